"""The exact likelihood of machines with a small layer."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import ArrayLike

from model.language import tr
from model.rbm.enumeration import Block, blocks, is_small, refuse_large
from model.rbm.machine import Rbm


def is_enumerable(machine: Rbm) -> bool:
    """Whether ``log_partition`` can be computed."""
    return is_small(machine.n_visible, machine.n_hidden)


def blocks_of(machine: Rbm) -> Iterator[Block]:
    """All states of the smaller layer of a machine."""
    if machine.n_hidden < machine.n_visible:
        return blocks(machine.weights.T, machine.hidden_bias, machine.visible_bias)
    return blocks(machine.weights, machine.visible_bias, machine.hidden_bias)


def log_partition(machine: Rbm) -> float:
    """log Z = log Σ exp(-E(v, h)) over all states of both layers, in nats, exact but for rounding in float64.

    The larger layer is summed in closed form, the smaller one state by state. Raises BadInput if the smaller one has
    more than 20 units.
    """
    refuse_large(tr("The exact likelihood"), machine.n_visible, machine.n_hidden)
    return float(np.logaddexp.reduce([np.logaddexp.reduce(block.log_weights) for block in blocks_of(machine)]))


def mean_log_likelihood(machine: Rbm, v: ArrayLike) -> float:
    """Mean of log p(v) = -F(v) - log Z over states v (n, n_visible), in nats per image. Raises BadInput as above."""
    return -float(machine.free_energy(v).mean()) - log_partition(machine)
