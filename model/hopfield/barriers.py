"""The tree of minima and the lowest barriers between them: the disconnectivity graph.

Becker, Karplus 1997, J. Chem. Phys. 106, 1495; for Ising-like networks the moves are flips of one unit.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.hopfield.verdict import Verdict


@dataclass(frozen=True)
class Join:
    """Where parts of the landscape meet: the lowest energy to be climbed on the way from one to another."""

    height: float
    """An energy, in the units of the leaves' energies."""
    children: tuple[int, ...]
    """Two or more nodes below it: leaf i is node i, join j is node (number of leaves) + j."""


@dataclass(frozen=True, eq=False)
class Tree:
    """L minima in order of rising energy, and how they are joined. Arrays are read-only.

    A minimum is a state, or a connected plateau of states of equal energy, that no single flip leads down from.
    """

    states: NDArray[np.int8]
    """(L, N); of a plateau one state of it, a memory if it holds one."""
    energies: NDArray[np.float64]
    sizes: NDArray[np.int64]
    """(L,) states of the plateau, 1 for a minimum all by itself; 0 where they were not counted."""
    verdicts: tuple[Verdict, ...]
    lower: NDArray[np.int64]
    """(L,) the lowest minimum of the part that each one's part joins at ``heights``; -1 where it joins none."""
    heights: NDArray[np.float64]
    """(L,) the energy at which that is; NaN where it joins none."""
    exact: bool
    """Whether heights are those of the lowest of all ways, and not only upper bounds."""
    tolerance: float
    """Energies that differ by less are equal but for rounding."""
    n_found: int
    """Minima found, those included that are not kept here."""

    def __len__(self) -> int:
        return len(self.energies)

    def leaf_of(self, state: NDArray[np.int8]) -> int | None:
        """The leaf that shows this state (N,); None if none does."""
        if state.shape != self.states.shape[1:]:
            return None
        found = np.flatnonzero((self.states == state).all(axis=1))
        return int(found[0]) if len(found) else None

    @cached_property
    def joins(self) -> tuple[Join, ...]:
        """In order of rising height; parts that meet at one height meet in one join."""
        parts = list(range(len(self)))
        node_of = list(range(len(self)))
        heights: list[float] = []
        children: list[list[int]] = []

        def part_of(leaf: int) -> int:
            while parts[leaf] != leaf:
                parts[leaf] = parts[parts[leaf]]
                leaf = parts[leaf]
            return leaf

        for leaf in np.argsort(self.heights, kind="stable"):
            if self.lower[leaf] < 0:
                continue
            height = float(self.heights[leaf])
            below, above = part_of(int(self.lower[leaf])), part_of(int(leaf))
            met: list[int] = []
            reused = -1
            for node in (node_of[below], node_of[above]):
                join = node - len(self)
                if join >= 0 and height - heights[join] <= self.tolerance:
                    met.extend(children[join])
                    children[join] = []
                    reused = join
                else:
                    met.append(node)
            if reused < 0:
                reused = len(children)
                heights.append(height)
                children.append([])
            children[reused] = met
            parts[above] = below
            node_of[below] = len(self) + reused
        return _without_empty(len(self), heights, children)

    @cached_property
    def parents(self) -> NDArray[np.int64]:
        """(L + joins,) the join right above each node; -1 at the top."""
        parents = np.full(len(self) + len(self.joins), -1)
        for j, join in enumerate(self.joins):
            parents[list(join.children)] = len(self) + j
        return parents

    def pass_between(self, first: int, second: int) -> float:
        """The energy of the lowest pass between two leaves, its upper bound if not exact; NaN if none is known.

        The barrier seen from a leaf is this less the leaf's energy.
        """
        if first == second:
            return float(self.energies[first])
        above = set()
        node = first
        while (node := int(self.parents[node])) >= 0:
            above.add(node)
        node = second
        while (node := int(self.parents[node])) >= 0:
            if node in above:
                return self.joins[node - len(self)].height
        return float("nan")

    def way_down(self, leaf: int) -> tuple[int, float] | None:
        """A lower minimum and the energy of the lowest pass to any; None for the lowest, or while none is known."""
        energy = float(self.energies[leaf])
        while self.lower[leaf] >= 0:
            height = float(self.heights[leaf])  # they never fall along the chain
            leaf = int(self.lower[leaf])
            if self.energies[leaf] < energy - self.tolerance:
                return leaf, height
        return None

    def rows(self) -> list[dict[str, float | int | str]]:
        """One dictionary a leaf, for tables; energies in the units of the weights."""
        rows: list[dict[str, float | int | str]] = []
        for leaf, verdict in enumerate(self.verdicts):
            down = self.way_down(leaf)
            height = float("nan") if down is None else down[1]
            rows.append(
                {
                    "minimum": leaf + 1,
                    "energy": float(self.energies[leaf]),
                    "kind": verdict.kind,
                    "name": verdict.name,
                    "overlap": verdict.overlap,
                    "plateau_states": int(self.sizes[leaf]) or float("nan"),
                    "lower_minimum": float("nan") if down is None else down[0] + 1,
                    "pass_energy": height,
                    "barrier": height - float(self.energies[leaf]),
                    "barriers_are": "exact" if self.exact else "upper bounds",
                }
            )
        return rows

    def shown(self, n_lowest: int) -> "Tree":
        """The lowest leaves, with every memory and mirror image of one, and what these need to stay joined as they are.

        Heights between the leaves that are left are the same as before.
        """
        kept = leaves_to_keep(self.lower, n_lowest, [i for i, v in enumerate(self.verdicts) if not v.spurious])
        if len(kept) == len(self):
            return self
        return Tree(
            read_only(self.states[kept]),
            read_only(self.energies[kept]),
            read_only(self.sizes[kept]),
            tuple(self.verdicts[i] for i in kept),
            read_only(renumbered(self.lower, kept)),
            read_only(self.heights[kept]),
            self.exact,
            self.tolerance,
            self.n_found,
        )


def leaves_to_keep(lower: NDArray[np.int64], n_lowest: int, always: Iterable[int]) -> NDArray[np.int64]:
    """The first so many leaves, some more, and what these join on their way down: without it they would hang loose."""
    kept = set(range(min(n_lowest, len(lower))))
    for leaf in always:
        while leaf >= 0 and leaf not in kept:
            kept.add(leaf)
            leaf = int(lower[leaf])
    return np.array(sorted(kept), np.int64)


def renumbered(lower: NDArray[np.int64], kept: NDArray[np.int64]) -> NDArray[np.int64]:
    """What ``lower`` says of the leaves that are kept, by their new numbers."""
    numbers = np.full(len(lower) + 1, -1)  # the last one for -1, which stays -1
    numbers[kept] = np.arange(len(kept))
    return numbers[lower[kept]]


def read_only(array: NDArray[Any]) -> NDArray[Any]:
    """The same array, read-only from now on."""
    array.flags.writeable = False
    return array


def _without_empty(n_leaves: int, heights: list[float], children: list[list[int]]) -> tuple[Join, ...]:
    """Joins that became part of another one of their height are left out."""
    number = {}
    joins: list[Join] = []
    for j, nodes in enumerate(children):
        if nodes:
            number[n_leaves + j] = n_leaves + len(joins)
            joins.append(Join(heights[j], tuple(sorted(number.get(node, node) for node in nodes))))
    return tuple(joins)
