"""Two memories, one moved towards the other: when do their minima become one?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.hopfield.memories import Memories
from model.hopfield.storage import Rule
from model.hopfield.stored import Stored
from model.language import tr

MAX_DISTANCES = 40
"""At most so many distances are tried, evenly spread."""

LEAST_DISTANCES = 5
"""Fewer would not show where two minima become one."""

COSTS: dict[Rule, int] = {"hebb": 1, "pseudo-inverse": 6, "storkey": 5, "perceptron": 40}
"""Of storing patterns anew, measured with 784 units; that of Hebb's rule is 1."""

AFFORDABLE = 3e7
"""Weights times cost that a scan may store while somebody waits: one or two seconds."""


@dataclass(frozen=True)
class MergingScan:
    """Memory B moved towards memory A, one unit that differs after another, from where it was to next to A."""

    distances: NDArray[np.int64]
    """Units in which A and B then differ, shape (K,), falling."""
    apart_at: NDArray[np.int64]
    """Units between the two minima at these distances, shape (K,); 0 where they are one."""
    merging_distance: int | None
    """The largest distance from which on, down to the least one, the minima are one; None if they never merge."""


@dataclass(frozen=True)
class Merging:
    """What memory A, memory B and the way between them are like in one network.

    ``profile`` (d + 1,) is the energy of the states from A to B, d being their distance in units: from each, the one
    unit that differs is reversed which leaves the energy lowest. A barrier between two minima is a hump in it, and two
    minima that have merged are one hollow.
    """

    distance: int
    """Units in which A and B differ."""
    profile: NDArray[np.float64]
    from_a: int
    """Units between A and the minimum that the network reaches from there at temperature 0."""
    from_b: int
    apart: int
    """Units between the two minima; 0 where they have become one."""
    scan: MergingScan


def moved_towards(memories: Memories, memory: int, towards: int, distance: int, seed: int) -> Memories:
    """The memories with one of them moved, to so many units from another: units that differ follow in a fixed order.

    Raises BadInput unless ``distance`` is from 1 to the present distance of the two.
    """
    target, pattern = memories.patterns[towards], memories.patterns[memory].copy()
    differing = np.flatnonzero(pattern != target)
    if len(differing) == 0:
        raise BadInput(
            tr("“{name_a}” and “{name_b}” are the same; neither can be moved").format(
                name_a=memories.names[memory], name_b=memories.names[towards]
            )
        )
    if not 1 <= distance <= len(differing):
        raise BadInput(
            tr("the distance to move to is {distance}; it must be from 1 to {n_differing} units").format(
                distance=distance, n_differing=len(differing)
            )
        )
    order = np.random.default_rng(seed).permutation(differing)
    pattern[order[: len(differing) - distance]] *= -1
    return memories.moved(memory, pattern)


def merging_of(stored: Stored, first: int, second: int, scan: MergingScan) -> Merging:
    """The minima of memories A = ``first`` and B = ``second`` as they are now."""
    a, b = stored.memories.patterns[first], stored.memories.patterns[second]
    ends = _ends(stored, first, second)
    return Merging(
        int(np.count_nonzero(a != b)),
        _profile(stored, a, b),
        int(np.count_nonzero(ends[0] != a)),
        int(np.count_nonzero(ends[1] != b)),
        int(np.count_nonzero(ends[0] != ends[1])),
        scan,
    )


def affordable_distances(stored: Stored) -> int:
    """How many distances a scan may try while somebody waits; 0 if a network is too large, or dreams would be lost."""
    if stored.dreams:
        return 0
    affordable = int(AFFORDABLE / (stored.network.n_units**2 * COSTS[stored.rule]))
    return min(affordable, MAX_DISTANCES) if affordable >= LEAST_DISTANCES else 0


def scan_of(stored: Stored, first: int, second: int, seed: int, max_distances: int = MAX_DISTANCES) -> MergingScan:
    """Store the memories anew with B = ``second`` ever closer to A = ``first``, and compare where both end."""
    start = int(np.count_nonzero(stored.memories.patterns[first] != stored.memories.patterns[second]))
    distances = np.unique(np.linspace(start, 1, min(start, max_distances)).round().astype(np.int64))[::-1].copy()
    apart_at = np.empty(len(distances), np.int64)
    for k, distance in enumerate(distances):
        moved = moved_towards(stored.memories, second, first, int(distance), seed)
        ends = _ends(Stored.by(stored.rule, moved), first, second)
        apart_at[k] = np.count_nonzero(ends[0] != ends[1])
    for array in (distances, apart_at):
        array.flags.writeable = False
    return MergingScan(distances, apart_at, _first_merged(distances, apart_at))


def _ends(stored: Stored, first: int, second: int) -> NDArray[np.int8]:
    """Where the network goes from each of two memories, shape (2, N)."""
    starts = stored.memories.patterns[[first, second]]
    # The order of the units is fixed, so that a small move of B, and nothing else, makes the difference.
    return stored.network.settle(starts, np.random.default_rng(0), order="fixed", max_sweeps=1000).states


def _first_merged(distances: NDArray[np.int64], apart_at: NDArray[np.int64]) -> int | None:
    """The largest distance from which on, down to the least one, the minima are one."""
    merged = None
    for distance, apart in zip(distances[::-1], apart_at[::-1], strict=True):
        if apart > 0:
            break
        merged = int(distance)
    return merged


def _profile(stored: Stored, a: NDArray[np.int8], b: NDArray[np.int8]) -> NDArray[np.float64]:
    network = stored.network
    state = a.astype(np.float64)
    fields = network.local_fields(state)
    energy = float(network.energy(state))
    left = list(np.flatnonzero(a != b))
    profile = [energy]
    while left:
        costs = 2 * fields[left] * state[left]
        best = left.pop(int(np.argmin(costs)))
        energy += float(2 * fields[best] * state[best])
        fields -= 2 * state[best] * network.weights[best]
        state[best] = -state[best]
        profile.append(energy)
    result = np.array(profile)
    result.flags.writeable = False
    return result
