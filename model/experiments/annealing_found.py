"""What cooling has led to: shares of starts that found a memory, how sure they are, and what theory has beside them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.frozen import frozen_copy
from model.hopfield.capacity_theory import phase_lines
from model.hopfield.mixture_theory import mixture_temperature
from model.hopfield.stored import Stored


@dataclass(frozen=True, eq=False)
class AnnealingFound:
    """What cooling from each temperature has led to so far. Arrays (K,), NaN where nothing is known; read-only."""

    temperatures: NDArray[np.float64]
    starts: NDArray[np.int64]
    success: NDArray[np.float64]
    """Share that ended in a memory or a mirror image: of the starts of one network, or the mean of several."""
    success_range: tuple[NDArray[np.float64], NDArray[np.float64]]
    """One standard error either way: Wilson's of one network's starts, that of the mean of several networks."""
    nearest: NDArray[np.float64]
    """Share that ended in the one that was nearest to the start."""
    nearest_range: tuple[NDArray[np.float64], NDArray[np.float64]]
    unchanged: NDArray[np.float64]
    """Share that ended where it began."""
    overlap: NDArray[np.float64]
    """Mean overlap of the ends with the memory nearest to them."""
    drawn: int
    """Random states that settled at temperature 0 so that starts were found."""
    recalled: float
    """Share of these that ended in a memory or a mirror image at once; NaN before the first."""
    mixtures_melt: float
    """T_3, above which mixtures of random memories are no minima (few of them, many units); NaN but for Hebb's rule."""
    memories_melt: float
    """T_M, above which random memories are no minima at this load (many units); NaN where there is none."""

    @property
    def best(self) -> int:
        """Index of the temperature with most successes, the lowest of equal ones; 0 before the first."""
        return int(np.argmax(np.nan_to_num(self.success)))


def melting(stored: Stored) -> tuple[float, float]:
    """T_3 and T_M, as AnnealingFound has them."""
    if stored.rule != "hebb" or stored.dreams:
        return float("nan"), float("nan")
    lines, load = phase_lines(), stored.memories.load
    if load > lines.retrieval.max():
        return mixture_temperature(), float("nan")
    return mixture_temperature(), float(np.interp(load, lines.retrieval[::-1], lines.temperatures[::-1]))


def shares_of(
    counts: NDArray[np.int64] | NDArray[np.float64], starts: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Shares (K,) of ``counts`` in ``starts``, both (K, networks), and a standard error below and above them.

    Of one network by Wilson 1927, which knows that a share of 0 or 1 is uncertain too; of several, that of the mean of
    their shares, NaN where there is only one yet.
    """
    with np.errstate(invalid="ignore"):
        shares = counts / starts
    if starts.shape[1] == 1:
        n = np.maximum(starts[:, 0], 1)
        share = shares[:, 0]
        middle = (share + 0.5 / n) / (1 + 1 / n)
        half = np.sqrt(share * (1 - share) / n + 0.25 / n**2) / (1 + 1 / n)
        low, high = np.minimum(middle - half, share), np.maximum(middle + half, share)
    else:
        known = np.isfinite(shares)
        n = known.sum(axis=1)
        with np.errstate(invalid="ignore", divide="ignore"):
            share = np.where(known, shares, 0).sum(axis=1) / n
            squares = np.where(known, (shares - share[:, np.newaxis]) ** 2, 0).sum(axis=1)
            error = np.sqrt(squares / (n - 1) / n)
        low, high = share - error, share + error
    return frozen_copy(share), frozen_copy(low), frozen_copy(high)
