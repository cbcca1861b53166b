"""Minima of a network too large to enumerate, sampled, and passes between them: upper bounds of the barriers."""

from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.hopfield.barriers import Tree, read_only, renumbered
from model.hopfield.stored import Stored
from model.hopfield.verdict import Verdict, judge
from model.language import tr

MAX_STARTS = 10_000

BATCH = 64
"""Starts that settle in one step."""

MAX_SWEEPS = 1000

KEPT_PAIRS = 30
"""Minima between which passes are sought, each with its mirror image: the lowest ones, and so many memories more."""

N_TRIES = 4
"""Paths in either direction between two minima: one greedy, the others with chance."""

FLIPS_PER_STEP = 2**23
"""Roughly, units times flips: what one step may cost while the window waits."""


@dataclass(frozen=True)
class _Pair:
    """A minimum; its mirror image is another one, of the same energy."""

    state: NDArray[np.int8]
    energy: float
    stored: bool
    """Whether it is a memory or the mirror image of one."""


class Survey:
    """First the memories and many random states settle; then, pair by pair, the best of some direct paths is kept.

    Every energy is that of the mirror image too, so that all minima and paths count twice. A state of a plateau counts
    as a minimum of its own until a way to another one is known that needs no climb. What a former step knew is
    kept, so that any step can be shown again.
    """

    def __init__(self, stored: Stored, n_starts: int, seed: int) -> None:
        """Raises BadInput if there are too few or too many starts."""
        if not 1 <= n_starts <= MAX_STARTS:
            raise BadInput(
                tr("there are {n_starts:,} starts; there may be 1 to {max_starts:,}").format(
                    n_starts=n_starts, max_starts=MAX_STARTS
                )
            )
        self._stored = stored
        self._seed = seed
        self._n_starts = n_starts
        self._rng = np.random.Generator(np.random.SFC64(seed))
        self._tolerance = 2 * stored.network.tie
        self._n_batches = 1 + -(-n_starts // BATCH)
        patterns = stored.memories.patterns
        self._stored_keys = {row.tobytes() for row in patterns * patterns[:, :1]}
        self._found: dict[bytes, _Pair] = {}
        """By the state whose first unit is +1."""
        self._kept: list[_Pair] = []
        self._states = np.empty((0, stored.network.n_units), np.int8)
        self._fields = np.empty((0, stored.network.n_units))
        """Of those that are kept, once it is known which."""
        self._ways = np.empty((0, 3), np.int64)
        """(first, second, sign): from a minimum to another one (sign +1) or to its mirror image; near ones first."""
        self._heights = np.empty(0)
        self._ways_done = 0
        self._history: list[tuple[int, list[_Pair], int]] = []
        """After each step: pairs found, those that are kept, ways gone."""
        self._verdicts: dict[bytes, Verdict] = {}

    @property
    def n_done(self) -> int:
        """Steps done."""
        return len(self._history)

    @property
    def n_steps(self) -> int | None:
        """Steps there are, once it is known."""
        if self.n_done < self._n_batches:
            return None
        return self._n_batches + -(-len(self._ways) // self._ways_per_step)

    def work(self) -> None:
        """Do the next step."""
        if self.n_done < self._n_batches:
            self._settle()
            if self.n_done == self._n_batches - 1:
                self._plan()
        else:
            self._go()
        self._history.append((len(self._found), self._kept, self._ways_done))

    def n_found(self, step: int) -> int:
        """States known after a step in which some start has settled, mirror images included."""
        return 2 * self._history[step - 1][0] if step else 0

    def tree(self, step: int) -> Tree:
        """The minima known after a step, joined as far as passes between them are known."""
        n_found, kept, n_ways = self._history[step - 1] if step else (0, [], 0)
        states = np.stack([sign * pair.state for pair in kept for sign in (1, -1)]).astype(np.int8) if kept else None
        if states is None:
            states = np.empty((0, self._stored.network.n_units), np.int8)
        energies = np.repeat([pair.energy for pair in kept], 2)
        lower, heights, own = _joined(energies, self._ways[:n_ways], self._heights[:n_ways], self._tolerance)
        return Tree(
            read_only(states[own]),
            read_only(energies[own]),
            read_only(np.zeros(len(own), np.int64)),
            tuple(self._judged(state) for state in states[own]),
            read_only(renumbered(lower, own)),
            read_only(heights[own]),
            False,
            self._tolerance,
            2 * n_found - (len(energies) - len(own)),
        )

    def words(self, step: int, tree: Tree) -> str:
        """How far it is, in a sentence; the tree is that of the same step."""
        n_found, kept, n_ways = self._history[step - 1] if step else (0, [], 0)
        n_starts = min(max(step - 1, 0) * BATCH, self._n_starts)
        if step < self._n_batches:
            return tr("{n_starts:,} of {all:,} random states have settled, in {n_states:,} states so far").format(
                n_starts=n_starts, all=self._n_starts, n_states=2 * n_found
            )
        if step != self.n_steps:
            return tr("Upper bounds: {n_ways:,} of {all:,} ways between minima gone").format(
                n_ways=n_ways, all=len(self._ways)
            )
        if n_found <= len(kept):
            minima = tr("{n:,} minima").format(n=len(tree))
        elif len(kept) <= KEPT_PAIRS:
            minima = tr("the lowest {kept} of {n:,} minima").format(kept=2 * KEPT_PAIRS, n=tree.n_found)
        else:
            minima = tr("the lowest {kept} and {n_memories:,} memories of {n:,} minima").format(
                kept=2 * KEPT_PAIRS, n_memories=2 * (len(kept) - KEPT_PAIRS), n=tree.n_found
            )
        return tr("Upper bounds: {minima} sampled from {n_starts:,} starts, {n_paths} paths between any two").format(
            minima=minima, n_starts=self._n_starts, n_paths=2 * N_TRIES
        )

    # --- inside ------------------------------------------------------------------------------------------------

    @property
    def _ways_per_step(self) -> int:
        n_units = self._stored.network.n_units
        return max(1, FLIPS_PER_STEP // (2 * N_TRIES * n_units * n_units))

    def _settle(self) -> None:
        """The memories in the first step, then one batch of random states."""
        patterns, network = self._stored.memories.patterns, self._stored.network
        if self.n_done == 0:
            starts = patterns
        else:
            n = min(BATCH, self._n_starts - (self.n_done - 1) * BATCH)
            starts = self._rng.choice(np.array([-1, 1], np.int8), size=(n, network.n_units))
        settled = network.settle(starts, self._rng, max_sweeps=MAX_SWEEPS)
        ends = settled.states[settled.converged]
        ends = ends * ends[:, :1]
        for end, energy in zip(ends, network.energy(ends), strict=True):
            key = end.tobytes()
            if key not in self._found:
                self._found[key] = _Pair(read_only(end.copy()), float(energy), key in self._stored_keys)
        grain = self._tolerance or 1.0  # equal energies differ by their rounding, and there memories go first
        pairs = sorted(self._found.values(), key=lambda pair: (round(pair.energy / grain), not pair.stored))
        others = islice((pair for pair in pairs[KEPT_PAIRS:] if pair.stored), KEPT_PAIRS)
        self._kept = [*pairs[:KEPT_PAIRS], *others]

    def _plan(self) -> None:
        """All ways between the minima that are kept, the shortest first: they show most of the tree at once."""
        self._states = np.stack([pair.state for pair in self._kept])
        self._fields = self._stored.network.local_fields(self._states)
        first, second = np.triu_indices(len(self._states))
        overlaps = (self._states.astype(np.int64) @ self._states.T)[first, second]
        ways = np.concatenate([np.stack([first, second, np.full_like(first, sign)], axis=1) for sign in (1, -1)])
        likeness = np.concatenate([overlaps, -overlaps])
        ways = ways[np.argsort(-likeness, kind="stable")]
        self._ways = ways[(ways[:, 0] != ways[:, 1]) | (ways[:, 2] < 0)]
        self._heights = np.full(len(self._ways), np.nan)

    def _go(self) -> None:
        from model.hopfield.barrier_kernels import pass_heights  # numba is loaded when first needed

        part = slice(self._ways_done, min(self._ways_done + self._ways_per_step, len(self._ways)))
        pass_heights(
            self._stored.network.weights,
            self._states,
            self._fields,
            np.array([pair.energy for pair in self._kept]),
            self._ways[part],
            N_TRIES,
            self._seed,
            self._heights[part],
        )
        self._ways_done = part.stop

    def _judged(self, state: NDArray[np.int8]) -> Verdict:
        key = state.tobytes()
        if key not in self._verdicts:
            self._verdicts[key] = judge(state, self._stored.memories)
        return self._verdicts[key]


def _joined(
    energies: NDArray[np.float64], ways: NDArray[np.int64], heights: NDArray[np.float64], tolerance: float
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.int64]]:
    """What each minimum's part joins, at which height, and which of them are minima of their own.

    Minimum 2 i + 1 is the mirror image of minimum 2 i. The lowest pass of many along a chain is the highest in a
    minimum spanning tree of them (Kruskal). A minimum from which a way leads on without any climb is none.
    """
    n = len(energies)
    lower, joined_at = np.full(n, -1), np.full(n, np.nan)
    own = np.ones(n, np.bool_)
    parts = list(range(n))

    def lowest_of(leaf: int) -> int:
        while parts[leaf] != leaf:
            parts[leaf] = parts[parts[leaf]]
            leaf = parts[leaf]
        return leaf

    for way in np.argsort(heights, kind="stable").tolist():
        first, second, sign = ways[way].tolist()
        for mirrored in (0, 1):
            one = lowest_of(2 * first + mirrored)
            other = lowest_of(2 * second + (mirrored if sign > 0 else 1 - mirrored))
            if one == other:
                continue
            below, above = min(one, other), max(one, other)
            height = float(heights[way])
            parts[above] = below
            lower[above], joined_at[above] = below, height
            own[above] = height > energies[above] + tolerance
    return lower, joined_at, np.flatnonzero(own)
