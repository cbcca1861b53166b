"""The words of one step of a lecture, set for a column and drawn; without a widget, so that it can be exported too."""

from collections.abc import Collection, Mapping
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.lectures.flow import Flow, Placed
from gui.lectures.letters import Letters
from gui.lectures.live_text import Math, Number, Value, pieces
from gui.lectures.look import Look
from gui.lectures.markdown import Block, blocks
from gui.lectures.slots import Slot
from gui.lectures.spoken import spoken


class StepText:
    """Title and Markdown with live numbers; call ``fit`` before anything that needs to know what stands where."""

    def __init__(self, title: str, markdown: str, folder: Path | None = None) -> None:
        heading = [Block("heading", tuple(pieces(title)), 0)] if title else []
        self.blocks = [*heading, *blocks(markdown)]
        self._slots = [_slots(block) for block in self.blocks]
        self._folder = folder
        self._numbers: Mapping[str, Value] = {}
        self._filled = False
        self._letters: Letters | None = None
        self._key: tuple[float, float] = (0.0, 0.0)
        self._flow: Flow | None = None

    @property
    def slots(self) -> list[Slot]:
        """The places of all live numbers."""
        return [slot for slots in self._slots for slot in slots]

    @property
    def height(self) -> float:
        """In pixels."""
        return 0.0 if self._flow is None else self._flow.height

    def fit(self, letters: Letters, width: float, ratio: float = 1.0) -> None:
        """Set it in these letters for a column of so many pixels, on a screen with ``ratio`` dots to the pixel."""
        if letters is not self._letters or (width, ratio) != self._key:
            self._letters, self._key = letters, (width, ratio)
            self._set(letters)

    def show_numbers(self, numbers: Mapping[str, Value], now: float) -> tuple[list[Slot], bool]:
        """Fill in what is known now; returns the places that changed, and whether something else moved too.

        What is filled in for the first time is new like all around it, and not marked.
        """
        self._numbers = dict(numbers)
        changed = [slot for slot in self.slots if slot.show(self._numbers, now, mark=self._filled)]
        self._filled = True
        boxes = [placed.box for placed in self._placed if any(slot in changed for slot in placed.box.slots)]
        moved = any(box.remeasure() for box in boxes)
        if moved and self._letters is not None:
            self._set(self._letters)
        return changed, moved

    def rooms(self, slots: Collection[Slot]) -> list[QRectF]:
        """Where these numbers stand, with their marks."""
        found = []
        for placed in self._placed:
            for slot, room in zip(placed.box.slots, placed.rooms(), strict=True):
                if slot in slots:
                    found.append(Look.marked(room))
        return found

    def at(self, point: QPointF) -> Placed | None:
        """What stands there."""
        return next((placed for placed in self._placed if placed.rect.contains(point)), None)

    def draw(self, painter: QPainter, look: Look, part: QRectF | None = None) -> None:
        """Draw all that shows in a part of it, or the whole."""
        if self._flow is None:
            return
        for ground in self._flow.grounds:
            painter.fillRect(ground, look.theme.button)
        for bar in self._flow.bars:
            painter.fillRect(bar, look.ink("accent"))
        for placed in self._placed:
            # Letters and marks may stand out a little.
            if part is None or part.intersects(placed.rect.adjusted(-8, -8, 8, 8)):
                placed.box.draw(painter, placed.x, placed.baseline, look)

    def spoken(self) -> str:
        """As plain text, with the numbers as they are."""
        return spoken(self.blocks, self._numbers)

    @property
    def _placed(self) -> list[Placed]:
        return [] if self._flow is None else self._flow.placed

    def _set(self, letters: Letters) -> None:
        width, ratio = self._key
        self._flow = Flow(letters, width, self._folder, ratio)
        for block, slots in zip(self.blocks, self._slots, strict=True):
            self._flow.add(block, slots)


def _slots(block: Block) -> list[Slot]:
    found: list[Slot] = []
    for piece in block.pieces:
        if isinstance(piece, Number):
            found.append(Slot(piece))
        elif isinstance(piece, Math):
            found += [Slot(number) for number in piece.numbers]
    return found
