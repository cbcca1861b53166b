"""What a room has answered, counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10


@dataclass(frozen=True)
class Range:
    """The part of an axis that is shown."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """Where a value stands, from 0 at the left end to 1; beyond these if it is outside."""
        return (value - self.low) / (self.high - self.low)


def counts(votes: Sequence[int], choices: int) -> list[int]:
    """How many chose each."""
    return [sum(vote == choice for vote in votes) for choice in range(choices)]


def per_cent(count: int, of: int) -> str:
    """A share in whole per cent; of none, none."""
    return f"{100 * count / of if of else 0:.0f}\u00a0%"


def within(estimates: Sequence[float], answer: float, tolerance: float) -> int:
    """How many are no further from the answer than the tolerance, which belongs to it."""
    return sum(is_within(estimate, answer, tolerance) for estimate in estimates)


def is_within(estimate: float, answer: float, tolerance: float) -> bool:
    """Whether it is near enough; the last bits of a decimal fraction do not count."""
    return abs(estimate - answer) <= tolerance + 1e-9 * max(1.0, abs(answer))


def axis_range(estimates: Sequence[float], answer: float, tolerance: float) -> Range:
    """Room for the answer, its tolerance and the estimates; those wildly off are left outside.

    Wildly: further from the answer than ten times the middle one of all distances, and than ten tolerances.
    """
    distances = sorted(abs(estimate - answer) for estimate in estimates)
    middle = distances[len(distances) // 2] if distances else 0.0
    far = 10 * max(middle, tolerance) or max(distances, default=0.0)
    near = [estimate for estimate in estimates if abs(estimate - answer) <= far]
    low = min([answer - tolerance, *near])
    high = max([answer + tolerance, *near])
    spare = 0.08 * (high - low) or 0.5 * max(abs(answer), 1.0)
    return Range(low - spare, high + spare)


def ticks(shown: Range, most: int) -> list[float]:
    """Round numbers in it, ``most`` at the most: multiples of 1, 2 or 5 times a power of ten."""
    span = shown.high - shown.low
    power = 10.0 ** floor(log10(span / most))
    step = next(m * power for m in (1, 2, 5, 10, 20) if span / (m * power) <= most)
    return [i * step for i in range(ceil(shown.low / step), floor(shown.high / step) + 1)]
