"""Rules that turn patterns into weights: (N, N), symmetric, with a zero diagonal, so that there is an energy."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput

Rule = Literal["hebb", "pseudo-inverse", "storkey", "perceptron"]
RULES: tuple[Rule, ...] = ("hebb", "pseudo-inverse", "storkey", "perceptron")

MARGIN = 0.3
"""Of the perceptron rule, where none is asked for: the stability kappa of every unit of every pattern."""

MAX_ROUNDS = 1000
"""Of the perceptron rule; patterns that no symmetric network can hold would keep it learning for ever."""


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
    raise BadInput(f'there is no storage rule "{rule}"; it must be one of {names}')


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
    np.fill_diagonal(weights, 0.0)
    return weights


def storkey(patterns: NDArray[np.int8]) -> NDArray[np.float64]:
    """One pattern after another, each less the field it has already: the order matters a little.

    w_ij += (xi_i xi_j - xi_i h_ji - h_ij xi_j) / N with h_ij = sum of w_ik xi_k over k other than i, j.
    Storkey 1997.
    """
    n_units = patterns.shape[1]
    weights = np.zeros((n_units, n_units))
    for pattern in patterns.astype(np.float64):
        # h_ij = f_i - w_ij xi_j with the whole field f, so that the sum of both terms gains 2 w_ij.
        field = weights @ pattern
        weights *= 1 + 2 / n_units
        half = np.outer(pattern, pattern / 2 - field) / n_units
        weights += half
        weights += half.T
        np.fill_diagonal(weights, 0.0)
    return weights


def perceptron(patterns: NDArray[np.int8], margin: float = MARGIN, max_rounds: int = MAX_ROUNDS) -> NDArray[np.float64]:
    """Learn until every unit of every pattern has a stability xi_i h_i / |w_i| of at least ``margin``.

    Each round, w_ij += (e_i^mu + e_j^mu) xi_i^mu xi_j^mu / N summed over the patterns, e_i^mu being 1 where the
    stability falls short: the perceptron rule with a margin (Krauth, Mezard 1987), made symmetric (Gardner, Gutfreund,
    Yekutieli 1989). It ends in finite time where such weights exist; after ``max_rounds`` it gives what it has.
    """
    n_units = patterns.shape[1]
    real = patterns.astype(np.float64)
    weights = hebb(patterns)
    for _ in range(max_rounds):
        length = np.maximum(np.linalg.norm(weights, axis=1), 1e-12)
        short = (real @ weights) * real < margin * length
        if not short.any():
            break
        half = (short * real).T @ real / n_units
        weights += half
        weights += half.T
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
