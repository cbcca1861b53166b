"""The state as a picture, and the decision of a unit in words."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.style import LIGHT
from gui.views.state import StateView, decision_sentence, verdict_sentence
from model.hopfield.changes import Paint, StartFrom
from model.hopfield.snapshot import Decision, HopfieldSnapshot
from tests.gui.looking import RIGHT, centre_of, move, stroke, texts
from tests.gui.samples import hopfield


@pytest.fixture
def view(qtbot: QtBot) -> StateView:
    view = StateView()
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    return view


def snapshot() -> HopfieldSnapshot:
    """One step after unit 1 of the first memory was reversed."""
    return hopfield(1, Paint((0,), -1))[0]


def test_dark_is_plus_one_and_pale_is_minus_one(view: StateView) -> None:
    shown = replace(snapshot(), decision=None)
    view.show_snapshot(shown)
    picture = view.grid.grab().toImage()
    for unit, value in enumerate(shown.state):
        colour = picture.pixelColor(centre_of(view.grid, unit, 3).toPoint())
        assert colour == QColor(LIGHT.units[-1] if value > 0 else LIGHT.units[0])


def test_the_unit_that_decided_is_framed(view: StateView) -> None:
    shown = snapshot()
    assert shown.decision is not None
    view.show_snapshot(shown)
    picture, rect = view.grid.grab().toImage(), view.grid.picture_rect()
    side = rect.width() / 3
    framed = []
    for unit in range(6):
        place = centre_of(view.grid, unit, 3).toPoint()
        half = round(side / 2)
        edges = [(0, half), (0, -half), (half, 0), (-half, 0)]
        colours = [picture.pixelColor(place.x() + x, place.y() + y) for x, y in edges]
        framed.append(all(colour == QColor(LIGHT.warm) for colour in colours))
    assert framed == [unit == shown.decision.unit for unit in range(6)]


def test_words_tell_step_energy_and_how_many_units_want_to_change(view: StateView) -> None:
    view.show_snapshot(replace(snapshot(), step=12345, energy=-1.25, wanting=2))
    view.show_words()
    assert texts(view)[0] == "Step 12,345   ·   energy E = −1.2500   ·   2 of 6 would change"
    view.show_snapshot(replace(snapshot(), wanting=0))
    view.show_words()
    assert texts(view)[0].endswith("no unit would change")


def test_the_verdict_is_shown_when_there_is_one(view: StateView) -> None:
    settled, _ = hopfield(0, StartFrom(0))
    assert settled.verdict is not None
    view.show_snapshot(settled)
    view.show_words()
    assert settled.verdict.sentence in texts(view)
    view.show_snapshot(snapshot())
    view.show_words()
    assert settled.verdict.sentence not in texts(view)


@pytest.mark.parametrize(
    ("decision", "sentence"),
    [
        (
            Decision(4, -0.5, 1, -1),
            "Unit 5 (row 2, column 2): field −0.5000, so it should be −1; it was +1 and flips.",
        ),
        (Decision(2, 0.5, 1, 1), "Unit 3 (row 1, column 3): field +0.5000, so it should be +1; it is, and stays."),
        (Decision(0, 1e-17, -1, -1), "Unit 1 (row 1, column 1): field 0, a tie, so it keeps its state −1."),
        (
            Decision(4, 0.5, -1, 1, 2.0, 0.25),  # 1 / (1 + exp(−0.5)) = 0.6225
            "Unit 5 (row 2, column 2): field +0.500, p(+1) = 0.622 at T = 2.00. Drawn u = 0.250, below p, so it is +1.",
        ),
        (
            Decision(1, -0.5, 1, -1, 1.0, 0.5),  # 1 / (1 + e) = 0.2689
            "Unit 2 (row 1, column 2): field −0.500, p(+1) = 0.269 at T = 1.00."
            " Drawn u = 0.500, not below p, so it is −1.",
        ),
    ],
)
def test_a_decision_in_words_and_numbers(decision: Decision, sentence: str) -> None:
    assert decision_sentence(replace(snapshot(), decision=decision)) == sentence


def test_before_the_first_step_the_words_say_what_to_do() -> None:
    begun, _ = hopfield(0, Paint((0,), -1))
    assert begun.wanting > 0
    assert "Press Play" in decision_sentence(begun)
    settled, _ = hopfield(0, StartFrom(0))
    assert settled.wanting == 0
    assert "No unit would change" in decision_sentence(settled)


def test_all_at_once_have_no_single_decision() -> None:
    dynamics = replace(snapshot().dynamics, order="synchronous")
    together = replace(snapshot(), dynamics=dynamics, step=3, flipped=2)
    assert decision_sentence(together) == "All units decided at once, and 2 of 6 flipped."


def test_with_noise_a_minimum_may_be_left() -> None:
    settled, _ = hopfield(0, StartFrom(0))
    noisy = replace(settled, temperature=0.5, verdict=None)
    assert decision_sentence(noisy) == "No unit would change without noise; with it, any may: press Play."
    assert verdict_sentence(noisy) == ""
    assert verdict_sentence(replace(noisy, step=7)) == "A minimum for now; noise may drive it out again."


def test_the_temperature_is_told_where_there_is_one(view: StateView) -> None:
    view.show_snapshot(replace(snapshot(), step=1, temperature=0.25, energy=-1.25, wanting=0))
    view.show_words()
    assert texts(view)[0] == "Step 1   ·   energy E = −1.2500   ·   T = 0.25   ·   no unit would change"


def test_hovering_tells_state_field_and_wish(view: StateView) -> None:
    shown = snapshot()
    fields = np.array([0.5, -0.25, 0.0, 0.125, 0.5, 0.5])
    state = np.array([1, 1, -1, -1, 1, 1], np.int8)
    view.show_snapshot(replace(shown, fields=fields, state=state))
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for unit in range(4):
        move(view.grid, centre_of(view.grid, unit, 3))
    assert heard == [
        "Unit 1 (row 1, column 1): state +1, local field h = +0.5000, would keep its state",
        "Unit 2 (row 1, column 2): state +1, local field h = −0.2500, would flip",
        "Unit 3 (row 1, column 3): state −1, local field h = +0.0000, would keep its state",
        "Unit 4 (row 2, column 1): state −1, local field h = +0.1250, would flip",
    ]
    view.show_snapshot(replace(shown, fields=-fields, state=state))
    view.show_words()
    assert heard[-1].endswith("local field h = −0.1250, would keep its state"), "the sentence follows the run"
    move(view.grid, view.grid.picture_rect().topLeft() - centre_of(view.grid, 0, 3))
    assert heard[-1] == ""


def test_painting_is_told(view: StateView) -> None:
    view.show_snapshot(snapshot())
    heard: list[tuple[list[int], bool, int]] = []
    view.painted.connect(lambda *paint: heard.append(paint))
    stroke(view.grid, 3, 1)
    stroke(view.grid, 3, 5, button=RIGHT)
    assert heard == [([1], True, 1), ([5], False, 2)]


def test_clear_leaves_nothing(view: StateView) -> None:
    view.show_snapshot(hopfield(0, StartFrom(0))[0])
    view.show_words()
    assert len(texts(view)) == 3
    view.clear()
    assert texts(view) == []
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.grid, view.grid.picture_rect().center())
    assert "".join(heard) == ""
