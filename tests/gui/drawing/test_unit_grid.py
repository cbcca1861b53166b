"""The picture of a layer: what is where, and what the mouse does."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.drawing.unit_grid import BLANK, UnitGrid, as_picture, near_square, to_indices
from gui.style import DARK, LIGHT, Theme, apply_style, colour_table
from tests.gui.looking import LEFT, RIGHT, centre_of, move, press, release, stroke

ROWS, COLUMNS = 4, 6


@pytest.fixture
def grid(qtbot: QtBot) -> UnitGrid:
    grid = UnitGrid(paintable=True)
    qtbot.addWidget(grid)
    grid.resize(200, 100)
    grid.show()
    grid.show_indices(np.arange(24, dtype=np.uint8).reshape(ROWS, COLUMNS) * 10, "units")
    return grid


# --- numbers to colours --------------------------------------------------------------------------------------------


def test_values_become_indices_and_are_clipped() -> None:
    values = np.array([-3.0, -1.0, 0.0, 0.4, 1.0, 9.0])
    np.testing.assert_array_equal(to_indices(values, -1, 1), [0, 0, 127, 178, 254, 254])


@pytest.mark.parametrize("scale", [1e-6, 0.05, 1.0, 7e5])
def test_zero_is_the_middle_of_every_symmetric_scale(scale: float) -> None:
    np.testing.assert_array_equal(to_indices(np.array([-scale, 0.0, scale]), -scale, scale), [0, 127, 254])


def test_nan_is_blank_and_nothing_else_is() -> None:
    indices = to_indices(np.array([np.nan, 1.0, np.inf, -np.inf]), 0, 1)
    np.testing.assert_array_equal(indices, [BLANK, 254, 254, 0])


def test_values_are_left_as_they_were() -> None:
    values = np.array([0.2, 0.4], np.float32)
    to_indices(values, 0, 1)
    np.testing.assert_array_equal(values, np.array([0.2, 0.4], np.float32))


@pytest.mark.parametrize(("n", "shape"), [(1, (1, 1)), (2, (1, 2)), (5, (2, 3)), (9, (3, 3)), (500, (22, 23))])
def test_a_layer_is_laid_out_nearly_square(n: int, shape: tuple[int, int]) -> None:
    assert near_square(n) == shape


def test_a_picture_has_nothing_where_there_is_no_unit() -> None:
    picture = as_picture(np.arange(5), (2, 3))
    np.testing.assert_array_equal(picture, [[0, 1, 2], [3, 4, np.nan]])


# --- geometry --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(200, 100), (100, 200), (61, 47), (60, 60), (601, 333)])
def test_cells_are_square_whole_pixels_and_centred(grid: UnitGrid, size: tuple[int, int]) -> None:
    grid.resize(*size)
    rect = grid.picture_rect()
    side = rect.width() / COLUMNS
    assert side == rect.height() / ROWS == int(side) >= 1
    assert (side + 1) * COLUMNS > size[0] or (side + 1) * ROWS > size[1], "cells could be larger"
    assert abs(rect.center().x() - size[0] / 2) <= 1
    assert abs(rect.center().y() - size[1] / 2) <= 1


def test_a_picture_with_more_cells_than_pixels_still_fits(grid: UnitGrid) -> None:
    grid.show_indices(np.zeros((300, 300), np.uint8), "diverging")
    rect = grid.picture_rect()
    assert (rect.width(), rect.height()) == (pytest.approx(100), pytest.approx(100))


def test_every_cell_is_found_under_its_middle_and_its_corners(grid: UnitGrid) -> None:
    rect = grid.picture_rect()
    side = rect.width() / COLUMNS
    for cell in range(ROWS * COLUMNS):
        middle = centre_of(grid, cell, COLUMNS)
        for dx, dy in ((0.0, 0.0), (-0.49, -0.49), (0.49, 0.49)):
            assert grid.cell_at(middle + QPointF(dx * side, dy * side)) == divmod(cell, COLUMNS)
    assert grid.cell_at(rect.topLeft() - QPointF(1, 1)) is None
    assert grid.cell_at(rect.bottomRight() + QPointF(1, 1)) is None


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", ["units", "diverging"])
def test_each_cell_has_the_colour_of_its_value(
    application: QApplication, grid: UnitGrid, kind: str, theme: Theme
) -> None:
    apply_style(application, Qt.ColorScheme.Dark if theme.dark else Qt.ColorScheme.Light, "Normal")
    indices = np.full((ROWS, COLUMNS), BLANK, np.uint8)
    indices.ravel()[:5] = 0, 60, 127, 200, 254
    grid.show_indices(indices, kind)
    picture = grid.grab().toImage()
    table = colour_table(theme.diverging if kind == "diverging" else theme.units)[np.linspace(0, 255, 255).astype(int)]
    for cell, index in enumerate(indices.ravel()):
        shown = picture.pixelColor(centre_of(grid, cell, COLUMNS).toPoint())
        assert shown == (QColor(theme.line) if index == BLANK else QColor(*table[index].tolist()))


def test_a_frame_marks_a_cell_until_it_is_taken_away(grid: UnitGrid) -> None:
    def marked_colours() -> int:
        picture = grid.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        warm = QColor(LIGHT.warm).rgb()
        return sum(picture.pixel(x, y) == warm for x in range(200) for y in range(100))

    assert marked_colours() == 0
    grid.mark(8)
    assert marked_colours() > 20
    grid.mark(None)
    assert marked_colours() == 0


def test_clear_shows_nothing(grid: UnitGrid) -> None:
    grid.mark(3)
    grid.clear()
    picture = grid.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, 200, 3) for y in range(0, 100, 3)}
    assert len(colours) == 1


# --- the mouse -------------------------------------------------------------------------------------------------------


def test_hovering_names_each_cell_once(grid: UnitGrid) -> None:
    heard: list[int] = []
    grid.hovered.connect(heard.append)
    for cell in (0, 0, 7, 23):
        move(grid, centre_of(grid, cell, COLUMNS))
        move(grid, centre_of(grid, cell, COLUMNS) + QPointF(1, 1))
    move(grid, grid.picture_rect().topLeft() - QPointF(2, 2))
    assert heard == [0, 7, 23, -1]
    QApplication.sendEvent(grid, QEvent(QEvent.Type.Leave))
    assert heard[-1] == -1
    move(grid, centre_of(grid, 23, COLUMNS))
    assert heard[-1] == 23, "the same cell is named again after the mouse has left"


@pytest.mark.parametrize(("button", "sets"), [(LEFT, True), (RIGHT, False)])
def test_the_left_button_sets_and_the_right_one_clears(grid: UnitGrid, button: Qt.MouseButton, sets: bool) -> None:
    heard: list[tuple[list[int], bool, int]] = []
    grid.painted.connect(lambda *stroke: heard.append(stroke))
    stroke(grid, COLUMNS, 8, 9, button=button)
    assert heard == [([8], sets, 1), ([8, 9], sets, 1)]


def test_a_fast_mouse_skips_no_cell(grid: UnitGrid) -> None:
    heard: list[list[int]] = []
    grid.painted.connect(lambda cells, _on, _stroke: heard.append(cells))
    stroke(grid, COLUMNS, 0, 5)
    stroke(grid, COLUMNS, 0, 21)
    stroke(grid, COLUMNS, 18, 3)
    assert heard[1] == [0, 1, 2, 3, 4, 5]
    assert heard[3] == [0, 7, 14, 21]
    assert heard[5] == [3, 8, 13, 18]


def test_a_line_that_is_no_diagonal_has_a_cell_in_every_column(grid: UnitGrid) -> None:
    heard: list[list[int]] = []
    grid.painted.connect(lambda cells, _on, _stroke: heard.append(cells))
    stroke(grid, COLUMNS, 0, 17)
    rows, columns = np.divmod(heard[1], COLUMNS)
    assert sorted(columns) == [0, 1, 2, 3, 4, 5]
    assert sorted(set(rows)) == [0, 1, 2]


def test_every_press_of_a_button_is_a_stroke_of_its_own(grid: UnitGrid) -> None:
    heard: list[int] = []
    grid.painted.connect(lambda _cells, _on, number: heard.append(number))
    stroke(grid, COLUMNS, 1, 2, 3)
    stroke(grid, COLUMNS, 1, button=RIGHT)
    stroke(grid, COLUMNS, 1, 2)
    assert heard == [1, 1, 1, 2, 3, 3]


def test_a_stroke_that_leaves_and_returns_paints_nothing_outside(grid: UnitGrid) -> None:
    heard: list[list[int]] = []
    grid.painted.connect(lambda cells, _on, _stroke: heard.append(cells))
    press(grid, centre_of(grid, 6, COLUMNS))
    move(grid, grid.picture_rect().topLeft() - QPointF(5, 0), LEFT)
    move(grid, centre_of(grid, 18, COLUMNS), LEFT)
    release(grid, centre_of(grid, 18, COLUMNS))
    assert heard == [[6], [18]], "between leaving and returning there is no line"


def test_nothing_is_painted_without_a_button_or_with_the_middle_one(grid: UnitGrid) -> None:
    heard: list[object] = []
    grid.painted.connect(lambda *stroke: heard.append(stroke))
    move(grid, centre_of(grid, 3, COLUMNS))
    stroke(grid, COLUMNS, 3, 4, button=Qt.MouseButton.MiddleButton)
    assert heard == []


def test_a_grid_to_look_at_cannot_be_painted_on(qtbot: QtBot) -> None:
    grid = UnitGrid()
    qtbot.addWidget(grid)
    grid.show_indices(np.zeros((ROWS, COLUMNS), np.uint8), "units")
    heard: list[object] = []
    grid.painted.connect(lambda *stroke: heard.append(stroke))
    stroke(grid, COLUMNS, 3, 4)
    assert heard == []
