"""The tree of minima and barriers, made step by step, so that the window can show it grow, pause, and go back."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.experiments.table import write_table
from model.hopfield.barriers import Tree
from model.hopfield.flooding import MAX_EXACT_UNITS, Flood
from model.hopfield.passes import Survey
from model.hopfield.stored import Stored
from model.language import tr

DEFAULT_STARTS = 500


@dataclass(frozen=True)
class BarrierSnapshot:
    """The tree as far as it is known."""

    step: int
    seed: int
    stored: Stored
    tree: Tree
    level: float
    """The energy the water has risen to, where all states are gone through; else NaN."""
    n_steps: int | None
    """How many there are, once it is known."""
    words: str
    """How far it is, and whether barriers are exact or upper bounds."""

    @property
    def finished(self) -> bool:
        """Whether the tree is whole."""
        return self.step == self.n_steps


@dataclass(frozen=True)
class _BarrierCheckpoint:
    step: int
    nbytes: int = 64
    shared: tuple[NDArray[Any], ...] = ()


class BarrierSession:
    """Exact up to MAX_EXACT_UNITS units unless ``sampled``; above that from samples, whatever was asked for.

    What a step has found is kept: going back and forth does no step twice.
    """

    scalar_names = ("minima",)

    def __init__(self, stored: Stored, n_starts: int, seed: int, sampled: bool = False) -> None:
        """Raises BadInput if there cannot be so many starts, or the weights are too large to compute with."""
        if not np.isfinite(np.abs(stored.network.weights).sum()):
            raise BadInput(tr("the weights are too large to compute energies with; store the memories again"))
        self._stored = stored
        self._seed = seed
        exact = stored.network.n_units <= MAX_EXACT_UNITS and not sampled
        self._search: Flood | Survey = Flood(stored) if exact else Survey(stored, n_starts, seed)
        self._step = 0
        self._known: BarrierSnapshot | None = None

    @property
    def seed(self) -> int:
        """Of the starts and the paths; where all states are gone through, nothing is drawn."""
        return self._seed

    @property
    def step(self) -> int:
        """Steps taken."""
        return self._step

    @property
    def finished(self) -> bool:
        """Whether the tree is whole."""
        return self._step == self._search.n_steps

    def advance(self, n: int) -> NDArray[np.float64]:
        """Take ``n`` steps, fewer if the tree is whole before; minima found after each."""
        begun = self._step
        while self._step < begun + n and not self.finished:
            if self._step == self._search.n_done:
                self._search.work()
            self._step += 1
        found = [self._search.n_found(step) for step in range(begun + 1, self._step + 1)]
        return np.array(found, np.float64)[:, np.newaxis]

    def snapshot(self) -> BarrierSnapshot:
        """The tree as it is known now."""
        n_steps = self._search.n_steps
        if self._known is None or (self._known.step, self._known.n_steps) != (self._step, n_steps):
            tree = self._search.tree(self._step)
            level = self._search.level(self._step) if isinstance(self._search, Flood) else float("nan")
            words = self._search.words(self._step, tree)
            self._known = BarrierSnapshot(self._step, self._seed, self._stored, tree, level, n_steps, words)
        return self._known

    def checkpoint(self) -> _BarrierCheckpoint:
        """Where it stands; what was found stays here."""
        return _BarrierCheckpoint(self._step)

    def restore(self, checkpoint: _BarrierCheckpoint) -> None:
        """Return to a checkpoint."""
        self._step = checkpoint.step

    def apply(self, change: object) -> None:
        """Nothing of a landscape can be changed by hand."""
        raise TypeError(f"not a change of the tree of barriers: {change!r}")

    def alter(self, change: object) -> None:
        """Nor is there another way to go on."""
        raise TypeError(f"not another way to go on with the tree of barriers: {change!r}")

    def observe(self, what: object) -> None:
        """There is nothing else to record."""
        raise TypeError(f"not a way to look at the tree of barriers: {what!r}")

    def show(self, what: object) -> None:
        """There is nothing more to show."""
        raise TypeError(f"not a thing to show of the tree of barriers: {what!r}")

    def save(self, path: Path) -> None:
        """Write the leaves as a CSV table. Raises BadInput if it cannot be written."""
        write_table(path, self.snapshot().tree.rows())
