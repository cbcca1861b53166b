"""Which network dreams, and how."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.panels.memory_panel import HANDCRAFTED, RANDOM
from gui.panels.network_panel import NetworkPanel
from gui.panels.numbers import real_number, whole_number
from model.hopfield.unlearning_figures import MAX_EPSILON, MAX_MEASURE_EVERY, MAX_STARTS, UnlearningSettings


class UnlearningPanel(QWidget):
    """Whatever is changed here begins a new run."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        start = UnlearningSettings()
        self.network = NetworkPanel()
        self.overloaded = QPushButton("N = 100, P = 30")
        self.overloaded.setToolTip("Far too many memories: hardly one is stable until the network has dreamt")
        self.overloaded.clicked.connect(lambda: self._choose_random(10, 10, 30))
        self.small = QPushButton("N = 32, P = 5")
        self.small.setToolTip("As many memories as fit: dreams make spurious states rarer")
        self.small.clicked.connect(lambda: self._choose_random(4, 8, 5))
        self.handcrafted = QPushButton("Handcrafted")
        self.handcrafted.setToolTip("The eight handcrafted patterns, 12 × 10")
        self.handcrafted.clicked.connect(lambda: self._choose(HANDCRAFTED))
        # More than there may be can be typed: the session refuses it and says why.
        self.epsilon = real_number(
            0.0001,
            1000.0,
            start.epsilon,
            4,
            f"ε, how much a dream takes away, up to {MAX_EPSILON:g}, which is as much as storing one pattern added.\n"
            "It is the same number where weights are the plain sum of outer products, without 1/N,\n"
            "and a dream does wᵢⱼ ← wᵢⱼ − ε sᵢ sⱼ: the factor 1/N scales weights and dreams alike.",
        )
        self.measure_every = whole_number(
            1, MAX_MEASURE_EVERY, start.measure_every, "Dreams between two measurements, which take longer than a dream"
        )
        self.noise = whole_number(
            0, 50, round(100 * start.noise), "Share of a memory’s units that are flipped before it is to be recalled"
        )
        self.noise.setSuffix(" %")
        self.starts = whole_number(
            1, MAX_STARTS, start.starts, "Random starts of a measurement, and about as many noisy memories"
        )
        explained = QLabel("Each dream takes away ε of what storing one pattern adds.")
        explained.setToolTip(
            "A dream settles from a random state at temperature 0, one unit after another.\n"
            "Wherever it ends, at a memory or not: wᵢⱼ ← wᵢⱼ − (ε/N) sᵢ sⱼ\n"
            "(Hopfield, Feinstein and Palmer 1983; Crick and Mitchison’s dream sleep)."
        )
        explained.setWordWrap(True)
        explained.setProperty("role", "muted")
        presets = QGridLayout()
        presets.setSpacing(4)
        presets.addWidget(self.overloaded, 0, 0)
        presets.addWidget(self.small, 0, 1)
        presets.addWidget(self.handcrafted, 1, 0, 1, 2)
        form = QFormLayout()
        form.setContentsMargins(6, 0, 6, 0)
        for name, field in (
            ("Strength ε", self.epsilon),
            ("Measure every", self.measure_every),
            ("Noise", self.noise),
            ("Random starts", self.starts),
        ):
            form.addRow(name, field)
        form.addRow(explained)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(presets)
        layout.addWidget(self.network)
        layout.addLayout(form)
        layout.addStretch(1)
        self._choose_random(10, 10, 30)
        self.network.chosen.connect(self.chosen)
        self.epsilon.valueChanged.connect(self.chosen)
        for spin in (self.measure_every, self.noise, self.starts):
            spin.valueChanged.connect(self.chosen)

    def settings(self) -> Callable[[], UnlearningSettings]:
        """A function that says how the next run dreams and is measured; it may raise BadInput."""
        return partial(
            UnlearningSettings,
            self.epsilon.value(),
            self.measure_every.value(),
            self.noise.value() / 100,
            self.starts.value(),
        )

    def _choose_random(self, rows: int, columns: int, n_patterns: int) -> None:
        patterns = self.network.patterns
        for field, value in ((patterns.rows, rows), (patterns.columns, columns), (patterns.n_patterns, n_patterns)):
            with QSignalBlocker(field):  # one change, and not three
                field.setValue(value)
        self._choose(RANDOM)

    def _choose(self, source: int) -> None:
        """As if the user had chosen it from the list."""
        patterns = self.network.patterns
        patterns.source.setCurrentIndex(source)
        patterns.source.activated.emit(source)
