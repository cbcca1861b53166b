"""The colours a lecture is drawn in, and the mark of what has just changed."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from gui.lectures.slots import Slot
from gui.style import INK, Theme, ink


@dataclass(frozen=True)
class Look:
    """A theme at one moment, in seconds."""

    theme: Theme
    now: float = float("inf")

    def ink(self, name: str) -> QColor:
        """The colour of a kind of text or of a part of an equation."""
        if name == "line":
            return QColor(self.theme.line)
        name = "accent" if name == "number" else name
        return QColor(ink(self.theme, name) if name in INK else self.theme.text)

    def mark(self, painter: QPainter, slot: Slot, room: QRectF) -> None:
        """Light up the room of a number that has just changed: its ground, and a line for those who see no blue."""
        strength = slot.strength(self.now)
        if strength <= 0:
            return
        room = QRectF(self.marked(room).toAlignedRect())
        colour = QColor(self.theme.accent)
        colour.setAlphaF(0.25 * strength)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(room, 3, 3)
        colour.setAlphaF(strength)
        thick = max(2, round(room.height() / 14))
        painter.fillRect(QRectF(room.left(), room.bottom() - thick, room.width(), thick), colour)
        painter.restore()

    @staticmethod
    def marked(room: QRectF) -> QRectF:
        """The room of a number with its mark round it."""
        margin = max(2.0, 0.12 * room.height())
        return room.adjusted(-margin, -margin, margin, 1.5 * margin)
