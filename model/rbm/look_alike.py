"""Which digit a picture looks like: that of the labelled digit nearest to it."""

from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.data.digits import load_mnist, shrink
from model.errors import BadInput
from model.frozen import frozen_copy
from model.language import tr
from model.rbm.data_choice import DIGIT_SIDES
from model.rbm.machine import Floats

N_REFERENCES = 3000
"""Of MNIST's training digits; by them, nine in ten test digits are told rightly."""

NO_DIGIT = -1
"""What a picture without any ink looks like."""


class NearestDigit:
    """The first ``N_REFERENCES`` training digits in grey; near is what makes a small angle with a picture.

    By the angle, a pale or thin picture is as near as a strong one of the same form. It always finds a digit: what
    looks like none gets that of the least bad match.
    """

    def __init__(self, side: int) -> None:
        """``side`` is that of a picture, in pixels. Raises BadInput unless digits can be had in that size."""
        if side not in DIGIT_SIDES:
            raise BadInput(
                tr("Digits of {side} × {side} pixels cannot be had: choose 28 × 28 or 16 × 16.").format(side=side)
            )
        self._references, self._labels = _references(side)

    def labels(self, pictures: ArrayLike) -> NDArray[np.intp]:
        """What ``pictures`` (n, side²) of ink from 0 to 1 look like: digits (n,), NO_DIGIT where there is no ink."""
        ink = np.asarray(pictures, np.float32)
        labels: NDArray[np.intp] = self._labels[(ink @ self._references).argmax(axis=1)]
        return np.where(ink.any(axis=1), labels, NO_DIGIT)


@lru_cache(maxsize=1)
def _references(side: int) -> tuple[Floats, NDArray[np.intp]]:
    """Grey pictures of length 1, (side², n), and their labels (n,)."""
    mnist = load_mnist()
    images = mnist.train_images[:N_REFERENCES]
    grey = (shrink(images) if side == 16 else images).reshape(len(images), -1).astype(np.float32)
    unit = grey / np.linalg.norm(grey, axis=1, keepdims=True)
    return frozen_copy(np.ascontiguousarray(unit.T)), frozen_copy(mnist.train_labels[:N_REFERENCES], np.intp)
