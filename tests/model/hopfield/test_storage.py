"""Storage rules against their formulas, written as loops."""

import numpy as np
import pytest
from numpy.typing import NDArray

from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.storage import MARGIN, RULES, Rule, hebb, perceptron, pseudo_inverse, stabilities, store, storkey
from tests.model.hopfield.twins import random_patterns

# --- Hebb ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("n_patterns", "n_units"), [(1, 4), (3, 7), (4, 10)])
def test_hebb_is_the_mean_product_over_units(n_patterns: int, n_units: int) -> None:
    patterns = random_patterns(n_patterns, n_units, seed=1)
    expected = np.zeros((n_units, n_units))
    for i in range(n_units):
        for j in range(n_units):
            if i != j:
                expected[i, j] = sum(int(pattern[i]) * int(pattern[j]) for pattern in patterns) / n_units
    np.testing.assert_allclose(hebb(patterns), expected, rtol=1e-15)
    np.testing.assert_array_equal(Hopfield.store(patterns).weights, hebb(patterns))
    np.testing.assert_array_equal(Hopfield.store(patterns.astype(float), rule="hebb").weights, hebb(patterns))


def test_hebb_is_exactly_symmetric_and_no_unit_drives_itself() -> None:
    weights = hebb(random_patterns(13, 97, seed=2))
    np.testing.assert_array_equal(weights, weights.T)
    np.testing.assert_array_equal(np.diagonal(weights), 0.0)
    assert weights.dtype == np.float64


def test_hebb_sums_more_patterns_than_a_small_integer_holds() -> None:
    patterns = np.tile(random_patterns(1, 6, seed=3), (300, 1))
    np.testing.assert_allclose(hebb(patterns), 300 * hebb(patterns[:1]), rtol=1e-12)


def test_hebb_knows_neither_the_order_nor_the_sign_of_patterns() -> None:
    patterns = random_patterns(5, 12, seed=4)
    np.testing.assert_array_equal(hebb(patterns[::-1].copy()), hebb(patterns))
    np.testing.assert_array_equal(hebb(-patterns), hebb(patterns))


def test_hebb_leaves_the_patterns_untouched() -> None:
    patterns = random_patterns(3, 8, seed=5)
    before = patterns.copy()
    hebb(patterns)
    np.testing.assert_array_equal(patterns, before)


# --- pseudo-inverse ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("n_patterns", "n_units"), [(1, 5), (3, 8), (20, 30), (39, 40)])
def test_the_pseudo_inverse_is_the_projection_without_its_diagonal(n_patterns: int, n_units: int) -> None:
    real = random_patterns(n_patterns, n_units, seed=1).astype(float)
    assert np.linalg.matrix_rank(real) == n_patterns
    overlaps = real @ real.T / n_units
    expected = real.T @ np.linalg.inv(overlaps) @ real / n_units
    np.testing.assert_allclose(expected @ real.T, real.T, atol=1e-9)
    np.fill_diagonal(expected, 0)
    np.testing.assert_allclose(pseudo_inverse(real.astype(np.int8)), expected, atol=1e-10)


@pytest.mark.parametrize("n_patterns", [10, 40, 60, 78])
def test_the_pseudo_inverse_keeps_every_pattern_up_to_nearly_as_many_as_units(n_patterns: int) -> None:
    patterns = random_patterns(n_patterns, 80, seed=2)
    network = Hopfield.store(patterns, rule="pseudo-inverse")
    # Each pattern is its own image: h_i = xi_i (1 - w_ii), and w_ii stays below 1.
    real = patterns.astype(float)
    diagonal = np.diagonal(np.linalg.pinv(real) @ real)
    np.testing.assert_allclose(network.local_fields(patterns), patterns * (1 - diagonal), atol=1e-9)
    assert network.is_fixed_point(patterns).all()
    assert network.is_fixed_point(-patterns).all()
    if n_patterns >= 40:
        assert not Hopfield.store(patterns).is_fixed_point(patterns).any()


def test_the_pseudo_inverse_of_dependent_patterns_is_that_of_the_independent_ones() -> None:
    """Repeated and reversed patterns, and a combination of three others that is itself ±1, say nothing new."""
    a, b, c, d, e = random_patterns(5, 60, seed=3)
    combination = np.where(b == c, a, 0) + np.where(b != c, -a, 0)
    base = np.stack([a, b, c, d, e])
    repeated = np.stack([a, b, c, d, e, a, -b, a])
    np.testing.assert_allclose(pseudo_inverse(repeated), pseudo_inverse(base), atol=1e-12)
    quarters = np.stack(
        [np.repeat(signs, 15) for signs in ([1, 1, 1, 1], [1, 1, -1, -1], [1, -1, 1, -1], [1, -1, -1, 1])]
    )
    dependent = np.stack([*quarters, np.repeat([1, 1, 1, -1], 15)]).astype(np.int8)
    assert np.linalg.matrix_rank(dependent) == 4
    np.testing.assert_allclose(pseudo_inverse(dependent), pseudo_inverse(dependent[:4]), atol=1e-12)
    assert Hopfield.store(dependent, rule="pseudo-inverse").is_fixed_point(dependent).all()
    assert np.isfinite(pseudo_inverse(np.stack([*base, combination.astype(np.int8)]))).all()


@pytest.mark.parametrize("n_patterns", [24, 25, 100])
def test_the_pseudo_inverse_of_as_many_patterns_as_units_leaves_nothing(n_patterns: int) -> None:
    """The projection onto everything is the identity: without its diagonal, every state is a fixed point."""
    patterns = random_patterns(n_patterns, 24, seed=1)
    assert np.linalg.matrix_rank(patterns) == 24
    np.testing.assert_array_equal(pseudo_inverse(patterns), 0)


# --- Storkey -------------------------------------------------------------------------------------------------------


def storkey_by_loops(patterns: NDArray[np.int8]) -> NDArray[np.float64]:
    """The formula as it is printed: Storkey 1997, equation 2 with h_ij = sum over k other than i and j."""
    n_units = patterns.shape[1]
    weights = np.zeros((n_units, n_units))
    for pattern in patterns.tolist():
        before = weights.copy()
        field = np.zeros((n_units, n_units))
        for i in range(n_units):
            for j in range(n_units):
                field[i, j] = sum(before[i, k] * pattern[k] for k in range(n_units) if k not in (i, j))
        for i in range(n_units):
            for j in range(n_units):
                if i != j:
                    gain = pattern[i] * pattern[j] - pattern[i] * field[j, i] - field[i, j] * pattern[j]
                    weights[i, j] = before[i, j] + gain / n_units
    return weights


@pytest.mark.parametrize(("n_patterns", "n_units"), [(1, 4), (2, 9), (7, 12), (12, 12), (13, 12), (30, 8)])
def test_storkey_is_the_textbook_s_loop(n_patterns: int, n_units: int) -> None:
    patterns = random_patterns(n_patterns, n_units, seed=4)
    expected = storkey_by_loops(patterns)
    np.testing.assert_allclose(storkey(patterns), expected, rtol=1e-9, atol=1e-11 * np.abs(expected).max())


def test_storkey_heeds_the_order_and_holds_more_than_hebb() -> None:
    patterns = random_patterns(60, 200, seed=5)
    assert not np.allclose(storkey(patterns), storkey(patterns[::-1].copy()))
    stable = [Hopfield.store(patterns, rule=rule).is_fixed_point(patterns).sum() for rule in ("storkey", "hebb")]
    assert stable == [60, 0]


def test_storkey_s_weights_that_explode_are_refused() -> None:
    with pytest.raises(BadInput, match="40,000 patterns explode by Storkey's rule; store at most 4"):
        storkey(random_patterns(40_000, 4, seed=1))


# --- perceptron ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("n_patterns", "margin"), [(5, MARGIN), (40, MARGIN), (20, 1.0), (60, 0.0)])
def test_the_perceptron_gives_every_unit_its_margin(n_patterns: int, margin: float) -> None:
    patterns = random_patterns(n_patterns, 100, seed=6)
    weights = perceptron(patterns, margin=margin)
    assert stabilities(weights, patterns).min() >= margin - 1e-12
    if n_patterns > 20:
        assert stabilities(hebb(patterns), patterns).min() < 0


def test_stabilities_are_fields_against_the_length_of_the_row() -> None:
    patterns = random_patterns(3, 7, seed=6)
    weights = hebb(random_patterns(4, 7, seed=7))
    expected = [[x[i] * (weights[i] @ x) / np.sqrt((weights[i] ** 2).sum()) for i in range(7)] for x in patterns]
    np.testing.assert_allclose(stabilities(weights, patterns), expected, rtol=1e-12)


def test_the_perceptron_holds_a_load_of_three_fifths_where_hebb_fails() -> None:
    patterns = random_patterns(60, 100, seed=7)
    assert Hopfield.store(patterns, rule="perceptron").is_fixed_point(patterns).all()
    assert not Hopfield.store(patterns, rule="hebb").is_fixed_point(patterns).any()


def test_the_perceptron_makes_fields_of_order_one() -> None:
    for n_patterns in (3, 40):
        patterns = random_patterns(n_patterns, 100, seed=8)
        assert np.abs(patterns @ perceptron(patterns)).mean() == pytest.approx(1)


def test_the_perceptron_gives_what_it_has_when_its_rounds_are_over() -> None:
    patterns = random_patterns(300, 60, seed=9)
    some, more = perceptron(patterns, max_rounds=5), perceptron(patterns, max_rounds=50)
    for weights in (some, more):
        assert np.isfinite(weights).all()
        assert stabilities(weights, patterns).min() < 0, "no weights hold five patterns a unit"
    assert (some != more).any()
    none = perceptron(patterns, max_rounds=0)
    np.testing.assert_allclose(none / none[0, 1], hebb(patterns) / hebb(patterns)[0, 1], rtol=1e-12)


# --- all of them ---------------------------------------------------------------------------------------------------


def assert_sound(weights: NDArray[np.float64]) -> None:
    assert np.isfinite(weights).all()
    np.testing.assert_array_equal(weights, weights.T)
    np.testing.assert_array_equal(np.diagonal(weights), 0)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(("n_patterns", "n_units"), [(1, 4), (6, 50), (40, 50), (50, 50), (120, 50), (9, 4)])
def test_weights_are_symmetric_and_no_unit_drives_itself(n_patterns: int, n_units: int, rule: Rule) -> None:
    patterns = random_patterns(n_patterns, n_units, seed=10)
    before = patterns.copy()
    assert_sound(store(patterns, rule))
    np.testing.assert_array_equal(patterns, before)
    assert Hopfield.store(patterns, rule).n_units == n_units


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("n_copies", [2, 30, 300])
def test_patterns_that_are_all_equal_are_stored_as_one(n_copies: int, rule: Rule) -> None:
    pattern = random_patterns(1, 24, seed=11)
    for one in (pattern, np.ones((1, 24), np.int8), -np.ones((1, 24), np.int8)):
        copies = np.tile(one, (n_copies, 1))
        assert_sound(store(copies, rule))
        network = Hopfield.store(copies, rule)
        assert network.is_fixed_point(one).all()
        settled = network.settle(random_patterns(20, 24, seed=12), np.random.default_rng(1))
        assert (np.abs(settled.states @ one[0].astype(int)) == 24).all(), "there is no other minimum than ±the pattern"


@pytest.mark.parametrize("rule", RULES)
def test_few_patterns_are_stable_by_any_rule(rule: Rule) -> None:
    patterns = random_patterns(5, 200, seed=13)
    network = Hopfield.store(patterns, rule)
    assert network.is_fixed_point(patterns).all()
    noisy = patterns.copy()
    noisy[:, :30] *= -1
    np.testing.assert_array_equal(network.settle(noisy, np.random.default_rng(2)).states, patterns)


@pytest.mark.parametrize("rule", ["", "Hebb", "pseudo", None])
def test_an_unknown_rule_is_refused_with_the_names_of_the_others(rule: Rule) -> None:
    with pytest.raises(BadInput, match='"hebb", "pseudo-inverse", "storkey", "perceptron"'):
        store(random_patterns(2, 6, seed=1), rule)
