"""Many pictures of one size in one: a sheet is drawn as fast as a single picture."""

import math

import numpy as np
from numpy.typing import NDArray

from gui.drawing.unit_grid import BLANK


def atlas(tiles: NDArray[np.uint8], shape: tuple[int, int], columns: int) -> NDArray[np.uint8]:
    """Pictures (n, rows × columns) side by side in one, with a line of BLANK between and around them."""
    rows, width = shape
    tile_rows = -(-len(tiles) // columns)
    full = np.full((tile_rows * columns, rows, width), BLANK, np.uint8)
    full[: len(tiles)] = tiles.reshape(-1, rows, width)
    sheet = np.full((tile_rows, rows + 1, columns, width + 1), BLANK, np.uint8)
    sheet[:, 1:, :, 1:] = full.reshape(tile_rows, columns, rows, width).transpose(0, 2, 1, 3)
    flat = sheet.reshape(tile_rows * (rows + 1), columns * (width + 1))
    return np.pad(flat, ((0, 1), (0, 1)), constant_values=BLANK)


def best_columns(n: int, shape: tuple[int, int], width: int, height: int) -> int:
    """As many columns as make a sheet of ``n`` pictures about as wide, for its height, as the room for it."""
    rows, columns = shape
    wish = math.sqrt(n * (max(width, 1) / (columns + 1)) / (max(height, 1) / (rows + 1)))
    candidates = range(max(1, math.ceil(0.75 * wish)), max(2, math.floor(1.35 * wish) + 1))

    def cost(count: int) -> float:
        """Empty places, and how far the shape is from that of the room."""
        empty = -(-n // count) * count - n
        return empty / n + abs(math.log(count / wish)) / 4

    return min(n, min(candidates, key=cost))
