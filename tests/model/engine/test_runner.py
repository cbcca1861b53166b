"""The loop, without threads but for the last two tests: the queue is a script (see desk.py)."""

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Event as Flag
from threading import Thread
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

import model.engine.runner as runner_module
from model.engine.commands import (
    Command,
    Edit,
    GoTo,
    Observe,
    Pause,
    Quit,
    Run,
    Save,
    SetPace,
    Start,
    Step,
    StepBack,
    Undo,
)
from model.engine.events import Event, Failed, Finished, Idle, Refused, Saved, Seeking, Started
from model.engine.frame import Status
from model.engine.history import MAX_UNDO
from model.engine.mailbox import Mailbox
from model.engine.runner import Runner
from model.engine.trace import Trace
from model.errors import BadInput
from tests.model.engine.counting_session import CountingSession, states_of
from tests.model.engine.desk import STEP_SECONDS, Desk, Reader, RecordingMailbox, When


def begun(session: CountingSession | None = None, read_every: int = 1) -> Desk:
    """A desk with a session at step 0, its frames and events so far forgotten."""
    desk = Desk(session, read_every)
    desk.run([Start(desk.make_session)])
    desk.mailbox.puts.clear()
    desk.events.clear()
    return desk


def assert_stands_at(desk: Desk, step: int, states: NDArray[np.float64]) -> None:
    """The session and the newest frame both show that step, bit for bit."""
    assert desk.session.step == desk.shown.step == step
    np.testing.assert_array_equal(desk.state, states[step])
    snapshot: Any = desk.shown.snapshot
    assert snapshot.step == step
    np.testing.assert_array_equal(snapshot.state, states[step])


def assert_record_is(desk: Desk, states: NDArray[np.float64], n_steps: int, factor: float = 1.0) -> None:
    """The record holds each of the run's steps once, in order, and with the right sums."""
    np.testing.assert_array_equal(desk.reader.record[:, 0], np.arange(1, n_steps + 1))
    np.testing.assert_array_equal(desk.reader.record[:, 1], [factor * s.sum() for s in states[1 : n_steps + 1]])


# --- the fake itself -----------------------------------------------------------------------------------------------


def test_the_fake_session_keeps_the_contract() -> None:
    session, states = CountingSession(), states_of(7, 60)
    np.testing.assert_array_equal(session.advance(25)[:, 0], np.arange(1, 26))
    checkpoint = session.checkpoint()
    for _ in range(2):
        session.advance(35)
        np.testing.assert_array_equal(session.snapshot().state, states[60])
        session.restore(checkpoint)
    np.testing.assert_array_equal(session.snapshot().state, states[25])
    assert not np.array_equal(states[25], states[26])


# --- starting and stepping ---------------------------------------------------------------------------------------


def test_start_shows_the_first_state() -> None:
    desk = Desk()
    desk.run([Start(desk.make_session)])
    assert desk.of(Started) == [Started(seed=7)]
    assert len(desk.mailbox.puts) == 1
    frame = desk.shown
    assert (frame.step, frame.first_step, frame.last_step) == (0, 0, 0)
    assert frame.status is Status.PAUSED
    assert not frame.can_undo
    assert frame.scalars.names == ("step", "sum")
    assert frame.scalars.values.shape == (0, 2)


def test_one_frame_a_step() -> None:
    inbox: SimpleQueue[Command] = SimpleQueue()
    mailbox = RecordingMailbox()
    for command in (Start(CountingSession), Step(), Step(), Quit()):
        inbox.put(command)
    Runner(inbox, mailbox, lambda event: None).loop()
    assert [frame.step for frame in mailbox.puts] == [0, 1, 2]
    assert [len(frame.scalars.values) for frame in mailbox.puts] == [0, 1, 1]
    last = mailbox.take()
    assert last is not None
    np.testing.assert_array_equal(last.scalars.values[:, 0], [1, 2])


def test_a_burst_of_steps_is_counted_in_full() -> None:
    desk, states = begun(read_every=0), states_of(7, 50)
    desk.run([Step()] * 50)
    assert [frame.step for frame in desk.mailbox.puts] == list(range(1, 51))
    assert_stands_at(desk, 50, states)
    assert_record_is(desk, states, 50)


def test_a_burst_of_steps_back_is_counted_in_full() -> None:
    desk, states = begun(), states_of(7, 50)
    desk.run([Step()] * 50, [StepBack()] * 20)
    assert_stands_at(desk, 30, states)
    assert desk.shown.last_step == 50
    assert_record_is(desk, states, 50)


def test_step_back_at_the_beginning_stays_there() -> None:
    desk, states = begun(), states_of(7, 1)
    desk.run([StepBack()], [StepBack(), GoTo(-5)])
    assert_stands_at(desk, 0, states)
    assert desk.shown.status is Status.PAUSED
    assert len(desk.mailbox.puts) == 3
    assert desk.events == [Idle(handled) for handled in (2, 4)]


def test_a_step_ends_a_run_after_that_step() -> None:
    desk, states = begun(), states_of(7, 2000)
    desk.run([Run()], When(desk.at_step(500), [Step()]))
    assert desk.shown.status is Status.PAUSED
    assert_stands_at(desk, desk.session.step, states)
    assert_record_is(desk, states, desk.session.step)


def test_nothing_happens_without_a_session() -> None:
    desk = Desk()
    desk.run([Step(), Run(), Pause(), StepBack(), GoTo(5), Undo(), Edit(1), Observe(1), SetPace(5)])
    assert desk.mailbox.puts == []
    assert desk.events == [Idle(0), Idle(9)]


def test_undo_with_nothing_to_undo_takes_no_steps() -> None:
    desk, states = begun(), states_of(7, 100)
    desk.run([GoTo(100)], [GoTo(40)])
    taken = len(desk.session.advances)
    desk.run([Undo()])
    assert len(desk.session.advances) == taken
    assert_stands_at(desk, 40, states)


def test_without_a_session_there_is_nothing_to_save() -> None:
    desk = Desk()
    desk.run([Save(Path("x"))])
    (refusal,) = desk.of(Refused)
    assert "no session is running" in refusal.message


def test_what_is_asked_for_during_a_replay_stands() -> None:
    desk, states = begun(), states_of(7, 3000)
    desk.run([GoTo(3000)], [StepBack()] * 1000, [Edit(3.0)], [Undo(), GoTo(20)])
    assert_stands_at(desk, 20, states)
    desk.run([GoTo(3000)], [GoTo(2000)], [Edit(3.0)], [Undo(), Step(), Step()])
    assert_stands_at(desk, 2002, states)


def test_a_session_that_cannot_be_made_leaves_the_former_one() -> None:
    desk, states = begun(), states_of(7, 2)

    def broken() -> CountingSession:
        raise ArithmeticError("no")

    desk.run([Start(broken)], [Step(), Step()])
    (failure,) = desk.of(Failed)
    assert failure.step is None
    assert_stands_at(desk, 2, states)


# --- playing -----------------------------------------------------------------------------------------------------


def test_a_run_loses_no_scalars_however_slowly_it_is_read() -> None:
    for read_every in (0, 1, 7):
        desk, states = begun(CountingSession(finish_at=3000), read_every), states_of(7, 3000)
        desk.run([Run()])
        assert_stands_at(desk, 3000, states)
        assert_record_is(desk, states, 3000)
        assert desk.of(Finished) == [Finished(3000)]
        assert desk.shown.status is Status.FINISHED


def test_frames_are_made_only_when_the_slot_is_empty() -> None:
    desk = begun(CountingSession(finish_at=3000), read_every=0)
    desk.run([Run()])
    assert len(desk.mailbox.puts) == 2, "the one that says that it plays, and the last"


def test_a_slice_takes_about_the_time_it_should() -> None:
    desk = begun()
    desk.run([Run()], When(desk.at_step(2000), [Pause()]))
    assert max(desk.session.advances) == pytest.approx(runner_module.SLICE_SECONDS / STEP_SECONDS, abs=1)


def test_a_slow_session_after_a_fast_one_is_not_asked_for_many_steps_at_once() -> None:
    fast, slow = begun(), CountingSession()
    slow.on_step = lambda: fast.clock.move(1.0)
    fast.run(
        [Run()],
        When(fast.at_step(2000), [Start(lambda: slow), GoTo(3)]),
    )
    assert slow.advances == [1, 1, 1]


def test_running_on_shows_at_once_that_it_plays() -> None:
    desk = begun()
    desk.run([SetPace(1.0), Run()], When(lambda: bool(desk.mailbox.puts), [Pause()]))
    assert [frame.status for frame in desk.mailbox.puts] == [Status.PLAYING, Status.PAUSED]
    assert desk.session.step == 0


@pytest.mark.parametrize("wish", [1, 20, 300, 5000])
def test_pace_is_kept(wish: float) -> None:
    desk = begun()
    seconds = 2 + 10 / wish
    end = desk.clock.now + seconds
    desk.run([SetPace(wish), Run()], When(lambda: desk.clock.now >= end, [Pause()]))
    assert desk.session.step == pytest.approx(wish * seconds, rel=0.05, abs=1)
    rates = [frame.steps_per_second for frame in desk.mailbox.puts if frame.status is Status.PLAYING]
    assert rates[-1] == pytest.approx(wish, rel=0.1)
    assert_record_is(desk, states_of(7, desk.session.step), desk.session.step)


def test_each_step_of_a_slow_pace_is_shown_though_nobody_reads() -> None:
    desk = begun(read_every=0)
    desk.run([SetPace(4), Run()], When(desk.at_step(5), [Pause()]))
    assert [frame.step for frame in desk.mailbox.puts] == [0, 1, 2, 3, 4, 5, 5]


def test_waking_early_shows_nothing_twice() -> None:
    desk = begun()
    desk.inbox.endurance = 0.9
    desk.run([SetPace(4), Run()], When(desk.at_step(5), [Quit()]))
    assert [frame.step for frame in desk.mailbox.puts] == [0, 1, 2, 3, 4, 5]
    assert desk.clock.now == pytest.approx(1000 + 5 / 4, abs=0.1)


def test_the_pace_may_change_on_the_way() -> None:
    desk = begun()
    desk.run(
        [SetPace(1), Run()], When(lambda: desk.clock.now > 1002.5, [SetPace(100)]), When(desk.at_step(60), [Pause()])
    )
    assert desk.clock.now == pytest.approx(1002.5 + 58 / 100, abs=0.6)
    assert desk.shown.status is Status.PAUSED


def test_a_pause_is_not_made_up_for() -> None:
    desk = begun()
    desk.run([SetPace(10), Run()], When(desk.at_step(3), [Pause()]))
    desk.clock.move(60)
    begun_again = desk.clock.now
    desk.run([Run()], When(desk.at_step(4), [Pause()]))
    assert desk.session.step == 4
    assert desk.clock.now - begun_again == pytest.approx(0.1, abs=0.01)


def test_an_impossible_pace_is_refused_and_the_run_goes_on() -> None:
    desk = begun(CountingSession(finish_at=500))
    desk.run([Run()], When(desk.at_step(100), [SetPace(0.0)]))
    assert len(desk.of(Refused)) == 1
    assert desk.of(Finished) == [Finished(500)]


def test_a_run_that_is_finished_stays_so() -> None:
    desk, states = begun(CountingSession(finish_at=10)), states_of(7, 10)
    desk.run([Run()], [Run()], [Step()], [GoTo(99)])
    assert_stands_at(desk, 10, states)
    assert desk.shown.status is Status.FINISHED
    assert_record_is(desk, states, 10)
    desk.run([StepBack()])
    assert_stands_at(desk, 9, states)
    assert desk.shown.status is Status.PAUSED


def test_unread_scalars_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner_module, "MAX_UNREAD_SCALARS", 400)
    desk, states = begun(CountingSession(finish_at=5000)), states_of(7, 5000)
    desk._read_every = 0
    end = desk.clock.now + 3.0
    desk.run([Run()], When(lambda: desk.clock.now > end, [Quit()]))
    assert 400 <= desk.session.step <= 400 + 2 * runner_module.SLICE_SECONDS / STEP_SECONDS
    assert desk.inbox.timeouts[-1] == runner_module.SLICE_SECONDS, "waiting costs no processor"
    desk._read_every = 50
    desk.run()
    assert_stands_at(desk, 5000, states)
    assert_record_is(desk, states, 5000)


@pytest.mark.parametrize("read_every", [1, 60])
def test_unread_scalars_of_a_seek_are_bounded(monkeypatch: pytest.MonkeyPatch, read_every: int) -> None:
    monkeypatch.setattr(runner_module, "MAX_UNREAD_SCALARS", 400)
    monkeypatch.setattr(runner_module, "SEEK_FRAME_SCALARS", 100)
    desk, states = begun(read_every=read_every), states_of(7, 5000)
    desk.run([GoTo(5000)])
    assert max(len(frame.scalars.values) for frame in desk.mailbox.puts) <= 400 + 50
    assert {frame.status for frame in desk.mailbox.puts[:-1]} == {Status.SEEKING}
    assert_stands_at(desk, 5000, states)
    assert_record_is(desk, states, 5000)


# --- going anywhere ----------------------------------------------------------------------------------------------


def test_two_hundred_steps_back_and_forward_again_give_the_same_arrays() -> None:
    desk, states = begun(CountingSession(finish_at=1000)), states_of(7, 1000)
    desk.run([Run()])
    trace = Trace(desk.session.scalar_names)
    record = desk.reader.record.copy()
    for step in [*range(999, 799, -1), *range(801, 1001)]:
        desk.run([StepBack() if step < desk.session.step else Step()])
        assert_stands_at(desk, step, states)
    for frame in desk.reader.frames:
        trace.add(frame.scalars)
    np.testing.assert_array_equal(desk.reader.record, record)
    np.testing.assert_array_equal(trace.column("sum"), record[:, 1])
    assert sum(len(frame.scalars.values) for frame in desk.mailbox.puts) == 1000, "no scalars are sent twice"


def test_a_step_back_replays_little() -> None:
    desk = begun(CountingSession(finish_at=20_000))
    desk.run([Run()])
    before = desk.session.n_advanced
    desk.run([StepBack()])
    first = desk.session.n_advanced - before
    assert first <= 1.2 * runner_module.CHECKPOINT_SECONDS / STEP_SECONDS
    desk.run([StepBack()])
    assert desk.session.n_advanced - before - first <= first / 4, "the way back leaves checkpoints behind"


def test_a_step_back_after_steps_replays_none() -> None:
    desk = begun()
    desk.run([Step()] * 50)
    desk.run([StepBack()] * 50)
    assert desk.session.n_advanced == 50


def test_any_order_of_going_gives_the_same_states() -> None:
    desk, states = begun(), states_of(7, 3000)
    rng = np.random.default_rng(1)
    for target in [2000, *rng.integers(0, 3000, 60)]:
        desk.run([GoTo(int(target))])
        assert_stands_at(desk, target, states)
        assert len(desk.mailbox.puts) == 1
        desk.mailbox.puts.clear()
    assert desk.shown.last_step == len(desk.reader.record)
    assert_record_is(desk, states, desk.shown.last_step)


def test_going_forward_where_it_has_been_jumps() -> None:
    desk = begun()
    desk.run([GoTo(10_000)], [GoTo(0)])
    before = desk.session.n_advanced
    desk.run([GoTo(10_000)])
    assert desk.session.n_advanced == before


def test_a_run_after_going_back_sends_only_what_is_new() -> None:
    desk, states = begun(), states_of(7, 4000)
    desk.run([Run()], When(desk.at_step(1000), [Pause()]))
    reached = desk.session.step
    desk.run([GoTo(200)])
    desk.mailbox.puts.clear()
    desk.run([Run()], When(desk.at_step(2000), [Pause()]))
    sent = np.concatenate([frame.scalars.values for frame in desk.mailbox.puts])
    assert sent[0, 0] == reached + 1
    assert_record_is(desk, states, desk.session.step)


def test_steps_during_a_seek_are_all_counted() -> None:
    desk, states = begun(), states_of(7, 2100)
    desk.run([GoTo(2000), *[Step()] * 7, *[StepBack()] * 3, Step()])
    assert_stands_at(desk, 2005, states)
    assert_record_is(desk, states, 2005)


def test_steps_back_during_a_seek_back_are_all_counted() -> None:
    desk, states = begun(), states_of(7, 2000)
    desk.run([GoTo(2000)])
    desk.run([GoTo(700), *[StepBack()] * 10])
    assert_stands_at(desk, 690, states)


def test_pause_ends_a_seek_where_it_is() -> None:
    desk, states = begun(), states_of(7, 10_000)
    desk.run([GoTo(10_000)], When(desk.at_step(3000), [Pause()]))
    assert 3000 <= desk.session.step < 3200
    assert desk.shown.status is Status.PAUSED
    assert_stands_at(desk, desk.session.step, states)
    assert_record_is(desk, states, desk.session.step)


def test_run_during_a_seek_goes_on_from_its_end() -> None:
    desk, states = begun(CountingSession(finish_at=3000)), states_of(7, 3000)
    desk.run([GoTo(2500)], [StepBack(), GoTo(1000), Run()])
    assert_stands_at(desk, 3000, states)
    assert desk.of(Finished) == [Finished(3000)]


@pytest.mark.parametrize("last", [Pause(), Step(), StepBack(), GoTo(1200)])
def test_a_wish_to_stop_takes_back_a_wish_to_run_after_the_seek(last: Command) -> None:
    desk = begun(CountingSession(finish_at=4000))
    desk.run([GoTo(2500)], [GoTo(1000), Run(), last])
    assert desk.shown.status is Status.PAUSED
    assert desk.session.step <= 1200


def test_a_seek_interrupted_by_start_leaves_nothing_behind() -> None:
    desk, other, states = begun(), CountingSession(seed=8), states_of(8, 20)
    desk.run([GoTo(5000)], When(desk.at_step(2000), [Start(lambda: other)]))
    assert desk.shown.status is Status.PAUSED
    assert (desk.shown.step, desk.shown.last_step) == (0, 0)
    desk.session = other
    desk.run([Step()] * 20, [StepBack()] * 3)
    assert_stands_at(desk, 17, states)
    assert_record_is(desk, states, 20)


def test_a_long_seek_says_how_far_it_is() -> None:
    desk = begun()
    desk.run([GoTo(100)])
    desk.run([GoTo(9100)])
    news = desk.of(Seeking)
    assert 4 <= len(news) <= 9, "nothing before 0.2 s, then every 0.1 s of 0.9"
    assert all(event.total == 9000 for event in news)
    assert [event.done for event in news] == sorted({event.done for event in news})
    assert news[0].done >= 2000


class TracingReader(Reader):
    """Keeps a record too long for a plain one."""

    def __init__(self, mailbox: Mailbox, trace: Trace) -> None:
        super().__init__(mailbox)
        self._trace = trace

    def read(self) -> None:
        frame = self._mailbox.take()
        if frame is not None:
            self._trace.add(frame.scalars)


def test_a_million_steps_hold_a_bounded_number_of_checkpoints() -> None:
    class Leaping(CountingSession):
        """Takes any number of steps at once; only their count matters here."""

        def advance(self, n: int) -> NDArray[np.float64]:
            n = min(n, 1_000_000 - self._step)
            self._step += n
            desk.clock.move(n * STEP_SECONDS)
            steps = np.arange(self._step - n + 1, self._step + 1.0)
            return np.column_stack([steps, steps])

        @property
        def finished(self) -> bool:
            return self._step >= 1_000_000

    desk = Desk(Leaping())
    trace = Trace(desk.session.scalar_names)
    desk.reader = TracingReader(desk.mailbox, trace)
    desk.run([Start(desk.make_session), Run()])
    timeline = desk.runner._history.course.timeline
    assert trace.n_steps == 1_000_000
    assert trace.column("step")[-1] == 1_000_000
    assert 200 <= len(timeline) <= 256
    assert timeline.steps[0] == 0
    assert timeline.steps[-1] == 1_000_000
    assert timeline.nbytes <= 256 * 2**20
    stride = 1.2 * runner_module.CHECKPOINT_SECONDS / STEP_SECONDS
    for distance in (1, 10, 100, 1000, 10_000, 100_000, 900_000):
        step = 1_000_000 - distance
        assert step - timeline.before(step).step <= max(stride, 0.05 * distance)


# --- editing and undoing -------------------------------------------------------------------------------------------


def test_an_edit_begins_a_new_run() -> None:
    desk = begun()
    desk.run([Step()] * 10, [Edit(3.0)])
    assert desk.session.step == 0
    assert (desk.shown.step, desk.shown.first_step, desk.shown.last_step) == (0, 0, 0)
    assert desk.shown.can_undo
    assert len(desk.reader.record) == 0
    np.testing.assert_array_equal(desk.state, np.full(4, 3.0))
    desk.run([Step()] * 4)
    np.testing.assert_array_equal(desk.reader.record[:, 0], [1, 2, 3, 4])


@pytest.mark.parametrize("read_every", [0, 1])
def test_undo_restores_the_former_run_whole(read_every: int) -> None:
    desk, states = begun(read_every=read_every), states_of(7, 1300)
    desk.run([GoTo(1000)], [Edit(3.0)], [Step()] * 5, [Undo()])
    assert_stands_at(desk, 1000, states)
    assert desk.shown.last_step == 1000
    assert desk.shown.status is Status.PAUSED
    assert not desk.shown.can_undo
    assert_record_is(desk, states, 1000)
    desk.run([GoTo(1300)], [StepBack()])
    assert_stands_at(desk, 1299, states)
    assert_record_is(desk, states, 1300)


def test_undo_returns_to_the_step_that_was_shown() -> None:
    desk, states = begun(), states_of(7, 1000)
    desk.run([GoTo(1000)], [GoTo(300)], [Edit(3.0)], [Undo()])
    assert_stands_at(desk, 300, states)
    assert desk.shown.last_step == 1000
    desk.run([GoTo(1000)])
    assert_stands_at(desk, 1000, states)
    assert_record_is(desk, states, 1000)


def test_an_edit_during_a_seek_waits_for_its_end() -> None:
    desk, states = begun(), states_of(7, 3000)
    desk.run([GoTo(3000)], When(desk.at_step(1000), [Edit(3.0)]), [Undo()])
    assert_stands_at(desk, 3000, states)


def test_a_save_during_a_seek_saves_where_it_ends() -> None:
    desk = begun()
    desk.run([GoTo(3000)], When(desk.at_step(1000), [Save(Path("there"))]))
    assert desk.session.saved == [(Path("there"), 3000)]


def test_undo_during_a_seek_returns_to_the_former_run() -> None:
    desk, states = begun(), states_of(7, 400)
    desk.run([GoTo(400)], [Edit(3.0)], [GoTo(5000)], When(desk.at_step(1000), [Undo()]))
    assert_stands_at(desk, 400, states)
    assert_record_is(desk, states, 400)


def test_undoing_twice_at_once_returns_two_runs_back() -> None:
    desk, states = begun(), states_of(7, 1000)
    desk.run([GoTo(1000)], [Edit(3.0)], [GoTo(1500)], [Edit(4.0)], [Step(), Undo(), Undo()])
    assert_stands_at(desk, 1000, states)
    assert_record_is(desk, states, 1000)


def test_edits_of_one_gesture_are_undone_together() -> None:
    desk, states = begun(), states_of(7, 6)
    desk.run([Step()] * 6)
    desk.run([Edit(1.0, gesture=5), Edit(2.0, gesture=5), Edit(3.0, gesture=5)], [Undo()])
    assert_stands_at(desk, 6, states)
    assert_record_is(desk, states, 6)
    assert not desk.shown.can_undo


def test_edits_of_different_gestures_are_undone_one_by_one() -> None:
    desk = begun()
    desk.run([Edit(1.0, 1), Edit(2.0, 1), Edit(3.0, 2), Edit(4.0, 2), Edit(5.0), Edit(6.0)])
    seen = []
    while desk.shown.can_undo:
        desk.run([Undo()])
        seen.append(desk.state[0])
    assert seen == [5, 4, 2, 0]


def test_a_gesture_that_goes_on_after_an_undo_can_be_undone_again() -> None:
    desk = begun()
    desk.run([Edit(1.0, 1), Edit(2.0, 1), Undo(), Edit(3.0, 1), Edit(4.0, 1)])
    np.testing.assert_array_equal(desk.state, np.full(4, 4.0))
    desk.run([Undo()])
    np.testing.assert_array_equal(desk.state, np.zeros(4))
    assert not desk.shown.can_undo


def test_undo_with_nothing_to_undo_changes_nothing() -> None:
    desk, states = begun(), states_of(7, 3)
    desk.run([Step()] * 3, [Undo()], [Undo()])
    assert_stands_at(desk, 3, states)
    assert_record_is(desk, states, 3)


def test_a_run_to_undo_to_holds_one_checkpoint() -> None:
    desk = begun()
    for _ in range(5):
        desk.run([Step()] * 10, [Edit(1.0)])
    assert [len(course.timeline) for course in desk.runner._history.former_courses] == [1] * 5


def test_undo_is_bounded() -> None:
    desk = begun()
    desk.run([Edit(float(i)) for i in range(MAX_UNDO + 20)])
    n_undone = 0
    while desk.shown.can_undo:
        desk.run([Undo()])
        n_undone += 1
    assert n_undone == MAX_UNDO
    assert desk.state[0] == 19


def test_an_edit_while_playing_begins_a_record_of_its_own() -> None:
    desk, states = begun(read_every=5), states_of(7, 3000)
    desk.run([Run()], When(desk.at_step(1000), [Edit(3.0)]))
    assert desk.session.step == 0
    assert desk.shown.status is Status.PAUSED
    assert len(desk.reader.record) == 0
    desk.run([Step()] * 3, [Undo()])
    assert desk.session.step >= 1000
    assert_stands_at(desk, desk.session.step, states)
    assert_record_is(desk, states, desk.session.step)


@pytest.mark.parametrize("refused", [Edit("no"), Edit("no", 1), Observe("no"), Save(Path("refused"))])
def test_a_refused_wish_leaves_a_run_unharmed(refused: Command) -> None:
    desk, states = begun(CountingSession(finish_at=2000)), states_of(7, 2000)
    desk.run([Run()], When(desk.at_step(700), [refused]))
    assert len(desk.of(Refused)) == 1
    assert_stands_at(desk, 2000, states)
    assert_record_is(desk, states, 2000)
    assert not desk.shown.can_undo
    desk.run([GoTo(0)], [refused], [GoTo(2000)])
    assert len(desk.of(Refused)) == 2
    assert_stands_at(desk, 2000, states)
    assert desk.of(Failed) == []


def test_a_refused_edit_during_a_seek_lets_it_go_on() -> None:
    desk, states = begun(), states_of(7, 3000)
    desk.run([GoTo(3000)], When(desk.at_step(1000), [Edit("no")]))
    assert desk.of(Refused) == [Refused("no")]
    assert_stands_at(desk, 3000, states)


# --- observing and saving ------------------------------------------------------------------------------------------


def test_observing_something_else_replays_the_whole_record() -> None:
    desk, states = begun(), states_of(7, 1500)
    desk.run([GoTo(1500)], [Observe(10.0)])
    assert_stands_at(desk, 1500, states)
    assert_record_is(desk, states, 1500, factor=10.0)
    assert desk.shown.status is Status.PAUSED


def test_observing_at_the_beginning_changes_what_is_recorded_next() -> None:
    desk, states = begun(), states_of(7, 5)
    desk.run([Observe(10.0)], [Step()] * 5)
    assert_record_is(desk, states, 5, factor=10.0)


def test_observing_twice_in_a_row_keeps_the_place() -> None:
    desk, states = begun(), states_of(7, 1500)
    desk.run([GoTo(1500)], [Observe(10.0), Observe(20.0)])
    assert_stands_at(desk, 1500, states)
    assert_record_is(desk, states, 1500, factor=20.0)


def test_observing_during_a_seek_keeps_its_target() -> None:
    desk, states = begun(), states_of(7, 3000)
    desk.run([GoTo(3000)], When(desk.at_step(1000), [Observe(10.0)]))
    assert_stands_at(desk, 3000, states)
    assert_record_is(desk, states, 3000, factor=10.0)


def test_a_run_plays_on_after_being_observed() -> None:
    desk, states = begun(CountingSession(finish_at=2500)), states_of(7, 2500)
    desk.run([Run()], When(desk.at_step(2000), [Observe(10.0), Observe(20.0)]))
    assert_stands_at(desk, 2500, states)
    assert_record_is(desk, states, 2500, factor=20.0)
    assert desk.of(Finished) == [Finished(2500)]


@pytest.mark.parametrize("interruption", [[Pause(), GoTo(2600)], [GoTo(2600)], [StepBack(), GoTo(2600)], [Step()] * 3])
def test_a_replay_cut_short_leaves_no_hole_in_the_record(interruption: list[Command]) -> None:
    """Checkpoints lie ahead of the record then, and the way on must not begin at one of them."""
    desk, states = begun(), states_of(7, 3003)
    desk.run([Run()], When(desk.at_step(2900), [GoTo(3000)]))
    n_before = desk.session.n_advanced
    desk.run([Observe(10.0)], When(lambda: desk.session.n_advanced > n_before + 500, interruption))
    assert len(desk.reader.record) == desk.session.step
    assert_stands_at(desk, desk.session.step, states)
    desk.run([GoTo(3003)])
    assert_stands_at(desk, 3003, states)
    assert_record_is(desk, states, 3003, factor=10.0)


def test_saving_reports_and_disturbs_nothing() -> None:
    desk, states = begun(CountingSession(finish_at=1000)), states_of(7, 1000)
    desk.run([Run()], When(desk.at_step(500), [Save(Path("there"))]))
    assert desk.of(Saved) == [Saved("there")]
    assert desk.session.saved[0][0] == Path("there")
    assert_stands_at(desk, 1000, states)


# --- failing -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        ([Run()], RuntimeError("the fake one breaks")),
        ([GoTo(5000)], RuntimeError("the fake one breaks")),
        ([Step()] * 501, RuntimeError("the fake one breaks")),
        ([Run()], BadInput("no wish of the user's, so no refusal")),
        ([GoTo(5000)], BadInput("no wish of the user's, so no refusal")),
    ],
)
def test_an_exception_is_reported_once_and_the_next_session_works(wish: list[Command], error: Exception) -> None:
    session = CountingSession(seed=11, raise_at=500)
    session.error = error
    desk = begun(session)
    desk.run(wish, [Run()], [Step(), StepBack(), Edit(1.0)])
    failed = desk.of(Failed)
    assert len(failed) == 1
    assert (failed[0].step, failed[0].seed) == (499, 11)
    assert failed[0].summary == f"{type(error).__name__}: {error}"
    assert "advance" in failed[0].traceback
    assert desk.inbox.timeouts[-1] is None
    desk.session = CountingSession(seed=12)
    states = states_of(12, 30)
    desk.run([Start(desk.make_session)], [Step()] * 30, [StepBack()])
    assert_stands_at(desk, 29, states)
    assert_record_is(desk, states, 30)
    assert len(desk.of(Failed)) == 1


@pytest.mark.parametrize("broken", ["snapshot", "checkpoint", "restore", "apply", "observe", "save"])
def test_wherever_it_breaks_the_loop_goes_on(broken: str) -> None:
    def breaks(*_: object) -> None:
        raise KeyError(broken)

    desk = begun()
    desk.run([Step()] * 5)
    setattr(desk.session, broken, breaks)
    desk.run([Save(Path("there")), Observe(2.0), Edit(1.0), Step(), StepBack(), Undo()])
    assert [(failed.summary, failed.seed) for failed in desk.of(Failed)] == [(f"KeyError: '{broken}'", 7)]
    desk.session = CountingSession()
    desk.run([Start(desk.make_session)], [Step()])
    assert_stands_at(desk, 1, states_of(7, 1))


def raising(error: Exception) -> Callable[[], CountingSession]:
    def make_session() -> CountingSession:
        raise error

    return make_session


def test_a_session_that_cannot_be_made_is_refused_and_the_old_one_goes_on() -> None:
    desk, states = begun(CountingSession(finish_at=1000)), states_of(7, 1000)
    desk.run([Run()], When(desk.at_step(300), [Start(raising(BadInput("no such file")))]))
    assert desk.of(Refused) == [Refused("no such file")]
    assert desk.of(Started) == desk.of(Failed) == []
    assert_stands_at(desk, 1000, states)
    assert_record_is(desk, states, 1000)
    assert {frame.session_id for frame in desk.reader.frames} == {1}


def test_a_session_whose_making_fails_is_not_blamed_on_the_old_one() -> None:
    desk = begun()
    desk.run([Step()] * 3, [Start(raising(ZeroDivisionError("oops")))])
    assert [(failed.summary, failed.step, failed.seed) for failed in desk.of(Failed)] == [
        ("ZeroDivisionError: oops", None, None)
    ]


# --- resting -------------------------------------------------------------------------------------------------------


def test_idle_is_reported_once_for_each_drained_inbox() -> None:
    desk = Desk(CountingSession(finish_at=400))
    desk.run([Start(desk.make_session), Step(), Step()], [SetPace(None)], [Run()], [StepBack(), StepBack(), Pause()])
    assert desk.of(Idle) == [Idle(0), Idle(3), Idle(4), Idle(5), Idle(8)]


def test_idle_comes_after_the_last_frame_and_event() -> None:
    desk = begun(CountingSession(finish_at=400))
    frames_when_idle = []
    desk.runner._report = lambda event: frames_when_idle.append((event, len(desk.mailbox.puts)))
    desk.run([Run()])
    n_frames = len(desk.mailbox.puts)
    assert frames_when_idle[-2:] == [(Finished(400), n_frames), (Idle(2), n_frames)]


def test_at_rest_the_loop_blocks_and_at_full_speed_it_does_not() -> None:
    desk = begun(CountingSession(finish_at=400))
    desk.run([Step()], [Run()])
    assert desk.inbox.timeouts[0] is None
    assert desk.inbox.timeouts[-1] is None
    assert desk.inbox.timeouts[1] is None
    assert set(desk.inbox.timeouts[2:-1]) == {0.0}
    assert len(desk.inbox.timeouts) == len(desk.inbox.timeouts[2:-1]) + 3


def test_at_a_slow_pace_it_wakes_once_a_step() -> None:
    desk = begun()
    desk.run([SetPace(2), Run()], When(desk.at_step(4), [Quit()]))
    waits = [timeout for timeout in desk.inbox.timeouts if timeout is not None]
    assert len(waits) <= 6
    assert sum(waits) == pytest.approx(2.5, abs=0.1)


def test_a_moment_of_full_speed_is_all_that_a_command_waits_for() -> None:
    desk = begun()
    desk.run([Run()], When(desk.at_step(1234), [Quit()]))
    assert desk.session.step < 1234 + 2 * runner_module.SLICE_SECONDS / STEP_SECONDS


# --- real threads --------------------------------------------------------------------------------------------------


def test_at_full_speed_a_slow_reader_misses_no_step() -> None:
    inbox: SimpleQueue[Command] = SimpleQueue()
    mailbox, rests = Mailbox(), Flag()
    events: list[Event] = []

    def report(event: Event) -> None:
        events.append(event)
        if isinstance(event, Idle) and event.handled == 2:
            rests.set()

    thread = Thread(target=Runner(inbox, mailbox, report).loop, daemon=True)
    thread.start()
    inbox.put(Start(lambda: CountingSession(finish_at=40_000)))
    inbox.put(Run())
    reader = Reader(mailbox)
    for _ in range(500):
        if rests.wait(0.02):
            break
        reader.read()
    reader.read()
    inbox.put(Quit())
    thread.join(2)
    assert not thread.is_alive()
    np.testing.assert_array_equal(reader.record[:, 0], np.arange(1, 40_001))
    assert len(reader.frames) > 2
    assert [event for event in events if not isinstance(event, Idle)] == [Started(7), Finished(40_000)]
    assert events[-1] == Idle(2)


@pytest.mark.parametrize("commands", [[Run()], [GoTo(10**12)], [SetPace(0.01), Run()], []])
def test_quitting_in_the_middle_joins_at_once(commands: list[Command]) -> None:
    inbox: SimpleQueue[Command] = SimpleQueue()
    under_way = Flag()
    session = CountingSession()
    session.on_step = lambda: under_way.set() if session.step > 100 else None
    thread = Thread(target=Runner(inbox, Mailbox(), lambda event: None).loop, daemon=True)
    thread.start()
    for command in (Start(lambda: session), *commands):
        inbox.put(command)
    if commands in ([Run()], [GoTo(10**12)]):
        assert under_way.wait(2)
    inbox.put(Quit())
    thread.join(2)
    assert not thread.is_alive()


# --- as far as a step ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pace", [None, 50.0])
def test_a_run_rests_at_the_step_it_was_to_go_to(pace: float | None) -> None:
    desk = begun(CountingSession())
    desk.run([SetPace(pace), Run(until=137)])
    assert_stands_at(desk, 137, states_of(desk.session.seed, 137))
    assert desk.shown.status is Status.PAUSED
    assert not any(isinstance(event, Finished) for event in desk.events)
    desk.run([Run(until=100)])
    assert desk.session.step == 137, "there already, and beyond"
    assert desk.shown.status is Status.PAUSED


def test_the_next_run_goes_as_far_as_it_is_asked_to_itself() -> None:
    desk = begun(CountingSession(finish_at=500))
    desk.run([Run(until=40)])
    desk.run([Run()])
    assert desk.session.step == 500
    assert desk.shown.status is Status.FINISHED
    desk = begun(CountingSession(finish_at=500))
    desk.run([Run(until=400)], When(desk.at_step(200), [Pause()]))
    assert desk.session.step < 400
    desk.run([Run()])
    assert desk.session.step == 500
