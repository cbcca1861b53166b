"""Where the pictures of several blocks stand: blocks one above the other or side by side, whichever is larger."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

GAP = 4.0
"""Between pictures, in pixels."""

BETWEEN_BLOCKS = 14.0


@dataclass(frozen=True)
class BlockLayout:
    """``n_blocks`` blocks of ``n_rows`` rows of ``n_columns`` square pictures, in pixels.

    Each has a line of words above it, lines below it, and names of the rows to the left.
    """

    stacked: bool
    side: float
    """Of a picture."""
    names: float
    """Width of the names of the rows."""
    heading: float
    """Height of the words above a block."""
    below: float
    """Height of all lines below a block."""
    n_columns: int
    n_rows: int
    left: float
    """Where the names begin."""

    @classmethod
    def fit(
        cls, room: QSizeF, n_blocks: int, n_columns: int, n_rows: int, names: float, heading: float, below: float
    ) -> "BlockLayout":
        """The arrangement with the larger pictures."""
        words = heading + below
        across, down = room.width() - names, room.height()
        stacked = min(
            across / n_columns - GAP,
            ((down - (n_blocks - 1) * BETWEEN_BLOCKS) / n_blocks - words) / n_rows - GAP,
        )
        beside = min(
            (across - (n_blocks - 1) * BETWEEN_BLOCKS) / (n_blocks * n_columns) - GAP, (down - words) / n_rows - GAP
        )
        side = max(stacked, beside, 4.0)
        blocks_across = 1 if stacked >= beside else n_blocks
        width = names + blocks_across * n_columns * (side + GAP) + (blocks_across - 1) * BETWEEN_BLOCKS
        left = max(0.0, (room.width() - width) / 2)
        return cls(stacked >= beside, side, names, heading, below, n_columns, n_rows, left)

    def corner(self, block: int) -> QPointF:
        """The upper left corner of the first picture of a block."""
        x, y = self.left + self.names, self.heading
        if self.stacked:
            y += block * (self.heading + self.n_rows * (self.side + GAP) + self.below + BETWEEN_BLOCKS)
        else:
            x += block * (self.n_columns * (self.side + GAP) + BETWEEN_BLOCKS)
        return QPointF(x, y)

    def place(self, block: int, row: int, column: int) -> QRectF:
        """Where a picture is."""
        corner, step = self.corner(block), self.side + GAP
        return QRectF(corner.x() + column * step, corner.y() + row * step, self.side, self.side)

    def at(self, point: QPointF, n_blocks: int) -> tuple[int, int, int] | None:
        """Block, row and column of the picture at a point."""
        step = self.side + GAP
        for block in range(n_blocks):
            offset = point - self.corner(block)
            column, row = int(offset.x() // step), int(offset.y() // step)
            inside = 0 <= column < self.n_columns and 0 <= row < self.n_rows
            if inside and self.place(block, row, column).contains(point):
                return block, row, column
        return None
