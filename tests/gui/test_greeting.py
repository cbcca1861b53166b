"""The page that greets: every lecture, every page of the laboratories, and the files opened last are a click away."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.desk import PAGES
from gui.explain import said_of
from gui.greeting import Card, Greeting
from gui.recent_files import RecentFile
from model.lectures.reading import read_lecture
from model.lectures.shelf import shipped_lectures


@pytest.fixture
def greeting(qtbot: QtBot) -> Greeting:
    widget = Greeting([read_lecture(file) for file in shipped_lectures()])
    qtbot.addWidget(widget)
    widget.show()
    return widget


def click(greeting: Greeting, qtbot: QtBot, text: str) -> None:
    buttons = [b for b in greeting.findChildren(QPushButton) if text in (b.text(), b.accessibleName())]
    assert buttons, text
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def test_every_lecture_is_there(greeting: Greeting, qtbot: QtBot) -> None:
    wanted: list[str] = []
    greeting.lecture_wanted.connect(wanted.append)
    for file in shipped_lectures():
        click(greeting, qtbot, read_lecture(file).title)
    assert wanted == [file.stem for file in shipped_lectures()]


def test_every_page_is_there(greeting: Greeting, qtbot: QtBot) -> None:
    wanted: list[str] = []
    greeting.page_wanted.connect(wanted.append)
    for kind in PAGES.values():
        click(greeting, qtbot, kind.title)
    assert wanted == list(PAGES)


def test_recent_files_take_the_place_of_those_before(greeting: Greeting, qtbot: QtBot) -> None:
    wanted: list[RecentFile] = []
    greeting.recent_wanted.connect(wanted.append)
    files = [RecentFile("learning", Path("a & b.npz")), RecentFile("lecture", Path("c.md"))]
    greeting.show_recent(files[1:])
    greeting.show_recent(files)
    click(greeting, qtbot, "a && b.npz")
    click(greeting, qtbot, "c.md")
    assert wanted == files


def test_every_card_has_room_for_its_words(greeting: Greeting, qtbot: QtBot) -> None:
    for width in (1000, 1280, 1900):
        greeting.resize(width, 700)
        qtbot.wait(1)
        for card in greeting.findChildren(Card):
            assert card.height() >= card.heightForWidth(card.width()), card.accessibleName()


def test_everything_says_what_it_is(greeting: Greeting) -> None:
    for button in greeting.findChildren(QPushButton):
        assert said_of(button).count("<p>") == 2, button.text() or button.accessibleName()
