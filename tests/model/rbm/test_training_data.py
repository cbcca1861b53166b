"""Examples to learn and examples held back never mix, and odd arrays are refused."""

import numpy as np
import pytest

from model.data.digits import Mnist
from model.errors import BadInput
from model.rbm import training_data
from model.rbm.data_choice import DataChoice
from model.rbm.provenance import DataDescription
from model.rbm.training_data import TrainingData, mnist_test_states


@pytest.fixture
def small_mnist(monkeypatch: pytest.MonkeyPatch) -> Mnist:
    """Forty training images, of which 30 may be learnt; label 9 does not occur. Grey levels say where an image is."""
    labels = np.tile(np.arange(5, dtype=np.uint8), 8)
    images = np.zeros((40, 28, 28), np.uint8)
    images[:30, 14:] = 200
    images[30:, :14] = 200
    mnist = Mnist(images, labels, images[30:], labels[30:])
    monkeypatch.setattr(training_data, "load_mnist", lambda: mnist)
    monkeypatch.setattr(training_data, "N_MNIST_TRAINING", 30)
    return mnist


@pytest.mark.parametrize("side", [28, 16])
def test_training_and_validation_come_from_their_own_pools(small_mnist: Mnist, side: int) -> None:
    data = TrainingData.load(DataChoice(classes=(1, 3), side=side), seed=1)
    assert data.train.shape == (12, side * side)
    assert data.validation.shape == (4, side * side)
    half = side * side // 2
    assert not data.train[:, :half].any()
    assert data.train[:, half:].all()
    assert not data.validation[:, half:].any()
    assert data.description == DataDescription("MNIST", (1, 3), 12, (side, side), "threshold 0.5")


def test_the_number_of_examples_is_a_limit(small_mnist: Mnist) -> None:
    assert len(TrainingData.load(DataChoice(classes=(1, 3), n_examples=5), 1).train) == 5
    assert mnist_test_states((1,), 16).shape == (2, 256)


def test_a_class_without_examples_is_refused(small_mnist: Mnist) -> None:
    with pytest.raises(BadInput, match="no examples of class 9"):
        TrainingData.load(DataChoice(classes=(9,), n_examples=5), 1)


@pytest.mark.parametrize("train", [np.zeros((3, 5)), np.zeros((0, 6)), np.zeros(6), np.full((3, 6), 2)])
def test_arrays_that_do_not_fit_are_refused(train: np.ndarray) -> None:
    description = DataDescription("x", (), 3, (2, 3), "none")
    with pytest.raises(BadInput, match="training data"):
        TrainingData(train.astype(np.uint8), np.zeros((3, 6), np.uint8), (2, 3), description)
