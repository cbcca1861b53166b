"""What weights say of a state: energy, fields and fixed points, against their definitions."""

from typing import Any

import numpy as np
import pytest

from model.data.patterns import MAX_UNITS, MIN_UNITS
from model.errors import BadInput
from model.hopfield import Hopfield
from tests.model.hopfield.twins import all_states, energy_by_loops, random_network, random_patterns, whole_fields


def test_energy_is_half_the_sum_over_all_pairs() -> None:
    network = random_network(7, seed=1)
    states = random_patterns(5, 7, seed=2)
    expected = [energy_by_loops(network.weights, state) for state in states]
    np.testing.assert_allclose(network.energy(states), expected, rtol=1e-12)


def test_local_fields_are_sums_over_the_other_units() -> None:
    network = random_network(6, seed=1)
    state = random_patterns(1, 6, seed=2)[0]
    expected = [sum(network.weights[i, j] * state[j] for j in range(6) if j != i) for i in range(6)]
    np.testing.assert_allclose(network.local_fields(state), expected, rtol=1e-12)


def test_a_flip_costs_twice_field_times_state() -> None:
    network = random_network(9, seed=3)
    state = random_patterns(1, 9, seed=4)[0]
    flipped = np.where(np.eye(9, dtype=bool), -state, state)
    cost = network.energy(flipped) - network.energy(state)
    np.testing.assert_allclose(cost, 2 * network.local_fields(state) * state, atol=1e-12)


def test_a_state_and_its_mirror_image_have_the_same_energy() -> None:
    network = random_network(9, seed=3)
    states = random_patterns(20, 9, seed=4)
    np.testing.assert_array_equal(network.energy(states), network.energy(-states))
    np.testing.assert_array_equal(network.local_fields(states), -network.local_fields(-states))


def test_fixed_points_are_the_states_no_single_flip_lowers() -> None:
    network = random_network(8, seed=5)
    states = all_states(8)
    energies = network.energy(states)
    lowered = np.zeros(len(states), np.int64)
    for unit in range(8):
        flipped = states.copy()
        flipped[:, unit] *= -1
        lowered += network.energy(flipped) < energies
    np.testing.assert_array_equal(network.unstable_units(states), lowered)
    np.testing.assert_array_equal(network.is_fixed_point(states), lowered == 0)
    assert 2 <= np.count_nonzero(lowered == 0) < len(states) / 4
    assert network.is_fixed_point(states[np.argmin(energies)])


def test_a_unit_whose_field_is_zero_is_stable() -> None:
    patterns = random_patterns(4, 11, seed=6)
    network = Hopfield.store(patterns)
    states = all_states(11)
    whole = np.stack([whole_fields(patterns, state) for state in states])
    rounded = network.local_fields(states)
    assert np.count_nonzero((whole == 0) & (rounded * states < 0)) > 100, "no field is 0 but for rounding"
    np.testing.assert_array_equal(network.unstable_units(states), np.count_nonzero(whole * states < 0, axis=1))


def test_the_tie_is_far_above_rounding_and_far_below_the_least_field() -> None:
    patterns = random_patterns(50, 700, seed=7)
    tie = Hopfield.store(patterns).tie
    assert 1e-12 < tie < 1e-6 < 1 / 700


def test_states_may_have_any_number_of_axes_in_front() -> None:
    network = random_network(5, seed=1)
    states = random_patterns(6, 5, seed=2).reshape(2, 3, 5)
    for ask in (network.energy, network.is_fixed_point, network.unstable_units):
        assert ask(states).shape == (2, 3)
        assert ask(states[0, 0]).shape == ()
        np.testing.assert_array_equal(ask(states)[1, 2], ask(states[1, 2]))
    assert network.local_fields(states).shape == (2, 3, 5)
    np.testing.assert_allclose(network.local_fields(states)[1, 2], network.local_fields(states[1, 2]), rtol=1e-12)


def test_what_is_given_is_left_untouched() -> None:
    weights = random_network(6, seed=1).weights.copy()
    patterns = random_patterns(3, 6, seed=2)
    before_weights, before_patterns = weights.copy(), patterns.copy()
    given = Hopfield(weights)
    stored = Hopfield.store(patterns)
    for network in (given, stored):
        network.energy(patterns)
        network.local_fields(patterns)
        network.is_fixed_point(patterns)
        network.settle(patterns, np.random.default_rng(1), temperature=1.0, max_sweeps=3)
        assert not network.weights.flags.writeable
    np.testing.assert_array_equal(weights, before_weights)
    np.testing.assert_array_equal(patterns, before_patterns)
    assert weights.flags.writeable
    weights[0, 1] = 100.0
    np.testing.assert_array_equal(given.weights, before_weights)


@pytest.mark.parametrize(
    "weights",
    [
        np.zeros(4),
        np.zeros((4, 5)),
        np.eye(4),
        np.triu(np.ones((4, 4)), 1),
        np.full((4, 4), np.nan),
    ],
    ids=["flat", "not square", "diagonal", "asymmetric", "nan"],
)
def test_weights_that_make_no_landscape_are_refused(weights: np.ndarray) -> None:
    with pytest.raises(ValueError, match="weights"):
        Hopfield(weights)


@pytest.mark.parametrize(
    ("patterns", "reason"),
    [
        ([], "shape"),
        (np.ones((0, 9)), "shape"),
        (np.ones(9), "shape"),
        (np.ones((2, 3, 3)), "shape"),
        (np.ones((2, 0)), "0 units"),
        (np.ones((2, 1)), "1 units"),
        (np.ones((2, MIN_UNITS - 1)), f"3 units; there must be {MIN_UNITS} to {MAX_UNITS}"),
        (np.ones((1, MAX_UNITS + 1)), "4097 units"),
        ([[1, -1, 1, 0]], "other values"),
        ([[1, -1, 1, 2]], "other values"),
        ([[1, -1, 1, 257]], "other values"),
        ([[1, -1, 1, np.nan]], "other values"),
        ([[1, -1, 1, -0.5]], "other values"),
        ([[True, False, True, True]], "other values"),
    ],
)
def test_patterns_that_cannot_be_stored_are_refused(patterns: Any, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        Hopfield.store(patterns)


def test_an_unknown_rule_is_refused() -> None:
    rule: Any = "hebbian"
    with pytest.raises(BadInput, match='"hebbian"'):
        Hopfield.store(np.ones((1, 4)), rule=rule)


def test_the_least_network_has_four_units() -> None:
    network = Hopfield.store([[1, -1, 1, -1]])
    assert network.n_units == MIN_UNITS == 4
    assert network.is_fixed_point([1, -1, 1, -1])
    assert network.is_fixed_point([-1, 1, -1, 1])
