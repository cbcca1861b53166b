"""What hangs below points of a plot, looked at as pixels."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.drawing.leaf_tags import GAP, LeafTags
from gui.drawing.plot import Plot
from tests.gui.looking import near

BLACK = QColor("black")
COLOURS = ((200, 30, 30), (30, 200, 30), (30, 30, 200), (200, 200, 30), (30, 200, 200), (200, 30, 200))


class Sheet:
    """A plot from 0 to 10 either way, with nothing in it but tags."""

    def __init__(self, qtbot: QtBot) -> None:
        self.plot = Plot("x", "y", lambda theme: None)
        qtbot.addWidget(self.plot)
        self.tags = LeafTags()
        self.plot.addItem(self.tags)
        self.plot.resize(400, 300)
        self.plot.dress()
        self.plot.set_ranges((0, 10), (0, 10))
        self.plot.show()

    def show(self, points: list[tuple[float, float]], texts: list[str], tiles: np.ndarray | None = None) -> QImage:
        self.tags.show_tags(points, texts, tiles, 5, self.plot.font(), BLACK)
        return self.plot.viewport().grab().toImage()

    def pixel(self, x: float, y: float) -> QPointF:
        return QPointF(self.plot.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y)))


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    return Sheet(qtbot)


def test_every_cell_of_a_picture_is_in_its_place(sheet: Sheet) -> None:
    tiles = np.array([COLOURS, COLOURS[::-1]], np.uint8).reshape(2, 2, 3, 3)
    points = [(3.0, 8.0), (7.0, 5.0)]
    image = sheet.show(points, ["", ""], tiles)
    for tile, (x, y) in enumerate(points):
        at = sheet.pixel(x, y)
        for row, column in np.ndindex(2, 3):
            cell = QPointF(at.x() - 7 + 5 * column + 2.5, at.y() + GAP + 5 * row + 2.5).toPoint()
            assert near(image.pixelColor(cell), QColor(*tiles[tile, row, column].tolist())), (tile, row, column)
    assert sheet.tags.height() == GAP + 2 * 5 + 4


def test_a_name_that_would_stand_on_a_former_one_is_left_out(sheet: Sheet) -> None:
    first = sheet.show([(3.0, 8.0)], ["memory"])
    assert sheet.show([(3.0, 8.0), (3.3, 8.0)], ["memory", "mirror"]) == first
    assert sheet.show([(3.0, 8.0), (3.3, 8.0)], ["memory", ""]) == first
    assert sheet.show([(3.0, 8.0), (8.0, 8.0)], ["memory", "mirror"]) != first
    assert sheet.show([(3.0, 8.0), (3.3, 3.0)], ["memory", "mirror"]) != first


def test_names_stand_below_their_points(sheet: Sheet) -> None:
    empty, image = sheet.show([], []), sheet.show([(5.0, 8.0)], ["M"])
    changed = [(x, y) for x in range(400) for y in range(300) if image.pixel(x, y) != empty.pixel(x, y)]
    at = sheet.pixel(5.0, 8.0)
    assert changed
    assert all(abs(x - at.x()) < 12 and 0 < y - at.y() < sheet.tags.height() for x, y in changed)


def test_nothing_hangs_where_nothing_is(sheet: Sheet) -> None:
    before = sheet.show([], [])
    sheet.show([(3.0, 8.0)], ["memory"], np.zeros((1, 2, 2, 3), np.uint8))
    assert sheet.show([], []) == before
    assert sheet.tags.height() < 2 * GAP
