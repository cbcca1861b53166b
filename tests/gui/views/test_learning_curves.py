"""Curves against updates."""

import numpy as np
import pyqtgraph as pg
import pytest
from pytestqt.qtbot import QtBot

from gui.views.learning_curves import Curve, LearningCurveView
from model.engine.frame import Scalars
from model.engine.trace import Trace
from tests.gui.samples import training


@pytest.fixture
def view(qtbot: QtBot) -> LearningCurveView:
    curves = (Curve("free_energy_train", "training"), Curve("free_energy_validation", "validation"))
    view = LearningCurveView(curves, "free energy (nats)", "nats", "Why.")
    qtbot.addWidget(view)
    view.resize(400, 220)
    view.show()
    return view


def trace_of(rows: list[tuple[float, float]]) -> Trace:
    trace = Trace(("free_energy_train", "free_energy_validation"))
    trace.add(Scalars(0, np.array(rows).reshape(-1, 2), trace.names))
    return trace


NAN = float("nan")


def curves(view: LearningCurveView) -> list[tuple[list[float], list[float]]]:
    items = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.PlotDataItem)]
    return [tuple([] if axis is None else axis.tolist() for axis in item.getData()) for item in items]  # type: ignore[misc]


def test_only_what_was_measured_is_drawn(view: LearningCurveView) -> None:
    view.show_trace(trace_of([(-50, -49), (NAN, NAN), (NAN, NAN), (-60, -57)]))
    view.show_snapshot(training()[0])
    assert curves(view) == [([1, 4], [-50, -60]), ([1, 4], [-49, -57])]
    (x_low, x_high), (y_low, y_high) = view.plot.getPlotItem().viewRange()
    assert x_low == 0
    assert x_high >= 4
    assert y_low <= -60 < -49 <= y_high


def test_a_line_stands_at_the_update_that_is_shown(view: LearningCurveView) -> None:
    snapshot, trace = training(7)
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    (line,) = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.InfiniteLine)]
    assert line.value() == 7


def test_before_anything_is_measured_there_is_no_curve(view: LearningCurveView) -> None:
    view.show_trace(trace_of([]))
    view.show_snapshot(training()[0])
    assert curves(view) == [([], []), ([], [])]


def test_hovering_tells_the_nearest_measurement_with_its_unit(view: LearningCurveView) -> None:
    view.show_trace(trace_of([(-50.125, -49.5), (NAN, NAN), (NAN, NAN), (-60, NAN)]))
    view.show_snapshot(training()[0])
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for x in (2.4, 3.9, NAN):
        view.plot.hovered_at.emit(x, 0.0)
    assert heard == [
        "training −50.125 nats (update 1)   validation −49.5 nats (update 1)",
        "training −60 nats (update 4)   validation −49.5 nats (update 1)",
        "",
    ]


@pytest.mark.parametrize(("x", "step"), [(6.7, 7), (-3.0, 0)])
def test_a_click_goes_to_the_update(view: LearningCurveView, qtbot: QtBot, x: float, step: int) -> None:
    with qtbot.waitSignal(view.step_chosen) as chosen:
        view.plot.clicked_at.emit(x, 0.0)
    assert chosen.args == [step]


def test_two_curves_have_a_legend_and_differ_in_more_than_colour(view: LearningCurveView) -> None:
    legend = view.plot.getPlotItem().legend
    assert [label.text for _, label in legend.items] == ["training", "validation"]
    items = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.PlotDataItem)]
    assert len({pg.mkPen(item.opts["pen"]).style() for item in items}) == 2


def test_clear_leaves_no_curve(view: LearningCurveView) -> None:
    snapshot, trace = training(3)
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    view.clear()
    assert curves(view) == [([], []), ([], [])]
