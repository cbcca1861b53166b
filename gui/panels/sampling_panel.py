"""Which machine is sampled, and from which visible pattern the chain starts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QGroupBox, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.panels.class_picker import ClassPicker
from gui.panels.numbers import whole_number
from model.limits import MAX_SEED
from model.rbm import Rbm


class SamplingPanel(QWidget):
    """Tells what is wanted; where machines and digits come from is for the page."""

    machine_wanted = Signal()
    """Take the machine of the learning page as it is now."""
    file_wanted = Signal()
    digit_wanted = Signal()
    random_wanted = Signal()
    blank_wanted = Signal()
    seed_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.machine = QLabel()
        self.machine.setWordWrap(True)
        self.take = self._button("Take the learning machine", "The machine of the learning page, as it is now")
        self.take.clicked.connect(self.machine_wanted)
        self.open = self._button("Open a machine …", "A machine saved as .npz (Ctrl+O)")
        self.open.clicked.connect(self.file_wanted)
        self.classes = ClassPicker(tuple(range(10)))
        self.digit = self._button(
            "A test digit", "Start from an MNIST test image of one of these classes, never learnt from"
        )
        self.digit.clicked.connect(self.digit_wanted)
        self.random = self._button("Random pixels", "Start from pixels that are on or off by a fair coin")
        self.random.clicked.connect(self.random_wanted)
        self.blank = self._button(
            "Blank, to paint on", "Start from no pixel at all; paint with the mouse on the visible state"
        )
        self.blank.clicked.connect(self.blank_wanted)
        self.seed = whole_number(0, MAX_SEED, 1, "Seed of the draws: the same seed and start give the same chain")
        self.seed.valueChanged.connect(self.seed_changed)
        machine = QGroupBox("Machine")
        column = QVBoxLayout(machine)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.machine)
        column.addWidget(self.take)
        column.addWidget(self.open)
        start = QGroupBox("Start the chain from")
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 4, 0, 0)
        for widget in (self.classes, self.digit, self.random, self.blank):
            column.addWidget(widget)
        form = QFormLayout()
        form.addRow("Seed", self.seed)
        self.chain = QLabel()
        self.chain.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 6)
        layout.addWidget(machine)
        layout.addWidget(start)
        layout.addLayout(form)
        layout.addWidget(self.chain)
        layout.addStretch(1)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        return button

    def describe(self, machine: Rbm, source: str) -> None:
        """Say which machine is sampled."""
        text = f"{source}: <b>{machine.n_visible}</b> visible, <b>{machine.n_hidden}</b> hidden units"
        if machine.provenance is not None:
            data = machine.provenance.data
            classes = ", ".join(map(str, data.classes))
            text += (
                f", {machine.provenance.updates:,} updates on {data.name} ({classes}), seed {machine.provenance.seed}"
            )
        self.machine.setText(text)
