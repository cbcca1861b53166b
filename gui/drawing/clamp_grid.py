"""A picture to paint on in which most pixels may be left open."""

from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent

from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.style import theme_of

BRUSH = 2
"""Pixels across a stroke, at first: about as a stroke of a digit."""


class ClampGrid(UnitGrid):
    """Free pixels are hatched. While Shift is held down, or ``frees`` is set, painting frees pixels."""

    def __init__(self) -> None:
        super().__init__(paintable=True)
        self.frees = False
        """Whether every stroke frees."""
        self.stroke_frees = False
        """Whether the present stroke does."""
        self._free = np.ones((0, 0), bool)

    def show_clamp(self, clamp: NDArray[np.int8]) -> None:
        """Show pixels (rows, columns) held at 0 or 1; those below 0 are free."""
        self._free = clamp < 0
        self.show_indices(to_indices(np.where(self._free, np.nan, clamp), 0, 1), "units")

    def clear(self) -> None:
        self._free = np.ones((0, 0), bool)
        super().clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rows, columns = self._free.shape
        if not self._free.any():
            return
        rect, painter, theme = self.picture_rect(), QPainter(self), theme_of(self)
        width, height = rect.width() / columns, rect.height() / rows
        runs = []
        for row, free in enumerate(self._free):
            for is_free, run in groupby(range(columns), key=free.__getitem__):
                if is_free:
                    first, *rest = run
                    runs.append(
                        QRectF(rect.left() + first * width, rect.top() + row * height, (1 + len(rest)) * width, height)
                    )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(theme.muted), Qt.BrushStyle.BDiagPattern))
        painter.drawRects(runs)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.stroke_frees = self.frees or shift
        super().mousePressEvent(_without_shift(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(_without_shift(event))


def _without_shift(event: QMouseEvent) -> QMouseEvent:
    """To a grid, Shift means something else than to paint."""
    return QMouseEvent(
        event.type(),
        event.position(),
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier,
    )
