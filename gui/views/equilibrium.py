"""How much the distribution still changes, beside how much chance alone would make it seem to."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.generation_words import percent
from gui.drawing.log_axis import log_range, set_log_axis
from gui.drawing.plot import THICK_LINE_POINTS, pen, thinned
from gui.drawing.trace_view import TraceView
from gui.explain import explain
from gui.style import Theme, mixed
from gui.wording import round_up
from model.language import tr
from model.rbm.generation_snapshot import GenerationSnapshot

CURVES = ("change", "change_floor", "change_limit")

SHADE = 0.3
"""How much of the colour is in the shaded region."""

SMALLEST = 1e-4
"""Of what is drawn, in percent: nothing at all has no logarithm."""


class EquilibriumView(TraceView):
    """A curve that comes down into the shaded region, and that region: what chance would do at equilibrium."""

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("passes"), tr("change (%)"), parent)
        explain(
            self,
            tr("How much the distribution still changes, beside how much chance alone would make it seem to"),
            tr("At equilibrium the chains sample p(v) itself, and only chance, in percent of full ink, is left."),
        )
        explain(
            self.plot,
            tr(
                "The run so far is cut into three. From the mean picture of all chains in the last third, that in the\n"
                "middle third is subtracted: the root mean square of the difference over the pixels, in percent of"
                " full\n"
                "ink. At equilibrium it is not 0, as chains are few: their spread tells how large it is by chance\n"
                "(dashed), and a line that chance passes in one of twenty measurements (edge of the shaded region).\n"
                "Equilibrium is reached when the curve stays in the shaded region. A change that takes much longer"
                " than\n"
                "the run cannot be seen: look at the mixing too. Click to go to a pass."
            ),
            tr(
                "It compares the means ⟨v_i⟩ of all pixels in two windows; by chance they differ as 1/√n with n chains."
            ),
        )
        self._legend = QLabel()
        explain(
            self._legend,
            tr("What the curve, the dashed line and the shaded region are"),
            tr("All are root mean squares of differences of ⟨v_i⟩ over the pixels i, in percent."),
        )
        self._legend.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(0)
        column.insertWidget(0, self._legend)
        self._limit = pg.PlotCurveItem(fillLevel=-10)
        self._floor, self._change = pg.PlotCurveItem(), pg.PlotCurveItem()
        self._items = {"change_limit": self._limit, "change_floor": self._floor, "change": self._change}
        self._now = pg.InfiniteLine(angle=90)
        for item in (*self._items.values(), self._now):
            self.plot.addItem(item)
        self.plot.dress()
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(400, 190)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, GenerationSnapshot)
        assert self._trace is not None
        steps = self._trace.steps()
        values = {name: self._trace.column(name) for name in CURVES}
        measured = np.isfinite(values["change"])
        self._now.setValue(snapshot.step)
        self.plot.show_numbers(bool(measured.any()))
        if not measured.any():
            for item in self._items.values():
                item.setData([], [])
            return
        percents = {name: np.maximum(100 * column[measured], SMALLEST) for name, column in values.items()}
        for name, item in self._items.items():
            item.setData(*thinned(THICK_LINE_POINTS, steps[measured], np.log10(percents[name])))
        lowest = min(float(percents["change"].min()), float(percents["change_floor"].min()))
        highest = max(float(percents["change"].max()), float(percents["change_limit"].max()))
        y = log_range(lowest, highest)
        x_end = round_up(max(float(steps[-1]), float(snapshot.step), 10.0))
        set_log_axis(self.plot, "left", y)
        self.plot.set_ranges((0.0, x_end), y)

    def draw_nothing(self) -> None:
        for item in self._items.values():
            item.setData([], [])
        self._now.setValue(0)
        self.plot.show_numbers(False)

    def dress(self, theme: Theme) -> None:
        self._change.setPen(pen(theme.warm, 2))
        self._floor.setPen(pen(theme.accent, 1.5, dashed=True))
        self._limit.setPen(pen(theme.accent, 1, alpha=150))
        self._limit.setBrush(pg.mkBrush(mixed(theme.accent, theme.panel, SHADE)))
        self._now.setPen(pen(theme.muted, 1))
        pale = mixed(theme.accent, theme.panel, SHADE)
        marks = (
            ("━", theme.warm, tr("change")),
            ("╍", theme.accent, tr("by chance")),
            ("■", pale, tr("95 % of chance")),
        )
        self._legend.setText(
            " &nbsp; ".join(f'<span style="color: {colour}">{mark}</span> {name}' for mark, colour, name in marks)
        )

    def hover_at(self, x: float, y: float) -> None:
        trace = self._trace
        if trace is None or not np.isfinite(x) or not np.isfinite(trace.column("change")).any():
            self.hovered.emit("")
            return
        measured = np.flatnonzero(np.isfinite(trace.column("change")))
        nearest = measured[np.argmin(np.abs(trace.steps()[measured] - x))]
        change, floor, limit = (float(trace.column(name)[nearest]) for name in CURVES)
        said = (
            tr(
                "Pass {n:,}: changed by {change} per pixel, as little as chance"
                " ({floor} on average, below {limit} in 95 %)"
            )
            if change <= limit
            else tr(
                "Pass {n:,}: changed by {change} per pixel, more than chance"
                " ({floor} on average, below {limit} in 95 %)"
            )
        )
        self.hovered.emit(
            said.format(
                n=int(trace.steps()[nearest]), change=percent(change), floor=percent(floor), limit=percent(limit)
            )
        )
