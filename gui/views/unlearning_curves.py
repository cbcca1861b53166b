"""How much unlearning: what becomes of recall, of the memories and of spurious states, dream by dream."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from gui.drawing.plot import pen, thinned
from gui.drawing.trace_view import TraceView
from gui.explain import explain
from gui.style import Theme
from gui.wording import round_up
from model.hopfield.unlearning_snapshot import UnlearningSnapshot
from model.language import tr

N_MARKERS = 12
"""Symbols along a curve, to tell it from the others; one at every measurement would hide it."""

LINE_POINTS = 100
"""Of a curve; three thick ones, two of them dashed, take three milliseconds to paint with more than twice as many."""

AFTERMATH = 2
"""What comes later than so many times as many dreams as the collapse is all the same, and would press the rest flat."""

ROOM_FOR_NAMES = 0.2
"""To the right of the curves, as a share of their width."""

Y_RANGE = (-4.0, 114.0)


@dataclass(frozen=True)
class _Curve:
    column: str
    name: str
    symbol: str
    style: Qt.PenStyle


CURVES = (
    _Curve("recall_share", tr("recalled", "a share"), "o", Qt.PenStyle.SolidLine),
    _Curve("stable_share", tr("stable", "a share"), "s", Qt.PenStyle.DashLine),
    _Curve("spurious_share", tr("spurious", "a share"), "t", Qt.PenStyle.DotLine),
)


class UnlearningCurvesView(TraceView):
    """Three shares against dreams, named where they end; a star at the best recall, a line at the present dream."""

    every_seconds = 0.2

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("dreams"), tr("share (%)"), parent)
        self._snapshot: UnlearningSnapshot | None = None
        explain(
            self,
            tr("What becomes of recall, of the memories and of spurious states, dream by dream"),
            tr("A dream changes each weight by Δw_ij = −(ε / N) s_i s_j, where s is the state in which it ended."),
        )
        explain(
            self.plot,
            tr(
                "Recalled: noisy memories that are recalled to the last unit.\n"
                "Stable: memories that no unit would leave.\n"
                "Spurious: random starts that end neither in a memory nor in the mirror image of one.\n"
                "Click to go to a dream."
            ),
            tr("Shares of patterns ξ^μ and of starts, in percent; the star is where most noisy patterns are recalled."),
        )
        self._lines = [pg.PlotCurveItem() for _ in CURVES]
        self._markers = [pg.ScatterPlotItem(size=9, symbol=curve.symbol) for curve in CURVES]
        self._names = [pg.TextItem(curve.name, anchor=(0, 0.5)) for curve in CURVES]
        self._now, self._best_line = pg.InfiniteLine(angle=90), pg.InfiniteLine(angle=90)
        self._best = pg.ScatterPlotItem(size=20, symbol="star")
        self._best_name = pg.TextItem(anchor=(0.5, 0.5))
        for item in (self._now, self._best_line, *self._lines, *self._markers, *self._names, self._best):
            self.plot.addItem(item)
        self.plot.addItem(self._best_name)
        self.plot.getAxis("left").setTicks([[(v, str(v)) for v in range(0, 101, 20)]])
        self.plot.dress()
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(560, 300)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, UnlearningSnapshot)
        self._snapshot = snapshot
        dreams, percents = self._measured()
        (drawn,) = thinned(LINE_POINTS, np.arange(len(dreams), dtype=np.float64))
        best = min(int(np.searchsorted(dreams, snapshot.best.dreams)), len(dreams) - 1)
        drawn = np.unique(np.append(drawn, best)).astype(int)  # the star is to stand on its curve
        for i, curve in enumerate(percents):
            self._lines[i].setData(dreams[drawn], curve[drawn])
            # Not at the same dreams as those of the other curves, which may lie on this one.
            at = ((np.arange(N_MARKERS) + (i + 0.5) / len(CURVES)) / N_MARKERS * len(dreams)).astype(int)
            self._markers[i].setData(dreams[at], curve[at])
        last, ends = float(dreams[-1]), [float(curve[-1]) for curve in percents]
        collapse = snapshot.dead_since
        x_end = float(AFTERMATH * collapse) if collapse else round_up(max(last, 10.0))
        for name, y in zip(self._names, self._apart(ends), strict=True):
            name.setPos(last + 0.01 * x_end, y)
            name.show()
        self._now.setValue(snapshot.step)
        self._now.setVisible(snapshot.step <= x_end)
        self._show_best(snapshot, x_end)
        self.plot.show_numbers(True)
        self.plot.set_ranges((-0.02 * x_end, (1 + ROOM_FOR_NAMES) * x_end), Y_RANGE)

    def draw_nothing(self) -> None:
        self._snapshot = None
        for item in (*self._lines, *self._markers, self._best):
            item.clear()
        for item in (*self._names, self._best_line, self._best_name):
            item.hide()
        self.plot.show_numbers(False)

    def _show_best(self, snapshot: UnlearningSnapshot, x_end: float) -> None:
        best = snapshot.best
        helped = best.dreams > 0
        self._best_line.setVisible(helped)
        self._best_name.setVisible(helped)
        if not helped:
            self._best.clear()
            return
        self._best_line.setValue(best.dreams)
        self._best.setData([best.dreams], [100 * best.recall_share])
        self._best_name.setText(tr("best: {n:,}", "after how many dreams").format(n=best.dreams))
        self._best_name.setPos(max(best.dreams, 0.08 * x_end), 109)

    def _measured(self) -> tuple[NDArray[np.float64], list[NDArray[np.float64]]]:
        """Numbers of dreams, from before the first one to the AFTERMATH, and for each of CURVES its percents there."""
        assert self._trace is not None
        assert self._snapshot is not None
        start = self._snapshot.start
        there = np.isfinite(self._trace.column(CURVES[0].column))  # all figures are measured together
        percents = [
            100 * np.append(getattr(start, curve.column), self._trace.column(curve.column)[there]) for curve in CURVES
        ]
        dreams = np.append(0.0, self._trace.steps()[there])
        if self._snapshot.dead_since:
            n_shown = int(np.searchsorted(dreams, AFTERMATH * self._snapshot.dead_since, side="right"))
            dreams, percents = dreams[:n_shown], [curve[:n_shown] for curve in percents]
        return dreams, percents

    def _apart(self, heights: list[float]) -> list[float]:
        """These heights of names, in percent, moved apart so that each can be read, the order kept."""
        gap = 1.1 * self.fontMetrics().height() * (Y_RANGE[1] - Y_RANGE[0]) / max(self.plot.height() - 60, 60)
        placed = list(heights)
        below = -np.inf
        order = sorted(range(len(heights)), key=lambda i: (heights[i], -i))
        for i in order:
            placed[i] = below = max(placed[i], below + gap)
        above = np.inf
        for i in reversed(order):  # what was pushed out at the top comes back, and pushes in its turn
            placed[i] = above = min(placed[i], above - gap, 100.0 + 0.2 * gap)
        return placed

    def dress(self, theme: Theme) -> None:
        for i, (curve, colour) in enumerate(zip(CURVES, (theme.accent, theme.warm, theme.muted), strict=True)):
            line = pen(colour, 2)
            line.setStyle(curve.style)
            self._lines[i].setPen(line)
            self._markers[i].setBrush(pg.mkBrush(colour))
            self._markers[i].setPen(pen(theme.panel, 1))
            self._names[i].setColor(colour)
            self._names[i].setFont(self.font())
        self._now.setPen(pen(theme.muted, 1))
        self._best_line.setPen(pen(theme.text, 1, dashed=True))
        self._best.setBrush(pg.mkBrush(theme.text))
        self._best.setPen(pen(theme.panel, 1))
        self._best_name.setColor(theme.text)
        self._best_name.fill = pg.mkBrush(theme.panel)  # over the line it names
        self._best_name.setFont(self.font())

    def hover_at(self, x: float, y: float) -> None:
        if self._snapshot is None or self._trace is None or not np.isfinite(x):
            self.hovered.emit("")
            return
        dreams, percents = self._measured()
        nearest = int(np.argmin(np.abs(dreams - x)))
        parts = [f"{curve.name} {values[nearest]:.1f} %" for curve, values in zip(CURVES, percents, strict=True)]
        self.hovered.emit(tr("After {n:,} dreams: {what}").format(n=int(dreams[nearest]), what=", ".join(parts)))
