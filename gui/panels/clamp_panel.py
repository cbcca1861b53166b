"""Which part of a picture is to be held, all at once."""

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.drawing.clamp_grid import BRUSH
from gui.panels.numbers import choice, whole_number
from model.engine.commands import Edit, Undo
from model.rbm.clamping import ClampHalf, FreeAll, Half

MAX_BRUSH = 6


class ClampPanel(QWidget):
    """Each button begins a new run, from where the chains are; Undo brings the old one back."""

    wish = Signal(object)
    """A Command."""
    brush_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nth = -1
        self.digit = choice(
            "Of which digit, where digits were learnt: always test digits, never learnt from; another one at each click"
        )
        self.digit.addItem("any", None)
        for digit in range(10):
            self.digit.addItem(str(digit), digit)
        self.halves: dict[Half, QToolButton] = {}
        half_of = QGroupBox("Clamp half an example")
        grid = QGridLayout(half_of)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.addWidget(self.digit, 0, 0, 1, 2)
        for i, half in enumerate(get_args(Half)):
            button = self.halves[half] = QToolButton()
            button.setText(half)
            button.setToolTip(f"Hold the {half} half of the next example, and free the rest")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            button.clicked.connect(lambda _checked=False, h=half: self._clamp(h))
            grid.addWidget(button, 1 + i // 2, i % 2)
        self.brush = whole_number(1, MAX_BRUSH, BRUSH, "How many pixels across a stroke is")
        self.brush.valueChanged.connect(self.brush_changed)
        self.free_all = QPushButton("Free all")
        self.free_all.setToolTip("Let go of all pixels")
        self.free_all.clicked.connect(lambda: self.wish.emit(Edit(FreeAll())))
        self.undo = QPushButton("Undo")
        self.undo.setToolTip("Bring back the run as it was before the last stroke or click (Ctrl+Z)")
        self.undo.clicked.connect(lambda: self.wish.emit(Undo()))
        form = QFormLayout()
        form.addRow("Brush", self.brush)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 4)
        layout.addWidget(half_of)
        layout.addLayout(form)
        last = QGridLayout()
        last.addWidget(self.free_all, 0, 0)
        last.addWidget(self.undo, 0, 1)
        layout.addLayout(last)
        layout.addStretch(1)
        for each in (self.free_all, self.undo, *self.halves.values()):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _clamp(self, half: Half) -> None:
        self._nth += 1
        self.wish.emit(Edit(ClampHalf(half, self._nth, self.digit.currentData())))
