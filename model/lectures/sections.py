"""A Markdown file cut into its title, its steps, and their blocks: what stands where, not yet what it means."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from model.errors import BadInput
from model.lectures.fences import closes, opens

_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?:[ \t]+(?P<text>.*))?")
_CLOSING_MARKS = re.compile(r"[ \t]+#+[ \t]*$")

NOTES = "notes"
"""The heading of the third level, in any case, under which the lecturer's notes stand."""


@dataclass
class Prose:
    """Lines of Markdown without the blocks, and the line of the file each of them is."""

    lines: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def add(self, line: str, number: int) -> None:
        self.lines.append(line)
        self.numbers.append(number)

    def trimmed(self) -> "Prose":
        """Without empty lines at its beginning and end."""
        full = [i for i, line in enumerate(self.lines) if line.strip()]
        kept = slice(full[0], full[-1] + 1) if full else slice(0)
        return Prose(self.lines[kept], self.numbers[kept])

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def line_of(self, at: int) -> int:
        """The line of the file in which a letter of ``text`` stands."""
        return self.numbers[self.text.count("\n", 0, at)]


@dataclass(frozen=True)
class Block:
    """The text between ```reverie and ```; ``line`` is that of its first line."""

    text: str
    line: int


@dataclass
class Section:
    """What stands under a heading; the first one of a file, before any step, has the title of the lecture."""

    title: str
    line: int
    words: Prose = field(default_factory=Prose)
    notes: Prose = field(default_factory=Prose)
    blocks: list[Block] = field(default_factory=list)


def cut(file: Path, lines: list[str]) -> list[Section]:
    """The part before the first step, whose title is empty if there is none, and a section for each step.

    Raises BadInput for a second title, a heading without words, or a fence that is not closed.
    """
    sections = [Section("", 1)]
    prose = sections[0].words
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        opening = opens(line)
        if opening is not None:
            end = _end_of_fence(file, lines, number, opening[0])
            if opening[1].split()[:1] == ["reverie"]:
                sections[-1].blocks.append(Block("\n".join(lines[number:end]), number + 1))
            else:
                for i in range(number - 1, end + 1):
                    prose.add(lines[i], i + 1)
            number = end + 1
            continue
        heading = _HEADING.fullmatch(line)
        level = len(heading["marks"]) if heading else 0
        text = _CLOSING_MARKS.sub("", heading["text"] or "").strip() if heading else ""
        if level in (1, 2) and not text:
            raise BadInput(f"{file}, line {number}: a heading without words; it should be like “{'#' * level} Title”.")
        if level == 1:
            _begin(file, sections[0], sections, text, number)
        elif level == 2:
            sections.append(Section(text, number))
            prose = sections[-1].words
        elif level == 3 and text.lower() == NOTES and len(sections) > 1:
            prose = sections[-1].notes
        else:
            prose.add(line, number)
    return sections


def _begin(file: Path, first: Section, sections: list[Section], title: str, number: int) -> None:
    """The title of the lecture."""
    if len(sections) > 1 or first.title:
        raise BadInput(
            f"{file}, line {number}: “# {title[:40]}” is a second title; a lecture has one, in its first line, and each"
            " step begins with “## Heading”."
        )
    if first.words.trimmed().lines or first.blocks:
        raise BadInput(f"{file}, line {number}: the title “# {title[:40]}” should be the first line of the file.")
    first.title, first.line = title, number


def _end_of_fence(file: Path, lines: list[str], number: int, mark: str) -> int:
    """The index of the line that closes a fence opened in line ``number``."""
    for i in range(number, len(lines)):
        if closes(lines[i], mark):
            return i
    raise BadInput(f"{file}, line {number}: what begins here with {mark} has no end; it should end with a line {mark}.")
