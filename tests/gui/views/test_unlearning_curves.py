"""Three shares against dreams, with the best marked."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.views.unlearning_curves import UnlearningCurvesView
from model.engine.frame import Scalars
from model.engine.trace import Trace
from model.hopfield.unlearning import UnlearningSession
from tests.gui.dreams import dreamt, figures

NAMES = UnlearningSession.scalar_names


@pytest.fixture
def view(qtbot: QtBot) -> UnlearningCurvesView:
    view = UnlearningCurvesView()
    qtbot.addWidget(view)
    view.resize(560, 320)
    view.show()
    return view


def trace_of(*rows: tuple[float, float, float] | None) -> Trace:
    """Of recall, stable and spurious shares, dream by dream; None where nothing was measured."""
    values = np.full((len(rows), len(NAMES)), np.nan)
    columns = [NAMES.index(name) for name in ("recall_share", "stable_share", "spurious_share")]
    for value, row in zip(values, rows, strict=True):
        if row is not None:
            value[columns] = row
    trace = Trace(NAMES)
    trace.add(Scalars(0, values, NAMES))
    return trace


def of_kind(view: UnlearningCurvesView, kind: type) -> list:
    return [item for item in view.plot.getPlotItem().items if type(item) is kind]


def curves(view: UnlearningCurvesView) -> list[tuple[list[float], list[float]]]:
    return [(item.getData()[0].tolist(), item.getData()[1].tolist()) for item in of_kind(view, pg.PlotCurveItem)]


def test_curves_begin_before_the_first_dream_and_go_through_what_was_measured(view: UnlearningCurvesView) -> None:
    view.show_trace(trace_of(None, (0.25, 0.5, 0.75), None, (0.5, 1.0, 0.25)))
    view.show_snapshot(replace(dreamt(4)[0], start=figures(0, 0.0, 0.1, 1.0)))
    assert curves(view) == [
        ([0, 2, 4], [0, 25, 50]),
        ([0, 2, 4], [10, 50, 100]),
        ([0, 2, 4], [100, 75, 25]),
    ]


def test_each_curve_has_a_dash_a_symbol_and_a_name_of_its_own(view: UnlearningCurvesView) -> None:
    snapshot, trace = dreamt(40)
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    assert len({item.opts["pen"].style() for item in of_kind(view, pg.PlotCurveItem)}) == 3
    scatters = [item for item in of_kind(view, pg.ScatterPlotItem) if item.opts["symbol"] != "star"]
    assert len({item.opts["symbol"] for item in scatters}) == 3
    names = [item for item in of_kind(view, pg.TextItem) if item.isVisible()]
    assert {"recalled", "stable", "spurious"} <= {item.toPlainText() for item in names}


def test_names_stand_at_the_ends_of_their_curves_and_never_on_each_other(view: UnlearningCurvesView) -> None:
    view.show_trace(trace_of((0.0, 0.0, 1.0)))
    view.show_snapshot(replace(dreamt(1)[0], start=figures(0, 0.5)))
    recalled, stable, spurious = (
        next(item.pos() for item in of_kind(view, pg.TextItem) if item.toPlainText() == name)
        for name in ("recalled", "stable", "spurious")
    )
    pixels_per_percent = view.plot.getPlotItem().getViewBox().height() / 118
    assert abs(recalled.y() - stable.y()) * pixels_per_percent >= view.fontMetrics().height()
    assert abs(min(recalled.y(), stable.y())) < 1
    assert spurious.y() == pytest.approx(100)
    assert {round(p.x(), 6) for p in (recalled, stable, spurious)} == {1.1}


def test_markers_of_curves_that_lie_on_each_other_do_not(view: UnlearningCurvesView) -> None:
    view.show_trace(trace_of(*[(1.0, 1.0, 1.0)] * 200))
    view.show_snapshot(replace(dreamt(200)[0], start=figures(0, 1.0, 1.0, 1.0)))
    places = [set(item.getData()[0]) for item in of_kind(view, pg.ScatterPlotItem) if item.opts["symbol"] != "star"]
    assert all(len(p) == 12 for p in places)
    assert not places[0] & places[1]
    assert not places[1] & places[2]


def test_a_star_and_a_line_stand_at_the_best_and_another_line_at_the_present_dream(view: UnlearningCurvesView) -> None:
    snapshot, trace = dreamt(40)
    view.show_trace(trace)
    view.show_snapshot(replace(snapshot, best=figures(1400, 0.72)))
    now, best = of_kind(view, pg.InfiniteLine)
    assert (now.value(), best.value()) == (40, 1400)
    assert best.pen.style() == Qt.PenStyle.DashLine != now.pen.style()
    (star,) = [item for item in of_kind(view, pg.ScatterPlotItem) if item.opts["symbol"] == "star"]
    assert [axis.tolist() for axis in star.getData()] == [[1400], [72]]
    assert "best: 1,400" in [item.toPlainText() for item in of_kind(view, pg.TextItem) if item.isVisible()]


def test_the_star_stands_on_its_curve_however_long_the_run(view: UnlearningCurvesView) -> None:
    recall = np.full(4000, 0.5)
    recall[1233] = 0.9
    view.show_trace(trace_of(*[(r, 1.0, 1.0) for r in recall]))
    view.show_snapshot(replace(dreamt(1)[0], step=4000, best=figures(1234, 0.9)))
    dreams, percents = curves(view)[0]
    assert len(dreams) < 300
    assert percents[dreams.index(1234)] == pytest.approx(90)


def test_while_no_dream_has_helped_nothing_is_marked_as_best(view: UnlearningCurvesView) -> None:
    snapshot, trace = dreamt(5)
    view.show_trace(trace)
    view.show_snapshot(replace(snapshot, best=snapshot.start))
    _now, best = of_kind(view, pg.InfiniteLine)
    assert not best.isVisible()
    assert not any("best" in item.toPlainText() for item in of_kind(view, pg.TextItem) if item.isVisible())


def test_zero_and_all_of_it_fit_with_room_for_the_names(view: UnlearningCurvesView) -> None:
    snapshot, trace = dreamt(40)
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    (x_low, x_high), (y_low, y_high) = view.plot.getPlotItem().viewRange()
    assert x_low <= 0
    assert x_high > 1.15 * 40
    assert y_low < 0 < 100 < y_high


def test_what_comes_long_after_the_collapse_is_left_out(view: UnlearningCurvesView) -> None:
    view.show_trace(trace_of(*[(0.8, 1.0, 0.2)] * 300, *[(0.0, 0.0, 1.0)] * 5000))
    snapshot = replace(dreamt(1)[0], step=5300, best=figures(200, 0.8), dead_since=301)
    view.show_snapshot(snapshot)
    assert curves(view)[0][0][-1] == 602
    (_low, x_high), _ = view.plot.getPlotItem().viewRange()
    assert x_high == pytest.approx(1.2 * 602)
    now, best = of_kind(view, pg.InfiniteLine)
    assert not now.isVisible()
    assert best.isVisible()
    view.show_snapshot(replace(snapshot, step=150))
    assert now.isVisible()


def test_hovering_tells_the_nearest_measurement(view: UnlearningCurvesView) -> None:
    view.show_trace(trace_of(None, (0.25, 0.5, 0.755), None, (0.5, 1.0, 0.25)))
    view.show_snapshot(replace(dreamt(4)[0], start=figures(0, 0.0, 0.1, 1.0)))
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for x in (2.6, -3.0, float("nan")):
        view.plot.hovered_at.emit(x, 0.0)
    assert heard == [
        "After 2 dreams: recalled 25.0 %, stable 50.0 %, spurious 75.5 %",
        "After 0 dreams: recalled 0.0 %, stable 10.0 %, spurious 100.0 %",
        "",
    ]


def test_a_click_goes_to_the_dream(view: UnlearningCurvesView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.step_chosen) as chosen:
        view.plot.clicked_at.emit(17.6, 0.0)
    assert chosen.args == [18]


def test_clear_leaves_nothing(view: UnlearningCurvesView) -> None:
    snapshot, trace = dreamt(40)
    view.show_trace(trace)
    view.show_snapshot(snapshot)
    view.clear()
    assert all(item.getData()[0] is None or len(item.getData()[0]) == 0 for item in of_kind(view, pg.PlotCurveItem))
    assert not any(item.isVisible() for item in of_kind(view, pg.TextItem))
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(3.0, 0.0)
    assert heard == [""]
