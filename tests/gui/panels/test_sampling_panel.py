"""Which machine is sampled, and from where."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.sampling_panel import SamplingPanel


@pytest.fixture
def panel(qtbot: QtBot) -> SamplingPanel:
    panel = SamplingPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("digit", "digit_wanted"),
        ("random", "random_wanted"),
        ("blank", "blank_wanted"),
    ],
)
def test_each_button_tells_what_is_wanted_and_nothing_else(
    panel: SamplingPanel, qtbot: QtBot, button: str, signal: str
) -> None:
    heard: list[str] = []
    for name in ("digit_wanted", "random_wanted", "blank_wanted", "seed_changed"):
        getattr(panel, name).connect(lambda name=name: heard.append(name))
    qtbot.mouseClick(getattr(panel, button), Qt.MouseButton.LeftButton)
    assert heard == [signal]


def test_another_seed_is_told(panel: SamplingPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.seed_changed):
        panel.seed.setValue(12)
    panel.seed.setValue(-1)
    assert panel.seed.value() == 0


def test_every_control_has_a_tip(panel: SamplingPanel) -> None:
    names = ("digit", "random", "blank", "seed")
    assert all(getattr(panel, name).toolTip() for name in names)
