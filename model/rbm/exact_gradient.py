"""What an RBM itself expects of its units, exact, by walking all states of the smaller layer."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.language import tr
from model.rbm.enumeration import blocks, refuse_large

Floats = NDArray[np.float32]

MAX_WORK = 2**28
"""States of the smaller layer times units of the larger one: some seconds for one gradient, and nothing can interrupt
it. Enough for 18 hidden units under MNIST, and for 20 under 16 × 16 pixels."""


class ExactModel(NamedTuple):
    """``statistics`` (n_visible + 1, n_hidden + 1) are [[<v h>, <v>], [<h>, 1]]; ``log_partition`` is log Z in nats."""

    statistics: NDArray[np.float64]
    log_partition: float


def exact_model(weights: Floats, visible_bias: Floats, hidden_bias: Floats) -> ExactModel:
    """Means under p(v, h) = exp(-E(v, h)) / Z of a machine with these parameters (n_visible, n_hidden), (n,), (n,).

    The exact gradient of the mean log-likelihood is <v p(h|v)> over the data minus ``statistics`` (Hinton's guide,
    section 2). The larger layer is averaged in closed form, the smaller one state by state, in float64. Raises BadInput
    if the smaller layer has more than 20 units, or there is more than MAX_WORK to do.
    """
    refuse_too_large(len(visible_bias), len(hidden_bias))
    if len(hidden_bias) <= len(visible_bias):
        return _walk(weights.T, hidden_bias, visible_bias)
    swapped = _walk(weights, visible_bias, hidden_bias)
    return ExactModel(np.ascontiguousarray(swapped.statistics.T), swapped.log_partition)


def refuse_too_large(n_visible: int, n_hidden: int) -> None:
    """Raises BadInput if neither layer is small enough to enumerate within some seconds."""
    refuse_large(tr("The exact gradient"), n_visible, n_hidden, tr("choose CD or PCD, or a smaller machine"))
    small, large = sorted((n_visible, n_hidden))
    if 2**small * large > MAX_WORK:
        raise BadInput(
            tr(
                "One exact gradient of {n_visible} visible and {n_hidden} hidden units goes over "
                "2^{small} states of {large:,} units, which takes far too long: choose CD or PCD, or a "
                "layer of at most {most} units."
            ).format(
                n_visible=n_visible,
                n_hidden=n_hidden,
                small=small,
                large=large,
                most=(MAX_WORK // large).bit_length() - 1,
            )
        )


def _walk(weights: Floats, small_bias: Floats, large_bias: Floats) -> ExactModel:
    """``weights`` are (n_small, n_large); the statistics come out as (n_large + 1, n_small + 1)."""
    n_small, n_large = weights.shape
    total = np.zeros((n_large + 1, n_small + 1))
    reference = -np.inf
    for block in blocks(weights, small_bias, large_bias):
        top = float(block.log_weights.max())
        if top > reference:  # what was summed so far counts from the largest weight
            total *= np.exp(reference - top)
            reference = top
        p = np.exp(block.log_weights - reference)
        of_small = block.states.T * p
        total[:-1, :-1] += (of_small @ block.means).T
        total[:-1, -1] += p @ block.means
        total[-1, :-1] += of_small.sum(axis=1)
        total[-1, -1] += p.sum()
    mass = float(total[-1, -1])
    return ExactModel(total / mass, reference + float(np.log(mass)))
