"""How many chains, and where they start."""

import pytest
from pytestqt.qtbot import QtBot

from gui.panels.generation_panel import START_NAMES, GenerationPanel
from model.rbm.generation_settings import MAX_CHAINS, GenerationSettings


@pytest.fixture
def panel(qtbot: QtBot) -> GenerationPanel:
    panel = GenerationPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_at_first_it_asks_for_what_the_settings_are_without_it(panel: GenerationPanel) -> None:
    assert panel.settings() == GenerationSettings()


def test_every_field_tells_of_its_change_and_is_heeded(panel: GenerationPanel) -> None:
    heard: list[GenerationSettings] = []
    panel.chosen.connect(lambda: heard.append(panel.settings()))
    panel.n_chains.setValue(40)
    panel.seed.setValue(9)
    for i in range(len(START_NAMES)):
        panel.start.setCurrentIndex(i)
        panel.start.activated.emit(i)
    assert heard[:2] == [GenerationSettings(40), GenerationSettings(40, seed=9)]
    assert [settings.start for settings in heard[2:]] == ["hidden", "pixels", "biases", "data"]


def test_no_number_can_be_asked_for_that_is_refused(panel: GenerationPanel) -> None:
    for value in (-5, 10**6):
        panel.n_chains.setValue(value)
        assert panel.settings().n_chains in (1, MAX_CHAINS)


def test_every_control_has_a_tooltip(panel: GenerationPanel) -> None:
    assert all(field.toolTip() for field in (panel.n_chains, panel.start, panel.seed))
