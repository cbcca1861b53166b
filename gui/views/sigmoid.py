"""The probability of becoming 1 against the energy gap: what makes a unit stochastic, and where units are on it."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.drawing.unit_words import short
from gui.drawing.view import View
from gui.explain import explain
from gui.style import Theme, theme_of
from gui.wording import number, round_up
from model.language import tr
from model.rbm.unit_snapshot import UnitSnapshot

REACH = 5.0
"""Energy gaps up to this are on the axis, larger ones if there are any."""

TITLE = tr("p of becoming 1")
AXIS = tr("ΔE (nats), T = {t:g}")


class SigmoidView(View):
    """p = 1 / (1 + exp(−ΔE / T)); the temperature flattens it or makes it steep."""

    every_seconds = 0.1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: UnitSnapshot | None = None
        self.setMouseTracking(True)
        explain(
            self,
            tr(
                "The probability that a unit becomes 1, against its energy gap ΔE.\n"
                "Without noise it would be a step. The higher the temperature T, the flatter the curve.\n"
                "Filled dot: the unit that is next; ring: the unit that was decided last."
            ),
            tr("It is p = σ(ΔE / T) = 1 / (1 + e^(−ΔE/T)); ΔE is how much lower the energy E is if the unit is 1."),
        )

    def sizeHint(self) -> QSize:
        return QSize(230, 190)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, UnitSnapshot)
        self._snapshot = snapshot
        self.update()

    def draw_nothing(self) -> None:
        self._snapshot = None
        self.update()

    def restyle(self) -> None:
        self.update()

    # --- geometry ----------------------------------------------------------------------------------------------

    def plot_rect(self) -> QRectF:
        """Where the curve is, in the widget's coordinates."""
        metrics = QFontMetricsF(self._letters())
        line = metrics.height()
        left = metrics.horizontalAdvance("0.5") + 10
        return QRectF(self.rect()).adjusted(left, 1.5 * line, -0.5 * left, -2.1 * line)

    def reach(self) -> float:
        """The energy gap at the right end of the axis; its mirror image is at the left end."""
        gaps = [abs(gap) for gap, _p in self._dots().values()]
        return round_up(max([REACH, *gaps]))

    def place(self, gap: float, probability: float) -> QPointF:
        """Where a unit with this energy gap and probability is."""
        plot, reach = self.plot_rect(), self.reach()
        return QPointF(plot.left() + (gap / reach + 1) / 2 * plot.width(), plot.bottom() - probability * plot.height())

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        snapshot, theme, plot = self._snapshot, theme_of(self), self.plot_rect()
        if snapshot is None or plot.width() < 30 or plot.height() < 30:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter, theme, plot, snapshot.temperature)
        if snapshot.temperature != 1:
            painter.setPen(QPen(QColor(theme.faint), 1.5, Qt.PenStyle.DashLine))
            painter.drawPolyline(self._curve(1.0))
        painter.setPen(QPen(QColor(theme.text), 2.5))
        painter.drawPolyline(self._curve(snapshot.temperature))
        for which, (gap, probability) in self._dots().items():
            at = self.place(gap, probability)
            colour = QColor(theme.accent if which == "next" else theme.warm)
            painter.setPen(QPen(colour, 1.2, Qt.PenStyle.DashLine))
            painter.drawPolyline([QPointF(at.x(), plot.bottom()), at, QPointF(plot.left(), at.y())])
            painter.setPen(QPen(colour if which == "last" else QColor(theme.panel), 2.5))
            painter.setBrush(colour if which == "next" else Qt.BrushStyle.NoBrush)
            radius = 6 if which == "next" else 9
            painter.drawEllipse(at, radius, radius)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        snapshot, plot, x = self._snapshot, self.plot_rect(), event.position().x()
        if snapshot is None or not plot.left() <= x <= plot.right():
            self.hovered.emit("")
            return
        gap = ((x - plot.left()) / plot.width() * 2 - 1) * self.reach()
        p = 1 / (1 + np.exp(-gap / snapshot.temperature))
        self.hovered.emit(
            tr("At ΔE = {gap} and T = {t:g}: p = {p:.4f}").format(gap=number(gap, ".2f"), t=snapshot.temperature, p=p)
        )

    # --- inside ------------------------------------------------------------------------------------------------

    def _letters(self) -> QFont:
        """Of the window, smaller where its words would be cut."""
        font, room = QFont(self.font()), self.width() - 10
        wide = QFontMetricsF(font).horizontalAdvance(TITLE)
        if wide > room:
            font.setPointSizeF(max(font.pointSizeF() * room / wide, 6.0))
        return font

    def _dots(self) -> dict[str, tuple[float, float]]:
        """Energy gap and probability of the unit that was decided last and of the one that is next."""
        snapshot, dots = self._snapshot, dict[str, tuple[float, float]]()
        if snapshot is None:
            return dots
        if snapshot.decided is not None:
            layer, unit = snapshot.decided
            made = snapshot.layer(layer)[unit].decision
            assert made is not None
            dots["last"] = (made.field, made.probability)
        if snapshot.next is not None and snapshot.next_is_told:
            dots["next"] = (snapshot.next.field, snapshot.next.probability)
        return dots

    def _curve(self, temperature: float) -> QPolygonF:
        gaps = np.linspace(-self.reach(), self.reach(), 121)
        probabilities = 0.5 + 0.5 * np.tanh(gaps / (2 * temperature))
        plot = self.plot_rect()
        across = plot.left() + (gaps / gaps[-1] + 1) / 2 * plot.width()
        down = plot.bottom() - probabilities * plot.height()
        return QPolygonF([QPointF(x, y) for x, y in zip(across.tolist(), down.tolist(), strict=True)])

    def _paint_axes(self, painter: QPainter, theme: Theme, plot: QRectF, temperature: float) -> None:
        painter.setFont(self._letters())
        line = QFontMetricsF(self._letters()).height()
        painter.setPen(QPen(QColor(theme.line), 1))
        for p in (0.0, 0.5, 1.0):
            painter.drawLine(self.place(-self.reach(), p), self.place(self.reach(), p))
        painter.drawLine(self.place(0, 0), self.place(0, 1))
        painter.setPen(QColor(theme.muted))
        for p in (0.0, 0.5, 1.0):
            at = self.place(-self.reach(), p)
            box = QRectF(0, at.y() - line / 2, plot.left() - 5, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{p:g}")
        for gap in (-self.reach(), 0.0, self.reach()):
            at = self.place(gap, 0)
            box = QRectF(at.x() - 40, plot.bottom() + 1, 80, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, short(gap))
        painter.setPen(QColor(theme.text))
        below = QRectF(0, plot.bottom() + line, self.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, AXIS.format(t=temperature))
        painter.drawText(QRectF(4, 0, self.width() - 8, 1.3 * line), Qt.AlignmentFlag.AlignLeft, TITLE)
