"""The menu of lectures: those that ship, one of your own, and what can be done with the one that is open."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from gui.actions import say
from model.language import tr
from model.lectures.shelf import shipped_lectures

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def fill(menu: QMenu, window: "MainWindow") -> None:
    """Put in what there is now."""
    menu.clear()
    for file in shipped_lectures():
        with file.open(encoding="utf-8") as lines:
            title = lines.readline().strip("# \n")
        action = menu.addAction(title.replace("&", "&&"))
        say(action, tr("Open the lecture {name}, which ships with Reverie").format(name=file.name))
        action.triggered.connect(lambda _checked=False, name=file.stem: window.theatre.open(name))
    menu.addSeparator()
    say(menu.addAction(tr("&Open …"), window.choose_lecture), tr("Open a lecture of your own: a Markdown file"))
    room, presenter = window.theatre.room, window.theatre.presenter
    is_open = room is not None and room.lecture is not None
    if room is not None and presenter is not None and is_open:
        menu.addSeparator()
        menu.addAction(presenter.actions["present"])
        menu.addAction(room.actions["lecture return"])
    close = menu.addAction(tr("&Close the lecture"), window.theatre.close)
    say(close, tr("Give the keys back to the run; the pages stay as they are"))
    close.setEnabled(is_open)
