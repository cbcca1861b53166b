from math import inf, nan

import pytest

from model.lectures.words import Live, Misplaced, Words, live_numbers, written

KNOWN = {"energy", "p(h1)", "w11", "v1", "field(h1)", "end", "n"}


def names(text: str) -> list[tuple[str, str, bool]]:
    return [(live.name, live.format, live.in_equation) for live in live_numbers(text, KNOWN)]


def live(how: str = "", in_equation: bool = False) -> Live:
    return Live("energy", how, in_equation, 0, 0)


def test_braces_in_text_are_live_numbers() -> None:
    assert names("E is {energy:.1f} and p is {p(h1)}, n {n:d}.") == [
        ("energy", ".1f", False),
        ("p(h1)", "", False),
        ("n", "d", False),
    ]


def test_in_an_equation_only_a_name_with_a_format_is_one() -> None:
    text = r"$\Delta E = \frac{a}{energy} + {w11:g}\cdot{v1:d} = {field(h1):+.2f}$ and $$x_{n} {energy:.1f}$$"
    assert names(text) == [
        ("w11", "g", True),
        ("v1", "d", True),
        ("field(h1)", "+.2f", True),
        ("energy", ".1f", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        r"\{energy\}",
        "`{energy:.1f}`",
        "``a ` {nothing} ` b``",
        "```\n{nothing}\n```",
        "~~~ text\n{nothing}\n~~~",
        r"$\{energy:.1f\}$",
        r"$a_{b:c}$",
        r"$\mathrm{so:it}$",
    ],
)
def test_these_are_none(text: str) -> None:
    assert names(text) == []


def test_dollars_that_are_money_begin_no_equation() -> None:
    assert names("it costs ${n:d} a piece") == [("n", "d", False)]
    assert names("it costs $5 and {n:d}$6, or $ {n} $, or 5\\$ {n}") == [
        ("n", "d", False),
        ("n", "", False),
        ("n", "", False),
    ]


def test_code_and_equations_end_with_their_paragraph() -> None:
    assert names("a ` tick\n\n{n} another `") == [("n", "", False)]
    assert names("a $x tick\n\n{n} another y$") == [("n", "", False)]


def test_an_unclosed_run_of_backticks_is_no_code() -> None:
    assert names("`` {n} `") == [("n", "", False)]


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("a {enrgy}", 2, "there is no live number “enrgy”, did you mean “energy”?"),
        ("$a = {enrgy:.1f}$", 5, "there is no live number “enrgy”"),
        ("$a = {energy:.1q}$", 5, "“.1q” is no way to write {energy}; it should be like .2f"),
        ("{energy:>10}", 0, "“>10” is no way to write {energy}"),
        ("{energy:999999999f}", 0, "is no way to write"),
        ("{energy:.999f}", 0, "“.999f” is no way to write"),
        ("{a, b}", 0, r"{a, b} is no live number; it should be like {energy}, {energy:.2f}, or \{ for a brace"),
        ("x {energy", 2, "is not closed"),
        ("x {ener\ngy}", 2, "is not closed"),
        ("a\n$$ x\n\ny $$", 2, "has no end; it should end with $$"),
    ],
)
def test_what_cannot_be_is_refused_where_it_stands(text: str, at: int, said: str) -> None:
    with pytest.raises(Misplaced) as caught:
        live_numbers(text, KNOWN)
    assert caught.value.at == at
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("value", "how", "text", "equation"),
    [
        (0.502500, ".4f", "0.5025", "0.5025"),
        (-0.5, ".1f", "−0.5", "-0.5"),
        (2.0, "d", "2", "2"),
        (2.7, "d", "3", "3"),
        (60000.0, ",d", "60,000", "60{,}000"),
        (0.25, ".0%", "25%", r"25\%"),
        (0.7, "+g", "+0.7", "+0.7"),
        (60000.0, "", "60,000", "60{,}000"),
        (0.123456, "", "0.1235", "0.1235"),
        (nan, ".2f", "?", "?"),
        (nan, "d", "?", "?"),
        (-inf, "d", "−∞", r"-\infty "),
        (True, "", "yes", r"\text{yes}"),
        (False, ".1f", "no", r"\text{no}"),
        ("− nine & a_b", ".1f", "− nine & a_b", r"\text{− nine \& a\_b}"),
    ],
)
def test_values_are_written_as_their_format_says(value: float | str | bool, how: str, text: str, equation: str) -> None:
    assert written(value, live(how)) == text
    assert written(value, live(how, in_equation=True)) == equation


def test_words_are_filled_and_numbers_can_be_marked() -> None:
    text = "{n}: $E = {energy:.1f}$."
    words = Words(text, live_numbers(text, KNOWN))
    numbers = {"n": 3.0, "energy": -1.25}
    assert words.filled(numbers) == "3: $E = -1.2$."
    marked = words.filled(numbers, lambda at, number: rf"\mark{{{number}}}" if at.in_equation else f"<b>{number}</b>")
    assert marked == r"<b>3</b>: $E = \mark{-1.2}$."
    with pytest.raises(KeyError):
        words.filled({"n": 3.0})
