"""log Z by annealed importance sampling, against all states of small machines."""

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.enumeration import all_states
from model.rbm.importance_sampling import (
    AnnealedImportanceSampling,
    Bracket,
    LogPartition,
    base_biases,
    inverse_temperatures,
    model_states,
    pseudo_log_likelihood,
)
from model.rbm.likelihood import log_partition

N_CHAINS = 200


def machine(scale: float, n_visible: int = 30, n_hidden: int = 10, seed: int = 1) -> Rbm:
    rng = np.random.default_rng(seed)
    return Rbm(rng.normal(0, scale, (n_visible, n_hidden)), rng.normal(0, 1, n_visible), rng.normal(0, 1, n_hidden))


def estimate(of: Rbm, n_betas: int, backwards: bool = False, seed: int = 3) -> LogPartition:
    rng = np.random.default_rng(seed)
    start = model_states(of, rng.integers(0, 2, (N_CHAINS, of.n_visible)), 500, rng) if backwards else None
    base = base_biases(np.full(of.n_visible, 0.4))
    run = AnnealedImportanceSampling(of, base, inverse_temperatures(n_betas), N_CHAINS, rng, start)
    run.advance(n_betas)
    assert run.finished
    return run.log_partition()


@pytest.mark.parametrize("scale", [0.1, 0.5, 1.0])
@pytest.mark.parametrize("backwards", [False, True])
def test_both_ways_agree_with_all_states_within_their_own_error(scale: float, backwards: bool) -> None:
    of = machine(scale)
    found = estimate(of, 1000, backwards)
    assert abs(found.value - log_partition(of)) < 4 * found.error + 1e-3
    assert found.error < 0.1


def test_a_machine_without_weights_needs_no_steps_between() -> None:
    of = Rbm(np.zeros((5, 3)), np.arange(5) - 2.0, np.arange(3) - 1.0)
    run = AnnealedImportanceSampling(of, of.visible_bias, np.array([0.0, 1.0]), 10, np.random.default_rng(1))
    run.advance(1)
    assert run.log_partition().value == pytest.approx(log_partition(of), abs=1e-5)
    assert run.log_partition().error == pytest.approx(0, abs=1e-6)


def test_few_temperatures_bracket_log_z_from_below_and_above() -> None:
    """By Jensen's inequality the mean log weight is on one side; seeds make the mean over runs."""
    of = machine(1.2)
    exact = log_partition(of)
    below = np.mean([estimate(of, 8, False, seed).value for seed in range(20)])
    above = np.mean([estimate(of, 8, True, seed).value for seed in range(20)])
    assert below < exact < above


def test_a_bracket_holds_log_z_and_tells_one_side_first() -> None:
    of = machine(0.7)
    exact = log_partition(of)
    near = np.random.default_rng(2).integers(0, 2, (40, of.n_visible))
    found = Bracket(of, near.mean(axis=0), near, np.random.default_rng(3), N_CHAINS, 600, 200)
    steps = []
    for at_temperature in found.steps():
        steps.append(at_temperature)
        assert (found.below is None) == (len(steps) <= 600)
        assert found.above is None
    assert steps == [True] * 600 + [False] * 200 + [True] * 600
    assert len(steps) == found.n_steps
    for side in found.below, found.above:
        assert side is not None
        assert abs(side.value - exact) < 4 * side.error + 1e-3


def test_without_steps_between_the_way_back_begins_at_the_images() -> None:
    """From the one state given there are no differences between the chains but those on the way."""
    of = machine(0.7)
    near = np.zeros((1, of.n_visible), np.uint8)
    found = Bracket(of, np.full(of.n_visible, 0.4), near, np.random.default_rng(3), 5, 1, 0)
    for _ in found.steps():
        pass
    assert found.above is not None
    expected = float(-of.free_energy(near)[0] - (near[0] @ base_biases(np.full(of.n_visible, 0.4))))
    log_z0 = float(np.logaddexp(0, base_biases(np.full(of.n_visible, 0.4)).astype(np.float64)).sum())
    assert found.above.value == pytest.approx(log_z0 + expected, abs=1e-3)
    assert found.above.error == pytest.approx(0, abs=1e-6)


def test_strong_fields_neither_overflow_nor_lose_the_figure() -> None:
    """One unit on each side, so strong that exp overflows float32: Z is the sum of four terms."""
    of = Rbm([[500.0]], [-200.0], [-100.0])
    run = AnnealedImportanceSampling(
        of, np.zeros(1), np.array([0.0, 1.0]), 2, np.random.default_rng(1), np.ones((2, 1))
    )
    run.advance(1)
    # From v = 1 with weight exp(-200) (1 + exp(400)), against 1 × 2 on the way: log Z = log Z0 + the difference.
    assert run.log_partition().value == pytest.approx(np.log(4) + (-200 + 400) - np.log(2), rel=1e-6)


def test_pieces_are_the_whole() -> None:
    of = machine(0.5)
    betas, base = inverse_temperatures(50), base_biases(np.full(30, 0.4))
    at_once, in_pieces = (AnnealedImportanceSampling(of, base, betas, 20, np.random.default_rng(1)) for _ in range(2))
    at_once.advance(50)
    while not in_pieces.finished:
        in_pieces.advance(7)
    assert at_once.log_partition() == in_pieces.log_partition()
    at_once.advance(3)
    assert at_once.done == at_once.n_steps == 50


@pytest.mark.parametrize("n", [1, 3, 20, 100, 10_000])
def test_inverse_temperatures_rise_from_0_to_1(n: int) -> None:
    betas = inverse_temperatures(n)
    assert len(betas) == n + 1
    assert (betas[0], betas[-1]) == (0, 1)
    assert (np.diff(betas) > 0).all()


def test_pseudo_likelihood_is_that_of_all_conditionals() -> None:
    of = machine(0.7, 6, 4)
    v = all_states(6)
    log_p = -of.free_energy(v)
    expected = np.zeros(len(v))
    for s, state in enumerate(v):
        for i in range(6):
            other = state.copy()
            other[i] = 1 - other[i]
            o = int(other @ (2 ** np.arange(6)[::-1]))
            expected[s] += log_p[s] - np.logaddexp(log_p[s], log_p[o])
    np.testing.assert_allclose(pseudo_log_likelihood(of, v), expected, atol=1e-4)


def test_impossible_numbers_are_refused() -> None:
    of = machine(0.1)
    with pytest.raises(BadInput, match="chains"):
        AnnealedImportanceSampling(of, np.zeros(30), inverse_temperatures(5), 0, np.random.default_rng(1))
    with pytest.raises(BadInput, match="temperatures"):
        AnnealedImportanceSampling(of, np.zeros(30), np.array([0.0]), 5, np.random.default_rng(1))
