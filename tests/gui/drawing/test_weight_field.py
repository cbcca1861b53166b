"""The field in which a weight is typed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.drawing.weight_field import WeightField, parsed


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(300, 200)
    around.show()
    return around


@pytest.fixture
def field(around: QWidget) -> WeightField:
    return WeightField(around)


def test_enter_takes_the_number(field: WeightField, qtbot: QtBot) -> None:
    heard: list[float] = []
    field.chosen.connect(heard.append)
    field.open_at(QPoint(150, 100), "1")
    assert field.isVisible()
    assert field.selectedText() == "1"
    assert (field.geometry().center() - QPoint(150, 100)).manhattanLength() <= 2
    qtbot.keyClicks(field, "-2,5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard == [-2.5]
    assert not field.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_nothing_typed_or_escape_changes_nothing(field: WeightField, qtbot: QtBot, key: Qt.Key) -> None:
    heard: list[float] = []
    field.chosen.connect(heard.append)
    field.open_at(QPoint(150, 100), "1")
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, key)
    assert heard == []
    assert not field.isVisible()


def test_letters_cannot_be_typed(field: WeightField, qtbot: QtBot) -> None:
    field.open_at(QPoint(150, 100), "1")
    qtbot.keyClicks(field, "a3e4")
    assert field.text() == "34"


@pytest.mark.parametrize("corner", [QPoint(0, 0), QPoint(299, 199)])
def test_it_stays_within_its_parent(field: WeightField, corner: QPoint) -> None:
    field.open_at(corner, "1")
    parent = field.parentWidget()
    assert parent is not None
    assert parent.rect().contains(field.geometry())


@pytest.mark.parametrize(
    ("text", "value"), [("−0.5", -0.5), ("1,25", 1.25), ("+3", 3.0), ("", None), ("-", None), (".", None)]
)
def test_what_a_text_stands_for(text: str, value: float | None) -> None:
    assert parsed(text) == value
