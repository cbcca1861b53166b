"""Solid shapes as lists of triangles, and lines: arrays of vertices (n, 10) for gui.drawing.gl_canvas.

A vertex is its place x, y, z, its normal, its colour (each 0 to 1) and its level: where that is a whole number there is
a contour. Vertices without a normal are drawn in their colour as it is, unlit.
"""

import numpy as np
from numpy.typing import NDArray

Vertices = NDArray[np.float32]

NO_CONTOUR = 0.5


def height_field(
    axis: NDArray[np.float64],
    heights: NDArray[np.float64],
    colours: NDArray[np.float64],
    levels: NDArray[np.float64],
) -> Vertices:
    """A surface over a square grid: heights and levels (n, n) and colours (n, n, 3) at [y, x] of ``axis`` (n,)."""
    slope_y, slope_x = np.gradient(heights, axis, axis, edge_order=2)
    normals = np.stack([-slope_x, -slope_y, np.ones_like(heights)], axis=-1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    x, y = np.meshgrid(axis, axis)
    places = np.stack([x, y, heights], axis=-1)
    corners = np.concatenate([places, normals, colours, levels[..., np.newaxis]], axis=-1)
    return _triangles(corners)


def skirt(axis: NDArray[np.float64], heights: NDArray[np.float64], floor: float, colour: tuple[float, ...]) -> Vertices:
    """Four upright walls from the edges of such a surface down to the floor."""
    last = np.ones_like(axis)
    walls = []
    for x, y, top, normal in (
        (axis, -last, heights[0], (0, -1, 0)),
        (axis, last, heights[-1], (0, 1, 0)),
        (-last, axis, heights[:, 0], (-1, 0, 0)),
        (last, axis, heights[:, -1], (1, 0, 0)),
    ):
        places = np.stack([np.stack([x, y, z], axis=-1) for z in (np.full_like(top, floor), top)])
        rest = np.broadcast_to((*normal, *colour, NO_CONTOUR), (2, len(axis), 7))
        walls.append(_triangles(np.concatenate([places, rest], axis=-1)))
    return np.concatenate(walls)


def sphere(centre: tuple[float, float, float], radius: float, colour: tuple[float, ...], n: int = 24) -> Vertices:
    """A ball of n / 2 rings of n quadrangles."""
    around, down = np.meshgrid(np.linspace(0, 2 * np.pi, n + 1), np.linspace(0, np.pi, n // 2 + 1))
    normals = np.stack([np.sin(down) * np.cos(around), np.sin(down) * np.sin(around), np.cos(down)], axis=-1)
    rest = np.broadcast_to((*colour, NO_CONTOUR), (*normals.shape[:2], 4))
    return _triangles(np.concatenate([centre + radius * normals, normals, rest], axis=-1))


def line(places: NDArray[np.float64], colour: tuple[float, ...]) -> Vertices:
    """The vertices of an unlit line through places (n, 3)."""
    rest = np.broadcast_to((0, 0, 0, *colour, NO_CONTOUR), (len(places), 7))
    return np.concatenate([places, rest], axis=-1).astype(np.float32)


def _triangles(corners: NDArray[np.float64]) -> Vertices:
    """Two triangles for each mesh of a grid of corners (rows, columns, 10)."""
    a, b, c, d = corners[:-1, :-1], corners[:-1, 1:], corners[1:, 1:], corners[1:, :-1]
    return np.stack([a, b, c, a, c, d], axis=2).reshape(-1, corners.shape[-1]).astype(np.float32)
