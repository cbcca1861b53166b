"""The exact likelihood against brute force over both layers."""

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.enumeration import all_states
from model.rbm.likelihood import is_enumerable, log_partition, mean_log_likelihood


@pytest.mark.parametrize(("n_visible", "n_hidden"), [(6, 3), (3, 6), (4, 4), (1, 1), (12, 13)])
def test_log_partition_is_the_sum_over_both_layers(n_visible: int, n_hidden: int) -> None:
    rng = np.random.default_rng(4)
    machine = Rbm(rng.normal(size=(n_visible, n_hidden)), rng.normal(size=n_visible), rng.normal(size=n_hidden))
    v, h = all_states(min(n_visible, 6)), all_states(min(n_hidden, 6))
    if n_visible <= 6:
        both = [machine.energy(v, np.broadcast_to(one, (len(v), n_hidden))) for one in h]
        expected = np.logaddexp.reduce(-np.concatenate(both))
    else:  # too many pairs, and several blocks: through the free energy instead
        expected = np.logaddexp.reduce(-machine.free_energy(all_states(n_visible)))
    assert log_partition(machine) == pytest.approx(expected, abs=1e-4)


def test_probabilities_sum_to_one() -> None:
    rng = np.random.default_rng(4)
    machine = Rbm(rng.normal(size=(5, 3)), rng.normal(size=5), rng.normal(size=3))
    each = [mean_log_likelihood(machine, v[None]) for v in all_states(5)]
    assert np.exp(each).sum() == pytest.approx(1, abs=1e-5)


def test_large_weights_do_not_overflow() -> None:
    assert log_partition(Rbm([[1000.0]], [0], [0])) == pytest.approx(1000)


def test_too_many_units_are_refused() -> None:
    machine = Rbm(np.zeros((21, 21)), np.zeros(21), np.zeros(21))
    assert not is_enumerable(machine)
    with pytest.raises(BadInput, match="at most 20 units"):
        log_partition(machine)
    assert is_enumerable(Rbm(np.zeros((300, 20)), np.zeros(300), np.zeros(20)))
