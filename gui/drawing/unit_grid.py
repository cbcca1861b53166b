"""A layer of units as a picture: one cell a unit, exact to the pixel, to hover over and to paint on."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, qRgb
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import Anchors, colour_table, theme_of

LINES_FROM = 12
"""Cells at least this large, in pixels, are drawn with lines between them."""

BLANK = 255
"""Index of a cell that shows nothing; values use the indices below it."""


def to_indices(values: NDArray[np.generic], low: float, high: float) -> NDArray[np.uint8]:
    """Values scaled to colour indices 0..254, clipped at ``low`` and ``high``; NaN becomes BLANK."""
    scaled = np.asarray(values, dtype=np.float32) * np.float32(254 / (high - low))
    scaled += np.float32(0.5 - low * 254 / (high - low))
    indices = np.clip(scaled, 0, 254, out=scaled)
    if np.isnan(indices).any():
        return np.where(np.isnan(indices), BLANK, np.nan_to_num(indices)).astype(np.uint8)
    return indices.astype(np.uint8)


class UnitGrid(QWidget):
    """Rows × columns cells with square proportions, centred, without smoothing."""

    hovered = Signal(int)
    """The cell under the mouse, row by row, or -1."""
    painted = Signal(list, bool, int)
    """Cells the mouse went over with a button down, whether to set them, and the number of the stroke."""

    chosen = Signal(int)
    """A cell that was clicked to be looked at: with Shift, or while painting is off."""

    def __init__(
        self, paintable: bool = False, lines: bool = True, at_top: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._indices = np.full((1, 1), BLANK, np.uint8)
        self._kind = "units"
        self._mark: int | None = None
        self._choice: int | None = None
        self._lines = lines
        self._at_top = at_top
        self._last_cell = -1
        self._stroke_from: tuple[int, int] | None = None
        self._stroke = 0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._painting = paintable
        if paintable:
            self.set_painting(True)
            # The right button clears; a context menu would swallow it.
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    # --- being told --------------------------------------------------------------------------------------------

    def show_indices(self, indices: NDArray[np.uint8], kind: str) -> None:
        """Show colour indices (rows, columns) in the colours of ``kind``: units, diverging."""
        if indices.shape != self._indices.shape:
            self.updateGeometry()
        self._indices = np.ascontiguousarray(indices)
        self._kind = kind
        self.update()

    def mark(self, cell: int | None) -> None:
        """Put a frame around one cell."""
        if cell != self._mark:
            self._mark = cell
            self.update()

    def mark_choice(self, cell: int | None) -> None:
        """Put a ring into the cell that is looked at."""
        if cell != self._choice:
            self._choice = cell
            self.update()

    def set_painting(self, on: bool) -> None:
        """Whether a click paints; otherwise it chooses a cell to look at."""
        self._painting = on
        self.setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.PointingHandCursor)

    def clear(self) -> None:
        """Show nothing."""
        self._mark = self._choice = None
        self.show_indices(np.full((1, 1), BLANK, np.uint8), "units")

    # --- geometry ----------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(240, 240)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 60)

    def picture_rect(self) -> QRectF:
        """Where the cells are, in the widget's coordinates; whole device pixels a cell where there is room."""
        rows, columns = self._indices.shape
        ratio = self.devicePixelRatioF()
        scale = min(self.width() * ratio / columns, self.height() * ratio / rows)
        scale = (np.floor(scale) if scale >= 1 else scale) / ratio
        width, height = columns * scale, rows * scale
        left = np.floor((self.width() - width) / 2 * ratio) / ratio
        top = 0.0 if self._at_top else np.floor((self.height() - height) / 2 * ratio) / ratio
        return QRectF(left, top, width, height)

    def cell_at(self, point: QPointF) -> tuple[int, int] | None:
        """Row and column of the cell under a point."""
        rect = self.picture_rect()
        if not rect.contains(point):
            return None
        rows, columns = self._indices.shape
        row = min(rows - 1, int((point.y() - rect.top()) / rect.height() * rows))
        column = min(columns - 1, int((point.x() - rect.left()) / rect.width() * columns))
        return row, column

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._indices.size == 1:
            return
        theme = theme_of(self)
        anchors = theme.diverging if self._kind == "diverging" else theme.units
        rows, columns = self._indices.shape
        image = QImage(self._indices.data, columns, rows, columns, QImage.Format.Format_Indexed8)
        image.setColorTable(_qt_colours(anchors, theme.line))
        painter = QPainter(self)
        rect = self.picture_rect()
        painter.drawImage(rect, image)
        painter.setPen(QPen(QColor(theme.line), 0))
        painter.drawRect(rect)
        if self._lines and rect.width() / columns >= LINES_FROM:
            across = [rect.left() + i * rect.width() / columns for i in range(1, columns)]
            down = [rect.top() + i * rect.height() / rows for i in range(1, rows)]
            # All in one call: each one lets the model thread go on in between, and waits until it is done.
            painter.drawLines(
                [
                    *(QLineF(x, rect.top(), x, rect.bottom()) for x in across),
                    *(QLineF(rect.left(), y, rect.right(), y) for y in down),
                ]
            )
        if self._mark is not None and self._mark < rows * columns:
            row, column = divmod(self._mark, columns)
            width, height = rect.width() / columns, rect.height() / rows
            cell = QRectF(rect.left() + column * width, rect.top() + row * height, width, height)
            pen = max(2.0, min(4.0, width / 6))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.panel), pen + 2))
            painter.drawRect(cell)
            painter.setPen(QPen(QColor(theme.warm), pen))
            painter.drawRect(cell)
        if self._choice is not None and self._choice < rows * columns:
            row, column = divmod(self._choice, columns)
            width, height = rect.width() / columns, rect.height() / rows
            inset = 0.2 * width if width >= LINES_FROM else -0.5 * width  # around a cell too small for a ring in it
            cell = QRectF(rect.left() + column * width, rect.top() + row * height, width, height)
            ring = cell.adjusted(inset, inset, -inset, -inset)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for colour, thickness in ((theme.panel, 5.0), (theme.accent, 3.0)):
                painter.setPen(QPen(QColor(colour), thickness))
                painter.drawEllipse(ring)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._painting or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            cell = self.cell_at(event.position())
            if cell is not None and event.button() == Qt.MouseButton.LeftButton:
                self.chosen.emit(cell[0] * self._indices.shape[1] + cell[1])
        elif event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self._stroke += 1
            self._stroke_from = None
            self._paint_to(event.position(), event.button() == Qt.MouseButton.LeftButton)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        index = -1 if cell is None else cell[0] * self._indices.shape[1] + cell[1]
        if index != self._last_cell:
            self._last_cell = index
            self.hovered.emit(index)
        buttons = event.buttons()
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self._painting and not shift and buttons & (Qt.MouseButton.LeftButton | Qt.MouseButton.RightButton):
            self._paint_to(event.position(), bool(buttons & Qt.MouseButton.LeftButton))

    def leaveEvent(self, event: QEvent) -> None:
        self._last_cell = -1
        self.hovered.emit(-1)

    def _paint_to(self, point: QPointF, set_cells: bool) -> None:
        cell = self.cell_at(point)
        if cell is not None:
            begun = self._stroke_from or cell
            columns = self._indices.shape[1]
            # A fast mouse skips cells; the straight line between two places of it does not.
            cells = sorted({row * columns + column for row, column in _line(begun, cell)})
            self.painted.emit(cells, set_cells, self._stroke)
        self._stroke_from = cell


@lru_cache
def _qt_colours(anchors: Anchors, blank: str) -> list[int]:
    """The colours of the indices 0 to 254 and of BLANK."""
    table = colour_table(anchors)[np.linspace(0, 255, 255).astype(int)]
    return [*(qRgb(int(r), int(g), int(b)) for r, g, b in table), QColor(blank).rgb()]


def _line(start: tuple[int, int], end: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The cells on the straight line between two cells, both included."""
    steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
    for i in range(steps + 1):
        yield (
            round(start[0] + (end[0] - start[0]) * i / steps),
            round(start[1] + (end[1] - start[1]) * i / steps),
        )


def near_square(n: int) -> tuple[int, int]:
    """Rows and columns of the most nearly square grid that holds ``n`` cells, wider than high."""
    columns = int(np.ceil(np.sqrt(n)))
    return -(-n // columns), columns


def as_picture(values: NDArray[np.generic], shape: tuple[int, int]) -> NDArray[np.float32]:
    """Values of n units laid out row by row in a grid of ``shape``, NaN where there is no unit."""
    picture = np.full(shape[0] * shape[1], np.nan, np.float32)
    picture[: len(values)] = values
    return picture.reshape(shape)
