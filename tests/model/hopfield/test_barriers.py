"""The tree itself: how it is joined, what it says of two leaves, and what is left of it when few are shown."""

import numpy as np
import pytest

from model.hopfield.barriers import Join, Tree, leaves_to_keep, renumbered
from model.hopfield.memories import Memories
from model.hopfield.verdict import judge

NAN = float("nan")

MEMORIES = Memories(np.array([[1, 1, 1, 1, 1, 1, -1, -1], [1, -1, 1, -1, 1, -1, 1, -1]]), ("a", "b"), (2, 4), "by hand")


def tree_of(energies: list[float], lower: list[int], heights: list[float], exact: bool = True) -> Tree:
    """Leaves of different states, the last but one of which is the second memory."""
    numbers = np.arange(len(energies))[:, np.newaxis]
    states = (2 * (numbers >> np.arange(8) & 1) - 1).astype(np.int8)
    states[-2] = MEMORIES.patterns[1]
    return Tree(
        states,
        np.array(energies),
        np.ones(len(energies), np.int64),
        tuple(judge(state, MEMORIES) for state in states),
        np.array(lower),
        np.array(heights),
        exact,
        1e-9,
        len(energies) + 3,
    )


FIVE = tree_of([-9, -8, -7, -6, -5], [-1, 0, 1, 0, 3], [NAN, -2, -4, -3, -4.5])
"""4 joins 3 at -4.5, 2 joins 1 at -4, 3 joins 0 at -3, 1 joins 0 at -2."""


def test_joins_are_in_order_of_rising_height_and_know_what_is_below_them() -> None:
    assert FIVE.joins == (Join(-4.5, (3, 4)), Join(-4, (1, 2)), Join(-3, (0, 5)), Join(-2, (6, 7)))
    assert FIVE.parents.tolist() == [7, 6, 6, 5, 5, 7, 8, 8, -1]


def test_the_pass_between_two_leaves_is_the_join_above_both() -> None:
    expected = {(0, 1): -2, (0, 2): -2, (0, 3): -3, (0, 4): -3, (1, 2): -4, (1, 3): -2, (2, 4): -2, (3, 4): -4.5}
    for (first, second), height in expected.items():
        assert FIVE.pass_between(first, second) == FIVE.pass_between(second, first) == height
    assert FIVE.pass_between(2, 2) == -7


def test_what_meets_at_one_height_meets_in_one_join() -> None:
    rounded = -3 + 1e-12
    assert tree_of([-9, -9, -8, -8], [-1, 0, 0, 1], [NAN, -3, rounded, -3]).joins == (Join(-3, (0, 1, 2, 3)),)
    pairs_first = tree_of([-9, -9, -8, -8], [-1, 0, 0, 1], [NAN, -3, -5, -4])
    assert pairs_first.joins == (Join(-5, (0, 2)), Join(-4, (1, 3)), Join(-3, (4, 5)))


def test_as_long_as_parts_are_not_joined_nothing_is_known_between_them() -> None:
    tree = tree_of([-9, -8, -7, -6], [-1, -1, 1, 0], [NAN, NAN, -4, -3])
    assert tree.parents.tolist() == [5, 4, 4, 5, -1, -1]
    assert np.isnan(tree.pass_between(0, 1))
    assert np.isnan(tree.pass_between(2, 3))
    assert tree.way_down(1) is None
    assert tree.way_down(2) == (1, -4)


def test_the_way_down_leads_to_a_minimum_that_is_truly_lower() -> None:
    assert FIVE.way_down(0) is None
    assert FIVE.way_down(4) == (3, -4.5)
    assert FIVE.way_down(1) == (0, -2)
    equals = tree_of([-9, -8, -8 + 1e-12, -7], [-1, 0, 1, 2], [NAN, -2, -4, -6])
    assert equals.way_down(2) == (0, -2), "over its equal, which is no lower"
    assert equals.way_down(3) == (2, -6)
    twins = tree_of([-9, -9 + 1e-12], [-1, 0], [NAN, -2])
    assert twins.way_down(1) is None


def test_rows_say_of_each_leaf_what_it_is_and_how_deep() -> None:
    rows = FIVE.rows()
    assert [row["minimum"] for row in rows] == [1, 2, 3, 4, 5]
    assert [row["kind"] for row in rows] == [verdict.kind for verdict in FIVE.verdicts]
    assert rows[3]["name"] == "b"
    assert (rows[3]["lower_minimum"], rows[3]["pass_energy"], rows[3]["barrier"]) == (1, -3, 3)
    assert np.isnan(float(rows[0]["barrier"]))
    assert {row["barriers_are"] for row in rows} == {"exact"}
    assert tree_of([-2, -1], [-1, 0], [NAN, 0], exact=False).rows()[0]["barriers_are"] == "upper bounds"


def test_a_minimum_that_is_no_plateau_counts_one_state_and_an_uncounted_one_none() -> None:
    counted = FIVE.rows()[0]["plateau_states"]
    tree = tree_of([-2, -1], [-1, 0], [NAN, 0])
    uncounted = Tree(**{**vars(tree), "sizes": np.zeros(2, np.int64)}).rows()[0]["plateau_states"]
    assert counted == 1
    assert np.isnan(float(uncounted))


def test_few_leaves_are_shown_with_the_memories_and_with_what_these_hang_on() -> None:
    shown = FIVE.shown(1)
    assert shown.energies.tolist() == [-9, -6], "the lowest, and the memory"
    assert shown.pass_between(0, 1) == FIVE.pass_between(0, 3)
    assert shown.n_found == FIVE.n_found
    deep = tree_of([-9, -8, -7, -6, -5], [-1, 0, 1, 2, 3], [NAN, -2, -3, -4, -4.5]).shown(1)
    assert deep.energies.tolist() == [-9, -8, -7, -6]
    assert FIVE.shown(5) is FIVE


def test_what_is_kept_hangs_together() -> None:
    lower = np.array([-1, 0, 1, 0, 3, 2])
    assert leaves_to_keep(lower, 2, [5]).tolist() == [0, 1, 2, 5]
    assert leaves_to_keep(lower, 9, []).tolist() == [0, 1, 2, 3, 4, 5]
    assert renumbered(lower, np.array([0, 1, 2, 5])).tolist() == [-1, 0, 1, 2]


def test_a_tree_of_nothing_has_no_joins() -> None:
    empty = Tree(
        np.empty((0, 8), np.int8),
        np.empty(0),
        np.empty(0, np.int64),
        (),
        np.empty(0, np.int64),
        np.empty(0),
        True,
        0,
        0,
    )
    assert empty.joins == ()
    assert empty.rows() == []
    assert empty.shown(10) is empty


@pytest.mark.parametrize("seed", range(5))
def test_joins_agree_with_the_chains_they_are_made_of(seed: int) -> None:
    """A spanning tree drawn at random: between two leaves counts the highest link of the only chain between them."""
    rng = np.random.default_rng(seed)
    n = 12
    lower = [-1, *(int(rng.integers(i)) for i in range(1, n))]
    heights = [NAN] * n
    for leaf in range(n - 1, 0, -1):  # whatever hangs on a leaf is joined to it before it joins a lower one
        below = [heights[other] for other in range(leaf + 1, n) if lower[other] == leaf]
        heights[leaf] = max([0.0, *below]) + int(rng.integers(3))
    tree = tree_of([float(-100 + i) for i in range(n)], lower, heights)
    for first in range(n):
        for second in range(first):
            up = {first: -np.inf}
            at, highest = first, -np.inf
            while lower[at] >= 0:
                highest = max(highest, heights[at])
                at = lower[at]
                up[at] = highest
            at, highest = second, -np.inf
            while at not in up:
                highest = max(highest, heights[at])
                at = lower[at]
            assert tree.pass_between(first, second) == max(highest, up[at])
    assert all(len(join.children) >= 2 for join in tree.joins)
    nodes = [child for join in tree.joins for child in join.children]
    assert sorted(nodes) == list(range(n + len(tree.joins) - 1)), "every node but the top hangs on one join"


def test_a_leaf_is_found_by_its_state() -> None:
    for leaf, state in enumerate(FIVE.states):
        assert FIVE.leaf_of(state) == leaf
    assert FIVE.leaf_of(-FIVE.states[0]) is None
    assert FIVE.leaf_of(FIVE.states[0][:6]) is None, "a state of another network"
