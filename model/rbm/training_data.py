"""What a machine learns from, and the examples held back to see whether it learns more than them."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from model.data.bars_and_stripes import bars_and_stripes
from model.data.digits import binarise, load_mnist, select_digits, shrink
from model.data.examples import Examples, handcrafted, read_examples, summary
from model.errors import BadInput
from model.language import tr
from model.rbm.data_choice import DataChoice
from model.rbm.provenance import DataDescription

N_MNIST_TRAINING = 50_000
"""Of MNIST's 60,000 training images the first 50,000 may be learnt, the rest validate; the test set is left alone."""

FEW = 50
"""Of so few examples none can be spared: validation then looks at the same ones, and says so."""

MAX_VALIDATION = 10_000

DIGIT_NAMES = tuple(str(digit) for digit in range(10))


@dataclass(frozen=True, eq=False)
class TrainingData:
    """``train`` (n, n_visible) to learn from and ``validation`` (m, n_visible), never learnt; uint8.

    Validation holds states 0 and 1, and so does ``train`` unless it ``is_grey``: then its values, 0 to 255, are drawn
    black or white anew each time they are shown. ``image_shape`` is (rows, columns) of the picture a state makes.
    ``labels`` (n,) are those of the training examples, as indices of ``label_names``. ``notes`` are sentences to be
    read before training. Raises BadInput if these do not fit each other.
    """

    train: NDArray[np.uint8]
    validation: NDArray[np.uint8]
    image_shape: tuple[int, int]
    description: DataDescription
    is_grey: bool = False
    labels: NDArray[np.intp] | None = None
    label_names: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    is_held_back: bool = True
    """Whether validation is kept from learning; else it looks at the training examples."""

    def __post_init__(self) -> None:
        n_visible = self.image_shape[0] * self.image_shape[1]
        for name, states in ("training", self.train), ("validation", self.validation):
            if states.ndim != 2 or states.shape[1] != n_visible or len(states) == 0:
                raise BadInput(
                    tr("The {name} data have shape {shape}: they should be (n, {n_visible}) with n at least 1.").format(
                        name=name, shape=states.shape, n_visible=n_visible
                    )
                )
            if states.max() > 1 and not (self.is_grey and name == "training"):
                raise BadInput(
                    tr("The {name} data hold {value}: every state should be 0 or 1.").format(
                        name=name, value=states.max()
                    )
                )

    @classmethod
    def load(cls, choice: DataChoice, seed: int) -> "TrainingData":
        """The examples that are chosen, in an order given by the seed.

        Raises BadInput if they cannot be had.
        """
        if choice.source == "mnist":
            return cls._mnist(choice, seed)
        if choice.source == "bars":
            return cls._of(bars_and_stripes(choice.side), choice, seed)
        if choice.source == "handcrafted":
            return cls._of(handcrafted(), choice, seed)
        return cls._of(read_examples(Path(choice.path)), choice, seed)

    @property
    def visible_mean(self) -> NDArray[np.float64]:
        """How often each pixel is 1 in the training data, (n_visible,)."""
        mean: NDArray[np.float64] = self.train.mean(axis=0)
        return mean / 255 if self.is_grey else mean

    @cached_property
    def train_states(self) -> NDArray[np.uint8]:
        """The training data as states; where they are grey, drawn once for all."""
        return drawn(self.train, np.random.default_rng(0)) if self.is_grey else self.train

    def test_states(self) -> NDArray[np.uint8]:
        """States (n, n_visible) never looked at while learning: MNIST's test images, else those of validation."""
        if self.description.source != "mnist":
            return self.validation
        return mnist_test_states(self.description.classes, self.image_shape[0], stochastic=self.is_grey)

    @classmethod
    def _mnist(cls, choice: DataChoice, seed: int) -> "TrainingData":
        """At most ``n_examples`` of the chosen classes among the first 50,000 training images.

        All of these classes among the last 10,000 are for validation.
        """
        mnist = load_mnist()
        rng = np.random.default_rng(seed)
        pools = []
        for part, limit in ((slice(N_MNIST_TRAINING), choice.n_examples), (slice(N_MNIST_TRAINING, None), 10**9)):
            images, labels = mnist.train_images[part], mnist.train_labels[part]
            n = min(limit, int(np.isin(labels, choice.classes).sum()))
            # Where there is none at all, it is for the selection to say which class lacks examples.
            pools.append(select_digits(images, labels, choice.classes, max(n, 1), rng))
        (train, labels), (validation, _) = pools
        grey = choice.binarisation == "stochastic"
        description = DataDescription("MNIST", choice.classes, len(train), (choice.side, choice.side), choice.how)
        return cls(
            _grey(train, choice.side) if grey else _states(train, choice.side),
            drawn(_grey(validation, choice.side), rng) if grey else _states(validation, choice.side),
            (choice.side, choice.side),
            description,
            grey,
            labels.astype(np.intp),
            DIGIT_NAMES,
        )

    @classmethod
    def _of(cls, examples: Examples, choice: DataChoice, seed: int) -> "TrainingData":
        """One example in six is held back, unless there are too few to spare any."""
        rng = np.random.default_rng(seed)
        order = rng.permutation(len(examples.pixels))
        grey = choice.binarisation == "stochastic" and not examples.is_binary
        notes = (summary(examples), *examples.notes)
        if len(order) < FEW:
            held_back = learnt = order[: choice.n_examples]
            notes = (*notes, tr("There are so few that none is held back: validation looks at the same examples."))
        else:
            n_held_back = min(len(order) // 6, MAX_VALIDATION)
            held_back, learnt = order[:n_held_back], order[n_held_back:][: choice.n_examples]
        pixels = examples.pixels
        description = DataDescription(
            examples.name,
            (),
            len(learnt),
            examples.image_shape,
            "black and white already" if examples.is_binary else choice.how,
            choice.source,
            choice.path,
        )
        return cls(
            pixels[learnt] if grey else binarise(pixels[learnt], 0.5),
            drawn(pixels[held_back], rng) if grey else binarise(pixels[held_back], 0.5),
            examples.image_shape,
            description,
            grey,
            None if examples.labels is None else examples.labels[learnt],
            examples.label_names,
            notes,
            is_held_back=held_back is not learnt,
        )


def mnist_test_states(classes: tuple[int, ...], side: int, stochastic: bool = False) -> NDArray[np.uint8]:
    """All test images of the classes as states (n, side²). Raises BadInput if a class has none."""
    mnist = load_mnist()
    n = max(1, int(np.isin(mnist.test_labels, classes).sum()))
    images, _ = select_digits(mnist.test_images, mnist.test_labels, classes, n, np.random.default_rng(0))
    return drawn(_grey(images, side), np.random.default_rng(0)) if stochastic else _states(images, side)


def drawn(grey: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """States of the same shape: 1 with the probability grey / 255."""
    # A whole number from 0 to 254 is below the grey value with just that probability.
    return (rng.integers(0, 255, grey.shape, np.uint8) < grey).view(np.uint8)


def _grey(images: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    if side == 16:
        images = shrink(images)
    return images.reshape(len(images), -1)


def _states(images: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    return binarise(_grey(images, side), 0.5)
