"""The machine's laws, against plain enumeration of every state."""

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.enumeration import all_states
from model.rbm.machine import softplus


@pytest.fixture
def machine() -> Rbm:
    rng = np.random.default_rng(3)
    return Rbm(rng.normal(0, 1, (5, 4)), rng.normal(0, 1, 5), rng.normal(0, 1, 4))


def energies(machine: Rbm) -> np.ndarray:
    """E(v, h) of all pairs from the formula, (32, 16)."""
    v, h = all_states(5), all_states(4)
    weights, b, c = (x.astype(np.float64) for x in (machine.weights, machine.visible_bias, machine.hidden_bias))
    return -(v @ b)[:, None] - (h @ c)[None, :] - v @ weights @ h.T


def test_energy_is_the_formula(machine: Rbm) -> None:
    pairs_v, pairs_h = np.repeat(all_states(5), 16, axis=0), np.tile(all_states(4), (32, 1))
    np.testing.assert_allclose(machine.energy(pairs_v, pairs_h), energies(machine).ravel(), atol=1e-5)


def test_free_energy_is_minus_logsumexp_over_hidden_states(machine: Rbm) -> None:
    expected = -np.logaddexp.reduce(-energies(machine), axis=1)
    np.testing.assert_allclose(machine.free_energy(all_states(5)), expected, atol=1e-5)


def test_softplus_is_the_formula_wherever_it_is_put() -> None:
    x = np.concatenate([np.linspace(-30, 30, 1001), [-1e30, 1e30]]).astype(np.float32).reshape(17, 59)
    expected = np.logaddexp(0, x.astype(np.float64))
    kept, out, work = x.copy(), np.empty_like(x), np.empty_like(x)
    for found in softplus(x), softplus(x, out=out), softplus(x, out=out, work=work):
        np.testing.assert_allclose(found, expected, rtol=2e-7, atol=3e-7)
    assert found is out
    np.testing.assert_array_equal(x, kept)
    assert softplus(x, out=x, work=work) is x
    np.testing.assert_array_equal(x, out)


def test_conditional_means_are_those_of_the_enumerated_distribution(machine: Rbm) -> None:
    joint = np.exp(-energies(machine))
    h_given_v = joint @ all_states(4) / joint.sum(axis=1, keepdims=True)
    v_given_h = joint.T @ all_states(5) / joint.sum(axis=0)[:, None]
    np.testing.assert_allclose(machine.mean_h_from_v(all_states(5)), h_given_v, atol=1e-6)
    np.testing.assert_allclose(machine.mean_v_from_h(all_states(4)), v_given_h, atol=1e-6)


def test_a_batch_equals_one_by_one_and_inputs_are_left_alone(machine: Rbm) -> None:
    v = all_states(5)
    before = v.copy()
    np.testing.assert_allclose([machine.free_energy(one) for one in v], machine.free_energy(v), atol=1e-6)
    machine.sample_h_from_v(v, np.random.default_rng(1))
    np.testing.assert_array_equal(v, before)


def test_samples_follow_the_means_and_the_seed(machine: Rbm) -> None:
    v = np.tile(all_states(5)[13], (20_000, 1))
    h = machine.sample_h_from_v(v, np.random.default_rng(1))
    assert set(np.unique(h)) == {0, 1}
    np.testing.assert_allclose(h.mean(axis=0), machine.mean_h_from_v(v[0]), atol=0.02)
    np.testing.assert_array_equal(h, machine.sample_h_from_v(v, np.random.default_rng(1)))


def test_a_chain_drawn_from_the_machine_does_not_drift(machine: Rbm) -> None:
    p = np.exp(-machine.free_energy(all_states(5)))
    p /= p.sum()
    rng = np.random.default_rng(5)
    n = 40_000
    v = all_states(5)[rng.choice(32, n, p=p)]
    for _ in range(3):
        v = machine.sample_v_from_h(machine.sample_h_from_v(v, rng), rng)
    counts = np.bincount((v @ [16, 8, 4, 2, 1]).astype(int), minlength=32)
    chi_square = ((counts - n * p) ** 2 / (n * p)).sum()
    assert chi_square < 61  # 31 degrees of freedom: one honest seed in a thousand lies above


def test_fresh_machine_starts_from_the_means_of_the_data() -> None:
    machine = Rbm.fresh(3, 200, np.random.default_rng(1), np.array([0.0, 0.5, 0.8]))
    np.testing.assert_allclose(machine.visible_bias, [np.log(0.001 / 0.999), 0, np.log(4)], rtol=1e-5)
    np.testing.assert_array_equal(machine.hidden_bias, 0)
    assert 0.008 < machine.weights.std() < 0.012


def test_extreme_fields_stay_finite_and_silent() -> None:
    machine = Rbm([[1e4, -1e4]], [0], [0, 0])
    np.testing.assert_array_equal(machine.mean_h_from_v([1]), [1, 0])
    np.testing.assert_allclose(machine.free_energy([1]), -1e4, rtol=1e-6)


def test_arrays_are_copies_and_read_only() -> None:
    weights = np.zeros((2, 3), np.float32)
    machine = Rbm(weights, np.zeros(2), np.zeros(3))
    weights[:] = 1
    assert not machine.weights.any()
    with pytest.raises(ValueError, match="read-only"):
        machine.weights[0, 0] = 1


@pytest.mark.parametrize(
    ("shapes", "reason"),
    [
        (((2, 3), (3,), (3,)), r"the shape should be \(3, 3\)"),
        (((2, 3), (2,), (2,)), r"the shape should be \(2, 2\)"),
        (((2,), (2,), (2,)), "weights have 1 axes"),
        (((0, 3), (0,), (3,)), "at least one unit"),
    ],
)
def test_shapes_that_do_not_fit_are_refused(shapes: tuple[tuple[int, ...], ...], reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        Rbm(*(np.zeros(shape) for shape in shapes))


@pytest.mark.parametrize("bad", [np.nan, np.inf, 1e300])
def test_numbers_that_are_not_finite_in_float32_are_refused(bad: float) -> None:
    with pytest.raises(BadInput, match="NaN or infinity"):
        Rbm([[bad]], [0], [0])


def test_free_energy_agrees_with_scikit_learn() -> None:
    sklearn = pytest.importorskip("sklearn.neural_network")
    rng = np.random.default_rng(2)
    machine = Rbm.fresh(30, 12, rng, rng.random(30))
    theirs = sklearn.BernoulliRBM(12)
    theirs.components_ = machine.weights.T.astype(np.float64)
    theirs.intercept_visible_ = machine.visible_bias.astype(np.float64)
    theirs.intercept_hidden_ = machine.hidden_bias.astype(np.float64)
    v = (rng.random((50, 30)) < 0.5).astype(np.float64)
    np.testing.assert_allclose(machine.free_energy(v), theirs._free_energy(v), rtol=1e-5)


def test_free_energy_is_that_of_scikit_learn() -> None:
    """Their formula, in float64 from the same weights."""
    from sklearn.neural_network import BernoulliRBM

    rng = np.random.default_rng(5)
    machine = Rbm(rng.normal(0, 0.5, (30, 20)), rng.normal(0, 1, 30), rng.normal(0, 1, 20))
    theirs = BernoulliRBM(n_components=20)
    theirs.components_ = machine.weights.T.astype(np.float64)
    theirs.intercept_visible_ = machine.visible_bias.astype(np.float64)
    theirs.intercept_hidden_ = machine.hidden_bias.astype(np.float64)
    v = (rng.random((50, 30)) < 0.5).astype(np.float64)
    np.testing.assert_allclose(machine.free_energy(v), theirs._free_energy(v), rtol=1e-6)
