"""The patterns a network is asked to remember: where they come from, and whether it does remember them."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.data.digits import binarise, load_mnist, shrink
from model.data.patterns import HANDCRAFTED, load_handcrafted, read_patterns, write_pattern
from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.memories import Memories, digit_memories, handcrafted_memories, pattern_memories, random_memories
from tests.model.hopfield.twins import random_patterns


def damaged(pattern: np.ndarray, n_flips: int, n_copies: int, seed: int) -> np.ndarray:
    copies = np.tile(pattern, (n_copies, 1))
    rng = np.random.default_rng(seed)
    for copy in copies:
        copy[rng.permutation(len(copy))[:n_flips]] *= -1
    return copies


# --- handcrafted ---------------------------------------------------------------------------------------------------


def test_the_handcrafted_eight_are_what_ships() -> None:
    memories = handcrafted_memories()
    assert memories.names == HANDCRAFTED
    assert (memories.shape, memories.n_units, memories.load) == ((12, 10), 120, 8 / 120)
    for row, pattern in zip(memories.patterns, load_handcrafted(), strict=True):
        np.testing.assert_array_equal(row.reshape(12, 10), pattern.pixels)


def test_the_handcrafted_eight_are_stable_together() -> None:
    memories = handcrafted_memories()
    network = Hopfield.store(memories.patterns)
    assert network.is_fixed_point(memories.patterns).all()
    assert network.is_fixed_point(-memories.patterns).all()
    assert memories.unstable_units(network) == (0,) * 8


@pytest.mark.parametrize("index", range(8), ids=HANDCRAFTED)
def test_each_of_the_handcrafted_eight_is_recalled_from_damage(index: int) -> None:
    memories = handcrafted_memories()
    network = Hopfield.store(memories.patterns)
    pattern = memories.patterns[index]
    for n_flips, share in ((12, 1.0), (24, 0.95)):
        settled = network.settle(damaged(pattern, n_flips, 100, seed=index), np.random.default_rng(1))
        assert settled.converged.all()
        assert (settled.states == pattern).all(axis=1).mean() >= share


# --- digits --------------------------------------------------------------------------------------------------------


def test_digits_are_named_after_their_class() -> None:
    memories = digit_memories((7, 0, 3), 1, 28, seed=1)
    assert memories.names == ("digit 0", "digit 3", "digit 7")
    assert (memories.shape, memories.patterns.shape) == ((28, 28), (3, 784))
    assert "28 × 28" in memories.description
    assert "seed 1" in memories.description


def test_several_digits_of_a_class_are_numbered() -> None:
    memories = digit_memories((8, 2), 3, 16, seed=1)
    assert memories.names == tuple(f"digit {c} · {i}" for c in (2, 8) for i in (1, 2, 3))
    assert (memories.shape, memories.patterns.shape) == ((16, 16), (6, 256))
    assert len(np.unique(memories.patterns, axis=0)) == 6


@pytest.mark.parametrize("side", [16, 28])
def test_digits_are_training_images_of_their_class_in_black_and_white(side: Any) -> None:
    memories = digit_memories((4, 9), 2, side, seed=3)
    mnist = load_mnist()
    for row, digit in zip(memories.patterns, (4, 4, 9, 9), strict=True):
        images = mnist.train_images[mnist.train_labels == digit]
        ink = binarise(images if side == 28 else shrink(images)).reshape(len(images), -1)
        assert (ink == (row > 0)).all(axis=1).any()
        assert 0.03 < (row > 0).mean() < 0.4, "ink is +1 and ground is -1"


def test_the_seed_chooses_the_digits() -> None:
    first, same, other = (digit_memories((1, 2), 2, 16, seed=seed).patterns for seed in (5, 5, 6))
    np.testing.assert_array_equal(first, same)
    assert (first != other).any()


@pytest.mark.parametrize(
    ("classes", "per_class"),
    [((), 1), ((10,), 1), ((-1,), 1), ((3,), 0), ((3,), -1), ((3,), 100_000)],
)
def test_digits_that_cannot_be_had_are_refused(classes: tuple[int, ...], per_class: int) -> None:
    with pytest.raises(BadInput):
        digit_memories(classes, per_class, 28, seed=1)


# --- random --------------------------------------------------------------------------------------------------------


def test_random_memories_are_unbiased_and_independent() -> None:
    memories = random_memories(20, (30, 40), seed=2)
    assert memories.patterns.shape == (20, 1200)
    assert memories.shape == (30, 40)
    assert memories.names[0] == "random 1"
    assert memories.names[19] == "random 20"
    assert "seed 2" in memories.description
    assert abs(memories.patterns.mean()) < 4 / np.sqrt(20 * 1200)
    between = memories.patterns.astype(float) @ memories.patterns.T / 1200
    assert np.abs(between[np.triu_indices(20, 1)]).max() < 5 / np.sqrt(1200)


def test_the_seed_makes_the_random_memories() -> None:
    first, same, other = (random_memories(3, (4, 5), seed=seed).patterns for seed in (5, 5, 6))
    np.testing.assert_array_equal(first, same)
    assert (first != other).any()


@pytest.mark.parametrize(("n_patterns", "shape"), [(0, (4, 4)), (1, (1, 1)), (1, (3, 1)), (1, (65, 64))])
def test_random_memories_of_impossible_size_are_refused(n_patterns: int, shape: tuple[int, int]) -> None:
    with pytest.raises(BadInput):
        random_memories(n_patterns, shape, seed=1)


# --- files ---------------------------------------------------------------------------------------------------------


def test_files_of_a_user_s_own(tmp_path: Path) -> None:
    patterns = random_patterns(3, 15, seed=1).reshape(3, 3, 5)
    paths = [tmp_path / f"{name}.txt" for name in ("b", "a", "c")]
    for path, pixels in zip(paths, patterns, strict=True):
        write_pattern(path, pixels)
    memories = pattern_memories(read_patterns(paths), "pattern files")
    assert memories.names == ("b", "a", "c")
    assert memories.shape == (3, 5)
    np.testing.assert_array_equal(memories.patterns, patterns.reshape(3, 15))


def test_files_that_do_not_go_together_are_refused(tmp_path: Path) -> None:
    small, large = tmp_path / "small.txt", tmp_path / "large.txt"
    write_pattern(small, np.ones((2, 2)))
    write_pattern(large, np.ones((4, 1)))
    with pytest.raises(BadInput, match=r"large\.txt"):
        pattern_memories(read_patterns([small, large]), "pattern files")
    with pytest.raises(BadInput, match=r"missing\.txt"):
        read_patterns([small, tmp_path / "missing.txt"])
    with pytest.raises(BadInput, match="no pattern file"):
        pattern_memories([], "pattern files")


# --- any of them ---------------------------------------------------------------------------------------------------


def test_memories_are_a_read_only_copy() -> None:
    patterns = random_patterns(2, 6, seed=1)
    memories = Memories(patterns, ("a", "b"), (2, 3), "made by hand")
    before = patterns.copy()
    patterns[:] = 1
    np.testing.assert_array_equal(memories.patterns, before)
    assert not memories.patterns.flags.writeable
    assert patterns.flags.writeable


def test_overlap_is_the_mean_agreement() -> None:
    memories = random_memories(4, (3, 7), seed=1)
    state = random_patterns(1, 21, seed=2)[0]
    expected = [sum(int(x) * int(s) for x, s in zip(row, state, strict=True)) / 21 for row in memories.patterns]
    np.testing.assert_array_equal(memories.overlaps(state), expected)
    assert memories.overlaps(memories.patterns[2])[2] == 1
    assert memories.overlaps(-memories.patterns[2])[2] == -1
    assert memories.load == 4 / 21


def test_unstable_units_count_what_the_network_would_flip() -> None:
    memories = random_memories(12, (5, 5), seed=1)
    network = Hopfield.store(memories.patterns)
    against = network.local_fields(memories.patterns) * memories.patterns < -1e-9
    expected = against.sum(axis=1).tolist()
    assert memories.unstable_units(network) == tuple(expected)
    assert max(expected) > 0, "the network is not overloaded"


@pytest.mark.parametrize(
    ("names", "shape"), [(("a",), (2, 3)), (("a", "b", "c"), (2, 3)), (("a", "b"), (3, 3)), (("a", "b"), (1, 5))]
)
def test_names_and_shape_must_fit_the_patterns(names: tuple[str, ...], shape: tuple[int, int]) -> None:
    with pytest.raises(BadInput, match="do not fit 2 patterns of 6 units"):
        Memories(random_patterns(2, 6, seed=1), names, shape, "made by hand")


def test_memories_that_are_not_plus_or_minus_one_are_refused() -> None:
    with pytest.raises(BadInput, match="other values"):
        Memories(np.zeros((1, 4), np.int8), ("a",), (2, 2), "made by hand")
