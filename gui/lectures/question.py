"""A question put to a room before the machine answers it: to choose from, or a number to estimate."""

import math
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontInfo, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.explain import explain
from gui.lectures.choice_row import ChoiceRow
from gui.lectures.estimates import EstimateAxis
from gui.lectures.live_text import Value
from gui.lectures.tally import counts, per_cent, within
from gui.lectures.text_label import TextLabel
from gui.wording import number
from model.errors import BadInput
from model.language import tr

LETTERS = "ABCDEFGH"
TAKE_BACK = tr("Backspace takes the last one back")


class QuestionBox(QWidget):
    """Counts the answers of a room until the right one is revealed, then shows both.

    One press of a choice, or of its letter or number on the keyboard, is one answer; so is each number that is entered.
    """

    revealed = Signal()
    answered = Signal(int)
    """How many answers there are now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = 1.0
        self._answers: list[float] = []
        self._revealed = False
        self._tolerance = 0.0
        self._unit = ""
        self.rows: list[ChoiceRow] = []
        self.question = TextLabel()
        self.entry = _Entry()
        explain(
            self.entry,
            tr("One estimate; Enter counts it"),
            tr("Nobody sees the estimates before the answer is revealed."),
        )
        self.entry.setAccessibleName(tr("Estimate"))
        self.entry.returnPressed.connect(self._enter)
        self.add = QPushButton(tr("Count it"))
        explain(
            self.add, tr("Count this estimate (Enter)"), tr("Backspace in the empty field takes the last one back.")
        )
        self.add.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add.clicked.connect(self._enter)
        self.axis = EstimateAxis()
        self.status = TextLabel()
        self._field = QWidget()
        field = QHBoxLayout(self._field)
        field.setContentsMargins(0, 0, 0, 0)
        field.addWidget(self.entry, 1)
        field.addWidget(self.add)
        self._choices = QVBoxLayout()
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.addWidget(self.question)
        layout.addLayout(self._choices)
        layout.addWidget(self._field)
        layout.addWidget(self.axis)
        layout.addWidget(self.status)
        layout.addStretch(1)
        area = self._area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        self._content = content
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(260)
        self._show_parts(None)

    @property
    def scale(self) -> float:
        """How much larger than the window's text, as LectureWords has it."""
        return self._scale

    @scale.setter
    def scale(self, scale: float) -> None:
        self._scale = min(3.0, max(1.0, scale))
        self._size()

    @property
    def answers(self) -> tuple[float, ...]:
        """In the order they came: the place of the choice, from 0, or the number estimated."""
        return tuple(self._answers)

    @property
    def is_revealed(self) -> bool:
        """Whether the answer is shown; then none is counted any more."""
        return self._revealed

    def ask_choice(self, question: str, choices: Sequence[str], folder: Path | None = None) -> None:
        """Ask to choose among 2 to 8; all words are Markdown."""
        if not 2 <= len(choices) <= len(LETTERS):
            raise BadInput(f"A question has {len(choices)} choices; it should have 2 to {len(LETTERS)}.")
        self._begin(question, folder)
        for i, words in enumerate(choices):
            row = ChoiceRow(LETTERS[i], words)
            row.voted.connect(lambda i=i: self.vote(i))
            self.rows.append(row)
            self._choices.addWidget(row)
        self._show_parts("choices")

    def ask_number(self, question: str, tolerance: float, unit: str = "", folder: Path | None = None) -> None:
        """Ask for an estimate; ``tolerance`` is how far from the true value still counts as right."""
        if not (math.isfinite(tolerance) and tolerance >= 0):
            raise BadInput(f"A tolerance is {tolerance:g}; it should be zero or more.")
        self._begin(question, folder)
        self._tolerance, self._unit = tolerance, unit
        self.entry.setPlaceholderText(tr("estimate ({unit})").format(unit=unit) if unit else tr("estimate"))
        self._show_parts("field")

    def show_numbers(self, numbers: Mapping[str, Value]) -> None:
        """Fill in the live numbers of the question and its choices."""
        for label in (self.question, *self.rows):
            label.show_numbers(numbers)

    def vote(self, choice: int) -> None:
        """Count one answer for a choice, from 0."""
        if not self._revealed and 0 <= choice < len(self.rows):
            self._count(float(choice))

    def estimate(self, value: float) -> None:
        """Count one estimate."""
        if not self._revealed and not self.rows and math.isfinite(value):
            self._count(value)

    def take_back(self) -> None:
        """Forget the last answer."""
        if self._answers and not self._revealed:
            self._answers.pop()
            self._tell()

    def reveal(self, answer: float | None) -> None:
        """Show the right answer, the place of the choice from 0 or the true value, beside those of the room.

        None if what happened is none of the choices, or no number.
        """
        had_answers = bool(self._answers)
        told = self._reveal_choice(answer) if self.rows else self._reveal_number(answer)
        self._revealed = True
        QTimer.singleShot(0, self, partial(self._scroll_to, answer))
        known = tr("The answer is {answer}.").format(answer=self._named(answer))
        self.status.show_text(f"**{told}**" if had_answers else tr("Nobody answered. {known}").format(known=known))
        self.setAccessibleDescription(f"{known} {told}.")
        self.revealed.emit()

    def _scroll_to(self, answer: float | None) -> None:
        """What is right is to be seen, however long the question is."""
        right = self.rows[int(answer)] if self.rows and answer is not None else self.status if self.rows else self.axis
        self._area.ensureWidgetVisible(right, 0, 4)

    def _reveal_choice(self, answer: float | None) -> str:
        n = len(self._answers)
        found = counts([int(a) for a in self._answers], len(self.rows))
        for i, (row, count) in enumerate(zip(self.rows, found, strict=True)):
            row.reveal(count, n, i == answer)
        right = sum(count for i, count in enumerate(found) if i == answer)
        return tr("{right} of {n} right ({share})").format(right=right, n=n, share=per_cent(right, n))

    def _reveal_number(self, answer: float | None) -> str:
        n = len(self._answers)
        if answer is None or not math.isfinite(answer):
            return tr("There is no number to hold the estimates against")
        right = within(self._answers, answer, self._tolerance)
        self.axis.show_estimates(self._answers, answer, self._tolerance, self._unit)
        self._show_parts("axis")
        told = tr("{right} of {n} within ±{tolerance:g} of {answer} ({share})")
        return told.format(
            right=right, n=n, tolerance=self._tolerance, answer=number(answer, ".4g"), share=per_cent(right, n)
        )

    def reset(self) -> None:
        """Ask the same question again, of another room."""
        self._answers.clear()
        self._revealed = False
        for row in self.rows:
            row.hide_answer()
        self.entry.clear()
        self._show_parts("choices" if self.rows else "field")
        self._tell()

    def sizeHint(self) -> QSize:
        hint = self._content.sizeHint()
        return hint.expandedTo(QSize(hint.width(), self._content.heightForWidth(hint.width())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        choice = _choice(event.text())
        if event.key() == Qt.Key.Key_Backspace:
            self.take_back()
        elif 0 <= choice < len(self.rows) and not event.isAutoRepeat():
            self.vote(choice)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.entry.isVisible():
            self.entry.setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    def _begin(self, question: str, folder: Path | None) -> None:
        for row in self.rows:
            self._choices.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self._answers.clear()
        self._revealed = False
        self.entry.clear()
        self.question.show_text(f"# {question.strip()}", folder)
        self.setAccessibleName(self.question.accessibleName())

    def _show_parts(self, part: str | None) -> None:
        """Show what the question needs now, and keep the keyboard where answers are taken."""
        had_keys = self.hasFocus() or self.entry.hasFocus()
        if had_keys:
            self.setFocus()
        self._field.setVisible(part == "field")
        self.axis.setVisible(part == "axis")
        if had_keys and part == "field":
            self.entry.setFocus()
        self._size()
        self._tell()

    def _size(self) -> None:
        self.axis.set_scale(self._scale)
        for label in (self.question, self.status, *self.rows):
            label.set_scale(self._scale)
        font = self.font()
        font.setPixelSize(round(self._scale * QFontInfo(font).pixelSize()))
        for widget in (self.entry, self.add):
            widget.setStyleSheet(f"font-size: {font.pixelSize()}px; padding: 4px 8px;")

    def _count(self, answer: float) -> None:
        self._answers.append(answer)
        self._tell()
        self.answered.emit(len(self._answers))

    def _tell(self) -> None:
        n = len(self._answers)
        words = tr("no answer yet")
        if n > 0:
            counted = tr("1 answer") if n == 1 else tr("{n} answers").format(n=n)
            words = f"{counted} · {TAKE_BACK}"
        self.status.show_text(words)

    @Slot()
    def _enter(self) -> None:
        text = self.entry.text().strip().replace("−", "-")
        if text.count(",") == 1 and "." not in text:
            text = text.replace(",", ".")
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if math.isfinite(value):
            self.entry.clear()
            self.estimate(value)
        else:
            self.status.show_text(tr("“{text}” is no number; write for instance 0.5.").format(text=self.entry.text()))

    def _named(self, answer: float | None) -> str:
        if answer is None:
            return tr("none of these") if self.rows else tr("not known")
        if self.rows:
            return LETTERS[int(answer)]
        return f"{number(answer, '.4g')} {self._unit}".strip()


def _choice(key: str) -> int:
    """The place of the choice that a key stands for, −1 for none."""
    if len(key) != 1:
        return -1
    return LETTERS.find(key.upper()) if key.isalpha() else "12345678".find(key)


class _Entry(QLineEdit):
    """While it is empty, the keys that would do nothing here are for those around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        idle = (Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
        if not self.text() and event.key() in idle:
            event.ignore()
        else:
            super().keyPressEvent(event)
