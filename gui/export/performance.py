"""A lecture performed behind the scenes, step by step, for a hand-out: what each step says and shows at its end."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from gui.export.picture import grabbed
from gui.lectures.lecture_room import LectureRoom
from gui.lectures.player import State
from model.language import tr
from model.lectures.lecture import Lecture, Step, without_pace
from model.lectures.words import Value

SIZE = 1280, 720
"""Of the window it is performed in, in pixels."""

DOTS = 1.5
"""Of a picture, to each pixel of that window."""

SETTLE_MS = 250
"""Until slow views and plots have followed."""


@dataclass(frozen=True)
class PerformedStep:
    """A step at its end."""

    step: Step
    numbers: Mapping[str, Value]
    answer: float | None
    """What is right, if it asks: the place of the choice from 0, or the number."""
    picture: QImage
    """The page as it was."""


class Performance(QObject):
    """Performs all steps at once, in a window that nobody sees."""

    progress = Signal(int)
    """Steps performed."""
    done = Signal(object)
    """All steps, a tuple of PerformedStep."""
    refused = Signal(str)

    def __init__(self, lecture: Lecture, parent: QObject | None = None) -> None:
        from gui.main_window import MainWindow

        super().__init__(parent)
        self._lecture = lecture
        self._steps: list[PerformedStep] = []
        self._numbers: Mapping[str, Value] = {}
        self._folder = tempfile.TemporaryDirectory()
        settings = QSettings(str(Path(self._folder.name) / "window.ini"), QSettings.Format.IniFormat)
        self._window = MainWindow(settings)
        self._window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._window.resize(*SIZE)
        self._room: LectureRoom | None = None
        """Once it has begun."""
        self._over = False

    def begin(self) -> None:
        """Perform the first step, and then the others."""
        self._window.show()
        self._window.labs.hide()
        self._window.transport.hide()
        room = self._room = self._window.theatre.perform(without_paces(self._lecture))
        room.panel.hide()  # its words are set anew
        room.player.numbers.connect(self._note)
        room.changed.connect(self._follow)
        self._follow()

    def cancel(self) -> None:
        """Leave no window and no thread."""
        self._end()

    def _note(self, numbers: Mapping[str, Value]) -> None:
        self._numbers = numbers

    def _follow(self) -> None:
        if self._over or self._room is None:
            return
        player = self._room.player
        if player.state is State.REFUSED:
            title = self._lecture.steps[player.step].title
            sentence = tr("The step “{title}” cannot be performed: {why}").format(title=title, why=player.refusal)
            self._end()
            self.refused.emit(sentence)
        elif player.state is State.ASKING:
            QTimer.singleShot(0, self, player.reveal)
        elif player.state is State.THERE and player.step == len(self._steps):
            step = player.step
            QTimer.singleShot(SETTLE_MS, self, lambda: self._take(step))

    def _take(self, step: int) -> None:
        if self._over or self._room is None or step != len(self._steps):
            return
        player = self._room.player
        assert player.desk is not None
        picture = grabbed(player.desk.page, DOTS)
        its = self._lecture.steps[step]
        self._steps.append(PerformedStep(its, dict(self._numbers), player.answer(), picture))
        self.progress.emit(len(self._steps))
        if step + 1 < len(self._lecture.steps):
            player.forward()
            return
        self._end()
        self.done.emit(tuple(self._steps))

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self._window.close()
            self._window.deleteLater()
            self._folder.cleanup()


def without_paces(lecture: Lecture) -> Lecture:
    """The same lecture, with nobody to watch it."""
    steps = tuple(replace(step, actions=tuple(map(without_pace, step.actions))) for step in lecture.steps)
    return replace(lecture, steps=steps)
