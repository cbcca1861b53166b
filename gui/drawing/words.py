"""Text that stands out, and changes many times a second without moving anything around it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.explain import explain

CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


MAX_SHRINKS = 9
"""Times 0.92: to about half the size, and no further."""


class Words(QWidget):
    """Plain text of one of the kinds in style.WORDS, in room for so many lines whatever it says.

    A QLabel would have the whole window laid out anew at each change of its text, which takes milliseconds.
    """

    def __init__(
        self,
        kind: str,
        lines: int,
        alignment: Qt.AlignmentFlag = CENTRED,
        longest: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """As wide as there is room, or as ``longest`` where one text is known to be that."""
        super().__init__(parent)
        self.setProperty("words", kind)
        across = QSizePolicy.Policy.Fixed if longest else QSizePolicy.Policy.Ignored
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self._lines = lines
        self._longest = longest
        self._alignment = alignment
        self._text = ""

    def explain(self, tip: str, more: str) -> None:
        """What to say of it; otherwise the text itself is under the mouse, which may be too small to read."""
        explain(self, tip, more)

    def text(self) -> str:
        """What is shown."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show this instead."""
        if text != self._text:
            self._text = text
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._longest), self._lines * metrics.lineSpacing())

    def event(self, event: QEvent) -> bool:
        # Not by setToolTip, as “What is this?” would repeat the text instead of explaining the view around it.
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._text and not self.toolTip():
            QToolTip.showText(event.globalPos(), self._text, self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        flags = self._alignment | Qt.TextFlag.TextWordWrap
        font = QFont(self.font())
        # A long sentence in a narrow window is better small than cut.
        for _ in range(MAX_SHRINKS):
            needed = painter.boundingRect(self.rect(), flags, self._text)
            if needed.height() <= self.height() and needed.width() <= self.width():
                break
            font.setPointSizeF(0.92 * font.pointSizeF())
            painter.setFont(font)
        painter.drawText(self.rect(), flags, self._text)
