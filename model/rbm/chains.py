"""Many chains visible → hidden → visible at once: one matrix product each way, in place."""

import numpy as np
from numpy.typing import NDArray

from model.rbm.generation_settings import GenerationSettings
from model.rbm.machine import Floats, Rbm, logistic, softplus


class Chains:
    """The visible layers of ``n_chains`` chains. Arrays are live: whoever keeps one takes a copy.

    ``states`` (n_chains, n_visible) of 0 and 1, ``probabilities`` of the same shape, by which they were drawn, and
    ``free_energies`` (n_chains,) of the states, in nats, by sums in single precision.
    """

    def __init__(self, machine: Rbm, states: Floats, probabilities: Floats) -> None:
        n_chains, n_visible = states.shape
        self._machine = machine
        self._held: NDArray[np.intp] = np.zeros(0, np.intp)
        self._values: Floats = np.zeros(0, np.float32)
        self.states: Floats = states.copy()
        self.probabilities: Floats = probabilities.copy()
        self.free_energies = np.zeros(n_chains)
        self._fields: Floats = np.empty((n_chains, machine.n_hidden), np.float32)
        self._hidden = np.empty_like(self._fields)
        self._visible_draws: Floats = np.empty((n_chains, n_visible), np.float32)
        self._hidden_draws = np.empty_like(self._fields)
        self._look_at_states()

    def put(self, states: NDArray[np.generic], probabilities: Floats) -> None:
        """Go on from other visible layers of the same shape."""
        self.states[:], self.probabilities[:] = states, probabilities
        self._look_at_states()

    def hold(self, clamp: NDArray[np.int8]) -> None:
        """Hold the pixels at their value from ``clamp`` (n_visible,), now and in every pass; −1 leaves one free."""
        self._held = np.flatnonzero(clamp >= 0)
        self._values = clamp[self._held].astype(np.float32)
        self.probabilities[:, self._held] = self.states[:, self._held] = self._values
        self._look_at_states()

    def advance(self, rng: np.random.Generator) -> None:
        """One pass: draw all hidden units given the visible ones, then all visible units given these."""
        machine, hidden, probabilities = self._machine, self._hidden, self.probabilities
        logistic(self._fields, out=hidden)
        rng.random(out=self._hidden_draws, dtype=np.float32)
        np.less(self._hidden_draws, hidden, out=hidden)
        np.matmul(hidden, machine.weights.T, out=probabilities)
        probabilities += machine.visible_bias
        logistic(probabilities, out=probabilities)
        probabilities[:, self._held] = self._values  # a draw is never below 0 and always below 1
        rng.random(out=self._visible_draws, dtype=np.float32)
        np.less(self._visible_draws, probabilities, out=self.states)
        self._look_at_states()

    def _look_at_states(self) -> None:
        machine, fields = self._machine, self._fields
        np.matmul(self.states, machine.weights, out=fields)
        fields += machine.hidden_bias
        of_hidden = softplus(fields, out=self._hidden, work=self._hidden_draws)
        self.free_energies = -(self.states @ machine.visible_bias) - of_hidden.sum(axis=1, dtype=np.float64)


def starting_layers(
    machine: Rbm, settings: GenerationSettings, examples: NDArray[np.uint8] | None, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """States and probabilities (n_chains, n_visible) before the first pass.

    Chains that start from hidden states begin with the pictures these make. ``examples`` (n, n_visible) are taken in
    order, over and over if there are too few; they must be there if chains are to start from data.
    """
    shape = settings.n_chains, machine.n_visible
    match settings.start:
        case "hidden":
            coins = rng.integers(0, 2, (settings.n_chains, machine.n_hidden)).astype(np.float32)
            probabilities = machine.mean_v_from_h(coins)
        case "pixels":
            probabilities = np.full(shape, 0.5, np.float32)
        case "biases":
            probabilities = np.broadcast_to(logistic(machine.visible_bias), shape).copy()
        case "data":
            assert examples is not None
            states = np.resize(examples, shape).astype(np.float32)
            return states, states
    return (rng.random(shape, np.float32) < probabilities).astype(np.float32), probabilities
