"""Small trees of minima and barriers, alike in every test."""

from functools import cache

import numpy as np

from model.hopfield import Hopfield
from model.hopfield.barrier_session import BarrierSession, BarrierSnapshot
from model.hopfield.memories import Memories, handcrafted_memories, random_memories
from model.hopfield.stored import Stored


@cache
def three_of_twenty() -> Stored:
    """Ten minima: three memories, their mirror images, and four mixtures."""
    return Stored.by("hebb", random_memories(3, (4, 5), 1))


@cache
def handcrafted() -> Stored:
    """Too large to enumerate, with more minima than are kept."""
    return Stored.by("hebb", handcrafted_memories())


@cache
def crowd() -> Stored:
    """Hundreds of minima of few units."""
    return Stored.by("pseudo-inverse", random_memories(10, (3, 5), 1))


@cache
def one_plateau() -> Stored:
    """Nothing is stored: all states are one minimum."""
    return Stored(random_memories(1, (2, 3), 1), "hebb", Hopfield(np.zeros((6, 6))))


@cache
def close_to_a_memory() -> Stored:
    """The only minima are one unit away from what is said to be the memory and from its mirror image."""
    state = np.ones(24, np.int8)
    memory = state.copy()
    memory[0] = -1
    return Stored(Memories(memory[np.newaxis], ("nearly",), (4, 6), "by hand"), "hebb", Hopfield.store([state]))


def barrier_session(stored: Stored | None = None, sampled: bool = False, n_starts: int = 100) -> BarrierSession:
    return BarrierSession(stored or three_of_twenty(), n_starts, 1, sampled)


@cache
def tree_after(steps: int | None, stored: Stored | None = None, sampled: bool = False) -> BarrierSnapshot:
    """What views are told after so many steps, or of the whole tree."""
    session = barrier_session(stored, sampled)
    session.advance(10_000 if steps is None else steps)
    if steps is None:
        assert session.finished
    return session.snapshot()
