"""Settling of many states at once, one unit after another."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput

Order = Literal["random", "fixed"]


@dataclass(frozen=True)
class Settled:
    """Where a batch of B states ended. Arrays of shape (B, N), (B,), (B,), (B,), without B for a single state."""

    states: NDArray[np.int8]
    sweeps: NDArray[np.int64]
    """Sweeps through all units, the last one, which flips nothing, included."""
    flips: NDArray[np.int64]
    converged: NDArray[np.bool_]
    """Whether a whole sweep flipped nothing; never at a temperature above 0."""


def settle(
    weights: NDArray[np.float64],
    tie: float,
    states: NDArray[np.generic],
    rng: np.random.Generator,
    order: Order,
    temperature: float,
    max_sweeps: int,
) -> Settled:
    """Asynchronous dynamics, each sweep in a new random order or always in the order of the units.

    At temperature 0 a unit takes the sign of its field and keeps its state at a tie; above it, s_i = +1 with
    probability 1 / (1 + exp(-2 h_i / T)) (Glauber; Hertz, Krogh, Palmer (2.36)). The input is left untouched.
    """
    if order not in ("random", "fixed"):
        raise BadInput(f'there is no order "{order}"; it must be "random" or "fixed"')
    if not 0.0 <= temperature < np.inf:
        raise BadInput(f"the temperature is {temperature}; it must be a number from 0 up")
    n_units = weights.shape[0]
    if states.shape[-1:] != (n_units,) or states.ndim > 2 or not np.isin(states, (-1, 1)).all():
        raise BadInput(f"states of shape {states.shape} must be rows of {n_units} units that are -1 or +1")
    from model.hopfield.kernels import sweep  # numba is loaded when first needed

    settled = np.atleast_2d(states).astype(np.int8)
    n_states = len(settled)
    fields = settled.astype(np.float64) @ weights
    sweeps, flips = np.zeros(n_states, np.int64), np.zeros(n_states, np.int64)
    moving = np.ones(n_states, np.bool_)
    orders = np.tile(np.arange(n_units), (n_states, 1))
    draws = np.empty((n_states, n_units if temperature > 0 else 0))
    for _ in range(max_sweeps):
        if order == "random":
            rng.permuted(orders, axis=1, out=orders)
        if temperature > 0:
            rng.random(out=draws)
        flipped = sweep(weights, settled, fields, orders, draws, temperature, tie, moving)
        sweeps += moving
        flips += flipped
        if temperature == 0:
            moving &= flipped > 0
            if not moving.any():
                break
    batch = states.shape[:-1]
    return Settled(
        settled.reshape(states.shape), sweeps.reshape(batch), flips.reshape(batch), np.asarray(~moving).reshape(batch)
    )
