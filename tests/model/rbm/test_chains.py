"""Many chains at once are as many single chains."""

import numpy as np
import pytest

from model.rbm import Rbm
from model.rbm.chains import Chains, starting_layers
from model.rbm.clamping import FREE
from model.rbm.generation_settings import ChainStart, GenerationSettings


@pytest.fixture
def machine() -> Rbm:
    rng = np.random.default_rng(3)
    return Rbm(rng.normal(0, 1, (9, 4)), rng.normal(0, 1, 9), rng.normal(0, 1, 4))


def chains(machine: Rbm, n: int = 20) -> Chains:
    states = np.random.default_rng(1).integers(0, 2, (n, machine.n_visible)).astype(np.float32)
    return Chains(machine, states, states)


def test_a_pass_is_the_machines_own_sampler(machine: Rbm) -> None:
    many, rng, other = chains(machine), np.random.default_rng(5), np.random.default_rng(5)
    v = many.states.copy()
    for _ in range(10):
        many.advance(rng)
        h = machine.sample_h_from_v(v, other)
        p = machine.mean_v_from_h(h)
        v = machine.sample_v_from_h(h, other)
        np.testing.assert_array_equal(many.states, v)
        np.testing.assert_allclose(many.probabilities, p, rtol=1e-5)
        np.testing.assert_allclose(many.free_energies, machine.free_energy(v), rtol=1e-5, atol=1e-5)


def test_free_energies_are_right_where_fields_are_large(machine: Rbm) -> None:
    steep = Rbm(200 * machine.weights, machine.visible_bias, machine.hidden_bias)
    many = chains(steep)
    np.testing.assert_allclose(many.free_energies, steep.free_energy(many.states), rtol=1e-5)


def test_held_pixels_keep_their_value_in_every_pass_and_all_others_move(machine: Rbm) -> None:
    clamp = np.full(9, FREE, np.int8)
    clamp[[1, 4]] = 1, 0
    many, rng = chains(machine, 200), np.random.default_rng(2)
    many.hold(clamp)
    seen = []
    for _ in range(30):
        np.testing.assert_array_equal(many.states[:, [1, 4]], np.tile([1, 0], (200, 1)))
        np.testing.assert_array_equal(many.probabilities[:, [1, 4]], np.tile([1, 0], (200, 1)))
        np.testing.assert_allclose(many.free_energies, machine.free_energy(many.states), rtol=1e-5, atol=1e-5)
        many.advance(rng)
        seen.append(many.states.mean(axis=0))
    assert (np.delete(np.std(seen, axis=0), [1, 4]) > 0).all()
    many.hold(np.full(9, FREE, np.int8))
    for _ in range(5):
        many.advance(rng)
    assert 0 < many.states[:, 1].mean() < 1, "let go again"


def test_they_go_on_from_where_they_are_put(machine: Rbm) -> None:
    one, other = chains(machine), chains(machine)
    one.advance(np.random.default_rng(1))
    other.put(one.states.astype(np.uint8), one.probabilities)
    for many in (one, other):
        many.advance(np.random.default_rng(2))
    np.testing.assert_array_equal(one.states, other.states)
    np.testing.assert_array_equal(one.free_energies, other.free_energies)


# --- starts --------------------------------------------------------------------------------------------------------


def start(machine: Rbm, how: ChainStart, examples: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray]:
    return starting_layers(machine, GenerationSettings(400, how), examples, np.random.default_rng(7))


def test_random_hidden_states_make_pictures(machine: Rbm) -> None:
    states, probabilities = start(machine, "hidden")
    possible = np.array([[(i >> k) & 1 for k in range(4)] for i in range(16)])
    pictures = machine.mean_v_from_h(possible)
    nearest = np.abs(probabilities[:, np.newaxis] - pictures).max(axis=2)
    assert (nearest.min(axis=1) < 1e-6).all(), "each made by hidden states of 0 and 1"
    assert np.bincount(nearest.argmin(axis=1), minlength=16).min() > 10, "all of them equally often"
    np.testing.assert_allclose(states.mean(axis=0), probabilities.mean(axis=0), atol=0.09)


def test_random_pixels_and_biases_have_their_means(machine: Rbm) -> None:
    states, probabilities = start(machine, "pixels")
    assert (probabilities == 0.5).all()
    np.testing.assert_allclose(states.mean(axis=0), 0.5, atol=0.09)
    states, probabilities = start(machine, "biases")
    np.testing.assert_allclose(probabilities, np.tile(1 / (1 + np.exp(-machine.visible_bias)), (400, 1)), rtol=1e-5)
    np.testing.assert_allclose(states.mean(axis=0), probabilities[0], atol=0.09)


def test_too_few_examples_are_taken_over_and_over(machine: Rbm) -> None:
    examples = np.eye(9, dtype=np.uint8)[:3]
    states, probabilities = start(machine, "data", examples)
    np.testing.assert_array_equal(states, examples[np.arange(400) % 3])
    np.testing.assert_array_equal(probabilities, states)
