"""A list to choose from above a picture."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from gui.explain import explain


class Choice(QComboBox):
    """Gives the keys back once a choice is made; the wheel, which turns by accident, changes nothing."""

    def __init__(self, tip: str, more: str, choices: dict[str, str], parent: QWidget | None = None) -> None:
        """``choices``: what each is called on the screen, by its name in the program; the rest as in ``explain``."""
        super().__init__(parent)
        for name, words in choices.items():
            self.addItem(words, name)
        explain(self, tip, more)
        self.setAccessibleDescription(tip)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self.clearFocus)

    @property
    def name(self) -> str:
        """Of what is chosen."""
        return str(self.currentData())

    def choose(self, name: str) -> None:
        """Choose this."""
        self.setCurrentIndex(self.findData(name))

    def allow(self, name: str, why_not: str) -> None:
        """Whether this can be chosen: it can if there is nothing to say against it."""
        model, index = self.model(), self.findData(name)
        assert isinstance(model, QStandardItemModel)
        model.item(index).setEnabled(not why_not)
        self.setItemData(index, why_not or None, Qt.ItemDataRole.ToolTipRole)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
