"""A lecture in another language is the same lecture: the same machine does the same, and only the words differ."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from model.lectures.questions import Choose, Question
from model.lectures.reading import read_lecture
from model.lectures.shelf import LECTURES, every_shipped_lecture
from model.lectures.words import Words

TRANSLATED = [path for path in every_shipped_lecture() if path.parent != LECTURES]

TEXTS = re.compile(r'(question|explanation) = "(?:[^"\\]|\\.)*"|choices = \[.*?\](?=[,} ])')
"""Of a block, what a room reads."""


def blocks(path: Path) -> list[str]:
    found = re.findall(r"```reverie\n(.*?)```", path.read_text("utf-8"), re.DOTALL)
    return [TEXTS.sub(lambda match: match[0].split(" = ")[0], block) for block in found]


def live(words: Words) -> list[str]:
    """Their order may differ, how they are written may not."""
    return sorted(words.text[each.start : each.end] for each in words.live)


def without_words(ask: Question | None) -> Question | None:
    """A question with the answers that are words left blank; those that the step reveals are keys, and stay."""
    if isinstance(ask, Choose) and ask.reveals is None:
        return replace(ask, question="", choices=("",) * len(ask.choices))
    return None if ask is None else replace(ask, question="")


def test_every_lecture_is_there_in_every_language() -> None:
    names = {path.name for path in LECTURES.glob("*.md")}
    assert TRANSLATED
    for folder in {path.parent for path in TRANSLATED}:
        assert {path.name for path in TRANSLATED if path.parent == folder} == names


@pytest.mark.parametrize("path", TRANSLATED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_machine_does_the_same(path: Path) -> None:
    assert blocks(path) == blocks(LECTURES / path.name)


@pytest.mark.parametrize("path", TRANSLATED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_words_say_the_same_numbers(path: Path) -> None:
    original, translated = read_lecture(LECTURES / path.name), read_lecture(path)
    assert translated.title != original.title
    for one, other in zip(original.steps, translated.steps, strict=True):
        assert live(other.words) == live(one.words), other.title
        assert live(other.notes) == live(one.notes), other.title
        assert bool(other.notes.text) == bool(one.notes.text), other.title
        assert without_words(other.ask) == without_words(one.ask), other.title
