"""Which machine a page is about."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.machine_panel import MachinePanel
from model.rbm import Rbm
from tests.gui.samples import machine


@pytest.fixture
def panel(qtbot: QtBot) -> MachinePanel:
    panel = MachinePanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.mark.parametrize(("button", "signal"), [("take", "machine_wanted"), ("open", "file_wanted")])
def test_each_button_tells_what_is_wanted_and_nothing_else(
    panel: MachinePanel, qtbot: QtBot, button: str, signal: str
) -> None:
    heard: list[str] = []
    for name in ("machine_wanted", "file_wanted"):
        getattr(panel, name).connect(lambda name=name: heard.append(name))
    assert getattr(panel, button).toolTip()
    qtbot.mouseClick(getattr(panel, button), Qt.MouseButton.LeftButton)
    assert heard == [signal]


def test_the_machine_is_described_with_its_provenance(panel: MachinePanel) -> None:
    panel.describe(machine(), "some.npz")
    text = panel.words.text()
    for part in ("some.npz", "<b>12</b> visible", "<b>5</b> hidden", "1,234 updates on MNIST (0, 1)", "seed 9"):
        assert part in text


def test_a_machine_without_provenance_is_described_too(panel: MachinePanel) -> None:
    m = machine()
    panel.describe(Rbm(m.weights, m.visible_bias, m.hidden_bias), "some.npz")
    assert panel.words.text() == "some.npz: <b>12</b> visible, <b>5</b> hidden units"
