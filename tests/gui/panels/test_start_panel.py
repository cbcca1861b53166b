"""Damage and where to begin."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.start_panel import StartPanel
from model.engine.commands import Command, Edit, Undo
from model.hopfield.changes import CoverHalf, FlipShare, StartAtRandom

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot) -> StartPanel:
    panel = StartPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.fixture
def wishes(panel: StartPanel) -> list[Command]:
    heard: list[Command] = []
    panel.wish.connect(heard.append)
    return heard


@pytest.mark.parametrize(("value", "share"), [(1, 0.01), (40, 0.4), (100, 1.0), (0, 0.01), (500, 1.0)])
def test_the_share_chosen_is_flipped(
    panel: StartPanel, wishes: list[Command], qtbot: QtBot, value: int, share: float
) -> None:
    panel.share.setValue(value)
    assert panel.flip.text() == f"Flip {round(100 * share)} %"
    qtbot.mouseClick(panel.flip, LEFT)
    assert wishes == [Edit(FlipShare(share))]


def test_every_half_can_be_covered(panel: StartPanel, wishes: list[Command], qtbot: QtBot) -> None:
    assert list(panel.cover) == ["top", "bottom", "left", "right"]
    for half, button in panel.cover.items():
        assert button.text() == half
        qtbot.mouseClick(button, LEFT)
    assert wishes == [Edit(CoverHalf(half)) for half in panel.cover]


def test_random_state_and_undo(panel: StartPanel, wishes: list[Command], qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.random, LEFT)
    qtbot.mouseClick(panel.undo, LEFT)
    assert wishes == [Edit(StartAtRandom()), Undo()]


def test_every_control_has_a_tip(panel: StartPanel) -> None:
    assert all(w.toolTip() for w in (panel.share, panel.flip, panel.random, panel.undo, *panel.cover.values()))
