"""Small networks with whole-number couplings: with and without ties, with plateaus, and with nothing but one."""

import numpy as np
from numpy.typing import NDArray

from model.hopfield import Hopfield
from model.hopfield.memories import Memories, random_memories
from model.hopfield.stored import Stored
from tests.model.hopfield.twins import random_patterns


def hebb(n_patterns: int, n_units: int, seed: int) -> NDArray[np.int64]:
    """N times the weights of Hebb's rule."""
    patterns = random_patterns(n_patterns, n_units, seed).astype(np.int64)
    return patterns.T @ patterns - n_patterns * np.eye(n_units, dtype=np.int64)


def drawn(n_units: int, largest: int, seed: int) -> NDArray[np.int64]:
    """Couplings from -largest to +largest; the smaller, the more ties."""
    upper = np.triu(np.random.default_rng(seed).integers(-largest, largest + 1, (n_units, n_units)), 1)
    return upper + upper.T


def everyone(n_units: int, coupling: int) -> NDArray[np.int64]:
    """All units coupled alike: two minima if they pull together, one large plateau if they do not."""
    return coupling * (1 - np.eye(n_units, dtype=np.int64))


LANDSCAPES: dict[str, NDArray[np.int64]] = {
    "Hebb without ties": hebb(3, 10, 1),
    "Hebb with ties": hebb(4, 9, 2),
    "Hebb with equal patterns and ties": hebb(2, 9, 3),
    "glass": drawn(9, 1000, 4),
    "glass with ties": drawn(9, 2, 5),
    "thin glass with plateaus": drawn(8, 1, 6) * (drawn(8, 1, 7) > 0),
    "ferromagnet": everyone(8, 1),
    "antiferromagnet": everyone(8, -1),
    "odd antiferromagnet": everyone(7, -1),
    "nothing": everyone(6, 0),
    "four units": drawn(4, 3, 8),
}


def stored_with(weights: NDArray[np.generic], memories: Memories | None = None) -> Stored:
    """These weights, whatever the memories are that they are said to hold."""
    if memories is None:
        memories = random_memories(2, (1, len(weights)), seed=1)
    return Stored(memories, "hebb", Hopfield(weights.astype(np.float64)))
