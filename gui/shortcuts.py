"""All keyboard shortcuts, in one place, and the dialog that lists them."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget


class Shortcut(NamedTuple):
    """Keys, the first of which is shown, and what they do."""

    keys: tuple[str, ...]
    what: str


SHORTCUTS = {
    "play": Shortcut(("Space",), "Play or pause"),
    "step": Shortcut(("Right",), "One step"),
    "back": Shortcut(("Left",), "One step back"),
    "home": Shortcut(("Home",), "Back to the beginning of the run"),
    "faster": Shortcut(("+", "="), "Faster"),
    "slower": Shortcut(("-",), "Slower"),
    "undo": Shortcut(("Ctrl+Z",), "Undo the last change of the state"),
    "again": Shortcut(("Ctrl+R",), "Start again with the same settings"),
    "open": Shortcut(("Ctrl+O",), "Open a file"),
    "save": Shortcut(("Ctrl+S",), "Save"),
    "page 1": Shortcut(("Ctrl+1",), "The first page of the laboratory"),
    "page 2": Shortcut(("Ctrl+2",), "The second page of the laboratory"),
    "page 3": Shortcut(("Ctrl+3",), "The third page of the laboratory"),
    "page 4": Shortcut(("Ctrl+4",), "The fourth page of the laboratory"),
    "page 5": Shortcut(("Ctrl+5",), "The fifth page of the laboratory"),
    "page 6": Shortcut(("Ctrl+6",), "The sixth page of the laboratory"),
    "lab": Shortcut(("Ctrl+L",), "The other laboratory"),
    "larger": Shortcut(("Ctrl++", "Ctrl+="), "Larger text"),
    "smaller": Shortcut(("Ctrl+-",), "Smaller text"),
    "full screen": Shortcut(("F11",), "Full screen, and back"),
    "what is this": Shortcut(("F1",), "What is this? Then click anything"),
    "help": Shortcut(("?",), "This list"),
    "quit": Shortcut(("Ctrl+Q",), "Quit"),
}

LECTURE_SHORTCUTS = {
    "lecture forward": Shortcut(("Right", "PgDown"), "The next step of the lecture"),
    "lecture back": Shortcut(("Left", "PgUp"), "The step of the lecture before"),
    "lecture home": Shortcut(("Home",), "The first step of the lecture"),
    "lecture reveal": Shortcut(("Space",), "Reveal the answer to a question"),
    "present": Shortcut(("F5",), "Present the lecture, and back"),
    "end": Shortcut(("Escape",), "End the presentation"),
    "lecture return": Shortcut(("Return", "Enter"), "Return to the lecture when someone else has played"),
    "step": Shortcut(("Ctrl+Right",), "One step of the run"),
    "back": Shortcut(("Ctrl+Left",), "One step of the run back"),
    "home": Shortcut(("Ctrl+Home",), "Back to the beginning of the run"),
}
"""While a lecture is open; those that are also among SHORTCUTS take their place."""


class ShortcutsDialog(QDialog):
    """The list of all of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keyboard shortcuts")
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        _list(grid, SHORTCUTS.values(), 0)
        grid.addWidget(QLabel("<b>While a lecture is open</b>"), 0, 2, 1, 2)
        _list(grid, LECTURE_SHORTCUTS.values(), 2, first_row=1)
        mouse = QLabel("On a picture of units the left button sets, the right button clears; hover for exact numbers.")
        mouse.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addLayout(grid)
        layout.addWidget(mouse)
        layout.addWidget(buttons)


def _list(grid: QGridLayout, shortcuts: Iterable[Shortcut], column: int, first_row: int = 0) -> None:
    """Keys and what they do, one below the other."""
    for row, shortcut in enumerate(shortcuts, first_row):
        keys = " or ".join(QKeySequence(k).toString(QKeySequence.SequenceFormat.NativeText) for k in shortcut.keys)
        grid.addWidget(QLabel(f"<b>{keys}</b>"), row, column)
        grid.addWidget(QLabel(shortcut.what), row, column + 1)
