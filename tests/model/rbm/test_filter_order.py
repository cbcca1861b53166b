"""Orders of hidden units, and what drives one, worked out by hand."""

import numpy as np
import pytest

from model.rbm.filter_order import by_activation, by_label, by_norm, norms, preferences, rank, strongest_inputs

WEIGHTS = np.array([[3, 0, -5, 0], [4, 1, 12, 0]], np.float32)
"""Of four units, with lengths 5, 1, 13 and 0."""

LABEL_MEANS = np.array(
    [
        # unit 0 is for class 2, 1 for class 0, 2 for class 2 too and more so, 3 for nothing
        [0.1, 0.9, 0.0, 0.4],
        [0.1, 0.6, 0.0, 0.4],
        [0.4, 0.6, 0.9, 0.4],
    ],
    np.float32,
)


def test_norms_are_lengths_of_columns() -> None:
    assert norms(WEIGHTS).tolist() == [5, 1, 13, 0]


def test_by_norm_the_longest_come_first() -> None:
    assert by_norm(WEIGHTS).tolist() == [2, 0, 1, 3]


def test_by_activation_the_busiest_come_first_and_equals_in_their_own_order() -> None:
    assert by_activation(np.array([0.2, 0.7, 0.2, 0.9, 0.2], np.float32)).tolist() == [3, 1, 0, 2, 4]


def test_a_unit_is_for_the_class_that_it_is_most_active_for() -> None:
    preferred = preferences(LABEL_MEANS)
    assert preferred.classes.tolist() == [2, 0, 2, 0]
    np.testing.assert_allclose(preferred.selectivity, [0.2, 0.2, 0.6, 0.0], atol=1e-6)


def test_by_label_classes_follow_each_other_and_the_selective_lead() -> None:
    assert by_label(LABEL_MEANS).tolist() == [1, 3, 2, 0]


def test_classes_without_images_are_nobodys() -> None:
    nobody = np.full((1, 4), np.nan, np.float32)
    sparse = np.concatenate([nobody, LABEL_MEANS[:2], nobody, LABEL_MEANS[2:]])
    assert preferences(sparse).classes.tolist() == [4, 1, 4, 1]
    np.testing.assert_array_equal(preferences(sparse).selectivity, preferences(LABEL_MEANS).selectivity)
    assert by_label(sparse).tolist() == by_label(LABEL_MEANS).tolist()


@pytest.mark.parametrize("seed", range(3))
def test_a_rank_is_the_place_in_the_order(seed: int) -> None:
    values = np.random.default_rng(seed).integers(0, 4, 12).astype(np.float32)  # many are equal
    order = by_activation(values).tolist()
    assert [order.index(unit) + 1 for unit in range(12)] == [rank(values, unit) for unit in range(12)]


def test_the_strongest_inputs_of_a_unit() -> None:
    fields = np.array([[0, 5], [9, -1], [0, 7], [0, 5]], np.float32)
    assert strongest_inputs(fields, 1, 3).tolist() == [2, 0, 3]
    assert strongest_inputs(fields, 0, 1).tolist() == [1]
    assert strongest_inputs(fields, 1, 10).tolist() == [2, 0, 3, 1], "there are no more than these"
