"""Storage rules against their formulas, written as loops."""

import numpy as np
import pytest

from model.hopfield import Hopfield
from model.hopfield.storage import hebb
from tests.model.hopfield.twins import random_patterns


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
