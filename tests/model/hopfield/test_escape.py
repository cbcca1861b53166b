"""Local minima that random states are caught in, and the ways out of them."""

import numpy as np
import pytest
from numpy.typing import NDArray

from model.hopfield.escape import DRAWS_PER_START, caught, cooled, cooling, course, nearest, reached
from model.hopfield.memories import Memories, random_memories
from model.hopfield.stored import Stored
from tests.model.experiments.annealings import handcrafted, without_spurious_minima
from tests.model.hopfield.twins import all_states


def rng(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


def tiny() -> Stored:
    """Eight units whose mixture of three memories is a minimum of its own: every state can be listed."""
    rows = ("++++++++", "++++----", "++--++--")
    patterns = np.array([[1 if c == "+" else -1 for c in row] for row in rows], np.int8)
    return Stored.by("hebb", Memories(patterns, ("a", "b", "c"), (2, 4), "by hand"))


def spurious_minima(stored: Stored) -> set[bytes]:
    """All fixed points that are neither a memory nor a mirror image, by listing all states."""
    states = all_states(stored.network.n_units)
    known = {row.tobytes() for p in stored.memories.patterns for row in (p, -p)}
    return {s.tobytes() for s in states[stored.network.is_fixed_point(states)]} - known


def test_what_is_caught_is_a_spurious_minimum_every_one_and_any_of_them() -> None:
    stored = tiny()
    found = caught(stored, 400, rng())
    assert found.states.shape == (400, 8)
    assert {row.tobytes() for row in found.states} == spurious_minima(stored) != set()


def test_how_many_random_states_are_recalled_is_their_share_of_all_states() -> None:
    """Every state settles forty times, and their share of recalls is what random ones must have but for chance."""
    stored = tiny()
    found = caught(stored, 2000, rng(2))
    states = np.repeat(all_states(8), 40, axis=0)
    ends = stored.network.settle(states, rng(3), max_sweeps=1000).states
    expected = float((reached(stored, ends) != 0).mean())
    error = np.sqrt(expected * (1 - expected) / found.drawn)
    assert found.recalled / found.drawn == pytest.approx(expected, abs=5 * error)
    assert 0.1 < expected < 0.9


def test_where_nothing_is_spurious_the_search_ends() -> None:
    found = caught(without_spurious_minima(), 3, rng())
    assert found.states.shape == (0, 9)
    assert found.drawn == found.recalled == DRAWS_PER_START * 3


def test_memories_and_mirror_images_are_told_by_number_and_sign() -> None:
    stored = handcrafted()
    patterns = stored.memories.patterns
    damaged = patterns[5].copy()
    damaged[:6] *= -1
    states = np.stack([patterns[0], -patterns[3], damaged])
    numbers, overlaps = nearest(stored, states)
    assert numbers.tolist() == [1, -4, 6]
    np.testing.assert_allclose(overlaps, [1, 1, 1 - 2 * 6 / 120])
    assert reached(stored, states).tolist() == [1, -4, 0]


def test_at_temperature_zero_nothing_moves() -> None:
    stored = handcrafted()
    starts = caught(stored, 40, rng()).states
    np.testing.assert_array_equal(cooled(stored, starts, 0.0, 30, rng()), starts)


def test_cooled_states_are_fixed_points_and_the_input_is_left_untouched() -> None:
    stored = handcrafted()
    starts = caught(stored, 40, rng()).states
    before = starts.copy()
    ends = cooled(stored, starts, 0.8, 30, rng())
    assert stored.network.is_fixed_point(ends).all()
    assert (ends != starts).any(axis=1).mean() > 0.8
    np.testing.assert_array_equal(starts, before)


def test_slow_cooling_finds_the_lowest_states_as_boltzmann_s_distribution_has_it() -> None:
    """Cooled slowly enough, a network small enough ends in its ground states, whichever minimum it began in."""
    stored = tiny()
    energies = stored.network.energy(all_states(8))
    starts = caught(stored, 200, rng()).states
    assert stored.network.energy(starts).min() > energies.min() + 0.1, "the starts are above the ground states"
    slow = stored.network.energy(cooled(stored, starts, 1.5, 3000, rng(4)))
    fast = stored.network.energy(cooled(stored, starts, 1.5, 3, rng(4)))
    lowest = energies.min() + 1e-9
    assert (slow <= lowest).mean() > 0.97
    assert (fast <= lowest).mean() < 0.9


def test_the_temperature_falls_in_a_straight_line() -> None:
    np.testing.assert_allclose(cooling(0.6, 30).temperatures([0, 10, 30, 50]), [0.6, 0.4, 0, 0])
    np.testing.assert_allclose(cooling(0.0, 30).temperatures([0, 10]), 0)
    assert (cooling(0.6, 30).cold_from, cooling(0.0, 30).cold_from) == (30, 0)


def start() -> NDArray[np.int8]:
    states: NDArray[np.int8] = caught(handcrafted(), 1, rng(5)).states
    return states[0]


def test_a_cold_course_is_flat_and_a_warm_one_climbs_before_it_falls() -> None:
    stored, begun = handcrafted(), start()
    cold = course(stored, begun, 0.0, 60, 1)
    np.testing.assert_array_equal(cold.end, begun)
    assert np.unique(cold.energies).tolist() == [float(stored.network.energy(begun))]
    warm = course(stored, begun, 1.0, 60, 1)
    assert warm.energies[0] == cold.energies[0]
    assert warm.energies.max() > warm.energies[0] + 5
    assert warm.energies[-1] < warm.energies[0]
    assert warm.energies[-1] == float(stored.network.energy(warm.end))
    assert len(warm.energies) >= 61, "it cools for sixty sweeps"
    assert warm.verdict.kind in ("memory", "mirror")
    assert reached(stored, warm.end[np.newaxis])[0] == warm.verdict.memory + 1
    assert not warm.verdict.spurious
    assert not warm.energies.flags.writeable
    assert not warm.end.flags.writeable


def test_courses_end_where_batches_end_but_for_chance() -> None:
    stored = Stored.by("hebb", random_memories(5, (10, 10), seed=3))
    begun = caught(stored, 1, rng()).states[0]
    chance = rng(6)
    one_by_one = np.mean([not course(stored, begun, 0.4, 20, seed).verdict.spurious for seed in range(300)])
    together = (
        reached(stored, cooled(stored, np.repeat(begun[np.newaxis], 3000, axis=0), 0.4, 20, chance)) != 0
    ).mean()
    assert one_by_one == pytest.approx(together, abs=5 * np.sqrt(0.25 / 300))
    assert 0.1 < together < 0.98
