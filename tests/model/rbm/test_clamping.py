"""Which pixels are held."""

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm.clamping import FREE, ClampPixels, Half, half_of, nothing_held, with_pixels


def test_pixels_are_held_and_let_go() -> None:
    free = nothing_held(5)
    assert free.tolist() == [FREE] * 5
    held = with_pixels(free, ClampPixels((1, 3), 1))
    held = with_pixels(held, ClampPixels((0,), 0))
    assert held.tolist() == [0, 1, FREE, 1, FREE]
    assert with_pixels(held, ClampPixels((1, 2), FREE)).tolist() == [0, FREE, FREE, 1, FREE]
    assert free.tolist() == [FREE] * 5, "the one before stays as it was"
    assert not held.flags.writeable


@pytest.mark.parametrize(("change", "said"), [(ClampPixels((5,), 1), "outside 0 to 4"), (ClampPixels((1,), 2), "at 2")])
def test_what_cannot_be_held_is_refused(change: ClampPixels, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        with_pixels(nothing_held(5), change)


PICTURE = np.array([[0, 1, 1], [1, 0, 1], [1, 1, 0]], np.uint8)
F = FREE


@pytest.mark.parametrize(
    ("half", "held"),
    [
        ("upper", [0, 1, 1, F, F, F, F, F, F]),
        ("lower", [F, F, F, F, F, F, 1, 1, 0]),
        ("left", [0, F, F, 1, F, F, 1, F, F]),
        ("right", [F, F, 1, F, F, 1, F, F, 0]),
    ],
)
def test_half_a_picture_is_held_and_a_middle_line_is_not(half: Half, held: list[int]) -> None:
    assert half_of(PICTURE.ravel(), half, (3, 3)).tolist() == held


def test_even_sides_are_halved_and_a_single_row_has_no_upper_half() -> None:
    assert half_of(np.ones(8, np.uint8), "right", (2, 4)).tolist() == [F, F, 1, 1, F, F, 1, 1]
    assert half_of(np.ones(4, np.uint8), "lower", (1, 4)).tolist() == [F] * 4
    with pytest.raises(BadInput, match="no half called “middle”"):
        half_of(np.ones(8, np.uint8), "middle", (2, 4))  # type: ignore[arg-type]
