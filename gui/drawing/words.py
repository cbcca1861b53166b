"""Text that stands out from the rest."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget


class Words(QLabel):
    """A label of one of the kinds in style.WORDS, larger than other text in proportion.

    With ``lines`` it takes up room for so many of them whatever it says, so that nothing around it moves.
    """

    def __init__(self, kind: str, lines: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("words", kind)
        self._lines = lines

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._lines:
            self.setMinimumHeight(self._lines * self.fontMetrics().lineSpacing())
