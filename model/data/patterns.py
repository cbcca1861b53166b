"""Patterns of ±1 drawn by hand, in text files that a person can edit.

One row a line, ``#`` for +1 and ``.`` for −1; lines that start with ``;`` are comments, blank lines may
stand before the first row and after the last.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.data.atomic import write_atomically
from model.data.reading import open_to_read
from model.data.shipped import RESOURCES, shipped
from model.errors import BadInput
from model.language import tr

MIN_UNITS = 4
MAX_UNITS = 4096

HANDCRAFTED = ("zero", "one", "two", "three", "four", "six", "nine", "block")
"""The names of the patterns that ship with Reverie, in their order."""

IMAGE_SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".ppm", ".pgm", ".pbm")
"""Of images that can become patterns; ``images`` reads them."""

_SIGNS = {"#": 1, ".": -1}
_HEAD = "; # is +1, . is -1, lines that start with a semicolon are comments\n"
# Room for the pixels and for a long comment; what is larger is no drawing and is not read into memory.
_MAX_BYTES = 2**16


@dataclass(frozen=True, eq=False)
class Pattern:
    """A picture of ±1: ``pixels`` (rows, columns) int8, a read-only copy of what was given."""

    name: str
    pixels: NDArray[np.int8]

    def __post_init__(self) -> None:
        pixels = np.array(self.pixels, dtype=np.int8)
        pixels.flags.writeable = False
        object.__setattr__(self, "pixels", pixels)


def read_pattern(path: Path) -> Pattern:
    """The pattern in a text file, named after the file.

    Raises BadInput, with line and column where there are any, if the file cannot be read, is not text, has another
    character than ``#`` and ``.``, rows of unequal length, or fewer than 4 or more than 4096 pixels.
    """
    rows: list[list[int]] = []
    text = _read_text(path)
    for number, line in enumerate(text.rstrip().split("\n"), start=1):
        line = line.removesuffix("\r")
        if line.startswith(";") or not (line or rows):
            continue
        for column, character in enumerate(line, start=1):
            if character not in _SIGNS:
                raise BadInput(
                    tr(
                        "{path}, line {number}, column {column}: {character!r} is no pixel, it should be '#' or '.'."
                    ).format(path=path, number=number, column=column, character=character)
                )
        if rows and len(line) != len(rows[0]):
            column = min(len(line), len(rows[0])) + 1
            raise BadInput(
                tr(
                    "{path}, line {number}, column {column}: this row has {n_pixels} pixels, it should "
                    "have {wanted} like the first one."
                ).format(path=path, number=number, column=column, n_pixels=len(line), wanted=len(rows[0]))
            )
        rows.append([_SIGNS[character] for character in line])
    pixels = np.array(rows, dtype=np.int8)
    if not MIN_UNITS <= pixels.size <= MAX_UNITS:
        raise BadInput(
            tr("{path} has {size} pixels, a pattern should have from {min_units} to {max_units}.").format(
                path=path, size=pixels.size, min_units=MIN_UNITS, max_units=MAX_UNITS
            )
        )
    return Pattern(path.stem, pixels)


def read_patterns(paths: Iterable[Path]) -> tuple[Pattern, ...]:
    """The patterns in several files, in their order, all of one size.

    Raises BadInput if a file cannot be used or two of them differ in size.
    """
    paths = list(paths)
    patterns = tuple(read_pattern(path) for path in paths)
    for path, pattern in zip(paths, patterns, strict=True):
        if pattern.pixels.shape != patterns[0].pixels.shape:
            raise BadInput(
                tr(
                    "{path} has {size_a} and {path_b} has {size_b}: patterns stored together should be of one size."
                ).format(path=path, size_a=_size_text(pattern), path_b=paths[0], size_b=_size_text(patterns[0]))
            )
    return patterns


def load_handcrafted() -> tuple[Pattern, ...]:
    """The eight patterns that ship with Reverie, 12 rows × 10 columns, in the order of HANDCRAFTED."""
    with shipped():
        return read_patterns(RESOURCES / "patterns" / f"{name}.txt" for name in HANDCRAFTED)


def write_pattern(path: Path, pixels: ArrayLike) -> None:
    """Save ``pixels`` (rows, columns) of ±1 as text, atomically. Raises BadInput if the file cannot be written."""
    rows = ("".join("#" if value > 0 else "." for value in row) for row in np.asarray(pixels))
    text = _HEAD + "".join(f"{row}\n" for row in rows)

    def write(stream: BinaryIO) -> None:
        stream.write(text.encode())

    write_atomically(path, write)


def _read_text(path: Path) -> str:
    with open_to_read(path, tr("a text file with a pattern")) as stream:
        content = stream.read(_MAX_BYTES + 1)
    if len(content) > _MAX_BYTES:
        raise BadInput(
            tr("{path} is longer than {max_bytes:,} bytes: a pattern should have at most {max_units} pixels.").format(
                path=path, max_bytes=_MAX_BYTES, max_units=MAX_UNITS
            )
        )
    try:
        # Some editors put a byte order mark before UTF-8.
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig")) + 1
        raise BadInput(
            tr("{path}, line {line}, column {column}: not UTF-8, it should be plain text.").format(
                path=path, line=line, column=column
            )
        ) from error


def _size_text(pattern: Pattern) -> str:
    rows, columns = pattern.pixels.shape
    return tr("{rows} rows × {columns} columns").format(rows=rows, columns=columns)
