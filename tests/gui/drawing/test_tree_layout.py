"""Where leaves and joins stand."""

import numpy as np
import pytest

from gui.drawing.tree_layout import tree_layout
from model.hopfield.barriers import Tree
from tests.gui.trees import crowd, handcrafted, three_of_twenty, tree_after


def below(tree: Tree, node: int) -> set[int]:
    """The leaves of a node."""
    if node < len(tree):
        return {node}
    return set().union(*(below(tree, child) for child in tree.joins[node - len(tree)].children))


TREES = {"small": three_of_twenty, "sampled": handcrafted, "large": crowd}


@pytest.mark.parametrize("name", TREES)
@pytest.mark.parametrize("steps", [8, None])
def test_no_branches_cross(name: str, steps: int | None) -> None:
    tree = tree_after(steps, TREES[name]()).tree
    order, places = tree_layout(tree)
    assert sorted(order) == list(range(len(tree)))
    assert places[order].tolist() == list(range(len(tree)))
    for j in range(len(tree.joins)):
        columns = sorted(places[leaf] for leaf in below(tree, len(tree) + j))
        assert columns == list(range(int(columns[0]), int(columns[-1]) + 1)), "what is joined stands side by side"
        children = [places[child] for child in tree.joins[j].children]
        assert places[len(tree) + j] == (min(children) + max(children)) / 2


def test_the_two_halves_mirror_each_other() -> None:
    tree = tree_after(None).tree
    order, _places = tree_layout(tree)
    np.testing.assert_allclose(tree.energies[order], tree.energies[order[::-1]])
    for left, right in zip(order, reversed(order), strict=True):
        assert (tree.states[left] == -tree.states[right]).all()


def test_of_a_tree_of_nothing_nothing_stands_anywhere() -> None:
    order, places = tree_layout(tree_after(0).tree)
    assert order == []
    assert places.tolist() == []
