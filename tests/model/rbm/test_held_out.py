"""What a machine is compared with, and may start from."""

import numpy as np

from model.rbm import Rbm
from model.rbm.data_choice import DataChoice
from model.rbm.held_out import held_out_states, sees_digits
from model.rbm.provenance import DataDescription, Provenance
from model.rbm.training_data import TrainingData, mnist_test_states


def machine(n_visible: int, data: DataDescription | None) -> Rbm:
    provenance = None if data is None else Provenance(7, "cd", data, {}, 5, "0")
    return Rbm(np.zeros((n_visible, 3)), np.zeros(n_visible), np.zeros(3), provenance)


def test_digits_are_test_digits_of_the_classes_learnt() -> None:
    learnt = machine(256, DataDescription("MNIST", (4, 1), 100, (16, 16), "threshold 0.5"))
    assert sees_digits(learnt)
    np.testing.assert_array_equal(held_out_states(learnt), mnist_test_states((1, 4), 16))


def test_without_a_provenance_the_size_decides() -> None:
    assert sees_digits(machine(784, None))
    assert not sees_digits(machine(12, None))
    assert held_out_states(machine(12, None)) is None


def test_bars_are_those_held_back_in_training() -> None:
    data = TrainingData.load(DataChoice(source="bars", side=4), 7)
    learnt = machine(16, data.description)
    assert not sees_digits(learnt)
    np.testing.assert_array_equal(held_out_states(learnt), data.test_states())


def test_examples_that_are_gone_are_not_missed() -> None:
    gone = DataDescription("mine", (), 100, (16, 16), "threshold 0.5", "file", "/nowhere/mine.npz")
    assert held_out_states(machine(256, gone)) is None
    assert not sees_digits(machine(256, gone))


def test_digits_of_another_size_than_the_machine_are_unknown() -> None:
    odd = machine(12, DataDescription("MNIST", (0,), 100, (16, 16), "threshold 0.5"))
    assert held_out_states(odd) is None
