"""Dreams against their parts, one by one: the random start, the settling, and what is taken away."""

import numpy as np
import pytest

from model.hopfield import Hopfield
from model.hopfield.kernels import RANDOM, next_word, settle_rows, start_stream
from model.hopfield.memories import random_memories
from model.hopfield.unlearning_kernels import dream, take_away

N_UNITS, AMOUNT = 24, 0.3 / 24
SEEDS = np.array([3, 2**63 + 5, 77, 0, 12345], np.uint64)


def weights() -> np.ndarray:
    return Hopfield.store(random_memories(4, (1, N_UNITS), seed=2).patterns).weights.copy()


def by_parts(from_weights: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Ends, energies and the weights after all dreams, by numpy and the kernel that settles."""
    after = from_weights.copy()
    ends, energies = [], []
    for seed in SEEDS:
        stream = np.empty(4, np.uint64)
        start_stream(stream, seed)
        bits = [int(next_word(stream)) >> 63 for _ in range(N_UNITS)]
        state = np.array([[1 if bit else -1 for bit in bits]], np.int8)
        fields = state @ after
        counts = np.zeros(1, np.int64), np.zeros(1, np.int64), np.zeros(1, np.bool_)
        settling = np.array([next_word(stream)], np.uint64)
        settle_rows(after, state, fields, settling, RANDOM, np.zeros(1), 0, 1000, 1e-12, *counts)
        assert counts[2][0]
        ends.append(state[0])
        energies.append(-0.5 * state[0] @ after @ state[0])
        after -= AMOUNT * np.outer(state[0], state[0])
        np.fill_diagonal(after, 0.0)
    return np.array(ends), np.array(energies), after


def test_many_dreams_are_their_parts_one_after_another() -> None:
    """Also a warning: compiled code is kept by the file it is in, and settling is in another one."""
    changed = weights()
    ends, energies = np.empty((len(SEEDS), N_UNITS), np.int8), np.empty(len(SEEDS))
    dream(changed, SEEDS, AMOUNT, np.full(len(SEEDS), 1e-12), 1000, ends, energies)
    expected_ends, expected_energies, expected_weights = by_parts(weights())
    np.testing.assert_array_equal(ends, expected_ends)
    np.testing.assert_allclose(energies, expected_energies, atol=1e-12)
    np.testing.assert_allclose(changed, expected_weights, atol=1e-14)


def test_what_is_taken_away_is_the_outer_product_without_its_diagonal() -> None:
    before, changed = weights(), weights()
    state = np.resize(np.array([1, 1, -1], np.int8), N_UNITS)
    take_away(changed, state, 0.125)
    expected = before - 0.125 * np.outer(state, state)
    np.fill_diagonal(expected, before.diagonal())
    np.testing.assert_array_equal(changed, expected)
    np.testing.assert_array_equal(changed, changed.T)


@pytest.mark.parametrize("tie", [0.0, 1e6])
def test_a_field_below_the_tie_moves_nothing(tie: float) -> None:
    """With a tie above all fields a dream ends where it begins, so that other weights give the same end."""
    ends = [np.empty((1, N_UNITS), np.int8) for _ in range(2)]
    for end, scale in zip(ends, (1.0, -1.0), strict=True):
        dream(scale * weights(), SEEDS[:1], 0.0, np.full(1, tie), 1000, end, np.empty(1))
    assert (ends[0] == ends[1]).all() == (tie > 0)
