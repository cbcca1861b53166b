"""Arrays in .npz files, read with suspicion and written atomically."""

import math
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO

import numpy as np
from numpy.lib import format as npy
from numpy.typing import ArrayLike, NDArray

from model.data.atomic import write_atomically
from model.data.reading import open_to_read
from model.errors import BadInput

MAX_BYTES = 512 * 2**20
"""The largest array that is read; a file that declares more is refused before anything of it is unpacked."""

_KIND_NAMES = {"b": "truth values", "i": "integers", "u": "integers", "f": "floating-point numbers", "U": "text"}


@dataclass(frozen=True)
class ArraySpec:
    """What an array in a file must be.

    ``kinds`` are the letters of ``numpy.dtype.kind`` that will do; ``shape`` gives each axis its length, None for any.
    """

    kinds: str
    shape: tuple[int | None, ...]

    def __str__(self) -> str:
        kinds = " or ".join(dict.fromkeys(_KIND_NAMES[kind] for kind in self.kinds))
        return f"{kinds} of shape {_shape_text(self.shape)}"


TEXT = ArraySpec("U", ())
"""One string: ``str(read_npz(path, {"seed": TEXT})["seed"])``."""


def read_npz(path: Path, specs: Mapping[str, ArraySpec], wanted: str = "an .npz file") -> dict[str, NDArray[Any]]:
    """The arrays named in ``specs``, as stored in the file; others in the file are not looked at.

    ``wanted`` says in messages what to choose instead.
    Nothing is ever unpickled. Raises BadInput if the file is missing, unreadable, damaged or no .npz file, or if an
    array is missing, is not what its spec asks for, is larger than MAX_BYTES, or holds NaN or infinity.
    """
    with open_to_read(path, wanted) as stream:
        try:
            with zipfile.ZipFile(stream) as archive:
                return {name: _read_array(path, archive, name, spec) for name, spec in specs.items()}
        except (BadInput, OSError):
            raise
        except Exception as error:
            # zipfile, its decompressors and numpy's header parser fail on damage in more ways than can be listed.
            raise BadInput(f"{path} is damaged or no .npz file: choose {wanted}.") from error


def write_npz(path: Path, arrays: Mapping[str, ArrayLike]) -> None:
    """Save named arrays (a string becomes a 0-d array of text), atomically; the same arrays make the same bytes.

    Raises BadInput if the file cannot be written; a file already there then stays whole.
    """

    def write(stream: BinaryIO) -> None:
        with zipfile.ZipFile(stream, "w") as archive:
            for name, array in arrays.items():
                # A bare ZipInfo carries no time of day.
                with archive.open(zipfile.ZipInfo(f"{name}.npy"), "w", force_zip64=True) as member:
                    npy.write_array(member, np.asarray(array), allow_pickle=False)

    write_atomically(path, write)


def _read_array(path: Path, archive: zipfile.ZipFile, name: str, spec: ArraySpec) -> NDArray[Any]:
    try:
        info = archive.getinfo(f"{name}.npy")
    except KeyError:
        raise BadInput(f"{path} has no array '{name}': it should hold {spec} under that name.") from None
    # zipfile never unpacks more than the declared size, so this bounds everything below, the header included.
    if info.file_size > MAX_BYTES:
        raise BadInput(f"{path}: array '{name}' declares {info.file_size:,} bytes, the limit is {MAX_BYTES:,}.")
    with archive.open(info) as member:
        shape, dtype = _read_header(member)
        if not _fits(shape, dtype, spec):
            raise BadInput(f"{path}: array '{name}' has type {dtype} and shape {_shape_text(shape)}, wanted {spec}.")
        if member.tell() + math.prod(shape) * dtype.itemsize != info.file_size:
            raise BadInput(f"{path}: array '{name}' is not as long as its header says: choose a whole .npz file.")
    with archive.open(info) as member:
        array: NDArray[Any] = npy.read_array(member, allow_pickle=False)
    if dtype.kind == "f" and not np.isfinite(array).all():
        raise BadInput(f"{path}: array '{name}' holds NaN or infinity, every number should be finite.")
    if dtype.kind == "U":
        array.tolist()  # raises on what is no Unicode
    return array


def _read_header(member: IO[bytes]) -> tuple[tuple[int, ...], np.dtype[Any]]:
    """Shape and type from the head of an .npy stream."""
    version = npy.read_magic(member)
    if version == (1, 0):
        shape, _, dtype = npy.read_array_header_1_0(member)
    elif version == (2, 0):
        shape, _, dtype = npy.read_array_header_2_0(member)
    else:
        # Only structured types need more, and none is wanted here.
        raise ValueError(f"version {version} of the .npy format")
    return shape, dtype


def _fits(shape: tuple[int, ...], dtype: np.dtype[Any], spec: ArraySpec) -> bool:
    return (
        dtype.kind in spec.kinds
        and len(shape) == len(spec.shape)
        and all(n >= 0 and wanted in (None, n) for n, wanted in zip(shape, spec.shape, strict=True))
    )


def _shape_text(shape: Iterable[int | None]) -> str:
    lengths = ["any" if n is None else str(n) for n in shape]
    return f"({', '.join(lengths)})"
