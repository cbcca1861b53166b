"""Signs between two terms and signs of one term: room around them, and where an equation may be cut."""

import pytest

from gui.drawing.tex import typeset
from gui.drawing.tex_signs import RELATIONS, SUMS, bind_signs, continued, ends_in_term, pieces


@pytest.mark.parametrize(
    ("equation", "found"),
    [
        ("a = b = c", ["a ", "= b ", "= c"]),
        ("p(s=1) = 0.5", ["p(s=1) ", "= 0.5"]),
        (r"\frac{a=b}{c} \le d", [r"\frac{a=b}{c} ", r"\le d"]),
        (r"\sum_{i=1}^n x", [r"\sum_{i=1}^n x"]),
        (r"\left[ a = b \right] = c", [r"\left[ a = b \right] ", "= c"]),
        ("= c", ["= c"]),
        (r"a \leftarrow b", ["a ", r"\leftarrow b"]),
        (r"\begin{matrix}a=b\end{matrix}=c", [r"\begin{matrix}a=b\end{matrix}", "=c"]),
    ],
)
def test_before_relations(equation: str, found: list[str]) -> None:
    assert pieces(equation, RELATIONS) == found


@pytest.mark.parametrize(
    ("equation", "found"),
    [
        ("a + b - c", ["a ", "+ b ", "- c"]),
        ("= -a - b", ["= -a ", "- b"]),
        (r"2\cdot -1 + 3", [r"2\cdot -1 ", "+ 3"]),
        ("x^-", ["x^-"]),
        ("(a - b)", ["(a - b)"]),
    ],
)
def test_before_sums_but_not_before_the_sign_of_a_number(equation: str, found: list[str]) -> None:
    assert pieces(equation, SUMS) == found


def test_in_brackets_only_if_told_to() -> None:
    assert pieces("c(-a - b)", SUMS, in_brackets=True) == ["c(-a ", "- b)"]


def test_a_later_piece_keeps_the_space_of_its_sign() -> None:
    alone, later = typeset("+ b").signs, typeset(continued("+ b")).signs
    whole = typeset("a + b").signs
    space = whole[2].x - whole[1].x
    assert later[1].x - later[0].x == pytest.approx(space)
    assert alone[1].x - alone[0].x < space - 0.1


@pytest.mark.parametrize(
    ("equation", "found"),
    [
        ("= -1", "= {-}1"),
        ("(-1 - 2)", "({-}1 - 2)"),
        (r"2 \cdot -1 + 3", r"2 \cdot {-}1 + 3"),
        (r"\text{(-1) = -2} - x", r"\text{(-1) = -2} - x"),
        (r"-x^{-y}_-", r"-x^{-y}_-"),
        ("a, -b", "a, {-}b"),
    ],
)
def test_a_sign_of_one_term_is_bound_to_it(equation: str, found: str) -> None:
    assert bind_signs(equation) == found


def test_a_minus_after_an_equals_sign_stands_close_to_its_number() -> None:
    _x, _equals, minus, one = typeset("x = -1").signs
    _a, between, other = typeset("a - 1").signs
    assert one.x - minus.x < other.x - between.x - 0.2


@pytest.mark.parametrize(("equation", "does"), [("a", True), ("a)", True), ("", False), ("a =", False), ("(", False)])
def test_what_a_sign_would_stand_after(equation: str, does: bool) -> None:
    assert ends_in_term(equation) is does
