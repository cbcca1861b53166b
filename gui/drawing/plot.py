"""A plot in the house style: fixed ranges, named axes, no mouse gestures of its own."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QWidget

from gui.style import Theme, theme_of
from gui.wording import round_up

pg.setConfigOptions(imageAxisOrder="row-major", antialias=True)

THIN_LINE_POINTS = 600
THICK_LINE_POINTS = 250
"""More points a plot of a few hundred pixels cannot show. A line wider than a pixel takes ten times as long to draw."""


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """Plain numbers with a true minus sign: no powers of ten moved into the name."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self.enableAutoSIPrefix(False)

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [text.replace("-", "−") for text in super().tickStrings(values, scale, spacing)]


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Axes with names and units. ``restyle`` is called with the theme at first and whenever it changes."""

    hovered_at = Signal(float, float)
    """The place under the mouse, in the units of the axes; NaN when it leaves."""
    clicked_at = Signal(float, float)

    def __init__(
        self, x_name: str, y_name: str, restyle: Callable[[Theme], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, axisItems={side: _Axis(side) for side in ("bottom", "left")})
        self._names = {"bottom": x_name, "left": y_name}
        self._restyle = restyle
        item = self.getPlotItem()
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setMouseEnabled(False, False)
        item.getViewBox().setDefaultPadding(0.0)
        self.disableAutoRange()
        self.setMouseTracking(True)
        self.setMinimumSize(240, 90)

    def dress(self) -> None:
        """Take on the colours of the palette."""
        theme, font = theme_of(self), self.font()
        self.setBackground(theme.panel)
        for side, name in self._names.items():
            axis = self.getAxis(side)
            axis.setPen(theme.muted)
            axis.setTextPen(theme.text)
            axis.setLabel(name, color=theme.text, **{"font-size": f"{font.pointSizeF()}pt"})
            axis.setTickFont(font)
        self._restyle(theme)

    def show_numbers(self, shown: bool) -> None:
        """Whether the axes bear numbers; without a curve they would mean nothing."""
        for side in self._names:
            axis = self.getAxis(side)
            if axis.style["showValues"] != shown:  # an axis that is told anything is worked out anew
                axis.setStyle(showValues=shown)

    def set_ranges(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show exactly this part; nothing is redrawn if it is shown already."""
        if x[1] <= x[0] or y[1] <= y[0]:
            return
        if self.getPlotItem().viewRange() != [list(x), list(y)]:
            self.getPlotItem().setRange(xRange=x, yRange=y, padding=0.0)
            # Left to the next paint, this would move names and markers there, and all would be painted a second time.
            self.getPlotItem().getViewBox().updateMatrix()

    def value_at(self, position: QPointF) -> tuple[float, float]:
        """A place of the widget in the units of the axes."""
        scene = self.mapToScene(position.toPoint())
        point = self.getPlotItem().getViewBox().mapSceneToView(scene)
        return float(point.x()), float(point.y())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        changes = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in changes and hasattr(self, "_restyle"):
            self.dress()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hovered_at.emit(*self.value_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked_at.emit(*self.value_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered_at.emit(float("nan"), float("nan"))


def pen(colour: str, width: float = 1.5, dashed: bool = False, alpha: int = 255) -> Any:
    """A pen of the house; cosmetic, so that lines keep their width."""
    c = QColor(colour)
    c.setAlpha(alpha)
    style = pg.QtCore.Qt.PenStyle.DashLine if dashed else pg.QtCore.Qt.PenStyle.SolidLine
    return pg.mkPen(c, width=width, style=style)


def thinned(limit: int, *columns: NDArray[np.float64]) -> tuple[NDArray[np.float64], ...]:
    """Columns of the same length, with evenly chosen rows so that at most ``limit`` remain, the first and last too."""
    n = len(columns[0])
    if n <= limit:
        return columns
    kept = np.linspace(0, n - 1, limit).astype(int)
    return tuple(c[kept] for c in columns)


def round_range(low: float, high: float) -> tuple[float, float]:
    """A range with round ends that holds both values; it changes seldom while they grow, and drawing axes is slow."""
    step = round_up(max(high - low, 1e-9 * max(abs(low), abs(high), 1.0)) / 5)
    # A tick at the very edge would have its number cut in half.
    return (math.floor(low / step) - 0.3) * step, (math.ceil(high / step) + 0.3) * step
