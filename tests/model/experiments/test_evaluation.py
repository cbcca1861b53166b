"""The figures of an evaluation are what their names say."""

import numpy as np
import pytest

from model.experiments.evaluation import bracket, evaluate
from model.rbm import Rbm
from model.rbm.importance_sampling import pseudo_log_likelihood
from model.rbm.likelihood import mean_log_likelihood


def states(seed: int, n: int = 1500) -> np.ndarray:
    return (np.random.default_rng(seed).random((n, 8)) < 0.4).astype(np.uint8)


def test_figures_are_means_over_all_images() -> None:
    rng = np.random.default_rng(1)
    machine = Rbm(rng.normal(size=(8, 3)), rng.normal(size=8), rng.normal(size=3))
    train, validation, test = states(1), states(2), states(3)
    figures = evaluate(machine, train, validation, test)
    gap = machine.free_energy(validation).mean() - machine.free_energy(train).mean()
    assert figures["free_energy_gap_nats_per_image"] == pytest.approx(gap)
    assert figures["free_energy_test_nats_per_image"] == pytest.approx(machine.free_energy(test).mean())
    assert figures["exact_log_likelihood_test_nats_per_image"] == pytest.approx(mean_log_likelihood(machine, test))
    pseudo = pseudo_log_likelihood(machine, test[:100]).mean()
    assert figures["pseudo_log_likelihood_test_nats_per_image"] == pytest.approx(pseudo)
    error = ((test - machine.mean_v_from_h(machine.mean_h_from_v(test))) ** 2).mean()
    assert figures["reconstruction_error_test_per_pixel"] == pytest.approx(error, rel=1e-5)


def test_the_likelihood_is_left_out_where_it_cannot_be_exact() -> None:
    machine = Rbm(np.zeros((25, 25)), np.zeros(25), np.zeros(25))
    one = np.zeros((1, 25), np.uint8)
    assert evaluate(machine, one, one, one)["exact_log_likelihood_test_nats_per_image"] is None


def test_the_bracket_holds_the_exact_likelihood() -> None:
    rng = np.random.default_rng(1)
    machine = Rbm(rng.normal(size=(8, 3)), rng.normal(size=8), rng.normal(size=3))
    train, test = states(1), states(3)
    steps: list[None] = []
    figures = bracket(machine, train, test, seed=2, n_temperatures=300, progress=lambda: steps.append(None))
    assert len(steps) == 600
    exact = mean_log_likelihood(machine, test)
    for name in ("ais", "reverse_ais"):
        found, error = figures[f"{name}_log_likelihood_test_nats_per_image"], figures[f"{name}_standard_error_nats"]
        assert found is not None
        assert error is not None
        assert abs(found - exact) < 4 * error + 1e-3


def test_a_bracket_that_is_cancelled_says_nothing() -> None:
    machine = Rbm(np.zeros((8, 3)), np.zeros(8), np.zeros(3))
    figures = bracket(machine, states(1), states(3), seed=2, cancelled=lambda: True)
    assert set(figures.values()) == {None}


def test_a_bracket_that_is_cancelled_half_way_keeps_the_half() -> None:
    machine = Rbm(np.zeros((8, 3)), np.zeros(8), np.zeros(3))
    steps: list[None] = []
    figures = bracket(
        machine,
        states(1),
        states(3),
        seed=2,
        n_temperatures=5,
        progress=lambda: steps.append(None),
        cancelled=lambda: len(steps) > 6,
    )
    assert len(steps) == 7
    assert figures["ais_log_likelihood_test_nats_per_image"] == pytest.approx(-8 * np.log(2), abs=0.5)
    assert figures["reverse_ais_log_likelihood_test_nats_per_image"] is None
    assert figures["reverse_ais_standard_error_nats"] is None
