"""A small field that opens where a weight is written, to write another one there."""

from PySide6.QtCore import QPoint, QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.explain import explain
from model.language import tr

NUMBER = r"[-+−]?\d{0,3}([.,]\d{0,4})?"
"""As it is typed; a comma is a decimal point too."""


class WeightField(QLineEdit):
    """Enter takes the number; Escape, or a click elsewhere, leaves the weight as it was."""

    chosen = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(NUMBER), self))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        explain(
            self,
            tr("The weight of this line: type a number and press Enter; Escape leaves it as it was"),
            tr("It is w_ij between v_i and h_j: the energy E is lower by as much when both units are 1."),
        )
        self.returnPressed.connect(self._take)
        self.hide()

    def open_at(self, centre: QPoint, text: str) -> None:
        """Show this number around a point, all of it selected."""
        self.setText(text)
        self.selectAll()
        self.resize(self.fontMetrics().horizontalAdvance("−888.888") + 16, self.sizeHint().height())
        around = self.rect()
        around.moveCenter(centre)
        parent = self.parentWidget()
        room = self.rect() if parent is None else parent.rect()
        around.moveLeft(min(max(around.left(), 0), max(room.width() - around.width(), 0)))
        around.moveTop(min(max(around.top(), 0), max(room.height() - around.height(), 0)))
        self.setGeometry(around)
        self.show()
        self.setFocus()

    def close_up(self) -> None:
        """Go away, and leave the keys to the transport: Qt would hand them to the next field."""
        self.clearFocus()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide()

    def _take(self) -> None:
        value = parsed(self.text())
        self.close_up()
        if value is not None:
            self.chosen.emit(value)


def parsed(text: str) -> float | None:
    """The number a text stands for; None if it is none."""
    try:
        return float(text.replace("−", "-").replace(",", "."))
    except ValueError:
        return None
