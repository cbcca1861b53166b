"""Whether a file can be written, found out before hours of work and not after."""

import tempfile
from pathlib import Path

from model.errors import BadInput
from model.language import tr


def check_writable(path: Path, what: str) -> None:
    """Raises BadInput unless a file could be made at ``path``; ``what`` names in the sentence what is to be saved."""
    if path.is_dir():
        raise BadInput(
            tr("{path} is a folder: give the name of a file to save {what} in.").format(path=path, what=what)
        )
    try:
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadInput(
            tr("{path} cannot be written ({reason}): choose a folder that you may write to.").format(
                path=path, reason=reason
            )
        ) from error
