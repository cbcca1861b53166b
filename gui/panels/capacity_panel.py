"""At which loads capacity is measured, and with which networks."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from gui.panels.buttons import push_button
from gui.panels.numbers import real_number, whole_number
from model.data.patterns import MAX_UNITS, MIN_UNITS
from model.errors import BadInput
from model.experiments.capacity import MAX_LOAD, MAX_NETWORKS, CapacityStudy
from model.language import tr
from model.limits import MAX_SEED

FIRST_UNITS, FIRST_LOADS = 2000, (0.04, 0.18, 8)
MAX_LOADS = 100


class CapacityPanel(QWidget):
    """The sizes of the next study; "Measure" begins it."""

    measure_wanted = Signal()
    network_wanted = Signal()
    """Put the dot of the phase diagram at the load of the Hopfield page's network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        low, high, how_many = FIRST_LOADS
        self._running: CapacityStudy | None = None
        self.n_units = whole_number(
            MIN_UNITS,
            MAX_UNITS,
            FIRST_UNITS,
            tr("N, the units of a network; the theory is for very many"),
            tr("In a small network the step at α = 0.138 is smeared out, for memories disturb each other by chance."),
        )
        self.low = real_number(
            0.001,
            MAX_LOAD,
            low,
            3,
            tr("The lowest load α = P / N"),
            tr("P is the number of memories and N that of units; here memories are held with hardly a wrong bit."),
        )
        self.high = real_number(
            0.001,
            MAX_LOAD,
            high,
            3,
            tr("The highest load α = P / N"),
            tr("Beyond α ≈ 0.138 no state near a memory is stable, and the overlap m breaks down."),
        )
        self.n_loads = whole_number(
            1,
            MAX_LOADS,
            how_many,
            tr("How many loads to measure at, evenly spread"),
            tr("Each load α is a point of the curve, with networks of its own."),
        )
        self.n_networks = whole_number(
            1,
            MAX_NETWORKS,
            4,
            tr("Networks at each load, each with random memories of its own: more give smaller errors"),
            tr("The bars show the standard error, which falls with the square root of this number."),
        )
        self.seed = whole_number(
            0,
            MAX_SEED,
            1,
            tr("Seed of everything random: the same seed gives the same figures"),
            tr("It is where the generator of random numbers begins, which draws every memory."),
        )
        self.measure = push_button(
            tr("Measure"),
            tr("Begin anew with these sizes; what has been measured so far is let go"),
            tr("Networks are measured one by one, load after load, until the curve is whole."),
        )
        self.measure.clicked.connect(self.measure_wanted)
        self.take = push_button(
            tr("Dot at the Hopfield page’s load"),
            tr(
                "Put the dot of the phase diagram at P / N of the network of the page “Hopfield network”;\n"
                "its temperature stays, and the memories that are measured there are random"
            ),
            tr("P / N is the load α; patterns that resemble each other are harder to hold than random ones."),
        )
        self.take.clicked.connect(self.network_wanted)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("role", "warning")
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(5)
        for name, widget in (
            (tr("Units N"), self.n_units),
            (tr("Load α from"), self.low),
            (tr("Load α to"), self.high),
            (tr("Loads"), self.n_loads),
            (tr("Networks at each"), self.n_networks),
            (tr("Seed"), self.seed),
        ):
            form.addRow(name, widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(form)
        layout.addWidget(self.measure)
        layout.addWidget(self._note)
        layout.addSpacing(12)
        layout.addWidget(self.take)
        layout.addStretch(1)
        for field in (self.n_units, self.low, self.high, self.n_loads, self.n_networks, self.seed):
            field.valueChanged.connect(self._compare)

    def study(self) -> CapacityStudy:
        """What is set. Raises BadInput if it cannot be measured."""
        low, high = sorted((self.low.value(), self.high.value()))
        loads = np.linspace(low, high, self.n_loads.value())
        return CapacityStudy(
            n_units=self.n_units.value(),
            loads=tuple(round(float(load), 6) for load in loads),
            n_networks=self.n_networks.value(),
            seed=self.seed.value(),
        )

    def show_running(self, study: CapacityStudy) -> None:
        """This is what is measured now."""
        self._running = study
        self._compare()

    def _compare(self) -> None:
        changed = self._running is not None and not self._is_set(self._running)
        self._note.setText(tr("Changed: press “Measure” to use these settings.") if changed else "")

    def _is_set(self, study: CapacityStudy) -> bool:
        try:
            return self.study() == study
        except BadInput:
            return False
