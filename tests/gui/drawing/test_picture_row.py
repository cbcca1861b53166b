"""A few pictures with captions."""

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.drawing.picture_row import GAP, LARGEST, PictureRow
from gui.style import LIGHT
from tests.gui.looking import RIGHT, move, near, press


@pytest.fixture
def row(qtbot: QtBot) -> PictureRow:
    row = PictureRow()
    qtbot.addWidget(row)
    row.resize(400, 70)
    row.show()
    return row


def pictures(n: int, side: int = 4) -> np.ndarray:
    return np.zeros((n, side, side), np.uint8)


def test_each_picture_has_its_colours_and_its_place(row: PictureRow) -> None:
    some = pictures(5)
    some[3, 2, 1] = 254
    row.show_pictures(some, "diverging", ["1", "2", "3", "4", "5"])
    image = row.grab().toImage()
    for index in range(5):
        place = row.picture_rect(index)
        side = place.width() / 4
        middle = image.pixelColor(int(place.left() + 1.5 * side), int(place.top() + 2.5 * side))
        assert near(middle, LIGHT.diverging[-1] if index == 3 else LIGHT.diverging[0])


@pytest.mark.parametrize("size", [(400, 70), (150, 300), (900, 60), (300, 200)])
@pytest.mark.parametrize("n", [1, 8, 16])
def test_all_are_in_view_and_apart(row: PictureRow, n: int, size: tuple[int, int]) -> None:
    row.resize(*size)
    row.show_pictures(pictures(n), "units", ["8"] * n)
    places = [row.picture_rect(index) for index in range(n)]
    line = row.fontMetrics().height()
    for place in places:
        assert 0 < place.width() == place.height() <= LARGEST
        assert row.rect().toRectF().contains(place.adjusted(-1, -1, 1, line))
    for i, one in enumerate(places):
        for other in places[:i]:
            assert not one.adjusted(-1, -1, 1, line).intersects(other)


def test_more_rows_are_taken_where_the_pictures_are_larger_so(row: PictureRow) -> None:
    row.show_pictures(pictures(8), "units", ["8"] * 8)
    assert row.picture_rect(7).top() == row.picture_rect(0).top()
    assert row.picture_rect(0).width() == min(400 // 8 - GAP, 70 - 4 - row.fontMetrics().height() - GAP)
    row.resize(200, 300)
    assert row.picture_rect(7).top() > row.picture_rect(0).top()
    assert row.picture_rect(0).width() > 200 / 8
    row.resize(900, 300)
    row.show_pictures(pictures(2), "units", ["8", "8"])
    assert row.picture_rect(0).width() == LARGEST
    assert row.picture_rect(1).top() == row.picture_rect(0).top(), "two rows would make them no larger"


def test_one_may_be_framed(row: PictureRow) -> None:
    row.show_pictures(pictures(3), "units", ["", "", ""], 1)
    image = row.grab().toImage()
    for index in range(3):
        place = row.picture_rect(index)
        edge = image.pixelColor(int(place.left()) - 2, int(place.center().y()))
        assert (edge == QColor(LIGHT.text)) == (index == 1)


def test_captions_are_written_under_the_pictures(row: PictureRow) -> None:
    row.show_pictures(pictures(3), "units", ["", "1,024", ""])
    image = row.grab().toImage()
    for index in range(3):
        place = row.picture_rect(index)
        under = [
            image.pixelColor(x, y)
            for x in range(int(place.left()), int(place.right()))
            for y in range(int(place.bottom()) + 3, row.height())
        ]
        assert any(near(colour, LIGHT.text, 60) for colour in under) == (index == 1)


def test_a_long_caption_is_small_enough_for_its_room(row: PictureRow) -> None:
    row.resize(160, 60)
    row.show_pictures(pictures(5), "units", ["", "", "88888", "", ""])
    image = row.grab().toImage()
    step = row.picture_rect(1).left() - row.picture_rect(0).left()
    middle = row.picture_rect(2).center().x()
    written = [
        x
        for x in range(image.width())
        for y in range(int(row.picture_rect(2).bottom()) + 3, row.height())
        if near(image.pixelColor(x, y), LIGHT.text, 100)
    ]
    assert written
    # Cut off, it would reach to both sides.
    assert middle - step / 2 + 1 <= min(written) < middle - step / 4
    assert middle + step / 4 < max(written) <= middle + step / 2 - 1


def test_the_mouse_finds_the_pictures(row: PictureRow) -> None:
    row.show_pictures(pictures(4), "units", ["a", "b", "c", "d"])
    chosen: list[int] = []
    pointed: list[int] = []
    row.chosen.connect(chosen.append)
    row.pointed_at.connect(pointed.append)
    for index in (2, 0):
        place = row.picture_rect(index).center()
        move(row, place)
        move(row, place)
        press(row, place)
        press(row, place, RIGHT)
    beside = row.rect().topLeft().toPointF()
    move(row, beside)
    press(row, beside)
    assert (chosen, pointed) == ([2, 0], [2, 0, -1])


def test_clear_leaves_nothing(row: PictureRow) -> None:
    empty = row.grab().toImage()
    row.show_pictures(pictures(4), "units", ["a", "b", "c", "d"], 2)
    where = row.picture_rect(1).center()
    row.clear()
    assert row.grab().toImage() == empty
    assert row.captions() == ()
    chosen: list[int] = []
    row.chosen.connect(chosen.append)
    press(row, where)
    assert chosen == []
