"""What is remembered of chains is enough to measure them, and does not grow."""

import numpy as np
import pytest

from model.rbm.chain_record import MAX_BLOCKS, MAX_SAMPLES, STILL_OVER, ChainRecord
from model.rbm.mixing import distribution_change
from tests.model.rbm.test_mixing import two_state_chains

N_CHAINS, N_PIXELS = 6, 11


def history(n_passes: int, seed: int = 1) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return (rng.random((n_passes, N_CHAINS, N_PIXELS)) < rng.random(N_PIXELS)).astype(np.uint8)


def test_the_last_third_is_compared_with_the_one_before_it_whatever_was_joined() -> None:
    states, record, due = history(1300), ChainRecord(N_CHAINS, N_PIXELS), []
    free = np.arange(N_PIXELS) % 4 != 0
    for t, now in enumerate(states, 1):
        record.note(now, np.zeros(N_CHAINS))
        if not record.is_due:
            continue
        due.append(t)
        change = record.change(free)
        w = change.passes
        assert (t - 2) / 3.5 <= w <= t / 3
        before, after = states[t - 2 * w : t - w, :, free].mean(axis=0), states[t - w : t, :, free].mean(axis=0)
        expected = distribution_change((after - before).astype(np.float32), w)
        assert change.change == pytest.approx(expected.change, rel=1e-4)
        assert change.floor == pytest.approx(expected.floor, rel=1e-4)
        assert change.limit == pytest.approx(expected.limit, rel=1e-4)
    assert due[0] == 3
    gaps = np.diff(due)
    assert (np.diff(gaps) >= 0).all(), "measured ever less often"
    assert 1 + MAX_BLOCKS / 2 * np.log2(1300 / 24) < len(due) < MAX_BLOCKS * np.log2(1300)


def test_sums_of_pixels_that_are_always_on_do_not_overflow() -> None:
    record = ChainRecord(2, 3)
    on = np.ones((2, 3), np.uint8)
    for _ in range(256 * MAX_BLOCKS):
        record.note(on, np.zeros(2))
    change = record.change(np.ones(3, bool))
    assert change.passes > 255
    assert change.change == 0


def test_it_stays_small_however_long_the_run() -> None:
    record = ChainRecord(N_CHAINS, N_PIXELS)
    sizes = []
    for now in np.resize(history(100), (1600, N_CHAINS, N_PIXELS)):
        record.note(now, np.zeros(N_CHAINS))
        sizes.append(record.nbytes)
        assert len(record._sums.blocks) < MAX_BLOCKS
        assert len(record._whole.moments) < MAX_SAMPLES
    assert max(sizes) < 2 * sizes[50]


def test_times_of_the_whole_run_are_kept_at_equal_distances() -> None:
    record = ChainRecord(2, 3)
    for t in range(1, 1000):
        record.note(np.zeros((2, 3), np.uint8), np.full(2, t, np.float64))
        kept, stride = [moment.numbers[0] for moment in record._whole.moments], record._whole.stride
        assert kept == list(range(stride, t + 1, stride))


def test_a_copy_goes_on_apart() -> None:
    states, record = history(90), ChainRecord(N_CHAINS, N_PIXELS)
    for now in states[:43]:
        record.note(now, now.sum(axis=1, dtype=np.float64))
    copy, before = record.copied(), record.number_autocorrelation()
    for now in states[43:]:
        record.note(now, now.sum(axis=1, dtype=np.float64))
    assert copy.passes == 43
    after = copy.number_autocorrelation()
    assert before is not None
    assert after is not None
    np.testing.assert_array_equal(after.values, before.values)
    for now in states[43:]:
        copy.note(now, now.sum(axis=1, dtype=np.float64))
    free = np.ones(N_PIXELS, bool)
    assert copy.change(free) == record.change(free)
    one, other = copy.number_autocorrelation(), record.number_autocorrelation()
    assert one is not None
    assert other is not None
    np.testing.assert_array_equal(one.values, other.values)


def test_what_is_noted_is_not_the_live_array() -> None:
    record, states, numbers = ChainRecord(2, 4), np.zeros((2, 4), np.uint8), np.zeros(2)
    for _ in range(STILL_OVER + 1):
        record.note(states, numbers)
        states[0] ^= 1
        numbers += 1
    assert [moment.numbers[0] for moment in record._recent] == list(range(STILL_OVER + 1))
    record.note(states, numbers)
    still = record.unmoved()
    assert still is not None
    assert still.tolist() == [True, True], "after an even number of passes it is back"
    states[0] ^= 1
    record.note(states, numbers)
    record.note(states, numbers)
    still = record.unmoved()
    assert still is not None
    assert still.tolist() == [False, True]


def test_chains_are_compared_with_themselves_a_while_ago() -> None:
    rng = np.random.default_rng(2)
    record, frozen = ChainRecord(30, 100), rng.integers(0, 2, (30, 100), np.uint8)
    assert record.unmoved() is None
    for _ in range(STILL_OVER + 1):
        assert record.unmoved() is None
        states = rng.integers(0, 2, (30, 100), np.uint8)
        states[[4, 7]] = frozen[[4, 7]]
        record.note(states, np.zeros(30))
    still = record.unmoved()
    assert still is not None
    assert np.flatnonzero(still).tolist() == [4, 7]
    assert ChainRecord(1, 5).unmoved() is None


@pytest.mark.parametrize(("a", "b"), [(0.2, 0.3), (0.02, 0.02), (0.002, 0.003)])
def test_times_short_and_long_are_found_in_a_long_run(a: float, b: float) -> None:
    n_passes = 4000
    states = two_state_chains(a, b, n_passes, 150, 8, np.random.default_rng(3))
    record = ChainRecord(150, 8)
    for now in states:
        record.note(now, now[:, 0].astype(np.float64))
    for found in record.number_autocorrelation(), record.picture_autocorrelation():
        assert found is not None
        assert found.lags[0] == 0
        assert (np.diff(found.lags) > 0).all()
        np.testing.assert_allclose(found.values, (1 - a - b) ** found.lags, atol=0.12)
        assert found.time == pytest.approx((2 - a - b) / (a + b), rel=0.25)
        assert not found.at_least


@pytest.mark.parametrize("n_passes", [30, 300, 1000])
def test_where_chains_came_from_is_not_taken_for_memory(n_passes: int) -> None:
    """A start that lasts for less than a third of the run; what comes after it is as good as drawn anew each time."""
    rng = np.random.default_rng(5)
    start = 3 * n_passes // 10
    record = ChainRecord(100, 4)
    for t in range(n_passes):
        numbers = rng.normal(0, 1, 100) + (20 * (1 - t / start) if t < start else 0)
        record.note(rng.integers(0, 2, (100, 4), np.uint8), numbers)
    found = record.number_autocorrelation()
    assert found is not None
    assert found.lags[-1] >= n_passes / 4
    np.testing.assert_allclose(found.values[1:], 0, atol=0.1)


def test_chains_that_never_move_have_no_time() -> None:
    rng = np.random.default_rng(4)
    record, frozen = ChainRecord(20, 50), rng.integers(0, 2, (20, 50), np.uint8)
    for t in range(100):
        assert (record.picture_autocorrelation() is None) == (t < 24)
        record.note(frozen, frozen.sum(axis=1, dtype=np.float64))
    for found in record.number_autocorrelation(), record.picture_autocorrelation():
        assert found is not None
        np.testing.assert_allclose(found.values, 1, atol=1e-9)
        assert found.at_least
        assert found.time == pytest.approx(1 + 2 * found.lags[-1])


def test_numbers_all_alike_have_no_autocorrelation() -> None:
    record = ChainRecord(3, 4)
    for _ in range(40):
        record.note(np.ones((3, 4), np.uint8), np.ones(3))
    assert record.number_autocorrelation() is None
    assert record.picture_autocorrelation() is None
