"""What unlearning is for, in figures: how much of a network's state space is left to states that nobody stored."""

from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.hopfield.memories import Memories
from model.hopfield.network import Hopfield
from model.language import tr

MAX_EPSILON = 1.0
MAX_STARTS = 10_000
MAX_MEASURE_EVERY = 100_000

MAX_WORK = 2e8
"""Starts of a measurement times weights: it takes a quarter of a second, during which nobody is heard."""


@dataclass(frozen=True)
class UnlearningSettings:
    """How strongly a network unlearns, and how it is measured meanwhile. Raises BadInput for what cannot be."""

    epsilon: float = 0.01
    """What a dream takes away, as a share of what storing one pattern by Hebb's rule adds.

    So it is the same number where weights are the plain sum of outer products and a dream does w_ij -= ε s_i s_j, as
    in Hopfield, Feinstein, Palmer: the factor 1/N scales weights and dreams alike, and no state settles otherwise.
    """
    measure_every: int = 20
    """Dreams between two measurements."""
    noise: float = 0.2
    """Share of a memory's units that are flipped before it is to be recalled."""
    starts: int = 200
    """Random starts of a measurement; about as many noisy memories, the same number of each if there are enough."""

    def __post_init__(self) -> None:
        if not (isfinite(self.epsilon) and self.epsilon > 0):
            raise BadInput(
                tr("ε is {epsilon:g}; it must be a number above 0 and at most {max_epsilon:g}").format(
                    epsilon=self.epsilon, max_epsilon=MAX_EPSILON
                )
            )
        if self.epsilon > MAX_EPSILON:
            raise BadInput(
                tr(
                    "ε is {epsilon:g}; it must be at most {max_epsilon:g}, what storing one pattern "
                    "adds: beyond, the weights explode instead of being unlearnt"
                ).format(epsilon=self.epsilon, max_epsilon=MAX_EPSILON)
            )
        if not (isfinite(self.noise) and 0 <= self.noise <= 0.5):
            raise BadInput(
                tr(
                    "the noise is {noise:g}; it must be from 0 to 0.5: beyond, a state is nearer to the mirror image"
                ).format(noise=self.noise)
            )
        for name, value, most in (
            (tr("dreams between two measurements"), self.measure_every, MAX_MEASURE_EVERY),
            (tr("random starts of a measurement"), self.starts, MAX_STARTS),
        ):
            if not 1 <= value <= most:
                raise BadInput(
                    tr("the {name} are {value:,}; they must be from 1 to {most:,}").format(
                        name=name, value=value, most=most
                    )
                )

    def check_size(self, n_units: int) -> None:
        """Raise BadInput if a network of so many units could not be measured while somebody waits."""
        most = int(MAX_WORK / n_units**2)
        if self.starts > most:
            raise BadInput(
                tr(
                    "{starts:,} random starts in a measurement of {n_units:,} units take too long; "
                    "choose at most {most:,}"
                ).format(starts=self.starts, n_units=n_units, most=most)
            )


@dataclass(frozen=True, eq=False)
class Figures:
    """A network after so many dreams. Shares are from 0 to 1; a memory's mirror image is never spurious."""

    dreams: int
    spurious_share: float
    """Of random starts: those that end neither in a memory nor in the mirror image of one, to the last unit."""
    spurious_seen: int
    """Different spurious states among these ends."""
    stable_share: float
    """Of the memories: those that no unit would leave."""
    recall_share: float
    """Of noisy memories: those that are recalled to the last unit."""
    mean_overlap: float
    """Of where a noisy memory ends with the memory itself."""
    accessibility: NDArray[np.float64]
    """Of each memory, the share of random starts that end in it or its mirror image; shape (P,), read-only."""

    @property
    def merit(self) -> tuple[float, float]:
        """To be compared: the better recall from noise first, and where that is equal, fewer spurious ends."""
        return self.recall_share, -self.spurious_share

    @property
    def dead(self) -> bool:
        """Whether no memory is stable any more, so that none can be recalled either."""
        return self.stable_share == 0


def measure(
    network: Hopfield, memories: Memories, settings: UnlearningSettings, dreams: int, rng: np.random.Generator
) -> Figures:
    """Settle from random starts and from noisy memories, at temperature 0, asynchronously, and count the ends."""
    patterns = memories.patterns
    n_patterns, n_units = patterns.shape
    starts = 2 * rng.integers(0, 2, (settings.starts, n_units), dtype=np.int8) - 1
    ends = network.settle(starts, rng, max_sweeps=MAX_SWEEPS).states
    # Sums of ±1 are exact in single precision.
    at_memory = np.abs(ends.astype(np.float32) @ patterns.T.astype(np.float32)) == n_units
    spurious = ends[~at_memory.any(axis=1)]
    accessibility = at_memory.mean(axis=0)
    accessibility.flags.writeable = False

    if n_patterns > settings.starts:
        clean = patterns[rng.permutation(n_patterns)[: settings.starts]]
    else:
        clean = np.repeat(patterns, settings.starts // n_patterns, axis=0)
    flipped = np.zeros(clean.shape, np.bool_)
    flipped[:, : round(settings.noise * n_units)] = True
    noisy = np.where(rng.permuted(flipped, axis=1), -clean, clean)
    recalled = network.settle(noisy, rng, max_sweeps=MAX_SWEEPS).states
    return Figures(
        dreams,
        len(spurious) / len(ends),
        len({end.tobytes() for end in spurious}),
        float((network.unstable_units(patterns) == 0).mean()),
        float((recalled == clean).all(axis=1).mean()),
        float((recalled * clean).mean()),
        accessibility,
    )


MAX_SWEEPS = 10_000
"""Never reached: one unit after another at temperature 0, every state settles, as its energy cannot fall for ever."""
