"""Examples as they stand in a user's file, and how many of which size are read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.data.npz import MAX_BYTES
from model.errors import BadInput

MIN_EXAMPLES = 2
MAX_EXAMPLES = 200_000
MIN_PIXELS = 2
MAX_PIXELS = 4096
"""Of one example: 64 × 64."""
MAX_CLASSES = 1000

_WHOLE = re.compile(r"[+-]?\d{1,18}(\.0*)?", re.ASCII)


@dataclass(frozen=True, eq=False)
class RawExamples:
    """What a reader of files found, not yet judged: ``values`` (n, pixels) or (n, rows, columns), numbers of any type.

    ``labels`` are n whole numbers or words, None if there are none. ``is_grey``: 255 is white whatever occurs; else
    values of 0 and 1 alone are black and white. ``notes`` are sentences the user should see.
    """

    values: NDArray[Any]
    labels: NDArray[Any] | Sequence[str] | None = None
    is_grey: bool = False
    notes: tuple[str, ...] = ()


def check_extent(where: str, n_examples: int, n_pixels: int, bytes_each: int = 1) -> None:
    """Raises BadInput unless there are 2 to 200,000 examples of 2 to 4096 pixels, in at most 512 MB.

    A reader asks before it makes room for them; ``where`` begins the message, ``bytes_each`` is the size of a value.
    """
    if n_examples < MIN_EXAMPLES:
        raise BadInput(
            f"{where} holds {n_examples or 'no'} example{'s' * (n_examples != 1)}: at least {MIN_EXAMPLES} are needed."
        )
    if n_examples > MAX_EXAMPLES:
        raise BadInput(f"{where} holds {n_examples:,} examples: at most {MAX_EXAMPLES:,} are read, so leave some out.")
    if not MIN_PIXELS <= n_pixels <= MAX_PIXELS:
        raise BadInput(
            f"{where} holds examples of {n_pixels:,} pixel{'s' * (n_pixels != 1)}: each should have from {MIN_PIXELS} "
            f"to {MAX_PIXELS:,}."
        )
    n_bytes = n_examples * n_pixels * bytes_each
    if n_bytes > MAX_BYTES:
        raise BadInput(
            f"{where} holds {n_examples:,} examples of {n_pixels:,} pixels, which need {n_bytes // 2**20:,} MB: "
            f"at most {MAX_BYTES // 2**20} MB are read, so leave some out."
        )


def class_indices(labels: NDArray[Any] | Sequence[str]) -> tuple[NDArray[np.intp], tuple[str, ...]]:
    """Labels as indices (n,) into the names of the classes, which are in the order of numbers or of the alphabet."""
    if not isinstance(labels, np.ndarray) and all(map(_WHOLE.fullmatch, set(labels))):
        values = {label: int(label.split(".")[0]) for label in set(labels)}
        labels = np.array([values[label] for label in labels], np.int64)
    classes, indices = np.unique(np.asarray(labels), return_inverse=True)
    return indices.astype(np.intp), tuple(map(str, classes.tolist()))
