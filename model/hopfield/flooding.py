"""All minima and barriers of a small network: every state is enumerated, and water rises over the landscape."""

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.hopfield.barriers import Tree, leaves_to_keep, read_only, renumbered
from model.hopfield.stored import Stored
from model.hopfield.verdict import Verdict, judge
from model.language import tr

MAX_EXACT_UNITS = 22
"""4,194,304 states: 60 megabytes, and a second or three."""

KEPT = 400
"""Lowest minima that a tree holds; memories and their mirror images come on top. Networks are known with 700,000."""

N_LEVELS = 64
"""Slices of energy in which the water rises."""

N_BUCKETS = 64 * N_LEVELS
"""Stretches of energy, each of which is sorted when the water comes to it."""

SLICE = 2**15
"""Pairs of a state and its mirror image that one step reaches at most."""


class Flood:
    """The first step gives every state its energy; in each step after it the water reaches some more of them.

    What a former step knew is kept, so that any step can be shown again.
    """

    def __init__(self, stored: Stored) -> None:
        """Raises BadInput if the network is too large."""
        n_units = stored.network.n_units
        if n_units > MAX_EXACT_UNITS:
            raise BadInput(
                tr(
                    "{n_units} units have too many states to go through them all; there may be {max_exact_units}"
                ).format(n_units=n_units, max_exact_units=MAX_EXACT_UNITS)
            )
        self._stored = stored
        self._n_units = n_units
        self._tolerance = 2 * stored.network.tie  # a flip against a field that counts as zero changes no energy
        self.n_states = 2**n_units
        half = self.n_states // 2
        self._energies = np.empty(half)
        self._order = np.empty(half, np.int32)
        self._bucket_ends = np.empty(N_BUCKETS, np.int64)
        self._sorted_to = 0
        self._rank = np.zeros(self.n_states, np.uint8)
        numbers = numbers_of(stored.memories.patterns)
        self._rank[self.n_states - 1 - numbers] = 1
        self._rank[numbers] = 2
        self._parents = np.full(self.n_states, -1, np.int32)
        self._lowest = np.empty(self.n_states, np.int32)
        # No two neighbours are minima, hence half of the states at most; what is not used takes no memory.
        self._minima, self._sizes = np.empty(half, np.int32), np.empty(half, np.int32)
        self._joined, self._heights = np.empty((half, 2), np.int32), np.empty(half)
        self._counts = np.zeros(4, np.int64)
        self._cuts: list[int] = []
        """Where in the order each step ends, once the energies are known."""
        self._history: list[tuple[int, int]] = []
        """Minima and joins known after each step."""
        self._verdicts: dict[int, Verdict] = {}

    @property
    def n_done(self) -> int:
        """Steps done."""
        return len(self._history)

    @property
    def n_steps(self) -> int | None:
        """Steps there are, once it is known."""
        return len(self._cuts) or None

    def work(self) -> None:
        """Do the next step."""
        from model.hopfield import barrier_kernels as kernels  # numba is loaded when first needed

        if not self._history:
            kernels.half_energies(self._stored.network.weights, self._energies)
            kernels.distribute(self._energies, self._bucket_ends, self._order)
            levels = self._bucket_ends[N_BUCKETS // N_LEVELS - 1 :: N_BUCKETS // N_LEVELS]
            sizes = np.arange(SLICE, len(self._order), SLICE)
            self._cuts = [0, *np.unique([*levels[levels > 0], *sizes]).tolist()]
        else:
            begin, end = self._cuts[self.n_done - 1], self._cuts[self.n_done]
            self._sort(end)
            kernels.flood(
                self._n_units,
                self._tolerance,
                self._energies,
                self._order,
                begin,
                end,
                self._rank,
                self._parents,
                self._lowest,
                self._minima,
                self._sizes,
                self._joined,
                self._heights,
                self._counts,
            )
        self._history.append((int(self._counts[0]), int(self._counts[1])))

    def n_reached(self, step: int) -> int:
        """States that the water has reached after a step."""
        return 2 * self._cuts[step - 1] if step else 0

    def level(self, step: int) -> float:
        """How high the water stands after a step; NaN if there is none yet."""
        reached = self.n_reached(step) // 2
        return float(self._energies[self._order[reached - 1]]) if reached else float("nan")

    def n_found(self, step: int) -> int:
        """Minima known after a step."""
        return self._history[step - 1][0] if step else 0

    def tree(self, step: int) -> Tree:
        """The minima and joins known after a step."""
        n_minima, n_joined = self._history[step - 1] if step else (0, 0)
        lower, heights = np.full(n_minima, -1), np.full(n_minima, np.nan)
        joined = self._joined[:n_joined]
        lower[joined[:, 0]] = joined[:, 1]
        heights[joined[:, 0]] = self._heights[:n_joined]
        minima = self._minima[:n_minima]
        kept = leaves_to_keep(lower, KEPT, np.flatnonzero(self._rank[minima]).tolist())
        states = states_of(minima[kept], self._n_units)
        for leaf, state in zip(kept.tolist(), states, strict=True):
            if leaf not in self._verdicts:
                self._verdicts[leaf] = judge(state, self._stored.memories)
        return Tree(
            read_only(states),
            read_only(self._stored.network.energy(states)),
            read_only(self._sizes[kept].astype(np.int64)),
            tuple(self._verdicts[leaf] for leaf in kept.tolist()),
            read_only(renumbered(lower, kept)),
            read_only(heights[kept]),
            True,
            self._tolerance,
            n_minima,
        )

    def words(self, step: int, tree: Tree) -> str:
        """How far it is, in a sentence; the tree is that of the same step."""
        if step == 0:
            return tr("{n_states:,} states to go through").format(n_states=self.n_states)
        if step == 1:
            return tr("The energies of all {n_states:,} states are known; the water begins to rise").format(
                n_states=self.n_states
            )
        if step == self.n_steps:
            return tr("Exact: all {n_states:,} states, {n_found:,} minima").format(
                n_states=self.n_states, n_found=tree.n_found
            )
        return tr(
            "The water stands at E = {level} over {n_reached:,} of {n_states:,} states: "
            "{n_found:,} minima so far, in {n_parts:,} lakes"
        ).format(
            level=f"{self.level(step):.3f}".replace("-", "−"),
            n_reached=self.n_reached(step),
            n_states=self.n_states,
            n_found=tree.n_found,
            n_parts=self._n_parts(step),
        )

    def _n_parts(self, step: int) -> int:
        n_minima, n_joined = self._history[step - 1]
        return n_minima - n_joined

    def _sort(self, end: int) -> None:
        """Put the order right at least as far as ``end``: whole buckets from where it was right until now."""
        if end <= self._sorted_to:
            return
        bucket_end = int(self._bucket_ends[np.searchsorted(self._bucket_ends, end)])
        part = self._order[self._sorted_to : bucket_end]
        part[:] = part[np.argsort(self._energies[part], kind="stable")]
        self._sorted_to = bucket_end


def numbers_of(states: NDArray[np.int8]) -> NDArray[np.int64]:
    """The number of each state (…, N): bit i is set where unit i is +1."""
    numbers: NDArray[np.int64] = (states > 0) @ (1 << np.arange(states.shape[-1]))
    return numbers


def states_of(numbers: NDArray[np.int32], n_units: int) -> NDArray[np.int8]:
    """The states with these numbers, (..., N) of ±1."""
    bits = numbers[..., np.newaxis] >> np.arange(n_units) & 1
    return (2 * bits - 1).astype(np.int8)
