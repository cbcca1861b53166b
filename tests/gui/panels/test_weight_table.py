"""The table of weights and biases."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.panels.weight_table import WeightTable
from gui.style import LIGHT
from model.rbm import Rbm

WEIGHTS = np.array([[0.5, -0.25], [0, 1.5], [2, 3]])


@pytest.fixture
def table(qtbot: QtBot) -> WeightTable:
    table = WeightTable()
    qtbot.addWidget(table)
    table.resize(278, 200)
    table.show_machine(Rbm(WEIGHTS, [1, 0, -1], [0.125, 0]))
    table.show()
    return table


@pytest.fixture
def wishes(table: WeightTable) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    table.weight_set.connect(lambda *wish: heard.append(("weight", *wish)))
    table.visible_bias_set.connect(lambda *wish: heard.append(("visible", *wish)))
    table.hidden_bias_set.connect(lambda *wish: heard.append(("hidden", *wish)))
    return heard


def texts(table: WeightTable) -> list[list[str]]:
    rows, columns = range(table.rowCount()), range(table.columnCount())
    return [[item.text() if (item := table.item(i, j)) else "none" for j in columns] for i in rows]


def type_into(table: WeightTable, qtbot: QtBot, i: int, j: int, text: str) -> None:
    table.setCurrentCell(i, j)
    item = table.item(i, j)
    assert item is not None
    table.editItem(item)
    (editor,) = [e for e in table.findChildren(QLineEdit) if e.isVisible()]
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt commits what was typed in its own time


def test_weights_biases_and_names(table: WeightTable) -> None:
    assert texts(table) == [["0.5", "−0.25", "1"], ["0", "1.5", "0"], ["2", "3", "−1"], ["0.125", "0", ""]]
    headers = [table.verticalHeaderItem(i) for i in range(4)], [table.horizontalHeaderItem(j) for j in range(3)]
    assert [[h.text() for h in line if h] for line in headers] == [["v₁", "v₂", "v₃", "c"], ["h₁", "h₂", "b"]]


def test_signs_have_the_colours_of_the_lines(table: WeightTable) -> None:
    colours = [item.foreground().color() for j in range(2) if (item := table.item(0, j))]
    assert colours == [QColor(LIGHT.diverging[-1]), QColor(LIGHT.diverging[0])]


def test_a_number_typed_is_a_wish_and_stands_only_once_it_came_true(
    table: WeightTable, qtbot: QtBot, wishes: list[tuple[object, ...]]
) -> None:
    before = texts(table)
    type_into(table, qtbot, 1, 0, "-0,75")
    type_into(table, qtbot, 2, 2, "4")
    type_into(table, qtbot, 3, 1, "-2.5")
    assert wishes == [("weight", 1, 0, -0.75), ("visible", 2, 4.0), ("hidden", 1, -2.5)]
    assert texts(table) == before
    changed = WEIGHTS.copy()
    changed[1, 0] = -0.75
    table.show_machine(Rbm(changed, [1, 0, -1], [0.125, 0]))
    assert texts(table)[1] == ["−0.75", "1.5", "0"]


@pytest.mark.parametrize("text", ["x", "", "nan", "1.5"])
def test_what_is_no_number_or_no_change_wishes_nothing(
    table: WeightTable, qtbot: QtBot, wishes: list[tuple[object, ...]], text: str
) -> None:
    type_into(table, qtbot, 1, 1, text)
    assert wishes == []
    assert texts(table)[1][1] == "1.5"


def test_another_size_makes_another_table(table: WeightTable) -> None:
    table.show_machine(Rbm(np.ones((8, 8)), np.zeros(8), np.zeros(8)))
    assert (table.rowCount(), table.columnCount()) == (9, 9)
    tall = table.height()
    table.show_machine(Rbm([[2.0]], [0], [0]))
    assert texts(table) == [["2", "0"], ["0", ""]]
    assert table.height() < tall / 2


def test_the_corner_cannot_be_changed_and_each_number_says_what_it_is(table: WeightTable) -> None:
    corner = table.item(3, 2)
    assert corner is not None
    assert not corner.flags() & Qt.ItemFlag.ItemIsEditable
    tips = {(i, j): item.toolTip() for i in range(4) for j in range(3) if (item := table.item(i, j))}
    assert tips[2, 1] == "Weight w₃₂ between v₃ and h₂"
    assert tips[2, 2] == "Bias b₃ of v₃"
    assert tips[3, 0] == "Bias c₁ of h₁"


@pytest.mark.parametrize(("text", "taken"), [("-", True), ("7", True), (" ", False)])
def test_signs_and_digits_are_no_shortcuts_of_the_window(table: WeightTable, text: str, taken: bool) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, ord(text), Qt.KeyboardModifier.NoModifier, text)
    event.ignore()
    QApplication.sendEvent(table, event)
    assert event.isAccepted() == taken


def test_typing_a_sign_begins_to_edit(table: WeightTable, qtbot: QtBot) -> None:
    table.setFocus()
    table.setCurrentCell(0, 0)
    qtbot.keyClick(table, "-")
    (editor,) = [e for e in table.findChildren(QLineEdit) if e.isVisible()]
    assert editor.text() == "-"
