"""Fields for numbers, alike in every panel."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox, QWidget

from gui.explain import explain


def whole_number(low: int, high: int, value: int, tip: str, more: str) -> QSpinBox:
    """A field for a whole number; it tells of a change when typing is done. ``tip`` and ``more`` explain it."""
    spin = QSpinBox()
    spin.setRange(low, high)
    spin.setValue(value)
    explain(spin, tip, more)
    _WheelGuard(spin)
    spin.setKeyboardTracking(False)
    spin.setGroupSeparatorShown(True)
    spin.lineEdit().returnPressed.connect(spin.clearFocus)
    return spin


def real_number(low: float, high: float, value: float, decimals: int, tip: str, more: str) -> QDoubleSpinBox:
    """The same for a real number; its arrows go up and down by a tenth of what it holds."""
    spin = _RealField()
    spin.setDecimals(decimals)
    spin.setRange(low, high)
    spin.setValue(value)
    explain(spin, tip, more)
    _WheelGuard(spin)
    spin.setKeyboardTracking(False)
    spin.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
    spin.lineEdit().returnPressed.connect(spin.clearFocus)
    return spin


def choice(tip: str, more: str) -> QComboBox:
    """A list to choose from; it gives the keys back once a choice is made."""
    box = QComboBox()
    explain(box, tip, more)
    _WheelGuard(box)
    box.activated.connect(box.clearFocus)
    return box


class _WheelGuard(QObject):
    """Keeps the wheel from a field until it was clicked: a wheel that turns over a panel scrolls it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self._field.hasFocus():
            event.ignore()
            return True
        return False


class _RealField(QDoubleSpinBox):
    """Shows no more decimals than there are; a comma is a decimal point too, and never parts thousands."""

    def validate(self, text: str, position: int) -> Any:
        return super().validate(self._with_point(text), position)

    def valueFromText(self, text: str) -> float:
        return super().valueFromText(self._with_point(text))

    def textFromValue(self, value: float) -> str:
        text = super().textFromValue(value)
        point = self.locale().decimalPoint()
        return text.rstrip("0").removesuffix(point) if point in text else text

    def _with_point(self, text: str) -> str:
        point = self.locale().decimalPoint()
        return text.replace(",", point).replace(".", point)
