"""Which part of a picture is to be held, all at once."""

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.drawing.clamp_grid import BRUSH
from gui.explain import explain
from gui.panels.buttons import push_button
from gui.panels.halves import HALF_NAMES
from gui.panels.numbers import choice, whole_number
from model.engine.commands import Edit, Undo
from model.language import tr
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
            tr(
                "Of which digit, where digits were learnt: always test digits, never learnt from;"
                " another one at each click"
            ),
            tr("Half of it is clamped: those visible units v keep their state while the machine samples the others."),
        )
        self.digit.addItem(tr("any", "digit"), None)
        for digit in range(10):
            self.digit.addItem(str(digit), digit)
        self.halves: dict[Half, QToolButton] = {}
        half_of = QGroupBox(tr("Clamp half an example"))
        grid = QGridLayout(half_of)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.addWidget(self.digit, 0, 0, 1, 2)
        for i, half in enumerate(get_args(Half)):
            button = self.halves[half] = QToolButton()
            button.setText(HALF_NAMES[half])
            explain(
                button,
                tr("Hold the {half} half of the next example, and free the rest").format(half=HALF_NAMES[half]),
                tr(
                    "Given the clamped pixels, the chains go to p(v free | v clamped): the machine completes the"
                    " picture."
                ),
            )
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            button.clicked.connect(lambda _checked=False, h=half: self._clamp(h))
            grid.addWidget(button, 1 + i // 2, i % 2)
        self.brush = whole_number(
            1,
            MAX_BRUSH,
            BRUSH,
            tr("How many pixels across a stroke is"),
            tr("Each pixel is a visible unit vᵢ, which the stroke holds at 1 or at 0."),
        )
        self.brush.valueChanged.connect(self.brush_changed)
        self.free_all = push_button(
            tr("Free all"),
            tr("Let go of all pixels"),
            tr("The chains go on from where they are, back to the distribution p(v) of the machine by itself."),
        )
        self.free_all.clicked.connect(lambda: self.wish.emit(Edit(FreeAll())))
        self.undo = push_button(
            tr("Undo"),
            tr("Bring back the run as it was before the last stroke or click (Ctrl+Z)"),
            tr("Every state comes back exactly, random numbers included."),
        )
        self.undo.clicked.connect(lambda: self.wish.emit(Undo()))
        form = QFormLayout()
        form.addRow(tr("Brush"), self.brush)
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
