"""The field of a unit taken apart: the parts are what they are called, and make the whole."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from model.hopfield.field_terms import FieldTerms, field_terms
from model.hopfield.memories import Memories, random_memories
from model.hopfield.storage import RULES, Rule
from model.hopfield.stored import Stored
from model.hopfield.unlearning import UnlearningSession
from model.hopfield.unlearning_figures import UnlearningSettings
from tests.model.hopfield.twins import random_network, random_patterns

N, P = 21, 6


def taken_apart(stored: Stored, state: NDArray[np.int8], unit: int) -> FieldTerms:
    return field_terms(stored, state, stored.memories.overlaps(state), unit)


def field_by_hand(stored: Stored, state: NDArray[np.int8], unit: int) -> float:
    return sum(float(stored.network.weights[unit, j]) * int(state[j]) for j in range(len(state)))


def dreamt(stored: Stored) -> Stored:
    session = UnlearningSession(stored, 1, UnlearningSettings(epsilon=0.05))
    session.advance(25)
    return session.snapshot().stored


@pytest.mark.parametrize("dreams", [False, True])
@pytest.mark.parametrize("rule", RULES)
def test_terms_and_rest_are_the_field_and_so_are_signal_and_crosstalk(rule: Rule, dreams: bool) -> None:
    stored = Stored.by(rule, random_memories(P, (3, 7), seed=2))
    if dreams:
        stored = dreamt(stored)
        assert stored.dreams
    for state in random_patterns(5, N, seed=3):
        for unit in range(N):
            parts = taken_apart(stored, state, unit)
            assert parts.terms.shape == (P,)
            assert parts.field == pytest.approx(field_by_hand(stored, state, unit), abs=1e-12)
            assert float(parts.terms.sum()) + parts.rest == pytest.approx(parts.field, abs=1e-12)
            others = float(np.delete(parts.terms, parts.memory).sum()) + parts.rest
            assert parts.signal == parts.terms[parts.memory]
            assert parts.crosstalk == pytest.approx(others, abs=1e-12)
            assert (parts.unit, parts.by_weights) == (unit, rule == "hebb")


def test_by_hebb_s_rule_a_term_is_what_the_memory_s_outer_product_brings() -> None:
    stored = Stored.by("hebb", random_memories(P, (3, 7), seed=2))
    state = random_patterns(1, N, seed=3)[0]
    for unit in range(N):
        parts = taken_apart(stored, state, unit)
        for memory, xi in enumerate(stored.memories.patterns.tolist()):
            brought = sum(xi[unit] * xi[j] * int(state[j]) for j in range(N) if j != unit) / N
            assert parts.terms[memory] == pytest.approx(brought, abs=1e-12)
        assert parts.rest == pytest.approx(0, abs=1e-12)


def test_after_unlearning_the_rest_is_what_the_dreams_added() -> None:
    stored = Stored.by("hebb", random_memories(P, (3, 7), seed=2))
    after = dreamt(stored)
    state = random_patterns(1, N, seed=3)[0]
    rests = []
    for unit in range(N):
        parts, before = taken_apart(after, state, unit), taken_apart(stored, state, unit)
        np.testing.assert_array_equal(parts.terms, before.terms)
        change = after.network.weights[unit] - stored.network.weights[unit]
        assert parts.rest == pytest.approx(float(change @ state), abs=1e-12)
        rests.append(abs(parts.rest))
    assert max(rests) > 0.01


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule != "hebb"])
def test_by_other_rules_a_term_is_what_the_memory_s_share_of_the_state_brings_through_the_weights(rule: Rule) -> None:
    """The shares are those of the least-squares fit of the state by the memories."""
    stored = Stored.by(rule, random_memories(P, (3, 7), seed=2))
    patterns = stored.memories.patterns.astype(np.float64)
    state = random_patterns(1, N, seed=3)[0]
    shares = np.linalg.lstsq(patterns.T, state.astype(np.float64), rcond=None)[0]
    for unit in range(N):
        parts = taken_apart(stored, state, unit)
        through = patterns @ stored.network.weights[unit]
        np.testing.assert_allclose(parts.terms, shares * through, atol=1e-10)
        remainder = state - shares @ patterns
        assert parts.rest == pytest.approx(float(remainder @ stored.network.weights[unit]), abs=1e-10)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("sign", [1, -1])
def test_at_a_memory_the_signal_pushes_every_unit_to_where_it_is(rule: Rule, sign: int) -> None:
    stored = Stored.by(rule, random_memories(3, (3, 7), seed=2))
    state = (sign * stored.memories.patterns[1]).astype(np.int8)
    for unit in range(N):
        parts = taken_apart(stored, state, unit)
        assert (parts.memory, parts.wanted) == (1, state[unit])
        assert parts.signal * parts.wanted > 0
        if rule == "hebb":
            assert parts.signal == pytest.approx(parts.wanted * (N - 1) / N)
        else:
            assert abs(parts.crosstalk) < 1e-10, "nothing of the other memories is in the state"


def test_the_signal_is_that_of_the_nearest_memory_or_of_its_mirror_image() -> None:
    patterns = random_memories(4, (3, 7), seed=5).patterns
    memories = Memories(patterns, tuple("abcd"), (3, 7), "made by hand")
    stored = Stored.by("hebb", memories)
    met: set[int] = set()
    for state in random_patterns(40, N, seed=6):
        agreeing = [int(np.count_nonzero(state == xi)) for xi in patterns]
        closeness = [max(n, N - n) for n in agreeing]
        parts = taken_apart(stored, state, 4)
        assert closeness[parts.memory] == max(closeness)
        sign = 1 if agreeing[parts.memory] > N / 2 else -1
        assert parts.wanted == sign * patterns[parts.memory, 4]
        met.add(sign)
    assert met == {1, -1}


def test_the_terms_are_read_only_and_the_state_is_left_as_it_is() -> None:
    stored = Stored.by("hebb", random_memories(3, (3, 7), seed=2))
    state = random_patterns(1, N, seed=3)[0]
    assert not taken_apart(stored, state, 0).terms.flags.writeable
    np.testing.assert_array_equal(state, random_patterns(1, N, seed=3)[0])


def test_weights_of_any_other_origin_are_the_rest() -> None:
    """What no memory explains is said to be unexplained."""
    stored = Stored.by("hebb", random_memories(2, (3, 7), seed=2))
    stored = replace(stored, network=random_network(N, seed=1))
    state = random_patterns(1, N, seed=3)[0]
    parts = taken_apart(stored, state, 3)
    assert parts.rest == pytest.approx(field_by_hand(stored, state, 3) - float(parts.terms.sum()))
    assert abs(parts.rest) > 0.1
