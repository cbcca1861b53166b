"""What is remembered of many chains' past, so that one can tell how they mix: little, however long they run."""

from collections import deque
from collections.abc import Callable
from copy import copy
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.frozen import frozen_copy
from model.rbm.mixing import (
    Autocorrelation,
    Change,
    Lags,
    Values,
    Words,
    autocorrelations,
    distribution_change,
    integrated_time,
    packed,
    picture_autocorrelations,
    unmoved,
)

MAX_BLOCKS = 24
"""Blocks of passes whose sums are kept; then they are joined two by two, and each holds twice as many passes."""

MAX_SAMPLES = 96
"""Times of the whole run that are kept; then every other one is given up."""

RECENT = 40
"""Latest times that are kept, every pass of them."""

FINE_LAGS = 20
"""Lags up to this are looked at one by one, over the latest times; longer ones over the run but for its first third."""

STILL_OVER = 20
"""Passes after which a chain is asked whether it has moved."""

MIN_PASSES = 24
"""Before this there is too little to see how pictures correlate."""


class ChainRecord:
    """Means over blocks of passes, pictures and numbers of ``n_chains`` chains since pass 0.

    All arrays in it stay as they are, and copies of a record share them.
    """

    def __init__(self, n_chains: int, n_pixels: int) -> None:
        self.passes = 0
        self._shape = (n_chains, n_pixels)
        self._sums = _Blocks(np.zeros(self._shape, np.uint8))
        self._recent: deque[_Moment] = deque(maxlen=RECENT)
        self._whole = _Thinned()

    def note(self, states: NDArray[np.uint8], numbers: Values) -> None:
        """Take in the pass just made: states (n_chains, n_pixels) of 0 and 1, and a number of each chain."""
        self.passes += 1
        self._sums.add(states)
        moment = _Moment(states, numbers)
        self._recent.append(moment)
        self._whole.add(self.passes, moment)

    def copied(self) -> "ChainRecord":
        """A record that goes on apart from this one."""
        other = copy(self)
        other._sums, other._whole = self._sums.copied(), self._whole.copied()
        other._recent = self._recent.copy()
        return other

    @property
    def nbytes(self) -> int:
        """Of what a copy made some passes later shares no more; older parts are few, and shared by many copies."""
        return self._sums.partial.nbytes + sum(moment.nbytes for moment in self._recent)

    # --- what it tells -----------------------------------------------------------------------------------------

    @property
    def is_due(self) -> bool:
        """Whether a block is complete with this pass: the time to measure, ever less often as the run grows."""
        return self.passes % self._sums.stride == 0 and len(self._sums.blocks) >= 3

    def change(self, free: NDArray[np.bool_]) -> Change:
        """Between the middle and the last third of the run, in the pixels that are ``free``; when it is due."""
        blocks, window = self._sums.blocks, len(self._sums.blocks) // 3
        passes = window * self._sums.stride
        first, second = (_total(part) for part in (blocks[-2 * window : -window], blocks[-window:]))
        differences = (second[:, free].astype(np.float32) - first[:, free]) / np.float32(passes)
        return distribution_change(differences, passes)

    def unmoved(self) -> NDArray[np.bool_] | None:
        """Which chains look as they did STILL_OVER passes ago, (n_chains,); None while there is nothing to compare."""
        if len(self._recent) <= STILL_OVER or self._shape[0] < 2:
            return None
        now, then = self._recent[-1], self._recent[-1 - STILL_OVER]
        return frozen_copy(unmoved(now.pictures, then.pictures, now.mean, then.mean))

    def number_autocorrelation(self) -> Autocorrelation | None:
        """Of the numbers that were noted; None while there is too little to see."""
        return self._autocorrelation(lambda moments, lags: autocorrelations(_stacked(moments, "numbers"), lags))

    def picture_autocorrelation(self) -> Autocorrelation | None:
        """Of the pictures; None while there is too little to see."""
        return self._autocorrelation(
            lambda moments, lags: picture_autocorrelations(
                _stacked(moments, "pictures"), _stacked(moments, "mean"), lags
            )
        )

    def _autocorrelation(self, measure: Callable[[list["_Moment"], Lags], Values]) -> Autocorrelation | None:
        if self.passes < MIN_PASSES:
            return None
        recent = list(self._recent)
        # At first the latest times are still those of the start.
        recent = recent[-min(len(recent), 2 * self.passes // 3) :]
        fine = np.arange(0, min(FINE_LAGS, len(recent) // 2) + 1)
        stride, moments = self._whole.stride, self._whole.moments
        moments = moments[len(moments) // 3 :]
        steps = np.unique(np.geomspace(1, max(1, len(moments) // 2), 24).round().astype(np.int64))
        steps = steps[steps * stride > fine[-1]]
        lags = np.concatenate([fine, steps * stride])
        values = np.concatenate([measure(recent, fine), measure(moments, steps)])
        if not np.isfinite(values).all():
            return None
        time, at_least = integrated_time(lags, values)
        return Autocorrelation(frozen_copy(lags), frozen_copy(values), time, at_least)


class _Moment:
    """The chains after one pass."""

    def __init__(self, states: NDArray[np.uint8], numbers: Values) -> None:
        self.pictures: Words = packed(states)
        self.mean: NDArray[np.float32] = states.mean(axis=0, dtype=np.float32)
        self.numbers = numbers.copy()

    @property
    def nbytes(self) -> int:
        return self.pictures.nbytes + self.mean.nbytes + self.numbers.nbytes


class _Thinned:
    """The moments at every ``stride``-th pass; the stride doubles when there are too many."""

    def __init__(self) -> None:
        self.stride = 1
        self.moments: list[_Moment] = []

    def add(self, passes: int, moment: _Moment) -> None:
        if passes % self.stride:
            return
        self.moments.append(moment)
        if len(self.moments) == MAX_SAMPLES:
            self.moments = self.moments[1::2]
            self.stride *= 2

    def copied(self) -> "_Thinned":
        other = copy(self)
        other.moments = self.moments.copy()
        return other


class _Blocks:
    """Sums of states over blocks of ``stride`` passes; blocks are joined two by two when there are too many."""

    def __init__(self, nothing: NDArray[np.uint8]) -> None:
        self.stride = 1
        self.blocks: list[NDArray[Any]] = []
        self.partial: NDArray[Any] = nothing
        self._in_partial = 0

    def add(self, states: NDArray[np.uint8]) -> None:
        self.partial += states
        self._in_partial += 1
        if self._in_partial < self.stride:
            return
        self.blocks.append(self.partial)
        if len(self.blocks) == MAX_BLOCKS:
            self.stride *= 2
            kind = np.min_scalar_type(self.stride)
            self.blocks = [
                np.add(one, other, dtype=kind) for one, other in zip(self.blocks[::2], self.blocks[1::2], strict=True)
            ]
        self.partial = np.zeros(states.shape, np.min_scalar_type(self.stride))
        self._in_partial = 0

    def copied(self) -> "_Blocks":
        other = copy(self)
        other.blocks, other.partial = self.blocks.copy(), self.partial.copy()
        return other


def _total(blocks: list[NDArray[Any]]) -> NDArray[np.float32]:
    total = np.zeros(blocks[0].shape, np.float32)
    for block in blocks:
        total += block
    return total


def _stacked(moments: list[_Moment], name: str) -> NDArray[Any]:
    return np.stack([getattr(moment, name) for moment in moments])
