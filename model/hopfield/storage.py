"""Rules that turn patterns into weights: (N, N), symmetric, with a zero diagonal, so that there is an energy."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.language import tr

Rule = Literal["hebb", "pseudo-inverse", "storkey", "perceptron"]
RULES: tuple[Rule, ...] = ("hebb", "pseudo-inverse", "storkey", "perceptron")

MARGIN = 0.3
"""Of the perceptron rule, where none is asked for: the stability kappa of every unit of every pattern."""

MIN_ROUNDS, MAX_ROUNDS = 10, 1000
"""Of the perceptron rule; patterns that no symmetric network can hold would keep it learning for ever."""

WORK = 1e11
"""Multiplications of the perceptron rule, some seconds: a large network gets fewer rounds than MAX_ROUNDS."""


def store(patterns: NDArray[np.int8], rule: str) -> NDArray[np.float64]:
    """The weights that a rule makes of ``patterns`` (P, N) of ±1. Raises BadInput if there is no such rule."""
    match rule:
        case "hebb":
            return hebb(patterns)
        case "pseudo-inverse":
            return pseudo_inverse(patterns)
        case "storkey":
            return storkey(patterns)
        case "perceptron":
            return perceptron(patterns)
    names = ", ".join(f'"{name}"' for name in RULES)
    raise BadInput(tr('there is no storage rule "{rule}"; it must be one of {names}').format(rule=rule, names=names))


def hebb(patterns: NDArray[np.int8]) -> NDArray[np.float64]:
    """Hopfield's storage rule: w_ij = (1/N) sum_mu xi_i^mu xi_j^mu, w_ii = 0.

    Hopfield 1982; Hertz, Krogh, Palmer (2.9).
    """
    n_units = patterns.shape[1]
    real = patterns.astype(np.float64)
    weights: NDArray[np.float64] = real.T @ real
    weights /= n_units
    np.fill_diagonal(weights, 0.0)
    return weights


def pseudo_inverse(patterns: NDArray[np.int8]) -> NDArray[np.float64]:
    """The projection onto the patterns: w = (1/N) sum xi^mu (Q^-1)_mu,nu xi^nu with overlaps Q_mu,nu, then w_ii = 0.

    Every combination of linearly independent patterns is stable until their number reaches N. Personnaz, Guyon,
    Dreyfus 1985; Kanter, Sompolinsky 1987; Hertz, Krogh, Palmer (3.24). Of dependent patterns, the generalised inverse.
    """
    n_units = patterns.shape[1]
    real = patterns.astype(np.float64)
    inverse = np.linalg.pinv(real @ real.T / n_units, rcond=1e-10, hermitian=True)
    weights: NDArray[np.float64] = real.T @ (inverse @ real) / n_units
    weights = (weights + weights.T) / 2  # equal but for rounding
    weights[np.abs(weights) < 1e-12] = 0.0  # of N independent patterns nothing but rounding is left
    np.fill_diagonal(weights, 0.0)
    return weights


def storkey(patterns: NDArray[np.int8]) -> NDArray[np.float64]:
    """One pattern after another, each less the field it has already: the order matters a little.

    w_ij += (xi_i xi_j - xi_i h_ji - h_ij xi_j) / N with h_ij = sum of w_ik xi_k over k other than i, j.
    Storkey 1997.
    """
    n_units = patterns.shape[1]
    weights = np.zeros((n_units, n_units))
    # As many patterns as units at a time: with more, the growth within a block would cost digits.
    with np.errstate(over="ignore", invalid="ignore"):
        for first in range(0, len(patterns), n_units):
            weights = _storkey_block(weights, patterns[first : first + n_units].astype(np.float64))
    if not np.isfinite(weights).all():
        raise BadInput(
            tr("the weights of {n_patterns:,} patterns explode by Storkey's rule; store at most {n_units:,}").format(
                n_patterns=len(patterns), n_units=n_units
            )
        )
    return weights


def _storkey_block(weights: NDArray[np.float64], real: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights after more patterns (P, N), by products with the patterns in place of a pass over them for each.

    h_ij = f_i - w_ij xi_j with the whole field f, so that w grows by the factor 1 + 2/N besides
    (xi xi' - xi f' - f xi') / N: a sum of few outer products, whose diagonal is kept apart.
    """
    n_patterns, n_units = real.shape
    growth = (1 + 2 / n_units) ** np.arange(n_patterns + 1)
    diagonal = np.zeros(n_units)
    fields = real @ weights * growth[:-1, np.newaxis]
    for mu, pattern in enumerate(real):
        patterns, their_fields = real[:mu], fields[:mu]
        since = growth[:mu][::-1] / n_units
        overlaps = since * (patterns @ pattern)
        fields[mu] += patterns.T @ (overlaps - since * (their_fields @ pattern)) - their_fields.T @ overlaps
        fields[mu] -= diagonal * pattern
        diagonal = diagonal * growth[1] + (1 - 2 * pattern * fields[mu]) / n_units
    half = (real * growth[:-1][::-1, np.newaxis]).T @ (real / 2 - fields) / n_units
    weights = weights * growth[-1] + (half + half.T)
    np.fill_diagonal(weights, 0.0)
    return weights


def perceptron(
    patterns: NDArray[np.int8], margin: float = MARGIN, max_rounds: int | None = None
) -> NDArray[np.float64]:
    """Learn until every unit of every pattern has a stability xi_i h_i / |w_i| of at least ``margin``.

    Each round, w_ij += (e_i^mu + e_j^mu) xi_i^mu xi_j^mu / N summed over the patterns, e_i^mu being 1 where the
    stability falls short: the perceptron rule with a margin (Krauth, Mezard 1987), made symmetric (Gardner, Gutfreund,
    Yekutieli 1989). It ends in finite time where such weights exist; after ``max_rounds`` it gives what it has.
    """
    n_units = patterns.shape[1]
    if max_rounds is None:
        max_rounds = int(np.clip(WORK / (2 * patterns.size * n_units), MIN_ROUNDS, MAX_ROUNDS))
    real = patterns.astype(np.float64)
    weights = hebb(patterns)
    for _ in range(max_rounds):
        length = np.maximum(np.linalg.norm(weights, axis=1), 1e-12)
        short = (real @ weights) * real < margin * length
        if not short.any():
            break
        half = (short * real).T @ real / n_units
        weights += half + half.T
        np.fill_diagonal(weights, 0.0)
    # The length of the rows means nothing to the rule; fields of order 1 make temperatures comparable.
    at_patterns = np.abs(real @ weights).mean()
    if at_patterns > 0:
        weights /= at_patterns
    return weights


def stabilities(weights: NDArray[np.float64], patterns: NDArray[np.int8]) -> NDArray[np.float64]:
    """xi_i h_i / |w_i| of every unit of every pattern, shape (P, N): how far it is from flipping. Gardner 1988."""
    real = patterns.astype(np.float64)
    length = np.maximum(np.linalg.norm(weights, axis=1), 1e-300)
    result: NDArray[np.float64] = (real @ weights) * real / length
    return result
