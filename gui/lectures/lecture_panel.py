"""A lecture beside the machine: its words, its question, and the way from step to step."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from gui.drawing.icons import icon
from gui.explain import explain
from gui.lectures.keys import shown
from gui.lectures.question import QuestionBox
from gui.lectures.words_view import LectureWords
from gui.style import theme_of
from model.language import tr
from model.lectures.lecture import Lecture, Step
from model.lectures.questions import Choose
from model.lectures.words import Value

NARROW, WIDE = 340, 420
"""Pixels: how wide it is at first, in a small window and on a large screen."""

LARGE_WINDOW = 1600
"""Pixels across: from here on there is room for large letters."""

SCALES = (1.2, 1.5)
"""Of its letters, in a small window and on a large screen, of the window's."""

PRESENTED_SCALES = (1.35, 1.6)
"""The same on a projector, for the back row."""

PRESENTED_SHARE = 0.33
"""Of the width of a projector."""

MAX_VISIBLE_STEPS = 20
"""In the list of all steps; the others are scrolled to."""

WIDEST_LIST = 640
"""Pixels: of the list of all steps, whose titles are not cut short before."""

NO_LIMIT = 16_777_215
"""Pixels: what Qt has for a widget that may grow."""

PRESENTERS_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Space)


class LecturePanel(QWidget):
    """Shows one step, and wishes for others."""

    forward_wanted = Signal()
    back_wanted = Signal()
    step_wanted = Signal(int)
    """Counted from 0."""
    reveal_wanted = Signal()
    return_wanted = Signal()
    controls_wanted = Signal(bool)
    present_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lecture: Lecture | None = None
        self._step = -1
        self._asking = False
        self._width_before: int | None = None
        """While it is presented, in pixels."""
        self._answers: dict[int, tuple[float, ...]] = {}
        """Those of the room, by step."""
        self.words, self.question = LectureWords(), QuestionBox()
        self.question.entry.installEventFilter(self)
        explain(
            self.words,
            tr("The words of this step"),
            tr("Numbers in colour are live: they are read off the machine, and marked for a moment when they change."),
        )
        explain(
            self.question,
            tr("A question to the room"),
            tr("Every answer counts in the tally, and what then happens in the machine says which are right."),
        )
        self.title = QLabel()
        self.title.setProperty("role", "muted")
        explain(
            self.title, tr("The lecture that is open"), tr("It is a text file; saving it in an editor shows it anew.")
        )
        self.controls = QToolButton()
        self.controls.setText(tr("Controls"))
        self.controls.setCheckable(True)
        self.controls.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        explain(
            self.controls,
            tr("Show the page’s own controls at its left, or leave their room to the pictures"),
            tr("Whoever changes something takes over from the lecture; “Return to lecture” brings its step back."),
        )
        self.controls.toggled.connect(self.controls_wanted)
        self.present = QToolButton()
        self.present.setText(tr("Present"))
        self.present.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        explain(
            self.present,
            tr("Fill the projector, and open a window with the notes (F5)"),
            tr("With two screens the lecture goes to the second one and the notes stay on the first; Esc ends it."),
        )
        self.present.clicked.connect(self.present_wanted)
        self.problem = QLabel()
        self.problem.setProperty("role", "warning")
        explain(
            self.problem,
            tr("What is wrong, where, and what would be right"),
            tr("The last good version of the lecture stays until its file is read well again."),
        )
        self.status = QLabel()
        self.status.setProperty("role", "muted")
        explain(
            self.status,
            tr("What the lecture is doing"),
            tr("It takes its steps at a pace that can be followed; → goes on without waiting for them."),
        )
        for label in (self.title, self.problem, self.status):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.reveal = self._press(
            tr("Reveal the answer"),
            tr("Perform the step and show who was right (Space or →)"),
            tr("What is right is what happens: the answer is read off the machine wherever that can be."),
        )
        self.reveal.clicked.connect(self.reveal_wanted)
        self.resume = self._press(
            tr("Return to lecture"),
            tr("Bring back this step as the lecture has it (Enter)"),
            tr("Its session begins anew from its seed, so that the very same state comes back."),
        )
        self.resume.clicked.connect(self.return_wanted)
        self.back = self._arrow(
            tr("The step before, exactly as it was (← or PageUp)"),
            tr("Steps go both ways: each has a state of its own."),
        )
        self.back.clicked.connect(self.back_wanted)
        self.forward = self._arrow(
            tr("The next step (→ or PageDown)"), tr("Where a question waits, its answer comes first.")
        )
        self.forward.clicked.connect(self.forward_wanted)
        self.steps = QComboBox()
        explain(
            self.steps,
            tr("All steps of the lecture: go to any of them"),
            tr("What lies between is performed at once, so that each step is as if all before it had been seen."),
        )
        self.steps.setAccessibleName(tr("Step of the lecture"))
        self.steps.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.steps.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.steps.setMinimumContentsLength(6)
        self.steps.setStyleSheet("combobox-popup: 0")  # a list that scrolls: of many steps, a menu fills the screen
        self.steps.setMaxVisibleItems(MAX_VISIBLE_STEPS)
        self.steps.view().setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.steps.activated.connect(self.step_wanted)
        ways = QHBoxLayout()
        ways.addWidget(self.back)
        ways.addWidget(self.steps, 1)
        ways.addWidget(self.forward)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 4, 6)
        above = QHBoxLayout()
        above.addWidget(self.title, 1)
        above.addWidget(self.controls)
        above.addWidget(self.present)
        column.addLayout(above)
        parts: tuple[QWidget, ...] = (
            *(self.problem, self.words, self.question),
            *(self.status, self.reveal, self.resume),
        )
        for widget in parts:
            column.addWidget(widget)
        column.setStretchFactor(self.words, 3)
        column.setStretchFactor(self.question, 2)
        self.title.setMinimumWidth(40)
        column.addLayout(ways)
        self.setMinimumWidth(300)
        self._draw_icons()
        self.show_problem("")
        self.say("")
        for part in (self.question, self.reveal, self.resume):
            part.hide()

    def _press(self, text: str, tip: str, more: str) -> QPushButton:
        button = QPushButton(text)
        explain(button, tip, more)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _arrow(self, tip: str, more: str) -> QToolButton:
        button = QToolButton()
        explain(button, tip, more)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setMinimumSize(44, 34)
        return button

    def sizeHint(self) -> QSize:
        return QSize(NARROW, 500)

    def show_in(self, window: int) -> int:
        """Appear in a window of this width, in pixels, and say how wide; a large one shows the controls too."""
        large = window >= LARGE_WINDOW
        self.controls.setChecked(large)
        self.show()
        return WIDE if large else NARROW

    def show_presented(self, screen: int | None) -> None:
        """Large, on a projector that is so many pixels wide; or None, as it was before."""
        is_on = screen is not None
        self.present.setText(tr("End") if is_on else tr("Present"))
        splitter = self.parentWidget()
        if isinstance(splitter, QSplitter) and is_on is not (self._width_before is not None):
            width = self.width() if self._width_before is None else self._width_before
            self._width_before = width if is_on else None
            wanted = width if screen is None else round(PRESENTED_SHARE * screen)
            splitter.setSizes([wanted, splitter.width() - wanted])
        self.fit_letters()

    # --- being told --------------------------------------------------------------------------------------------

    def show_lecture(self, lecture: Lecture, keep_answers: bool = False) -> None:
        """The lecture from which steps are shown from now on."""
        self._lecture, self._step = lecture, -1
        if not keep_answers:
            self._answers.clear()
        self.title.setText(lecture.title)
        self.words.set_folder(lecture.folder)
        self.steps.clear()
        self.steps.addItems([f"{i} / {len(lecture.steps)} · {s.title}" for i, s in enumerate(lecture.steps, 1)])
        wide = self.steps.view().sizeHintForColumn(0) + 30  # a scroll bar beside them
        self.steps.view().setMinimumWidth(min(wide, WIDEST_LIST))

    def show_step(self, step: int, asking: bool) -> None:
        """Show this step, counted from 0: its question alone while it asks, for its words would tell."""
        lecture = self._lecture
        assert lecture is not None
        if (step, asking) == (self._step, self._asking):
            return
        its = lecture.steps[step]
        is_new = step != self._step
        if self._step >= 0 and lecture.steps[self._step].ask is not None:
            self._answers[self._step] = self.question.answers
        self._step, self._asking = step, asking
        self.words.show_step(its.title, "" if asking else its.words.text)
        self.steps.setCurrentIndex(step)
        self.back.setEnabled(step > 0)
        self.forward.setEnabled(asking or step + 1 < len(lecture.steps))
        self.reveal.setVisible(asking)
        if is_new and its.ask is not None:
            self._ask(its, lecture.folder)
        self.question.setVisible(its.ask is not None)
        self._share_out()
        if asking:
            self.question.setFocus()

    def _ask(self, step: Step, folder: Path) -> None:
        ask = step.ask
        assert ask is not None
        if isinstance(ask, Choose):
            self.question.ask_choice(ask.question, [shown(choice) for choice in ask.choices], folder)
        else:
            self.question.ask_number(ask.question, ask.tolerance, folder=folder)
        for answer in self._answers.get(self._step, ()):
            if isinstance(ask, Choose):
                self.question.vote(int(answer))
            else:
                self.question.estimate(answer)

    def show_answer(self, answer: float | None) -> None:
        """Hold what the room has answered against what happened."""
        if not self.question.isHidden() and not self.question.is_revealed:
            self.question.reveal(answer)

    def show_numbers(self, numbers: Mapping[str, Value]) -> None:
        """The live numbers of the step, by name."""
        self.words.show_numbers(numbers)
        self._share_out()
        if not self.question.isHidden():
            self.question.show_numbers(numbers)

    def show_left(self, left: bool) -> None:
        """Whether the machine is no longer where the lecture had it."""
        self.resume.setVisible(left)

    def say(self, words: str) -> None:
        """What the lecture is about to do; nothing if empty."""
        self.status.setText(words)
        self.status.setVisible(bool(words))

    def show_problem(self, sentence: str) -> None:
        """What is wrong with the file or the step; nothing if empty."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    # --- looks and keys ----------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While nothing stands in the field of the question, keys that would do nothing there are the presenter's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.question.entry.text()
            and event.key() in PRESENTERS_KEYS
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_letters()

    def _share_out(self) -> None:
        """Beside a question the words take no more room than they need."""
        asks = not self.question.isHidden()
        self.words.setMaximumHeight(self.words.whole_height() + 2 if asks else NO_LIMIT)

    def fit_letters(self) -> None:
        """Letters as large as the window has room for."""
        scales = SCALES if self._width_before is None else PRESENTED_SCALES
        scale = scales[self.window().width() >= LARGE_WINDOW]
        if self.words.scale != scale:
            self.words.scale = self.question.scale = scale
        self._share_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        theme = theme_of(self)
        self.back.setIcon(icon("back", theme.text, theme.faint))
        self.forward.setIcon(icon("step", theme.text, theme.faint))
