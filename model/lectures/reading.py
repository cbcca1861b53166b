"""A lecture read from its file: every mistake is refused with file, line, what was found and what would be right."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from model.lectures.block import INCLUDE, Content, parsed, read_block
from model.lectures.fences import fenced
from model.lectures.files import beside, read_text
from model.lectures.lecture import Lecture, Step
from model.lectures.sections import Prose, Section, cut
from model.lectures.where import Located, Where
from model.lectures.words import Faults, Misplaced, Words, live_numbers

MAX_STEPS = 2000
"""Of a lecture; a term of lectures has fewer."""

MAX_DEPTH = 20
"""Of files that include each other."""

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg")

_Found = tuple[dict[str, object], Where]
"""What was read of a block, and where its keys stand."""

_PICTURE = re.compile(
    r"(?<!\\)!\[(?:\\.|[^\]\\]){0,500}\]"
    r"\(\s*(?:<(?P<angled>[^>\n]{0,500})>|(?P<plain>[^\s)]{1,500}))(?:\s{1,9}[\"'(][^\n]{0,500}?[\"')])?\s*\)"
)
_CODE = re.compile(r"(?<!`)(`+)(?!`)[^`\n]*(?<!`)\1(?!`)")


def read_lecture(file: Path, faults: Faults = lambda _text: ()) -> Lecture:
    """The lecture in a file, with the steps of the files that it includes.

    ``faults`` finds what cannot be typeset in the words of a step, which the model knows nothing of. Raises BadInput.
    """
    return _Reader(file, faults).read()


class _Reader:
    def __init__(self, file: Path, faults: Faults) -> None:
        self._file, self._faults = file, faults
        self._steps: list[Step] = []
        self._before: Content | None = None
        """What the last step was about."""
        self._files: dict[Path, None] = {}
        self._reals: dict[Path, Path] = {}

    def read(self) -> Lecture:
        first = self._part(self._file, ())
        abstract = first.words.trimmed().text
        return Lecture(self._file, first.title, abstract, tuple(self._steps), tuple(self._files))

    def _part(self, file: Path, including: tuple[Path, ...]) -> Section:
        """Read the steps of one file; returns what stands before the first of them."""
        self._files.setdefault(file)
        sections = cut(file, read_text(file))
        if not including and not sections[0].title:
            raise Located(f"{file}, line {_begins_at(sections)}: a lecture begins with its title, “# Title”.")
        n_before = len(self._steps)
        for section in sections:
            self._section(section, self._where(file, section.line), (*including, file), section is sections[0])
        if len(self._steps) == n_before:
            line = _begins_at(sections)
            raise Located(f"{file}, line {line}: there is no step here; each begins with a line “## Heading”.")
        return sections[0]

    def _where(self, file: Path, line: int) -> Where:
        return Where(file, line, self._file.parent, {})

    def _section(self, section: Section, where: Where, including: tuple[Path, ...], is_first: bool) -> None:
        blocks = [parsed(block, where) for block in section.blocks]
        machine = [(value, place) for value, place in blocks if "include" not in value]
        includes = [(value, place) for value, place in blocks if "include" in value]
        self._check_order(section, machine, includes, is_first)
        if not is_first:
            self._step(section, where, *(machine[0] if machine else ({}, where)))
        for value, place in includes:
            self._include(value, place.at("include"), including)

    def _check_order(self, section: Section, machine: list[_Found], includes: list[_Found], is_first: bool) -> None:
        """A step has one block of its own, and what is included comes after it and its words."""
        for value, place in includes:
            if len(value) > 1:
                raise place.at("include").refuse(
                    "`include` stands in a block of its own, between two steps; move the other keys elsewhere."
                )
        if is_first and machine:
            raise machine[0][1].refuse("this block belongs to no step; a step begins with a line “## Heading”.")
        if len(machine) > 1:
            raise machine[1][1].refuse(
                "a step has one block; begin another step with “## Heading”, or put them together."
            )
        if not includes:
            return
        first = includes[0][1].line
        for _value, place in machine:
            if place.line > first:
                raise place.refuse("this block stands after an `include`; it should stand before, with its step.")
        for prose in (section.words, section.notes):
            for line, number in zip(prose.lines, prose.numbers, strict=True):
                if number > first and line.strip():
                    raise self._where(includes[0][1].file, number).refuse(
                        "these words stand after an `include`; they should stand before it, or under a “## Heading”."
                    )

    def _include(self, value: dict[str, object], here: Where, including: tuple[Path, ...]) -> None:
        name = INCLUDE.takes.read(value["include"], here)
        file = beside(name, here, "another part of the lecture", (".md", ".markdown"))
        chain = [*including, file]
        if self._real(file) in map(self._real, including):
            raise here.refuse(f"a file cannot include itself: {' → '.join(each.name for each in chain)}.")
        if len(chain) > MAX_DEPTH:
            raise here.refuse(f"{MAX_DEPTH} files include each other in a row; that should be enough.")
        self._part(file, including)

    def _real(self, file: Path) -> Path:
        """The file itself, by whatever name it was included."""
        if file not in self._reals:
            self._reals[file] = file.resolve()
        return self._reals[file]

    def _step(self, section: Section, where: Where, value: dict[str, object], place: Where) -> None:
        if len(self._steps) == MAX_STEPS:
            raise where.refuse(f"this is step {MAX_STEPS + 1:,}; a lecture may have {MAX_STEPS:,}.")
        content = read_block(value, place, self._before)
        words, notes = section.words.trimmed(), section.notes.trimmed()
        pictures = tuple(dict.fromkeys(path for prose in (words, notes) for path in self._pictures(prose, where.file)))
        self._files.update(dict.fromkeys(pictures))
        self._steps.append(
            Step(
                section.title,
                self._words(words, where.file, content),
                self._words(notes, where.file, content),
                content.kind.name,
                content.begins.make_session if content.begins else None,
                content.actions,
                content.highlight,
                content.expect,
                content.ask,
                pictures,
                where,
            )
        )
        self._before = content

    def _words(self, prose: Prose, file: Path, content: Content) -> Words:
        text = prose.text
        try:
            words = Words(text, live_numbers(text, content.kind.numbers))
        except Misplaced as refusal:
            raise self._where(file, prose.line_of(refusal.at)).refuse(str(refusal)) from refusal
        for line, why in self._faults(text):
            raise self._where(file, prose.numbers[line - 1]).refuse(f"{why}.")
        return words

    def _pictures(self, prose: Prose, file: Path) -> Iterator[Path]:
        for (line, is_code), number in zip(fenced(prose.lines), prose.numbers, strict=True):
            if is_code:
                continue
            for match in _PICTURE.finditer(_CODE.sub(lambda code: " " * len(code.group()), line)):
                name = unquote(match["angled"] or match["plain"] or "")
                where = self._where(file, number)
                yield beside(name, where, "a picture inside the lecture’s folder", PICTURES)


def _begins_at(sections: list[Section]) -> int:
    """The first line of a file that is neither empty nor its title."""
    prose = sections[0].words.trimmed()
    if prose.numbers:
        return prose.numbers[0]
    return sections[1].line if len(sections) > 1 else sections[0].line
