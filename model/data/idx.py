"""Images and labels in the idx files of MNIST, packed by gzip or not.

The format is described with the original files, Y. LeCun, C. Cortes and C. Burges, The MNIST database of handwritten
digits: four bytes of which the last two are the type, 8 for unsigned bytes, and the number of axes; the length of each
axis as four bytes, highest first; then the bytes, last axis fastest.
"""

import gzip
import math
import struct
import zlib
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from model.data.raw_examples import RawExamples, check_extent
from model.data.reading import open_to_read
from model.errors import BadInput
from model.language import tr

GZIP_MAGIC = b"\x1f\x8b"

_IMAGES, _LABELS = 0x00000803, 0x00000801
_WANTED = tr("a file of images in MNIST's idx format")
_CHUNK = 2**22

_NAMES = (("images-idx3", "labels-idx1"), ("images.idx3", "labels.idx1"))
"""How the file of labels is called beside that of the images: as published, and as some programs unpack it."""


def read_idx(path: Path) -> RawExamples:
    """The images in an idx file, and the labels in the file beside it that is named like it, if there is one.

    Raises BadInput if the file cannot be read, is no idx file of images, is longer or shorter than it says, or if
    the labels are not as many.
    """
    images = _read(path, _IMAGES)
    labels_path = labels_beside(path)
    if labels_path is None:
        return RawExamples(images)
    labels = _read(labels_path, _LABELS)
    if len(labels) != len(images):
        raise BadInput(
            tr(
                "{labels_path} holds {n_labels:,} labels and {path} {n_images:,} images: there should be "
                "as many of both."
            ).format(labels_path=labels_path, n_labels=len(labels), path=path, n_images=len(images))
        )
    return RawExamples(images, labels, notes=(tr("The labels are those in {name}.").format(name=labels_path.name),))


def labels_beside(path: Path) -> Path | None:
    """The file of labels that belongs to one of images, packed or not; None if there is none."""
    for images, labels in _NAMES:
        if images in path.name:
            name = path.name.replace(images, labels)
            for candidate in (name, name.removesuffix(".gz") if name.endswith(".gz") else f"{name}.gz"):
                if path.with_name(candidate).exists():
                    return path.with_name(candidate)
    return None


def _read(path: Path, magic: int) -> NDArray[np.uint8]:
    with open_to_read(path, _WANTED) as stream:
        # Browsers unpack some files and leave their names as they are.
        is_packed = stream.read(2) == GZIP_MAGIC
        stream.seek(0)
        if not is_packed:
            return _read_array(path, stream, magic)
        try:
            with gzip.open(stream) as unpacked:
                return _read_array(path, unpacked, magic)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise BadInput(
                tr("{path} is damaged or cut short ({error}): choose a whole file.").format(path=path, error=error)
            ) from error


def _read_array(path: Path, stream: BinaryIO | gzip.GzipFile, magic: int) -> NDArray[np.uint8]:
    shape = _read_shape(path, stream, magic)
    n_bytes = math.prod(shape)
    if magic == _IMAGES:
        check_extent(str(path), shape[0], shape[1] * shape[2])
    else:
        check_extent(str(path), shape[0], 2)
    # Never more than was declared is unpacked, but for one byte: if there is one, the file is not what it says.
    content = np.empty(n_bytes + 1, np.uint8)
    filled = 0
    while chunk := stream.read(min(_CHUNK, n_bytes + 1 - filled)):
        content[filled : filled + len(chunk)] = np.frombuffer(chunk, np.uint8)
        filled += len(chunk)
    if filled != n_bytes:
        holds = tr("only {filled:,}").format(filled=filled) if filled < n_bytes else tr("more")
        raise BadInput(
            tr("{path} says that it holds {sizes} = {n_bytes:,} bytes and holds {holds}: choose a whole file.").format(
                path=path, sizes=" × ".join(f"{n:,}" for n in shape), n_bytes=n_bytes, holds=holds
            )
        )
    return content[:n_bytes].reshape(shape)


def _read_shape(path: Path, stream: BinaryIO | gzip.GzipFile, magic: int) -> tuple[int, ...]:
    n_axes = magic & 0xFF
    head = stream.read(4)
    found = int.from_bytes(head, "big")
    if found == _LABELS != magic and len(head) == 4:
        raise BadInput(
            tr("{path} holds labels and no images: choose the file beside it named like “…images-idx3-ubyte”.").format(
                path=path
            )
        )
    if found != magic or len(head) < 4:
        what = tr("begins with 0x{hex}").format(hex=head.hex()) if head else tr("is empty")
        kind = "images" if magic == _IMAGES else "labels"
        raise BadInput(
            tr("{path} {what}: a file of {kind} in MNIST's idx format begins with 0x{magic:08x}.").format(
                path=path, what=what, kind=kind, magic=magic
            )
        )
    lengths = stream.read(4 * n_axes)
    if len(lengths) < 4 * n_axes:
        raise BadInput(
            tr("{path} ends after {n_bytes} bytes: an idx file says its size in {wanted}.").format(
                path=path, n_bytes=4 + len(lengths), wanted=4 + 4 * n_axes
            )
        )
    return struct.unpack(f">{n_axes}I", lengths)
