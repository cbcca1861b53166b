"""What Hinton's practical guide has one look at while a machine learns: read off, and paid for, in milliseconds."""

import math
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.frozen import frozen_copy
from model.rbm.machine import Rbm
from model.rbm.parts import at_once

Floats = NDArray[np.float32]

MAX_CASES = 100
"""Images that the hidden probabilities are shown for, and fantasies that are weighed against them."""

MAX_UNITS = 1024
"""Hidden units in the picture of their probabilities; what is said of each unit is said of all of them."""

FULL = 254
"""A probability of 1 in the picture; 255 is left for what is not there."""

DEAD_BELOW, SATURATED_ABOVE = 0.01, 0.99
"""A unit whose probability is on this side of it for every case says nothing about any of them."""

N_BINS = 61
"""Odd, so that the middle one is around 0."""

ROUNDING = 1e-6
"""In float32 a round number may be larger than it is: one at the very end of a histogram is still inside."""

MAX_BINNED = 200_000
"""More numbers than this change no bar by a visible amount."""

REACH = 5.0
"""Root mean squares from 0 to the end of a histogram: next to no weight is further out, and few biases."""


@dataclass(frozen=True, eq=False)
class Histogram:
    """How many numbers lie between each two of the ``edges`` (n + 1,), which are symmetric about 0 and end at a round
    one. Read-only arrays."""

    edges: NDArray[np.float64]
    counts: NDArray[np.int64]
    """(n,)"""
    outside: int
    """Numbers beyond the first and the last edge, in none of the counts."""

    @property
    def limit(self) -> float:
        """The last edge."""
        return float(self.edges[-1])


@dataclass(frozen=True)
class ChainEnergies:
    """Mean free energies, in nats, of what the persistent chains fantasise now and of the data: where the chains keep
    up with the machine they are alike (guide, section 14)."""

    fantasies: float
    data: float
    error: float
    """Standard error of their difference, from having so few of either."""


@dataclass(frozen=True, eq=False)
class Instruments:
    """The parameters of a machine after ``update`` updates, their last increments, and what its hidden units do.

    Section numbers are those of Hinton's guide (UTML TR 2010-003). Arrays are read-only.
    """

    update: int
    weights: Histogram
    visible_biases: Histogram
    hidden_biases: Histogram
    weight_increments: Histogram
    visible_bias_increments: Histogram
    hidden_bias_increments: Histogram
    ratio: float
    """Mean |increment| of the weights over their mean |weight| (section 7); NaN before the first update."""
    unit_ratios: Floats
    """(n_hidden,), the same of the weights of each hidden unit; NaN for one whose weights are all 0."""
    rms_weight: float
    largest_weight: float
    """By absolute value."""
    probabilities: NDArray[np.uint8]
    """(n_cases, at most MAX_UNITS): hidden probabilities as 0 to FULL, one row an image (section 15)."""
    activity: Floats
    """(n_hidden,), mean probability over the cases."""
    dead: NDArray[np.bool_]
    """(n_hidden,), whether the unit is as good as never on."""
    saturated: NDArray[np.bool_]
    """(n_hidden,), whether the unit is as good as always on."""
    chains: ChainEnergies | None
    """None where no chains persist."""

    @property
    def n_hidden(self) -> int:
        return len(self.activity)


def read_instruments(
    update: int,
    parameters: Floats,
    velocity: Floats,
    cases: NDArray[Any],
    chains: NDArray[np.bool_] | None = None,
    seed: int = 0,
) -> Instruments:
    """Read all instruments after ``update`` updates; nothing that is given is changed or kept.

    ``parameters`` and their last increments ``velocity`` (n_visible + 1, n_hidden + 1) are [[weights, visible biases],
    [hidden biases, unused]]. ``cases`` (n, n_visible) are images as states or grey values, always the same ones, of
    which the first MAX_CASES are looked at. ``chains`` (m, n_hidden) are the hidden states that persistent chains go on
    from; the visible states they lead to are drawn with a generator of ``seed`` and ``update``, never with the run's.

    Of more than MAX_BINNED weights every few are binned, spread evenly over both layers, and counted for the others.
    """
    machine = Rbm(parameters[:-1, :-1], parameters[:-1, -1], parameters[-1, :-1])
    return at_once(instruments_in_parts(update, machine, velocity, cases, chains, seed))


def instruments_in_parts(
    update: int,
    machine: Rbm,
    velocity: Floats,
    cases: NDArray[Any],
    chains: NDArray[np.bool_] | None,
    seed: int,
) -> Generator[None, None, Instruments]:
    """The same of a ``machine``, with a pause after every few milliseconds, in which the run may go on.

    Of ``velocity`` and ``chains`` nothing is read after the first pause.
    """
    chains = None if chains is None else chains[:MAX_CASES].copy()
    cases = cases[:MAX_CASES]
    increments = velocity[:-1, :-1]
    moved = np.abs(increments).sum(axis=0, dtype=np.float64)
    weight_increments = _histogram(increments)
    visible_bias_increments, hidden_bias_increments = _histogram(velocity[:-1, -1]), _histogram(velocity[-1, :-1])
    yield
    weights = machine.weights
    size = np.abs(weights).sum(axis=0, dtype=np.float64)
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = float(moved.sum() / size.sum()) if update else math.nan
        unit_ratios = np.where(size > 0, moved / size, np.nan) if update else np.full(len(size), np.nan)
    yield
    of_weights = _histogram(weights)
    yield
    probability = machine.mean_h_from_v(cases)
    yield
    weighed = None if chains is None else (yield from _weighed(machine, chains, cases, [seed, update]))
    return Instruments(
        update=update,
        weights=of_weights,
        visible_biases=_histogram(machine.visible_bias),
        hidden_biases=_histogram(machine.hidden_bias),
        weight_increments=weight_increments,
        visible_bias_increments=visible_bias_increments,
        hidden_bias_increments=hidden_bias_increments,
        ratio=ratio,
        unit_ratios=frozen_copy(unit_ratios, np.float32),
        rms_weight=math.sqrt(float(np.vdot(weights, weights)) / weights.size),
        largest_weight=float(max(weights.max(), -weights.min())),
        probabilities=frozen_copy(FULL * probability[:, :MAX_UNITS] + np.float32(0.5), np.uint8),
        activity=frozen_copy(probability.mean(axis=0)),
        dead=frozen_copy(probability.max(axis=0) < DEAD_BELOW),
        saturated=frozen_copy(probability.min(axis=0) > SATURATED_ABOVE),
        chains=weighed,
    )


def _weighed(
    machine: Rbm, chains: NDArray[np.bool_], cases: NDArray[Any], seed: list[int]
) -> Generator[None, None, ChainEnergies]:
    states = machine.sample_v_from_h(chains, np.random.default_rng(seed))
    fantasies = machine.free_energy(states)
    yield
    data = machine.free_energy(cases)
    yield
    error = math.sqrt(sum(float(energies.var()) / len(energies) for energies in (fantasies, data)))
    return ChainEnergies(float(fantasies.mean()), float(data.mean()), error)


def _histogram(values: Floats) -> Histogram:
    """By scaling to whole numbers and counting these: np.histogram takes ten times as long."""
    sample = _spread(values)
    limit = _round_limit(sample)
    scaled = sample * np.float32((1 - ROUNDING) * N_BINS / (2 * limit))
    scaled += np.float32(N_BINS / 2 + 1)  # one bin more at each end for what is beyond
    bins = np.clip(scaled, 0, N_BINS + 1, out=scaled).astype(np.int64)
    counted = np.bincount(bins, minlength=N_BINS + 2)
    counts = np.rint(counted * (values.size / sample.size)).astype(np.int64)
    edges = np.linspace(-limit, limit, N_BINS + 1)
    return Histogram(frozen_copy(edges), frozen_copy(counts[1:-1]), int(counts[0] + counts[-1]))


def _spread(values: Floats) -> Floats:
    """At most MAX_BINNED of the values in a row, spread so that every row and every column is met equally often."""
    flat = values.ravel()
    step = -(-flat.size // MAX_BINNED)
    while step > 1 and math.gcd(step, values.shape[-1]) > 1:
        step += 1
    return flat[::step]


def _round_limit(values: Floats) -> float:
    """Where a histogram ends: the next round number above the largest value, or above REACH root mean squares."""
    reach = REACH * math.sqrt(float(np.vdot(values, values)) / values.size)
    reach = min(reach, float(max(values.max(), -values.min())))
    if reach == 0:
        return 1.0
    power = math.floor(math.log10(reach))
    ends = [float(f"{m}e{power}") for m in (1, 2, 3, 5, 7, 10)]
    return next((end for end in ends if end >= (1 - ROUNDING) * reach), ends[-1])
