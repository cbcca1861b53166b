"""What an RBM itself expects of its units, exact, by walking all states of the smaller layer."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.rbm.likelihood import MAX_ENUMERATED_UNITS, all_states

Floats = NDArray[np.float32]

_BLOCK_BITS = 10
_GROUP = 8
"""Factors multiplied before their logarithm is taken: one logarithm instead of eight, which is most of the time."""
_SAFE_FIELD = 80.0
"""Eight factors up to 1 + exp(80) stay finite in float64."""


class ExactModel(NamedTuple):
    """``statistics`` (n_visible + 1, n_hidden + 1) are [[<v h>, <v>], [<h>, 1]]; ``log_partition`` is log Z in nats."""

    statistics: NDArray[np.float64]
    log_partition: float


def exact_model(weights: Floats, visible_bias: Floats, hidden_bias: Floats) -> ExactModel:
    """Means under p(v, h) = exp(-E(v, h)) / Z of a machine with these parameters (n_visible, n_hidden), (n,), (n,).

    The exact gradient of the mean log-likelihood is <v p(h|v)> over the data minus ``statistics`` (Hinton's guide,
    section 2). The larger layer is averaged in closed form, the smaller one state by state, in float64. Raises BadInput
    if the smaller layer has more than 20 units.
    """
    refuse_large(len(visible_bias), len(hidden_bias))
    if len(hidden_bias) <= len(visible_bias):
        return _walk(weights.T.astype(np.float64), hidden_bias.astype(np.float64), visible_bias.astype(np.float64))
    swapped = _walk(weights.astype(np.float64), visible_bias.astype(np.float64), hidden_bias.astype(np.float64))
    return ExactModel(np.ascontiguousarray(swapped.statistics.T), swapped.log_partition)


def refuse_large(n_visible: int, n_hidden: int) -> None:
    """Raises BadInput if neither layer is small enough to enumerate."""
    if min(n_visible, n_hidden) > MAX_ENUMERATED_UNITS:
        raise BadInput(
            f"The exact gradient needs a layer of at most {MAX_ENUMERATED_UNITS} units, and this machine has "
            f"{n_visible} visible and {n_hidden} hidden ones: choose CD or PCD, or a smaller machine."
        )


def _walk(weights: NDArray[np.float64], small_bias: NDArray[np.float64], large_bias: NDArray[np.float64]) -> ExactModel:
    """``weights`` are (n_small, n_large); the statistics come out as (n_large + 1, n_small + 1)."""
    n_small, n_large = weights.shape
    n_low = min(_BLOCK_BITS, n_small)
    low = all_states(n_low)
    low_fields = low @ weights[n_small - n_low :]
    low_weight = low @ small_bias[n_small - n_low :]
    moderate = np.abs(weights).sum(axis=0).max() + np.abs(large_bias).max() < _SAFE_FIELD
    low_factors = np.exp(low_fields) if moderate else low_fields
    total = np.zeros((n_large + 1, n_small + 1))
    reference, mass = -np.inf, 0.0
    for high in all_states(n_small - n_low):
        fields = high @ weights[: n_small - n_low] + large_bias
        if moderate:
            factors = low_factors * np.exp(fields)
            log_weights, means = _closed_form(factors)
        else:
            field = low_fields + fields
            log_weights, means = np.logaddexp(0, field).sum(axis=1), 0.5 * (1 + np.tanh(0.5 * field))
        log_weights += low_weight + high @ small_bias[: n_small - n_low]
        top = float(log_weights.max())
        if top > reference:
            shrink = np.exp(reference - top)
            total *= shrink
            mass *= shrink
            reference = top
        p = np.exp(log_weights - reference)
        mass += float(p.sum())
        of_low = (p[:, np.newaxis] * low).T
        in_all = p @ means
        total[:-1, n_small - n_low : -1] += (of_low @ means).T
        total[:-1, : n_small - n_low] += np.outer(in_all, high)
        total[:-1, -1] += in_all
        total[-1, n_small - n_low : -1] += of_low.sum(axis=1)
        total[-1, : n_small - n_low] += p.sum() * high
    total /= mass
    total[-1, -1] = 1.0
    return ExactModel(total, reference + float(np.log(mass)))


def _closed_form(factors: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """From exp(field) (n, n_large): sum of log(1 + exp(field)) (n,) and the means 1 / (1 + exp(-field)), in place."""
    n, n_large = factors.shape
    whole = factors + 1.0
    grouped = n_large - n_large % _GROUP
    log_weights = np.zeros(n)
    if grouped:
        log_weights += np.log(whole[:, :grouped].reshape(n, -1, _GROUP).prod(axis=2)).sum(axis=1)
    if grouped < n_large:
        log_weights += np.log(whole[:, grouped:].prod(axis=1))
    return log_weights, np.divide(factors, whole, out=factors)
