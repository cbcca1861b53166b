"""A wall of pictures with frames and digits."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.drawing.chain_grid import SHARP_FROM, ChainGrid
from gui.drawing.unit_grid import BLANK
from gui.style import LIGHT
from tests.gui.looking import near

SHAPE = (28, 28)


@pytest.fixture
def grid(qtbot: QtBot) -> ChainGrid:
    grid = ChainGrid()
    qtbot.addWidget(grid)
    grid.resize(560, 480)
    grid.show()
    return grid


def show(grid: ChainGrid, n: int, value: int = 0) -> None:
    grid.show_tiles(np.full((n, 784), value, np.uint8), SHAPE, "units")


def count(grid: ChainGrid, colour: str, place: int | None = None) -> int:
    """Pixels of a colour, in the whole wall or in and around one picture."""
    image = grid.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    area = image.rect() if place is None else grid.tile_rect(place).adjusted(-3, -3, 3, 3).toRect() & image.rect()
    c = QColor(colour)
    part = pixels[area.top() : area.bottom() + 1, area.left() : area.right() + 1, :3].astype(int)
    return int((np.abs(part - [c.blue(), c.green(), c.red()]).max(axis=2) <= 2).sum())


@pytest.mark.parametrize("n", [1, 9, 100, 400])
def test_the_wall_fills_the_room_though_cells_are_no_whole_pixels(grid: ChainGrid, n: int) -> None:
    show(grid, n)
    rect = grid.picture_rect()
    assert max(rect.width() / 560, rect.height() / 480) > 0.85
    assert rect.width() <= 560
    assert rect.height() <= 480
    if rect.width() / (29 * grid._columns + 1) >= SHARP_FROM:
        assert rect.width() % (29 * grid._columns + 1) == 0


@pytest.mark.parametrize("n", [9, 100])
def test_every_picture_is_where_it_is_said_to_be(grid: ChainGrid, n: int) -> None:
    tiles = np.zeros((n, 784), np.uint8)
    tiles[n // 2] = 254
    grid.show_tiles(tiles, SHAPE, "units")
    image = grid.grab().toImage()
    for place in range(n):
        colour = image.pixelColor(grid.tile_rect(place).center().toPoint())
        assert near(colour, LIGHT.units[-1 if place == n // 2 else 0])


def test_lines_between_pictures_are_there(grid: ChainGrid) -> None:
    show(grid, 9)
    image = grid.grab().toImage()
    assert near(image.pixelColor(round(grid.tile_rect(0).right() + 1), 100), LIGHT.line, within=12)
    assert (grid._indices == BLANK).any()


def test_frames_stand_around_those_that_are_marked(grid: ChainGrid) -> None:
    show(grid, 9)
    assert count(grid, LIGHT.warm) == 0
    marked = np.zeros(9, bool)
    marked[[2, 7]] = True
    grid.mark_tiles(marked)
    framed = [count(grid, LIGHT.warm, place) > 200 for place in range(9)]
    assert framed == marked.tolist()
    grid.mark_tiles(None)
    assert count(grid, LIGHT.warm) == 0


def test_the_chosen_one_has_another_frame(grid: ChainGrid) -> None:
    show(grid, 9)
    grid.frame(4)
    assert [count(grid, LIGHT.text, place) > 200 for place in range(9)] == [place == 4 for place in range(9)]


def test_digits_are_written_where_there_are_any(grid: ChainGrid) -> None:
    show(grid, 9)
    digits = np.array([3, -1, 8, -1, -1, -1, -1, -1, 1], np.int8)
    grid.show_digits(digits)
    assert [count(grid, LIGHT.accent, place) > 10 for place in range(9)] == (digits >= 0).tolist()
    grid.show_digits(None)
    assert count(grid, LIGHT.accent) == 0


def test_digits_too_small_to_read_are_left_out(grid: ChainGrid) -> None:
    grid.resize(200, 200)
    show(grid, 100)
    grid.show_digits(np.full(100, 5, np.int8))
    assert count(grid, LIGHT.accent) == 0


def test_clear_leaves_nothing(grid: ChainGrid) -> None:
    show(grid, 9, 254)
    grid.mark_tiles(np.ones(9, bool))
    grid.show_digits(np.full(9, 5, np.int8))
    grid.frame(1)
    grid.clear()
    picture = grid.grab().toImage()
    assert len({picture.pixel(x, y) for x in range(0, 560, 3) for y in range(0, 480, 3)}) == 1
