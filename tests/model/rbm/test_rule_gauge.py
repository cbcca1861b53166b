"""What is measured of machines that learn by different rules, against the likelihood itself."""

import math
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from model.rbm import Rbm
from model.rbm.comparison_settings import RULES
from model.rbm.contrastive_divergence import ContrastiveDivergence, Rates
from model.rbm.enumeration import all_states
from model.rbm.gradient_probe import LearnerState
from model.rbm.likelihood import mean_log_likelihood
from model.rbm.rule_gauge import MAX_MEASURED, MAX_PATTERNS, RuleGauge
from model.rbm.shared_draws import SharedDraws
from model.rbm.training_data import TrainingData
from tests.model.rbm.comparisons import bar_data, bars, data_of

N = len(RULES)


def machine(seed: int = 0, n_visible: int = 9) -> Rbm:
    rng = np.random.default_rng(seed)
    return Rbm(rng.normal(0, 1, (n_visible, 4)), rng.normal(0, 1, n_visible), rng.normal(0, 1, 4))


def state(m: Rbm) -> LearnerState:
    return LearnerState.of(ContrastiveDivergence(m, 5, np.random.default_rng(0), Rates(0.1)))


def gauge(data: TrainingData) -> RuleGauge:
    return RuleGauge(machine(n_visible=data.train.shape[1]), 5, data, SharedDraws(1))


def noise(n: int, n_visible: int = 12) -> NDArray[np.uint8]:
    return (np.random.default_rng(1).random((n, n_visible)) < 0.5).astype(np.uint8)


@pytest.mark.parametrize(
    "states", [bars(3), np.repeat(bars(3), np.arange(1, 15), axis=0)], ids=["each once", "some more often"]
)
def test_the_likelihood_is_the_mean_over_the_training_data(states: NDArray[np.uint8]) -> None:
    machines = [machine(seed) for seed in range(N)]
    data = data_of(states, (3, 3))
    measured = gauge(data).measure(7, [state(m) for m in machines], states[:5], False)
    assert measured.update == 7
    assert measured.likelihoods == pytest.approx([mean_log_likelihood(m, states) for m in machines], abs=1e-5)
    assert len(set(measured.likelihoods)) == N


def test_the_probabilities_are_those_of_the_patterns() -> None:
    data = data_of(np.concatenate([bars(3), bars(3)[:4]]), (3, 3))
    machines = [machine(seed) for seed in range(N)]
    asked = gauge(data)
    measured = asked.measure(0, [state(m) for m in machines], data.train[:5], False)
    assert asked.patterns is not None
    np.testing.assert_array_equal(asked.patterns.patterns, bars(3))
    assert measured.probabilities is not None
    wanted = [[math.exp(mean_log_likelihood(m, bar[np.newaxis])) for bar in bars(3)] for m in machines]
    np.testing.assert_allclose(measured.probabilities, wanted, rtol=1e-4)


def test_all_pictures_together_have_probability_one() -> None:
    everything = all_states(9).astype(np.uint8)
    asked = gauge(data_of(everything, (3, 3)))
    measured = asked.measure(0, [state(machine(seed)) for seed in range(N)], everything[:5], False)
    assert measured.probabilities is not None
    np.testing.assert_allclose(measured.probabilities.sum(axis=1), 1, atol=1e-5)


def test_nothing_beats_the_shares_of_the_data() -> None:
    patterns = gauge(bar_data(4)).patterns
    assert patterns is not None
    assert patterns.bound == pytest.approx(-math.log(30))
    assert patterns.are_equal
    often = gauge(data_of(np.array([[0, 0], [0, 1], [0, 1], [0, 1]], np.uint8), (1, 2))).patterns
    assert often is not None
    assert often.bound == pytest.approx(0.25 * math.log(0.25) + 0.75 * math.log(0.75))
    assert not often.are_equal


def test_the_likelihood_of_many_examples_is_a_mean_over_the_first() -> None:
    data = data_of(noise(3000, 16), (4, 4))
    assert len(np.unique(data.train, axis=0)) > MAX_PATTERNS
    asked = gauge(data)
    assert asked.patterns is None
    assert asked.n_measured == MAX_MEASURED
    m = machine(3, 16)
    measured = asked.measure(0, [state(m)] * N, data.train[:5], False)
    assert measured.likelihoods[0] == pytest.approx(mean_log_likelihood(m, data.train[:MAX_MEASURED]), abs=1e-5)
    assert measured.probabilities is None


def test_many_examples_of_few_patterns_are_all_measured() -> None:
    states = np.tile(bars(3), (300, 1))
    asked = gauge(data_of(states, (3, 3)))
    assert asked.n_measured == 4200
    assert asked.patterns is not None


def test_grey_examples_are_no_patterns() -> None:
    grey = np.random.default_rng(0).integers(0, 256, (20, 9)).astype(np.uint8)
    data = data_of(grey, (3, 3), is_grey=True)
    asked = gauge(data)
    assert asked.patterns is None
    assert asked.n_measured == 20
    m = machine()
    measured = asked.measure(0, [state(m)] * N, data.train_states[:5], False)
    assert measured.likelihoods[0] == pytest.approx(mean_log_likelihood(m, data.train_states), abs=1e-5)


def test_only_the_exact_rule_is_at_no_angle() -> None:
    measured = gauge(bar_data()).measure(0, [state(machine())] * N, bars(3)[:5], False)
    assert measured.angles[-1] == 0
    assert measured.ratios[-1] == 1
    assert min(measured.angles[:-1]) > 1
    assert gauge(bar_data()).measure(0, [state(machine())] * N, bars(3)[:5], True).angles != measured.angles


def test_draws_add_up_while_they_are_about_the_same_machines() -> None:
    asked, at_once = gauge(bar_data()), gauge(bar_data())
    states, batch = [state(machine(seed)) for seed in range(N)], bars(3)[:5]
    for _ in range(3):
        asked.average(20, 4, states, batch, False)
    at_once.average(60, 4, states, batch, False)
    assert asked.averaged is not None
    assert at_once.averaged is not None
    assert asked.averaged.update == 4
    for one, other in zip(asked.averaged.of_rules, at_once.averaged.of_rules, strict=True):
        assert one.n_draws == other.n_draws == 60
        assert one.angle == pytest.approx(other.angle, abs=1e-9)
    exact = asked.averaged.of_rules[-1]
    assert exact.angle == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("other", ["update", "machine", "centred"])
def test_draws_at_other_machines_begin_anew(other: str) -> None:
    asked = gauge(bar_data())
    states, batch = [state(machine(seed)) for seed in range(N)], bars(3)[:5]
    asked.average(20, 4, states, batch, False)
    if other == "machine":
        moved = replace(states[2], parameters=states[2].parameters + np.float32(0.01))
        asked.average(10, 4, [*states[:2], moved, states[3]], batch, False)
    else:
        asked.average(10, 5 if other == "update" else 4, states, batch, other == "centred")
    assert asked.averaged is not None
    assert [found.n_draws for found in asked.averaged.of_rules] == [10] * N


def test_cd_1_has_a_bias_on_a_machine_with_structure() -> None:
    m = Rbm(4 * machine().weights, machine().visible_bias, machine().hidden_bias)
    asked = gauge(bar_data())
    for _ in range(10):
        asked.average(20, 0, [state(m)] * N, bars(3)[:5], False)
    assert asked.averaged is not None
    cd1, cd10, _, exact = asked.averaged.of_rules
    assert cd1.angle > 5 * cd1.error
    assert cd1.angle > 5 * cd1.noise
    assert cd1.angle > cd10.angle > exact.angle
