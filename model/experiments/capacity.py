"""Capacity: how well networks of random memories hold them, against the load, beside what theory says.

Two definitions are easily taken for one another. *A few wrong bits are allowed*: a memory is there if the network,
started at it, stays near it; that holds up to alpha_c = 0.138 for a large network (Hopfield found 0.15 by experiment).
*Every bit must be right*: that holds up to N / (2 ln N) memories, a share of N that falls as the network grows.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, nan, sqrt

import numpy as np
from numpy.typing import NDArray

from model.data.patterns import MAX_UNITS, MIN_UNITS
from model.errors import BadInput
from model.experiments.study import Row, piece_rng
from model.frozen import frozen_copy
from model.hopfield import Hopfield
from model.hopfield.capacity_theory import all_bits_load, retrieval_curve, retrieval_limit, retrieval_overlap
from model.hopfield.room import check_room
from model.hopfield.schedule import MAX_SWEEPS, check_temperature
from model.language import tr

HOPFIELD_LOAD = 0.15
"""Hopfield 1982: "about 0.15 N states can be simultaneously remembered before error in recall is severe"."""

MAX_LOAD = 1.0
MAX_NETWORKS = 1000

MAX_STARTS = 100
"""Memories of a network to start at: the first ones, as good as any since all are random.

Networks differ as much as memories do: more starts would take time and make the errors little smaller.
"""

COLD_SWEEPS = 1000
"""More than settling at temperature 0 ever takes; it ends in a fixed point."""


@dataclass(frozen=True)
class Recall:
    """How one network held its memories."""

    overlap: float
    """Of where it ended with the memory it started at, mean over memories."""
    exact: float
    """Share of memories that ended with every bit right: at temperature 0, those that are fixed points themselves.

    Not the share of bits that are right, nor that of networks in which every memory is.
    """


def recall(
    n_units: int,
    n_patterns: int,
    temperature: float,
    sweeps: int,
    rng: np.random.Generator,
    max_starts: int = MAX_STARTS,
) -> Recall:
    """Store random patterns by Hebb's rule, start at each (``max_starts`` of them at most), and compare the end.

    Units decide one by one in random order: at temperature 0 until none wants to change, else for so many ``sweeps``.
    """
    patterns = rng.choice(np.array([-1, 1], np.int8), size=(n_patterns, n_units))
    network = Hopfield.store(patterns)
    starts = patterns[:max_starts]
    ends = network.settle(
        starts, rng, temperature=temperature, max_sweeps=sweeps if temperature > 0 else COLD_SWEEPS
    ).states
    agreeing = np.count_nonzero(ends == starts, axis=1)
    return Recall(float(2 * agreeing.mean() / n_units - 1), float((agreeing == n_units).mean()))


@dataclass(frozen=True)
class CapacityStudy:
    """Overlap and bit-exact recall at several loads; a piece is one network at one load, network after network.

    Raises BadInput if a size, a load or the temperature cannot be.
    """

    n_units: int = 2000
    loads: tuple[float, ...] = (0.05, 0.10, 0.12, 0.13, 0.138, 0.16)
    n_networks: int = 4
    seed: int = 1
    temperature: float = 0.0
    sweeps: int = 100
    """At a temperature above 0."""

    def __post_init__(self) -> None:
        if not MIN_UNITS <= self.n_units <= MAX_UNITS:
            raise BadInput(
                tr("a network cannot have {n_units} units; it must have {min_units} to {max_units}").format(
                    n_units=self.n_units, min_units=MIN_UNITS, max_units=MAX_UNITS
                )
            )
        if not self.loads:
            raise BadInput(tr("no load is given; give at least one, such as 0.1"))
        for load in self.loads:
            if not (isfinite(load) and load <= MAX_LOAD and round(load * self.n_units) >= 1):
                raise BadInput(
                    tr(
                        "the load is {load:g}; with {n_units} units it must be from {least:.3g} (one "
                        "memory) to {max_load:g}"
                    ).format(load=load, n_units=self.n_units, least=1 / self.n_units, max_load=MAX_LOAD)
                )
        if not 1 <= self.n_networks <= MAX_NETWORKS:
            raise BadInput(
                tr("there cannot be {n_networks} networks at each load; choose 1 to {max_networks}").format(
                    n_networks=self.n_networks, max_networks=MAX_NETWORKS
                )
            )
        check_temperature(self.temperature)
        if not 1 <= self.sweeps <= MAX_SWEEPS:
            raise BadInput(
                tr("the number of sweeps is {sweeps}; it must be from 1 to {max_sweeps}").format(
                    sweeps=self.sweeps, max_sweeps=MAX_SWEEPS
                )
            )
        check_room(max(self.n_patterns), self.n_units)

    @property
    def n_patterns(self) -> tuple[int, ...]:
        """P, the memories stored at each load."""
        return tuple(round(load * self.n_units) for load in self.loads)

    @property
    def n_pieces(self) -> int:
        """Networks in all."""
        return len(self.loads) * self.n_networks

    def work(self, piece: int) -> Recall:
        """Measure one network; the first few pieces cover all loads."""
        n_patterns = self.n_patterns[piece % len(self.loads)]
        return recall(self.n_units, n_patterns, self.temperature, self.sweeps, piece_rng(self.seed, piece))

    def begin(self) -> "CapacityTally":
        """Nothing measured yet."""
        return CapacityTally(self)


@dataclass(frozen=True, eq=False)
class CapacityFound:
    """Means over the networks measured so far. Arrays (K,), one entry a load, NaN where there is none; read-only."""

    loads: NDArray[np.float64]
    """P / N, P being a whole number."""
    n_networks: NDArray[np.int64]
    overlap: NDArray[np.float64]
    overlap_error: NDArray[np.float64]
    """Standard error over networks, NaN for a single one."""
    exact: NDArray[np.float64]
    exact_error: NDArray[np.float64]
    theory: NDArray[np.float64]
    """m(alpha) of a large network."""
    curve: tuple[NDArray[np.float64], NDArray[np.float64]]
    """The same as a line: loads, and m at each; it ends at the critical load."""
    all_bits_load: float
    """1 / (2 ln N)."""


class CapacityTally:
    """Networks measured so far, load by load."""

    def __init__(self, study: CapacityStudy) -> None:
        self._study = study
        self._recalls: list[list[Recall]] = [[] for _ in study.loads]
        self._n = 0
        self._theory = frozen_copy(
            [retrieval_overlap(p / study.n_units, study.temperature) for p in study.n_patterns], np.float64
        )

    def add(self, result: Recall) -> None:
        """Take in the next network."""
        self._recalls[self._n % len(self._recalls)].append(result)
        self._n += 1

    def snapshot(self) -> CapacityFound:
        """What is known so far."""
        study = self._study
        overlaps = [_mean_and_error([r.overlap for r in recalls]) for recalls in self._recalls]
        exact = [_mean_and_error([r.exact for r in recalls]) for recalls in self._recalls]
        n_networks = np.array([len(recalls) for recalls in self._recalls])
        n_networks.flags.writeable = False
        return CapacityFound(
            frozen_copy([p / study.n_units for p in study.n_patterns]),
            n_networks,
            frozen_copy([mean for mean, _ in overlaps]),
            frozen_copy([error for _, error in overlaps]),
            frozen_copy([mean for mean, _ in exact]),
            frozen_copy([error for _, error in exact]),
            self._theory,
            retrieval_curve(study.temperature),
            all_bits_load(study.n_units),
        )

    def rows(self) -> list[Row]:
        """One row a load at which a network was measured."""
        study, found = self._study, self.snapshot()
        return [
            {
                "load": float(found.loads[k]),
                "n_units": study.n_units,
                "n_patterns": study.n_patterns[k],
                "temperature": study.temperature,
                "networks": int(found.n_networks[k]),
                "starts_per_network": min(study.n_patterns[k], MAX_STARTS),
                "mean_overlap": float(found.overlap[k]),
                "mean_overlap_error": float(found.overlap_error[k]),
                "theory_overlap": float(found.theory[k]),
                "bit_exact_share": float(found.exact[k]),
                "bit_exact_share_error": float(found.exact_error[k]),
                "load_all_bits_right": found.all_bits_load,
                "load_hopfield": HOPFIELD_LOAD,
            }
            for k in range(len(study.loads))
            if found.n_networks[k] > 0
        ]

    def summary(self) -> Row:
        """The loads that the two definitions of capacity speak of."""
        limit = retrieval_limit(self._study.temperature)
        return {
            "networks": self._n,
            "theory_critical_load": 0.0 if limit is None else limit.load,
            "theory_overlap_at_critical_load": 0.0 if limit is None else limit.overlap,
            "load_hopfield": HOPFIELD_LOAD,
            "load_all_bits_right": all_bits_load(self._study.n_units),
        }


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``reverie experiment capacity``."""
    defaults = CapacityStudy()
    parser.add_argument("--units", type=int, default=defaults.n_units, metavar="N", help="units of a network")
    parser.add_argument(
        "--loads",
        type=_loads,
        default=",".join(f"{load:g}" for load in defaults.loads),
        metavar="A,B,…",
        help="loads P/N to measure at",
    )
    parser.add_argument(
        "--networks", type=int, default=defaults.n_networks, metavar="K", help="networks measured at each load"
    )
    parser.add_argument(
        "--temperature", type=float, default=defaults.temperature, metavar="T", help="of the units, 0 for none"
    )
    parser.add_argument(
        "--sweeps", type=int, default=defaults.sweeps, metavar="S", help="sweeps before measuring where T is above 0"
    )


def make_study(arguments: argparse.Namespace) -> CapacityStudy:
    """The study that the options ask for. Raises BadInput."""
    return CapacityStudy(
        arguments.units,
        arguments.loads,
        arguments.networks,
        arguments.seed,
        arguments.temperature,
        arguments.sweeps,
    )


def _loads(text: str) -> tuple[float, ...]:
    try:
        return tuple(sorted(float(part) for part in text.split(",")))
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a list of loads such as 0.10,0.12,0.13") from None


def _mean_and_error(values: Sequence[float]) -> tuple[float, float]:
    n = len(values)
    if n == 0:
        return nan, nan
    return float(np.mean(values)), float(np.std(values, ddof=1)) / sqrt(n) if n > 1 else nan
