"""Markdown cut into blocks: headings, paragraphs, lists, quotations, equations, pictures, code.

No Qt here. Of Markdown it knows what a lecture needs; what it does not know it shows as it is written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gui.lectures.live_text import Math, Number, Picture, Piece, Text, check_format, check_tex, pieces

MAX_DEPTH = 6
"""Lists and quotations in one another; what is deeper is shown as it is written."""


@dataclass(frozen=True)
class Block:
    """One block: ``kind`` is paragraph, heading, equation, picture, code or rule."""

    kind: str
    pieces: tuple[Piece, ...]
    line: int
    level: int = 0
    """Of a heading, 1 to 3."""
    depth: int = 0
    """How many lists it stands in."""
    marker: str = ""
    """What stands before it if it begins an item: • or a number with a point."""
    quotes: int = 0
    """How many quotations it stands in."""


_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
_ITEM = re.compile(r"(\s{0,3})([-*+]|\d{1,3}[.)])(\s+)(?=\S)")
_RULE = re.compile(r"\s{0,3}([-*_])(\s*\1){2,}\s*$")
_FENCE = re.compile(r"\s{0,3}(```+|~~~+)")


def blocks(source: str, line: int = 1) -> list[Block]:
    """All blocks in order; ``line`` is where the text begins in its file."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n")
    return list(_blocks(lines, line, 0, 0))


def faults(source: str, line: int = 1) -> list[tuple[int, str]]:
    """What cannot be shown, by line: equations that are none, numbers in no known format."""
    found: list[tuple[int, str]] = []
    for block in blocks(source, line):
        for piece in block.pieces:
            if isinstance(piece, Math):
                why = check_tex(piece.tex)
                if why is not None:
                    found.append((piece.line, f"the equation “{piece.tex}”: {why}"))
            elif isinstance(piece, Number):
                why = check_format(piece)
                if why is not None:
                    found.append((piece.line, why))
            elif isinstance(piece, Text) and not piece.code and block.kind != "code" and "$$" in piece.text:
                found.append((block.line, "a “$$” has no other that closes its equation"))
    return found


def names(source: str) -> set[str]:
    """Of all live numbers in the text and its equations."""
    all_pieces = [piece for block in blocks(source) for piece in block.pieces]
    inside = [number for piece in all_pieces if isinstance(piece, Math) for number in piece.numbers]
    return {piece.name for piece in (*all_pieces, *inside) if isinstance(piece, Number)}


def pictures(source: str, line: int = 1) -> list[Picture]:
    """All pictures, with their lines."""
    return [piece for block in blocks(source, line) for piece in block.pieces if isinstance(piece, Picture)]


def _blocks(lines: list[str], first: int, depth: int, quotes: int) -> Iterator[Block]:
    at = 0
    deep = depth + quotes >= MAX_DEPTH
    while at < len(lines):
        text, here = lines[at], first + at
        if not text.strip():
            at += 1
        elif (match := _FENCE.match(text)) is not None:
            end = next((i for i in range(at + 1, len(lines)) if lines[i].strip().startswith(match[1])), len(lines))
            code = tuple(Text(row, code=True) for row in lines[at + 1 : end])
            yield Block("code", code, here, depth=depth, quotes=quotes)
            at = end + 1
        elif (match := _HEADING.match(text.strip())) is not None:
            level = min(3, len(match[1]))
            yield Block("heading", tuple(pieces(match[2], here)), here, level, depth, quotes=quotes)
            at += 1
        elif _RULE.match(text):
            yield Block("rule", (), here, depth=depth, quotes=quotes)
            at += 1
        elif text.lstrip().startswith(">") and not deep:
            end = _end_of_quote(lines, at)
            inner = [re.sub(r"^\s*> ?", "", row) for row in lines[at:end]]
            yield from _blocks(inner, here, depth, quotes + 1)
            at = end
        elif (match := _ITEM.match(text)) is not None and not deep:
            end = _end_of_item(lines, at, len(match[0]))
            inner = [text[len(match[0]) :], *(_outdented(row, len(match[0])) for row in lines[at + 1 : end])]
            marker = "•" if match[2] in "-*+" else match[2].replace(")", ".")
            found = list(_blocks(inner, here, depth + 1, quotes))
            yield from (replace(block, marker=marker) if i == 0 else block for i, block in enumerate(found))
            at = end
        else:
            end = _end_of_paragraph(lines, at)
            yield from _paragraph("\n".join(row.lstrip() for row in lines[at:end]), here, depth, quotes)
            at = end


def _end_of_quote(lines: list[str], at: int) -> int:
    while at < len(lines) and lines[at].lstrip().startswith(">"):
        at += 1
    return at


def _end_of_item(lines: list[str], at: int, indent: int) -> int:
    """After the lines that are indented as far as its text, and blank ones between them."""
    end = at + 1
    for i in range(at + 1, len(lines)):
        row = lines[i]
        indented = len(row) - len(row.lstrip()) >= min(indent, 2)
        goes_on = bool(lines[i - 1].strip()) and not _begins_something(row)
        if row.strip() and not indented and not goes_on:
            break
        if row.strip():
            end = i + 1
    return end


def _outdented(row: str, indent: int) -> str:
    return row[min(indent, len(row) - len(row.lstrip())) :]


def _begins_something(row: str) -> bool:
    return bool(_ITEM.match(row) or _HEADING.match(row.strip()) or _FENCE.match(row) or row.lstrip().startswith(">"))


def _end_of_paragraph(lines: list[str], at: int) -> int:
    """Before a blank line or another block; inside an equation a minus begins no list."""
    inside = False
    for i in range(at, len(lines)):
        if i > at and (not lines[i].strip() or (_begins_something(lines[i]) and not inside)):
            return i
        inside ^= lines[i].count("$$") % 2 == 1
    return len(lines)


def _paragraph(text: str, line: int, depth: int, quotes: int) -> Iterator[Block]:
    """Equations on lines of their own and pictures are blocks between the words around them."""
    words: list[Piece] = []

    def paragraph() -> Iterator[Block]:
        if any(not isinstance(word, Text) or word.text.strip() for word in words):
            yield Block("paragraph", tuple(words), line, depth=depth, quotes=quotes)
        words.clear()

    for piece in pieces(text, line):
        if isinstance(piece, Picture) or (isinstance(piece, Math) and piece.display):
            yield from paragraph()
            kind = "picture" if isinstance(piece, Picture) else "equation"
            yield Block(kind, (piece,), piece.line, depth=depth, quotes=quotes)
            line = piece.line + (piece.tex.count("\n") if isinstance(piece, Math) else 0)
        else:
            words.append(piece)
    yield from paragraph()
