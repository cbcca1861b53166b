"""The likelihood of a machine in figures, piece by piece, so that it can be measured beside something else."""

import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.language import tr
from model.rbm.enumeration import n_blocks
from model.rbm.importance_sampling import Bracket, LogPartition, pseudo_log_likelihood
from model.rbm.likelihood import blocks_of, is_enumerable
from model.rbm.machine import Rbm

N_CHAINS = 100
N_TEMPERATURES = 2000
N_GIBBS = 500
"""With these, 784 × 500 takes some 20 s beside training on two cores; its standard errors are a few tenths of a nat."""

N_PSEUDO = 100
"""Images whose pseudo-likelihood is taken."""

# What is computed between two looks at whether it is still wanted: some milliseconds each.
_IMAGES_AT_ONCE = 100
_PSEUDO_AT_ONCE = 2


@dataclass(frozen=True)
class Measured:
    """Mean log-likelihood per image, in nats, of a machine after ``update`` updates.

    ``forward`` is by annealed importance sampling, too high rather than too low; ``backward`` by the way back, too low
    rather than too high; each give or take its standard error. Where it is ``exact`` they are one, without error.
    """

    update: int
    forward: float
    forward_error: float
    backward: float
    backward_error: float
    pseudo: float
    """Mean pseudo-log-likelihood of the first N_PSEUDO images: another quantity, on another level."""
    exact: bool
    seconds: float
    """How long it took to find out."""
    former: bool = False
    """Whether the run was made to go on otherwise from an earlier update."""
    branch: int = 0
    """Which of the former ways to go on it belongs to, counted from 1; 0 is the present one."""


@dataclass(frozen=True)
class Effort:
    """How much is spent on log Z where it cannot be exact."""

    n_chains: int = N_CHAINS
    n_temperatures: int = N_TEMPERATURES
    n_gibbs: int = N_GIBBS
    """Steps from the starts to the states that the chains go back from."""


Way = Generator[None, None, tuple[LogPartition, LogPartition]]
"""Piece by piece to log Z from below and from above."""


@dataclass(eq=False)
class LikelihoodMeasurement:
    """One machine and all it takes to measure it; ``measured`` is there when ``pieces`` has come to its end."""

    machine: Rbm
    update: int
    visible_mean: ArrayLike
    images: NDArray[np.generic]
    starts: NDArray[np.generic]
    seed: int
    effort: Effort
    measured: Measured | None = None

    @property
    def n_pieces(self) -> int:
        """How many there will be."""
        effort = self.effort
        of_log_z = 2 * effort.n_temperatures + effort.n_gibbs
        if is_enumerable(self.machine):
            of_log_z = n_blocks(self.machine.n_visible, self.machine.n_hidden)
        n_images = len(self.images)
        return of_log_z + -(-n_images // _IMAGES_AT_ONCE) + -(-min(n_images, N_PSEUDO) // _PSEUDO_AT_ONCE)

    def pieces(self) -> Iterator[None]:
        """Measure, some milliseconds at a time."""
        begun = time.perf_counter()
        machine, images = self.machine, self.images
        exact = is_enumerable(machine)
        below, above = yield from _all_states(machine) if exact else self._sampled()
        total = 0.0
        for i in range(0, len(images), _IMAGES_AT_ONCE):
            total += float(machine.free_energy(images[i : i + _IMAGES_AT_ONCE]).sum())
            yield
        mean = -total / len(images)
        few, pseudo = images[:N_PSEUDO], 0.0
        for i in range(0, len(few), _PSEUDO_AT_ONCE):
            pseudo += float(pseudo_log_likelihood(machine, few[i : i + _PSEUDO_AT_ONCE]).sum()) / len(few)
            yield
        figures = (mean - below.value, below.error, mean - above.value, above.error, pseudo)
        if not np.isfinite(figures).all():
            raise ArithmeticError(tr("the weights are so large that the figures are not finite"))
        self.measured = Measured(self.update, *figures, exact, time.perf_counter() - begun)

    def _sampled(self) -> Way:
        effort = self.effort
        rng = np.random.Generator(np.random.SFC64((self.seed, self.update)))
        bracket = Bracket(
            self.machine, self.visible_mean, self.starts, rng, effort.n_chains, effort.n_temperatures, effort.n_gibbs
        )
        for _ in bracket.steps():
            yield
        assert bracket.below is not None
        assert bracket.above is not None
        return bracket.below, bracket.above


def _all_states(machine: Rbm) -> Way:
    """likelihood.log_partition in pieces."""
    parts = []
    for block in blocks_of(machine):
        parts.append(np.logaddexp.reduce(block.log_weights))
        yield
    exact = LogPartition(float(np.logaddexp.reduce(parts)), 0.0)
    return exact, exact
