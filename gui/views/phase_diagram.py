"""The phases of a large Hopfield network over load and temperature, and a network in it that can be dragged."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.drawing.plot import Plot, pen
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme
from gui.wording import number
from model.experiments.capacity_session import PROBE_SWEEPS, PROBE_UNITS, CapacitySnapshot, Probed
from model.hopfield.capacity_theory import Phase, PhaseLines, spin_glass_temperature
from model.language import tr

WIDEST, HOTTEST = 0.2, 1.6
"""The part of the diagram where the dot can be: loads, temperatures."""

MARGIN = 1.05
"""More than that is drawn, lest the last number of an axis be cut."""

STEPS = PROBE_UNITS, 100
"""To one of load and of temperature: the dot moves by one memory of the network, and by 0.01."""

FIRST_PLACE = (0.08, 0.2)

PAUSE_MS = 150
"""Between two measurements while the dot moves; one takes about half of that."""

PHASES: dict[Phase, str] = {
    "retrieval": tr("Retrieval: the memories are the lowest states of all"),
    "metastable": tr("Metastable: memories can be retrieved, but spin-glass states lie lower"),
    "spin glass": tr("Spin glass: frozen in states that have nothing to do with any memory"),
    "paramagnet": tr("Paramagnet: the noise is too strong for anything to freeze"),
}


class PhaseDiagramView(View):
    """Press, drag or use the arrow keys to put the network somewhere: random memories, started at each, some sweeps."""

    every_seconds = 0.1

    place_chosen = Signal(float, float)
    """Load and temperature: measure a network there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: PhaseLines | None = None
        self.place = FIRST_PLACE
        """Load and temperature of the dot."""
        self._told = FIRST_PLACE
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.plot = _DragPlot(tr("load α = P / N  (memories per unit)"), tr("temperature T"), self._dress)
        self.plot.setMinimumWidth(330)  # for the names of the regions
        explain(
            self,
            tr("The phases of a large Hopfield network over load and temperature, and a network in it"),
            tr("The load is α = P / N, P patterns in N units; the temperature T is the noise in p(s_i = +1)."),
        )
        explain(
            self.plot,
            tr(
                "Phases of a large network of Hebb's rule with random memories\n"
                "(Amit, Gutfreund, Sompolinsky 1987; replica symmetric, solved here):\n"
                "T_g = 1 + √α, where units freeze; T_M, where memories become minima of the free energy\n"
                "(at T = 0 it is the capacity α_c); T_c, where they become the lowest.\n"
                "Drag the dot, or click and use the arrow keys: a network of {units} units with random\n"
                "memories is measured at that load and temperature, {sweeps} sweeps after starting at a memory."
            ).format(units=PROBE_UNITS, sweeps=PROBE_SWEEPS),
            tr("What is measured is the overlap m with that memory; in theory it holds for N → ∞."),
        )
        legend = QLabel(
            tr(
                "T<sub>g</sub> units freeze &nbsp;·&nbsp; T<sub>M</sub> memories are minima"
                " &nbsp;·&nbsp; T<sub>c</sub> the lowest"
            )
        )
        legend.setWordWrap(True)
        legend.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._regions = [QGraphicsPolygonItem() for _ in range(3)]
        self._borders = [pg.PlotCurveItem() for _ in range(3)]
        self._names = [
            _text(at, text, (0.5, 0.5))
            for at, text in (
                ((0.024, 0.28), tr("retrieval", "a phase")),
                ((0.092, 0.12), tr("metastable", "a phase")),
                ((0.13, 0.75), tr("spin glass", "a phase")),
                ((0.07, 1.48), tr("paramagnet", "a phase")),
                ((0.009, 0.5), "T<sub>c</sub>"),
                ((0.075, 0.53), "T<sub>M</sub>"),
                ((0.165, 1.3), "T<sub>g</sub> = 1 + √α"),
            )
        ]
        self._dot = pg.ScatterPlotItem(size=20, symbol="o")
        for item in (*self._regions, *self._borders, *self._names, self._dot):
            self.plot.addItem(item, ignoreBounds=True)
        self.plot.set_ranges((0.0, MARGIN * WIDEST), (0.0, MARGIN * HOTTEST))
        self.plot.dragged.connect(self.put)
        self.plot.nudged.connect(self._nudge)
        self.plot.hovered_at.connect(self._hover)
        self._words = Words("plain", lines=5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.addWidget(legend)
        layout.addWidget(self.plot, 1)
        below = QHBoxLayout()
        below.setContentsMargins(8, 0, 8, 0)
        below.addWidget(self._words)
        layout.addLayout(below)
        self.plot.dress()
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(420, 380)

    def put(self, load: float, temperature: float) -> None:
        """Have the dot there, or as near as can be, and a network measured."""
        self.place = _nearest(load, STEPS[0], WIDEST), _nearest(temperature, STEPS[1], HOTTEST)
        self._draw_dot()
        if not self._pause.isActive():
            self._tell()

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
        loads = MARGIN * WIDEST * np.linspace(0, 1, 60) ** 2  # the line is steep at first
        glass = np.array([spin_glass_temperature(load) for load in loads])
        temperatures = lines.temperatures
        curves = (
            (lines.ground_state, temperatures),
            (lines.retrieval, temperatures),
            (np.append(loads, loads[-1]), np.append(glass, 0.0)),
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

    def _nudge(self, right: int, up: int) -> None:
        self.put(self.place[0] + right / STEPS[0], self.place[1] + up / STEPS[1])

    def _tell(self) -> None:
        """Now, and again after a pause if it has moved on: the last place is always measured."""
        if self.place != self._told:
            self._told = self.place
            self._pause.start()
            self.place_chosen.emit(*self.place)

    def _hover(self, x: float, y: float) -> None:
        if self._lines is None or not (0 <= x <= MARGIN * WIDEST and 0 <= y <= MARGIN * HOTTEST):
            self.hovered.emit("")
            return
        self.hovered.emit(f"α = {x:.3f}, T = {y:.2f}.  {PHASES[self._lines.phase(x, y)]}")

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
    """Tells where the left button is pressed and moved, and of the arrow keys after a click."""

    dragged = Signal(float, float)
    """A place in the units of the axes."""
    nudged = Signal(int, int)
    """Steps to the right and upwards."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._drag(event)

    def _drag(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(*self.value_at(event.position()))

    def event(self, event: QEvent) -> bool:
        """Arrows are the plot's own while it has the keys; elsewhere they step through the run."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in ARROWS:
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            self.nudged.emit(*ARROWS[event.key()])
        else:
            super().keyPressEvent(event)


ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Up: (0, 1),
}


def _sentence(probed: Probed) -> str:
    theory = f"{probed.theory:.3f}" if probed.theory > 0 else "0"
    measured = tr(
        "N = {n}, P = {p} (α = {load:.3f}), T = {t:.2f}: overlap {overlap} measured, {theory} in theory (N → ∞)."
    ).format(
        n=PROBE_UNITS,
        p=probed.n_patterns,
        load=probed.load,
        t=probed.temperature,
        overlap=number(probed.overlap, ".3f"),
        theory=theory,
    )
    return f"{measured}\n{PHASES[probed.phase]}."


def _nearest(value: float, steps: int, most: float) -> float:
    """From 0 to ``most``, in so many steps to one."""
    return round(min(max(value, 0.0), most) * steps) / steps


def _polygon(x: NDArray[np.float64], y: NDArray[np.float64]) -> QPolygonF:
    """The area between a curve and the corner of the axes."""
    points = [QPointF(0, 0), *(QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True))]
    return QPolygonF(points)


def _text(at: tuple[float, float], text: str, anchor: tuple[float, float]) -> pg.TextItem:
    item = pg.TextItem(html=text, anchor=anchor)
    item.setPos(*at)
    return item
