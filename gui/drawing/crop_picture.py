"""A grey picture with the frame of the part that is used, which the mouse moves."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.explain import explain
from gui.style import theme_of
from model.language import tr

MARGIN = 3
"""Around the picture, so that a frame at its edge is seen whole."""


class CropPicture(QWidget):
    """Shows what it is told; a drag is a wish to move the frame. What is outside the frame is dimmed."""

    moved = Signal(float, float)
    """Where the middle of the frame is wished, in shares of the picture's width and height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._frame = QRectF(0, 0, 1, 1)
        self._grip: QPointF | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        explain(
            self,
            tr("Drag the frame to the part of the image that is to become the pattern"),
            tr("What is inside becomes the states of the units, +1 or −1, after it is made smaller."),
        )

    def show_picture(self, grey: NDArray[np.uint8]) -> None:
        """Show another picture (rows, columns), 0 black to 255 white."""
        rows, columns = grey.shape
        picture = QImage(np.ascontiguousarray(grey).data, columns, rows, columns, QImage.Format.Format_Grayscale8)
        self._pixmap = QPixmap.fromImage(picture)
        self.update()

    def show_frame(self, left: float, top: float, width: float, height: float) -> None:
        """Where the frame is, in shares of the picture's width and height."""
        self._frame = QRectF(left, top, width, height)
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._pixmap = QPixmap()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def picture_rect(self) -> QRectF:
        """Where the picture is, in the widget's coordinates; empty if there is none."""
        if self._pixmap.isNull():
            return QRectF()
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        scale = min(room.width() / self._pixmap.width(), room.height() / self._pixmap.height())
        rect = QRectF(0, 0, self._pixmap.width() * scale, self._pixmap.height() * scale)
        rect.moveCenter(room.center())
        return rect

    def frame_rect(self) -> QRectF:
        """Where the frame is, in the widget's coordinates."""
        picture, frame = self.picture_rect(), self._frame
        return QRectF(
            picture.left() + frame.left() * picture.width(),
            picture.top() + frame.top() * picture.height(),
            frame.width() * picture.width(),
            frame.height() * picture.height(),
        )

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pixmap.isNull():
            return
        theme, picture, frame = theme_of(self), self.picture_rect(), self.frame_rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(picture, self._pixmap, QRectF(self._pixmap.rect()))
        outside = QPainterPath()
        outside.addRect(picture)
        outside.addRect(frame)  # what two rectangles share is left out
        painter.fillPath(outside, QColor(0, 0, 0, 130))
        painter.setPen(QPen(QColor(theme.panel), 5))
        painter.drawRect(frame)
        painter.setPen(QPen(QColor(theme.warm), 3))
        painter.drawRect(frame)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._pixmap.isNull():
            centre = self.frame_rect().center()
            # Outside the frame, the frame comes to the mouse.
            held = self.frame_rect().contains(event.position())
            self._grip = event.position() - centre if held else QPointF(0, 0)
            self._wish(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._wish(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def _wish(self, mouse: QPointF) -> None:
        picture = self.picture_rect()
        if self._grip is not None and not picture.isEmpty():
            centre = mouse - self._grip - picture.topLeft()
            self.moved.emit(centre.x() / picture.width(), centre.y() / picture.height())
