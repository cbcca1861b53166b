"""A list to choose from."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.drawing.choice import Choice


def make(qtbot: QtBot) -> Choice:
    choice = Choice("what for", "It is an order.", {"a": "the first", "b": "the second"})
    qtbot.addWidget(choice)
    choice.show()
    return choice


def test_it_tells_names_and_shows_words(qtbot: QtBot) -> None:
    choice = make(qtbot)
    assert (choice.name, choice.currentText(), choice.toolTip()) == ("a", "the first", "what for")
    choice.choose("b")
    assert (choice.name, choice.currentText()) == ("b", "the second")


def test_what_cannot_be_chosen_says_why(qtbot: QtBot) -> None:
    choice = make(qtbot)
    model = choice.model()
    assert isinstance(model, QStandardItemModel)
    choice.allow("b", "there is none")
    assert not model.item(1).isEnabled()
    assert choice.itemData(1, Qt.ItemDataRole.ToolTipRole) == "there is none"
    choice.allow("b", "")
    assert model.item(1).isEnabled()
    assert choice.itemData(1, Qt.ItemDataRole.ToolTipRole) is None


def test_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    choice = make(qtbot)
    middle = QPointF(choice.rect().center())
    no, down = Qt.KeyboardModifier.NoModifier, QPoint(0, -120)
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(middle, middle, QPoint(), down, Qt.MouseButton.NoButton, no, phase, False)
    QApplication.sendEvent(choice, event)
    assert choice.name == "a"
    assert not event.isAccepted(), "what is around it may scroll"
