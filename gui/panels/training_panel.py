"""What an RBM learns from, and how."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.panels.buttons import check_box, push_button
from gui.panels.data_panel import DataPanel
from gui.panels.numbers import choice, real_number, whole_number
from gui.panels.rate_fields import l1_decay, momentum, sparsity_cost, sparsity_target, weight_decay
from model.errors import BadInput
from model.language import tr
from model.limits import MAX_SEED
from model.rbm.presets import PRESETS
from model.rbm.training_settings import (
    MAX_BATCH,
    MAX_EPOCHS,
    MAX_HIDDEN,
    MAX_K,
    MAX_RATE,
    MIN_RATE,
    TrainingSettings,
)

RULES_EXPLAINED = tr(
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
        self.preset = choice(
            tr("Settings worth seeing; press “New machine” to begin with them"),
            tr("A preset fills in the fields below, each of which can still be changed."),
        )
        self.preset.addItem(tr("choose …"))
        for name, preset in PRESETS.items():
            self.preset.addItem(preset.name, name)
            self.preset.setItemData(self.preset.count() - 1, preset.why, Qt.ItemDataRole.ToolTipRole)
        self.preset.activated.connect(self._use_preset)
        self.data = DataPanel()
        self.n_hidden = whole_number(
            1,
            MAX_HIDDEN,
            start.n_hidden,
            tr("Number of hidden units, each a feature detector"),
            tr("Unit j is on with the probability p(hⱼ = 1 | v) = σ(cⱼ + Σ vᵢ wᵢⱼ); its weights wᵢⱼ are its filter."),
        )
        self.batch_size = whole_number(
            1,
            MAX_BATCH,
            start.batch_size,
            tr("Examples in a mini-batch: one update each"),
            tr("⟨vh⟩⁰ is the mean over a mini-batch; a small one makes it noisy, a large one makes updates slow."),
        )
        self.learning_rate = real_number(
            MIN_RATE,
            MAX_RATE,
            start.learning_rate,
            7,
            tr("ε, the size of an update. Too large, and the weights blow up"),
            tr("It is the ε of Δw = ε(⟨vh⟩⁰ − ⟨vh⟩ᵏ): the data’s side of the gradient less the model’s."),
        )
        self.falls = check_box(
            tr("falls to"),
            tr("Let the learning rate fall along a straight line, to this at the last update"),
            tr(
                "With ε falls the noise that mini-batches and draws put into the weights w, and the machine comes to"
                " rest."
            ),
        )
        self.final_rate = real_number(
            0.0,
            MAX_RATE,
            0.0,
            7,
            tr("The learning rate of the last update; noise in the weights dies out with it"),
            tr("It is the ε that the straight line ends at; 0 lets the weights w come wholly to rest."),
        )
        self.final_rate.setEnabled(False)
        self.falls.toggled.connect(self.final_rate.setEnabled)
        self.rule = choice(
            RULES_EXPLAINED,
            tr("It is the second term of Δw = ε(⟨vh⟩ data − ⟨vh⟩ model), for which the machine has to be sampled."),
        )
        self.rule.addItem(tr("CD: from the data"), "cd")
        self.rule.addItem(tr("PCD: persistent chains"), "pcd")
        self.rule.addItem(tr("Exact: all states"), "exact")
        self.k = whole_number(
            1,
            MAX_K,
            start.k,
            tr("k, full steps of the chains in each update: CD-k, PCD-k"),
            tr(
                "A full step is from v to h and back; the larger k, the nearer ⟨vh⟩ᵏ is to the machine’s own mean ⟨vh⟩."
            ),
        )
        self.centred = check_box(
            tr("centred gradient"),
            tr(
                "States count from their running means (Melchior, Fischer and Wiskott 2016):\n"
                "learning no longer depends on whether black or white is 1, and ends higher"
            ),
            tr("In place of vᵢ hⱼ the gradient is made of (vᵢ − ⟨vᵢ⟩)(hⱼ − ⟨hⱼ⟩)."),
        )
        self.averaged = check_box(
            tr("averaged parameters"),
            tr(
                "Show, measure and save the mean of the parameters over the latest updates (Polyak averaging):\n"
                "steady while the rate is still high and persistent chains drive the parameters about"
            ),
            tr("Learning itself goes on by the weights w as they are; only what is seen of them is their mean."),
        )
        self.momentum = momentum(start.momentum)
        self.weight_decay = weight_decay(start.weight_decay)
        self.l1_decay = l1_decay(start.l1_decay)
        self.sparsity_cost = sparsity_cost(start.sparsity_cost)
        self.sparsity_target = sparsity_target(start.sparsity_target)
        self.epochs = whole_number(
            1,
            MAX_EPOCHS,
            start.epochs,
            tr("Times through all the examples"),
            tr("One epoch is as many updates as there are mini-batches, in an order that is drawn anew each time."),
        )
        self.seed = whole_number(
            0,
            MAX_SEED,
            start.seed,
            tr("Seed of everything random: the same seed gives the same machine"),
            tr(
                "It is where the generator of random numbers begins, which draws first weights, mini-batches and"
                " chains."
            ),
        )
        self.begin = push_button(
            tr("New machine"),
            tr("Begin anew with these settings; the machine that is learning now is let go"),
            tr("It begins with small random weights w, which know nothing of the data."),
        )
        self.begin.clicked.connect(self.begin_wanted)
        self.apply = push_button(
            tr("Apply"),
            tr("The machine that is learning goes on by these rates; a flag on the curves says where"),
            tr("Other data, units, batches or another seed need a new machine; all else can change on the way."),
        )
        self.apply.clicked.connect(self.apply_wanted)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("role", "warning")
        presets = QFormLayout()
        presets.addRow(tr("Preset"), self.preset)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(5)
        for name, widget in (
            (tr("Hidden units"), self.n_hidden),
            (tr("Batch size"), self.batch_size),
            (tr("Seed"), self.seed),
            (tr("Rule"), self.rule),
            (tr("Steps k"), self.k),
            ("", self.centred),
            ("", self.averaged),
            (tr("Learning rate ε"), self.learning_rate),
        ):
            form.addRow(name, widget)
        form.addRow(self.falls, self.final_rate)
        for name, widget in (
            (tr("Momentum"), self.momentum),
            (tr("Weight decay"), self.weight_decay),
            (tr("L1 decay"), self.l1_decay),
            (tr("Sparsity cost"), self.sparsity_cost),
            (tr("Sparsity target"), self.sparsity_target),
            (tr("Epochs"), self.epochs),
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
            preset = PRESETS[self.preset.itemData(index)]
            self._fill(preset.settings)
            self._note.setText(preset.why + " " + tr("Press “New machine” to begin."))

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
            self._note.setText(tr("Changed: press “Apply” to go on by it, or “New machine”."))
        else:
            self._note.setText(tr("Changed: press “New machine” to use these settings."))
