"""What the views of a machine that is left alone are told."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.rbm.clamping import FREE
from model.rbm.generation_settings import GenerationSettings
from model.rbm.machine import Floats, Rbm
from model.rbm.mixing import Autocorrelation, Change

SCALARS = (
    "free_energy",
    "free_energy_error",
    "change",
    "change_floor",
    "change_limit",
    "unmoved_share",
    "label_changes",
)


@dataclass(frozen=True)
class Reference:
    """Free energies of ``n`` examples, in nats: their mean and its standard error."""

    mean: float
    error: float
    n: int
    name: str
    """What they are: test digits, examples held back, or examples it has learnt."""
    is_held_back: bool = True
    """Whether the machine has not learnt from them."""


@dataclass(frozen=True, eq=False)
class MixingMeasured:
    """What was measured last; each of them None while there is too little to measure."""

    change: Change | None = None
    changed_at: int = 0
    """The pass after which ``change`` and the autocorrelations were measured."""
    energy: Autocorrelation | None = None
    """Of the free energies."""
    picture: Autocorrelation | None = None
    unmoved: NDArray[np.bool_] | None = None
    """Which chains look as they did some passes ago, (n_chains,)."""


@dataclass(frozen=True, eq=False)
class GenerationSnapshot:
    """All chains after ``step`` passes. Arrays are read-only."""

    step: int
    seed: int
    machine: Rbm
    image_shape: tuple[int, int]
    settings: GenerationSettings
    states: NDArray[np.uint8]
    """(n_chains, n_visible), 0 or 1."""
    probabilities: Floats
    """By which the states were drawn, (n_chains, n_visible)."""
    free_energies: NDArray[np.float64]
    """Of the states, in nats, (n_chains,)."""
    clamp: NDArray[np.int8]
    """(n_visible,): the value at which a pixel is held, or FREE."""
    measured: MixingMeasured
    labels: NDArray[np.int8] | None
    """Which digit each chain looked like last, −1 for none, (n_chains,); None where pictures are no digits."""
    label_changes: float
    """Per chain in 100 passes; NaN while they are not known."""
    reference: Reference | None

    @property
    def n_held(self) -> int:
        """Pixels that are clamped."""
        return int((self.clamp != FREE).sum())

    @property
    def free_energy(self) -> tuple[float, float]:
        """Mean over the chains and its standard error (NaN for a single chain), in nats."""
        return mean_and_error(self.free_energies)


def mean_and_error(values: NDArray[np.float64]) -> tuple[float, float]:
    """The mean of independent values and its standard error, NaN where there is a single one."""
    n = len(values)
    return float(values.mean()), float(values.std(ddof=1) / np.sqrt(n)) if n > 1 else float("nan")
