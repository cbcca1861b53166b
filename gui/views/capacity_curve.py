"""How well memories are held, against the load: measured, and as theory has it."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.plot import Plot, pen
from gui.drawing.view import View
from gui.explain import explain
from gui.style import Theme
from gui.wording import number
from model.experiments.capacity import HOPFIELD_LOAD, CapacityFound
from model.experiments.study_session import StudySnapshot
from model.language import tr

LEAST_RANGE = 0.2
"""Of loads, so that the lines that matter are always seen."""


class CapacityCurveView(View):
    """Overlap and bit-exact share at each load with their standard errors, m(alpha), and the loads others speak of."""

    every_seconds = 0.1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: CapacityFound | None = None
        self.plot = Plot(tr("load α = P / N  (memories per unit)"), tr("overlap m, share of memories"), self._dress)
        explain(
            self,
            tr("How well memories are held, against the load: measured, and as theory has it"),
            tr("The load α = P / N is the number of memories for each unit, the overlap m is 1 for a perfect recall."),
        )
        explain(
            self.plot,
            tr(
                "Networks are started at each memory and settle at T = 0.\n"
                "Circles: overlap of the end with the memory, mean over networks, with its standard error.\n"
                "Diamonds: share of memories that end with every bit right.\n"
                "Line: the theory of Amit, Gutfreund and Sompolinsky for a large network, up to its end at α_c."
            ),
            tr(
                "Beyond α_c ≈ 0.138 memories by Hebb’s rule interfere so much that the overlap m breaks down at once;"
                " every bit is right only below about 1 / (2 ln N)."
            ),
        )
        self._legend = QLabel()
        explain(
            self._legend,
            tr("What the marks and the line of the curve are"),
            tr("The overlap is m = (1/N) Σ_i ξ_i s_i, from −1 to +1; the theory m(α) is of random memories."),
        )
        self._legend.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._theory = pg.PlotDataItem()
        self._end = pg.ScatterPlotItem(symbol="star", size=20)
        self._overlap = pg.PlotDataItem(symbol="o", symbolSize=11)
        self._exact = pg.PlotDataItem(symbol="d", symbolSize=12)
        self._errors = [pg.ErrorBarItem(beam=0.002) for _ in range(2)]
        self._lines = [pg.InfiniteLine(angle=90) for _ in range(3)]
        self._labels = [pg.TextItem(anchor=anchor, angle=90) for anchor in ((0, 1), (0, 0), (0, 1))]
        """On the left of the line, or on the right of it."""
        items = (*self._lines, self._theory, *self._errors, self._exact, self._overlap, self._end, *self._labels)
        for item in items:
            self.plot.addItem(item)
        self.plot.hovered_at.connect(self._hover)
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
        assert isinstance(snapshot, StudySnapshot)
        assert isinstance(snapshot.found, CapacityFound)
        self._found = found = snapshot.found
        loads, overlaps = found.curve
        self._theory.setData(loads, overlaps)
        self._end.setData(loads[-1:], overlaps[-1:])
        _draw_points(self._overlap, self._errors[0], found.loads, found.overlap, found.overlap_error)
        _draw_points(self._exact, self._errors[1], found.loads, found.exact, found.exact_error)
        critical = float(loads[-1]) if len(loads) else 0.0
        marks = (
            (
                critical,
                f"α<sub>c</sub> = {critical:.3f}, m<sub>c</sub> = {overlaps[-1] if len(loads) else 0:.3f}",
            ),
            (HOPFIELD_LOAD, tr("Hopfield: {load:.2f}").format(load=HOPFIELD_LOAD)),
            (found.all_bits_load, f"1 / (2 ln N) = {found.all_bits_load:.3f}"),
        )
        for line, label, (load, text) in zip(self._lines, self._labels, marks, strict=True):
            line.setValue(load)
            label.setHtml(text)
            label.setPos(load, 0.02)
        self._show_lines(True)
        widest = max(LEAST_RANGE, found.all_bits_load, float(found.loads.max()))
        self.plot.set_ranges((0.0, 1.05 * widest), (-0.04, 1.08))

    def draw_nothing(self) -> None:
        self._found = None
        for item in (self._theory, self._overlap, self._exact, self._end):
            item.clear()
        for bars in self._errors:
            bars.setData(x=np.empty(0), y=np.empty(0), height=np.empty(0))
        self._show_lines(False)
        self.plot.set_ranges((0.0, 1.05 * LEAST_RANGE), (-0.04, 1.08))

    def _show_lines(self, shown: bool) -> None:
        for item in (*self._lines, *self._labels):
            item.setVisible(shown)

    def _dress(self, theme: Theme) -> None:
        self._theory.setPen(pen(theme.accent, 2))
        self._end.setBrush(pg.mkBrush(theme.accent))
        self._end.setPen(pen(theme.panel, 1))
        self._overlap.setPen(None)
        self._exact.setPen(pen(theme.warm, 1.5, dashed=True))
        for points, bars, colour in zip(
            (self._overlap, self._exact), self._errors, (theme.accent, theme.warm), strict=True
        ):
            points.setSymbolBrush(pg.mkBrush(colour))
            points.setSymbolPen(pen(theme.panel, 1))
            bars.setData(pen=pen(colour, 2))
        for line, label, dashed in zip(self._lines, self._labels, (False, True, True), strict=True):
            line.setPen(pen(theme.muted, 1.5, dashed=dashed))
            label.setColor(theme.text)
            label.setFont(self.plot.font())
        marks = (
            ("●", theme.accent, tr("mean overlap")),
            ("━", theme.accent, tr("theory m(α)")),
            ("◆", theme.warm, tr("every bit right")),
        )
        self._legend.setText(
            " &nbsp; ".join(
                f'<span style="color: {colour}">{glyph}</span>&nbsp;{words}' for glyph, colour, words in marks
            )
        )

    def _hover(self, x: float, _y: float) -> None:
        found = self._found
        if found is None or not np.isfinite(x):
            self.hovered.emit("")
            return
        k = int(np.argmin(np.abs(found.loads - x)))
        n = int(found.n_networks[k])
        text = tr("α = {load:.4f}: theory m = {theory:.4f}").format(load=found.loads[k], theory=found.theory[k])
        if n:
            measured = (
                tr("1 network measured:  overlap {overlap},  every bit right in {exact} of the memories")
                if n == 1
                else tr("{n} networks measured:  overlap {overlap},  every bit right in {exact} of the memories")
            ).format(
                n=n,
                overlap=_with_error(found.overlap[k], found.overlap_error[k]),
                exact=_with_error(found.exact[k], found.exact_error[k]),
            )
            text = f"{text};  {measured}"
        self.hovered.emit(text)


def _draw_points(
    points: pg.PlotDataItem,
    bars: pg.ErrorBarItem,
    loads: NDArray[np.float64],
    means: NDArray[np.float64],
    errors: NDArray[np.float64],
) -> None:
    measured = np.isfinite(means)
    points.setData(loads[measured], means[measured])
    bars.setData(x=loads[measured], y=means[measured], height=2 * np.nan_to_num(errors[measured]))


def _with_error(mean: float, error: float) -> str:
    text = number(mean, ".4f")
    return f"{text} ± {error:.4f}" if np.isfinite(error) else text
