"""Examples to learn from: a user's own files, judged before anything learns from them, and the handcrafted patterns."""

import math
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from model.data.csv_examples import read_csv
from model.data.example_arrays import read_npy_examples, read_npz_examples
from model.data.grey_values import grey_values, is_black_and_white, number
from model.data.idx import GZIP_MAGIC, read_idx
from model.data.image_folder import read_image_folder
from model.data.patterns import IMAGE_SUFFIXES, load_handcrafted
from model.data.raw_examples import MAX_CLASSES, RawExamples, class_indices
from model.data.reading import open_to_read
from model.errors import BadInput
from model.frozen import frozen_copy
from model.language import tr

CSV_SUFFIXES = (".csv", ".tsv", ".txt")

_WANTED = tr("an .npz, .npy, idx or .csv file, or a folder of images")
_MAX_NAMES_SHOWN = 10


@dataclass(frozen=True, eq=False)
class Examples:
    """Examples to learn from: ``pixels`` (n, rows * columns) uint8, where 255 means 1, a read-only copy.

    ``labels`` (n,) are indices into ``label_names``; None, and no names, if there are none. ``image_shape`` is (rows,
    columns); ``value_range`` the lowest and the highest value as they stood in the file; ``is_binary`` says that every
    pixel is 0 or 255. ``notes`` are sentences to be read before training.
    """

    name: str
    pixels: NDArray[np.uint8]
    labels: NDArray[np.intp] | None
    label_names: tuple[str, ...]
    image_shape: tuple[int, int]
    value_range: tuple[float, float]
    is_binary: bool
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "pixels", frozen_copy(self.pixels, np.uint8))
        if self.labels is not None:
            object.__setattr__(self, "labels", frozen_copy(self.labels, np.intp))


def read_examples(path: Path, image_shape: tuple[int, int] | None = None) -> Examples:
    """The examples in a user's file or folder of images.

    ``image_shape`` (rows, columns) is how to show an example; by default as the file says, else square if that is
    possible, else one row. Raises BadInput, naming the file and what would be right, if it cannot be used.
    """
    try:
        return _judged(path, _read(path), image_shape)
    except MemoryError as error:
        raise BadInput(
            tr("{path} needs more memory than there is: leave some examples out.").format(path=path)
        ) from error


def handcrafted() -> Examples:
    """The eight patterns that ship with Reverie, 12 rows × 10 columns, each a class of its own; ink is 1."""
    patterns = load_handcrafted()
    states = np.stack([pattern.pixels.ravel() for pattern in patterns])
    pixels = np.where(states > 0, 255, 0).astype(np.uint8)
    return Examples(
        name="handcrafted patterns",
        pixels=pixels,
        labels=np.arange(len(patterns)),
        label_names=tuple(pattern.name for pattern in patterns),
        image_shape=patterns[0].pixels.shape,
        value_range=(0.0, 1.0),
        is_binary=True,
        notes=_notes_on_constants(pixels),
    )


def summary(examples: Examples) -> str:
    """One line that says how many examples there are, of which size, with which values and classes."""
    rows, columns = examples.image_shape
    n = len(examples.pixels)
    images = tr("{n:,} images of {rows} × {columns}").format(n=n, rows=rows, columns=columns)
    parts = [images, _values_text(examples)]
    if examples.labels is None:
        parts.append(tr("no labels"))
    else:
        names = examples.label_names
        shown = " ".join(names[:_MAX_NAMES_SHOWN]) + " …" * (len(names) > _MAX_NAMES_SHOWN)
        classes = tr("1 class: {names}") if len(names) == 1 else tr("{n:,} classes: {names}")
        parts.append(classes.format(n=len(names), names=shown))
    return ", ".join(parts) + "."


def _values_text(examples: Examples) -> str:
    low, high = (number(value) for value in examples.value_range)
    if examples.is_binary:
        values = tr("values {low} and {high}") if high == "1" else tr("values {low} and {high} ({high} counts as 1)")
    elif examples.value_range[1] > 1:
        values = tr("values from {low} to {high} (255 counts as 1)")
    else:
        values = tr("values from {low} to {high} (in steps of 1/255)")
    return values.format(low=low, high=high)


def _read(path: Path) -> RawExamples:
    """What the file holds, as its first bytes say it, then its name."""
    if os.path.isdir(path):  # noqa: PTH112 - is never an error, as it is in pathlib
        return read_image_folder(path)
    with open_to_read(path, _WANTED) as stream:
        start = stream.read(8)
    suffix = path.suffix.lower()
    if start.startswith(b"\x93NUMPY") or suffix == ".npy":
        return read_npy_examples(path)
    if start.startswith((b"PK\3\4", b"PK\5\6")) or suffix == ".npz":
        return read_npz_examples(path)
    # No text begins with zeros.
    if start.startswith((GZIP_MAGIC, b"\0\0")):
        return read_idx(path)
    if suffix in CSV_SUFFIXES:
        return read_csv(path)
    if suffix in IMAGE_SUFFIXES:
        raise BadInput(
            tr("{path} is a single image: choose the folder that holds it and the others.").format(path=path)
        )
    if "idx" in path.name.lower():
        return read_idx(path)
    raise BadInput(tr("{path} is of no kind that can be read: choose {wanted}.").format(path=path, wanted=_WANTED))


def _judged(path: Path, raw: RawExamples, image_shape: tuple[int, int] | None) -> Examples:
    values = raw.values.reshape(len(raw.values), -1)
    shape, shape_notes = _image_shape(path, raw.values.shape[1:], image_shape)
    pixels, value_range = grey_values(path, values, raw.is_grey)
    if _n_constant(pixels) == pixels.shape[1]:
        raise BadInput(
            tr(
                "{path}: all {n_pixels:,} examples are alike as grey values from 0 to 255, so there is "
                "nothing to learn: choose examples that differ."
            ).format(path=path, n_pixels=len(pixels))
        )
    labels, names, label_notes = _classes(raw)
    return Examples(
        name=path.name or path.resolve().name,
        pixels=pixels,
        labels=labels,
        label_names=names,
        image_shape=shape,
        value_range=value_range,
        is_binary=is_black_and_white(pixels),
        notes=(*shape_notes, *_notes_on_grey(pixels), *_notes_on_constants(pixels), *label_notes, *raw.notes),
    )


def _image_shape(
    path: Path, stored: tuple[int, ...], wanted: tuple[int, int] | None
) -> tuple[tuple[int, int], tuple[str, ...]]:
    """Rows and columns of an example whose values have the shape ``stored``, and what there is to say about it."""
    n_pixels = math.prod(stored)
    if wanted is not None:
        rows, columns = wanted
        if min(rows, columns) < 1 or rows * columns != n_pixels:
            raise BadInput(
                tr(
                    "{path} has {n_pixels:,} pixels an example: {rows} rows × {columns} columns do not "
                    "make as many, so choose others."
                ).format(path=path, n_pixels=n_pixels, rows=rows, columns=columns)
            )
        return (rows, columns), ()
    if len(stored) == 2:
        return (stored[0], stored[1]), ()
    side = math.isqrt(n_pixels)
    if side * side == n_pixels:
        return (side, side), ()
    return (1, n_pixels), (
        tr("{n_pixels:,} pixels make no square: each example is shown as one row.").format(n_pixels=n_pixels),
    )


def _classes(raw: RawExamples) -> tuple[NDArray[np.intp] | None, tuple[str, ...], tuple[str, ...]]:
    if raw.labels is None:
        return None, (), (tr("There are no labels: the examples cannot be sorted by class."),)
    indices, names = class_indices(raw.labels)
    if len(names) > MAX_CLASSES:
        return (
            None,
            (),
            (
                tr("There are {n_names:,} different labels, too many for classes: they are not used.").format(
                    n_names=len(names)
                ),
            ),
        )
    return indices, names, ()


def _notes_on_grey(pixels: NDArray[np.uint8]) -> tuple[str, ...]:
    notes = []
    brightest = int(pixels.max())
    if brightest < 128:
        notes.append(
            tr(
                "No pixel is above {brightest} of 255: cut at half all are 0, so scale the values first "
                "if {brightest} is meant to be 1."
            ).format(brightest=brightest)
        )
    light = np.count_nonzero(pixels > 230) / pixels.size
    if light > 0.6:
        notes.append(
            tr("{light:.0%} of all pixels are light: if the pictures are dark on light, ink is 0 and ground 1.").format(
                light=light
            )
        )
    return tuple(notes)


def _notes_on_constants(pixels: NDArray[np.uint8]) -> tuple[str, ...]:
    n_constant = _n_constant(pixels)
    if not n_constant:
        return ()
    told = (
        tr("1 of {n_pixels:,} pixels is the same in every example.")
        if n_constant == 1
        else tr("{n:,} of {n_pixels:,} pixels are the same in every example.")
    )
    return (told.format(n=n_constant, n_pixels=pixels.shape[1]),)


def _n_constant(pixels: NDArray[np.uint8]) -> int:
    return int((pixels.min(axis=0) == pixels.max(axis=0)).sum())
