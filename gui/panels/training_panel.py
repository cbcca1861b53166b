"""What an RBM learns from, and how."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.panels.data_panel import DataPanel
from gui.panels.numbers import choice, real_number, whole_number
from model.errors import BadInput
from model.limits import MAX_SEED
from model.rbm.presets import PRESETS
from model.rbm.training_settings import (
    MAX_BATCH,
    MAX_COST,
    MAX_DECAY,
    MAX_EPOCHS,
    MAX_HIDDEN,
    MAX_K,
    MAX_RATE,
    MIN_RATE,
    TrainingSettings,
)

RULES_EXPLAINED = (
    "What the machine itself would dream, against which the data are held.\n"
    "CD: chains of k passes that begin at the mini-batch, anew in every update; the short-cut (Hinton 2002).\n"
    "With k of some hundreds it is the inefficient version, near equilibrium: ⟨v h⟩ after infinitely many passes.\n"
    "PCD: chains go on from where they were after the update before (Tieleman 2008); closer to the likelihood,\n"
    "with a smaller learning rate.\n"
    "Exact: worked out over all states; a layer of at most 20 units is needed."
)


SUITABLE = {"mnist": (100, 20), "bars": (10, 2000), "handcrafted": (8, 2000), "file": (10, 50)}
"""Batch size and epochs to begin with, for each source of data."""


class TrainingPanel(QWidget):
    """The settings of the next machine; "New machine" begins it, and "Apply" has the present one go on by some."""

    begin_wanted = Signal()
    apply_wanted = Signal()
    """Have the machine that is learning go on by these settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        start = TrainingSettings()
        self._running: TrainingSettings | None = None
        self.preset = choice("Settings worth seeing; press “New machine” to begin with them")
        self.preset.addItem("choose …")
        for name, preset in PRESETS.items():
            self.preset.addItem(name)
            self.preset.setItemData(self.preset.count() - 1, preset.why, Qt.ItemDataRole.ToolTipRole)
        self.preset.activated.connect(self._use_preset)
        self.data = DataPanel()
        self.n_hidden = whole_number(1, MAX_HIDDEN, start.n_hidden, "Number of hidden units, each a feature detector")
        self.batch_size = whole_number(1, MAX_BATCH, start.batch_size, "Examples in a mini-batch: one update each")
        self.learning_rate = real_number(
            MIN_RATE, MAX_RATE, start.learning_rate, 7, "ε, the size of an update. Too large, and the weights blow up"
        )
        self.falls = QCheckBox("falls to")
        self.falls.setToolTip("Let the learning rate fall along a straight line, to this at the last update")
        self.final_rate = real_number(
            0.0, MAX_RATE, 0.0, 7, "The learning rate of the last update; noise in the weights dies out with it"
        )
        self.final_rate.setEnabled(False)
        self.falls.toggled.connect(self.final_rate.setEnabled)
        self.rule = choice(RULES_EXPLAINED)
        self.rule.addItem("CD: from the data", "cd")
        self.rule.addItem("PCD: persistent chains", "pcd")
        self.rule.addItem("Exact: all states", "exact")
        self.k = whole_number(1, MAX_K, start.k, "k, full steps of the chains in each update: CD-k, PCD-k")
        self.centred = QCheckBox("centred gradient")
        self.centred.setToolTip(
            "States count from their running means (Melchior, Fischer and Wiskott 2016):\n"
            "learning no longer depends on whether black or white is 1, and ends higher"
        )
        self.averaged = QCheckBox("averaged parameters")
        self.averaged.setToolTip(
            "Show, measure and save the mean of the parameters over the latest updates (Polyak averaging):\n"
            "steady while the rate is still high and persistent chains drive the parameters about"
        )
        self.momentum = real_number(0.0, 0.99, start.momentum, 2, "Share of the last update that is carried on")
        self.weight_decay = real_number(
            0.0, MAX_DECAY, start.weight_decay, 7, "Pulls every weight towards 0, in proportion to it"
        )
        self.l1_decay = real_number(
            0.0,
            MAX_DECAY,
            start.l1_decay,
            7,
            "Pulls every weight towards 0 by the same amount: weights not needed vanish",
        )
        self.sparsity_cost = real_number(
            0.0,
            MAX_COST,
            start.sparsity_cost,
            4,
            "How strongly each hidden unit is kept from being on too often; 0 is off",
        )
        self.sparsity_target = real_number(
            0.001, 0.999, start.sparsity_target, 3, "The share of images that a hidden unit should be on for"
        )
        self.epochs = whole_number(1, MAX_EPOCHS, start.epochs, "Times through all the examples")
        self.seed = whole_number(
            0, MAX_SEED, start.seed, "Seed of everything random: the same seed gives the same machine"
        )
        self.begin = QPushButton("New machine")
        self.begin.setToolTip("Begin anew with these settings; the machine that is learning now is let go")
        self.begin.clicked.connect(self.begin_wanted)
        self.apply = QPushButton("Apply")
        self.apply.setToolTip("The machine that is learning goes on by these rates; a flag on the curves says where")
        self.apply.clicked.connect(self.apply_wanted)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("role", "warning")
        presets = QFormLayout()
        presets.addRow("Preset", self.preset)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(5)
        for name, widget in (
            ("Hidden units", self.n_hidden),
            ("Batch size", self.batch_size),
            ("Seed", self.seed),
            ("Rule", self.rule),
            ("Steps k", self.k),
            ("", self.centred),
            ("", self.averaged),
            ("Learning rate ε", self.learning_rate),
        ):
            form.addRow(name, widget)
        form.addRow(self.falls, self.final_rate)
        for name, widget in (
            ("Momentum", self.momentum),
            ("Weight decay", self.weight_decay),
            ("L1 decay", self.l1_decay),
            ("Sparsity cost", self.sparsity_cost),
            ("Sparsity target", self.sparsity_target),
            ("Epochs", self.epochs),
        ):
            form.addRow(name, widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(presets)
        layout.addWidget(self.data)
        layout.addLayout(form)
        buttons = QHBoxLayout()
        buttons.addWidget(self.apply)
        buttons.addWidget(self.begin)
        layout.addLayout(buttons)
        layout.addWidget(self._note)
        layout.addStretch(1)
        self.data.changed.connect(self._compare)
        self.data.chosen.connect(self._suit_the_data)
        for spin in (self.n_hidden, self.batch_size, self.epochs, self.seed, self.k):
            spin.valueChanged.connect(self._compare)
        rates = (self.learning_rate, self.final_rate, self.momentum, self.weight_decay, self.l1_decay)
        for field in (*rates, self.sparsity_cost, self.sparsity_target):
            field.valueChanged.connect(self._compare)
        self.rule.currentIndexChanged.connect(self._compare)
        for box in (self.falls, self.centred, self.averaged):
            box.toggled.connect(self._compare)
        self._compare()

    def settings(self) -> TrainingSettings:
        """What is set. Raises BadInput if it cannot be."""
        return TrainingSettings(
            data=self.data.choice(),
            n_hidden=self.n_hidden.value(),
            k=self.k.value(),
            batch_size=self.batch_size.value(),
            learning_rate=self.learning_rate.value(),
            momentum=self.momentum.value(),
            weight_decay=self.weight_decay.value(),
            epochs=self.epochs.value(),
            seed=self.seed.value(),
            l1_decay=self.l1_decay.value(),
            rule=self.rule.currentData(),
            centred=self.centred.isChecked(),
            averaged=self.averaged.isChecked(),
            final_learning_rate=self.final_rate.value() if self.falls.isChecked() else None,
            sparsity_target=self.sparsity_target.value(),
            sparsity_cost=self.sparsity_cost.value(),
        )

    def show_settings(self, settings: TrainingSettings) -> None:
        """Show the settings of the machine that is learning now."""
        self._running = None
        self._fill(settings)
        # What the fields can hold of it; to compare with the settings themselves would take rounding for a change.
        self._running = self.settings()
        self._compare()

    def _fill(self, settings: TrainingSettings) -> None:
        self.data.show_choice(settings.data)
        self.n_hidden.setValue(settings.n_hidden)
        self.batch_size.setValue(settings.batch_size)
        self.learning_rate.setValue(settings.learning_rate)
        self.momentum.setValue(settings.momentum)
        self.weight_decay.setValue(settings.weight_decay)
        self.epochs.setValue(settings.epochs)
        self.seed.setValue(settings.seed)
        self.k.setValue(settings.k)
        self.rule.setCurrentIndex(self.rule.findData(settings.rule))
        self.centred.setChecked(settings.centred)
        self.averaged.setChecked(settings.averaged)
        self.falls.setChecked(settings.final_learning_rate is not None)
        if settings.final_learning_rate is not None:
            self.final_rate.setValue(settings.final_learning_rate)
        self.l1_decay.setValue(settings.l1_decay)
        self.sparsity_cost.setValue(settings.sparsity_cost)
        self.sparsity_target.setValue(settings.sparsity_target)

    def _suit_the_data(self) -> None:
        """Batches and epochs as so few, or so many, examples need them; the user may change them again."""
        batch_size, epochs = SUITABLE[self.data.source.currentData()]
        self.batch_size.setValue(batch_size)
        self.epochs.setValue(epochs)

    def _use_preset(self, index: int) -> None:
        if index > 0:
            self._fill(PRESETS[self.preset.itemText(index)].settings)
            self._note.setText(PRESETS[self.preset.itemText(index)].why + " Press “New machine” to begin.")

    def _compare(self) -> None:
        """Say what a change needs to come true."""
        running = self._running
        self.apply.setEnabled(False)
        try:
            settings = self.settings()
        except BadInput as refusal:
            self._note.setText(str(refusal))
            return
        if running is None or settings == running:
            self._note.setText("")
        elif settings == running.with_rates_of(settings):
            self.apply.setEnabled(True)
            self._note.setText("Changed: press “Apply” to go on by it, or “New machine”.")
        else:
            self._note.setText("Changed: press “New machine” to use these settings.")
