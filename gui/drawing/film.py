"""What weights were like at earlier updates, as far as they were seen."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

MAX_FRAMES = 16
"""Updates 0, 1, 2, 4 and so on up to 16,384; in longer runs the earliest ones but 0 go."""

MAX_BYTES = 2_000_000
"""Of a frame: weights of larger machines are kept of one hidden unit only."""

Floats = NDArray[np.float32]


class Shot(NamedTuple):
    """A filter (n_visible,) after some updates."""

    step: int
    weights: Floats


class _Frame(NamedTuple):
    step: int
    weights: Floats
    """(n_visible, n_hidden), or (n_visible, 1) where only one unit was kept."""


class Film:
    """Keeps the weights seen nearest to updates 0, 1, 2, 4, 8, … of one run."""

    def __init__(self) -> None:
        self._frames: dict[int, _Frame] = {}
        """By the number of binary digits of the update: each is kept up to the next power of two."""
        self._shape = 0, 0
        self._only: int | None = None
        """The unit that the frames are of, where they are of one only."""

    def see(self, step: int, weights: Floats, unit: int | None) -> None:
        """These are the weights (n_visible, n_hidden), read-only, after ``step`` updates; ``unit`` is looked at now."""
        keeps_all = weights.nbytes <= MAX_BYTES
        only = None if keeps_all else unit
        if weights.shape != self._shape or only != self._only:
            self.forget()
            self._shape, self._only = weights.shape, only
        slot = step.bit_length()
        kept = self._frames.get(slot)
        if kept is not None and kept.step < step:
            return
        if keeps_all:
            new = weights
        elif unit is None:
            return
        else:
            new = weights[:, [unit]]
        if kept is not None and kept.step == step:
            if kept.weights is new or np.array_equal(kept.weights, new):
                return
            self.forget(step - 1)  # it is another run, or this one went on otherwise
        self._frames[slot] = _Frame(step, new)
        if len(self._frames) > MAX_FRAMES:
            del self._frames[sorted(self._frames)[1]]

    def forget(self, after: int = -1) -> None:
        """Forget what was seen after an update, or everything."""
        self._frames = {slot: frame for slot, frame in self._frames.items() if frame.step <= after}

    def shots(self, unit: int) -> list[Shot]:
        """How the filter of a unit was, in the order of the updates."""
        if self._only not in (None, unit):
            return []
        column = unit if self._only is None else 0
        return [Shot(frame.step, frame.weights[:, column]) for _, frame in sorted(self._frames.items())]

    def has_gaps(self, unit: int) -> bool:
        """Whether an update between 0 and the latest one that was seen should be here, and is not."""
        shots = self.shots(unit)
        slots = {shot.step.bit_length() for shot in shots}
        return len(slots) <= max(slots, default=-1) and len(slots) < MAX_FRAMES
