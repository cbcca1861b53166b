"""Tables as CSV files."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from model.data.atomic import write_atomically
from model.experiments.study import Row


def write_table(path: Path, rows: Sequence[Row]) -> None:
    """Save ``rows``, all with the same names, with a line of names first. Raises BadInput if it cannot be written."""
    text = io.StringIO(newline="")
    if rows:
        writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)

    def write(stream: BinaryIO) -> None:
        stream.write(text.getvalue().encode("utf-8"))

    write_atomically(path, write)
