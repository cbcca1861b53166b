"""How fast chains forget: autocorrelation of their pictures and of their free energies."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.generation_words import time_words
from gui.drawing.log_axis import log_range, set_log_axis
from gui.drawing.plot import Plot, pen
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme
from gui.wording import number
from model.language import tr
from model.rbm.generation_snapshot import GenerationSnapshot, MixingMeasured
from model.rbm.mixing import Autocorrelation

NAMES = {"picture": tr("pictures"), "energy": tr("free energy")}

Y_RANGE = (-0.15, 1.05)


class MixingView(View):
    """Two curves against the passes in between, on an axis of equal ratios, and the times they come to."""

    every_seconds = 0.3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measured: MixingMeasured | None = None
        self.plot = Plot(tr("passes in between"), tr("autocorrelation ρ"), self._dress)
        explain(
            self,
            tr("How fast chains forget: autocorrelation of their pictures and of their free energies"),
            tr("ρ(k) is the autocorrelation over k passes; its sum τ is small where the chains mix well."),
        )
        explain(
            self.plot,
            tr(
                "How alike a chain is to itself so many passes later, beyond what different chains have in common:\n"
                "1 is the same, 0 nothing. For pictures it is 1 − (pixels in which a chain differs from itself) / (…\n"
                "from another chain); for free energies the usual autocorrelation, around the mean of all chains.\n"
                "τ is the integrated autocorrelation time 1 + 2 Σ ρ(k): so many passes tell as much as one\n"
                "independent draw. Up to 20 passes by the latest ones, beyond by the run but for its first third."
            ),
            tr("Upwards is ρ(k), across k in passes of Gibbs sampling, on an axis of equal ratios."),
        )
        self.plot.hovered_at.connect(self._hover)
        self._lines = {name: pg.PlotCurveItem() for name in NAMES}
        self._dots = {"picture": pg.ScatterPlotItem(size=6), "energy": pg.ScatterPlotItem(size=6, symbol="s")}
        self._zero = pg.InfiniteLine(pos=0, angle=0)
        for item in (self._zero, *self._lines.values(), *self._dots.values()):
            self.plot.addItem(item)
        self.plot.getAxis("left").setTicks([[(v, f"{v:g}") for v in (0, 0.25, 0.5, 0.75, 1)]])
        self.words = {name: Words("plain", 1, Qt.AlignmentFlag.AlignLeft) for name in NAMES}
        for words in self.words.values():
            words.explain(
                tr("The integrated autocorrelation time τ = 1 + 2 Σ ρ(k), in passes"),
                tr("A mean over n passes is as exact as one over n / τ independent draws."),
            )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 0, 0)
        layout.setSpacing(0)
        for words in self.words.values():
            layout.addWidget(words)
        layout.addWidget(self.plot, 1)
        self.plot.dress()
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(400, 190)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, GenerationSnapshot)
        if snapshot.measured is self._measured:
            return
        self._measured = snapshot.measured
        ends = [10]
        for name in NAMES:
            found = self._found(name)
            x, y = _drawn(found)
            self._lines[name].setData(x, y)
            self._dots[name].setData(x, y)
            self.words[name].show_text(_sentence(name, found))
            if found is not None:
                ends.append(int(found.lags[-1]))
        x_range = log_range(1.0, float(max(ends)))
        set_log_axis(self.plot, "bottom", x_range)
        self.plot.set_ranges(x_range, Y_RANGE)

    def draw_nothing(self) -> None:
        self._measured = None
        for name in NAMES:
            self._lines[name].setData([], [])
            self._dots[name].setData([], [])
            self.words[name].show_text(_sentence(name, None))
        set_log_axis(self.plot, "bottom", log_range(1.0, 10.0))
        self.plot.set_ranges(log_range(1.0, 10.0), Y_RANGE)

    def _found(self, name: str) -> Autocorrelation | None:
        found: Autocorrelation | None = getattr(self._measured, name, None)
        return found

    def _dress(self, theme: Theme) -> None:
        for name, colour in (("picture", theme.accent), ("energy", theme.warm)):
            self._lines[name].setPen(pen(colour, 2, dashed=name == "energy"))
            self._dots[name].setBrush(pg.mkBrush(colour))
            self._dots[name].setPen(pg.mkPen(None))
        self._zero.setPen(pen(theme.muted, 1))

    def _hover(self, x: float, _y: float) -> None:
        parts, lag = [], 0
        for name, words in NAMES.items():
            found = self._found(name)
            if found is not None and np.isfinite(x) and len(found.lags) > 1:
                nearest = 1 + int(np.argmin(np.abs(np.log10(found.lags[1:]) - x)))
                lag = int(found.lags[nearest])
                parts.append(f"{words} {number(float(found.values[nearest]), '.3f')}")
        text = tr("1 pass later: {what}") if lag == 1 else tr("{n:,} passes later: {what}")
        self.hovered.emit(text.format(n=lag, what=", ".join(parts)) if parts else "")


def _drawn(found: Autocorrelation | None) -> tuple[list[float], list[float]]:
    """Without lag 0, where it is 1 and there is no logarithm."""
    if found is None:
        return [], []
    return np.log10(found.lags[1:]).tolist(), found.values[1:].tolist()


def _sentence(name: str, found: Autocorrelation | None) -> str:
    mark = "●" if name == "picture" else "■"
    return f"{mark} {NAMES[name]}: " + (tr("too early to tell") if found is None else time_words(found))
