"""Filters of four machines in one sheet, a row a rule."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from gui.drawing.words import Words
from gui.style import LIGHT, colour_table
from gui.views.rule_filters import RuleFilterView
from model.rbm import Rbm
from model.rbm.comparison_snapshot import ComparisonSnapshot
from tests.gui.looking import move, near
from tests.gui.rule_runs import rules


@pytest.fixture
def view(qtbot: QtBot) -> RuleFilterView:
    view = RuleFilterView()
    qtbot.addWidget(view)
    view.resize(600, 260)
    view.show()
    return view


def snapshot(value: float = 1.0) -> ComparisonSnapshot:
    """Rule 2 has one weight at row 2, column 1 of the picture of unit 4, all else is 0; four units of 3 × 3."""
    weights = np.zeros((4, 9, 4))
    weights[1, 3, 3] = value
    machines = tuple(Rbm(w, np.zeros(9), 0.5 * np.arange(4)) for w in weights)
    return replace(rules()[0], machines=machines)


def place_of(view: RuleFilterView, rule: int, unit: int, row: int, column: int) -> QPointF:
    rect = view.sheet.picture_rect()
    side = rect.width() / (4 * 4 + 1)
    assert rect.height() / side == pytest.approx(4 * 4 + 1)
    return QPointF(rect.left() + (1 + 4 * unit + column + 0.5) * side, rect.top() + (1 + 4 * rule + row + 0.5) * side)


def told(view: RuleFilterView, at: QPointF) -> str:
    heard: list[str] = [""]
    view.hovered.connect(heard.append)
    move(view.sheet, at)
    view.hovered.disconnect(heard.append)
    return heard[-1]


def test_each_weight_is_where_its_rule_unit_and_pixel_are(view: RuleFilterView) -> None:
    view.show_snapshot(snapshot())
    image = view.sheet.grab().toImage()
    strong, calm = colour_table(LIGHT.diverging)[255], colour_table(LIGHT.diverging)[127]
    seen = {
        (rule, unit): image.pixelColor(place_of(view, rule, unit, 1, 0).toPoint())
        for rule in range(4)
        for unit in range(4)
    }
    for place, colour in seen.items():
        r, g, b = strong if place == (1, 3) else calm
        assert near(colour, f"#{r:02x}{g:02x}{b:02x}", within=4), place


def test_hovering_tells_the_rule_the_unit_and_the_weight(view: RuleFilterView) -> None:
    view.show_snapshot(snapshot(-0.25))
    assert told(view, place_of(view, 1, 3, 1, 0)) == (
        "CD-10, hidden unit 4, pixel (row 2, column 1): weight −0.2500; bias of the unit +1.5000"
    )
    assert told(view, place_of(view, 3, 0, 2, 2)).startswith(
        "exact, hidden unit 1, pixel (row 3, column 3): weight +0.0"
    )
    assert told(view, place_of(view, 0, 0, 3, 0)) == "", "a line between two pictures"


def test_one_scale_for_all_is_said(view: RuleFilterView) -> None:
    weights = np.full((9, 4), 2.0)
    machine = Rbm(weights, np.zeros(9), np.zeros(4))
    view.show_snapshot(replace(snapshot(), machines=(machine,) * 4))
    (caption,) = view.findChildren(Words)
    assert caption.text() == "Weights, all on one scale: from −5 (blue) to +5 (orange), and beyond alike"


def test_names_have_room_beside_the_rows(view: RuleFilterView) -> None:
    view.show_snapshot(snapshot())
    rect = view.sheet.picture_rect()
    assert rect.left() > view.fontMetrics().horizontalAdvance("CD-10") + 8
    assert rect.right() <= view.sheet.width()
    left = view.sheet.grab().toImage().copy(0, 0, int(rect.left()) - 2, view.sheet.height())
    inked = {
        y
        for y in range(left.height())
        for x in range(left.width())
        if not near(left.pixelColor(x, y), LIGHT.window, within=30)
    }
    rows = {int((y - rect.top()) / rect.height() * 4) for y in inked}
    assert rows == {0, 1, 2, 3}


def test_clear_leaves_nothing(view: RuleFilterView) -> None:
    view.show_snapshot(snapshot())
    at = place_of(view, 1, 3, 1, 0)
    view.clear()
    (caption,) = view.findChildren(Words)
    assert caption.text() == ""
    assert told(view, at) == ""
