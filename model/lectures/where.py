"""Where in a lecture something is written, and refusals that say so."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path

from model.errors import BadInput

KeyPath = tuple[str | int, ...]
"""Of a value in a block: names of keys, and places in lists from 0 on."""

_NUMBER = re.compile(r"\d+")

MANY = 5
"""Names that differ only in their numbers are listed one by one if they are fewer."""

MAX_SHOWN = 40
"""Letters of something wrong that a refusal repeats."""


class Located(BadInput):
    """A refusal that says in which line of which file something is wrong."""


@dataclass(frozen=True)
class Where:
    """A value in the block of a step, or the step itself."""

    file: Path
    line: int
    """Counted from 1 in the file."""
    folder: Path
    """Of the lecture: nothing outside of it is read."""
    lines: Mapping[KeyPath, int]
    """The line in the file of every key of the block, and of everything in its lists."""
    path: KeyPath = ()

    def at(self, *more: str | int) -> "Where":
        """A value inside this one."""
        path = self.path + more
        return replace(self, path=path, line=self.lines.get(path, self.line))

    def refuse(self, text: str) -> Located:
        """A refusal of what stands here."""
        return Located(f"{self.file}, line {self.line}: {text}")

    @contextmanager
    def blamed(self) -> Iterator[None]:
        """Whatever is refused meanwhile is refused here, unless it is known better where."""
        try:
            yield
        except Located:
            raise
        except BadInput as refusal:
            raise self.refuse(str(refusal)) from refusal


def unknown(what: str, name: object, known: Iterable[str], plural: str) -> str:
    """That there is no such thing, which one is nearest to it, and which there are."""
    names = list(known)
    near = get_close_matches(str(name), names, 1, 0.5)
    guess = f", did you mean “{near[0]}”?" if near else "."
    return f"there is no {what} {shown(name)}{guess} {plural}: {', '.join(_families(names))}."


def _families(names: list[str]) -> list[str]:
    """Names that differ only in their numbers, such as h1 to h8, as the first of them and an ellipsis."""
    sizes = Counter(_NUMBER.sub("0", name) for name in names)
    firsts = dict.fromkeys(sizes)
    result = []
    for name in names:
        family = _NUMBER.sub("0", name)
        if sizes[family] < MANY:
            result.append(name)
        elif family in firsts:
            result.append(f"{name} …")
            del firsts[family]
    return result


def shown(value: object) -> str:
    """What was found, short enough to be read."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            short = value if len(value) <= MAX_SHOWN else value[:MAX_SHOWN] + "…"
            return f"“{short}”"
        case int() if value.bit_length() > 100:
            return "a number of many digits"
        case int() | Decimal():
            text = str(value)
            return text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN] + "…"
        case list():
            return "an empty list" if not value else f"a list of {len(value)}"
        case dict():
            return "a table"
        case _:
            return "a date or a time"
