"""Settling as a session: stepping is running, the past can be lived again, and what is done by hand is what is said."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from model.data.patterns import read_pattern
from model.engine.commands import Command, Edit, GoTo, Observe, Run, Start, Step, StepBack, Undo
from model.engine.events import Event, Failed
from model.engine.frame import Status
from model.engine.runner import Runner
from model.engine.session import Session
from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.changes import (
    CoverHalf,
    FlipShare,
    MoveMemory,
    Paint,
    RemoveMemory,
    StartAtRandom,
    StartFrom,
    StoreState,
    UseRule,
)
from model.hopfield.memories import Memories, handcrafted_memories, random_memories
from model.hopfield.session import HopfieldSession, Merged, SliceThrough
from model.hopfield.snapshot import Decision, HopfieldSnapshot
from model.hopfield.stored import Stored
from tests.model.engine.desk import STEP_SECONDS, Clock, RecordingMailbox, ScriptedInbox, When
from tests.model.hopfield.twins import random_patterns, whole_fields

OVERLOADED = random_memories(40, (12, 20), seed=1)
"""As many memories as make a random state wander for long."""


def begun(memories: Memories = OVERLOADED, seed: int = 3) -> HopfieldSession:
    """A session at a random state."""
    session = HopfieldSession(Stored.by("hebb", memories), seed)
    session.apply(StartAtRandom())
    return session


def everything(session: HopfieldSession) -> dict[str, Any]:
    """All that shows and all that decides how the run goes on, comparable."""
    parts = contents(session.checkpoint())
    shown = session.snapshot()
    names = ("decision", "verdict", "slice_memories", "overlaps", "temperature", "flipped")
    parts |= {name: comparable(getattr(shown, name)) for name in names}
    parts["landscape"] = comparable([shown.landscape.a, shown.landscape.b])
    parts["finished"] = comparable(session.finished)
    return parts


def contents(checkpoint: Any) -> dict[str, str]:
    """What a checkpoint holds, comparable."""
    return {f.name: comparable(getattr(checkpoint, f.name)) for f in dataclasses.fields(checkpoint)}


def comparable(part: Any) -> str:
    if isinstance(part, Stored):
        part = (part.rule, part.memories.names, part.memories.patterns.tolist(), part.network.weights.tobytes())
    return repr(np.asarray(part).tolist()) if isinstance(part, np.ndarray | list) else repr(part)


def arrays_of(shown: HopfieldSnapshot) -> dict[str, NDArray[Any]]:
    arrays = {f.name: getattr(shown, f.name) for f in dataclasses.fields(shown)}
    arrays = {name: value for name, value in arrays.items() if isinstance(value, np.ndarray)}
    return arrays | {
        "patterns": shown.memories.patterns,
        "memory_energies": shown.memory_energies,
        "a": shown.landscape.a,
        "b": shown.landscape.b,
    }


# --- steps ---------------------------------------------------------------------------------------------------------


def test_it_is_a_session() -> None:
    session: Session = HopfieldSession(Stored.by("hebb", OVERLOADED), seed=11)
    assert (session.seed, session.step) == (11, 0)
    assert session.scalar_names == ("energy", "overlap_a", "overlap_b")
    assert session.advance(0).shape == (0, 3)


@pytest.mark.parametrize("portions", [[1] * 700, [7] * 100, [239, 1, 240, 220], [0, 700]])
def test_stepping_is_running(portions: list[int]) -> None:
    ran, walked = begun(), begun()
    rows = ran.advance(700)
    assert rows.shape == (700, 3)
    np.testing.assert_array_equal(np.concatenate([walked.advance(n) for n in portions]), rows)
    assert everything(walked) == everything(ran)


def test_stepping_is_running_to_the_end() -> None:
    ran, walked = begun(), begun()
    rows = ran.advance(100_000)
    single = []
    while not walked.finished:
        single.append(walked.advance(1))
        assert len(single[-1]) == 1
    np.testing.assert_array_equal(np.concatenate(single), rows)
    assert everything(walked) == everything(ran)
    assert walked.step == len(rows) > 3 * 240


def test_the_same_seed_gives_the_same_run_and_another_one_another() -> None:
    rows = [begun(seed=seed).advance(300) for seed in (3, 3, 4)]
    np.testing.assert_array_equal(rows[0], rows[1])
    assert (rows[0] != rows[2]).any()


def test_each_sweep_asks_every_unit_once_in_a_new_order() -> None:
    session = begun()
    units = []
    for step in range(4 * 240):
        if step == 3 * 240:
            session.apply(StartAtRandom())
        session.advance(1)
        decision = session.snapshot().decision
        assert decision is not None
        units.append(decision.unit)
    sweeps = np.array(units).reshape(4, 240)
    np.testing.assert_array_equal(np.sort(sweeps, axis=1), np.tile(np.arange(240), (4, 1)))
    assert len(np.unique([*sweeps, np.arange(240)], axis=0)) == 5


@pytest.mark.parametrize("n_patterns", [6, 7, 40])
def test_every_decision_is_the_exact_one(n_patterns: int) -> None:
    """Against whole numbers, in which a tie is a tie: fields, decisions, energy, wanting and overlaps of each step."""
    memories = random_memories(n_patterns, (3, 17), seed=2)
    network = Hopfield.store(memories.patterns)
    session = begun(memories, seed=5)
    state = session.snapshot().state.copy()
    ties = 0
    while not session.finished:
        whole = whole_fields(memories.patterns, state)
        row = session.advance(1)[0]
        shown = session.snapshot()
        decision = shown.decision
        assert decision is not None
        unit, before = decision.unit, state[decision.unit]
        ties += whole[unit] == 0
        after = -before if whole[unit] * before < 0 else before
        assert decision.field == pytest.approx(whole[unit] / 51, abs=1e-12)
        assert (decision.before, decision.after) == (before, after)
        state[unit] = after
        np.testing.assert_array_equal(shown.state, state)
        np.testing.assert_allclose(shown.fields, whole_fields(memories.patterns, state) / 51, atol=1e-12)
        assert shown.wanting == np.count_nonzero(whole_fields(memories.patterns, state) * state < 0)
        assert row[0] == shown.energy == pytest.approx(float(network.energy(state)), abs=1e-10)
        np.testing.assert_array_equal(row[1:], memories.overlaps(state)[:2])
        np.testing.assert_array_equal(shown.overlaps, memories.overlaps(state))
    assert network.is_fixed_point(state)
    assert session.step > 20
    assert ties > 0, "no unit was asked at a tie"


def test_the_energy_never_rises_and_falls_at_every_flip() -> None:
    session = begun()
    energies = [session.snapshot().energy]
    flips = 0
    while not session.finished:
        energies.append(session.advance(1)[0, 0])
        decision = session.snapshot().decision
        assert decision is not None
        flipped = decision.before != decision.after
        flips += flipped
        assert (energies[-1] < energies[-2]) if flipped else (energies[-1] == energies[-2])
    assert flips > 30
    assert energies[-1] == pytest.approx(float(Hopfield.store(OVERLOADED.patterns).energy(session.snapshot().state)))


def test_it_is_finished_exactly_at_the_first_fixed_point() -> None:
    network = Hopfield.store(OVERLOADED.patterns)
    session = begun()
    while not session.finished:
        assert not network.is_fixed_point(session.snapshot().state)
        assert session.snapshot().verdict is None
        session.advance(1)
    shown, step = session.snapshot(), session.step
    assert network.is_fixed_point(shown.state)
    assert shown.wanting == 0
    assert shown.decision is not None
    assert shown.decision.before != shown.decision.after
    before = everything(session)
    assert session.advance(10).shape == (0, 3)
    assert session.step == step
    assert everything(session) == before


def test_a_damaged_memory_is_recalled_and_judged() -> None:
    session = HopfieldSession(Stored.by("hebb", handcrafted_memories()), seed=1)
    session.apply(StartFrom(3))
    session.apply(FlipShare(0.1))
    assert session.snapshot().verdict is None
    session.advance(10_000)
    verdict = session.snapshot().verdict
    assert verdict is not None
    assert (verdict.kind, verdict.memory) == ("memory", 3)
    session.apply(StartFrom(0))
    judged = session.snapshot().verdict
    assert judged is not None
    assert (judged.kind, judged.memory) == ("memory", 0)


def test_a_session_begins_at_its_first_memory() -> None:
    session = HopfieldSession(Stored.by("hebb", handcrafted_memories()), seed=1)
    shown = session.snapshot()
    np.testing.assert_array_equal(shown.state, handcrafted_memories().patterns[0])
    assert (shown.step, shown.seed, shown.decision) == (0, 1, None)
    assert session.finished
    np.testing.assert_array_equal(
        shown.memory_energies, Hopfield.store(shown.memories.patterns).energy(shown.memories.patterns)
    )
    assert shown.unstable_units == (0,) * 8


def test_a_new_decision_replaces_the_old_one_and_a_new_run_has_none() -> None:
    session = begun()
    session.advance(1)
    first = session.snapshot().decision
    session.advance(1)
    second = session.snapshot().decision
    assert isinstance(first, Decision)
    assert isinstance(second, Decision)
    assert first.unit != second.unit
    session.apply(FlipShare(0.5))
    assert session.snapshot().decision is None


# --- the past ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", [0, 1, 100, 240, 241])
def test_a_run_from_a_checkpoint_is_the_same_again(at: int) -> None:
    session = begun()
    session.advance(at)
    point, then = session.checkpoint(), everything(session)
    rows, end = session.advance(600), everything(session)
    session.restore(point)
    assert session.step == at
    assert everything(session) == then
    np.testing.assert_array_equal(session.advance(600), rows)
    assert everything(session) == end
    session.apply(StartAtRandom())
    session.restore(point)
    np.testing.assert_array_equal(np.concatenate([session.advance(1) for _ in range(600)]), rows)
    assert everything(session) == end


def test_a_finished_run_can_be_left_and_found_again() -> None:
    session = begun()
    start = session.checkpoint()
    session.advance(100_000)
    end, shown = session.checkpoint(), session.snapshot()
    session.restore(start)
    assert not session.finished
    assert session.snapshot().verdict is None
    session.restore(end)
    assert session.finished
    assert session.snapshot().verdict == shown.verdict is not None
    session.apply(StartAtRandom())
    session.advance(100_000)
    assert session.snapshot().verdict != shown.verdict
    session.restore(end)
    assert session.snapshot().verdict == shown.verdict


def test_a_checkpoint_is_not_changed_by_what_follows() -> None:
    session = begun()
    session.advance(10)
    point = session.checkpoint()
    before = contents(point)
    session.advance(500)
    session.apply(StartAtRandom())
    session.restore(point)
    session.advance(500)
    assert contents(point) == before
    own = (point.state, point.before, point.fields, point.order, point.decision)
    assert point.nbytes >= sum(array.nbytes for array in own)
    for array in (*own, *point.shared):
        assert not array.flags.writeable
    assert {id(array) for array in point.shared} == {id(point.stored.network.weights)}


class TimedSession(HopfieldSession):
    """Takes its time, on a clock of the test's own, so that the loop works in slices and keeps checkpoints."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(Stored.by("hebb", OVERLOADED), seed=3)
        self._clock = clock

    def advance(self, n: int) -> NDArray[np.float64]:
        rows = super().advance(n)
        self._clock.move(STEP_SECONDS * len(rows))
        return rows


class Loop:
    """The real loop over a session at a random state, working through a script on this thread."""

    def __init__(self) -> None:
        clock = Clock()
        self.session = TimedSession(clock)
        self.session.apply(StartAtRandom())
        self.mailbox = RecordingMailbox()
        self.events: list[Event] = []
        self.inbox = ScriptedInbox(clock, self._read)
        inbox: Any = self.inbox
        self.runner = Runner(inbox, self.mailbox, self.events.append, clock)
        self.record: NDArray[np.float64] = np.empty((0, 3))
        self.run([Start(lambda: self.session)])

    def _read(self) -> None:
        frame = self.mailbox.take()
        if frame is not None:
            assert frame.scalars.first_step <= len(self.record), "steps are missing"
            self.record = np.concatenate([self.record[: frame.scalars.first_step], frame.scalars.values])

    def run(self, *script: When | Sequence[Command]) -> None:
        self.inbox.script.extend(script)
        self.inbox.timeouts.clear()
        self.runner.loop()
        self._read()
        assert not [event for event in self.events if isinstance(event, Failed)]

    @property
    def shown(self) -> HopfieldSnapshot:
        snapshot: Any = self.mailbox.puts[-1].snapshot
        return snapshot


def assert_same(one: HopfieldSnapshot, other: HopfieldSnapshot) -> None:
    for name, array in arrays_of(one).items():
        np.testing.assert_array_equal(array, arrays_of(other)[name], err_msg=name)
    for name in ("step", "energy", "wanting", "decision", "verdict"):
        assert getattr(one, name) == getattr(other, name), name


def first_time() -> tuple[list[HopfieldSnapshot], NDArray[np.float64]]:
    """The run of the Loop, lived without a loop: the snapshot at each of 500 steps, and the rows."""
    session = begun()
    shown, rows = [session.snapshot()], []
    for _ in range(500):
        rows.append(session.advance(1))
        shown.append(session.snapshot())
    return shown, np.concatenate(rows)


@pytest.mark.parametrize(
    ("back", "forward"),
    [
        ([[StepBack()] * 200], [[Step()] * 200]),
        ([[StepBack()]] * 200, [[Step()]] * 200),
        ([[GoTo(300)]], [[GoTo(500)]]),
    ],
    ids=["in a burst", "one by one", "by the scrub bar"],
)
def test_two_hundred_steps_back_and_forward_are_the_same(
    back: list[list[Command]], forward: list[list[Command]]
) -> None:
    lived, rows = first_time()
    loop = Loop()
    loop.run([GoTo(500)])
    assert_same(loop.shown, lived[500])
    loop.run(*back)
    assert loop.session.step == 300
    assert_same(loop.shown, lived[300])
    loop.run(*forward)
    assert loop.session.step == 500
    assert_same(loop.shown, lived[500])
    for frame in loop.mailbox.puts:
        snapshot: Any = frame.snapshot
        assert_same(snapshot, lived[frame.step])
    assert len(loop.mailbox.puts) >= 4
    np.testing.assert_array_equal(loop.record, rows)


def test_undo_brings_the_former_run_back() -> None:
    lived, rows = first_time()
    loop = Loop()
    loop.run([GoTo(500)], [Edit(FlipShare(0.3))], [GoTo(50)], [Undo()])
    assert_same(loop.shown, lived[500])
    np.testing.assert_array_equal(loop.record, rows)


def test_another_slice_rewrites_the_record_and_leaves_the_run() -> None:
    lived, _ = first_time()
    loop = Loop()
    loop.run([GoTo(500)], [Observe(SliceThrough(4, 9))])
    assert loop.session.step == 500
    expected = [shown.overlaps[[4, 9]] for shown in lived[1:]]
    np.testing.assert_array_equal(loop.record[:, 1:], expected)
    np.testing.assert_array_equal(loop.shown.state, lived[500].state)


def test_the_loop_runs_it_to_its_end() -> None:
    loop = Loop()
    loop.run([Run()])
    alone = begun()
    np.testing.assert_array_equal(loop.record, alone.advance(100_000))
    assert loop.mailbox.puts[-1].status is Status.FINISHED
    assert_same(loop.shown, alone.snapshot())


# --- looking -------------------------------------------------------------------------------------------------------


def test_another_slice_changes_the_overlaps_and_nothing_else() -> None:
    plain, watched = begun(), begun()
    start = watched.checkpoint()
    watched.advance(100)
    watched.observe(SliceThrough(7, 2))
    plain.advance(100)
    rows, expected = watched.advance(50), plain.advance(50)
    np.testing.assert_array_equal(rows[:, 0], expected[:, 0])
    shown = watched.snapshot()
    assert shown.slice_memories == (7, 2)
    assert (shown.landscape.name_a, shown.landscape.name_b) == ("random 8", "random 3")
    np.testing.assert_array_equal(shown.state, plain.snapshot().state)
    np.testing.assert_array_equal(rows[-1, 1:], shown.overlaps[[7, 2]])
    watched.restore(start)
    assert watched.snapshot().slice_memories == (7, 2)
    again = begun()
    for row in watched.advance(150):
        energy = again.advance(1)[0, 0]
        np.testing.assert_array_equal(row, [energy, *again.snapshot().overlaps[[7, 2]]])


@pytest.mark.parametrize(("first", "second"), [(0, 0), (0, 40), (40, 0), (-1, 0), (0, -1), (3, 3)])
def test_a_slice_that_cannot_be_cut_is_refused(first: int, second: int) -> None:
    session = begun()
    session.advance(20)
    before = everything(session)
    with pytest.raises(BadInput):
        session.observe(SliceThrough(first, second))
    assert everything(session) == before


def test_the_first_slice_needs_two_memories_that_differ_by_more_than_a_sign() -> None:
    one, other = random_patterns(2, 12, seed=1)
    memories = Memories(np.stack([one, one, -one, other]), ("a", "b", "c", "d"), (3, 4), "made by hand")
    assert HopfieldSession(Stored.by("hebb", memories), 1).snapshot().slice_memories == (0, 3)
    only = Memories(np.stack([one, -one]), ("a", "b"), (3, 4), "made by hand")
    shown = HopfieldSession(Stored.by("hebb", only), 1).snapshot()
    assert shown.slice_memories == (0, 0)
    assert "every other unit" in shown.landscape.name_b


def test_a_snapshot_is_read_only_and_not_changed_by_what_follows() -> None:
    for memories in (OVERLOADED, random_memories(1, (5, 5), seed=1)):
        session = begun(memories)
        session.advance(5)
        shown = session.snapshot()
        before = {name: array.copy() for name, array in arrays_of(shown).items()}
        assert {"state", "fields", "overlaps", "memory_energies"} <= before.keys()
        decision, verdict = shown.decision, shown.verdict
        session.advance(500)
        session.apply(StartAtRandom())
        session.apply(Paint((0, 1), 1))
        session.advance(500)
        for name, array in arrays_of(shown).items():
            np.testing.assert_array_equal(array, before[name], err_msg=name)
            assert not array.flags.writeable, name
        assert (shown.step, shown.decision, shown.verdict) == (5, decision, verdict)
        with pytest.raises(dataclasses.FrozenInstanceError):
            shown.step = 0  # type: ignore[misc]


def test_what_does_not_change_in_a_run_is_the_same_object_in_every_snapshot() -> None:
    session = begun()
    one = session.snapshot()
    session.advance(10)
    other = session.snapshot()
    for name in ("memories", "unstable_units", "memory_energies", "landscape"):
        assert getattr(one, name) is getattr(other, name)


# --- by hand -------------------------------------------------------------------------------------------------------


def edited(change: object, memories: Memories = OVERLOADED) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    """The state before and after a change, in the middle of a run; the run begins anew and is a sound one."""
    session = begun(memories)
    session.advance(30)
    before = session.snapshot().state
    session.apply(change)
    shown = session.snapshot()
    network = Hopfield.store(memories.patterns)
    assert session.step == shown.step == 0
    assert shown.decision is None
    assert set(np.unique(shown.state)) <= {-1, 1}
    assert shown.state.dtype == np.int8
    np.testing.assert_array_equal(shown.fields, network.local_fields(shown.state))
    assert shown.energy == float(network.energy(shown.state))
    assert session.finished == bool(network.is_fixed_point(shown.state))
    if not session.finished:
        row = session.advance(1)[0]
        np.testing.assert_array_equal(row[1:], session.snapshot().overlaps[:2])
    return before, shown.state


@pytest.mark.parametrize("value", [1, -1])
@pytest.mark.parametrize("units", [(), (0,), (5, 17, 239), (7, 7), tuple(range(240))])
def test_paint_sets_these_units_and_no_other(units: tuple[int, ...], value: int) -> None:
    before, after = edited(Paint(units, value))
    painted = np.isin(np.arange(240), units)
    assert (after[painted] == value).all()
    np.testing.assert_array_equal(after[~painted], before[~painted])


@pytest.mark.parametrize("memory", [0, 1, 39])
def test_start_from_is_the_memory_itself(memory: int) -> None:
    _, after = edited(StartFrom(memory))
    np.testing.assert_array_equal(after, OVERLOADED.patterns[memory])


def test_a_run_leaves_the_memory_it_began_at_untouched() -> None:
    session = HopfieldSession(Stored.by("hebb", OVERLOADED), seed=1)
    before = OVERLOADED.patterns.copy()
    session.apply(StartFrom(5))
    assert len(session.advance(1000)) > 0
    assert (session.snapshot().state != before[5]).any()
    np.testing.assert_array_equal(OVERLOADED.patterns, before)


def test_start_at_random_is_unbiased_and_new_each_time() -> None:
    session = HopfieldSession(Stored.by("hebb", random_memories(2, (50, 60), seed=1)), seed=1)
    states = []
    for _ in range(10):
        session.apply(StartAtRandom())
        assert session.step == 0
        states.append(session.snapshot().state)
    together = np.stack(states).astype(float)
    assert abs(together.mean()) < 4 / np.sqrt(together.size)
    overlaps = together @ together.T / 3000
    assert np.abs(overlaps[np.triu_indices(10, 1)]).max() < 5 / np.sqrt(3000)


@pytest.mark.parametrize(
    ("share", "n_flips"), [(0.0, 0), (0.001, 0), (0.003, 1), (0.1, 24), (0.25, 60), (0.999, 240), (1.0, 240)]
)
def test_flip_share_reverses_so_many_units(share: float, n_flips: int) -> None:
    before, after = edited(FlipShare(share))
    assert np.count_nonzero(before != after) == n_flips


def test_flip_share_chooses_other_units_each_time() -> None:
    session = HopfieldSession(Stored.by("hebb", OVERLOADED), seed=1)
    chosen = np.zeros(240, np.int64)
    for _ in range(400):
        session.apply(StartFrom(0))
        session.apply(FlipShare(0.25))
        chosen += session.snapshot().state != OVERLOADED.patterns[0]
    assert chosen.sum() == 400 * 60
    assert np.abs(chosen - 100).max() < 5 * np.sqrt(400 * 0.25 * 0.75)


@pytest.mark.parametrize(
    ("half", "rows", "columns"),
    [
        ("top", slice(0, 2), slice(None)),
        ("bottom", slice(3, 5), slice(None)),
        ("left", slice(None), slice(0, 3)),
        ("right", slice(None), slice(4, 7)),
    ],
)
def test_cover_half_blanks_that_half_and_spares_the_middle(half: Any, rows: slice, columns: slice) -> None:
    before, after = edited(CoverHalf(half), random_memories(9, (5, 7), seed=4))
    covered = np.zeros((5, 7), np.bool_)
    covered[rows, columns] = True
    assert (after.reshape(5, 7)[covered] == -1).all()
    np.testing.assert_array_equal(after.reshape(5, 7)[~covered], before.reshape(5, 7)[~covered])
    assert (before.reshape(5, 7)[covered] == 1).any()


@pytest.mark.parametrize(
    "change",
    [
        Paint((240,), 1),
        Paint((-1,), 1),
        Paint((0, 1, 1000), -1),
        Paint((0,), 0),
        Paint((0,), 2),
        Paint((0,), float("nan")),  # type: ignore[arg-type]
        StartFrom(40),
        StartFrom(-1),
        FlipShare(-0.01),
        FlipShare(1.01),
        FlipShare(float("nan")),
        FlipShare(float("inf")),
        CoverHalf("middle"),  # type: ignore[arg-type]
    ],
    ids=str,
)
def test_a_change_that_cannot_be_is_refused_and_changes_nothing(change: object) -> None:
    session, undisturbed = begun(), begun()
    session.advance(30)
    undisturbed.advance(30)
    before = everything(session)
    with pytest.raises(BadInput):
        session.apply(change)
    assert everything(session) == before
    np.testing.assert_array_equal(session.advance(300), undisturbed.advance(300))


def test_what_is_no_change_and_no_way_to_look_is_a_mistake_of_the_program() -> None:
    session = begun()
    before = everything(session)
    for wish in (session.apply, session.observe, session.show):
        with pytest.raises(TypeError):
            wish(object())
    assert everything(session) == before


# --- files and sizes -----------------------------------------------------------------------------------------------


def test_the_state_is_saved_as_a_pattern(tmp_path: Path) -> None:
    session = begun()
    session.advance(100)
    session.save(tmp_path / "state.txt")
    pattern = read_pattern(tmp_path / "state.txt")
    assert pattern.pixels.shape == OVERLOADED.shape
    np.testing.assert_array_equal(pattern.pixels.ravel(), session.snapshot().state)


def test_a_state_that_cannot_be_saved_is_refused(tmp_path: Path) -> None:
    session = begun()
    for path in (tmp_path, tmp_path / "missing" / "state.txt"):
        with pytest.raises(BadInput):
            session.save(path)


@pytest.mark.parametrize("shape", [(2, 2), (1, 4), (4, 1), (64, 64), (1, 4096)])
def test_the_least_and_the_greatest_size_work(shape: tuple[int, int]) -> None:
    memories = random_memories(1 if shape[0] * shape[1] == 4 else 5, shape, seed=1)
    session = begun(memories)
    rows = session.advance(100_000)
    assert session.finished
    assert len(rows) == session.step
    shown = session.snapshot()
    assert shown.verdict is not None
    if memories.n_units == 4096:
        assert session.step > 3000
        network = Hopfield.store(memories.patterns)
        assert network.is_fixed_point(shown.state)
        assert shown.energy == pytest.approx(float(network.energy(shown.state)), rel=1e-9)
    session.apply(CoverHalf("bottom"))
    session.apply(FlipShare(0.5))
    assert session.step == 0


# --- the slice stays with its memories -----------------------------------------------------------------------------


def test_the_slice_stays_with_its_two_memories_when_another_one_goes_and_comes_back() -> None:
    session = HopfieldSession(Stored.by("hebb", random_memories(5, (6, 6), 1)), 1)
    session.observe(SliceThrough(1, 3))
    a, b = session.snapshot().landscape.a, session.snapshot().landscape.b
    before = session.checkpoint()
    session.apply(RemoveMemory(2))
    fewer = session.snapshot()
    assert fewer.slice_memories == (1, 2)
    np.testing.assert_array_equal(fewer.landscape.a, a)
    np.testing.assert_array_equal(fewer.landscape.b, b)
    session.restore(before)
    assert session.snapshot().slice_memories == (1, 3)
    session.apply(RemoveMemory(3))
    assert session.snapshot().slice_memories == (0, 1), "one of the two is gone"


def test_a_network_that_has_dreamt_keeps_its_dreams_or_says_so() -> None:
    stored = dataclasses.replace(Stored.by("hebb", random_memories(3, (6, 6), 1)), dreams="40 dreams")
    session = HopfieldSession(stored, 1)
    session.show(Merged(True))
    assert session.snapshot().merging is None
    for change in (StoreState("x"), RemoveMemory(0), MoveMemory(1, 0, 3)):
        with pytest.raises(BadInput, match="dreamt"):
            session.apply(change)
    assert session.snapshot().stored is stored
    session.apply(UseRule("hebb"))
    assert session.snapshot().stored.dreams == ""
