"""Many chains as a wall of pictures: one image, with frames and small digits on it."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen

from gui.drawing.tile_grid import TileGrid
from gui.drawing.unit_grid import BLANK
from gui.style import Theme, colour_table, theme_of

SHARP_FROM = 4
"""Device pixels a cell. Where there are fewer, cells are not kept to whole ones: that could halve the wall."""

DIGIT_HEIGHT = 0.3
"""Of a digit, as a share of its picture."""

SMALLEST_DIGIT = 7
"""In pixels; smaller ones are left out."""


class ChainGrid(TileGrid):
    """Frames around some pictures; a digit in the upper left corner of each, where they have one."""

    def __init__(self) -> None:
        super().__init__()
        self._marked: NDArray[np.bool_] | None = None
        self._digits: NDArray[np.int8] | None = None

    def mark_tiles(self, marked: NDArray[np.bool_] | None) -> None:
        """Put frames around these pictures, (n,), in place of those before."""
        self._marked = marked
        self.update()

    def show_digits(self, digits: NDArray[np.int8] | None) -> None:
        """Write these digits, (n,), −1 for none."""
        self._digits = digits
        self.update()

    def clear(self) -> None:
        self._marked = self._digits = None
        super().clear()

    def picture_rect(self) -> QRectF:
        """As large as there is room for; whole device pixels a cell only where there are many."""
        rows, columns = self._indices.shape
        ratio = self.devicePixelRatioF()
        scale = min(self.width() * ratio / columns, self.height() * ratio / rows)
        if scale >= SHARP_FROM:
            return super().picture_rect()
        width, height = math.floor(columns * scale) / ratio, math.floor(rows * scale) / ratio
        left, top = (math.floor(room * ratio / 2) / ratio for room in (self.width() - width, self.height() - height))
        return QRectF(left, top, width, height)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self._tiles) == 0:
            return
        painter, theme = QPainter(self), theme_of(self)
        self._paint_pictures(painter, theme)
        if self._digits is not None:
            self._paint_digits(painter, theme, self._digits)
        if self._marked is not None and self._marked.any():
            self._paint_frames(painter, np.flatnonzero(self._marked).tolist(), theme.warm, 2.5)
        if self._framed is not None and self._framed < len(self._tiles):
            self._paint_frames(painter, [self._framed], theme.text, 3.0)

    def _paint_pictures(self, painter: QPainter, theme: Theme) -> None:
        rect, (rows, columns) = self.picture_rect(), self._indices.shape
        image = QImage(self._indices.data, columns, rows, columns, QImage.Format.Format_Indexed8)
        colours = colour_table(theme.units)[np.linspace(0, 255, BLANK).astype(int)]
        image.setColorTable([*(QColor(*rgb).rgb() for rgb in colours.tolist()), QColor(theme.line).rgb()])
        scale = rect.width() * self.devicePixelRatioF() / columns
        if scale < SHARP_FROM and scale != round(scale):
            # Made too large at first, cells of unequal width come out even.
            enlarged = math.ceil(scale)
            image = image.scaled(enlarged * columns, enlarged * rows).convertToFormat(QImage.Format.Format_RGB32)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, image)

    def _paint_frames(self, painter: QPainter, places: list[int], colour: str, width: float) -> None:
        painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
        painter.drawRects([self.tile_rect(place).adjusted(-0.5, -0.5, 0.5, 0.5) for place in places])

    def _paint_digits(self, painter: QPainter, theme: Theme, digits: NDArray[np.int8]) -> None:
        first = self.tile_rect(0)
        size = round(DIGIT_HEIGHT * first.height())
        if size < SMALLEST_DIGIT:
            return
        font = painter.font()
        font.setBold(True)
        font.setPixelSize(size)
        painter.setFont(font)
        painter.setPen(QColor(theme.accent))
        within = QPointF(0.06 * first.width(), QFontMetricsF(font).capHeight() + 0.06 * first.height())
        for place in np.flatnonzero(digits >= 0):
            painter.drawText(self.tile_rect(int(place)).topLeft() + within, str(digits[place]))
