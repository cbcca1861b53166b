"""What a machine learns from, and the examples held back to see whether it learns more than them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.data.digits import binarise, load_mnist, select_digits, shrink
from model.errors import BadInput
from model.rbm.provenance import DataDescription

N_MNIST_TRAINING = 50_000
"""Of MNIST's 60,000 training images the first 50,000 may be learnt, the rest validate; the test set is left alone."""


@dataclass(frozen=True, eq=False)
class TrainingData:
    """States 0/1, uint8: ``train`` (n, n_visible) to learn from and ``validation`` (m, n_visible), never learnt.

    ``image_shape`` is (rows, columns) of the picture a state makes. Raises BadInput if these do not fit each other.
    """

    train: NDArray[np.uint8]
    validation: NDArray[np.uint8]
    image_shape: tuple[int, int]
    description: DataDescription

    def __post_init__(self) -> None:
        n_visible = self.image_shape[0] * self.image_shape[1]
        for name, states in ("training", self.train), ("validation", self.validation):
            if states.ndim != 2 or states.shape[1] != n_visible or len(states) == 0:
                raise BadInput(
                    f"The {name} data have shape {states.shape}: they should be (n, {n_visible}) with n at least 1."
                )
            if states.max() > 1:
                raise BadInput(f"The {name} data hold {states.max()}: every state should be 0 or 1.")

    @classmethod
    def mnist(cls, classes: tuple[int, ...], n_examples: int, side: int, seed: int) -> "TrainingData":
        """MNIST digits, black and white by a threshold at half.

        At most ``n_examples`` of the chosen classes among the first 50,000 training images, in an order given by the
        seed; all of these classes among the last 10,000 are for validation. Raises BadInput if a class has none.
        """
        mnist = load_mnist()
        rng = np.random.default_rng(seed)
        pools = []
        for part, limit in (slice(N_MNIST_TRAINING), n_examples), (slice(N_MNIST_TRAINING, None), N_MNIST_TRAINING):
            images, labels = mnist.train_images[part], mnist.train_labels[part]
            n = min(limit, int(np.isin(labels, classes).sum()))
            # Where there is none at all, it is for the selection to say which class lacks examples.
            pools.append(_states(select_digits(images, labels, classes, max(n, 1), rng)[0], side))
        train, validation = pools
        return cls(
            train, validation, (side, side), DataDescription("MNIST", classes, len(train), side, "threshold 0.5")
        )


def mnist_test_states(classes: tuple[int, ...], side: int) -> NDArray[np.uint8]:
    """All test images of the classes as states (n, side²). Raises BadInput if a class has none."""
    mnist = load_mnist()
    n = max(1, int(np.isin(mnist.test_labels, classes).sum()))
    images, _ = select_digits(mnist.test_images, mnist.test_labels, classes, n, np.random.default_rng(0))
    return _states(images, side)


def _states(images: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    if side == 16:
        images = shrink(images)
    return binarise(images, 0.5).reshape(len(images), -1)
