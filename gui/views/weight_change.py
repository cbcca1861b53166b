"""What dreams did to the weights."""

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.wording import number, round_up
from model.hopfield.unlearning_snapshot import UnlearningSnapshot
from model.language import tr


class WeightChangeView(View):
    """Every weight against what it was before the first dream, on a scale that is said."""

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: UnlearningSnapshot | None = None
        self.grid = UnitGrid(lines=False, at_top=True)
        explain(
            self,
            tr("What dreams did to the weights"),
            tr("Each dream changes each weight by Δw_ij = −(ε / N) s_i s_j, where s is the state in which it ended."),
        )
        explain(
            self.grid,
            tr(
                "Row i, column j: the change in the weight between unit i and unit j since the first dream,\n"
                "in units of 1/N, what storing one pattern adds to a weight or takes from it."
            ),
            tr("It is N Δw_ij, and symmetric: Δw_ij = Δw_ji."),
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
        text = (
            tr(
                "from −{scale:g} (blue) to +{scale:g} (orange); one stored pattern makes ±1;"
                " each cell the mean of {block} × {block} weights"
            )
            if block > 1
            else tr("from −{scale:g} (blue) to +{scale:g} (orange); one stored pattern makes ±1")
        )
        self.caption.show_text(text.format(scale=scale, block=block))
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
            now = number(float(snapshot.weights[row, column]) * n_units, ".4f")
            self.hovered.emit(
                tr("Weight between units {i} and {j}: changed by {change} / N, now {now} / N (N = {n:,})").format(
                    i=row + 1, j=column + 1, change=change, now=now, n=n_units
                )
            )
            return
        units = [tr("{a} to {b}").format(a=block * i + 1, b=min(block * (i + 1), n_units)) for i in (row, column)]
        self.hovered.emit(
            tr("Weights between units {i} and {j}: changed by {change} / N on average").format(
                i=units[0], j=units[1], change=change
            )
        )
