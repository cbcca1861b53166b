"""Annealing: how many spurious minima are left for a memory, against the temperature that cooling begins at.

The starts are where random states were caught when they settled at temperature 0 (see ``escape.caught``). From each of
them the network is cooled in a straight line from T0 to 0 and settles. At T0 = 0 every start stays where it is. What
counts is whether the end is exactly a memory or a mirror image; besides, whether it is the one the start was nearest
to, for a network that was too hot finds a memory, but forgets where it began.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

import numpy as np

from model.errors import BadInput
from model.experiments.annealing_found import AnnealingFound, melting, shares_of
from model.experiments.network_arguments import add_network_arguments, stored_network
from model.experiments.study import Row, piece_rng
from model.frozen import frozen_copy
from model.hopfield.escape import Caught, caught, cooled, nearest, reached
from model.hopfield.schedule import MAX_SWEEPS, check_temperature
from model.hopfield.stored import Stored
from model.language import tr

TEMPERATURES = tuple(round(0.1 * k, 1) for k in range(21))

MAX_BATCH = 20
DECISIONS_TIMES_UNITS = 300_000_000
"""Of a batch at one temperature: about a tenth of a second."""

MAX_STARTS, MAX_NETWORKS = 20_000, 100


@dataclass(frozen=True)
class Cooled:
    """What became of one batch of starts at one temperature."""

    temperature: int
    """Which one."""
    network: int
    """Which one."""
    starts: int
    successes: int
    """Ended in a memory or a mirror image."""
    nearest: int
    """Of these, in the one that was nearest to the start."""
    unchanged: int
    """Ended where they began."""
    overlap: float
    """With the memory that was nearest to the end, summed over the starts."""
    drawn: int
    """Random states that settled for the starts to be found; told once a batch."""
    recalled: int
    """Of these, how many ended in a memory or a mirror image."""


@dataclass(frozen=True, eq=False)
class AnnealingStudy:
    """``starts`` spurious minima of each network are cooled from each temperature; a piece is a batch at one of them.

    Raises BadInput if a temperature or a number cannot be.
    """

    networks: tuple[Stored, ...]
    seed: int
    temperatures: tuple[float, ...] = TEMPERATURES
    """That cooling begins at, growing from 0."""
    sweeps: int = 100
    """From there down to 0."""
    starts: int = 400

    def __post_init__(self) -> None:
        for temperature in self.temperatures:
            check_temperature(temperature)
        if self.temperatures[:1] != (0,) or not all(a < b for a, b in pairwise(self.temperatures)):
            raise BadInput(
                tr("the temperatures are {listed}; they must begin at 0 and grow").format(
                    listed=_listed(self.temperatures)
                )
            )
        if not 1 <= self.sweeps <= MAX_SWEEPS:
            raise BadInput(
                tr("there are to be {sweeps:,} sweeps; there must be 1 to {max_sweeps:,}").format(
                    sweeps=self.sweeps, max_sweeps=MAX_SWEEPS
                )
            )
        if not 1 <= self.starts <= MAX_STARTS:
            raise BadInput(
                tr("there are to be {starts:,} starts; there must be 1 to {max_starts:,}").format(
                    starts=self.starts, max_starts=MAX_STARTS
                )
            )
        if not 1 <= len(self.networks) <= MAX_NETWORKS:
            raise BadInput(
                tr("there are to be {n_networks} networks; there must be 1 to {max_networks}").format(
                    n_networks=len(self.networks), max_networks=MAX_NETWORKS
                )
            )

    @property
    def batch(self) -> int:
        """Starts in a batch: fewer of them where cooling takes longer."""
        n_units = max(stored.network.n_units for stored in self.networks)
        return min(max(DECISIONS_TIMES_UNITS // (self.sweeps * n_units**2), 1), MAX_BATCH, self.starts)

    @property
    def n_batches(self) -> int:
        """Of all networks, one of each before the next of any."""
        return -(-self.starts // self.batch) * len(self.networks)

    @property
    def n_pieces(self) -> int:
        """Batches at all temperatures, one batch after another."""
        return self.n_batches * len(self.temperatures)

    def work(self, piece: int) -> Cooled:
        """Cool one batch from one temperature."""
        batch, temperature = divmod(piece, len(self.temperatures))
        network = batch % len(self.networks)
        stored, found = self.networks[network], self.batch_of_starts(batch)
        rng = piece_rng(self.seed, self.n_batches + piece)
        ends = cooled(stored, found.states, self.temperatures[temperature], self.sweeps, rng)
        now, (of_start, _), (_, overlaps) = reached(stored, ends), nearest(stored, found.states), nearest(stored, ends)
        return Cooled(
            temperature,
            network,
            len(ends),
            int(np.count_nonzero(now)),
            int(np.count_nonzero(now == of_start)),
            int(np.count_nonzero((ends == found.states).all(axis=1))),
            float(overlaps.sum()),
            found.drawn if temperature == 0 else 0,
            found.recalled if temperature == 0 else 0,
        )

    def begin(self) -> "AnnealingTally":
        """Nothing cooled yet."""
        return AnnealingTally(self)

    @cached_property
    def batch_of_starts(self) -> Callable[[int], Caught]:
        """The starts of a batch; the last few are kept, for they are cooled from one temperature after another."""
        return lru_cache(8)(self._find_starts)

    def _find_starts(self, batch: int) -> Caught:
        in_turn, network = divmod(batch, len(self.networks))
        wanted = min(self.batch, self.starts - in_turn * self.batch)
        return caught(self.networks[network], wanted, piece_rng(self.seed, batch))

    def __getstate__(self) -> dict[str, Any]:
        """What another process is sent: not the starts."""
        return {f.name: getattr(self, f.name) for f in fields(self)}


class AnnealingTally:
    """Starts, and what became of them, by temperature and network."""

    def __init__(self, study: AnnealingStudy) -> None:
        self._study = study
        shape = len(study.temperatures), len(study.networks)
        self._starts, self._successes, self._nearest = (np.zeros(shape, np.int64) for _ in range(3))
        self._unchanged, self._overlaps = np.zeros(shape, np.int64), np.zeros(shape)
        self._drawn = self._recalled = 0
        self._melting = melting(study.networks[0])

    def add(self, result: Cooled) -> None:
        """Take in one more batch at one temperature."""
        at = result.temperature, result.network
        self._starts[at] += result.starts
        self._successes[at] += result.successes
        self._nearest[at] += result.nearest
        self._unchanged[at] += result.unchanged
        self._overlaps[at] += result.overlap
        self._drawn += result.drawn
        self._recalled += result.recalled

    def snapshot(self) -> AnnealingFound:
        """What is known so far."""
        success, success_low, success_high = shares_of(self._successes, self._starts)
        near, near_low, near_high = shares_of(self._nearest, self._starts)
        return AnnealingFound(
            frozen_copy(self._study.temperatures, np.float64),
            frozen_copy(self._starts.sum(axis=1), np.int64),
            success,
            (success_low, success_high),
            near,
            (near_low, near_high),
            shares_of(self._unchanged, self._starts)[0],
            shares_of(self._overlaps, self._starts)[0],
            self._drawn,
            self._recalled / self._drawn if self._drawn else float("nan"),
            *self._melting,
        )

    def rows(self) -> list[Row]:
        """One row a temperature at which anything was cooled."""
        found, study = self.snapshot(), self._study
        return [
            {
                "temperature": float(found.temperatures[k]),
                "sweeps": study.sweeps,
                "starts": int(found.starts[k]),
                "networks": int(np.count_nonzero(self._starts[k])),
                "success_share": float(found.success[k]),
                "success_minus_error": float(found.success_range[0][k]),
                "success_plus_error": float(found.success_range[1][k]),
                "nearest_memory_share": float(found.nearest[k]),
                "nearest_memory_minus_error": float(found.nearest_range[0][k]),
                "nearest_memory_plus_error": float(found.nearest_range[1][k]),
                "unchanged_share": float(found.unchanged[k]),
                "mean_overlap": float(found.overlap[k]),
            }
            for k in np.flatnonzero(found.starts)
        ]

    def summary(self) -> Row:
        """From which temperature it is best to cool, and what that achieves."""
        found, study = self.snapshot(), self._study
        best = found.best
        return {
            "network": study.networks[0].description,
            "networks": len(study.networks),
            "sweeps": study.sweeps,
            "starts": int(found.starts[0]),
            "random_states_settled_for_them": found.drawn,
            "random_states_recalled_share": found.recalled,
            "success_at_temperature_0": float(found.success[0]),
            "best_temperature": float(found.temperatures[best]) if found.starts[best] else float("nan"),
            "success_at_best": float(found.success[best]),
            "success_at_best_minus_error": float(found.success_range[0][best]),
            "success_at_best_plus_error": float(found.success_range[1][best]),
            "nearest_memory_at_best": float(found.nearest[best]),
            "error": f"one standard error, {ERRORS[len(study.networks) > 1]}",
            "theory_mixtures_melt_at_temperature": found.mixtures_melt,
            "theory_memories_melt_at_temperature": found.memories_melt,
        }


ERRORS = ("Wilson, over starts", "over networks")
"""Of one network, and of several."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``reverie experiment annealing``."""
    add_network_arguments(parser)
    parser.add_argument(
        "--networks", type=int, default=5, metavar="K", help="networks to average over if the patterns are random"
    )
    parser.add_argument(
        "--temperatures",
        type=_temperatures,
        default=_listed(TEMPERATURES),
        metavar="A,B,…",
        help="that cooling begins at; 0 is always among them",
    )
    parser.add_argument(
        "--sweeps",
        type=int,
        default=AnnealingStudy.sweeps,
        metavar="S",
        help="from there down to 0, in a straight line",
    )
    parser.add_argument(
        "--starts", type=int, default=AnnealingStudy.starts, metavar="N", help="spurious minima of each network"
    )


def make_study(arguments: argparse.Namespace) -> AnnealingStudy:
    """The study that the options ask for. Raises BadInput."""
    return AnnealingStudy(
        _networks(arguments), arguments.seed, arguments.temperatures, arguments.sweeps, arguments.starts
    )


def _networks(arguments: argparse.Namespace) -> tuple[Stored, ...]:
    if arguments.source != "random":
        return (stored_network(arguments),)
    if not 1 <= arguments.networks <= MAX_NETWORKS:
        raise BadInput(
            tr("there are to be {networks:,} networks; there must be 1 to {max_networks}").format(
                networks=arguments.networks, max_networks=MAX_NETWORKS
            )
        )
    seeds = np.random.SeedSequence(arguments.seed).generate_state(arguments.networks)
    return tuple(stored_network(argparse.Namespace(**{**vars(arguments), "seed": int(seed)})) for seed in seeds)


def _temperatures(text: str) -> tuple[float, ...]:
    try:
        return tuple(sorted({0.0, *(float(part) for part in text.split(","))}))
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a list of temperatures such as 0.2,0.5,1") from None


def _listed(temperatures: tuple[float, ...]) -> str:
    return ",".join(f"{temperature:g}" for temperature in temperatures)
