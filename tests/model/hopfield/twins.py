"""Slow and obvious twins of what the network does: loops and whole numbers in place of products and floats."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.hopfield import Hopfield


def random_patterns(n_patterns: int, n_units: int, seed: int) -> NDArray[np.int8]:
    return np.random.default_rng(seed).choice(np.array([-1, 1], np.int8), size=(n_patterns, n_units))


def random_network(n_units: int, seed: int) -> Hopfield:
    """A network of Gaussian couplings: no two energies are equal but by mirror image, and no field is a tie."""
    upper = np.triu(np.random.default_rng(seed).normal(size=(n_units, n_units)), 1)
    return Hopfield(upper + upper.T)


def all_states(n_units: int) -> NDArray[np.int8]:
    """Every state of ±1, shape (2^N, N)."""
    bits = np.arange(2**n_units)[:, np.newaxis] >> np.arange(n_units) & 1
    return (2 * bits - 1).astype(np.int8)


def energy_by_loops(weights: NDArray[np.float64], state: NDArray[np.generic]) -> float:
    total = 0.0
    for i in range(len(state)):
        for j in range(len(state)):
            total += float(weights[i, j]) * float(state[i]) * float(state[j])
    return -total / 2


def whole_fields(patterns: NDArray[np.int8], state: NDArray[np.int8]) -> NDArray[np.int64]:
    """N h_i under Hebb's rule, a whole number, so that a tie is exactly 0."""
    wide = patterns.astype(np.int64)
    return wide.T @ (wide @ state.astype(np.int64)) - len(wide) * state.astype(np.int64)


@dataclass
class Course:
    """What became of one state."""

    state: NDArray[np.int8]
    sweeps: int = 0
    flips: int = 0
    converged: bool = False
    ties: int = 0
    """Decisions in which the field was exactly 0."""


def settle_exactly(patterns: NDArray[np.int8], state: NDArray[np.int8], orders: Iterable[NDArray[np.int64]]) -> Course:
    """Zero-temperature settling under Hebb's rule without any rounding, one order a sweep."""
    course = Course(state.copy())
    for order in orders:
        course.sweeps += 1
        before = course.flips
        for unit in order:
            field = whole_fields(patterns, course.state)[unit]
            course.ties += int(field == 0)
            if field * course.state[unit] < 0:
                course.state[unit] *= -1
                course.flips += 1
        if course.flips == before:
            course.converged = True
            break
    return course
