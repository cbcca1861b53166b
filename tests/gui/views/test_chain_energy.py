"""The free energy of the chains beside that of data."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.views.chain_energy import ChainEnergyView
from model.engine.frame import Scalars
from model.engine.trace import Trace
from model.rbm.generation_snapshot import SCALARS, GenerationSnapshot, Reference
from tests.gui.generations import generated

NAN = float("nan")


@pytest.fixture
def view(qtbot: QtBot) -> ChainEnergyView:
    view = ChainEnergyView()
    qtbot.addWidget(view)
    view.resize(420, 260)
    view.show()
    return view


def trace_of(*rows: tuple[float, float]) -> Trace:
    """Of mean and error, pass by pass."""
    values = np.full((len(rows), len(SCALARS)), NAN)
    if rows:
        values[:, :2] = rows
    trace = Trace(SCALARS)
    trace.add(Scalars(0, values, SCALARS))
    return trace


def snapshot(reference: bool = True, steps: int = 2) -> GenerationSnapshot:
    shown = generated(steps)[0]
    return replace(shown, reference=Reference(-10.0, 0.25, 500, "test digits")) if reference else shown


def curve(item: object) -> list[float]:
    y = item.getData()[1]  # type: ignore[attr-defined]
    return [] if y is None else y.tolist()


def test_the_mean_has_a_band_of_two_standard_errors(view: ChainEnergyView) -> None:
    view.show_trace(trace_of((-40, 2), (-42, 1)))
    view.show_snapshot(snapshot())
    assert curve(view._mean) == [-40, -42]
    assert curve(view._low) == [-44, -44]
    assert curve(view._high) == [-36, -40]
    (_, _), (low, high) = view.plot.getPlotItem().viewRange()
    assert low < -44 < -10 < high, "the line of data is in sight"


def test_a_single_chain_has_no_band(view: ChainEnergyView) -> None:
    view.show_trace(trace_of((-40, NAN), (-42, NAN)))
    view.show_snapshot(snapshot())
    assert curve(view._low) == curve(view._high) == [-40, -42]


def test_data_have_a_line_with_their_name_unless_pixels_are_clamped(view: ChainEnergyView) -> None:
    view.show_trace(trace_of((-40, 2), (-42, 1)))
    view.show_snapshot(snapshot())
    assert view._data.isVisible()
    assert view._data.value() == -10
    assert view._data.label.toPlainText() == "test digits"
    held = replace(snapshot(), clamp=np.zeros(12, np.int8))
    view.show_snapshot(held)
    assert not view._data.isVisible()
    view.show_snapshot(snapshot(reference=False))
    assert not view._data.isVisible()


def test_it_is_said_whether_the_data_were_learnt(view: ChainEnergyView) -> None:
    view.show_trace(trace_of((-40, 2), (-42, 1)))
    view.show_snapshot(snapshot())
    assert "has not learnt from" in view.plot.toolTip()
    learnt = Reference(-10.0, 0.25, 30, "examples it has learnt", is_held_back=False)
    view.show_snapshot(replace(snapshot(), reference=learnt))
    assert "not learnt" not in view.plot.toolTip()
    assert "the pictures it has learnt" in view.plot.toolTip()
    assert "the pictures it has learnt" in view.plot.whatsThis()
    assert view._data.label.toPlainText() == "examples it has learnt"


def test_hovering_tells_the_nearest_pass_and_the_data(view: ChainEnergyView) -> None:
    view.show_trace(trace_of((-40, 2), (-42, 1)))
    view.show_snapshot(snapshot())
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(1.8, 0.0)
    assert heard == [
        "Pass 2: mean free energy −42.0 ± 1.0 nats (standard error); 500 test digits: −10.0 ± 0.2 nats",
    ]
    view.plot.hovered_at.emit(NAN, 0.0)
    assert heard[-1] == ""


def test_at_the_start_and_after_clear_there_is_no_curve(view: ChainEnergyView) -> None:
    view.show_trace(trace_of((-40, 2), (-42, 1)))
    view.show_snapshot(snapshot())
    view.show_trace(trace_of())
    view.show_snapshot(snapshot(steps=0))
    assert curve(view._mean) == []
    view.show_trace(trace_of((-40, 2), (-42, 1)))
    view.show_snapshot(snapshot())
    view.clear()
    assert curve(view._mean) == curve(view._low) == curve(view._high) == []
    assert not view._data.isVisible()
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(1.0, 0.0)
    assert heard == [""]
