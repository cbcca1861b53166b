"""How many spurious minima are left for a memory, against the temperature that cooling begins at."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.plot import Plot, pen
from gui.drawing.view import View
from gui.explain import explain
from gui.style import Theme, theme_of
from gui.wording import number
from model.experiments.annealing_found import AnnealingFound
from model.experiments.annealing_session import AnnealingSnapshot
from model.language import tr

TOP = 1.12
"""Of the shares' axis: room for names above the curves."""

LIMITS = (
    ("T<sub>3</sub>", tr("mixtures melt at T<sub>3</sub> = {limit:.2f}")),
    ("T<sub>M</sub>", tr("random memories at T<sub>M</sub> = {limit:.2f}")),
)
"""Their names, and what is said of them."""


class AnnealingCurveView(View):
    """Shares of the starts with their standard errors, what a new random start achieves, and where theory has limits.

    A click chooses one of the temperatures.
    """

    temperature_chosen = Signal(float)
    """Show a run from here, please."""

    every_seconds = 0.1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: AnnealingFound | None = None
        self._theory = ""
        self.plot = Plot(tr("starting temperature T₀"), tr("share of the starts"), self._dress)
        explain(
            self,
            tr("How many spurious minima are left for a memory, against the temperature that cooling begins at"),
            tr("The temperature T₀ has no unit here: it is that of energies E with Boltzmann’s constant 1."),
        )
        explain(
            self.plot,
            tr(
                "Every start is a spurious minimum. It is cooled from T₀ to 0 and settles; at T₀ = 0 it stays.\n"
                "Circles: ended in a memory or a mirror image, every unit right; the star is the best.\n"
                "Diamonds: ended in the one that was nearest to the start. Bars: one standard error.\n"
                "Dashed: how many random states reach one at T = 0. Click to see a run from a temperature.\n"
                "T₃ and T_M are of random memories by Hebb’s rule and very many units: at T₃ and above, mixtures of"
                " few\n"
                "memories are no minima of the free energy; at T_M and above, memories of this load are none."
            ),
            tr(
                "At temperature T a unit is +1 with probability 1 / (1 + exp(−2 h / T)), with h its local field, so"
                " that noise can lift the state over a barrier ΔE of about T."
            ),
        )
        self._theme = theme_of(self)
        self._legend = QLabel()
        explain(
            self._legend,
            tr("What the marks of the curves are, and where theory has its limits"),
            tr("A mark stands for a share of the starts, between 0 and 1; the limits are temperatures T."),
        )
        self._legend.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._legend.setWordWrap(True)
        self._legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._success = pg.PlotDataItem(symbol="o", symbolSize=10)
        self._nearest = pg.PlotDataItem(symbol="d", symbolSize=10)
        self._errors = [pg.ErrorBarItem(beam=0.01) for _ in range(2)]
        self._best = pg.ScatterPlotItem(symbol="star", size=22)
        self._again = pg.InfiniteLine(angle=0)
        self._again_name = pg.TextItem(tr("a new random start at T = 0"), anchor=(1, 0))
        self._limits = [pg.InfiniteLine(angle=90) for _ in range(2)]
        self._names = [pg.TextItem(html=name) for name, _ in LIMITS]
        self._chosen = pg.InfiniteLine(angle=90)
        lines = (self._again, *self._limits, self._chosen)
        for item in (*lines, *self._errors, self._nearest, self._success, self._best, *self._names, self._again_name):
            self.plot.addItem(item)
        self.plot.hovered_at.connect(self._hover)
        self.plot.clicked_at.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._legend)
        layout.addWidget(self.plot, 1)
        self.plot.dress()
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(520, 380)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, AnnealingSnapshot)
        assert isinstance(snapshot.found, AnnealingFound)
        found = self._found = snapshot.found
        _draw_points(self._success, self._errors[0], found.temperatures, found.success, found.success_range)
        _draw_points(self._nearest, self._errors[1], found.temperatures, found.nearest, found.nearest_range)
        best = [found.best] if found.success[found.best] > 0 else []
        self._best.setData(found.temperatures[best], found.success[best])
        hottest = float(found.temperatures[-1])
        for item in (self._again, self._again_name):
            item.setVisible(bool(np.isfinite(found.recalled)))
        if np.isfinite(found.recalled):
            self._again.setValue(found.recalled)
            self._again_name.setPos(1.03 * hottest, found.recalled)
        self._draw_limits(found, hottest)
        self._chosen.setVisible(snapshot.escape is not None)
        if snapshot.escape is not None:
            self._chosen.setValue(snapshot.escape.asked.temperature)
        self.plot.set_ranges((-0.03 * hottest, 1.04 * hottest), (-0.04, TOP))

    def draw_nothing(self) -> None:
        self._found = None
        for item in (self._success, self._nearest, self._best):
            item.clear()
        for bars in self._errors:
            bars.setData(x=np.empty(0), y=np.empty(0), top=np.empty(0), bottom=np.empty(0))
        for item in (self._again, self._again_name, self._chosen, *self._limits, *self._names):
            item.hide()

    def _draw_limits(self, found: AnnealingFound, hottest: float) -> None:
        limits = found.mixtures_melt, found.memories_melt
        # The names stand on the outer sides of the two lines, which may be close to each other.
        first_is_right = limits[0] > limits[1]
        for line, label, limit, right in zip(
            self._limits, self._names, limits, (first_is_right, not first_is_right), strict=True
        ):
            shown = bool(np.isfinite(limit)) and limit <= hottest
            for item in (line, label):
                item.setVisible(shown)
            if shown:
                line.setValue(limit)
                label.setAnchor((0, 0) if right else (1, 0))
                label.setPos(limit, TOP)
        known = [
            said.format(limit=limit) for (_, said), limit in zip(LIMITS, limits, strict=True) if np.isfinite(limit)
        ]
        self._theory = tr("Theory: {limits}").format(limits=", ".join(known)) if known else ""
        self._show_legend()

    def _dress(self, theme: Theme) -> None:
        curves = ((self._success, theme.accent, False), (self._nearest, theme.warm, True))
        for (curve, colour, dashed), bars in zip(curves, self._errors, strict=True):
            curve.setPen(pen(colour, 1.5, dashed=dashed))
            curve.setSymbolBrush(pg.mkBrush(colour))
            curve.setSymbolPen(pen(theme.panel, 1))
            bars.setData(pen=pen(colour, 2))
        self._best.setBrush(pg.mkBrush(theme.accent))
        self._best.setPen(pen(theme.panel, 1))
        self._again.setPen(pen(theme.muted, 1.5, dashed=True))
        self._chosen.setPen(pen(theme.text, 1.5))
        for line in self._limits:
            line.setPen(pen(theme.muted, 1, dashed=True))
        for label in (*self._names, self._again_name):
            label.setColor(theme.muted)
            label.setFont(self.plot.font())
        self._theme = theme
        self._show_legend()

    def _show_legend(self) -> None:
        marks = (
            ("●", self._theme.accent, tr("a memory or a mirror image")),
            ("◆", self._theme.warm, tr("the one nearest to the start")),
        )
        points = " &nbsp; ".join(
            f'<span style="color: {colour}">{glyph}</span> {words}' for glyph, colour, words in marks
        )
        text = f'{points}<br><span style="color: {self._theme.muted}">{self._theory or "&nbsp;"}</span>'
        if text != self._legend.text():  # a new text would have everything around it laid out anew
            self._legend.setText(text)

    def _choose(self, x: float, _y: float) -> None:
        if self._found is not None:
            at = int(np.argmin(np.abs(self._found.temperatures - x)))
            self.temperature_chosen.emit(float(self._found.temperatures[at]))

    def _hover(self, x: float, _y: float) -> None:
        found = self._found
        if found is None or not np.isfinite(x):
            self.hovered.emit("")
            return
        at = int(np.argmin(np.abs(found.temperatures - x)))
        if not found.starts[at]:
            self.hovered.emit(f"T₀ = {found.temperatures[at]:g}")
            return
        self.hovered.emit(
            tr(
                "T₀ = {t:g}: of {starts:,} starts {success} ended in a memory or a mirror image,"
                " {nearest} in the nearest one, {unchanged:.4f} where they began; mean overlap {overlap}"
            ).format(
                t=found.temperatures[at],
                starts=found.starts[at],
                success=_within(found.success, found.success_range, at),
                nearest=_within(found.nearest, found.nearest_range, at),
                unchanged=found.unchanged[at],
                overlap=number(found.overlap[at], ".4f"),
            )
        )


Range = tuple[NDArray[np.float64], NDArray[np.float64]]


def _draw_points(
    points: pg.PlotDataItem,
    bars: pg.ErrorBarItem,
    temperatures: NDArray[np.float64],
    shares: NDArray[np.float64],
    within: Range,
) -> None:
    measured = np.isfinite(shares)
    x, y = temperatures[measured], shares[measured]
    points.setData(x, y)
    below, above = (np.nan_to_num(np.abs(edge - shares))[measured] for edge in within)
    bars.setData(x=x, y=y, top=above, bottom=below)


def _within(shares: NDArray[np.float64], within: Range, at: int) -> str:
    """A share, and from where to where one standard error reaches."""
    low, high = within[0][at], within[1][at]
    text = f"{shares[at]:.4f}"
    if not np.isfinite(low):
        return text
    return tr("{share} ({low:.4f} to {high:.4f})").format(share=text, low=low, high=high)
