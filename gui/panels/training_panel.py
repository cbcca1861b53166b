"""What an RBM learns from, and how."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.panels.class_picker import ClassPicker
from gui.panels.numbers import choice, real_number, whole_number
from model.limits import MAX_SEED
from model.rbm.training_settings import (
    MAX_BATCH,
    MAX_DECAY,
    MAX_EPOCHS,
    MAX_EXAMPLES,
    MAX_HIDDEN,
    MAX_RATE,
    MIN_RATE,
    TrainingSettings,
)


class TrainingPanel(QWidget):
    """The settings of the next machine; "New machine" begins it."""

    begin_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        start = TrainingSettings()
        self._running: TrainingSettings | None = None
        self._k = start.k
        self.classes = ClassPicker(start.classes)
        self.n_examples = whole_number(1, MAX_EXAMPLES, start.n_examples, "How many MNIST images to learn from")
        self.side = choice("Size of the images; each pixel, black or white at a threshold of 0.5, is a visible unit")
        for side in (28, 16):
            self.side.addItem(f"{side} × {side} = {side * side} visible units", side)
        self.side.setCurrentIndex(self.side.findData(start.side))
        self.n_hidden = whole_number(1, MAX_HIDDEN, start.n_hidden, "Number of hidden units, each a feature detector")
        self.batch_size = whole_number(1, MAX_BATCH, start.batch_size, "Examples in a mini-batch: one update each")
        self.learning_rate = real_number(
            MIN_RATE, MAX_RATE, start.learning_rate, 7, "ε, the size of an update. Too large, and the weights blow up"
        )
        self.momentum = real_number(0.0, 0.99, start.momentum, 2, "Share of the last update that is carried on")
        self.weight_decay = real_number(
            0.0, MAX_DECAY, start.weight_decay, 7, "Pulls every weight towards 0, in proportion to it"
        )
        self.epochs = whole_number(1, MAX_EPOCHS, start.epochs, "Times through all the examples")
        self.seed = whole_number(
            0, MAX_SEED, start.seed, "Seed of everything random: the same seed gives the same machine"
        )
        self.begin = QPushButton("New machine")
        self.begin.setToolTip("Begin anew with these settings; the machine that is learning now is let go")
        self.begin.clicked.connect(self.begin_wanted)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("role", "warning")
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(5)
        self._rule = QLabel(f"CD-{start.k}")
        self._rule.setToolTip("Contrastive divergence: Δw = ε (⟨v h⟩⁰ − ⟨v h⟩ᵏ), after k steps of reconstruction")
        for name, widget in (
            ("Digits", self.classes),
            ("Examples", self.n_examples),
            ("Size", self.side),
            ("Hidden units", self.n_hidden),
            ("Rule", self._rule),
            ("Learning rate ε", self.learning_rate),
            ("Batch size", self.batch_size),
            ("Momentum", self.momentum),
            ("Weight decay", self.weight_decay),
            ("Epochs", self.epochs),
            ("Seed", self.seed),
        ):
            form.addRow(name, widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(form)
        layout.addWidget(self.begin)
        layout.addWidget(self._note)
        layout.addStretch(1)
        self.classes.changed.connect(self._compare)
        self.side.currentIndexChanged.connect(self._compare)
        for spin in (self.n_examples, self.n_hidden, self.batch_size, self.epochs, self.seed):
            spin.valueChanged.connect(self._compare)
        for field in (self.learning_rate, self.momentum, self.weight_decay):
            field.valueChanged.connect(self._compare)

    def settings(self) -> TrainingSettings:
        """What is set. Raises BadInput if it cannot be."""
        return TrainingSettings(
            classes=self.classes.classes,
            n_examples=self.n_examples.value(),
            side=self.side.currentData(),
            n_hidden=self.n_hidden.value(),
            k=self._k,
            batch_size=self.batch_size.value(),
            learning_rate=self.learning_rate.value(),
            momentum=self.momentum.value(),
            weight_decay=self.weight_decay.value(),
            epochs=self.epochs.value(),
            seed=self.seed.value(),
        )

    def show_settings(self, settings: TrainingSettings) -> None:
        """Show the settings of the machine that is learning now."""
        self._running = None
        self.classes.choose(settings.classes)
        self.n_examples.setValue(settings.n_examples)
        self.side.setCurrentIndex(self.side.findData(settings.side))
        self.n_hidden.setValue(settings.n_hidden)
        self.batch_size.setValue(settings.batch_size)
        self.learning_rate.setValue(settings.learning_rate)
        self.momentum.setValue(settings.momentum)
        self.weight_decay.setValue(settings.weight_decay)
        self.epochs.setValue(settings.epochs)
        self.seed.setValue(settings.seed)
        self._k = settings.k
        self._rule.setText(f"CD-{settings.k}")
        # What the fields can hold of it; to compare with the settings themselves would take rounding for a change.
        self._running = self.settings()
        self._compare()

    def _compare(self) -> None:
        changed = self._running is not None and self.settings() != self._running
        self._note.setText("Changed: press “New machine” to use these settings." if changed else "")
