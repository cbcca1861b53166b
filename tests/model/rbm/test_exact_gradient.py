"""The exact statistics of the model against walking all joint states, and against finite differences."""

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.enumeration import all_states
from model.rbm.exact_gradient import exact_model, refuse_too_large
from model.rbm.likelihood import log_partition, mean_log_likelihood


def machine(n_visible: int, n_hidden: int, spread: float = 1.0) -> Rbm:
    rng = np.random.default_rng(n_visible + 10 * n_hidden)
    return Rbm(
        rng.normal(0, spread, (n_visible, n_hidden)),
        rng.normal(0, spread, n_visible),
        rng.normal(0, spread, n_hidden),
    )


@pytest.mark.parametrize(("n_visible", "n_hidden"), [(5, 3), (3, 6), (4, 4), (1, 1), (9, 2)])
@pytest.mark.parametrize("spread", [0.5, 30.0], ids=["moderate", "beyond the range of products"])
def test_means_are_those_over_all_joint_states(n_visible: int, n_hidden: int, spread: float) -> None:
    m = machine(n_visible, n_hidden, spread)
    v, h = all_states(n_visible), all_states(n_hidden)
    p = np.exp(-m.energy(v[:, np.newaxis], h) - log_partition(m))
    exact = exact_model(m.weights, m.visible_bias, m.hidden_bias)
    np.testing.assert_allclose(exact.statistics[:-1, :-1], v.T @ p @ h, atol=1e-5)
    np.testing.assert_allclose(exact.statistics[:-1, -1], p.sum(axis=1) @ v, atol=1e-5)
    np.testing.assert_allclose(exact.statistics[-1, :-1], p.sum(axis=0) @ h, atol=1e-5)
    assert exact.log_partition == pytest.approx(log_partition(m), abs=1e-9)


@pytest.mark.parametrize(("n_visible", "n_hidden"), [(25, 12), (12, 25)])
def test_more_states_than_one_block(n_visible: int, n_hidden: int) -> None:
    m = machine(n_visible, n_hidden, 0.4)
    exact = exact_model(m.weights, m.visible_bias, m.hidden_bias)
    assert exact.log_partition == pytest.approx(log_partition(m), abs=1e-9)
    if n_hidden < n_visible:
        h = all_states(n_hidden)
        log_p = h @ m.hidden_bias + np.logaddexp(0, h @ m.weights.T.astype(float) + m.visible_bias).sum(axis=1)
        p = np.exp(log_p - exact.log_partition)
        np.testing.assert_allclose(exact.statistics[-1, :-1], p @ h, atol=1e-9)


def test_the_gradient_is_that_of_finite_differences() -> None:
    m = machine(6, 4)
    data = (np.random.default_rng(3).random((7, 6)) < 0.5).astype(np.float64)
    exact = exact_model(m.weights, m.visible_bias, m.hidden_bias).statistics
    hidden = m.mean_h_from_v(data)
    of_weights = data.T @ hidden / 7 - exact[:-1, :-1]
    of_visible, of_hidden = data.mean(axis=0) - exact[:-1, -1], hidden.mean(axis=0) - exact[-1, :-1]
    step = 2.0**-6
    for i, j in ((0, 0), (3, 2), (5, 1)):
        w = np.zeros((6, 4))
        w[i, j] = step
        b, c = w[:, j], w[i]
        differences = [
            mean_log_likelihood(Rbm(m.weights + s * dw, m.visible_bias + s * db, m.hidden_bias + s * dc), data)
            for dw, db, dc in ((w, 0 * b, 0 * c), (0 * w, b, 0 * c), (0 * w, 0 * b, c))
            for s in (1, -1)
        ]
        slopes = [(up - down) / (2 * step) for up, down in zip(differences[::2], differences[1::2], strict=True)]
        assert slopes == pytest.approx([of_weights[i, j], of_visible[i], of_hidden[j]], abs=3e-5)


def test_two_large_layers_are_refused() -> None:
    with pytest.raises(BadInput, match="at most 20 units, and this machine has 30 visible and 21 hidden"):
        exact_model(np.zeros((30, 21), np.float32), np.zeros(30, np.float32), np.zeros(21, np.float32))


def test_what_would_take_minutes_is_refused_with_a_size_that_does_not() -> None:
    with pytest.raises(BadInput, match=r"2\^20 states of 784 units.*at most 18 units"):
        exact_model(np.zeros((784, 20), np.float32), np.zeros(784, np.float32), np.zeros(20, np.float32))
    refuse_too_large(784, 18)
    refuse_too_large(20, 256)
