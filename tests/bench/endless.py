"""A Hopfield session that never finishes: a fixed point is followed by a new random state."""

import numpy as np

from model.hopfield.changes import StartAtRandom
from model.hopfield.memories import random_memories
from model.hopfield.session import HopfieldSession
from model.hopfield.stored import Stored


class EndlessHopfield(HopfieldSession):
    """784 units at a load of 0.07, going on for as long as one measures."""

    def __init__(self) -> None:
        super().__init__(Stored.by("hebb", random_memories(55, (28, 28), seed=1)), seed=1)
        self._total = 0
        self.apply(StartAtRandom())

    @property
    def step(self) -> int:
        return self._total

    @property
    def finished(self) -> bool:
        return False

    def advance(self, n: int) -> np.ndarray:
        parts = []
        while n > 0:
            if self._wanting == 0:
                self.apply(StartAtRandom())
            before = self._step
            parts.append(self._decide(n))
            n -= self._step - before
            self._total += self._step - before
        return np.concatenate(parts)
