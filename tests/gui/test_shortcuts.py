"""Every key that is promised does what is promised."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from gui.desk import LABS, PAGES
from gui.main_window import MainWindow
from gui.pages.page import Page
from gui.shortcuts import SHORTCUTS, ShortcutsDialog
from gui.style import TEXT_SIZES
from model.engine.commands import Command, Edit, GoTo, Pause, Run, SetPace, Start, Step, StepBack, Undo
from model.engine.frame import Status
from tests.gui.looking import texts

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> Page:
    """A page in front, at step 3 of 5."""
    window.seed = 1
    page = window.open_page("hopfield")
    for command in (GoTo(5), GoTo(3)):
        page.send(command)
    assert window.desk is not None
    pump = window.desk.pump
    qtbot.waitUntil(lambda: not pump.running and page.newest is not None and page.newest.step == 3)
    return page


@pytest.fixture
def sent(window: MainWindow, page: Page, monkeypatch: pytest.MonkeyPatch) -> list[Command]:
    """What reaches the model thread of the page."""
    assert window.desk is not None
    heard: list[Command] = []
    passing_on: Callable[[Command], None] = window.desk.thread.send

    def note(command: Command) -> None:
        heard.append(command)
        passing_on(command)

    monkeypatch.setattr(window.desk.thread, "send", note)
    return heard


NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("key", "modifier", "command"),
    [
        (Key.Key_Space, NO_KEY, Run()),
        (Key.Key_Right, NO_KEY, Step()),
        (Key.Key_Left, NO_KEY, StepBack()),
        (Key.Key_Home, NO_KEY, GoTo(0)),
        (Key.Key_Plus, NO_KEY, SetPace(500.0)),
        (Key.Key_Equal, NO_KEY, SetPace(500.0)),
        (Key.Key_Minus, NO_KEY, SetPace(100.0)),
        (Key.Key_Z, CTRL, Undo()),
    ],
)
def test_a_key_wishes_for_one_thing(
    window: MainWindow, qtbot: QtBot, sent: list[Command], key: Qt.Key, modifier: Qt.KeyboardModifier, command: Command
) -> None:
    qtbot.keyClick(window, key, modifier)
    assert sent == [command]


def test_space_plays_and_pauses(window: MainWindow, page: Page, sent: list[Command], qtbot: QtBot) -> None:
    page.send(SetPace(5.0))
    qtbot.keyClick(window, Key.Key_Space)
    qtbot.waitUntil(lambda: page.newest is not None and page.newest.status is Status.PLAYING)
    qtbot.keyClick(window, Key.Key_Space)
    qtbot.waitUntil(lambda: page.newest is not None and page.newest.status is Status.PAUSED)
    assert sent[1:] == [Run(), Pause()]


def test_keys_move_through_the_run(window: MainWindow, page: Page, qtbot: QtBot) -> None:
    for key, step in ((Key.Key_Right, 4), (Key.Key_Left, 3), (Key.Key_Left, 2), (Key.Key_Home, 0), (Key.Key_Right, 1)):
        qtbot.keyClick(window, key)
        qtbot.waitUntil(lambda step=step: page.newest is not None and page.newest.step == step)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_has_just_opened_heeds_the_keys(
    window: MainWindow, qtbot: QtBot, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.open_page(name)
    qtbot.waitUntil(lambda: page.newest is not None)
    page.complete()
    assert window.desk is not None
    heard: list[Command] = []
    monkeypatch.setattr(window.desk.thread, "send", heard.append)
    target = QApplication.focusWidget() or window
    for key in (Key.Key_Right, Key.Key_Space):
        qtbot.keyClick(target, key)
    monkeypatch.undo()
    assert heard == [Step(), Run()], f"the keys went to {target}"


def test_ctrl_r_starts_again(window: MainWindow, sent: list[Command], qtbot: QtBot) -> None:
    qtbot.keyClick(window, Key.Key_R, CTRL)
    assert isinstance(sent[0], Start)
    assert all(isinstance(command, Start | Edit) for command in sent)


@pytest.mark.parametrize(
    ("key", "mode"), [(Key.Key_O, QFileDialog.AcceptMode.AcceptOpen), (Key.Key_S, QFileDialog.AcceptMode.AcceptSave)]
)
def test_ctrl_o_and_ctrl_s_ask_for_a_file(
    window: MainWindow, page: Page, qtbot: QtBot, key: Qt.Key, mode: QFileDialog.AcceptMode
) -> None:
    qtbot.keyClick(window, key, CTRL)
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.isVisible()
    assert dialog.acceptMode() == mode
    assert dialog.nameFilters() == [page.open_filter if key == Key.Key_O else page.save_filter]
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChildren(QFileDialog) == [])


def test_ctrl_and_a_number_opens_a_page_of_the_laboratory(window: MainWindow, page: Page, qtbot: QtBot) -> None:
    for lab in LABS:
        for i in (len(LABS[lab]) - 1, 0):
            qtbot.keyClick(window, Key(Key.Key_1 + i), CTRL)
            assert window.desk is not None
            assert window.desk.page.title == PAGES[LABS[lab][i]].title
            pump = window.desk.pump
            qtbot.waitUntil(lambda pump=pump: not pump.running)
        qtbot.keyClick(window, Key.Key_L, CTRL)


def test_a_laboratory_is_found_again_as_it_was_left(window: MainWindow, page: Page, qtbot: QtBot) -> None:
    window.open_page("capacity")
    qtbot.keyClick(window, Key.Key_L, CTRL)
    assert window.desk is not None
    assert window.desk.page.title == PAGES[LABS["RBM"][0]].title
    assert window.labs.labs["RBM"].isChecked()
    qtbot.mouseClick(window.labs.labs["Hopfield"], Qt.MouseButton.LeftButton)
    assert window.desk is not None
    assert window.desk.page.title == "Capacity"
    assert [window.labs.tabs.tabText(i) for i in range(window.labs.tabs.count())] == [
        PAGES[name].title for name in LABS["Hopfield"]
    ]


def test_f11_fills_the_screen_and_back(window: MainWindow, page: Page, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Key.Key_F11)
    assert window.isFullScreen()
    qtbot.keyClick(window, Key.Key_F11)
    assert not window.isFullScreen()


def test_letters_grow_and_shrink_between_bounds(window: MainWindow, page: Page, qtbot: QtBot) -> None:
    points = list(TEXT_SIZES.values())
    for key, size in (
        (Key.Key_Plus, points[1]),
        (Key.Key_Equal, points[2]),
        (Key.Key_Plus, points[2]),
        (Key.Key_Minus, points[1]),
        (Key.Key_Minus, points[0]),
        (Key.Key_Minus, points[0]),
    ):
        qtbot.keyClick(window, key, CTRL)
        assert window.font().pointSizeF() == pytest.approx(size, abs=0.1)


def test_a_question_mark_lists_all_of_them(window: MainWindow, page: Page, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Key.Key_Question)
    (dialog,) = window.findChildren(ShortcutsDialog)
    assert dialog.isVisible()
    shown = " ".join(texts(dialog))
    for shortcut in SHORTCUTS.values():
        assert shortcut.what in shown
        assert shortcut.keys[0] in shown
    (close,) = dialog.findChildren(QDialogButtonBox)[0].findChildren(QPushButton)
    close.click()
    qtbot.waitUntil(lambda: window.findChildren(ShortcutsDialog) == [])


def test_ctrl_q_closes_the_window(window: MainWindow, page: Page, qtbot: QtBot) -> None:
    assert window.desk is not None
    thread = window.desk.thread
    qtbot.keyClick(window, Key.Key_Q, CTRL)
    assert not window.isVisible()
    assert thread.isFinished()


def test_every_shortcut_is_bound_to_one_action_and_none_is_taken_twice(window: MainWindow) -> None:
    bound = [keys.toString() for action in window.actions() for keys in action.shortcuts()]
    assert sorted(bound) == sorted(key for shortcut in SHORTCUTS.values() for key in shortcut.keys)
    assert len(set(bound)) == len(bound)
