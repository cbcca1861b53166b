"""Estimates of the gradient, against enumeration; and angles between gradients."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from model.rbm import Rbm
from model.rbm.comparison_settings import RULES, ComparedRule
from model.rbm.contrastive_divergence import ContrastiveDivergence, Rates
from model.rbm.exact_gradient import exact_model
from model.rbm.gradient_probe import GradientProbe, LearnerState, angle, length_ratio
from model.rbm.likelihood import log_partition

CD1, _, PCD, EXACT = RULES


def machine(spread: float = 1.0) -> Rbm:
    rng = np.random.default_rng(5)
    return Rbm(rng.normal(0, spread, (5, 3)), rng.normal(0, 0.3, 5), rng.normal(0, 0.3, 3))


def state_of(m: Rbm, rates: Rates | None = None, batch_size: int = 4) -> LearnerState:
    learner = ContrastiveDivergence(m, batch_size, np.random.default_rng(0), rates or Rates(0.1))
    return LearnerState.of(learner)


def data(n: int) -> NDArray[np.uint8]:
    return (np.random.default_rng(2).random((n, 5)) < 0.4).astype(np.uint8)


def with_ones(states: NDArray[np.generic]) -> NDArray[np.float64]:
    return np.concatenate([np.asarray(states, np.float64), np.ones((len(states), 1))], axis=1)


def exact_gradient(m: Rbm, batch: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Statistics of the data minus those of the model, worked out here."""
    of_data = with_ones(batch).T @ with_ones(m.mean_h_from_v(batch)) / len(batch)
    return np.asarray(of_data - exact_model(m.weights, m.visible_bias, m.hidden_bias).statistics)


def probe(m: Rbm, rule: ComparedRule, batch_size: int, seed: int = 1) -> GradientProbe:
    return GradientProbe(m, batch_size, np.random.default_rng(seed), rule)


def test_the_exact_rule_gives_the_exact_gradient_and_log_z() -> None:
    m, batch = machine(), data(4)
    exact = probe(m, EXACT, 4)
    assert math.isnan(exact.log_partition)
    # Rates of the learner, such as its momentum, are no part of the gradient.
    state = state_of(m, Rates(0.3, momentum=0.9, weight_decay=0.1))
    np.testing.assert_allclose(exact.gradient(state, batch, False), exact_gradient(m, batch), atol=1e-6)
    assert exact.log_partition == pytest.approx(log_partition(m), abs=1e-9)


def test_the_centred_gradient_counts_from_the_means_of_the_data() -> None:
    m, batch = machine(), data(4)
    plain, centred = (probe(m, EXACT, 4).gradient(state_of(m), batch, centred) for centred in (False, True))
    mu, lam = batch.mean(axis=0), m.mean_h_from_v(batch).mean(axis=0)
    weights = plain[:-1, :-1] - np.outer(plain[:-1, -1], lam) - np.outer(mu, plain[-1, :-1])
    np.testing.assert_allclose(centred[:-1, :-1], weights, atol=1e-6)
    np.testing.assert_allclose(centred[:-1, -1], plain[:-1, -1] - weights @ lam, atol=1e-6)
    np.testing.assert_allclose(centred[-1, :-1], plain[-1, :-1] - mu @ weights, atol=1e-6)
    assert angle(plain, centred) > 1


@pytest.mark.parametrize("rule", RULES, ids=[rule.key for rule in RULES])
def test_nothing_is_learnt_and_the_same_draws_give_the_same(rule: ComparedRule) -> None:
    m, batch = machine(), data(4)
    state = state_of(m)
    before = state.parameters.copy()
    rng = np.random.default_rng(1)
    asked = GradientProbe(m, 4, rng, rule)
    beginning = rng.bit_generator.state
    first = asked.gradient(state, batch, False)
    rng.bit_generator.state = beginning
    np.testing.assert_array_equal(asked.gradient(state, batch, False), first)
    np.testing.assert_array_equal(state.parameters, before)
    assert first[-1, -1] == pytest.approx(0, abs=1e-7), "it belongs to no parameter"


@pytest.mark.parametrize("centred", [False, True])
@pytest.mark.parametrize("rule", RULES, ids=[rule.key for rule in RULES])
def test_it_is_what_a_learner_would_do_next(rule: ComparedRule, centred: bool) -> None:
    """After some updates, so that there are chains and means to go on from."""
    rng = np.random.default_rng(4)
    learner = ContrastiveDivergence(machine(), 4, rng, Rates(0.25, k=rule.k, rule=rule.rule, centred=centred))
    for seed in range(3):
        learner.update(data(seed + 4)[-4:])
    state, draws = LearnerState.of(learner), rng.bit_generator.state
    estimate = GradientProbe(machine(), 4, rng, rule).gradient(state, data(4), centred)
    rng.bit_generator.state = draws
    learner.update(data(4))
    np.testing.assert_allclose(learner.velocity, 0.25 * estimate, atol=1e-7)


def test_chains_go_on_from_those_of_the_state() -> None:
    m, batch = machine(), data(4)
    chains = np.array([[1, 0, 1], [0, 0, 0], [1, 1, 1], [0, 1, 0]], np.bool_)
    state = state_of(m)
    gone_on = GradientProbe(m, 4, np.random.default_rng(1), PCD)
    learner = ContrastiveDivergence(m, 4, np.random.default_rng(1), Rates(1.0, rule="pcd"))
    learner.chains, learner.n_updates = chains, 1
    state = LearnerState.of(learner)
    gone_on.gradient(state, batch, False)
    learner.update(batch)
    assert gone_on.chains is not None
    np.testing.assert_array_equal(gone_on.chains, learner.chains)
    assert state.memory.chains is chains


def test_long_chains_of_a_huge_batch_tend_to_the_exact_gradient() -> None:
    m, few = machine(), data(4)
    huge = np.repeat(few, 10_000, axis=0)
    state = state_of(m)
    angles = {}
    for k in (1, 3, 50):
        estimate = probe(m, ComparedRule("", "", "cd", k), len(huge)).gradient(state, huge, False)
        angles[k] = angle(estimate, exact_gradient(m, few))
    assert angles[50] < 2
    assert angles[1] > 4 * angles[50]
    assert angles[1] > angles[3] > angles[50]


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ([1, 0], [1, 1], 45),
        ([[2, 0], [0, 0]], [[0, 0], [0, 5]], 90),
        ([1, 2, 3], [-2, -4, -6], 180),
        ([1, 2, 3], [0.1, 0.2, 0.3], 0),
        ([1, 0], [1, 1e-9], math.degrees(1e-9)),
    ],
)
def test_angles(one: list[float], other: list[float], wanted: float) -> None:
    assert angle(one, other) == pytest.approx(wanted, rel=1e-6, abs=1e-13)


def test_a_gradient_is_at_no_angle_to_itself() -> None:
    gradient = np.random.default_rng(0).normal(size=(17, 13))
    assert angle(gradient, gradient) == 0
    assert length_ratio(gradient, gradient) == 1


def test_lengths_are_compared() -> None:
    assert length_ratio([[3, 0], [0, 4]], [[0, 2], [0, 0]]) == 2.5


def test_a_gradient_of_zero_has_no_direction() -> None:
    assert math.isnan(angle([0, 0], [1, 2]))
    assert math.isnan(angle([1, 2], [0, 0]))
    assert math.isnan(length_ratio([1, 2], [0, 0]))
