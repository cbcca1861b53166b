"""What is told of machines that learn by different rules, and what takes them back."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.rbm.averaged_gradient import AveragedAngle
from model.rbm.comparison_settings import ComparisonSettings
from model.rbm.gradient_probe import LearnerState
from model.rbm.machine import Rbm
from model.rbm.provenance import DataDescription


@dataclass(frozen=True, eq=False)
class RuleMeasurement:
    """Of each of RULES, at the machine it has made by ``update`` updates; all exact."""

    update: int
    likelihoods: tuple[float, ...]
    """Mean log-likelihood per training example, in nats."""
    angles: tuple[float, ...]
    """Between the estimate that the next update goes by and the exact gradient of its mini-batch there, in degrees."""
    ratios: tuple[float, ...]
    """Length of that estimate over that of the exact gradient."""
    probabilities: NDArray[np.float64] | None
    """(rules, patterns), of each training pattern; None where there are too many."""


@dataclass(frozen=True, eq=False)
class AveragedAngles:
    """Of each of RULES, at the machines after ``update`` updates."""

    update: int
    of_rules: tuple[AveragedAngle, ...]


@dataclass(frozen=True, eq=False)
class TrainingPatterns:
    """The pictures that all of the training data consist of, where these are few."""

    patterns: NDArray[np.uint8]
    """(patterns, n_visible), each once; read-only."""
    shares: NDArray[np.float64]
    """(patterns,), of the training data; read-only."""

    @property
    def bound(self) -> float:
        """The highest mean log-likelihood a machine can have, in nats: that of one which gives each its share.

        It is minus the entropy of the data, and −log n for n patterns that are equally likely.
        """
        return float(self.shares @ np.log(self.shares))

    @property
    def are_equal(self) -> bool:
        """Whether each is as likely as any other."""
        return bool(self.shares.max() == self.shares.min())


@dataclass(frozen=True, eq=False)
class ComparisonSnapshot:
    """Four machines that learn by different rules, as they stand."""

    settings: ComparisonSettings
    step: int
    updates_per_epoch: int
    machines: tuple[Rbm, ...]
    image_shape: tuple[int, int]
    data: DataDescription
    notes: tuple[str, ...]
    """About the data."""
    n_train: int
    n_measured: int
    """Training examples that the likelihood is a mean over."""
    patterns: TrainingPatterns | None
    """None where there are too many of them, or where they are drawn anew each time."""
    measured: RuleMeasurement
    averaged: AveragedAngles | None
    """None until it is wished for."""
    stopped: str | None
    """A sentence that says why learning ended, or None."""


@dataclass(frozen=True, eq=False)
class ComparisonCheckpoint:
    """All that the run's future depends on: random numbers come from the seed and the number of the update."""

    step: int
    settings: ComparisonSettings
    learners: tuple[LearnerState, ...]
    measured: RuleMeasurement
    stopped: str | None

    @property
    def shared(self) -> tuple[NDArray[Any], ...]:
        return ()

    @property
    def nbytes(self) -> int:
        probabilities = self.measured.probabilities
        return sum(state.nbytes for state in self.learners) + (0 if probabilities is None else probabilities.nbytes)
