"""Fenced code in Markdown, as CommonMark has it: lines between ``` and ```, or ~~~ and ~~~."""

import re
from collections.abc import Iterable, Iterator

OPENING = re.compile(r" {0,3}(?P<mark>`{3,}|~{3,})(?P<info>.*)")


def opens(line: str) -> tuple[str, str] | None:
    """The mark and the info string of a line that opens a fence; None if it opens none."""
    match = OPENING.fullmatch(line)
    if match is None or (match["mark"][0] == "`" and "`" in match["info"]):
        return None
    return match["mark"], match["info"].strip()


def closes(line: str, mark: str) -> bool:
    """Whether a line closes the fence that this mark opened."""
    bare = line.strip()
    indent = len(line) - len(line.lstrip(" "))
    return indent <= 3 and bare.startswith(mark) and not bare.strip(mark[0])


def fenced(lines: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Every line, and whether it is code or one of the marks around it."""
    mark = None
    for line in lines:
        if mark is None:
            opening = opens(line)
            mark = opening[0] if opening else None
            yield line, mark is not None
        else:
            mark = None if closes(line, mark) else mark
            yield line, True
