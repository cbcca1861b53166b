# mypy: disallow-untyped-decorators=False
"""What the tree of minima and barriers asks of every state, or of every flip on a path, compiled.

A number stands for a state of up to 31 units: its bit i is set where unit i is +1.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from model.hopfield.kernels import next_word, start_stream

DRY = -1
"""In place of the parent of a state that the water has not reached."""

FRESH = -1
"""In place of the minimum of a part that has none below the present level."""

LOW_UNITS = 10
"""Whose states are gone through for every state of the others; their tables stay in the fastest memory."""


@njit(nogil=True, cache=True)
def half_energies(weights: NDArray[np.float64], energies: NDArray[np.float64]) -> None:
    """The energy of every state in which the last unit is -1, in the order of their numbers; (2^(N-1),).

    E(low, high) = E(high) + E(low) - sum_k c_k s_k over the low units, with the field c of the high ones: two
    additions a state, none of which stands on more than ten others, so that equal energies come out equal but for the
    last digits.
    """
    n_units = len(weights)
    n_low = min(LOW_UNITS, n_units - 1)
    size = 1 << n_low
    inside, linear = np.empty(size), np.empty(size)
    fields = np.empty(n_low)
    state = np.empty(n_units)
    for a in range(size):
        for i in range(n_low):
            state[i] = 1.0 if a >> i & 1 else -1.0
        inside[a] = _energy(weights, state, 0, n_low)
    for b in range(len(energies) // size):
        for j in range(n_low, n_units):
            state[j] = 1.0 if b >> (j - n_low) & 1 else -1.0
        outside = _energy(weights, state, n_low, n_units)
        linear[0] = 0.0
        for k in range(n_low):
            fields[k] = 0.0
            for j in range(n_low, n_units):
                fields[k] += weights[k, j] * state[j]
            linear[0] -= fields[k]
        for k in range(n_low):
            bit = 1 << k
            for a in range(bit):
                linear[bit + a] = linear[a] + 2.0 * fields[k]
        for a in range(size):
            energies[b * size + a] = outside + inside[a] - linear[a]


@njit(nogil=True, cache=True)
def _energy(weights: NDArray[np.float64], state: NDArray[np.float64], begin: int, end: int) -> float:
    """Of these units among themselves."""
    energy = 0.0
    for i in range(begin, end):
        for j in range(i + 1, end):
            energy -= weights[i, j] * state[i] * state[j]
    return energy


@njit(nogil=True, cache=True)
def distribute(energies: NDArray[np.float64], ends: NDArray[np.int64], order: NDArray[np.int32]) -> None:
    """Put the states into ``order`` by rising energy, but for the order inside each of len(ends) equal stretches of
    energy; ``ends`` receives where each of them ends."""
    low, high = energies.min(), energies.max()
    n_buckets = len(ends)
    span = high - low if high > low else 1.0
    ends[:] = 0
    for energy in energies:
        ends[min(int((energy - low) / span * n_buckets), n_buckets - 1)] += 1
    total = 0
    for bucket in range(n_buckets):
        total += ends[bucket]
        ends[bucket] = total - ends[bucket]
    for s in range(len(energies)):
        bucket = min(int((energies[s] - low) / span * n_buckets), n_buckets - 1)
        order[ends[bucket]] = s
        ends[bucket] += 1


@njit(nogil=True, cache=True)
def flood(
    n_units: int,
    tolerance: float,
    energies: NDArray[np.float64],
    order: NDArray[np.int32],
    begin: int,
    end: int,
    rank: NDArray[np.uint8],
    parents: NDArray[np.int32],
    lowest: NDArray[np.int32],
    minima: NDArray[np.int32],
    sizes: NDArray[np.int32],
    joined: NDArray[np.int32],
    heights: NDArray[np.float64],
    counts: NDArray[np.int64],
) -> None:
    """Let the water rise over the states ``order[begin:end]`` and their mirror images, by union and find.

    States whose energies differ by no more than ``tolerance`` are reached together. Parts of the landscape under water
    that touch become one: ``joined`` (…, 2) receives the higher and the lower one's minimum, ``heights`` the energy at
    which. A part that holds no state below the level is a plateau, all of which is one minimum: ``minima`` receives a
    state of it, of the highest ``rank`` (2^N,), and ``sizes`` the number of its states. ``parents`` and ``lowest``
    (2^N,), the forest of the parts and the minimum of each, and ``counts`` (minima, joined, where the level began,
    parts without a minimum) are kept from call to call.
    """
    mirror = (1 << n_units) - 1
    for position in range(begin, end):
        if energies[order[position]] > energies[order[counts[2]]] + tolerance:
            _end_level(mirror, order, position, rank, parents, lowest, minima, sizes, counts)
        height = energies[order[counts[2]]]
        for side in range(2):
            state = order[position] if side == 0 else mirror - order[position]
            parents[state] = state
            lowest[state] = FRESH
            counts[3] += 1
            root = state
            for i in range(n_units):
                neighbour = state ^ (1 << i)
                if parents[neighbour] == DRY:
                    continue
                other = _root(parents, neighbour)
                if other == root:
                    continue
                if lowest[root] == FRESH or lowest[other] == FRESH:
                    counts[3] -= 1
                    if lowest[other] == FRESH:
                        root, other = other, root
                else:
                    if lowest[other] > lowest[root]:
                        root, other = other, root
                    joined[counts[1], 0], joined[counts[1], 1] = lowest[root], lowest[other]
                    heights[counts[1]] = height
                    counts[1] += 1
                parents[root] = other
                root = other
    if end == len(order):
        _end_level(mirror, order, end, rank, parents, lowest, minima, sizes, counts)


@njit(nogil=True, cache=True)
def _end_level(
    mirror: int,
    order: NDArray[np.int32],
    end: int,
    rank: NDArray[np.uint8],
    parents: NDArray[np.int32],
    lowest: NDArray[np.int32],
    minima: NDArray[np.int32],
    sizes: NDArray[np.int32],
    counts: NDArray[np.int64],
) -> None:
    """Every part that has no minimum yet is one."""
    known = counts[0]
    if counts[3] > 0:
        for position in range(counts[2], end):
            for side in range(2):
                state = order[position] if side == 0 else mirror - order[position]
                root = _root(parents, state)
                minimum = lowest[root]
                if minimum == FRESH:
                    minimum = lowest[root] = counts[0]
                    minima[minimum], sizes[minimum] = state, 0
                    counts[0] += 1
                if minimum >= known:
                    sizes[minimum] += 1
                    if rank[state] > rank[minima[minimum]]:
                        minima[minimum] = state
    counts[2], counts[3] = end, 0


@njit(nogil=True, cache=True)
def _root(parents: NDArray[np.int32], state: int) -> int:
    while parents[state] != state:
        parents[state] = parents[parents[state]]
        state = parents[state]
    return state


@njit(nogil=True, cache=True)
def pass_heights(
    weights: NDArray[np.float64],
    states: NDArray[np.int8],
    fields: NDArray[np.float64],
    energies: NDArray[np.float64],
    pairs: NDArray[np.int64],
    n_tries: int,
    seed: int,
    heights: NDArray[np.float64],
) -> None:
    """The highest energy on the best of ``2 * n_tries`` paths between states, for each row (first, second, sign) of
    ``pairs``: from ``states[first]`` to sign × ``states[second]``, half of the paths the other way round. ``fields``
    (K, N) are the local fields of ``states``.

    Every step flips one of the units that still differ: the one that leaves the energy lowest, or, from the second try
    on, by the toss of a coin the second best one.
    """
    n_units = states.shape[1]
    stream = np.empty(4, np.uint64)
    state, left = np.empty(n_units, np.int8), np.empty(n_units, np.int64)
    field = np.empty(n_units)
    for p in range(len(pairs)):
        first, second, sign = pairs[p]
        start_stream(stream, np.uint64(seed + (first * len(states) + second) * 2 + (sign + 1) // 2))
        best = np.inf
        for attempt in range(2 * n_tries):
            source, goal = (first, second) if attempt % 2 == 0 else (second, first)
            n_left = 0
            for i in range(n_units):
                state[i] = states[source, i]
                if state[i] != sign * states[goal, i]:
                    left[n_left] = i
                    n_left += 1
            field[:] = fields[source]
            energy = energies[source]
            peak = energy
            while n_left > 0 and peak < best:
                at, runner_up = 0, -1
                for k in range(1, n_left):
                    cost = state[left[k]] * field[left[k]]
                    if cost < state[left[at]] * field[left[at]]:
                        at, runner_up = k, at
                    elif runner_up < 0 or cost < state[left[runner_up]] * field[left[runner_up]]:
                        runner_up = k
                if attempt >= 2 and runner_up >= 0 and next_word(stream) >> np.uint64(63) == np.uint64(1):
                    at = runner_up
                unit = left[at]
                n_left -= 1
                left[at] = left[n_left]
                energy += 2.0 * state[unit] * field[unit]
                peak = max(peak, energy)
                change = -2.0 * state[unit]
                state[unit] = -state[unit]
                for j in range(n_units):
                    field[j] += change * weights[unit, j]
            best = min(best, peak)
        heights[p] = best
