"""The energy landscape: a real slice of state space, seen from above, with the path of the state on it."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.drawing.plot import THICK_LINE_POINTS, Plot, pen, thinned
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme, colour_table, theme_of
from gui.wording import number
from model.engine.trace import Trace
from model.hopfield.basins import Basins
from model.hopfield.landscape import Slice
from model.hopfield.snapshot import HopfieldSnapshot
from model.language import tr

PIXELS = 301
CONTOURS = 14

EXPLANATION = tr(
    "All mixtures of memories A and B and their mirror images, the four corners.\n"
    "Inside, units are means between −1 and +1; the energy is the mean over states\n"
    "drawn unit by unit with these means. Diamonds: other memories, projected."
)


class LandscapeView(View):
    """Colour and contours show the energy; corners are the two memories and their mirror images."""

    slice_chosen = Signal(int, int)
    """Look through these two memories instead."""
    basins_wanted = Signal(bool)
    """Show where the states of the slice settle, or no longer."""

    every_seconds = 0.066

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trace: Trace | None = None
        self._snapshot: HopfieldSnapshot | None = None
        self._slice: Slice | None = None
        self._basins: Basins | None = None
        self._numbers_of_others = np.empty(0, np.intp)
        self._places_of_others = np.empty((0, 2))
        self._first, self._second = QComboBox(), QComboBox()
        for box, letter in ((self._first, "A"), (self._second, "B")):
            explain(
                box,
                tr("Memory {letter}: a corner of the slice. Its mirror image is the corner opposite.").format(
                    letter=letter
                ),
                tr("It is one of the memories ξ^μ; the slice is the square of mixtures of A and B."),
            )
            box.activated.connect(self._choose)
        self.plot = Plot(tr("x: overlap with A where A = B"), tr("y: where A ≠ B"), self._dress)
        explain(
            self,
            tr("The energy landscape: a real slice of state space, seen from above, with the path of the state on it"),
            tr("Its height at (x, y) is the mean of E(s): s_i is x A_i on average where A and B agree, else y A_i."),
        )
        explain(
            self.plot,
            EXPLANATION,
            tr("It is E(s) = −½ Σ_ij w_ij s_i s_j of the means, exactly, as w_ii = 0; the white line is the path."),
        )
        self._image = pg.ImageItem(axisOrder="row-major")
        self._casing, self._path = pg.PlotCurveItem(), pg.PlotCurveItem()
        for line in (self._casing, self._path):
            line.setSegmentedLineMode("on")
        self._others = pg.ScatterPlotItem(symbol="d", size=8)
        self._corners = pg.ScatterPlotItem(symbol="o", size=12)
        self._now = pg.ScatterPlotItem(size=15)
        self._texts = [pg.TextItem(anchor=anchor) for anchor in ((1, 0), (1, 1), (0, 1), (0, 0))]
        for item in (self._image, *self._texts, self._others, self._casing, self._path, self._corners, self._now):
            self.plot.addItem(item)
        self._scale = Words("plain", lines=1)
        self.plot.hovered_at.connect(self._hover)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 6, 0)
        self.basins = QToolButton()
        self.basins.setText(tr("Basins"))
        self.basins.setCheckable(True)
        self.basins.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        explain(
            self.basins,
            tr(
                "Colour each place by where the network goes from there at T = 0.\nOne state stands for each place;"
                " all use the same random number for a unit, so that neighbouring places differ in few units."
            ),
            tr("The basin of a memory ξ^μ is all states s from which the network settles in it."),
        )
        self.basins.toggled.connect(self.basins_wanted)
        for widget in (QLabel("A"), self._first, QLabel("B"), self._second, self.basins):
            head.addWidget(widget, 1 if isinstance(widget, QComboBox) else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self._scale)
        self.plot.dress()
        self.plot.set_ranges((-1.15, 1.15), (-1.2, 1.2))

    def sizeHint(self) -> QSize:
        return QSize(440, 310)

    def show_trace(self, trace: Trace) -> None:
        """The record the path is drawn from."""
        self._trace = trace

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, HopfieldSnapshot)
        assert self._trace is not None
        if self._snapshot is None or self._snapshot.memories is not snapshot.memories:
            self._fill_choices(snapshot)
        self._snapshot = snapshot
        if snapshot.landscape is not self._slice or snapshot.basins is not self._basins:
            self._draw_slice(snapshot)
        shown = self._trace.steps() <= snapshot.step
        overlaps = thinned(
            THICK_LINE_POINTS, self._trace.column("overlap_a")[shown], self._trace.column("overlap_b")[shown]
        )
        x_path, y_path = snapshot.landscape.position(*overlaps)
        self._casing.setData(x_path, y_path)
        self._path.setData(x_path, y_path)
        x, y = self._position(snapshot)
        self._now.setData([x], [y])

    def draw_nothing(self) -> None:
        self._snapshot = self._slice = self._basins = None
        for item in (self._image, self._casing, self._path, self._others, self._corners, self._now):
            item.clear()
        for text in self._texts:
            text.setText("")
        for box in (self._first, self._second):
            box.clear()
        self._scale.show_text("")

    def restyle(self) -> None:
        if self._snapshot is not None:
            self._draw_slice(self._snapshot)

    # --- inside ------------------------------------------------------------------------------------------------

    def _fill_choices(self, snapshot: HopfieldSnapshot) -> None:
        names = [f"{i + 1}  {name}" for i, name in enumerate(snapshot.memories.names)]
        for box in (self._first, self._second):
            box.clear()
            box.addItems(names)
            box.setEnabled(len(names) > 1)
        first, second = snapshot.slice_memories
        if first == second:  # there is no other memory but this one and its mirror image
            self._second.setItemText(second, snapshot.landscape.name_b)

    def _draw_slice(self, snapshot: HopfieldSnapshot) -> None:
        self._slice, self._basins = snapshot.landscape, snapshot.basins
        for box, memory in zip((self._first, self._second), snapshot.slice_memories, strict=True):
            box.setCurrentIndex(memory)
        axis = np.linspace(-1, 1, PIXELS)
        energies = self._slice.energy(axis[np.newaxis, :], axis[:, np.newaxis])
        self._image.setImage(_with_contours(energies, theme_of(self), snapshot.basins), autoLevels=False)
        self._image.setRect(QRectF(-1, -1, 2, 2))
        corners = [(1, 1), (1, -1), (-1, -1), (-1, 1)]
        self._corners.setData([c[0] for c in corners], [c[1] for c in corners])
        for text, (x, y), letter in zip(self._texts, corners, ("A", "B", "−A", "−B"), strict=True):
            text.setText(f" {letter} ")
            text.setPos(0.93 * x, 0.93 * y)
        self.plot.dress()
        self._numbers_of_others = np.setdiff1d(np.arange(len(snapshot.memories.names)), snapshot.slice_memories)
        self._numbers_of_others = self._numbers_of_others[:MAX_OTHERS]
        others = snapshot.memories.patterns[self._numbers_of_others].astype(np.float64)
        to_a, to_b = others @ self._slice.a / others.shape[1], others @ self._slice.b / others.shape[1]
        self._places_of_others = np.stack(self._slice.position(to_a, to_b), axis=1)
        both = np.concatenate([self._places_of_others, -self._places_of_others])
        self._others.setData(both[:, 0], both[:, 1])
        low, high = float(energies.min()), float(energies.max())
        if snapshot.basins is None:
            self._scale.show_text(
                tr("Energy from {low} (dark) to {high} (bright)").format(
                    low=number(low, ".1f"), high=number(high, ".1f")
                )
            )
        else:
            self._scale.show_text(
                tr("Basins: A orange, B blue, mirror images pale, other memories green, spurious grey")
            )

    def _name_near(self, snapshot: HopfieldSnapshot, x: float, y: float) -> str:
        """The memory, or the mirror image of one, whose mark is under the mouse."""
        first, second = snapshot.slice_memories
        corner = tr("Memory {n}"), tr("Mirror image of memory {n}")
        projected = tr("Memory {n}, projected"), tr("Mirror image of memory {n}, projected")
        marks = [(1.0, 1.0, first, corner)]
        if second != first:
            marks.append((1.0, -1.0, second, corner))
        for other, place in zip(self._numbers_of_others.tolist(), self._places_of_others.tolist(), strict=True):
            marks.append((place[0], place[1], other, projected))
        for mark_x, mark_y, memory, names in marks:
            for sign, name in zip((1, -1), names, strict=True):
                if abs(sign * mark_x - x) < 0.05 and abs(sign * mark_y - y) < 0.05:
                    return f"{name.format(n=memory + 1)}.   "
        return ""

    def _position(self, snapshot: HopfieldSnapshot) -> tuple[float, float]:
        n = len(snapshot.state)
        state = snapshot.state.astype(np.float64)
        x, y = snapshot.landscape.position(
            float(state @ snapshot.landscape.a) / n, float(state @ snapshot.landscape.b) / n
        )
        return float(x), float(y)

    def _dress(self, theme: Theme) -> None:
        self._casing.setPen(pen("#000000", 4))  # light on dark and dark on light: seen on every height
        self._path.setPen(pen("#ffffff", 2))
        self._now.setBrush(pg.mkBrush(theme.warm))
        self._now.setPen(pen("#ffffff", 2))
        self._corners.setBrush(pg.mkBrush("#ffffff"))
        self._corners.setPen(pen("#000000", 1.5))
        self._others.setBrush(pg.mkBrush("#ffffff"))
        self._others.setPen(pen("#000000", 1))
        for text in self._texts:
            text.setColor("#ffffff")
            text.fill = pg.mkBrush(0, 0, 0, 150)

    def _choose(self) -> None:
        self.slice_chosen.emit(self._first.currentIndex(), self._second.currentIndex())
        if self._snapshot is not None:  # shown again as it is until the new slice arrives
            for box, memory in zip((self._first, self._second), self._snapshot.slice_memories, strict=True):
                box.setCurrentIndex(memory)

    def _hover(self, x: float, y: float) -> None:
        snapshot = self._snapshot
        if snapshot is None or not (abs(x) <= 1.05 and abs(y) <= 1.05):
            self.hovered.emit("")
            return
        x, y = float(np.clip(x, -1, 1)), float(np.clip(y, -1, 1))
        here = float(snapshot.landscape.energy(x, y))
        at_x, at_y = self._position(snapshot)
        below = float(snapshot.landscape.energy(at_x, at_y))
        told = tr(
            "Slice at ({x}, {y}): mean energy {here}.   "
            "State at ({at_x}, {at_y}): its energy {energy}, the slice's there {below}"
        ).format(
            x=number(x, "+.2f"),
            y=number(y, "+.2f"),
            here=number(here, ".4f"),
            at_x=number(at_x, "+.2f"),
            at_y=number(at_y, "+.2f"),
            energy=number(snapshot.energy, ".4f"),
            below=number(below, ".4f"),
        )
        self.hovered.emit(f"{self._name_near(snapshot, x, y)}{told}")


MAX_OTHERS = 50
"""More diamonds than this would hide the landscape."""


def _with_contours(energies: NDArray[np.float64], theme: Theme, basins: Basins | None) -> NDArray[np.uint8]:
    """Energies, or basins, as colours, with a thin darker line along evenly spaced levels of energy; shape (…, 3)."""
    low, high = energies.min(), energies.max()
    relative = (energies - low) / max(high - low, 1e-12)
    if basins is None:
        picture = colour_table(theme.height)[np.rint(relative * 255).astype(int)]
    else:
        colours = [QColor(colour) for colour in theme.basins]
        table = np.array([(c.red(), c.green(), c.blue()) for c in colours], np.uint8)
        nearest = np.rint(np.linspace(0, len(basins.ends) - 1, len(energies))).astype(int)
        picture = table[basins.ends[np.ix_(nearest, nearest)]]
    level = relative * CONTOURS
    slope = np.maximum(np.hypot(*np.gradient(level)), 1e-6)
    pixels_away = np.abs(level - np.rint(level)) / slope
    line = np.clip(1.3 - pixels_away, 0, 1)[..., np.newaxis]
    shaded: NDArray[np.uint8] = (picture * (1 - 0.35 * line)).astype(np.uint8)
    return shaded
