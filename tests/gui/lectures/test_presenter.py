"""Presenting: what the room sees, what the lecturer sees, and that afterwards everything is as it was."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.explain import said_of
from gui.lectures.lecture_panel import PRESENTED_SHARE
from gui.lectures.lecture_room import LectureRoom
from gui.lectures.look import Look
from gui.lectures.notes_window import NotesWindow, Stopwatch
from gui.lectures.player import State
from gui.lectures.text_label import TextLabel
from gui.lectures.words_view import LectureWords
from gui.main_window import MainWindow
from gui.style import DARK, LIGHT, TEXT_SIZES, Theme, mixed
from tests.gui.lectures.lectures import at_rest, opened, written
from tests.gui.test_explanations import sentences

ROOT = Path(__file__).parents[3]


@pytest.fixture
def room(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> LectureRoom:
    return opened(window, qtbot, written(tmp_path))


def presented(window: MainWindow, qtbot: QtBot) -> NotesWindow:
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.theatre.presenter is not None
    notes = window.theatre.presenter.notes
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
    assert notes.next.text() == "Next: Some steps\nNow …."
    room.player.forward()
    at_rest(room, qtbot, State.THERE)
    text = notes.notes.spoken()
    assert "can only fall" in text
    assert "?" not in text
    assert "…" not in text
    assert notes.next.text() == "Next: To the end\nIt asks: Where does it end?"
    room.player.forward()
    at_rest(room, qtbot, State.ASKING)
    assert notes.next.text() == "Next: the answer to the question"
    room.player.forward()
    at_rest(room, qtbot, State.THERE)
    assert notes.next.text().startswith("Next: Elsewhere")
    room.player.go_to(3)
    at_rest(room, qtbot, State.ASKING)
    room.player.reveal()
    assert notes.next.text() == "This is the last step."


def test_everything_around_a_lecture_is_explained(window: MainWindow, room: LectureRoom, qtbot: QtBot) -> None:
    notes = presented(window, qtbot)
    silent: set[str] = set()
    for step in range(4):
        room.player.go_to(step)
        at_rest(room, qtbot)
        room.player.reveal()
        at_rest(room, qtbot, State.THERE)
        for widget in (w for around in (room.panel, notes) for w in around.findChildren(QWidget)):
            if isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit | LectureWords | TextLabel):
                silent |= set() if sentences(said_of(widget)) >= 2 else {type(widget).__name__}
    assert not silent


def test_the_words_are_large_for_the_back_row_and_then_as_before(
    window: MainWindow, room: LectureRoom, qtbot: QtBot
) -> None:
    panel = room.panel
    before = panel.words.scale, panel.question.scale
    presented(window, qtbot)
    assert panel.present.text() == "End"
    assert panel.words.scale > before[0]
    assert panel.question.scale > before[1]
    panel.present.click()
    assert panel.present.text() == "Present"
    assert (panel.words.scale, panel.question.scale) == before


def test_letters_are_large_but_not_smaller_than_was_chosen(window: MainWindow) -> None:
    def points() -> float:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        found = re.search(r"QWidget \{ font-size: ([\d.]+)pt", app.styleSheet())
        assert found is not None
        return float(found[1])

    window.appearance.set_least_text_size("Large")
    assert points() == TEXT_SIZES["Large"]
    window.set_text_size("Very large")
    assert points() == TEXT_SIZES["Very large"]
    window.set_text_size("Normal")
    assert points() == TEXT_SIZES["Large"]
    window.appearance.set_least_text_size("Normal")
    assert points() == TEXT_SIZES["Normal"]


ON_TWO_SCREENS = """
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
app = QApplication([])
from gui.main_window import MainWindow
window = MainWindow(QSettings("w.ini", QSettings.Format.IniFormat))
window.show()
window.theatre.open("minimal")
app.processEvents()
before = window.geometry().getRect(), window.theatre.room.panel.width()
window.theatre.presenter.toggle()
app.processEvents()
notes = window.theatre.presenter.notes
print(window.screen().name(), window.geometry().getRect(), window.theatre.room.panel.width())
print(notes.screen().name(), notes.screen().geometry().contains(notes.geometry()))
window.theatre.presenter.toggle()
app.processEvents()
print(window.screen().name(), (window.geometry().getRect(), window.theatre.room.panel.width()) == before)
window.close()
"""


def test_with_two_screens_the_lecture_is_on_the_second_and_the_notes_on_the_first(tmp_path: Path) -> None:
    """In a process of its own: what screens there are is said when it begins."""
    own = {"name": "own", "x": 0, "y": 0, "width": 1440, "height": 900}
    projector = {"name": "projector", "x": 1440, "y": 0, "width": 1280, "height": 800}
    each = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = {"screens": [own | each, projector | each]}
    (tmp_path / "screens.json").write_text(json.dumps(screens), "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", ON_TWO_SCREENS],
        cwd=tmp_path,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen:configfile=screens.json", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.splitlines() == [
        f"projector (1440, 0, 1280, 800) {round(1280 * PRESENTED_SHARE)}",
        "own True",
        "own True",
    ], done.stderr


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
        window.theatre.close()
    assert window.theatre.presenter is not None
    assert not window.theatre.presenter.is_on
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
    """WCAG 2.2, AAA: 7 to 1 for text, 4.5 to 1 for large text, and for a number while its mark fades."""
    look = Look(theme)
    for name in ("text", "number", "accent", "warm", "muted"):
        assert contrast(look.ink(name).name(), theme.window) >= 7, name
    for name in ("text", "number", "muted"):
        assert contrast(look.ink(name).name(), theme.panel) >= 7, name
    assert contrast(theme.text, theme.button) >= 7  # code
    assert contrast(theme.panel, theme.accent) >= 4.5  # the letter of a choice, large
    just_changed = mixed(theme.accent, theme.window, 0.25)
    assert contrast(look.ink("number").name(), just_changed) >= 4.5


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
