"""The sizes of a capacity study."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.panels.capacity_panel import CapacityPanel
from model.errors import BadInput
from model.experiments.capacity import CapacityStudy
from tests.gui.looking import texts

NOTE = "Changed: press “Measure” to use these settings."


@pytest.fixture
def panel(qtbot: QtBot) -> CapacityPanel:
    panel = CapacityPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_what_is_set_is_what_is_measured(panel: CapacityPanel) -> None:
    panel.n_units.setValue(300)
    panel.low.setValue(0.2)
    panel.high.setValue(0.1)
    panel.n_loads.setValue(3)
    panel.n_networks.setValue(7)
    panel.seed.setValue(11)
    assert panel.study() == CapacityStudy(n_units=300, loads=(0.1, 0.15, 0.2), n_networks=7, seed=11)


def test_the_loads_at_first_straddle_the_critical_one(panel: CapacityPanel) -> None:
    loads = np.array(panel.study().loads)
    assert panel.study().n_units == 2000
    assert (loads < 0.1379).any()
    assert (loads > 0.1379).any()


def test_a_change_is_noted_until_it_is_measured(panel: CapacityPanel) -> None:
    panel.show_running(panel.study())
    assert NOTE not in texts(panel)
    panel.seed.setValue(5)
    assert NOTE in texts(panel)
    panel.show_running(panel.study())
    assert NOTE not in texts(panel)


def test_what_cannot_be_measured_is_refused_in_a_sentence(panel: CapacityPanel) -> None:
    panel.show_running(panel.study())
    panel.n_units.setValue(4)
    panel.low.setValue(0.001)
    assert NOTE in texts(panel), "a setting that cannot be is a change too"
    with pytest.raises(BadInput, match="one memory"):
        panel.study()


def test_what_does_not_fit_memory_is_refused_with_what_it_would_need(
    panel: CapacityPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("model.hopfield.room.physical_memory", lambda: 2**29)
    panel.n_units.setValue(4096)
    with pytest.raises(BadInput, match=r"need about 0\.6 GB of memory"):
        panel.study()


def test_a_network_of_one_unit_and_more_memories_than_units_cannot_be_set(panel: CapacityPanel) -> None:
    panel.n_units.setValue(1)
    panel.low.setValue(-1.0)
    panel.high.setValue(7.0)
    assert (panel.n_units.value(), panel.low.value(), panel.high.value()) == (4, 0.001, 1.0)


def test_the_load_of_the_hopfield_page_is_asked_for(panel: CapacityPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.network_wanted):
        panel.take.click()


def test_measure_asks_for_it(panel: CapacityPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.measure_wanted):
        panel.measure.click()
