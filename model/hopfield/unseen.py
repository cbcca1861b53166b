"""How much of a population a sample has not seen, from how often each kind was met."""

import numpy as np
from numpy.typing import NDArray


def unseen_probability(counts: NDArray[np.int64]) -> tuple[float, float]:
    """The probability that the next draw is of a kind not met yet, and its standard error.

    ``counts`` says how often each kind was met; f1 of them were met once and f2 twice in n draws. Good and Turing:
    f1 / n (Good 1953); its error is sqrt(f1 (1 - f1/n) + 2 f2) / n (Esty 1983). NaN of no draws.
    """
    n = int(counts.sum())
    if n == 0:
        return float("nan"), float("nan")
    once, twice = _met(counts)
    return once / n, float(np.sqrt(once * (1 - once / n) + 2 * twice) / n)


def unseen_at_least(counts: NDArray[np.int64]) -> float:
    """A lower bound of how many kinds were not met, on average: f1 (f1 - 1) / (2 (f2 + 1)).

    Chao 1984 (f1^2 / (2 f2)), in the form corrected for bias that can do without a kind met twice (Chao 2005).
    """
    once, twice = _met(counts)
    return once * (once - 1) / (2 * (twice + 1))


def _met(counts: NDArray[np.int64]) -> tuple[int, int]:
    """How many kinds were met exactly once, and exactly twice."""
    return int(np.count_nonzero(counts == 1)), int(np.count_nonzero(counts == 2))
