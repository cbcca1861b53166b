"""A lecture that is open in the window: who performs it, the panel that shows it, its file, and its keys."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.actions import say
from gui.desk import Desk
from gui.lectures.file_watch import FileWatch
from gui.lectures.highlight import Highlight
from gui.lectures.lecture_panel import LecturePanel
from gui.lectures.markdown import faults
from gui.lectures.player import Player, State
from gui.lectures.stage_set import StageSet
from gui.pages.page import Page
from gui.shortcuts import LECTURE_SHORTCUTS
from model.errors import BadInput
from model.language import tr
from model.lectures.lecture import Lecture
from model.lectures.reading import read_lecture


class LectureRoom(QObject):
    """Open as long as there is a lecture; its actions are for the window to add."""

    changed = Signal()
    """A step is in front, or it stands otherwise with it; or there is no lecture any more."""

    def __init__(self, bring: Callable[[str], Desk], parent: QWidget) -> None:
        """``bring`` has a page in front, by its name, without beginning a session of its own."""
        super().__init__(parent)
        self.panel = LecturePanel()
        self.player = Player(bring, self)
        self._in_front: Page | None = None
        self._highlight = Highlight(self)
        self._arranged: tuple[int, Lecture] | None = None
        """The step for which the page was arranged last, not to undo what the user has changed since."""
        self._pointed = False
        self._mistake = ""
        """In the file as it was saved last, until it is read well again."""
        self._set = StageSet(self)
        self._watch = FileWatch(self)
        self._watch.saved.connect(self.read_again)
        self.player.changed.connect(self._follow)
        self.player.numbers.connect(self.panel.show_numbers)
        self.actions: dict[str, QAction] = {}
        for name, do in (
            ("lecture forward", self.player.forward),
            ("lecture back", self.player.back),
            ("lecture home", lambda: self.player.go_to(0)),
            ("lecture reveal", self.player.reveal),
            ("lecture return", self.player.perform_again),
        ):
            self.actions[name] = lecture_action(name, do, self)
        self.panel.forward_wanted.connect(self.player.forward)
        self.panel.back_wanted.connect(self.player.back)
        self.panel.step_wanted.connect(self.player.go_to)
        self.panel.reveal_wanted.connect(self.player.reveal)
        self.panel.controls_wanted.connect(self._set.show_controls)
        self.panel.return_wanted.connect(self.player.perform_again)

    @property
    def lecture(self) -> Lecture | None:
        """The one that is open."""
        return self.player.lecture

    def open(self, lecture: Lecture) -> None:
        """Show its first step, in place of what was open."""
        self._show(lecture)
        self.player.open(lecture)

    def close(self) -> None:
        """No lecture any more; the pages stay as they are."""
        self.player.close()
        self._watch.watch(())
        self._arranged = None
        self._highlight.clear()
        self._set.strike()
        for action in self.actions.values():
            action.setEnabled(False)
        self.changed.emit()

    def read_again(self) -> None:
        """The file was saved: show it as it is now, at the same step. What is wrong with it is shown instead."""
        before = self.player.lecture
        if before is None:
            return
        try:
            lecture = read_lecture(before.file, faults)
        except BadInput as refusal:
            self._mistake = str(refusal)
            self.panel.show_problem(self._mistake)
            return
        step = same_step(before, self.player.step, lecture)
        moved = {i: same_step(before, i, lecture) for i in self.player.told}
        told = {to for i, to in moved.items() if lecture.steps[to].title == before.steps[i].title}
        self._show(lecture, keep_answers=step == self.player.step)
        self.player.open(lecture, step, told, at_once=True)

    def show_page(self, page: Page) -> None:
        """This page is in front now, whether the lecture wanted it or not."""
        self._in_front = page
        if self.lecture is not None:
            self._follow()

    def _show(self, lecture: Lecture, keep_answers: bool = False) -> None:
        self._watch.watch(lecture.files)
        self._arranged = None
        self._mistake = ""
        self.panel.show_lecture(lecture, keep_answers)

    def _follow(self) -> None:
        player = self.player
        lecture, desk = player.lecture, player.desk
        if lecture is None or desk is None:
            return
        its = lecture.steps[player.step]
        asking = its.ask is not None and player.step not in player.told
        self.panel.show_step(player.step, asking)
        self.panel.show_problem(self._mistake or player.refusal)
        left = player.state is State.LEFT or self._in_front is not desk.page
        self.panel.show_left(left or player.state is State.REFUSED)
        performing = player.state is State.PERFORMING and its.actions
        self.panel.say(tr("The lecture plays …") if performing and not left else "")
        if player.state is State.THERE:
            self.panel.show_answer(player.answer())
        if not left:
            self._arrange(desk.page, lecture, asking)
        for name, action in self.actions.items():
            action.setEnabled(
                {"lecture reveal": player.state is State.ASKING and not left, "lecture return": left}.get(name, True)
            )
        self.changed.emit()

    def _arrange(self, page: Page, lecture: Lecture, asking: bool) -> None:
        """Make room for what the step points at, and point at it as soon as nothing is asked any more."""
        step = self.player.step
        if self._arranged != (step, lecture):
            self._arranged = step, lecture
            self._pointed = False
            self._highlight.clear()
            self._set.arrange(page, lecture.steps[step].highlight)
        if not asking and not self._pointed:
            self._pointed = True
            self._highlight.show(page, lecture.steps[step].highlight)


def lecture_action(name: str, do: Callable[[], object], parent: QObject) -> QAction:
    """One of LECTURE_SHORTCUTS, off until it is of use."""
    action = QAction(LECTURE_SHORTCUTS[name].what, parent)
    action.setShortcuts([QKeySequence(key) for key in LECTURE_SHORTCUTS[name].keys])
    say(action, LECTURE_SHORTCUTS[name].what)
    action.setEnabled(False)
    action.triggered.connect(lambda _checked=False: do())
    return action


def same_step(before: Lecture, step: int, after: Lecture) -> int:
    """Where a step is in another version of a lecture: the nearest of the same title, or else the same number."""
    title = before.steps[step].title
    same = [i for i, its in enumerate(after.steps) if its.title == title]
    return min(same, key=lambda i: abs(i - step), default=min(step, len(after.steps) - 1))
