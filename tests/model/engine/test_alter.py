"""A run that is made to go on otherwise: its past stays, its future is another one, and replays repeat it."""

import numpy as np
import pytest
from numpy.typing import NDArray

from model.engine.commands import Alter, Edit, GoTo, Observe, Pause, Run, Start, Step, StepBack, Undo
from model.engine.events import Refused
from model.engine.frame import Alteration, Status
from tests.model.engine.counting_session import CountingSession
from tests.model.engine.desk import Desk, When


def states_with(alterations: dict[int, float], n_steps: int, finish_at: int | None = None) -> NDArray[np.float64]:
    """The states of a run that is altered after these steps, (n_steps + 1, 4)."""
    session = CountingSession(finish_at=finish_at)
    states = [session.snapshot().state]
    for step in range(n_steps):
        if step in alterations:
            session.alter(alterations[step])
        session.advance(1)
        states.append(session.snapshot().state)
    return np.array(states)


def begun(session: CountingSession | None = None) -> Desk:
    desk = Desk(session)
    desk.run([Start(desk.make_session)])
    return desk


def assert_run_is(desk: Desk, states: NDArray[np.float64], step: int, n_recorded: int) -> None:
    """It stands at that step, and the record is that of these states, each step once."""
    assert desk.session.step == desk.shown.step == step
    np.testing.assert_array_equal(desk.state, states[step])
    assert desk.shown.last_step == n_recorded
    np.testing.assert_array_equal(desk.reader.record[:, 0], np.arange(1, n_recorded + 1))
    np.testing.assert_array_equal(desk.reader.record[:, 1], [s.sum() for s in states[1 : n_recorded + 1]])


def test_the_past_stays_and_the_future_is_another_one() -> None:
    desk = begun()
    desk.run([GoTo(40)], [Alter(0.5)], [GoTo(90)])
    states = states_with({40: 0.5}, 90)
    assert_run_is(desk, states, 90, 90)
    assert desk.shown.altered == (Alteration(40, 0.5),)
    assert desk.shown.first_step == 0
    assert not np.array_equal(states[90], states_with({}, 90)[90])


@pytest.mark.parametrize("target", [0, 7, 39, 40, 41, 55, 89])
def test_going_back_and_forth_repeats_the_alteration(target: int) -> None:
    desk = begun()
    desk.run([GoTo(40)], [Alter(0.5)], [GoTo(60)], [Alter(-0.25)], [GoTo(90)], [GoTo(target)])
    states = states_with({40: 0.5, 60: -0.25}, 90)
    assert_run_is(desk, states, target, 90)
    desk.run([Step()], [GoTo(90)])
    assert_run_is(desk, states, 90, 90)


def test_going_on_from_the_past_gives_up_the_future_and_its_alterations() -> None:
    desk = begun()
    desk.run([GoTo(60)], [Alter(0.5)], [GoTo(90)], [GoTo(30)], [Alter(2.0)])
    assert_run_is(desk, states_with({30: 2.0}, 90), 30, 30)
    assert desk.shown.altered == (Alteration(30, 2.0),)
    desk.run([GoTo(80)])
    assert_run_is(desk, states_with({30: 2.0}, 90), 80, 80)


def test_two_alterations_at_one_step_are_both_heeded_in_their_order() -> None:
    desk = begun()
    desk.run([GoTo(10)], [Alter(3.0), Alter(0.5)], [GoTo(20)], [GoTo(5)], [GoTo(20)])
    assert_run_is(desk, states_with({10: 0.5}, 20), 20, 20)


@pytest.mark.parametrize("further", [0, 1, 50])
@pytest.mark.parametrize("at", [0, 1, 40])
def test_undo_withdraws_the_alteration_and_stands_where_it_was_made(at: int, further: int) -> None:
    desk = begun()
    desk.run([GoTo(at)], [Alter(0.5)], [GoTo(at + further)], [Undo()])
    states = states_with({}, 100)
    assert_run_is(desk, states, at, at)
    assert desk.shown.altered == ()
    assert not desk.shown.can_undo
    desk.run([GoTo(at + 9)], [StepBack()])
    assert_run_is(desk, states, at + 8, at + 9)


def test_alterations_are_undone_one_by_one_across_edits() -> None:
    desk = begun()
    desk.run([GoTo(10)], [Alter(0.5)], [GoTo(20)], [Alter(2.0)], [GoTo(30)], [Edit(5)], [GoTo(4)])
    assert desk.shown.altered == ()
    desk.run([Undo()])
    states = states_with({10: 0.5, 20: 2.0}, 30)
    assert_run_is(desk, states, 30, 30)
    desk.run([Undo()])
    assert_run_is(desk, states, 20, 20)
    desk.run([Undo()])
    assert_run_is(desk, states, 10, 10)


def test_a_run_that_plays_goes_on_playing() -> None:
    desk = begun()
    desk.run([Run()], When(desk.at_step(50), [Alter(0.5)]), When(desk.at_step(200), [Pause()]))
    (alteration,) = desk.shown.altered
    assert 50 <= alteration.step < 200
    n = desk.session.step
    assert_run_is(desk, states_with({alteration.step: 0.5}, n), n, n)


def test_observing_something_else_lives_the_altered_run_again() -> None:
    desk = begun()
    desk.run([GoTo(40)], [Alter(0.5)], [GoTo(90)], [Observe(2.0)])
    states = states_with({40: 0.5}, 90)
    np.testing.assert_array_equal(desk.reader.record[:, 1], [2 * s.sum() for s in states[1:]])


def test_a_finished_run_can_be_altered_to_go_on() -> None:
    class Longer(CountingSession):
        def alter(self, change: object) -> None:
            super().alter(change)
            self.finish_at = 30

    desk = begun(Longer(finish_at=20))
    desk.run([Run()])
    assert desk.shown.status is Status.FINISHED
    assert desk.shown.step == 20
    desk.run([Alter(0.5)])
    assert desk.shown.status is Status.PAUSED
    desk.run([Run()])
    assert_run_is(desk, states_with({20: 0.5}, 30), 30, 30)


def test_a_refused_alteration_leaves_all_as_it_is() -> None:
    desk = begun()
    desk.run([GoTo(40)], [GoTo(20)], [Alter("cannot be")])
    assert desk.of(Refused) == [Refused("cannot be")]
    assert_run_is(desk, states_with({}, 40), 20, 40)
    assert desk.shown.altered == ()
    assert not desk.shown.can_undo


def test_an_alteration_waits_for_the_end_of_a_seek() -> None:
    desk = begun()
    desk.run([GoTo(5_000), Alter(0.5)], [GoTo(5_010)])
    assert desk.shown.altered == (Alteration(5_000, 0.5),)
    assert_run_is(desk, states_with({5_000: 0.5}, 5_010), 5_010, 5_010)
