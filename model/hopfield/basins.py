"""Where the states of a slice of the landscape settle."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.hopfield.landscape import Slice
from model.hopfield.stored import Stored

A, B, MIRROR_A, MIRROR_B, OTHER_MEMORY, SPURIOUS = range(6)
"""Ends, in the order of their colours."""

MAX_SIDE = 61
WORK = 6e9
"""Bounds the side of the picture: settling one state takes some N² operations, and a demonstration cannot wait."""


@dataclass(frozen=True)
class Basins:
    """``ends`` (side, side) uint8: the end of the state at (x, y), row by row from y = -1 upwards, x from -1 on.

    A place inside the slice stands for means of units; one state is drawn there, everywhere with the same uniform
    number for each unit, so that neighbouring places differ in few units.
    """

    ends: NDArray[np.uint8]
    seed: int


def basins_of(slice_: Slice, stored: Stored, seed: int) -> Basins:
    """Settle one state for each place of the slice at temperature 0, in random order."""
    n_units = stored.memories.n_units
    side = int(np.clip(np.sqrt(WORK / (20.0 * n_units**2)), 15, MAX_SIDE)) | 1  # odd: a place in the middle
    axis = np.linspace(-1, 1, side)
    x, y = (grid.ravel() for grid in np.meshgrid(axis, axis))
    rng = np.random.default_rng(seed)
    draws = rng.random(n_units)
    # s_i is A_i with probability (1 + x) / 2 where A and B agree, and with (1 + y) / 2 where they differ.
    means = np.where((slice_.a == slice_.b)[np.newaxis, :], x[:, np.newaxis], y[:, np.newaxis])
    starts = np.where(draws < (1 + means) / 2, slice_.a, -slice_.a).astype(np.int8)
    ends = stored.network.settle(starts, rng).states.astype(np.float32)
    n_equal = ends @ stored.memories.patterns.T.astype(np.float32)
    kinds = np.full(len(ends), SPURIOUS, np.uint8)
    kinds[(np.abs(n_equal) == n_units).any(axis=1)] = OTHER_MEMORY
    for kind, corner in ((A, slice_.a), (B, slice_.b), (MIRROR_A, -slice_.a), (MIRROR_B, -slice_.b)):
        kinds[(ends == corner).all(axis=1)] = kind
    picture = kinds.reshape(side, side)
    picture.flags.writeable = False
    return Basins(picture, seed)
