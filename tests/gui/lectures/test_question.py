"""A room answers, and then hears how many were right."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.lectures.question import QuestionBox
from gui.style import DARK, LIGHT, apply_style
from model.errors import BadInput
from tests.gui.looking import press

CHOICES = ("it is **on**: $p = 0.88$", "it is off", "nobody knows")


@pytest.fixture
def box(qtbot: QtBot) -> QuestionBox:
    box = QuestionBox()
    qtbot.addWidget(box)
    box.resize(500, 500)
    box.show()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    return box


@pytest.fixture
def choice(box: QuestionBox) -> QuestionBox:
    box.ask_choice("What will $h_1$ do?", CHOICES)
    box.setFocus()
    return box


@pytest.fixture
def number(box: QuestionBox) -> QuestionBox:
    box.ask_number("How often?", tolerance=0.05, unit="share of draws")
    box.setFocus()
    return box


def status(box: QuestionBox) -> str:
    return box.status.accessibleName()


def test_each_press_of_a_choice_is_one_vote(choice: QuestionBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.answered) as told:
        press(choice.rows[1], QPointF(40, 20))
    assert told.args == [1]
    press(choice.rows[1], QPointF(40, 20))
    press(choice.rows[0], QPointF(40, 20), Qt.MouseButton.RightButton)
    assert choice.answers == (1, 1)
    assert status(choice).startswith("2 answers")


def test_keys_vote_too_and_backspace_takes_back(choice: QuestionBox, qtbot: QtBot) -> None:
    for key in "abC23":
        qtbot.keyClicks(choice, key)
    assert choice.answers == (0, 1, 2, 1, 2)
    for key in "dD49x0":
        qtbot.keyClicks(choice, key)
    assert len(choice.answers) == 5, "there are three choices"
    qtbot.keyClick(choice, Qt.Key.Key_Backspace)
    assert choice.answers == (0, 1, 2, 1)
    for _ in range(9):
        qtbot.keyClick(choice, Qt.Key.Key_Backspace)
    assert choice.answers == ()
    assert status(choice) == "no answer yet"


def test_nobody_sees_the_votes_before_the_answer_is_revealed(choice: QuestionBox) -> None:
    QApplication.processEvents()
    before = choice.rows[1].grab().toImage()
    assert LIGHT.button not in {before.pixelColor(x, y).name() for x in range(400) for y in range(before.height())}
    choice.vote(1)
    assert choice.rows[1].grab().toImage() == before


def test_the_answer_and_the_tally(choice: QuestionBox, qtbot: QtBot) -> None:
    for vote in (0, 0, 0, 1):
        choice.vote(vote)
    with qtbot.waitSignal(choice.revealed):
        choice.reveal(0)
    assert choice.is_revealed
    assert status(choice) == "3 of 4 right (75\u00a0%)"
    assert [row.accessibleDescription() for row in choice.rows] == [
        "Right; 3 of 4 answers, 75\u00a0%",
        "Not right; 1 of 4 answers, 25\u00a0%",
        "Not right; 0 of 4 answers, 0\u00a0%",
    ]
    choice.vote(1)
    choice.take_back()
    press(choice.rows[1], QPointF(40, 20))
    assert choice.answers == (0, 0, 0, 1), "too late"


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_bars_are_as_long_as_their_share(choice: QuestionBox, scheme: Qt.ColorScheme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_style(app, scheme, "Normal")
    theme = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    for vote in (0, 0, 0, 1):
        choice.vote(vote)
    choice.reveal(0)
    QApplication.processEvents()
    lengths = []
    for row, colour in zip(choice.rows, (theme.accent, theme.muted, theme.muted), strict=True):
        image = row.grab().toImage()
        y = image.height() - round(row.pixels())
        left, right = round(row._left()) + 1, image.width() - 10
        line = [image.pixelColor(x, y) for x in range(left, right)]
        assert line[0] == QColor(colour if row is not choice.rows[2] else theme.button)
        lengths.append(
            sum(c == QColor(colour) for c in line) / sum(c == QColor(theme.button) for c in line[:-1] or [1])
        )
    assert lengths[0] == pytest.approx(3, rel=0.05)
    assert lengths[1] == pytest.approx(1 / 3, rel=0.05)


def test_a_sign_tells_right_from_wrong_without_colour(choice: QuestionBox) -> None:
    shapes = []
    for answer in (0, 1):
        choice.reveal(answer)
        QApplication.processEvents()
        row = choice.rows[0]
        em, bottom = row.pixels(), row.height()
        image = row.grab().toImage().copy(round(0.6 * em), round(bottom - 1.7 * em), round(1.6 * em), round(1.25 * em))
        ground = image.pixel(0, 0)
        shapes.append([image.pixel(x, y) != ground for x in range(image.width()) for y in range(image.height())])
    assert all(sum(shape) > 20 for shape in shapes)
    assert sum(a != b for a, b in zip(*shapes, strict=True)) > 20


def test_what_happened_may_be_none_of_the_choices(choice: QuestionBox) -> None:
    choice.reveal(None)
    assert status(choice) == "Nobody answered. The answer is none of these."
    choice.reset()
    choice.vote(2)
    choice.reveal(None)
    assert status(choice) == "0 of 1 right (0\u00a0%)"
    assert choice.accessibleDescription().startswith("The answer is none of these.")
    choice.reset()
    choice.vote(1)
    choice.reveal(1)
    assert choice.rows[1].accessibleDescription().startswith("Right")
    assert status(choice) == "1 of 1 right (100\u00a0%)"


def test_a_number_that_is_not_known_reveals_nothing(number: QuestionBox) -> None:
    number.estimate(1.0)
    number.reveal(None)
    assert status(number) == "There is no number to hold the estimates against"


def test_it_can_be_asked_again(choice: QuestionBox) -> None:
    choice.vote(2)
    choice.reveal(0)
    choice.reset()
    assert (choice.answers, choice.is_revealed, status(choice)) == ((), False, "no answer yet")
    choice.vote(1)
    assert choice.answers == (1,)
    assert choice.rows[0].accessibleDescription() == ""


def test_another_question_replaces_it(choice: QuestionBox) -> None:
    choice.vote(0)
    choice.ask_choice("And now?", ("yes", "no"))
    assert (len(choice.rows), choice.answers) == (2, ())
    assert choice.accessibleName() == "And now?"
    choice.ask_number("How many?", 0)
    assert choice.rows == []
    assert choice.entry.isVisible()


def test_its_words_have_equations_and_live_numbers(box: QuestionBox) -> None:
    box.ask_choice("It is {n:d}; and $w = {w:g}$?", ("$x = {n:d}$", "no"))
    box.show_numbers({"n": 3, "w": 1.5})
    assert box.question._text.spoken() == "It is 3; and w = 1.5?"
    assert box.rows[0]._text.spoken() == "x = 3"


def test_estimates_are_entered_one_by_one(number: QuestionBox, qtbot: QtBot) -> None:
    assert number.entry.hasFocus()
    for text in ("0.9", "0,84", "−1"):
        number.entry.setText(text)
        qtbot.keyClick(number.entry, Qt.Key.Key_Return)
    assert number.answers == (0.9, 0.84, -1)
    qtbot.keyClick(number.entry, Qt.Key.Key_Backspace)
    assert number.answers == (0.9, 0.84)
    qtbot.keyClicks(number.entry, "12")
    qtbot.keyClick(number.entry, Qt.Key.Key_Backspace)
    assert (number.entry.text(), len(number.answers)) == ("1", 2)


@pytest.mark.parametrize("text", ["", "abc", "nan", "inf", "1,000,000", "1 2"])
def test_what_is_no_number_is_told(number: QuestionBox, qtbot: QtBot, text: str) -> None:
    number.entry.setText(text)
    qtbot.mouseClick(number.add, Qt.MouseButton.LeftButton)
    assert number.answers == ()
    assert status(number) == f"“{text}” is no number; write for instance 0.5."


def test_estimates_within_the_tolerance_are_counted(number: QuestionBox) -> None:
    for value in (0.83, 0.9, 0.5, 0.94):
        number.estimate(value)
    assert not number.axis.isVisible()
    number.reveal(0.88)
    assert number.axis.isVisible()
    assert not number.entry.isVisible()
    assert status(number) == "2 of 4 within ±0.05 of 0.88 (50\u00a0%)"
    number.estimate(0.88)
    assert len(number.answers) == 4


def test_estimates_are_dots_and_the_true_value_is_a_line(number: QuestionBox) -> None:
    for value in (0.86, 0.6, 1000.0):
        number.estimate(value)
    number.reveal(0.88)
    QApplication.processEvents()
    image = number.axis.grab().toImage()
    colours = [image.pixelColor(x, y).name() for y in range(image.height()) for x in range(image.width())]
    assert colours.count(LIGHT.accent) > 20, "one is near enough"
    assert colours.count(LIGHT.warm) > image.height() / 4
    columns = [x for x in range(image.width()) if image.pixelColor(x, image.height() // 3).name() == LIGHT.warm]
    assert len(columns) <= 5, "the line is upright"


def test_nobody_has_answered(number: QuestionBox) -> None:
    number.reveal(0.88)
    assert status(number) == "Nobody answered. The answer is 0.88 share of draws."
    number.axis.grab()


def test_other_keys_are_left_to_the_lecture(choice: QuestionBox, qtbot: QtBot) -> None:
    taken: list[int] = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        event.accept()
        choice.keyPressEvent(event)
        if event.isAccepted():
            taken.append(key)
    assert taken == []


@pytest.mark.parametrize("choices", [("one",), tuple("abcdefghi")])
def test_too_few_and_too_many_choices_are_refused(box: QuestionBox, choices: tuple[str, ...]) -> None:
    with pytest.raises(BadInput, match="it should have 2 to 8"):
        box.ask_choice("?", choices)


@pytest.mark.parametrize("tolerance", [-1.0, float("nan"), float("inf")])
def test_a_tolerance_is_checked(box: QuestionBox, tolerance: float) -> None:
    with pytest.raises(BadInput, match="zero or more"):
        box.ask_number("?", tolerance)


def test_no_text_is_cut_at_any_width_and_scale(choice: QuestionBox) -> None:
    for width, scale in ((260, 1.0), (400, 2.5), (1200, 3.0)):
        choice.scale = scale
        choice.resize(width, 900)
        QApplication.processEvents()
        for label in (choice.question, *choice.rows):
            assert label.height() >= label.heightForWidth(label.width())
            assert label.width() <= width
