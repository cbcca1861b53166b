"""Lectures for tests, written into a folder of their own."""

from pathlib import Path

import pytest

from model.errors import BadInput
from model.lectures.lecture import Lecture
from model.lectures.reading import read_lecture

SMALL = 'page = "small"'


def write(folder: Path, text: str, name: str = "lecture.md") -> Path:
    """A file of a lecture; ``text`` begins in its first line."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def steps(*blocks: str, words: str = "Words.") -> str:
    """A lecture with a step for each block. The first block's first line is line 6 of the file."""
    parts = [f"## Step {i}\n{words}\n```reverie\n{block}\n```\n" for i, block in enumerate(blocks, start=1)]
    return "# Title\n\n" + "\n".join(parts)


def lecture(folder: Path, *blocks: str, words: str = "Words.") -> Lecture:
    """The same, read."""
    return read_lecture(write(folder, steps(*blocks, words=words)))


def refusal(path: Path) -> str:
    """Why a lecture cannot be read, without the name of its folder."""
    with pytest.raises(BadInput) as caught:
        read_lecture(path)
    return str(caught.value).replace(f"{path.parent}/", "")


def refused(folder: Path, *blocks: str, words: str = "Words.") -> str:
    """Why a lecture with these blocks cannot be read."""
    return refusal(write(folder, steps(*blocks, words=words)))
