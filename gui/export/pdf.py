"""A lecture as a PDF: a page a step, the words as they stand in the window beside the picture of the page."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from gui.export.performance import PerformedStep
from gui.lectures.keys import shown
from gui.lectures.letters import Letters
from gui.lectures.look import Look
from gui.lectures.step_text import StepText
from gui.style import LIGHT
from model.language import tr
from model.lectures.lecture import Lecture
from model.lectures.questions import Choose

WIDTH, HEIGHT = 1280.0, 905.0
"""Of the drawing, in pixels of its own: as wide to its height as A4 lies."""

WORDS, GAP, MARGIN = 400.0, 26.0, 30.0
LETTERS, SMALL = 20.0, 13.0
"""Pixels to the em: words, and what stands below the picture."""

LEAST = 0.5
"""How much smaller long words may become before they go on below the paper."""


def pdf_of(lecture: Lecture, steps: Sequence[PerformedStep], notes: bool = True) -> bytes:
    """The whole lecture, performed, as the bytes of a file; ``notes`` with what the lecturer says."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(lecture.title)
    writer.setCreator("Reverie")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    scale = min(writer.width() / WIDTH, writer.height() / HEIGHT)
    painter.scale(scale, scale)
    for number, performed in enumerate(steps, start=1):
        if number > 1:
            writer.newPage()
        _page(painter, lecture, number, len(steps), performed, notes)
    painter.end()
    return bytes(buffer.data().data())


def _page(painter: QPainter, lecture: Lecture, number: int, of: int, performed: PerformedStep, notes: bool) -> None:
    step = performed.step
    image = performed.picture
    left = MARGIN + WORDS + GAP
    across = WIDTH - MARGIN - left
    down = across * image.height() / image.width()
    painter.drawImage(QRectF(left, MARGIN, across, down), image)
    painter.setPen(QPen(Look(LIGHT).ink("line"), 1))
    painter.drawRect(QRectF(left, MARGIN, across, down))
    words = step.words.text + _question(performed)
    room = HEIGHT - 2 * MARGIN - 20
    _column(painter, performed, step.title, words, QRectF(MARGIN, MARGIN, WORDS, room), LETTERS, lecture)
    if notes and step.notes.text:
        below = QRectF(left, MARGIN + down + 12, across, HEIGHT - 2 * MARGIN - down - 30)
        _column(painter, performed, "", step.notes.text, below, SMALL, lecture)
    font = QFont()
    font.setPixelSize(11)
    painter.setFont(font)
    painter.setPen(Look(LIGHT).ink("muted"))
    painter.drawText(
        QRectF(MARGIN, HEIGHT - MARGIN, WIDTH - 2 * MARGIN, 18), 0, f"{lecture.title}   ·   {number} / {of}"
    )


def _column(
    painter: QPainter, performed: PerformedStep, title: str, words: str, room: QRectF, pixels: float, lecture: Lecture
) -> None:
    """Words in letters of this size, or as much smaller as they need to be."""
    size = pixels
    while True:
        text = StepText(title, words, lecture.folder)
        text.show_numbers(performed.numbers, 0.0)
        text.fit(Letters(QFont(), size), room.width(), 2.0)
        if text.height <= room.height() or size <= LEAST * pixels:
            break
        size *= 0.94
    painter.save()
    painter.setClipRect(room)
    painter.translate(room.topLeft())
    text.draw(painter, Look(LIGHT))
    painter.restore()


def _question(performed: PerformedStep) -> str:
    """What was asked and what is right, as Markdown."""
    ask, answer = performed.step.ask, performed.answer
    if ask is None:
        return ""
    right = ""
    choices = ""
    if isinstance(ask, Choose):
        choices = "".join(f"\n{chr(ord('A') + i)}. {shown(choice)}  " for i, choice in enumerate(ask.choices))
        right = chr(ord("A") + int(answer)) if answer is not None else ""
    elif answer is not None:
        right = f"{answer:.4g}".replace("-", "−")
    asked, answered = tr("Question"), tr("Answer:")
    return f"\n\n**{asked}.** {ask.question}\n{choices}\n\n{answered} **{right}**"
