"""Which network dreams, and how."""

import pytest
from pytestqt.qtbot import QtBot

from gui.panels.memory_panel import DIGITS
from gui.panels.unlearning_panel import UnlearningPanel
from model.errors import BadInput
from model.hopfield.memories import handcrafted_memories
from model.hopfield.stored import Stored
from model.hopfield.unlearning_figures import UnlearningSettings


@pytest.fixture
def panel(qtbot: QtBot) -> UnlearningPanel:
    panel = UnlearningPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def size(panel: UnlearningPanel) -> tuple[int, int]:
    """N and P of the network that is asked for."""
    n_patterns, n_units = panel.network.make()().memories.patterns.shape
    return n_units, n_patterns


def test_at_first_far_too_many_memories_dream_as_in_the_paper(panel: UnlearningPanel) -> None:
    assert panel.settings()() == UnlearningSettings()
    assert panel.settings()().epsilon == 0.01
    assert size(panel) == (100, 30)
    assert panel.network.make()().rule == "hebb"


def test_every_change_is_heeded_and_begins_a_new_run(panel: UnlearningPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignals([panel.chosen] * 4):
        panel.epsilon.setValue(0.025)
        panel.measure_every.setValue(7)
        panel.noise.setValue(15)
        panel.starts.setValue(31)
    assert panel.settings()() == UnlearningSettings(0.025, 7, 0.15, 31)


def test_an_epsilon_that_makes_weights_explode_is_refused_when_the_run_is_to_begin(panel: UnlearningPanel) -> None:
    panel.epsilon.setValue(30.0)
    make = panel.settings()
    with pytest.raises(BadInput, match=r"ε is 30; it must be at most 1, .* explode"):
        make()


def test_what_is_made_later_is_what_was_set_then(panel: UnlearningPanel) -> None:
    make = panel.settings()
    panel.epsilon.setValue(0.5)
    assert make().epsilon == 0.01


def test_a_button_chooses_a_network_at_once(panel: UnlearningPanel, qtbot: QtBot) -> None:
    panel.network.patterns.source.setCurrentIndex(DIGITS)
    panel.network.patterns.source.activated.emit(DIGITS)
    heard: list[None] = []
    panel.chosen.connect(lambda: heard.append(None))
    for button, expected in ((panel.small, (32, 5)), (panel.handcrafted, (120, 8)), (panel.overloaded, (100, 30))):
        heard.clear()
        button.click()
        assert size(panel) == expected
        assert len(heard) == 1, "one new run, and not one for each field"


def test_a_network_of_another_page_dreams_until_another_one_is_chosen(panel: UnlearningPanel, qtbot: QtBot) -> None:
    stored = Stored.by("storkey", handcrafted_memories())
    with qtbot.waitSignal(panel.chosen):
        panel.network.use_network(stored)
    assert panel.network.make()() is stored
    panel.small.click()
    assert size(panel) == (32, 5)


def test_the_tool_tip_says_which_epsilon_it_is(panel: UnlearningPanel) -> None:
    assert "without 1/N" in panel.epsilon.toolTip()
