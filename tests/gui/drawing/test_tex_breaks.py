"""An equation is cut between terms, and nowhere else."""

import pytest

from gui.drawing.tex import typeset
from gui.drawing.tex_breaks import RELATIONS, SUMS, continued, pieces


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
