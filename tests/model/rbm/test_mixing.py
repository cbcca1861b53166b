"""Change against chance, autocorrelation and integrated times, against closed forms."""

import numpy as np
import pytest

from model.rbm.mixing import (
    autocorrelations,
    differing,
    distribution_change,
    integrated_time,
    packed,
    picture_autocorrelations,
    strangers,
    unmoved,
)

LAGS = np.arange(31)


def two_state_chains(
    a: float, b: float, n_times: int, n_chains: int, n_pixels: int, rng: np.random.Generator
) -> np.ndarray:
    """From 0 to 1 with probability a, from 1 to 0 with b, at equilibrium; (n_times, n_chains, n_pixels)."""
    states = np.empty((n_times, n_chains, n_pixels), np.uint8)
    states[0] = rng.random((n_chains, n_pixels)) < a / (a + b)
    for t in range(1, n_times):
        leaves = rng.random((n_chains, n_pixels)) < np.where(states[t - 1] == 1, b, a)
        states[t] = states[t - 1] ^ leaves
    return states


# --- change --------------------------------------------------------------------------------------------------------


def test_change_and_floor_by_hand() -> None:
    differences = np.array([[0.1, 0.0], [0.3, 0.0], [0.2, 0.3]], np.float32)
    change = distribution_change(differences, 7)
    # Means 0.2 and 0.1; variances among three chains 0.01 and 0.03.
    assert change.passes == 7
    assert change.change == pytest.approx(np.sqrt((0.04 + 0.01) / 2))
    assert change.floor == pytest.approx(np.sqrt((0.01 + 0.03) / 2 / 3))


@pytest.mark.parametrize(("n_chains", "n_pixels"), [(60, 5), (40, 90)])
def test_without_a_change_the_floor_is_met_on_average_and_the_limit_passed_once_in_twenty(
    n_chains: int, n_pixels: int
) -> None:
    rng = np.random.default_rng(1)
    # Pixels that go together, some more than others.
    mixing = rng.normal(0, 1, (n_pixels, n_pixels)) * np.geomspace(1, 0.05, n_pixels)
    changes = [
        distribution_change((rng.normal(0, 0.1, (n_chains, n_pixels)) @ mixing).astype(np.float32), 10)
        for _ in range(1500)
    ]
    squares = np.mean([c.change**2 for c in changes])
    assert squares == pytest.approx(np.mean([c.floor**2 for c in changes]), rel=0.06)
    assert 0.035 < np.mean([not c.is_chance for c in changes]) < 0.07


def test_a_change_of_the_mean_is_told_from_chance() -> None:
    rng = np.random.default_rng(2)
    noise = rng.normal(0, 0.1, (100, 50)).astype(np.float32)
    shifted = distribution_change(noise + np.float32(0.03), 10)
    assert not shifted.is_chance
    assert shifted.change == pytest.approx(np.hypot(0.03, shifted.floor), rel=0.1)
    assert distribution_change(noise, 10).floor == pytest.approx(shifted.floor, rel=1e-4)


def test_of_few_chains_one_in_twenty_passes_the_limit_too() -> None:
    rng = np.random.default_rng(3)
    changes = [distribution_change(rng.normal(0, 1, (8, 40)).astype(np.float32), 1) for _ in range(1500)]
    assert 0.03 < np.mean([not c.is_chance for c in changes]) < 0.08


def test_a_single_chain_or_no_free_pixel_tells_nothing() -> None:
    for shape in ((1, 5), (5, 0)):
        change = distribution_change(np.zeros(shape, np.float32), 3)
        assert np.isnan([change.change, change.floor, change.limit]).all()
        assert not change.is_chance


def test_chains_that_stand_still_change_nothing() -> None:
    change = distribution_change(np.zeros((10, 5), np.float32), 3)
    assert (change.change, change.floor, change.limit, change.is_chance) == (0, 0, 0, True)


# --- autocorrelation -----------------------------------------------------------------------------------------------


def test_an_autoregressive_process_has_its_known_correlations_and_time() -> None:
    rng, phi = np.random.default_rng(4), 0.8
    series = np.empty((400, 300))
    series[0] = rng.normal(0, 1, 300)
    for t in range(1, 400):
        series[t] = phi * series[t - 1] + rng.normal(0, np.sqrt(1 - phi**2), 300)
    values = autocorrelations(3 + 2 * series, LAGS)
    np.testing.assert_allclose(values, phi**LAGS, atol=0.015)
    time, at_least = integrated_time(LAGS, values)
    assert time == pytest.approx((1 + phi) / (1 - phi), rel=0.04)
    assert not at_least


def test_a_two_state_chain_has_its_known_correlations_and_time() -> None:
    a, b = 0.1, 0.3
    states = two_state_chains(a, b, 500, 400, 1, np.random.default_rng(5))[:, :, 0]
    values = autocorrelations(states.astype(np.float64), LAGS)
    np.testing.assert_allclose(values, (1 - a - b) ** LAGS, atol=0.015)
    assert integrated_time(LAGS, values)[0] == pytest.approx((2 - a - b) / (a + b), rel=0.04)


def test_chains_that_stay_apart_do_not_pass_for_chains_that_mix() -> None:
    rng = np.random.default_rng(6)
    series = rng.normal(0, 3, 200) + rng.normal(0, 1, (50, 200))
    values = autocorrelations(series, np.arange(21))
    np.testing.assert_allclose(values[1:], 0.9, atol=0.03)
    time, at_least = integrated_time(np.arange(21), values)
    assert at_least
    assert time == pytest.approx(1 + 40 * 0.9, rel=0.04)


def test_numbers_all_alike_have_no_correlation() -> None:
    assert np.isnan(autocorrelations(np.ones((5, 4)), np.arange(3))).all()


def test_pictures_lose_their_likeness_as_their_pixels_do() -> None:
    a, b, n_chains = 0.05, 0.15, 80
    states = two_state_chains(a, b, 60, n_chains, 70, np.random.default_rng(7))
    pictures = np.stack([packed(now) for now in states])
    values = picture_autocorrelations(pictures, states.mean(axis=1, dtype=np.float32), LAGS, n_pairs=30)
    np.testing.assert_allclose(values, (1 - a - b) ** LAGS, atol=0.02)
    assert integrated_time(LAGS, values)[0] == pytest.approx((2 - a - b) / (a + b), rel=0.06)


def test_pictures_of_pixels_with_different_means_still_have_nothing_in_common() -> None:
    """What different chains have in common does not count."""
    rng = np.random.default_rng(8)
    states = (rng.random((20, 50, 100)) < rng.random(100)).astype(np.uint8)
    pictures = np.stack([packed(now) for now in states])
    values = picture_autocorrelations(pictures, states.mean(axis=1, dtype=np.float32), np.arange(5))
    assert values[0] == 1
    np.testing.assert_allclose(values[1:], 0, atol=0.02)


def test_pictures_of_one_chain_are_not_judged() -> None:
    pictures = np.zeros((4, 1, 1), np.uint64)
    assert np.isnan(picture_autocorrelations(pictures, np.zeros((4, 9), np.float32), np.arange(2))).all()


def test_the_integrated_time_sums_straight_lines_between_lags() -> None:
    lags = np.array([0, 1, 2, 6, 10, 50])
    values = np.array([1.0, 0.8, 0.4, 0.0, 0.0, 0.0])
    # At lags 1 to 6: 0.8, 0.4, 0.3, 0.2, 0.1 and 0.
    assert integrated_time(lags, values) == (pytest.approx(1 + 2 * 1.8), False)


def test_an_integrated_time_that_no_lag_reaches_is_a_lower_bound() -> None:
    assert integrated_time(np.array([0, 1, 2]), np.array([1.0, 0.9, 0.8])) == (pytest.approx(4.4), True)
    time, at_least = integrated_time(np.array([0]), np.array([1.0]))
    assert np.isnan(time)
    assert at_least


def test_noise_below_zero_makes_no_time_shorter_than_a_pass() -> None:
    assert integrated_time(np.arange(4), np.array([1.0, -0.3, 0.0, 0.0])) == (1.0, False)


# --- pictures as words ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("n_pixels", [1, 8, 63, 64, 65, 784])
def test_differing_pixels_are_counted(n_pixels: int) -> None:
    rng = np.random.default_rng(n_pixels)
    one, other = rng.integers(0, 2, (2, 7, n_pixels), np.uint8)
    np.testing.assert_array_equal(differing(packed(one), packed(other)), (one != other).sum(axis=1))


def test_strangers_differ_as_all_pairs_of_different_chains_do() -> None:
    rng = np.random.default_rng(9)
    one, other = rng.integers(0, 2, (2, 6, 30), np.uint8)
    pairs = [(one[i] != other[j]).sum() for i in range(6) for j in range(6) if i != j]
    own = float((one != other).sum(axis=1).mean())
    assert strangers(one.mean(0, dtype=np.float32), other.mean(0, dtype=np.float32), own, 6) == pytest.approx(
        np.mean(pairs), rel=1e-5
    )


def test_a_chain_has_not_moved_if_it_differs_much_less_from_itself_than_from_others() -> None:
    rng = np.random.default_rng(10)
    then = rng.integers(0, 2, (40, 200), np.uint8)
    now = then.copy()
    now[1, :20] ^= 1  # 20 pixels, of about 100 in which two chains differ
    now[2, :30] ^= 1
    now[3:] = rng.integers(0, 2, (37, 200), np.uint8)
    still = unmoved(packed(now), packed(then), now.mean(0, dtype=np.float32), then.mean(0, dtype=np.float32))
    assert np.flatnonzero(still).tolist() == [0, 1]
