"""The controls of the census."""

import pytest
from pytestqt.qtbot import QtBot

from gui.panels.census_panel import CensusPanel
from model.hopfield.memories import handcrafted_memories
from model.hopfield.stored import Stored


@pytest.fixture
def panel(qtbot: QtBot) -> CensusPanel:
    panel = CensusPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_at_first_it_is_five_thousand_random_starts_of_the_handcrafted_eight(panel: CensusPanel) -> None:
    census = panel.make()()
    assert census.stored.description == "8 handcrafted patterns, Hebb"
    assert (census.starts, census.order, census.damage, census.seed) == (5000, "random", None, 1)
    assert not panel.damage.isVisible()


def test_every_change_is_heeded_and_begins_a_new_census(panel: CensusPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignals([panel.chosen] * 4):
        panel.starts.setValue(700)
        panel.order.setCurrentIndex(panel.order.findData("synchronous"))
        panel.order.activated.emit(panel.order.currentIndex())
        panel.source.setCurrentIndex(1)
        panel.source.activated.emit(1)
        panel.damage.setValue(15)
    assert panel.damage.isVisible()
    panel.network.set_seed(9)
    census = panel.make()()
    assert (census.starts, census.order, census.damage, census.seed) == (700, "synchronous", 0.15, 9)


def test_what_is_made_later_is_what_was_set_then(panel: CensusPanel) -> None:
    make = panel.make()
    panel.starts.setValue(10)
    assert make().starts == 5000


def test_a_network_of_another_page_is_counted(panel: CensusPanel, qtbot: QtBot) -> None:
    stored = Stored.by("storkey", handcrafted_memories())
    with qtbot.waitSignal(panel.chosen):
        panel.network.use_network(stored)
    assert panel.make()().stored is stored
