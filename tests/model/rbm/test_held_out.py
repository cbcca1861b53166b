"""What a machine is compared with, and may start from."""

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from model.data.examples import Examples, read_examples
from model.rbm import Rbm
from model.rbm import training_data as training_data_module
from model.rbm.data_choice import DataChoice
from model.rbm.held_out import held_out, sees_digits
from model.rbm.provenance import DataDescription, Provenance
from model.rbm.training_data import TrainingData, mnist_test_states


def machine(n_visible: int, data: DataDescription | None) -> Rbm:
    provenance = None if data is None else Provenance(7, "cd", data, {}, 5, "0")
    return Rbm(np.zeros((n_visible, 3)), np.zeros(n_visible), np.zeros(3), provenance)


def test_digits_are_test_digits_of_the_classes_learnt() -> None:
    learnt = machine(256, DataDescription("MNIST", (4, 1), 100, (16, 16), "threshold 0.5"))
    assert sees_digits(learnt)
    found = held_out(learnt)
    assert found is not None
    np.testing.assert_array_equal(found.states, mnist_test_states((1, 4), 16))
    assert (found.name, found.is_held_back) == ("test digits", True)


def test_without_a_provenance_the_size_decides() -> None:
    assert sees_digits(machine(784, None))
    assert not sees_digits(machine(12, None))
    assert held_out(machine(12, None)) is None


@pytest.mark.parametrize(("side", "name"), [(4, "examples it has learnt"), (5, "examples held back")])
def test_bars_are_those_held_back_in_training_if_any_can_be_spared(side: int, name: str) -> None:
    data = TrainingData.load(DataChoice(source="bars", side=side), 7)
    learnt = machine(side * side, data.description)
    assert not sees_digits(learnt)
    found = held_out(learnt)
    assert found is not None
    np.testing.assert_array_equal(found.states, data.test_states())
    assert (found.name, found.is_held_back) == (name, side == 5)


def test_a_users_own_examples_are_read_once_until_the_file_is_another_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []

    def reading(path: Path) -> Examples:
        read.append(path)
        return read_examples(path)

    monkeypatch.setattr(training_data_module, "read_examples", reading)
    rng = np.random.default_rng(1)
    path = tmp_path / "mine.npy"
    np.save(path, rng.integers(0, 2, (60, 4, 4)))
    learnt = machine(16, DataDescription("mine", (), 60, (4, 4), "threshold 0.5", "file", str(path)))
    one, again = held_out(learnt), held_out(learnt)
    assert one is again is not None
    assert read == [path]
    np.save(path, rng.integers(0, 2, (120, 4, 4)))
    other = held_out(learnt)
    assert other is not None
    assert (len(one.states), len(other.states)) == (10, 20)
    other_seed = Rbm(learnt.weights, learnt.visible_bias, learnt.hidden_bias, replace(learnt.provenance, seed=8))
    assert held_out(other_seed) is not other
    path.unlink()
    assert held_out(learnt) is None
    assert len(read) == 3


def test_a_folder_of_images_is_read_again_when_one_of_them_is_another_one(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    for i in range(3):
        Image.fromarray(rng.integers(0, 256, (4, 4), np.uint8)).save(tmp_path / f"{i}.png")
    learnt = machine(16, DataDescription("mine", (), 3, (4, 4), "threshold 0.5", "file", str(tmp_path)))
    one = held_out(learnt)
    assert one is held_out(learnt) is not None
    Image.fromarray(np.full((4, 4), 255, np.uint8)).save(tmp_path / "1.png")
    os.utime(tmp_path / "1.png", ns=(1, 1))
    other = held_out(learnt)
    assert other is not None
    assert other.states.all(axis=1).sum() == 1


@pytest.mark.parametrize("path", ["/nowhere/mine.npz", "no\0where"])
def test_examples_that_are_gone_are_not_missed(path: str) -> None:
    gone = DataDescription("mine", (), 100, (16, 16), "threshold 0.5", "file", path)
    assert held_out(machine(256, gone)) is None
    assert not sees_digits(machine(256, gone))


def test_digits_of_another_size_than_the_machine_are_unknown() -> None:
    odd = machine(12, DataDescription("MNIST", (0,), 100, (16, 16), "threshold 0.5"))
    assert held_out(odd) is None
