"""Text in a place of its own: it moves nothing, and is made smaller rather than cut."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from gui.drawing.words import Words
from gui.explain import explain, said_of


@pytest.fixture
def words(qtbot: QtBot) -> Words:
    words = Words("sentence", lines=2)
    qtbot.addWidget(words)
    words.resize(240, 40)
    words.show()
    return words


def ink(words: Words) -> list[int]:
    """The rows of the picture in which something is drawn."""
    image = words.grab().toImage()
    ground = image.pixel(0, image.height() - 1)
    rows = range(image.height())
    return [y for y in rows if any(image.pixel(x, y) != ground for x in range(image.width()))]


def test_a_new_text_asks_for_no_other_room(words: Words) -> None:
    before = words.sizeHint()
    words.show_text("a sentence that is longer than the one before, by a good deal and then some")
    assert words.sizeHint() == before


def test_a_long_text_is_whole(words: Words) -> None:
    words.show_text("word " * 30)
    lowest = max(ink(words))
    words.resize(240, 400)
    words.show_text("")
    words.show_text("word " * 30)
    assert lowest < 40
    assert max(ink(words)) > 40, "at its full size it would not have fitted"


def under_the_mouse(words: Words) -> str:
    """What comes up when the mouse rests there."""
    place = words.rect().center()
    QApplication.sendEvent(words, QHelpEvent(QEvent.Type.ToolTip, place, words.mapToGlobal(place)))
    text = QToolTip.text()
    QToolTip.hideText()
    return text


def test_the_whole_text_is_under_the_mouse(words: Words) -> None:
    words.show_text("all of it")
    assert (words.text(), under_the_mouse(words)) == ("all of it", "all of it")
    words.explain("what this is", "It is a test.")
    words.show_text("more")
    assert words.toolTip() == "what this is"
    assert "more" not in under_the_mouse(words)


def test_what_is_this_explains_what_lies_around_and_does_not_repeat_the_text(qtbot: QtBot) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    explain(view, "A view", "It has words.")
    words = Words("plain", lines=1, parent=view)
    words.show_text("step 3")
    assert said_of(words) == view.whatsThis()
    words.explain("The step", "It is a number.")
    words.show_text("step 4")
    assert said_of(words) == words.whatsThis()
