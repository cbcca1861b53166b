"""Where a window performs lectures: opens them, gives them room and keys, and takes both back."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter

from gui.dialogs import show_problem
from gui.shortcuts import LECTURE_SHORTCUTS, SHORTCUTS
from model.errors import BadInput

if TYPE_CHECKING:  # the window opens sooner without them
    from gui.desk import Desk
    from gui.lectures.lecture_room import LectureRoom
    from gui.lectures.presenter import Presenter
    from gui.main_window import MainWindow
    from model.lectures.lecture import Lecture


class Theatre(QObject):
    """Empty until the first lecture is opened."""

    opened = Signal(Path)
    """The file of a lecture that is performed from now on."""

    def __init__(self, window: "MainWindow", beside: QSplitter, run_actions: Mapping[str, QAction]) -> None:
        """``beside`` has room for a lecture at its left; ``run_actions`` give way to its keys."""
        super().__init__(window)
        self._window, self._beside, self._run_actions = window, beside, run_actions
        self.room: LectureRoom | None = None
        """Where a lecture is performed, since one was opened first."""
        self.presenter: Presenter | None = None

    @property
    def lecture(self) -> "Lecture | None":
        """The one that is open."""
        return None if self.room is None else self.room.lecture

    def is_performing_on(self, desk: "Desk") -> bool:
        """Whether news of this desk are about what a lecture does there."""
        return self.room is not None and self.room.player.is_performing_on(desk)

    def open(self, name: str) -> bool:
        """Show a lecture, one that ships with Reverie or a file; says why if it cannot be shown."""
        from gui.lectures.markdown import faults
        from model.lectures.reading import read_lecture
        from model.lectures.shelf import lecture_file

        try:
            lecture = read_lecture(lecture_file(name), faults)
        except BadInput as refusal:
            show_problem(self._window, str(refusal))
            return False
        self.opened.emit(lecture.file)
        self.perform(lecture)
        return True

    def perform(self, lecture: "Lecture") -> "LectureRoom":
        """Show a lecture from its first step on."""
        room = self.room or self._furnish()
        if room.panel.isHidden():
            across = self._window.width()
            width = room.panel.show_in(across)
            self._beside.setSizes([width, across - width])
        room.open(lecture)
        return room

    def close(self) -> None:
        """The pages stay as they are, and the keys are theirs again."""
        if self.room is not None:
            self.room.close()
            self.room.panel.hide()
            self._give_keys()

    def leave(self) -> None:
        """The window closes."""
        if self.presenter is not None:
            self.presenter.end()
        if self.room is not None:
            self.room.close()

    def _furnish(self) -> "LectureRoom":
        from gui.lectures.lecture_room import LectureRoom
        from gui.lectures.presenter import Presenter

        window = self._window
        room = self.room = LectureRoom(self._bring, window)
        room.panel.setParent(self._beside)
        self._beside.insertWidget(0, room.panel)
        room.panel.hide()
        window.addActions(list(room.actions.values()))
        room.changed.connect(self._give_keys)
        aside = (window.menuBar(), window.statusBar(), window.labs)
        presenter = self.presenter = Presenter(window, room, aside, window.appearance.set_least_text_size)
        room.panel.present_wanted.connect(presenter.toggle)
        window.addActions(list(presenter.actions.values()))
        return room

    def _bring(self, name: str) -> "Desk":
        self._window.open_page(name, begin=False)
        desk = self._window.desk
        assert desk is not None
        return desk

    def _give_keys(self) -> None:
        """While a lecture is open, the presenter's keys are for the lecture."""
        is_open = self.lecture is not None
        asking = self.room is not None and is_open and self.room.actions["lecture reveal"].isEnabled()
        for name, action in self._run_actions.items():
            keys = LECTURE_SHORTCUTS[name].keys if is_open and name != "play" else SHORTCUTS[name].keys
            action.setShortcuts([] if name == "play" and asking else [QKeySequence(key) for key in keys])
