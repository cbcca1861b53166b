"""What a window can do, as its menus and its keys have it."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.shortcuts import SHORTCUTS


def make_action(window: QWidget, text: str, do: Callable[[], object], shortcut: str | None, tip: str) -> QAction:
    """An action of a window; ``shortcut`` is one of SHORTCUTS."""
    action = QAction(text, window)
    action.setToolTip(tip)
    action.setStatusTip(tip)
    action.setWhatsThis(tip)
    if shortcut is not None:
        action.setShortcuts([QKeySequence(keys) for keys in SHORTCUTS[shortcut].keys])
    action.triggered.connect(lambda _checked=False: do())
    window.addAction(action)
    return action
