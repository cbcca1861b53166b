"""Opening a user's file, or saying why it cannot be opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from model.errors import BadInput
from model.language import tr


@contextmanager
def open_to_read(path: Path, wanted: str) -> Iterator[BinaryIO]:
    """The bytes of ``path``; ``wanted`` says in messages what to choose instead, such as "an .npz file".

    Raises BadInput if the file is missing, a folder or a pipe, may not be read, or fails while it is read.
    """
    try:
        if path.exists() and not path.is_file():
            what = tr("a folder") if path.is_dir() else tr("no regular file")
            raise BadInput(tr("{path} is {what}: choose {wanted}.").format(path=path, what=what, wanted=wanted))
        with path.open("rb") as stream:
            yield stream
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadInput(
            tr("{path} cannot be read ({reason}): choose {wanted} that exists and may be read.").format(
                path=path, reason=reason, wanted=wanted
            )
        ) from error
