"""Which digit each of many chains shows, and how often chains go over to another one."""

from collections import deque
from copy import copy

import numpy as np
from numpy.typing import NDArray

from model.frozen import frozen_copy
from model.rbm.look_alike import NearestDigit
from model.rbm.machine import Floats

EVERY = 10
"""Passes between two looks at a chain."""

AT_ONCE = 100
"""Chains looked at in one pass; the passes between two looks share the others."""

OVER = 200
"""Passes over which changes are counted."""


class DigitWatch:
    """Every chain is looked at every EVERY passes: it shows the digit that its picture looks like to ``nearest``.

    It has changed its digit when two looks in a row see the same digit, and that is another one than it had: a doubtful
    picture that is now taken for a 4 and now for a 9 changes less than it seems.
    """

    def __init__(self, nearest: NearestDigit, probabilities: Floats) -> None:
        """``probabilities`` (n_chains, side²) are the pictures before the first pass."""
        self._nearest = nearest
        self.labels: NDArray[np.int8] = frozen_copy(nearest.labels(probabilities), np.int8)
        """What each chain looked like last, (n_chains,); −1 is nothing at all. Read-only."""
        self._settled = self.labels
        self._changes: deque[int] = deque(maxlen=OVER)

    def look(self, passes: int, probabilities: Floats) -> None:
        """Look at those whose turn it is after so many passes; called in each of them."""
        first = passes % EVERY * AT_ONCE
        turn = slice(first, first + AT_ONCE)
        n_changes = 0
        if first < len(self.labels):
            before, had = self.labels[turn], self._settled[turn]
            now = self._nearest.labels(probabilities[turn]).astype(np.int8)
            changed = (now == before) & (now != had)
            n_changes = int(changed.sum())
            self.labels, self._settled = self.labels.copy(), self._settled.copy()
            self.labels[turn], self._settled[turn] = now, np.where(changed, now, had)
            self.labels.flags.writeable = False
        self._changes.append(n_changes)

    @property
    def changes_per_100(self) -> float:
        """Changes of digit per chain in 100 passes, over the last OVER passes; NaN when all were looked at but once."""
        if len(self._changes) < 2 * EVERY:
            return float("nan")
        return 100 * sum(self._changes) / (len(self._changes) * len(self.labels))

    def copied(self) -> "DigitWatch":
        """A watch that goes on apart from this one."""
        other = copy(self)
        other._changes = self._changes.copy()
        return other
