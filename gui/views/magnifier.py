"""One unit under the magnifier: its local field as a sum over the memories."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.plot import Plot
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.style import Theme
from gui.wording import number, round_up
from model.hopfield.field_terms import FieldTerms, field_terms
from model.hopfield.snapshot import Decision, HopfieldSnapshot


class MagnifierView(View):
    """One bar a memory: the signal of the nearest one stands out, all others are crosstalk; the last bar is the sum."""

    every_seconds = 0.1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: HopfieldSnapshot | None = None
        self._unit: int | None = None
        self._terms: FieldTerms | None = None
        self.plot = Plot("memory, rest, and sum", "field h", self._dress)
        self.plot.setToolTip(
            "What each memory adds to the local field of the unit.\n"
            "Signal (framed): the memory that the state is nearest to. Crosstalk: all the others.\n"
            "The sum decides: the unit takes its sign."
        )
        self._zero = pg.InfiniteLine(pos=0, angle=0)
        self._crosstalk = pg.BarGraphItem(x=[], height=[], width=0.7)
        self._signal = pg.BarGraphItem(x=[], height=[], width=0.7)
        self._sum = pg.BarGraphItem(x=[], height=[], width=0.7)
        for item in (self._zero, self._crosstalk, self._signal, self._sum):
            self.plot.addItem(item)
        self.plot.hovered_at.connect(self._hover)
        self.words = Words("plain", lines=3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.words)
        layout.addWidget(self.plot, 1)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(440, 220)

    def show_unit(self, unit: int | None) -> None:
        """Look at this unit from now on; None follows the unit that decided last."""
        self._unit = unit
        if self._snapshot is not None:
            self.draw(self._snapshot)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, HopfieldSnapshot)
        self._snapshot = snapshot
        unit = self._unit
        if unit is None and snapshot.decision is not None:
            unit = snapshot.decision.unit
        if unit is None or unit >= len(snapshot.state):
            self._terms = None
            self._clear_bars()
            self.words.show_text("Shift-click a unit of the picture, or let one decide, to see the sum of its field.")
            return
        terms = self._terms = field_terms(snapshot.stored, snapshot.state, snapshot.overlaps, unit)
        self.words.show_text(sentence(snapshot, terms))
        n = len(terms.terms)
        others = np.arange(n) != terms.memory
        self._crosstalk.setOpts(
            x=np.append(np.flatnonzero(others) + 1.0, n + 1.0), height=np.append(terms.terms[others], terms.rest)
        )
        self._signal.setOpts(x=[terms.memory + 1], height=[terms.signal])
        self._sum.setOpts(x=[n + 2], height=[terms.field])
        largest = max(float(np.abs(terms.terms).max()), abs(terms.field), abs(terms.rest), 1e-6)
        self.plot.set_ranges((0.3, n + 2.7), (-1.15 * round_up(largest), 1.15 * round_up(largest)))
        every = max(1, -(-n // 10))
        ticks = [(i + 1, str(i + 1)) for i in range(0, n, every)]
        self.plot.getAxis("bottom").setTicks([[*ticks, (n + 1, "rest"), (n + 2, "h")]])

    def draw_nothing(self) -> None:
        self._snapshot = self._terms = None
        self._clear_bars()
        self.words.show_text("")

    def _clear_bars(self) -> None:
        for bars in (self._crosstalk, self._signal, self._sum):
            bars.setOpts(x=[], height=[])

    def _dress(self, theme: Theme) -> None:
        self._zero.setPen(pg.mkPen(theme.muted))
        self._crosstalk.setOpts(brush=pg.mkBrush(theme.accent), pen=pg.mkPen(None))
        self._signal.setOpts(brush=pg.mkBrush(theme.warm), pen=pg.mkPen(theme.text, width=2))
        self._sum.setOpts(brush=pg.mkBrush(theme.muted), pen=pg.mkPen(None))

    def _hover(self, x: float, _y: float) -> None:
        terms, snapshot = self._terms, self._snapshot
        if terms is None or snapshot is None or not np.isfinite(x):
            self.hovered.emit("")
            return
        at, n = round(x), len(terms.terms)
        if 1 <= at <= n:
            what = "signal" if at - 1 == terms.memory else "crosstalk"
            name = snapshot.memories.names[at - 1]
            self.hovered.emit(f"Memory {at}, “{name}”: {what} {number(float(terms.terms[at - 1]), '+.4f')}")
        elif at == n + 1:
            self.hovered.emit(f"What is no memory’s share: {number(terms.rest, '+.4f')}")
        elif at == n + 2:
            self.hovered.emit(f"The local field h, the sum: {number(terms.field, '+.4f')}")
        else:
            self.hovered.emit("")


def sentence(snapshot: HopfieldSnapshot, terms: FieldTerms) -> str:
    """Why the unit is right or wrong, measured by the memory that the state is nearest to."""
    row, column = divmod(terms.unit, snapshot.memories.shape[1])
    name = snapshot.memories.names[terms.memory]
    mirrored = "the mirror image of " if snapshot.overlaps[terms.memory] < 0 else ""
    signal, crosstalk = number(terms.signal, "+.3f"), number(terms.crosstalk, "+.3f")
    start = (
        f"Unit {terms.unit + 1} (row {row + 1}, column {column + 1}): in {mirrored}“{name}”, the nearest memory, it is"
        f" {number(terms.wanted, '+d')}.\nSignal {signal}, crosstalk {crosstalk}:"
        f" field h = {number(terms.field, '+.3f')}."
    )
    right = terms.field * terms.wanted > 0
    if tie := abs(terms.field) <= snapshot.tie:
        why = "A tie"
    elif right:
        why = f"The crosstalk {'helps' if terms.crosstalk * terms.wanted > 0 else 'is too weak to turn it'}"
    elif terms.signal * terms.wanted > 0:
        why = "The crosstalk is stronger than the signal"
    else:  # a state so far from every memory that the unit itself is most of the signal
        why = "Even the signal is against it"
    if snapshot.temperature > 0:
        of_plus = Decision(terms.unit, terms.field, 0, 0, snapshot.temperature).probability
        p = number(of_plus if terms.wanted > 0 else 1 - of_plus, ".3f")
        return f"{start} {why}: asked at T = {snapshot.temperature:.3g}, it will be right with probability {p}."
    return f"{start} {why}: asked, it {'keeps its state' if tie else 'will be right' if right else 'will be wrong'}."
