"""Names beside the ends of curves, moved apart so that each can be read."""

import math
from collections.abc import Sequence

import pyqtgraph as pg

from gui.drawing.plot import Plot

GAP = 8
"""Pixels between the end of a curve and its name."""


class EndNames:
    """One name a curve, in the colour of the curve."""

    def __init__(self, plot: Plot, names: Sequence[str]) -> None:
        self._plot = plot
        self._names = names
        self._items = [pg.TextItem(name, anchor=(0, 0.5)) for name in names]
        for item in self._items:
            item.hide()
            plot.addItem(item)

    @property
    def room(self) -> float:
        """The share of the width of the plot that the names take."""
        width: int = max(self._plot.fontMetrics().horizontalAdvance(name) for name in self._names) + 3 * GAP
        return min(0.5, width / max(float(self._plot.getPlotItem().getViewBox().width()), 1.0))

    def show(self, x: float, ends: Sequence[float], below: float = math.inf) -> None:
        """Curves end at ``x`` and at these heights, NaN where there is none; no name reaches above ``below``.

        The plot must show its ranges already.
        """
        (left, right), (low, high) = self._plot.getPlotItem().viewRange()
        box = self._plot.getPlotItem().getViewBox()
        line = 1.05 * self._plot.fontMetrics().height() * (high - low) / max(box.height(), 1)
        beside = x + GAP * (right - left) / max(box.width(), 1)
        there = [i for i, end in enumerate(ends) if math.isfinite(end)]
        heights = apart([ends[i] for i in there], line, low + line / 2, min(high, below) - line / 2)
        for item in self._items:
            item.hide()
        for i, height in zip(there, heights, strict=True):
            self._items[i].setPos(beside, height)
            self._items[i].show()

    def hide(self) -> None:
        """Name nothing."""
        for item in self._items:
            item.hide()

    def dress(self, colours: Sequence[str]) -> None:
        """Take on these colours and the letters of the plot."""
        for item, colour in zip(self._items, colours, strict=True):
            item.setColor(colour)
            item.setFont(self._plot.font())


def apart(heights: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Heights at least ``gap`` apart and from ``low`` to ``high``, the order kept; those below give way if need be."""
    order = sorted(range(len(heights)), key=lambda i: heights[i])
    placed = list(heights)
    below = low - gap
    for i in order:
        placed[i] = below = max(placed[i], below + gap)
    above = high + gap
    for i in reversed(order):  # what was pushed out at the top comes back, and pushes in its turn
        placed[i] = above = min(placed[i], above - gap)
    return placed
