"""Names and small pictures that hang below points of a plot, in pixels, all drawn by one item."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

GAP = 12
"""From a point to what hangs below it, in pixels: half of the ring around its mark."""


class LeafTags(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """The pictures are tiles of one image, side by side. A name that would stand on a former one is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._points: list[tuple[float, float]] = []
        self._texts: list[str] = []
        self._atlas = QImage()
        self._tile = (0, 0)
        self._size = (0, 0)
        self._font = QFont()
        self._colour = QColor()

    def show_tags(
        self,
        points: list[tuple[float, float]],
        texts: list[str],
        tiles: NDArray[np.uint8] | None,
        cell: int,
        font: QFont,
        colour: QColor,
    ) -> None:
        """One text a point, maybe empty; ``tiles`` (points, rows, columns, 3) in colours, ``cell`` pixels a cell."""
        self._points, self._texts, self._font, self._colour = points, texts, font, colour
        if tiles is None or len(points) == 0:
            self._atlas, self._size = QImage(), (0, 0)
        else:
            n, rows, columns, _ = tiles.shape
            sheet = np.ascontiguousarray(tiles.transpose(1, 0, 2, 3).reshape(rows, n * columns, 3))
            image = QImage(sheet.data, n * columns, rows, 3 * n * columns, QImage.Format.Format_RGB888)
            self._atlas, self._tile, self._size = image.copy(), (columns, rows), (columns * cell, rows * cell)
        self.prepareGeometryChange()
        self.update()

    def height(self) -> float:
        """Pixels from a point to the end of what hangs below it."""
        text = QFontMetricsF(self._font).height() if any(self._texts) else 0.0
        return GAP + text + self._size[1] + 4

    def boundingRect(self) -> QRectF:
        rect = self.viewRect()
        return rect if rect is not None else QRectF()

    def viewTransformChanged(self) -> None:  # noqa: N802  # pyqtgraph's name
        super().viewTransformChanged()
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        along, down = self.pixelVectors(QPointF(1.0, 0.0))
        if along is None or down is None:
            return
        painter.setFont(self._font)
        painter.setPen(self._colour)
        metrics = QFontMetricsF(self._font)
        width, height = self._size
        taken: list[QRectF] = []
        for i, ((x, y), text) in enumerate(zip(self._points, self._texts, strict=True)):
            painter.save()
            painter.translate(x, y)
            painter.scale(along.x(), -abs(down.y()))  # in pixels from here on, downwards
            top = float(GAP)
            if text:
                room = metrics.horizontalAdvance(text) + 2
                here = QRectF(-room / 2, top, room, metrics.height())
                place = here.translated(x / along.x(), -y / abs(down.y()))
                if not any(place.intersects(other) for other in taken):
                    taken.append(place)
                    painter.drawText(here, Qt.AlignmentFlag.AlignCenter, text)
            if any(self._texts):
                top += metrics.height()
            if width:
                source = QRectF(i * self._tile[0], 0, *self._tile)
                frame = QRectF(-(width // 2), top, width, height)
                painter.drawImage(frame, self._atlas, source)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(frame)
            painter.restore()
