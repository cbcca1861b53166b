"""One more memory, or one fewer."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from gui.explain import explain
from gui.panels.buttons import push_button
from model.engine.commands import Edit
from model.hopfield.changes import RemoveMemory, StoreState
from model.language import tr

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
        self.store = push_button(
            tr("Store state"),
            tr("Store the state of the picture as one more memory"),
            tr("It becomes a pattern ξ, and raises the load α = P / N."),
        )
        self.store.clicked.connect(self._store)
        self.add = push_button(
            tr("Add …"),
            tr("Store pattern files or images of your own besides what is stored"),
            tr("Each becomes a pattern ξ of N units, and raises the load α = P / N."),
        )
        self.add.clicked.connect(self.files_wanted)
        self.remove = QToolButton()
        self.remove.setText(tr("Remove"))
        explain(
            self.remove,
            tr("Store all memories but one anew"),
            tr("The weights w are made again of the P − 1 patterns that are left, by the same storage rule."),
        )
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
        self.wish.emit(Edit(StoreState(tr("state {n}").format(n=self._taken))))
