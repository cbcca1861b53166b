"""The patterns a network was asked to remember, with what one wants to know of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.data.digits import binarise, load_mnist, select_digits, shrink
from model.data.patterns import Pattern, load_handcrafted
from model.errors import BadInput
from model.hopfield.network import Hopfield, check_patterns
from model.hopfield.room import check_room
from model.language import tr

CHANGED = tr(", changed by hand")


@dataclass(frozen=True)
class Memories:
    """P patterns of one shape. ``patterns`` (P, N) of ±1, read-only; ``shape`` is (rows, columns)."""

    patterns: NDArray[np.int8]
    names: tuple[str, ...]
    shape: tuple[int, int]
    description: str
    """Where they come from, in a few words."""

    def __post_init__(self) -> None:
        patterns = check_patterns(self.patterns)
        rows, columns = self.shape
        if rows * columns != patterns.shape[1] or len(self.names) != len(patterns):
            raise BadInput(
                tr(
                    "{n_names} names and shape {rows} × {columns} do not fit {n_patterns} patterns of {columns_b} units"
                ).format(
                    n_names=len(self.names),
                    rows=rows,
                    columns=columns,
                    n_patterns=len(patterns),
                    columns_b=patterns.shape[1],
                )
            )
        patterns.flags.writeable = False
        object.__setattr__(self, "patterns", patterns)

    @property
    def n_units(self) -> int:
        """N, the number of units."""
        return int(self.patterns.shape[1])

    @property
    def load(self) -> float:
        """The load parameter alpha = P / N."""
        return len(self.patterns) / self.n_units

    def overlaps(self, state: NDArray[np.int8]) -> NDArray[np.float64]:
        """m_mu = (1/N) sum_i xi_i^mu s_i of a state (N,) with each memory; shape (P,)."""
        # Sums of ±1 are whole numbers far below 2^24, so single precision is exact.
        sums = self._real_patterns @ state.astype(np.float32)
        overlaps: NDArray[np.float64] = sums.astype(np.float64) / self.n_units
        return overlaps

    def shares(self, overlaps: NDArray[np.float64]) -> NDArray[np.float64]:
        """What each memory contributes to the projection of a state with these overlaps onto all memories; (P,).

        a = Q^-1 m with the overlaps Q of the memories with each other, by the generalised inverse.
        """
        shares: NDArray[np.float64] = self._inverse_correlations @ overlaps
        return shares

    @cached_property
    def correlations(self) -> NDArray[np.float64]:
        """Q, the overlap of every memory with every other one; shape (P, P)."""
        sums = self._real_patterns @ self._real_patterns.T
        correlations: NDArray[np.float64] = sums.astype(np.float64) / self.n_units
        correlations.flags.writeable = False
        return correlations

    @cached_property
    def _inverse_correlations(self) -> NDArray[np.float64]:
        return np.linalg.pinv(self.correlations, rcond=1e-10, hermitian=True).astype(np.float64)

    def with_memory(self, pattern: NDArray[np.int8], name: str) -> "Memories":
        """These and one more (N,)."""
        return self._changed([*self.patterns, pattern], [*self.names, name])

    def without(self, memory: int) -> "Memories":
        """These but for one. Raises BadInput if it is the only one."""
        if len(self.names) == 1:
            raise BadInput(tr("the only memory cannot be removed; a network needs at least one"))
        kept = [i for i in range(len(self.names)) if i != memory]
        return self._changed([self.patterns[i] for i in kept], [self.names[i] for i in kept])

    def moved(self, memory: int, pattern: NDArray[np.int8]) -> "Memories":
        """These with another pattern (N,) in place of one."""
        patterns = self.patterns.copy()
        patterns[memory] = pattern
        return self._changed(list(patterns), list(self.names))

    def _changed(self, patterns: list[NDArray[np.int8]], names: list[str]) -> "Memories":
        description = self.description.removesuffix(CHANGED) + CHANGED
        return Memories(np.stack(patterns), tuple(names), self.shape, description)

    @cached_property
    def _real_patterns(self) -> NDArray[np.float32]:
        return self.patterns.astype(np.float32)

    def unstable_units(self, network: Hopfield) -> tuple[int, ...]:
        """For each memory, how many of its units the network would flip; 0 is a stable memory."""
        return tuple(int(n) for n in network.unstable_units(self.patterns))


def handcrafted_memories() -> Memories:
    """The eight patterns that ship with Reverie, 12 rows × 10 columns."""
    return pattern_memories(load_handcrafted(), tr("handcrafted patterns"))


def pattern_memories(patterns: Sequence[Pattern], description: str) -> Memories:
    """Patterns read from files or made of images. Raises BadInput if there are none or they differ in size."""
    if not patterns:
        raise BadInput(tr("no pattern file is chosen; choose at least one"))
    rows, columns = patterns[0].pixels.shape
    for pattern in patterns:
        if pattern.pixels.shape != (rows, columns):
            raise BadInput(
                tr(
                    "“{name}” has {rows} rows × {columns} columns and “{name_b}” has {rows_b} × "
                    "{columns_b}: patterns stored together must be of one size"
                ).format(
                    name=pattern.name,
                    rows=pattern.pixels.shape[0],
                    columns=pattern.pixels.shape[1],
                    name_b=patterns[0].name,
                    rows_b=rows,
                    columns_b=columns,
                )
            )
    stacked = np.stack([p.pixels.ravel() for p in patterns])
    return Memories(stacked, tuple(p.name for p in patterns), (rows, columns), description)


def digit_memories(classes: Sequence[int], per_class: int, side: Literal[16, 28], seed: int) -> Memories:
    """MNIST training digits chosen at random, ``per_class`` of each class, thresholded at half intensity.

    Raises BadInput if there are not that many, or no class is chosen.
    """
    mnist = load_mnist()
    rng = np.random.default_rng(seed)
    chosen = [select_digits(mnist.train_images, mnist.train_labels, (c,), per_class, rng)[0] for c in sorted(classes)]
    if not chosen:
        raise BadInput(tr("no class of digits is chosen; choose at least one of 0 to 9"))
    images = np.concatenate(chosen)
    pixels = binarise(shrink(images) if side == 16 else images).reshape(len(images), -1)
    patterns = np.where(pixels == 1, 1, -1).astype(np.int8)
    names = tuple(
        tr("digit {c}").format(c=c) if per_class == 1 else tr("digit {c} · {n}").format(c=c, n=i + 1)
        for c in sorted(classes)
        for i in range(per_class)
    )
    return Memories(
        patterns,
        names,
        (side, side),
        tr("MNIST digits at {side} × {side}, threshold 0.5, seed {seed}").format(side=side, seed=seed),
    )


def random_memories(n_patterns: int, shape: tuple[int, int], seed: int) -> Memories:
    """Patterns of independent, unbiased units, as the theory of capacity assumes."""
    rows, columns = shape
    if min(n_patterns, rows, columns) < 1:
        raise BadInput(
            tr("there cannot be {n_patterns} patterns of {rows} × {columns} units; each must be at least 1").format(
                n_patterns=n_patterns, rows=rows, columns=columns
            )
        )
    check_room(n_patterns, rows * columns)
    rng = np.random.default_rng(seed)
    patterns = rng.choice(np.array([-1, 1], np.int8), size=(n_patterns, rows * columns))
    name = tr("random {n}")
    names = tuple(name.format(n=i + 1) for i in range(n_patterns))
    return Memories(patterns, names, shape, tr("random patterns, seed {seed}").format(seed=seed))
