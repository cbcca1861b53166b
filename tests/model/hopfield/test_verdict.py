"""The verdict on an end state: memory, mirror image, mixture, spin-glass state, cycle or no end, and how far away."""

import numpy as np
import pytest
from numpy.typing import NDArray

from model.hopfield.memories import Memories, handcrafted_memories, random_memories
from model.hopfield.stored import Stored
from model.hopfield.verdict import judge
from tests.model.hopfield.twins import random_patterns


@pytest.mark.parametrize("index", [0, 3, 7])
def test_a_memory_is_called_by_its_number_and_name(index: int) -> None:
    memories = handcrafted_memories()
    verdict = judge(memories.patterns[index], memories)
    assert (verdict.kind, verdict.memory, verdict.overlap, verdict.differing) == ("memory", index, 1.0, 0)
    assert f"memory {index + 1}, “{memories.names[index]}”" in verdict.sentence
    assert "mirror" not in verdict.sentence


@pytest.mark.parametrize("index", [0, 3, 7])
def test_a_mirror_image_is_one_of_a_memory(index: int) -> None:
    memories = handcrafted_memories()
    verdict = judge(-memories.patterns[index], memories)
    assert (verdict.kind, verdict.memory, verdict.overlap, verdict.differing) == ("mirror", index, -1.0, 0)
    assert f"mirror image of memory {index + 1}, “{memories.names[index]}”" in verdict.sentence


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("n_flips", [1, 7, 10])
def test_a_state_close_to_a_memory_is_a_spurious_one_of_its_neighbourhood(n_flips: int, sign: int) -> None:
    memories = random_memories(6, (10, 20), seed=1)
    verdict = judge(damaged(sign * memories.patterns[4], n_flips), memories)
    assert (verdict.kind, verdict.memory, verdict.differing) == ("memory" if sign > 0 else "mirror", 4, n_flips)
    assert verdict.spurious
    assert verdict.overlap == sign * (200 - 2 * n_flips) / 200
    assert f"{n_flips} of 200 units" in verdict.sentence
    assert f"(overlap {verdict.overlap:+.3f})".replace("-", "−") in verdict.sentence
    assert "spurious" in verdict.sentence
    assert ("the mirror image of memory 5, “random 5”" in verdict.sentence) == (sign < 0)
    assert verdict.name == f"{'' if sign > 0 else '−'}random 5, {n_flips} off"


def test_from_a_twentieth_of_the_units_on_a_state_is_no_longer_close() -> None:
    memories = random_memories(2, (10, 20), seed=1)
    kinds = [judge(damaged(memories.patterns[0], n_flips), memories).kind for n_flips in (10, 11)]
    assert kinds == ["memory", "spin glass"]


def damaged(state: NDArray[np.int8], n_flips: int) -> NDArray[np.int8]:
    state = state.copy()
    state[np.random.default_rng(2).permutation(len(state))[:n_flips]] *= -1
    return state


MIXABLE = random_memories(12, (20, 50), seed=3)


def majority(members: tuple[int, ...]) -> NDArray[np.int8]:
    """The majority of memories, numbered from 1, negative where the mirror image votes."""
    votes = sum(np.sign(m) * MIXABLE.patterns[abs(m) - 1].astype(int) for m in members)
    return np.sign(votes).astype(np.int8)


@pytest.mark.parametrize(
    "members",
    [
        (1, 2, 3),
        (4, -7, 12),
        (-1, -2, -3),
        (-5, 6, -11),
        (1, 2, 3, 4, 5),
        (12, -10, 8, -6, 4),
        (1, -2, 3, 5, 8, -9, 12),
    ],
)
def test_a_mixture_is_named_with_its_memories_and_their_signs(members: tuple[int, ...]) -> None:
    verdict = judge(majority(members), MIXABLE)
    assert verdict.kind == "mixture"
    assert sorted(verdict.mixture) == sorted(members)
    assert verdict.spurious
    assert "exactly the majority of" in verdict.sentence
    for member in members:
        named = f"{'+' if member > 0 else '−'} random {abs(member)}"
        assert named in verdict.name
        assert named in verdict.sentence
    overlaps = MIXABLE.overlaps(majority(members))
    assert verdict.memory == np.argmax(np.abs(overlaps))
    if len(members) == 3:  # Hertz, Krogh, Palmer (2.20): each has the overlap 1/2
        np.testing.assert_allclose(np.abs(overlaps[[abs(m) - 1 for m in members]]), 0.5, atol=0.1)


def test_a_mixture_may_lack_some_units() -> None:
    verdict = judge(damaged(majority((2, -4, 6)), 30), MIXABLE)
    assert (verdict.kind, sorted(verdict.mixture)) == ("mixture", [-4, 2, 6])
    assert "but for 30 units" in verdict.sentence


def test_a_mixture_of_few_memories_goes_before_one_of_more() -> None:
    """With three memories that say nothing new, as many votes can be had in many ways."""
    a, b, c = random_patterns(3, 300, seed=6)
    memories = Memories(np.stack([a, b, c, a, -b, c]), tuple("abcdef"), (15, 20), "made by hand")
    mixture = np.sign(a.astype(int) + b + c).astype(np.int8)
    verdict = judge(mixture, memories)
    assert verdict.kind == "mixture"
    assert len(verdict.mixture) == 3


def test_the_signs_of_a_mixture_heed_that_memories_resemble_each_other() -> None:
    """b overlaps with the state though its mirror image is what is mixed in: a and c are much like b."""
    rng = np.random.default_rng(7)
    b = random_patterns(1, 1000, seed=7)[0]
    a, c = (np.where(rng.random(1000) < 0.2, -b, b).astype(np.int8) for _ in range(2))
    memories = Memories(np.stack([a, b, c]), ("a", "b", "c"), (20, 50), "made by hand")
    mixture = np.sign(a.astype(int) - b + c).astype(np.int8)
    assert memories.overlaps(mixture)[1] > 0.2
    verdict = judge(mixture, memories)
    assert (verdict.kind, sorted(verdict.mixture)) == ("mixture", [-2, 1, 3])


def test_mixtures_of_three_are_the_minima_that_theory_says() -> None:
    """At a low load the 3-mixtures are fixed points of Hebb's rule, and settling near one is judged as one."""
    memories = random_memories(5, (30, 40), seed=8)
    stored = Stored.by("hebb", memories)
    mixture = np.sign(memories.patterns[0].astype(int) - memories.patterns[2] + memories.patterns[4]).astype(np.int8)
    end = stored.network.settle(mixture, np.random.default_rng(1)).states
    verdict = judge(end, memories)
    assert (verdict.kind, sorted(verdict.mixture)) == ("mixture", [-3, 1, 5])
    assert verdict.differing > 200


def test_a_minimum_that_is_no_mixture_is_a_spin_glass_state() -> None:
    memories = random_memories(60, (10, 20), seed=9)
    stored = Stored.by("hebb", memories)
    ends = stored.network.settle(random_patterns(20, 200, seed=1), np.random.default_rng(1))
    assert ends.converged.all()
    verdicts = [judge(end, memories) for end in ends.states]
    assert {verdict.kind for verdict in verdicts} == {"spin glass"}
    assert all(verdict.spurious and verdict.mixture == () for verdict in verdicts)
    assert verdicts[0].name == "spin glass"
    assert "spin-glass state" in verdicts[0].sentence


@pytest.mark.parametrize(
    ("how", "kind", "word"),
    [({"cycle": True}, "cycle", "back and forth"), ({"unfinished": True}, "unfinished", "Not converged")],
)
def test_what_did_not_come_to_rest_is_said_to_whatever_it_is_near(how: dict[str, bool], kind: str, word: str) -> None:
    verdict = judge(damaged(MIXABLE.patterns[3], 4), MIXABLE, **how)
    assert (verdict.kind, verdict.memory, verdict.differing, verdict.spurious) == (kind, 3, 4, True)
    assert word in verdict.sentence
    assert "memory 4, “random 4”, 4 of 1,000 units away" in verdict.sentence


def test_only_a_memory_and_its_mirror_image_are_not_spurious() -> None:
    assert not judge(MIXABLE.patterns[5], MIXABLE).spurious
    assert not judge(-MIXABLE.patterns[5], MIXABLE).spurious
    assert judge(damaged(MIXABLE.patterns[5], 1), MIXABLE).spurious
    assert judge(damaged(-MIXABLE.patterns[5], 1), MIXABLE).spurious
    assert judge(majority((1, 2, 3)), MIXABLE).spurious


def test_a_memory_goes_before_the_mirror_image_of_another() -> None:
    pattern = random_patterns(1, 12, seed=4)[0]
    memories = Memories(np.stack([pattern, -pattern]), ("day", "night"), (3, 4), "made by hand")
    for index in (0, 1):
        verdict = judge(memories.patterns[index], memories)
        assert (verdict.kind, verdict.memory) == ("memory", index)


def test_of_memories_that_are_the_same_the_first_is_named() -> None:
    pattern = random_patterns(1, 12, seed=4)[0]
    memories = Memories(np.stack([pattern, pattern]), ("one", "again"), (3, 4), "made by hand")
    assert judge(pattern, memories).memory == 0
    assert judge(-pattern, memories).memory == 0


def test_a_state_as_far_from_a_memory_as_from_its_mirror_image() -> None:
    memories = Memories(np.ones((1, 4), np.int8), ("flat",), (2, 2), "made by hand")
    verdict = judge(np.array([1, 1, -1, -1], np.int8), memories)
    assert (verdict.kind, verdict.memory, verdict.overlap, verdict.differing) == ("spin glass", 0, 0.0, 2)
