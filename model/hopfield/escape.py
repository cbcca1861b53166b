"""Escape from local minima: spurious states that settling is caught in, and what cooling makes of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.frozen import frozen_copy
from model.hopfield.changes import StartAt
from model.hopfield.dynamics import Dynamics
from model.hopfield.schedule import Schedule
from model.hopfield.session import HopfieldSession
from model.hopfield.stored import Stored
from model.hopfield.verdict import Verdict, judge

COLD_SWEEPS = 1000
"""More than settling at temperature 0 ever takes; it ends in a fixed point."""

DRAWS_PER_START = 100
"""Random states to try for each spurious minimum that is wanted; where that does not do, they are next to none."""


@dataclass(frozen=True, eq=False)
class Caught:
    """Spurious minima that random states ended in, in the order they were found; those of large basins recur."""

    states: NDArray[np.int8]
    """Where they ended, (n, N), read-only."""
    drawn: int
    """Random states that settled for it."""
    recalled: int
    """Of these, how many ended in a memory or a mirror image."""


def caught(stored: Stored, wanted: int, rng: np.random.Generator) -> Caught:
    """Let random states settle at temperature 0, units in random order, until ``wanted`` of them were caught.

    Caught means: in a fixed point that is neither exactly a memory nor exactly a mirror image. There may be fewer.
    """
    n_units = stored.network.n_units
    found: list[NDArray[np.int8]] = []
    n_found = drawn = recalled = 0
    while n_found < wanted and drawn < DRAWS_PER_START * wanted:
        states = 2 * rng.integers(0, 2, (2 * wanted, n_units), np.int8) - 1
        ends = stored.network.settle(states, rng, max_sweeps=COLD_SWEEPS).states
        in_memory = reached(stored, ends) != 0
        drawn += len(ends)
        recalled += int(np.count_nonzero(in_memory))
        found.append(ends[~in_memory])
        n_found += len(found[-1])
    return Caught(frozen_copy(np.concatenate(found)[:wanted]), drawn, recalled)


def cooling(temperature: float, sweeps: int) -> Schedule:
    """From a temperature straight down to 0 in so many sweeps."""
    return Schedule(((0.0, temperature), (float(sweeps), 0.0))) if temperature > 0 else Schedule()


def cooled(
    stored: Stored, starts: NDArray[np.int8], temperature: float, sweeps: int, rng: np.random.Generator
) -> NDArray[np.int8]:
    """Where ``starts`` (n, N) end when they are cooled and then settle at temperature 0; (n, N)."""
    schedule = cooling(temperature, sweeps)
    return stored.network.settle(starts, rng, temperature=schedule, max_sweeps=sweeps + COLD_SWEEPS).states


def nearest(stored: Stored, states: NDArray[np.int8]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Of each of ``states`` (n, N), the memory nearest to it, and the overlap with that, 0 to 1; both (n,).

    Memories are numbered from 1, and a negative number is the mirror image of one.
    """
    # Sums of ±1 are whole numbers far below 2^24, so single precision is exact.
    sums = states.astype(np.float32) @ stored.memories.patterns.astype(np.float32).T
    memory = np.abs(sums).argmax(axis=1)
    of_it = np.take_along_axis(sums, memory[:, np.newaxis], axis=1)[:, 0].astype(np.float64)
    return np.where(of_it >= 0, memory + 1, -memory - 1), np.abs(of_it) / states.shape[1]


def reached(stored: Stored, states: NDArray[np.int8]) -> NDArray[np.int64]:
    """Of each of ``states`` (n, N), the memory or mirror image that it is in every unit, or 0; numbered likewise."""
    number, overlap = nearest(stored, states)
    return np.where(overlap == 1, number, 0)


@dataclass(frozen=True, eq=False)
class Course:
    """One run: the energy before it and after each of its S sweeps, (S + 1,), and where it ended, (N,); read-only."""

    energies: NDArray[np.float64]
    end: NDArray[np.int8]
    verdict: Verdict
    """On the end."""


def course(stored: Stored, start: NDArray[np.int8], temperature: float, sweeps: int, seed: int) -> Course:
    """Cool one state (N,) until no unit would change, in the session of the network itself.

    At temperature 0 a fixed point is the end at once.
    """
    session = HopfieldSession(stored, seed, Dynamics(schedule=cooling(temperature, sweeps)))
    session.apply(StartAt(start))
    energies = [session.snapshot().energy]
    while not session.finished:
        energies.append(float(session.advance(stored.network.n_units)[-1, 0]))
    end = session.snapshot().state
    return Course(frozen_copy(np.array(energies)), end, judge(end, stored.memories))
