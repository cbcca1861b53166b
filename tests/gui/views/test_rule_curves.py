"""Likelihoods and angles of rules, side by side."""

import math
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.drawing.flags import Flag
from gui.drawing.rule_trace_view import RuleTraceView, running_mean
from gui.drawing.words import Words
from gui.views.rule_curves import RuleAngleView, RuleLikelihoodView
from model.engine.frame import Scalars
from model.engine.trace import Trace
from model.rbm.comparison_snapshot import TrainingPatterns
from tests.gui.rule_runs import rules, trace_of

NAN = math.nan
NOTHING = [NAN] * 12


@pytest.fixture
def likelihoods(qtbot: QtBot) -> RuleLikelihoodView:
    view = RuleLikelihoodView()
    lay_out(view, qtbot)
    return view


@pytest.fixture
def angles(qtbot: QtBot) -> RuleAngleView:
    view = RuleAngleView()
    lay_out(view, qtbot)
    return view


def lay_out(view: RuleTraceView, qtbot: QtBot) -> None:
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show()


def row(likelihood: float, angle: float = 50.0, ratio: float = 0.5) -> list[float]:
    """Rules follow each other by 1 nat, 1 degree, 0.1 of a length."""
    steps = np.arange(4)
    return [*(likelihood + steps), *(angle + steps), *(ratio + 0.1 * steps)]


def told(view: RuleTraceView, x: float) -> str:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(x, 0.0)
    view.hovered.disconnect(heard.append)
    return heard[-1]


def drawn(view: RuleTraceView) -> list[tuple[list[float], list[float]]]:
    data = [line.getData() for line in view._lines]
    return [([], []) if x is None else (x.tolist(), y.tolist()) for x, y in data]


def test_only_what_was_measured_is_drawn(likelihoods: RuleLikelihoodView) -> None:
    likelihoods.show_trace(trace_of([row(-9), NOTHING, NOTHING, row(-8)]))
    likelihoods.show_snapshot(rules(4)[0])
    assert drawn(likelihoods) == [([1, 4], [-9 + i, -8 + i]) for i in range(4)]


def test_curves_differ_in_more_than_colour_and_are_named_at_their_ends(likelihoods: RuleLikelihoodView) -> None:
    likelihoods.show_trace(trace_of([row(-9), row(-8)]))
    likelihoods.show_snapshot(rules(2)[0])
    pens = [line.opts["pen"] for line in likelihoods._lines]
    assert len({pen.style() for pen in pens}) == 4
    assert len({pen.color().name() for pen in pens}) == 4
    names = likelihoods._names._items
    assert [name.toPlainText() for name in names] == ["CD-1", "CD-10", "PCD-1", "exact"]
    assert all(name.isVisible() for name in names)
    heights = [name.pos().y() for name in names]
    assert heights == sorted(heights), "from the lowest curve to the highest"
    assert all(name.pos().x() > 2 for name in names)


def test_the_highest_likelihood_is_a_line_in_view_with_its_formula(likelihoods: RuleLikelihoodView) -> None:
    snapshot, trace = rules(40)
    likelihoods.show_trace(trace)
    likelihoods.show_snapshot(snapshot)
    level = likelihoods._level
    assert level.isVisible()
    assert level.value() == pytest.approx(-math.log(14))
    assert level.label.toPlainText() == "at most −log 14 = −2.64"
    low, high = likelihoods.plot.getPlotItem().viewRange()[1]
    assert high > -math.log(14) > low
    assert low < np.nanmin(trace.column("likelihood_cd1"))


def test_names_keep_below_the_words_of_the_bound(likelihoods: RuleLikelihoodView) -> None:
    likelihoods.show_trace(trace_of([row(-9), [-2.7, -2.66, -2.65, -2.645, *[0.0] * 8]]))
    likelihoods.show_snapshot(rules(2)[0])
    assert max(name.pos().y() for name in likelihoods._names._items) < -math.log(14)


def test_unequal_shares_have_another_bound_and_many_patterns_none(likelihoods: RuleLikelihoodView) -> None:
    snapshot, trace = rules(4)
    likelihoods.show_trace(trace)
    shares = TrainingPatterns(np.array([[0], [1]], np.uint8), np.array([0.25, 0.75]))
    likelihoods.show_snapshot(replace(snapshot, patterns=shares))
    assert likelihoods._level.label.toPlainText() == "at most minus the entropy of the data = −0.56"
    likelihoods.show_snapshot(replace(snapshot, patterns=None))
    assert not likelihoods._level.isVisible()


def test_angles_are_smoothed_over_as_many_measurements_as_is_said(angles: RuleAngleView) -> None:
    values = [40.0, 60.0, *[50.0] * 8, 90.0, 10.0]
    angles.show_trace(trace_of([row(-5, value) for value in values]))
    angles.show_snapshot(rules(12)[0])
    steady = drawn(angles)[0][1]
    assert steady[:2] == [40, 50]
    assert steady[-2] == pytest.approx((60 + 8 * 50 + 90) / 10)
    assert steady[-1] == pytest.approx((8 * 50 + 90 + 10) / 10)
    assert angles._faint[0].getData()[1].tolist() == values
    assert angles._lines[0].opts["pen"].widthF() > angles._faint[0].opts["pen"].widthF()
    (caption,) = angles.findChildren(Words)
    assert "mean of 10 measurements" in caption.text()


def test_likelihoods_are_not_smoothed(likelihoods: RuleLikelihoodView) -> None:
    likelihoods.show_trace(trace_of([row(value) for value in (-9, -5, -8)]))
    likelihoods.show_snapshot(rules(3)[0])
    assert drawn(likelihoods)[0][1] == [-9, -5, -8]
    assert likelihoods._faint[0].getData()[0] is None


def test_a_running_mean_by_hand() -> None:
    np.testing.assert_allclose(running_mean(np.array([1.0, 3.0, 8.0, 4.0]), 2), [1, 2, 5.5, 6])
    np.testing.assert_allclose(running_mean(np.array([1.0, 3.0]), 1), [1, 3])


def test_the_right_angle_is_always_in_view(angles: RuleAngleView) -> None:
    angles.show_trace(trace_of([row(-5, 3.0)]))
    angles.show_snapshot(rules(1)[0])
    low, high = angles.plot.getPlotItem().viewRange()[1]
    assert low < 0 < 90 < high
    assert angles._level.value() == 90


def test_hovering_tells_the_nearest_measurement_of_all_rules(
    likelihoods: RuleLikelihoodView, angles: RuleAngleView
) -> None:
    trace = trace_of([row(-9), NOTHING, NOTHING, row(-8, 70.0, 0.25)])
    for view in (likelihoods, angles):
        view.show_trace(trace)
        view.show_snapshot(rules(4)[0])
    assert told(likelihoods, 3.0) == ("Update 4: CD-1 −8.000, CD-10 −7.000, PCD-1 −6.000, exact −5.000 nats")
    assert told(angles, 3.0) == (
        "Update 4: CD-1 70.0° and 0.25 times as long, CD-10 71.0° and 0.35 times as long, "
        "PCD-1 72.0° and 0.45 times as long, exact 73.0° and 0.55 times as long"
    )
    assert told(likelihoods, 1.2).startswith("Update 1: CD-1 −9.000")
    assert told(likelihoods, NAN) == ""


def test_a_flag_stands_where_the_run_went_on_otherwise(likelihoods: RuleLikelihoodView) -> None:
    snapshot, trace = rules(40)
    likelihoods.show_trace(trace)
    likelihoods.show_snapshot(snapshot)
    likelihoods.show_flags((Flag(20, "centred"),))
    assert [pole.value() for pole in likelihoods._poles] == [20]
    assert told(likelihoods, 20.0).endswith("Flag 1, after update 20: centred")


def test_a_former_future_stays_as_a_pale_curve(likelihoods: RuleLikelihoodView) -> None:
    trace = trace_of([row(-9), row(-8), row(-7)])
    trace.fork(1)
    trace.add(Scalars(1, np.array([row(-6)]), trace.names))
    likelihoods.show_trace(trace)
    likelihoods.show_snapshot(rules(2)[0])
    x, y = likelihoods._branches[0][0].getData()
    assert (x.tolist(), y.tolist()) == ([1, 2, 3], [-9, -8, -7])
    assert drawn(likelihoods)[0] == ([1, 2], [-9, -6])
    pale = likelihoods._branches[0][0].opts["pen"].color()
    assert pale.alpha() < 255
    assert likelihoods.plot.getPlotItem().viewRange()[0][1] >= 3


def test_a_line_stands_at_the_update_that_is_shown(likelihoods: RuleLikelihoodView) -> None:
    snapshot, trace = rules(7)
    likelihoods.show_trace(trace)
    likelihoods.show_snapshot(snapshot)
    assert likelihoods._now.value() == 7


@pytest.mark.parametrize(("x", "step"), [(6.7, 7), (-3.0, 0)])
def test_a_click_goes_to_the_update(likelihoods: RuleLikelihoodView, qtbot: QtBot, x: float, step: int) -> None:
    with qtbot.waitSignal(likelihoods.step_chosen) as chosen:
        likelihoods.plot.clicked_at.emit(x, 0.0)
    assert chosen.args == [step]


def test_before_anything_is_measured_and_after_clearing_there_is_nothing(
    likelihoods: RuleLikelihoodView, angles: RuleAngleView
) -> None:
    empty = Trace(trace_of([]).names)
    for view in (likelihoods, angles):
        view.show_trace(empty)
        view.show_snapshot(rules(0)[0])
        assert drawn(view) == [([], [])] * 4
        assert told(view, 1.0) == ""
        snapshot, trace = rules(3)
        view.show_trace(trace)
        view.show_snapshot(snapshot)
        assert drawn(view)[0][0] == [1, 2]
        view.clear()
        assert drawn(view) == [([], [])] * 4
        assert not any(name.isVisible() for name in view._names._items)
        assert not view._level.isVisible()


def test_names_keep_apart_when_the_view_gets_lower(likelihoods: RuleLikelihoodView) -> None:
    likelihoods.show_trace(trace_of([row(-9), row(-8)]))
    likelihoods.show_snapshot(rules(2)[0])
    likelihoods.resize(500, 170)
    heights = sorted(name.pos().y() for name in likelihoods._names._items)
    (low, high), pixels = likelihoods.plot.getPlotItem().viewRange()[1], likelihoods.plot.getViewBox().height()
    line = likelihoods.plot.fontMetrics().height() * (high - low) / pixels
    assert min(np.diff(heights)) >= line
