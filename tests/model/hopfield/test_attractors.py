"""Where batches of starts end, against every start of small networks followed exactly."""

from collections import Counter

import numpy as np

from model.hopfield import Hopfield
from model.hopfield.attractors import Ends, kind_of, settle_to_ends, unpacked
from model.hopfield.memories import random_memories
from model.hopfield.verdict import judge
from tests.model.hopfield.twins import all_states, energy_by_loops, random_network, random_patterns, settle_exactly

RNG = np.random.default_rng(0)
"""Draws nothing where the order is fixed."""


def as_counts(ends: Ends) -> dict[bytes, int]:
    return dict(zip(ends.bits, ends.counts, strict=True))


def packed(state: np.ndarray) -> bytes:
    return np.packbits(state > 0).tobytes()


def test_every_start_of_a_small_network_gives_the_exact_basins_in_the_order_of_discovery() -> None:
    patterns = random_patterns(3, 9, seed=2)
    states = all_states(9)
    ends = settle_to_ends(Hopfield.store(patterns), states, RNG, "fixed", 100)
    order = [np.arange(9)] * 100
    exact = Counter(packed(settle_exactly(patterns, state, order).state) for state in states)
    assert list(as_counts(ends).items()) == list(exact.items())
    assert (ends.n_starts, ends.unfinished) == (512, 0)


def test_every_fixed_point_is_found_and_nothing_else_with_its_energy() -> None:
    network = random_network(10, seed=5)
    states = all_states(10)
    ends = settle_to_ends(network, states, RNG, "fixed", 100)
    fixed = states[network.is_fixed_point(states)]
    assert set(ends.bits) == {packed(state) for state in fixed}
    for bits, energy in zip(ends.bits, ends.energies, strict=True):
        assert np.isclose(energy, energy_by_loops(network.weights, unpacked(bits, 10)[0]))
    assert not any(ends.cycles)


def test_a_cycle_is_one_attractor_whichever_of_its_states_it_is_left_in() -> None:
    weights = np.array([[0.0, -1.0], [-1.0, 0.0]])
    together = np.kron(np.eye(2), weights)  # two pairs of units that want to differ
    ends = settle_to_ends(Hopfield(together), all_states(4), RNG, "synchronous", 100)
    counts = as_counts(ends)
    assert sum(counts.values()) == 16
    going = {bits for bits, cycle in zip(ends.bits, ends.cycles, strict=True) if cycle}
    # Each pair rests in +− or −+, or goes back and forth between ++ and −−: 4 fixed points, and 12 states in 6 cycles.
    assert len(going) == 6
    assert all(counts[bits] == 2 for bits in going)
    assert all(counts[bits] == 1 for bits in counts.keys() - going)


def test_a_start_that_is_cut_short_is_counted_apart_unless_it_has_just_arrived() -> None:
    network = random_network(10, seed=5)
    states = all_states(10)
    once = network.settle(states, RNG, "fixed", 0.0, max_sweeps=1)
    there = network.is_fixed_point(once.states)
    assert 0 < np.count_nonzero(once.converged) < np.count_nonzero(there) < len(states)
    ends = settle_to_ends(network, states, RNG, "fixed", 1)
    assert ends.unfinished == np.count_nonzero(~there)
    assert ends.n_starts == len(states)


def test_a_minimum_close_to_a_memory_is_a_kind_of_its_own() -> None:
    memories = random_memories(6, (10, 20), seed=1)
    state = memories.patterns[4].copy()
    assert kind_of(judge(state, memories)) == "memory"
    assert kind_of(judge(-state, memories)) == "mirror"
    state[7] *= -1
    assert kind_of(judge(state, memories)) == kind_of(judge(-state, memories)) == "near"


def test_states_come_out_of_their_bits_as_they_went_in() -> None:
    states = random_patterns(5, 13, seed=1)
    np.testing.assert_array_equal(unpacked(b"".join(packed(s) for s in states), 13), states)
    assert unpacked(b"", 13).shape == (0, 13)
