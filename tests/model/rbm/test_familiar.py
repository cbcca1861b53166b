"""Familiar and unfamiliar pictures, and how far they are told apart."""

import numpy as np
import pytest

from model.data.digits import load_mnist
from model.rbm import Rbm
from model.rbm.familiar import Crowd, crowd_of, damaged, picture_group
from model.rbm.reconstruction_settings import Unfamiliar
from model.rbm.training_data import mnist_test_states


def digits(kind: Unfamiliar | None = None, numbers: range = range(6), seed: int = 1) -> np.ndarray:
    return picture_group(kind, (2, 7), numbers, 16, False, seed).pictures


def test_classes_take_turns_in_a_fixed_order_of_their_test_images() -> None:
    group = picture_group(None, (2, 7), range(3, 8), 16, False, 1)
    assert group.digits.tolist() == [7, 2, 7, 2, 7]
    twos, sevens = (mnist_test_states((digit,), 16) for digit in (2, 7))
    np.testing.assert_array_equal(group.pictures, [sevens[1], twos[2], sevens[2], twos[3], sevens[3]])
    assert not group.pictures.flags.writeable
    assert group.are_digits


def test_after_the_last_image_comes_the_first() -> None:
    n = int((load_mnist().test_labels == 2).sum())
    first, again = (picture_group(None, (2,), [number], 16, False, 1).pictures for number in (0, n))
    np.testing.assert_array_equal(first, again)


def test_a_machine_of_drawn_pixels_sees_drawn_pixels() -> None:
    sharp, drawn = (picture_group(None, (2,), range(20), 28, grey, 1).pictures for grey in (False, True))
    np.testing.assert_array_equal(drawn, mnist_test_states((2,), 28, stochastic=True)[:20])
    assert not np.array_equal(sharp, drawn)


def test_strange_pictures_are_made_of_the_same_digits() -> None:
    plain = digits().reshape(-1, 16, 16)
    for kind, expected in (
        ("lying", plain.transpose(0, 2, 1)[:, ::-1]),
        ("upside-down", plain[:, ::-1, ::-1]),
        ("inverted", 1 - plain),
    ):
        np.testing.assert_array_equal(digits(kind).reshape(-1, 16, 16), expected, err_msg=kind)
    assert not picture_group("lying", (2,), range(1), 16, False, 1).are_digits
    assert picture_group("other digits", (2,), range(1), 16, False, 1).are_digits


def test_noise_has_as_much_ink_in_other_places() -> None:
    plain, noise = digits(), digits("noise")
    np.testing.assert_array_equal(noise.sum(axis=1), plain.sum(axis=1))
    ink = plain.mean()
    assert np.abs((noise == plain).mean() - (ink**2 + (1 - ink) ** 2)) < 0.05, "as if drawn apart"
    assert not np.array_equal(noise, digits("noise", seed=2))
    np.testing.assert_array_equal(noise[2:], digits("noise", range(2, 6)), err_msg="whatever stands beside it")
    n = int((load_mnist().test_labels == 2).sum())
    same_digit = picture_group("noise", (2,), [0, n], 16, False, 1).pictures
    assert not np.array_equal(*same_digit), "each picture is shuffled in its own way"


def test_a_covered_picture_lacks_its_lower_half() -> None:
    picture = digits()[0]
    covered = damaged(picture, "cover", 0.3, 1, 0)
    np.testing.assert_array_equal(covered[:128], picture[:128])
    assert picture[128:].any()
    assert not covered[128:].any()


@pytest.mark.parametrize(("share", "n_flipped"), [(0.0, 0), (0.1, 26), (1.0, 256)])
def test_an_exact_share_of_the_pixels_is_flipped(share: float, n_flipped: int) -> None:
    picture = digits()[0]
    before = picture.copy()
    flipped = damaged(picture, "flip", share, 1, 0)
    assert (flipped != picture).sum() == n_flipped
    assert set(flipped) <= {0, 1}
    np.testing.assert_array_equal(picture, before)


def test_each_picture_is_damaged_in_its_own_way_and_always_the_same() -> None:
    blank = np.zeros(256, np.float32)
    one, same, other, later = (
        damaged(blank, "flip", 0.2, seed, number) for seed, number in ((1, 0), (1, 0), (1, 1), (2, 0))
    )
    np.testing.assert_array_equal(one, same)
    assert not np.array_equal(one, other)
    assert not np.array_equal(one, later)
    np.testing.assert_array_equal(damaged(blank, "none", 0.2, 1, 0), blank)


def test_told_apart_counts_pairs() -> None:
    # Of the six pairs 1 < 2, 1 < 4 and 3 < 4 are right, 3 > 2 and 4 > 2 are wrong, and 4 against 4 is a draw.
    crowd = Crowd(np.array([1.0, 3.0, 4.0]), np.array([2.0, 4.0]))
    assert crowd.told_apart == pytest.approx(3.5 / 6)


def test_free_energies_are_the_machines_own() -> None:
    rng = np.random.default_rng(1)
    machine = Rbm(rng.normal(0, 0.1, (256, 5)), rng.normal(0, 0.1, 256), np.zeros(5))
    groups = (
        picture_group(None, (2,), range(4), 16, False, 1),
        picture_group("noise", (2,), range(4), 16, False, 1),
    )
    crowd = crowd_of(machine, groups)
    np.testing.assert_array_equal(crowd.familiar, machine.free_energy(groups[0].pictures))
    np.testing.assert_array_equal(crowd.unfamiliar, machine.free_energy(groups[1].pictures))
