"""One more memory, or one fewer."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from model.engine.commands import Edit
from model.hopfield.changes import RemoveMemory, StoreState

MAX_LISTED = 60
"""Of the menu; more would not fit a screen, and a right-click on the picture removes any."""


class StorePanel(QWidget):
    """The network is stored anew at once; every view follows, and Undo brings the former one back."""

    wish = Signal(object)
    """A Command."""
    files_wanted = Signal()
    """The user wants to choose patterns or images to add."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = 0
        self.store = QPushButton("Store state")
        self.store.setToolTip("Store the state of the picture as one more memory")
        self.store.clicked.connect(self._store)
        self.add = QPushButton("Add …")
        self.add.setToolTip("Store pattern files or images of your own besides what is stored")
        self.add.clicked.connect(self.files_wanted)
        self.remove = QToolButton()
        self.remove.setText("Remove")
        self.remove.setToolTip("Store all memories but one anew")
        self.remove.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.remove.setMenu(QMenu(self.remove))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        for button in (self.store, self.add, self.remove):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button, 1)

    def describe(self, names: tuple[str, ...]) -> None:
        """Offer these memories for removal."""
        menu = self.remove.menu()
        menu.clear()
        for i, name in enumerate(names[:MAX_LISTED]):
            plain = name.replace("&", "&&")  # a single one would underline the letter after it
            menu.addAction(f"{i + 1}  {plain}", partial(self._remove, i))
        self.remove.setEnabled(len(names) > 1)

    def _remove(self, memory: int) -> None:
        self.wish.emit(Edit(RemoveMemory(memory)))

    def _store(self) -> None:
        self._taken += 1
        self.wish.emit(Edit(StoreState(f"state {self._taken}")))
