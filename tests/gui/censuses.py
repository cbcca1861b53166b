"""A small census of attractors, alike in every test."""

from functools import cache

import numpy as np

from model.experiments.study_session import StudySession, StudySnapshot
from model.hopfield.census import Census
from model.hopfield.memories import Memories, handcrafted_memories
from model.hopfield.settling import Order
from model.hopfield.stored import Stored


def handcrafted_census(starts: int = 500, seed: int = 1, order: Order = "random") -> Census:
    """Of the eight patterns that ship with Reverie."""
    return Census(_handcrafted(), seed, starts, order)


@cache
def _handcrafted() -> Stored:
    return Stored.by("hebb", handcrafted_memories())


def lonely_census() -> Census:
    """Of one memory: nothing spurious is there to be found."""
    return Census(Stored.by("hebb", Memories(np.ones((1, 9), np.int8), ("all",), (3, 3), "by hand")), 1, 100)


def census_after(batches: int, census: Census | None = None) -> StudySnapshot:
    """What views are told after so many batches."""
    session = StudySession(census or handcrafted_census())
    session.advance(batches)
    return session.snapshot()
