"""Slow and obvious twins of the tree of minima and barriers: every state in Python, energies in whole numbers."""

from heapq import heappop, heappush
from itertools import combinations, permutations

State = int
"""Bit i is set where unit i is +1."""


def energies_of(weights: list[list[int]]) -> list[int]:
    """E of every state, in the order of their numbers."""
    n_units = len(weights)
    pairs = list(combinations(range(n_units), 2))
    energies = []
    for state in range(2**n_units):
        spins = [1 if state >> i & 1 else -1 for i in range(n_units)]
        energies.append(-sum(weights[i][j] * spins[i] * spins[j] for i, j in pairs))
    return energies


def neighbours(state: State, n_units: int) -> list[State]:
    return [state ^ 1 << i for i in range(n_units)]


def minima_of(energies: list[int], n_units: int) -> list[frozenset[State]]:
    """Connected plateaus of equal energy, single states among them, that no single flip leads down from."""
    minima, seen = [], set()
    for state, energy in enumerate(energies):
        if state in seen:
            continue
        plateau, waiting, leads_down = {state}, [state], False
        while waiting:
            for other in neighbours(waiting.pop(), n_units):
                leads_down |= energies[other] < energy
                if energies[other] == energy and other not in plateau:
                    plateau.add(other)
                    waiting.append(other)
        seen |= plateau
        if not leads_down:
            minima.append(frozenset(plateau))
    return minima


def passes_from(start: State, energies: list[int], n_units: int) -> list[int]:
    """To every state, the least that the highest energy on the way from ``start`` can be: Dijkstra, of maxima."""
    heights: dict[State, int] = {}
    waiting = [(energies[start], start)]
    while waiting:
        height, state = heappop(waiting)
        if state in heights:
            continue
        heights[state] = height
        for other in neighbours(state, n_units):
            if other not in heights:
                heappush(waiting, (max(height, energies[other]), other))
    return [heights[state] for state in range(len(energies))]


def best_direct_pass(start: State, goal: State, energies: list[int]) -> int:
    """The least highest energy among all orders of flipping just the units in which two states differ."""
    differing = [bit for bit in range(start.bit_length() + goal.bit_length()) if (start ^ goal) >> bit & 1]
    best = None
    for order in permutations(differing):
        state, peak = start, energies[start]
        for bit in order:
            state ^= 1 << bit
            peak = max(peak, energies[state])
        best = peak if best is None else min(best, peak)
    return energies[start] if best is None else best
