"""Pace alone, driven as the loop drives it: wait, then take what is due. The clock is a number."""

from math import inf, nan

import pytest

from model.engine.pace import MAX_LAG_SECONDS, MIN_PACE, TICK_SECONDS, Pace
from model.errors import BadInput

SLICE = 0.005


def drive(pace: Pace, now: float, seconds: float, step_seconds: float, latency: float = 0.0) -> tuple[float, list[int]]:
    """Go on for ``seconds``; each wait is longer than asked for by ``latency``. Returns the time and steps per turn."""
    end, turns = now + seconds, []
    while now < end:
        wait = pace.wait(now)
        if wait:
            now += wait + latency
        steps = pace.due(now)
        now += steps * step_seconds
        if steps:
            pace.took(steps, steps * step_seconds)
            turns.append(steps)
        else:
            assert pace.wait(now) > 0, "the loop would spin"
    return now, turns


@pytest.mark.parametrize("wish", [1, 3, 10, 59.9, 240, 1000, 12_345, 90_000])
def test_pace_is_kept_within_two_percent(wish: float) -> None:
    pace = Pace(SLICE)
    pace.set(wish, 50.0)
    seconds = max(2.0, 20 / wish)
    _, turns = drive(pace, 50.0, seconds, step_seconds=1e-5, latency=1e-4)
    assert sum(turns) == pytest.approx(wish * seconds, rel=0.02, abs=1)


@pytest.mark.parametrize("step_seconds", [0.0011, 0.0017, 0.0026, 0.003, 0.0049, 0.02])
def test_slow_steps_are_paced_up_to_what_the_machine_can_do(step_seconds: float) -> None:
    wish = 0.95 / step_seconds
    pace = Pace(SLICE)
    pace.set(wish, 0.0)
    _, turns = drive(pace, 0.0, 4.0, step_seconds)
    assert sum(turns) == pytest.approx(4 * wish, rel=0.03)


def test_a_wish_beyond_the_machine_runs_nearly_as_fast_as_it_can() -> None:
    pace = Pace(SLICE)
    pace.set(1e9, 0.0)
    _, turns = drive(pace, 0.0, 3.0, step_seconds=0.001)
    assert sum(turns) > 0.95 * 3000
    assert max(turns) <= SLICE / 0.001


def test_steps_of_a_fast_pace_are_taken_together() -> None:
    pace = Pace(SLICE)
    pace.set(20_000.0, 0.0)
    _, turns = drive(pace, 0.0, 2.0, step_seconds=1e-5)
    assert len(turns) <= 1.05 * 2.0 / TICK_SECONDS


def test_a_paced_step_falls_due_one_period_from_now() -> None:
    pace = Pace(SLICE)
    pace.set(4.0, 10.0)
    assert pace.wait(10.0) == pytest.approx(0.25)
    assert pace.wait(10.2) == pytest.approx(0.05)
    assert pace.wait(10.3) == 0
    assert pace.due(10.0 + 0.25) == 1


def test_full_speed_never_waits() -> None:
    pace = Pace(SLICE)
    pace.set(None, 10.0)
    assert pace.wait(10.0) == 0
    assert pace.due(10.0) == pace.slice_steps


def test_a_held_up_loop_does_not_catch_up_in_a_rush() -> None:
    pace = Pace(SLICE)
    pace.set(100.0, 0.0)
    now, _ = drive(pace, 0.0, 1.0, 1e-5)
    _, turns = drive(pace, now + 30.0, 1.0, 1e-5)  # asleep for half a minute
    assert sum(turns) <= 100 * (1 + MAX_LAG_SECONDS) + 1
    assert turns[0] == 1


def test_a_short_delay_is_caught_up() -> None:
    pace = Pace(SLICE)
    pace.set(100.0, 0.0)
    now, before = drive(pace, 0.0, 1.0, 1e-5)
    now, after = drive(pace, now + 0.1, 0.9, 1e-5)
    assert sum(before) + sum(after) == pytest.approx(100 * now, abs=1.5)


def test_a_slice_of_full_speed_takes_its_time_whatever_a_step_costs() -> None:
    pace = Pace(SLICE)
    for step_seconds in (1e-6, 1e-3, 1e-4, 0.1, 1e-7):
        for _ in range(20):
            n = pace.due(0.0)
            pace.took(n, n * step_seconds)
        assert pace.slice_steps == pytest.approx(max(1, SLICE / step_seconds), rel=0.01)


def test_a_slice_at_most_doubles_and_shrinks_at_once() -> None:
    pace = Pace(SLICE)
    sizes = [pace.slice_steps]
    for _ in range(10):
        pace.took(sizes[-1], 0.0)  # a clock too coarse to see it
        sizes.append(pace.slice_steps)
    assert sizes == [2**i for i in range(11)]
    pace.took(1024, 1024 * 0.001)
    assert pace.slice_steps == 5
    pace.took(0, 0.001)
    assert pace.slice_steps == 5


def test_the_rate_is_measured_over_the_last_half_second() -> None:
    pace = Pace(SLICE)
    pace.set(None, 0.0)
    assert pace.rate(0.01) == 0
    for i in range(100):
        pace.took(10, 0.01)
        rate = pace.rate((i + 1) * 0.01)
    assert rate == pytest.approx(1000, rel=0.1)
    for i in range(100):
        pace.took(1, 0.01)
        rate = pace.rate(1.0 + (i + 1) * 0.01)
    assert rate == pytest.approx(100, rel=0.1)
    pace.restart(2.0)
    assert pace.rate(2.01) == 0


@pytest.mark.parametrize("wish", [0, -1.0, nan, inf, -inf, MIN_PACE / 2])
def test_an_impossible_pace_is_refused_and_changes_nothing(wish: float) -> None:
    pace = Pace(SLICE)
    pace.set(10.0, 0.0)
    with pytest.raises(BadInput, match="steps a second"):
        pace.set(wish, 0.05)
    assert pace.wait(0.05) == pytest.approx(0.05)
