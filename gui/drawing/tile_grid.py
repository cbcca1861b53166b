"""Many small pictures to look through and to choose from, drawn as one."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.drawing.sheet import atlas, best_columns
from gui.drawing.unit_grid import UnitGrid
from gui.style import theme_of


class TileGrid(UnitGrid):
    """Pictures of one size in as many columns as suit the room; places count row by row, and may be headings."""

    tile_hovered = Signal(int, int)
    """The place under the mouse and the pixel in its picture, or −1 and −1."""
    tile_chosen = Signal(int)
    """A place that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lines=False, parent=parent)
        self.set_painting(False)
        self._tiles = np.zeros((0, 0), np.uint8)
        self._tile_shape = 1, 1
        self._tile_kind = ""
        self._columns = 1
        self._headings: dict[int, str] = {}
        self._framed: int | None = None
        self.hovered.connect(self._hover)
        self.chosen.connect(self._choose)

    # --- being told --------------------------------------------------------------------------------------------

    def show_tiles(
        self, tiles: NDArray[np.uint8], shape: tuple[int, int], kind: str, headings: dict[int, str] | None = None
    ) -> None:
        """Show pictures (n, rows × columns) of colour indices, in the colours of ``kind``; words at some places."""
        self._tiles, self._tile_shape, self._tile_kind = tiles, shape, kind
        self._headings = headings or {}
        self._columns = self._best_columns()
        self.show_indices(atlas(tiles, shape, self._columns), kind)

    def frame(self, place: int | None) -> None:
        """Put a frame around the picture at a place."""
        if place != self._framed:
            self._framed = place
            self.update()

    def clear(self) -> None:
        self._tiles, self._headings, self._framed = np.zeros((0, 0), np.uint8), {}, None
        super().clear()

    # --- geometry ----------------------------------------------------------------------------------------------

    def tile_rect(self, place: int) -> QRectF:
        """Where a picture is, without the lines around it."""
        rows, columns = self._tile_shape
        down, across = divmod(place, self._columns)
        rect = self.picture_rect()
        cell = rect.width() / (self._columns * (columns + 1) + 1)
        return QRectF(
            rect.left() + (1 + across * (columns + 1)) * cell,
            rect.top() + (1 + down * (rows + 1)) * cell,
            columns * cell,
            rows * cell,
        )

    def _tile_at(self, cell: int) -> tuple[int, int] | None:
        """The place and the pixel that a cell of the sheet belongs to; None on a line or where there is nothing."""
        rows, columns = self._tile_shape
        y, x = divmod(cell, self._columns * (columns + 1) + 1)
        down, row = divmod(y - 1, rows + 1)
        across, column = divmod(x - 1, columns + 1)
        place = down * self._columns + across
        if cell < 0 or y == 0 or x == 0 or row == rows or column == columns or place >= len(self._tiles):
            return None
        return place, row * columns + column

    def _best_columns(self) -> int:
        ratio = self.devicePixelRatioF()
        return best_columns(len(self._tiles), self._tile_shape, ratio * self.width(), ratio * self.height())

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if len(self._tiles) == 0 or not (self._headings or self._framed is not None):
            return
        theme, painter = theme_of(self), QPainter(self)
        painter.setPen(QColor(theme.text))
        for place, text in self._headings.items():
            _write(painter, self.tile_rect(place), text)
        if self._framed is not None and self._framed < len(self._tiles):
            tile = self.tile_rect(self._framed)
            # Neither orange nor blue: these are for weights.
            for colour, width in ((theme.panel, 6.0), (theme.text, 3.0)):
                painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
                painter.drawRect(tile.adjusted(-1.5, -1.5, 1.5, 1.5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if len(self._tiles) and self._columns != self._best_columns():
            self.show_tiles(self._tiles, self._tile_shape, self._tile_kind, self._headings)

    def _hover(self, cell: int) -> None:
        place, pixel = self._tile_at(cell) or (-1, -1)
        self.tile_hovered.emit(place, pixel)

    def _choose(self, cell: int) -> None:
        at = self._tile_at(cell)
        if at is not None:
            self.tile_chosen.emit(at[0])


def _write(painter: QPainter, room: QRectF, text: str) -> None:
    """A word as large as there is room for."""
    font = painter.font()
    font.setBold(True)
    font.setPixelSize(max(5, round(0.75 * room.height())))
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(text)
    if width > room.width():
        font.setPixelSize(max(5, int(font.pixelSize() * room.width() / width)))
        painter.setFont(font)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
