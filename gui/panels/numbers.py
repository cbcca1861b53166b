"""Fields for numbers, alike in every panel."""

from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

MAX_SEED = 2**31 - 1


def whole_number(low: int, high: int, value: int, tip: str) -> QSpinBox:
    """A field for a whole number; it tells of a change when typing is done."""
    spin = QSpinBox()
    spin.setRange(low, high)
    spin.setValue(value)
    spin.setToolTip(tip)
    spin.setKeyboardTracking(False)
    spin.setGroupSeparatorShown(True)
    return spin


def real_number(low: float, high: float, value: float, decimals: int, tip: str) -> QDoubleSpinBox:
    """The same for a real number; its arrows go up and down by a tenth of what it holds."""
    spin = QDoubleSpinBox()
    spin.setDecimals(decimals)
    spin.setRange(low, high)
    spin.setValue(value)
    spin.setToolTip(tip)
    spin.setKeyboardTracking(False)
    spin.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
    return spin
