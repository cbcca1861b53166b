"""What the views of a network that unlearns are told."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from model.hopfield.memories import Memories
from model.hopfield.network import Hopfield
from model.hopfield.stored import Stored
from model.hopfield.unlearning_figures import Figures, UnlearningSettings
from model.hopfield.verdict import Verdict
from model.language import tr

MAX_SIDE = 256
"""The change in more weights than this across and down is shown as means over blocks of them."""


@dataclass(frozen=True, eq=False)
class UnlearningSnapshot:
    """A network after ``step`` dreams. Arrays are read-only."""

    step: int
    seed: int
    settings: UnlearningSettings
    origin: Stored
    """Before the first dream."""
    weights: NDArray[np.float64]
    state: NDArray[np.int8] | None
    """Where the last dream ended, shape (N,); None before the first."""
    energy: float
    """Of that state, in the network that dreamt it; NaN before the first."""
    verdict: Verdict | None
    """On that state."""
    hits: NDArray[np.int64]
    """Dreams so far that ended in each memory, and in its mirror image; shape (P, 2). All others were spurious."""
    start: Figures
    """Before the first dream."""
    best: Figures
    """Of all measurements of the run, those ahead too when it has gone back: the best recall from noise, and where
    that is equal, the fewest spurious ends."""
    now: Figures
    """The last measurement, which may be some dreams ago."""
    furthest: Figures
    """The last measurement of the run, ahead of this step when it has gone back."""
    dead_since: int | None
    """Dreams at the measurement from which on no memory is stable, if the furthest one found none."""

    @property
    def memories(self) -> Memories:
        """What was stored."""
        return self.origin.memories

    @cached_property
    def stored(self) -> Stored:
        """The network as it is now. Made when it is first asked for, as it takes a copy of the weights."""
        if self.step == 0:
            return self.origin
        one, several = tr("1 dream at ε = {epsilon:g}, seed {seed}"), tr("{n:,} dreams at ε = {epsilon:g}, seed {seed}")
        dreams = one if self.step == 1 else several
        dreams = dreams.format(n=self.step, epsilon=self.settings.epsilon, seed=self.seed)
        if self.origin.dreams:
            dreams = tr("{dreams}, then {more}").format(dreams=self.origin.dreams, more=dreams)
        return replace(self.origin, network=Hopfield(self.weights), dreams=dreams)

    @cached_property
    def change(self) -> NDArray[np.float64]:
        """What the dreams did to the weights, in units of 1/N, what storing one pattern adds at most; read-only.

        Shape (N, N), or of as many means over ``block`` × ``block`` weights as are needed.
        """
        weights, before, block = self.weights, self.origin.network.weights, self.block
        edges = range(0, len(weights), block)
        if block == 1:
            change = weights - before
        else:  # a few rows at a time, which stay in the cache of the processor
            rows = np.stack([(weights[i : i + block] - before[i : i + block]).mean(axis=0) for i in edges])
            change = np.stack([rows[:, i : i + block].mean(axis=1) for i in edges], axis=1)
        change *= len(weights)
        change.flags.writeable = False
        return change

    @property
    def block(self) -> int:
        """Weights along the side of a cell of ``change``."""
        return -(-len(self.weights) // MAX_SIDE)
