from pathlib import Path

import numpy as np
import pytest

from model.data.digits import binarise
from model.data.grey_values import grey_values, is_black_and_white, number
from model.errors import BadInput

PATH = Path("my.npz")


@pytest.mark.parametrize("dtype", [np.uint8, np.int8, np.int64, np.uint64, ">i2", bool])
def test_whole_numbers_of_0_and_1_are_black_and_white(dtype):
    grey, value_range = grey_values(PATH, np.array([[0, 1], [1, 1]], dtype))
    assert grey.dtype == np.uint8
    assert grey.tolist() == [[0, 255], [255, 255]]
    assert value_range == (0, 1)


@pytest.mark.parametrize("dtype", [np.uint8, np.int64, np.uint64, ">i2"])
def test_other_whole_numbers_are_grey_as_they_are(dtype):
    grey, value_range = grey_values(PATH, np.array([[0, 1], [2, 255]], dtype))
    assert grey.dtype == np.uint8
    assert grey.tolist() == [[0, 1], [2, 255]]
    assert value_range == (0, 255)


def test_nearly_black_images_are_not_black_and_white():
    assert grey_values(PATH, np.array([[0, 1]], np.uint8), is_grey=True)[0].tolist() == [[0, 1]]


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64, np.longdouble, ">f4"])
def test_floats_are_rounded_to_the_nearest_grey(dtype):
    values = np.array([[0, 0.25, 0.5, 0.75, 1]], dtype)
    grey, value_range = grey_values(PATH, values)
    assert grey.tolist() == [[0, 64, 127, 191, 255]]  # 63.75, 127.5 (halves go down), 191.25
    assert value_range == (0, 1)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_every_grey_divided_by_255_comes_back(dtype):
    every = np.arange(256, dtype=dtype)[None] / dtype(255)
    assert grey_values(PATH, every)[0].tolist() == [list(range(256))]


def test_cut_at_half_floats_and_their_greys_agree():
    values = np.linspace(0, 1, 3001)[None]  # one of them is 0.5 itself
    assert (binarise(grey_values(PATH, values)[0]) == (values > 0.5)).all()


def test_many_values_are_treated_block_by_block(monkeypatch):
    monkeypatch.setattr("model.data.grey_values._BLOCK", 7)
    greys = np.random.default_rng(0).integers(0, 256, (11, 3), np.uint8)
    assert (grey_values(PATH, greys / 255)[0] == greys).all()
    assert not is_black_and_white(greys)
    assert is_black_and_white(np.where(greys > 99, np.uint8(255), np.uint8(0)))
    for row, value in ((0, 1), (10, 254)):
        nearly = np.zeros((11, 3), np.uint8)
        nearly[row, 2] = value
        assert not is_black_and_white(nearly)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([0.0, 255.0], "my.npz holds numbers from 0 to 255: .* between 0 and 1, so divide them by 255 first"),
        ([0.0, 200.0], "divide them by 255 first"),
        ([0.0, 16.0], "from 0 to 16: .* divide them by 16 first"),
        ([0.5, 1.0001], "from 0.5 to 1.0001: .* clip them first"),
        ([0.5, 1 + 1e-12], "from 0.5 to 1.000000000001: .* clip them first"),
        ([-1.0, 1.0], "from −1 to 1: .* add 1 and divide by 2 first"),
        ([-1e-9, 1.0], "from −1e−09 to 1: .* clip them first"),
        ([0.0, 1e300], r"from 0 to 1e\+300: .* divide them by 1e\+300 first"),
        ([np.nan, 0.5], "nan"),
        ([0.5, np.inf], "inf"),
        ([-1, 1], "my.npz holds whole numbers from −1 to 1: .*write 0 for −1"),
        ([-3, 5], "from −3 to 5: they should be 0 and 1, or grey values from 0 to 255"),
        ([0, 256], "from 0 to 256"),
        ([0, 65535], "from 0 to 65,535: .*divide them by 257 and round"),
        ([0, 1020], "from 0 to 1,020: .*divide them by 4 and round"),
    ],
)
def test_other_values_are_refused_with_their_range_and_a_cure(values, message):
    with pytest.raises(BadInput, match=message):
        grey_values(PATH, np.array([values]))


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (1.0, "1"), (-0.5, "−0.5"), (1 / 3, "0.3333333"), (-0.0, "0"), (65535.0, "65,535"), (1e9, "1e+09")],
)
def test_numbers_in_words(value, text):
    assert number(value) == text
