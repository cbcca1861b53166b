"""How good a machine is, in numbers that need no picture."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from model.rbm.importance_sampling import Bracket, pseudo_log_likelihood
from model.rbm.likelihood import is_enumerable, log_partition
from model.rbm.machine import Rbm

N_PSEUDO = 100
"""Images whose pseudo-likelihood is taken: it costs as much as a reconstruction for every pixel."""

N_GIBBS = 1000
"""Steps from training images to the states that the chains go back from."""

_BLOCK = 1000
"""Images looked at together, which bounds the memory."""


def evaluate(
    machine: Rbm, train: NDArray[np.uint8], validation: NDArray[np.uint8], test: NDArray[np.uint8]
) -> dict[str, float | None]:
    """Figures of a machine on states (n, n_visible): errors per pixel, the others means per image in nats.

    ``free_energy_gap`` is validation minus training: it grows when the machine over-fits (Hinton's guide, section 6).
    The log-likelihood of the test images is exact, and None where neither layer is small enough to enumerate; see
    ``bracket`` for that. The pseudo-likelihood is that of the first N_PSEUDO test images.
    """
    free_energy = {
        name: _mean_free_energy(machine, states)
        for name, states in (("train", train), ("validation", validation), ("test", test))
    }
    likelihood = -free_energy["test"] - log_partition(machine) if is_enumerable(machine) else None
    return {
        "reconstruction_error_test_per_pixel": reconstruction_error(machine, test),
        "free_energy_train_nats_per_image": free_energy["train"],
        "free_energy_validation_nats_per_image": free_energy["validation"],
        "free_energy_test_nats_per_image": free_energy["test"],
        "free_energy_gap_nats_per_image": free_energy["validation"] - free_energy["train"],
        "exact_log_likelihood_test_nats_per_image": likelihood,
        "pseudo_log_likelihood_test_nats_per_image": float(pseudo_log_likelihood(machine, test[:N_PSEUDO]).mean()),
    }


def bracket(
    machine: Rbm,
    train: NDArray[np.uint8],
    test: NDArray[np.uint8],
    seed: int,
    n_chains: int = 100,
    n_temperatures: int = 5000,
    progress: Callable[[], object] = lambda: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> dict[str, float | None]:
    """The mean log-likelihood of test states (n, n_visible) by annealed importance sampling, forwards and backwards.

    Forwards it comes out too high rather than too low, backwards too low rather than too high, so that the truth lies
    between them, each give or take its error; None where it was cancelled. ``progress`` is called at every temperature.
    """
    free_energy = _mean_free_energy(machine, test)
    rng = np.random.default_rng(seed)
    found = Bracket(machine, train.mean(axis=0), train, rng, n_chains, n_temperatures, N_GIBBS)
    for at_temperature in found.steps():
        if cancelled():
            break
        if at_temperature:
            progress()
    figures: dict[str, float | None] = {}
    for name, log_z in ("ais", found.below), ("reverse_ais", found.above):
        figures[f"{name}_log_likelihood_test_nats_per_image"] = None if log_z is None else -free_energy - log_z.value
        figures[f"{name}_standard_error_nats"] = None if log_z is None else log_z.error
    return figures


def reconstruction_error(machine: Rbm, states: NDArray[np.uint8]) -> float:
    """Mean squared difference, per pixel, between states and their reconstruction by probabilities, not samples."""
    total = 0.0
    for block in _blocks(states):
        difference = block - machine.mean_v_from_h(machine.mean_h_from_v(block))
        total += float(np.square(difference).sum(dtype=np.float64))
    return total / states.size


def _mean_free_energy(machine: Rbm, states: NDArray[np.uint8]) -> float:
    return sum(float(machine.free_energy(block).sum()) for block in _blocks(states)) / len(states)


def _blocks(states: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    return [states[i : i + _BLOCK] for i in range(0, len(states), _BLOCK)]
