"""Which small machine is drawn, its weights, and how its units are decided."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.panels.buttons import check_box, push_button
from gui.panels.numbers import choice, real_number, whole_number
from gui.panels.weight_table import WeightTable
from model.engine.commands import Edit, Show, Undo
from model.language import tr
from model.limits import MAX_SEED
from model.rbm.sampling import LayerName
from model.rbm.small_machines import EXAMPLES, MAX_TEMPERATURE, MAX_UNITS, MIN_TEMPERATURE
from model.rbm.unit_changes import (
    Resize,
    SetHiddenBias,
    SetLayer,
    SetTemperature,
    SetVisibleBias,
    SetWeight,
    UseExample,
)
from model.rbm.unit_snapshot import TellNext, UnitSnapshot

FIRST_SEED = 5
"""Its draws do what is likely, in each of the examples."""

FIRST_EXAMPLE = "detector"

EXAMPLE_NAMES = {
    "exercise": tr("exercise"),
    "detector": tr("detector"),
    "corrupted pattern": tr("corrupted pattern"),
    "two features": tr("two features"),
    "empty 4 × 3": tr("empty 4 × 3"),
}
"""What EXAMPLES are called on the screen."""


class SmallPanel(QWidget):
    """Each change begins a new run; Undo brings the old one back."""

    wish = Signal(object)
    """A Command."""
    layer_wanted = Signal()
    """Decide what is left of the layer."""
    seed_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n_units: dict[LayerName, int] = {"visible": 0, "hidden": 0}
        self.example = choice(
            tr("The examples of the lecture; choose one again to have it as it was"),
            tr("Each comes with weights wᵢⱼ of its own, and with an input v to begin at."),
        )
        for name in EXAMPLES:
            self.example.addItem(EXAMPLE_NAMES[name], name)
        self.example.setCurrentIndex(self.example.findData(FIRST_EXAMPLE))
        self.example.setPlaceholderText(tr("a file of yours"))
        self.example.activated.connect(lambda index: self._edit(UseExample(self.example.itemData(index))))
        self.n_visible = whole_number(
            1,
            MAX_UNITS,
            2,
            tr("Number of visible units; what remains keeps its weights"),
            tr("They are the vᵢ, where an input is presented and where the machine dreams."),
        )
        self.n_hidden = whole_number(
            1,
            MAX_UNITS,
            1,
            tr("Number of hidden units; what remains keeps its weights"),
            tr("They are the hⱼ, each of which detects a feature of the visible ones."),
        )
        for field in (self.n_visible, self.n_hidden):
            field.valueChanged.connect(lambda _n: self._edit(Resize(self.n_visible.value(), self.n_hidden.value())))
        self.weights = WeightTable()
        self.weights.weight_set.connect(lambda i, j, value: self._edit(SetWeight(i, j, value)))
        self.weights.visible_bias_set.connect(lambda i, value: self._edit(SetVisibleBias(i, value)))
        self.weights.hidden_bias_set.connect(lambda j, value: self._edit(SetHiddenBias(j, value)))
        self.temperature = real_number(
            MIN_TEMPERATURE,
            MAX_TEMPERATURE,
            1.0,
            2,
            tr("T, how noisy decisions are: p = 1 / (1 + exp(−ΔE / T)). The lecture keeps it at 1"),
            tr("ΔE is the energy gap of a unit, E with it off less E with it on; towards T = 0 only its sign counts."),
        )
        self.temperature.valueChanged.connect(lambda t: self._edit(SetTemperature(t)))
        self.seed = whole_number(
            0,
            MAX_SEED,
            FIRST_SEED,
            tr("Seed of the draws: the same seed and start give the same run; another one, others"),
            tr("A unit is set to 1 where a random number from 0 to 1 is below its probability p."),
        )
        self.seed.valueChanged.connect(self.seed_changed)
        hint = QLabel(
            tr("Start: set the visible units by clicking the circles. Space, → and ← step through the units.")
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        self.layer = push_button(
            tr("Whole layer"),
            tr("Decide what is left of the layer, one unit after another"),
            tr("Units of a layer are not connected with each other, so that their order makes no difference."),
        )
        self.layer.clicked.connect(self.layer_wanted)
        self.forget: dict[LayerName, QPushButton] = {}
        told: dict[LayerName, tuple[str, str, str]] = {
            "hidden": (
                tr("Forget hidden"),
                tr("Make all hidden units undecided, as when an input is presented that nothing has answered yet"),
                tr("The next step decides them by p(hⱼ = 1 | v)."),
            ),
            "visible": (
                tr("Forget visible"),
                tr("Make all visible units undecided, to generate visible states from a hidden pattern"),
                tr("The next step decides them by p(vᵢ = 1 | h)."),
            ),
        }
        for layer, words in told.items():
            button = self.forget[layer] = push_button(*words)
            button.clicked.connect(lambda _checked=False, layer=layer: self._forget(layer))
        self.undo = push_button(
            tr("Undo"),
            tr("Bring back the run as it was before the last change (Ctrl+Z)"),
            tr("Every state comes back exactly, random numbers included."),
        )
        self.undo.clicked.connect(lambda: self.wish.emit(Undo()))
        self.ask = check_box(
            tr("Ask first: hide what is next"),
            tr("Leave ΔE and p of the unit that is next as an exercise, until it is decided"),
            tr("ΔE is the sum of the weights to the units that are on, and the bias; p = 1 / (1 + exp(−ΔE / T))."),
        )
        self.ask.toggled.connect(lambda on: self.wish.emit(Show(TellNext(not on))))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        form = QFormLayout()
        form.setVerticalSpacing(5)
        form.addRow(tr("Example"), self.example)
        form.addRow(tr("Visible units"), self.n_visible)
        form.addRow(tr("Hidden units"), self.n_hidden)
        layout.addLayout(form)
        layout.addWidget(self.weights)
        below = QFormLayout()
        below.setVerticalSpacing(5)
        below.addRow(tr("Temperature T"), self.temperature)
        below.addRow(tr("Seed"), self.seed)
        layout.addLayout(below)
        layout.addWidget(self.ask)
        buttons = QGridLayout()
        for k, button in enumerate((self.layer, self.undo, *self.forget.values())):
            buttons.addWidget(button, *divmod(k, 2))
        layout.addLayout(buttons)
        layout.addWidget(hint)
        layout.addStretch(1)

    def show_snapshot(self, snapshot: UnitSnapshot) -> None:
        """Show the machine and how it is sampled."""
        machine = snapshot.machine
        self._n_units = {"visible": machine.n_visible, "hidden": machine.n_hidden}
        for field, value in (
            (self.n_visible, machine.n_visible),
            (self.n_hidden, machine.n_hidden),
            (self.seed, snapshot.seed),
        ):
            with QSignalBlocker(field):
                field.setValue(value)
        with QSignalBlocker(self.temperature):
            self.temperature.setValue(snapshot.temperature)
        if self.example.currentData() != snapshot.began.name:
            self.example.setCurrentIndex(self.example.findData(snapshot.began.name))  # −1 for a file of the user's
        with QSignalBlocker(self.ask):
            self.ask.setChecked(not snapshot.next_is_told)
        self.weights.show_machine(machine)
        self.layer.setEnabled(snapshot.next is not None)

    def _forget(self, layer: LayerName) -> None:
        self._edit(SetLayer(layer, (None,) * self._n_units[layer]))

    def _edit(self, change: object) -> None:
        self.wish.emit(Edit(change))
