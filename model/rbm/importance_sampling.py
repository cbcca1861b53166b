"""log Z of a machine too large to enumerate, from below and from above, by annealed importance sampling.

Salakhutdinov, Murray 2008, On the Quantitative Analysis of Deep Belief Networks; Neal 2001. Backwards, from states of
the machine itself: Burda, Grosse, Salakhutdinov 2015, Accurate and Conservative Estimates of MRF Log-likelihood.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.errors import BadInput
from model.rbm.machine import Rbm, logistic

Floats = NDArray[np.float32]

MAX_CHAINS = 10_000
MAX_TEMPERATURES = 1_000_000


@dataclass(frozen=True)
class LogPartition:
    """An estimate of log Z in nats, and by how much the chains scatter."""

    value: float
    error: float
    """Standard error of the mean weight, as a difference of logarithms; a lower bound where few chains dominate."""


def base_biases(visible_mean: ArrayLike) -> Floats:
    """Visible biases of the machine without weights that has these means (n_visible,): where the way begins."""
    p = np.clip(np.asarray(visible_mean, np.float64), 0.01, 0.99)
    biases: Floats = np.log(p / (1 - p)).astype(np.float32)
    return biases


def inverse_temperatures(n: int) -> NDArray[np.float64]:
    """From 0 to 1 in ``n`` steps (n + 1,), denser towards 1, where most happens."""
    parts = (np.linspace(0, 0.5, n // 20, endpoint=False), np.linspace(0.5, 0.9, n // 4, endpoint=False))
    betas = np.concatenate([*parts, np.linspace(0.9, 1.0, n + 1 - sum(len(part) for part in parts))])
    betas[0] = 0.0
    return betas


class AnnealedImportanceSampling:
    """Chains that go from a machine without weights to the one asked about, a little step at a time.

    Between them p_beta(v) is proportional to exp(((1 - beta) b0 + beta b) v) prod_j (1 + exp(beta (c + v W)_j)). The
    mean of exp(log weight) over chains is Z / Z0, so that log Z comes out too small rather than too large. With
    ``start`` the chains go the other way, from states of the machine, and it comes out too large rather than too small;
    how much depends on how good those states are.
    """

    def __init__(
        self,
        machine: Rbm,
        base: ArrayLike,
        betas: NDArray[np.float64],
        n_chains: int,
        rng: np.random.Generator,
        start: NDArray[np.generic] | None = None,
    ) -> None:
        """``base`` (n_visible,) are biases; ``betas`` rise from 0 to 1; ``start`` (n_chains, n_visible) are states.

        Raises BadInput if a number cannot be.
        """
        if not 1 <= n_chains <= MAX_CHAINS:
            raise BadInput(f"{n_chains} chains are impossible: choose from 1 to {MAX_CHAINS:,}.")
        if not 2 <= len(betas) <= MAX_TEMPERATURES + 1:
            raise BadInput(f"{len(betas) - 1} temperatures are impossible: choose from 1 to {MAX_TEMPERATURES:,}.")
        self._machine, self._rng = machine, rng
        self._base = np.asarray(base, np.float32)
        self._backwards = start is not None
        self._betas = betas[::-1].copy() if self._backwards else betas
        if start is None:
            self._v = self._draw(logistic(np.broadcast_to(self._base, (n_chains, machine.n_visible)).copy()))
        else:
            self._v = np.asarray(start, np.float32)
        self._log_weights = np.zeros(len(self._v))
        self.done = 0
        """Steps taken."""

    @property
    def n_steps(self) -> int:
        """Steps there are."""
        return len(self._betas) - 1

    @property
    def finished(self) -> bool:
        """Whether the chains have arrived."""
        return self.done == self.n_steps

    def advance(self, n: int) -> None:
        """Take up to ``n`` steps."""
        machine = self._machine
        difference = (machine.visible_bias - self._base).astype(np.float64)
        for _ in range(min(n, self.n_steps - self.done)):
            before, after = self._betas[self.done], self._betas[self.done + 1]
            fields = machine.hidden_fields(self._v)
            self._log_weights += (after - before) * (self._v @ difference)
            self._log_weights += _softplus_sum(after, fields) - _softplus_sum(before, fields)
            self.done += 1
            if not self.finished:
                self._v = self._gibbs(np.float32(after), fields)

    def log_partition(self) -> LogPartition:
        """What the chains say, once they have arrived."""
        log_z0 = float(np.logaddexp(0, self._base.astype(np.float64)).sum()) + self._machine.n_hidden * np.log(2)
        top = self._log_weights.max()
        weights = np.exp(self._log_weights - top)
        mean = weights.mean()
        error = float(weights.std(ddof=1) / np.sqrt(len(weights)) / mean) if len(weights) > 1 else float("nan")
        log_ratio = float(top + np.log(mean))
        return LogPartition(log_z0 - log_ratio if self._backwards else log_z0 + log_ratio, float(np.log1p(error)))

    def _gibbs(self, beta: np.float32, fields: Floats) -> Floats:
        """One step of the chain at an inverse temperature; ``fields`` are those of the present states."""
        h = self._draw(logistic(beta * fields))
        fields_v = beta * self._machine.visible_fields(h)
        fields_v += (1 - beta) * self._base
        return self._draw(logistic(fields_v, out=fields_v))

    def _draw(self, probability: Floats) -> Floats:
        return (self._rng.random(probability.shape, np.float32) < probability).astype(np.float32)


def model_states(machine: Rbm, start: NDArray[np.generic], n_steps: int, rng: np.random.Generator) -> Floats:
    """States near those of the machine itself: ``n_steps`` of Gibbs sampling from data (n, n_visible)."""
    v = np.asarray(start, np.float32)
    for _ in range(n_steps):
        v = machine.sample_v_from_h(machine.sample_h_from_v(v, rng), rng)
    return v


def pseudo_log_likelihood(machine: Rbm, v: ArrayLike) -> NDArray[np.float64]:
    """log of prod_i p(v_i | the other units) of states (n, n_visible), in nats, shape (n,).

    Besag 1975; p(v_i | others) = logistic(F(v with unit i flipped) - F(v)).
    """
    states = np.asarray(v, np.float32)
    fields = machine.hidden_fields(states)
    here = _softplus_sum(1.0, fields)
    total = np.zeros(len(states))
    for i in range(machine.n_visible):
        change = (1 - 2 * states[:, i]).astype(np.float64)
        flipped = fields + change.astype(np.float32)[:, np.newaxis] * machine.weights[i]
        free_energy_rise = here - _softplus_sum(1.0, flipped) - change * float(machine.visible_bias[i])
        total -= np.logaddexp(0, -free_energy_rise)
    return total


def _softplus_sum(beta: float, fields: Floats) -> NDArray[np.float64]:
    """Sum over hidden units of log(1 + exp(beta field)), shape (n,)."""
    x = np.float32(beta) * fields
    softplus = np.maximum(x, np.float32(0)) + np.log1p(np.exp(-np.abs(x)))
    total: NDArray[np.float64] = softplus.sum(axis=-1, dtype=np.float64)
    return total
