"""The verdict on a settled state: which memory, a mirror image, or neither, and how far away."""

import numpy as np
import pytest

from model.hopfield import Hopfield
from model.hopfield.memories import Memories, handcrafted_memories, random_memories
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
@pytest.mark.parametrize("n_flips", [1, 7, 20])
def test_neither_says_what_is_nearest_and_how_far(n_flips: int, sign: int) -> None:
    memories = random_memories(6, (10, 20), seed=1)
    state = sign * memories.patterns[4]
    state[np.random.default_rng(2).permutation(200)[:n_flips]] *= -1
    verdict = judge(state, memories)
    assert (verdict.kind, verdict.memory, verdict.differing) == ("neither", 4, n_flips)
    assert verdict.overlap == sign * (200 - 2 * n_flips) / 200
    assert f"{n_flips} of 200 units" in verdict.sentence
    assert f"(overlap {verdict.overlap:+.3f})".replace("-", "−") in verdict.sentence
    assert "neither" in verdict.sentence
    assert ("the mirror image of memory 5, “random 5”" in verdict.sentence) == (sign < 0)


def test_the_sum_of_three_memories_is_judged_spurious() -> None:
    memories = random_memories(3, (20, 25), seed=3)
    mixture = np.sign(memories.patterns.sum(axis=0)).astype(np.int8)
    assert Hopfield.store(memories.patterns).is_fixed_point(mixture)
    verdict = judge(mixture, memories)
    overlaps = memories.overlaps(mixture)
    assert verdict.kind == "neither"
    assert verdict.memory == np.argmax(overlaps)
    assert verdict.differing == np.count_nonzero(mixture != memories.patterns[verdict.memory])
    assert 0.3 < verdict.overlap < 0.7


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
    assert (verdict.kind, verdict.memory, verdict.overlap, verdict.differing) == ("neither", 0, 0.0, 2)
