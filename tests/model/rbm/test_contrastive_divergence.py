"""The fast learner against the formulas written out, and against the exact gradient."""

from dataclasses import replace

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.contrastive_divergence import ContrastiveDivergence, Diverged, Rates, Rule
from model.rbm.enumeration import all_states
from model.rbm.likelihood import mean_log_likelihood

RATE, MOMENTUM, DECAY = 0.1, 0.7, 0.01
SLIDE = 0.01
"""Of the running means, as Melchior, Fischer and Wiskott have it."""


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def random_machine(n_visible: int, n_hidden: int, seed: int = 1) -> Rbm:
    rng = np.random.default_rng(seed)
    return Rbm(rng.normal(0, 0.5, (n_visible, n_hidden)), rng.normal(0, 0.5, n_visible), rng.normal(0, 0.5, n_hidden))


class Twin:
    """The learner in float64 from the formulas, drawing the same numbers in the same order."""

    def __init__(self, machine: Rbm, rng: np.random.Generator, rates: Rates) -> None:
        self.w, self.b, self.c = (
            x.astype(np.float64) for x in (machine.weights, machine.visible_bias, machine.hidden_bias)
        )
        self.dw, self.db, self.dc = np.zeros_like(self.w), np.zeros_like(self.b), np.zeros_like(self.c)
        self.rng, self.rates = rng, rates
        self.chains: np.ndarray | None = None
        self.mu: np.ndarray | None = None
        self.activity: np.ndarray | None = None

    def draw(self, p: np.ndarray) -> np.ndarray:
        # The learner keeps one more unit a layer for the biases, and draws for it too.
        return (self.rng.random((p.shape[0], p.shape[1] + 1), np.float32)[:, :-1] < p).astype(np.float64)

    def update(self, v0: np.ndarray) -> float:
        r, n = self.rates, len(v0)
        p0 = sigmoid(v0 @ self.w + self.c)
        self.mu = v0.mean(axis=0) if self.mu is None else (1 - SLIDE) * self.mu + SLIDE * v0.mean(axis=0)
        mean_h = p0.mean(axis=0)
        self.activity = mean_h if self.activity is None else (1 - SLIDE) * self.activity + SLIDE * mean_h
        error, h, p = np.nan, self.chains, p0
        if h is None:
            h = self.draw(p0)
            error = ((v0 - sigmoid(h @ self.w.T + self.b)) ** 2).mean()
        for i in range(r.k):
            v = sigmoid((h if i == 0 else self.draw(p)) @ self.w.T + self.b)
            if r.k > 1 or r.rule == "pcd":
                v = self.draw(v)
            p = sigmoid(v @ self.w + self.c)
        if r.rule == "pcd":
            self.chains = self.draw(p)
        mu, lam = (self.mu, self.activity) if r.centred else (np.zeros_like(self.b), np.zeros_like(self.c))
        gw = ((v0 - mu).T @ (p0 - lam) - (v - mu).T @ (p - lam)) / n
        push = r.sparsity_cost * (r.sparsity_target - self.activity)
        gw += np.outer(v0.mean(axis=0) - mu, push)
        gb, gc = (v0 - v).mean(axis=0) - gw @ lam, (p0 - p).mean(axis=0) + push - mu @ gw
        gw = gw - r.weight_decay * self.w - r.l1_decay * np.sign(self.w)
        self.dw, self.db, self.dc = (
            r.momentum * d + r.learning_rate * g for d, g in ((self.dw, gw), (self.db, gb), (self.dc, gc))
        )
        self.w, self.b, self.c = self.w + self.dw, self.b + self.db, self.c + self.dc
        return float(error)


@pytest.mark.parametrize(
    "rates",
    [
        Rates(RATE),
        Rates(RATE, MOMENTUM, DECAY),
        Rates(RATE, k=3),
        Rates(RATE, 0.0, DECAY, k=3),
        Rates(RATE, l1_decay=DECAY),
        Rates(RATE, MOMENTUM, DECAY, DECAY),
        Rates(RATE, rule="pcd"),
        Rates(RATE, MOMENTUM, rule="pcd", k=2),
        Rates(RATE, centred=True),
        Rates(RATE, MOMENTUM, DECAY, rule="pcd", centred=True),
        Rates(RATE, sparsity_target=0.05, sparsity_cost=0.3),
        Rates(RATE, MOMENTUM, centred=True, sparsity_cost=0.3, k=2),
    ],
    ids=str,
)
def test_updates_equal_those_of_the_formulas(rates: Rates) -> None:
    machine = random_machine(300, 510)  # more than one block of parameters
    batches = (np.random.default_rng(2).random((5, 8, 300)) < 0.3).astype(np.uint8)
    learner = ContrastiveDivergence(machine, 8, np.random.default_rng(3), rates)
    twin = Twin(machine, np.random.default_rng(3), rates)
    for batch in batches:
        assert learner.update(batch) == pytest.approx(twin.update(batch.astype(np.float64)), rel=1e-4, nan_ok=True)
    np.testing.assert_allclose(learner.weights, twin.w, atol=1e-5)
    np.testing.assert_allclose(learner.visible_bias, twin.b, atol=1e-5)
    np.testing.assert_allclose(learner.hidden_bias, twin.c, atol=1e-5)


def test_what_was_centred_or_sparse_before_leaves_no_trace() -> None:
    machine = random_machine(30, 20)
    batch = (np.random.default_rng(2).random((8, 30)) < 0.3).astype(np.uint8)
    changed, plain = (ContrastiveDivergence(machine, 8, np.random.default_rng(3), Rates(RATE)) for _ in range(2))
    for rates in (
        Rates(RATE, centred=True, sparsity_cost=0.3),
        Rates(RATE, sparsity_cost=0.3),
        Rates(RATE, centred=True),
    ):
        changed.rates = rates
        changed.update(batch)
    for learner in (changed, plain):
        learner.rates = Rates(RATE)
        learner.parameters[:-1, :-1] = machine.weights
        learner.parameters[:-1, -1] = machine.visible_bias
        learner.parameters[-1, :-1] = machine.hidden_bias
        learner._rng = np.random.default_rng(4)
        learner.update(batch)
    np.testing.assert_array_equal(changed.parameters[:-1, :-1], plain.parameters[:-1, :-1])
    np.testing.assert_array_equal(changed.visible_bias, plain.visible_bias)
    np.testing.assert_array_equal(changed.hidden_bias, plain.hidden_bias)


@pytest.mark.parametrize(
    "rates",
    [
        Rates(RATE, rule="exact"),
        Rates(RATE, MOMENTUM, DECAY, rule="exact", sparsity_cost=0.3),
        Rates(RATE, MOMENTUM, rule="exact", centred=True),
        Rates(RATE, rule="exact", centred=True, sparsity_cost=0.3),
    ],
    ids=str,
)
def test_the_exact_rule_climbs_the_gradient_of_the_likelihood(rates: Rates) -> None:
    """The formulas of the twin with chains replaced by what they would say after infinitely many steps."""
    machine = random_machine(7, 4)
    batches = (np.random.default_rng(2).random((5, 8, 7)) < 0.4).astype(np.uint8)
    learner = ContrastiveDivergence(machine, 8, np.random.default_rng(3), rates)
    w, b, c = (x.astype(np.float64) for x in (machine.weights, machine.visible_bias, machine.hidden_bias))
    velocity = [np.zeros_like(x) for x in (w, b, c)]
    mu = lam = None
    for batch in batches:
        learner.update(batch)
        v0 = batch.astype(np.float64)
        p0 = sigmoid(v0 @ w + c)
        mu = v0.mean(axis=0) if mu is None else (1 - SLIDE) * mu + SLIDE * v0.mean(axis=0)
        lam = p0.mean(axis=0) if lam is None else (1 - SLIDE) * lam + SLIDE * p0.mean(axis=0)
        v, h = all_states(7), all_states(4)
        p = np.exp((v @ b)[:, None] + h @ c + v @ w @ h.T)
        p /= p.sum()
        vv, hh = p.sum(axis=1) @ v, p.sum(axis=0) @ h
        gw = v0.T @ p0 / 8 - v.T @ p @ h
        gb, gc = v0.mean(axis=0) - vv, p0.mean(axis=0) - hh
        m, a = (mu, lam) if rates.centred else (0 * mu, 0 * lam)
        push = rates.sparsity_cost * (rates.sparsity_target - lam)
        gw = gw - np.outer(gb, a) - np.outer(m, gc) + np.outer(v0.mean(axis=0) - m, push)
        gb, gc = gb - gw @ a, gc + push - m @ gw
        gw = gw - rates.weight_decay * w
        velocity = [rates.momentum * d + RATE * g for d, g in zip(velocity, (gw, gb, gc), strict=True)]
        w, b, c = w + velocity[0], b + velocity[1], c + velocity[2]
    np.testing.assert_allclose(learner.weights, w, atol=1e-6)
    np.testing.assert_allclose(learner.visible_bias, b, atol=1e-6)
    np.testing.assert_allclose(learner.hidden_bias, c, atol=1e-6)


def test_the_exact_rule_refuses_a_machine_too_large_for_it() -> None:
    with pytest.raises(BadInput, match="choose CD or PCD"):
        ContrastiveDivergence(random_machine(30, 21), 2, np.random.default_rng(1), Rates(0.1, rule="exact"))


def test_a_long_chain_gives_the_exact_gradient() -> None:
    machine = random_machine(4, 3, seed=6)
    data = np.tile(all_states(4)[[3, 12]], (10_000, 1))
    learner = ContrastiveDivergence(machine, len(data), np.random.default_rng(3), Rates(1.0, k=20))
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
    learner = ContrastiveDivergence(machine, 60, rng, Rates(0.1, momentum=0.5))
    for _ in range(3000):
        learner.update(np.tile(bars, (10, 1)))
    learnt = Rbm(learner.weights, learner.visible_bias, learner.hidden_bias)
    best = -np.log(6)
    assert mean_log_likelihood(machine, bars) < best - 3
    assert mean_log_likelihood(learnt, bars) > best - 1


def test_rates_can_be_changed_between_updates() -> None:
    batch = np.ones((2, 4), np.uint8)
    learner = ContrastiveDivergence(random_machine(4, 3), 2, np.random.default_rng(1), Rates(0.1))
    learner.update(batch)
    first = learner.velocity.copy()
    learner.rates = Rates(1e-9, momentum=0.5)
    learner.update(batch)
    np.testing.assert_allclose(learner.velocity, 0.5 * first, atol=1e-6)


@pytest.mark.parametrize(
    ("rate", "momentum", "decay"),
    [(1e6, 0.0, 0.0), (1e6, 0.9, 1e-4), (1e300, 0.5, 0.0), (10.0, 0.0, 1e30), (1.0, 0.0, 3.0)],
)
def test_divergence_leaves_the_last_finite_parameters(rate: float, momentum: float, decay: float) -> None:
    rng = np.random.default_rng(1)
    learner = ContrastiveDivergence(random_machine(20, 10), 5, rng, Rates(rate, momentum, decay))
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


@pytest.mark.parametrize("rule", ["cd", "pcd"])
def test_a_refused_update_was_never_tried(rule: Rule) -> None:
    batches = (np.random.default_rng(2).random((12, 5, 20)) < 0.5).astype(np.uint8)
    good = Rates(0.05, momentum=0.9, rule=rule, centred=True, averaged=True)
    runs = [ContrastiveDivergence(random_machine(20, 10), 5, np.random.default_rng(1), good) for _ in range(2)]
    for batch in batches[:6]:
        for run in runs:
            run.update(batch)
    runs[0].rates = replace(good, learning_rate=1e5)
    with pytest.raises(Diverged):
        runs[0].update(batches[6])
    runs[0].rates = good
    for batch in batches[6:]:
        for run in runs:
            run.update(batch)
    np.testing.assert_array_equal(runs[0].parameters, runs[1].parameters)
    np.testing.assert_array_equal(runs[0].velocity, runs[1].velocity)
    np.testing.assert_array_equal(runs[0].learnt, runs[1].learnt)


def test_chains_of_another_rule_are_forgotten() -> None:
    learner = ContrastiveDivergence(random_machine(4, 3), 2, np.random.default_rng(1), Rates(0.1, rule="pcd"))
    learner.update(np.ones((2, 4), np.uint8))
    assert learner.chains is not None
    learner.rates = Rates(0.1)
    learner.update(np.ones((2, 4), np.uint8))
    assert learner.chains is None


def test_absurd_but_finite_weights_diverge_without_a_warning() -> None:
    machine = Rbm(np.full((4, 3), 3e38, np.float32), np.full(4, -3e38), np.zeros(3))
    learner = ContrastiveDivergence(machine, 2, np.random.default_rng(1), Rates(0.1))
    for _ in range(3):
        try:
            learner.update(np.ones((2, 4), np.uint8))
        except Diverged:
            break
    assert np.isfinite(learner.parameters).all()


def test_averaged_parameters_are_the_running_mean() -> None:
    learner = ContrastiveDivergence(random_machine(6, 4), 5, np.random.default_rng(1), Rates(0.5, averaged=True))
    batches = (np.random.default_rng(2).random((8000, 5, 6)) < 0.5).astype(np.uint8)
    past = []
    for batch in batches:
        learner.update(batch)
        past.append(learner.parameters.copy())
    expected = past[0].astype(np.float64)
    for n, i in enumerate(range(9, len(past), 10), start=1):
        expected += max(0.005, 4 / (n + 4)) * (past[i] - expected)
    assert learner.average is not None
    np.testing.assert_allclose(learner.average, expected, atol=1e-5)
    assert learner.learnt is learner.average


def test_averaging_changes_nothing_of_the_learning_and_begins_anew_when_it_is_wished_for_again() -> None:
    machine, batch = random_machine(6, 4), np.ones((5, 6), np.uint8)
    plain = ContrastiveDivergence(machine, 5, np.random.default_rng(1), Rates(0.1))
    averaging = ContrastiveDivergence(machine, 5, np.random.default_rng(1), Rates(0.1, averaged=True))
    for _ in range(25):
        plain.update(batch)
        averaging.update(batch)
    np.testing.assert_array_equal(plain.parameters, averaging.parameters)
    assert plain.learnt is plain.parameters
    averaging.rates = Rates(0.1)
    averaging.update(batch)
    assert averaging.learnt is averaging.parameters
    averaging.rates = Rates(0.1, averaged=True)
    averaging.update(batch)
    np.testing.assert_array_equal(averaging.learnt, averaging.parameters)
