"""Where a Hopfield network starts, and how its state is damaged."""

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.engine.commands import Edit, Undo
from model.hopfield.changes import CoverHalf, FlipShare, Half, StartAtRandom


class StartPanel(QWidget):
    """Each button changes the state and begins a new run; Undo brings the old one back."""

    wish = Signal(object)
    """A Command."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = QSlider(Qt.Orientation.Horizontal)
        self.share.setRange(1, 100)
        self.share.setValue(25)
        self.share.setToolTip("Share of the units to reverse, chosen at random")
        self.flip = QPushButton()
        self.flip.setToolTip("Reverse that share of the units, chosen at random")
        self.flip.clicked.connect(lambda: self.wish.emit(Edit(FlipShare(self.share.value() / 100))))
        self.share.valueChanged.connect(self._name_share)
        self._name_share(25)
        flipping = QHBoxLayout()
        flipping.addWidget(self.share, 1)
        flipping.addWidget(self.flip)
        covering = QHBoxLayout()
        covering.addWidget(QLabel("Cover"))
        self.cover: dict[Half, QToolButton] = {}
        for half in get_args(Half):
            button = QToolButton()  # a push button would keep room for longer words
            button.setText(half)
            button.setToolTip(f"Set the {half} half to −1")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            button.clicked.connect(lambda _checked=False, h=half: self.wish.emit(Edit(CoverHalf(h))))
            self.cover[half] = button
            covering.addWidget(button)
        self.random = QPushButton("Random state")
        self.random.setToolTip("Start at a state whose units are drawn at random, half of them +1")
        self.random.clicked.connect(lambda: self.wish.emit(Edit(StartAtRandom())))
        self.undo = QPushButton("Undo")
        self.undo.setToolTip("Bring back the run as it was before the last change (Ctrl+Z)")
        self.undo.clicked.connect(lambda: self.wish.emit(Undo()))
        last = QGridLayout()
        last.addWidget(self.random, 0, 0)
        last.addWidget(self.undo, 0, 1)
        hint = QLabel("Click a memory to start there; paint on the picture.")
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(flipping)
        layout.addLayout(covering)
        layout.addLayout(last)
        layout.addWidget(hint)
        layout.addStretch(1)
        buttons: list[QAbstractButton] = [self.flip, self.random, self.undo, *self.cover.values()]
        for each in buttons:
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _name_share(self, percent: int) -> None:
        self.flip.setText(f"Flip {percent} %")
        self.flip.setMinimumWidth(self.flip.fontMetrics().horizontalAdvance("Flip 100 %") + 20)
