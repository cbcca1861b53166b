"""Which machine a page is about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGroupBox, QLabel, QPushButton, QVBoxLayout, QWidget

from model.rbm import Rbm


class MachinePanel(QGroupBox):
    """Says which machine it is, and where another one is to come from."""

    machine_wanted = Signal()
    """Take the machine of the learning page as it is now."""
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Machine", parent)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.take = QPushButton("Take the learning machine")
        self.take.setToolTip("The machine of the learning page, as it is now")
        self.take.clicked.connect(self.machine_wanted)
        self.open = QPushButton("Open a machine …")
        self.open.setToolTip("A machine saved as .npz (Ctrl+O)")
        self.open.clicked.connect(self.file_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        for widget in (self.words, self.take, self.open):
            column.addWidget(widget)

    def describe(self, machine: Rbm, source: str) -> None:
        """Say which machine it is and where it comes from."""
        text = f"{source}: <b>{machine.n_visible}</b> visible, <b>{machine.n_hidden}</b> hidden units"
        if machine.provenance is not None:
            data = machine.provenance.data
            classes = f" ({', '.join(map(str, data.classes))})" if data.classes else ""
            text += f", {machine.provenance.updates:,} updates on {data.name}{classes}, seed {machine.provenance.seed}"
        self.words.setText(text)
