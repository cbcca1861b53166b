"""Which small machine is drawn, its weights, and how its units are decided."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.panels.numbers import choice, real_number, whole_number
from gui.panels.weight_table import WeightTable
from model.engine.commands import Edit, Show, Undo
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
        self.example = choice("The examples of the lecture; choose one again to have it as it was")
        self.example.addItems(list(EXAMPLES))
        self.example.setCurrentText(FIRST_EXAMPLE)
        self.example.setPlaceholderText("a file of yours")
        self.example.textActivated.connect(lambda name: self._edit(UseExample(name)))
        self.n_visible = whole_number(1, MAX_UNITS, 2, "Number of visible units; what remains keeps its weights")
        self.n_hidden = whole_number(1, MAX_UNITS, 1, "Number of hidden units; what remains keeps its weights")
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
            "T, how noisy decisions are: p = 1 / (1 + exp(−ΔE / T)). The lecture keeps it at 1",
        )
        self.temperature.valueChanged.connect(lambda t: self._edit(SetTemperature(t)))
        self.seed = whole_number(
            0, MAX_SEED, FIRST_SEED, "Seed of the draws: the same seed and start give the same run; another one, others"
        )
        self.seed.valueChanged.connect(self.seed_changed)
        hint = QLabel("Start: set the visible units by clicking the circles. Space, → and ← step through the units.")
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        self.layer = self._button("Whole layer", "Decide what is left of the layer, one unit after another")
        self.layer.clicked.connect(self.layer_wanted)
        self.forget: dict[LayerName, QPushButton] = {}
        reasons: dict[LayerName, str] = {
            "hidden": "as when an input is presented that nothing has answered yet",
            "visible": "to generate visible states from a hidden pattern",
        }
        for layer, why in reasons.items():
            button = self.forget[layer] = self._button(f"Forget {layer}", f"Make all {layer} units undecided, {why}")
            button.clicked.connect(lambda _checked=False, layer=layer: self._forget(layer))
        self.undo = self._button("Undo", "Bring back the run as it was before the last change (Ctrl+Z)")
        self.undo.clicked.connect(lambda: self.wish.emit(Undo()))
        self.ask = QCheckBox("Ask first: hide what is next")
        self.ask.setToolTip("Leave ΔE and p of the unit that is next as an exercise, until it is decided")
        self.ask.toggled.connect(lambda on: self.wish.emit(Show(TellNext(not on))))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        form = QFormLayout()
        form.setVerticalSpacing(5)
        form.addRow("Example", self.example)
        form.addRow("Visible units", self.n_visible)
        form.addRow("Hidden units", self.n_hidden)
        layout.addLayout(form)
        layout.addWidget(self.weights)
        below = QFormLayout()
        below.setVerticalSpacing(5)
        below.addRow("Temperature T", self.temperature)
        below.addRow("Seed", self.seed)
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
        if self.example.currentText() != snapshot.began.name:
            self.example.setCurrentIndex(self.example.findText(snapshot.began.name))  # −1 for a file of the user's
        with QSignalBlocker(self.ask):
            self.ask.setChecked(not snapshot.next_is_told)
        self.weights.show_machine(machine)
        self.layer.setEnabled(snapshot.next is not None)

    def _forget(self, layer: LayerName) -> None:
        self._edit(SetLayer(layer, (None,) * self._n_units[layer]))

    def _edit(self, change: object) -> None:
        self.wish.emit(Edit(change))

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        return button
