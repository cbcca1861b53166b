"""Random numbers and mini-batches that are the same whenever an update is done again."""

from itertools import product

import numpy as np
import pytest

from model.rbm.shared_draws import MiniBatches, Purpose, SharedDraws
from model.rbm.training_data import TrainingData
from tests.model.rbm.comparisons import bar_data, data_of


def test_whoever_begins_for_the_same_purpose_draws_the_same() -> None:
    draws = SharedDraws(5)
    first = draws.begin(Purpose.CHAINS, 7).random(20)
    draws.begin(Purpose.ORDER, 7).random(3)
    np.testing.assert_array_equal(draws.begin(Purpose.CHAINS, 7).random(20), first)
    np.testing.assert_array_equal(SharedDraws(5).begin(Purpose.CHAINS, 7).random(20), first)


def test_each_purpose_seed_and_update_has_numbers_of_its_own() -> None:
    drawn = [
        tuple(SharedDraws(seed).begin(purpose, update).random(3))
        for seed, purpose, update in product((0, 1, 2), Purpose, (0, 1, 2))
    ]
    assert len(set(drawn)) == len(drawn)


def numbered(n: int) -> TrainingData:
    """Each example is its number in binary, five pixels."""
    return data_of((np.arange(n)[:, np.newaxis] >> np.arange(5) & 1).astype(np.uint8), (1, 5))


def shown(batches: MiniBatches, update: int) -> list[int]:
    return [int(n) for n in batches.batch(update) @ (1 << np.arange(5))]


def test_an_epoch_shows_every_example_once_in_an_order_of_its_own() -> None:
    batches = MiniBatches(numbered(20), 5, SharedDraws(2))
    assert batches.n_in_epoch == 4
    epochs = [[n for update in range(4 * e, 4 * e + 4) for n in shown(batches, update)] for e in range(3)]
    assert all(sorted(epoch) == list(range(20)) for epoch in epochs)
    assert epochs[0] != epochs[1] != epochs[2] != list(range(20))


def test_what_fills_no_batch_waits_for_another_epoch() -> None:
    batches = MiniBatches(numbered(14), 5, SharedDraws(2))
    assert batches.n_in_epoch == 2
    seen = [n for update in range(2) for n in shown(batches, update)]
    assert len(set(seen)) == 10


def test_a_batch_is_the_same_again_whatever_came_between() -> None:
    batches = MiniBatches(bar_data(), 4, SharedDraws(2))
    first = [batches.batch(update).copy() for update in range(9)]
    for update in (8, 0, 4, 4, 2):
        np.testing.assert_array_equal(batches.batch(update), first[update])


@pytest.mark.parametrize("update", [0, 6])
def test_grey_examples_are_drawn_for_the_update(update: int) -> None:
    """One example, so that updates differ by the draws alone."""
    grey = np.random.default_rng(0).integers(0, 256, (1, 2500)).astype(np.uint8)
    batches = MiniBatches(data_of(grey, (50, 50), is_grey=True), 1, SharedDraws(2))
    batch = batches.batch(update).copy()
    assert set(np.unique(batch)) == {0, 1}
    assert abs(batch.mean() - grey.mean() / 255) < 0.03
    assert not np.array_equal(batches.batch(update + 1), batch)
    np.testing.assert_array_equal(batches.batch(update), batch)
