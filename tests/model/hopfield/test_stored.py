"""Memories together with their network: what it is called, and what is known of each memory."""

import pickle
from dataclasses import replace

import numpy as np
import pytest

from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.memories import handcrafted_memories, random_memories
from model.hopfield.storage import RULES, Rule
from model.hopfield.stored import RULE_NAMES, Stored
from model.hopfield.unlearning import UnlearningSession
from model.hopfield.unlearning_figures import UnlearningSettings
from tests.model.hopfield.twins import energy_by_loops

OVERLOADED = random_memories(9, (4, 5), seed=3)


@pytest.mark.parametrize("rule", RULES)
def test_the_network_is_the_one_that_the_rule_makes(rule: Rule) -> None:
    stored = Stored.by(rule, OVERLOADED)
    np.testing.assert_array_equal(stored.network.weights, Hopfield.store(OVERLOADED.patterns, rule).weights)
    assert stored.description == f"9 random patterns, seed 3, {RULE_NAMES[rule]}"


def test_every_rule_has_a_name_of_its_own() -> None:
    assert set(RULE_NAMES) == set(RULES)
    assert len(set(RULE_NAMES.values())) == len(RULES)


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(BadInput, match='no storage rule "hopfield"'):
        Stored.by("hopfield", OVERLOADED)  # type: ignore[arg-type]


@pytest.mark.parametrize("rule", RULES)
def test_energies_and_unstable_units_are_those_of_each_memory(rule: Rule) -> None:
    stored = Stored.by(rule, OVERLOADED)
    weights = stored.network.weights
    for memory, pattern in enumerate(OVERLOADED.patterns):
        assert stored.memory_energies[memory] == pytest.approx(energy_by_loops(weights, pattern), abs=1e-12)
        leaving = 0
        for unit in range(20):
            reversed_one = np.where(np.arange(20) == unit, -pattern, pattern)
            leaving += energy_by_loops(weights, reversed_one) < energy_by_loops(weights, pattern) - 1e-9
        assert stored.unstable_units[memory] == leaving
    if rule == "hebb":
        assert sum(stored.unstable_units) > 0, "the network is not overloaded"


def test_what_is_known_is_worked_out_once_and_cannot_be_written_to() -> None:
    stored = Stored.by("hebb", OVERLOADED)
    assert stored.memory_energies is stored.memory_energies
    assert stored.unstable_units is stored.unstable_units
    assert not stored.memory_energies.flags.writeable
    assert not stored.network.weights.flags.writeable


def test_what_unlearning_did_is_said_after_the_rule() -> None:
    session = UnlearningSession(Stored.by("hebb", OVERLOADED), 1, UnlearningSettings(epsilon=0.02))
    session.advance(30)
    dreamt = session.snapshot().stored
    assert dreamt.description == f"9 random patterns, seed 3, Hebb, then {dreamt.dreams}"
    assert "30 dreams" in dreamt.dreams
    assert "dream" not in Stored.by("hebb", OVERLOADED).description
    again = Stored.by(dreamt.rule, dreamt.memories.without(8))
    assert again.description == "8 random patterns, seed 3, changed by hand, Hebb", "stored anew, dreams are gone"


def test_it_is_the_same_after_being_sent_to_another_process() -> None:
    stored = replace(Stored.by("storkey", handcrafted_memories()), dreams="3 dreams")
    energies = stored.memory_energies
    sent = pickle.loads(pickle.dumps(stored))
    assert sent.description == stored.description
    np.testing.assert_array_equal(sent.network.weights, stored.network.weights)
    np.testing.assert_array_equal(sent.memory_energies, energies)
    np.testing.assert_array_equal(sent.memories.patterns, stored.memories.patterns)
