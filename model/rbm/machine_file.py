"""A machine on disk: an .npz file that says what it is, never unpickled, written whole or not at all."""

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from model.data.npz import TEXT, ArraySpec, read_npz, write_npz
from model.errors import BadInput
from model.language import tr
from model.rbm.provenance import Provenance

FORMAT = "reverie restricted Boltzmann machine"
FORMAT_VERSION = 1

_HEAD = {"format": TEXT, "format_version": ArraySpec("iu", ())}
_BODY = {
    "weights": ArraySpec("f", (None, None)),
    "visible_bias": ArraySpec("f", (None,)),
    "hidden_bias": ArraySpec("f", (None,)),
    "provenance": TEXT,
}


class StoredMachine(NamedTuple):
    """What a file holds; whether the shapes fit each other is for the machine to say."""

    weights: NDArray[Any]
    visible_bias: NDArray[Any]
    hidden_bias: NDArray[Any]
    provenance: Provenance | None


WANTED = tr("a machine that Reverie has saved (.npz)")


def write_machine(path: Path, machine: StoredMachine) -> None:
    """Save a machine, atomically. Raises BadInput if the file cannot be written; an old one then stays whole."""
    write_npz(
        path,
        {
            "format": FORMAT,
            "format_version": np.int64(FORMAT_VERSION),
            "weights": machine.weights,
            "visible_bias": machine.visible_bias,
            "hidden_bias": machine.hidden_bias,
            "provenance": "null" if machine.provenance is None else machine.provenance.to_json(),
        },
    )


def read_machine(path: Path) -> StoredMachine:
    """Load a machine. Raises BadInput if the file is missing, damaged, of a newer version or something else."""
    head = read_npz(path, _HEAD, WANTED)
    if str(head["format"]) != FORMAT:
        raise BadInput(
            tr("{path} says it is '{found!s:.60}': a file with a '{wanted}' is wanted.").format(
                path=path, found=head["format"], wanted=FORMAT
            )
        )
    stored_version = int(head["format_version"])
    if stored_version > FORMAT_VERSION:
        raise BadInput(
            tr(
                "{path} has format version {stored_version}, this program reads versions up to "
                "{format_version}: open it with a newer Reverie."
            ).format(path=path, stored_version=stored_version, format_version=FORMAT_VERSION)
        )
    if stored_version < 1:
        raise BadInput(
            tr("{path} has format version {stored_version}, versions begin at 1: save the machine anew.").format(
                path=path, stored_version=stored_version
            )
        )
    body = read_npz(path, _BODY, WANTED)
    text = str(body["provenance"])
    try:
        provenance = None if text == "null" else Provenance.from_json(text)
    except BadInput as refusal:
        raise BadInput(f"{path}: {refusal}") from refusal
    return StoredMachine(body["weights"], body["visible_bias"], body["hidden_bias"], provenance)
