"""The slice of the landscape: exact at its corners, an exact mean in between, and a true projection."""

import numpy as np
import pytest

from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.landscape import Slice
from model.hopfield.memories import Memories, handcrafted_memories, random_memories
from tests.model.hopfield.twins import all_states, random_network, random_patterns


def overlap(state: np.ndarray, other: np.ndarray) -> float:
    return float(state.astype(float) @ other / len(state))


def test_the_corners_are_the_two_memories_and_their_mirror_images() -> None:
    memories = handcrafted_memories()
    network = Hopfield.store(memories.patterns)
    cut = Slice.through(network, memories, 2, 5)
    a, b = memories.patterns[2], memories.patterns[5]
    assert (cut.name_a, cut.name_b) == ("two", "six")
    np.testing.assert_array_equal(cut.a, a)
    np.testing.assert_array_equal(cut.b, b)
    assert (cut.agreeing, cut.differing) == (np.count_nonzero(a == b), np.count_nonzero(a != b))
    for (x, y), state in (((1, 1), a), ((1, -1), b), ((-1, -1), -a), ((-1, 1), -b)):
        assert float(cut.energy(x, y)) == pytest.approx(float(network.energy(state)), rel=1e-13)
        assert cut.position(overlap(state, a), overlap(state, b)) == pytest.approx((x, y), abs=1e-13)


@pytest.mark.parametrize("hebb", [False, True])
def test_a_point_has_the_mean_energy_of_independent_units(hebb: bool) -> None:
    memories = random_memories(3, (3, 3), seed=1)
    network = Hopfield.store(memories.patterns) if hebb else random_network(9, seed=2)
    cut = Slice.through(network, memories, 0, 2)
    a, b = memories.patterns[0], memories.patterns[2]
    states = all_states(9)
    energies = network.energy(states)
    for x, y in np.random.default_rng(3).uniform(-1, 1, size=(20, 2)):
        means = np.where(a == b, x * a, y * a)
        probabilities = np.prod((1 + means * states) / 2, axis=1)
        assert probabilities.sum() == pytest.approx(1)
        assert float(cut.energy(x, y)) == pytest.approx(float(probabilities @ energies), abs=1e-12)


def test_a_state_is_shown_at_its_orthogonal_projection() -> None:
    memories = random_memories(3, (5, 6), seed=4)
    network = Hopfield.store(memories.patterns)
    cut = Slice.through(network, memories, 1, 2)
    a, b = memories.patterns[1], memories.patterns[2]
    plane = np.stack([np.where(a == b, a, 0), np.where(a == b, 0, a)], axis=1).astype(float)
    for state in random_patterns(20, 30, seed=5):
        nearest = np.linalg.lstsq(plane, state.astype(float), rcond=None)[0]
        position = cut.position(overlap(state, a), overlap(state, b))
        np.testing.assert_allclose(position, nearest, atol=1e-12)
        assert max(np.abs(position)) <= 1 + 1e-12


def test_a_state_in_the_slice_keeps_its_energy() -> None:
    """Of all states, those whose position is a corner have the energy shown there."""
    memories = random_memories(2, (2, 4), seed=6)
    network = random_network(8, seed=7)
    cut = Slice.through(network, memories, 0, 1)
    states = all_states(8).astype(float)
    x, y = cut.position(states @ cut.a / 8, states @ cut.b / 8)
    corners = (np.abs(x) > 1 - 1e-9) & (np.abs(y) > 1 - 1e-9)
    assert np.count_nonzero(corners) == 4
    np.testing.assert_allclose(cut.energy(x, y)[corners], network.energy(states)[corners], rtol=1e-12)


def test_points_broadcast_to_a_grid() -> None:
    memories = random_memories(2, (4, 4), seed=8)
    cut = Slice.through(Hopfield.store(memories.patterns), memories, 0, 1)
    x, y = np.linspace(-1, 1, 7), np.linspace(-1, 1, 5)
    grid = cut.energy(x, y[:, np.newaxis])
    assert grid.shape == (5, 7)
    for row in range(5):
        for column in range(7):
            assert grid[row, column] == cut.energy(x[column], y[row])
    np.testing.assert_allclose(grid, grid[::-1, ::-1], atol=1e-12)  # a state and its mirror image
    across, up = cut.position(x, y[:1])
    assert across.shape == up.shape == (7,)
    assert cut.energy(0.0, 0.0) == 0


def test_memories_that_span_no_plane_are_refused() -> None:
    pattern = random_patterns(1, 12, seed=9)[0]
    memories = Memories(np.stack([pattern, pattern, -pattern]), ("a", "b", "c"), (3, 4), "made by hand")
    network = Hopfield.store(memories.patterns)
    for first, second in ((0, 0), (0, 1), (0, 2), (2, 1)):
        with pytest.raises(BadInput, match="same up to sign"):
            Slice.through(network, memories, first, second)


@pytest.mark.parametrize("shape", [(1, 4), (2, 2), (1, 5), (12, 10)])
def test_a_single_memory_is_cut_with_its_comb(shape: tuple[int, int]) -> None:
    memories = random_memories(1, shape, seed=10)
    network = Hopfield.store(memories.patterns)
    cut = Slice.through_one(network, memories)
    n_units = memories.n_units
    assert (cut.agreeing, cut.differing) == (n_units - n_units // 2, n_units // 2)
    np.testing.assert_array_equal(cut.a, memories.patterns[0])
    np.testing.assert_array_equal(cut.b[0::2], cut.a[0::2])
    np.testing.assert_array_equal(cut.b[1::2], -cut.a[1::2])
    assert "every other unit" in cut.name_b
    assert float(cut.energy(1, 1)) == pytest.approx(float(network.energy(cut.a)), rel=1e-12)
    assert float(cut.energy(1, -1)) == pytest.approx(float(network.energy(cut.b)), rel=1e-12, abs=1e-12)


def test_what_a_slice_shows_is_read_only() -> None:
    memories = random_memories(2, (3, 4), seed=11)
    network = Hopfield.store(memories.patterns)
    for cut in (Slice.through(network, memories, 0, 1), Slice.through_one(network, memories)):
        assert not cut.a.flags.writeable
        assert not cut.b.flags.writeable
