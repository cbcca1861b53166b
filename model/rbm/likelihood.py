"""The exact likelihood of machines with a small layer, by walking all of that layer's states."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.errors import BadInput
from model.rbm.machine import Rbm

MAX_ENUMERATED_UNITS = 20
"""The smaller layer may have this many units: a million states, some seconds for 784 units on the other side."""

_BLOCK_BITS = 10


def is_enumerable(machine: Rbm) -> bool:
    """Whether ``log_partition`` can be computed."""
    return min(machine.n_visible, machine.n_hidden) <= MAX_ENUMERATED_UNITS


def log_partition(machine: Rbm) -> float:
    """log Z = log Σ exp(-E(v, h)) over all states of both layers, in nats, exact but for rounding in float64.

    The larger layer is summed in closed form, the smaller one state by state. Raises BadInput if the smaller one has
    more than 20 units.
    """
    if not is_enumerable(machine):
        raise BadInput(
            f"The exact likelihood needs a layer of at most {MAX_ENUMERATED_UNITS} units: this machine has "
            f"{machine.n_visible} visible and {machine.n_hidden} hidden ones."
        )
    weights = machine.weights.astype(np.float64)
    small_bias, large_bias = machine.visible_bias.astype(np.float64), machine.hidden_bias.astype(np.float64)
    if machine.n_hidden < machine.n_visible:
        weights, small_bias, large_bias = weights.T, large_bias, small_bias
    n_small = len(small_bias)
    block = min(_BLOCK_BITS, n_small)
    low = all_states(block)
    parts = []
    for high in all_states(n_small - block):
        states = np.concatenate([low, np.broadcast_to(high, (len(low), len(high)))], axis=1)
        closed = np.logaddexp(0, states @ weights + large_bias).sum(axis=1)
        parts.append(np.logaddexp.reduce(states @ small_bias + closed))
    return float(np.logaddexp.reduce(parts))


def mean_log_likelihood(machine: Rbm, v: ArrayLike) -> float:
    """Mean of log p(v) = -F(v) - log Z over states v (n, n_visible), in nats per image. Raises BadInput as above."""
    return -float(machine.free_energy(v).mean()) - log_partition(machine)


def all_states(n_units: int) -> NDArray[np.float64]:
    """All states of some units, shape (2**n_units, n_units): the binary numbers in order."""
    numbers = np.arange(2**n_units)[:, None]
    states: NDArray[np.float64] = (numbers >> np.arange(n_units)[::-1] & 1).astype(np.float64)
    return states
