"""Sampled minima and passes between them: upper bounds, and the exact passes where the network is small."""

from itertools import combinations

import numpy as np
import pytest

from model.errors import BadInput
from model.hopfield import passes
from model.hopfield.barrier_kernels import pass_heights
from model.hopfield.barriers import Tree
from model.hopfield.flooding import Flood, numbers_of, states_of
from model.hopfield.memories import Memories, handcrafted_memories, random_memories
from model.hopfield.passes import MAX_STARTS, Survey
from model.hopfield.stored import Stored
from tests.model.hopfield.landscapes import LANDSCAPES, drawn, everyone, hebb, stored_with
from tests.model.hopfield.plain_landscape import best_direct_pass, energies_of, minima_of, passes_from
from tests.model.hopfield.twins import random_network


def surveyed(stored: Stored, n_starts: int = 300, seed: int = 1) -> Survey:
    survey = Survey(stored, n_starts, seed)
    while survey.n_done != survey.n_steps:
        survey.work()
    return survey


def sampled_tree(stored: Stored, n_starts: int = 300, seed: int = 1) -> Tree:
    survey = surveyed(stored, n_starts, seed)
    return survey.tree(survey.n_done)


def exact_tree(stored: Stored) -> Tree:
    flood = Flood(stored)
    while flood.n_done != flood.n_steps:
        flood.work()
    return flood.tree(flood.n_done)


def excesses(sampled: Tree, exact: Tree) -> list[float]:
    """How far the passes of one lie above those of the other; every leaf must be a leaf of the exact tree."""
    number = {state.tobytes(): leaf for leaf, state in enumerate(exact.states)}
    leaves = [number[state.tobytes()] for state in sampled.states]
    return [
        sampled.pass_between(a, b) - exact.pass_between(leaves[a], leaves[b])
        for a, b in combinations(range(len(sampled)), 2)
    ]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("n_starts", [1, 300])
def test_no_bound_is_below_the_pass(seed: int, n_starts: int) -> None:
    stored = Stored(random_memories(3, (1, 13), seed), "hebb", random_network(13, seed))
    assert min(excesses(sampled_tree(stored, n_starts), exact_tree(stored))) > -1e-9


@pytest.mark.parametrize("seed", range(4))
def test_where_all_minima_are_found_the_bounds_are_the_passes(seed: int) -> None:
    stored = Stored.by("hebb", random_memories(3, (1, 16), seed))
    sampled, exact = sampled_tree(stored), exact_tree(stored)
    assert len(sampled) == len(exact) == sampled.n_found > 2
    assert max(excesses(sampled, exact)) < 1e-9
    assert not sampled.exact


@pytest.mark.parametrize(("limit", "value"), [("KEPT_PAIRS", 3), ("N_TRIES", 1)])
def test_too_few_minima_or_paths_leave_bounds_above_the_passes(
    limit: str, value: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise the tests above would compare something exact with itself."""
    stored = Stored(random_memories(3, (1, 16), 2), "hebb", random_network(16, 2))
    monkeypatch.setattr(passes, limit, value)
    assert max(excesses(sampled_tree(stored), exact_tree(stored))) > 0.1


@pytest.mark.parametrize("name", [name for name in LANDSCAPES if "glass" not in name])
def test_plateaus_found_several_times_count_once(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passes, "KEPT_PAIRS", 100)
    weights = LANDSCAPES[name]
    stored = stored_with(weights)
    energies = energies_of(weights.tolist())
    plateau_of = {state: plateau for plateau in minima_of(energies, len(weights)) for state in plateau}
    tree = sampled_tree(stored)
    leaves = [int(number) for number in numbers_of(tree.states)]
    assert len({plateau_of[leaf] for leaf in leaves}) == len(leaves), "each is a minimum, and another one"
    assert tree.n_found == len(leaves)
    for first, leaf in enumerate(leaves):
        lowest = passes_from(leaf, energies, len(weights))
        for second, other in enumerate(leaves):
            assert tree.pass_between(first, second) >= lowest[other] - 1e-9


def test_what_is_found_at_the_same_energy_on_a_level_way_is_not_counted() -> None:
    """Nothing is stored: all 64 states are one plateau, of which the starts find many."""
    memories = random_memories(2, (1, 6), 1)
    survey = surveyed(stored_with(everyone(6, 0), memories))
    tree = survey.tree(survey.n_done)
    assert survey.n_found(survey.n_done) > 50
    assert len(tree) == 1
    assert tree.verdicts[0].kind in ("memory", "mirror")


def test_every_leaf_is_a_fixed_point_with_its_energy_and_a_mirror_image() -> None:
    stored = Stored.by("hebb", handcrafted_memories())
    tree = sampled_tree(stored)
    assert stored.network.is_fixed_point(tree.states).all()
    np.testing.assert_allclose(tree.energies, stored.network.energy(tree.states))
    assert (np.diff(tree.energies) > -1e-9).all()
    states = {state.tobytes() for state in tree.states}
    assert len(states) == len(tree) == 60
    assert {(-state).tobytes() for state in tree.states} == states
    stable = sum(n == 0 for n in stored.unstable_units)
    assert sum(not verdict.spurious for verdict in tree.verdicts) == 2 * stable > 0
    assert (tree.lower >= 0).sum() == len(tree) - 1, "all are joined"
    assert tree.n_found > 60


def test_bounds_are_the_same_upside_down() -> None:
    tree = sampled_tree(Stored.by("hebb", random_memories(4, (1, 60), 3)))
    number = {state.tobytes(): leaf for leaf, state in enumerate(tree.states)}
    mirror = [number[(-state).tobytes()] for state in tree.states]
    for a, b in combinations(range(len(tree)), 2):
        assert tree.pass_between(a, b) == pytest.approx(tree.pass_between(mirror[a], mirror[b]), abs=1e-9)


def test_memories_are_kept_however_high_they_lie(monkeypatch: pytest.MonkeyPatch) -> None:
    stored = Stored.by("pseudo-inverse", random_memories(3, (1, 40), 5))
    monkeypatch.setattr(passes, "KEPT_PAIRS", 1)
    survey = surveyed(stored)
    tree = survey.tree(survey.n_done)
    assert {v.memory for v in tree.verdicts if not v.spurious} == {0, 1}, "the lowest, and one more"
    assert survey.words(survey.n_done, tree).startswith("Upper bounds: the lowest 2 and 2 memories of ")


def test_former_steps_stay_known_and_bounds_only_fall() -> None:
    survey = Survey(Stored.by("hebb", random_memories(5, (1, 100), 4)), 200, 1)
    trees = [survey.tree(0)]
    assert survey.words(0, trees[0]) == "0 of 200 random states have settled, in 0 states so far"
    assert survey.n_steps is None
    while survey.n_done != survey.n_steps:
        survey.work()
        trees.append(survey.tree(survey.n_done))
    assert len(trees) > 8
    for step, tree in enumerate(trees):
        again = survey.tree(step)
        assert (again.states == tree.states).all()
        np.testing.assert_array_equal(again.heights, tree.heights)
    settled = [survey.words(step, trees[step]) for step in range(5)]
    assert settled[1].startswith("0 of 200 random states have settled, in 10 states")
    assert settled[4].startswith("192 of 200")
    assert survey.words(6, trees[6]).startswith("Upper bounds: ")
    before, after = trees[-3], trees[-1]
    bounds = [
        (before.pass_between(a, b), after.pass_between(a, b))
        for a, b in combinations(range(len(after)), 2)
        if len(before) == len(after)
    ]
    assert len(bounds) > 100
    assert all(np.isnan(first) or last <= first + 1e-12 for first, last in bounds)


def test_the_same_seed_finds_the_same_and_another_one_may_not() -> None:
    stored = Stored.by("hebb", random_memories(12, (1, 100), 4))
    first, again, other = (sampled_tree(stored, 100, seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(first.states, again.states)
    np.testing.assert_array_equal(first.heights, again.heights)
    assert first.n_found != other.n_found


@pytest.mark.parametrize("n_starts", [0, -1, MAX_STARTS + 1])
def test_a_number_of_starts_that_cannot_be_is_refused(n_starts: int) -> None:
    with pytest.raises(BadInput, match="starts; there may be 1 to 10,000"):
        Survey(stored_with(hebb(2, 8, 1)), n_starts, 1)


# --- the kernel ------------------------------------------------------------------------------------------------


def heights_of(weights: np.ndarray, states: np.ndarray, ways: list[tuple[int, int, int]], n_tries: int) -> np.ndarray:
    network = stored_with(weights).network
    heights = np.full(len(ways), np.nan)
    fields, energies = network.local_fields(states), network.energy(states)
    pass_heights(network.weights, states, fields, energies, np.array(ways), n_tries, 7, heights)
    return heights


def test_two_flips_away_the_better_of_both_orders_is_found() -> None:
    weights = drawn(8, 9, 3)
    energies = energies_of(weights.tolist())
    numbers = np.arange(0, 256, 5, dtype=np.int32)
    states = states_of(numbers, 8)
    ways, expected = [], []
    for a, b in combinations(range(len(numbers)), 2):
        for sign in (1, -1):
            goal = int(numbers[b]) if sign > 0 else 255 - int(numbers[b])
            if (int(numbers[a]) ^ goal).bit_count() <= 2:
                ways.append((a, b, sign))
                expected.append(best_direct_pass(int(numbers[a]), goal, energies))
    assert {sign for *_, sign in ways} == {1, -1}
    assert len(ways) > 100
    assert heights_of(weights, states, ways, 1).tolist() == expected


def test_a_path_costs_no_less_than_the_best_direct_one_and_many_tries_find_it() -> None:
    weights = drawn(11, 50, 1)
    energies = energies_of(weights.tolist())
    numbers = np.array([min(minimum) for minimum in minima_of(energies, 11)], np.int32)
    near = [
        (a, b, 1)
        for a, b in combinations(range(len(numbers)), 2)
        if (int(numbers[a]) ^ int(numbers[b])).bit_count() <= 7
    ]
    best = np.array([best_direct_pass(int(numbers[a]), int(numbers[b]), energies) for a, b, _ in near])
    few, many = (heights_of(weights, states_of(numbers, 11), near, n_tries) for n_tries in (1, 100))
    assert (few >= best).all()
    assert (few > best).any(), "greed alone does not find them all"
    assert (many == best).all()


def test_greed_begins_at_either_end() -> None:
    weights = drawn(11, 50, 1)
    numbers = np.random.default_rng(2).choice(2048, 30, replace=False).astype(np.int32)
    there = list(combinations(range(30), 2))
    one, other = (
        heights_of(weights, states_of(numbers, 11), ways, 1)
        for ways in ([(a, b, 1) for a, b in there], [(b, a, 1) for a, b in there])
    )
    assert one.tolist() == other.tolist()


def test_a_way_that_only_leads_down_costs_no_climb() -> None:
    memories = Memories(np.ones((1, 8), np.int8), ("all",), (1, 8), "by hand")
    network = stored_with(everyone(8, 1), memories).network
    states = np.ones((2, 8), np.int8)
    states[1, :3] = -1
    assert heights_of(everyone(8, 1), states, [(0, 1, 1)], 1).tolist() == [network.energy(states[1])]
