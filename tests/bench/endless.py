"""Sessions that never finish: a fixed point is followed by a new random state, a census by another one."""

from dataclasses import replace

import numpy as np

from model.experiments.study_session import StudySession
from model.hopfield.census import Census
from model.hopfield.changes import StartAtRandom
from model.hopfield.memories import random_memories
from model.hopfield.session import HopfieldSession
from model.hopfield.stored import Stored


class EndlessHopfield(HopfieldSession):
    """784 units at a load of 0.07, going on for as long as one measures."""

    def __init__(self) -> None:
        super().__init__(Stored.by("hebb", random_memories(55, (28, 28), seed=1)), seed=1)
        self._total = 0
        self._settling = False
        self.apply(StartAtRandom())

    @property
    def step(self) -> int:
        return self._total

    @property
    def finished(self) -> bool:
        """One settling ends; the session never does."""
        return self._settling and super().finished

    def advance(self, n: int) -> np.ndarray:
        parts = []
        self._settling = True
        while n > 0:
            if self.finished:
                self.apply(StartAtRandom())
            parts.append(super().advance(n))
            n -= len(parts[-1])
            self._total += len(parts[-1])
        self._settling = False
        return np.concatenate(parts)


class EndlessCensus(StudySession):
    """When all starts are done it begins anew with the next seed."""

    def __init__(self, census: Census) -> None:
        super().__init__(census)
        self._before = 0

    @property
    def step(self) -> int:
        return self._before + self._step

    @property
    def finished(self) -> bool:
        return False

    def advance(self, n: int) -> np.ndarray:
        if self._step == self.study.n_pieces:
            before = self.step
            super().__init__(replace(self.study, seed=self.seed + 1))
            self._before = before
        return super().advance(n)
