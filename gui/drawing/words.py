"""Text that stands out, and changes many times a second without moving anything around it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class Words(QWidget):
    """Plain text of one of the kinds in style.WORDS, in room for so many lines whatever it says.

    A QLabel would have the whole window laid out anew at each change of its text, which takes milliseconds.
    """

    def __init__(
        self, kind: str, lines: int, alignment: Qt.AlignmentFlag = CENTRED, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("words", kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lines = lines
        self._alignment = alignment
        self._text = ""

    def text(self) -> str:
        """What is shown."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show this instead."""
        if text != self._text:
            self._text = text
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self._lines * self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), self._alignment | Qt.TextFlag.TextWordWrap, self._text)
