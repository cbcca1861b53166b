"""Angles that averaging leaves."""

import math
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.drawing.words import Words
from gui.views.rule_bias import RuleBiasView
from model.rbm.averaged_gradient import AveragedAngle
from model.rbm.comparison_snapshot import AveragedAngles, ComparisonSnapshot
from tests.gui.rule_runs import rules

FOUND = AveragedAngles(
    40,
    (
        AveragedAngle(1000, 95.0, 1.5, 97.0, 5.0, 0.02),
        AveragedAngle(1000, 40.0, 2.0, 80.0, 10.0, 0.3),
        AveragedAngle(1000, 4.0, 1.0, 20.0, 3.0, 1.1),
        AveragedAngle(1000, 0.0, 0.0, 0.0, 0.0, 1.0),
    ),
)


@pytest.fixture
def view(qtbot: QtBot) -> RuleBiasView:
    view = RuleBiasView()
    qtbot.addWidget(view)
    view.resize(430, 260)
    view.show()
    return view


def snapshot(averaged: AveragedAngles | None = FOUND) -> ComparisonSnapshot:
    return replace(rules()[0], averaged=averaged)


def caption(view: RuleBiasView) -> str:
    (words,) = view.findChildren(Words)
    return words.text()


def heights(view: RuleBiasView) -> list[float]:
    return [bar.opts["height"][0] for bar in view._bars if bar.isVisible()]


def told(view: RuleBiasView, x: float) -> str:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(x, 0.0)
    view.hovered.disconnect(heard.append)
    return heard[-1]


def test_bars_are_the_angles_with_their_standard_errors(view: RuleBiasView) -> None:
    view.show_snapshot(snapshot())
    assert heights(view) == [95, 40, 4, 0]
    assert [bar.opts["x"] for bar in view._bars] == [[0], [1], [2], [3]]
    np.testing.assert_array_equal(view._errors.opts["y"], [95, 40, 4, 0])
    np.testing.assert_array_equal(view._errors.opts["height"], [3, 4, 2, 0])


def test_a_single_draw_and_the_noise_that_is_left_are_marked(view: RuleBiasView) -> None:
    view.show_snapshot(snapshot())
    x, y = view._single.getData()
    assert (x.tolist(), y.tolist()) == ([0, 1, 2, 3], [97, 80, 20, 0])
    for i, noise in enumerate((5, 10, 3, 0)):
        x, y = view._noise[i].getData()
        assert y.tolist() == [noise, noise]
        assert x[0] < i - 0.3 < i + 0.3 < x[1], "wider than its bar"


def test_it_says_how_many_draws_and_when(view: RuleBiasView) -> None:
    view.show_snapshot(snapshot())
    assert caption(view) == "1,000 draws averaged at update 40  ·  ◇ one draw  ·  ━ noise alone"


def test_hovering_tells_the_numbers(view: RuleBiasView) -> None:
    view.show_snapshot(snapshot())
    assert told(view, 1.2) == (
        "CD-10: the average of 1,000 draws is at 40.0° ± 2.0°, of which noise may be 10.0°, and 0.3 times as long as "
        "the exact gradient; a single draw is at 80.0°, on average"
    )
    assert told(view, -0.5).startswith("CD-1: ")
    assert told(view, 3.4).startswith("exact: ")
    assert told(view, math.nan) == ""


def test_one_block_of_draws_has_no_error_yet(view: RuleBiasView) -> None:
    view.show_snapshot(rules(draws=(3,))[0])
    assert len(heights(view)) == 4
    np.testing.assert_array_equal(view._errors.opts["height"], [0] * 4)
    assert "±" not in told(view, 0.0)
    assert "noise" not in told(view, 0.0)


def test_more_draws_are_drawn_anew(view: RuleBiasView) -> None:
    view.show_snapshot(rules(4, draws=(3,))[0])
    first = heights(view)
    view.show_snapshot(rules(4, draws=(3, 40))[0])
    assert heights(view)[:3] != first[:3]
    assert caption(view).startswith("43 draws averaged at update 4")


def test_all_is_in_view(view: RuleBiasView) -> None:
    high = replace(FOUND.of_rules[0], angle=118.0, error=4.0)
    view.show_snapshot(snapshot(AveragedAngles(40, (high, *FOUND.of_rules[1:]))))
    (left, right), (low, top) = view.plot.getPlotItem().viewRange()
    assert left < -0.3 < 3.3 < right
    assert low < 0
    assert top > 122


def test_before_anything_is_averaged_it_says_what_to_press(view: RuleBiasView) -> None:
    view.show_snapshot(snapshot())
    view.show_snapshot(snapshot(None))
    assert caption(view) == "“Average” draws each estimate a thousand times: noise goes, bias stays."
    assert heights(view) == []
    assert told(view, 1.0) == ""


def test_clear_leaves_nothing(view: RuleBiasView) -> None:
    view.show_snapshot(snapshot())
    view.clear()
    assert heights(view) == []
    assert caption(view) == ""
    assert len(view._single.getData()[0]) == 0
