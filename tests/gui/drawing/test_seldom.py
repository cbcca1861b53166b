"""What is done seldom is done in the end."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.drawing.seldom import Seldom


@pytest.fixture
def done() -> list[int]:
    return []


def seldom(seconds: float, done: list[int], parent: QObject) -> Seldom:
    return Seldom(seconds, lambda: done.append(1), parent)


def test_the_first_wish_is_granted_at_once_and_the_next_ones_together_later(qtbot: QtBot, done: list[int]) -> None:
    parent = QObject()
    it = seldom(0.05, done, parent)
    assert it.ask()
    assert (it.ask(), it.ask()) == (False, False)
    assert len(done) == 1
    qtbot.waitUntil(lambda: len(done) == 2)
    qtbot.wait(80)
    assert len(done) == 2, "nothing more is owed"
    assert it.ask()


def test_done_now_nothing_is_owed(qtbot: QtBot, done: list[int]) -> None:
    parent = QObject()
    it = seldom(0.03, done, parent)
    it.ask()
    it.ask()
    it.now()
    assert len(done) == 2
    qtbot.wait(60)
    assert len(done) == 2


def test_forgotten_it_owes_nothing_and_may_begin_at_once(qtbot: QtBot, done: list[int]) -> None:
    parent = QObject()
    it = seldom(0.03, done, parent)
    it.ask()
    it.ask()
    it.forget()
    qtbot.wait(60)
    assert len(done) == 1
    slow = seldom(60, done, parent)
    slow.ask()
    slow.forget()
    assert slow.ask()
