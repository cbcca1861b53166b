"""Text in pieces: words, emphasis, code, equations, live numbers; and numbers as they are written."""

import math

import numpy as np
import pytest

from gui.lectures.live_text import Break, Math, Number, Picture, Piece, Text, Value, check_format, check_tex, pieces


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("plain words", [Text("plain words")]),
        ("two\nlines", [Text("two lines")]),
        ("a **b** *c* d", [Text("a "), Text("b", bold=True), Text(" "), Text("c", italic=True), Text(" d")]),
        ("**a *b* c**", [Text("a ", bold=True), Text("b", bold=True, italic=True), Text(" c", bold=True)]),
        ("2 * 3 * 4", [Text("2 * 3 * 4")]),
        ("an * open star", [Text("an * open star")]),
        (r"\*not\* \$5", [Text("*not* $5")]),
        ("`a *b* $c$`", [Text("a *b* $c$", code=True)]),
        ("``a ` b``", [Text("a ` b", code=True)]),
        ("so $T=1$.", [Text("so "), Math("T=1", False), Text(".")]),
        ("*so $a*b$*", [Text("so ", italic=True), Math("a*b", False)]),
        ("costs $5 and $6", [Text("costs $5 and $6")]),
        ("from $5-$10", [Text("from $5-$10")]),
        ("$ a$ b", [Text("$ a$ b")]),
        (r"$a\$b$", [Math(r"a\$b", False)]),
        ("x $$a\n= b$$ y", [Text("x "), Math("a\n= b", True), Text(" y")]),
        ("p = {p:.2f}!", [Text("p = "), Number("p", ".2f"), Text("!")]),
        ("**{p:}**", [Number("p", "", bold=True)]),
        ("{p} {field(h1):.2f}", [Number("p", ""), Text(" "), Number("field(h1)", ".2f")]),
        ("{ p:g} {1:g} {}", [Text("{ p:g} {1:g} {}")]),
        (r"\{p}", [Text("{p}")]),
        ("![a bar](pics/bar.png) x", [Picture("a bar", "pics/bar.png"), Text(" x")]),
        ("see [the page](http://x)", [Text("see the page")]),
        ("one  \ntwo\\\nthree", [Text("one"), Break(), Text("two"), Break(), Text("three")]),
        ("", []),
        ("\U000f0000 \U0010fffd x", [Text(" x")]),
    ],
)
def test_pieces(source: str, found: list[Piece]) -> None:
    assert pieces(source) == found


def test_each_piece_knows_its_line() -> None:
    found = pieces("one\n$a$ and\n![p](q)\n{n:d}", line=10)
    assert [piece.line for piece in found if not isinstance(piece, Text | Break)] == [11, 12, 13]


def test_an_equation_is_parts_with_numbers_between() -> None:
    math = Math(r"\frac{T}{2} = {w(1.2):g}\cdot{v1:d} \{a:d} {b:zz}", True)
    assert math.parts == (r"\frac{T}{2} = ", r"\cdot", r" \{a:d} {b:zz}")
    assert math.numbers == (Number("w(1.2)", "g"), Number("v1", "d"))


@pytest.mark.parametrize(
    ("format", "value", "text"),
    [
        (".2f", -0.5, "−0.50"),
        (".2f", -0.001, "0.00"),
        ("+.1f", 0.5, "+0.5"),
        ("g", 1.5, "1.5"),
        ("d", 3, "3"),
        ("d", 1.0, "1"),
        ("d", np.float32(1), "1"),
        ("d", 2.6, "3"),
        (".2d", 2.6, "3"),
        ("", 12000, "12,000"),
        ("", 0.123456, "0.1235"),
        ("zz", 0.5, "0.5"),
        (",d", 12000, "12,000"),
        (".0%", 0.881, "88\u00a0%"),
        (".2f", "a bar", "a bar"),
        ("", True, "yes"),
        ("", False, "no"),
        ("d", True, "yes"),
        (".1f", math.nan, "?"),
        ("d", math.inf, "∞"),
        ("d", -math.inf, "−∞"),
    ],
)
def test_a_number_as_it_is_written(format: str, value: Value, text: str) -> None:
    assert Number("x", format).text({"x": value}) == text


def test_a_number_that_is_not_known_is_an_ellipsis() -> None:
    assert Number("x", "d").text({"y": 1}) == "…"


@pytest.mark.parametrize("format", ["", "g", "d", ".2f", "+.2f", ",d", ".1e", ".0%", " .3g"])
def test_formats_there_are(format: str) -> None:
    assert check_format(Number("x", format)) is None


@pytest.mark.parametrize("format", ["x", ".f", ">8", "08d", ".100f", "!r", "2", "s"])
def test_formats_there_are_not(format: str) -> None:
    why = check_format(Number("x", format))
    assert why is not None
    assert f"“{{x:{format}}}”" in why


def test_an_equation_is_checked_with_its_numbers() -> None:
    assert check_tex(r"\Delta E = {w11:g}\cdot{v1:d} + e^{{gap:.2f}}") is None
    assert check_tex(r"\frac{ {w:g} }") is not None
    assert check_tex("") == "the equation is empty"
