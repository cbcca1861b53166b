"""The weights of every hidden unit as a picture: one image for all of them."""

import math

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.sheet import atlas, best_columns
from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.wording import number, round_up
from model.rbm.training_snapshot import TrainingSnapshot

MAX_SHOWN = 1024
"""More filters than this would be too small to see, and too many to draw sixty times a second."""


class FilterView(View):
    """Orange weights switch a hidden unit on, blue ones off; all filters share one scale, said above them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: TrainingSnapshot | None = None
        self._columns = 1
        self.grid = UnitGrid(lines=False)
        self.grid.setToolTip(
            "Each small picture is one hidden unit: its weight to every pixel.\n"
            "Orange: a bright pixel there switches the unit on; blue: off."
        )
        self.grid.hovered.connect(self._hover)
        self._caption = QLabel()
        self._caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.addWidget(self._caption)
        layout.addWidget(self.grid, 1)

    def sizeHint(self) -> QSize:
        return QSize(560, 480)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, TrainingSnapshot)
        self._snapshot = snapshot
        # Four standard deviations hold nearly every weight; rounded up, the scale changes seldom.
        scale = round_up(
            4
            * math.sqrt(
                float(np.vdot(snapshot.machine.weights, snapshot.machine.weights)) / snapshot.machine.weights.size
            )
        )
        n_hidden = snapshot.machine.n_hidden
        which = f"Weights of {n_hidden} hidden units"
        if n_hidden > MAX_SHOWN:
            which = f"Weights of the first {MAX_SHOWN:,} of {n_hidden:,} hidden units"
        caption = f"{which}, from −{scale:g} (blue) to +{scale:g} (orange)"
        if caption != self._caption.text():  # a new text has the whole window laid out anew
            self._caption.setText(caption)
        self._columns = self._best_columns(snapshot)
        indices = to_indices(snapshot.machine.weights[:, :MAX_SHOWN].T, -scale, scale)
        self.grid.show_indices(atlas(indices, snapshot.image_shape, self._columns), "diverging")

    def draw_nothing(self) -> None:
        self._snapshot = None
        self._caption.clear()
        self.grid.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        snapshot = self._snapshot
        if snapshot is not None and self._columns != self._best_columns(snapshot):
            self.draw(snapshot)

    def _best_columns(self, snapshot: TrainingSnapshot) -> int:
        n = min(snapshot.machine.n_hidden, MAX_SHOWN)
        return best_columns(n, snapshot.image_shape, self.grid.width(), self.grid.height())

    def _hover(self, cell: int) -> None:
        snapshot = self._snapshot
        if snapshot is None or cell < 0:
            self.hovered.emit("")
            return
        rows, columns = snapshot.image_shape
        y, x = divmod(cell, self._columns * (columns + 1) + 1)
        tile_row, row = divmod(y - 1, rows + 1)
        tile_column, column = divmod(x - 1, columns + 1)
        unit = tile_row * self._columns + tile_column
        if y == 0 or x == 0 or row == rows or column == columns or unit >= min(snapshot.machine.n_hidden, MAX_SHOWN):
            self.hovered.emit("")
            return
        weight = float(snapshot.machine.weights[row * columns + column, unit])
        bias = float(snapshot.machine.hidden_bias[unit])
        self.hovered.emit(
            f"Hidden unit {unit + 1}, pixel (row {row + 1}, column {column + 1}): weight {number(weight, '+.4f')};"
            f" bias of the unit {number(bias, '+.4f')}"
        )
