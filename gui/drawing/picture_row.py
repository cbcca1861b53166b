"""A few pictures side by side, each with a word under it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import colour_table, theme_of

GAP = 5.0
"""Between pictures, in pixels."""

LARGEST = 96.0
"""Of a picture's side, in pixels."""

SMOOTH_BELOW = 3
"""A picture enlarged fewer times than this, and not a whole number of times, is smoothed."""


class PictureRow(QWidget):
    """In one row, or in more where the pictures are larger so; one of them may be framed."""

    chosen = Signal(int)
    """A picture that was clicked."""
    pointed_at = Signal(int)
    """The picture under the mouse, or −1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = np.zeros((0, 1, 1), np.uint8)
        self._kind = "units"
        self._captions: tuple[str, ...] = ()
        self._framed: int | None = None
        self._last = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pictures(
        self, pictures: NDArray[np.uint8], kind: str, captions: Sequence[str], framed: int | None = None
    ) -> None:
        """Show colour indices (n, rows, columns) in the colours of ``kind``, each over its caption."""
        self._pictures, self._kind = np.ascontiguousarray(pictures), kind
        self._captions, self._framed = tuple(captions), framed
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self.show_pictures(np.zeros((0, 1, 1), np.uint8), "units", ())

    def captions(self) -> tuple[str, ...]:
        """What is written under the pictures."""
        return self._captions

    # --- geometry ----------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(400, 70)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 34 + self.fontMetrics().height())

    def picture_rect(self, index: int) -> QRectF:
        """Where a picture is, without its caption."""
        columns, width, height = self._lay_out()
        row, column = divmod(index, columns)
        line = self.fontMetrics().height()
        room = self._room(columns, width)
        left = (self.width() - columns * room) / 2 + (room - width) / 2
        return QRectF(round(left + column * room), round(row * (height + line + GAP)) + 2, width, height)

    def _room(self, columns: int, width: float) -> float:
        """For a picture and its caption, from left to right: no more than keeps them together."""
        longest = max((self.fontMetrics().horizontalAdvance(text) for text in self._captions), default=0)
        return max(width + GAP, min(self.width() / columns, max(width, longest) + 2 * GAP))

    def _lay_out(self) -> tuple[int, int, int]:
        """Columns, and the width and height of a picture, as large as there is room for."""
        n, rows, columns = self._pictures.shape
        line = self.fontMetrics().height()
        best = 1, 0, 0
        for across in range(1, max(n, 1) + 1):
            down = -(-max(n, 1) // across)
            scale = min(
                (self.width() / across - GAP) / columns,
                ((self.height() - 4) / down - line - GAP) / rows,
                LARGEST / max(rows, columns),
            )
            width, height = max(0, int(scale * columns)), max(0, int(scale * rows))
            # With as large pictures, a single row is easier to read than two.
            if width >= best[1]:
                best = across, width, height
        return best

    def _at(self, point: QPointF) -> int:
        line = self.fontMetrics().height()
        for index in range(len(self._pictures)):
            if self.picture_rect(index).adjusted(-GAP / 2, -2, GAP / 2, line).contains(point):
                return index
        return -1

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        n, rows, columns = self._pictures.shape
        if n == 0:
            return
        theme, painter = theme_of(self), QPainter(self)
        colours = colour_table(theme.diverging if self._kind == "diverging" else theme.units)
        rgb = colours[np.linspace(0, 255, 255).astype(int)][self._pictures]
        image = QImage(rgb.data, columns, n * rows, 3 * columns, QImage.Format.Format_RGB888)
        places = [self.picture_rect(index) for index in range(n)]
        # Some pixels twice as wide as others would be seen.
        is_uneven = places[0].width() % columns != 0 and places[0].width() < SMOOTH_BELOW * columns
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_uneven)
        for index, place in enumerate(places):
            painter.drawImage(place, image, QRectF(0, index * rows, columns, rows))
        painter.setPen(QPen(QColor(theme.line), 0))
        painter.drawRects(places)
        if self._framed is not None and self._framed < n:
            painter.setPen(QPen(QColor(theme.text), 3))
            painter.drawRect(places[self._framed].adjusted(-1.5, -1.5, 1.5, 1.5))
        self._paint_captions(painter, places)

    def _paint_captions(self, painter: QPainter, places: list[QRectF]) -> None:
        """In one size, small enough for the longest of them."""
        painter.setPen(self.palette().windowText().color())
        across, width, _ = self._lay_out()
        room = self._room(across, width)
        font = self.font()
        longest = max((QFontMetricsF(font).horizontalAdvance(text) for text in self._captions), default=0.0)
        if longest > room - 3:
            font.setPointSizeF(max(0.55, (room - 3) / longest) * font.pointSizeF())
            painter.setFont(font)
        line = self.fontMetrics().height()
        for place, text in zip(places, self._captions, strict=True):
            under = QRectF(place.center().x() - room / 2, place.bottom() + 2, room, line)
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position())
        if index >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(-1)

    def _point_at(self, index: int) -> None:
        if index != self._last:
            self._last = index
            self.pointed_at.emit(index)
