"""How much unlearning? Networks of random patterns that dream until nothing is left, measured on the way.

    reverie experiment unlearning --units 32 --patterns 5 --dreams 600 --networks 40 --starts 1000
    reverie experiment unlearning --units 100 --patterns 30 --dreams 5000 --networks 20 --measure-every 100 --starts 600

The first loses more than half of its spurious ends by 300 dreams, the second finds room for three times as many
memories as such a network can hold, by 2000; both are dead by the last dream.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.data.patterns import MAX_UNITS, MIN_UNITS
from model.errors import BadInput
from model.experiments.study import Row, piece_rng
from model.hopfield.memories import Memories
from model.hopfield.room import check_room
from model.hopfield.stored import Stored
from model.hopfield.unlearning import UnlearningSession
from model.hopfield.unlearning_figures import Figures, UnlearningSettings
from model.language import tr

FIGURES = ("spurious_share", "spurious_seen", "stable_share", "recall_share", "mean_overlap")
"""Fields of Figures that are averaged over the networks."""

MAX_DREAMS = 1_000_000
MAX_NETWORKS = 10_000

SPURIOUS, STABLE, RECALL = (FIGURES.index(name) for name in ("spurious_share", "stable_share", "recall_share"))


@dataclass(frozen=True)
class UnlearningStudy:
    """``networks`` networks of N units with P random patterns each, stored by Hebb's rule; each of them is a piece."""

    n_units: int
    n_patterns: int
    dreams: int
    networks: int
    settings: UnlearningSettings
    seed: int

    def __post_init__(self) -> None:
        if not MIN_UNITS <= self.n_units <= MAX_UNITS:
            raise BadInput(
                tr("there are to be {n_units:,} units; there must be {min_units} to {max_units:,}").format(
                    n_units=self.n_units, min_units=MIN_UNITS, max_units=MAX_UNITS
                )
            )
        if self.n_patterns < 1:
            raise BadInput(
                tr("there are to be {n_patterns:,} patterns; there must be at least 1").format(
                    n_patterns=self.n_patterns
                )
            )
        check_room(self.n_patterns, self.n_units)
        if not self.settings.measure_every <= self.dreams <= MAX_DREAMS:
            raise BadInput(
                tr(
                    "there are to be {dreams:,} dreams; there must be {measure_every:,}, the number "
                    "between two measurements, to {max_dreams:,}"
                ).format(dreams=self.dreams, measure_every=self.settings.measure_every, max_dreams=MAX_DREAMS)
            )
        if not 1 <= self.networks <= MAX_NETWORKS:
            raise BadInput(
                tr("there are to be {networks:,} networks; there must be 1 to {max_networks:,}").format(
                    networks=self.networks, max_networks=MAX_NETWORKS
                )
            )
        self.settings.check_size(self.n_units)

    @property
    def n_pieces(self) -> int:
        """One a network."""
        return self.networks

    @property
    def measured_at(self) -> range:
        """Numbers of dreams, 0 included."""
        return range(0, self.dreams + 1, self.settings.measure_every)

    def work(self, piece: int) -> NDArray[np.float64]:
        """One network's figures, shape (measurements, FIGURES)."""
        rng = piece_rng(self.seed, piece)
        patterns = rng.choice(np.array([-1, 1], np.int8), size=(self.n_patterns, self.n_units))
        names = tuple(str(i + 1) for i in range(self.n_patterns))
        memories = Memories(patterns, names, (1, self.n_units), "random patterns")
        session = UnlearningSession(Stored.by("hebb", memories), int(rng.integers(2**31)), self.settings)
        figures: list[Figures] = [session.figures]
        for _ in self.measured_at[1:]:
            session.advance(self.settings.measure_every)
            figures.append(session.figures)
        return np.array([[getattr(f, name) for name in FIGURES] for f in figures], np.float64)

    def begin(self) -> "UnlearningTally":
        """Nothing yet."""
        return UnlearningTally(self.measured_at)


@dataclass
class UnlearningTally:
    """Means over the networks so far and their standard errors, after so many dreams."""

    measured_at: Sequence[int]
    results: list[NDArray[np.float64]] = field(default_factory=list)

    def add(self, result: NDArray[np.float64]) -> None:
        """One more network."""
        self.results.append(result)

    def snapshot(self) -> Sequence[Row]:
        """The table; the window shows one network at a time instead."""
        return self.rows()

    def rows(self) -> list[Row]:
        """One row a measurement."""
        if not self.results:
            return []
        means, errors = self._means_and_errors()
        rows: list[Row] = []
        for i, dreams in enumerate(self.measured_at):
            row: Row = {"dreams": dreams, "networks": len(self.results)}
            row |= {name: float(means[i, k]) for k, name in enumerate(FIGURES)}
            row |= {f"{name}_standard_error": float(errors[i, k]) for k, name in enumerate(FIGURES)}
            rows.append(row)
        return rows

    def summary(self) -> Row:
        """How much unlearning is best, what it does, and after how many dreams no memory of any network is stable."""
        if not self.results:
            return {"networks": 0}
        means, _errors = self._means_and_errors()
        # As Figures.merit: recall from noise, and where that is equal, fewer spurious ends.
        best = int(np.lexsort((means[:, SPURIOUS], -means[:, RECALL]))[0])
        alive = np.flatnonzero(means[:, STABLE] > 0)
        dead = int(alive[-1]) + 1 if len(alive) else 0
        row: Row = {"networks": len(self.results), "best_dreams": self.measured_at[best]}
        row["dead_dreams"] = self.measured_at[dead] if dead < len(means) else float("nan")
        for when, i in (("before", 0), ("best", best), ("end", len(means) - 1)):
            row |= {f"{name}_{when}": float(means[i, k]) for k, name in enumerate(FIGURES)}
        return row

    def _means_and_errors(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Both (measurements, FIGURES); the errors are NaN for a single network."""
        results = np.stack(self.results)
        if len(results) == 1:
            return results[0], np.full(results[0].shape, np.nan)
        errors: NDArray[np.float64] = results.std(axis=0, ddof=1) / np.sqrt(len(results))
        return results.mean(axis=0), errors


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``reverie experiment unlearning``."""
    defaults = UnlearningSettings()
    parser.add_argument("--units", type=int, default=32, metavar="N", help="units of a network")
    parser.add_argument("--patterns", type=int, default=5, metavar="P", help="random patterns, stored by Hebb's rule")
    parser.add_argument("--dreams", type=int, default=600, metavar="D", help="dreams of each network")
    parser.add_argument(
        "--epsilon",
        type=float,
        default=defaults.epsilon,
        metavar="E",
        help="what a dream takes away, as a share of a stored pattern; the same number where weights lack the 1/N",
    )
    parser.add_argument("--networks", type=int, default=4, metavar="N", help="networks to average over")
    parser.add_argument(
        "--measure-every", type=int, default=defaults.measure_every, metavar="D", help="dreams between measurements"
    )
    parser.add_argument(
        "--noise", type=float, default=defaults.noise, metavar="SHARE", help="units flipped before a recall"
    )
    parser.add_argument(
        "--starts", type=int, default=defaults.starts, metavar="N", help="random starts of a measurement"
    )


def make_study(arguments: argparse.Namespace) -> UnlearningStudy:
    """The study that the options ask for. Raises BadInput."""
    settings = UnlearningSettings(arguments.epsilon, arguments.measure_every, arguments.noise, arguments.starts)
    return UnlearningStudy(
        arguments.units, arguments.patterns, arguments.dreams, arguments.networks, settings, arguments.seed
    )
