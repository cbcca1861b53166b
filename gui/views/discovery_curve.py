"""How many distinct attractors were found after so many starts, and how many are still unseen."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.attractor_words import percent_within
from gui.drawing.plot import THICK_LINE_POINTS, Plot, pen, thinned
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme
from gui.wording import round_up
from model.experiments.study_session import StudySnapshot
from model.hopfield.census import CensusSnapshot
from model.language import tr

MAX_RISE = 2.0
"""A bound higher than this, in multiples of what was found, would press the curve to the ground."""


class DiscoveryCurve(View):
    """A curve that still climbs says that much is unseen; Good and Turing say how much."""

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: CensusSnapshot | None = None
        self.plot = Plot(tr("starts"), tr("attractors"), self._dress)
        explain(
            self,
            tr("How many distinct attractors were found after so many starts, and how many are still unseen"),
            tr("A curve that still climbs says that much is unseen; where it is flat, hardly any attractor is left."),
        )
        explain(
            self.plot,
            tr(
                "Distinct attractors found after so many starts.\n"
                "Dashed: those found and the least number that is still unseen (Chao 1984)."
            ),
            tr("Of the unseen there are about f₁² / (2 f₂) at least, with f₁ found once and f₂ found twice."),
        )
        self._curve, self._bound = pg.PlotCurveItem(), pg.PlotCurveItem()
        self._now = pg.ScatterPlotItem(size=9)
        for item in (self._bound, self._curve, self._now):
            self.plot.addItem(item)
        self.plot.hovered_at.connect(self._hover)
        self.words = Words("plain", lines=3)
        self.words.explain(
            tr(
                "Good and Turing: the probability is the share of the starts whose attractor was found only once.\n"
                "Chao’s lower bound rests on how many attractors were found once and how many twice."
            ),
            tr("With f₁ attractors found once and f₂ twice in n starts, they are f₁ / n and about f₁² / (2 f₂)."),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.words)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(370, 260)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, StudySnapshot)
        assert isinstance(snapshot.found, CensusSnapshot)
        found = self._found = snapshot.found
        starts, distinct = thinned(THICK_LINE_POINTS, *found.discovery.T.astype(np.float64))
        self._curve.setData(starts, distinct)
        self._now.setData(starts[-1:], distinct[-1:])
        bound = found.distinct + found.unseen_at_least
        x_end = round_up(float(snapshot.study.starts))
        shown = found.distinct < bound <= MAX_RISE * found.distinct
        self._bound.setData([0.0, x_end], [bound, bound]) if shown else self._bound.clear()
        self.plot.set_ranges((0.0, 1.04 * x_end), (0.0, 1.08 * round_up(max(bound if shown else found.distinct, 4.0))))
        self.words.show_text(unseen_sentence(found))

    def draw_nothing(self) -> None:
        self._found = None
        for item in (self._curve, self._bound, self._now):
            item.clear()
        self.words.show_text("")

    def _dress(self, theme: Theme) -> None:
        self._curve.setPen(pen(theme.accent, 2))
        self._now.setBrush(pg.mkBrush(theme.warm))
        self._now.setPen(pen(theme.panel, 1))
        self._bound.setPen(pen(theme.muted, 1, dashed=True))

    def _hover(self, x: float, _y: float) -> None:
        found = self._found
        if found is None or not np.isfinite(x) or len(found.discovery) < 2:
            self.hovered.emit("")
            return
        nearest = int(np.argmin(np.abs(found.discovery[:, 0] - x)))
        starts, distinct = found.discovery[nearest].tolist()
        self.hovered.emit(
            tr("After {starts:,} starts: {distinct:,} distinct attractors").format(starts=starts, distinct=distinct)
        )


def unseen_sentence(found: CensusSnapshot) -> str:
    """What Good and Turing, and Chao, say of what is unseen."""
    probability, error = found.unseen
    if not np.isfinite(probability):
        return tr("Press Play: the curve flattens when most attractors are found.")
    if probability == 1:
        return tr("No attractor was found twice: too few starts to say how many there are.")
    if probability == 0:
        return tr("Every attractor was found at least twice: hardly any can be unseen.")
    unseen = found.unseen_at_least
    said = (
        tr("The next start finds a new attractor with probability {p}; at least {n:,.0f} more are unseen (Chao1).")
        if unseen >= 0.5
        else tr("The next start finds a new attractor with probability {p}; none need be unseen (Chao1).")
    )
    return said.format(p=percent_within(probability, error), n=unseen)
