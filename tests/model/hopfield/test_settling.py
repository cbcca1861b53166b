"""Settling by its laws: downhill to fixed points at temperature 0, Boltzmann's distribution above it."""

from itertools import islice
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from model.errors import BadInput
from model.hopfield import Hopfield, kernels
from model.hopfield.schedule import Schedule
from model.hopfield.settling import MAX_ROWS, ORDERS, Order, decide_together
from tests.model.hopfield.twins import (
    all_states,
    random_network,
    random_patterns,
    settle_exactly,
    swept_orders,
    whole_fields,
)

ONE_BY_ONE: tuple[Order, ...] = ("random", "fixed", "wanting")


def rng(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


def seeds_of(n_states: int, seed: int) -> list[int]:
    """The seeds that a batch of so many states draws for them."""
    return [int(drawn) for drawn in rng(seed).integers(2**64, size=n_states, dtype=np.uint64)]


@pytest.mark.parametrize("order", ONE_BY_ONE)
def test_the_energy_never_rises_at_temperature_zero(order: Order) -> None:
    network = random_network(40, seed=1)
    states, chance = random_patterns(50, 40, seed=2), rng()
    energies = [network.energy(states)]
    for _ in range(10):
        settled = network.settle(states, chance, order=order, max_sweeps=1)
        moved = (settled.states != states).any(axis=1)
        assert (settled.flips[moved] > 0).all()
        states = settled.states
        energies.append(network.energy(states))
        fell = np.diff(energies[-2:], axis=0)[0]
        assert (fell[moved] < 0).all()
        assert (fell[~moved] == 0).all()
    assert (energies[-1] < energies[0]).all()


@pytest.mark.parametrize("order", ONE_BY_ONE)
def test_every_state_that_converged_is_a_fixed_point(order: Order) -> None:
    for network in (random_network(60, seed=1), Hopfield.store(random_patterns(12, 60, seed=3))):
        settled = network.settle(random_patterns(100, 60, seed=2), rng(), order=order)
        assert settled.converged.all()
        assert network.is_fixed_point(settled.states).all()
        again = network.settle(settled.states, rng(), order=order)
        np.testing.assert_array_equal(again.states, settled.states)
        assert again.converged.all()
        assert (again.sweeps == 1).all()
        assert (again.flips == 0).all()


def test_settling_that_was_cut_short_does_not_claim_to_have_converged() -> None:
    network, states = random_network(60, seed=1), random_patterns(50, 60, seed=2)
    whole = network.settle(states, rng(), max_sweeps=100)
    longest = int(whole.sweeps.max())
    assert whole.sweeps.min() < longest
    for max_sweeps in range(longest + 1):
        cut = network.settle(states, rng(), max_sweeps=max_sweeps)
        np.testing.assert_array_equal(cut.converged, whole.sweeps <= max_sweeps)
        np.testing.assert_array_equal(cut.sweeps, np.minimum(whole.sweeps, max_sweeps))
        assert network.is_fixed_point(cut.states[cut.converged]).all()
    untouched = network.settle(states, rng(), max_sweeps=0)
    np.testing.assert_array_equal(untouched.states, states)
    assert not untouched.converged.any()


@pytest.mark.parametrize(("n_patterns", "n_units"), [(2, 11), (4, 30), (6, 49), (7, 31)])
def test_a_tie_keeps_the_state_whatever_the_rounding(n_patterns: int, n_units: int) -> None:
    patterns = random_patterns(n_patterns, n_units, seed=4)
    states = random_patterns(40, n_units, seed=5)
    settled = Hopfield.store(patterns).settle(states, rng(6))
    courses = [
        settle_exactly(patterns, state, islice(swept_orders(seed, n_units), 100))
        for state, seed in zip(states, seeds_of(40, 6), strict=True)
    ]
    np.testing.assert_array_equal(settled.states, [course.state for course in courses])
    np.testing.assert_array_equal(settled.sweeps, [course.sweeps for course in courses])
    np.testing.assert_array_equal(settled.flips, [course.flips for course in courses])
    np.testing.assert_array_equal(settled.converged, [course.converged for course in courses])
    assert sum(course.ties for course in courses) > 20, "there are no ties to keep"


def test_fixed_order_asks_the_units_from_first_to_last() -> None:
    patterns = random_patterns(6, 31, seed=4)
    states = random_patterns(40, 31, seed=5)
    settled = Hopfield.store(patterns).settle(states, rng(), order="fixed")
    order = np.arange(31)
    courses = [settle_exactly(patterns, state, [order] * 100) for state in states]
    np.testing.assert_array_equal(settled.states, [course.state for course in courses])
    np.testing.assert_array_equal(settled.flips, [course.flips for course in courses])
    backwards = [settle_exactly(patterns, state, [order[::-1]] * 100) for state in states]
    assert any((a.state != b.state).any() for a, b in zip(courses, backwards, strict=True))


def test_fixed_order_at_temperature_zero_needs_no_chance() -> None:
    network, states, chance = random_network(20, seed=1), random_patterns(5, 20, seed=2), rng(3)
    network.settle(states, chance, order="fixed")
    assert chance.bit_generator.state == rng(3).bit_generator.state


def test_random_order_is_a_new_permutation_for_each_sweep_and_state() -> None:
    orders = np.concatenate([list(islice(swept_orders(seed, 20), 6)) for seed in seeds_of(5, 1)])
    np.testing.assert_array_equal(np.sort(orders, axis=1), np.tile(np.arange(20), (30, 1)))
    assert len(np.unique(orders, axis=0)) == 30


def test_the_wanting_order_chooses_evenly_among_the_units_that_want_to_change() -> None:
    """Three pairs that want to be alike and are not: of each, either unit goes first, and then neither wants to."""
    pairs = Hopfield(np.kron(np.eye(3), np.ones((2, 2)) - np.eye(2)))
    settled = pairs.settle(np.tile([1, -1, 1, -1, 1, -1], (8000, 1)), rng(3), order="wanting")
    assert (settled.flips == 3).all()
    assert (settled.sweeps == 2).all(), "three flips, then a sweep in which nobody wants to"
    np.testing.assert_array_equal(settled.states[:, ::2], settled.states[:, 1::2])
    counts = np.bincount((settled.states[:, ::2] > 0) @ np.array([1, 2, 4]), minlength=8)
    assert np.abs(counts - 1000).max() < 4 * np.sqrt(1000 * 7 / 8)


ANNEALING = Schedule(((0.0, 3.0), (6.5, 0.0)))


@pytest.mark.parametrize(
    ("order", "temperature"),
    [(order, t) for order in ORDERS for t in (0.0, 0.8, ANNEALING) if order != "wanting" or t == 0.0],
)
def test_a_batch_settles_like_its_states_one_by_one(order: Order, temperature: float | Schedule) -> None:
    n_states = 2 * MAX_ROWS + 3
    network, states = random_network(30, seed=1), random_patterns(n_states, 30, seed=2)
    chance = rng(3)
    alone = [network.settle(s, chance, order=order, temperature=temperature, max_sweeps=20) for s in states]
    assert alone[0].states.shape == (30,)
    for workers in (1, 2, 5):
        batch = network.settle(states, rng(3), order=order, temperature=temperature, max_sweeps=20, workers=workers)
        for name in ("states", "sweeps", "flips", "converged", "cycles"):
            np.testing.assert_array_equal(getattr(batch, name), [getattr(one, name) for one in alone], err_msg=name)
    assert len({int(one.flips) for one in alone}) > 5


def test_states_come_back_as_a_copy_of_their_own_kind() -> None:
    network, states = random_network(30, seed=1), random_patterns(8, 30, seed=2)
    for given in (states, states.astype(np.float64), states.tolist(), states[::-1][::-1]):
        before = np.array(given)
        settled = network.settle(given, rng(3))
        np.testing.assert_array_equal(np.array(given), before)
        np.testing.assert_array_equal(settled.states, network.settle(states, rng(3)).states)
        assert settled.states.dtype == np.int8
        assert not np.shares_memory(settled.states, states)
    for part in (settled.sweeps, settled.flips, settled.converged, settled.cycles):
        assert part.shape == (8,)


@pytest.mark.parametrize(
    ("order", "temperature"), [("random", 0.0), ("wanting", 0.0), ("fixed", 1.5), ("synchronous", 1.5)]
)
def test_the_same_seed_gives_the_same_run(order: Order, temperature: float) -> None:
    network, states = random_network(30, seed=1), random_patterns(8, 30, seed=2)
    runs = [
        network.settle(states, rng(seed), order=order, temperature=temperature, max_sweeps=20) for seed in (1, 1, 2)
    ]
    np.testing.assert_array_equal(runs[0].states, runs[1].states)
    np.testing.assert_array_equal(runs[0].flips, runs[1].flips)
    assert (runs[0].flips != runs[2].flips).any()


def test_no_states_settle_to_no_states() -> None:
    settled = random_network(5, seed=1).settle(np.empty((0, 5)), rng())
    assert settled.states.shape == (0, 5)
    assert settled.converged.shape == (0,)


# --- all units at once ---------------------------------------------------------------------------------------------

PING_PONG = Hopfield(np.array([[0.0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, -1], [0, 0, -1, 0]]))
"""Two pairs: units 1 and 2 want to be alike, 3 and 4 to differ. Together, a pair that is wrong stays wrong for ever."""


def test_a_known_cycle_of_two_states_is_found_and_said() -> None:
    settled = PING_PONG.settle([1, -1, 1, -1], rng(), order="synchronous")
    assert settled.cycles
    assert not settled.converged
    assert settled.states.tolist() in ([1, -1, 1, -1], [-1, 1, 1, -1])
    once = PING_PONG.settle(settled.states, rng(), order="synchronous", max_sweeps=1)
    np.testing.assert_array_equal(once.states, settled.states * [-1, -1, 1, 1])
    assert settled.flips == 2 * settled.sweeps == 4
    still = PING_PONG.settle([1, 1, 1, -1], rng(), order="synchronous")
    assert (bool(still.converged), bool(still.cycles), int(still.flips), int(still.sweeps)) == (True, False, 0, 1)
    one_by_one = PING_PONG.settle([1, -1, 1, -1], rng())
    assert one_by_one.converged
    assert not one_by_one.cycles


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_all_units_at_once_end_in_a_fixed_point_or_a_cycle_of_two(seed: int) -> None:
    """Goles and Olivos 1981, by the definition: what two more steps bring back, and one does not."""
    for network in (random_network(41, seed=seed), Hopfield.store(random_patterns(9, 41, seed=seed))):
        settled = network.settle(random_patterns(300, 41, seed=4), rng(), order="synchronous")
        assert (settled.converged ^ settled.cycles).all()
        np.testing.assert_array_equal(settled.converged, network.is_fixed_point(settled.states))
        once = network.settle(settled.states, rng(), order="synchronous", max_sweeps=1).states
        twice = network.settle(once, rng(), order="synchronous", max_sweeps=1).states
        np.testing.assert_array_equal(twice, settled.states)
        np.testing.assert_array_equal((once != settled.states).any(axis=1), settled.cycles)
        assert 0 < settled.cycles.sum() < 300


def test_all_units_at_once_decide_on_the_same_state() -> None:
    patterns = random_patterns(6, 31, seed=4)
    network, states = Hopfield.store(patterns), random_patterns(40, 31, seed=5)
    whole = np.stack([whole_fields(patterns, state) for state in states])
    expected = np.where(whole == 0, states, np.sign(whole))
    assert (whole == 0).any()
    settled = network.settle(states, rng(), order="synchronous", max_sweeps=1)
    np.testing.assert_array_equal(settled.states, expected)
    np.testing.assert_array_equal(settled.flips, np.count_nonzero(expected != states, axis=1))


def test_what_chance_brought_back_is_no_cycle() -> None:
    """Heat throws some units out of a memory, and the cold step that follows brings them back: there they stay."""
    network, memory = Hopfield.store(random_patterns(1, 20, seed=1)), random_patterns(1, 20, seed=1)
    warm_then_cold = Schedule(((0.0, 0.8), (1.0, 0.0)))
    settled = network.settle(
        np.tile(memory, (500, 1)), rng(), order="synchronous", temperature=warm_then_cold, max_sweeps=50
    )
    assert (settled.flips > 0).mean() > 0.5
    assert settled.converged.all()
    assert not settled.cycles.any()


def test_a_cycle_may_begin_after_the_heat() -> None:
    hot_then_cold = Schedule(((0.0, 50.0), (1.0, 0.0)))
    starts = np.tile([1, 1, 1, -1], (500, 1))
    settled = PING_PONG.settle(starts, rng(), order="synchronous", temperature=hot_then_cold, max_sweeps=50)
    assert (settled.converged ^ settled.cycles).all()
    after = PING_PONG.settle(settled.states, rng(), order="synchronous", max_sweeps=1).states
    np.testing.assert_array_equal((after != settled.states).any(axis=1), settled.cycles)
    assert (settled.sweeps[settled.cycles] == 3).all(), "one hot step, one there and one back"
    assert 300 < settled.cycles.sum() < 450


def test_all_units_at_once_above_temperature_zero_go_by_peretto_s_distribution() -> None:
    """p(s) is proportional to the product of 2 cosh(h_i(s) / T) over the units (Peretto 1984)."""
    network, temperature = random_network(4, seed=3), 3.0
    fields = network.local_fields(all_states(4)) / temperature
    factors = np.prod(2 * np.cosh(fields), axis=1)
    states = np.ones((20_000, 4), np.int8)
    settled = network.settle(states, rng(5), order="synchronous", temperature=temperature, max_sweeps=50)
    assert not settled.converged.any()
    assert not settled.cycles.any()
    assert chi_squared(settled.states, factors / factors.sum()) < 4
    assert chi_squared(settled.states, boltzmann(network, temperature)) > 6, "it is not Boltzmann's"


# --- above temperature 0 -------------------------------------------------------------------------------------------


def boltzmann(network: Hopfield, temperature: float) -> NDArray[np.float64]:
    """Probability of each of all_states."""
    energies = network.energy(all_states(network.n_units))
    factors = np.exp(-(energies - energies.min()) / temperature)
    return factors / factors.sum()


def chi_squared(states: NDArray[np.int8], expected: NDArray[np.float64]) -> float:
    """Pearson's statistic of states against probabilities, in standard deviations from its mean."""
    counts = np.bincount(index_of(states), minlength=len(expected))
    statistic = float(((counts - len(states) * expected) ** 2 / (len(states) * expected)).sum())
    freedom = len(expected) - 1
    return (statistic - freedom) / np.sqrt(2 * freedom)


@pytest.mark.parametrize("order", ["random", "fixed"])
@pytest.mark.parametrize(("n_units", "temperature"), [(3, 2.5), (4, 2.5), (5, 3.0)])
def test_long_runs_end_in_boltzmann_s_distribution(n_units: int, temperature: float, order: Order) -> None:
    network = random_network(n_units, seed=n_units)
    expected = boltzmann(network, temperature)
    n_states = 60_000
    assert (expected * n_states > 5).all(), "too rare a state for the statistic"
    states = np.ones((n_states, n_units), np.int8)
    settled = network.settle(states, rng(7), order=order, temperature=temperature, max_sweeps=60)
    assert chi_squared(settled.states, expected) < 4
    assert chi_squared(settled.states, boltzmann(network, 1.1 * temperature)) > 6


def index_of(states: NDArray[np.int8]) -> NDArray[np.int64]:
    """Of each of ``states`` (..., N) among all_states."""
    return (states > 0) @ (1 << np.arange(states.shape[-1]))


@pytest.mark.parametrize("temperature", [1.3, 20.0])
def test_one_unit_deciding_is_in_detailed_balance(temperature: float) -> None:
    """p_i W_ij = p_j W_ji, when a unit chosen at random decides by a uniform number.

    W is read off the two places that decide: a unit becomes +1 for every draw up to some number, its probability.
    """
    network, states = random_network(5, seed=4), all_states(5)
    fields = network.local_fields(states)
    transitions = np.zeros((32, 32))
    for i, state in enumerate(states):
        for unit in range(5):
            up = _draws_that_raise(network, state, fields[i], unit, temperature)
            for sign, probability in ((1, up), (-1, 1 - up)):
                after = state.copy()
                after[unit] = sign
                transitions[i, index_of(after)] += probability / 5
    np.testing.assert_allclose(transitions.sum(axis=1), 1, rtol=1e-12)
    p = boltzmann(network, temperature)
    flow = p[:, np.newaxis] * transitions
    np.testing.assert_allclose(flow, flow.T, rtol=1e-6, atol=1e-12)
    assert np.count_nonzero(flow > 1e-5) > 60
    np.testing.assert_allclose(p @ transitions, p, rtol=1e-6, atol=1e-12)


def _draws_that_raise(
    network: Hopfield, state: NDArray[np.int8], fields: NDArray[np.float64], unit: int, temperature: float
) -> float:
    """The share of draws from 0 to 1 with which a unit becomes +1, by bisection; the two ways to decide agree."""
    low, high = 0.0, 1.0
    for _ in range(40):
        draw = (low + high) / 2
        after, decision = state.copy(), np.zeros(6)
        args = (np.array([unit]), np.array([temperature]), np.array([draw]), 1, False, network.tie, 1, 0.0)
        rows = np.zeros((0, 5), np.int8), np.zeros(0, np.int64), np.zeros((1, 1)), decision
        kernels.decide(network.weights, after, fields.copy(), *args, *rows)
        together = decide_together(state, fields, network.tie, temperature, np.full(5, draw))
        assert after[unit] == together[unit]
        low, high = (draw, high) if after[unit] == 1 else (low, draw)
    return low


def test_states_drawn_from_boltzmann_s_distribution_stay_in_it() -> None:
    network = random_network(5, seed=9)
    expected = boltzmann(network, 2.0)
    states = all_states(5)[rng(1).choice(32, p=expected, size=20_000)]
    for max_sweeps in (1, 3):
        settled = network.settle(states, rng(2), temperature=2.0, max_sweeps=max_sweeps)
        assert (settled.flips > 0).mean() > 0.5
        assert chi_squared(settled.states, expected) < 4


def test_nothing_converges_above_temperature_zero() -> None:
    network = random_network(10, seed=1)
    settled = network.settle(random_patterns(5, 10, seed=2), rng(), temperature=1e-3, max_sweeps=50)
    assert network.is_fixed_point(settled.states).all()
    assert not settled.converged.any()
    assert (settled.sweeps == 50).all()


def test_annealing_converges_once_it_is_cold_for_good_and_not_before() -> None:
    network, states = random_network(30, seed=1), random_patterns(200, 30, seed=2)
    schedule = Schedule(((0.0, 2.0), (4.0, 0.0), (6.0, 0.0), (7.5, 1.0), (9.0, 0.0)))
    settled = network.settle(states, rng(), temperature=schedule)
    assert settled.converged.all()
    assert network.is_fixed_point(settled.states).all()
    assert settled.sweeps.min() == 10, "sweeps 0 to 8 are not cold for good"
    cut = network.settle(states, rng(), temperature=schedule, max_sweeps=7)
    assert not cut.converged.any(), "it will be warm again"
    assert network.is_fixed_point(cut.states).any()


def test_annealing_finds_lower_minima_than_settling_at_once() -> None:
    network, states = random_network(60, seed=1), random_patterns(100, 60, seed=2)
    cold = network.energy(network.settle(states, rng()).states)
    slow = Schedule(((0.0, 10.0), (200.0, 0.0)))
    annealed = network.energy(network.settle(states, rng(), temperature=slow, max_sweeps=1000).states)
    assert annealed.mean() < np.quantile(cold, 0.05)


@pytest.mark.parametrize("temperature", [5e-324, 1e-300, 1e-12])
def test_the_least_temperature_is_like_none(temperature: float) -> None:
    network, states = random_network(30, seed=1), random_patterns(20, 30, seed=2)
    cold = network.settle(states, rng(), order="fixed", temperature=temperature)
    zero = network.settle(states, rng(), order="fixed")
    np.testing.assert_array_equal(cold.states, zero.states)
    np.testing.assert_array_equal(cold.flips, zero.flips)
    together = network.settle(states, rng(), order="synchronous", temperature=temperature, max_sweeps=5).states
    for _ in range(5):
        states = network.settle(states, rng(), order="synchronous", max_sweeps=1).states
    np.testing.assert_array_equal(together, states)


def test_great_heat_makes_every_state_equally_likely() -> None:
    network = random_network(4, seed=1)
    settled = network.settle(np.ones((10_000, 4), np.int8), rng(1), temperature=1e300, max_sweeps=1)
    assert chi_squared(settled.states, np.full(16, 1 / 16)) < 4


# --- bad input -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("temperature", [-1.0, -1e-300, float("nan"), float("inf"), float("-inf")])
def test_an_impossible_temperature_is_refused(temperature: float) -> None:
    with pytest.raises(BadInput, match="temperature"):
        random_network(4, seed=1).settle(np.ones(4), rng(), temperature=temperature)


@pytest.mark.parametrize("temperature", [1e-300, Schedule(((0.0, 1.0), (5.0, 0.0)))])
def test_choosing_among_those_that_want_to_change_is_refused_above_temperature_zero(temperature: Any) -> None:
    with pytest.raises(BadInput, match='"wanting" needs temperature 0'):
        random_network(4, seed=1).settle(np.ones(4), rng(), order="wanting", temperature=temperature)


@pytest.mark.parametrize("order", ["", "Random", "sweep", "synchron", None])
def test_an_unknown_order_is_refused(order: Any) -> None:
    with pytest.raises(BadInput, match="order"):
        random_network(4, seed=1).settle(np.ones(4), rng(), order=order)


@pytest.mark.parametrize(
    "states",
    [
        1,
        [],
        [1, -1, 1],
        [1, -1, 1, -1, 1],
        [1, -1, 1, 0],
        [1, -1, 1, 257],
        [1, -1, 1, float("nan")],
        [1, -1, 1, -0.99],
        [[1, -1, 1, 1], [1, -1, 1, 3]],
        np.ones((2, 2, 4)),
        np.ones((4, 3)),
    ],
)
def test_states_that_are_none_are_refused(states: Any) -> None:
    with pytest.raises(BadInput, match="4 units that are -1 or \\+1"):
        random_network(4, seed=1).settle(states, rng())
