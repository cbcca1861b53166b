"""Minima in words, letters and marks."""

from gui.drawing.leaf_words import MARKS, depth_words, leaf_letter, leaf_words
from gui.wording import number
from model.hopfield.attractors import KINDS, kind_of
from tests.gui.trees import close_to_a_memory, handcrafted, one_plateau, tree_after


def test_every_kind_of_minimum_has_a_mark_of_its_own() -> None:
    assert set(MARKS) == set(KINDS) - {"cycle"}
    assert len({(mark.symbol, mark.filled) for mark in MARKS.values()}) == len(MARKS)
    assert len({mark.glyph for mark in MARKS.values()}) == len(MARKS)


def test_a_letter_tells_the_kind_and_the_memory() -> None:
    tree = tree_after(None, handcrafted()).tree
    letters = {kind_of(verdict): (leaf_letter(verdict), verdict) for verdict in tree.verdicts}
    assert letters["memory"][0] == str(letters["memory"][1].memory + 1)
    assert letters["mirror"][0] == f"−{letters['mirror'][1].memory + 1}"
    assert letters["mixture"][0] == "Σ"
    assert letters["spin glass"][0] == "S"
    near = tree_after(None, close_to_a_memory()).tree
    assert sorted(leaf_letter(verdict) for verdict in near.verdicts) == ["≈1", "≈−1"]


def test_words_are_the_figures_of_the_tree() -> None:
    tree = tree_after(None).tree
    for leaf in range(len(tree)):
        words = leaf_words(tree, leaf)
        assert words.startswith(f"{tree.verdicts[leaf].name}: energy E = {number(tree.energies[leaf], '.4f')}; ")
        nearest = min(tree.pass_between(leaf, other) for other in range(len(tree)) if other != leaf)
        assert f"barrier to the nearest minimum {nearest - tree.energies[leaf]:.4f}" in words
        down = tree.way_down(leaf)
        if down is None:
            assert words.endswith("; no minimum is lower")
        else:
            lower, height = down
            barrier = height - tree.energies[leaf]
            assert words.endswith(f"; to a lower one, {tree.verdicts[lower].name}, {barrier:.4f}")
        assert "at most" not in words
        assert "plateau" not in words


def test_bounds_are_said_to_be_bounds() -> None:
    tree = tree_after(None, handcrafted()).tree
    phrases = depth_words(tree, 5)
    assert phrases[1].startswith("barrier to the nearest minimum at most ")
    assert ", at most " in phrases[2]
    assert depth_words(tree, 0)[-1] == "no minimum is known to be lower"


def test_a_plateau_and_a_lonely_minimum_are_said_to_be_that() -> None:
    assert depth_words(tree_after(None, one_plateau()).tree, 0) == [
        "energy E = 0.0000",
        "a plateau of 64 states",
        "the only minimum",
    ]


def test_as_long_as_nothing_is_joined_no_barrier_is_known() -> None:
    tree = tree_after(3).tree
    assert len(tree) > 1
    assert not tree.joins
    assert depth_words(tree, 0)[-1] == "no way to another minimum is known yet"
