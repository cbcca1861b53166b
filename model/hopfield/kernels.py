"""What is one unit after another, compiled. The only file here that loads numba."""

from math import exp

import numpy as np
from numba import njit
from numpy.typing import NDArray


@njit(nogil=True, cache=True)
def decide(
    weights: NDArray[np.float64],
    state: NDArray[np.int8],
    fields: NDArray[np.float64],
    order: NDArray[np.int64],
    tie: float,
    wanting: int,
    energy: float,
    probes: NDArray[np.int8],
    sums: NDArray[np.int64],
    scalars: NDArray[np.float64],
    decision: NDArray[np.float64],
) -> int:
    """Decide the units of ``order`` one by one at temperature 0, in place, until none wants to change.

    ``wanting`` is the number of units that would flip now, ``probes`` (K, N) are states and ``sums`` (K,) their scalar
    products with the state, kept up to date. A row of ``scalars`` (n, 1 + K) is written for each unit decided: energy
    and overlaps after it. ``decision`` receives the last unit, its field, and its state before and after. Returns the
    number of units decided.
    """
    n_units = len(state)
    for k in range(len(order)):
        if wanting == 0:
            return k
        unit = order[k]
        field = fields[unit]
        before = state[unit]
        decision[0], decision[1], decision[2], decision[3] = unit, field, before, before
        if field * before < -tie:
            state[unit] = -before
            decision[3] = -before
            energy += 2.0 * field * before
            wanting = 0
            for j in range(n_units):
                fields[j] -= 2.0 * before * weights[unit, j]
                if fields[j] * state[j] < -tie:
                    wanting += 1
            for p in range(len(sums)):
                sums[p] -= 2 * before * probes[p, unit]
        scalars[k, 0] = energy
        for p in range(len(sums)):
            scalars[k, 1 + p] = sums[p] / n_units
    return len(order)


@njit(nogil=True, cache=True)
def sweep(
    weights: NDArray[np.float64],
    states: NDArray[np.int8],
    fields: NDArray[np.float64],
    orders: NDArray[np.int64],
    draws: NDArray[np.float64],
    temperature: float,
    tie: float,
    moving: NDArray[np.bool_],
) -> NDArray[np.int64]:
    """Update every unit of each moving state once, in the order given; return the flips of each, shape (B,).

    All arrays are (B, N), changed in place; ``draws`` holds uniform numbers where ``temperature`` is above 0.
    """
    n_states, n_units = states.shape
    flips = np.zeros(n_states, np.int64)
    for b in range(n_states):
        if not moving[b]:
            continue
        for k in range(n_units):
            unit = orders[b, k]
            before = states[b, unit]
            field = fields[b, unit]
            if temperature > 0.0:
                up = draws[b, k] < 1.0 / (1.0 + exp(-2.0 * field / temperature))
                flip = up != (before == 1)
            else:
                flip = field * before < -tie
            if flip:
                states[b, unit] = -before
                flips[b] += 1
                for j in range(n_units):
                    fields[b, j] -= 2.0 * before * weights[unit, j]
    return flips
