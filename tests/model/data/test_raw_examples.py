import numpy as np
import pytest

from model.data.npz import MAX_BYTES
from model.data.raw_examples import check_extent, class_indices
from model.errors import BadInput


@pytest.mark.parametrize("extent", [(2, 2, 1), (200_000, 2000, 1), (2, 4096, 8), (MAX_BYTES // 4096, 4096, 1)])
def test_what_may_be_read_passes(extent):
    check_extent("my.csv", *extent)


@pytest.mark.parametrize(
    ("extent", "message"),
    [
        ((0, 784), "my.csv holds no examples: at least 2"),
        ((1, 784), "my.csv holds 1 example: at least 2"),
        ((200_001, 4), "my.csv holds 200,001 examples: at most 200,000"),
        ((2, 0), "0 pixels: each should have from 2 to 4,096"),
        ((2, 1), "1 pixel: each should have from 2 to 4,096"),
        ((2, 4097), "4,097 pixels: each should have from 2 to 4,096"),
        ((200_000, 4096), "which need 781 MB: at most 512 MB"),
        ((100_000, 1000, 8), "which need 762 MB: at most 512 MB"),
    ],
)
def test_what_is_too_little_or_too_much_is_refused(extent, message):
    with pytest.raises(BadInput, match=message):
        check_extent("my.csv", *extent)


@pytest.mark.parametrize(
    ("labels", "indices", "names"),
    [
        (np.array([7, -1, 7, 10]), [1, 0, 1, 2], ("-1", "7", "10")),
        (np.array([2**64 - 1, 0], np.uint64), [1, 0], ("0", "18446744073709551615")),
        (np.array([True, False]), [1, 0], ("False", "True")),
        (["10", "9", "10"], [1, 0, 1], ("9", "10")),
        (["2.0", "1", "1.", "+2"], [1, 0, 0, 1], ("1", "2")),
        (["10", "9", "b"], [0, 1, 2], ("10", "9", "b")),
        (["dog", "Cat", "dog"], [1, 0, 1], ("Cat", "dog")),
        (["9" * 40, "8"], [1, 0], ("8", "9" * 40)),
        (["1.5", "2"], [0, 1], ("1.5", "2")),
    ],
)
def test_labels_become_indices_of_classes_in_order(labels, indices, names):
    found, classes = class_indices(labels)
    assert found.dtype == np.intp
    assert found.tolist() == indices
    assert classes == names
