"""Whether a machine tells familiar pictures from unfamiliar ones by their free energy."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.plot import Plot, pen, round_range
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme
from gui.wording import number
from model.language import tr
from model.rbm.familiar import N_CROWD, Crowd
from model.rbm.reconstruction_snapshot import ReconstructionSnapshot

NAMES = (tr("familiar"), tr("unfamiliar"))

HEIGHTS = (1.0, 0.0)
"""Of the two strips, familiar above."""

SPREAD = 0.32
"""Dots lie up to so far above and below the middle of their strip, so that fewer of them hide each other."""


class FamiliarityView(View):
    """A dot is a picture that has not passed yet: the further left, the more probable it is to the machine."""

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crowd: Crowd | None = None
        self.words = Words("plain", lines=2)
        self.plot = Plot(tr("free energy (nats)"), "", self._dress)
        explain(
            self,
            tr("Whether a machine tells familiar pictures from unfamiliar ones by their free energy"),
            tr("The free energy F(v), in nats, is low where the machine expects a picture: p(v) = exp(−F(v)) / Z."),
        )
        explain(
            self.plot,
            tr(
                "{n} pictures of each group before the first pass, and their means.\n"
                "A low free energy means familiar. A machine that has learnt tells them apart by it alone."
            ).format(n=N_CROWD),
            tr("It is F(v) in nats: one nat less means that the machine finds the picture e ≈ 2.7 times as probable."),
        )
        self._dots = tuple(pg.ScatterPlotItem(size=6, symbol=symbol) for symbol in ("o", "d"))
        self._means = tuple(pg.PlotCurveItem() for _ in NAMES)
        for item in (*self._dots, *self._means):
            self.plot.addItem(item)
        self.plot.getAxis("left").setTicks([list(zip(HEIGHTS, NAMES, strict=True))])
        self.plot.hovered_at.connect(self._hover)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.words)
        layout.addWidget(self.plot, 1)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(360, 200)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, ReconstructionSnapshot)
        if snapshot.crowd is self._crowd:
            return
        crowd = self._crowd = snapshot.crowd
        groups = (crowd.familiar, crowd.unfamiliar)
        for dots, line, height, energies in zip(self._dots, self._means, HEIGHTS, groups, strict=True):
            dots.setData(energies, height + _scattered(len(energies)))
            line.setData(np.full(2, energies.mean()), height + np.array([-0.42, 0.42]))
        self.words.show_text(
            tr(
                "Before the first pass, the familiar one of a pair has the lower free energy"
                " in {n:.0f} of 100 pairs (50: guessing)"
            ).format(n=100 * crowd.told_apart)
        )
        self.plot.set_ranges(
            round_range(min(map(np.min, groups)), max(map(np.max, groups))), (min(HEIGHTS) - 0.5, max(HEIGHTS) + 0.5)
        )

    def draw_nothing(self) -> None:
        self._crowd = None
        self.words.show_text("")
        for item in (*self._dots, *self._means):
            item.clear()

    def _dress(self, theme: Theme) -> None:
        for dots, line, colour in zip(self._dots, self._means, (theme.accent, theme.warm), strict=True):
            brush = pg.mkColor(colour)
            brush.setAlpha(130)
            dots.setBrush(pg.mkBrush(brush))
            dots.setPen(None)
            line.setPen(pen(theme.text, 2))

    def _hover(self, x: float, y: float) -> None:
        crowd = self._crowd
        if crowd is None or not np.isfinite(x):
            self.hovered.emit("")
            return
        parts = []
        for name, energies in zip(NAMES, (crowd.familiar, crowd.unfamiliar), strict=True):
            below = 100 * float((energies < x).mean())
            mean = number(float(energies.mean()), ".2f")
            parts.append(
                tr("{group}: {below:.1f} % of {n} below it (mean {mean} nats)").format(
                    group=name, below=below, n=len(energies), mean=mean
                )
            )
        here = tr("Free energy {x} nats").format(x=number(x, ".1f"))
        self.hovered.emit("   ".join([here, *parts]))


def _scattered(n: int) -> NDArray[np.float64]:
    """Heights that fill a strip evenly, the same each time; by the golden ratio."""
    return np.asarray(SPREAD * (2 * (np.arange(n) * 0.6180339887498949 % 1) - 1), np.float64)
