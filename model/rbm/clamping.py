"""Pixels that are held while a machine samples the rest."""

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.frozen import frozen_copy
from model.language import tr

FREE = -1
"""What a clamp (n_visible,) holds where the machine samples; elsewhere it holds the value 0 or 1 of the pixel."""

Half = Literal["upper", "lower", "left", "right"]


@dataclass(frozen=True)
class ClampPixels:
    """Hold some pixels at 0 or 1, or let go of them (FREE)."""

    pixels: tuple[int, ...]
    value: int


@dataclass(frozen=True)
class ClampHalf:
    """Hold a half of an example that was not learnt from, the ``nth`` of a digit or of all, and nothing else."""

    half: Half
    nth: int
    digit: int | None = None


@dataclass(frozen=True)
class FreeAll:
    """Let go of all pixels."""


def nothing_held(n_visible: int) -> NDArray[np.int8]:
    """All pixels are free."""
    return frozen_copy(np.full(n_visible, FREE), np.int8)


def with_pixels(clamp: NDArray[np.int8], change: ClampPixels) -> NDArray[np.int8]:
    """A clamp with that change. Raises BadInput if there is no such pixel or value."""
    if change.value not in (FREE, 0, 1):
        raise BadInput(
            tr("A pixel cannot be held at {value}: choose 0, 1, or {free} to let it go.").format(
                value=change.value, free=FREE
            )
        )
    if any(not 0 <= pixel < len(clamp) for pixel in change.pixels):
        raise BadInput(
            tr("There is a pixel in {pixels} outside 0 to {n_clamp}.").format(
                pixels=change.pixels, n_clamp=len(clamp) - 1
            )
        )
    changed = clamp.copy()
    changed[list(change.pixels)] = change.value
    return frozen_copy(changed)


def half_of(picture: NDArray[np.uint8], half: Half, shape: tuple[int, int]) -> NDArray[np.int8]:
    """A clamp that holds half of a picture of states 0 and 1, its smaller half where a side is odd."""
    if half not in get_args(Half):
        raise BadInput(
            tr("There is no half called “{half}”: choose {names}.").format(half=half, names=", ".join(get_args(Half)))
        )
    rows, columns = shape
    held = np.zeros(shape, bool)
    match half:
        case "upper":
            held[: rows // 2] = True
        case "lower":
            held[-(rows // 2) or rows :] = True
        case "left":
            held[:, : columns // 2] = True
        case "right":
            held[:, -(columns // 2) or columns :] = True
    return frozen_copy(np.where(held.ravel(), picture, FREE), np.int8)
