"""What a learning rule makes of a mini-batch, without anything being learnt; and how two such gradients differ."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.rbm.comparison_settings import ComparedRule
from model.rbm.contrastive_divergence import ContrastiveDivergence, Memory, Rates
from model.rbm.machine import Floats, Rbm


@dataclass(frozen=True, eq=False)
class LearnerState:
    """All that a learner's future depends on, besides the batches and the random numbers to come."""

    parameters: Floats
    velocity: Floats
    memory: Memory

    @classmethod
    def of(cls, learner: ContrastiveDivergence) -> "LearnerState":
        """A copy."""
        return cls(learner.parameters.copy(), learner.velocity.copy(), learner.memory())

    def give_to(self, learner: ContrastiveDivergence) -> None:
        """Have a learner go on from here."""
        learner.recall(self.memory)
        learner.parameters[:], learner.velocity[:] = self.parameters, self.velocity

    @property
    def nbytes(self) -> int:
        """Memory it holds."""
        chains = self.memory.chains
        return self.parameters.nbytes + self.velocity.nbytes + (0 if chains is None else chains.nbytes)


class GradientProbe:
    """Estimates the gradient of the mean log-likelihood as one rule does it.

    It is an update with a learning rate of 1, no momentum and no decay, whose increment is the estimate itself.
    """

    def __init__(self, machine: Rbm, batch_size: int, rng: np.random.Generator, rule: ComparedRule) -> None:
        """For machines and batches of this size, with draws from ``rng``."""
        self._learner = ContrastiveDivergence(machine, batch_size, rng, Rates(1.0, k=rule.k, rule=rule.rule))

    def gradient(self, state: LearnerState, batch: NDArray[np.generic], centred: bool) -> NDArray[np.float64]:
        """At the parameters of ``state`` and from its chains, (n_visible + 1, n_hidden + 1), laid out as these are."""
        learner = self._learner
        if learner.rates.centred != centred:
            learner.rates = Rates(1.0, k=learner.rates.k, rule=learner.rates.rule, centred=centred)
        state.give_to(learner)
        learner.update(batch)
        return learner.velocity.astype(np.float64)

    @property
    def log_partition(self) -> float:
        """log Z in nats at the parameters of the last gradient, if the rule is the exact one; else NaN."""
        return self._learner.log_partition

    @property
    def chains(self) -> NDArray[np.bool_] | None:
        """Where persistent chains have got to with the last gradient; None without such."""
        return self._learner.chains


def angle(one: ArrayLike, other: ArrayLike) -> float:
    """Between two gradients of one shape, in degrees from 0 to 180; NaN if one of them is zero.

    From the sum and the difference of the unit vectors, which is exact where the cosine no longer tells (Kahan).
    """
    a, b = np.asarray(one, np.float64).ravel(), np.asarray(other, np.float64).ravel()
    length, other_length = np.linalg.norm(a), np.linalg.norm(b)
    if length == 0 or other_length == 0:
        return math.nan
    a, b = a / length, b / other_length
    return math.degrees(2 * math.atan2(float(np.linalg.norm(a - b)), float(np.linalg.norm(a + b))))


def length_ratio(one: ArrayLike, other: ArrayLike) -> float:
    """Length of one gradient over that of the other; NaN if the other is zero."""
    length = float(np.linalg.norm(np.asarray(other, np.float64)))
    return float(np.linalg.norm(np.asarray(one, np.float64))) / length if length else math.nan
