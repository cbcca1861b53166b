"""Controls in one line or in more."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.drawing.flow_row import BETWEEN, FlowRow
from gui.style import apply_style


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    """Three fields in a row above a picture."""
    around, picture = QWidget(), QWidget()
    qtbot.addWidget(around)
    made = [QComboBox(), QComboBox(), QComboBox()]
    for box in made:
        box.addItem("something to choose")
        box.setToolTip("what for")
    layout = QVBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(FlowRow((QLabel("First"), made[0]), (QLabel("Second"), made[1]), (made[2],)))
    layout.addWidget(picture, 1)
    around.resize(1200, 400)
    around.show()
    return around


@pytest.fixture
def boxes(around: QWidget) -> list[QComboBox]:
    return around.findChildren(QComboBox)


def row_of(boxes: list[QComboBox]) -> FlowRow:
    row = boxes[0].parentWidget().parentWidget()
    assert isinstance(row, FlowRow)
    return row


def lines(boxes: list[QComboBox]) -> list[int]:
    """How many fields there are on each line; all must be in view."""
    row = row_of(boxes)
    corners = [box.mapTo(row, QPoint(0, 0)) for box in boxes]
    for box, corner in zip(boxes, corners, strict=True):
        assert row.rect().contains(corner)
        assert row.rect().contains(corner + QPoint(box.width() - 1, box.height() - 1))
    tops = [corner.y() for corner in corners]
    assert tops == sorted(tops)
    return [tops.count(top) for top in sorted(set(tops))]


def test_with_room_they_are_in_one_line(boxes: list[QComboBox]) -> None:
    assert lines(boxes) == [3]
    assert row_of(boxes).height() < 2 * boxes[0].height()


def test_without_room_they_are_in_several(boxes: list[QComboBox]) -> None:
    row = row_of(boxes)
    whole = row.sizeHint().width()
    for width, expected in ((whole, [3]), (whole - 1, [2, 1]), (row.minimumSizeHint().width(), [1, 1, 1])):
        row.window().resize(width, 400)
        assert lines(boxes) == expected
    assert row.minimumSizeHint().width() < whole / 2


def test_groups_are_apart(boxes: list[QComboBox]) -> None:
    groups = [boxes[0].parentWidget(), boxes[1].parentWidget()]
    assert groups[1].x() - groups[0].geometry().right() == BETWEEN + 1


def test_larger_letters_take_more_lines(application: QApplication, boxes: list[QComboBox], qtbot: QtBot) -> None:
    row = row_of(boxes)
    row.window().resize(row.sizeHint().width(), 400)
    assert lines(boxes) == [3]
    apply_style(application, Qt.ColorScheme.Light, "Very large")
    qtbot.waitUntil(lambda: lines(boxes) == [2, 1])


def test_a_group_that_grows_moves_the_others(boxes: list[QComboBox], qtbot: QtBot) -> None:
    before = boxes[1].parentWidget().x()
    boxes[0].setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    boxes[0].addItem("something to choose that has a long name")
    qtbot.waitUntil(lambda: boxes[1].parentWidget().x() > before + 50)
    assert boxes[0].width() >= boxes[0].sizeHint().width()
    assert lines(boxes) == [3]


def test_a_label_belongs_to_its_field(boxes: list[QComboBox]) -> None:
    first, second = row_of(boxes).findChildren(QLabel)
    assert (first.buddy(), second.buddy()) == (boxes[0], boxes[1])
    assert first.toolTip() == "what for"
