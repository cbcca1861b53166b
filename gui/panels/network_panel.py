"""Which Hopfield network an experiment is made with."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.panels.buttons import push_button
from gui.panels.memory_panel import MemoryPanel
from model.hopfield.stored import Stored
from model.language import tr


class NetworkPanel(QWidget):
    """Patterns and a rule of its own, or the network of the Hopfield page as it is: memories added, dreams and all.

    Whatever is changed here begins a new session; another seed does so with the network that there is.
    """

    chosen = Signal()
    network_wanted = Signal()
    """The network of the Hopfield page, please; ``use_network`` takes it."""
    files_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: Stored | None = None
        self.patterns = MemoryPanel()
        self.seed = self.patterns.seed
        self._seed = self.seed.value()
        self.take = push_button(
            tr("Take the Hopfield page’s network"),
            tr("The network of the page “Hopfield network” as it is now, whatever was done to it"),
            tr("Its weights w and its memories ξ are taken, and no pattern is stored anew."),
        )
        self.take.clicked.connect(self.network_wanted)
        self.given = QLabel()
        self.given.setWordWrap(True)
        self.given.hide()
        self.patterns.chosen.connect(self._own_chosen)
        self.patterns.rule_chosen.connect(lambda _rule: self._own_chosen())
        self.patterns.files_wanted.connect(self.files_wanted)
        below = QVBoxLayout()
        below.setContentsMargins(6, 0, 6, 0)
        for widget in (self.take, self.given):
            below.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.patterns)
        layout.addLayout(below)

    def make(self) -> Callable[[], Stored]:
        """A function that gives the network; it may take a while and may raise BadInput."""
        given = self._given
        return self.patterns.store() if given is None else lambda: given

    def use_network(self, stored: Stored) -> None:
        """Take this network until other patterns or another rule are chosen."""
        self._given = stored
        self.given.setText(
            tr("Taken: {network}. The fields above are for a network of its own.").format(network=stored.description)
        )
        self.given.show()
        self.chosen.emit()

    def describe(self, stored: Stored) -> None:
        """Say what is stored."""
        self.patterns.describe(stored.memories, stored.unstable_units)

    def set_seed(self, seed: int) -> None:
        """Use this seed from the next session on."""
        self._seed = seed
        self.patterns.set_seed(seed)

    def _own_chosen(self) -> None:
        if self.seed.value() == self._seed:
            self._given = None
            self.given.hide()
        self._seed = self.seed.value()
        self.chosen.emit()
