"""Pictures of attractors: where they are, what they show, and how they are told apart."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.drawing.attractor_sheet import PICTURE, AttractorSheet
from gui.style import LIGHT, apply_style
from model.hopfield.attractors import KINDS
from model.hopfield.census import Census, CensusSnapshot
from model.hopfield.memories import random_memories
from model.hopfield.stored import Stored
from tests.gui.censuses import census_after, handcrafted_census
from tests.gui.looking import near

SCALE = PICTURE // 12
"""Pixels a unit of the handcrafted patterns."""


@pytest.fixture
def sheet(qtbot: QtBot) -> AttractorSheet:
    sheet = AttractorSheet()
    qtbot.addWidget(sheet)
    sheet.resize(700, 460)
    sheet.show()
    return sheet


def show(sheet: AttractorSheet, found: CensusSnapshot) -> None:
    """All of them, by their ranks."""
    sheet.show_attractors(found, found.ranked, np.arange(1, len(found.ranked) + 1))


def painted(sheet: AttractorSheet) -> QImage:
    return sheet.viewport().grab().toImage()


def corner(sheet: AttractorSheet, position: int) -> QPointF:
    """The upper left corner of a picture of 12 × 10 units."""
    tile = sheet.place(position)
    return QPointF(round(tile.center().x() - 5 * SCALE), tile.top() + 6)


def test_every_unit_of_a_picture_is_in_its_place(sheet: AttractorSheet) -> None:
    found = census_after(5).found
    show(sheet, found)
    image = painted(sheet)
    for position in (0, 4, 9):
        state = found.attractors[found.ranked[position]].state(120).reshape(12, 10)
        for (row, column), unit in np.ndenumerate(state):
            at = corner(sheet, position) + QPointF((column + 0.5) * SCALE, (row + 0.5) * SCALE)
            assert near(image.pixelColor(at.toPoint()), LIGHT.units[-1 if unit > 0 else 0]), (position, row, column)


def test_frames_tell_kinds_apart_by_colour_and_by_dashes(sheet: AttractorSheet) -> None:
    found = census_after(5).found
    show(sheet, found)
    image = painted(sheet)
    seen = {}
    for position in range(40):
        kind = KINDS[found.kinds[found.ranked[position]]]
        at = corner(sheet, position)
        if sheet.place(position).bottom() < sheet.viewport().height():
            left = [image.pixelColor(int(at.x()) - 2, int(at.y()) + y) for y in range(60)]
            seen[kind] = left
    colours = {"memory": LIGHT.accent, "mirror": LIGHT.accent, "mixture": LIGHT.warm, "spin glass": LIGHT.muted}
    shares = {kind: np.mean([near(c, colours[kind]) for c in left]) for kind, left in seen.items()}
    assert shares["memory"] == 1
    assert 0.3 < shares["mirror"] < 0.95, "dashed"
    assert shares["mixture"] == 1


def test_the_chosen_one_has_another_frame_around_it(sheet: AttractorSheet) -> None:
    found = census_after(5).found
    show(sheet, found)
    at = (corner(sheet, 3) - QPointF(4, -20)).toPoint()
    assert not near(painted(sheet).pixelColor(at), LIGHT.text)
    sheet.mark(int(found.ranked[3]))
    assert near(painted(sheet).pixelColor(at), LIGHT.text)
    sheet.mark(None)
    assert not near(painted(sheet).pixelColor(at), LIGHT.text)


def test_captions_are_there_and_larger_letters_get_more_room(sheet: AttractorSheet, application: QApplication) -> None:
    found = census_after(5).found
    show(sheet, found)
    tile = sheet.place(0)
    caption = painted(sheet).copy(tile.toRect().adjusted(0, PICTURE + 10, 0, 0))
    inked = {caption.pixelColor(x, y).name() for x in range(caption.width()) for y in range(caption.height())}
    assert QColor(LIGHT.accent).name() in inked, "the bold letter"
    assert len(inked) > 5
    apply_style(application, Qt.ColorScheme.Light, "Very large")
    application.processEvents()
    assert sheet.place(0).height() > tile.height()
    assert sheet.place(0).width() > tile.width()


def test_scrolling_brings_the_last_picture_into_view(sheet: AttractorSheet) -> None:
    found = census_after(5).found
    show(sheet, found)
    seen, last = sheet.viewport().rect(), len(found.attractors) - 1
    assert sheet.place(last).top() > seen.bottom()
    sheet.verticalScrollBar().setValue(sheet.verticalScrollBar().maximum())
    assert sheet.place(last).bottom() <= seen.bottom() + 2
    state = found.attractors[found.ranked[last]].state(120)
    at = corner(sheet, last) + QPointF(SCALE / 2, SCALE / 2)
    assert near(painted(sheet).pixelColor(at.toPoint()), LIGHT.units[-1 if state[0] > 0 else 0])


@pytest.mark.parametrize("shape", [(1, 300), (64, 2), (40, 40)])
def test_long_and_flat_states_keep_within_their_room(sheet: AttractorSheet, shape: tuple[int, int]) -> None:
    stored = Stored.by("hebb", random_memories(3, shape, seed=1))
    show(sheet, census_after(1, Census(stored, 1, 100)).found)
    image, tile = painted(sheet), sheet.place(0)
    on = QColor(LIGHT.units[-1])
    places = [
        (x, y)
        for x in range(round(tile.width()))
        for y in range(round(tile.height()))
        if near(image.pixelColor(x, y), on)
    ]
    assert places
    xs, ys = zip(*places, strict=True)
    assert max(xs) - min(xs) <= PICTURE
    assert max(ys) - min(ys) <= PICTURE


def test_a_thousand_starts_of_the_handcrafted_eight_fill_more_than_a_screen(sheet: AttractorSheet) -> None:
    found = census_after(10, handcrafted_census(1000)).found
    show(sheet, found)
    assert sheet.verticalScrollBar().maximum() > 2 * sheet.viewport().height()
