"""What four machines learn from, and how, whatever their rule."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.panels.buttons import check_box, push_button
from gui.panels.data_panel import DataPanel
from gui.panels.numbers import real_number, whole_number
from gui.panels.rate_fields import momentum, weight_decay
from model.errors import BadInput
from model.language import tr
from model.limits import MAX_SEED
from model.rbm.comparison_settings import MAX_HIDDEN, ComparisonSettings
from model.rbm.training_settings import MAX_BATCH, MAX_RATE, MIN_RATE

SUITABLE = {"mnist": (100, 10), "bars": (30, 12), "handcrafted": (8, 12), "file": (10, 8)}
"""Batch size and hidden units to begin with, for each source of data."""


class RulesPanel(QWidget):
    """The settings of the next machines; "Apply" has the present ones go on by some, "Average" shows the bias."""

    begin_wanted = Signal()
    apply_wanted = Signal()
    """Have the machines that are learning go on by these settings."""
    average_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        start = ComparisonSettings()
        self._running: ComparisonSettings | None = None
        self.data = DataPanel()
        self.data.show_choice(start.data)
        self.n_hidden = whole_number(
            1,
            MAX_HIDDEN,
            start.n_hidden,
            tr("Hidden units of each machine: few, so that all states can be summed over"),
            tr("With n of them h has 2ⁿ states, over which the exact gradient and log Z are sums."),
        )
        self.batch_size = whole_number(
            1,
            MAX_BATCH,
            start.batch_size,
            tr(
                "Examples in a mini-batch, the same ones for all rules: one update each.\n"
                "Where a batch is all of the data, the exact gradient is that of the likelihood itself."
            ),
            tr("Over a mini-batch the mean ⟨vh⟩ of the data is taken; a small one makes it noisy, and updates quick."),
        )
        self.seed = whole_number(
            0,
            MAX_SEED,
            start.seed,
            tr("Seed of everything random: the same seed gives the same four machines"),
            tr(
                "All rules have the same first weights, mini-batches and draws, so that only the rule makes a"
                " difference."
            ),
        )
        self.learning_rate = real_number(
            MIN_RATE,
            MAX_RATE,
            start.learning_rate,
            7,
            tr(
                "ε, the size of an update, the same for all rules.\n"
                "Persistent chains keep up with the machine only where it is small enough."
            ),
            tr("It is the ε of Δw = ε(⟨vh⟩ data − ⟨vh⟩ model), the two sides of the gradient of the log-likelihood."),
        )
        self.momentum = momentum(start.momentum)
        self.weight_decay = weight_decay(start.weight_decay)
        self.centred = check_box(
            tr("centred gradient"),
            tr(
                "States count from their running means (Melchior, Fischer and Wiskott 2016), for all rules;\n"
                "angles are then between centred gradients"
            ),
            tr("In place of vᵢ hⱼ the gradient is made of (vᵢ − ⟨vᵢ⟩)(hⱼ − ⟨hⱼ⟩)."),
        )
        self.begin = push_button(
            tr("New machines"),
            tr("Begin anew with these settings; the machines that are learning now are let go"),
            tr("All four begin with the same small random weights w."),
        )
        self.begin.clicked.connect(self.begin_wanted)
        self.apply = push_button(
            tr("Apply"),
            tr("The machines that are learning go on by these rates; a flag on the curves says where"),
            tr("Only ε, momentum, decay and centring can change on the way; all else needs new machines."),
        )
        self.apply.clicked.connect(self.apply_wanted)
        self.average = push_button(
            tr("Average over 1,000 draws"),
            tr(
                "Draw each rule's estimate a thousand times more, at the machines as they are now:\n"
                "noise averages out, and the bias of the rule is left"
            ),
            tr("The mean of n draws keeps 1/√n of the noise; the angle that stays is the error of the rule itself."),
        )
        self.average.clicked.connect(self.average_wanted)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("role", "warning")
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(5)
        for name, widget in (
            (tr("Hidden units"), self.n_hidden),
            (tr("Batch size"), self.batch_size),
            (tr("Seed"), self.seed),
            (tr("Learning rate ε"), self.learning_rate),
            (tr("Momentum"), self.momentum),
            (tr("Weight decay"), self.weight_decay),
            ("", self.centred),
        ):
            form.addRow(name, widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.apply)
        buttons.addWidget(self.begin)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.data)
        layout.addLayout(form)
        layout.addLayout(buttons)
        layout.addWidget(self.average)
        layout.addWidget(self._note)
        layout.addStretch(1)
        self.data.changed.connect(self._compare)
        self.data.source.activated.connect(self._suit_the_data)
        self.data.bar_side.activated.connect(self._suit_the_data)
        for spin in (self.n_hidden, self.batch_size, self.seed):
            spin.valueChanged.connect(self._compare)
        for field in (self.learning_rate, self.momentum, self.weight_decay):
            field.valueChanged.connect(self._compare)
        self.centred.toggled.connect(self._compare)
        self._compare()

    def settings(self) -> ComparisonSettings:
        """What is set. Raises BadInput if it cannot be."""
        return ComparisonSettings(
            data=self.data.choice(),
            n_hidden=self.n_hidden.value(),
            batch_size=self.batch_size.value(),
            learning_rate=self.learning_rate.value(),
            momentum=self.momentum.value(),
            weight_decay=self.weight_decay.value(),
            centred=self.centred.isChecked(),
            seed=self.seed.value(),
        )

    def show_settings(self, settings: ComparisonSettings) -> None:
        """Show the settings of the machines that are learning now."""
        self._running = None
        self.data.show_choice(settings.data)
        self.n_hidden.setValue(settings.n_hidden)
        self.batch_size.setValue(settings.batch_size)
        self.learning_rate.setValue(settings.learning_rate)
        self.momentum.setValue(settings.momentum)
        self.weight_decay.setValue(settings.weight_decay)
        self.centred.setChecked(settings.centred)
        self.seed.setValue(settings.seed)
        # What the fields can hold of it; to compare with the settings themselves would take rounding for a change.
        self._running = self.settings()
        self._compare()

    def _suit_the_data(self) -> None:
        """A batch and machines as these data need them; the user may change them again."""
        source = self.data.source.currentData()
        batch_size, n_hidden = SUITABLE[source]
        if source == "bars":
            batch_size = min(batch_size, 2 ** (self.data.bar_side.currentData() + 1) - 2)
        elif source == "mnist":
            self.data.side.setCurrentIndex(self.data.side.findData(16))
        self.batch_size.setValue(batch_size)
        self.n_hidden.setValue(n_hidden)

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
            self._note.setText(tr("Changed: press “Apply” to go on by it, or “New machines”."))
        else:
            self._note.setText(tr("Changed: press “New machines” to use these settings."))
