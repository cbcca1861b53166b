"""Where a Hopfield network starts, and how its state is damaged."""

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.explain import explain
from gui.panels.buttons import push_button
from gui.panels.halves import HALF_NAMES
from model.engine.commands import Edit, Undo
from model.hopfield.changes import CoverHalf, FlipShare, Half, StartAtRandom
from model.language import tr


class StartPanel(QWidget):
    """Each button changes the state and begins a new run; Undo brings the old one back."""

    wish = Signal(object)
    """A Command."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = QSlider(Qt.Orientation.Horizontal)
        self.share.setRange(1, 100)
        self.share.setValue(25)
        explain(
            self.share,
            tr("Share of the units to reverse, chosen at random"),
            tr("A share d of a memory leaves an overlap of m = 1 − 2d with it: at 50 % there is nothing left of it."),
        )
        self.flip = push_button(
            "",
            tr("Reverse that share of the units, chosen at random"),
            tr(
                "A reversed unit sᵢ becomes −sᵢ; reversing all of them gives the mirror image, whose energy E is the"
                " same."
            ),
        )
        self.flip.clicked.connect(lambda: self.wish.emit(Edit(FlipShare(self.share.value() / 100))))
        self.share.valueChanged.connect(self._name_share)
        self._name_share(25)
        flipping = QHBoxLayout()
        flipping.addWidget(self.share, 1)
        flipping.addWidget(self.flip)
        covering = QHBoxLayout()
        covering.addWidget(QLabel(tr("Cover")))
        self.cover: dict[Half, QToolButton] = {}
        for half in get_args(Half):
            button = QToolButton()  # a push button would keep room for longer words
            button.setText(HALF_NAMES[half])
            explain(
                button,
                tr("Set the {half} half to −1").format(half=HALF_NAMES[half]),
                tr("What the network fills in there, unit by unit, it knows from the other half by the weights wᵢⱼ."),
            )
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            button.clicked.connect(lambda _checked=False, h=half: self.wish.emit(Edit(CoverHalf(h))))
            self.cover[half] = button
            covering.addWidget(button)
        self.random = push_button(
            tr("Random state"),
            tr("Start at a state whose units are drawn at random, half of them +1"),
            tr("Its overlap m with every memory is near 0, and it may well settle in a spurious minimum."),
        )
        self.random.clicked.connect(lambda: self.wish.emit(Edit(StartAtRandom())))
        self.undo = push_button(
            tr("Undo"),
            tr("Bring back the run as it was before the last change (Ctrl+Z)"),
            tr("Every state comes back exactly, random numbers included."),
        )
        self.undo.clicked.connect(lambda: self.wish.emit(Undo()))
        last = QGridLayout()
        last.addWidget(self.random, 0, 0)
        last.addWidget(self.undo, 0, 1)
        hint = QLabel(tr("Click a memory to start there; paint on the picture."))
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
        words = tr("Flip {percent} %")
        self.flip.setText(words.format(percent=percent))
        self.flip.setMinimumWidth(self.flip.fontMetrics().horizontalAdvance(words.format(percent=100)) + 20)
