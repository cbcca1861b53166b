"""What each rule has made of the same fresh machine: the weights of every hidden unit, a row a rule."""

import math

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.rule_look import rule_colours
from gui.drawing.sheet import atlas
from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import theme_of
from gui.wording import number, round_up
from model.language import tr
from model.rbm.comparison_settings import RULES
from model.rbm.comparison_snapshot import ComparisonSnapshot

GAP = 8
"""Pixels between a name and its row."""


class RuleFilterView(View):
    """One row of small pictures a rule, all on one scale that is said above them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: ComparisonSnapshot | None = None
        self.sheet = _Sheet()
        explain(
            self,
            tr("What each rule has made of the same fresh machine: the weights of every hidden unit, a row a rule"),
            tr("All machines began with the same weights w_ij and biases b_i and c_j, and saw the same images v."),
        )
        explain(
            self.sheet,
            tr(
                "Each small picture is one hidden unit: its weight to every pixel."
                " Units below each other began alike.\n"
                "Orange: a bright pixel there switches the unit on; blue: off. All rows have the same scale."
            ),
            tr("Pixel i of the picture of unit j is w_ij."),
        )
        self.sheet.hovered.connect(self._hover)
        self._caption = Words("plain", lines=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 0)
        layout.setSpacing(2)
        layout.addWidget(self._caption)
        layout.addWidget(self.sheet, 1)

    def sizeHint(self) -> QSize:
        return QSize(560, 240)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, ComparisonSnapshot)
        self._snapshot = snapshot
        weights = np.concatenate([machine.weights.T for machine in snapshot.machines])
        # Few weights are beyond; they look like those at the end of the scale. Rounded up, it changes seldom.
        scale = round_up(2.5 * math.sqrt(float(np.vdot(weights, weights)) / weights.size))
        self._caption.show_text(
            tr("Weights, all on one scale: from −{scale:g} (blue) to +{scale:g} (orange), and beyond alike").format(
                scale=scale
            )
        )
        tiles = to_indices(weights, -scale, scale)
        self.sheet.show_indices(atlas(tiles, snapshot.image_shape, snapshot.settings.n_hidden), "diverging")

    def draw_nothing(self) -> None:
        self._snapshot = None
        self._caption.show_text("")
        self.sheet.clear()

    def _hover(self, cell: int) -> None:
        snapshot = self._snapshot
        if snapshot is None or cell < 0:
            self.hovered.emit("")
            return
        rows, columns = snapshot.image_shape
        y, x = divmod(cell, snapshot.settings.n_hidden * (columns + 1) + 1)
        rule, row = divmod(y - 1, rows + 1)
        unit, column = divmod(x - 1, columns + 1)
        if y == 0 or x == 0 or row == rows or column == columns:  # a line between pictures
            self.hovered.emit("")
            return
        machine = snapshot.machines[rule]
        self.hovered.emit(
            tr(
                "{rule}, hidden unit {unit}, pixel (row {row}, column {column}):"
                " weight {weight}; bias of the unit {bias}"
            ).format(
                rule=RULES[rule].name,
                unit=unit + 1,
                row=row + 1,
                column=column + 1,
                weight=number(float(machine.weights[row * columns + column, unit]), "+.4f"),
                bias=number(float(machine.hidden_bias[unit]), "+.4f"),
            )
        )


class _Sheet(UnitGrid):
    """A sheet of pictures with the names of the rules at the left of its rows."""

    def __init__(self) -> None:
        super().__init__(lines=False)

    @property
    def _margin(self) -> int:
        return max(self.fontMetrics().horizontalAdvance(rule.name) for rule in RULES) + 2 * GAP

    def picture_rect(self) -> QRectF:
        """Right of the names; whole device pixels a cell where there is room."""
        rows, columns = self._indices.shape
        ratio = self.devicePixelRatioF()
        room = max(self.width() - self._margin, 1)
        scale = min(room * ratio / columns, self.height() * ratio / rows)
        scale = (math.floor(scale) if scale >= 1 else scale) / ratio
        left = self._margin + math.floor((room - columns * scale) / 2 * ratio) / ratio
        top = math.floor((self.height() - rows * scale) / 2 * ratio) / ratio
        return QRectF(left, top, columns * scale, rows * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._indices.size == 1:
            return
        painter, rect = QPainter(self), self.picture_rect()
        height = rect.height() / len(RULES)
        for i, (rule, colour) in enumerate(zip(RULES, rule_colours(theme_of(self)), strict=True)):
            painter.setPen(QColor(colour))
            place = QRectF(0, rect.top() + i * height, rect.left() - GAP, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, rule.name)
