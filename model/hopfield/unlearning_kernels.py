"""Dreams, compiled: many in one go, so that a window beside them need not wait for the interpreter.

numba keeps compiled code by the file it is in: if ``settle_rows`` is changed, change something here too.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from model.hopfield.kernels import RANDOM, next_word, settle_rows, start_stream


@njit(nogil=True, cache=True)
def dream(
    weights: NDArray[np.float64],
    seeds: NDArray[np.uint64],
    amount: float,
    ties: NDArray[np.float64],
    max_sweeps: int,
    ends: NDArray[np.int8],
    energies: NDArray[np.float64],
) -> None:
    """For each of ``seeds``, settle from a random state at temperature 0 and take away ``amount`` of where that ends.

    ``weights`` (N, N) change in place. In each dream, a field below that of ``ties`` is zero but for rounding. Writes
    where the dreams ended, ``ends`` (dreams, N), and the ``energies`` there (dreams,).
    """
    n_units = len(weights)
    stream = np.empty(4, np.uint64)
    fields = np.empty((1, n_units))
    sweeps, flips, converged = np.zeros(1, np.int64), np.zeros(1, np.int64), np.zeros(1, np.bool_)
    for d in range(len(seeds)):
        state = ends[d : d + 1]
        start_stream(stream, seeds[d])
        fields[:] = 0.0
        for i in range(n_units):
            state[0, i] = 1 if next_word(stream) >> np.uint64(63) else -1
            for j in range(n_units):
                fields[0, j] += weights[i, j] * state[0, i]
        seed = np.full(1, next_word(stream))
        settle_rows(weights, state, fields, seed, RANDOM, np.zeros(1), 0, max_sweeps, ties[d], sweeps, flips, converged)
        energies[d] = 0.0
        for i in range(n_units):
            energies[d] -= 0.5 * fields[0, i] * state[0, i]
        take_away(weights, state[0], amount)


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
