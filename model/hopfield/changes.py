"""Changes of a state by hand: painting, damage, and where to begin."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.hopfield.memories import Memories

Half = Literal["top", "bottom", "left", "right"]


@dataclass(frozen=True)
class Paint:
    """Set units to +1 or -1 by hand."""

    units: tuple[int, ...]
    value: int


@dataclass(frozen=True)
class StartFrom:
    """Begin at a memory."""

    memory: int


@dataclass(frozen=True)
class StartAtRandom:
    """Begin at a state whose units are drawn independently, half of them +1."""


@dataclass(frozen=True)
class FlipShare:
    """Reverse this share of the units, chosen at random: the nearest whole number of them."""

    share: float


@dataclass(frozen=True)
class CoverHalf:
    """Set one half of the picture to -1."""

    half: Half


def changed(state: NDArray[np.int8], change: object, memories: Memories, rng: np.random.Generator) -> NDArray[np.int8]:
    """The state (N,) after a change; the one given is left as it is. Raises BadInput if the change cannot be."""
    state = state.copy()
    match change:
        case Paint(units, value):
            if value not in (-1, 1):
                raise BadInput(f"a unit cannot be painted {value}; it must be -1 or +1")
            if not all(0 <= unit < len(state) for unit in units):
                raise BadInput(f"a unit to paint lies outside the {len(state)} units of the network")
            state[list(units)] = value
        case StartFrom(memory):
            check_memory(memory, memories)
            state[:] = memories.patterns[memory]
        case StartAtRandom():
            state[:] = rng.choice(np.array([-1, 1], np.int8), size=len(state))
        case FlipShare(share):
            if not 0 <= share <= 1:
                raise BadInput(f"the share of units to flip is {share}; it must be from 0 to 1")
            state[rng.permutation(len(state))[: round(share * len(state))]] *= -1
        case CoverHalf(half):
            _half(state.reshape(memories.shape), half)[...] = -1
        case _:
            raise TypeError(f"not a change of a Hopfield state: {change!r}")
    return state


def check_memory(memory: int, memories: Memories) -> None:
    """Raise BadInput unless there is a memory of this index."""
    n_memories = len(memories.patterns)
    if not 0 <= memory < n_memories:
        raise BadInput(f"there is no memory {memory + 1}; they are numbered from 1 to {n_memories}")


def _half(picture: NDArray[np.int8], half: Half) -> NDArray[np.int8]:
    rows, columns = picture.shape
    halves = {
        "top": picture[: rows // 2],
        "bottom": picture[rows - rows // 2 :],
        "left": picture[:, : columns // 2],
        "right": picture[:, columns - columns // 2 :],
    }
    if half not in halves:
        raise BadInput(f'there is no half "{half}"; it must be "top", "bottom", "left" or "right"')
    return halves[half]
