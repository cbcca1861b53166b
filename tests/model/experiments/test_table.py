"""Tables as CSV files that any other program reads."""

import csv
from pathlib import Path
from typing import Any

import pytest

from model.errors import BadInput
from model.experiments.table import write_table


def read(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def test_names_come_first_and_each_row_is_a_line(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    write_table(path, [{"load": 0.1, "networks": 4, "what": "a"}, {"load": 0.25, "networks": 3, "what": "b"}])
    assert path.read_bytes() == b"load,networks,what\n0.1,4,a\n0.25,3,b\n"


def test_numbers_come_back_to_the_last_bit(tmp_path: Path) -> None:
    values = [0.1 + 0.2, 1e-300, -1 / 3, 2.0**60 + 2.0**8, float("inf")]
    write_table(tmp_path / "t.csv", [{"x": value} for value in values])
    assert [float(row["x"]) for row in read(tmp_path / "t.csv")] == values


def test_what_was_not_measured_is_nan(tmp_path: Path) -> None:
    write_table(tmp_path / "t.csv", [{"x": float("nan"), "n": 1}])
    assert read(tmp_path / "t.csv") == [{"x": "nan", "n": "1"}]


@pytest.mark.parametrize("name", ["a, b", 'say "hi"', "two\nlines", "− digit 3 · 1", "мир", ""])
def test_any_text_comes_back(tmp_path: Path, name: str) -> None:
    write_table(tmp_path / "t.csv", [{"name": name, "n": 1}, {"name": "next", "n": 2}])
    assert read(tmp_path / "t.csv") == [{"name": name, "n": "1"}, {"name": "next", "n": "2"}]


def test_a_table_without_rows_is_an_empty_file(tmp_path: Path) -> None:
    write_table(tmp_path / "t.csv", [])
    assert (tmp_path / "t.csv").read_bytes() == b""


def test_a_table_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    write_table(path, [{"x": i} for i in range(100)])
    write_table(path, [{"x": 1}])
    assert path.read_text() == "x\n1\n"
    assert list(tmp_path.iterdir()) == [path]


def test_rows_that_do_not_go_together_leave_the_older_table_whole(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    write_table(path, [{"x": 1}])
    rows: list[Any] = [{"x": 2}, {"x": 3, "y": 4}]
    with pytest.raises(ValueError, match="y"):
        write_table(path, rows)
    assert path.read_text() == "x\n1\n"


def test_a_place_that_cannot_be_written_is_refused_in_a_sentence(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing" / "t.csv"):
        with pytest.raises(BadInput, match=r"cannot be saved \(.*\): choose a writable folder"):
            write_table(path, [{"x": 1}])
    assert list(tmp_path.iterdir()) == []
