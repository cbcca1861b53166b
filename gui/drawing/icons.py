"""The few icons of the transport, drawn in the colour of the text so that they fit both themes."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF

Shape = Literal["play", "pause", "step", "back", "home"]
SIZE = 64


def icon(shape: Shape, colour: str, disabled: str) -> QIcon:
    """An icon in two colours: enabled and disabled."""
    result = QIcon(_drawn(shape, colour))
    result.addPixmap(_drawn(shape, disabled), QIcon.Mode.Disabled)
    return result


def _drawn(shape: Shape, colour: str) -> QPixmap:
    pixmap = QPixmap(SIZE, SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    match shape:
        case "play":
            painter.drawPolygon(_triangle(14, 54))
        case "pause":
            painter.drawRect(QRectF(14, 10, 13, 44))
            painter.drawRect(QRectF(37, 10, 13, 44))
        case "step":
            painter.drawRect(QRectF(10, 10, 9, 44))
            painter.drawPolygon(_triangle(26, 58))
        case "back":
            painter.drawRect(QRectF(45, 10, 9, 44))
            painter.drawPolygon(_triangle(38, 6))
        case "home":
            painter.drawRect(QRectF(6, 10, 8, 44))
            painter.drawPolygon(_triangle(36, 14))
            painter.drawPolygon(_triangle(60, 38))
    painter.end()
    return pixmap


def _triangle(base: float, tip: float) -> QPolygonF:
    return QPolygonF([QPointF(base, 10), QPointF(base, 54), QPointF(tip, 32)])
