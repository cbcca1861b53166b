"""The figures of an evaluation are what their names say."""

import numpy as np
import pytest

from model.experiments.evaluation import evaluate
from model.rbm import Rbm
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
    error = ((test - machine.mean_v_from_h(machine.mean_h_from_v(test))) ** 2).mean()
    assert figures["reconstruction_error_test_per_pixel"] == pytest.approx(error, rel=1e-5)


def test_the_likelihood_is_left_out_where_it_cannot_be_exact() -> None:
    machine = Rbm(np.zeros((25, 25)), np.zeros(25), np.zeros(25))
    one = np.zeros((1, 25), np.uint8)
    assert evaluate(machine, one, one, one)["exact_log_likelihood_test_nats_per_image"] is None
