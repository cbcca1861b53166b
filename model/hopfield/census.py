"""A census of attractors: where many starts end, how often, what each end is, and how much is still unseen."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.experiments.study import Row, piece_rng
from model.frozen import frozen_copy
from model.hopfield.attractors import KINDS, Attractor, AttractorKind, Ends, kind_of, settle_to_ends, unpacked
from model.hopfield.schedule import Schedule
from model.hopfield.settling import Order, check_order
from model.hopfield.stored import Stored
from model.hopfield.unseen import unseen_at_least, unseen_probability
from model.hopfield.verdict import Verdict, judge
from model.language import tr

BATCH = 100
"""Starts in a piece."""

MAX_STARTS = 200_000
MAX_SWEEPS = 10_000

MAX_KEPT = 20_000
"""Attractors that can be looked at; what is found after these is judged and counted, and then let go."""


@dataclass(frozen=True, eq=False)
class Census:
    """A study of ``stored``: random starts, or memories damaged in a share of their units, settle at temperature 0."""

    stored: Stored
    seed: int
    starts: int = 5000
    order: Order = "random"
    max_sweeps: int = 100
    damage: float | None = None
    """Share of the units of a memory to reverse, each start from a memory drawn at random; None is a random start."""

    def __post_init__(self) -> None:
        if not 1 <= self.starts <= MAX_STARTS:
            raise BadInput(
                tr("there are to be {starts:,} starts; there must be 1 to {max_starts:,}").format(
                    starts=self.starts, max_starts=MAX_STARTS
                )
            )
        if not 1 <= self.max_sweeps <= MAX_SWEEPS:
            raise BadInput(
                tr("{max_sweeps:,} sweeps are allowed a start; it must be 1 to {most:,}").format(
                    max_sweeps=self.max_sweeps, most=MAX_SWEEPS
                )
            )
        if self.damage is not None and not 0 <= self.damage <= 1:
            raise BadInput(
                tr("the damage is {damage}; it must be a share of the units, from 0 to 1").format(damage=self.damage)
            )
        check_order(self.order, Schedule.constant(0.0))

    @property
    def n_pieces(self) -> int:
        """Batches of starts."""
        return -(-self.starts // BATCH)

    def work(self, piece: int) -> Ends:
        """Let one batch settle."""
        rng = piece_rng(self.seed, piece)
        n_starts = min(BATCH, self.starts - piece * BATCH)
        return settle_to_ends(self.stored.network, self.draw(n_starts, rng), rng, self.order, self.max_sweeps)

    def begin(self) -> "CensusTally":
        """Nobody counted yet."""
        return CensusTally(self)

    def verdict(self, bits: bytes, cycle: bool) -> Verdict:
        """What an end state is; judged once, also for a tally that begins anew after a step back."""
        verdict = self._judged.get(bits)
        if verdict is None:
            verdict = judge(unpacked(bits, self.stored.memories.n_units)[0], self.stored.memories, cycle=cycle)
            if len(self._judged) < MAX_KEPT:
                self._judged[bits] = verdict
        return verdict

    @cached_property
    def _judged(self) -> dict[bytes, Verdict]:
        return {}

    def __getstate__(self) -> dict[str, Any]:
        """What another process is sent: not the verdicts."""
        return {f.name: getattr(self, f.name) for f in fields(self)}

    def draw(self, n_starts: int, rng: np.random.Generator) -> NDArray[np.int8]:
        """States to start from, (n_starts, N)."""
        patterns = self.stored.memories.patterns
        n_units = patterns.shape[1]
        if self.damage is None:
            return 2 * rng.integers(0, 2, (n_starts, n_units), np.int8) - 1
        states = patterns[rng.integers(len(patterns), size=n_starts)]
        reversed_units = rng.random(states.shape).argsort(axis=1)[:, : round(self.damage * n_units)]
        np.put_along_axis(states, reversed_units, -np.take_along_axis(states, reversed_units, axis=1), axis=1)
        return states


@dataclass(frozen=True, eq=False)
class CensusSnapshot:
    """The census so far. The attractors are shared with other snapshots, the arrays are its own and read-only."""

    stored: Stored
    starts: int
    """Done so far."""
    unfinished: int
    """Of these, how many had not arrived when they were cut short."""
    attractors: tuple[Attractor, ...]
    """In the order of their discovery, the first MAX_KEPT of them."""
    counts: NDArray[np.int64]
    """Starts that ended in each distinct attractor, in the order of discovery, (D,)."""
    kinds: NDArray[np.int8]
    """The kind of each, an index into KINDS, (D,)."""
    discovery: NDArray[np.int64]
    """Starts done and distinct attractors found, after each batch, (batches + 1, 2)."""

    @property
    def distinct(self) -> int:
        """D, how many distinct attractors were found."""
        return len(self.counts)

    @cached_property
    def ranked(self) -> NDArray[np.int64]:
        """Indices of the attractors kept, the most frequent first and equally frequent ones as they were found."""
        return np.argsort(-self.counts[: len(self.attractors)], kind="stable")

    @cached_property
    def energies(self) -> NDArray[np.float64]:
        """Of the attractors kept."""
        return np.fromiter((a.energy for a in self.attractors), np.float64, len(self.attractors))

    @cached_property
    def distinct_by_kind(self) -> dict[AttractorKind, int]:
        """How many distinct attractors of each kind there are."""
        return dict(zip(KINDS, np.bincount(self.kinds, minlength=len(KINDS)).tolist(), strict=True))

    @cached_property
    def starts_by_kind(self) -> dict[AttractorKind, int]:
        """How many starts ended in each kind of attractor."""
        sums = np.bincount(self.kinds, weights=self.counts, minlength=len(KINDS))
        return dict(zip(KINDS, sums.astype(int).tolist(), strict=True))

    @property
    def spurious(self) -> tuple[float, float]:
        """Share of the starts that ended neither exactly in a memory nor in its mirror image, and its standard error.

        As ``Verdict.spurious`` has it, those that did not arrive are among them. NaN before the first start.
        """
        if self.starts == 0:
            return float("nan"), float("nan")
        share = 1 - (self.starts_by_kind["memory"] + self.starts_by_kind["mirror"]) / self.starts
        return share, float(np.sqrt(share * (1 - share) / self.starts))

    @cached_property
    def unseen(self) -> tuple[float, float]:
        """The probability that the next start finds a new attractor, and its standard error (Good and Turing)."""
        return unseen_probability(self.counts)

    @cached_property
    def unseen_at_least(self) -> float:
        """How many attractors are unseen at least (Chao)."""
        return unseen_at_least(self.counts)


@dataclass
class CensusTally:
    """Who was found, and how often. Every array has room for as many attractors as there are starts."""

    study: Census
    starts: int = 0
    unfinished: int = 0
    _attractors: list[Attractor] = field(default_factory=list)
    _numbers: dict[bytes, int] = field(default_factory=dict)
    """Of each distinct attractor, in the order of discovery, by its bits."""

    def __post_init__(self) -> None:
        self._counts = np.zeros(self.study.starts, np.int64)
        self._kinds = np.zeros(self.study.starts, np.int8)
        self._discovery = np.zeros((self.study.n_pieces + 1, 2), np.int64)
        self._batches = 0

    def add(self, result: Ends) -> None:
        """Count one more batch."""
        for bits, count, energy, cycle in zip(result.bits, result.counts, result.energies, result.cycles, strict=True):
            number = self._numbers.setdefault(bits, len(self._numbers))
            if self._counts[number] == 0:
                verdict = self.study.verdict(bits, cycle)
                self._kinds[number] = KINDS.index(kind_of(verdict))
                if number < MAX_KEPT:
                    self._attractors.append(Attractor(bits, energy, verdict))
            self._counts[number] += count
        self.starts += result.n_starts
        self.unfinished += result.unfinished
        self._batches += 1
        self._discovery[self._batches] = self.starts, len(self._numbers)

    def snapshot(self) -> CensusSnapshot:
        """The census so far."""
        distinct = len(self._numbers)
        return CensusSnapshot(
            self.study.stored,
            self.starts,
            self.unfinished,
            tuple(self._attractors),
            frozen_copy(self._counts[:distinct]),
            frozen_copy(self._kinds[:distinct]),
            frozen_copy(self._discovery[: self._batches + 1]),
        )

    def rows(self) -> Sequence[Row]:
        """One row an attractor, the most frequent first; the state row by row, # for +1 and . for −1."""
        found, memories = self.snapshot(), self.study.stored.memories
        return [
            {
                "rank": rank,
                "energy": attractor.energy,
                "starts": int(found.counts[number]),
                "share_of_starts": float(found.counts[number] / found.starts),
                "verdict": attractor.kind,
                "name": attractor.verdict.name,
                "nearest_memory": memories.names[attractor.verdict.memory],
                "overlap": attractor.verdict.overlap,
                "differing_units": attractor.verdict.differing,
                "spurious": int(attractor.verdict.spurious),
                "state": "".join("#" if unit > 0 else "." for unit in attractor.state(memories.n_units)),
            }
            for rank, number in enumerate(found.ranked, start=1)
            for attractor in (found.attractors[number],)
        ]

    def summary(self) -> Row:
        """How many there are, of which kinds, how likely a start is to go astray, and what is still unseen."""
        found = self.snapshot()
        (spurious, spurious_error), (unseen, unseen_error) = found.spurious, found.unseen
        return {
            "network": found.stored.description,
            "starts": found.starts,
            "unfinished_starts": found.unfinished,
            "distinct": found.distinct,
            **{f"distinct_{kind.replace(' ', '_')}": n for kind, n in found.distinct_by_kind.items()},
            **{f"starts_{kind.replace(' ', '_')}": n for kind, n in found.starts_by_kind.items()},
            "listed": len(found.attractors),
            "spurious_share": spurious,
            "spurious_share_standard_error": spurious_error,
            "unseen_probability": unseen,
            "unseen_probability_standard_error": unseen_error,
            "unseen_at_least_chao1": found.unseen_at_least,
        }
