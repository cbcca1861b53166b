"""LECTURES.md says what is so: its example works, and its tables have every key, change and live number."""

from pathlib import Path

import pytest

from model.data.shipped import RESOURCES
from model.lectures.check import check
from model.lectures.reading import read_lecture
from tests.model.lectures.handbook import keys_table, numbers_table

HANDBOOK = (RESOURCES.parent / "LECTURES.md").read_text(encoding="utf-8")


def test_the_tables_are_those_of_the_code() -> None:
    """If not: python -m tests.model.lectures.handbook prints them as they should be."""
    assert keys_table() in HANDBOOK
    assert numbers_table() in HANDBOOK


def test_the_minimal_example_works_as_it_is_printed(tmp_path: Path) -> None:
    path = tmp_path / "my.md"
    path.write_text(HANDBOOK.split("~~~~")[1].removeprefix("markdown\n"), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == (RESOURCES / "lectures" / "minimal.md").read_text(encoding="utf-8")
    assert all(report.ok for report in check(read_lecture(path)))


@pytest.mark.parametrize(
    "line", [line for line in HANDBOOK.splitlines() if line.startswith(("ask = ", "change = [", "expect = "))]
)
def test_its_lines_can_be_used(tmp_path: Path, line: str) -> None:
    page = 'page = "small"' if "number" in line or "(h1)" in line else 'page = "hopfield"'
    path = tmp_path / "my.md"
    path.write_text(f"# T\n## S\n```reverie\n{page}\n{line}\n```\n", encoding="utf-8")
    assert read_lecture(path).steps
