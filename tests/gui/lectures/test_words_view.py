"""The words of a step on the screen: live numbers, marks that go by themselves, and no keys taken from the lecture."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.lectures import slots
from gui.lectures.words_view import LectureWords
from gui.style import DARK, LIGHT, apply_style, ink
from tests.gui.looking import near

STEP = r"""The unit is on with $p = {p:.2f}$, it was on in {n:,d} draws.

$$\Delta E = {w:g}\cdot{v:d} = {field:.2f}$$
"""
NUMBERS = {"p": 0.5, "n": 12000, "w": 1.5, "v": 1.0, "field": 1.5}


@pytest.fixture
def words(qtbot: QtBot) -> LectureWords:
    words = LectureWords()
    qtbot.addWidget(words)
    words.resize(420, 400)
    words.show()
    return words


def picture(words: LectureWords) -> QImage:
    return words.grab().toImage()


def is_ticking(words: LectureWords) -> bool:
    return any(timer.isActive() for timer in words.findChildren(QTimer) if not timer.isSingleShot())


def rooms(words: LectureWords) -> list[QRectF]:
    """Of all numbers, on the screen."""
    found = words._text.rooms(words._text.slots)
    return [room.translated(words._origin()) for room in found]


def test_numbers_that_are_not_known_are_ellipses(words: LectureWords) -> None:
    words.show_step("Step", STEP)
    assert words.spoken() == "Step\nThe unit is on with p = …, it was on in … draws.\nΔE = …·… = …"
    words.show_numbers({"p": 0.5, "other": 1})
    assert "p = 0.50, it was on in … draws" in words.spoken()


def test_numbers_stand_in_text_and_equations(words: LectureWords) -> None:
    words.show_step("Step", STEP)
    words.show_numbers(NUMBERS)
    assert words.spoken().endswith("p = 0.50, it was on in 12,000 draws.\nΔE = 1.5·1 = 1.50")
    words.show_numbers({})
    assert words.spoken().endswith("ΔE = …·… = …")


def test_a_new_step_knows_no_numbers_and_begins_at_its_top(words: LectureWords) -> None:
    words.show_step("Long", "line\n\n" * 100 + STEP)
    words.show_numbers(NUMBERS)
    bar = words.verticalScrollBar()
    assert bar.maximum() > 1000
    bar.setValue(500)
    words.show_step("Long too", "line\n\n" * 100)
    assert bar.value() == 0
    words.show_step("Short", STEP)
    assert bar.maximum() == 0
    assert "p = …" in words.spoken()


def test_numbers_shown_at_first_are_not_marked_but_changes_are(words: LectureWords) -> None:
    words.show_step("Step", STEP)
    words.show_numbers(NUMBERS)
    shown = picture(words)
    assert not any(slot.strength(time.perf_counter()) for slot in words._text.slots)
    words.show_numbers(NUMBERS | {"field": 2.5})
    marked = picture(words)
    *others, field = rooms(words)
    inside = [(x, y) for x in range(420) for y in range(400) if shown.pixel(x, y) != marked.pixel(x, y)]
    assert inside
    assert all(field.adjusted(-1, -1, 1, 1).contains(QPointF(x, y)) for x, y in inside)
    assert all(not room.intersects(field) for room in others)
    below = field.toAlignedRect().bottomLeft() + QPoint(4, 0)
    assert near(marked.pixelColor(below), LIGHT.accent, 30), "a line for those who see no blue"


def test_marks_fade_and_then_nothing_ticks(words: LectureWords, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "HOLD_S", 0.02)
    monkeypatch.setattr(slots, "FADE_S", 0.05)
    words.show_step("Step", STEP)
    words.show_numbers(NUMBERS)
    qtbot.waitUntil(lambda: not is_ticking(words))
    calm = picture(words)
    words.show_numbers(NUMBERS | {"p": 0.7})
    words.show_numbers(NUMBERS)
    assert is_ticking(words)
    assert picture(words) != calm
    qtbot.waitUntil(lambda: not is_ticking(words))
    assert picture(words) == calm


def test_nothing_ticks_while_it_is_hidden(words: LectureWords) -> None:
    words.show_step("Step", STEP)
    words.show_numbers(NUMBERS)
    words.show_numbers(NUMBERS | {"p": 0.7})
    words.hide()
    assert not is_ticking(words)
    words.show_numbers(NUMBERS | {"p": 0.8})
    assert not is_ticking(words)
    assert "0.80" in words.spoken()


def test_a_number_that_needs_no_more_room_moves_nothing(words: LectureWords) -> None:
    words.show_step("Step", STEP)
    words.show_numbers(NUMBERS | {"field": -1.5, "n": 99999})
    before = rooms(words)
    words.show_numbers(NUMBERS | {"field": 3.25, "n": 7})
    assert rooms(words) == before
    words.show_numbers(NUMBERS | {"field": -123.25})
    assert rooms(words) != before


def test_a_number_that_needs_more_room_moves_what_stands_beside_it(words: LectureWords) -> None:
    words.show_step("", "{n:d} units")
    words.show_numbers({"n": 7})
    number, units = words._text._placed
    assert number.rect.right() < units.rect.left()
    words.show_numbers({"n": 12345678})
    longer, moved = words._text._placed
    assert longer.rect.right() < moved.rect.left()
    assert moved.x > units.x + 30


def test_a_shorter_number_in_the_text_stands_beside_what_follows_it(words: LectureWords) -> None:
    words.show_step("", "{n:d}")
    words.show_numbers({"n": 88888888})
    words.show_numbers({"n": 8})
    words._text.slots[0].unmark()
    (room,) = (placed.rect.translated(words._origin()) for placed in words._text._placed)
    image = picture(words)
    inked = {x for x in range(420) for y in range(60) if near(image.pixelColor(x, y), ink(LIGHT, "accent"))}
    assert min(inked) > room.center().x()
    assert max(inked) == pytest.approx(room.right(), abs=3)


def test_it_is_wide_enough_and_wraps(words: LectureWords) -> None:
    assert words.minimumWidth() == 260
    words.show_step("Step", "many words " * 20)
    wide = words.whole_height()
    words.resize(260, 400)
    assert words.whole_height() > 1.3 * wide


def test_the_scale_is_that_of_letters_and_equations(words: LectureWords) -> None:
    words.resize(1200, 400)
    words.show_step("Step", STEP)
    small = words.whole_height()
    words.scale = 2
    assert words.whole_height() == pytest.approx(2 * small, rel=0.1)
    words.scale = 17
    assert words.scale == 3
    words.scale = 0
    assert (words.scale, words.whole_height()) == (1, small)


def test_larger_letters_of_the_window_are_heeded(words: LectureWords) -> None:
    words.show_step("Step", STEP)
    small = words.whole_height()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_style(app, Qt.ColorScheme.Light, "Very large")
    assert words.whole_height() > 1.3 * small


def test_both_themes(words: LectureWords) -> None:
    words.show_step("", "█████ $\\mathbf{WWWW}$")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for scheme, theme in ((Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)):
        apply_style(app, scheme, "Normal")
        image = picture(words)
        colours = {image.pixelColor(x, y).name() for x in range(420) for y in range(60)}
        assert theme.window in colours
        assert any(near(QColor(colour), theme.text) for colour in colours)


def test_no_keys_are_taken_from_the_lecture(words: LectureWords) -> None:
    assert words.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert words.viewport().focusPolicy() == Qt.FocusPolicy.NoFocus


def tip_at(words: LectureWords, at: QPointF) -> str:
    QToolTip.hideText()
    place = at.toPoint()
    QApplication.sendEvent(words.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, words.mapToGlobal(place)))
    return QToolTip.text()


def test_what_is_wrong_is_told_under_the_mouse(words: LectureWords) -> None:
    words.show_step("", "$\\foo{x}$ and {n:d}")
    placed = [p.rect.translated(words._origin()).center() for p in words._text._placed]
    assert "“\\foo” is no TeX command" in tip_at(words, placed[0])
    assert tip_at(words, placed[-1]) == "Live: n"
    QToolTip.hideText()


def test_pictures_lie_beside_the_lecture(words: LectureWords, tmp_path: Path) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill("#ff0000")
    image.save(str(tmp_path / "red.png"))
    words.set_folder(tmp_path)
    words.show_step("", "![red units](red.png)")
    assert picture(words).pixelColor(210, 60) == QColor("#ff0000")
    assert words.spoken() == "[Picture: red units]"


def test_its_words_are_there_for_who_cannot_see_them(words: LectureWords) -> None:
    words.show_step("Step", STEP)
    assert words.accessibleDescription() == words.spoken()


def test_the_text_can_be_copied(words: LectureWords) -> None:
    words.show_step("Step", "some *words*")
    (copy,) = words.actions()
    copy.trigger()
    assert QApplication.clipboard().text() == "Step\nsome words"


def test_the_whole_step_can_be_drawn_elsewhere(words: LectureWords) -> None:
    words.show_step("Step", "line\n\n" * 40 + "█████")
    page = QImage(420, words.whole_height(), QImage.Format.Format_RGB32)
    page.fill(words.palette().window().color())
    painter = QPainter(page)
    words.draw_whole(painter)
    painter.end()
    last = [page.pixelColor(x, y).name() for x in range(60) for y in range(page.height() - 40, page.height())]
    assert LIGHT.text in last


@pytest.mark.parametrize("markdown", ["", "$", "$$", "**", "{", "![](", "- ", "> ", "```", "$" * 999, "\x00", "# "])
def test_no_text_is_too_odd_to_be_shown(words: LectureWords, markdown: str) -> None:
    words.show_step(markdown, markdown)
    words.show_numbers({"x": 1})
    picture(words)
