"""An equation as a picture: the same at every size, in the colours asked for, with numbers that move nothing."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.drawing import equation as module
from gui.drawing.equation import Equation, equation, is_plain, number_tex
from model.errors import BadInput

pytestmark = pytest.mark.usefixtures("qapp")

INKS = {"black": "#000000", "number": "#ff0000", "accent": "#0000ff"}


def draw(drawn: Equation, *numbers: str, size: float = 40.0, ratio: int = 1) -> QImage:
    image = QImage(500 * ratio, 120 * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill("#ffffff")
    painter = QPainter(image)
    drawn.draw(painter, QPointF(20, 70), size, lambda name: QColor(INKS[name]), numbers)
    painter.end()
    return image


def ink(image: QImage, colour: str) -> QRectF:
    """The smallest rectangle round all that is of a colour, in dots."""
    wanted = QColor(colour).rgb()
    found = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == wanted]
    xs, ys = [x for x, _y in found], [y for _x, y in found]
    return QRectF(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


def test_it_fills_the_box_it_says_on_its_baseline() -> None:
    drawn = equation((r"\sum_i x",))
    box = ink(draw(drawn), "#000000")
    assert box.left() == pytest.approx(20, abs=2)
    assert box.right() == pytest.approx(20 + 40 * drawn.width, abs=3)
    assert box.top() == pytest.approx(70 - 40 * drawn.ascent, abs=2)
    assert box.bottom() == pytest.approx(70 + 40 * drawn.descent, abs=2)


def test_letters_end_at_the_baseline() -> None:
    assert ink(draw(equation((r"\mathrm{H}",))), "#000000").bottom() == pytest.approx(70, abs=1)


def test_twice_the_dots_show_the_same_picture_more_finely() -> None:
    drawn = equation((r"E = -\sum_k w_k",))
    fine = draw(drawn, ratio=2)
    coarse = draw(drawn)
    double = ink(fine, "#000000")
    single = ink(coarse, "#000000")
    assert double.width() == pytest.approx(2 * single.width(), abs=6)
    fine.setDevicePixelRatio(1)
    assert fine != coarse.scaled(fine.size()), "it would be blurred"


def test_colours_are_asked_for_by_name() -> None:
    image = draw(equation(("x+", "", ""), ("0", "0")), "1", "2")
    assert ink(image, INKS["number"]).left() > ink(image, INKS["black"]).right()
    named = draw(equation((r"\textcolor{accent}{W}",)))
    assert ink(named, INKS["accent"]).width() > 10


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("x=", "", "1.75"),
        ("x=", "+1", "−3.21"),
        ("e^{", "}", "0.46"),
        ("e^{-", "}", "−9.87"),
        (r"\frac{1}{1+e^{", "}}", "0.12"),
        ("n=", "", "12,345"),
        ("", "", "+6.0"),
    ],
)
def test_a_number_put_into_its_place_looks_as_if_it_were_typeset(before: str, after: str, text: str) -> None:
    room = "".join("0" if sign.isdigit() else sign for sign in text)
    whole = ink(draw(equation((before, after), (text,)), text), INKS["number"])
    put = ink(draw(equation((before, after), (room,)), text), INKS["number"])
    assert put.right() == pytest.approx(whole.right(), abs=5)
    assert (put.top(), put.bottom()) == pytest.approx((whole.top(), whole.bottom()), abs=1)
    if "^" not in before:  # small digits differ in width
        assert draw(equation((before, after), (text,)), text) == draw(equation((before, after), (room,)), text)


def test_a_number_in_its_place_needs_no_typesetting(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = equation(("x=", ""), ("0.00",))
    draw(drawn, "1.11")
    monkeypatch.setattr(module, "typeset", lambda *_: pytest.fail("it is typeset again"))
    assert draw(drawn, "1.23") != draw(drawn, "4.56")


def test_a_shorter_number_stands_at_the_right_and_moves_nothing() -> None:
    drawn = equation(("x=", "+y"), ("−00.0",))
    long, short = draw(drawn, "−12.3"), draw(drawn, "4.5")
    assert ink(long, INKS["black"]) == ink(short, INKS["black"])
    assert ink(long, INKS["number"]).left() < ink(short, INKS["number"]).left() - 20
    assert ink(long, INKS["number"]).right() == pytest.approx(ink(short, INKS["number"]).right(), abs=2)


@pytest.mark.parametrize("text", ["+0.49", "−0.49"])
def test_a_number_with_a_sign_of_its_own_is_added_or_taken_away(text: str) -> None:
    drawn = draw(equation(("a", ""), ("±0.00",)), text)
    typed = draw(equation((f"a {text[0]} 0.49",)))
    number, whole = ink(drawn, INKS["number"]), ink(typed, INKS["black"])
    assert (number.right(), number.top()) == pytest.approx((whole.right(), whole.top()), abs=2)
    gap = ink(draw(equation(("a", ""), (text.replace("+", "−"),))), INKS["number"]).left()
    assert number.left() > gap + 5, "there is room before the sign"


def test_plus_and_minus_take_the_same_place() -> None:
    drawn = equation(("a", ""), ("±0.00",))
    plus, minus = draw(drawn, "+0.49"), draw(drawn, "−0.49")
    assert plus != minus
    assert ink(plus, INKS["number"]).width() == ink(minus, INKS["number"]).width()


def test_such_a_sign_after_another_belongs_to_the_number() -> None:
    apart, close = (equation((before, ""), ("±0.00",)) for before in ("x", "x="))
    assert apart.numbers[0].mark.width() > close.numbers[0].mark.width() + 0.2
    assert ink(draw(close, "−0.49"), INKS["number"]).width() > ink(draw(close, "−0.49"), INKS["black"]).width() - 20


def test_the_place_of_a_number_is_round_its_ink() -> None:
    drawn = equation(("x=", ""), ("−0.00",))
    room = drawn.numbers[0].room
    box = ink(draw(drawn), INKS["number"])
    place = QRectF(20 + 40 * room.x(), 70 + 40 * room.y(), 40 * room.width(), 40 * room.height())
    assert place.adjusted(-1, -1, 1, 1).contains(box)
    assert place.width() == pytest.approx(box.width(), abs=5)
    assert (drawn.numbers[0].size, drawn.numbers[0].y) == (1, pytest.approx(0))
    small = equation(("x^{", "}"), ("0",)).numbers[0]
    assert small.size == pytest.approx(0.7, abs=0.05)
    assert small.y < -0.3


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("−1.5", "-1.5"),
        ("12,000", "12{,}000"),
        ("88\u00a0%", r"88\,\%"),
        ("1.5e−05", r"1.5\times 10^{-5}"),
        ("2e+10", r"2\times 10^{10}"),
        ("…", r"\ldots"),
        ("−∞", r"-\infty"),
        ("a {b}_c", r"\text{a  b  c}"),
    ],
)
def test_numbers_and_words_as_tex(text: str, tex: str) -> None:
    assert number_tex(text) == tex
    assert equation(("x=", ""), (text,)).width > 1


def test_plain_numbers_are_known() -> None:
    assert all(is_plain(text) for text in ("1", "−0.5", "+12,000"))
    assert not any(is_plain(text) for text in ("", "…", "1e5", "one", "1 %"))


def test_words_in_the_place_of_a_number_are_drawn_as_they_are() -> None:
    assert ink(draw(equation((r"x=", ""), ("yes",)), "yes"), INKS["number"]).width() > 30


def test_what_cannot_be_typeset_is_refused() -> None:
    with pytest.raises(BadInput, match="no sign for"):
        Equation(("x=", ""), ("漢",))
