"""Where the files that ship with Reverie lie."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from model.errors import BadInput
from model.language import tr

RESOURCES = Path(__file__).parents[2] / "resources"
"""The folder beside ``model``: in a checkout, in an editable install and in a wheel alike."""


@contextmanager
def shipped() -> Iterator[None]:
    """While a file of Reverie's own is read: nobody can choose another one, so a refusal says what does help."""
    try:
        yield
    except BadInput as refusal:
        raise BadInput(
            tr("A file that came with Reverie cannot be used, so install Reverie again: {refusal}").format(
                refusal=refusal
            )
        ) from refusal
