"""Which machine is left alone, with how many chains, and where they start."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QGroupBox, QVBoxLayout, QWidget

from gui.panels.machine_panel import MachinePanel
from gui.panels.numbers import choice, whole_number
from model.language import tr
from model.limits import MAX_SEED
from model.rbm.generation_settings import MAX_CHAINS, ChainStart, GenerationSettings

START_NAMES: dict[ChainStart, str] = {
    "hidden": tr("Random hidden states"),
    "pixels": tr("Random pixels"),
    "biases": tr("Visible biases"),
    "data": tr("Examples"),
}


class GenerationPanel(QWidget):
    """Whatever is changed here begins a new session; what is clamped stays so."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        first = GenerationSettings()
        self.machine = MachinePanel()
        self.n_chains = whole_number(
            1,
            MAX_CHAINS,
            first.n_chains,
            tr("Chains that run side by side; the more, the better their distribution is known, and the slower a pass"),
            tr("Each is a pair of states v and h of its own; at equilibrium its pictures are draws from p(v)."),
        )
        self.start = choice(
            tr(
                "Where the chains begin.\n"
                "Random hidden states: each hidden unit by a fair coin, and the pictures these make.\n"
                "Random pixels: each pixel by a fair coin. Visible biases: each pixel by its bias alone.\n"
                "Examples: MNIST's test digits where digits were learnt, else the examples held back from learning,\n"
                "or those it has learnt where there were too few to hold any back.\n"
                "At equilibrium it does not matter where chains began."
            ),
            tr("How long that takes is the burn-in: until then the pictures are no draws from p(v)."),
        )
        for start, name in START_NAMES.items():
            self.start.addItem(name, start)
        self.seed = whole_number(
            0,
            MAX_SEED,
            first.seed,
            tr("Seed of the starts and of all draws"),
            tr("The same seed gives the same chains; another one, other draws from the same distribution."),
        )
        box = QGroupBox(tr("Chains"))
        form = QFormLayout(box)
        form.setContentsMargins(0, 4, 0, 0)
        form.addRow(tr("Number"), self.n_chains)
        form.addRow(tr("Start"), self.start)
        form.addRow(tr("Seed"), self.seed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 6)
        layout.addWidget(self.machine)
        layout.addWidget(box)
        layout.addStretch(1)
        self.start.activated.connect(self.chosen)
        for spin in (self.n_chains, self.seed):
            spin.valueChanged.connect(self.chosen)

    def settings(self) -> GenerationSettings:
        """What is chosen."""
        return GenerationSettings(self.n_chains.value(), self.start.currentData(), self.seed.value())
