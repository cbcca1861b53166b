"""The tree of barriers: how long networks of some sizes take, and how much faster than Python alone it is."""

import time
from statistics import median

from model.hopfield.barrier_session import DEFAULT_STARTS, BarrierSession
from model.hopfield.memories import Memories, handcrafted_memories, random_memories
from model.hopfield.stored import Stored
from tests.model.hopfield.plain_landscape import energies_of

N_PATTERNS = 3
SMALL = 12
"""Units of the network that Python alone goes through too."""


def measure(seconds: float) -> dict:
    """Seconds for a whole tree: exact ones of 20 and 22 units, sampled ones of 120 and 784."""
    _whole_tree(_random(10))  # compiled by now
    _whole_tree(_random(30))
    return {
        "exact_20_units_s": _median_time(_random(20), seconds),
        "exact_22_units_s": _median_time(_random(22), seconds),
        "sampled_120_units_s": _median_time(_stored(handcrafted_memories()), seconds),
        "sampled_784_units_s": _median_time(_stored(random_memories(10, (28, 28), seed=1)), seconds),
        **_against_python(seconds),
    }


def _random(n_units: int) -> Stored:
    return _stored(random_memories(N_PATTERNS, (1, n_units), seed=1))


def _stored(memories: Memories) -> Stored:
    return Stored.by("hebb", memories)


def _whole_tree(stored: Stored) -> float:
    """Seconds."""
    begun = time.perf_counter()
    session = BarrierSession(stored, DEFAULT_STARTS, seed=1)
    while not session.finished:
        session.advance(1)
    session.snapshot()
    return time.perf_counter() - begun


def _median_time(stored: Stored, seconds: float) -> float:
    times: list[float] = []
    while sum(times) < seconds:
        times.append(_whole_tree(stored))
    return median(times)


def _against_python(seconds: float) -> dict:
    """States a second, of two ways that take turns: the larger network counts for the one that is fast."""
    stored, small = _random(20), _random(SMALL)
    weights = (SMALL * small.network.weights).round().astype(int).tolist()
    fast, slow = [], []
    until = time.perf_counter() + seconds
    while time.perf_counter() < until or len(slow) < 3:
        fast.append(2**20 / _whole_tree(stored))
        begun = time.perf_counter()
        _flood_in_python(energies_of(weights), SMALL)
        slow.append(2**SMALL / (time.perf_counter() - begun))
    return {
        "states_per_s_exact": median(fast),
        "states_per_s_plain_python": median(slow),
        "exact_over_plain_python": median(a / b for a, b in zip(fast, slow, strict=True)),
    }


def _flood_in_python(energies: list[int], n_units: int) -> list[tuple[int, int, int]]:
    """The lowest state of a part, that of the part it joins, and the energy at which: union and find, state by state.

    A plateau counts as a minimum that joins its neighbours without a climb.
    """
    roots: dict[int, int] = {}
    lowest: dict[int, int] = {}
    joins = []

    def root_of(state: int) -> int:
        while roots[state] != state:
            roots[state] = roots[roots[state]]
            state = roots[state]
        return state

    for state in sorted(range(len(energies)), key=energies.__getitem__):
        root = roots[state] = lowest[state] = state
        for i in range(n_units):
            other = state ^ 1 << i
            if other not in roots or (other := root_of(other)) == root:
                continue
            if energies[lowest[other]] > energies[lowest[root]]:
                root, other = other, root
            if energies[lowest[root]] < energies[state]:
                joins.append((lowest[root], lowest[other], energies[state]))
            roots[root] = other
            root = other
    return joins
