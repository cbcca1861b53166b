"""What four machines are told alike."""

import pytest
from pytestqt.qtbot import QtBot

from gui.panels.rules_panel import RulesPanel
from model.rbm.comparison_settings import ComparisonSettings
from model.rbm.data_choice import DataChoice
from tests.gui.looking import texts

SETTINGS = ComparisonSettings(
    DataChoice(classes=(1, 4), side=16, n_examples=321), 9, 21, 0.0123, 0.25, 0.00125, True, 99
)


@pytest.fixture
def panel(qtbot: QtBot) -> RulesPanel:
    panel = RulesPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def note(panel: RulesPanel) -> str:
    return "".join(text for text in texts(panel) if "Changed" in text)


def choose(panel: RulesPanel, source: str) -> None:
    """As the user does."""
    at = panel.data.source.findData(source)
    panel.data.source.setCurrentIndex(at)
    panel.data.source.activated.emit(at)


def test_at_first_the_defaults_are_set(panel: RulesPanel) -> None:
    assert panel.settings() == ComparisonSettings()


def test_what_is_shown_is_what_is_set(panel: RulesPanel) -> None:
    panel.show_settings(SETTINGS)
    assert panel.settings() == SETTINGS
    assert note(panel) == ""


@pytest.mark.parametrize("name", ["learning_rate", "momentum", "weight_decay"])
def test_rates_can_be_applied(panel: RulesPanel, qtbot: QtBot, name: str) -> None:
    panel.show_settings(SETTINGS)
    assert not panel.apply.isEnabled()
    getattr(panel, name).setValue(0.5)
    assert "Apply" in note(panel)
    with qtbot.waitSignal(panel.apply_wanted):
        panel.apply.click()
    panel.show_settings(SETTINGS)
    assert note(panel) == ""


def test_centring_can_be_applied(panel: RulesPanel) -> None:
    panel.show_settings(SETTINGS)
    panel.centred.setChecked(False)
    assert panel.apply.isEnabled()
    assert "Apply" in note(panel)


@pytest.mark.parametrize("name", ["n_hidden", "batch_size", "seed"])
def test_other_machines_need_a_new_beginning(panel: RulesPanel, qtbot: QtBot, name: str) -> None:
    panel.show_settings(SETTINGS)
    getattr(panel, name).setValue(7)
    assert note(panel) == "Changed: press “New machines” to use these settings."
    assert not panel.apply.isEnabled()
    with qtbot.waitSignal(panel.begin_wanted):
        panel.begin.click()


@pytest.mark.parametrize(
    ("source", "batch_size", "n_hidden"),
    [("mnist", 100, 10), ("handcrafted", 8, 12), ("file", 10, 8), ("bars", 30, 12)],
)
def test_other_data_suggest_a_batch_and_machines_that_fit(
    panel: RulesPanel, source: str, batch_size: int, n_hidden: int
) -> None:
    panel.batch_size.setValue(3)
    panel.n_hidden.setValue(5)
    choose(panel, source)
    assert (panel.batch_size.value(), panel.n_hidden.value()) == (batch_size, n_hidden)


@pytest.mark.parametrize(("side", "batch_size"), [(2, 6), (3, 14), (4, 30), (6, 30)])
def test_fewer_bars_make_a_smaller_batch(panel: RulesPanel, side: int, batch_size: int) -> None:
    at = panel.data.bar_side.findData(side)
    panel.data.bar_side.setCurrentIndex(at)
    panel.data.bar_side.activated.emit(at)
    assert panel.batch_size.value() == batch_size


def test_digits_are_small_ones_that_can_be_enumerated(panel: RulesPanel) -> None:
    choose(panel, "mnist")
    settings = panel.settings()
    assert settings.data.side == 16
    settings.refuse_large(256)


def test_more_hidden_units_than_can_be_cannot_be_chosen(panel: RulesPanel) -> None:
    panel.n_hidden.setValue(100)
    assert panel.n_hidden.value() == 16


def test_averages_can_be_asked_for(panel: RulesPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.average_wanted):
        panel.average.click()


def test_a_file_that_was_not_chosen_is_asked_for(panel: RulesPanel) -> None:
    panel.show_settings(SETTINGS)
    choose(panel, "file")
    assert any("No file is chosen" in text for text in texts(panel))
    assert not panel.apply.isEnabled()
