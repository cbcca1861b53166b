"""The menu of exports offers what there is something for."""

from pathlib import Path

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.export.export_menu import fill
from gui.main_window import MainWindow
from tests.gui.lectures.lectures import opened, written


def offered(window: MainWindow) -> list[bool]:
    menu = QMenu(window)
    fill(menu, window)
    fill(menu, window)
    return [action.isEnabled() for action in menu.actions()]


def test_what_there_is_something_for(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.greet()
    assert offered(window) == [True, False, False]
    page = window.open_page("hopfield")
    qtbot.waitUntil(lambda: page.newest is not None)
    assert offered(window) == [True, True, False]
    opened(window, qtbot, written(tmp_path))
    assert offered(window) == [True, True, True]
    window.theatre.close()
    assert offered(window) == [True, True, False]
