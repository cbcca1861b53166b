from itertools import product

import numpy as np
import pytest

from model.data.bars_and_stripes import bars_and_stripes
from model.errors import BadInput


def by_force(side):
    """Every picture whose columns, or whose rows, are constant, found among all pictures: its bits and its label."""
    found = {}
    for bits in product((0, 1), repeat=side * side):
        rows = [bits[i * side : (i + 1) * side] for i in range(side)]
        stripes = all(len(set(row)) == 1 for row in rows)
        bars = all(len(set(column)) == 1 for column in zip(*rows, strict=True))
        if bars or stripes:
            found[bits] = 2 if bars and stripes else 0 if bars else 1
    return found


@pytest.mark.parametrize("side", [2, 3, 4])
def test_they_are_just_those_found_by_looking_at_all_pictures(side):
    examples = bars_and_stripes(side)
    found = by_force(side)
    assert len(found) == 2 * 2**side - 2
    assert len(examples.pixels) == len(found)
    assert {tuple(row): label for row, label in zip(examples.pixels // 255, examples.labels, strict=True)} == found


@pytest.mark.parametrize("side", range(2, 9))
def test_each_occurs_once(side):
    examples = bars_and_stripes(side)
    assert len(np.unique(examples.pixels, axis=0)) == len(examples.pixels) == 2 ** (side + 1) - 2
    assert set(np.unique(examples.pixels)) == {0, 255}
    assert examples.image_shape == (side, side)
    assert examples.is_binary
    assert not examples.pixels.flags.writeable


def test_bars_stand_and_stripes_lie():
    examples = bars_and_stripes(3)
    assert examples.label_names == ("bars", "stripes", "plain")
    assert (examples.pixels[0].reshape(3, 3) == [[0, 0, 255]] * 3).all()
    assert examples.labels[0] == 0
    first_stripe = int(np.argmax(examples.labels == 1))
    assert (examples.pixels[first_stripe].reshape(3, 3) == [[0] * 3, [0] * 3, [255] * 3]).all()
    assert np.bincount(examples.labels).tolist() == [6, 6, 2]


@pytest.mark.parametrize("side", [-1, 0, 1, 9])
def test_other_sides_are_refused(side):
    with pytest.raises(BadInput, match=f"Bars of length {side} cannot be had: choose from 2 to 8"):
        bars_and_stripes(side)
