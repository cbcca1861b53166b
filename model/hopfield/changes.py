"""Changes by hand: of the state, of what is stored, and of how the units are asked."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from model.data.patterns import Pattern
from model.errors import BadInput
from model.hopfield.dynamics import Dynamics
from model.hopfield.memories import Memories
from model.hopfield.merging import moved_towards
from model.hopfield.storage import Rule
from model.hopfield.stored import Stored
from model.language import tr

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


@dataclass(frozen=True, eq=False)
class StartAt:
    """Begin at a given state (N,) of ±1, such as one that a census has found."""

    state: NDArray[np.int8]


@dataclass(frozen=True)
class UseDynamics:
    """Ask the units in another order, or at another temperature."""

    dynamics: Dynamics


@dataclass(frozen=True)
class UseRule:
    """Store the memories anew by another rule."""

    rule: Rule


@dataclass(frozen=True)
class StoreState:
    """Store the present state as one more memory."""

    name: str


@dataclass(frozen=True)
class StorePatterns:
    """Store patterns of the network's size as more memories."""

    patterns: tuple[Pattern, ...]


@dataclass(frozen=True)
class RemoveMemory:
    """Store all memories but this one."""

    memory: int


@dataclass(frozen=True)
class MoveMemory:
    """Store a memory moved towards another one, to this distance in units.

    It is counted from where the memory was before the first of successive moves of the two, so that it can be moved
    back.
    """

    memory: int
    towards: int
    distance: int


def changed(state: NDArray[np.int8], change: object, memories: Memories, rng: np.random.Generator) -> NDArray[np.int8]:
    """The state (N,) after a change; the one given is left as it is. Raises BadInput if the change cannot be."""
    state = state.copy()
    match change:
        case Paint(units, value):
            if value not in (-1, 1):
                raise BadInput(tr("a unit cannot be painted {value}; it must be -1 or +1").format(value=value))
            if not all(0 <= unit < len(state) for unit in units):
                raise BadInput(
                    tr("a unit to paint lies outside the {n_units} units of the network").format(n_units=len(state))
                )
            state[list(units)] = value
        case StartFrom(memory):
            check_memory(memory, memories)
            state[:] = memories.patterns[memory]
        case StartAtRandom():
            state[:] = rng.choice(np.array([-1, 1], np.int8), size=len(state))
        case FlipShare(share):
            if not 0 <= share <= 1:
                raise BadInput(tr("the share of units to flip is {share}; it must be from 0 to 1").format(share=share))
            state[rng.permutation(len(state))[: round(share * len(state))]] *= -1
        case StartAt(given):
            if given.shape != state.shape or not np.isin(given, (-1, 1)).all():
                raise BadInput(
                    tr("a state to start at has {size} units; it must have {n_units} of -1 or +1").format(
                        size=given.size, n_units=len(state)
                    )
                )
            state[:] = given
        case CoverHalf(half):
            _half(state.reshape(memories.shape), half)[...] = -1
        case _:
            raise TypeError(f"not a change of a Hopfield state: {change!r}")
    return state


def stored_anew(stored: Stored, change: object, state: NDArray[np.int8], base: Stored, seed: int) -> Stored | None:
    """What is stored after a change, None if the change is none of what is stored. Raises BadInput if it cannot be.

    ``base`` is what a move of a memory is counted from.
    """
    memories = stored.memories
    if stored.dreams and isinstance(change, StoreState | StorePatterns | RemoveMemory | MoveMemory):
        raise BadInput(
            tr(
                "this network has dreamt, and storing other memories would undo its dreams; choose a "
                "storage rule to store its memories anew first"
            )
        )
    match change:
        case UseRule(rule):
            return Stored.by(rule, memories)
        case StoreState(name):
            return Stored.by(stored.rule, memories.with_memory(state, name))
        case StorePatterns(patterns):
            for pattern in patterns:
                if pattern.pixels.shape != memories.shape:
                    raise BadInput(
                        tr(
                            "“{name}” has {rows} rows × {columns} columns; the patterns of this network "
                            "have {wanted_rows} × {wanted_columns}"
                        ).format(
                            name=pattern.name,
                            rows=pattern.pixels.shape[0],
                            columns=pattern.pixels.shape[1],
                            wanted_rows=memories.shape[0],
                            wanted_columns=memories.shape[1],
                        )
                    )
                memories = memories.with_memory(pattern.pixels.ravel(), pattern.name)
            return Stored.by(stored.rule, memories)
        case RemoveMemory(memory):
            check_memory(memory, memories)
            return Stored.by(stored.rule, memories.without(memory))
        case MoveMemory(memory, towards, distance):
            check_memory(memory, memories)
            check_memory(towards, memories)
            return Stored.by(stored.rule, moved_towards(base.memories, memory, towards, distance, seed))
    return None


def check_memory(memory: int, memories: Memories) -> None:
    """Raise BadInput unless there is a memory of this index."""
    n_memories = len(memories.patterns)
    if not 0 <= memory < n_memories:
        raise BadInput(
            tr("there is no memory {memory}; they are numbered from 1 to {n_memories}").format(
                memory=memory + 1, n_memories=n_memories
            )
        )


def _half(picture: NDArray[np.int8], half: Half) -> NDArray[np.int8]:
    rows, columns = picture.shape
    halves = {
        "top": picture[: rows // 2],
        "bottom": picture[rows - rows // 2 :],
        "left": picture[:, : columns // 2],
        "right": picture[:, columns - columns // 2 :],
    }
    if half not in halves:
        raise BadInput(tr('there is no half "{half}"; it must be "top", "bottom", "left" or "right"').format(half=half))
    return halves[half]
