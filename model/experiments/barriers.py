"""The tree of minima and the barriers between them, without a window."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from model.data.patterns import MAX_UNITS, MIN_UNITS
from model.errors import BadInput
from model.experiments.study import Row, piece_rng
from model.hopfield.barrier_session import DEFAULT_STARTS, BarrierSession
from model.hopfield.barriers import Tree
from model.hopfield.flooding import MAX_EXACT_UNITS
from model.hopfield.memories import handcrafted_memories, random_memories
from model.hopfield.passes import MAX_STARTS
from model.hopfield.storage import RULES, Rule
from model.hopfield.stored import Stored
from model.language import tr
from model.limits import MAX_SEED

MAX_NETWORKS = 1000


@dataclass(frozen=True)
class BarrierStudy:
    """The tree of each of some networks: the handcrafted patterns, or P random patterns of N units each time anew."""

    source: str
    n_units: int
    n_patterns: int
    networks: int
    rule: Rule
    n_starts: int
    sampled: bool
    seed: int

    def __post_init__(self) -> None:
        if not 1 <= self.networks <= MAX_NETWORKS:
            raise BadInput(
                tr("there are to be {networks:,} networks; there must be 1 to {max_networks:,}").format(
                    networks=self.networks, max_networks=MAX_NETWORKS
                )
            )
        if not 1 <= self.n_starts <= MAX_STARTS:
            raise BadInput(
                tr("there are to be {n_starts} starts; there must be 1 to {max_starts:,}").format(
                    n_starts=self.n_starts, max_starts=MAX_STARTS
                )
            )
        if self.source != "random":
            return
        if not MIN_UNITS <= self.n_units <= MAX_UNITS:
            raise BadInput(
                tr("there are to be {n_units} units; there must be {min_units} to {max_units}").format(
                    n_units=self.n_units, min_units=MIN_UNITS, max_units=MAX_UNITS
                )
            )
        if self.n_patterns < 1:
            raise BadInput(
                tr("there are to be {n_patterns} patterns; there must be at least 1").format(n_patterns=self.n_patterns)
            )

    @property
    def n_pieces(self) -> int:
        """One a network; there is only one of the handcrafted patterns."""
        return self.networks if self.source == "random" else 1

    def work(self, piece: int) -> Tree:
        """The tree of one network; the seed of the first one is the study's, so that a page can show it."""
        seed = self.seed if piece == 0 else int(piece_rng(self.seed, piece).integers(MAX_SEED))
        handcrafted = self.source == "handcrafted"
        memories = handcrafted_memories() if handcrafted else random_memories(self.n_patterns, (1, self.n_units), seed)
        session = BarrierSession(Stored.by(self.rule, memories), self.n_starts, seed, self.sampled)
        while not session.finished:
            session.advance(1)
        return session.snapshot().tree

    def begin(self) -> "BarrierTally":
        """Nothing yet."""
        return BarrierTally()


@dataclass
class BarrierTally:
    """The trees so far."""

    trees: list[Tree] = field(default_factory=list)

    def add(self, result: Tree) -> None:
        """One more network."""
        self.trees.append(result)

    def snapshot(self) -> Sequence[Row]:
        """The table; a tree is drawn by the page of its own."""
        return self.rows()

    def rows(self) -> list[Row]:
        """One row a minimum."""
        return [{"network": n, **row} for n, tree in enumerate(self.trees, 1) for row in tree.rows()]

    def summary(self) -> Row:
        """How many minima there are, and how deep memories lie in comparison with the others."""
        if not self.trees:
            return {"networks": 0}
        barriers: dict[bool, list[float]] = {True: [], False: []}
        for tree in self.trees:
            for leaf, verdict in enumerate(tree.verdicts):
                if (down := tree.way_down(leaf)) is not None:
                    barriers[verdict.spurious].append(down[1] - float(tree.energies[leaf]))
        return {
            "networks": len(self.trees),
            "barriers_are": "exact" if all(tree.exact for tree in self.trees) else "upper bounds",
            "minima_found_mean": _mean([tree.n_found for tree in self.trees]),
            "minima_in_table_mean": _mean([len(tree) for tree in self.trees]),
            "memories_and_mirror_images_mean": _mean([sum(not v.spurious for v in t.verdicts) for t in self.trees]),
            "barrier_of_memories_mean": _mean(barriers[False]),
            "barrier_of_spurious_minima_mean": _mean(barriers[True]),
        }


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else float("nan")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``reverie experiment barriers``."""
    parser.add_argument("--source", choices=["random", "handcrafted"], default="random", help="what is stored")
    parser.add_argument(
        "--units",
        type=int,
        default=20,
        metavar="N",
        help=f"units of random patterns; exact up to {MAX_EXACT_UNITS}, upper bounds from samples above",
    )
    parser.add_argument("--patterns", type=int, default=3, metavar="P", help="random patterns")
    parser.add_argument("--networks", type=int, default=1, metavar="N", help="networks of random patterns")
    parser.add_argument("--rule", choices=RULES, default="hebb", help="storage rule")
    parser.add_argument(
        "--starts", type=int, default=DEFAULT_STARTS, metavar="N", help="random starts that sample the minima"
    )
    parser.add_argument("--sampled", action="store_true", help="sample even where all states could be gone through")


def make_study(arguments: argparse.Namespace) -> BarrierStudy:
    """The study that the options ask for. Raises BadInput."""
    return BarrierStudy(
        arguments.source,
        arguments.units,
        arguments.patterns,
        arguments.networks,
        arguments.rule,
        arguments.starts,
        arguments.sampled,
        arguments.seed,
    )
