"""A paragraph of a lecture as boxes, and which of them may be parted at the end of a line."""

import re
from collections.abc import Iterable, Iterator, Sequence

from gui.lectures.boxes import Box, EquationBox, NumberBox, WordBox
from gui.lectures.letters import Letters
from gui.lectures.live_text import Break, Math, Number, Piece, Text
from gui.lectures.slots import Slot
from gui.lectures.wide_equation import fitted
from model.errors import BadInput

GLUED = -1.0
"""The gap before what must not be parted from what stands before it."""

Word = tuple[float, Box | None]
"""A gap in pixels and what follows it; None for a new line."""


def words(
    pieces: Sequence[Piece],
    slots: list[Slot],
    letters: Letters,
    factor: float,
    heading: bool,
    ink: str = "text",
    tip: str = "",
) -> Iterator[Word]:
    """Boxes and the gaps before them; None for a new line."""
    gap = GLUED
    for piece in pieces:
        if isinstance(piece, Text):
            font = letters.font(factor, piece.bold or heading, piece.italic, piece.code)
            space = font[1].horizontalAdvance(" ")
            for run in [piece.text] if piece.code else re.findall(r" +|[^ ]+", piece.text):
                if run.isspace() and not piece.code:
                    gap = space
                else:
                    yield gap, WordBox(run, font, ink, piece.code, tip)
                    gap = GLUED
        elif isinstance(piece, Number):
            yield gap, NumberBox(slots.pop(0), letters.font(factor, piece.bold or heading))
            gap = GLUED
        elif isinstance(piece, Math):
            own = [slots.pop(0) for _ in piece.numbers]
            try:
                yield gap, EquationBox(piece, own, letters.equation_size(factor))
            except BadInput as error:
                for i, (space, box) in enumerate(bad_equation(piece, letters, str(error))):
                    yield gap if i == 0 else space, box
            gap = GLUED
        elif isinstance(piece, Break):
            yield 0.0, None
            gap = 0.0


def bad_equation(math: Math, letters: Letters, why: str) -> Iterator[Word]:
    """The source of what cannot be typeset, with the reason under the mouse."""
    font = letters.font(code=True)
    sign = "$$" if math.display else "$"
    for i, word in enumerate(f"{sign}{math.tex}{sign}".split()):
        gap = font[1].horizontalAdvance(" ") if i else GLUED
        yield gap, WordBox(word, font, "warm", tip=f"{math.tex}: {why}")


def units(found: Iterable[Word], width: float) -> Iterator[tuple[float, list[Box]]]:
    """What must stay together, and the gap before it; an empty unit for a new line. None is wider than ``width``."""
    unit: list[Box] = []
    gap = 0.0
    for before, box in found:
        if unit and (before != GLUED or box is None):
            yield from _narrow(gap, unit, width)
            unit = []
        if box is None:
            yield 0.0, []
        else:
            gap = gap if unit else max(0.0, before)
            unit.append(box)
    if unit:
        yield from _narrow(gap, unit, width)


def _narrow(gap: float, unit: list[Box], width: float) -> Iterator[tuple[float, list[Box]]]:
    if sum(box.width for box in unit) <= width:
        yield gap, unit
        return
    # A full stop stays with the end of the equation before it.
    tail = unit.pop() if len(unit) > 1 and isinstance(unit[-1], WordBox) and unit[-1].width < width / 4 else None
    room = width if tail is None else width - tail.width
    parts: list[Box] = []
    for box in unit:
        if isinstance(box, WordBox) and box.width > room:
            parts += box.cut(room)
        elif isinstance(box, EquationBox) and box.width > room:
            parts += fitted(box.math, box.slots, box.size, room, 0.0)
        else:
            parts.append(box)
    for i, part in enumerate(parts):
        last = tail is not None and i == len(parts) - 1
        yield gap if i == 0 else 0.0, [part, tail] if last and tail is not None else [part]
