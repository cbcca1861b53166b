"""What dreams did to the weights."""

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.wording import number, round_up
from model.hopfield.unlearning_snapshot import UnlearningSnapshot


class WeightChangeView(View):
    """Every weight against what it was before the first dream, on a scale that is said."""

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: UnlearningSnapshot | None = None
        self.grid = UnitGrid(lines=False, at_top=True)
        self.grid.setToolTip(
            "Row i, column j: the change in the weight between unit i and unit j since the first dream,\n"
            "in units of 1/N, what storing one pattern adds to a weight or takes from it."
        )
        self.grid.hovered.connect(self._hover)
        self.caption = Words("plain", lines=6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 4, 2, 0)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.caption)

    def sizeHint(self) -> QSize:
        return QSize(256, 280)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, UnlearningSnapshot)
        self._snapshot = snapshot
        # Three standard deviations hold nearly every weight; rounded up, the scale changes seldom.
        spread = float(np.sqrt(np.vdot(snapshot.change, snapshot.change) / snapshot.change.size))
        scale = round_up(3 * spread) if spread > 0 else 1.0
        block = snapshot.block
        means = f"; each cell the mean of {block} × {block} weights" if block > 1 else ""
        self.caption.show_text(f"from −{scale:g} (blue) to +{scale:g} (orange); one stored pattern makes ±1{means}")
        self.grid.show_indices(to_indices(snapshot.change, -scale, scale), "diverging")

    def draw_nothing(self) -> None:
        self._snapshot = None
        self.grid.clear()
        self.caption.show_text("")

    def _hover(self, cell: int) -> None:
        snapshot = self._snapshot
        if snapshot is None or not 0 <= cell < snapshot.change.size:
            self.hovered.emit("")
            return
        row, column = divmod(cell, len(snapshot.change))
        change = number(float(snapshot.change[row, column]), "+.4f")
        block, n_units = snapshot.block, snapshot.memories.n_units
        if block == 1:
            where = f"Weight between units {row + 1} and {column + 1}: changed by {change} / N"
            now = number(float(snapshot.weights[row, column]) * n_units, ".4f")
            self.hovered.emit(f"{where}, now {now} / N (N = {n_units:,})")
            return
        units = [f"{block * i + 1} to {min(block * (i + 1), n_units)}" for i in (row, column)]
        self.hovered.emit(f"Weights between units {units[0]} and {units[1]}: changed by {change} / N on average")
