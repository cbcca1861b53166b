"""Text that changes often without moving anything."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.drawing.words import Words
from gui.style import TEXT_SIZES, apply_style


@pytest.fixture
def words(qtbot: QtBot) -> Iterator[Words]:
    """Two lines above a label, in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    words = Words("sentence", 2)
    column = QVBoxLayout(window)
    column.addWidget(words)
    column.addWidget(QLabel("below"), 1)
    window.resize(200, 300)
    window.show()
    yield words
    window.close()


def dark_pixels(words: Words) -> int:
    picture = words.grab().toImage()
    return sum(
        picture.pixelColor(x, y).lightness() < 120 for x in range(picture.width()) for y in range(picture.height())
    )


def test_text_is_drawn(words: Words) -> None:
    assert dark_pixels(words) == 0
    words.show_text("A sentence")
    assert words.text() == "A sentence"
    assert dark_pixels(words) > 20
    words.show_text("")
    assert dark_pixels(words) == 0


def test_a_longer_text_moves_nothing(words: Words) -> None:
    before = words.geometry()
    words.show_text("many words " * 40)
    QApplication.processEvents()
    assert words.geometry() == before


def test_there_is_room_for_the_lines_in_letters_of_every_size(application: QApplication, words: Words) -> None:
    heights = []
    for size in TEXT_SIZES:
        apply_style(application, Qt.ColorScheme.Light, size)
        QApplication.processEvents()
        heights.append(words.height())
        assert words.height() >= 2 * words.fontMetrics().lineSpacing()
    assert heights == sorted(set(heights))
