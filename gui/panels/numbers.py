"""Fields for numbers, alike in every panel."""

from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox


def whole_number(low: int, high: int, value: int, tip: str) -> QSpinBox:
    """A field for a whole number; it tells of a change when typing is done."""
    spin = QSpinBox()
    spin.setRange(low, high)
    spin.setValue(value)
    spin.setToolTip(tip)
    spin.setKeyboardTracking(False)
    spin.setGroupSeparatorShown(True)
    spin.lineEdit().returnPressed.connect(spin.clearFocus)
    return spin


def real_number(low: float, high: float, value: float, decimals: int, tip: str) -> QDoubleSpinBox:
    """The same for a real number; its arrows go up and down by a tenth of what it holds."""
    spin = _RealField()
    spin.setDecimals(decimals)
    spin.setRange(low, high)
    spin.setValue(value)
    spin.setToolTip(tip)
    spin.setKeyboardTracking(False)
    spin.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
    spin.lineEdit().returnPressed.connect(spin.clearFocus)
    return spin


def choice(tip: str) -> QComboBox:
    """A list to choose from; it gives the keys back once a choice is made."""
    box = QComboBox()
    box.setToolTip(tip)
    box.activated.connect(box.clearFocus)
    return box


class _RealField(QDoubleSpinBox):
    """Shows no more decimals than there are."""

    def textFromValue(self, value: float) -> str:
        text = super().textFromValue(value)
        point = self.locale().decimalPoint()
        return text.rstrip("0").removesuffix(point) if point in text else text
