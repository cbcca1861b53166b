"""All keyboard shortcuts, in one place, and the dialog that lists them."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from model.language import tr


class Shortcut(NamedTuple):
    """Keys, the first of which is shown, and what they do."""

    keys: tuple[str, ...]
    what: str


SHORTCUTS = {
    "play": Shortcut(("Space",), tr("Play or pause")),
    "step": Shortcut(("Right",), tr("One step")),
    "back": Shortcut(("Left",), tr("One step back")),
    "home": Shortcut(("Home",), tr("Back to the beginning of the run")),
    "faster": Shortcut(("+", "="), tr("Faster")),
    "slower": Shortcut(("-",), tr("Slower")),
    "undo": Shortcut(("Ctrl+Z",), tr("Undo the last change of the state")),
    "again": Shortcut(("Ctrl+R",), tr("Start again with the same settings")),
    "open": Shortcut(("Ctrl+O",), tr("Open a file")),
    "save": Shortcut(("Ctrl+S",), tr("Save")),
    "page 1": Shortcut(("Ctrl+1",), tr("The first page of the laboratory")),
    "page 2": Shortcut(("Ctrl+2",), tr("The second page of the laboratory")),
    "page 3": Shortcut(("Ctrl+3",), tr("The third page of the laboratory")),
    "page 4": Shortcut(("Ctrl+4",), tr("The fourth page of the laboratory")),
    "page 5": Shortcut(("Ctrl+5",), tr("The fifth page of the laboratory")),
    "page 6": Shortcut(("Ctrl+6",), tr("The sixth page of the laboratory")),
    "lab": Shortcut(("Ctrl+L",), tr("The other laboratory")),
    "larger": Shortcut(("Ctrl++", "Ctrl+="), tr("Larger text")),
    "smaller": Shortcut(("Ctrl+-",), tr("Smaller text")),
    "full screen": Shortcut(("F11",), tr("Full screen, and back")),
    "what is this": Shortcut(("F1",), tr("What is this? Then click anything")),
    "help": Shortcut(("?",), tr("This list")),
    "quit": Shortcut(("Ctrl+Q",), tr("Quit")),
}

LECTURE_SHORTCUTS = {
    "lecture forward": Shortcut(("Right", "PgDown"), tr("The next step of the lecture")),
    "lecture back": Shortcut(("Left", "PgUp"), tr("The step of the lecture before")),
    "lecture home": Shortcut(("Home",), tr("The first step of the lecture")),
    "lecture reveal": Shortcut(("Space",), tr("Reveal the answer to a question")),
    "present": Shortcut(("F5",), tr("Present the lecture, and back")),
    "end": Shortcut(("Escape",), tr("End the presentation")),
    "lecture return": Shortcut(("Return", "Enter"), tr("Return to the lecture when someone else has played")),
    "step": Shortcut(("Ctrl+Right",), tr("One step of the run")),
    "back": Shortcut(("Ctrl+Left",), tr("One step of the run back")),
    "home": Shortcut(("Ctrl+Home",), tr("Back to the beginning of the run")),
}
"""While a lecture is open; those that are also among SHORTCUTS take their place."""


class ShortcutsDialog(QDialog):
    """The list of all of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        _list(grid, SHORTCUTS.values(), 0)
        grid.addWidget(QLabel("<b>" + tr("While a lecture is open") + "</b>"), 0, 2, 1, 2)
        _list(grid, LECTURE_SHORTCUTS.values(), 2, first_row=1)
        mouse = QLabel(
            tr("On a picture of units the left button sets, the right button clears; hover for exact numbers.")
        )
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
        keys = (" " + tr("or", "one key or another") + " ").join(
            QKeySequence(k).toString(QKeySequence.SequenceFormat.NativeText) for k in shortcut.keys
        )
        grid.addWidget(QLabel(f"<b>{keys}</b>"), row, column)
        grid.addWidget(QLabel(shortcut.what), row, column + 1)
