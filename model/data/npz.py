"""Arrays in .npz and .npy files, read with suspicion and written atomically."""

import math
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Any, BinaryIO

import numpy as np
from numpy.lib import format as npy
from numpy.typing import ArrayLike, NDArray

from model.data.atomic import write_atomically
from model.data.reading import open_to_read
from model.errors import BadInput
from model.language import tr

MAX_BYTES = 512 * 2**20
"""The largest array that is read; a file that declares more is refused before anything of it is unpacked."""

_MAX_ARRAYS = 1000
# numpy itself refuses a description of more than 10,000 letters.
_MAX_HEAD = 2**14
# What numpy writes. The other ways to pack are unpacked by zipfile without a bound.
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

_KIND_NAMES = {
    "b": tr("truth values"),
    "i": tr("integers"),
    "u": tr("integers"),
    "f": tr("floating-point numbers"),
    "U": tr("text"),
}


@dataclass(frozen=True)
class ArraySpec:
    """What an array in a file must be.

    ``kinds`` are the letters of ``numpy.dtype.kind`` that will do; ``shape`` gives each axis its length, None for any.
    """

    kinds: str
    shape: tuple[int | None, ...]

    def __str__(self) -> str:
        kinds = tr(" or ").join(dict.fromkeys(_KIND_NAMES[kind] for kind in self.kinds))
        return tr("{kinds} of shape {shape}").format(kinds=kinds, shape=shape_text(self.shape))


@dataclass(frozen=True)
class ArrayHead:
    """What an array in a file says it is; nothing of the array itself was read."""

    dtype: np.dtype[Any]
    shape: tuple[int, ...]

    def __str__(self) -> str:
        return tr("type {dtype} and shape {shape}").format(dtype=self.dtype, shape=shape_text(self.shape))


TEXT = ArraySpec("U", ())
"""One string: ``str(read_npz(path, {"seed": TEXT})["seed"])``."""


def read_npz(path: Path, specs: Mapping[str, ArraySpec], wanted: str = tr("an .npz file")) -> dict[str, NDArray[Any]]:
    """The arrays named in ``specs``, as stored in the file; others in the file are not looked at.

    ``wanted`` says in messages what to choose instead.
    Nothing is ever unpickled. Raises BadInput if the file is missing, unreadable, damaged or no .npz file, or if an
    array is missing, is not what its spec asks for, is larger than MAX_BYTES, or holds NaN or infinity.
    """
    with open_to_read(path, wanted) as stream:
        try:
            with zipfile.ZipFile(stream) as archive:
                return {name: _read_member(path, archive, name, spec) for name, spec in specs.items()}
        except (BadInput, OSError):
            raise
        except Exception as error:
            # zipfile, its decompressors and numpy's header parser fail on damage in more ways than can be listed.
            raise BadInput(
                tr("{path} is damaged or no .npz file: choose {wanted}.").format(path=path, wanted=wanted)
            ) from error


def read_heads(path: Path, wanted: str = tr("an .npz file")) -> dict[str, ArrayHead]:
    """Every array of an .npz file by its name, for whoever does not know the names beforehand.

    Raises BadInput if the file is missing, unreadable, damaged or no .npz file, or if it holds more than 1000 arrays.
    """
    with open_to_read(path, wanted) as stream:
        try:
            with zipfile.ZipFile(stream) as archive:
                infos = [info for info in archive.infolist() if info.filename.endswith(".npy")]
                if len(infos) > _MAX_ARRAYS:
                    raise BadInput(
                        tr("{path} holds {n_infos:,} arrays: choose a file with at most {max_arrays:,}.").format(
                            path=path, n_infos=len(infos), max_arrays=_MAX_ARRAYS
                        )
                    )
                heads = {}
                for info in infos:
                    with _opened(archive, info) as member:
                        heads[info.filename.removesuffix(".npy")] = _read_head(member)
                return heads
        except (BadInput, OSError):
            raise
        except Exception as error:
            raise BadInput(
                tr("{path} is damaged or no .npz file: choose {wanted}.").format(path=path, wanted=wanted)
            ) from error


def read_npy_head(path: Path, wanted: str = tr("an .npy file")) -> ArrayHead:
    """What the array in an .npy file says it is. Raises BadInput if there is no such file or it is no .npy file."""
    with open_to_read(path, wanted) as stream:
        try:
            return _read_head(stream)
        except OSError:
            raise
        except Exception as error:
            raise BadInput(
                tr("{path} is damaged or no .npy file: choose {wanted}.").format(path=path, wanted=wanted)
            ) from error


def read_npy(path: Path, spec: ArraySpec, wanted: str = tr("an .npy file")) -> NDArray[Any]:
    """The array in an .npy file, as suspiciously as ``read_npz`` reads those in an .npz file."""
    with open_to_read(path, wanted) as stream:

        @contextmanager
        def opened() -> Iterator[IO[bytes]]:
            stream.seek(0)
            yield stream

        try:
            return _read_array(
                tr("{path}: the array").format(path=path), opened, os.fstat(stream.fileno()).st_size, spec, ".npy"
            )
        except (BadInput, OSError):
            raise
        except Exception as error:
            raise BadInput(
                tr("{path} is damaged or no .npy file: choose {wanted}.").format(path=path, wanted=wanted)
            ) from error


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


def _read_member(path: Path, archive: zipfile.ZipFile, name: str, spec: ArraySpec) -> NDArray[Any]:
    try:
        info = archive.getinfo(f"{name}.npy")
    except KeyError:
        raise BadInput(
            tr("{path} has no array '{name}': it should hold {spec} under that name.").format(
                path=path, name=name, spec=spec
            )
        ) from None
    # zipfile never hands out more than the declared size.
    return _read_array(
        tr("{path}: array '{name}'").format(path=path, name=name),
        lambda: _opened(archive, info),
        info.file_size,
        spec,
        ".npz",
    )


def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    if info.compress_type not in _PACKINGS:
        raise ValueError(f"method {info.compress_type} of packing")
    return archive.open(info)


def _read_array(
    where: str, opened: Callable[[], AbstractContextManager[IO[bytes]]], n_bytes: int, spec: ArraySpec, suffix: str
) -> NDArray[Any]:
    """The array in what ``opened`` gives, which is ``n_bytes`` long; ``where`` begins every message."""
    # This bounds everything below, the header included.
    if n_bytes > MAX_BYTES:
        raise BadInput(
            tr("{where} declares {n_bytes:,} bytes, the limit is {max_bytes:,}.").format(
                where=where, n_bytes=n_bytes, max_bytes=MAX_BYTES
            )
        )
    with opened() as member:
        shape, dtype = _read_header(member)
        if not _fits(shape, dtype, spec):
            raise BadInput(
                tr("{where} has type {dtype} and shape {shape_text}, wanted {spec}.").format(
                    where=where, dtype=dtype, shape_text=shape_text(shape), spec=spec
                )
            )
        if member.tell() + math.prod(shape) * dtype.itemsize != n_bytes:
            raise BadInput(
                tr("{where} is not as long as its header says: choose a whole {suffix} file.").format(
                    where=where, suffix=suffix
                )
            )
    with opened() as member:
        array: NDArray[Any] = npy.read_array(member, allow_pickle=False)
    if dtype.kind == "f" and not (finite := np.isfinite(array)).all():
        place = ", ".join(map(str, np.unravel_index(int(finite.argmin()), shape)))
        raise BadInput(
            tr("{where} holds NaN or infinity, first at [{place}]: every number should be finite.").format(
                where=where, place=place
            )
        )
    if dtype.kind == "U":
        array.tolist()  # raises on what is no Unicode
    return array


def _read_head(member: IO[bytes]) -> ArrayHead:
    # A damaged header may say that it is gigabytes long.
    shape, dtype = _read_header(BytesIO(member.read(_MAX_HEAD)))
    return ArrayHead(dtype, shape)


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


def shape_text(shape: Iterable[int | None]) -> str:
    """A shape in words, where None is any length: (any, 2)."""
    lengths = ["any" if n is None else str(n) for n in shape]
    return f"({', '.join(lengths)})"
