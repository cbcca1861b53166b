"""Buttons that hold a part of a picture."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.drawing.clamp_grid import BRUSH
from gui.panels.clamp_panel import MAX_BRUSH, ClampPanel
from model.engine.commands import Command, Edit, Undo
from model.rbm.clamping import ClampHalf, FreeAll


@pytest.fixture
def panel(qtbot: QtBot) -> ClampPanel:
    panel = ClampPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.fixture
def wishes(panel: ClampPanel) -> list[Command]:
    wishes: list[Command] = []
    panel.wish.connect(wishes.append)
    return wishes


def test_each_half_is_of_another_digit_at_each_click(panel: ClampPanel, wishes: list[Command], qtbot: QtBot) -> None:
    for button in panel.halves.values():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel.digit.setCurrentIndex(panel.digit.findData(7))
    qtbot.mouseClick(panel.halves["upper"], Qt.MouseButton.LeftButton)
    assert wishes == [
        Edit(ClampHalf("upper", 0)),
        Edit(ClampHalf("lower", 1)),
        Edit(ClampHalf("left", 2)),
        Edit(ClampHalf("right", 3)),
        Edit(ClampHalf("upper", 4, 7)),
    ]


def test_all_are_freed_and_the_last_change_undone(panel: ClampPanel, wishes: list[Command], qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.free_all, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.undo, Qt.MouseButton.LeftButton)
    assert wishes == [Edit(FreeAll()), Undo()]


def test_the_width_of_the_brush_is_told(panel: ClampPanel, qtbot: QtBot) -> None:
    assert panel.brush.value() == BRUSH
    assert (panel.brush.minimum(), panel.brush.maximum()) == (1, MAX_BRUSH)
    with qtbot.waitSignal(panel.brush_changed) as changed:
        panel.brush.setValue(4)
    assert changed.args == [4]


def test_every_control_has_a_tooltip(panel: ClampPanel) -> None:
    controls = (panel.digit, panel.brush, panel.free_all, panel.undo, *panel.halves.values())
    assert all(control.toolTip() for control in controls)
