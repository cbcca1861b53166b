"""End states: which attractors a batch of starts ends in, and what kinds of attractors there are."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.hopfield.network import Hopfield
from model.hopfield.settling import Order
from model.hopfield.verdict import Verdict

AttractorKind = Literal["memory", "mirror", "near", "mixture", "spin glass", "cycle"]
KINDS: tuple[AttractorKind, ...] = ("memory", "mirror", "near", "mixture", "spin glass", "cycle")
"""Kinds of verdicts, but that a minimum close to a memory or a mirror image is told from these themselves."""


@dataclass(frozen=True)
class Attractor:
    """An end state. ``bits`` are its units packed eight to a byte; of a 2-cycle, those of the lesser of its states."""

    bits: bytes
    energy: float
    verdict: Verdict

    @property
    def kind(self) -> AttractorKind:
        """What kind of attractor it is."""
        return kind_of(self.verdict)

    def state(self, n_units: int) -> NDArray[np.int8]:
        """Its units, (N,) of ±1."""
        (state,) = unpacked(self.bits, n_units)
        return np.asarray(state)


@dataclass(frozen=True)
class Ends:
    """Where a batch of starts ended: distinct attractors in the order of their discovery."""

    bits: tuple[bytes, ...]
    counts: tuple[int, ...]
    energies: tuple[float, ...]
    cycles: tuple[bool, ...]
    unfinished: int
    """Starts that had not arrived when they were cut short; where they stood is no attractor."""

    @property
    def n_starts(self) -> int:
        """All starts, those that did not arrive included."""
        return sum(self.counts) + self.unfinished


def settle_to_ends(
    network: Hopfield, starts: NDArray[np.int8], rng: np.random.Generator, order: Order, max_sweeps: int
) -> Ends:
    """Settle ``starts`` (B, N) at temperature 0 and count where they end."""
    settled = network.settle(starts, rng, order, 0.0, max_sweeps)
    states, cycles = settled.states, settled.cycles
    arrived = settled.converged | cycles
    # One that was cut short before the sweep that would have flipped nothing has arrived all the same.
    arrived[~arrived] = network.is_fixed_point(states[~arrived])
    bits = [row.tobytes() for row in np.packbits(states > 0, axis=1)]
    if cycles.any():
        # Which of its two states a cycle was left in depends on the start; the lesser one stands for both.
        others = network.settle(states[cycles], rng, "synchronous", 0.0, max_sweeps=1).states
        for i, other in zip(np.flatnonzero(cycles), np.packbits(others > 0, axis=1), strict=True):
            bits[i] = min(bits[i], other.tobytes())
    counts = Counter(key for key, there in zip(bits, arrived, strict=True) if there)
    going = {key for key, cycle in zip(bits, cycles, strict=True) if cycle}
    ends = unpacked(b"".join(counts), network.n_units)
    return Ends(
        tuple(counts),
        tuple(counts.values()),
        tuple(network.energy(ends).tolist()),
        tuple(key in going for key in counts),
        int(np.count_nonzero(~arrived)),
    )


def kind_of(verdict: Verdict) -> AttractorKind:
    """The kind of attractor that a verdict on an end state speaks of."""
    if verdict.kind in ("memory", "mirror") and verdict.differing > 0:
        return "near"
    return KINDS[KINDS.index(verdict.kind)]  # what is unfinished is no attractor


def unpacked(bits: bytes, n_units: int) -> NDArray[np.int8]:
    """States (n, N) of ±1 that were packed one after another, each eight units to a byte."""
    rows = np.frombuffer(bits, np.uint8).reshape(-1, -(-n_units // 8))
    return 2 * np.unpackbits(rows, axis=1, count=n_units).astype(np.int8) - 1
