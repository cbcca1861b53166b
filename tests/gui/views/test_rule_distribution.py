"""How probability is shared out among the training patterns and all other pictures."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.drawing.words import Words
from gui.style import LIGHT, mixed
from gui.views.rule_distribution import SHADE, RuleDistributionView, drawn_as, others, percent
from model.rbm.comparison_snapshot import ComparisonSnapshot, TrainingPatterns
from tests.gui.looking import move, near
from tests.gui.rule_runs import rules


@pytest.fixture
def view(qtbot: QtBot) -> RuleDistributionView:
    view = RuleDistributionView()
    qtbot.addWidget(view)
    view.resize(500, 220)
    view.show()
    return view


def snapshot(*rows: tuple[float, float]) -> ComparisonSnapshot:
    """Two patterns of 1 × 3 pixels with shares 0.25 and 0.75, and what each rule gives them."""
    patterns = TrainingPatterns(np.array([[1, 0, 0], [1, 1, 0]], np.uint8), np.array([0.25, 0.75]))
    some = rules()[0]
    measured = replace(some.measured, probabilities=np.array(rows or [(0.1, 0.2)] * 4))
    return replace(some, patterns=patterns, measured=measured, image_shape=(1, 3))


def place_of(view: RuleDistributionView, row: int, share: float) -> QPointF:
    bar = view.bars.bar_rect(row)
    return QPointF(bar.left() + share * bar.width(), bar.center().y())


def colour_at(view: RuleDistributionView, row: int, share: float) -> QColor:
    return view.bars.grab().toImage().pixelColor(place_of(view, row, share).toPoint())


def told(view: RuleDistributionView, at: QPointF) -> str:
    heard: list[str] = [""]
    view.hovered.connect(heard.append)
    move(view.bars, at)
    view.hovered.disconnect(heard.append)
    return heard[-1]


def test_boxes_are_as_wide_as_they_are_probable(view: RuleDistributionView) -> None:
    view.show_snapshot(snapshot((0.1, 0.2), (0.5, 0.0), (0.0, 0.4), (0.3, 0.7)))
    cd1 = [colour_at(view, 1, share) for share in (0.05, 0.15, 0.28, 0.35, 0.9)]
    strong, pale = QColor(LIGHT.warm), QColor(mixed(LIGHT.warm, LIGHT.panel, SHADE))
    for colour, wanted in zip(cd1, (strong, pale, pale, QColor(LIGHT.line), QColor(LIGHT.line)), strict=True):
        assert near(colour, wanted)
    assert near(colour_at(view, 0, 0.2), LIGHT.muted)
    assert near(colour_at(view, 0, 0.3), QColor(mixed(LIGHT.muted, LIGHT.panel, SHADE))), (
        "that of the data, with a quarter first"
    )
    assert near(colour_at(view, 3, 0.2), QColor(mixed(LIGHT.accent, LIGHT.panel, SHADE))), (
        "nothing is left of the first pattern"
    )
    assert near(colour_at(view, 4, 0.99), QColor(mixed(LIGHT.text, LIGHT.panel, SHADE))), "an exact fit leaves no grey"


def test_hovering_tells_the_pattern_and_what_it_should_have(view: RuleDistributionView) -> None:
    view.show_snapshot(snapshot((0.1, 0.2), (0.5, 0.0), (0.0, 0.4), (0.3, 0.7)))
    assert told(view, place_of(view, 1, 0.05)) == (
        "CD-1: 10.00 % for training pattern 1 (■□□); its share of the data is 25.00 %"
    )
    assert told(view, place_of(view, 3, 0.1)) == (
        "PCD-1: 40.00 % for training pattern 2 (■■□); its share of the data is 75.00 %"
    )
    assert told(view, place_of(view, 2, 0.8)) == "CD-10: 50.00 % for the other 6 pictures together"
    assert told(view, place_of(view, 0, 0.1)).startswith("data: 25.00 % for training pattern 1")
    assert told(view, QPointF(1, 1)) == ""


def test_it_says_how_many_pictures_there_are(view: RuleDistributionView) -> None:
    view.show_snapshot(snapshot())
    (caption,) = view.findChildren(Words)
    assert caption.text() == "A box for each of 2 training patterns  ·  grey: the other 6 pictures"


def test_large_numbers_of_pictures_are_powers() -> None:
    some = rules()[0]
    assert others(some) == "498"
    wide = TrainingPatterns(np.eye(8, 120, dtype=np.uint8), np.full(8, 1 / 8))
    assert others(replace(some, patterns=wide)) == "2^120 − 8"


def test_small_pictures_are_told_row_by_row() -> None:
    some = rules()[0]
    assert some.patterns is not None
    (at,) = np.flatnonzero((some.patterns.patterns == [1, 0, 1] * 3).all(axis=1))
    assert drawn_as(some, int(at)) == "■□■ ■□■ ■□■"
    wide = TrainingPatterns(np.eye(8, 120, dtype=np.uint8), np.full(8, 1 / 8))
    assert drawn_as(replace(some, patterns=wide, image_shape=(12, 10)), 0) == "12 × 10 pixels"


@pytest.mark.parametrize(
    ("share", "text"), [(0.0, "0.0 %"), (1e-9, "< 0.1 %"), (0.0006, "0.1 %"), (0.7849, "78.5 %"), (1.0, "100.0 %")]
)
def test_little_is_not_called_nothing(share: float, text: str) -> None:
    assert percent(share) == text


def test_where_patterns_are_too_many_it_says_so(view: RuleDistributionView) -> None:
    some = rules()[0]
    view.show_snapshot(replace(some, patterns=None, measured=replace(some.measured, probabilities=None)))
    (caption,) = view.findChildren(Words)
    assert "at most 512 different training patterns" in caption.text()
    assert near(colour_at(view, 0, 0.5), LIGHT.window)
    assert told(view, place_of(view, 1, 0.1)) == ""


def test_clear_leaves_nothing(view: RuleDistributionView) -> None:
    view.show_snapshot(snapshot())
    view.clear()
    (caption,) = view.findChildren(Words)
    assert caption.text() == ""
    assert near(colour_at(view, 1, 0.05), LIGHT.window)
