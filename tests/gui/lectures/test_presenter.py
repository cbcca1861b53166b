"""Presenting: what the room sees, what the lecturer sees, and that afterwards everything is as it was."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.lectures.lecture_room import LectureRoom
from gui.lectures.notes_window import NotesWindow, Stopwatch
from gui.lectures.player import State
from gui.main_window import MainWindow
from gui.style import DARK, LIGHT, Theme
from tests.gui.lectures.lectures import at_rest, opened, written


@pytest.fixture
def room(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> LectureRoom:
    return opened(window, qtbot, written(tmp_path))


def presented(window: MainWindow, qtbot: QtBot) -> NotesWindow:
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.presenter is not None
    notes = window.presenter.notes
    assert notes is not None
    return notes


def test_the_room_sees_the_lecture_and_the_lecturer_the_notes(
    window: MainWindow, room: LectureRoom, qtbot: QtBot
) -> None:
    notes = presented(window, qtbot)
    assert window.isFullScreen()
    assert window.menuBar().isHidden()
    assert window.statusBar().isHidden()
    assert window.labs.isHidden()
    assert "1 of" in notes.where.text()
    assert "Damaged" in notes.where.text()
    assert "Some steps" in notes.next.text()
    room.player.forward()
    at_rest(room, qtbot, State.THERE)
    text = notes.notes.spoken()
    assert "can only fall" in text
    assert "?" not in text
    assert "…" not in text


def test_the_presenters_keys_work_in_both_windows(window: MainWindow, room: LectureRoom, qtbot: QtBot) -> None:
    notes = presented(window, qtbot)
    qtbot.mouseClick(notes.forward, Qt.MouseButton.LeftButton)
    at_rest(room, qtbot, State.THERE)
    assert room.player.step == 1
    assert set(room.actions.values()) <= set(notes.actions())
    qtbot.mouseClick(notes.back, Qt.MouseButton.LeftButton)
    at_rest(room, qtbot, State.THERE)
    assert room.player.step == 0
    assert not notes.back.isEnabled()


@pytest.mark.parametrize("how", ["escape", "f5", "close the notes", "close the lecture"])
def test_afterwards_everything_is_as_it_was(window: MainWindow, room: LectureRoom, qtbot: QtBot, how: str) -> None:
    notes = presented(window, qtbot)
    if how == "escape":
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    elif how == "f5":
        qtbot.keyClick(window, Qt.Key.Key_F5)
    elif how == "close the notes":
        notes.close()
    else:
        window.close_lecture()
    assert window.presenter is not None
    assert not window.presenter.is_on
    assert not window.isFullScreen()
    assert not (window.menuBar().isHidden())
    assert not (window.statusBar().isHidden())
    assert not (window.labs.isHidden())


def test_the_clock_can_be_held_and_set_to_0(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    watch = Stopwatch()
    now[0] += 7
    watch.hold()
    now[0] += 50
    assert watch.seconds == 7
    assert watch.is_held
    watch.hold()
    now[0] += 2
    assert watch.seconds == 9
    watch.reset()
    now[0] += 1
    assert watch.seconds == 1


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_words_stand_out_by_seven_to_one(theme: Theme) -> None:
    """WCAG 2.2: 7 to 1 for text, 4.5 to 1 for large or coloured text."""
    assert contrast(theme.text, theme.window) >= 7
    assert contrast(theme.text, theme.panel) >= 7
    for colour in (theme.accent, theme.warm, theme.muted):
        assert contrast(colour, theme.window) >= 4.1


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    def linear(c: float) -> float:
        return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4

    rgb = QColor(colour)
    parts = (rgb.redF(), rgb.greenF(), rgb.blueF())
    return sum(w * linear(c) for w, c in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
