"""One of the answers to choose from: letter, words, and in the end how many chose it and whether it is right."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.explain import explain
from gui.lectures.tally import per_cent
from gui.lectures.text_label import TextLabel
from gui.style import theme_of
from model.language import tr


class ChoiceRow(TextLabel):
    """A press is a vote, until the answer is revealed."""

    voted = Signal()

    def __init__(self, letter: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter = letter
        self._count = self._of = 0
        self._right: bool | None = None
        self._hovered = False
        self.show_text(words)
        self.setAccessibleName(f"{letter}: {self._text.spoken()}")
        self.hide_answer()

    def hide_answer(self) -> None:
        """Take answers again."""
        self._right = None
        explain(
            self,
            tr("A press here, or the key {letter}, counts one answer for it").format(letter=self.letter),
            tr("Nobody sees how many there are before the answer is revealed."),
        )
        self.setAccessibleDescription("")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.update()

    def reveal(self, count: int, of: int, right: bool) -> None:
        """Show how many of all chose it, and whether it is right."""
        self._count, self._of, self._right = count, of, right
        if right:
            told = tr("Right; {count} of {of} answers, {share}")
        else:
            told = tr("Not right; {count} of {of} answers, {share}")
        told = told.format(count=count, of=of, share=per_cent(count, of))
        self.setToolTip(told)
        self.setAccessibleDescription(told)
        self.unsetCursor()
        self.update()

    def heightForWidth(self, width: int) -> int:
        em = self.pixels()
        words = super().heightForWidth(self._words_width(width))
        return round(max(words, 1.9 * em) + 2.2 * em)

    def sizeHint(self) -> QSize:
        width = round(24 * self.pixels())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, round(3 * self.pixels()))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._right is None:
            self.voted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, em = theme_of(self), self.pixels()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.accent if self._right or (self._hovered and self._right is None) else theme.line
        thick = max(3.0, 0.18 * em) if self._right else 1.5
        painter.setPen(QPen(QColor(edge), thick))
        painter.setBrush(QColor(theme.panel))
        half = thick / 2 + 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 0.4 * em, 0.4 * em)
        self._draw_badge(painter, QRectF(0.5 * em, 0.5 * em, 1.8 * em, 1.8 * em))
        painter.save()
        painter.translate(self._left(), 0.65 * em)
        self.draw_text(painter, self._words_width(self.width()))
        painter.restore()
        if self._right is not None:
            self._draw_bar(painter)

    def _draw_badge(self, painter: QPainter, place: QRectF) -> None:
        """The letter in a disc."""
        theme = theme_of(self)
        ground = theme.muted if self._right is False else theme.accent
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(place)
        font = self.font()
        font.setPixelSize(max(1, round(1.1 * self.pixels())))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.panel))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.letter)

    def _draw_bar(self, painter: QPainter) -> None:
        theme, em = theme_of(self), self.pixels()
        font = self.font()
        font.setPixelSize(max(1, round(em)))
        font.setBold(True)
        words = f"{self._count} · {per_cent(self._count, self._of)}"
        room = QFontMetricsF(font).horizontalAdvance("88 · 100\u00a0%") + 0.6 * em
        font.setBold(bool(self._right))
        painter.setFont(font)
        left, top = self._left(), self.height() - 1.4 * em
        full = QRectF(QRectF(left, top, self.width() - left - room - 0.6 * em, 0.75 * em).toRect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(full, QColor(theme.button))
        share = self._count / self._of if self._of else 0.0
        ground = theme.accent if self._right else theme.muted
        painter.fillRect(QRectF(full.left(), full.top(), round(share * full.width()), full.height()), QColor(ground))
        painter.setPen(QColor(theme.text))
        beside = QRectF(full.right() + 0.5 * em, top - 0.4 * em, room, full.height() + 0.8 * em)
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        self._draw_sign(painter, QRectF(0.95 * em, top - 0.08 * em, 0.9 * em, 0.9 * em))

    def _draw_sign(self, painter: QPainter, place: QRectF) -> None:
        """A tick or a cross, for those who cannot tell the colours."""
        theme = theme_of(self)
        colour = QColor(theme.accent if self._right else theme.muted)
        painter.setPen(QPen(colour, place.width() / 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y, w, h = place.x(), place.y(), place.width(), place.height()
        if self._right:
            corners = [QPointF(x, y + 0.55 * h), QPointF(x + 0.35 * w, y + 0.9 * h), QPointF(x + w, y + 0.1 * h)]
            painter.drawPolyline(QPolygonF(corners))
        else:
            painter.drawLine(QPointF(x + 0.15 * w, y + 0.15 * h), QPointF(x + 0.85 * w, y + 0.85 * h))
            painter.drawLine(QPointF(x + 0.15 * w, y + 0.85 * h), QPointF(x + 0.85 * w, y + 0.15 * h))

    def _left(self) -> float:
        return 2.8 * self.pixels()

    def _words_width(self, width: int) -> int:
        return round(width - self._left() - 0.6 * self.pixels())
