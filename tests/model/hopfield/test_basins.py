"""Basins of attraction on the slice, against every way in which each of its states can settle."""

from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from model.hopfield import Hopfield
from model.hopfield.basins import (
    MAX_SIDE,
    MIRROR_A,
    MIRROR_B,
    OTHER_MEMORY,
    SPURIOUS,
    A,
    B,
    basins_of,
)
from model.hopfield.changes import StartAtRandom, StoreState
from model.hopfield.landscape import Slice
from model.hopfield.memories import Memories, random_memories
from model.hopfield.session import Basined, HopfieldSession, SliceThrough
from model.hopfield.stored import Stored

State = tuple[int, ...]


def slice_of(stored: Stored, first: int = 0, second: int = 1) -> Slice:
    return Slice.through(stored.network, stored.memories, first, second)


def start_at(slice_: Slice, x: float, y: float, draws: NDArray[np.float64]) -> State:
    """The state drawn at a place: each unit is that of A with the probability that makes its mean."""
    state = []
    for a, b, draw in zip(slice_.a.tolist(), slice_.b.tolist(), draws, strict=True):
        mean = x if a == b else y
        state.append(a if draw < (1 + mean) / 2 else -a)
    return tuple(state)


class Ends:
    """All fixed points that a state may end in, whichever units are asked first."""

    def __init__(self, network: Hopfield) -> None:
        self._network = network
        self.of = cache(self._of)

    def _of(self, state: State) -> frozenset[State]:
        fields = self._network.local_fields(state)
        wanting = [i for i, s in enumerate(state) if fields[i] * s < -self._network.tie]
        if not wanting:
            return frozenset([state])
        flipped = ((*state[:i], -state[i], *state[i + 1 :]) for i in wanting)
        return frozenset().union(*(self.of(other) for other in flipped))


def kind(end: State, slice_: Slice, memories: Memories) -> int:
    """What an end is, by comparing it unit by unit."""
    corners = {A: slice_.a, B: slice_.b, MIRROR_A: -slice_.a, MIRROR_B: -slice_.b}
    for which, corner in corners.items():
        if end == tuple(corner.tolist()):
            return which
    memorised = {tuple(int(s) * x for x in row) for row in memories.patterns.tolist() for s in (1, -1)}
    return OTHER_MEMORY if end in memorised else SPURIOUS


@pytest.mark.parametrize(("n_patterns", "seed"), [(2, 1), (3, 2), (4, 4)])
def test_every_place_has_the_colour_of_an_end_that_its_state_can_reach(n_patterns: int, seed: int) -> None:
    stored = Stored.by("hebb", random_memories(n_patterns, (2, 5), seed))
    slice_, ends = slice_of(stored), Ends(stored.network)
    basins = basins_of(slice_, stored, seed=9)
    draws = np.random.default_rng(9).random(10)
    axis = np.linspace(-1, 1, len(basins.ends))
    certain = 0
    for row, y in enumerate(axis):
        for column, x in enumerate(axis):
            reached = {kind(end, slice_, stored.memories) for end in ends.of(start_at(slice_, x, y, draws))}
            assert basins.ends[row, column] in reached
            certain += len(reached) == 1
    assert certain > basins.ends.size / 8, "so many places can end in one way only"
    assert basins.seed == 9


def test_all_six_ends_are_told_apart() -> None:
    met: set[int] = set()
    for seed in range(12):
        stored = Stored.by("hebb", random_memories(3, (2, 5), seed))
        met |= set(np.unique(basins_of(slice_of(stored), stored, seed).ends).tolist())
    assert met == {A, B, MIRROR_A, MIRROR_B, OTHER_MEMORY, SPURIOUS}


def test_stable_memories_are_in_their_own_corners() -> None:
    stored = Stored.by("pseudo-inverse", random_memories(4, (5, 6), seed=1))
    assert stored.unstable_units == (0, 0, 0, 0)
    ends = basins_of(slice_of(stored, 2, 1), stored, seed=3).ends
    assert (ends[-1, -1], ends[0, -1], ends[0, 0], ends[-1, 0]) == (A, B, MIRROR_A, MIRROR_B)


def test_the_basins_of_a_single_memory_are_two_halves() -> None:
    """Alone, a memory draws every state that agrees with it in more than half of its units."""
    stored = Stored.by("hebb", random_memories(1, (3, 5), seed=1))
    slice_ = Slice.through_one(stored.network, stored.memories)
    ends = basins_of(slice_, stored, seed=4).ends
    draws = np.random.default_rng(4).random(15)
    axis = np.linspace(-1, 1, len(ends))
    expected = [[np.dot(start_at(slice_, x, y, draws), slice_.a) > 0 for x in axis] for y in axis]
    np.testing.assert_array_equal(ends == A, expected)
    np.testing.assert_array_equal(ends == MIRROR_A, np.logical_not(expected))


def test_a_place_in_the_middle_is_drawn_and_large_networks_get_fewer_places() -> None:
    sides = []
    for n_patterns, shape in ((3, (2, 5)), (5, (20, 25)), (2, (64, 64))):
        stored = Stored.by("hebb", random_memories(n_patterns, shape, seed=1))
        ends = basins_of(slice_of(stored), stored, seed=1).ends
        assert ends.shape[0] == ends.shape[1]
        sides.append(len(ends))
    assert all(side % 2 == 1 for side in sides)
    assert MAX_SIDE == sides[0] > sides[1] > sides[2] >= 15


def test_the_seed_and_nothing_else_makes_the_picture() -> None:
    stored = Stored.by("hebb", random_memories(4, (4, 5), seed=3))
    slice_ = slice_of(stored)
    picture = basins_of(slice_, stored, seed=1).ends
    np.testing.assert_array_equal(basins_of(slice_, stored, seed=1).ends, picture)
    assert (basins_of(slice_, stored, seed=2).ends != picture).any()
    assert picture.dtype == np.uint8
    assert not picture.flags.writeable


def test_a_session_shows_them_once_asked_to_and_draws_them_anew_only_for_another_slice_or_network() -> None:
    session = HopfieldSession(Stored.by("hebb", random_memories(4, (4, 5), seed=3)), seed=7)
    assert session.snapshot().basins is None
    session.show(Basined(True))
    shown = session.snapshot()
    assert shown.basins is not None
    np.testing.assert_array_equal(shown.basins.ends, basins_of(shown.landscape, shown.stored, 7).ends)
    session.apply(StartAtRandom())
    session.advance(5)
    assert session.snapshot().basins is shown.basins
    for begin in (lambda: session.observe(SliceThrough(2, 3)), lambda: session.apply(StoreState("one more"))):
        begin()
        now = session.snapshot()
        assert now.basins is not None
        np.testing.assert_array_equal(now.basins.ends, basins_of(now.landscape, now.stored, 7).ends)
        assert (now.basins.ends != shown.basins.ends).any()
        shown = now
    session.show(Basined(False))
    assert session.snapshot().basins is None
