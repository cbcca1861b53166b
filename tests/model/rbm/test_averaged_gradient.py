"""The bias that averaging leaves, against the expectation over all hidden states."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from model.rbm import Rbm
from model.rbm.averaged_gradient import AveragedAngle, AveragedGradient
from model.rbm.comparison_settings import RULES, ComparedRule
from model.rbm.enumeration import all_states
from model.rbm.gradient_probe import GradientProbe, angle, length_ratio
from tests.model.rbm.test_gradient_probe import data, exact_gradient, machine, state_of, with_ones

CD1, CD10, PCD, EXACT = RULES


def averaged(rule: ComparedRule, blocks: int, size: int, m: Rbm | None = None, seed: int = 8) -> AveragedAngle:
    m, batch = m or machine(), data(4)
    average = AveragedGradient(state_of(m), batch, False, exact_gradient(m, batch))
    probe = GradientProbe(m, 4, np.random.default_rng(seed), rule)
    for _ in range(blocks):
        average.begin_block()
        for _ in range(size):
            average.draw(probe)
    return average.result()


def expected_cd1(m: Rbm, batch: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The mean over all hidden states that the data may lead to; the reconstruction stays a probability."""
    h = all_states(m.n_hidden)
    of_model = np.zeros((m.n_visible + 1, m.n_hidden + 1))
    v1 = m.mean_v_from_h(h)
    for on in m.mean_h_from_v(batch).astype(np.float64):
        p = np.where(h > 0, on, 1 - on).prod(axis=1)
        of_model += (p[:, np.newaxis] * with_ones(v1)).T @ with_ones(m.mean_h_from_v(v1))
    of_data = with_ones(batch).T @ with_ones(m.mean_h_from_v(batch))
    return np.asarray((of_data - of_model) / len(batch))


def test_the_bias_of_cd_1_is_that_of_its_expectation() -> None:
    m, batch = machine(), data(4)
    expected, exact = expected_cd1(m, batch), exact_gradient(m, batch)
    bias = angle(expected, exact)
    assert bias > 10, "the machine has structure enough for a bias to be seen"
    found = averaged(CD1, blocks=20, size=50)
    assert found.n_draws == 1000
    assert abs(found.angle - bias) < 4 * found.error < 8
    assert found.ratio == pytest.approx(length_ratio(expected, exact), rel=0.05)
    assert found.one_draw > found.angle + 4 * found.error, "one draw has noise besides"
    assert found.angle > 3 * found.noise > 0


def test_more_draws_are_surer() -> None:
    few, many = (averaged(CD1, blocks=10, size=size) for size in (5, 80))
    assert many.error < 0.5 * few.error
    assert many.noise < 0.5 * few.noise


def test_the_error_is_how_much_such_averages_differ() -> None:
    found = [averaged(CD1, blocks=10, size=10, seed=seed) for seed in range(40)]
    spread = float(np.std([each.angle for each in found]))
    assert float(np.mean([each.error for each in found])) == pytest.approx(spread, rel=0.25)


def test_noise_is_what_an_unbiased_rule_is_seen_at() -> None:
    found = [averaged(CD10, blocks=10, size=10, m=machine(0.3), seed=seed) for seed in range(20)]
    seen = math.sqrt(np.mean([each.angle**2 for each in found]))
    assert float(np.mean([each.noise for each in found])) == pytest.approx(seen, rel=0.25)


def test_longer_chains_have_no_bias_that_could_be_told_from_noise_where_they_mix() -> None:
    found = averaged(CD10, blocks=20, size=40, m=machine(0.5))
    assert found.angle < 3 * found.noise
    assert found.noise < 8
    assert found.ratio == pytest.approx(1, abs=0.1)


def test_persistent_chains_go_on_from_draw_to_draw_and_lose_their_bias() -> None:
    """On the machine that CD-1 is biased at, with chains that begin where those of CD-1 do."""
    cd1, pcd = averaged(CD1, blocks=20, size=100), averaged(PCD, blocks=20, size=100)
    assert pcd.angle < 3 * pcd.noise
    assert pcd.angle < 0.5 * cd1.angle


def test_the_exact_rule_has_neither_bias_nor_noise() -> None:
    found = averaged(EXACT, blocks=2, size=3)
    assert found.angle < 1e-4
    assert found.error < 1e-4
    assert found.noise < 1e-4
    assert found.ratio == pytest.approx(1, abs=1e-6)


def test_one_block_says_nothing_of_its_error() -> None:
    found = averaged(CD1, blocks=1, size=5)
    assert math.isnan(found.error)
    assert math.isnan(found.noise)
    assert found.angle > 0


def test_a_draw_may_stand_for_many() -> None:
    m, batch = machine(), data(4)
    once, thrice = (AveragedGradient(state_of(m), batch, False, exact_gradient(m, batch)) for _ in range(2))
    for average, draws, times in (once, 3, 1), (thrice, 1, 3):
        probe = GradientProbe(m, 4, np.random.default_rng(8), EXACT)
        for _ in range(2):
            average.begin_block()
            for _ in range(draws):
                average.draw(probe, times)
    one, other = once.result(), thrice.result()
    assert one.n_draws == other.n_draws == 6
    assert one.one_draw == pytest.approx(other.one_draw)
    assert one.angle == pytest.approx(other.angle, abs=1e-6)


def test_it_knows_what_it_is_about() -> None:
    m, batch = machine(), data(4)
    average = AveragedGradient(state_of(m), batch, False, exact_gradient(m, batch))
    same, other = state_of(m), state_of(machine(0.9))
    assert average.is_about(same, False)
    assert not average.is_about(same, True)
    assert not average.is_about(other, False)
