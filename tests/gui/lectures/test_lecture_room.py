"""A lecture in the window: its keys, its file, its pages, and what is wrong with it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget
from pytestqt.qtbot import QtBot

from gui.lectures.lecture_room import LectureRoom, same_step
from gui.lectures.player import State
from gui.main_window import MainWindow
from gui.shortcuts import LECTURE_SHORTCUTS, SHORTCUTS
from model.lectures.reading import read_lecture
from model.lectures.shelf import shipped_lectures
from tests.gui.lectures.lectures import WALK, at_rest, opened, written
from tests.gui.looking import boxes

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path)


@pytest.fixture
def room(window: MainWindow, qtbot: QtBot, file: Path) -> LectureRoom:
    return opened(window, qtbot, file)


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier or Qt.KeyboardModifier.NoModifier)


def step_of(room: LectureRoom) -> int:
    assert room.player.desk is not None
    assert room.player.desk.page.newest is not None
    return room.player.desk.page.newest.step


@pytest.mark.parametrize(("on", "back"), [(Key.Key_Right, Key.Key_Left), (Key.Key_PageDown, Key.Key_PageUp)])
def test_a_remote_goes_from_step_to_step(
    window: MainWindow, room: LectureRoom, qtbot: QtBot, on: Qt.Key, back: Qt.Key
) -> None:
    press(window, on)
    at_rest(room, qtbot, State.THERE)
    assert room.player.step == 1
    press(window, on)
    at_rest(room, qtbot, State.ASKING)
    press(window, on)
    at_rest(room, qtbot, State.THERE)
    assert room.player.step == 2
    press(window, on)
    at_rest(room, qtbot, State.ASKING)  # a number is asked for: its field has the keys
    press(window, back)
    at_rest(room, qtbot, State.THERE)
    assert room.player.step == 2
    press(window, Key.Key_Home)
    at_rest(room, qtbot, State.THERE)
    assert room.player.step == 0


def test_the_run_has_its_keys_with_ctrl_and_space_reveals(window: MainWindow, room: LectureRoom, qtbot: QtBot) -> None:
    press(window, Key.Key_Right, CTRL)
    qtbot.waitUntil(lambda: step_of(room) == 1)
    at_rest(room, qtbot, State.LEFT)
    assert room.player.step == 0
    press(window, Key.Key_Return)
    at_rest(room, qtbot, State.THERE)
    assert step_of(room) == 0
    room.player.go_to(2)
    at_rest(room, qtbot, State.ASKING)
    press(window, Key.Key_B)
    assert room.panel.question.answers == (1,)
    press(window, Key.Key_Space)
    at_rest(room, qtbot, State.THERE)
    assert room.panel.question.is_revealed


def test_no_key_has_two_meanings_with_a_lecture_or_without(window: MainWindow, room: LectureRoom, qtbot: QtBot) -> None:
    def bound() -> list[str]:
        actions = [a for a in window.actions() if a.isEnabled()]
        return [keys.toString() for action in actions for keys in action.shortcuts()]

    assert len(set(bound())) == len(bound())
    assert {"Ctrl+Right", "PgDown", "Space"} <= set(bound())
    room.player.go_to(2)
    at_rest(room, qtbot, State.ASKING)
    assert len(set(bound())) == len(bound())
    window.theatre.close()
    assert sorted(bound()) == sorted(key for shortcut in SHORTCUTS.values() for key in shortcut.keys)
    assert "PgDown" in LECTURE_SHORTCUTS["lecture forward"].keys
    before = step_of(room)
    press(window, Key.Key_Right)
    qtbot.waitUntil(lambda: step_of(room) == before + 1)


def test_saving_the_file_shows_it_anew_at_the_same_step(room: LectureRoom, qtbot: QtBot, file: Path) -> None:
    room.player.go_to(1)
    at_rest(room, qtbot, State.THERE)
    file.write_text(WALK.replace("## Some steps\n\nNow", "## Before\n\nWords.\n\n## Some steps\n\nLater"), "utf-8")
    qtbot.waitUntil(lambda: room.lecture is not None and len(room.lecture.steps) == 5)
    at_rest(room, qtbot, State.THERE)
    assert room.player.step == 2
    assert "Later" in room.panel.words.spoken()
    assert step_of(room) == 30


def test_a_mistake_is_shown_and_the_last_good_version_stays(room: LectureRoom, qtbot: QtBot, file: Path) -> None:
    spoilt = file.with_suffix(".new")
    spoilt.write_text(WALK.replace("steps = 30", "stepps = 30"), "utf-8")
    spoilt.replace(file)  # as many editors save
    qtbot.waitUntil(lambda: not room.panel.problem.isHidden())
    assert "line 19" in room.panel.problem.text()
    assert "stepps" in room.panel.problem.text()
    room.player.forward()
    at_rest(room, qtbot, State.THERE)
    assert step_of(room) == 30
    assert "stepps" in room.panel.problem.text()
    file.write_text(WALK, "utf-8")
    qtbot.waitUntil(lambda: room.panel.problem.isHidden())


def test_a_file_that_is_refused_is_one_sentence_and_the_window_works(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not window.theatre.open(str(written(tmp_path, "", "empty.md")))
    (box,) = boxes()
    assert "empty.md" in box.text()
    box.close()
    assert window.theatre.room is None
    page = window.open_page("small")
    qtbot.waitUntil(lambda: page.newest is not None)


def test_a_refused_one_leaves_the_one_that_is_open(
    window: MainWindow, room: LectureRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not window.theatre.open("no such lecture")
    (box,) = boxes()
    box.close()
    room.player.forward()
    at_rest(room, qtbot, State.THERE)
    assert room.panel.title.text() == "A walk"


def test_another_page_in_front_is_away_from_the_lecture(window: MainWindow, room: LectureRoom, qtbot: QtBot) -> None:
    page = window.open_page("small")
    qtbot.waitUntil(lambda: page.newest is not None)
    assert not room.panel.resume.isHidden()
    room.panel.resume.click()
    at_rest(room, qtbot, State.THERE)
    assert window.desk is not None
    assert window.desk is room.player.desk
    assert room.panel.resume.isHidden()


def test_pages_are_arranged_for_the_lecture_and_back(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    page = window.open_page("hopfield")
    qtbot.waitUntil(lambda: page.newest is not None)
    page.complete()
    left = {dock.objectName(): dock for dock in page.findChildren(QDockWidget)}
    room = opened(window, qtbot, file)
    assert left["memories"].isHidden()
    assert {frame.parent() for frame in room._highlight.frames} == {page.centralWidget(), left["overlaps"]}
    room.panel.controls.click()
    assert not left["memories"].isHidden()
    room.panel.controls.click()
    room.player.go_to(2)
    at_rest(room, qtbot, State.ASKING)
    assert room._highlight.frames == []
    assert not left["memories"].isHidden()
    window.theatre.close()
    assert not any(left[name].isHidden() for name in ("memories", "start", "dynamics"))
    assert room.panel.isHidden()


def test_the_menu_has_every_shipped_lecture(
    open_window: Callable[..., MainWindow], room: LectureRoom, window: MainWindow
) -> None:
    window._fill_lecture_menu()
    texts = [action.text() for action in window._lecture_menu.actions()]
    assert texts[: len(shipped_lectures())] == [read_lecture(file).title for file in shipped_lectures()]
    close = next(action for action in window._lecture_menu.actions() if "Close" in action.text())
    close.trigger()
    assert room.lecture is None
    assert room.panel.isHidden()


def test_a_step_is_found_again_by_its_title_or_else_by_its_number(tmp_path: Path, file: Path) -> None:
    before = read_lecture(file)
    shorter = read_lecture(written(tmp_path, WALK[: WALK.index("## To the end")], "shorter.md"))
    assert [same_step(before, i, shorter) for i in range(4)] == [0, 1, 1, 1]
    first = WALK.replace("## Damaged", "## To the end\n\n```reverie\npage = 'small'\n```\n\n## Damaged", 1)
    assert [same_step(before, i, read_lecture(written(tmp_path, first, "first.md"))) for i in range(4)] == [1, 2, 3, 4]
