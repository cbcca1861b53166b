"""Histograms of weights, biases and their last increments, and how large the increments are beside the weights."""

import math
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme, theme_of
from gui.wording import number, round_up
from model.language import tr
from model.rbm.instruments import Histogram, Instruments
from model.rbm.lamps import TOO_LARGE, TOO_SMALL, WANTED_RATIO, power_of_ten

STEADY = 8
"""An axis grows at once, and shrinks after so many drawings that had no need of it: bars that jump cannot be read."""

SCALE = (1e-5, 1e-1)
"""Of the ratio."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class Kind:
    """One of the histograms: its field in Instruments, what that is called, and the names of its axes."""

    field: str
    name: str
    x_name: str
    y_name: str


KINDS = (
    Kind("weights", tr("Weights"), tr("weight"), tr("number of weights")),
    Kind("visible_biases", tr("Visible biases"), tr("bias"), tr("visible units")),
    Kind("hidden_biases", tr("Hidden biases"), tr("bias"), tr("hidden units")),
    Kind("weight_increments", tr("Weight increments"), tr("increment"), tr("number of weights")),
    Kind("visible_bias_increments", tr("Visible bias increments"), tr("increment"), tr("visible units")),
    Kind("hidden_bias_increments", tr("Hidden bias increments"), tr("increment"), tr("hidden units")),
)
"""Row by row."""
COLUMNS = 3
LONGEST = tr("−0.0005 increment 0.0005")
"""Of what stands below a histogram."""


class HistogramsView(View):
    """Above the values, below what the last update added to them; under both, the ratio on its scale."""

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instruments: Instruments | None = None
        explain(
            self,
            tr("How large weights, biases and their last increments are, and the increments beside the weights"),
            tr("The weights w_ij and the biases b_i and c_j have no unit; an update adds the increments to them."),
        )
        self.bars, self.scale = HistogramSheet(), RatioScale()
        self.ratio = Words("plain", lines=1)
        for part in self.bars, self.scale:
            part.told.connect(self.hovered)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 2)
        layout.setSpacing(0)
        layout.addWidget(self.bars, 1)
        layout.addWidget(self.ratio)
        layout.addWidget(self.scale)

    def sizeHint(self) -> QSize:
        return QSize(480, 260)

    def draw(self, snapshot: object) -> None:
        instruments: Instruments | None = getattr(snapshot, "instruments", None)
        if instruments is None:
            self.draw_nothing()
        elif instruments is not self._instruments:
            self._instruments = instruments
            self.bars.show_instruments(instruments)
            self.scale.show_instruments(instruments)
            self.ratio.show_text(moved(instruments.ratio))

    def draw_nothing(self) -> None:
        self._instruments = None
        self.bars.show_instruments(None)
        self.scale.show_instruments(None)
        self.ratio.show_text("")


class HistogramSheet(QWidget):
    """Six histograms in two rows, blue below 0 and orange above, as weights are elsewhere."""

    told = Signal(str)
    """The numbers under the mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instruments: Instruments | None = None
        self._ends: dict[str, deque[tuple[float, float]]] = defaultdict(lambda: deque(maxlen=STEADY))
        """The ends of both axes that the latest drawings had need of, by field."""
        self.setMouseTracking(True)
        self.setMinimumSize(240, 110)
        explain(
            self,
            tr(
                "Above: the weights and the biases of both layers. Below: their increments in the last update.\n"
                "Healthy weights are one hill around 0 that grows wider slowly, healthy increments a far narrower"
                " one.\n"
                "Heavy tails: some weights explode. Increments all at 0: nothing is learnt (Hinton’s guide, section 7)."
            ),
            tr(
                "Above are w_ij, the visible biases b_i and the hidden biases c_j; below are Δw_ij, Δb_i and Δc_j, with"
                " Δw_ij = ε (⟨v_i h_j⟩ of the data − ⟨v_i h_j⟩ of the model) without momentum and decay."
            ),
        )

    def show_instruments(self, instruments: Instruments | None) -> None:
        """Draw these, or nothing."""
        self._instruments = instruments
        if instruments is None:
            self._ends.clear()
        else:
            for kind in KINDS:
                histogram: Histogram = getattr(instruments, kind.field)
                self._ends[kind.field].append((histogram.limit, round_up(max(float(histogram.counts.max()), 1.0))))
        self.update()

    def ends(self, field: str) -> tuple[float, float]:
        """The right end of one histogram's axis and the top of the other; the left end mirrors the right one."""
        across, up = zip(*self._ends[field], strict=True)
        return max(across), max(up)

    def plots(self) -> Iterator[tuple[Kind, QRectF]]:
        """Where the bars of each histogram are, in the widget's coordinates."""
        line = QFontMetricsF(self._letters()).height()
        gap = 0.8 * line
        width, height = (self.width() - (COLUMNS - 1) * gap) / COLUMNS, self.height() / (len(KINDS) // COLUMNS)
        for i, kind in enumerate(KINDS):
            row, column = divmod(i, COLUMNS)
            yield kind, QRectF(column * (width + gap), row * height + line, width, height - 2.15 * line)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._instruments is None:
            return
        painter, theme = QPainter(self), theme_of(self)
        painter.setFont(self._letters())
        for kind, plot in self.plots():
            self._paint_axes(painter, theme, kind, plot)
            hill = self._hill(kind, plot)
            painter.setPen(Qt.PenStyle.NoPen)
            half = plot.width() / 2
            for side, colour in (
                (plot.adjusted(0, 0, -half, 0), theme.accent),
                (plot.adjusted(half, 0, 0, 0), theme.warm),
            ):
                painter.setClipRect(side)
                painter.setBrush(QColor(colour))
                painter.drawPolygon(hill)
            painter.setClipping(False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        read, at = self._instruments, event.position()
        kind, plot = next(((k, p) for k, p in self.plots() if p.contains(at)), (None, None))
        if read is None or kind is None or plot is None:
            self.told.emit("")
            return
        histogram: Histogram = getattr(read, kind.field)
        value = ((at.x() - plot.left()) / plot.width() * 2 - 1) * self.ends(kind.field)[0]
        i = int(np.searchsorted(histogram.edges, value, side="right")) - 1
        beyond = tr("{n:,} beyond ±{limit:g}").format(n=histogram.outside, limit=histogram.limit)
        if 0 <= i < len(histogram.counts):
            low, high = (number(float(edge), ".3g") for edge in histogram.edges[i : i + 2])
            inside = tr("{what} from {low} to {high}: {n:,}").format(
                what=kind.name, low=low, high=high, n=histogram.counts[i]
            )
            self.told.emit(f"{inside}; {beyond}")
        else:
            self.told.emit(f"{kind.name}: {beyond}")

    def leaveEvent(self, event: QEvent) -> None:
        self.told.emit("")

    def _letters(self) -> QFont:
        """Of the window, smaller where the words would fill the picture."""
        font = QFont(self.font())
        for _ in range(13):
            metrics = QFontMetricsF(font)
            widest = max(metrics.horizontalAdvance(kind.y_name) for kind in KINDS)
            ticks = metrics.horizontalAdvance(LONGEST)
            if (
                max(widest, ticks) * COLUMNS <= self.width() - 2 * metrics.height()
                and 4 * metrics.height() <= 0.55 * self.height()
            ):
                break
            font.setPointSizeF(0.92 * font.pointSizeF())
        return font

    def _hill(self, kind: Kind, plot: QRectF) -> QPolygonF:
        """The outline of the bars."""
        histogram: Histogram = getattr(self._instruments, kind.field)
        end, top = self.ends(kind.field)
        across = plot.left() + (np.repeat(histogram.edges, 2) / end + 1) / 2 * plot.width()
        up = np.concatenate([[0], np.repeat(histogram.counts, 2), [0]])
        down = plot.bottom() - up / top * plot.height()
        return QPolygonF([QPointF(x, y) for x, y in zip(across.tolist(), down.tolist(), strict=True)])

    def _paint_axes(self, painter: QPainter, theme: Theme, kind: Kind, plot: QRectF) -> None:
        line = painter.fontMetrics().height()
        end, top = self.ends(kind.field)
        painter.fillRect(plot, QColor(theme.panel))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(plot)
        middle = plot.center().x()
        painter.drawLine(QPointF(middle, plot.top()), QPointF(middle, plot.bottom()))
        above, below = QRectF(plot.left(), plot.top() - line, plot.width(), line), QRectF(plot)
        below.setRect(plot.left(), plot.bottom() + 1, plot.width(), line)
        painter.setPen(QColor(theme.text))
        painter.drawText(above, LEFT, kind.y_name)
        painter.drawText(below, CENTRE, kind.x_name)
        painter.setPen(QColor(theme.muted))
        painter.drawText(plot.adjusted(0, 1, -3, 0), Qt.AlignmentFlag.AlignRight, f"{top:,.0f}")
        painter.drawText(below, LEFT, number(-end, "g"))
        painter.drawText(below, RIGHT, f"{end:g}")


class RatioScale(QWidget):
    """A logarithmic scale with the guide's ratio, what is about it, and where the machine is."""

    told = Signal(str)
    """The numbers under the mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instruments: Instruments | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        explain(
            self,
            tr(
                "Mean size of the last increments of the weights, divided by the mean size of the weights.\n"
                "It should be about 10⁻³ (long line), within about a factor of ten (shaded): Hinton’s guide, section"
                " 7.\n"
                "Triangle: all weights. Thick line: the same of single hidden units, eight in ten of them."
            ),
            tr("It is ⟨|Δw_ij|⟩ / ⟨|w_ij|⟩, without a unit, on a logarithmic scale; the learning rate ε moves it."),
        )

    def show_instruments(self, instruments: Instruments | None) -> None:
        """Draw what these say, or nothing."""
        self._instruments = instruments
        self.update()

    def place(self, ratio: float) -> float:
        """Where a ratio is, from the left; at an end if it is beyond."""
        low, high = (math.log10(end) for end in SCALE)
        share = (math.log10(max(ratio, 1e-30)) - low) / (high - low)
        margin = self.fontMetrics().horizontalAdvance("10⁻⁵") / 2 + 2
        return margin + min(max(share, 0.0), 1.0) * (self.width() - 2 * margin)

    def spread(self) -> tuple[float, float] | None:
        """The ratios that eight in ten hidden units are between."""
        ratios = np.empty(0) if self._instruments is None else self._instruments.unit_ratios
        ratios = ratios[np.isfinite(ratios)]
        return (float(np.quantile(ratios, 0.1)), float(np.quantile(ratios, 0.9))) if len(ratios) else None

    def sizeHint(self) -> QSize:
        return QSize(240, self.fontMetrics().height() + 20)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._instruments is None:
            return
        painter, theme = QPainter(self), theme_of(self)
        line = self.fontMetrics().height()
        bar = QRectF(self.place(SCALE[0]), 6, self.place(SCALE[1]) - self.place(SCALE[0]), 11)
        painter.fillRect(bar, QColor(theme.panel))
        wanted = QRectF(self.place(TOO_SMALL), bar.top(), self.place(TOO_LARGE) - self.place(TOO_SMALL), bar.height())
        painter.fillRect(wanted, QColor(theme.line))
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.drawRect(bar)
        for exponent in range(round(math.log10(SCALE[0])), round(math.log10(SCALE[1])) + 1):
            x, is_wanted = self.place(10.0**exponent), math.isclose(10.0**exponent, WANTED_RATIO)
            painter.setPen(QPen(QColor(theme.text if is_wanted else theme.muted), 2 if is_wanted else 1))
            painter.drawLine(QPointF(x, bar.top() - (3 if is_wanted else 0)), QPointF(x, bar.bottom() + 2))
            painter.setPen(QColor(theme.text if is_wanted else theme.muted))
            name = power_of_ten(10.0**exponent).partition("·")[2]
            painter.drawText(QRectF(x - 40, bar.bottom() + 1, 80, line), CENTRE, name)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spread, ratio, y = self.spread(), self._instruments.ratio, bar.center().y()
        if spread is not None:
            painter.setPen(QPen(QColor(theme.accent), 4, c=Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(self.place(spread[0]) - 1, y), QPointF(self.place(spread[1]) + 1, y))
        if math.isfinite(ratio):
            x = self.place(ratio)
            painter.setPen(QPen(QColor(theme.panel), 1))
            painter.setBrush(QColor(theme.warm))
            painter.drawPolygon(QPolygonF([QPointF(x - 7, 0), QPointF(x + 7, 0), QPointF(x, y)]))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spread = self.spread()
        if self._instruments is None or spread is None:
            return
        low, high = (power_of_ten(end) for end in spread)
        self.told.emit(
            tr(
                "Increments over weights: {ratio}; of single hidden units, eight in ten are between {low} and {high}"
            ).format(ratio=power_of_ten(self._instruments.ratio), low=low, high=high)
        )

    def leaveEvent(self, event: QEvent) -> None:
        self.told.emit("")


def moved(ratio: float) -> str:
    """The ratio as a sentence."""
    if not math.isfinite(ratio):
        return tr("No update of the weights yet")
    return tr("The last update moved the weights by {ratio} of their size").format(ratio=power_of_ten(ratio))
