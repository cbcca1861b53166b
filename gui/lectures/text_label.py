"""A few words of a lecture, equations and live numbers among them, as high as they need to be."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontInfo, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.lectures.letters import Letters
from gui.lectures.live_text import Value
from gui.lectures.look import Look
from gui.lectures.step_text import StepText
from gui.style import theme_of


class TextLabel(QWidget):
    """Markdown that wraps and never scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = 1.0
        self._text = StepText("", "")
        self._letters: Letters | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, markdown: str, folder: Path | None = None) -> None:
        """Show this instead."""
        self._text = StepText("", markdown, folder)
        self.setAccessibleName(self._text.spoken())
        self.updateGeometry()
        self.update()

    def show_numbers(self, numbers: Mapping[str, Value]) -> None:
        """Fill these in."""
        changed, moved = self._text.show_numbers(numbers, 0.0)
        if moved:
            self.updateGeometry()
        if changed:
            self.update()

    def set_scale(self, scale: float) -> None:
        """How much larger than the window's text."""
        self._scale = scale
        self._new_letters()

    def pixels(self) -> float:
        """To the em."""
        return self._scale * QFontInfo(self.font()).pixelSize()

    def heightForWidth(self, width: int) -> int:
        return round(self._fitted(width).height + 0.2 * self.pixels())

    def sizeHint(self) -> QSize:
        width = round(24 * self.pixels())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, round(1.4 * self.pixels()))

    def paintEvent(self, event: QPaintEvent) -> None:
        self.draw_text(QPainter(self), self.width())

    def draw_text(self, painter: QPainter, width: int) -> None:
        """Draw the words from the painter's origin."""
        self._fitted(width).draw(painter, Look(theme_of(self)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._new_letters()

    def _new_letters(self) -> None:
        self._letters = None
        self.updateGeometry()
        self.update()

    def _fitted(self, width: int) -> StepText:
        if self._letters is None:
            self._letters = Letters(self.font(), self.pixels())
        self._text.fit(self._letters, max(40, width), self.devicePixelRatioF())
        return self._text
