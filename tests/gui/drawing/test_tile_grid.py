"""Small pictures to look through."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.drawing.tile_grid import TileGrid
from gui.drawing.unit_grid import BLANK
from gui.style import LIGHT
from tests.gui.looking import move, near, press


@pytest.fixture
def grid(qtbot: QtBot) -> TileGrid:
    grid = TileGrid()
    qtbot.addWidget(grid)
    grid.resize(400, 300)
    grid.show()
    return grid


def tiles(n: int) -> np.ndarray:
    """Pictures of 2 × 3, all in the colour of the least value."""
    return np.zeros((n, 6), np.uint8)


def pixel_place(grid: TileGrid, place: int, row: int, column: int) -> QPointF:
    tile = grid.tile_rect(place)
    return QPointF(tile.left() + (column + 0.5) * tile.width() / 3, tile.top() + (row + 0.5) * tile.height() / 2)


def test_each_picture_is_where_it_is_said_to_be(grid: TileGrid) -> None:
    pictures = tiles(7)
    pictures[5] = 254
    grid.show_tiles(pictures, (2, 3), "diverging")
    image = grid.grab().toImage()
    for place in range(7):
        for row, column in ((0, 0), (1, 2)):
            colour = image.pixelColor(pixel_place(grid, place, row, column).toPoint())
            assert near(colour, LIGHT.diverging[-1] if place == 5 else LIGHT.diverging[0])


@pytest.mark.parametrize("size", [(400, 300), (120, 500), (600, 80)])
def test_the_mouse_finds_places_and_pixels(grid: TileGrid, size: tuple[int, int]) -> None:
    grid.show_tiles(tiles(7), (2, 3), "diverging")
    grid.resize(*size)
    heard: list[tuple[int, int]] = []
    chosen: list[int] = []
    grid.tile_hovered.connect(lambda place, pixel: heard.append((place, pixel)))
    grid.tile_chosen.connect(chosen.append)
    for place in (0, 3, 6):
        move(grid, pixel_place(grid, place, 1, 2))
        assert heard[-1] == (place, 5)
        press(grid, pixel_place(grid, place, 0, 1))
        assert chosen[-1] == place
    between = QPointF(grid.tile_rect(0).right() + 1, grid.tile_rect(0).center().y())
    move(grid, between)
    assert heard[-1] == (-1, -1)
    press(grid, between)
    empty = grid.tile_rect(7).center()
    if grid.picture_rect().contains(empty):
        move(grid, empty)
        assert heard[-1] == (-1, -1)
        press(grid, empty)
    assert len(chosen) == 3


def test_the_columns_follow_the_room(grid: TileGrid) -> None:
    grid.show_tiles(tiles(12), (2, 3), "diverging")
    grid.resize(900, 100)
    assert grid.tile_rect(5).top() == grid.tile_rect(0).top()
    grid.resize(100, 900)
    assert grid.tile_rect(5).top() > grid.tile_rect(0).top()


def test_a_framed_picture_stands_out_and_no_other(grid: TileGrid) -> None:
    grid.show_tiles(tiles(6), (2, 3), "diverging")
    before = grid.grab().toImage()
    grid.frame(4)
    after = grid.grab().toImage()

    def edge(place: int) -> QPointF:
        tile = grid.tile_rect(place)
        return QPointF(tile.center().x(), tile.top() - 2)

    assert after.pixelColor(edge(4).toPoint()) == QColor(LIGHT.text)
    assert after.pixelColor(edge(1).toPoint()) == before.pixelColor(edge(1).toPoint())
    grid.frame(None)
    assert grid.grab().toImage() == before


def test_a_heading_is_written_in_its_place_only(grid: TileGrid) -> None:
    pictures = tiles(6)
    pictures[2] = BLANK
    grid.show_tiles(pictures, (2, 3), "diverging")
    plain = grid.grab().toImage()
    grid.show_tiles(pictures, (2, 3), "diverging", {2: "8"})
    written = grid.grab().toImage()
    changed = [
        QPointF(x, y)
        for x in range(plain.width())
        for y in range(plain.height())
        if plain.pixelColor(x, y) != written.pixelColor(x, y)
    ]
    assert len(changed) > 50
    assert all(grid.tile_rect(2).contains(point) for point in changed)
    assert any(near(written.pixelColor(point.toPoint()), LIGHT.text) for point in changed)


def test_a_long_heading_stays_in_its_place(grid: TileGrid) -> None:
    pictures = np.full((6, 6), BLANK, np.uint8)
    grid.show_tiles(pictures, (2, 3), "diverging")
    plain = grid.grab().toImage()
    grid.show_tiles(pictures, (2, 3), "diverging", {2: "trousers and shirts"})
    written = grid.grab().toImage()
    tile = grid.tile_rect(2)
    changed = [
        x
        for x in range(plain.width())
        if any(plain.pixelColor(x, y) != written.pixelColor(x, y) for y in range(0, plain.height(), 2))
    ]
    # Cut off, it would reach to both sides.
    assert tile.left() + 1 <= min(changed) < tile.center().x() - tile.width() / 4
    assert tile.center().x() + tile.width() / 4 < max(changed) <= tile.right() - 1


def test_clear_leaves_nothing(grid: TileGrid) -> None:
    empty = grid.grab().toImage()
    grid.show_tiles(tiles(6), (2, 3), "diverging", {0: "8"})
    grid.frame(3)
    grid.clear()
    assert grid.grab().toImage() == empty
    grid.resize(300, 400)
    chosen: list[int] = []
    grid.tile_chosen.connect(chosen.append)
    press(grid, QPointF(150, 200))
    assert chosen == []
