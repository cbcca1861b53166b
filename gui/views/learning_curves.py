"""Curves of a machine that learns, against the updates of its weights."""

from dataclasses import dataclass
from itertools import zip_longest

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.drawing.flags import Flag, FlagPoles
from gui.drawing.plot import THICK_LINE_POINTS, THIN_LINE_POINTS, pen, round_range, thinned
from gui.drawing.trace_view import TraceView
from gui.explain import explain
from gui.style import Theme
from gui.wording import number, round_up
from model.engine.trace import MAX_BRANCHES
from model.language import tr
from model.rbm.training_snapshot import TrainingSnapshot


@dataclass(frozen=True)
class Curve:
    """One column of the record and what it is called on screen."""

    column: str
    name: str


class LearningCurveView(TraceView):
    """One or two curves that share an axis, and a line at the update that is shown."""

    every_seconds = 0.2

    def __init__(
        self, curves: tuple[Curve, ...], y_name: str, unit: str, why: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("updates"), y_name, parent)
        self._curves = curves
        self._unit = unit
        more = tr("An update changes the weights w_ij once, by a mini-batch; pale is how the run went on otherwise.")
        explain(self, why, more)
        explain(self.plot, tr("{why}\nClick to go to an update.").format(why=why), more)
        self._legend = self.plot.addLegend(offset=(-8, 6)) if len(curves) > 1 else None
        self._items = [pg.PlotDataItem(name=c.name) for c in curves]
        self._now = pg.InfiniteLine(angle=90)
        self._branches = [[pg.PlotCurveItem() for _ in range(MAX_BRANCHES)] for _ in curves]
        """Former ways to go on, thin and pale."""
        self._poles = FlagPoles(self.plot)
        for item in (*(branch for of_curve in self._branches for branch in of_curve), self._now, *self._items):
            self.plot.addItem(item)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(400, 220)

    def show_flags(self, flags: tuple[Flag, ...]) -> None:
        """Where the run was made to go on otherwise."""
        self._poles.show(flags)
        self.plot.dress()

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, TrainingSnapshot)
        assert self._trace is not None
        steps = self._trace.steps()
        lows, highs = [], []
        limit = THICK_LINE_POINTS if len(self._items) > 1 else THIN_LINE_POINTS
        for item, curve in zip(self._items, self._curves, strict=True):
            values = self._trace.column(curve.column)
            measured = np.isfinite(values)
            item.setData(*thinned(limit, steps[measured], values[measured]))
            if measured.any():
                lows.append(float(values[measured].min()))
                highs.append(float(values[measured].max()))
            for former, branch in zip_longest(self._branches[self._curves.index(curve)], self._trace.branches):
                if branch is None:
                    former.clear()
                    continue
                values = branch.column(curve.column)
                measured = np.isfinite(values)
                former.setData(*thinned(limit, branch.steps[measured], values[measured]))
                if measured.any():
                    lows.append(float(values[measured].min()))
                    highs.append(float(values[measured].max()))
        self._now.setValue(snapshot.step)
        self.plot.show_numbers(bool(lows))
        if lows:
            ends = [float(branch.steps[-1]) for branch in self._trace.branches]
            x_end = round_up(max(float(steps[-1]) if len(steps) else 0.0, float(snapshot.step), 10.0, *ends))
            self.plot.set_ranges((0.0, x_end), round_range(min(lows), max(highs)))

    def draw_nothing(self) -> None:
        for item in self._items:
            item.setData([], [])
        for of_curve in self._branches:
            for former in of_curve:
                former.clear()
        self.show_flags(())

    def dress(self, theme: Theme) -> None:
        colours = (theme.accent, theme.warm)
        for i, (item, colour) in enumerate(zip(self._items, colours, strict=False)):
            # A wide line costs ten times as much to draw, which only a curve of few points can afford.
            item.setPen(pen(colour, 2 if len(self._items) > 1 else 1, dashed=i > 0))
            for former in self._branches[i]:
                former.setPen(pen(colour, 1, alpha=110))
        self._poles.dress(theme)
        self._now.setPen(pen(theme.muted, 1))
        if self._legend is not None:
            self._legend.setLabelTextColor(theme.text)
            for _, label in self._legend.items:
                label.setText(label.text, color=theme.text)

    def hover_at(self, x: float, y: float) -> None:
        trace = self._trace
        if trace is None or not np.isfinite(x) or trace.n_steps == 0:
            self.hovered.emit("")
            return
        steps = trace.steps()
        parts = []
        for curve in self._curves:
            values = trace.column(curve.column)
            measured = np.flatnonzero(np.isfinite(values))
            if len(measured):
                nearest = measured[np.argmin(np.abs(steps[measured] - x))]
                value = number(float(values[nearest]), ".5g")
                parts.append(
                    tr("{name} {value} {unit} (update {n:,})").format(
                        name=curve.name, value=value, unit=self._unit, n=int(steps[nearest])
                    )
                )
        self.hovered.emit("   ".join([*parts, *self._poles.told_at(x)]))
