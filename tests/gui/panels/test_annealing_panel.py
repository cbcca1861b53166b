"""The controls of the annealing study."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.panels.annealing_panel import AnnealingPanel
from model.experiments.annealing import TEMPERATURES
from model.hopfield.memories import handcrafted_memories
from model.hopfield.stored import Stored


@pytest.fixture
def panel(qtbot: QtBot) -> AnnealingPanel:
    panel = AnnealingPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_at_first_it_is_the_study_of_the_command_line(panel: AnnealingPanel) -> None:
    study = panel.make()()
    assert [stored.description for stored in study.networks] == ["8 handcrafted patterns, Hebb"]
    assert (study.temperatures, study.sweeps, study.starts, study.seed) == (TEMPERATURES, 100, 400, 1)


def test_every_change_is_heeded_and_begins_a_new_study(panel: AnnealingPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignals([panel.chosen] * 4):
        panel.starts.setValue(30)
        panel.sweeps.setValue(17)
        panel.hottest.setValue(0.9)
        panel.n_temperatures.setValue(4)
    panel.network.set_seed(9)
    study = panel.make()()
    np.testing.assert_allclose(study.temperatures, [0, 0.3, 0.6, 0.9])
    assert (study.sweeps, study.starts, study.seed) == (17, 30, 9)


def test_the_narrowest_range_of_temperatures_still_grows(panel: AnnealingPanel) -> None:
    panel.hottest.setValue(panel.hottest.minimum())
    panel.n_temperatures.setValue(panel.n_temperatures.maximum())
    assert len(panel.make()().temperatures) == panel.n_temperatures.maximum()


def test_what_is_made_later_is_what_was_set_then(panel: AnnealingPanel) -> None:
    make = panel.make()
    panel.starts.setValue(10)
    assert make().starts == 400


def test_a_network_of_another_page_is_cooled(panel: AnnealingPanel, qtbot: QtBot) -> None:
    stored = Stored.by("storkey", handcrafted_memories())
    with qtbot.waitSignal(panel.chosen):
        panel.network.use_network(stored)
    assert panel.make()().networks == (stored,)
