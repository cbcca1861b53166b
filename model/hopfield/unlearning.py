"""Blind unlearning, one dream a step: a network forgets a little of wherever it ends by itself."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.experiments.study import Row
from model.experiments.table import write_table
from model.frozen import frozen_copy
from model.hopfield.network import Hopfield
from model.hopfield.stored import Stored
from model.hopfield.unlearning_figures import MAX_SWEEPS, Figures, UnlearningSettings, measure
from model.hopfield.unlearning_snapshot import UnlearningSnapshot
from model.hopfield.verdict import Verdict, judge
from model.language import tr

MIRROR, SPURIOUS, MEMORY = -1, 0, 1
"""What a dream hit, as the record holds it."""

MAX_MEASURED = 20_000
"""Measurements of a run, all of which are kept."""

MAX_STRETCH = 500
"""Dreams in one go: it bounds the memory of where they ended."""


@dataclass(frozen=True, eq=False)
class _UnlearningCheckpoint:
    step: int
    weights: NDArray[np.float64]
    state: NDArray[np.int8] | None
    energy: float
    hits: NDArray[np.int64]
    now: Figures
    rng_state: Any
    shared: tuple[NDArray[Any], ...]

    @property
    def nbytes(self) -> int:
        """The weights are most of it."""
        return self.weights.nbytes + self.hits.nbytes + len(self.weights) + 1000


class UnlearningSession:
    """Each dream settles from a random state at temperature 0, one unit after another, and then w_ij -= (ε/N) s_i s_j.

    Blind: s is where it ended, whatever that is. Hopfield, Feinstein, Palmer 1983, after Crick and Mitchison's idea of
    dream sleep. Hebb's rule carries a factor 1/N here, so ε is relative to one stored pattern, as in their paper.

    The weights cannot explode as long as ε is bounded: a state s that is settled has s·Ws >= 0, so that a dream adds at
    most ε² to the sum of all squared weights, whose root then grows no faster than ε √dreams.
    """

    scalar_names = (
        "energy",
        "hit",
        "spurious_share",
        "spurious_seen",
        "stable_share",
        "recall_share",
        "mean_overlap",
    )

    def __init__(self, stored: Stored, seed: int, settings: UnlearningSettings | None = None) -> None:
        """Raises BadInput if the network is too large to be measured as the settings say."""
        self.seed = seed
        self._origin = stored
        self._settings = settings or UnlearningSettings()
        self._settings.check_size(stored.memories.n_units)
        self._rng = np.random.Generator(np.random.SFC64(seed))
        self._step = 0
        self._weights = stored.network.weights.copy()
        self._state: NDArray[np.int8] | None = None
        self._energy = np.nan
        self._verdict: Verdict | None = None
        self._hits = np.zeros((len(stored.memories.names), 2), np.int64)
        self._record: list[Figures] = []
        """Every measurement of the run, the furthest ones too when it has gone back: none is made twice."""
        self._best: Figures | None = None
        self._dead_since: int | None = None
        self._start = self._now = self._measured()

    @property
    def step(self) -> int:
        """Dreams so far."""
        return self._step

    @property
    def finished(self) -> bool:
        """Whether it was measured as often as its record can be kept; every network is dead long before."""
        return self._step >= MAX_MEASURED * self._settings.measure_every

    @property
    def figures(self) -> Figures:
        """The last measurement."""
        return self._now

    def advance(self, n: int) -> NDArray[np.float64]:
        """Dream ``n`` times; a row for each dream, with figures where it was measured after it."""
        scalars = np.full((n, len(self.scalar_names)), np.nan)
        done = 0
        while done < n and not self.finished:
            to_measure = self._settings.measure_every - self._step % self._settings.measure_every
            stretch = min(n - done, to_measure, MAX_STRETCH)
            rows = scalars[done : done + stretch]
            rows[:, 0], rows[:, 1] = self._dream(stretch)
            if stretch == to_measure:
                now = self._now = self._measured()
                rows[-1, 2:] = (
                    now.spurious_share,
                    now.spurious_seen,
                    now.stable_share,
                    now.recall_share,
                    now.mean_overlap,
                )
            done += stretch
        return scalars[:done]

    def snapshot(self) -> UnlearningSnapshot:
        """The present network and its last dream."""
        if self._verdict is None and self._state is not None:
            self._verdict = judge(self._state, self._origin.memories)
        return UnlearningSnapshot(
            self._step,
            self.seed,
            self._settings,
            self._origin,
            frozen_copy(self._weights),
            self._state,
            self._energy,
            self._verdict,
            frozen_copy(self._hits),
            self._start,
            self._best or self._start,
            self._now,
            self._record[-1],
            self._dead_since,
        )

    def checkpoint(self) -> _UnlearningCheckpoint:
        """All that decides how the run goes on."""
        return _UnlearningCheckpoint(
            self._step,
            frozen_copy(self._weights),
            self._state,
            self._energy,
            frozen_copy(self._hits),
            self._now,
            self._rng.bit_generator.state,
            (self._origin.network.weights,),
        )

    def restore(self, checkpoint: _UnlearningCheckpoint) -> None:
        """Return to a checkpoint."""
        self._step = checkpoint.step
        self._weights = checkpoint.weights.copy()
        self._state = checkpoint.state
        self._energy = checkpoint.energy
        self._verdict = None
        self._hits = checkpoint.hits.copy()
        self._now = checkpoint.now
        self._rng.bit_generator.state = checkpoint.rng_state

    def apply(self, change: object) -> None:
        """Nothing can be changed by hand."""
        raise BadInput(
            tr("A network that dreams cannot be changed by hand: begin anew with another network or another ε.")
        )

    def alter(self, change: object) -> None:
        """The dreams go on by the same rule to the end."""
        raise BadInput(tr("Unlearning goes on by the same rule: begin a new session for another strength."))

    def observe(self, what: object) -> None:
        """There is nothing else to record."""
        raise BadInput(tr("Unlearning records all it can: there is nothing else to observe."))

    def show(self, what: object) -> None:
        """There is nothing more to show."""
        raise BadInput(tr("Unlearning shows all it can: there is nothing more to show."))

    def save(self, path: Path) -> None:
        """Write the measurements up to the present dream as CSV. Raises BadInput if it cannot be written."""
        n_measured = self._step // self._settings.measure_every + 1
        write_table(path, [self._row(figures) for figures in self._record[:n_measured]])

    # --- inside ------------------------------------------------------------------------------------------------

    def _dream(self, n: int) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Dream ``n`` times: the energies of where it ended, and what that was."""
        from model.hopfield.unlearning_kernels import dream  # numba is loaded when first needed

        patterns, n_units, epsilon = self._origin.memories.patterns, len(self._weights), self._settings.epsilon
        # As Hopfield.tie, but for the largest sum of a row, which a dream raises by ε at most.
        ties = self._origin.network.tie + 1e-10 * epsilon * np.arange(self._step, self._step + n, dtype=np.float64)
        ends, energies = np.empty((n, n_units), np.int8), np.empty(n)
        seeds = self._rng.integers(2**64, size=n, dtype=np.uint64)
        dream(self._weights, seeds, epsilon / n_units, ties, MAX_SWEEPS, ends, energies)
        self._step += n
        self._state, self._energy, self._verdict = frozen_copy(ends[-1]), float(energies[-1]), None
        # Sums of ±1 are exact in single precision.
        sums = ends.astype(np.float32) @ patterns.T.astype(np.float32)
        nearest = np.abs(sums).argmax(axis=1)
        sums = sums[np.arange(n), nearest]
        hits = np.where(np.abs(sums) == n_units, np.sign(sums), SPURIOUS).astype(np.int64)
        np.add.at(self._hits[:, 0], nearest[hits == MEMORY], 1)
        np.add.at(self._hits[:, 1], nearest[hits == MIRROR], 1)
        return energies, hits

    def _measured(self) -> Figures:
        """The measurement of the present step, which must be due for one.

        Its random numbers are its own, given by seed and step, so that it is the same whichever way the run came here.
        """
        index = self._step // self._settings.measure_every
        if index == len(self._record):
            rng = np.random.Generator(np.random.SFC64(np.random.SeedSequence(self.seed, spawn_key=(self._step,))))
            network = Hopfield(self._weights)
            figures = measure(network, self._origin.memories, self._settings, self._step, rng)
            self._record.append(figures)
            if self._best is None or figures.merit > self._best.merit:
                self._best = figures
            if not figures.dead:
                self._dead_since = None
            elif self._dead_since is None:
                self._dead_since = figures.dreams
        return self._record[index]

    def _row(self, figures: Figures) -> Row:
        return {
            "dreams": figures.dreams,
            "spurious_share": figures.spurious_share,
            "spurious_seen": figures.spurious_seen,
            "stable_share": figures.stable_share,
            "recall_share": figures.recall_share,
            "mean_overlap": figures.mean_overlap,
            "epsilon": self._settings.epsilon,
            "noise": self._settings.noise,
            "starts": self._settings.starts,
            "seed": self.seed,
        }
