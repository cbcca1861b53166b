"""The fast learner against the formulas written out, and against the exact gradient."""

import numpy as np
import pytest

from model.rbm import Rbm
from model.rbm.contrastive_divergence import ContrastiveDivergence, Diverged
from model.rbm.likelihood import all_states, mean_log_likelihood

RATE, MOMENTUM, DECAY = 0.1, 0.7, 0.01


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def random_machine(n_visible: int, n_hidden: int, seed: int = 1) -> Rbm:
    rng = np.random.default_rng(seed)
    return Rbm(rng.normal(0, 0.5, (n_visible, n_hidden)), rng.normal(0, 0.5, n_visible), rng.normal(0, 0.5, n_hidden))


class Twin:
    """CD-k in float64 from the formulas, drawing the same numbers in the same order."""

    def __init__(self, machine: Rbm, rng: np.random.Generator, momentum: float, decay: float, k: int) -> None:
        self.w, self.b, self.c = (
            x.astype(np.float64) for x in (machine.weights, machine.visible_bias, machine.hidden_bias)
        )
        self.dw, self.db, self.dc = np.zeros_like(self.w), np.zeros_like(self.b), np.zeros_like(self.c)
        self.rng, self.momentum, self.decay, self.k = rng, momentum, decay, k

    def draw(self, p: np.ndarray) -> np.ndarray:
        # The learner keeps one more unit a layer for the biases, and draws for it too.
        return (self.rng.random((p.shape[0], p.shape[1] + 1), np.float32)[:, :-1] < p).astype(np.float64)

    def update(self, v0: np.ndarray) -> float:
        p0 = p = sigmoid(v0 @ self.w + self.c)
        for _ in range(self.k):
            mean_v = v = sigmoid(self.draw(p) @ self.w.T + self.b)
            if self.k > 1:
                v = self.draw(mean_v)
            p = sigmoid(v @ self.w + self.c)
        n = len(v0)
        self.dw = self.momentum * self.dw + RATE * ((v0.T @ p0 - v.T @ p) / n - self.decay * self.w)
        self.db = self.momentum * self.db + RATE * (v0 - v).mean(axis=0)
        self.dc = self.momentum * self.dc + RATE * (p0 - p).mean(axis=0)
        self.w, self.b, self.c = self.w + self.dw, self.b + self.db, self.c + self.dc
        return float(((v0 - mean_v) ** 2).mean())


@pytest.mark.parametrize("momentum", [0.0, MOMENTUM])
@pytest.mark.parametrize("decay", [0.0, DECAY])
@pytest.mark.parametrize("k", [1, 3])
def test_updates_equal_those_of_the_formulas(momentum: float, decay: float, k: int) -> None:
    machine = random_machine(300, 510)  # more than one block of parameters
    batches = (np.random.default_rng(2).random((5, 8, 300)) < 0.3).astype(np.uint8)
    learner = ContrastiveDivergence(machine, 8, np.random.default_rng(3), RATE, momentum, decay, k)
    twin = Twin(machine, np.random.default_rng(3), momentum, decay, k)
    for batch in batches:
        assert learner.update(batch) == pytest.approx(twin.update(batch.astype(np.float64)), rel=1e-4)
    np.testing.assert_allclose(learner.weights, twin.w, atol=1e-5)
    np.testing.assert_allclose(learner.visible_bias, twin.b, atol=1e-5)
    np.testing.assert_allclose(learner.hidden_bias, twin.c, atol=1e-5)


def test_a_long_chain_gives_the_exact_gradient() -> None:
    machine = random_machine(4, 3, seed=6)
    data = np.tile(all_states(4)[[3, 12]], (10_000, 1))
    learner = ContrastiveDivergence(machine, len(data), np.random.default_rng(3), learning_rate=1.0, k=20)
    learner.update(data.astype(np.uint8))

    v = all_states(4)
    p = np.exp(-machine.free_energy(v))
    p /= p.sum()
    of_model = (v * p[:, None]).T @ machine.mean_h_from_v(v)
    exact = data.T @ machine.mean_h_from_v(data) / len(data) - of_model
    estimate = learner.weights - machine.weights
    np.testing.assert_allclose(estimate, exact, atol=0.015)
    assert np.abs(exact).max() > 0.1  # else agreement would mean nothing


def test_learning_raises_the_exact_likelihood() -> None:
    bars = np.zeros((6, 9), np.uint8)
    for i in range(3):
        bars[i].reshape(3, 3)[i] = 1
        bars[3 + i].reshape(3, 3)[:, i] = 1
    rng = np.random.default_rng(1)
    machine = Rbm.fresh(9, 8, rng, bars.mean(axis=0))
    learner = ContrastiveDivergence(machine, 60, rng, learning_rate=0.1, momentum=0.5)
    for _ in range(3000):
        learner.update(np.tile(bars, (10, 1)))
    learnt = Rbm(learner.weights, learner.visible_bias, learner.hidden_bias)
    best = -np.log(6)
    assert mean_log_likelihood(machine, bars) < best - 3
    assert mean_log_likelihood(learnt, bars) > best - 1


def test_rates_can_be_changed_between_updates() -> None:
    batch = np.ones((2, 4), np.uint8)
    learner = ContrastiveDivergence(random_machine(4, 3), 2, np.random.default_rng(1), 0.1, momentum=0.0)
    learner.update(batch)
    first = learner.velocity.copy()
    learner.momentum, learner.learning_rate = 0.5, 1e-9
    learner.update(batch)
    np.testing.assert_allclose(learner.velocity, 0.5 * first, atol=1e-6)


@pytest.mark.parametrize(
    ("rate", "momentum", "decay"),
    [(1e6, 0.0, 0.0), (1e6, 0.9, 1e-4), (1e300, 0.5, 0.0), (10.0, 0.0, 1e30), (1.0, 0.0, 3.0)],
)
def test_divergence_leaves_the_last_finite_parameters(rate: float, momentum: float, decay: float) -> None:
    rng = np.random.default_rng(1)
    learner = ContrastiveDivergence(random_machine(20, 10), 5, rng, rate, momentum, decay)
    batches = (np.random.default_rng(2).random((1000, 5, 20)) < 0.5).astype(np.uint8)
    before = learner.parameters.copy()

    def learn() -> None:
        for batch in batches:
            before[:] = learner.parameters
            learner.update(batch)

    with pytest.raises(Diverged):
        learn()
    np.testing.assert_array_equal(learner.parameters, before)
    assert np.isfinite(before).all()
    Rbm(learner.weights, learner.visible_bias, learner.hidden_bias)


def test_absurd_but_finite_weights_diverge_without_a_warning() -> None:
    machine = Rbm(np.full((4, 3), 3e38, np.float32), np.full(4, -3e38), np.zeros(3))
    learner = ContrastiveDivergence(machine, 2, np.random.default_rng(1), 0.1)
    for _ in range(3):
        try:
            learner.update(np.ones((2, 4), np.uint8))
        except Diverged:
            break
    assert np.isfinite(learner.parameters).all()
