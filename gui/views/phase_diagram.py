"""The phases of a large Hopfield network over load and temperature, and a network in it that can be dragged."""

import time

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem, QHBoxLayout, QVBoxLayout, QWidget

from gui.drawing.plot import Plot, pen
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.style import Theme
from model.experiments.capacity_session import PROBE_SWEEPS, PROBE_UNITS, CapacitySnapshot, Probed
from model.hopfield.capacity_theory import Phase, PhaseLines, spin_glass_temperature

WIDEST, HOTTEST = 0.2, 1.6
"""The part of the diagram that is shown: loads, temperatures."""

FIRST_PLACE = (0.08, 0.2)

DRAG_SECONDS = 0.15
"""Between two measurements while the dot is dragged; one takes about half of that."""

PHASES: dict[Phase, str] = {
    "retrieval": "Retrieval: the memories are the lowest states of all",
    "metastable": "Metastable: memories can be retrieved, but spin-glass states lie lower",
    "spin glass": "Spin glass: frozen in states that have nothing to do with any memory",
    "paramagnet": "Paramagnet: the noise is too strong for anything to freeze",
}


class PhaseDiagramView(View):
    """Press or drag anywhere to put the network there: random memories, started at a memory, some sweeps of noise."""

    every_seconds = 0.1

    place_chosen = Signal(float, float)
    """Load and temperature: measure a network there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: PhaseLines | None = None
        self._emitted_at = 0.0
        self.place = FIRST_PLACE
        """Load and temperature of the dot."""
        self.plot = _DragPlot("load α = P / N  (memories per unit)", "temperature T", self._dress)
        self.plot.setToolTip(
            "Phases of a large network of Hebb's rule with random memories\n"
            "(Amit, Gutfreund, Sompolinsky; replica symmetric).\n"
            f"Drag the dot: a network of {PROBE_UNITS} units is measured at that load and temperature,\n"
            f"after {PROBE_SWEEPS} sweeps from a memory."
        )
        self._regions = [QGraphicsPolygonItem() for _ in range(3)]
        self._borders = [pg.PlotCurveItem() for _ in range(3)]
        self._names = [
            _text(at, text, (0.5, 0.5))
            for at, text in (
                ((0.024, 0.28), "retrieval"),
                ((0.092, 0.12), "metastable"),
                ((0.13, 0.75), "spin glass"),
                ((0.07, 1.48), "paramagnet"),
                ((0.009, 0.5), "T<sub>c</sub>"),
                ((0.075, 0.53), "T<sub>M</sub>"),
                ((0.17, 1.34), "T<sub>g</sub>"),
            )
        ]
        self._dot = pg.ScatterPlotItem(size=20, symbol="o")
        for item in (*self._regions, *self._borders, *self._names, self._dot):
            self.plot.addItem(item, ignoreBounds=True)
        self.plot.set_ranges((0.0, WIDEST), (0.0, HOTTEST))
        self.plot.dragged.connect(self._drag)
        self.plot.hovered_at.connect(self._hover)
        self._words = Words("plain", lines=4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.addWidget(self.plot, 1)
        below = QHBoxLayout()
        below.setContentsMargins(8, 0, 8, 0)
        below.addWidget(self._words)
        layout.addLayout(below)
        self.plot.dress()
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(420, 380)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, CapacitySnapshot)
        if snapshot.lines is not self._lines:
            self._draw_lines(snapshot.lines)
        if snapshot.probed is not None:
            self._words.show_text(_sentence(snapshot.probed))

    def draw_nothing(self) -> None:
        self._words.show_text("")

    # --- inside ------------------------------------------------------------------------------------------------

    def _draw_lines(self, lines: PhaseLines) -> None:
        self._lines = lines
        loads = WIDEST * np.linspace(0, 1, 60) ** 2  # the line is steep at first
        glass = np.array([spin_glass_temperature(load) for load in loads])
        temperatures = lines.temperatures
        curves = (
            (lines.ground_state, temperatures),
            (lines.retrieval, temperatures),
            (np.append(loads, WIDEST), np.append(glass, 0.0)),
        )
        for region, curve in zip(self._regions, curves, strict=True):
            region.setPolygon(_polygon(*curve))
        # The larger region lies behind the smaller.
        for depth, region in enumerate(self._regions):
            region.setZValue(-10 - depth)
        for border, curve in zip(self._borders, (*curves[:2], (loads, glass)), strict=True):
            border.setData(*curve)
        self._draw_dot()

    def _draw_dot(self) -> None:
        self._dot.setData([self.place[0]], [self.place[1]])

    def _drag(self, x: float, y: float, last: bool) -> None:
        self.place = float(np.clip(x, 0.0, WIDEST)), float(np.clip(y, 0.0, HOTTEST))
        self._draw_dot()
        now = time.perf_counter()
        if last or now - self._emitted_at >= DRAG_SECONDS:
            self._emitted_at = now
            self.place_chosen.emit(*self.place)

    def _hover(self, x: float, y: float) -> None:
        if self._lines is None or not (0 <= x <= WIDEST and 0 <= y <= HOTTEST):
            self.hovered.emit("")
            return
        self.hovered.emit(f"α = {x:.3f}, T = {y:.2f}.  {PHASES[_phase(self._lines, x, y)]}")

    def _dress(self, theme: Theme) -> None:
        for region, (colour, alpha) in zip(
            self._regions, ((theme.accent, 90), (theme.accent, 45), (theme.muted, 40)), strict=True
        ):
            fill = pg.mkColor(colour)
            fill.setAlpha(alpha)
            region.setBrush(pg.mkBrush(fill))
            region.setPen(pg.mkPen(None))
        for border, (colour, dashed) in zip(
            self._borders, ((theme.accent, True), (theme.accent, False), (theme.muted, False)), strict=True
        ):
            border.setPen(pen(colour, 2, dashed=dashed))
        for name in self._names:
            name.setColor(theme.text)
            name.setFont(self.plot.font())
        self._dot.setBrush(pg.mkBrush(theme.warm))
        self._dot.setPen(pen(theme.panel, 2))


class _DragPlot(Plot):
    """Tells where the left button is pressed, moved and let go."""

    dragged = Signal(float, float, bool)
    """A place in the units of the axes, and whether it is the last of the drag."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._tell(event, event.button() == Qt.MouseButton.LeftButton, last=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._tell(event, bool(event.buttons() & Qt.MouseButton.LeftButton), last=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._tell(event, event.button() == Qt.MouseButton.LeftButton, last=True)

    def _tell(self, event: QMouseEvent, dragging: bool, last: bool) -> None:
        if dragging:
            self.dragged.emit(*self.value_at(event.position()), last)


def _sentence(probed: Probed) -> str:
    theory = (
        f"theory m = {probed.theory:.3f} for a large network"
        if probed.theory > 0
        else "theory m = 0: in a large network nothing of it stays retrievable"
    )
    return (
        f"N = {PROBE_UNITS}, P = {probed.n_patterns} (α = {probed.load:.3f}), T = {probed.temperature:.2f}:\n"
        f"overlap {probed.overlap:.3f} measured, {theory}.\n{PHASES[probed.phase]}."
    )


def _phase(lines: PhaseLines, load: float, temperature: float) -> Phase:
    """Read off the lines, which is quick enough for a mouse that moves."""
    if temperature < 1 and load <= np.interp(temperature, lines.temperatures, lines.ground_state):
        return "retrieval"
    if temperature < 1 and load <= np.interp(temperature, lines.temperatures, lines.retrieval):
        return "metastable"
    return "spin glass" if temperature < spin_glass_temperature(load) else "paramagnet"


def _polygon(x: NDArray[np.float64], y: NDArray[np.float64]) -> QPolygonF:
    """The area between a curve and the corner of the axes."""
    points = [QPointF(0, 0), *(QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True))]
    return QPolygonF(points)


def _text(at: tuple[float, float], text: str, anchor: tuple[float, float]) -> pg.TextItem:
    item = pg.TextItem(html=text, anchor=anchor)
    item.setPos(*at)
    return item
