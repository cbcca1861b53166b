"""The bias of each rule: the angle that is left when its estimate is averaged over many draws."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.degrees import RIGHT_ANGLE, show_degrees
from gui.drawing.plot import Plot, pen
from gui.drawing.rule_look import rule_colours
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme
from model.language import tr
from model.rbm.comparison_settings import RULES
from model.rbm.comparison_snapshot import AveragedAngles, ComparisonSnapshot

BAR = 0.6
"""Width, of 1 between two bars."""

ACROSS = (-0.6, len(RULES) - 0.4)

NOT_YET = tr("“Average” draws each estimate a thousand times: noise goes, bias stays.")


class RuleBiasView(View):
    """A bar a rule with its standard error, the angle of a single draw, and what noise alone may still do."""

    every_seconds = 0.1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._averaged: AveragedAngles | None = None
        self._highest = 0.0
        """Angle in view."""
        self.plot = Plot(tr("rule"), tr("angle (°)"), self._dress)
        explain(
            self,
            tr("The bias of each rule: the angle that is left when its estimate is averaged over many draws"),
            tr("A rule whose estimate of ∂ log p(v) / ∂w_ij is right on average has no bias, however noisy it is."),
        )
        explain(
            self.plot,
            tr(
                "Each rule's estimate for the next mini-batch is drawn again and again, at its machine as it is;\n"
                "persistent chains go on from draw to draw. Noise averages out; what is left is bias.\n"
                "Bar: angle of the average to the exact gradient, with its standard error.\n"
                "Diamond: a single draw, on average. Level stroke: what the noise left in the average may do alone;\n"
                "a bar no higher than that shows no bias."
            ),
            tr("It is the angle, in degrees, between ⟨g⟩ and the exact g = ∂ log p(v) / ∂(w, b, c)."),
        )
        self._bars = [pg.BarGraphItem(x=[i], height=[0], width=BAR) for i in range(len(RULES))]
        self._errors = pg.ErrorBarItem(x=np.empty(0), y=np.empty(0), height=np.empty(0), beam=0.12)
        self._noise = [pg.PlotCurveItem() for _ in RULES]
        self._single = pg.ScatterPlotItem(symbol="d", size=13)
        self._right_angle = pg.InfiniteLine(RIGHT_ANGLE, angle=0)
        for item in (self._right_angle, *self._bars, *self._noise, self._errors, self._single):
            self.plot.addItem(item)
        self.plot.getAxis("bottom").setTicks([[(i, rule.name) for i, rule in enumerate(RULES)]])
        self.plot.hovered_at.connect(self._hover)
        self._caption = Words("plain", lines=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._caption)
        layout.addWidget(self.plot, 1)
        self.plot.dress()
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(430, 200)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, ComparisonSnapshot)
        if snapshot.averaged is None:
            self.draw_nothing()
            self._caption.show_text(NOT_YET)
            return
        if snapshot.averaged is self._averaged:
            return
        self._averaged = averaged = snapshot.averaged
        found = averaged.of_rules
        self._caption.show_text(
            tr("{n:,} draws averaged at update {update:,}  ·  ◇ one draw  ·  ━ noise alone").format(
                n=found[0].n_draws, update=averaged.update
            )
        )
        places = np.arange(len(RULES), dtype=np.float64)
        angles = np.array([each.angle for each in found])
        errors = np.nan_to_num([each.error for each in found])
        for i, each in enumerate(found):
            self._bars[i].setOpts(height=[each.angle])
            self._bars[i].show()
            noise = each.noise if math.isfinite(each.noise) else 0.0
            self._noise[i].setData([i - 0.75 * BAR, i + 0.75 * BAR], [noise, noise])
        self._errors.setData(x=places, y=angles, height=2 * errors)
        single = [each.one_draw for each in found]
        self._single.setData(places, single)
        self._highest = max(float((angles + errors).max()), *single)
        show_degrees(self.plot, ACROSS, self._highest)
        self.plot.show_numbers(True)

    def draw_nothing(self) -> None:
        self._averaged = None
        self._caption.show_text("")
        for bar, noise in zip(self._bars, self._noise, strict=True):
            bar.hide()
            noise.clear()
        self._errors.setData(x=np.empty(0), y=np.empty(0), height=np.empty(0))
        self._single.clear()
        self._highest = 0.0
        show_degrees(self.plot, ACROSS, self._highest)
        self.plot.show_numbers(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        show_degrees(self.plot, ACROSS, self._highest)

    def _dress(self, theme: Theme) -> None:
        for bar, noise, colour in zip(self._bars, self._noise, rule_colours(theme), strict=True):
            bar.setOpts(brush=pg.mkBrush(colour), pen=pen(colour, 1))
            noise.setPen(pen(theme.muted, 3))
        self._errors.setData(pen=pen(theme.text, 2))
        self._single.setBrush(pg.mkBrush(theme.panel))
        self._single.setPen(pen(theme.text, 2))
        self._right_angle.setPen(pen(theme.muted, 1, dashed=True))

    def _hover(self, x: float, _y: float) -> None:
        if self._averaged is None or not math.isfinite(x):
            self.hovered.emit("")
            return
        i = min(max(round(x), 0), len(RULES) - 1)
        found = self._averaged.of_rules[i]
        text = (
            tr(
                "{rule}: the average of {n:,} draws is at {angle}, of which noise may be {noise:.1f}°, and"
                " {ratio:.2g} times as long as the exact gradient; a single draw is at {one:.1f}°, on average"
            )
            if math.isfinite(found.noise)
            else tr(
                "{rule}: the average of {n:,} draws is at {angle}, and"
                " {ratio:.2g} times as long as the exact gradient; a single draw is at {one:.1f}°, on average"
            )
        )
        self.hovered.emit(
            text.format(
                rule=RULES[i].name,
                n=found.n_draws,
                angle=f"{found.angle:.1f}°" + (f" ± {found.error:.1f}°" if math.isfinite(found.error) else ""),
                noise=found.noise,
                ratio=found.ratio,
                one=found.one_draw,
            )
        )
