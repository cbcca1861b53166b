"""Two memories that come closer: where their minima are, when they are one, and the way between them."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.changes import MoveMemory, RemoveMemory, StartAtRandom, StoreState, UseRule
from model.hopfield.memories import Memories, random_memories
from model.hopfield.merging import (
    LEAST_DISTANCES,
    MAX_DISTANCES,
    MergingScan,
    affordable_distances,
    merging_of,
    moved_towards,
    scan_of,
)
from model.hopfield.session import HopfieldSession, Merged, SliceThrough
from model.hopfield.storage import RULES, Rule
from model.hopfield.stored import Stored
from tests.model.hopfield.twins import energy_by_loops, random_network


def settled(network: Hopfield, start: NDArray[np.int8]) -> NDArray[np.int8]:
    """Where a state goes if its units are asked from first to last, again and again."""
    state = start.copy()
    while True:
        before = state.copy()
        for unit in range(len(state)):
            field = sum(float(w) * float(s) for w, s in zip(network.weights[unit], state, strict=True))
            if field * state[unit] < -network.tie:
                state[unit] *= -1
        if (state == before).all():
            return state


def differing(one: NDArray[np.int8], other: NDArray[np.int8]) -> int:
    return sum(int(x) != int(y) for x, y in zip(one, other, strict=True))


def some_scans(n: int = 30) -> list[MergingScan]:
    """Of networks that are loaded enough for memories to merge."""
    return [scan_of(Stored.by("hebb", random_memories(4, (1, 16), seed)), 0, 1, seed) for seed in range(n)]


# --- moving a memory -----------------------------------------------------------------------------------------------


def test_a_memory_is_moved_to_the_distance_asked_for_and_no_other_one_is() -> None:
    memories = random_memories(3, (4, 6), seed=1)
    far = differing(memories.patterns[2], memories.patterns[0])
    for distance in range(1, far + 1):
        moved = moved_towards(memories, 2, 0, distance, seed=5)
        assert differing(moved.patterns[2], moved.patterns[0]) == distance
        assert differing(moved.patterns[2], memories.patterns[2]) == far - distance, "it goes straight"
        np.testing.assert_array_equal(moved.patterns[:2], memories.patterns[:2])
        assert (moved.names, moved.shape) == (memories.names, memories.shape)
    np.testing.assert_array_equal(moved.patterns, memories.patterns)


def test_units_follow_in_one_order_that_the_seed_makes() -> None:
    memories = random_memories(2, (4, 6), seed=1)
    far = differing(*memories.patterns)

    def followed(distance: int, seed: int) -> set[int]:
        moved = moved_towards(memories, 1, 0, distance, seed)
        return set(np.flatnonzero(moved.patterns[1] != memories.patterns[1]).tolist())

    for distance in range(2, far + 1):
        assert followed(distance, 5) < followed(distance - 1, 5)
    assert followed(far // 2, 5) != followed(far // 2, 6)


@pytest.mark.parametrize("distance", [0, -1, 13, 1000])
def test_a_distance_that_cannot_be_is_refused(distance: int) -> None:
    patterns = np.where(np.arange(24) < np.array([[0], [12]]), -1, 1).astype(np.int8)
    memories = Memories(patterns, ("a", "b"), (4, 6), "made by hand")
    with pytest.raises(BadInput, match=f"the distance to move to is {distance}; it must be from 1 to 12 units"):
        moved_towards(memories, 1, 0, distance, seed=1)


def test_memories_that_are_the_same_cannot_come_closer() -> None:
    memories = Memories(np.ones((2, 6), np.int8), ("a", "b"), (2, 3), "made by hand")
    with pytest.raises(BadInput, match="“b” and “a” are the same"):
        moved_towards(memories, 1, 0, 1, seed=1)


# --- the scan ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES)
def test_the_scan_is_what_asking_the_network_at_every_distance_says(rule: Rule) -> None:
    met: set[bool] = set()
    for seed in range(6):
        memories = random_memories(6, (3, 5), seed)
        first, second = (0, 3) if seed % 2 else (4, 1)
        far = differing(memories.patterns[first], memories.patterns[second])
        scan = scan_of(Stored.by(rule, memories), first, second, seed)
        assert scan.distances.tolist() == list(range(far, 0, -1))
        for distance, apart in zip(scan.distances.tolist(), scan.apart_at.tolist(), strict=True):
            moved = moved_towards(memories, second, first, distance, seed)
            network = Hopfield.store(moved.patterns, rule)
            assert apart == differing(*(settled(network, moved.patterns[m]) for m in (first, second)))
            met.add(apart > 0)
    if rule != "pseudo-inverse":  # which keeps independent patterns apart however close they are
        assert met == {True, False}


def test_the_merging_distance_is_where_minima_become_one_for_good() -> None:
    met: set[str] = set()
    for scan in some_scans():
        merged = [
            distance
            for distance in scan.distances.tolist()
            if all(apart == 0 for d, apart in zip(scan.distances, scan.apart_at, strict=True) if d <= distance)
        ]
        assert scan.merging_distance == max(merged, default=None)
        met.add(
            "never" if not merged else "at once" if len(merged) == (scan.apart_at == 0).sum() else "after a relapse"
        )
    assert met == {"never", "at once", "after a relapse"}


def test_two_memories_alone_never_merge_by_hebb_s_rule() -> None:
    """The field of a unit that differs is (2 d - 2) / N times its state: a tie at d = 1, else stable."""
    for n_units in (9, 20):
        memories = random_memories(2, (1, n_units), seed=2)
        scan = scan_of(Stored.by("hebb", memories), 0, 1, seed=1)
        np.testing.assert_array_equal(scan.apart_at, scan.distances)
        assert scan.merging_distance is None


def test_the_pseudo_inverse_keeps_memories_apart_to_the_last_unit() -> None:
    scan = scan_of(Stored.by("pseudo-inverse", random_memories(8, (5, 6), seed=2)), 0, 1, seed=1)
    np.testing.assert_array_equal(scan.apart_at, scan.distances)
    assert scan.merging_distance is None


def test_distances_are_spread_evenly_where_there_are_many() -> None:
    stored = Stored.by("hebb", random_memories(3, (10, 20), seed=1))
    far = differing(*stored.memories.patterns[:2])
    for n, scan in ((MAX_DISTANCES, scan_of(stored, 0, 1, 1)), (5, scan_of(stored, 0, 1, 1, max_distances=5))):
        assert len(scan.distances) == n < far
        assert (scan.distances[0], scan.distances[-1]) == (far, 1)
        steps = -np.diff(scan.distances)
        assert steps.max() - steps.min() <= 1
        assert steps.min() >= 1


def test_a_scan_can_be_neither_changed_nor_does_it_change_what_is_stored() -> None:
    stored = Stored.by("hebb", random_memories(4, (4, 5), seed=3))
    patterns, weights = stored.memories.patterns.copy(), stored.network.weights.copy()
    scan = scan_of(stored, 0, 1, 1)
    merging = merging_of(stored, 0, 1, scan)
    assert not any(array.flags.writeable for array in (scan.distances, scan.apart_at, merging.profile))
    np.testing.assert_array_equal(stored.memories.patterns, patterns)
    np.testing.assert_array_equal(stored.network.weights, weights)


# --- as they are now -----------------------------------------------------------------------------------------------


def test_the_minima_of_the_pair_are_counted_from_it() -> None:
    met: set[bool] = set()
    for seed in range(8):
        stored = Stored.by("hebb", random_memories(5, (3, 5), seed))
        a, b = stored.memories.patterns[[1, 3]]
        merging = merging_of(stored, 1, 3, scan_of(stored, 1, 3, seed))
        from_a, from_b = settled(stored.network, a), settled(stored.network, b)
        assert merging.distance == differing(a, b) == merging.scan.distances[0]
        assert (merging.from_a, merging.from_b) == (differing(a, from_a), differing(b, from_b))
        assert merging.apart == differing(from_a, from_b) == merging.scan.apart_at[0]
        met.add(merging.from_a > 0)
    assert met == {True, False}


@pytest.mark.parametrize("seed", range(5))
def test_the_way_from_a_to_b_reverses_the_unit_that_leaves_the_energy_lowest(seed: int) -> None:
    """Against loops over all units that still differ, on couplings without ties."""
    memories = random_memories(2, (1, 12), seed)
    stored = replace(Stored.by("hebb", memories), network=random_network(12, seed))
    a, b = memories.patterns
    state = a.copy()
    expected = [energy_by_loops(stored.network.weights, a)]
    while (state != b).any():
        reversed_ones = [np.where(np.arange(12) == i, -state, state) for i in np.flatnonzero(state != b)]
        state = min(reversed_ones, key=lambda candidate: energy_by_loops(stored.network.weights, candidate))
        expected.append(energy_by_loops(stored.network.weights, state))
    profile = merging_of(stored, 0, 1, MergingScan(np.array([1]), np.array([1]), None)).profile
    assert len(profile) == differing(a, b) + 1
    np.testing.assert_allclose(profile, expected, atol=1e-10)


# --- in a session --------------------------------------------------------------------------------------------------


def watched() -> HopfieldSession:
    session = HopfieldSession(Stored.by("hebb", random_memories(4, (4, 5), seed=3)), seed=7)
    session.show(Merged(True))
    return session


def test_a_session_shows_the_merging_of_the_slice_s_two_memories_once_it_is_asked_to() -> None:
    session = HopfieldSession(Stored.by("hebb", random_memories(4, (4, 5), seed=3)), seed=7)
    assert session.snapshot().merging is None
    session.show(Merged(True))
    first = session.snapshot().merging
    assert first is not None
    session.apply(StartAtRandom())
    session.advance(5)
    assert session.snapshot().merging is first, "a run changes nothing about it"
    session.observe(SliceThrough(3, 1))
    other, stored = session.snapshot().merging, session.snapshot().stored
    assert other is not None
    assert other.distance == differing(*stored.memories.patterns[[3, 1]])
    np.testing.assert_array_equal(other.scan.apart_at, scan_of(stored, 3, 1, 7).apart_at)
    session.show(Merged(False))
    assert session.snapshot().merging is None


def test_while_b_is_moved_the_scan_stays_and_what_it_says_comes_true() -> None:
    session = watched()
    merging = session.snapshot().merging
    assert merging is not None
    scan = merging.scan
    for distance, apart in zip(scan.distances.tolist(), scan.apart_at.tolist(), strict=True):
        session.apply(MoveMemory(1, 0, distance))
        now = session.snapshot().merging
        assert now is not None
        assert now.scan is scan
        assert (now.distance, now.apart) == (distance, apart)


def test_another_network_is_scanned_anew() -> None:
    session = watched()
    for change in (UseRule("pseudo-inverse"), StoreState("one more"), MoveMemory(3, 1, 2), RemoveMemory(4)):
        before = session.snapshot().merging
        session.apply(change)
        now, stored = session.snapshot().merging, session.snapshot().stored
        assert before is not None
        assert now is not None
        assert now.scan is not before.scan
        np.testing.assert_array_equal(now.scan.apart_at, scan_of(stored, 0, 1, 7).apart_at)


def test_a_pair_that_moved_before_anybody_looked_is_scanned_from_where_it_began() -> None:
    session = HopfieldSession(Stored.by("hebb", random_memories(4, (4, 5), seed=3)), seed=7)
    stored = session.snapshot().stored
    session.apply(MoveMemory(1, 0, 2))
    session.show(Merged(True))
    merging = session.snapshot().merging
    assert merging is not None
    assert merging.distance == 2
    np.testing.assert_array_equal(merging.scan.distances, scan_of(stored, 0, 1, 7).distances)
    np.testing.assert_array_equal(merging.scan.apart_at, scan_of(stored, 0, 1, 7).apart_at)


def test_gone_back_before_the_move_everything_is_as_it_was() -> None:
    session = watched()
    before, point = session.snapshot(), session.checkpoint()
    session.apply(MoveMemory(1, 0, 1))
    moved = session.checkpoint()
    session.restore(point)
    again = session.snapshot()
    assert again.stored is before.stored
    assert before.merging is not None
    assert again.merging is not None
    assert again.merging.distance == before.merging.distance
    np.testing.assert_array_equal(again.merging.profile, before.merging.profile)
    session.restore(moved)
    session.apply(MoveMemory(1, 0, before.merging.distance))
    np.testing.assert_array_equal(session.snapshot().memories.patterns, before.memories.patterns)
    merging = session.snapshot().merging
    assert merging is not None
    np.testing.assert_array_equal(merging.scan.apart_at, before.merging.scan.apart_at)


# --- what may be tried while somebody waits ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "shape", "least", "most"),
    [
        ("hebb", (12, 10), MAX_DISTANCES, MAX_DISTANCES),
        ("perceptron", (12, 10), MAX_DISTANCES, MAX_DISTANCES),
        ("hebb", (28, 28), MAX_DISTANCES, MAX_DISTANCES),
        ("storkey", (28, 28), LEAST_DISTANCES, 15),
        ("perceptron", (28, 28), 0, 0),
        ("hebb", (64, 64), 0, 0),
    ],
)
def test_a_scan_is_offered_where_it_is_soon_done(rule: Rule, shape: tuple[int, int], least: int, most: int) -> None:
    memories = random_memories(2, shape, 1)
    network = Hopfield.store(memories.patterns)  # what rule made the weights is of no account here
    assert least <= affordable_distances(Stored(memories, rule, network)) <= most


def test_a_network_too_large_for_a_scan_shows_none_and_goes_on() -> None:
    memories = random_memories(2, (28, 28), 1)
    session = HopfieldSession(Stored(memories, "perceptron", Hopfield.store(memories.patterns)), 1)
    session.show(Merged(True))
    assert session.snapshot().merging is None
