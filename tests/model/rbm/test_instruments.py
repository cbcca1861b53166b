"""Readings whose values are known by hand."""

import math
from dataclasses import fields
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from model.rbm import Rbm
from model.rbm.instruments import FULL, MAX_BINNED, N_BINS, Histogram, Instruments, read_instruments
from tests.gui.samples import training_session


def stacked(
    weights: NDArray[np.float64], visible_bias: object = 0.0, hidden_bias: object = 0.0, unused: float = 99.0
) -> NDArray[np.float32]:
    """Parameters or increments as the learner keeps them; what is unused must not be read."""
    n_visible, n_hidden = weights.shape
    parameters = np.full((n_visible + 1, n_hidden + 1), unused, np.float32)
    parameters[:-1, :-1] = weights
    parameters[:-1, -1] = visible_bias
    parameters[-1, :-1] = hidden_bias
    return parameters


def read(
    weights: object,
    increments: object = 0.0,
    visible_bias: object = 0.0,
    hidden_bias: object = 0.0,
    cases: object = None,
    chains: object = None,
    update: int = 7,
) -> Instruments:
    weights = np.asarray(weights, np.float64)
    increments = np.broadcast_to(np.asarray(increments, np.float64), weights.shape)
    images = np.zeros((3, len(weights)), np.uint8) if cases is None else np.asarray(cases)
    states = None if chains is None else np.asarray(chains, np.bool_)
    return read_instruments(update, stacked(weights, visible_bias, hidden_bias), stacked(increments), images, states)


def arrays(instruments: Instruments) -> list[NDArray[np.generic]]:
    found: list[NDArray[np.generic]] = []
    for field in fields(instruments):
        value = getattr(instruments, field.name)
        found += [value.edges, value.counts] if isinstance(value, Histogram) else []
        found += [value] if isinstance(value, np.ndarray) else []
    return found


# --- histograms --------------------------------------------------------------------------------------------------


def test_bars_are_those_of_numpy() -> None:
    weights = np.random.default_rng(3).normal(0, 0.2, (40, 30)).astype(np.float32)
    histogram = read(weights).weights
    expected, edges = np.histogram(weights, N_BINS, (-histogram.limit, histogram.limit))
    assert np.allclose(histogram.edges, edges)
    # A number within a rounding error of an edge may be counted on its other side.
    assert np.abs(histogram.counts - expected).sum() <= 2
    assert histogram.counts.sum() + histogram.outside == weights.size


@pytest.mark.parametrize(
    ("largest", "limit"), [(0.043, 0.05), (0.05, 0.05), (6.9, 7.0), (0.00021, 0.0003), (1.0, 1.0), (7.1, 10.0)]
)
def test_a_histogram_ends_at_the_next_round_number_on_both_sides(largest: float, limit: float) -> None:
    for sign in (1, -1):
        histogram = read([[sign * largest, 0.6 * largest], [0.0, 0.5 * largest]]).weights
        assert histogram.limit == limit
        assert np.allclose(histogram.edges, -histogram.edges[::-1])
        assert histogram.outside == 0


def test_few_far_out_do_not_squeeze_the_others_and_are_counted() -> None:
    weights = np.ones((50, 50))
    weights[3, 4] = -100.0
    histogram = read(weights).weights
    assert histogram.limit == 20, "five root mean squares are 11.2"
    assert histogram.outside == 1
    assert histogram.counts.sum() == 2499


def test_a_number_is_in_its_bin() -> None:
    histogram = read([[0.0, 1.0, -1.0, 0.5]]).weights
    assert histogram.counts[N_BINS // 2] == 1
    assert (histogram.counts[0], histogram.counts[-1], histogram.outside) == (1, 1, 0), "the ends belong to it"
    assert histogram.counts[int(0.75 * N_BINS)] == 1


def test_nothing_but_zeros_is_one_bar_in_the_middle() -> None:
    histogram = read(np.zeros((4, 5))).weight_increments
    assert (histogram.limit, histogram.counts[N_BINS // 2], histogram.counts.sum()) == (1.0, 20, 20)


def test_each_histogram_is_of_its_own_numbers() -> None:
    parameters = stacked(np.full((3, 2), 0.1), visible_bias=-2.0, hidden_bias=30.0)
    velocity = stacked(np.full((3, 2), 0.004), visible_bias=0.5, hidden_bias=-0.06)
    it = read_instruments(1, parameters, velocity, np.zeros((1, 3)))
    told = [
        (h.limit, int(h.counts.sum() + h.outside), int(np.sign(h.counts @ (h.edges[1:] + h.edges[:-1]) + h.outside)))
        for h in (
            it.weights,
            it.visible_biases,
            it.hidden_biases,
            it.weight_increments,
            it.visible_bias_increments,
            it.hidden_bias_increments,
        )
    ]
    assert told == [(0.1, 6, 1), (2.0, 3, -1), (30.0, 2, 1), (0.005, 6, 1), (0.5, 3, 1), (0.07, 2, -1)]


@pytest.mark.parametrize("n_visible", [800, 1000])
def test_of_many_weights_all_rows_and_columns_are_met(n_visible: int) -> None:
    """Of 800 × 500 every second one would do, but that is always of the same columns."""
    weights = np.empty((n_visible, 500))
    weights[:, ::2], weights[:, 1::2] = 0.31, -0.63
    weights[::2] *= 1.1
    assert weights.size >= 2 * MAX_BINNED
    histogram = read(weights, cases=np.zeros((1, n_visible))).weights
    found = histogram.counts[histogram.counts > 0]
    assert len(found) == 4
    assert np.abs(found / (weights.size / 4) - 1).max() < 0.01, "a quarter each"
    assert abs(histogram.counts.sum() + histogram.outside - weights.size) <= 4


# --- numbers -----------------------------------------------------------------------------------------------------


def test_the_ratio_is_that_of_mean_sizes() -> None:
    it = read([[1.0, -2.0, 0.0], [3.0, 4.0, 0.0]], [[0.01, -0.01, 0.0], [-0.01, 0.05, 0.02]])
    assert it.ratio == pytest.approx(0.1 / 10)
    assert it.unit_ratios[:2] == pytest.approx([0.02 / 4, 0.06 / 6])
    assert math.isnan(it.unit_ratios[2])


def test_before_the_first_update_there_is_no_ratio() -> None:
    it = read([[1.0, 2.0]], update=0)
    assert math.isnan(it.ratio)
    assert np.isnan(it.unit_ratios).all()


def test_without_any_weights_there_is_no_ratio_either() -> None:
    assert math.isnan(read([[0.0, 0.0]]).ratio)


def test_root_mean_square_and_the_largest_by_size() -> None:
    it = read([[1.0, -5.0], [2.0, 0.0]])
    assert it.rms_weight == pytest.approx(math.sqrt(30 / 4))
    assert it.largest_weight == 5.0


# --- hidden units ------------------------------------------------------------------------------------------------


def test_probabilities_are_those_of_the_machine() -> None:
    rng = np.random.default_rng(5)
    weights, b, c = rng.normal(0, 2, (6, 4)), rng.normal(0, 1, 6), rng.normal(0, 1, 4)
    cases = rng.integers(0, 2, (5, 6))
    it = read(weights, visible_bias=b, hidden_bias=c, cases=cases)
    exact = Rbm(weights, b, c).mean_h_from_v(cases)
    assert np.abs(it.probabilities / FULL - exact).max() <= 0.5 / FULL + 1e-6
    assert it.activity == pytest.approx(exact.mean(axis=0))


def test_certain_probabilities_take_the_whole_range_and_leave_the_blank_one() -> None:
    assert read([[0.0, 0.0]], hidden_bias=[100.0, -100.0]).probabilities.tolist() == [[FULL, 0]] * 3
    assert FULL == 254


def logit(p: float) -> float:
    return math.log(p / (1 - p))


def test_dead_and_saturated_are_so_for_every_case() -> None:
    ends = [(0.009, 0.0099), (0.009, 0.0101), (0.011, 0.011), (0.991, 0.9901), (0.991, 0.9899), (0.989, 0.989)]
    bias, weights = [logit(p) for p, _ in ends], [logit(q) - logit(p) for p, q in ends]
    it = read([weights], hidden_bias=bias, cases=[[0], [0], [1]])
    assert it.dead.tolist() == [True, False, False, False, False, False]
    assert it.saturated.tolist() == [False, False, False, True, False, False]


def test_no_more_than_100_cases_and_1024_units_are_pictured_but_every_unit_is_judged() -> None:
    bias = np.full(1100, -100.0)
    it = read(np.zeros((2, 1100)), hidden_bias=bias, cases=np.zeros((120, 2)))
    assert it.probabilities.shape == (100, 1024)
    assert len(it.activity) == len(it.saturated) == it.n_hidden == 1100
    assert it.dead.sum() == 1100


# --- chains ------------------------------------------------------------------------------------------------------


def test_without_chains_nothing_is_said_of_them() -> None:
    assert read([[1.0]]).chains is None


def test_fantasies_are_weighed_against_the_data() -> None:
    # The first visible unit follows the hidden one, the second is always on: v = (h, 1) and F(v) is known.
    weights, visible_bias, hidden_bias = [[200.0], [0.0]], [-100.0, 50.0], [0.0]
    it = read(weights, 0.0, visible_bias, hidden_bias, cases=[[0, 0], [0, 0], [0, 1]], chains=[[1], [0], [1], [1]])
    assert it.chains is not None

    def free_energy(v: tuple[int, int]) -> float:
        return 100.0 * v[0] - 50.0 * v[1] - float(np.logaddexp(0, 200.0 * v[0]))

    fantasies = np.array([free_energy((h, 1)) for h in (1, 0, 1, 1)])
    data = np.array([free_energy(v) for v in ((0, 0), (0, 0), (0, 1))])
    assert it.chains.fantasies == pytest.approx(fantasies.mean())
    assert it.chains.data == pytest.approx(data.mean())
    assert it.chains.error == pytest.approx(math.sqrt(fantasies.var() / 4 + data.var() / 3))


def test_visible_states_are_drawn_by_seed_and_update() -> None:
    rng = np.random.default_rng(8)
    parameters, chains = stacked(rng.normal(0, 1, (20, 6)), rng.normal(0, 1, 20), 0.0), rng.random((10, 6)) < 0.5

    def fantasies(update: int, seed: int) -> float:
        it = read_instruments(update, parameters, parameters, np.zeros((2, 20)), chains, seed)
        assert it.chains is not None
        return it.chains.fantasies

    assert fantasies(5, 1) == fantasies(5, 1)
    assert len({fantasies(5, 1), fantasies(6, 1), fantasies(5, 2)}) == 3


# --- whose arrays ------------------------------------------------------------------------------------------------


def test_what_is_read_is_a_read_only_copy_and_what_is_given_stays() -> None:
    rng = np.random.default_rng(2)
    parameters, velocity = stacked(rng.normal(0, 1, (4, 3))), stacked(rng.normal(0, 1, (4, 3)))
    cases, chains = rng.random((5, 4)), np.ones((2, 3), np.bool_)
    given: list[NDArray[Any]] = [parameters, velocity, cases, chains]
    before = [array.copy() for array in given]
    it = read_instruments(3, parameters, velocity, cases, chains)
    assert all((array == copy).all() for array, copy in zip(given, before, strict=True))
    for array in arrays(it):
        assert not array.flags.writeable
        assert not any(np.shares_memory(array, other) for other in given)
    assert len(arrays(it)) == 12 + 5


def test_a_run_goes_on_as_if_nobody_had_looked() -> None:
    watched, alone = training_session(), training_session()
    for _ in range(4):
        watched.advance(1)
        learner = watched._learner
        read_instruments(
            watched.step, learner.parameters, learner.velocity, watched.snapshot().material.examples, learner.chains
        )
    alone.advance(4)
    assert (watched._learner.parameters == alone._learner.parameters).all()
