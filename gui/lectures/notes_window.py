"""What the lecturer alone sees while presenting: notes, what comes next, and the time."""

import time
from collections.abc import Mapping
from textwrap import shorten

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.explain import explain
from gui.lectures.step_text import StepText
from gui.lectures.words_view import LectureWords
from model.language import tr
from model.lectures.lecture import Lecture
from model.lectures.words import Value

TICK_MS = 500

MAX_FIRST_WORDS = 120
"""Letters of the next step that are shown."""


class Stopwatch:
    """Seconds since it was started, without those while it was held."""

    def __init__(self) -> None:
        self._before = 0.0
        self._since: float | None = time.monotonic()

    @property
    def is_held(self) -> bool:
        return self._since is None

    @property
    def seconds(self) -> float:
        return self._before + (0.0 if self._since is None else time.monotonic() - self._since)

    def hold(self) -> None:
        """Stand still, or go on."""
        if self._since is None:
            self._since = time.monotonic()
        else:
            self._before, self._since = self.seconds, None

    def reset(self) -> None:
        """Begin at 0, held or not."""
        self._before = 0.0
        self._since = None if self._since is None else time.monotonic()


class NotesWindow(QWidget):
    """A window for the lecturer's own screen."""

    forward_wanted = Signal()
    back_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 560)
        self._watch = Stopwatch()
        self._shown: tuple[Lecture, int, bool] | None = None
        self.where, self.elapsed = QLabel(), QLabel()
        self.where.setProperty("role", "muted")
        self.where.setWordWrap(True)
        explain(
            self.where,
            tr("Which step is in front, of how many"),
            tr("The room sees its words and its pictures; what stands in this window is for you alone."),
        )
        self.elapsed.setProperty("words", "headline")
        explain(
            self.elapsed,
            tr("Time since the presentation began"),
            tr("“Hold” stops it while the room is busy otherwise, “From 0” begins anew."),
        )
        self.hold = _button(
            tr("Hold"), tr("Stop the clock, or let it go on"), tr("Only the clock: the lecture goes on.")
        )
        self.hold.setCheckable(True)
        self.hold.clicked.connect(self._hold)
        reset = _button(
            tr("From 0"), tr("Set the clock to 0"), tr("It measures the time since the presentation began.")
        )
        reset.clicked.connect(self._reset)
        self.notes = LectureWords()
        explain(
            self.notes,
            tr("Your notes on this step"),
            tr("They stand under “### Notes” in the file of the lecture, and the room does not see them."),
        )
        self.next = QLabel()
        self.next.setWordWrap(True)
        self.next.setProperty("words", "sentence")
        explain(
            self.next,
            tr("The step that → or PageDown shows next"),
            tr("If it asks something, its words wait until the answer is revealed."),
        )
        self.back = _button(
            "◀", tr("The step before, exactly as it was (← or PageUp)"), tr("Its very state comes back.")
        )
        self.forward = _button(
            "▶", tr("The next step (→ or PageDown)"), tr("Where a question waits, its answer first.")
        )
        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.forward_wanted)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.where, 1)
        for widget in (self.elapsed, self.hold, reset):
            head.addWidget(widget)
        foot.addWidget(self.next, 1)
        for widget in (self.back, self.forward):
            foot.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.notes, 1)
        column.addLayout(foot)
        self.notes.scale = 1.4
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()
        self._show_time()

    def show_step(self, lecture: Lecture, step: int, asking: bool) -> None:
        """The notes of this step, counted from 0, and what follows; ``asking`` while its own question waits."""
        before, self._shown = self._shown, (lecture, step, asking)
        if self._shown == before:
            return
        self.next.setText(tr("Next: the answer to the question") if asking else _next(lecture, step))
        if before is not None and before[:2] == (lecture, step):
            return
        its = lecture.steps[step]
        self.setWindowTitle(tr("Notes: {title}").format(title=lecture.title))
        self.where.setText(tr("{i} of {n}:  {name}").format(i=step + 1, n=len(lecture.steps), name=its.title))
        self.notes.set_folder(lecture.folder)
        self.notes.show_step(its.title, its.notes.text or tr("*No notes on this step.*"))
        self.back.setEnabled(step > 0)

    def show_numbers(self, numbers: Mapping[str, Value]) -> None:
        """The live numbers of the step, by name."""
        self.notes.show_numbers(numbers)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._tick.stop()
        self.closed.emit()

    def _hold(self) -> None:
        self._watch.hold()
        self._show_time()

    def _reset(self) -> None:
        self._watch.reset()
        self._show_time()

    def _show_time(self) -> None:
        whole = int(self._watch.seconds)
        self.elapsed.setText(f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}")


def _next(lecture: Lecture, step: int) -> str:
    """The title of the step after this one, and what it asks or its first words."""
    if step + 1 == len(lecture.steps):
        return tr("This is the last step.")
    after = lecture.steps[step + 1]
    title = tr("Next: {title}").format(title=after.title)
    if after.ask is not None:
        return f"{title}\n" + tr("It asks: {question}").format(question=_first_words(after.ask.question))
    return f"{title}\n{_first_words(after.words.text)}"


def _first_words(markdown: str) -> str:
    """As plain text; the numbers in them are not known yet."""
    return shorten(StepText("", markdown).spoken(), MAX_FIRST_WORDS, placeholder=" …")


def _button(text: str, tip: str, more: str) -> QPushButton:
    button = QPushButton(text)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    explain(button, tip, more)
    return button
