"""The temperature of a run as a curve: what it is at any time, and when it is cold for good."""

from math import inf, nan
from typing import Any

import numpy as np
import pytest

from model.errors import BadInput
from model.hopfield.dynamics import Dynamics
from model.hopfield.schedule import MAX_SWEEPS, Schedule


def test_without_points_it_is_cold_for_ever() -> None:
    schedule = Schedule()
    assert (schedule.last_sweep, schedule.cold_from) == (0, 0)
    np.testing.assert_array_equal(schedule.temperatures([0, 1, 1e9]), 0)


@pytest.mark.parametrize("temperature", [0.0, 1e-300, 0.7, 1e300])
def test_a_constant_temperature_holds_for_ever(temperature: float) -> None:
    schedule = Schedule.constant(temperature)
    np.testing.assert_array_equal(schedule.temperatures([0, 0.5, 1e6]), temperature)
    assert schedule.cold_from == (inf if temperature > 0 else 0)


def test_between_two_points_the_curve_is_straight_and_after_the_last_it_is_level() -> None:
    schedule = Schedule(((0.0, 2.0), (10.0, 1.0), (30.0, 0.0)))
    np.testing.assert_allclose(schedule.temperatures([0, 5, 10, 20, 29, 30, 31, 1e9]), [2, 1.5, 1, 0.5, 0.05, 0, 0, 0])
    assert schedule.last_sweep == 30
    warm = Schedule(((0.0, 0.0), (4.0, 1.0)))
    np.testing.assert_allclose(warm.temperatures([0, 1, 4, 100]), [0, 0.25, 1, 1])


@pytest.mark.parametrize(
    ("points", "cold_from"),
    [
        (((0.0, 1.0), (8.0, 0.0)), 8.0),
        (((0.0, 1.0), (8.0, 0.0), (9.0, 0.0), (20.0, 0.0)), 8.0),
        (((0.0, 0.0), (5.0, 0.0)), 0.0),
        (((0.0, 1.0), (2.0, 0.0), (3.0, 1.0), (4.5, 0.0)), 4.5),
        (((0.0, 0.0), (2.0, 1.0), (3.0, 0.0)), 3.0),
        (((0.0, 1.0), (2.0, 0.0), (3.0, 1e-9)), inf),
        (((0.0, 1.0),), inf),
    ],
)
def test_it_is_cold_for_good_from_the_last_warm_stretch_on(
    points: tuple[tuple[float, float], ...], cold_from: float
) -> None:
    schedule = Schedule(points)
    assert schedule.cold_from == cold_from
    if cold_from < inf:
        assert not schedule.temperatures(cold_from + np.linspace(0, 50, 999)).any()
    if 0 < cold_from < inf:
        assert schedule.temperatures(cold_from - 1e-3) > 0


@pytest.mark.parametrize(
    "points",
    [
        (),
        ((1.0, 1.0),),
        ((-1.0, 1.0), (5.0, 0.0)),
        ((0.0, 1.0), (0.0, 0.5)),
        ((0.0, 1.0), (5.0, 0.5), (4.0, 0.0)),
        ((0.0, 1.0), (nan, 0.0)),
        ((nan, 1.0),),
        ((0.0, 1.0), (inf, 0.0)),
        ((0.0, 1.0), (MAX_SWEEPS + 1.0, 0.0)),
        ((0.0, -1e-9),),
        ((0.0, nan),),
        ((0.0, inf),),
        ((0.0, 1.0), (2.0, -0.5)),
        ((0.0, 1.0), (2.0, nan)),
    ],
)
def test_points_that_make_no_curve_are_refused(points: Any) -> None:
    with pytest.raises(BadInput, match=r"schedule|temperature"):
        Schedule(points)


def test_a_refusal_says_what_would_be_right() -> None:
    with pytest.raises(BadInput, match=r"the temperature is -0\.5; it must be a number from 0 up"):
        Schedule.constant(-0.5)
    with pytest.raises(BadInput, match="must begin at 0 and grow"):
        Schedule(((0.0, 1.0), (0.0, 0.0)))


def test_the_time_of_a_step_is_counted_in_sweeps() -> None:
    schedule = Schedule(((0.0, 2.0), (10.0, 0.0)))
    one_by_one, together = Dynamics("random", schedule), Dynamics("synchronous", schedule)
    np.testing.assert_allclose(one_by_one.temperatures(100, 3, 20), [1.0, 0.99, 0.98])
    np.testing.assert_allclose(together.temperatures(5, 3, 20), [1.0, 0.8, 0.6])
    assert (one_by_one.cold_from(20), together.cold_from(20)) == (200, 10)
    assert (one_by_one.sweep_of(50, 20), together.sweep_of(50, 20)) == (2.5, 50)


def test_haykin_s_order_is_refused_above_temperature_zero() -> None:
    with pytest.raises(BadInput, match="temperature 0"):
        Dynamics("wanting", Schedule.constant(0.1))
    with pytest.raises(BadInput, match="temperature 0"):
        Dynamics("wanting", Schedule(((0.0, 1.0), (5.0, 0.0))))
    Dynamics("wanting", Schedule(((0.0, 0.0), (5.0, 0.0))))
