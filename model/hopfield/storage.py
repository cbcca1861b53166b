"""Rules that turn patterns into weights."""

import numpy as np
from numpy.typing import NDArray


def hebb(patterns: NDArray[np.int8]) -> NDArray[np.float64]:
    """Hopfield's storage rule: w_ij = (1/N) sum_mu xi_i^mu xi_j^mu, w_ii = 0.

    ``patterns`` (P, N) of ±1; the weights are (N, N), symmetric. Hopfield 1982; Hertz, Krogh, Palmer (2.9).
    """
    n_units = patterns.shape[1]
    real = patterns.astype(np.float64)
    weights: NDArray[np.float64] = real.T @ real
    weights /= n_units
    np.fill_diagonal(weights, 0.0)
    return weights
