"""Markdown in blocks, and what is wrong in it, line by line."""

import pytest

from gui.lectures.live_text import Math, Number, Picture, Text
from gui.lectures.markdown import MAX_DEPTH, blocks, faults, names, pictures


def outline(source: str) -> list[tuple[str, str, int, int, str, int]]:
    """Kind, words, level, depth, marker, quotes of each block."""
    return [
        (b.kind, "".join(p.text for p in b.pieces if isinstance(p, Text)), b.level, b.depth, b.marker, b.quotes)
        for b in blocks(source)
    ]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("one\ntwo\n\nthree", [("paragraph", "one two", 0, 0, "", 0), ("paragraph", "three", 0, 0, "", 0)]),
        ("# A\n## B ##\n##### C", [("heading", t, i + 1, 0, "", 0) for i, t in enumerate("ABC")]),
        ("#none", [("paragraph", "#none", 0, 0, "", 0)]),
        ("a\n- b", [("paragraph", "a", 0, 0, "", 0), ("paragraph", "b", 0, 1, "•", 0)]),
        ("- a\n  b\nc", [("paragraph", "a b c", 0, 1, "•", 0)]),
        ("* a\n\n  b\n\nc", [("paragraph", *a) for a in (("a", 0, 1, "•", 0), ("b", 0, 1, "", 0), ("c", 0, 0, "", 0))]),
        ("- a\n  - b\n- c", [("paragraph", t, 0, d, "•", 0) for t, d in (("a", 1), ("b", 2), ("c", 1))]),
        ("1. a\n2) b", [("paragraph", "a", 0, 1, "1.", 0), ("paragraph", "b", 0, 1, "2.", 0)]),
        ("1999 was", [("paragraph", "1999 was", 0, 0, "", 0)]),
        ("> a\n> > b\nc", [("paragraph", t, 0, 0, "", q) for t, q in (("a", 1), ("b", 2), ("c", 0))]),
        ("```\nx  *y*\n```\nz", [("code", "x  *y*", 0, 0, "", 0), ("paragraph", "z", 0, 0, "", 0)]),
        ("```\nopen", [("code", "open", 0, 0, "", 0)]),
        ("---\n* * *", [("rule", "", 0, 0, "", 0)] * 2),
        ("a\r\nb\rc", [("paragraph", "a b c", 0, 0, "", 0)]),
        ("", []),
    ],
)
def test_blocks(source: str, found: list[tuple[str, str, int, int, str, int]]) -> None:
    assert outline(source) == found


def test_equations_and_pictures_are_blocks_between_words() -> None:
    found = blocks("so\n$$a\n- b$$\nthen ![bar](x.png) end")
    assert [b.kind for b in found] == ["paragraph", "equation", "paragraph", "picture", "paragraph"]
    assert found[1].pieces == (Math("a\n- b", True, 2),)
    assert found[3].pieces == (Picture("bar", "x.png", 4),)


def test_an_equation_that_nobody_closes_swallows_only_its_paragraph() -> None:
    assert [b.kind for b in blocks("a $$b\n\n- c $$")] == ["paragraph", "paragraph"]


def test_what_is_nested_without_end_is_shown_as_it_is_written() -> None:
    (block,) = blocks(">" * 2000 + " a")
    assert block.quotes == MAX_DEPTH
    assert all(b.depth <= MAX_DEPTH for b in blocks("- " * 2000 + "a"))


def test_faults_are_found_with_their_lines() -> None:
    source = "fine $a$ {n:d}\n\n$$\\foo$$ and\n{n:zz}\n- x\n  $\\frac{1}$\n\nlast $$ here\n\n`$$ {n:zz}`"
    found = faults(source, line=20)
    assert [line for line, _why in found] == [22, 23, 25, 27]
    assert "the equation “\\foo”: “\\foo” is no TeX command" in found[0][1]
    assert "{n:zz}" in found[1][1]
    assert "“$$” has no other" in found[3][1]


def test_names_of_numbers_inside_and_outside_of_equations() -> None:
    assert names("{a:g} $x={b:d}$\n$${c:.1f}$$ `{d:g}` ${e}$ {f}") == {"a", "b", "c", "f"}


def test_all_pictures_are_known() -> None:
    assert pictures("![a](b.png)\n\n- ![c](d.png)") == [Picture("a", "b.png"), Picture("c", "d.png", 3)]


def test_a_number_in_a_list_is_a_piece() -> None:
    assert blocks("- {n:d} on")[0].pieces == (Number("n", "d"), Text(" on"))
