"""Which network dreams, and how."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.explain import explain
from gui.panels.buttons import push_button
from gui.panels.memory_panel import HANDCRAFTED, RANDOM
from gui.panels.network_panel import NetworkPanel
from gui.panels.numbers import real_number, whole_number
from model.hopfield.unlearning_figures import MAX_EPSILON, MAX_MEASURE_EVERY, MAX_STARTS, UnlearningSettings
from model.language import tr


class UnlearningPanel(QWidget):
    """Whatever is changed here begins a new run."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        start = UnlearningSettings()
        self.network = NetworkPanel()
        self.overloaded = push_button(
            tr("N = 100, P = 30"),
            tr("Far too many memories: hardly one is stable until the network has dreamt"),
            tr("The load is α = P / N = 0.3, more than twice what Hebb’s rule can hold."),
        )
        self.overloaded.clicked.connect(lambda: self._choose_random(10, 10, 30))
        self.small = push_button(
            tr("N = 32, P = 5"),
            tr("As many memories as fit: dreams make spurious states rarer"),
            tr("The load is α = P / N = 0.16; most memories are stable, but many random starts end elsewhere."),
        )
        self.small.clicked.connect(lambda: self._choose_random(4, 8, 5))
        self.handcrafted = push_button(
            tr("Handcrafted"),
            tr("The eight handcrafted patterns, 12 × 10"),
            tr("They resemble each other, unlike random ones, which makes them harder to hold: N = 120, P = 8."),
        )
        self.handcrafted.clicked.connect(lambda: self._choose(HANDCRAFTED))
        # More than there may be can be typed: the session refuses it and says why.
        self.epsilon = real_number(
            0.0001,
            1000.0,
            start.epsilon,
            4,
            tr(
                "ε, how much a dream takes away, up to {most:g}, which is as much as storing one pattern added.\n"
                "It is the same number where weights are the plain sum of outer products, without 1/N,\n"
                "and a dream does wᵢⱼ ← wᵢⱼ − ε sᵢ sⱼ: the factor 1/N scales weights and dreams alike."
            ).format(most=MAX_EPSILON),
            tr("Too large, and the memories are dreamt away before the spurious states are."),
        )
        self.measure_every = whole_number(
            1,
            MAX_MEASURE_EVERY,
            start.measure_every,
            tr("Dreams between two measurements, which take longer than a dream"),
            tr("The curves have a point for each measurement; the dreams themselves do not depend on it."),
        )
        self.noise = whole_number(
            0,
            50,
            round(100 * start.noise),
            tr("Share of a memory’s units that are flipped before it is to be recalled"),
            tr("A share d leaves an overlap of m = 1 − 2d with the memory: at 50 % there is nothing left of it."),
        )
        self.noise.setSuffix(" %")
        self.starts = whole_number(
            1,
            MAX_STARTS,
            start.starts,
            tr("Random starts of a measurement, and about as many noisy memories"),
            tr("Each settles at T = 0; where they end is counted, and a share of n starts is known to about 1/√n."),
        )
        explained = QLabel(tr("Each dream takes away ε of what storing one pattern adds."))
        explain(
            explained,
            tr(
                "A dream settles from a random state at temperature 0, one unit after another.\n"
                "Wherever it ends, at a memory or not: wᵢⱼ ← wᵢⱼ − (ε/N) sᵢ sⱼ\n"
                "(Hopfield, Feinstein and Palmer 1983; Crick and Mitchison’s dream sleep)."
            ),
            tr("What is dreamt most often has the largest basin of attraction, and loses most."),
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
            (tr("Strength ε"), self.epsilon),
            (tr("Measure every"), self.measure_every),
            (tr("Noise"), self.noise),
            (tr("Random starts"), self.starts),
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
