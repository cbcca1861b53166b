"""The nearest labelled digit, against looking at every one of them."""

import numpy as np
import pytest

from model.data.digits import binarise, load_mnist, shrink
from model.errors import BadInput
from model.rbm.look_alike import N_REFERENCES, NO_DIGIT, NearestDigit


def by_looking_at_all(picture: np.ndarray, side: int) -> int:
    """The digit whose grey picture makes the smallest angle with this one."""
    mnist = load_mnist()
    cosines = []
    for image in mnist.train_images[:N_REFERENCES]:
        grey = (shrink(image[np.newaxis])[0] if side == 16 else image).ravel().astype(float)
        cosines.append(grey @ picture / np.sqrt((grey @ grey) * (picture @ picture)))
    return int(mnist.train_labels[int(np.argmax(cosines))])


@pytest.mark.parametrize("side", [28, 16])
def test_it_is_the_digit_at_the_smallest_angle(side: int) -> None:
    images = load_mnist().test_images[20:24]
    states = binarise(shrink(images) if side == 16 else images).reshape(4, -1).astype(float)
    noise = np.random.default_rng(1).random((2, side * side))
    pictures = np.concatenate([states, noise])
    expected = [by_looking_at_all(picture, side) for picture in pictures]
    assert NearestDigit(side).labels(pictures).tolist() == expected


def test_a_pale_picture_looks_like_a_strong_one() -> None:
    pictures = binarise(shrink(load_mnist().test_images[:50])).reshape(50, -1)
    nearest = NearestDigit(16)
    np.testing.assert_array_equal(nearest.labels(0.25 * pictures), nearest.labels(pictures))


def test_most_test_digits_are_told_rightly() -> None:
    mnist = load_mnist()
    states = binarise(shrink(mnist.test_images[:500])).reshape(500, -1)
    assert (NearestDigit(16).labels(states) == mnist.test_labels[:500]).mean() > 0.85


def test_a_picture_without_ink_looks_like_no_digit() -> None:
    assert NearestDigit(16).labels(np.zeros((1, 256))).tolist() == [NO_DIGIT]


def test_other_sizes_are_refused() -> None:
    with pytest.raises(BadInput, match=r"12 × 12 pixels .* choose 28 × 28 or 16 × 16"):
        NearestDigit(12)
