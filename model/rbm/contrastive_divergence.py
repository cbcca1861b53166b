"""Learning by contrastive divergence, in place and without allocating: this is the loop that has to be fast."""

from dataclasses import dataclass
from math import nan
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.rbm.exact_gradient import exact_model, refuse_too_large
from model.rbm.machine import Rbm, logistic

Rule = Literal["cd", "pcd", "exact"]

Floats = NDArray[np.float32]

MAX_RMS_INCREMENT = 10.0
"""An update that moves the weights by this much (root mean square) throws every unit from one end of the logistic
function to the other: nothing is learnt any more, and all that follows is overflow waiting to happen."""

_BLOCK_BYTES = 2**19
"""Parameters handled together between passes, so that they are still in the cache for the next pass."""


N_EXTRA = 3
"""Rows below the states, two for centring and one for sparsity."""


class Diverged(ArithmeticError):
    """The next update would not be finite, or absurdly large; it was not applied."""


SLIDE = 0.01
"""Share of the newest batch in the running means that centring and sparsity go by (Melchior, Fischer, Wiskott 2016)."""

AVERAGE_EVERY = 10
AVERAGE_OVER = 2000
"""Updates between two contributions to the averaged parameters, and how many of the latest these look back upon."""

ERROR_EVERY = 20
"""Updates between two reconstructions of the data where the chains go on by themselves and need none."""


@dataclass(frozen=True)
class Rates:
    """What may be changed between updates; the defaults are plain gradient ascent. Section numbers: Hinton's guide."""

    learning_rate: float
    momentum: float = 0.0
    """Section 9."""
    weight_decay: float = 0.0
    """Of the squares of the weights (L2); section 10."""
    l1_decay: float = 0.0
    """Of the weights themselves: drives those to 0 that are not needed; section 10."""
    k: int = 1
    """Full steps of the chains an update."""
    rule: Rule = "cd"
    """Where the model's side of the statistics comes from: chains that begin at the data in every update (CD), chains
    that go on from update to update (PCD; Tieleman 2008), or all states of the smaller layer."""
    centred: bool = False
    """Whether states count from their running means (Melchior, Fischer, Wiskott 2016, both means of the data)."""
    averaged: bool = False
    """Whether the parameters' running mean is kept, which is steady while they themselves are driven about by chains
    that do not mix (Polyak, Juditsky 1992; for PCD: Tieleman, Hinton 2009, "fast weights", see the same trouble)."""
    sparsity_target: float = 0.1
    sparsity_cost: float = 0.0
    """How strongly the mean activity of each hidden unit is pulled to the target; section 11."""


@dataclass(frozen=True, eq=False)
class Memory:
    """What a learner remembers from update to update besides its parameters and their last increment."""

    n_updates: int
    chains: NDArray[np.bool_] | None
    visible_mean: Floats | None
    hidden_mean: Floats | None
    average: Floats | None
    n_averaged: int

    @property
    def nbytes(self) -> int:
        """Memory it holds; most of it is new in every update."""
        arrays = (self.chains, self.visible_mean, self.hidden_mean, self.average)
        return sum(array.nbytes for array in arrays if array is not None)


class ContrastiveDivergence:
    """CD-k, PCD-k or the exact gradient on batches of ``batch_size`` (Hinton's guide, sections 2, 3 and 16.2).

    Hidden units driven by data are sampled to make the reconstruction; the statistics use probabilities throughout.
    CD-1 leaves the reconstruction as probabilities; longer and persistent chains sample their visible units as well,
    because only then is it a Gibbs chain whose statistics tend to those of the model.

    Biases are kept as the weights of one more unit in each layer that is always 1, so that every product below takes
    care of them. Below the states of data and model stand a few more rows, which make centring and sparsity part of the
    same product. ``rates`` may be replaced between updates.
    """

    def __init__(
        self,
        machine: Rbm,
        batch_size: int,
        rng: np.random.Generator,
        rates: Rates,
    ) -> None:
        """Raises BadInput if the rule is the exact one and the machine too large for it."""
        if rates.rule == "exact":
            refuse_too_large(machine.n_visible, machine.n_hidden)
        self.rates = rates
        self._rng = rng
        n_visible, n_hidden = machine.n_visible, machine.n_hidden
        self.parameters: Floats = np.zeros((n_visible + 1, n_hidden + 1), np.float32)
        """[[weights, visible biases], [hidden biases, unused]], the live array."""
        self.weights[:] = machine.weights
        self.visible_bias[:] = machine.visible_bias
        self.hidden_bias[:] = machine.hidden_bias
        self.velocity: Floats = np.zeros_like(self.parameters)
        """The last increment of ``parameters``, the live array."""
        self._gradient = np.zeros_like(self.parameters)

        def states(n: int, n_units: int) -> Floats:
            return np.ones((n, n_units + 1), np.float32)

        of_data, of_model = slice(batch_size), slice(batch_size, 2 * batch_size)
        self._visible = states(2 * batch_size + N_EXTRA, n_visible)
        self._data, self._reconstruction = self._visible[of_data], self._visible[of_model]
        self._hidden = states(2 * batch_size + N_EXTRA, n_hidden)
        self._hidden_of_data, self._hidden_of_model = self._hidden[of_data], self._hidden[of_model]
        self._hidden[2 * batch_size :, -1] = 0
        self._sampled_hidden = states(batch_size, n_hidden)
        self._hidden_draws = states(batch_size, n_hidden)
        self._is_on = np.empty(self._hidden_draws.shape, np.bool_)
        self._visible_draws = states(batch_size, n_visible)
        self._difference = states(batch_size, n_visible)
        self._blocks = _row_blocks(self.parameters)
        self.chains: NDArray[np.bool_] | None = None
        """Hidden states (batch_size, n_hidden) that the persistent chains go on from; None before there are any."""
        self.visible_mean: Floats | None = None
        self.hidden_mean: Floats | None = None
        """Running means of what the data drive, (n_visible,) and (n_hidden,); None before the first batch."""
        self.average: Floats | None = None
        """The running mean of ``parameters``, or None where it is not wished for."""
        self._n_averaged = 0
        self.n_updates = 0
        self.log_partition = nan
        """log Z in nats of the machine as it was before the last update by the exact rule; NaN before any."""

    @property
    def learnt(self) -> Floats:
        """What has been learnt: the averaged parameters where there are such, else the parameters, a live array."""
        return self.parameters if self.average is None else self.average

    @property
    def weights(self) -> Floats:
        """(n_visible, n_hidden), a view of the live array."""
        return self.parameters[:-1, :-1]

    @property
    def visible_bias(self) -> Floats:
        """(n_visible,), a view of the live array."""
        return self.parameters[:-1, -1]

    @property
    def hidden_bias(self) -> Floats:
        """(n_hidden,), a view of the live array."""
        return self.parameters[-1, :-1]

    def memory(self) -> Memory:
        """All that the next updates depend on besides ``parameters``, ``velocity`` and the random numbers."""
        # Each is replaced, not changed.
        return Memory(self.n_updates, self.chains, self.visible_mean, self.hidden_mean, self.average, self._n_averaged)

    def recall(self, memory: Memory) -> None:
        """Go on from there."""
        self.n_updates, self.chains = memory.n_updates, memory.chains
        self.visible_mean, self.hidden_mean = memory.visible_mean, memory.hidden_mean
        self.average, self._n_averaged = memory.average, memory.n_averaged

    def update(self, batch: NDArray[np.generic]) -> float:
        """Learn from one batch of states (batch_size, n_visible).

        Returns the reconstruction error: the mean over pixels of the squared difference between the data and the
        probabilities of their reconstruction; NaN where none was made. Raises Diverged instead of making the parameters
        useless; all is then as if the update had never been tried, the random numbers included.
        """
        if self._harmless:
            return self._update(batch)
        memory, velocity, rng_state = self.memory(), self.velocity.copy(), self._rng.bit_generator.state
        try:
            return self._update(batch)
        except Diverged:
            self.recall(memory)
            self.velocity[:] = velocity
            self._rng.bit_generator.state = rng_state
            raise

    def _update(self, batch: NDArray[np.generic]) -> float:
        rates = self.rates
        # What overflows on the way shows in the size of the increment; a warning would add nothing.
        with np.errstate(all="ignore"):
            np.copyto(self._data[:, :-1], batch, casting="same_kind")
            np.matmul(self._data, self.parameters, out=self._hidden_of_data)
            logistic(self._hidden_of_data, out=self._hidden_of_data)
            self._slide_means()
            error = nan
            persistent = rates.rule == "pcd"
            if not persistent or self.chains is None or self.n_updates % ERROR_EVERY == 0:
                self._sample_hidden(self._hidden_of_data)
                error = self._reconstruct()
            if persistent:
                if self.chains is None:  # as good a beginning as any: the states that the first batch leads to
                    self.chains = self._sampled_hidden[:, :-1] > 0
                np.copyto(self._sampled_hidden[:, :-1], self.chains)
                self._make_visible()
            if rates.rule == "exact":
                self._hidden_of_model[:] = 0  # no chains: what they stand for is worked out instead
            else:
                self._run_chains()
            if persistent:
                self._sample_hidden(self._hidden_of_model)
                self.chains = self._is_on[:, :-1].copy()
            else:
                self.chains = None  # those of another rule would be of a machine long gone
            self._increase()
        self.n_updates += 1
        self._slide_average()
        return error

    @property
    def _harmless(self) -> bool:
        """Whether the rates alone keep every increment below the limit, so that measuring it would be wasted.

        Statistics lie between -1 and 1, so a weight moves by at most rate · (1 + decay · |weight|) / (1 - momentum).
        With centring biases may move further, by as much as all weights of a unit together: not seen so far.
        Where this holds, decay shrinks the weights, and only some 10^29 updates could make them overflow.
        """
        rates = self.rates
        most = 1 + 1000 * rates.weight_decay + rates.l1_decay + rates.sparsity_cost
        return rates.learning_rate * most / (1 - rates.momentum) < MAX_RMS_INCREMENT

    def _run_chains(self) -> None:
        """``k`` passes from the visible units that stand in the reconstruction."""
        rates = self.rates
        for passed in range(1, rates.k + 1):
            if passed > 1:
                self._sample_hidden(self._hidden_of_model)
                self._make_visible()
            if rates.k > 1 or rates.rule == "pcd":
                self._sample_visible()
            np.matmul(self._reconstruction, self.parameters, out=self._hidden_of_model)
            logistic(self._hidden_of_model, out=self._hidden_of_model)

    def _sample_hidden(self, probability: Floats) -> None:
        self._rng.random(out=self._hidden_draws, dtype=np.float32)
        np.less(self._hidden_draws, probability, out=self._is_on)
        np.copyto(self._sampled_hidden, self._is_on)
        self._sampled_hidden[:, -1] = 1

    def _reconstruct(self) -> float:
        self._make_visible()
        np.subtract(self._data, self._reconstruction, out=self._difference)
        return float(np.vdot(self._difference, self._difference)) / self._data[:, :-1].size

    def _make_visible(self) -> None:
        """Probabilities of the visible units, given the sampled hidden ones."""
        np.matmul(self._sampled_hidden, self.parameters.T, out=self._reconstruction)
        logistic(self._reconstruction, out=self._reconstruction)
        self._reconstruction[:, -1] = 1

    def _sample_visible(self) -> None:
        self._rng.random(out=self._visible_draws, dtype=np.float32)
        np.less(self._visible_draws, self._reconstruction, out=self._reconstruction)
        self._reconstruction[:, -1] = 1

    def _slide_means(self) -> None:
        """Only where they are heeded: they cost a pass over the batch."""
        if not (self.rates.centred or self.rates.sparsity_cost):
            return
        visible, hidden = self._data[:, :-1].mean(axis=0), self._hidden_of_data[:, :-1].mean(axis=0)
        if self.visible_mean is None or self.hidden_mean is None:
            self.visible_mean, self.hidden_mean = visible, hidden
            return
        share = np.float32(SLIDE)
        self.visible_mean = (1 - share) * self.visible_mean + share * visible
        self.hidden_mean = (1 - share) * self.hidden_mean + share * hidden

    def _slide_average(self) -> None:
        """At first over the latest quarter of the updates, so that what was before learning is soon forgotten."""
        if not self.rates.averaged:
            self.average, self._n_averaged = None, 0
        elif self.average is None:
            self.average, self._n_averaged = self.parameters.copy(), 0
        elif self.n_updates % AVERAGE_EVERY == 0:
            self._n_averaged += 1
            share = np.float32(max(AVERAGE_EVERY / AVERAGE_OVER, 4 / (self._n_averaged + 4)))
            average = self.parameters - self.average
            average *= share
            average += self.average
            self.average = average

    def _add_rows(self, scale: np.float32) -> int:
        """Below the scaled and signed states; returns how many rows the product has to go over.

        Centred, sum (v - mu)(h - lambda) = sum v h - d_v lambda - mu d_h, with the differences d of data and model.
        """
        rates, row = self.rates, 2 * len(self._data)
        if rates.rule == "exact":
            row = len(self._data)  # the model is taken into account afterwards
        elif rates.centred and self.visible_mean is not None and self.hidden_mean is not None:
            np.matmul(self._hidden[:row, -1], self._visible[:row, :-1], out=self._visible[row, :-1])
            np.negative(self.hidden_mean, out=self._hidden[row, :-1])
            self._visible[row : row + 2, -1] = 0
            self._visible[row + 1, :-1] = self.visible_mean
            np.negative(self._hidden[:row, :-1].sum(axis=0), out=self._hidden[row + 1, :-1])
            row += 2
        if rates.sparsity_cost and self.visible_mean is not None and self.hidden_mean is not None:
            push = np.float32(rates.sparsity_target) - self.hidden_mean
            np.multiply(push, scale * len(self._data) * np.float32(rates.sparsity_cost), out=self._hidden[row, :-1])
            np.mean(self._data[:, :-1], axis=0, out=self._visible[row, :-1])
            if rates.centred:
                self._visible[row, :-1] -= self.visible_mean
            self._visible[row, -1], self._hidden[row, -1] = 1, 0
            row += 1
        return row

    def _subtract_model(self, gradient: Floats, n_rows: int) -> None:
        """The exact statistics of the model from those of the data, and both centred if that is wished for."""
        rates = self.rates
        model = exact_model(self.weights, self.visible_bias, self.hidden_bias)
        self.log_partition = model.log_partition
        gradient -= (rates.learning_rate * model.statistics).astype(np.float32)
        if rates.centred and self.visible_mean is not None and self.hidden_mean is not None:
            of_hidden = gradient[-1, :-1].copy()
            if rates.sparsity_cost:  # its row is centred already
                of_hidden -= self._hidden[n_rows - 1, :-1]
            gradient[:-1, :-1] -= np.outer(gradient[:-1, -1], self.hidden_mean)
            gradient[:-1, :-1] -= np.outer(self.visible_mean, of_hidden)

    def _centre_biases(self, gradient: Floats) -> None:
        """The centred gradient of the biases: d_v - W lambda and d_h - mu W, with W the gradient of the weights."""
        if self.rates.centred and self.visible_mean is not None and self.hidden_mean is not None:
            of_weights = gradient[:-1, :-1]
            gradient[:-1, -1] -= of_weights @ self.hidden_mean
            gradient[-1, :-1] -= self.visible_mean @ of_weights

    def _increase(self) -> None:
        """velocity ← momentum · velocity + rate · (⟨vh⟩data - ⟨vh⟩model - decay · weights); parameters += velocity."""
        rates = self.rates
        # Scaled and signed here, where it is cheapest: the product of the stacks is then the increment itself.
        scale = np.float32(rates.learning_rate / len(self._data))
        for hidden, signed_scale in (self._hidden_of_data, scale), (self._hidden_of_model, -scale):
            np.multiply(hidden, signed_scale, out=hidden)
            hidden[:, -1] = signed_scale
        n_rows = self._add_rows(scale)
        momentum = np.float32(rates.momentum)
        # Every pass over the parameters counts; without momentum the gradient is the velocity, and two are saved.
        gradient = self._gradient if momentum else self.velocity
        np.matmul(self._visible[:n_rows].T, self._hidden[:n_rows], out=gradient)
        if rates.rule == "exact":
            self._subtract_model(gradient, n_rows)
        self._centre_biases(gradient)

        decay = np.float32(rates.learning_rate * rates.weight_decay)
        l1_decay = np.float32(rates.learning_rate * rates.l1_decay)
        checked = not self._harmless
        square = 0.0
        for rows in self._blocks:
            velocity = self.velocity[rows]
            if momentum:
                np.multiply(velocity, momentum, out=velocity)
                np.add(velocity, gradient[rows], out=velocity)
            if (decay or l1_decay) and rows.stop < len(self.parameters):
                decayed = self._gradient[rows]  # its gradient has been used
                np.multiply(self.parameters[rows], decay, out=decayed)
                if l1_decay:
                    decayed += l1_decay * np.sign(self.parameters[rows])
                decayed[:, -1] = 0  # visible biases do not decay
                np.subtract(velocity, decayed, out=velocity)
            if checked:
                square += float(np.vdot(velocity, velocity))
        if not square <= MAX_RMS_INCREMENT**2 * self.velocity.size:
            raise Diverged
        for rows in reversed(self._blocks):
            np.add(self.parameters[rows], self.velocity[rows], out=self.parameters[rows])


def _row_blocks(parameters: Floats) -> list[slice]:
    """Rows of weights in blocks that fit the cache, then the last row: the hidden biases, which do not decay."""
    n_visible = len(parameters) - 1
    height = max(1, _BLOCK_BYTES // parameters[0].nbytes)
    blocks = [slice(i, min(i + height, n_visible)) for i in range(0, n_visible, height)]
    return [*blocks, slice(n_visible, n_visible + 1)]
