"""How barriers are found, and how many minima are drawn."""

import pytest
from pytestqt.qtbot import QtBot

from gui.panels.barrier_panel import BarrierPanel
from tests.gui.looking import texts


@pytest.fixture
def panel(qtbot: QtBot) -> BarrierPanel:
    panel = BarrierPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_the_method_and_the_starts_begin_a_new_session(panel: BarrierPanel, qtbot: QtBot) -> None:
    assert not panel.sampled
    with qtbot.waitSignals([panel.chosen] * 2):
        panel.method.setCurrentIndex(1)
        panel.n_starts.setValue(70)
    assert panel.sampled
    assert panel.n_starts.value() == 70


def test_how_many_are_drawn_begins_nothing(panel: BarrierPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.chosen), qtbot.waitSignal(panel.shown_changed) as shown:
        panel.n_shown.setValue(60)
    assert shown.args == [60]


def test_it_says_when_a_network_is_too_large_to_be_exact(panel: BarrierPanel) -> None:
    warning = "784 units have too many states to go through (22 units can be): upper bounds."
    panel.describe(784, exact=False)
    assert warning in texts(panel)
    assert panel.n_starts.isEnabled()
    panel.describe(20, exact=True)
    assert warning not in texts(panel)
    assert not panel.n_starts.isEnabled(), "nothing is drawn by chance"
    panel.method.setCurrentIndex(1)
    panel.describe(20, exact=False)
    assert not any("too many" in text for text in texts(panel)), "it was asked for"


def test_every_control_is_explained(panel: BarrierPanel) -> None:
    assert all(widget.toolTip() for widget in (panel.method, panel.n_starts, panel.n_shown))
    assert "upper bounds" in panel.method.toolTip()
