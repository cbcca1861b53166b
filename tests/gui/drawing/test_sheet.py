"""Many pictures in one."""

import numpy as np
import pytest

from gui.drawing.sheet import atlas, best_columns
from gui.drawing.unit_grid import BLANK


def test_an_atlas_has_every_tile_once_and_lines_between_them() -> None:
    tiles = np.arange(5 * 6, dtype=np.uint8).reshape(5, 6)
    sheet = atlas(tiles, (2, 3), 3)
    assert sheet.shape == (7, 13)
    for i, tile in enumerate(tiles):
        row, column = divmod(i, 3)
        np.testing.assert_array_equal(
            sheet[1 + 3 * row : 3 + 3 * row, 1 + 4 * column : 4 + 4 * column], tile.reshape(2, 3)
        )
    assert (sheet[::3] == BLANK).all()
    assert (sheet[:, ::4] == BLANK).all()
    assert (sheet[4:6, 9:12] == BLANK).all(), "where there is no tile there is nothing"
    assert np.count_nonzero(sheet != BLANK) == tiles.size


@pytest.mark.parametrize(
    ("n", "shape", "width", "height", "columns"),
    [
        (24, (5, 5), 600, 100, 12),
        (24, (5, 5), 100, 600, 2),
        (16, (9, 9), 300, 300, 4),
        (17, (9, 9), 300, 300, 4),  # three places stay empty, with five columns it would be as many
        (16, (3, 7), 300, 300, 3),
        (266, (28, 28), 1050, 880, 18),  # 19 × 14 would be full, but half as large
        (1, (9, 9), 300, 30, 1),
        (5, (9, 9), 0, 0, 2),
        (12, (1, 12), 539, 490, 2),  # between one column and two
    ],
)
def test_the_columns_fit_the_room(n: int, shape: tuple[int, int], width: int, height: int, columns: int) -> None:
    assert best_columns(n, shape, width, height) == columns
