"""Which machine is sampled, and from where."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.sampling_panel import SamplingPanel
from model.rbm import Rbm
from tests.gui.samples import machine


@pytest.fixture
def panel(qtbot: QtBot) -> SamplingPanel:
    panel = SamplingPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("take", "machine_wanted"),
        ("open", "file_wanted"),
        ("digit", "digit_wanted"),
        ("random", "random_wanted"),
        ("blank", "blank_wanted"),
    ],
)
def test_each_button_tells_what_is_wanted_and_nothing_else(
    panel: SamplingPanel, qtbot: QtBot, button: str, signal: str
) -> None:
    heard: list[str] = []
    for name in ("machine_wanted", "file_wanted", "digit_wanted", "random_wanted", "blank_wanted", "seed_changed"):
        getattr(panel, name).connect(lambda name=name: heard.append(name))
    qtbot.mouseClick(getattr(panel, button), Qt.MouseButton.LeftButton)
    assert heard == [signal]


def test_another_seed_is_told(panel: SamplingPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.seed_changed):
        panel.seed.setValue(12)
    panel.seed.setValue(-1)
    assert panel.seed.value() == 0


def test_the_machine_is_described_with_its_provenance(panel: SamplingPanel) -> None:
    panel.describe(machine(), "some.npz")
    text = panel.machine.text()
    for part in ("some.npz", "<b>12</b> visible", "<b>5</b> hidden", "1,234 updates on MNIST (0, 1)", "seed 9"):
        assert part in text


def test_a_machine_without_provenance_is_described_too(panel: SamplingPanel) -> None:
    m = machine()
    panel.describe(Rbm(m.weights, m.visible_bias, m.hidden_bias), "some.npz")
    assert panel.machine.text() == "some.npz: <b>12</b> visible, <b>5</b> hidden units"


def test_every_control_has_a_tip(panel: SamplingPanel) -> None:
    names = ("take", "open", "digit", "random", "blank", "seed")
    assert all(getattr(panel, name).toolTip() for name in names)
