"""A session under every way of asking its units: order, noise, and an annealing schedule."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from model.engine.session import Session
from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.changes import StartAt, StartAtRandom, UseDynamics
from model.hopfield.dynamics import Dynamics
from model.hopfield.memories import Memories, random_memories
from model.hopfield.schedule import Schedule
from model.hopfield.session import HopfieldSession
from model.hopfield.settling import ORDERS, Order
from model.hopfield.stored import Stored

MEMORIES = random_memories(12, (5, 6), seed=1)
"""More than thirty units hold, so that runs are long."""
NETWORK = Hopfield.store(MEMORIES.patterns)

COOLING = Schedule(((0.0, 1.0), (6.0, 0.3), (9.0, 0.0)))

ALL = [
    *(Dynamics(order) for order in ORDERS),
    *(
        Dynamics(order, schedule)
        for order in ORDERS
        if order != "wanting"
        for schedule in (Schedule.constant(0.5), COOLING)
    ),
]


def name(dynamics: Any) -> str:
    return f"{dynamics.order} {dynamics.schedule.points[0][1]} {dynamics.schedule.points[-1][1]}"


def begun(dynamics: Dynamics, seed: int = 3) -> HopfieldSession:
    session = HopfieldSession(Stored.by("hebb", MEMORIES), seed, dynamics)
    session.apply(StartAtRandom())
    return session


def shown(session: HopfieldSession) -> dict[str, Any]:
    snapshot = session.snapshot()
    names = (
        "step",
        "state",
        "fields",
        "energy",
        "overlaps",
        "wanting",
        "decision",
        "flipped",
        "verdict",
        "temperature",
    )
    values = {name: getattr(snapshot, name) for name in names}
    return {name: v.tolist() if isinstance(v, np.ndarray) else v for name, v in values.items()} | {
        "finished": session.finished
    }


# --- stepping is running, whatever the dynamics --------------------------------------------------------------------


@pytest.mark.parametrize("dynamics", ALL, ids=name)
@pytest.mark.parametrize("portion", [1, 7, 31])
def test_stepping_is_running(dynamics: Dynamics, portion: int) -> None:
    ran, walked = begun(dynamics), begun(dynamics)
    session: Session = ran
    rows = session.advance(500)
    singles = [walked.advance(min(portion, 500 - done)) for done in range(0, 500, portion)]
    np.testing.assert_array_equal(np.concatenate(singles), rows)
    assert shown(walked) == shown(ran)


@pytest.mark.parametrize("dynamics", ALL, ids=name)
@pytest.mark.parametrize("at", [0, 1, 5, 200])
def test_a_run_from_a_checkpoint_is_the_same_again(dynamics: Dynamics, at: int) -> None:
    session = begun(dynamics)
    session.advance(at)
    point, then = session.checkpoint(), shown(session)
    rows, end = session.advance(300), shown(session)
    session.apply(UseDynamics(Dynamics("fixed", Schedule.constant(2.0))))
    session.advance(20)
    session.restore(point)
    assert session.snapshot().dynamics == dynamics
    assert shown(session) == then
    np.testing.assert_array_equal(np.concatenate([session.advance(100) for _ in range(3)]), rows)
    assert shown(session) == end


@pytest.mark.parametrize("dynamics", ALL, ids=name)
def test_what_is_shown_belongs_to_the_state(dynamics: Dynamics) -> None:
    """Fields and energy are kept up to date flip by flip; here they are worked out anew."""
    session = begun(dynamics)
    energy = session.snapshot().energy
    for _ in range(150):
        rows = session.advance(1)
        snapshot = session.snapshot()
        np.testing.assert_allclose(snapshot.fields, NETWORK.local_fields(snapshot.state), atol=1e-12)
        assert snapshot.energy == pytest.approx(float(NETWORK.energy(snapshot.state)), abs=1e-10)
        np.testing.assert_array_equal(snapshot.overlaps, MEMORIES.overlaps(snapshot.state))
        assert snapshot.wanting == NETWORK.unstable_units(snapshot.state)
        if len(rows):
            assert rows[0].tolist() == [snapshot.energy, *snapshot.overlaps[:2]]
        if snapshot.temperature == 0 == snapshot.dynamics.schedule.cold_from and not dynamics.synchronous:
            assert snapshot.energy <= energy
        energy = snapshot.energy


# --- the orders ----------------------------------------------------------------------------------------------------


def test_in_fixed_order_units_decide_from_first_to_last() -> None:
    session = begun(Dynamics("fixed", Schedule.constant(0.5)))
    units = []
    for _ in range(90):
        session.advance(1)
        decision = session.snapshot().decision
        assert decision is not None
        units.append(decision.unit)
    assert units == [*range(30)] * 3


def test_in_haykin_s_order_every_step_flips_a_unit_that_wanted_to() -> None:
    session = begun(Dynamics("wanting"))
    steps = 0
    while not session.finished:
        before = session.snapshot()
        wanting = np.flatnonzero(before.fields * before.state < -before.tie)
        session.advance(1)
        after = session.snapshot()
        assert after.decision is not None
        assert after.decision.unit in wanting
        np.testing.assert_array_equal(np.flatnonzero(after.state != before.state), [after.decision.unit])
        assert after.flipped == 1
        steps += 1
    assert steps > 3
    assert NETWORK.is_fixed_point(session.snapshot().state)


def test_in_haykin_s_order_those_that_want_to_are_equally_likely() -> None:
    session = begun(Dynamics("wanting"))
    start = session.snapshot()
    wanting = np.flatnonzero(start.fields * start.state < -start.tie)
    assert len(wanting) >= 4
    counts = np.zeros(30, np.int64)
    for seed in range(800):
        other = HopfieldSession(start.stored, seed, Dynamics("wanting"))
        other.apply(StartAt(start.state))
        other.advance(1)
        counts += other.snapshot().state != start.state
    assert counts.sum() == counts[wanting].sum() == 800
    expected = 800 / len(wanting)
    assert np.abs(counts[wanting] - expected).max() < 4 * np.sqrt(expected)


def test_all_at_once_every_unit_decides_on_the_same_state() -> None:
    session = begun(Dynamics("synchronous"))
    while not session.finished:
        before = session.snapshot()
        expected = np.where(np.abs(before.fields) <= before.tie, before.state, np.sign(before.fields))
        session.advance(1)
        after = session.snapshot()
        np.testing.assert_array_equal(after.state, expected)
        assert after.flipped == np.count_nonzero(expected != before.state)
        assert after.decision is None


# --- the end of a run ----------------------------------------------------------------------------------------------


def pairs_that_swap() -> Memories:
    """By Hebb's rule, two pairs: a unit wants to be what the other of its pair is, and both at once only ever swap."""
    patterns = np.array([[1, 1, 1, 1], [1, 1, -1, -1]], np.int8)
    return Memories(patterns, ("a", "b"), (2, 2), "made by hand")


def test_a_cycle_of_two_states_is_found_and_said() -> None:
    session = HopfieldSession(Stored.by("hebb", pairs_that_swap()), 1, Dynamics("synchronous"))
    first = np.array([1, -1, 1, 1], np.int8)
    session.apply(StartAt(first))
    rows = session.advance(100)
    assert session.finished
    assert len(rows) == session.step == 2, "two steps are enough to be back"
    np.testing.assert_array_equal(session.snapshot().state, first)
    verdict = session.snapshot().verdict
    assert verdict is not None
    assert verdict.kind == "cycle"
    assert "between two states for ever" in verdict.sentence
    assert session.advance(5).shape == (0, 3)


def test_a_cycle_is_found_again_after_going_back_into_it() -> None:
    session = HopfieldSession(Stored.by("hebb", pairs_that_swap()), 1, Dynamics("synchronous"))
    session.apply(StartAt(np.array([1, -1, 1, 1], np.int8)))
    session.advance(1)
    inside = session.checkpoint()
    for _ in range(2):
        assert len(session.advance(100)) == 1
        assert session.finished
        session.restore(inside)
        assert not session.finished


def test_what_chance_brought_back_is_no_cycle() -> None:
    """Noise leaves a memory and the first cold step is back there: a fixed point, although the states alternated."""
    stored = Stored.by("hebb", random_memories(2, (5, 6), seed=1))
    came_back = 0
    for seed in range(30):
        session = HopfieldSession(stored, seed, Dynamics("synchronous", Schedule(((0.0, 0.6), (1.0, 0.0)))))
        start = session.snapshot().state
        session.advance(1)
        left = bool((session.snapshot().state != start).any())
        session.advance(1)
        came_back += left and bool((session.snapshot().state == start).all())
        session.advance(1000)
        verdict = session.snapshot().verdict
        assert verdict is not None
        assert (verdict.kind == "cycle") == (not stored.network.is_fixed_point(session.snapshot().state))
    assert came_back > 5


@pytest.mark.parametrize("seed", range(8))
def test_all_at_once_a_run_ends_in_a_fixed_point_or_a_cycle(seed: int) -> None:
    session = begun(Dynamics("synchronous"), seed)
    session.advance(1000)
    assert session.finished
    state = session.snapshot().state
    one = np.where(NETWORK.local_fields(state) >= 0, 1, -1)
    verdict = session.snapshot().verdict
    assert verdict is not None
    assert (verdict.kind == "cycle") == (not NETWORK.is_fixed_point(state))
    two = np.where(NETWORK.local_fields(one) >= 0, 1, -1)
    np.testing.assert_array_equal(two, state)


@pytest.mark.parametrize("order", ["random", "fixed", "synchronous"])
def test_noise_that_stays_never_ends(order: Order) -> None:
    session = begun(Dynamics(order, Schedule.constant(0.05)))
    assert len(session.advance(3000)) == 3000
    assert not session.finished
    assert session.snapshot().verdict is None


@pytest.mark.parametrize(("order", "cold_from"), [("random", 9 * 30), ("fixed", 9 * 30), ("synchronous", 9)])
def test_annealing_ends_once_it_is_cold_for_good_and_not_before(order: Order, cold_from: int) -> None:
    for seed in range(6):
        session = begun(Dynamics(order, COOLING), seed)
        steps = len(session.advance(10_000))
        assert session.finished
        assert cold_from <= steps < 2 * cold_from
        verdict = session.snapshot().verdict
        assert verdict is not None
        assert NETWORK.is_fixed_point(session.snapshot().state) or verdict.kind == "cycle"


def test_a_run_that_begins_at_a_minimum_still_goes_through_its_schedule() -> None:
    session = begun(Dynamics("random", COOLING))
    session.advance(10_000)
    minimum = session.snapshot().state
    session.apply(StartAt(minimum))
    assert not session.finished
    assert len(session.advance(10_000)) >= 9 * 30


# --- noise ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["random", "fixed", "synchronous"])
def test_the_temperature_shown_is_that_of_the_next_step(order: Order) -> None:
    session = begun(Dynamics(order, COOLING))
    sweep = 1 if order == "synchronous" else 30
    for _ in range(10 * sweep):
        expected = np.interp(session.step / sweep, [0, 6, 9], [1.0, 0.3, 0.0])
        assert session.snapshot().temperature == pytest.approx(expected)
        session.advance(1)


def test_escape_from_a_local_minimum() -> None:
    """The same start at temperature 0 stays; annealed, it goes elsewhere, and mostly lower."""
    session = begun(Dynamics("random"))
    session.advance(10_000)
    stuck = session.snapshot()
    assert session.advance(100).shape == (0, 3)
    ends = []
    for seed in range(20):
        warm = HopfieldSession(stuck.stored, seed, Dynamics("random", Schedule(((0.0, 0.8), (30.0, 0.0)))))
        warm.apply(StartAt(stuck.state))
        warm.advance(100_000)
        ends.append(warm.snapshot().energy)
    assert np.mean(np.array(ends) < stuck.energy - 1e-9) > 0.6


@pytest.mark.parametrize("order", ["random", "fixed"])
def test_a_long_run_visits_states_as_boltzmann_says(order: Order) -> None:
    """Four units at temperature 0.8: shares of 60,000 steps against exp(-E/T) / Z of all sixteen states."""
    memories = pairs_that_swap()
    session = HopfieldSession(Stored.by("hebb", memories), 2, Dynamics(order, Schedule.constant(0.8)))
    counts: NDArray[np.int64] = np.zeros(16, np.int64)
    for _ in range(15_000):
        session.advance(4)
        counts[int("".join("1" if s > 0 else "0" for s in session.snapshot().state), 2)] += 1
    states = np.array([[1 if i >> (3 - k) & 1 else -1 for k in range(4)] for i in range(16)])
    weights = np.exp(-Hopfield.store(memories.patterns).energy(states) / 0.8)
    expected = weights / weights.sum()
    # Neighbouring samples resemble each other, so the spread is a few times that of independent ones.
    error = np.sqrt(expected * (1 - expected) / 15_000)
    assert np.abs(counts / 15_000 - expected).max() < 5 * 2.5 * error.max()
    assert expected.max() > 2.5 * expected.min()


# --- what cannot be ------------------------------------------------------------------------------------------------


def test_an_order_that_there_is_not_is_refused() -> None:
    with pytest.raises(BadInput, match='no order "backwards"; it must be one of "random"'):
        Dynamics("backwards")  # type: ignore[arg-type]
