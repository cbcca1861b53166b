"""Fields for numbers and choices."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.panels.numbers import choice, real_number, whole_number


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    panel = QWidget()
    qtbot.addWidget(panel)
    QVBoxLayout(panel)
    return panel


def turn(field: QWidget) -> None:
    """One notch of the wheel over the field."""
    at = QPointF(field.rect().center())
    event = QWheelEvent(
        at,
        field.mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, event)


def test_the_wheel_changes_a_field_only_once_it_was_clicked(panel: QWidget, qtbot: QtBot) -> None:
    whole, real, box = whole_number(0, 99, 50, "n", ""), real_number(0, 9, 5, 2, "x", ""), choice("which", "")
    box.addItems(["a", "b", "c"])
    for field in (whole, real, box):
        panel.layout().addWidget(field)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.setFocus()
    for field in (whole, real, box):
        turn(field)
    assert (whole.value(), real.value(), box.currentIndex()) == (50, 5, 0)
    for field in (whole, real, box):
        field.setFocus()
        turn(field)
    assert whole.value() < 50
    assert real.value() < 5
    assert box.currentIndex() == 1


@pytest.mark.parametrize(("text", "value"), [("1,5", 1.5), ("1.5", 1.5), (",25", 0.25), ("2", 2.0)])
def test_a_comma_is_a_decimal_point_too(panel: QWidget, qtbot: QtBot, text: str, value: float) -> None:
    field = real_number(0, 9, 5, 2, "x", "")
    panel.layout().addWidget(field)
    panel.show()
    field.selectAll()
    qtbot.keyClicks(field, text)
    field.interpretText()
    assert field.value() == value
