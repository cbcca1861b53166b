"""Changes of what is stored: the same memories by another rule, one more, one fewer, one moved, and the way back."""

import dataclasses
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from model.data.patterns import Pattern
from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.changes import (
    FlipShare,
    MoveMemory,
    RemoveMemory,
    StartAt,
    StartAtRandom,
    StorePatterns,
    StoreState,
    UseDynamics,
    UseRule,
    changed,
)
from model.hopfield.dynamics import Dynamics
from model.hopfield.memories import Memories, random_memories
from model.hopfield.schedule import Schedule
from model.hopfield.session import HopfieldSession, SliceThrough
from model.hopfield.storage import RULES, Rule
from model.hopfield.stored import Stored
from tests.model.hopfield.twins import random_patterns

SHAPE = (4, 5)


def running(rule: Rule = "hebb", n_memories: int = 5) -> HopfieldSession:
    """In the middle of a run."""
    session = HopfieldSession(Stored.by(rule, random_memories(n_memories, SHAPE, seed=2)), seed=7)
    session.apply(StartAtRandom())
    session.advance(5)
    assert session.step == 5
    return session


def stored_after(session: HopfieldSession, change: object) -> Stored:
    """Apply; the state stays, and a new run of it begins on the new network."""
    state = session.snapshot().state
    session.apply(change)
    shown = session.snapshot()
    network = shown.stored.network
    np.testing.assert_array_equal(shown.state, state)
    assert (shown.step, shown.decision) == (0, None)
    np.testing.assert_array_equal(shown.fields, network.local_fields(state))
    assert shown.energy == shown.start_energy == float(network.energy(state))
    np.testing.assert_array_equal(shown.overlaps, shown.memories.overlaps(state))
    assert session.finished == bool(network.is_fixed_point(state))
    first, second = shown.slice_memories
    np.testing.assert_array_equal(shown.landscape.a, shown.memories.patterns[first])
    np.testing.assert_array_equal(shown.landscape.b, shown.memories.patterns[second])
    return shown.stored


def patterns_of(session: HopfieldSession) -> NDArray[np.int8]:
    return session.snapshot().memories.patterns


# --- what is stored ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES)
def test_another_rule_stores_the_same_memories(rule: Rule) -> None:
    session = running("storkey" if rule == "hebb" else "hebb")
    before = patterns_of(session)
    stored = stored_after(session, UseRule(rule))
    assert stored.rule == rule
    np.testing.assert_array_equal(stored.memories.patterns, before)
    np.testing.assert_array_equal(stored.network.weights, Hopfield.store(before, rule).weights)


def test_storing_the_state_adds_its_outer_product_to_hebb_s_weights() -> None:
    session = running()
    shown = session.snapshot()
    stored = stored_after(session, StoreState("mine"))
    added = np.outer(shown.state, shown.state) / 20.0
    np.fill_diagonal(added, 0)
    np.testing.assert_allclose(stored.network.weights - shown.stored.network.weights, added, atol=1e-15)
    assert stored.memories.names == (*shown.memories.names, "mine")
    np.testing.assert_array_equal(stored.memories.patterns[-1], shown.state)
    assert stored.memories.shape == SHAPE


@pytest.mark.parametrize("rule", RULES)
def test_one_memory_more_and_the_same_one_fewer_is_what_it_was(rule: Rule) -> None:
    session = running(rule)
    before = session.snapshot().stored
    more = stored_after(session, StoreState("mine"))
    assert (more.network.weights != before.network.weights).any()
    fewer = stored_after(session, RemoveMemory(5))
    np.testing.assert_array_equal(fewer.network.weights, before.network.weights)
    np.testing.assert_array_equal(fewer.memories.patterns, before.memories.patterns)
    assert fewer.memories.names == before.memories.names
    assert more.rule == fewer.rule == rule
    assert fewer.description.count("changed by hand") == 1


@pytest.mark.parametrize("removed", range(5))
def test_any_memory_can_be_removed_and_the_others_keep_their_order(removed: int) -> None:
    session = running()
    before = session.snapshot().memories
    stored = stored_after(session, RemoveMemory(removed))
    kept = [memory for memory in range(5) if memory != removed]
    np.testing.assert_array_equal(stored.memories.patterns, before.patterns[kept])
    assert stored.memories.names == tuple(before.names[memory] for memory in kept)
    np.testing.assert_array_equal(stored.network.weights, Hopfield.store(before.patterns[kept]).weights)


def test_patterns_of_the_network_s_size_are_stored_in_their_order() -> None:
    session = running()
    pixels = random_patterns(2, 20, seed=8).reshape(2, *SHAPE)
    stored = stored_after(session, StorePatterns((Pattern("x", pixels[0]), Pattern("y", pixels[1]))))
    assert stored.memories.names[-2:] == ("x", "y")
    np.testing.assert_array_equal(stored.memories.patterns[-2:], pixels.reshape(2, 20))
    np.testing.assert_array_equal(stored.network.weights, Hopfield.store(stored.memories.patterns).weights)


def test_the_slice_stays_while_its_memories_do_and_is_cut_anew_when_one_is_gone() -> None:
    session = running()
    session.observe(SliceThrough(1, 4))
    stored_after(session, StoreState("mine"))
    assert session.snapshot().slice_memories == (1, 4)
    stored_after(session, RemoveMemory(5))
    stored_after(session, RemoveMemory(4))
    assert session.snapshot().slice_memories == (0, 1)


def test_down_to_one_memory_there_is_still_a_slice() -> None:
    session = running(n_memories=2)
    session.apply(RemoveMemory(0))
    shown = session.snapshot()
    assert (len(shown.memories.names), shown.slice_memories) == (1, (0, 0))
    session.advance(1000)
    verdict = session.snapshot().verdict
    assert verdict is not None
    assert verdict.kind in ("memory", "mirror"), "one memory draws everything"


# --- a memory that is moved ----------------------------------------------------------------------------------------


def test_successive_moves_of_a_pair_are_counted_from_where_they_began() -> None:
    session = running()
    before = patterns_of(session)
    far = int(np.count_nonzero(before[3] != before[1]))
    for distance in (1, far - 1, 3, far):
        stored_after(session, MoveMemory(3, 1, distance))
        now = patterns_of(session)
        assert np.count_nonzero(now[3] != now[1]) == distance
        np.testing.assert_array_equal(np.delete(now, 3, axis=0), np.delete(before, 3, axis=0))
    np.testing.assert_array_equal(now, before)


def test_anything_else_stored_in_between_is_where_the_next_move_begins() -> None:
    session = running()
    session.apply(MoveMemory(3, 1, 2))
    session.apply(StoreState("mine"))
    moved = patterns_of(session)
    with pytest.raises(BadInput, match="it must be from 1 to 2 units"):
        session.apply(MoveMemory(3, 1, 3))
    session.apply(MoveMemory(3, 1, 1))
    session.apply(MoveMemory(3, 1, 2))
    np.testing.assert_array_equal(patterns_of(session), moved)


def test_a_move_of_another_pair_begins_where_the_last_one_ended() -> None:
    session = running()
    session.apply(MoveMemory(3, 1, 2))
    third = patterns_of(session)[3]
    session.apply(MoveMemory(0, 1, 1))
    now = patterns_of(session)
    assert np.count_nonzero(now[0] != now[1]) == 1
    np.testing.assert_array_equal(now[3], third)


def test_what_is_done_to_the_state_in_between_does_not_end_a_series_of_moves() -> None:
    session = running()
    before = patterns_of(session)
    session.apply(MoveMemory(3, 1, 2))
    session.apply(FlipShare(0.5))
    session.apply(MoveMemory(3, 1, int(np.count_nonzero(before[3] != before[1]))))
    np.testing.assert_array_equal(patterns_of(session), before)


# --- the state, and the way units are asked ------------------------------------------------------------------------


def test_a_state_that_a_census_found_can_be_begun_at() -> None:
    session = running()
    given = random_patterns(1, 20, seed=11)[0]
    session.apply(StartAt(given))
    shown = session.snapshot()
    np.testing.assert_array_equal(shown.state, given)
    assert shown.step == 0
    session.advance(1000)
    np.testing.assert_array_equal(given, random_patterns(1, 20, seed=11)[0])


@pytest.mark.parametrize("change", [FlipShare(1.0), StartAtRandom(), StartAt(np.ones(20, np.int8))])
def test_the_state_that_is_changed_is_left_as_it_is(change: object) -> None:
    state = random_patterns(1, 20, seed=1)[0]
    after = changed(state, change, random_memories(2, SHAPE, seed=2), np.random.default_rng(2))
    np.testing.assert_array_equal(state, random_patterns(1, 20, seed=1)[0])
    assert (after != state).any()


def test_another_dynamics_begins_a_run_at_the_present_state() -> None:
    session = running()
    before = session.snapshot()
    dynamics = Dynamics("fixed", Schedule.constant(0.4))
    session.apply(UseDynamics(dynamics))
    shown = session.snapshot()
    assert (shown.step, shown.dynamics, shown.temperature) == (0, dynamics, 0.4)
    np.testing.assert_array_equal(shown.state, before.state)
    assert shown.start_energy == before.energy
    assert shown.stored is before.stored


# --- what cannot be ------------------------------------------------------------------------------------------------


def kept(session: HopfieldSession) -> dict[str, str]:
    """All that decides how the run goes on, comparable."""
    point: Any = session.checkpoint()
    values = {f.name: getattr(point, f.name) for f in dataclasses.fields(point)}
    return {name: repr(v.tolist() if isinstance(v, np.ndarray) else v) for name, v in values.items()}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (UseRule("hopfield"), 'no storage rule "hopfield"; it must be one of "hebb"'),  # type: ignore[arg-type]
        (RemoveMemory(5), "no memory 6; they are numbered from 1 to 5"),
        (RemoveMemory(-1), "no memory 0; they are numbered from 1 to 5"),
        (MoveMemory(5, 0, 1), "no memory 6"),
        (MoveMemory(0, -1, 1), "no memory 0"),
        (MoveMemory(0, 0, 1), "“random 1” and “random 1” are the same"),
        (MoveMemory(0, 1, 0), "the distance to move to is 0; it must be from 1 to"),
        (MoveMemory(0, 1, 20), "the distance to move to is 20; it must be from 1 to"),
        (StartAt(np.ones(19, np.int8)), "has 19 units; it must have 20 of -1 or \\+1"),
        (StartAt(np.zeros(20, np.int8)), "must have 20 of -1 or \\+1"),
        (
            StorePatterns((Pattern("ok", np.ones(SHAPE, np.int8)), Pattern("turned", np.ones((5, 4), np.int8)))),
            "“turned” has 5 rows × 4 columns; the patterns of this network have 4 × 5",
        ),
    ],
)
def test_a_change_that_cannot_be_is_refused_in_a_sentence_and_changes_nothing(change: object, sentence: str) -> None:
    session, undisturbed = running(), running()
    before, stored = kept(session), session.snapshot().stored
    with pytest.raises(BadInput, match=sentence):
        session.apply(change)
    assert kept(session) == before
    assert session.snapshot().stored is stored
    np.testing.assert_array_equal(session.advance(300), undisturbed.advance(300))


def test_the_only_memory_cannot_be_removed() -> None:
    session = running(n_memories=1)
    with pytest.raises(BadInput, match="the only memory cannot be removed; a network needs at least one"):
        session.apply(RemoveMemory(0))
    assert len(patterns_of(session)) == 1


def test_more_memories_than_fit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    session = running()
    monkeypatch.setattr("model.hopfield.room.physical_memory", lambda: 20_000)
    with pytest.raises(BadInput, match=r"6 patterns of 20 units need about .* GB of memory"):
        session.apply(StoreState("one too many"))
    assert len(patterns_of(session)) == 5


@pytest.mark.parametrize("rule", RULES)
def test_a_memory_that_is_moved_onto_another_one_is_no_harm(rule: Rule) -> None:
    """B differs from A in two units; moved to one, it is one of the other two."""
    patterns = np.ones((4, 20), np.int8)
    patterns[1, [0, 1]] = patterns[2, 0] = patterns[3, 1] = -1
    memories = Memories(patterns, ("a", "b", "c", "d"), SHAPE, "made by hand")
    session = HopfieldSession(Stored.by(rule, memories), seed=1)
    session.apply(MoveMemory(1, 0, 1))
    stored = session.snapshot().stored
    assert (stored.memories.patterns[1] == stored.memories.patterns[2:]).all(axis=1).sum() == 1
    np.testing.assert_array_equal(stored.network.weights, Hopfield.store(stored.memories.patterns, rule).weights)
    session.advance(1000)
    assert session.snapshot().verdict is not None
