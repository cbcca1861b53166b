"""Slow and obvious twins of what the network does: loops and whole numbers in place of products and floats."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import exp

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


def swept_orders(seed: int, n_units: int) -> Iterator[NDArray[np.int64]]:
    """The order of each sweep that a stream of random numbers begun at ``seed`` makes (Fisher, Yates; Durstenfeld)."""
    stream = Sfc64(seed)
    asked = list(range(n_units))
    while True:
        shuffle(asked, stream)
        yield np.array(asked)


def shuffle(items: list[int], stream: "Sfc64") -> None:
    for i in range(len(items) - 1, 0, -1):
        j = stream.below(i + 1)
        items[i], items[j] = items[j], items[i]


class Sfc64:
    """Doty-Humphrey's small fast counting generator in whole numbers of Python."""

    def __init__(self, seed: int) -> None:
        self.a = self.b = self.c = int(seed)
        self.counter = 1
        for _ in range(12):
            self.word()

    def word(self) -> int:
        mask = 2**64 - 1
        word = (self.a + self.b + self.counter) & mask
        self.counter += 1
        self.a = self.b ^ (self.b >> 11)
        self.b = (self.c + (self.c << 3)) & mask
        self.c = (((self.c << 24) | (self.c >> 40)) + word) & mask
        return word

    def uniform(self) -> float:
        return (self.word() >> 11) / 2**53

    def below(self, n: int) -> int:
        return ((self.word() >> 32) * n) >> 32


@dataclass
class SettleTwin:
    """What settle_rows does with one state, with plain numbers in lists."""

    weights: NDArray[np.float64]
    tie: float
    state: list[int]
    fields: list[float]
    sweeps: int = 0
    flips: int = 0
    converged: bool = False

    def settle(self, seed: int, order: str, temperatures: list[float], cold_from: int, max_sweeps: int) -> None:
        stream = Sfc64(seed)
        n_units = len(self.state)
        asked = list(range(n_units))
        while self.sweeps < max_sweeps and not self.converged:
            temperature = temperatures[min(self.sweeps, len(temperatures) - 1)]
            if order == "random":
                shuffle(asked, stream)
            flips_before = self.flips
            for unit in asked:
                if order == "wanting":
                    wanting = [i for i in range(n_units) if self.wants(i)]
                    if not wanting:
                        break
                    unit = wanting[stream.below(len(wanting))]
                self.ask(unit, temperature, stream)
            self.converged = self.flips == flips_before and self.sweeps >= cold_from
            self.sweeps += 1

    def wants(self, unit: int) -> bool:
        return self.fields[unit] * self.state[unit] < -self.tie

    def ask(self, unit: int, temperature: float, stream: Sfc64) -> None:
        before = self.state[unit]
        after = -before if self.wants(unit) else before
        if temperature > 0:
            after = 1 if stream.uniform() < rising(self.fields[unit], temperature) else -1
        if after != before:
            self.state[unit] = after
            self.flips += 1
            row = self.weights[unit]
            self.fields = [f - 2 * before * float(w) for f, w in zip(self.fields, row, strict=True)]


def rising(field: float, temperature: float) -> float:
    """The probability that a unit becomes +1."""
    return 1 / (1 + exp(min(700.0, -2 * field / temperature)))
