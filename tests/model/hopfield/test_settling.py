"""Settling by its laws: downhill to fixed points at temperature 0, Boltzmann's distribution above it."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.settling import Order
from tests.model.hopfield.twins import all_states, random_network, random_patterns, settle_exactly


class Recording(np.random.Generator):
    """Keeps every order and every draw it gave."""

    def __init__(self, seed: int) -> None:
        super().__init__(np.random.PCG64(seed))
        self.orders: list[NDArray[np.int64]] = []
        self.draws: list[NDArray[np.float64]] = []

    def permuted(self, x: Any, *, axis: int, out: Any) -> Any:
        super().permuted(x, axis=axis, out=out)
        self.orders.append(out.copy())
        return out

    def random(self, *, out: Any) -> Any:
        super().random(out=out)
        self.draws.append(out.copy())
        return out


class Replaying(np.random.Generator):
    """Gives what another one gave to one row of its batch."""

    def __init__(self, recorded: Recording, row: int) -> None:
        super().__init__(np.random.PCG64(0))
        self._orders = iter([orders[row] for orders in recorded.orders])
        self._draws = iter([draws[row] for draws in recorded.draws])

    def permuted(self, x: Any, *, axis: int, out: Any) -> Any:
        out[...] = next(self._orders)
        return out

    def random(self, *, out: Any) -> Any:
        out[...] = next(self._draws)
        return out


def rng(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


@pytest.mark.parametrize("order", ["random", "fixed"])
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


@pytest.mark.parametrize("order", ["random", "fixed"])
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
    chance = Recording(6)
    settled = Hopfield.store(patterns).settle(states, chance)
    courses = [settle_exactly(patterns, state, [o[b] for o in chance.orders]) for b, state in enumerate(states)]
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
    chance = Recording(1)
    network = random_network(20, seed=1)
    network.settle(random_patterns(5, 20, seed=2), chance, temperature=1.0, max_sweeps=6)
    orders = np.concatenate(chance.orders)
    assert orders.shape == (30, 20)
    np.testing.assert_array_equal(np.sort(orders, axis=1), np.tile(np.arange(20), (30, 1)))
    assert len(np.unique(orders, axis=0)) == 30


@pytest.mark.parametrize("temperature", [0.0, 0.8])
@pytest.mark.parametrize("order", ["random", "fixed"])
def test_a_batch_settles_like_its_states_one_by_one(order: Order, temperature: float) -> None:
    network, states = random_network(30, seed=1), random_patterns(8, 30, seed=2)
    chance = Recording(3)
    batch = network.settle(states, chance, order=order, temperature=temperature, max_sweeps=20)
    for row, state in enumerate(states):
        alone = network.settle(state, Replaying(chance, row), order=order, temperature=temperature, max_sweeps=20)
        assert alone.states.shape == (30,)
        np.testing.assert_array_equal(alone.states, batch.states[row])
        assert (alone.sweeps, alone.flips, alone.converged) == (
            batch.sweeps[row],
            batch.flips[row],
            batch.converged[row],
        )


def test_states_come_back_as_a_copy_of_their_own_kind() -> None:
    network, states = random_network(30, seed=1), random_patterns(8, 30, seed=2)
    for given in (states, states.astype(np.float64), states.tolist(), states[::-1][::-1]):
        before = np.array(given)
        settled = network.settle(given, rng(3))
        np.testing.assert_array_equal(np.array(given), before)
        np.testing.assert_array_equal(settled.states, network.settle(states, rng(3)).states)
        assert settled.states.dtype == np.int8
        assert not np.shares_memory(settled.states, states)
    assert settled.sweeps.shape == settled.flips.shape == settled.converged.shape == (8,)


@pytest.mark.parametrize("temperature", [0.0, 1.5])
def test_the_same_seed_gives_the_same_run(temperature: float) -> None:
    network, states = random_network(30, seed=1), random_patterns(8, 30, seed=2)
    runs = [network.settle(states, rng(seed), temperature=temperature, max_sweeps=20) for seed in (1, 1, 2)]
    np.testing.assert_array_equal(runs[0].states, runs[1].states)
    np.testing.assert_array_equal(runs[0].flips, runs[1].flips)
    assert (runs[0].flips != runs[2].flips).any()


def test_no_states_settle_to_no_states() -> None:
    settled = random_network(5, seed=1).settle(np.empty((0, 5)), rng())
    assert settled.states.shape == (0, 5)
    assert settled.converged.shape == (0,)


# --- above temperature 0 -------------------------------------------------------------------------------------------


def boltzmann(network: Hopfield, temperature: float) -> NDArray[np.float64]:
    """Probability of each of all_states."""
    energies = network.energy(all_states(network.n_units))
    factors = np.exp(-(energies - energies.min()) / temperature)
    return factors / factors.sum()


def chi_squared(states: NDArray[np.int8], expected: NDArray[np.float64]) -> float:
    """Pearson's statistic of states against probabilities, in standard deviations from its mean."""
    index = (states > 0) @ (1 << np.arange(states.shape[1]))
    counts = np.bincount(index, minlength=len(expected))
    statistic = float(((counts - len(states) * expected) ** 2 / (len(states) * expected)).sum())
    freedom = len(expected) - 1
    return (statistic - freedom) / np.sqrt(2 * freedom)


@pytest.mark.parametrize("order", ["random", "fixed"])
@pytest.mark.parametrize(("n_units", "temperature"), [(3, 2.5), (4, 2.5), (5, 3.0)])
def test_long_runs_end_in_boltzmann_s_distribution(n_units: int, temperature: float, order: Order) -> None:
    network = random_network(n_units, seed=n_units)
    expected = boltzmann(network, temperature)
    assert (expected * 20_000 > 5).all(), "too rare a state for the statistic"
    states = np.ones((20_000, n_units), np.int8)
    settled = network.settle(states, rng(7), order=order, temperature=temperature, max_sweeps=60)
    assert chi_squared(settled.states, expected) < 4
    assert chi_squared(settled.states, boltzmann(network, 1.1 * temperature)) > 6


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


@pytest.mark.parametrize("temperature", [5e-324, 1e-300, 1e-12])
def test_the_least_temperature_is_like_none(temperature: float) -> None:
    network, states = random_network(30, seed=1), random_patterns(20, 30, seed=2)
    cold = network.settle(states, rng(), order="fixed", temperature=temperature)
    zero = network.settle(states, rng(), order="fixed")
    np.testing.assert_array_equal(cold.states, zero.states)
    np.testing.assert_array_equal(cold.flips, zero.flips)


def test_great_heat_makes_every_state_equally_likely() -> None:
    network = random_network(4, seed=1)
    settled = network.settle(np.ones((10_000, 4), np.int8), rng(1), temperature=1e300, max_sweeps=1)
    assert chi_squared(settled.states, np.full(16, 1 / 16)) < 4


# --- bad input -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("temperature", [-1.0, -1e-300, float("nan"), float("inf"), float("-inf")])
def test_an_impossible_temperature_is_refused(temperature: float) -> None:
    with pytest.raises(BadInput, match="temperature"):
        random_network(4, seed=1).settle(np.ones(4), rng(), temperature=temperature)


@pytest.mark.parametrize("order", ["", "Random", "sweep", None])
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
