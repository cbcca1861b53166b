"""The weights and biases of a small machine as a table of numbers that can be changed."""

import numpy as np
from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from gui.drawing.unit_words import bias_name, short, unit_name, weight_name
from gui.drawing.weight_field import parsed
from gui.explain import explain
from gui.style import theme_of
from model.language import tr
from model.rbm import Rbm

TYPED = tuple("0123456789-+−.,")

MOST_COLUMNS = 5
"""Shown at once; a wider table scrolls."""


class WeightTable(QTableWidget):
    """A row a visible unit, a column a hidden one; the last row and the last column are the biases."""

    weight_set = Signal(int, int, float)
    """A visible unit, a hidden unit, and the weight wished between them."""
    visible_bias_set = Signal(int, float)
    hidden_bias_set = Signal(int, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._machine: Rbm | None = None
        explain(
            self,
            tr(
                "Weights: a row for each visible unit, a column for each hidden one.\n"
                "The last column and the last row are the biases. Double-click, or type, to change a number."
            ),
            tr("They are the wᵢⱼ, bᵢ and cⱼ of the energy E = −Σ wᵢⱼ vᵢ hⱼ − Σ bᵢ vᵢ − Σ cⱼ hⱼ."),
        )
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
        self.itemChanged.connect(self._take)

    def show_machine(self, machine: Rbm) -> None:
        """Show the numbers of this machine."""
        if machine is self._machine:
            return
        self._machine = machine
        with QSignalBlocker(self):
            self._fill(machine)

    def event(self, event: QEvent) -> bool:
        """A digit or a sign begins to edit a number; a sign would be a shortcut of the window otherwise."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text() in TYPED:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is no longer edited need not stand out."""
        super().focusOutEvent(event)
        if self.state() != QTableWidget.State.EditingState:
            self.clearSelection()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._machine is not None:
            with QSignalBlocker(self):
                self._fill(self._machine)

    # --- inside ------------------------------------------------------------------------------------------------

    def _fill(self, machine: Rbm) -> None:
        m, n = machine.n_visible, machine.n_hidden
        self.setRowCount(m + 1)
        self.setColumnCount(n + 1)
        self.setVerticalHeaderLabels([*(unit_name("visible", i) for i in range(m)), "c"])
        self.setHorizontalHeaderLabels([*(unit_name("hidden", j) for j in range(n)), "b"])
        theme = theme_of(self)
        for i in range(m + 1):
            for j in range(n + 1):
                item = self.item(i, j)
                if item is None:
                    item = QTableWidgetItem()
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                    self.setItem(i, j, item)
                if i == m and j == n:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                    item.setText("")
                    item.setToolTip("")
                    continue
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable)
                value = self._value(machine, i, j)
                item.setText(short(value))
                colour = theme.diverging[0] if value < 0 else theme.diverging[-1] if value > 0 else theme.muted
                item.setForeground(QColor(colour))
                item.setToolTip(_tip(m, n, i, j))
        metrics = self.fontMetrics()
        row, column = metrics.height() + 6, metrics.horizontalAdvance("−8.88") + 8
        self.horizontalHeader().setDefaultSectionSize(column)
        self.verticalHeader().setDefaultSectionSize(row)
        fits = n + 1 <= MOST_COLUMNS
        modes = QHeaderView.ResizeMode
        self.horizontalHeader().setSectionResizeMode(modes.Stretch if fits else modes.Fixed)
        header = self.horizontalHeader().sizeHint().height()
        bar = 0 if fits else self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(header + (m + 1) * row + bar + 2)

    def _value(self, machine: Rbm, i: int, j: int) -> float:
        if i == machine.n_visible:
            return float(machine.hidden_bias[j])
        return float(machine.visible_bias[i] if j == machine.n_hidden else machine.weights[i, j])

    def _take(self, item: QTableWidgetItem) -> None:
        machine = self._machine
        if machine is None:
            return
        i, j, value = item.row(), item.column(), parsed(item.text())
        old = self._value(machine, i, j)
        # Until the machine is really changed the old number is the true one.
        with QSignalBlocker(self):
            item.setText(short(old))
        if value is None or not np.isfinite(value) or value == old:
            return
        if i == machine.n_visible:
            self.hidden_bias_set.emit(j, value)
        elif j == machine.n_hidden:
            self.visible_bias_set.emit(i, value)
        else:
            self.weight_set.emit(i, j, value)


def _tip(m: int, n: int, i: int, j: int) -> str:
    if i == m:
        return tr("Bias {bias} of {unit}").format(bias=bias_name("hidden", j), unit=unit_name("hidden", j))
    if j == n:
        return tr("Bias {bias} of {unit}").format(bias=bias_name("visible", i), unit=unit_name("visible", i))
    return tr("Weight {weight} between {visible} and {hidden}").format(
        weight=weight_name(i, j), visible=unit_name("visible", i), hidden=unit_name("hidden", j)
    )
