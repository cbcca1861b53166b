"""Where labels stand on lines that cross each other."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF

SHARES = np.array([0.5 + side * step / 40 for step in range(18) for side in ((-1, 1) if step else (1,))])
"""Places along a line, the middle first."""

APART = 3.0
"""Pixels between two labels, and from a label to a line that is not its own."""

PASSES = 6
"""At most: once all labels stand somewhere, each looks again for a better place."""

COVERED = 100.0
"""How much worse a square pixel of another label is than a pixel nearer to another line."""


def label_places(
    lines: Sequence[QLineF],
    sizes: Sequence[QSizeF],
    others: Sequence[QLineF] = (),
    taken: Sequence[QRectF] = (),
) -> list[QRectF]:
    """One label a line, on the line, so that no label covers another and each keeps clear of lines not its own.

    ``others`` are further lines to keep clear of, ``taken`` is what no label may cover. Where there is no such place,
    the least bad one is chosen.
    """
    ends = np.array([(line.x1(), line.y1(), line.x2(), line.y2()) for line in (*lines, *others)]).reshape(-1, 2, 2)
    half = np.array([(size.width() / 2, size.height() / 2) for size in sizes]).reshape(-1, 2)
    middles = np.array([(rect.center().x(), rect.center().y()) for rect in taken]).reshape(-1, 2)
    halves = np.array([(rect.width() / 2, rect.height() / 2) for rect in taken]).reshape(-1, 2)
    starts, along = ends[: len(lines), 0], ends[: len(lines), 1] - ends[: len(lines), 0]
    places = starts[:, None] + SHARES[:, None] * along[:, None]  # (labels, places, 2)
    fixed = [
        np.abs(SHARES - 0.5)
        + COVERED * _common(places[i], half[i], middles, halves)
        + 0.3 * _too_near(places[i], half[i], np.delete(ends, i, axis=0))
        for i in range(len(lines))
    ]
    centres = np.full((len(lines), 2), np.inf)
    for _ in range(PASSES):
        before = centres.copy()
        for i, cost in enumerate(fixed):
            rest = np.delete(centres, i, axis=0), np.delete(half, i, axis=0) + APART
            centres[i] = places[i, np.argmin(cost + COVERED * _common(places[i], half[i], *rest))]
        if (centres == before).all():
            break
    return [
        QRectF(QPointF(*(centre - size)), QPointF(*(centre + size))) for centre, size in zip(centres, half, strict=True)
    ]


def _common(
    places: NDArray[np.float64], half: NDArray[np.float64], middles: NDArray[np.float64], halves: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Square pixels that a label at each of its places (p, 2) has in common with rectangles (r, 2)."""
    room = np.maximum(half + halves - np.abs(places[:, None] - middles), 0)
    common: NDArray[np.float64] = room.prod(axis=2).sum(axis=1)
    return common


def _too_near(
    places: NDArray[np.float64], half: NDArray[np.float64], lines: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Pixels by which lines (n, 2 ends, 2) come too near to a label at each of its places (p, 2), summed."""
    # A line may pass under the middle of a label or under one of its sides.
    points = places[:, None] + half * np.array([(-0.7, 0.0), (0.0, 0.0), (0.7, 0.0)])
    away = _distances(points.reshape(-1, 2), lines).reshape(len(places), 3, -1).min(axis=1)
    near: NDArray[np.float64] = np.maximum(half[1] + APART - away, 0).sum(axis=1)
    return near


def _distances(points: NDArray[np.float64], lines: NDArray[np.float64]) -> NDArray[np.float64]:
    """From points (p, 2) to the nearest point of lines (n, 2 ends, 2), shape (p, n)."""
    along = lines[:, 1] - lines[:, 0]
    square = np.maximum((along**2).sum(axis=1), 1e-9)
    share = ((points[:, None] - lines[:, 0]) * along).sum(axis=2) / square
    nearest = lines[:, 0] + np.clip(share, 0, 1)[:, :, None] * along
    distances: NDArray[np.float64] = np.linalg.norm(points[:, None] - nearest, axis=2)
    return distances
