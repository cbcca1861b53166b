"""What the plots that compare learning rules over the updates have in common."""

import math
from itertools import zip_longest

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.drawing.end_names import EndNames
from gui.drawing.flags import Flag, FlagPoles
from gui.drawing.plot import THICK_LINE_POINTS, pen, thinned
from gui.drawing.rule_look import RULE_LINES, rule_colours
from gui.drawing.trace_view import TraceView
from gui.explain import explain
from gui.style import Theme
from gui.wording import round_up
from model.engine.trace import MAX_BRANCHES, Branch, Trace
from model.language import tr
from model.rbm.comparison_settings import RULES
from model.rbm.comparison_snapshot import ComparisonSnapshot

Column = NDArray[np.float64]


class RuleTraceView(TraceView):
    """A curve a rule, named where it ends, flags, and a level line with words upon it.

    For subclasses: ``show_ranges`` and ``words_at``, and ``smoothed_over`` for what is too noisy to be read.
    """

    every_seconds = 0.2

    smoothed_over = 1
    """Measurements, the latest ones at each point, that the line is the mean of; more than 1 leave a faint curve."""

    def __init__(self, key: str, y_name: str, why: str, more: str, parent: QWidget | None = None) -> None:
        """``key`` begins the names of the columns in the record; the plot is explained by ``why`` and ``more``."""
        super().__init__(tr("updates"), y_name, parent)
        self._key = key
        explain(self.plot, why + "\n" + tr("Click to go to an update."), more)
        self._faint = [pg.PlotCurveItem() for _ in RULES]
        self._lines = [pg.PlotCurveItem() for _ in RULES]
        self._branches = [[pg.PlotCurveItem() for _ in range(MAX_BRANCHES)] for _ in RULES]
        """Former ways to go on, thin and pale."""
        self._now = pg.InfiniteLine(angle=90)
        self._words_from = math.inf
        """The height above which the words of the level line stand."""
        self._level = pg.InfiniteLine(
            angle=0, label="", labelOpts={"position": 0.02, "anchors": [(0.0, 1.0), (0.0, 1.0)]}
        )
        former = (branch for of_rule in self._branches for branch in of_rule)
        for item in (*former, *self._faint, self._now, self._level, *self._lines):
            self.plot.addItem(item)
        self._names = EndNames(self.plot, [rule.name for rule in RULES])
        self._poles = FlagPoles(self.plot)
        self.plot.dress()
        self.draw_nothing()

    # --- for subclasses ----------------------------------------------------------------------------------------

    def show_ranges(self, snapshot: ComparisonSnapshot, x: tuple[float, float], low: float, high: float) -> None:
        """Show ``x`` across and curves that go from low to high, and put the level line where it belongs."""
        raise NotImplementedError

    def words_at(self, trace: Trace, row: int) -> str:
        """What was measured in a row of the record, in words."""
        raise NotImplementedError

    def tell_level(self, at: float | None, words: str = "") -> None:
        """Draw the level line there, or none; names of curves keep below its words."""
        self._level.setVisible(at is not None)
        self._words_from = at if at is not None and words else math.inf
        if at is not None:
            self._level.setValue(at)
            self._level.label.setText(words)

    # --- being told --------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(430, 250)

    def show_flags(self, flags: tuple[Flag, ...]) -> None:
        """Where the run was made to go on otherwise."""
        self._poles.show(flags)
        self.plot.dress()

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, ComparisonSnapshot)
        assert self._trace is not None
        extent: list[float] = []
        ends: list[float] = []
        for i in range(len(RULES)):
            steps, values = self._measured(self._trace, i)
            ends.append(self._draw_one(self._lines[i], steps, values, extent))
            if self.smoothed_over > 1:
                self._faint[i].setData(*thinned(THICK_LINE_POINTS, steps, values))
            for item, branch in zip_longest(self._branches[i], self._trace.branches):
                if branch is None:
                    item.clear()
                else:
                    self._draw_one(item, *self._measured(branch, i), extent)
        self._now.setValue(snapshot.step)
        self.plot.show_numbers(bool(extent))
        if not extent:
            self._names.hide()
            self.tell_level(None)
            return
        last = float(self._trace.steps()[-1])
        branch_ends = [float(branch.steps[-1]) for branch in self._trace.branches]
        x_end = round_up(max(last / (1 - self._names.room), float(snapshot.step), 10.0, *branch_ends))
        self.show_ranges(snapshot, (0.0, x_end), min(extent), max(extent))
        self._names.show(last, ends, self._words_from)

    def draw_nothing(self) -> None:
        former = (branch for of_rule in self._branches for branch in of_rule)
        for item in (*self._lines, *self._faint, *former):
            item.clear()
        self._names.hide()
        self.tell_level(None)
        self.show_flags(())
        self.plot.show_numbers(False)

    def _measured(self, trace: Trace | Branch, rule: int) -> tuple[Column, Column]:
        """Updates at which a rule was measured, and the values."""
        values = trace.column(f"{self._key}_{RULES[rule].key}")
        there = np.isfinite(values)
        steps = trace.steps() if isinstance(trace, Trace) else trace.steps
        return steps[there], values[there]

    def _draw_one(self, item: pg.PlotCurveItem, steps: Column, values: Column, extent: list[float]) -> float:
        """Returns the height at which the curve ends, NaN if there is none."""
        if len(values) == 0:
            item.clear()
            return float("nan")
        line = running_mean(values, self.smoothed_over)
        item.setData(*thinned(THICK_LINE_POINTS, steps, line))
        extent += [float(values.min()), float(values.max())]
        return float(line[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_anew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place_anew()

    def _place_anew(self) -> None:
        """Where names and numbers go depends on the room and on the letters."""
        if self._drawn is not None:
            self.draw(self._drawn)

    # --- looks and the mouse -----------------------------------------------------------------------------------

    def dress(self, theme: Theme) -> None:
        colours = rule_colours(theme)
        for i, colour in enumerate(colours):
            line = pen(colour, 2)
            line.setStyle(RULE_LINES[i])
            self._lines[i].setPen(line)
            self._faint[i].setPen(pen(colour, 1, alpha=70))
            for former in self._branches[i]:
                former.setPen(pen(colour, 1, alpha=110))
        self._names.dress(colours)
        self._poles.dress(theme)
        self._now.setPen(pen(theme.muted, 1))
        self._level.setPen(pen(theme.muted, 1, dashed=True))
        self._level.label.setColor(theme.text)
        self._level.label.setFont(self.plot.font())

    def hover_at(self, x: float, y: float) -> None:
        trace = self._trace
        if trace is None or not np.isfinite(x):
            self.hovered.emit("")
            return
        measured = np.flatnonzero(np.isfinite(trace.column(f"{self._key}_{RULES[0].key}")))
        parts = []
        if len(measured):
            row = int(measured[np.argmin(np.abs(trace.steps()[measured] - x))])
            words = self.words_at(trace, row)
            parts.append(tr("Update {n:,}: {words}").format(n=int(trace.steps()[row]), words=words))
        self.hovered.emit("   ".join([*parts, *self._poles.told_at(x)]))


def running_mean(values: Column, over: int) -> Column:
    """Each value together with those before it, ``over`` at most, as their mean."""
    if over == 1:
        return values  # to the last digit
    total = np.concatenate([[0.0], np.cumsum(values)])
    end = np.arange(1, len(total))
    start = np.maximum(0, end - over)
    return np.asarray((total[end] - total[start]) / (end - start))
