"""Numbers from a user's file as grey values, or why they are none."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.language import tr

_BLOCK = 2**22


def grey_values(
    path: Path, values: NDArray[Any], is_grey: bool = False
) -> tuple[NDArray[np.uint8], tuple[float, float]]:
    """Values (n, pixels) as uint8 where 255 means 1, and the lowest and the highest value as they stood in the file.

    Floating-point numbers lie in [0, 1] and are rounded to steps of 1/255. Whole numbers are 0 and 1, or from 0 to
    255 if others occur or ``is_grey``. Raises BadInput, with ``path``, if the values are anything else.
    """
    # NaN and infinity fail both comparisons, or are the highest value.
    low, high = float(values.min()), float(values.max())
    if values.dtype.kind == "f":
        if not (low >= 0 and high <= 1):
            raise BadInput(
                tr("{path} holds numbers from {low} to {high}: {advice}.").format(
                    path=path, low=number(low), high=number(high), advice=_cure_for_floats(low, high)
                )
            )
        grey = np.empty(values.shape, np.uint8)
        for block, out in zip(_blocks(values), _blocks(grey), strict=True):
            # Halves go down: then a grey value is above half just where the number was above 0.5.
            np.ceil(block * np.float32(255) - np.float32(0.5), out=out, casting="unsafe")
        return grey, (low, high)
    if low < 0 or high > 255:
        raise BadInput(
            tr("{path} holds whole numbers from {low} to {high}: {advice}.").format(
                path=path, low=number(low), high=number(high), advice=_cure_for_whole(low, high)
            )
        )
    if high <= 1 and not is_grey:
        return values.astype(np.uint8) * np.uint8(255), (low, high)
    return values.astype(np.uint8, copy=False), (low, high)


def is_black_and_white(grey: NDArray[np.uint8]) -> bool:
    """Whether grey values (n, pixels) are all either 0 or 255."""
    return all(bool(((block == 0) | (block == 255)).all()) for block in _blocks(grey))


def number(value: float) -> str:
    """A value in words, exactly where it would look like 1 and is not."""
    shown = f"{value + 0.0:,.7g}"
    if shown == "1" and value != 1:
        shown = repr(value)
    return shown.replace("-", "−")


def _cure_for_floats(low: float, high: float) -> str:
    right = tr("they should lie between 0 and 1")
    if low > -0.001 and high < 1.001:
        return tr("{right}, so clip them first").format(right=right)
    if low < 0:
        return tr("{right}, so add {shift} and divide by {factor} first, if that is their whole range").format(
            right=right, shift=number(-low), factor=number(high - low)
        )
    return tr("{right}, so divide them by {factor} first").format(
        right=right, factor=255 if 16 < high <= 255 else number(high)
    )


def _cure_for_whole(low: float, high: float) -> str:
    right = tr("they should be 0 and 1, or grey values from 0 to 255")
    if (low, high) == (-1, 1):
        return tr("{right}, so write 0 for −1 first").format(right=right)
    if low >= 0:
        return tr("{right}, so divide them by {factor} and round them first").format(
            right=right, factor=257 if 4095 < high <= 65535 else number(high / 255)
        )
    return right


def _blocks(array: NDArray[Any]) -> Iterator[NDArray[Any]]:
    """Some rows at a time, so that what is computed on the way needs little room."""
    n_rows = max(1, _BLOCK // max(1, array.shape[1]))
    return (array[start : start + n_rows] for start in range(0, len(array), n_rows))
