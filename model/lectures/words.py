"""Live numbers in the words of a step: {energy:.1f}, inside equations too.

In text, braces hold the name of a live number, and after a colon, which may be left out, how it is written. In an
equation, where braces group, only {name:format} is one. ``\\{`` is a brace, and code is left as it is.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import isinf, isnan

from model.errors import BadInput
from model.lectures.fences import fenced
from model.lectures.where import unknown

Value = float | str | bool

FORMAT = re.compile(r"[+ ]?,?(\.\d{1,2})?[defg%]?")
"""As Python writes numbers: a sign, groups of three, digits, and the kind of notation."""

_NAME = r"[A-Za-z][A-Za-z0-9_]*(?:\([A-Za-z0-9_.]+\))?"
_IN_TEXT = re.compile(rf"({_NAME})(?::([^{{}}\n]*))?")
_IN_EQUATION = re.compile(rf"(?<!\\)\{{({_NAME}):([^{{}}\n]*)\}}")

_INLINE = re.compile(r"\$(?=\S)((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)", re.DOTALL)
_TICKS = re.compile("`+")

_TEX_LETTERS = {"\\": r"\backslash ", "^": r"\hat{\ }", "~": r"\sim ", **{c: "\\" + c for c in "#$%&_{}"}}


Faults = Callable[[str], Iterable[tuple[int, str]]]
"""What cannot be shown of a text: the line of it, counted from 1, and why."""


@dataclass(frozen=True)
class Live:
    """A live number: its braces stand at ``start`` to ``end`` of the words."""

    name: str
    format: str
    """One of FORMAT, or empty."""
    in_equation: bool
    start: int
    end: int


@dataclass(frozen=True)
class Words:
    """Markdown with live numbers in it."""

    text: str = ""
    live: tuple[Live, ...] = ()
    """In their order."""

    def filled(
        self, numbers: Mapping[str, Value], mark: Callable[[Live, str], str] = lambda live, written: written
    ) -> str:
        """The Markdown with the numbers written in; ``mark`` may put something around each. KeyError: it is missing."""
        parts, done = [], 0
        for live in self.live:
            parts += [self.text[done : live.start], mark(live, written(numbers[live.name], live))]
            done = live.end
        return "".join([*parts, self.text[done:]])


class Misplaced(BadInput):
    """Something is wrong with the words at ``at``."""

    def __init__(self, text: str, at: int) -> None:
        super().__init__(text)
        self.at = at


def live_numbers(text: str, known: Collection[str]) -> tuple[Live, ...]:
    """The live numbers in Markdown, all of them ``known``.

    Raises Misplaced for braces that hold none, a number that is not known, or an equation without an end.
    """
    found = tuple(live for start, end in _paragraphs(text) for live in _scan(text, start, end, known))
    for live in found:
        if live.name not in known:
            raise Misplaced(unknown("live number", live.name, sorted(known), "There are"), live.start)
    return found


def written(value: Value, live: Live) -> str:
    """A value as its format says: ? where it is not known, a text as it is."""
    if isinstance(value, str):
        if not live.in_equation:
            return value
        return r"\text{" + "".join(_TEX_LETTERS.get(letter, letter) for letter in value) + "}"
    if isinstance(value, bool):
        return written("yes" if value else "no", live)
    if isnan(value):
        return "?"
    if isinf(value):
        text = "-∞" if value < 0 else "∞"
        return text.replace("∞", r"\infty ") if live.in_equation else text.replace("-", "−")
    text = (
        format(round(value), live.format) if live.format.endswith("d") else format(value, live.format or _usual(value))
    )
    if live.in_equation:
        return text.replace(",", "{,}").replace("%", r"\%")
    return text.replace("-", "−")


def _usual(value: float) -> str:
    return ",.0f" if value == round(value) and abs(value) < 1e9 else ".4g"


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of the text without fenced code and without empty lines: neither code nor an equation goes beyond."""
    start = at = 0
    for line, is_code in fenced(text.split("\n")):
        end = at + len(line) + 1
        if is_code or not line.strip():
            yield start, at
            start = end
        at = end
    yield start, len(text)


def _scan(text: str, at: int, end: int, known: Collection[str]) -> Iterator[Live]:
    while at < end:
        letter = text[at]
        if letter == "\\":
            at += 2
        elif letter == "`":
            at = _past_code(text, at, end)
        elif letter == "$":
            opening, closing = _equation(text, at, end)
            yield from _in_equation(text, opening, closing, known)
            at = closing + opening - at if closing > 0 else opening
        elif letter == "{":
            live = _in_text(text, at, end)
            yield live
            at = live.end
        else:
            at += 1


def _past_code(text: str, at: int, end: int) -> int:
    """The end of the code that backticks begin, or of the backticks alone where they begin none."""
    opening = _TICKS.match(text, at, end)
    assert opening is not None
    for closing in _TICKS.finditer(text, opening.end(), end):
        if len(closing.group()) == len(opening.group()):
            return closing.end()
    return opening.end()


def _equation(text: str, at: int, end: int) -> tuple[int, int]:
    """Where the equation that begins at a dollar sign has its first letter, and its end; -1 if it is a mere dollar.

    As in Pandoc: no room inside of single dollars, and no digit after them.
    """
    if text.startswith("$$", at):
        closing = text.find("$$", at + 2, end)
        if closing < 0:
            raise Misplaced(
                "the equation that begins here with $$ has no end; it should end with $$ before an empty line.", at
            )
        return at + 2, closing
    found = _INLINE.match(text, at, end)
    return (at + 1, -1) if found is None else (at + 1, found.end() - 1)


def _in_equation(text: str, at: int, end: int, known: Collection[str]) -> Iterator[Live]:
    for match in _IN_EQUATION.finditer(text, at, max(at, end)):
        name, how = match.groups()
        if how and FORMAT.fullmatch(how):
            yield Live(name, how, True, match.start(), match.end())
        elif name in known:
            raise _unwritable(name, how, match.start())


def _in_text(text: str, at: int, end: int) -> Live:
    closing = text.find("}", at, end)
    inside = text[at + 1 : closing]
    if closing < 0 or "\n" in inside:
        raise Misplaced(r"the brace here is not closed; it should be {name}, {name:.2f} or \{ for a brace.", at)
    match = _IN_TEXT.fullmatch(inside)
    if match is None:
        raise Misplaced(
            rf"{{{inside[:40]}}} is no live number; it should be like {{energy}}, {{energy:.2f}}, or \{{ for a brace.",
            at,
        )
    name, how = match.group(1), match.group(2) or ""
    if not FORMAT.fullmatch(how):
        raise _unwritable(name, how, at)
    return Live(name, how, False, at, closing + 1)


def _unwritable(name: str, how: str, at: int) -> Misplaced:
    return Misplaced(f"“{how[:40]}” is no way to write {{{name}}}; it should be like .2f, d, +.3g or .1%.", at)
