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


def best_columns(n: int, shape: tuple[int, int], width: float, height: float) -> int:
    """Columns for a sheet of ``n`` pictures in a room of so many device pixels.

    The pictures are as large as they can be; if that leaves a choice, the sheet is about as wide, for its height, as
    the room, and has few empty places.
    """
    rows, columns = shape
    wish = math.sqrt(n * (max(width, 1) / (columns + 1)) / (max(height, 1) / (rows + 1)))
    fewest = max(1, math.ceil(0.75 * wish))
    candidates = range(fewest, max(fewest, math.floor(1.35 * wish)) + 1)

    def cost(count: int) -> tuple[float, float]:
        down = -(-n // count)
        scale = min(width / (count * (columns + 1) + 1), height / (down * (rows + 1) + 1))
        # Where there is room, a cell has a whole number of pixels. Below that, sizes hardly differ.
        return -math.floor(scale), (count * down - n) / n + abs(math.log(count / wish)) / 4

    return min(n, min(candidates, key=cost))
