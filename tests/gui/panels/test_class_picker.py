"""Ten buttons for ten digits."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.class_picker import ClassPicker

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def picker(qtbot: QtBot) -> ClassPicker:
    picker = ClassPicker((3, 7))
    qtbot.addWidget(picker)
    picker.show()
    return picker


def test_digits_are_chosen_and_let_go(picker: ClassPicker, qtbot: QtBot) -> None:
    heard: list[tuple[int, ...]] = []
    picker.changed.connect(lambda: heard.append(picker.classes))
    for digit in (1, 7, 9):
        qtbot.mouseClick(picker.buttons[digit], LEFT)
    assert heard == [(1, 3, 7), (1, 3), (1, 3, 9)]


def test_the_last_digit_stays(picker: ClassPicker, qtbot: QtBot) -> None:
    heard: list[tuple[int, ...]] = []
    picker.changed.connect(lambda: heard.append(picker.classes))
    for digit in (3, 7, 7):
        qtbot.mouseClick(picker.buttons[digit], LEFT)
    assert picker.classes == (7,)
    assert heard == [(7,)], "nothing has changed"


def test_a_choice_from_elsewhere_is_shown_without_a_signal(picker: ClassPicker) -> None:
    heard: list[object] = []
    picker.changed.connect(lambda: heard.append(picker.classes))
    picker.choose((0, 9))
    assert picker.classes == (0, 9)
    assert heard == []


def test_every_button_says_what_it_is(picker: ClassPicker) -> None:
    assert [button.text() for button in picker.buttons] == [str(d) for d in range(10)]
    assert all(button.toolTip() for button in picker.buttons)
