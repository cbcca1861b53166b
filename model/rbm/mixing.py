"""Equilibrium and mixing, measured on many chains that know nothing of each other.

Chains of one sampler are independent draws of the same process, so that the spread among them tells how far chance
alone would move any mean over them, whatever the correlations within a chain and between its pixels.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

Lags = NDArray[np.int64]
Values = NDArray[np.float64]
Words = NDArray[np.uint64]

LIMIT_QUANTILE = 1.6448536269514722
"""Of the normal distribution: one in twenty measurements at equilibrium lies above the limit."""

WINDOW = 2.5
"""An integrated autocorrelation time is summed up to a lag of so many times itself (Sokal's window)."""

STANDS_STILL = 0.25
"""A chain whose picture differs from its own former one in less than this share of the pixels in which it differs from
those of other chains has not moved."""


@dataclass(frozen=True)
class Change:
    """How much the distribution of pictures has changed between two windows of ``passes`` passes each.

    For each pixel, the mean over all chains and over the first window is subtracted from that over the second one.
    ``change`` is the root of the mean square of these differences over the pixels; in units of a probability. If both
    windows show the same distribution, the square of ``change`` is ``floor``² on average, and ``change`` exceeds
    ``limit`` in one of twenty measurements.
    """

    passes: int
    change: float
    floor: float
    limit: float

    @property
    def is_chance(self) -> bool:
        """Whether it is as little as it would be at equilibrium."""
        return self.change <= self.limit


@dataclass(frozen=True, eq=False)
class Autocorrelation:
    """How alike a quantity is to itself some passes later: ``values`` (n,) at ``lags`` (n,), in passes, from 0 on.

    1 is the same, 0 is nothing in common beyond what different chains have in common. ``time`` is the integrated
    autocorrelation time 1 + 2 Σ ρ(k) in passes: from so many passes one learns as much as from one independent draw.
    ``at_least``: no lag that was looked at is long enough, and it may be longer.
    """

    lags: Lags
    values: Values
    time: float
    at_least: bool


def distribution_change(differences: NDArray[np.float32], passes: int) -> Change:
    """Tell change from chance by the spread among the chains.

    ``differences`` (n_chains, n_pixels): each chain's own mean over the second window minus that over the first.

    With S the covariance of these among the chains, the squared length of their mean is tr S / n_chains on average when
    there is no change, as the chains are independent. It is then a sum of squares of normal variables, whose 95 %
    quantile follows from tr S and tr S² by the approximations of Satterthwaite and of Wilson and Hilferty. tr S² is
    estimated without bias (Bai and Saranadasa 1996). NaN where there is a single chain or no pixel.
    """
    n, n_pixels = differences.shape
    if n < 2 or n_pixels == 0:
        return Change(passes, np.nan, np.nan, np.nan)
    mean = differences.mean(axis=0, dtype=np.float64)
    centred = differences - mean.astype(np.float32)
    product = centred @ centred.T if n <= n_pixels else centred.T @ centred
    trace = float(np.trace(product, dtype=np.float64)) / (n - 1)
    trace_of_square = float(np.square(product, dtype=np.float64).sum()) / (n - 1) ** 2
    if n > 2:
        unbiased = (trace_of_square - trace**2 / (n - 1)) * (n - 1) ** 2 / ((n - 2) * (n + 1))
        trace_of_square = max(unbiased, trace**2 / n_pixels)  # as small as it can be for this trace
    floor = trace / (n * n_pixels)
    freedom = trace**2 / trace_of_square if trace_of_square > 0 else 1.0
    spread = 2 / (9 * freedom)
    limit = floor * (1 - spread + LIMIT_QUANTILE * sqrt(spread)) ** 3
    return Change(passes, sqrt(float(np.square(mean).mean())), sqrt(floor), sqrt(limit))


def autocorrelations(series: Values, lags: Lags) -> Values:
    """ρ(k) of a number that each chain has at each time, ``series`` (n_times, n_chains), at lags k < n_times.

    The mean is that over all chains, not each chain's own: chains that stay apart do not pass for chains that mix.
    NaN where all numbers are the same.
    """
    deviations = series - series.mean()
    variance = float(np.square(deviations).mean())
    n = len(series)
    covariances = [float((deviations[: n - k] * deviations[k:]).mean()) for k in lags]
    return np.array(covariances) / variance if variance > 0 else np.full(len(lags), np.nan)


def picture_autocorrelations(pictures: Words, means: NDArray[np.float32], lags: Lags, n_pairs: int = 16) -> Values:
    """ρ(k) of whole pictures: 1 − (pixels differing from oneself k times ago) / (… from another chain k times ago).

    It is Σ cov(pixel now, pixel k times ago) / Σ var(pixel), summed over the pixels, without knowing their means.
    ``pictures`` (n_times, n_chains, n_words) as ``packed`` makes them, ``means`` (n_times, n_pixels) over the chains.
    At most ``n_pairs`` pairs of times are looked at for each lag. NaN where there is a single chain, or no variety.
    """
    n_times, n_chains, _ = pictures.shape
    values = np.full(len(lags), np.nan)
    for i, k in enumerate(lags):
        later = np.unique(np.linspace(k, n_times - 1, min(n_pairs, n_times - k)).round().astype(int))
        own = float(differing(pictures[later], pictures[later - k]).mean())
        others = float(strangers(means[later], means[later - k], own, n_chains).mean())
        if others > 0:
            values[i] = 1 - own / others
    return values


def integrated_time(lags: Lags, values: Values) -> tuple[float, bool]:
    """1 + 2 Σ ρ(k) over all lags k ≥ 1, in the unit of the lags, and whether it may be longer than that.

    Between the lags given, which begin with 0, ρ goes along straight lines. The sum ends at the first lag of at least
    WINDOW times what it has come to by then; later ones would add more noise than they tell. (A. Sokal, Monte Carlo
    Methods in Statistical Mechanics, 1989, section 3.)
    """
    gaps, ends = np.diff(lags), values[1:]
    starts = values[:-1]
    times = 1 + 2 * np.cumsum(gaps * (starts + ends) / 2 + (ends - starts) / 2)
    enough = np.flatnonzero(lags[1:] >= WINDOW * times)
    if len(enough):
        return max(1.0, float(times[enough[0]])), False
    return (float(times[-1]) if len(times) else np.nan), True


# --- pictures as words of 64 pixels ----------------------------------------------------------------------------------


def packed(states: NDArray[np.uint8]) -> Words:
    """States 0 and 1 (n_chains, n_pixels) as bits, (n_chains, n_words), the last word filled up with zeros."""
    octets = np.packbits(states, axis=1)
    filled = np.zeros((len(octets), -(-octets.shape[1] // 8) * 8), np.uint8)
    filled[:, : octets.shape[1]] = octets
    return filled.view(np.uint64)


def differing(one: Words, other: Words) -> NDArray[np.int64]:
    """In how many pixels two rows of pictures (..., n_words) differ, (...)."""
    counts: NDArray[np.int64] = np.bitwise_count(one ^ other).sum(axis=-1, dtype=np.int64)
    return counts


def strangers(one: NDArray[np.float32], other: NDArray[np.float32], own: float | Values, n_chains: int) -> Values:
    """In how many pixels a chain's picture differs on average from another chain's at the other time.

    ``one`` and ``other`` (..., n_pixels) are mean pictures of the chains at two times, between which a chain differs
    from itself in ``own`` pixels on average. NaN if there is a single chain.
    """
    if n_chains < 2:
        return np.full(one.shape[:-1], np.nan)
    one, other = one.astype(np.float64), other.astype(np.float64)
    all_pairs = (one + other - 2 * one * other).sum(axis=-1)
    apart: Values = (n_chains * all_pairs - own) / (n_chains - 1)
    return apart


def unmoved(
    now: Words, then: Words, mean_now: NDArray[np.float32], mean_then: NDArray[np.float32]
) -> NDArray[np.bool_]:
    """Which chains have not moved in the meantime, (n_chains,): see STANDS_STILL.

    A single chain has no other to be measured by, and is never said to stand still.
    """
    own = differing(now, then)
    apart = float(strangers(mean_now, mean_then, float(own.mean()), len(own)))
    still: NDArray[np.bool_] = own < STANDS_STILL * apart
    return still
