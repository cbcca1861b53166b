"""An axis of angles, from 0° to at most 180°."""

import math

from gui.drawing.plot import Plot

EVERY = (30, 90)
"""Degrees between two ticks: the first, or the second where letters leave no room for so many."""

RIGHT_ANGLE = 90


def show_degrees(plot: Plot, x: tuple[float, float], highest: float) -> None:
    """Show this range across, and up to the right angle at least or to the tick above the highest angle."""
    pixels, letters = float(plot.getPlotItem().getViewBox().height()), float(plot.fontMetrics().height())
    finest = EVERY[0]
    top = max(RIGHT_ANGLE + finest, finest * math.ceil(highest / finest))
    every = finest if pixels * finest / top > 1.1 * letters else EVERY[1]
    plot.getAxis("left").setTicks([[(v, str(v)) for v in range(0, top + 1, every)]])
    # A tick at the very edge would have its number cut in half.
    margin = 0.6 * letters * top / max(pixels, 1.0)
    plot.set_ranges(x, (-min(margin, 12.0), top + min(margin, 20.0)))
