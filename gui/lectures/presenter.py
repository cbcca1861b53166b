"""Presenting: the lecture fills the projector, the notes are on the lecturer's own screen."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow, QWidget

from gui.lectures.lecture_room import LectureRoom, lecture_action
from gui.lectures.notes_window import NotesWindow
from gui.lectures.player import State
from model.lectures.words import Value

LARGE_SCREEN = 1000
"""Pixels of height: from here on a projector has room for large letters."""


class Presenter(QObject):
    """Begins and ends the presentation of what a window shows."""

    def __init__(
        self,
        window: QMainWindow,
        room: LectureRoom,
        aside: Sequence[QWidget],
        set_least_text_size: Callable[[str], None],
    ) -> None:
        """``aside`` are of no use to an audience."""
        super().__init__(room)
        self._window, self._room, self._aside = window, room, aside
        self._set_least_text_size = set_least_text_size
        self.notes: NotesWindow | None = None
        self._before, self._place = window.windowState(), window.geometry()
        self._hidden: list[QWidget] = []
        self.actions = {
            name: lecture_action(name, do, self) for name, do in (("present", self.toggle), ("end", self.end))
        }
        room.changed.connect(self._follow)
        room.player.numbers.connect(self._tell)

    @property
    def is_on(self) -> bool:
        return self.notes is not None

    def toggle(self) -> None:
        """Begin, or end."""
        if self.is_on:
            self.end()
        elif self._room.lecture is not None:
            self._begin()

    def end(self) -> None:
        """Everything as it was before."""
        notes, self.notes = self.notes, None
        if notes is None:
            return
        notes.close()
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        self._set_least_text_size("Normal")
        self._window.setWindowState(self._before)
        self._window.setGeometry(self._place)
        self._room.panel.show_presented(None)
        self._follow()

    def _begin(self) -> None:
        window = self._window
        self._before, self._place = window.windowState(), window.geometry()
        self._hidden = [widget for widget in self._aside if not widget.isHidden()]
        for widget in self._hidden:
            widget.hide()
        own, projector = screens(window.screen(), QGuiApplication.screens())
        notes = self.notes = NotesWindow(window)
        notes.addActions([*self._room.actions.values(), *self.actions.values()])
        notes.forward_wanted.connect(self._room.player.forward)
        notes.back_wanted.connect(self._room.player.back)
        notes.closed.connect(self.end)
        window.setScreen(projector)  # where windows may not place themselves, this has them on the right screen
        window.setGeometry(projector.geometry())
        if projector.geometry().height() >= LARGE_SCREEN:
            self._set_least_text_size("Large")
        self._room.panel.show_presented(projector.geometry().width())
        window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        notes.setScreen(own)
        place = own.availableGeometry()
        notes.move(place.center() - notes.rect().center())
        self._follow()
        self._room.player.tell_numbers()
        notes.show()
        window.activateWindow()

    def _follow(self) -> None:
        lecture = self._room.lecture
        self.actions["present"].setEnabled(lecture is not None)
        self.actions["end"].setEnabled(self.is_on)
        if self.notes is None:
            return
        if lecture is None:
            self.end()
        else:
            self.notes.show_step(lecture, self._room.player.step, self._room.player.state is State.ASKING)

    def _tell(self, numbers: Mapping[str, Value]) -> None:
        if self.notes is not None:
            self.notes.show_numbers(numbers)


def screens(present: QScreen, all_of_them: Sequence[QScreen]) -> tuple[QScreen, QScreen]:
    """The lecturer's own screen and the projector: the primary one and another, or the only one twice."""
    own = QGuiApplication.primaryScreen() or present
    others = [screen for screen in all_of_them if screen is not own]
    return own, others[0] if others else present
