"""The words of one step of a lecture, large: Markdown, typeset equations, and live numbers in both."""

import time
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAction,
    QFontInfo,
    QGuiApplication,
    QHelpEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from gui.drawing.seldom import Seldom
from gui.lectures.letters import Letters
from gui.lectures.live_text import Value
from gui.lectures.look import Look
from gui.lectures.step_text import StepText
from gui.style import theme_of
from model.language import tr

FADE_EVERY_MS = 60
SPEAK_EVERY_S = 1.0


class LectureWords(QAbstractScrollArea):
    """Shows one step; scrolls if it must, and never takes the keys that go from step to step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = 1.0
        self._folder: Path | None = None
        self._letters: Letters | None = None
        self._text = StepText("", "")
        self._fading = QTimer(self)
        self._fading.setInterval(FADE_EVERY_MS)
        self._fading.timeout.connect(self._fade)
        self._speak = Seldom(SPEAK_EVERY_S, self._describe, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(260, 80)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setAccessibleName(tr("Words of the lecture"))
        copy = QAction(tr("Copy the text"), self)
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self.spoken()))
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def scale(self) -> float:
        """How much larger than the window's text: 1 beside the machine, up to 3 on a projector."""
        return self._scale

    @scale.setter
    def scale(self, scale: float) -> None:
        self._scale = min(3.0, max(1.0, scale))
        self._new_letters()

    def set_folder(self, folder: Path | None) -> None:
        """Where the pictures of the lecture lie; for the steps shown from now on."""
        self._folder = folder

    def show_step(self, title: str, markdown: str) -> None:
        """Show this step from its top; its numbers are not known yet."""
        self._fading.stop()
        self._text = StepText(title, markdown, self._folder)
        self.verticalScrollBar().setValue(0)
        self._fit()
        self._speak.now()

    def show_numbers(self, numbers: Mapping[str, Value]) -> None:
        """All that is known now, by name; what is not among them is shown as “…”. Marks what has changed."""
        changed, moved = self._text.show_numbers(numbers, time.perf_counter())
        if not changed:
            return
        if moved:
            self._fit()
        self._update(self._text.rooms(changed))
        if self.isVisible():
            self._fading.start()
            self._speak.ask()

    def spoken(self) -> str:
        """The step as plain text, with the numbers as they are."""
        return self._text.spoken()

    def whole_height(self) -> int:
        """Of the step at the present width, in pixels, whether or not it must be scrolled."""
        return round(self._text.height + 2 * self._margin())

    def draw_whole(self, painter: QPainter) -> None:
        """Draw the whole step at the present width, for a picture or a page of paper."""
        painter.translate(self._margin(), self._margin())
        self._text.draw(painter, Look(theme_of(self)))

    def sizeHint(self) -> QSize:
        return QSize(420, 520)

    def _margin(self) -> float:
        return max(10.0, 0.8 * self._pixels())

    def _pixels(self) -> float:
        return self._scale * QFontInfo(self.font()).pixelSize()

    def _new_letters(self) -> None:
        self._letters = Letters(self.font(), self._pixels())
        self._fit()

    def _fit(self) -> None:
        """Set the step for the present width, and scroll no further than its end."""
        if self._letters is None:
            self._letters = Letters(self.font(), self._pixels())
        width = self.viewport().width() - 2 * self._margin()
        self._text.fit(self._letters, max(40.0, width), self.devicePixelRatioF())
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(room)
        bar.setSingleStep(round(2 * self._pixels()))
        bar.setRange(0, max(0, self.whole_height() - room))
        self.viewport().update()

    def _update(self, rooms: list[QRectF]) -> None:
        for room in rooms:
            place = room.translated(self._origin()).toAlignedRect()
            self.viewport().update(place.adjusted(-1, -1, 1, 1))

    def _origin(self) -> QPointF:
        return QPointF(self._margin(), self._margin() - self.verticalScrollBar().value())

    @Slot()
    def _fade(self) -> None:
        """The marks of what has changed go; when none is left, nothing ticks any more."""
        now = time.perf_counter() - FADE_EVERY_MS / 1000
        marked = [slot for slot in self._text.slots if slot.strength(now) > 0]
        self._update(self._text.rooms(marked))
        if not marked:
            self._fading.stop()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.spoken())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        origin = self._origin()
        painter.translate(origin)
        part = QRectF(event.rect()).translated(-origin)
        self._text.draw(painter, Look(theme_of(self), time.perf_counter()), part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._fading.stop()
        self._speak.forget()
        for slot in self._text.slots:
            slot.unmark()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._new_letters()
        elif event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            placed = self._text.at(event.pos().toPointF() - self._origin())
            tip = placed.box.tip if placed is not None else ""
            QToolTip.showText(event.globalPos(), tip, self.viewport(), QRect())
            return True
        return super().viewportEvent(event)
