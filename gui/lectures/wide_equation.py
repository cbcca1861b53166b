"""An equation that is wider than its column: made a little smaller, then broken before a sign between two terms."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from gui.drawing.tex_signs import RELATIONS, SUMS, continued, pieces
from gui.lectures.boxes import EquationBox
from gui.lectures.live_text import NUMBER_IN_TEX, Math
from gui.lectures.slots import Slot

LITTLE = 0.8
"""How much smaller it may be before it is broken instead."""

Part = tuple[str, tuple[Slot, ...]]
"""TeX, and the places of the numbers in it."""


def fitted(math: Math, slots: Sequence[Slot], size: float, width: float, indent: float) -> list[EquationBox]:
    """The equation in one row or more, none wider than ``width``; later rows will stand ``indent`` further in.

    Raises BadInput if it cannot be typeset.
    """
    whole = EquationBox(math, slots, size)
    if whole.width <= width:
        return [whole]
    if whole.width * LITTLE <= width:
        return [EquationBox(math, slots, size * width / whole.width)]

    def box(part: Part) -> EquationBox:
        return EquationBox(replace(math, tex=part[0]), part[1], size)

    rows: list[Part] = []
    for term in _terms((math.tex, tuple(slots)), lambda part: box(part).width <= width - indent):
        room = width - (indent if len(rows) > 1 else 0)
        if rows and box(longer := (rows[-1][0] + term[0], rows[-1][1] + term[1])).width <= room:
            rows[-1] = longer
        else:
            rows.append((continued(term[0]) if rows else term[0], term[1]))
    # What still does not fit makes all rows smaller, for they are one equation; unless one row is as large as that.
    found = [box(row) for row in rows]
    factor = min(1.0, *((width - (indent if i else 0)) / row.width for i, row in enumerate(found)))
    if factor <= width / whole.width:
        return [EquationBox(math, slots, size * width / whole.width)]
    return [EquationBox(row.math, row.slots, row.size * factor) for row in found]


def _terms(whole: Part, fits: Callable[[Part], bool]) -> Iterator[Part]:
    """Cut before its relations; a piece that is still too wide before its sums, at last those in brackets."""
    for relation in _cut(whole, RELATIONS):
        if fits(relation):
            yield relation
            continue
        for term in _cut(relation, SUMS):
            if fits(term):
                yield term
            else:
                yield from _cut(term, SUMS, in_brackets=True)


def _cut(part: Part, signs: frozenset[str], in_brackets: bool = False) -> Iterator[Part]:
    tex, slots = part
    at = 0
    for piece in pieces(tex, signs, in_brackets):
        n = len(NUMBER_IN_TEX.findall(piece))
        yield piece, slots[at : at + n]
        at += n
