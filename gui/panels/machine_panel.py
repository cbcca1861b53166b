"""Which machine a page is about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGroupBox, QLabel, QVBoxLayout, QWidget

from gui.panels.buttons import push_button
from model.language import tr
from model.rbm import Rbm


class MachinePanel(QGroupBox):
    """Says which machine it is, and where another one is to come from."""

    machine_wanted = Signal()
    """Take the machine of the learning page as it is now."""
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Machine"), parent)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.take = push_button(
            tr("Take the learning machine"),
            tr("The machine of the learning page, as it is now"),
            tr("Its weights w and biases b and c are copied, and no longer change here while it learns on."),
        )
        self.take.clicked.connect(self.machine_wanted)
        self.open = push_button(
            tr("Open a machine …"),
            tr("A machine saved as .npz (Ctrl+O)"),
            tr("The file holds the weights w, the biases b and c, and what the machine has learnt from."),
        )
        self.open.clicked.connect(self.file_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        for widget in (self.words, self.take, self.open):
            column.addWidget(widget)

    def describe(self, machine: Rbm, source: str) -> None:
        """Say which machine it is and where it comes from."""
        text = tr("{source}: <b>{visible}</b> visible, <b>{hidden}</b> hidden units").format(
            source=source, visible=machine.n_visible, hidden=machine.n_hidden
        )
        if machine.provenance is not None:
            data = machine.provenance.data
            classes = f" ({', '.join(map(str, data.classes))})" if data.classes else ""
            text += ", " + tr("{n:,} updates on {data}, seed {seed}").format(
                n=machine.provenance.updates, data=f"{data.shown_name}{classes}", seed=machine.provenance.seed
            )
        self.words.setText(text)
