"""Examples as they stand in a user's file, and how many of which size are read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.data.npz import MAX_BYTES
from model.errors import BadInput
from model.language import tr

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
        some = tr("{where} holds 1 example: at least {least} are needed.")
        none = tr("{where} holds no examples: at least {least} are needed.")
        raise BadInput((some if n_examples else none).format(where=where, least=MIN_EXAMPLES))
    if n_examples > MAX_EXAMPLES:
        raise BadInput(
            tr("{where} holds {n_examples:,} examples: at most {max_examples:,} are read, so leave some out.").format(
                where=where, n_examples=n_examples, max_examples=MAX_EXAMPLES
            )
        )
    if not MIN_PIXELS <= n_pixels <= MAX_PIXELS:
        single = tr("{where} holds examples of 1 pixel: each should have from {least} to {most:,}.")
        several = tr("{where} holds examples of {n:,} pixels: each should have from {least} to {most:,}.")
        raise BadInput(
            (single if n_pixels == 1 else several).format(where=where, n=n_pixels, least=MIN_PIXELS, most=MAX_PIXELS)
        )
    n_bytes = n_examples * n_pixels * bytes_each
    if n_bytes > MAX_BYTES:
        raise BadInput(
            tr(
                "{where} holds {n_examples:,} examples of {n_pixels:,} pixels, which need {megabytes:,} "
                "MB: at most {max_bytes} MB are read, so leave some out."
            ).format(
                where=where,
                n_examples=n_examples,
                n_pixels=n_pixels,
                megabytes=n_bytes // 2**20,
                max_bytes=MAX_BYTES // 2**20,
            )
        )


def class_indices(labels: NDArray[Any] | Sequence[str]) -> tuple[NDArray[np.intp], tuple[str, ...]]:
    """Labels as indices (n,) into the names of the classes, which are in the order of numbers or of the alphabet."""
    if not isinstance(labels, np.ndarray) and all(map(_WHOLE.fullmatch, set(labels))):
        values = {label: int(label.split(".")[0]) for label in set(labels)}
        labels = np.array([values[label] for label in labels], np.int64)
    classes, indices = np.unique(np.asarray(labels), return_inverse=True)
    return indices.astype(np.intp), tuple(map(str, classes.tolist()))
