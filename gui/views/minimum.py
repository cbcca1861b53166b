"""One minimum of the tree: its state as a picture, what it is, how deep it lies, and a way to the Hopfield page."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QPushButton, QSpinBox, QVBoxLayout, QWidget

from gui.drawing.leaf_words import depth_words
from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.wording import number
from model.hopfield.barrier_session import BarrierSnapshot
from model.language import tr

BEFORE, _, AFTER = tr("Minimum {n} of {all:,}").partition("{n}")
"""Around the number of a minimum."""

HINT = tr("Point at a minimum of the tree to see its state here.")


class MinimumView(View):
    """The minimum that was chosen, as far as it is known at the present step."""

    chosen = Signal(object)
    """The state (N,) of a minimum that was chosen by its number."""
    wanted = Signal(object)
    """A state that is to be looked at on the Hopfield page."""

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: BarrierSnapshot | None = None
        self._state: NDArray[np.int8] | None = None
        self.number = QSpinBox()
        self.number.setPrefix(BEFORE)
        self.number.setSpecialValueText(tr("No minimum is chosen"))
        self.number.setKeyboardTracking(False)
        explain(
            self,
            tr("One minimum of the tree: its state, what it is, and how deep it lies"),
            tr("In a minimum s of the energy E(s) no unit would change; a barrier is how far E must rise to leave it."),
        )
        explain(
            self.number,
            tr("Minima in order of rising energy, for the keyboard; 1 is the lowest"),
            tr("Their energy is E = −½ Σ_ij w_ij s_i s_j, the same for a state and its mirror image."),
        )
        self.number.valueChanged.connect(self._choose_number)
        self.grid = UnitGrid()
        explain(
            self.grid,
            tr("The state of the minimum, one cell a unit: +1 stands out, −1 is blank."),
            tr("It is s, with s_i = +1 or −1 for unit i; no unit that is asked would change."),
        )
        self.grid.hovered.connect(self._hover)
        self.verdict, self.how_deep = Words("plain", lines=5), Words("plain", lines=5)
        self.load = QPushButton(tr("Load it on the Hopfield page"))
        explain(
            self.load,
            tr("Go to the page “Hopfield network”, with this network in this state"),
            tr("The same weights w are there, and the run begins at this state s."),
        )
        self.load.clicked.connect(self._want)
        layout = QVBoxLayout(self)
        layout.addWidget(self.number)
        layout.addWidget(self.grid, 1)
        for widget in (self.verdict, self.how_deep, self.load):
            layout.addWidget(widget)
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(280, 420)

    def choose(self, state: NDArray[np.int8] | None) -> None:
        """Show the minimum of a state (N,)."""
        self._state = state
        self._show()

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, BarrierSnapshot)
        self._snapshot = snapshot
        self._show()

    def draw_nothing(self) -> None:
        self._snapshot = self._state = None
        self._show()

    def _show(self) -> None:
        snapshot, state = self._snapshot, self._state
        leaf = snapshot.tree.leaf_of(state) if snapshot is not None and state is not None else None
        with QSignalBlocker(self.number):
            n_minima = len(snapshot.tree) if snapshot is not None else 0
            self.number.setRange(0, n_minima)
            self.number.setSuffix(AFTER.format(all=n_minima))
            self.number.setValue(0 if leaf is None else leaf + 1)
        self.load.setEnabled(leaf is not None)
        if snapshot is None or state is None or leaf is None:
            self.grid.clear()
            self.verdict.show_text(HINT)
            self.how_deep.show_text("")
            return
        self.grid.show_indices(to_indices(state.reshape(snapshot.stored.memories.shape), -1, 1), "units")
        self.verdict.show_text(snapshot.tree.verdicts[leaf].sentence)
        phrases = depth_words(snapshot.tree, leaf)
        self.how_deep.show_text("\n".join(phrase[0].upper() + phrase[1:] for phrase in phrases))

    def _choose_number(self, value: int) -> None:
        if self._snapshot is not None and value > 0:
            self.chosen.emit(self._snapshot.tree.states[value - 1])

    def _want(self) -> None:
        if self._state is not None:
            self.wanted.emit(self._state)

    def _hover(self, unit: int) -> None:
        if self._snapshot is None or self._state is None or unit < 0:
            self.hovered.emit("")
            return
        row, column = divmod(unit, self._snapshot.stored.memories.shape[1])
        state = number(int(self._state[unit]), "+d")
        self.hovered.emit(
            tr("Unit {unit} (row {row}, column {column}) is {state}").format(
                unit=unit + 1, row=row + 1, column=column + 1, state=state
            )
        )
