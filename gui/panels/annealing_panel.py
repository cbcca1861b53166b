"""Which network is cooled, from which temperatures, and how slowly."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from gui.panels.network_panel import NetworkPanel
from gui.panels.numbers import real_number, whole_number
from model.experiments.annealing import MAX_STARTS, TEMPERATURES, AnnealingStudy
from model.hopfield.schedule import MAX_TEMPERATURE
from model.hopfield.stored import Stored

MAX_SLOWNESS, MAX_TEMPERATURES = 1000, 100


class AnnealingPanel(QWidget):
    """Whatever is changed here begins a new study."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network = NetworkPanel()
        self.starts = whole_number(
            1,
            MAX_STARTS,
            AnnealingStudy.starts,
            "Spurious minima to cool from each temperature: where random states were caught at T = 0",
        )
        self.sweeps = whole_number(
            1,
            MAX_SLOWNESS,
            AnnealingStudy.sweeps,
            "Sweeps in which the temperature falls from T₀ to 0, in a straight line; slower is better",
        )
        self.hottest = real_number(0.01, MAX_TEMPERATURE, TEMPERATURES[-1], 2, "The highest T₀ that cooling begins at")
        self.n_temperatures = whole_number(
            2, MAX_TEMPERATURES, len(TEMPERATURES), "How many T₀ to measure at, evenly spread from 0 to the highest"
        )
        form = QFormLayout()
        form.setContentsMargins(6, 4, 6, 0)
        for name, field in (
            ("Starts", self.starts),
            ("Sweeps", self.sweeps),
            ("T₀ up to", self.hottest),
            ("Values of T₀", self.n_temperatures),
        ):
            form.addRow(name, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.addWidget(self.network)
        layout.addLayout(form)
        layout.addStretch(1)
        self.network.chosen.connect(self.chosen)
        for spin in (self.starts, self.sweeps, self.n_temperatures):
            spin.valueChanged.connect(self.chosen)
        self.hottest.valueChanged.connect(self.chosen)

    def make(self) -> Callable[[], AnnealingStudy]:
        """A function that gives the study; it may take a while and may raise BadInput."""
        temperatures = np.linspace(0.0, self.hottest.value(), self.n_temperatures.value())
        return partial(
            _study,
            self.network.make(),
            self.network.seed.value(),
            tuple(round(float(temperature), 6) for temperature in temperatures),
            self.sweeps.value(),
            self.starts.value(),
        )


def _study(
    make_stored: Callable[[], Stored], seed: int, temperatures: tuple[float, ...], sweeps: int, starts: int
) -> AnnealingStudy:
    return AnnealingStudy((make_stored(),), seed, temperatures, sweeps, starts)
