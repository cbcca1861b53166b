"""One more memory, or one fewer."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.store_panel import MAX_LISTED, StorePanel
from model.engine.commands import Command, Edit
from model.hopfield.changes import RemoveMemory, StoreState

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot) -> StorePanel:
    panel = StorePanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.fixture
def wishes(panel: StorePanel) -> list[Command]:
    heard: list[Command] = []
    panel.wish.connect(heard.append)
    return heard


def offered(panel: StorePanel) -> list[str]:
    return [action.text() for action in panel.remove.menu().actions()]


def test_states_that_are_stored_are_numbered(panel: StorePanel, wishes: list[Command], qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.store, LEFT)
    panel.describe(("a", "b"))
    qtbot.mouseClick(panel.store, LEFT)
    assert wishes == [Edit(StoreState("state 1")), Edit(StoreState("state 2"))]


def test_any_memory_can_be_removed(panel: StorePanel, wishes: list[Command]) -> None:
    panel.describe(("zero", "one", "block"))
    assert offered(panel) == ["1  zero", "2  one", "3  block"]
    for action in panel.remove.menu().actions():
        action.trigger()
    assert wishes == [Edit(RemoveMemory(0)), Edit(RemoveMemory(1)), Edit(RemoveMemory(2))]


def test_the_memories_offered_are_those_stored_now(panel: StorePanel, wishes: list[Command]) -> None:
    panel.describe(("zero", "one", "block"))
    panel.describe(("one", "block"))
    assert offered(panel) == ["1  one", "2  block"]
    panel.remove.menu().actions()[1].trigger()
    assert wishes == [Edit(RemoveMemory(1))]


def test_the_only_memory_cannot_be_removed(panel: StorePanel) -> None:
    panel.describe(("one", "two"))
    assert panel.remove.isEnabled()
    panel.describe(("one",))
    assert not panel.remove.isEnabled()


def test_a_name_is_shown_as_it_is(panel: StorePanel) -> None:
    panel.describe(("salt & pepper", "b"))
    assert offered(panel)[0].replace("&&", "\0").replace("&", "").replace("\0", "&") == "1  salt & pepper"


def test_the_menu_fits_a_screen_however_many_memories_there_are(panel: StorePanel) -> None:
    panel.describe(tuple(f"random {i + 1}" for i in range(1000)))
    assert len(offered(panel)) == MAX_LISTED


def test_files_are_asked_for(panel: StorePanel, wishes: list[Command], qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.files_wanted):
        qtbot.mouseClick(panel.add, LEFT)
    assert wishes == []


def test_every_control_has_a_tip_and_leaves_the_keys_alone(panel: StorePanel) -> None:
    for button in (panel.store, panel.add, panel.remove):
        assert button.toolTip()
        assert button.focusPolicy() == Qt.FocusPolicy.NoFocus
