"""Which machine is sampled, and from which visible pattern the chain starts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QGroupBox, QLabel, QVBoxLayout, QWidget

from gui.panels.buttons import push_button
from gui.panels.class_picker import ClassPicker
from gui.panels.machine_panel import MachinePanel
from gui.panels.numbers import whole_number
from model.language import tr
from model.limits import MAX_SEED


class SamplingPanel(QWidget):
    """Tells what is wanted; where machines and digits come from is for the page."""

    digit_wanted = Signal()
    random_wanted = Signal()
    blank_wanted = Signal()
    seed_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.machine = MachinePanel()
        self.classes = ClassPicker(tuple(range(10)))
        self.digit = push_button(
            tr("A test digit"),
            tr("Start from an MNIST test image of one of these classes, never learnt from"),
            tr("Its pixels are the visible state v that the chain begins at; each click takes another one."),
        )
        self.digit.clicked.connect(self.digit_wanted)
        self.random = push_button(
            tr("Random pixels"),
            tr("Start from pixels that are on or off by a fair coin"),
            tr(
                "Such a state v is improbable to a machine that has learnt: its free energy F(v) is high, and falls"
                " quickly."
            ),
        )
        self.random.clicked.connect(self.random_wanted)
        self.blank = push_button(
            tr("Blank, to paint on"),
            tr("Start from no pixel at all; paint with the mouse on the visible state"),
            tr("Every visible unit vᵢ is 0 until it is painted on."),
        )
        self.blank.clicked.connect(self.blank_wanted)
        self.seed = whole_number(
            0,
            MAX_SEED,
            1,
            tr("Seed of the draws: the same seed and start give the same chain"),
            tr("A unit is set to 1 where a random number from 0 to 1 is below its probability."),
        )
        self.seed.valueChanged.connect(self.seed_changed)
        start = QGroupBox(tr("Start the chain from"))
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 4, 0, 0)
        for widget in (self.classes, self.digit, self.random, self.blank):
            column.addWidget(widget)
        form = QFormLayout()
        form.addRow(tr("Seed"), self.seed)
        self.chain = QLabel()
        self.chain.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 6)
        layout.addWidget(self.machine)
        layout.addWidget(start)
        layout.addLayout(form)
        layout.addWidget(self.chain)
        layout.addStretch(1)
