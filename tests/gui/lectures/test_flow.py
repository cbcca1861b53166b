"""What stands where: baselines that agree, lines no wider than their column, equations broken between terms."""

import pytest
from PySide6.QtGui import QFont

from gui.lectures.boxes import Box, EquationBox, NumberBox, WordBox
from gui.lectures.flow import WIDEST, Flow, Placed
from gui.lectures.letters import Letters
from gui.lectures.live_text import Math, Number
from gui.lectures.markdown import blocks
from gui.lectures.slots import Slot
from gui.lectures.wide_equation import LITTLE, fitted
from model.errors import BadInput

pytestmark = pytest.mark.usefixtures("qapp")

EVERYTHING = r"""# A heading with a verylongwordinitthatfitsnowhere
Words and $p(s_i=1)=\frac{1}{2}$, **bold** and `code that is long enough to wrap` of averylongwordthatfitsnowhereeither.

$$p(s_i=1) = \frac{1}{1+e^{-\Delta E_i/T}}$$
$$\Delta w_{ij} = \varepsilon(\langle v_i h_j\rangle^0 - \langle v_i h_j\rangle^1)$$
- item $E = -\sum_k\sum_j w_{kj} v_k h_j$ and
  $$E = -\sum_k\sum_j w_{kj} v_k h_j$$
> > quotation with $\foo{x}$

```
code that is much longer than the column is wide, or so it seems
```
---
![nothing](nowhere.png)
"""


def flow(source: str, width: float, pixels: float = 20.0, slots: list[Slot] | None = None) -> Flow:
    found = Flow(Letters(QFont(), pixels), width)
    for block in blocks(source):
        found.add(block, slots or [])
    return found


def boxes_of(found: Flow, kind: type[Box]) -> list[Placed]:
    return [placed for placed in found.placed if isinstance(placed.box, kind)]


def words(found: Flow) -> list[str]:
    return [placed.box.text for placed in found.placed if isinstance(placed.box, WordBox)]


@pytest.mark.parametrize("width", [240, 300, 500, 1200])
@pytest.mark.parametrize("pixels", [14, 21, 35])
def test_nothing_is_wider_than_its_column_and_nothing_overlaps(width: int, pixels: int) -> None:
    found = flow(EVERYTHING, width, pixels)
    for placed in found.placed:
        assert placed.rect.left() >= -0.01
        assert placed.rect.right() <= width + 0.01
        assert placed.rect.bottom() <= found.height + 2
    for i, one in enumerate(found.placed):
        for other in found.placed[i + 1 :]:
            shared = one.rect.intersected(other.rect.adjusted(0.1, 0.1, -0.1, -0.1))
            # Letters have room above and below them that others may enter.
            assert shared.height() < 0.4 * pixels, (one, other)


def test_words_numbers_and_equations_of_a_line_share_its_baseline() -> None:
    found = flow(r"x $\frac{1}{1+e^{-x}}$ {n:d} **y** `z`", 600, slots=[Slot(Number("n", "d"))])
    assert len({placed.baseline for placed in found.placed}) == 1
    assert {type(placed.box) for placed in found.placed} == {WordBox, NumberBox, EquationBox}


def test_a_tall_equation_parts_the_lines_around_it() -> None:
    plain = flow("a\\\nb\\\nc", 600)
    tall = flow("a\\\n$\\frac{\\frac{1}{2}}{\\frac{3}{4}}$\\\nc", 600)
    assert tall.height > plain.height + 10


def test_a_full_stop_never_begins_a_line() -> None:
    for width in range(60, 300, 7):
        found = flow(r"so it is $p(s_i = 1) + q = 0.5$. And (*so*) on{n:d}!", width, slots=[Slot(Number("n", "d"))])
        first = {min(p.x for p in found.placed if p.baseline == y) for y in {p.baseline for p in found.placed}}
        at_left = [p.box.text for p in found.placed if p.x in first and isinstance(p.box, WordBox)]
        assert not {".", ")", "!"} & set(at_left)


def test_an_equation_is_as_large_as_the_letters_around_it() -> None:
    letters = Letters(QFont(), 40)
    x_of_text = letters.font()[1].xHeight()
    assert letters.equation_size() * 0.473 == pytest.approx(x_of_text, rel=0.03)
    assert letters.equation_size(1.5) > 1.4 * letters.equation_size()


def test_long_lines_are_not_wider_than_one_can_follow_and_stand_in_the_middle() -> None:
    found = flow("word " * 200, 3000)
    left, right = min(p.x for p in found.placed), max(p.rect.right() for p in found.placed)
    assert right - left <= WIDEST * 20
    assert left == pytest.approx((3000 - WIDEST * 20) / 2)


def test_items_are_marked_at_their_first_line() -> None:
    found = flow("1. one\n\n   more\n2. two", 500)
    markers = [p for p in found.placed if isinstance(p.box, WordBox) and p.box.ink == "accent"]
    one, two = (next(p for p in boxes_of(found, WordBox) if p.box.text == text) for text in ("one", "two"))
    assert [(p.box.text, p.baseline) for p in markers] == [("1.", one.baseline), ("2.", two.baseline)]
    assert all(p.rect.right() < one.x for p in markers)


def test_bars_stand_left_of_quotations() -> None:
    found = flow("> a\n> > b", 500)
    assert len(found.bars) == 3
    assert all(bar.right() < min(p.x for p in found.placed) + 40 for bar in found.bars)


def test_what_is_no_equation_is_shown_as_it_is_written_with_the_reason() -> None:
    found = flow("so $\\foo{x}$ and\n$$\\frac{1}$$", 500)
    bad = [p.box for p in found.placed if isinstance(p.box, WordBox) and p.box.ink == "warm"]
    assert [box.text for box in bad] == ["$\\foo{x}$", "$$\\frac{1}$$"]
    assert "“\\foo” is no TeX command" in bad[0].tip
    assert "\\frac{…}{…}" in bad[1].tip


def test_a_picture_that_is_not_there_is_told_in_words() -> None:
    assert "[nothing]" in words(flow("![nothing](nowhere.png)", 500))


WIDE = Math(r"\Delta E = {a:g}\cdot x + {b:g}\cdot y = {c:.2f}", True)


def fit(width: float) -> list[EquationBox]:
    return fitted(WIDE, [Slot(number) for number in WIDE.numbers], 30.0, width, 20.0)


def test_an_equation_that_is_a_little_too_wide_is_made_a_little_smaller() -> None:
    (whole,) = fit(10_000)
    assert whole.size == 30
    (smaller,) = fit(0.9 * whole.width)
    assert smaller.width == pytest.approx(0.9 * whole.width)


def test_an_equation_that_is_much_too_wide_is_broken_at_its_relations_with_its_numbers() -> None:
    whole = fit(10_000)[0].width
    rows = fit(0.79 * whole)
    assert [row.math.tex for row in rows] == [r"\Delta E = {a:g}\cdot x + {b:g}\cdot y ", "{}= {c:.2f}"]
    assert [[slot.number.name for slot in row.slots] for row in rows] == [["a", "b"], ["c"]]
    assert {row.size for row in rows} == {30}
    narrow = fit(0.45 * whole)
    assert [row.math.tex[:3] for row in narrow] == [r"\De", "{}=", "{}+", "{}="]
    assert all(row.width <= 0.45 * whole for row in narrow)


def test_what_cannot_be_broken_is_made_as_small_as_it_must_be() -> None:
    math = Math(r"\frac{aaaaaaaaaaaaaaaa}{b}", True)
    whole = EquationBox(math, [], 30)
    (row,) = fitted(math, [], 30, 0.3 * whole.width, 20)
    assert LITTLE * whole.width > row.width
    assert row.width == pytest.approx(0.3 * whole.width)


def test_a_row_that_cannot_be_broken_does_not_make_the_others_smaller_than_the_whole() -> None:
    math = Math(r"E = \frac{aaaaaaaaaaaaaaaa}{b}", True)
    whole = EquationBox(math, [], 30)
    (row,) = fitted(math, [], 30, 0.7 * whole.width, 40)
    assert row.size == pytest.approx(0.7 * 30)


def test_a_heading_is_made_smaller_rather_than_broken_in_a_word() -> None:
    assert words(flow("# Stochasticity", 150, 20)) == ["Stochasticity"]
    assert len(words(flow("# Stochasticity", 40, 20))) > 1, "there is an end to it"


def test_what_cannot_be_typeset_is_refused() -> None:
    with pytest.raises(BadInput):
        fitted(Math(r"\foo", True), [], 30, 300, 20)
