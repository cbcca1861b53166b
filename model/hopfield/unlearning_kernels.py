"""The step of unlearning that touches every weight, compiled."""

import numpy as np
from numba import njit
from numpy.typing import NDArray


@njit(nogil=True, cache=True)
def take_away(weights: NDArray[np.float64], state: NDArray[np.int8], amount: float) -> None:
    """w_ij -= amount s_i s_j, in place, for a state (N,) of ±1; the diagonal stays as it is.

    Both halves do the same arithmetic, so that symmetric ``weights`` (N, N) stay symmetric to the last bit.
    """
    n_units = len(state)
    for i in range(n_units):
        kept = weights[i, i]
        step = amount * state[i]
        for j in range(n_units):
            weights[i, j] -= step * state[j]
        weights[i, i] = kept
