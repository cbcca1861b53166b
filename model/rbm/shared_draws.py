"""Random numbers and mini-batches that several learners have in common, the same whenever an update is done again."""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from model.rbm.training_data import TrainingData, drawn


class Purpose(IntEnum):
    """What random numbers are for."""

    MACHINE = 0
    ORDER = 1
    GREY = 2
    CHAINS = 3
    AVERAGE = 4


class SharedDraws:
    """One generator for all; each learner has it begin anew before it draws, so that all meet the same numbers."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.rng = np.random.Generator(np.random.SFC64(seed))

    def begin(self, purpose: Purpose, *index: int) -> np.random.Generator:
        """The next random numbers are those for this, whatever was drawn before."""
        self.rng.bit_generator.state = np.random.SFC64((self.seed, purpose, *index)).state
        return self.rng


class MiniBatches:
    """Which examples each update learns from; a function of the seed and the number of the update.

    An epoch goes through the examples in a new random order; what does not fill a batch at its end is left out.
    """

    def __init__(self, data: TrainingData, size: int, draws: SharedDraws) -> None:
        """There must be ``size`` examples at least."""
        self._data = data
        self._size = size
        self._draws = draws
        self.n_in_epoch: int = len(data.train) // size
        self._epoch = -1
        self._order: NDArray[np.intp] = np.arange(0)

    def batch(self, update: int) -> NDArray[np.uint8]:
        """States (size, n_visible) for an update, counted from 0."""
        epoch, position = divmod(update, self.n_in_epoch)
        if epoch != self._epoch:
            order = self._draws.begin(Purpose.ORDER, epoch).permutation(len(self._data.train))
            self._epoch, self._order = epoch, order
        batch = self._data.train[self._order[position * self._size : (position + 1) * self._size]]
        return drawn(batch, self._draws.begin(Purpose.GREY, update)) if self._data.is_grey else batch
