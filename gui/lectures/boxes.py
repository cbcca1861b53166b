"""What a line of a lecture is made of, each with its measures: words, live numbers, equations, pictures."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap

from gui.drawing.equation import Equation, equation
from gui.lectures.live_text import Math
from gui.lectures.look import Look
from gui.lectures.slots import Slot
from model.language import tr


class Box:
    """Something with a width, an ascent and a descent, in pixels, that is drawn from its baseline."""

    width = ascent = descent = 0.0
    tip = ""
    slots: Sequence[Slot] = ()

    def draw(self, painter: QPainter, x: float, baseline: float, look: Look) -> None:
        """Draw it with its left end there."""
        raise NotImplementedError

    def rooms(self, x: float, baseline: float) -> list[QRectF]:
        """Where each of its live numbers stands."""
        return []

    def remeasure(self) -> bool:
        """After its numbers have changed: whether it needs other room than before."""
        return False


class WordBox(Box):
    """A word, or a piece of one."""

    def __init__(
        self, text: str, font: tuple[QFont, QFontMetricsF], ink: str = "text", code: bool = False, tip: str = ""
    ) -> None:
        self.text, self.ink, self.code, self.tip = text, ink, code, tip
        self.font, self.metrics = font
        self._pad = 0.3 * self.metrics.averageCharWidth() if code else 0.0
        self.width = self.metrics.horizontalAdvance(text) + 2 * self._pad
        self.ascent, self.descent = self.metrics.ascent(), self.metrics.descent()

    def cut(self, width: float) -> "list[WordBox]":
        """In pieces that are no wider than this, of one letter at the least."""
        found: list[WordBox] = []
        rest = self.text
        while rest:
            n = len(rest)
            while n > 1 and self.metrics.horizontalAdvance(rest[:n]) + 2 * self._pad > width:
                n -= 1
            found.append(WordBox(rest[:n], (self.font, self.metrics), self.ink, self.code, self.tip))
            rest = rest[n:]
        return found

    def draw(self, painter: QPainter, x: float, baseline: float, look: Look) -> None:
        if self.code:
            ground = QRectF(x, baseline - self.ascent, self.width, self.ascent + self.descent)
            painter.fillRect(ground, look.theme.button)
        painter.setFont(self.font)
        painter.setPen(look.ink(self.ink))
        painter.drawText(QPointF(x + self._pad, baseline), self.text)


class NumberBox(Box):
    """A live number among words; a plain one stands at the right end of its room."""

    def __init__(self, slot: Slot, font: tuple[QFont, QFontMetricsF]) -> None:
        self.slots = (slot,)
        self.font, self.metrics = font
        self.ascent, self.descent = self.metrics.ascent(), self.metrics.descent()
        self.remeasure()

    @property
    def tip(self) -> str:  # type: ignore[override]
        """Its name, for whoever writes the lecture."""
        return tr("Live: {name}").format(name=self.slots[0].number.name)

    def draw(self, painter: QPainter, x: float, baseline: float, look: Look) -> None:
        look.mark(painter, self.slots[0], self.rooms(x, baseline)[0])
        painter.setFont(self.font)
        painter.setPen(look.ink("number"))
        text = self.slots[0].text
        painter.drawText(QPointF(x + self.width - self.metrics.horizontalAdvance(text), baseline), text)

    def rooms(self, x: float, baseline: float) -> list[QRectF]:
        height = 1.05 * self.metrics.capHeight()
        return [QRectF(x, baseline - height, self.width, 1.1 * height)]

    def remeasure(self) -> bool:
        slot, before = self.slots[0], self.width
        self.width = max(self.metrics.horizontalAdvance(text) for text in (slot.text, slot.room))
        return abs(self.width - before) > 0.01


class EquationBox(Box):
    """An equation, or a piece of one that goes on in the next line. Raises BadInput if it cannot be typeset."""

    def __init__(self, math: Math, slots: Sequence[Slot], size: float) -> None:
        self.math, self.slots, self.size = math, slots, size
        self.tip = math.tex
        self._rooms: tuple[str, ...] = ()
        self._equation = self._typeset()

    def _typeset(self) -> Equation:
        self._rooms = tuple(slot.room for slot in self.slots)
        found = equation(self.math.parts, self._rooms, self.math.display)
        self.width = found.width * self.size
        self.ascent, self.descent = found.ascent * self.size, found.descent * self.size
        return found

    def draw(self, painter: QPainter, x: float, baseline: float, look: Look) -> None:
        for slot, room in zip(self.slots, self.rooms(x, baseline), strict=True):
            look.mark(painter, slot, room)
        self._equation.draw(painter, QPointF(x, baseline), self.size, look.ink, [slot.text for slot in self.slots])

    def rooms(self, x: float, baseline: float) -> list[QRectF]:
        size = self.size
        places = (place.mark for place in self._equation.numbers)
        return [QRectF(x + size * r.x(), baseline + size * r.y(), size * r.width(), size * r.height()) for r in places]

    def remeasure(self) -> bool:
        return self._rooms != tuple(slot.room for slot in self.slots)


class PictureBox(Box):
    """A picture that stands on the baseline."""

    def __init__(self, pixmap: QPixmap, width: float, height: float, tip: str) -> None:
        self.pixmap, self.tip = pixmap, tip
        self.width, self.ascent = width, height

    def draw(self, painter: QPainter, x: float, baseline: float, look: Look) -> None:
        target = QRectF(x, baseline - self.ascent, self.width, self.ascent)
        painter.drawPixmap(target, self.pixmap, QRectF(self.pixmap.rect()))


class RuleBox(Box):
    """A thin line across."""

    def __init__(self, width: float, pixels: float) -> None:
        self.width, self.ascent = width, 0.3 * pixels
        self.descent = 0.3 * pixels

    def draw(self, painter: QPainter, x: float, baseline: float, look: Look) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(x, round(baseline), self.width, 1), look.ink("line"))
