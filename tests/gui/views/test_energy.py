"""The energy against the step."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.views.energy import EnergyView
from model.engine.frame import Scalars
from model.engine.trace import Trace
from model.hopfield.changes import FlipShare
from model.hopfield.session import HopfieldSession
from tests.gui.samples import hopfield, hopfield_session


@pytest.fixture
def view(qtbot: QtBot) -> EnergyView:
    view = EnergyView()
    qtbot.addWidget(view)
    view.resize(440, 200)
    view.show()
    return view


def run(steps: int) -> tuple[HopfieldSession, Trace]:
    session = hopfield_session()
    session.apply(FlipShare(0.5))
    trace = Trace(session.scalar_names)
    trace.add(Scalars(0, session.advance(steps), session.scalar_names))
    return session, trace


def of_kind(view: EnergyView, kind: type) -> list[pg.GraphicsObject]:
    return [item for item in view.plot.getPlotItem().items if isinstance(item, kind)]


def test_the_curve_is_the_record(view: EnergyView) -> None:
    session, trace = run(4)
    view.show_trace(trace)
    view.show_snapshot(session.snapshot())
    _levels, curve = of_kind(view, pg.PlotCurveItem)
    steps, energies = curve.getData()
    np.testing.assert_array_equal(steps, np.arange(trace.n_steps + 1))
    np.testing.assert_array_equal(energies[1:], trace.column("energy"))
    assert energies[0] == session.snapshot().start_energy


def test_the_present_step_is_on_the_curve(view: EnergyView) -> None:
    session, trace = run(4)
    view.show_trace(trace)
    shown = session.snapshot()
    view.show_snapshot(shown)
    (now,) = of_kind(view, pg.ScatterPlotItem)
    assert [list(axis) for axis in now.getData()] == [[shown.step], [shown.energy]]


def test_every_memory_has_its_level(view: EnergyView) -> None:
    session, trace = run(2)
    view.show_trace(trace)
    shown = session.snapshot()
    view.show_snapshot(shown)
    levels, _curve = of_kind(view, pg.PlotCurveItem)
    assert set(np.round(levels.getData()[1], 5)) == set(np.round(shown.memory_energies, 5))


def test_all_of_it_lies_within_the_axes(view: EnergyView) -> None:
    session, trace = run(5)
    view.show_trace(trace)
    shown = session.snapshot()
    view.show_snapshot(shown)
    (x_low, x_high), (y_low, y_high) = view.plot.getPlotItem().viewRange()
    assert x_low <= 0
    assert x_high >= trace.n_steps
    values = np.concatenate([trace.column("energy"), shown.memory_energies])
    assert y_low <= values.min() <= values.max() <= y_high


def test_a_long_run_is_drawn_by_few_points_that_include_its_ends(view: EnergyView) -> None:
    snapshot, _ = hopfield(0)
    trace = Trace(("energy", "overlap_a", "overlap_b"))
    energies = -np.linspace(0, 1, 50_000)
    trace.add(Scalars(0, np.stack([energies, energies, energies], axis=1), trace.names))
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    _levels, curve = of_kind(view, pg.PlotCurveItem)
    steps, values = curve.getData()
    assert len(steps) <= 1000
    assert (steps[-1], values[-1]) == (50_000, -1)


def test_hovering_tells_the_energy_of_the_step_under_the_mouse(view: EnergyView) -> None:
    snapshot, _ = hopfield(0)
    trace = Trace(("energy", "overlap_a", "overlap_b"))
    trace.add(Scalars(0, np.array([[-0.5, 0, 0], [-1.25, 0, 0], [-2, 0, 0]]), trace.names))
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for x in (1.6, 3.4, 3.6, 0.2, float("nan")):
        view.plot.hovered_at.emit(x, 0.0)
    assert heard[:3] == ["Step 2: energy E = −1.2500", "Step 3: energy E = −2.0000", ""]
    assert heard[3] == f"Step 0: energy E = {snapshot.start_energy:.4f}".replace("-", "−")
    assert heard[4] == ""


@pytest.mark.parametrize(("x", "step"), [(6.7, 7), (-3.0, 0)])
def test_a_click_goes_to_the_step(view: EnergyView, qtbot: QtBot, x: float, step: int) -> None:
    with qtbot.waitSignal(view.step_chosen) as chosen:
        view.plot.clicked_at.emit(x, 0.0)
    assert chosen.args == [step]


def test_clear_leaves_nothing(view: EnergyView) -> None:
    session, trace = run(4)
    view.show_trace(trace)
    view.show_snapshot(session.snapshot())
    view.clear()
    QApplication.processEvents()
    for item in of_kind(view, (pg.PlotCurveItem, pg.ScatterPlotItem)):  # type: ignore[arg-type]
        data = item.getData()
        assert data[0] is None or len(data[0]) == 0
