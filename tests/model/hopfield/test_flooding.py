"""The exact tree of minima and barriers, against a search from every minimum in whole numbers."""

from itertools import combinations, pairwise

import numpy as np
import pytest

from model.errors import BadInput
from model.hopfield import flooding
from model.hopfield.barrier_kernels import half_energies
from model.hopfield.barriers import Tree
from model.hopfield.flooding import KEPT, Flood, numbers_of, states_of
from model.hopfield.memories import Memories, random_memories
from model.hopfield.stored import Stored
from tests.model.hopfield.landscapes import LANDSCAPES, drawn, everyone, stored_with
from tests.model.hopfield.plain_landscape import energies_of, minima_of, passes_from
from tests.model.hopfield.twins import all_states, random_network


def flooded(stored: Stored) -> Flood:
    flood = Flood(stored)
    while flood.n_done != flood.n_steps:
        flood.work()
    return flood


def whole_tree(stored: Stored) -> Tree:
    flood = flooded(stored)
    return flood.tree(flood.n_done)


def assert_is(tree: Tree, energies: list[int], n_units: int, scale: float) -> None:
    """The tree is that of a landscape whose energies are these times ``scale``."""
    rounding = 1e-9 * scale
    plateaus = minima_of(energies, n_units)
    leaves = [int(number) for number in numbers_of(tree.states)]
    plateau_of = {state: plateau for plateau in plateaus for state in plateau}
    assert {plateau_of[leaf] for leaf in leaves} == set(plateaus)
    assert len(leaves) == len(plateaus) == tree.n_found
    assert tree.sizes.tolist() == [len(plateau_of[leaf]) for leaf in leaves]
    np.testing.assert_allclose(tree.energies, [scale * energies[leaf] for leaf in leaves], rtol=0, atol=rounding)
    assert (np.diff([energies[leaf] for leaf in leaves]) >= 0).all(), "leaves are in order of rising energy"
    for first, leaf in enumerate(leaves):
        passes = passes_from(leaf, energies, n_units)
        for second, other in enumerate(leaves):
            assert tree.pass_between(first, second) == pytest.approx(scale * passes[other], rel=0, abs=rounding)
        lower = [scale * passes[other] for other in leaves if energies[other] < energies[leaf]]
        down = tree.way_down(first)
        assert (down is None) == (not lower)
        if down is not None:
            assert down[1] == pytest.approx(min(lower), rel=0, abs=rounding)
            assert passes[leaves[down[0]]] * scale == pytest.approx(min(lower), rel=0, abs=rounding)
            assert energies[leaves[down[0]]] < energies[leaf]


@pytest.mark.parametrize("name", LANDSCAPES)
@pytest.mark.parametrize("scale", [1.0, 1 / 7, 1e-306], ids=["whole", "rounded", "tiny"])
def test_minima_and_passes_are_those_of_a_search_from_every_minimum(name: str, scale: float) -> None:
    weights = LANDSCAPES[name]
    tree = whole_tree(stored_with(scale * weights))
    assert tree.exact
    assert_is(tree, energies_of(weights.tolist()), len(weights), scale)


def test_the_landscapes_of_these_tests_have_plateaus_and_equal_passes() -> None:
    sizes, children = [], []
    for weights in LANDSCAPES.values():
        tree = whole_tree(stored_with(weights))
        sizes += tree.sizes.tolist()
        children += [len(join.children) for join in tree.joins]
    assert sorted(set(sizes))[-1] > 30
    assert 1 in sizes
    assert max(children) > 2


def test_an_antiferromagnet_of_an_even_number_of_units_has_as_many_minima_as_halves() -> None:
    tree = whole_tree(stored_with(everyone(8, -1)))
    assert len(tree) == 70, "8 choose 4: one flip leads up, two of them to another half"
    (join,) = tree.joins
    assert join.children == tuple(range(70))
    assert join.height - tree.energies[0] == pytest.approx(2)


def test_a_ferromagnet_has_to_turn_half_its_units_round() -> None:
    tree = whole_tree(stored_with(everyone(8, 1)))
    assert tree.energies.tolist() == [-28, -28]
    assert tree.pass_between(0, 1) == 4, "half up and half down: E = N/2 for N units with couplings 1"


def test_without_thresholds_all_is_the_same_upside_down() -> None:
    tree = whole_tree(Stored(random_memories(3, (1, 12), 1), "hebb", random_network(12, 2)))
    number = {state.tobytes(): leaf for leaf, state in enumerate(tree.states)}
    mirror = [number[(-state).tobytes()] for state in tree.states]
    np.testing.assert_allclose(tree.energies, tree.energies[mirror])
    assert (tree.sizes == tree.sizes[mirror]).all()
    for first, second in combinations(range(len(tree)), 2):
        assert tree.pass_between(first, second) == pytest.approx(tree.pass_between(mirror[first], mirror[second]))
    assert len(tree) > 4


@pytest.mark.parametrize("n_units", [4, 9, 10, 11, 14])
def test_the_energy_of_every_state_is_that_of_the_network(n_units: int) -> None:
    network = random_network(n_units, 3)
    energies = np.empty(2 ** (n_units - 1))
    half_energies(network.weights, energies)
    np.testing.assert_allclose(energies, network.energy(all_states(n_units)[: len(energies)]), atol=1e-12)


def test_a_number_stands_for_a_state() -> None:
    numbers = np.array([0, 1, 6, 15], np.int32)
    states = states_of(numbers, 4)
    assert states.tolist() == [[-1, -1, -1, -1], [1, -1, -1, -1], [-1, 1, 1, -1], [1, 1, 1, 1]]
    assert (numbers_of(states) == numbers).all()


def test_of_a_plateau_the_memory_is_shown() -> None:
    """With nothing stored all states are one plateau; whichever pattern is a memory stands for it."""
    for seed in range(3):
        memories = random_memories(1, (1, 6), seed)
        tree = whole_tree(stored_with(everyone(6, 0), memories))
        assert tree.states.tolist() == memories.patterns.tolist()
        assert tree.verdicts[0].kind == "memory"
        assert tree.sizes.tolist() == [64]


def test_every_minimum_is_judged_by_its_own_state() -> None:
    stored = Stored.by("hebb", random_memories(3, (1, 20), 1))
    tree = whole_tree(stored)
    kinds = {verdict.kind for verdict in tree.verdicts}
    assert kinds == {"memory", "mirror", "mixture"}
    for state, verdict in zip(tree.states, tree.verdicts, strict=True):
        if verdict.kind in ("memory", "mirror") and verdict.differing == 0:
            sign = 1 if verdict.kind == "memory" else -1
            assert (state == sign * stored.memories.patterns[verdict.memory]).all()
    assert sum(not verdict.spurious for verdict in tree.verdicts) == 6


def test_water_rises_step_by_step_and_former_steps_stay_known() -> None:
    stored = stored_with(drawn(12, 1000, 9))
    flood = Flood(stored)
    trees = [flood.tree(0)]
    assert flood.n_steps is None
    assert np.isnan(flood.level(0))
    while flood.n_done != flood.n_steps:
        flood.work()
        trees.append(flood.tree(flood.n_done))
    assert len(trees) > 20
    reached = [flood.n_reached(step) for step in range(len(trees))]
    assert reached[:2] == [0, 0]
    assert reached[-1] == 4096
    energies = np.sort(stored.network.energy(all_states(12)))
    for step, tree in enumerate(trees):
        assert len(flood.tree(step)) == len(tree) == flood.n_found(step)
        np.testing.assert_array_equal(flood.tree(step).heights, tree.heights)
        if reached[step]:
            assert flood.level(step) == pytest.approx(energies[reached[step] - 1])
            assert (tree.energies <= flood.level(step) + 1e-9).all()
            assert not (tree.heights > flood.level(step) + 1e-9).any()
    for before, after in pairwise(trees):
        assert (after.states[: len(before)] == before.states).all()
        known = before.lower >= 0
        assert (after.lower[: len(before)][known] == before.lower[known]).all()
    assert (trees[-1].lower >= 0).sum() == len(trees[-1]) - 1, "in the end all is one sea"


def test_only_the_lowest_minima_and_the_memories_are_kept_and_passes_stay_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    highest = whole_tree(stored_with(drawn(10, 1000, 10)))
    memories = Memories(highest.states[-1:].copy(), ("the highest",), (1, 10), "by hand")
    full = whole_tree(stored_with(drawn(10, 1000, 10), memories))
    monkeypatch.setattr(flooding, "KEPT", 3)
    few = whole_tree(stored_with(drawn(10, 1000, 10), memories))
    assert len(full) < KEPT
    assert 5 <= len(few) < len(full) == few.n_found
    number = {state.tobytes(): leaf for leaf, state in enumerate(full.states)}
    leaves = [number[state.tobytes()] for state in few.states]
    assert leaves[:3] == [0, 1, 2]
    assert [verdict.kind for verdict in few.verdicts].count("memory") == 1
    for first, second in combinations(range(len(few)), 2):
        assert few.pass_between(first, second) == full.pass_between(leaves[first], leaves[second])


def test_what_is_too_large_to_go_through_is_refused() -> None:
    with pytest.raises(BadInput, match="23 units have too many states to go through them all; there may be 22"):
        Flood(Stored.by("hebb", random_memories(2, (1, 23), 1)))


def test_it_says_how_far_it_is() -> None:
    stored = Stored.by("hebb", random_memories(3, (1, 12), 1))
    flood = Flood(stored)
    assert flood.words(0, flood.tree(0)) == "4,096 states to go through"
    flood.work()
    assert "energies of all 4,096 states are known" in flood.words(1, flood.tree(1))
    flood.work()
    assert "The water stands at E = −" in flood.words(2, flood.tree(2))
    while flood.n_done != flood.n_steps:
        flood.work()
    tree = flood.tree(flood.n_done)
    assert flood.words(flood.n_done, tree) == f"Exact: all 4,096 states, {len(tree)} minima"
