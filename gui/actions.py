"""What a window can do, as its menus and its keys have it."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.shortcuts import SHORTCUTS


def say(action: QAction, tip: str) -> None:
    """What an action does: under the mouse, in the status bar, and for “What is this?”."""
    action.setToolTip(tip)
    action.setStatusTip(tip)
    action.setWhatsThis(tip)


def make_action(window: QWidget, text: str, do: Callable[[], object], shortcut: str | None, tip: str) -> QAction:
    """An action of a window; ``shortcut`` is one of SHORTCUTS."""
    action = QAction(text, window)
    say(action, tip)
    if shortcut is not None:
        action.setShortcuts([QKeySequence(keys) for keys in SHORTCUTS[shortcut].keys])
    action.triggered.connect(lambda _checked=False: do())
    window.addAction(action)
    return action
