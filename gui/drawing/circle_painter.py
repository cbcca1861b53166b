"""A small machine painted as lecture slides draw it: circles for units, lines for weights."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.drawing.circle_layout import LAYERS
from gui.drawing.circle_places import Pair, arranged
from gui.drawing.unit_words import DECIDED, NEXT, bias_name, has_biases, short, unit_name
from gui.style import Theme
from model.rbm.sampling import LayerName
from model.rbm.unit_snapshot import Unit, UnitSnapshot

ALL_LABELS = 16
"""Lines up to which every weight is written; beyond, those of one unit."""


@dataclass(frozen=True)
class Focus:
    """What stands out: the lines of one unit, or a single line."""

    unit: tuple[LayerName, int] | None = None
    line: Pair | None = None

    def holds(self, visible: int, hidden: int) -> bool:
        """Whether the line between these units stands out."""
        return self.line == (visible, hidden) or self.unit in (("visible", visible), ("hidden", hidden))


class CirclePainter:
    """Paints one snapshot in a room of so many pixels; ``places`` says where everything stands."""

    def __init__(self, snapshot: UnitSnapshot, width: int, height: int, font: QFont, focus: Focus) -> None:
        self._snapshot, self._focus = snapshot, focus
        n_visible, n_hidden = snapshot.machine.weights.shape
        self._scale = max(float(abs(snapshot.machine.weights).max()), 1.0)
        # What stands out lies on top.
        self._pairs = sorted(((i, j) for i in range(n_visible) for j in range(n_hidden)), key=lambda p: focus.holds(*p))
        written = [pair for pair in self._pairs if len(self._pairs) <= ALL_LABELS or focus.holds(*pair)]
        self.places = arranged(
            (n_visible, n_hidden),
            (width, height),
            font.toString(),
            has_biases(snapshot),
            tuple((pair, self._label(pair)) for pair in sorted(written)),
        )
        self._font, self._layout = self.places.font, self.places.layout

    def paint(self, painter: QPainter, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        for pair in self._pairs:
            self._paint_line(painter, theme, pair)
        for pair in self._pairs:
            if pair in self.places.labels:
                self._paint_label(painter, theme, pair)
        for layer in LAYERS:
            for unit, it in enumerate(self._snapshot.layer(layer)):
                self._paint_unit(painter, theme, layer, unit, it)
                self._write_unit(painter, theme, layer, unit, it)

    # --- lines -------------------------------------------------------------------------------------------------

    def _label(self, pair: Pair) -> str:
        return short(float(self._snapshot.machine.weights[pair]), 2)

    def _paint_line(self, painter: QPainter, theme: Theme, pair: Pair) -> None:
        weight = float(self._snapshot.machine.weights[pair])
        colour = QColor(theme.diverging[1] if weight < 0 else theme.diverging[-2] if weight > 0 else theme.muted)
        stands_out = self._focus.holds(*pair)
        colour.setAlpha(255 if stands_out else 75)
        pen = QPen(colour, 1.5 + 5.5 * abs(weight) / self._scale)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if weight == 0:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(self._layout.line(*pair))

    def _paint_label(self, painter: QPainter, theme: Theme, pair: Pair) -> None:
        weight = float(self._snapshot.machine.weights[pair])
        stands_out = self._focus.holds(*pair)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.window))
        painter.drawRoundedRect(self.places.labels[pair], 4, 4)
        strong = theme.diverging[0] if weight < 0 else theme.diverging[-1] if weight > 0 else theme.text
        ink = QColor(strong)
        ink.setAlpha(255 if stands_out else 170)
        painter.setPen(ink)
        _write(
            painter,
            _bold(self._font, stands_out),
            self.places.labels[pair],
            Qt.AlignmentFlag.AlignCenter,
            self._label(pair),
        )

    # --- units -------------------------------------------------------------------------------------------------

    def _paint_unit(self, painter: QPainter, theme: Theme, layer: LayerName, unit: int, it: Unit) -> None:
        circle = self._layout.circle(layer, unit)
        if self._is_next(layer, unit):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 4))
            painter.drawEllipse(self._layout.circle(layer, unit, 6))
        elif self._snapshot.decided == (layer, unit):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = QPen(QColor(theme.warm), 3)
            pen.setDashPattern([1, 1.2])
            painter.setPen(pen)
            painter.drawEllipse(self._layout.circle(layer, unit, 6))
        pen = QPen(QColor(theme.muted if it.state is None else theme.text), 2.2)
        if it.state is None:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QBrush(QColor(theme.units[-1] if it.state == 1 else theme.panel)))
        painter.drawEllipse(circle)
        ink = {1: theme.panel, 0: theme.text, None: theme.muted}[it.state]
        painter.setPen(QColor(ink))
        digit = _bold(self._font, True)
        digit.setPixelSize(max(round(1.1 * self._layout.radius), 9))
        text = "?" if it.state is None else str(it.state)
        _write(painter, digit, circle, Qt.AlignmentFlag.AlignCenter, text)

    def _write_unit(self, painter: QPainter, theme: Theme, layer: LayerName, unit: int, it: Unit) -> None:
        snapshot, rect = self._snapshot, self._layout.text_rect(layer, unit)
        name, tag, tag_colour = unit_name(layer, unit), "", theme.text
        probability = draw = ""
        if it.decision is not None:
            probability = f"p = {it.decision.probability:.2f}"
        if self._is_next(layer, unit):
            assert snapshot.next is not None
            tag, tag_colour = NEXT, theme.accent
            probability = f"p = {snapshot.next.probability:.2f}" if snapshot.next_is_told else "p = ?"
            draw = "u = ?"
        elif snapshot.decided == (layer, unit) and it.decision is not None:
            tag, tag_colour = DECIDED, theme.warm
            draw = f"u = {it.decision.draw:.2f} {'<' if it.state else '≥'} p"
        bias = float((snapshot.machine.visible_bias if layer == "visible" else snapshot.machine.hidden_bias)[unit])
        lines = [text for text in (probability, draw) if text]
        if bias and self.places.rows == 4:
            lines.insert(0, f"{bias_name(layer, unit)} = {short(bias, 2)}")
        self._write_lines(painter, theme, layer, rect, (name, tag, tag_colour), lines)

    def _write_lines(
        self,
        painter: QPainter,
        theme: Theme,
        layer: LayerName,
        rect: QRectF,
        head: tuple[str, str, str],
        lines: list[str],
    ) -> None:
        """The name with its tag in bold letters, and what there is to say below it."""
        name, tag, tag_colour = head
        height = rect.height() / self.places.rows
        top = rect.bottom() - height * (1 + len(lines)) if layer == "hidden" else rect.top()
        bold = _bold(self._font, True)
        metrics = QFontMetricsF(bold)
        wide = metrics.horizontalAdvance(f"{name} {tag}" if tag else name)
        left = rect.left() if self._layout.beside else rect.center().x() - wide / 2
        start = QRectF(left, top, wide + 2, height)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(theme.text))
        _write(painter, bold, start, align, name)
        if tag:
            painter.setPen(QColor(tag_colour))
            start.setLeft(left + metrics.horizontalAdvance(f"{name} "))
            _write(painter, bold, start, align, tag)
        painter.setPen(QColor(theme.text if tag else theme.muted))
        align = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignLeft if self._layout.beside else Qt.AlignmentFlag.AlignHCenter
        )
        for k, line in enumerate(lines):
            _write(painter, self._font, QRectF(rect.left(), top + (k + 1) * height, rect.width(), height), align, line)

    def _is_next(self, layer: LayerName, unit: int) -> bool:
        upcoming = self._snapshot.next
        return upcoming is not None and (upcoming.layer, upcoming.unit) == (layer, unit)


def _bold(font: QFont, bold: bool) -> QFont:
    copy = QFont(font)
    copy.setBold(bold)
    return copy


def _write(painter: QPainter, font: QFont, rect: QRectF, align: Qt.AlignmentFlag, text: str) -> None:
    """Text in a rectangle, smaller where it would not fit across."""
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > rect.width() + 1:
        font = QFont(font)
        font.setPixelSize(max(int(QFontMetricsF(font).ascent() * rect.width() / wide), 7))
    painter.setFont(font)
    painter.drawText(rect, align | Qt.TextFlag.TextDontClip, text)
