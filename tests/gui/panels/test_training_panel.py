"""The settings of the next machine."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.training_panel import TrainingPanel
from model.rbm.data_choice import DataChoice
from model.rbm.training_settings import TrainingSettings
from tests.gui.looking import texts

SETTINGS = TrainingSettings(
    DataChoice(classes=(1, 4), side=16, n_examples=321), 33, 1, 21, 0.0123, 0.25, 0.00125, 7, 99
)


@pytest.fixture
def panel(qtbot: QtBot) -> TrainingPanel:
    panel = TrainingPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def note(panel: TrainingPanel) -> str:
    return "".join(text for text in texts(panel) if "Changed" in text)


def test_at_first_the_defaults_are_set(panel: TrainingPanel) -> None:
    assert panel.settings() == TrainingSettings()


def test_what_is_shown_is_what_is_set(panel: TrainingPanel) -> None:
    panel.show_settings(SETTINGS)
    assert panel.settings() == SETTINGS
    assert note(panel) == ""


def test_a_change_says_how_to_use_it_until_it_is_taken_back(panel: TrainingPanel) -> None:
    panel.show_settings(SETTINGS)
    panel.n_hidden.setValue(34)
    assert "New machine" in note(panel)
    panel.n_hidden.setValue(33)
    assert note(panel) == ""
    panel.data.classes.buttons[2].click()
    assert "New machine" in note(panel)


def test_what_may_be_altered_can_be_applied_and_the_rest_cannot(panel: TrainingPanel, qtbot: QtBot) -> None:
    panel.show_settings(SETTINGS)
    assert not panel.apply.isEnabled()
    panel.rule.setCurrentIndex(panel.rule.findData("pcd"))
    panel.centred.setChecked(True)
    panel.averaged.setChecked(True)
    panel.falls.setChecked(True)
    panel.final_rate.setValue(0.001)
    assert "Apply" in note(panel)
    with qtbot.waitSignal(panel.apply_wanted):
        panel.apply.click()
    altered = replace(SETTINGS, rule="pcd", centred=True, averaged=True, final_learning_rate=0.001)
    assert panel.settings() == altered
    panel.show_settings(altered)
    assert not panel.apply.isEnabled()
    assert note(panel) == ""
    panel.learning_rate.setValue(0.02)
    panel.batch_size.setValue(30)
    assert not panel.apply.isEnabled()
    assert "New machine" in note(panel)


def test_what_cannot_be_is_said_at_once(panel: TrainingPanel) -> None:
    panel.show_settings(SETTINGS)
    panel.falls.setChecked(True)
    panel.final_rate.setValue(0.5)
    assert any("final learning rate of 0.5 is impossible" in text for text in texts(panel))
    assert not panel.apply.isEnabled()


@pytest.mark.parametrize("change", [{"n_hidden": 2000}, {"learning_rate": 0.00000051}])
def test_settings_that_the_panel_cannot_show_are_no_change_by_the_user(
    panel: TrainingPanel, change: dict[str, float]
) -> None:
    panel.show_settings(replace(SETTINGS, **change))  # type: ignore[arg-type]
    assert note(panel) == ""


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("n_hidden", 1, 4096),
        ("batch_size", 1, 50_000),
        ("learning_rate", 1e-7, 1e6),
        ("momentum", 0.0, 0.99),
        ("weight_decay", 0.0, 1.0),
        ("epochs", 1, 100_000),
        ("seed", 0, 2**31 - 1),
    ],
)
def test_impossible_numbers_cannot_be_entered(panel: TrainingPanel, name: str, low: float, high: float) -> None:
    spin = getattr(panel, name)
    spin.setValue(low - 1)
    assert spin.value() == low
    panel.settings()
    spin.setValue(high)
    assert spin.value() == high
    panel.settings()
    if high < 2**31 - 1:
        spin.setValue(high + 1)
        assert spin.value() == high


@pytest.mark.parametrize("text", ["abc", "-", "", "0", "-5"])
def test_what_is_no_possible_number_cannot_be_typed(panel: TrainingPanel, qtbot: QtBot, text: str) -> None:
    panel.n_hidden.selectAll()
    qtbot.keyClicks(panel.n_hidden, text)
    panel.n_hidden.clearFocus()
    panel.n_hidden.interpretText()
    assert 1 <= panel.n_hidden.value() <= 4096
    assert panel.settings().n_hidden >= 1


def test_a_machine_begins_only_at_the_button(panel: TrainingPanel, qtbot: QtBot) -> None:
    heard: list[None] = []
    panel.begin_wanted.connect(lambda: heard.append(None))
    panel.show_settings(SETTINGS)
    panel.epochs.setValue(3)
    assert heard == []
    qtbot.mouseClick(panel.begin, Qt.MouseButton.LeftButton)
    assert heard == [None]


def test_every_control_has_a_tip(panel: TrainingPanel) -> None:
    names = [
        "n_hidden",
        "batch_size",
        "learning_rate",
        "momentum",
        "weight_decay",
        "l1_decay",
        "sparsity_cost",
        "sparsity_target",
        "rule",
        "k",
        "centred",
        "averaged",
        "preset",
        "falls",
        "final_rate",
        "epochs",
        "seed",
        "begin",
        "apply",
    ]
    assert all(getattr(panel, name).toolTip() for name in names)
