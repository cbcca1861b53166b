"""At which distance two memories merge: pairs of random memories, one moved towards the other."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.data.patterns import MAX_UNITS, MIN_UNITS
from model.errors import BadInput
from model.experiments.study import Row, piece_rng
from model.hopfield.memories import Memories
from model.hopfield.merging import MergingScan, scan_of
from model.hopfield.storage import RULES, Rule
from model.hopfield.stored import Stored
from model.language import tr

MAX_NETWORKS = 1000


@dataclass(frozen=True)
class MergingStudy:
    """``networks`` networks of N units with P random memories each; the second comes towards the first."""

    n_units: int
    n_patterns: int
    networks: int
    rule: Rule
    seed: int

    def __post_init__(self) -> None:
        if not MIN_UNITS <= self.n_units <= MAX_UNITS:
            raise BadInput(
                tr("there are to be {n_units} units; there must be {min_units} to {max_units}").format(
                    n_units=self.n_units, min_units=MIN_UNITS, max_units=MAX_UNITS
                )
            )
        if not 2 <= self.n_patterns <= self.n_units:
            raise BadInput(
                tr("there are to be {n_patterns} patterns; there must be 2 to {n_units}").format(
                    n_patterns=self.n_patterns, n_units=self.n_units
                )
            )
        if not 1 <= self.networks <= MAX_NETWORKS:
            raise BadInput(
                tr("there are to be {networks:,} networks; there must be 1 to {max_networks:,}").format(
                    networks=self.networks, max_networks=MAX_NETWORKS
                )
            )

    @property
    def n_pieces(self) -> int:
        """One a network."""
        return self.networks

    def work(self, piece: int) -> MergingScan:
        """Scan one network."""
        rng = piece_rng(self.seed, piece)
        patterns = rng.choice(np.array([-1, 1], np.int8), size=(self.n_patterns, self.n_units))
        if abs(int(patterns[0].astype(np.int64) @ patterns[1])) == self.n_units:
            patterns[1, ::2] *= -1  # in the smallest networks two of them can be one and the same
        names = tuple(str(i + 1) for i in range(self.n_patterns))
        memories = Memories(patterns, names, (1, self.n_units), "random patterns")
        return scan_of(Stored.by(self.rule, memories), 0, 1, int(rng.integers(2**31)), max_distances=self.n_units)

    def begin(self) -> "MergingTally":
        """Nothing yet."""
        return MergingTally(self.n_units)


@dataclass
class MergingTally:
    """Of all networks so far, at each distance: the share in which the two minima are one."""

    n_units: int
    scans: list[MergingScan] = field(default_factory=list)

    def add(self, result: MergingScan) -> None:
        """One more network."""
        self.scans.append(result)

    def snapshot(self) -> Sequence[Row]:
        """The table; nothing draws it yet but the one of the Hopfield page, which has a scan of its own."""
        return self.rows()

    def rows(self) -> list[Row]:
        """One row a distance that any network began at or below."""
        merged = np.zeros(self.n_units + 1, np.int64)
        tried = np.zeros(self.n_units + 1, np.int64)
        for scan in self.scans:
            tried[scan.distances] += 1
            merged[scan.distances] += scan.apart_at == 0
        return [
            {
                "distance_units": int(d),
                "distance_share": float(d / self.n_units),
                "networks": int(tried[d]),
                "merged_share": float(merged[d] / tried[d]),
            }
            for d in np.flatnonzero(tried)
        ]

    def summary(self) -> Row:
        """The mean distance below which the minima are one, and how many pairs never merge."""
        distances: NDArray[np.float64] = np.array([scan.merging_distance or 0 for scan in self.scans], np.float64)
        if len(distances) == 0:
            return {"networks": 0}
        error = float(distances.std(ddof=1) / np.sqrt(len(distances))) if len(distances) > 1 else float("nan")
        return {
            "networks": len(distances),
            "merging_distance_units_mean": float(distances.mean()),
            "merging_distance_units_standard_error": error,
            "never_merged_share": float((distances == 0).mean()),
        }


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``reverie experiment merging``."""
    parser.add_argument("--units", type=int, default=120, metavar="N", help="units of a network")
    parser.add_argument("--patterns", type=int, default=8, metavar="P", help="random memories, the two included")
    parser.add_argument("--networks", type=int, default=20, metavar="N", help="networks to average over")
    parser.add_argument("--rule", choices=RULES, default="hebb", help="storage rule")


def make_study(arguments: argparse.Namespace) -> MergingStudy:
    """The study that the options ask for. Raises BadInput."""
    return MergingStudy(arguments.units, arguments.patterns, arguments.networks, arguments.rule, arguments.seed)
