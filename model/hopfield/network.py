"""The network: its weights, and what they say of a state."""

from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.data.patterns import MAX_UNITS, MIN_UNITS
from model.errors import BadInput
from model.hopfield.room import check_room
from model.hopfield.schedule import Schedule
from model.hopfield.settling import Order, Settled, settle
from model.hopfield.storage import Rule, store
from model.language import tr


class Hopfield:
    """A Hopfield network of N units with states ±1 and no thresholds.

    ``weights`` (N, N) must be symmetric with a zero diagonal, which is what makes the energy fall; a ValueError is
    raised otherwise.
    """

    def __init__(self, weights: NDArray[np.float64]) -> None:
        weights = np.array(weights, dtype=np.float64, order="C")  # a copy, because it is made read-only
        if weights.ndim != 2 or weights.shape[0] != weights.shape[1]:
            raise ValueError(f"weights have shape {weights.shape}; they must be square")
        if not np.array_equal(weights, weights.T) or np.any(weights.diagonal() != 0):
            raise ValueError("weights must be symmetric and have a zero diagonal")
        weights.flags.writeable = False
        self.weights = weights

    @classmethod
    def store(cls, patterns: ArrayLike, rule: Rule = "hebb") -> "Hopfield":
        """A network in which ``patterns`` (P, N) of ±1 are stored. Raises BadInput if they cannot be."""
        return cls(store(check_patterns(patterns), rule))

    @property
    def n_units(self) -> int:
        """N, the number of units."""
        return int(self.weights.shape[0])

    @cached_property
    def tie(self) -> float:
        """A field smaller than this is zero but for rounding, and the unit keeps its state.

        Hebb's fields are multiples of 1/N, summed here in floating point and updated flip by flip.
        """
        return 1e-10 * float(np.abs(self.weights).sum(axis=1).max())

    def local_fields(self, states: ArrayLike) -> NDArray[np.float64]:
        """h_i = sum_j w_ij s_j for ``states`` (..., N); the same shape."""
        fields: NDArray[np.float64] = np.asarray(states, dtype=np.float64) @ self.weights
        return fields

    def energy(self, states: ArrayLike) -> NDArray[np.float64]:
        """E = -1/2 sum_ij w_ij s_i s_j for ``states`` (..., N); shape (...). Hertz, Krogh, Palmer (2.24)."""
        real = np.asarray(states, dtype=np.float64)
        energies: NDArray[np.float64] = -0.5 * np.einsum("...i,...i->...", self.local_fields(real), real)
        return energies

    def unstable_units(self, states: ArrayLike) -> NDArray[np.int64]:
        """How many units of each of ``states`` (..., N) would flip if asked; shape (...)."""
        against = self.local_fields(states) * np.asarray(states) < -self.tie
        return np.asarray(np.count_nonzero(against, axis=-1))

    def is_fixed_point(self, states: ArrayLike) -> NDArray[np.bool_]:
        """Whether no unit of a state would flip if asked; shape (...) for ``states`` (..., N)."""
        return np.asarray(self.unstable_units(states) == 0)

    def settle(
        self,
        states: ArrayLike,
        rng: np.random.Generator,
        order: Order = "random",
        temperature: float | Schedule = 0.0,
        max_sweeps: int = 100,
        workers: int = 1,
    ) -> Settled:
        """Update ``states`` (B, N) or (N,), ``max_sweeps`` sweeps at most, on so many threads (see settling.py)."""
        return settle(self.weights, self.tie, np.asarray(states), rng, order, temperature, max_sweeps, workers)


def check_patterns(patterns: ArrayLike) -> NDArray[np.int8]:
    """``patterns`` as (P, N) int8 of ±1. Raises BadInput saying what is wrong with them."""
    try:
        given = np.asarray(patterns)
    except ValueError:
        raise BadInput(tr("patterns have rows of different lengths; every pattern must have as many units")) from None
    if given.ndim != 2 or given.shape[0] == 0:
        raise BadInput(
            tr("patterns have shape {shape}; they must be one row of units for each pattern, at least one").format(
                shape=given.shape
            )
        )
    if not MIN_UNITS <= given.shape[1] <= MAX_UNITS:
        raise BadInput(
            tr("patterns have {columns} units; there must be {min_units} to {max_units}").format(
                columns=given.shape[1], min_units=MIN_UNITS, max_units=MAX_UNITS
            )
        )
    check_room(*given.shape)
    if not ((given == 1) | (given == -1)).all():
        raise BadInput(tr("patterns hold other values than -1 and +1; every unit must be one of the two"))
    return given.astype(np.int8)
