"""Controls of a small machine: each turns into one command."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.panels.small_panel import FIRST_EXAMPLE, SmallPanel
from model.engine.commands import Edit, Show, Undo
from model.rbm.small_machines import EXAMPLES
from model.rbm.unit_changes import (
    Resize,
    SetHiddenBias,
    SetLayer,
    SetTemperature,
    SetVisibleBias,
    SetWeight,
    UseExample,
)
from model.rbm.unit_snapshot import TellNext
from tests.gui.small_machines import drawn, unit_by_unit


@pytest.fixture
def panel(qtbot: QtBot) -> SmallPanel:
    panel = SmallPanel()
    qtbot.addWidget(panel)
    panel.show_snapshot(unit_by_unit("exercise"))
    panel.show()
    return panel


@pytest.fixture
def wishes(panel: SmallPanel) -> list[object]:
    heard: list[object] = []
    panel.wish.connect(heard.append)
    panel.layer_wanted.connect(lambda: heard.append("layer"))
    panel.seed_changed.connect(lambda: heard.append("seed"))
    return heard


def test_the_examples_can_be_chosen_also_again(panel: SmallPanel, wishes: list[object]) -> None:
    assert [panel.example.itemText(i) for i in range(panel.example.count())] == list(EXAMPLES)
    panel.example.activated.emit(panel.example.findData("exercise"))
    assert wishes == [Edit(UseExample("exercise"))]
    assert FIRST_EXAMPLE in EXAMPLES


def test_every_field_is_a_change(panel: SmallPanel, wishes: list[object]) -> None:
    panel.n_visible.setValue(5)
    panel.n_hidden.setValue(1)
    panel.temperature.setValue(2.5)
    panel.seed.setValue(9)
    panel.weights.weight_set.emit(1, 0, 0.5)
    panel.weights.visible_bias_set.emit(2, -1.0)
    panel.weights.hidden_bias_set.emit(1, 3.0)
    assert wishes == [
        Edit(Resize(5, 2)),
        Edit(Resize(5, 1)),
        Edit(SetTemperature(2.5)),
        "seed",
        Edit(SetWeight(1, 0, 0.5)),
        Edit(SetVisibleBias(2, -1.0)),
        Edit(SetHiddenBias(1, 3.0)),
    ]


def test_buttons(panel: SmallPanel, qtbot: QtBot, wishes: list[object]) -> None:
    for button in (panel.layer, panel.undo, panel.forget["hidden"], panel.forget["visible"]):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wishes == [
        "layer",
        Undo(),
        Edit(SetLayer("hidden", (None, None))),
        Edit(SetLayer("visible", (None, None, None))),
    ]


def test_asking_first_hides_what_is_next(panel: SmallPanel, wishes: list[object]) -> None:
    panel.ask.click()
    panel.ask.click()
    assert wishes == [Show(TellNext(False)), Show(TellNext(True))]


def test_what_is_shown_is_no_wish(panel: SmallPanel, wishes: list[object]) -> None:
    panel.show_snapshot(unit_by_unit("two features", 2, SetTemperature(0.5), told=False, seed=77))
    assert wishes == []
    assert panel.example.currentText() == "two features"
    assert (panel.n_visible.value(), panel.n_hidden.value(), panel.seed.value()) == (4, 2, 77)
    assert panel.temperature.value() == 0.5
    assert panel.ask.isChecked()
    assert panel.weights.rowCount() == 5


def test_a_file_is_none_of_the_examples(panel: SmallPanel) -> None:
    panel.show_snapshot(unit_by_unit(drawn(3, 3)))
    assert panel.example.currentIndex() == -1
    assert panel.example.placeholderText()


def test_where_nothing_can_be_decided_there_is_no_layer_to_decide(panel: SmallPanel) -> None:
    panel.show_snapshot(unit_by_unit("detector", 0, SetLayer("visible", (None, None))))
    assert not panel.layer.isEnabled()
    panel.show_snapshot(unit_by_unit("detector"))
    assert panel.layer.isEnabled()


def test_every_control_has_a_tip(panel: SmallPanel) -> None:
    controls: list[QWidget] = [panel.example, panel.n_visible, panel.n_hidden, panel.weights, panel.temperature]
    controls += [panel.seed, panel.ask, *panel.findChildren(QPushButton)]
    assert all(control.toolTip() for control in controls)
