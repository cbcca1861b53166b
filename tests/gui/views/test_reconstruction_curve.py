"""Curves of a familiar and an unfamiliar group against passes."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.views.reconstruction_curve import ALIKE, ERROR, FREE_ENERGY, Quantity, ReconstructionCurve
from model.rbm.reconstruction_snapshot import SCALARS
from tests.gui.reconstructions import learner, reconstruction


@pytest.fixture(params=[ERROR, FREE_ENERGY, ALIKE], ids=["error", "free energy", "alike"])
def quantity(request: pytest.FixtureRequest) -> Quantity:
    assert isinstance(request.param, Quantity)
    return request.param


@pytest.fixture
def view(qtbot: QtBot, quantity: Quantity) -> ReconstructionCurve:
    view = ReconstructionCurve(quantity)
    qtbot.addWidget(view)
    view.resize(400, 260)
    view.show()
    return view


def curves(view: ReconstructionCurve) -> list[tuple[list[float], list[float]]]:
    items = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.PlotDataItem)]
    return [tuple([] if axis is None else axis.tolist() for axis in item.getData()) for item in items]  # type: ignore[misc]


def test_both_groups_are_drawn_from_before_the_first_pass_on(view: ReconstructionCurve, quantity: Quantity) -> None:
    snapshot, trace = reconstruction(7)
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    for (passes, values), column in zip(curves(view), quantity.columns, strict=True):
        assert passes == list(range(8))
        assert values[0] == snapshot.start[SCALARS.index(column)]
        assert values[1:] == trace.column(column).tolist()
        (x_low, x_high), (y_low, y_high) = view.plot.getPlotItem().viewRange()
        assert x_low == 0
        assert x_high >= 7
        assert y_low <= min(values) <= max(values) <= y_high


def test_before_the_first_pass_there_is_a_point(view: ReconstructionCurve) -> None:
    snapshot, trace = reconstruction(0)
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    assert [passes for passes, _ in curves(view)] == [[0], [0]]
    (_, (y_low, y_high)) = view.plot.getPlotItem().viewRange()
    assert y_high - y_low > 0.01, "where all is 0, the axis still bears numbers that can be read"


def test_a_line_stands_at_the_pass_that_is_shown(view: ReconstructionCurve) -> None:
    _, trace = reconstruction(7)
    snapshot, _ = reconstruction(4)
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    (line,) = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.InfiniteLine)]
    assert line.value() == 4


def test_hovering_tells_both_at_the_nearest_pass(view: ReconstructionCurve, quantity: Quantity) -> None:
    snapshot, trace = reconstruction(7)
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for x in (2.6, -1.0, float("nan")):
        view.plot.hovered_at.emit(x, 0.0)
    third = [trace.column(column)[2] for column in quantity.columns]
    expected = [
        f"{name} {value:{quantity.spec}} {quantity.with_unit.removeprefix('{value} ')} (pass 3)".replace("-", "−")
        for name, value in zip(("familiar", "unfamiliar"), third, strict=True)
    ]
    assert heard[0] == "   ".join(expected)
    assert heard[1].count("(pass 0)") == 2
    assert heard[2] == ""


def test_a_click_goes_to_the_pass(view: ReconstructionCurve, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.step_chosen) as chosen:
        view.plot.clicked_at.emit(4.7, 0.0)
    assert chosen.args == [5]


def test_the_legend_names_both_and_they_differ_in_more_than_colour(view: ReconstructionCurve) -> None:
    (legend,) = view.findChildren(QLabel)
    assert "familiar" in legend.text()
    assert "unfamiliar" in legend.text()
    items = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.PlotDataItem)]
    assert len({pg.mkPen(item.opts["pen"]).style() for item in items}) == 2


def test_axes_say_what_they_are(view: ReconstructionCurve, quantity: Quantity) -> None:
    assert view.plot.getAxis("bottom").labelText == "passes"
    assert view.plot.getAxis("left").labelText == quantity.y_name


def test_clear_leaves_no_curve(view: ReconstructionCurve) -> None:
    snapshot, trace = reconstruction(3)
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    view.clear()
    assert curves(view) == [([], []), ([], [])]


def test_where_all_digits_are_learnt_one_curve_is_missing(qtbot: QtBot) -> None:
    view = ReconstructionCurve(ALIKE)
    qtbot.addWidget(view)
    view.show()
    snapshot, trace = reconstruction(3, machine=learner(tuple(range(10))))
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    (_, familiar), (_, unfamiliar) = curves(view)
    assert len(familiar) == 4
    assert unfamiliar == []
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(1.0, 0.0)
    assert "unfamiliar" not in heard[0]
    assert np.isfinite(familiar).all()
