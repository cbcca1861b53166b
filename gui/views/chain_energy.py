"""The mean free energy of the chains, pass by pass, beside that of data."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.drawing.generation_words import energy_words
from gui.drawing.plot import THICK_LINE_POINTS, pen, round_range, thinned
from gui.drawing.trace_view import TraceView
from gui.explain import explain
from gui.style import Theme
from gui.wording import round_up
from model.language import tr
from model.rbm.generation_snapshot import GenerationSnapshot

BAND = 2.0
"""Standard errors on either side of the mean."""

HELD_BACK = tr("pictures the machine has not learnt from")
LEARNT = tr("the pictures it has learnt, as there were too few to hold any back")


class ChainEnergyView(TraceView):
    """The curve with a band of two standard errors, and a dashed line at the mean of data."""

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("passes"), tr("free energy (nats)"), parent)
        self._snapshot: GenerationSnapshot | None = None
        explain(
            self,
            tr("The mean free energy of the chains, pass by pass, beside that of data"),
            tr("It is the mean of F(v) over the chains, in nats; the lower F(v), the more probable a picture v."),
        )
        self._explain(HELD_BACK)
        self._low, self._high, self._mean = (pg.PlotCurveItem() for _ in range(3))
        self._band = pg.FillBetweenItem(self._low, self._high)
        self._now = pg.InfiniteLine(angle=90)
        self._data = pg.InfiniteLine(angle=0, label="", labelOpts={"position": 0.03, "anchors": [(0, 0), (0, 1)]})
        for item in (self._band, self._low, self._high, self._now, self._data, self._mean):
            self.plot.addItem(item)
        self.plot.dress()
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(400, 190)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, GenerationSnapshot)
        assert self._trace is not None
        self._snapshot = snapshot
        steps, mean = self._trace.steps(), self._trace.column("free_energy")
        error = np.nan_to_num(self._trace.column("free_energy_error"))
        reference = snapshot.reference if snapshot.n_held == 0 else None
        self._now.setValue(snapshot.step)
        if snapshot.reference is not None:
            self._explain(HELD_BACK if snapshot.reference.is_held_back else LEARNT)
        self._data.setVisible(reference is not None and len(steps) > 0)
        self.plot.show_numbers(len(steps) > 0)
        if len(steps) == 0:
            for item in (self._low, self._high, self._mean):
                item.setData([], [])
            return
        steps, mean, error = thinned(THICK_LINE_POINTS, steps, mean, error)
        self._mean.setData(steps, mean)
        self._low.setData(steps, mean - BAND * error)
        self._high.setData(steps, mean + BAND * error)
        ends = [float((mean - BAND * error).min()), float((mean + BAND * error).max())]
        if reference is not None:
            ends.append(reference.mean)
            self._data.setValue(reference.mean)
            self._data.label.setFormat(reference.name)
        x_end = round_up(max(float(steps[-1]), float(snapshot.step), 10.0))
        self.plot.set_ranges((0.0, x_end), round_range(min(ends), max(ends)))

    def draw_nothing(self) -> None:
        self._snapshot = None
        for item in (self._low, self._high, self._mean):
            item.setData([], [])
        self._data.hide()
        self.plot.show_numbers(False)

    def dress(self, theme: Theme) -> None:
        self._mean.setPen(pen(theme.accent, 2))
        self._band.setBrush(pg.mkBrush(pen(theme.accent, alpha=60).color()))
        for edge in (self._low, self._high):
            edge.setPen(pg.mkPen(None))
        self._now.setPen(pen(theme.muted, 1))
        self._data.setPen(pen(theme.warm, 1.5, dashed=True))
        self._data.label.setColor(theme.text)
        self._data.label.setFont(self.plot.font())

    def hover_at(self, x: float, y: float) -> None:
        trace, snapshot = self._trace, self._snapshot
        if trace is None or snapshot is None or not np.isfinite(x) or trace.n_steps == 0:
            self.hovered.emit("")
            return
        nearest = int(np.argmin(np.abs(trace.steps() - x)))
        mean, error = (float(trace.column(name)[nearest]) for name in ("free_energy", "free_energy_error"))
        text = tr("Pass {n:,}: mean free energy {energy} (standard error)").format(
            n=int(trace.steps()[nearest]), energy=energy_words(mean, error)
        )
        if snapshot.reference is not None and snapshot.n_held == 0:
            data = energy_words(snapshot.reference.mean, snapshot.reference.error)
            text += f"; {snapshot.reference.n:,} {snapshot.reference.name}: {data}"
        self.hovered.emit(text)

    def _explain(self, data: str) -> None:
        """What the curve is, and what it is compared with."""
        explain(
            self.plot,
            tr(
                "Mean free energy of the pictures of all chains, with a band of two standard errors of it, and"
                " (dashed)\n"
                "that of {data}.\n"
                "A machine that has learnt the data well dreams at the dashed line: below it, it has fallen for few\n"
                "pictures; above it, it finds no good ones. Clamped pixels make the two incomparable, and the dashed\n"
                "line goes. Click to go to a pass."
            ).format(data=data),
            tr("It is F(v) = −log Σ_h exp(−E(v, h)), in nats, so that p(v) = exp(−F(v)) / Z."),
        )
