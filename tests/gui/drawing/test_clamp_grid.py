"""A picture in which most pixels may be left open."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.drawing.clamp_grid import ClampGrid
from gui.style import LIGHT
from tests.gui.looking import LEFT, NO_BUTTON, RIGHT, centre_of, near, stroke

CLAMP = np.array([[-1, -1, 0, 1], [1, -1, -1, -1], [0, 0, 1, -1]], np.int8)


@pytest.fixture
def grid(qtbot: QtBot) -> ClampGrid:
    grid = ClampGrid()
    qtbot.addWidget(grid)
    grid.resize(400, 300)
    grid.show_clamp(CLAMP)
    grid.show()
    return grid


def hatched(grid: ClampGrid, cell: int) -> bool:
    image, centre = grid.grab().toImage(), centre_of(grid, cell, 4).toPoint()
    area = [image.pixelColor(centre.x() + x, centre.y() + y) for x in range(-15, 16) for y in range(-15, 16)]
    return 20 < sum(near(colour, LIGHT.muted, within=20) for colour in area) < 400


def test_free_pixels_are_hatched_and_the_others_show_their_value(grid: ClampGrid) -> None:
    image = grid.grab().toImage()
    for cell, value in enumerate(CLAMP.ravel()):
        assert hatched(grid, cell) == (value < 0)
        if value >= 0:
            colour = image.pixelColor(centre_of(grid, cell, 4).toPoint())
            assert colour == QColor(LIGHT.units[-1 if value else 0])


def test_clear_hatches_nothing(grid: ClampGrid) -> None:
    grid.clear()
    image = grid.grab().toImage()
    assert len({image.pixel(x, y) for x in range(0, 400, 5) for y in range(0, 300, 5)}) == 1


def shift_stroke(grid: ClampGrid, *cells: int) -> None:
    kinds = [QMouseEvent.Type.MouseButtonPress, *[QMouseEvent.Type.MouseMove] * (len(cells) - 1)]
    for kind, cell in zip(kinds, cells, strict=True):
        at = centre_of(grid, cell, 4)
        button = LEFT if kind is QMouseEvent.Type.MouseButtonPress else NO_BUTTON
        there = QPointF(grid.mapToGlobal(at.toPoint()))
        QApplication.sendEvent(grid, QMouseEvent(kind, at, there, button, LEFT, Qt.KeyboardModifier.ShiftModifier))


def test_with_shift_a_stroke_frees(grid: ClampGrid) -> None:
    heard: list[tuple[list[int], bool, int, bool]] = []
    grid.painted.connect(lambda *paint: heard.append((*paint, grid.stroke_frees)))
    shift_stroke(grid, 1, 3)
    stroke(grid, 4, 5)
    stroke(grid, 4, 6, button=RIGHT)
    assert heard == [
        ([1], True, 1, True),
        ([1, 2, 3], True, 1, True),
        ([5], True, 2, False),
        ([6], False, 3, False),
    ]


def test_every_stroke_frees_while_it_is_set_to(grid: ClampGrid) -> None:
    heard: list[bool] = []
    grid.painted.connect(lambda *_paint: heard.append(grid.stroke_frees))
    grid.frees = True
    stroke(grid, 4, 5)
    grid.frees = False
    stroke(grid, 4, 5)
    assert heard == [True, False]
