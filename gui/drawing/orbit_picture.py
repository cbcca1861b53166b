"""A picture of something solid, seen from where the mouse has taken the eye."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QMatrix4x4,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QVector3D,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.drawing.gl_canvas import GlCanvas
from gui.style import theme_of

FIRST_AZIMUTH, FIRST_ELEVATION, FIRST_DISTANCE = -62.0, 36.0, 4.8
ELEVATIONS = (4.0, 89.0)
"""Degrees above the floor: never from below, never upside down."""
DISTANCES = (2.8, 10.0)
FIELD_OF_VIEW = 32.0
"""Degrees, up and down."""
DEGREES_A_PIXEL = 0.4
MIDDLE = QVector3D(0.0, 0.0, 0.12)
"""What the eye looks at."""


@dataclass(frozen=True)
class Label:
    """A text at a place in space."""

    text: str
    place: tuple[float, float, float]


class OrbitPicture(QWidget):
    """Draws a canvas; a drag walks round, the wheel comes nearer, a double click goes back to the first place."""

    failed = Signal()
    """OpenGL is there no more."""
    looked_at = Signal(bool)
    """Whether the mouse is over the picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas: GlCanvas | None = None
        self.labels: tuple[Label, ...] = ()
        self.inside: Callable[[NDArray[np.float64]], NDArray[np.bool_]] | None = None
        """Of places (n, 3) in space, which are inside something solid; labels behind it are faint."""
        self._grip: QPointF | None = None
        self.azimuth, self.elevation, self.distance = FIRST_AZIMUTH, FIRST_ELEVATION, FIRST_DISTANCE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def look_from(self, azimuth: float, elevation: float, distance: float) -> None:
        """Put the eye there, in degrees and in units of space, within what is sensible."""
        self.azimuth = azimuth % 360
        self.elevation = min(max(elevation, ELEVATIONS[0]), ELEVATIONS[1])
        self.distance = min(max(distance, DISTANCES[0]), DISTANCES[1])
        self.update()

    def reset(self) -> None:
        """Back to where the eye was at first."""
        self.look_from(FIRST_AZIMUTH, FIRST_ELEVATION, FIRST_DISTANCE)

    def eye(self) -> QVector3D:
        """Where the eye is; further away in a narrow widget, so that all is seen."""
        aspect = max(self.width(), 1) / max(self.height(), 1)
        distance = self.distance * max(1.0, 1.3 / aspect)
        up, round_ = radians(self.elevation), radians(self.azimuth)
        away = QVector3D(cos(up) * cos(round_), cos(up) * sin(round_), sin(up))
        away *= distance
        return MIDDLE + away

    def projection(self) -> QMatrix4x4:
        """From places in space to the picture, -1 to 1 either way."""
        matrix = QMatrix4x4()
        matrix.perspective(FIELD_OF_VIEW, max(self.width(), 1) / max(self.height(), 1), 0.1, 100.0)
        matrix.lookAt(self.eye(), MIDDLE, QVector3D(0, 0, 1))
        return matrix

    def sizeHint(self) -> QSize:
        return QSize(440, 310)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.canvas is None:
            return
        theme, ratio, projection = theme_of(self), self.devicePixelRatioF(), self.projection()
        image = self.canvas.render(self.size() * ratio, ratio, projection, self.eye(), theme.panel)
        if image.isNull():
            self.failed.emit()
            return
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect()), image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        for label in self.labels:
            place = projection.map(QVector3D(*label.place))
            at = QPointF((place.x() + 1) / 2 * self.width(), (1 - place.y()) / 2 * self.height())
            box = QRectF(painter.fontMetrics().boundingRect(label.text)).adjusted(-5, -2, 5, 2)
            box.moveCenter(at)
            painter.setOpacity(0.35 if self._hidden(label) else 1.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 150))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor("#ffffff"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label.text)

    def _hidden(self, label: Label) -> bool:
        eye = self.eye()
        way = np.linspace(label.place, (eye.x(), eye.y(), eye.z()), 200)[1:]
        return self.inside is not None and bool(self.inside(way).any())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            way = event.position() - self._grip
            self._grip = event.position()
            self.look_from(
                self.azimuth - DEGREES_A_PIXEL * way.x(), self.elevation + DEGREES_A_PIXEL * way.y(), self.distance
            )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        self.look_from(self.azimuth, self.elevation, self.distance * 0.88**notches)
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.looked_at.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        self.looked_at.emit(False)
