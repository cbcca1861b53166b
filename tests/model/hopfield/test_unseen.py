"""Estimates of what a sample has not seen, against samples whose whole population is known."""

import numpy as np
import pytest

from model.hopfield.unseen import unseen_at_least, unseen_probability


def samples(probabilities: np.ndarray, n: int, times: int) -> np.ndarray:
    return np.random.default_rng(3).multinomial(n, probabilities, size=times)


GEOMETRIC = 0.9 ** np.arange(200) / (0.9 ** np.arange(200)).sum()


def test_the_formulae_by_hand() -> None:
    counts = np.array([1, 1, 1, 2, 2, 5])
    probability, error = unseen_probability(counts)
    assert probability == 3 / 12
    assert error == pytest.approx(np.sqrt(3 * (1 - 3 / 12) + 2 * 2) / 12)
    assert unseen_at_least(counts) == 3 * 2 / (2 * 3)
    assert unseen_at_least(np.array([1, 1, 1, 1])) == 4 * 3 / 2


def test_nothing_drawn_says_nothing() -> None:
    assert np.isnan(unseen_probability(np.zeros(0, np.int64))).all()
    assert unseen_at_least(np.zeros(0, np.int64)) == 0


def test_on_average_the_estimate_is_the_probability_of_what_was_not_met() -> None:
    drawn = samples(GEOMETRIC, 300, times=2000)
    truth = (GEOMETRIC * (drawn == 0)).sum(axis=1)
    estimates = np.array([unseen_probability(counts)[0] for counts in drawn])
    # Good 1953: E[f1 / n] is the expected missing probability of n - 1 draws.
    assert estimates.mean() == pytest.approx(truth.mean(), rel=0.02)


def test_the_error_is_the_spread_around_the_truth() -> None:
    drawn = samples(GEOMETRIC, 300, times=2000)
    truth = (GEOMETRIC * (drawn == 0)).sum(axis=1)
    estimates, errors = np.array([unseen_probability(counts) for counts in drawn]).T
    assert errors.mean() == pytest.approx((estimates - truth).std(), rel=0.05)


def test_the_bound_is_exact_where_all_kinds_are_equally_likely_and_below_the_truth_elsewhere() -> None:
    uniform = samples(np.full(150, 1 / 150), 300, times=1000)
    unseen = (uniform == 0).sum(axis=1)
    assert np.mean([unseen_at_least(counts) for counts in uniform]) == pytest.approx(unseen.mean(), rel=0.05)
    skew = samples(GEOMETRIC, 300, times=1000)
    unseen = (skew == 0).sum(axis=1)
    assert 0 < np.mean([unseen_at_least(counts) for counts in skew]) < unseen.mean()
