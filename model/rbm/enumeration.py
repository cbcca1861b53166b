"""All states of the smaller layer of a machine, block by block; the larger layer is summed in closed form."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.errors import BadInput
from model.language import tr

MAX_ENUMERATED_UNITS = 20
"""The smaller layer may have this many units: a million states, some seconds for 784 units on the other side."""

_BLOCK_BITS = 10
_GROUP = 8
"""Factors multiplied before their logarithm is taken: one logarithm instead of eight, which is most of the time."""
_SAFE_FIELD = 80.0
"""Eight factors up to 1 + exp(80) stay finite in float64."""

Doubles = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Block:
    """Some states of the smaller layer (n, n_small), and what the larger layer makes of them."""

    states: Doubles
    log_weights: Doubles
    """(n,): log of the sum of exp(-E) over all states of the larger layer."""
    means: Doubles
    """(n, n_large): probability of each unit of the larger layer, given the states."""


def is_small(n_visible: int, n_hidden: int) -> bool:
    """Whether one of the layers is small enough for all its states to be walked."""
    return min(n_visible, n_hidden) <= MAX_ENUMERATED_UNITS


def refuse_large(what: str, n_visible: int, n_hidden: int, instead: str = tr("choose a smaller machine")) -> None:
    """Raises BadInput if neither layer is small enough; ``what`` needs it, such as "The exact likelihood"."""
    if not is_small(n_visible, n_hidden):
        raise BadInput(
            tr(
                "{what} needs a layer of at most {max_enumerated_units} units, and this machine has "
                "{n_visible} visible and {n_hidden} hidden ones: {instead}."
            ).format(
                what=what,
                max_enumerated_units=MAX_ENUMERATED_UNITS,
                n_visible=n_visible,
                n_hidden=n_hidden,
                instead=instead,
            )
        )


def n_blocks(n_visible: int, n_hidden: int) -> int:
    """How many blocks a walk over the smaller layer has."""
    return int(2 ** max(min(n_visible, n_hidden) - _BLOCK_BITS, 0))


def blocks(weights: ArrayLike, small_bias: ArrayLike, large_bias: ArrayLike) -> Iterator[Block]:
    """All states of the smaller layer; ``weights`` (n_small, n_large), biases (n_small,) and (n_large,). In float64."""
    weights, small_bias, large_bias = (np.asarray(x, np.float64) for x in (weights, small_bias, large_bias))
    n_high = max(len(small_bias) - _BLOCK_BITS, 0)
    low = all_states(len(small_bias) - n_high)
    low_fields = low @ weights[n_high:]
    is_moderate = np.abs(weights).sum(axis=0).max() + np.abs(large_bias).max() < _SAFE_FIELD
    low_factors = np.exp(low_fields) if is_moderate else low_fields
    for high in all_states(n_high):
        states = np.concatenate([np.broadcast_to(high, (len(low), n_high)), low], axis=1)
        fields = high @ weights[:n_high] + large_bias
        if is_moderate:
            log_sums, means = _products(low_factors * np.exp(fields))
        else:
            sums = low_fields + fields
            log_sums, means = np.logaddexp(0, sums).sum(axis=1), 0.5 * (1 + np.tanh(0.5 * sums))
        yield Block(states, states @ small_bias + log_sums, means)


def all_states(n_units: int) -> Doubles:
    """All states of some units, shape (2**n_units, n_units): the binary numbers in order."""
    numbers = np.arange(2**n_units)[:, None]
    states: Doubles = (numbers >> np.arange(n_units)[::-1] & 1).astype(np.float64)
    return states


def _products(factors: Doubles) -> tuple[Doubles, Doubles]:
    """From exp(field) (n, n_large): sum of log(1 + exp(field)) (n,) and the means 1 / (1 + exp(-field)), in place."""
    n, n_large = factors.shape
    whole = factors + 1.0
    grouped = n_large - n_large % _GROUP
    log_sums = np.zeros(n)
    if grouped:
        log_sums += np.log(whole[:, :grouped].reshape(n, -1, _GROUP).prod(axis=2)).sum(axis=1)
    if grouped < n_large:
        log_sums += np.log(whole[:, grouped:].prod(axis=1))
    return log_sums, np.divide(factors, whole, out=factors)
