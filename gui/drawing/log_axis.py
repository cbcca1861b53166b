"""Axes on which equal distances are equal ratios: what is drawn there is the logarithm, what is written the number."""

import math

from gui.drawing.plot import Plot
from gui.wording import number

FACTORS: tuple[tuple[float, tuple[float, ...]], ...] = (
    (10.0, (1, 1.5, 2, 3, 4, 5, 7)),
    (2000.0, (1, 2, 5)),
    (math.inf, (1,)),
)
"""Up to which ratio of the ends of an axis, and what is written along it: these, times powers of ten."""

EDGE = 1.03
"""A number so near to the end of the axis would be cut in half."""


def log_ticks(low: float, high: float) -> list[tuple[float, str]]:
    """Places (logarithms to base 10) and texts of round numbers between two numbers: the more, the nearer these are."""
    factors = next(factors for ratio, factors in FACTORS if high / low < ratio)
    ticks = []
    for power in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1):
        for factor in factors:
            value = factor * 10.0**power
            if low * EDGE < value < high / EDGE:
                ticks.append((math.log10(value), number(value, ",.12g")))
    return ticks


def log_range(low: float, high: float) -> tuple[float, float]:
    """A range of logarithms that holds both numbers with some room; it changes seldom while they grow."""
    return math.floor(10 * math.log10(low) - 0.5) / 10, math.ceil(10 * math.log10(high) + 0.5) / 10


def set_log_axis(plot: Plot, side: str, range_of_logs: tuple[float, float]) -> None:
    """Write numbers along an axis ("left" or "bottom") that shows this range of logarithms."""
    axis, ticks = plot.getAxis(side), log_ticks(*(10**end for end in range_of_logs))
    if getattr(axis, "_tickLevels", None) != [ticks]:  # an axis that is told anything is worked out anew
        axis.setTicks([ticks])
