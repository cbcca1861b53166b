"""Pictures that a machine has learnt to see, and pictures that are strange to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from model.frozen import frozen_copy
from model.rbm.machine import Floats, Rbm
from model.rbm.reconstruction_settings import Damage, Unfamiliar
from model.rbm.training_data import mnist_test_states

N_CROWD = 200
"""Pictures of each group whose free energies are compared."""

NOISE, FLIPS = 1, 2
"""Each picture draws from streams of its own, so that it is the same whatever stands beside it."""


@dataclass(frozen=True, eq=False)
class PictureGroup:
    """Pictures (n, n_visible) of states 0 and 1, and the digits they were made from, (n,); read-only."""

    kind: Unfamiliar | None
    """None: digits as they are in the data, of classes that are familiar."""
    classes: tuple[int, ...]
    pictures: Floats
    digits: NDArray[np.intp]

    @property
    def are_digits(self) -> bool:
        """Whether the pictures still show the digits they were made from."""
        return self.kind in (None, "other digits")


@dataclass(frozen=True, eq=False)
class Crowd:
    """Free energies in nats of many pictures of both groups, (m,) each, read-only."""

    familiar: NDArray[np.float64]
    unfamiliar: NDArray[np.float64]

    @property
    def told_apart(self) -> float:
        """Of all pairs, the share in which the familiar picture has the lower free energy; a draw counts half.

        It is the area under the ROC curve: 0.5 is guessing.
        """
        difference = self.unfamiliar - self.familiar[:, np.newaxis]
        return float(((difference > 0) + 0.5 * (difference == 0)).mean())


def picture_group(
    kind: Unfamiliar | None, classes: tuple[int, ...], numbers: Iterable[int], side: int, grey: bool, seed: int
) -> PictureGroup:
    """The test images with these numbers: the classes take turns, each in a fixed random order.

    Where they are ``grey``, a pixel is drawn 1 with its ink as the probability; else it is 1 above half.
    """
    pictures, digits = [], []
    for number in numbers:
        digit = classes[number % len(classes)]
        of_class = _test_digits(digit, side, grey)
        picture = of_class[number // len(classes) % len(of_class)].reshape(side, side)
        pictures.append(_made_strange(picture, kind, seed, number).ravel())
        digits.append(digit)
    return PictureGroup(kind, classes, frozen_copy(pictures, np.float32), frozen_copy(digits, np.intp))


def damaged(picture: Floats, damage: Damage, share: float, seed: int, number: int) -> Floats:
    """A copy of a square picture (n_visible,) with that damage; a share is of its pixels, chosen at random."""
    copy = picture.copy()
    if damage == "cover":
        copy[len(copy) // 2 :] = 0
    elif damage == "flip":
        rng = np.random.default_rng((seed, FLIPS, number))
        flipped = rng.choice(len(copy), round(share * len(copy)), replace=False)
        copy[flipped] = 1 - copy[flipped]
    return copy


def crowd_of(machine: Rbm, groups: tuple[PictureGroup, PictureGroup]) -> Crowd:
    """How familiar a machine is with a familiar and an unfamiliar group."""
    familiar, unfamiliar = (frozen_copy(machine.free_energy(group.pictures)) for group in groups)
    return Crowd(familiar, unfamiliar)


def _made_strange(picture: NDArray[np.uint8], kind: Unfamiliar | None, seed: int, number: int) -> NDArray[np.uint8]:
    match kind:
        case "lying":
            return np.rot90(picture)
        case "upside-down":
            return np.rot90(picture, 2)
        case "inverted":
            return 1 - picture
        case "noise":
            return np.random.default_rng((seed, NOISE, number)).permutation(picture.ravel()).reshape(picture.shape)
    return picture


@lru_cache(maxsize=10)
def _test_digits(digit: int, side: int, grey: bool) -> NDArray[np.uint8]:
    return frozen_copy(mnist_test_states((digit,), side, stochastic=grey))
