"""Blocks of a lecture set in lines: what stands where, for a column of some width."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QRectF

from gui.lectures.boxes import Box, NumberBox, RuleBox, WordBox
from gui.lectures.letters import HEADINGS, Letters
from gui.lectures.lines import Word, bad_equation, units, words
from gui.lectures.live_text import Math, Picture, Text
from gui.lectures.markdown import Block
from gui.lectures.picture_file import picture_box
from gui.lectures.slots import Slot
from gui.lectures.wide_equation import fitted
from model.errors import BadInput

LINE = 1.32
"""From one baseline to the next, in ems, unless something taller stands between."""

WIDEST = 46.0
"""The widest column, in ems: longer lines are hard to follow."""

ABOVE = {"paragraph": 0.55, "heading": 1.0, "equation": 0.75, "picture": 0.8, "code": 0.7, "rule": 0.8}
"""Space above a block, in ems."""


@dataclass(frozen=True)
class Placed:
    """A box, its left end and its baseline."""

    box: Box
    x: float
    baseline: float

    @property
    def rect(self) -> QRectF:
        """All of it."""
        box = self.box
        return QRectF(self.x, self.baseline - box.ascent, box.width, box.ascent + box.descent)

    def rooms(self) -> list[QRectF]:
        """Of its live numbers."""
        return self.box.rooms(self.x, self.baseline)


@dataclass
class Flow:
    """Blocks in lines; ``bars`` stand left of quotations, ``grounds`` behind code."""

    letters: Letters
    width: float
    folder: Path | None = None
    ratio: float = 1.0
    placed: list[Placed] = field(default_factory=list)
    bars: list[QRectF] = field(default_factory=list)
    grounds: list[QRectF] = field(default_factory=list)
    height: float = 0.0

    def __post_init__(self) -> None:
        self._column = min(self.width, WIDEST * self.letters.pixels)
        self._margin = (self.width - self._column) / 2

    def add(self, block: Block, slots: Sequence[Slot]) -> None:
        """Set a block below the last; ``slots`` are those of its numbers in order."""
        em = self.letters.pixels
        above = ABOVE[block.kind] * em
        if block.marker or (block.depth and block.kind == "paragraph"):
            above *= 0.7
        top = self.height + (above if self.placed else 0)
        bars = [min(1.1 * em * i, self._column / 5) for i in range(block.quotes)]
        indent = min(em * (1.1 * block.quotes + 1.6 * block.depth), self._column / 3)
        left, width = self._margin + indent, self._column - indent
        first = len(self.placed)
        bottom = self._set(block, list(slots), left, top, width)
        if block.marker and first < len(self.placed):
            marker = WordBox(block.marker, self.letters.font(bold=block.marker != "•"), "accent")
            x = left - marker.width - 0.45 * em
            self.placed.append(Placed(marker, max(0.0, x), self.placed[first].baseline))
        for x in bars:
            self.bars.append(QRectF(self._margin + x, top - 0.1 * em, max(3.0, 0.18 * em), bottom - top + 0.2 * em))
        self.height = bottom

    def _set(self, block: Block, slots: list[Slot], left: float, top: float, width: float) -> float:
        """Set it in a column; returns where it ends."""
        match block.kind, block.pieces:
            case "equation", (Math() as math,):
                return self._set_equation(math, slots, bool(block.depth or block.quotes), left, top, width)
            case "picture", (Picture() as picture,):
                return self._set_picture(picture, bool(block.depth or block.quotes), left, top, width)
            case "code", _:
                return self._set_code(block, left, top, width)
            case "rule", _:
                return self._set_rule(left, top, width)
            case "heading", _:
                return self._set_heading(block, slots, left, top, width)
            case _:
                return self._lines(words(block.pieces, slots, self.letters, 1.0, False), left, top, width, 1.0)

    def _set_heading(self, block: Block, slots: list[Slot], left: float, top: float, width: float) -> float:
        """Smaller rather than with a word broken in two."""
        factor = HEADINGS[block.level]
        for _ in range(5):
            found = list(words(block.pieces, list(slots), self.letters, factor, True))
            if all(box is None or box.width <= width for _gap, box in found):
                break
            factor *= 0.9
        return self._lines(found, left, top, width, factor)

    def _set_equation(
        self, math: Math, slots: list[Slot], inside: bool, left: float, top: float, width: float
    ) -> float:
        """In the middle, or at the left end inside a list or quotation; later rows a little further in."""
        indent = 1.5 * self.letters.pixels
        try:
            rows = fitted(math, slots, self.letters.equation_size(), width, min(indent, width / 8))
        except BadInput as error:
            return self._lines(bad_equation(math, self.letters, str(error)), left, top, width, 1.0)
        indents = [0.0, *[min(indent, width / 8)] * (len(rows) - 1)]
        widest = max(row.width + inset for row, inset in zip(rows, indents, strict=True))
        x = left + (0.0 if inside else max(0.0, (width - widest) / 2))
        for i, (row, inset) in enumerate(zip(rows, indents, strict=True)):
            top += 0.45 * self.letters.pixels if i else 0
            self._place(row, x + inset, top + row.ascent)
            top += row.ascent + row.descent
        return top + 0.3 * self.letters.pixels

    def _set_picture(self, picture: Picture, inside: bool, left: float, top: float, width: float) -> float:
        try:
            box = picture_box(picture, self.folder, width, self.letters.pixels, self.ratio)
        except BadInput as error:
            alt = Text(f"[{picture.alt or picture.path}]")
            found = words((alt,), [], self.letters, 1.0, False, "warm", str(error))
            return self._lines(found, left, top, width, 1.0)
        x = left + (0.0 if inside else (width - box.width) / 2)
        self._place(box, x, top + box.ascent)
        return top + box.ascent

    def _set_code(self, block: Block, left: float, top: float, width: float) -> float:
        em = self.letters.pixels
        pad = min(0.6 * em, width / 10)
        start = top
        top += 0.35 * em
        for piece in block.pieces:
            assert isinstance(piece, Text)
            whole = WordBox(piece.text, self.letters.font(code=True))
            for box in whole.cut(width - 2 * pad) or [whole]:
                self._place(box, left + pad, top + box.ascent)
                top += box.ascent + box.descent
        top += 0.35 * em
        self.grounds.append(QRectF(left, start, width, top - start))
        return top

    def _set_rule(self, left: float, top: float, width: float) -> float:
        box = RuleBox(width, self.letters.pixels)
        self._place(box, left, top + box.ascent)
        return top + box.ascent + box.descent

    def _lines(self, found: Iterable[Word], left: float, top: float, width: float, factor: float) -> float:
        """Fill line after line; returns where the last one ends."""
        line: list[tuple[float, Box]] = []
        used = 0.0
        for gap, unit in units(found, width):
            wide = sum(box.width for box in unit)
            if line and (not unit or used + gap + wide > width + 0.01):
                top = self._line(line, left, top, factor)
                line, used = [], 0.0
            gap = gap if line else 0.0
            for i, box in enumerate(unit):
                line.append((gap if i == 0 else 0.0, box))
            used += gap + wide
        return self._line(line, left, top, factor) if line else top

    def _line(self, line: list[tuple[float, Box]], x: float, top: float, factor: float) -> float:
        """Place the boxes of one line on its baseline."""
        pitch = LINE * factor * self.letters.pixels
        metrics = self.letters.font(factor)[1]
        spare = max(0.0, pitch - metrics.ascent() - metrics.descent())
        ascent = max(metrics.ascent() + spare / 2, *(box.ascent + 0.1 * pitch for _gap, box in line if _tall(box)), 0)
        descent = max(
            metrics.descent() + spare / 2, *(box.descent + 0.1 * pitch for _gap, box in line if _tall(box)), 0
        )
        for gap, box in line:
            x += gap
            self._place(box, x, top + ascent)
            x += box.width
        return top + ascent + descent

    def _place(self, box: Box, x: float, baseline: float) -> None:
        self.placed.append(Placed(box, x, float(round(baseline))))


def _tall(box: Box) -> bool:
    return not isinstance(box, WordBox | NumberBox)
