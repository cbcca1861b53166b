"""Examples in text files with a row for each, as spreadsheets write them."""

import csv
import io
import math
from array import array
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.data.npz import MAX_BYTES
from model.data.raw_examples import MAX_EXAMPLES, MAX_PIXELS, RawExamples, check_extent
from model.data.reading import open_to_read
from model.errors import BadInput
from model.language import tr

LABEL_COLUMNS = ("label", "class", "y", "target")

_WANTED = tr("a .csv file with a row of numbers for each example")
# The first that occurs in the first row, because a comma may also stand inside a number.
_DELIMITERS = ("\t", ";", ",")
_MAX_LABEL = 100
_MAX_LINE = 2**20
_BYTES_EACH = 8


def read_csv(path: Path) -> RawExamples:
    """The numbers in a CSV file, separated by tabs, semicolons or commas, (n, columns), and labels if there are any.

    The first row may be a header; the column that it calls label, class, y or target then holds the labels, whole
    numbers or words. Values are whole numbers if all of them are. Raises BadInput, naming the row (the first is 1, a
    header included) and the column, if a cell is no finite number, a row is shorter or longer than the first, the file
    is empty, no text, or too large, or there are two columns of labels.
    """
    with open_to_read(path, _WANTED) as stream:
        if stream.seek(0, io.SEEK_END) > MAX_BYTES:
            raise BadInput(
                tr("{path} is longer than {max_bytes} MB: leave some examples out.").format(
                    path=path, max_bytes=MAX_BYTES // 2**20
                )
            )
        stream.seek(0)
        start = stream.read(2**16).lstrip().partition(b"\n")[0]
        delimiter = next((sign for sign in _DELIMITERS if sign.encode() in start), ",")
        stream.seek(0)
        try:
            # Some editors put a byte order mark before UTF-8.
            with io.TextIOWrapper(stream, encoding="utf-8-sig") as text:
                return _read(path, text, delimiter)
        except UnicodeDecodeError as error:
            raise BadInput(tr("{path} is no text in UTF-8: save it as CSV in UTF-8.").format(path=path)) from error
        except csv.Error as error:
            raise BadInput(
                tr("{path} is no CSV file ({error}): choose {wanted}.").format(path=path, error=error, wanted=_WANTED)
            ) from error


def _read(path: Path, text: io.TextIOWrapper, delimiter: str) -> RawExamples:
    rows = _rows(path, text, delimiter)
    first_number, first = next(rows, (1, []))
    if not first:
        raise BadInput(tr("{path} is empty: choose {wanted}.").format(path=path, wanted=_WANTED))
    has_header = _is_header(first)
    examples = _Examples(path, first if has_header else [""] * len(first), has_header)
    for number, row in rows if has_header else chain([(first_number, first)], rows):
        examples.add(number, row)
    return RawExamples(examples.values(), examples.labels, notes=_notes(first, has_header))


def _rows(path: Path, text: io.TextIOWrapper, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Every row that is not blank, with its number in the file."""
    # A line at a time: a quotation mark left open would make the rest of the file one row.
    for number, line in enumerate(iter(lambda: text.readline(_MAX_LINE + 1), ""), start=1):
        if len(line) > _MAX_LINE:
            raise BadInput(
                tr("{path}, row {number} is longer than {max_line:,} letters: choose {wanted}.").format(
                    path=path, number=number, max_line=_MAX_LINE, wanted=_WANTED
                )
            )
        if not line.isspace():
            yield number, next(csv.reader((line,), delimiter=delimiter, strict=True))


def _notes(first: Sequence[str], has_header: bool) -> tuple[str, ...]:
    if _counts_columns(first):
        return (tr("The first row counts the columns from 0: it is taken for a header, not for an example."),)
    side = math.isqrt(len(first) - 1)
    if not has_header and side > 1 and side * side == len(first) - 1:
        return (
            tr(
                "There are {n:,} columns, one more than {side} × {side}: if one of them holds "
                "labels, the first row should name the columns and call it “label”."
            ).format(n=len(first), side=side),
        )
    return ()


def _is_header(first: Sequence[str]) -> bool:
    """Words alone, or a label's column among others; a word among numbers is a mistake to be told."""
    return _counts_columns(first) or any(map(_is_label, first)) or not any(map(_is_number, first))


def _counts_columns(first: Sequence[str]) -> bool:
    """As the header that pandas writes if the columns have no names."""
    return len(first) > 2 and list(first) == [str(column) for column in range(len(first))]


def _is_label(name: str) -> bool:
    return name.strip().lower() in LABEL_COLUMNS


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return "_" not in cell  # Python reads 1_000 as a number, nobody else does


class _Numbers(dict[str, float]):
    """The number in each cell, remembered while there are few different ones, as among grey values."""

    _MOST = 2**14
    all_whole = True

    def of(self, row: Sequence[str]) -> list[float]:
        """The numbers in a row. Raises ValueError if a cell holds no finite number."""
        if len(self) < self._MOST:
            return list(map(self.__getitem__, row))
        numbers = list(map(float, row))
        if not all(map(math.isfinite, numbers)) or "_" in "".join(row):
            raise ValueError
        self.all_whole = self.all_whole and all(map(float.is_integer, numbers))
        return numbers

    def __missing__(self, cell: str) -> float:
        value = float(cell)
        if not math.isfinite(value) or "_" in cell:
            raise ValueError
        self.all_whole = self.all_whole and value.is_integer()
        self[cell] = value
        return value


class _Examples:
    """The examples row by row; ``names`` are those of the columns, empty without a header."""

    labels: list[str] | None = None

    def __init__(self, path: Path, names: Sequence[str], has_header: bool) -> None:
        self._path = path
        self._names = [name.strip() for name in names]
        self._numbers = _Numbers()
        self._values = array("d")
        self._n_examples = 0
        self._words: dict[str, str] = {}
        self._label_column: int | None = None
        if has_header:
            self._read_header()
        self._n_pixels = len(names) - (self.labels is not None)
        if self._n_pixels > MAX_PIXELS:
            raise BadInput(
                tr("{path} has {n_columns:,} columns: an example should have at most {max_pixels:,} pixels.").format(
                    path=path, n_columns=len(names), max_pixels=MAX_PIXELS
                )
            )

    def _read_header(self) -> None:
        if "" in self._names:
            raise BadInput(
                tr(
                    "{path}, row 1: column {index} has no name, so leave it out if it only counts the rows, or name it."
                ).format(path=self._path, index=self._names.index("") + 1)
            )
        of_labels = [column for column, name in enumerate(self._names) if _is_label(name)]
        if len(of_labels) > 1:
            names = tr(" and ").join(f"“{self._names[column]}”" for column in of_labels)
            raise BadInput(
                tr("{path} has columns {names}: only one should hold the labels, so rename the others.").format(
                    path=self._path, names=names
                )
            )
        if of_labels:
            self._label_column = of_labels[0]
            self.labels = []

    def add(self, number: int, row: list[str]) -> None:
        """One more example, from row ``number`` of the file."""
        if len(row) != len(self._names):
            raise BadInput(
                tr("{path}, row {number} has {n_cells:,} cells: it should have {wanted:,} like the first row.").format(
                    path=self._path, number=number, n_cells=len(row), wanted=len(self._names)
                )
            )
        if self.labels is not None and self._label_column is not None:
            self.labels.append(self._label(number, row.pop(self._label_column)))
        try:
            self._values.fromlist(self._numbers.of(row))
        except ValueError as error:
            raise BadInput(self._what_is_wrong(number, row)) from error
        self._n_examples += 1
        if self._n_examples > MAX_EXAMPLES or len(self._values) * _BYTES_EACH > MAX_BYTES:
            raise BadInput(
                tr(
                    "{path} holds more than {n_examples:,} examples of {n_pixels:,} pixels: at most "
                    "{max_examples:,} examples and {millions:.0f} million numbers are read."
                ).format(
                    path=self._path,
                    n_examples=self._n_examples - 1,
                    n_pixels=self._n_pixels,
                    max_examples=MAX_EXAMPLES,
                    millions=MAX_BYTES // _BYTES_EACH / 1e6,
                )
            )

    def values(self) -> NDArray[Any]:
        """What was added, (n, pixels): uint8 or int64 if all values are whole, else float64."""
        check_extent(str(self._path), self._n_examples, self._n_pixels, _BYTES_EACH)
        values = np.frombuffer(self._values).reshape(self._n_examples, self._n_pixels)
        low, high = values.min(), values.max()
        if not self._numbers.all_whole or max(-low, high) >= 2**53:
            return values
        return values.astype(np.uint8 if low >= 0 and high <= 255 else np.int64)

    def _label(self, number: int, cell: str) -> str:
        label = cell.strip()
        if not 1 <= len(label) <= _MAX_LABEL:
            raise BadInput(
                tr(
                    "{path}, row {number}, {column} holds a label of {n_letters:,} letters: it should have "
                    "from 1 to {max_label}."
                ).format(
                    path=self._path,
                    number=number,
                    column=self._column(self._label_column or 0),
                    n_letters=len(label),
                    max_label=_MAX_LABEL,
                )
            )
        return self._words.setdefault(label, label)

    def _what_is_wrong(self, number: int, row: Sequence[str]) -> str:
        for column, cell in enumerate(row):
            try:
                self._numbers[cell]
            except ValueError:
                if self._label_column is not None and column >= self._label_column:
                    column += 1
                return tr("{path}, row {number}, {column} {wrong}.").format(
                    path=self._path, number=number, column=self._column(column), wrong=_wrong(cell)
                )
        raise AssertionError("every cell is a number")

    def _column(self, column: int) -> str:
        name = self._names[column][:40]
        return (
            tr("column {column} ({name})").format(column=column + 1, name=name)
            if name
            else tr("column {column}").format(column=column + 1)
        )


def _wrong(cell: str) -> str:
    shown = repr(cell if len(cell) <= 40 else f"{cell[:40]}…")
    if not cell.strip():
        return tr("is empty: a number should stand there")
    if _is_number(cell):
        return tr("holds {shown}: every number should be finite").format(shown=shown)
    if _is_number(cell.replace(",", ".")):
        return tr("holds {shown}: write decimals with a point").format(shown=shown)
    return tr("holds {shown}, which is no number: only a column called {names} may hold words").format(
        shown=shown, names=", ".join(LABEL_COLUMNS)
    )
