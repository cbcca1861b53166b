"""One unit under the magnifier: its local field as a sum over the memories."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.plot import Plot
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme
from gui.wording import number, round_up
from model.hopfield.field_terms import FieldTerms, field_terms
from model.hopfield.snapshot import Decision, HopfieldSnapshot
from model.language import tr


class MagnifierView(View):
    """One bar a memory: the signal of the nearest one stands out, all others are crosstalk; the last bar is the sum."""

    every_seconds = 0.1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: HopfieldSnapshot | None = None
        self._unit: int | None = None
        self._terms: FieldTerms | None = None
        self.plot = Plot(tr("memory, rest, and sum"), tr("field h"), self._dress)
        explain(
            self,
            tr("One unit under the magnifier: its local field as a sum over the memories"),
            tr("It is h_i = Σ_j w_ij s_j of unit i, which at T = 0 takes its sign."),
        )
        explain(
            self.plot,
            tr(
                "What each memory adds to the local field of the unit.\n"
                "Signal (framed): the memory that the state is nearest to. Crosstalk: all the others.\n"
                "The sum decides: the unit takes its sign."
            ),
            tr("Of Hebb’s weights, memory μ adds about ξ_i^μ m_μ to h_i, where m_μ is its overlap with the state."),
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
            self.words.show_text(
                tr("Shift-click a unit of the picture, or let one decide, to see the sum of its field.")
            )
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
        self.plot.getAxis("bottom").setTicks([[*ticks, (n + 1, tr("rest", "what no memory adds")), (n + 2, "h")]])

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
            text = (
                tr("Memory {memory}, “{name}”: signal {term}")
                if at - 1 == terms.memory
                else tr("Memory {memory}, “{name}”: crosstalk {term}")
            )
            term = number(float(terms.terms[at - 1]), "+.4f")
            self.hovered.emit(text.format(memory=at, name=snapshot.memories.names[at - 1], term=term))
        elif at == n + 1:
            self.hovered.emit(tr("What is no memory’s share: {rest}").format(rest=number(terms.rest, "+.4f")))
        elif at == n + 2:
            self.hovered.emit(tr("The local field h, the sum: {field}").format(field=number(terms.field, "+.4f")))
        else:
            self.hovered.emit("")


def sentence(snapshot: HopfieldSnapshot, terms: FieldTerms) -> str:
    """Why the unit is right or wrong, measured by the memory that the state is nearest to."""
    row, column = divmod(terms.unit, snapshot.memories.shape[1])
    start = (
        tr(
            "Unit {unit} (row {row}, column {column}): in the mirror image of “{name}”, the nearest memory, it is"
            " {wanted}.\nSignal {signal}, crosstalk {crosstalk}: field h = {field}."
        )
        if snapshot.overlaps[terms.memory] < 0
        else tr(
            "Unit {unit} (row {row}, column {column}): in “{name}”, the nearest memory, it is"
            " {wanted}.\nSignal {signal}, crosstalk {crosstalk}: field h = {field}."
        )
    ).format(
        unit=terms.unit + 1,
        row=row + 1,
        column=column + 1,
        name=snapshot.memories.names[terms.memory],
        wanted=number(terms.wanted, "+d"),
        signal=number(terms.signal, "+.3f"),
        crosstalk=number(terms.crosstalk, "+.3f"),
        field=number(terms.field, "+.3f"),
    )
    right = terms.field * terms.wanted > 0
    if tie := abs(terms.field) <= snapshot.tie:
        why = tr("A tie")
    elif right:
        helps = terms.crosstalk * terms.wanted > 0
        why = tr("The crosstalk helps") if helps else tr("The crosstalk is too weak to turn it")
    elif terms.signal * terms.wanted > 0:
        why = tr("The crosstalk is stronger than the signal")
    else:  # a state so far from every memory that the unit itself is most of the signal
        why = tr("Even the signal is against it")
    if snapshot.temperature > 0:
        of_plus = Decision(terms.unit, terms.field, 0, 0, snapshot.temperature).probability
        p = number(of_plus if terms.wanted > 0 else 1 - of_plus, ".3f")
        end = tr("{why}: asked at T = {t:.3g}, it will be right with probability {p}.")
        return f"{start} {end.format(why=why, t=snapshot.temperature, p=p)}"
    if tie:
        end = tr("{why}: asked, it keeps its state.")
    else:
        end = tr("{why}: asked, it will be right.") if right else tr("{why}: asked, it will be wrong.")
    return f"{start} {end.format(why=why)}"
