"""The uniform draw as a dot on a bar from 0 to 1: left of the probability the unit becomes 1, right of it 0."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.style import Theme

LINES = 3.2
"""Height in lines of text: the probability above the bar, the bar, and the draw below it."""


def bar_height(font: QFont) -> float:
    """Pixels that the bar and its numbers need."""
    return LINES * QFontMetricsF(font).height()


def paint_draw_bar(
    painter: QPainter, room: QRectF, font: QFont, theme: Theme, probability: float | None, draw: float | None
) -> None:
    """Paint the bar into ``room``; without a probability it is empty, without a draw there is no dot on it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    line = metrics.height()
    ends = metrics.horizontalAdvance("0") + 8
    bar = QRectF(room.left() + ends, room.top() + line, room.width() - 2 * ends, 1.1 * line)
    on, off, ink = QColor(theme.units[-1]), QColor(theme.panel), QColor(theme.text)
    painter.setPen(QPen(ink, 1.2))
    painter.fillRect(bar, off)
    at = bar.left() + (probability or 0.0) * bar.width()
    if probability is not None:
        painter.fillRect(QRectF(bar.topLeft(), QPointF(at, bar.bottom())), on)
    painter.drawRect(bar)
    for text, x in (("0", bar.left() - ends / 2), ("1", bar.right() + ends / 2)):
        _write(painter, text, x, bar.center().y(), room)
    if probability is None:
        _write(painter, "?", bar.center().x(), bar.center().y(), room)
    else:
        dot = None if draw is None else bar.left() + draw * bar.width()
        for text, left, right, colour in (("u < p: 1", bar.left(), at, off), ("u ≥ p: 0", at, bar.right(), ink)):
            half = metrics.horizontalAdvance(text) / 2 + 0.4 * line
            # In the middle of its side, or else beside the dot; not at all where there is no room.
            for x in ((left + right) / 2, left + half, right - half):
                free = dot is None or abs(x - dot) > half + 0.3 * line
                if free and left + half <= x <= right - half:
                    painter.setPen(colour)
                    _write(painter, text, x, bar.center().y(), room)
                    break
        painter.setPen(QPen(ink, 2.5))
        painter.drawLine(QPointF(at, bar.top() - 1), QPointF(at, bar.bottom() + 4))
        _write(painter, f"p = {probability:.2f}", at, bar.top() - 0.55 * line, room)
    if draw is not None:
        x = bar.left() + draw * bar.width()
        painter.setPen(QPen(off, 2))
        painter.setBrush(QColor(theme.warm))
        painter.drawEllipse(QPointF(x, bar.center().y()), 0.42 * line, 0.42 * line)
        painter.setPen(ink)
        _write(painter, f"u = {draw:.2f}", x, bar.bottom() + 0.55 * line, room)
    painter.restore()


def _write(painter: QPainter, text: str, x: float, y: float, room: QRectF) -> None:
    """Text around a point, kept within the room."""
    rect = painter.boundingRect(QRectF(), Qt.AlignmentFlag.AlignCenter, text)
    rect.moveCenter(QPointF(x, y))
    rect.moveLeft(min(max(rect.left(), room.left()), room.right() - rect.width()))
    painter.drawText(rect.adjusted(-1, 0, 1, 0), Qt.AlignmentFlag.AlignCenter, text)
