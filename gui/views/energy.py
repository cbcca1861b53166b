"""The energy of a Hopfield network against the step."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.drawing.plot import THICK_LINE_POINTS, pen, round_range, thinned
from gui.drawing.trace_view import TraceView
from gui.explain import explain
from gui.style import Theme
from gui.wording import number, round_up
from model.hopfield.snapshot import HopfieldSnapshot
from model.language import tr

SAME = 1e-6
"""Energies closer than this, relative to their size, differ by rounding only."""

MAX_LEVELS = 12
"""More lines than this could not be told apart."""


class EnergyView(TraceView):
    """The curve of the run so far, the present step on it, and the energies of the memories as thin lines."""

    every_seconds = 0.066

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("step (one unit decided)"), tr("energy E"), parent)
        self._start_energy: float | None = None
        explain(
            self,
            tr("The energy of the network against the step"),
            tr("It is E(s) = −½ Σ_ij w_ij s_i s_j, which falls until the state is a minimum."),
        )
        explain(
            self.plot,
            tr(
                "The energy after each decision: it never rises.\nThin lines: the energies of the memories"
                " (of many, the lowest and the highest). Click to go to a step."
            ),
            tr("It is E(s) = −½ Σ_ij w_ij s_i s_j: a unit takes the sign of its field h_i, which cannot raise it."),
        )
        self._curve = pg.PlotCurveItem()
        self._curve.setSegmentedLineMode("on")
        self._now = pg.ScatterPlotItem(size=11)
        self._levels = pg.PlotCurveItem(connect="pairs")
        for item in (self._levels, self._curve, self._now):
            self.plot.addItem(item)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(440, 150)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, HopfieldSnapshot)
        assert self._trace is not None
        self._start_energy = snapshot.start_energy
        steps, energies = thinned(THICK_LINE_POINTS, self._trace.steps(), self._trace.column("energy"))
        self._curve.setData(np.append(0.0, steps), np.append(snapshot.start_energy, energies))
        self._now.setData([snapshot.step], [snapshot.energy])
        last = float(steps[-1]) if len(steps) else 0.0
        x_end = round_up(max(last, float(snapshot.step), 10.0))
        low, high = self._range(snapshot)
        levels = np.unique(np.round(snapshot.memory_energies, 6))
        if len(levels) > MAX_LEVELS:
            levels = levels[[0, -1]]
        self._levels.setData(np.tile([0.0, x_end], len(levels)), np.repeat(levels, 2))
        self.plot.set_ranges((-0.02 * x_end, x_end), (low, high))

    def draw_nothing(self) -> None:
        for item in (self._curve, self._now, self._levels):
            item.clear()

    def _range(self, snapshot: HopfieldSnapshot) -> tuple[float, float]:
        assert self._trace is not None
        low_edge, high_edge = self._trace.envelope("energy")
        ends = [snapshot.start_energy, snapshot.energy]
        values = np.concatenate([low_edge, high_edge, snapshot.memory_energies, ends])
        low, high = float(values.min()), float(values.max())
        if high - low < SAME * max(1.0, abs(high)):  # an axis of rounding errors says nothing
            low, high = low - 0.5, high + 0.5
        return round_range(low, high)

    def dress(self, theme: Theme) -> None:
        self._curve.setPen(pen(theme.accent, 2))
        self._now.setBrush(pg.mkBrush(theme.warm))
        self._now.setPen(pen(theme.panel, 1))
        self._levels.setPen(pen(theme.muted, 1))

    def hover_at(self, x: float, y: float) -> None:
        energy = np.nan
        if self._trace is not None and self._start_energy is not None and np.isfinite(x):
            energy = self._start_energy if round(x) == 0 else self._trace.at("energy", round(x))
        step = round(x) if np.isfinite(x) else 0
        if step > 0 and self._trace is not None:
            step = self._trace.end_of_row(step)
        said = tr("Step {step:,}: energy E = {energy}").format(step=step, energy=number(energy, ".4f"))
        self.hovered.emit(said if np.isfinite(energy) else "")
