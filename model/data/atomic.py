"""Saving a file whole or not at all."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from model.errors import BadInput
from model.language import tr


def write_atomically(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Replace ``path`` by what ``write`` puts into the stream it is given.

    Whatever goes wrong, a file already at ``path`` stays whole and nothing is left beside it. Raises BadInput if the
    file cannot be written: no such folder, no permission, a full disk, a folder of that name.
    """
    # In the same folder, because a rename is atomic only within one file system.
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        try:
            with part.open("xb") as stream:
                write(stream)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(part, path)  # noqa: PTH105 - the plain call says what it does
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadInput(
            tr("{path} cannot be saved ({reason}): choose a writable folder with free space.").format(
                path=path, reason=reason
            )
        ) from error
