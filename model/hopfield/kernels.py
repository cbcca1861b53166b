"""What is inherently one unit after another, compiled. The only file of the settling that loads numba."""

from math import exp

import numpy as np
from numba import njit
from numpy.typing import NDArray

RANDOM, FIXED, WANTING = 0, 1, 2
"""Orders of asking: each sweep in a new order; from first to last; any one of those that want to change."""


@njit(nogil=True, cache=True)
def decide(
    weights: NDArray[np.float64],
    state: NDArray[np.int8],
    fields: NDArray[np.float64],
    order: NDArray[np.int64],
    temperatures: NDArray[np.float64],
    draws: NDArray[np.float64],
    cold_from: int,
    pick: bool,
    tie: float,
    wanting: int,
    energy: float,
    probes: NDArray[np.int8],
    sums: NDArray[np.int64],
    scalars: NDArray[np.float64],
    decision: NDArray[np.float64],
) -> int:
    """Decide the units of ``order`` one by one, in place, until none wants to change and it stays cold.

    Decision k happens at ``temperatures[k]`` with the uniform number ``draws[k]``; from index ``cold_from`` on the
    temperature is 0 for good, so that a fixed point is the end. With ``pick`` the order is of no account: the draw
    chooses among the units that want to change. ``wanting`` is the number of these, ``probes`` (K, N) are states and
    ``sums`` (K,) their scalar products with the state, kept up to date. A row of ``scalars`` (n, 1 + K) is written for
    each unit decided: energy and overlaps after it. ``decision`` receives the last unit, its field, its state before
    and after, the temperature and the draw. Returns the number of units decided.
    """
    n_units = len(state)
    for k in range(len(order)):
        if wanting == 0 and k >= cold_from:
            return k
        unit = order[k]
        if pick:
            left = int(draws[k] * wanting)
            for j in range(n_units):
                if fields[j] * state[j] < -tie:
                    if left == 0:
                        unit = j
                        break
                    left -= 1
        field = fields[unit]
        before = state[unit]
        temperature = temperatures[k]
        decision[0], decision[1], decision[2], decision[3] = unit, field, before, before
        decision[4], decision[5] = temperature, draws[k]
        if temperature > 0.0:
            flip = (draws[k] < 1.0 / (1.0 + exp(-2.0 * field / temperature))) != (before == 1)
        else:
            flip = field * before < -tie
        if flip:
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
def settle_rows(
    weights: NDArray[np.float64],
    states: NDArray[np.int8],
    fields: NDArray[np.float64],
    seeds: NDArray[np.uint64],
    order: int,
    temperatures: NDArray[np.float64],
    cold_from: int,
    max_sweeps: int,
    tie: float,
    sweeps: NDArray[np.int64],
    flips: NDArray[np.int64],
    converged: NDArray[np.bool_],
) -> None:
    """Let each of ``states`` (B, N) settle by itself, in place, on random numbers of its own.

    Sweep t happens at ``temperatures[t]``, the last one holding on, and from sweep ``cold_from`` on it is cold for
    good, so that a sweep without a flip is the last; ``fields`` (B, N) belong to the states,
    ``seeds`` (B,) to their random numbers. Writes ``sweeps``, ``flips`` and ``converged`` (B,).
    """
    n_states, n_units = states.shape
    stream = np.empty(4, np.uint64)
    asked = np.arange(n_units)
    for b in range(n_states):
        start_stream(stream, seeds[b])
        for i in range(n_units):
            asked[i] = i
        for t in range(max_sweeps):
            temperature = temperatures[min(t, len(temperatures) - 1)]
            if order == RANDOM:
                for i in range(n_units - 1, 0, -1):
                    j = below(stream, i + 1)
                    asked[i], asked[j] = asked[j], asked[i]
            flipped = 0
            for k in range(n_units):
                unit = asked[k]
                if order == WANTING:
                    unit = _one_that_wants(states[b], fields[b], tie, stream)
                    if unit < 0:
                        break
                before = states[b, unit]
                field = fields[b, unit]
                if temperature > 0.0:
                    flip = (uniform(stream) < 1.0 / (1.0 + exp(-2.0 * field / temperature))) != (before == 1)
                else:
                    flip = field * before < -tie
                if flip:
                    states[b, unit] = -before
                    flipped += 1
                    for j in range(n_units):
                        fields[b, j] -= 2.0 * before * weights[unit, j]
            sweeps[b] += 1
            flips[b] += flipped
            if flipped == 0 and t >= cold_from:
                converged[b] = True
                break


@njit(nogil=True, cache=True)
def _one_that_wants(
    state: NDArray[np.int8], fields: NDArray[np.float64], tie: float, stream: NDArray[np.uint64]
) -> int:
    """A unit that would flip at temperature 0, each with the same chance; -1 if there is none."""
    wanting = 0
    for i in range(len(state)):
        if fields[i] * state[i] < -tie:
            wanting += 1
    if wanting == 0:
        return -1
    left = below(stream, wanting)
    for i in range(len(state)):
        if fields[i] * state[i] < -tie:
            if left == 0:
                return i
            left -= 1
    return -1


# --- random numbers: SFC64, the same sequence as numpy's for the same inner state ------------------------------------


@njit(nogil=True, cache=True)
def start_stream(stream: NDArray[np.uint64], seed: np.uint64) -> None:
    """Begin a stream (4,) of random numbers at a seed."""
    stream[0], stream[1], stream[2], stream[3] = seed, seed, seed, np.uint64(1)
    for _ in range(12):
        next_word(stream)


@njit(nogil=True, cache=True)
def next_word(stream: NDArray[np.uint64]) -> np.uint64:
    """64 random bits (Doty-Humphrey's SFC64)."""
    a, b, c = stream[0], stream[1], stream[2]
    word = a + b + stream[3]
    stream[3] += np.uint64(1)
    stream[0] = b ^ (b >> np.uint64(11))
    stream[1] = c + (c << np.uint64(3))
    stream[2] = ((c << np.uint64(24)) | (c >> np.uint64(40))) + word
    return np.uint64(word)


@njit(nogil=True, cache=True)
def uniform(stream: NDArray[np.uint64]) -> float:
    """A number from 0 to below 1, in steps of 2^-53."""
    return float(next_word(stream) >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@njit(nogil=True, cache=True)
def below(stream: NDArray[np.uint64], n: int) -> int:
    """A whole number from 0 to below ``n``, which is at most 2^12 here: even but for one part in 2^20."""
    return int(((next_word(stream) >> np.uint64(32)) * np.uint64(n)) >> np.uint64(32))
