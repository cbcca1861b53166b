"""Handwritten digits: MNIST, made smaller, black and white, or fewer."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.data.npz import ArraySpec, read_npz
from model.data.shipped import RESOURCES, shipped
from model.errors import BadInput
from model.language import tr

MNIST_FILE = RESOURCES / "mnist.npz"

_IMAGES = ArraySpec("u", (None, 28, 28))
_LABELS = ArraySpec("iu", (None,))


@dataclass(frozen=True, eq=False)
class Mnist:
    """The digits, read-only: images (n, 28, 28) uint8 with ink 255 on ground 0, labels (n,) uint8 from 0 to 9.

    The set that ships with Reverie has 60,000 examples for training and 10,000 for testing.
    """

    train_images: NDArray[np.uint8]
    train_labels: NDArray[np.uint8]
    test_images: NDArray[np.uint8]
    test_labels: NDArray[np.uint8]


def load_mnist(path: Path | None = None) -> Mnist:
    """The digits in an .npz file with ``x_train``, ``y_train``, ``x_test``, ``y_test``; None: those that ship.

    Those that ship are read once and kept. Raises BadInput if the file cannot be read or holds something else.
    """
    return _shipped() if path is None else _read(path)


def shrink(images: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The 24×24 centre of images (n, 28, 28), averaged down to (n, 16, 16).

    Each new pixel is the mean over its area of 1.5 × 1.5 old ones, rounded to the nearest whole grey.
    """
    centre = images[:, 2:26, 2:26].astype(np.uint16)
    narrow = _three_to_two(centre)
    ninths = _three_to_two(narrow.swapaxes(1, 2)).swapaxes(1, 2)
    return ((ninths + 4) // 9).astype(np.uint8)


def binarise(images: NDArray[np.uint8], threshold: float = 0.5) -> NDArray[np.uint8]:
    """Ink as 1 and ground as 0, in the shape of ``images``: 1 where pixel / 255 > threshold, 0 where it is equal.

    Raises BadInput unless 0 <= threshold < 1.
    """
    if not 0 <= threshold < 1:
        raise BadInput(
            tr("The threshold {threshold} leaves nothing to tell apart: it should be at least 0 and below 1.").format(
                threshold=threshold
            )
        )
    is_ink = (np.arange(256) / 255 > threshold).astype(np.uint8)
    return is_ink[images]


def select_digits(
    images: NDArray[np.uint8], labels: NDArray[np.uint8], classes: Collection[int], n: int, rng: np.random.Generator
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """The first ``n`` examples of the chosen classes in the random order that ``rng`` gives: images and labels.

    A smaller ``n`` with the same seed gives the beginning of the same examples. Raises BadInput if no class is chosen,
    a class is not from 0 to 9 or has no examples, or if ``n`` is below 1 or more than there are.
    """
    if not classes:
        raise BadInput(tr("No class is chosen: choose at least one digit from 0 to 9."))
    for digit in classes:
        if digit not in range(10):
            raise BadInput(tr("There is no class {digit}: classes are the digits from 0 to 9.").format(digit=digit))
        if digit not in labels:
            raise BadInput(
                tr("There are no examples of class {digit}: leave it out or choose other data.").format(digit=digit)
            )
    candidates = np.flatnonzero(np.isin(labels, list(classes)))
    if not 1 <= n <= len(candidates):
        raise BadInput(
            tr("{n} examples cannot be had: choose from 1 to {n_candidates}, as many as these classes have.").format(
                n=n, n_candidates=len(candidates)
            )
        )
    chosen = rng.permutation(candidates)[:n]
    return images[chosen], labels[chosen]


def _three_to_two(lines: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Along the last axis, every three pixels as two of 1.5 pixels each, times 3 so that the sums are whole numbers."""
    first, middle, last = np.moveaxis(lines.reshape(*lines.shape[:-1], -1, 3), -1, 0)
    pairs = np.stack([2 * first + middle, middle + 2 * last], axis=-1)
    return pairs.reshape(*lines.shape[:-1], -1)


@cache
def _shipped() -> Mnist:
    with shipped():
        return _read(MNIST_FILE)


def _read(path: Path) -> Mnist:
    stored = read_npz(path, {"x_train": _IMAGES, "y_train": _LABELS, "x_test": _IMAGES, "y_test": _LABELS})
    train_images, train_labels = _checked(path, stored, "x_train", "y_train")
    test_images, test_labels = _checked(path, stored, "x_test", "y_test")
    return Mnist(train_images, train_labels, test_images, test_labels)


def _checked(
    path: Path, stored: dict[str, NDArray[Any]], images_name: str, labels_name: str
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    images, labels = stored[images_name], stored[labels_name]
    if images.dtype != np.uint8:
        raise BadInput(
            tr("{path}: '{images_name}' has type {dtype}, it should hold 8-bit pixels (uint8).").format(
                path=path, images_name=images_name, dtype=images.dtype
            )
        )
    if len(images) == 0:
        raise BadInput(
            tr("{path}: '{images_name}' holds no image, it should hold at least one.").format(
                path=path, images_name=images_name
            )
        )
    if len(images) != len(labels):
        raise BadInput(
            tr(
                "{path}: '{images_name}' holds {n_images} images and '{labels_name}' {n_labels} labels, "
                "there should be as many of both."
            ).format(
                path=path, images_name=images_name, n_images=len(images), labels_name=labels_name, n_labels=len(labels)
            )
        )
    if labels.min() < 0 or labels.max() > 9:
        wrong = labels[(labels < 0) | (labels > 9)][0]
        raise BadInput(
            tr("{path}: '{labels_name}' holds the label {wrong}, labels should be from 0 to 9.").format(
                path=path, labels_name=labels_name, wrong=wrong
            )
        )
    labels = labels.astype(np.uint8)
    images.flags.writeable = False
    labels.flags.writeable = False
    return images, labels
