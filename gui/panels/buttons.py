"""Buttons and boxes to tick, alike in every panel."""

from PySide6.QtWidgets import QCheckBox, QPushButton

from gui.explain import explain


def push_button(text: str, tip: str, more: str) -> QPushButton:
    """A button that is pressed; ``tip`` and ``more`` explain it."""
    button = QPushButton(text)
    explain(button, tip, more)
    return button


def check_box(text: str, tip: str, more: str) -> QCheckBox:
    """A box that is on or off; ``tip`` and ``more`` explain it."""
    box = QCheckBox(text)
    explain(box, tip, more)
    return box
