"""One minimum of the tree: its state as a picture, what it is, and a way to the Hopfield page."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.wording import number
from model.hopfield.stored import Stored
from model.hopfield.verdict import Verdict

HINT = "Click a minimum of the tree to see its state here."


class MinimumView(View):
    """Shows what it is told by ``show_minimum``; snapshots are of no account."""

    wanted = Signal(object, object)
    """A network (Stored) and a state (N,) of it, to be looked at on the Hopfield page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Stored, NDArray[np.int8]] | None = None
        self.grid = UnitGrid()
        self.grid.setToolTip("The state of the minimum, one cell a unit: +1 stands out, −1 is blank.")
        self.grid.hovered.connect(self._hover)
        self.verdict, self.how_deep = Words("plain", lines=5), Words("plain", lines=4)
        self.load = QPushButton("Load it on the Hopfield page")
        self.load.setToolTip("Go to the page “Hopfield network”, with this network in this state")
        self.load.clicked.connect(self._want)
        layout = QVBoxLayout(self)
        layout.addWidget(self.grid, 1)
        for widget in (self.verdict, self.how_deep, self.load):
            layout.addWidget(widget)
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(280, 420)

    def show_minimum(self, stored: Stored, state: NDArray[np.int8], verdict: Verdict, depth: str) -> None:
        """Show a minimum (N,) of a network, what it is, and in a few words how deep it lies."""
        self._shown = stored, state
        self.grid.show_indices(to_indices(state.reshape(stored.memories.shape), -1, 1), "units")
        self.verdict.show_text(verdict.sentence)
        self.how_deep.show_text(depth)
        self.load.setEnabled(True)

    def draw(self, snapshot: object) -> None:
        """A tree that grows leaves the minimum that was chosen as it is."""

    def draw_nothing(self) -> None:
        self._shown = None
        self.grid.clear()
        self.verdict.show_text(HINT)
        self.how_deep.show_text("")
        self.load.setEnabled(False)

    def _want(self) -> None:
        if self._shown is not None:
            self.wanted.emit(*self._shown)

    def _hover(self, unit: int) -> None:
        if self._shown is None or unit < 0:
            self.hovered.emit("")
            return
        stored, state = self._shown
        row, column = divmod(unit, stored.memories.shape[1])
        self.hovered.emit(f"Unit {unit + 1} (row {row + 1}, column {column + 1}) is {number(int(state[unit]), '+d')}")
