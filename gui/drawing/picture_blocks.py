"""Blocks of small pictures in rows, with a heading above, names to the left and words below each column."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.drawing.block_layout import GAP, BlockLayout
from gui.style import Anchors, Theme, colour_table, theme_of

Tone = Literal["plain", "muted", "good", "striking"]

SHARP_FROM = 3.0
"""Pixels of a picture at least this large are squares with sharp edges; smaller ones would seem uneven."""

MIN_LETTERS = 0.6
"""Of their size: letters that would be smaller are left out."""

MARGIN = 6.0


@dataclass(frozen=True, eq=False)
class Row:
    """A picture for every column, (n, rows × columns) of values from 0 to 1; None: there are none yet."""

    name: str
    pictures: NDArray[np.float32] | None
    in_front: bool = False
    """Whether it is what everything else is about."""


@dataclass(frozen=True)
class Line:
    """A word below every column, and how it is meant; shorter ones for where there is little room."""

    name: str
    words: tuple[str, ...]
    tones: tuple[Tone, ...]
    short: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Block:
    """Rows of pictures that belong together."""

    heading: str
    rows: tuple[Row, ...]
    lines: tuple[Line, ...]


class PictureBlocks(QWidget):
    """All blocks have rows and lines of the same names, and as many columns."""

    pointed_at = Signal(int, int, int, int)
    """Block, row, column and pixel under the mouse; all −1 where there is no picture."""

    def __init__(self, widest_name: str, parent: QWidget | None = None) -> None:
        """``widest_name`` of a row: pictures do not move while names change."""
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self._shape = (1, 1)
        self._widest_name = widest_name
        self._pointed: tuple[int, int, int, int] | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # --- being told --------------------------------------------------------------------------------------------

    def show_blocks(self, blocks: tuple[Block, ...], shape: tuple[int, int]) -> None:
        """Show these, of pictures with so many rows and columns of pixels."""
        self._blocks, self._shape = blocks, shape
        self.update()

    # --- geometry ----------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(660, 460)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 200)

    def layout_now(self) -> BlockLayout:
        """Where everything stands."""
        line, block = self.fontMetrics().lineSpacing(), self._blocks[0]
        names = [self._widest_name, *(row.name for row in block.rows), *(line.name for line in block.lines)]
        bold = QFontMetricsF(_bold(self.font()))
        return BlockLayout.fit(
            QSizeF(self.size()),
            n_blocks=len(self._blocks),
            n_columns=len(block.lines[0].words),
            n_rows=len(block.rows),
            names=max(map(bold.horizontalAdvance, names)) + 2 * MARGIN,
            heading=1.25 * line,
            below=len(block.lines) * line,
        )

    def picture_rect(self, layout: BlockLayout, block: int, row: int, column: int) -> QRectF:
        """Where a picture is drawn within its place."""
        place, (height, width) = layout.place(block, row, column), self._shape
        ratio = self.devicePixelRatioF()
        scale = layout.side * ratio / max(height, width)
        across, down = round(scale * width), round(scale * height)
        left, top = place.center().x() * ratio - across / 2, place.center().y() * ratio - down / 2
        return QRectF(round(left) / ratio, round(top) / ratio, across / ratio, down / ratio)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._blocks:
            return
        painter, theme, layout = QPainter(self), theme_of(self), self.layout_now()
        for i, block in enumerate(self._blocks):
            self._paint_heading(painter, theme, layout, i, block)
            self._paint_pictures(painter, theme, layout, i, block)
            self._paint_lines(painter, theme, layout, i, block)
            if layout.stacked or i == 0:
                self._paint_names(painter, theme, layout, i, block)

    def _paint_heading(self, painter: QPainter, theme: Theme, layout: BlockLayout, i: int, block: Block) -> None:
        corner = layout.corner(i)
        across = layout.n_columns * (layout.side + GAP)
        if layout.stacked:
            across = max(across, self.width() - corner.x())
        painter.setPen(QColor(theme.text))
        _write(painter, _bold(self.font()), QRectF(corner.x(), corner.y() - layout.heading, across, layout.heading),
               Qt.AlignmentFlag.AlignLeft, block.heading)  # fmt: skip

    def _paint_pictures(self, painter: QPainter, theme: Theme, layout: BlockLayout, i: int, block: Block) -> None:
        height, width = self._shape
        ratio = self.devicePixelRatioF()
        for r, row in enumerate(block.rows):
            rects = [self.picture_rect(layout, i, r, column) for column in range(layout.n_columns)]
            if row.pictures is not None:
                values = np.rint(255 * row.pictures).astype(np.uint8)
                image = QImage(values.data, width, height * len(values), width, QImage.Format.Format_Indexed8)
                image.setColorTable(_colours(theme.units))
                # All of a row at once: scaled one by one they take several times as long.
                across, down = round(rects[0].width() * ratio), round(rects[0].height() * ratio)
                sharp = Qt.TransformationMode.FastTransformation
                mode = sharp if across >= SHARP_FROM * width else Qt.TransformationMode.SmoothTransformation
                image = image.convertToFormat(QImage.Format.Format_RGB32).scaled(
                    across, down * len(values), Qt.AspectRatioMode.IgnoreAspectRatio, mode
                )
                for column, rect in enumerate(rects):
                    painter.drawImage(rect, image, QRectF(0, column * down, across, down))
            painter.setPen(QPen(QColor(theme.accent if row.in_front else theme.line), 2 if row.in_front else 1))
            painter.drawRects(rects)

    def _paint_names(self, painter: QPainter, theme: Theme, layout: BlockLayout, i: int, block: Block) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        corner, across = layout.corner(i), layout.names - MARGIN
        for r, row in enumerate(block.rows):
            place = layout.place(i, r, 0)
            painter.setPen(QColor(theme.accent if row.in_front else theme.text))
            font = _bold(self.font()) if row.in_front else self.font()
            _write(painter, font, QRectF(layout.left, place.top(), across, place.height()), right, row.name)
        painter.setPen(QColor(theme.muted))
        for below, line in enumerate(block.lines):
            height = layout.below / len(block.lines)
            top = corner.y() + layout.n_rows * (layout.side + GAP) + below * height
            _write(painter, self.font(), QRectF(layout.left, top, across, height), right, line.name)

    def _paint_lines(self, painter: QPainter, theme: Theme, layout: BlockLayout, i: int, block: Block) -> None:
        colours = {"plain": theme.text, "muted": theme.muted, "good": theme.accent, "striking": theme.warm}
        plain, bold = self.font(), _bold(self.font())
        height, room = layout.below / len(block.lines), layout.side
        for below, line in enumerate(block.lines):
            top = layout.corner(i).y() + layout.n_rows * (layout.side + GAP) + below * height
            widest = max(map(QFontMetricsF(plain).horizontalAdvance, line.words))
            for column, (word, tone) in enumerate(
                zip(line.words if widest < room else line.short, line.tones, strict=True)
            ):
                painter.setPen(QColor(colours[tone]))
                place = QRectF(layout.place(i, 0, column).left(), top, room, height)
                font = bold if tone in ("good", "striking") else plain
                _write(painter, font, place, Qt.AlignmentFlag.AlignCenter, word)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._what_is_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def _what_is_at(self, point: QPointF) -> tuple[int, int, int, int] | None:
        if not self._blocks:
            return None
        layout = self.layout_now()
        place = layout.at(point, len(self._blocks))
        if place is None:
            return None
        rect, (height, width) = self.picture_rect(layout, *place), self._shape
        if not rect.contains(point):
            return None
        row = min(height - 1, int((point.y() - rect.top()) / rect.height() * height))
        column = min(width - 1, int((point.x() - rect.left()) / rect.width() * width))
        return *place, row * width + column

    def _point_at(self, what: tuple[int, int, int, int] | None) -> None:
        if what != self._pointed:
            self._pointed = what
            self.pointed_at.emit(*(what or (-1, -1, -1, -1)))


@lru_cache
def _colours(anchors: Anchors) -> list[int]:
    return [QColor(*map(int, rgb)).rgb() for rgb in colour_table(anchors)]


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _write(painter: QPainter, font: QFont, room: QRectF, alignment: Qt.AlignmentFlag, text: str) -> None:
    """In smaller letters where there is too little room, down to MIN_LETTERS; then cut short."""
    needed = QFontMetricsF(font).horizontalAdvance(text)
    if needed > room.width():
        font = QFont(font)
        font.setPointSizeF(font.pointSizeF() * max(MIN_LETTERS, 0.97 * room.width() / needed))
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width() + GAP)
    painter.setFont(font)
    painter.drawText(room, alignment | Qt.TextFlag.TextDontClip, text)
