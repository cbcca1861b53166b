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
from model.language import tr

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
            tr("Spurious minima to cool from each temperature: where random states were caught at T = 0"),
            tr("The error of a share p of n starts is √(p(1 − p)/n): four times as many starts halve it."),
        )
        self.sweeps = whole_number(
            1,
            MAX_SLOWNESS,
            AnnealingStudy.sweeps,
            tr("Sweeps in which the temperature falls from T₀ to 0, in a straight line; slower is better"),
            tr("In one sweep every unit is asked once, so that a sweep is N decisions."),
        )
        self.hottest = real_number(
            0.01,
            MAX_TEMPERATURE,
            TEMPERATURES[-1],
            2,
            tr("The highest T₀ that cooling begins at"),
            tr(
                "T is the temperature of p(s = +1) = 1 / (1 + e^(−2h/T)); above T = 1 random memories of Hebb’s rule"
                " are lost."
            ),
        )
        self.n_temperatures = whole_number(
            2,
            MAX_TEMPERATURES,
            len(TEMPERATURES),
            tr("How many T₀ to measure at, evenly spread from 0 to the highest"),
            tr("Each is a point of the curve, and takes as long as any other."),
        )
        form = QFormLayout()
        form.setContentsMargins(6, 4, 6, 0)
        for name, field in (
            (tr("Starts"), self.starts),
            (tr("Sweeps"), self.sweeps),
            (tr("T₀ up to"), self.hottest),
            (tr("Values of T₀"), self.n_temperatures),
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
