"""Learning by contrastive divergence, in place and without allocating: this is the loop that has to be fast."""

import numpy as np
from numpy.typing import NDArray

from model.rbm.machine import Rbm, logistic

Floats = NDArray[np.float32]

MAX_RMS_INCREMENT = 10.0
"""An update that moves the weights by this much (root mean square) throws every unit from one end of the logistic
function to the other: nothing is learnt any more, and all that follows is overflow waiting to happen."""

_BLOCK_BYTES = 2**19
"""Parameters handled together between passes, so that they are still in the cache for the next pass."""


class Diverged(ArithmeticError):
    """The next update would not be finite, or absurdly large; it was not applied."""


class ContrastiveDivergence:
    """CD-k with momentum and weight decay on batches of ``batch_size`` (Hinton's guide, sections 2, 3, 9 and 10).

    Hidden units driven by data are sampled to make the reconstruction; the statistics use probabilities throughout.
    With k = 1 the reconstruction is left as probabilities; a longer chain samples its visible units as well, because
    only then is it a Gibbs chain whose statistics tend to those of the model as k grows.

    Biases are kept as the weights of one more unit in each layer that is always 1, so that every product below takes
    care of them. The rates may be changed between updates.
    """

    def __init__(
        self,
        machine: Rbm,
        batch_size: int,
        rng: np.random.Generator,
        learning_rate: float,
        momentum: float = 0.0,
        weight_decay: float = 0.0,
        k: int = 1,
    ) -> None:
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.weight_decay = weight_decay
        self.k = k
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

        self._visible = states(2 * batch_size, n_visible)
        self._data, self._reconstruction = self._visible[:batch_size], self._visible[batch_size:]
        self._hidden = states(2 * batch_size, n_hidden)
        self._hidden_of_data, self._hidden_of_model = self._hidden[:batch_size], self._hidden[batch_size:]
        self._sampled_hidden = states(batch_size, n_hidden)
        self._hidden_draws = states(batch_size, n_hidden)
        self._is_on = np.empty(self._hidden_draws.shape, np.bool_)
        self._visible_draws = states(batch_size if k > 1 else 0, n_visible)
        self._difference = states(batch_size, n_visible)
        self._blocks = _row_blocks(self.parameters)

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

    def update(self, batch: NDArray[np.generic]) -> float:
        """Learn from one batch of states (batch_size, n_visible).

        Returns the reconstruction error: the mean over pixels of the squared difference between the data and the
        probabilities of their reconstruction. Raises Diverged instead of making the parameters useless; they then
        stay as they were.
        """
        # What overflows on the way shows in the size of the increment; a warning would add nothing.
        with np.errstate(all="ignore"):
            np.copyto(self._data[:, :-1], batch, casting="same_kind")
            np.matmul(self._data, self.parameters, out=self._hidden_of_data)
            logistic(self._hidden_of_data, out=self._hidden_of_data)
            self._sample_hidden(self._hidden_of_data)
            error = 0.0
            for passed in range(1, self.k + 1):
                error = self._reconstruct()
                if self.k > 1:
                    self._sample_reconstruction()
                np.matmul(self._reconstruction, self.parameters, out=self._hidden_of_model)
                logistic(self._hidden_of_model, out=self._hidden_of_model)
                if passed < self.k:
                    self._sample_hidden(self._hidden_of_model)
            self._increase()
        return error

    @property
    def _harmless(self) -> bool:
        """Whether the rates alone keep every increment below the limit, so that measuring it would be wasted.

        Statistics lie between -1 and 1, so an increment is at most rate · (1 + decay · |weight|) / (1 - momentum).
        Where this holds, decay shrinks the weights, and only some 10^29 updates could make them overflow.
        """
        return self.learning_rate * (1 + 1000 * self.weight_decay) / (1 - self.momentum) < MAX_RMS_INCREMENT

    def _sample_hidden(self, probability: Floats) -> None:
        self._rng.random(out=self._hidden_draws, dtype=np.float32)
        np.less(self._hidden_draws, probability, out=self._is_on)
        np.copyto(self._sampled_hidden, self._is_on)
        self._sampled_hidden[:, -1] = 1

    def _reconstruct(self) -> float:
        np.matmul(self._sampled_hidden, self.parameters.T, out=self._reconstruction)
        logistic(self._reconstruction, out=self._reconstruction)
        self._reconstruction[:, -1] = 1
        np.subtract(self._data, self._reconstruction, out=self._difference)
        return float(np.vdot(self._difference, self._difference)) / self._data[:, :-1].size

    def _sample_reconstruction(self) -> None:
        self._rng.random(out=self._visible_draws, dtype=np.float32)
        np.less(self._visible_draws, self._reconstruction, out=self._reconstruction)
        self._reconstruction[:, -1] = 1

    def _increase(self) -> None:
        """velocity ← momentum · velocity + rate · (⟨vh⟩data - ⟨vh⟩model - decay · weights); parameters += velocity."""
        # Scaled and signed here, where it is cheapest: the product of the stacks is then the increment itself.
        scale = np.float32(self.learning_rate / len(self._data))
        for hidden, signed_scale in (self._hidden_of_data, scale), (self._hidden_of_model, -scale):
            np.multiply(hidden, signed_scale, out=hidden)
            hidden[:, -1] = signed_scale
        momentum = np.float32(self.momentum)
        # Every pass over the parameters counts; without momentum the gradient is the velocity, and two are saved.
        gradient = self._gradient if momentum else self.velocity
        np.matmul(self._visible.T, self._hidden, out=gradient)

        decay = np.float32(self.learning_rate * self.weight_decay)
        checked = not self._harmless
        square = 0.0
        for rows in self._blocks:
            velocity = self.velocity[rows]
            if momentum:
                np.multiply(velocity, momentum, out=velocity)
                np.add(velocity, gradient[rows], out=velocity)
            if decay and rows.stop < len(self.parameters):
                decayed = self._gradient[rows]  # its gradient has been used
                np.multiply(self.parameters[rows], decay, out=decayed)
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
