"""The estimates of a room on an axis, the true value as a line, and what counts as near enough as a band."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.explain import explain
from gui.lectures.tally import Range, axis_range, is_within, ticks
from gui.style import ink, theme_of
from gui.wording import number
from model.language import tr

MAX_STACK = 8
"""Dots above one another; beyond that they overlap."""


class EstimateAxis(QWidget):
    """A dot for each estimate: filled if it was near enough, hollow if not, an arrow at the edge if far outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = 1.0
        self._estimates: tuple[float, ...] = ()
        self._answer = self._tolerance = 0.0
        self._unit = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        explain(
            self,
            tr("Each dot is one estimate: filled if it is within the tolerance, hollow if not"),
            tr("The line is the true value, the band its tolerance; arrows point to estimates far outside."),
        )

    def show_estimates(self, estimates: Sequence[float], answer: float, tolerance: float, unit: str) -> None:
        """Show these against the true value."""
        self._estimates = tuple(sorted(estimates))
        self._answer, self._tolerance, self._unit = answer, tolerance, unit
        self.update()

    def set_scale(self, scale: float) -> None:
        """How much larger than the window's text."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(24 * self._em()), round(9.5 * self._em()))

    def _em(self) -> float:
        return self._scale * QFontInfo(self.font()).pixelSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, em = theme_of(self), self._em()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(max(1, round(em)))
        painter.setFont(font)
        shown = axis_range(self._estimates, self._answer, self._tolerance)
        axis = QRectF(1.2 * em, 1.7 * em, self.width() - 2.4 * em, self.height() - 4.6 * em)
        self._draw_band(painter, axis, shown)
        painter.setPen(QPen(QColor(theme.text), 1.5))
        painter.drawLine(axis.bottomLeft(), axis.bottomRight())
        self._draw_ticks(painter, axis, shown)
        self._draw_dots(painter, axis, shown)

    def _draw_band(self, painter: QPainter, axis: QRectF, shown: Range) -> None:
        theme, em = theme_of(self), self._em()
        left, middle, right = (
            axis.left() + axis.width() * shown.share(self._answer + side * self._tolerance) for side in (-1, 0, 1)
        )
        band = QColor(theme.warm)
        band.setAlphaF(0.2)
        painter.fillRect(QRectF(left, axis.top(), right - left, axis.height()), band)
        painter.setPen(QPen(QColor(theme.warm), max(2.5, 0.16 * em)))
        painter.drawLine(QPointF(middle, axis.top()), QPointF(middle, axis.bottom()))
        painter.setPen(QColor(ink(theme, "warm")))
        words = tr("true value {value}").format(value=number(self._answer, ".4g"))
        wide = painter.fontMetrics().horizontalAdvance(words)
        x = min(max(middle - wide / 2, 2.0), self.width() - wide - 2.0)
        painter.drawText(QPointF(x, axis.top() - 0.5 * em), words)

    def _draw_ticks(self, painter: QPainter, axis: QRectF, shown: Range) -> None:
        theme, em = theme_of(self), self._em()
        painter.setPen(QPen(QColor(theme.text), 1.5))
        for value in ticks(shown, max(2, int(axis.width() / (5 * em)))):
            x = axis.left() + axis.width() * shown.share(value)
            painter.drawLine(QPointF(x, axis.bottom()), QPointF(x, axis.bottom() + 0.3 * em))
            room = QRectF(x - 3 * em, axis.bottom() + 0.35 * em, 6 * em, 1.3 * em)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, number(value, ".4g"))
        name = tr("estimate ({unit})").format(unit=self._unit) if self._unit else tr("estimate")
        painter.setPen(QColor(ink(theme, "muted")))
        painter.drawText(
            QRectF(axis.left(), axis.bottom() + 1.55 * em, axis.width(), 1.35 * em), Qt.AlignmentFlag.AlignCenter, name
        )

    def _draw_dots(self, painter: QPainter, axis: QRectF, shown: Range) -> None:
        """Stacked where they would cover each other."""
        side = min(0.8 * self._em(), axis.height() / (MAX_STACK + 0.5))
        ends: list[float] = []
        for estimate in self._estimates:
            share = shown.share(estimate)
            x = axis.left() + axis.width() * min(1.0, max(0.0, share))
            level = next((i for i, end in enumerate(ends) if end <= x - 0.95 * side), len(ends))
            ends[level : level + 1] = [x]
            y = axis.bottom() - (min(level, MAX_STACK - 1) + 0.6) * side
            self._draw_dot(painter, QPointF(x, y), side, estimate, -1 if share < 0 else int(share > 1))

    def _draw_dot(self, painter: QPainter, at: QPointF, side: float, estimate: float, outside: int) -> None:
        theme = theme_of(self)
        near = is_within(estimate, self._answer, self._tolerance)
        painter.setPen(QPen(QColor(theme.accent if near else theme.text), max(1.5, 0.12 * side)))
        painter.setBrush(QColor(theme.accent) if near else QColor(theme.panel))
        radius = 0.4 * side
        if outside:
            corners = ((0.9 * outside, 0.0), (-0.6 * outside, -0.8), (-0.6 * outside, 0.8))
            painter.drawPolygon(QPolygonF([QPointF(at.x() + radius * x, at.y() + radius * y) for x, y in corners]))
        else:
            painter.drawEllipse(at, radius, radius)
