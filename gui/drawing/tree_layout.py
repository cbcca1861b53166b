"""Where the leaves and joins of a tree stand from left to right."""

import numpy as np
from numpy.typing import NDArray

from model.hopfield.barriers import Tree


def tree_layout(tree: Tree) -> tuple[list[int], NDArray[np.float64]]:
    """The leaves from left to right so that no branches cross, and where each node stands: leaves 1 apart, from 0.

    The deepest branches stand in the middle, and a part left of it is turned round: so the halves of the landscape,
    which mirror each other, do so on the screen as far as ties allow.
    """
    n_leaves = len(tree)
    deepest = list(range(n_leaves))  # leaves are in order of rising energy
    for join in tree.joins:
        deepest.append(min(deepest[child] for child in join.children))
    order: list[int] = []
    waiting = _from_the_middle([int(root) for root in np.flatnonzero(tree.parents < 0)], deepest, False)
    while waiting:
        node, turned = waiting.pop(0)
        if node < n_leaves:
            order.append(node)
        else:
            waiting[:0] = _from_the_middle(list(tree.joins[node - n_leaves].children), deepest, turned)
    places = np.empty(n_leaves + len(tree.joins))
    places[order] = np.arange(len(order))
    for j, join in enumerate(tree.joins):
        below = places[list(join.children)]
        places[n_leaves + j] = (below.min() + below.max()) / 2
    return order, places


def _from_the_middle(nodes: list[int], deepest: list[int], turned: bool) -> list[tuple[int, bool]]:
    """Nodes from left to right, each with whether it is turned round: those left of the middle are."""
    ranked = sorted(nodes, key=deepest.__getitem__)
    right, left = ranked[::2], ranked[1::2]
    if turned:
        right, left = left, right
    return [*((node, True) for node in reversed(left)), *((node, False) for node in right)]
