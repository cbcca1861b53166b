"""What the views of a Hopfield network are told."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.hopfield.basins import Basins
from model.hopfield.dynamics import Dynamics
from model.hopfield.landscape import Slice
from model.hopfield.memories import Memories
from model.hopfield.merging import Merging
from model.hopfield.stored import Stored
from model.hopfield.verdict import Verdict


@dataclass(frozen=True)
class Decision:
    """One unit deciding: its field, and its state before and after."""

    unit: int
    field: float
    before: int
    after: int
    temperature: float = 0.0
    draw: float = 0.0
    """The uniform number that decided it, where the temperature was above 0."""

    @property
    def probability(self) -> float:
        """Of becoming +1: p = 1 / (1 + exp(-2 h / T)). The energy gap of a unit of ±1 is E(-1) - E(+1) = 2 h."""
        if self.temperature == 0:
            return float(self.after > 0)
        return float(1 / (1 + np.exp(np.clip(-2 * self.field / self.temperature, -700, 700))))


@dataclass(frozen=True)
class HopfieldSnapshot:
    """One state of a run. Arrays are read-only; what does not change in a run is the same object in every snapshot."""

    step: int
    seed: int
    stored: Stored
    dynamics: Dynamics
    temperature: float
    """At the next step."""
    state: NDArray[np.int8]
    fields: NDArray[np.float64]
    energy: float
    start_energy: float
    """At step 0 of the run."""
    overlaps: NDArray[np.float64]
    wanting: int
    """Units that would flip if asked at temperature 0."""
    decision: Decision | None
    """Of the last step, unless all units decided at once."""
    flipped: int
    """Units that the last step reversed."""
    verdict: Verdict | None
    """Given once the run has come to its end."""
    landscape: Slice
    slice_memories: tuple[int, int]
    basins: Basins | None
    """Of the slice, if they were asked for."""
    merging: Merging | None
    """Of the two memories of the slice, if it was asked for."""

    @property
    def memories(self) -> Memories:
        """What is stored."""
        return self.stored.memories

    @property
    def tie(self) -> float:
        """A field smaller than this is zero but for rounding."""
        return self.stored.network.tie

    @property
    def unstable_units(self) -> tuple[int, ...]:
        """Of each memory, the units that would leave it."""
        return self.stored.unstable_units

    @property
    def memory_energies(self) -> NDArray[np.float64]:
        """Of each memory, shape (P,)."""
        return self.stored.memory_energies
