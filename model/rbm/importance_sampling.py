"""log Z of a machine too large to enumerate, from below and from above, by annealed importance sampling.

Salakhutdinov, Murray 2008, On the Quantitative Analysis of Deep Belief Networks; Neal 2001. Backwards, from states of
the machine itself: Burda, Grosse, Salakhutdinov 2015, Accurate and Conservative Estimates of MRF Log-likelihood.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.errors import BadInput
from model.language import tr
from model.rbm.machine import Floats, Rbm, logistic, softplus

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
            raise BadInput(
                tr("{n_chains} chains are impossible: choose from 1 to {max_chains:,}.").format(
                    n_chains=n_chains, max_chains=MAX_CHAINS
                )
            )
        if not 2 <= len(betas) <= MAX_TEMPERATURES + 1:
            raise BadInput(
                tr("{n_betas} temperatures are impossible: choose from 1 to {max_temperatures:,}.").format(
                    n_betas=len(betas) - 1, max_temperatures=MAX_TEMPERATURES
                )
            )
        self._machine, self._rng = machine, rng
        self._base = np.asarray(base, np.float32)
        self._backwards = start is not None
        self._betas = betas[::-1].copy() if self._backwards else betas
        self._bias_difference = machine.visible_bias.astype(np.float64) - self._base
        of_visible, of_hidden = (n_chains, machine.n_visible), (n_chains, machine.n_hidden)
        self._v, self._visible_draws = np.empty(of_visible, np.float32), np.empty(of_visible, np.float32)
        self._fields, self._before, self._after, self._h, self._hidden_draws = np.empty((5, *of_hidden), np.float32)
        self._is_on = np.empty(of_visible, np.bool_), np.empty(of_hidden, np.bool_)
        if start is None:
            self._v[:] = logistic(self._base)
            self._draw_visible()
        else:
            self._v[:] = start
        self._log_weights = np.zeros(n_chains)
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
        for _ in range(min(n, self.n_steps - self.done)):
            before, after = self._betas[self.done], self._betas[self.done + 1]
            np.matmul(self._v, self._machine.weights, out=self._fields)
            np.add(self._fields, self._machine.hidden_bias, out=self._fields)
            self._weigh(before, after)
            self.done += 1
            if not self.finished:
                self._move(np.float32(after))

    def log_partition(self) -> LogPartition:
        """What the chains say, once they have arrived."""
        log_z0 = float(np.logaddexp(0, self._base.astype(np.float64)).sum() + self._machine.n_hidden * np.log(2))
        top = self._log_weights.max()
        weights = np.exp(self._log_weights - top)
        mean = weights.mean()
        error = float(weights.std(ddof=1) / np.sqrt(len(weights)) / mean) if len(weights) > 1 else float("nan")
        log_ratio = float(top + np.log(mean))
        return LogPartition(log_z0 - log_ratio if self._backwards else log_z0 + log_ratio, float(np.log1p(error)))

    def _weigh(self, before: float, after: float) -> None:
        """Add what the step changes in log p of the present states; leaves tanh(after fields / 2) in ``_after``.

        log(1 + exp(y)) = max(y, 0) - log((1 + |tanh(y / 2)|) / 2): one tanh serves the weight and the next states.
        """
        self._log_weights += (after - before) * (self._v @ self._bias_difference)
        for beta, tanh in (before, self._before), (after, self._after):
            np.multiply(self._fields, np.float32(beta / 2), out=tanh)
            np.tanh(tanh, out=tanh)
        ratio, divisor = np.abs(self._before, out=self._before), np.abs(self._after, out=self._h)
        ratio += 1
        divisor += 1
        ratio /= divisor
        np.log(ratio, out=ratio)
        self._log_weights += ratio.sum(axis=-1, dtype=np.float64)
        np.maximum(self._fields, 0, out=self._fields)
        self._log_weights += (after - before) * self._fields.sum(axis=-1, dtype=np.float64)

    def _move(self, beta: np.float32) -> None:
        """One step of Gibbs sampling at an inverse temperature, from the tanh(beta fields / 2) in ``_after``."""
        half = np.float32(0.5)
        probability = np.multiply(self._after, half, out=self._after)
        probability += half
        self._rng.random(out=self._hidden_draws, dtype=np.float32)
        np.less(self._hidden_draws, probability, out=self._is_on[1])
        np.copyto(self._h, self._is_on[1])
        np.matmul(self._h, self._machine.weights.T, out=self._v)
        self._v *= beta
        self._v += beta * self._machine.visible_bias + (1 - beta) * self._base
        logistic(self._v, out=self._v)
        self._draw_visible()

    def _draw_visible(self) -> None:
        """States by the probabilities in ``_v``, in their place."""
        self._rng.random(out=self._visible_draws, dtype=np.float32)
        np.less(self._visible_draws, self._v, out=self._is_on[0])
        np.copyto(self._v, self._is_on[0])


class Bracket:
    """log Z from both sides: chains that go to the machine, then others that go back from states of its own."""

    def __init__(
        self,
        machine: Rbm,
        visible_mean: ArrayLike,
        near: NDArray[np.generic],
        rng: np.random.Generator,
        n_chains: int,
        n_temperatures: int,
        n_gibbs: int,
    ) -> None:
        """``visible_mean`` (n_visible,) are the means of the data, ``near`` (n, n_visible) training images.

        ``n_gibbs`` steps of Gibbs sampling from some of these make the states to go back from; persistent chains
        would be a better beginning. The less they look like what the machine dreams, the less the way back says.
        """
        self._machine, self._near, self._rng = machine, near, rng
        self._base, self._betas = base_biases(visible_mean), inverse_temperatures(n_temperatures)
        self._n_chains, self._n_gibbs = n_chains, n_gibbs
        self.n_steps = 2 * n_temperatures + n_gibbs
        self.below: LogPartition | None = None
        """Too small rather than too large; None until the first chains have arrived."""
        self.above: LogPartition | None = None
        """Too large rather than too small; None until the last chains have arrived."""

    def steps(self) -> Iterator[bool]:
        """Go all the way, some milliseconds a step, each with two products; says after each if it changed temperature.

        Raises BadInput if a number cannot be.
        """
        machine, rng = self._machine, self._rng
        there = AnnealedImportanceSampling(machine, self._base, self._betas, self._n_chains, rng)
        yield from _one_by_one(there)
        self.below = there.log_partition()
        states = self._near[rng.integers(0, len(self._near), self._n_chains)]
        for _ in range(self._n_gibbs):
            states = model_states(machine, states, 1, rng)
            yield False
        back = AnnealedImportanceSampling(machine, self._base, self._betas, self._n_chains, rng, states)
        yield from _one_by_one(back)
        self.above = back.log_partition()


def _one_by_one(run: AnnealedImportanceSampling) -> Iterator[bool]:
    while not run.finished:
        run.advance(1)
        yield True


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
    total = np.empty(len(states))
    fields = np.empty((machine.n_visible + 1, machine.n_hidden), np.float32)
    work = np.empty_like(fields)
    for n, (state, fields_here) in enumerate(zip(states, machine.hidden_fields(states), strict=True)):
        change = 1 - 2 * state
        np.multiply(machine.weights, change[:, np.newaxis], out=fields[:-1])  # row i: unit i is flipped
        fields[-1] = 0
        fields += fields_here
        of_hidden = softplus(fields, out=fields, work=work).sum(axis=-1, dtype=np.float64)
        rise = of_hidden[-1] - of_hidden[:-1] - change.astype(np.float64) * machine.visible_bias
        total[n] = -np.logaddexp(0, -rise).sum()
    return total
