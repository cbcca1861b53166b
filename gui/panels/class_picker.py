"""Which of the ten digits to use."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QGridLayout, QToolButton, QToolTip, QWidget

from gui.explain import explain
from model.language import tr


class ClassPicker(QWidget):
    """Ten buttons that stay down when chosen. The last one cannot be let go: no digits at all is impossible."""

    changed = Signal()

    def __init__(self, chosen: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        self.buttons = [QToolButton() for _ in range(10)]
        for digit, button in enumerate(self.buttons):
            button.setText(str(digit))
            button.setCheckable(True)
            button.setChecked(digit in chosen)
            explain(
                button,
                tr("Use the digit {digit}").format(digit=digit),
                tr("Images of the classes whose buttons are down are used, and no others."),
            )
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setMinimumSize(30, 26)
            button.clicked.connect(lambda _checked, b=button: self._clicked(b))
            layout.addWidget(button, digit // 5, digit % 5)

    @property
    def classes(self) -> tuple[int, ...]:
        """The digits chosen, in order."""
        return tuple(d for d, button in enumerate(self.buttons) if button.isChecked())

    def choose(self, classes: tuple[int, ...]) -> None:
        """Set the choice without a signal."""
        for digit, button in enumerate(self.buttons):
            button.setChecked(digit in classes)

    def _clicked(self, button: QToolButton) -> None:
        if not self.classes:
            button.setChecked(True)
            QToolTip.showText(QCursor.pos(), tr("At least one digit must stay chosen"), self)
        else:
            self.changed.emit()
