"""Work done a part at a time: a generator that pauses between the parts and returns what comes of them."""

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")


def at_once(parts: Generator[None, None, T]) -> T:
    """What comes of all parts, without a pause."""
    while True:
        try:
            next(parts)
        except StopIteration as end:
            done: T = end.value
            return done
