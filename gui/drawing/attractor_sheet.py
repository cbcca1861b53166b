"""Attractors as a sheet of pictures that can be scrolled through, however many there are."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from gui.drawing.attractor_words import KIND_WORDS, kind_colour, percent
from gui.explain import explain
from gui.style import Theme, theme_of
from model.hopfield.attractors import KINDS, AttractorKind, unpacked
from model.hopfield.census import CensusSnapshot
from model.language import tr

PICTURE = 72
"""Room for a picture, in pixels; whole pixels a unit where there is room."""

MARGIN = 6

DASHES: dict[AttractorKind, Qt.PenStyle] = {
    "mirror": Qt.PenStyle.DashLine,
    "near": Qt.PenStyle.DotLine,
    "cycle": Qt.PenStyle.DashDotLine,
}
"""Of the frames; all others are solid."""


class AttractorSheet(QAbstractScrollArea):
    """Draws the pictures that can be seen, all of them from one image."""

    clicked = Signal(int)
    opened = Signal(int)
    pointed_at = Signal(int, int)
    """The attractor under the mouse and its rank, or −1."""

    def __init__(self) -> None:
        super().__init__()
        self._found: CensusSnapshot | None = None
        self._numbers = self._ranks = np.zeros(0, np.int64)
        self._chosen: int | None = None
        self._last = -1
        self._columns, self._tile = 1, (1.0, 1.0)
        """Pictures in a row, and the width and height of one with its caption."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        explain(
            self,
            tr("Click: what it is. Double click: look at it on the Hopfield page."),
            tr("Each picture is a state s in which starts have ended: no unit would leave it, except in a 2-cycle."),
        )

    # --- being told --------------------------------------------------------------------------------------------

    def show_attractors(
        self, found: CensusSnapshot | None, numbers: NDArray[np.int64], ranks: NDArray[np.int64]
    ) -> None:
        """Show these attractors of a census, with their ranks, in this order."""
        self._found, self._numbers, self._ranks = found, numbers, ranks
        self._lay_out()
        self.viewport().update()

    def mark(self, attractor: int | None) -> None:
        """Put a frame around one."""
        self._chosen = attractor
        self.viewport().update()

    # --- geometry ----------------------------------------------------------------------------------------------

    def place(self, position: int) -> QRectF:
        """Where the picture at a position of the order is, with its caption, in the viewport."""
        row, column = divmod(position, self._columns)
        width, height = self._tile
        return QRectF(column * width, row * height - self.verticalScrollBar().value(), width, height)

    def _lay_out(self) -> None:
        caption = QFontMetricsF(self._bold()).horizontalAdvance("S 888 0.08 %")
        across, seen = self.viewport().width(), self.viewport().height()
        self._columns = max(1, int(across / max(PICTURE + 2 * MARGIN, caption)))
        height = PICTURE + self.fontMetrics().lineSpacing() + 3 * MARGIN
        self._tile = across / self._columns, height
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, -(-len(self._numbers) // self._columns) * height - seen))
        bar.setPageStep(seen)
        bar.setSingleStep(height // 3)

    def _position_at(self, point: QPointF) -> int:
        """In the order; −1 where there is no picture."""
        width, height = self._tile
        row = int((point.y() + self.verticalScrollBar().value()) / height)
        position = row * self._columns + min(int(point.x() / width), self._columns - 1)
        return position if 0 <= position < len(self._numbers) and point.x() >= 0 else -1

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        found = self._found
        if found is None or found.starts == 0:
            return
        painter = QPainter(self.viewport())
        if len(self._numbers) == 0:
            nothing = tr("No spurious state was found so far.")
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, nothing)
            return
        top, height = self.verticalScrollBar().value(), self._tile[1]
        first = int(top / height) * self._columns
        last = min(len(self._numbers), (int((top + self.viewport().height()) / height) + 1) * self._columns)
        theme, positions = theme_of(self), range(first, last)
        kinds = [KINDS[kind] for kind in found.kinds[self._numbers[first:last]]]
        pictures = self._paint_pictures(painter, theme, found, positions)
        self._paint_frames(painter, theme, positions, kinds, pictures)
        self._paint_captions(painter, theme, found, positions, kinds)

    def _paint_pictures(self, painter: QPainter, theme: Theme, found: CensusSnapshot, positions: range) -> list[QRectF]:
        """Returns where they are."""
        memories = found.stored.memories
        rows, columns = memories.shape
        bits = b"".join(found.attractors[number].bits for number in self._numbers[positions.start : positions.stop])
        atlas = np.where(unpacked(bits, memories.n_units) > 0, 1, 0).astype(np.uint8).reshape(-1, columns)
        image = QImage(atlas.data, columns, len(atlas), columns, QImage.Format.Format_Indexed8)
        image.setColorTable([QColor(theme.units[0]).rgb(), QColor(theme.units[-1]).rgb()])
        ratio = self.devicePixelRatioF()
        scale = PICTURE * ratio / max(rows, columns)
        scale = int(scale) if scale >= 1 else scale
        # Once and for all of them: scaled and coloured one by one they take several times as long.
        across, down = max(1, round(scale * columns)), max(1, round(scale * rows))
        image = image.scaled(across, down * len(positions)).convertToFormat(QImage.Format.Format_RGB32)
        pictures = []
        for i, position in enumerate(positions):
            tile = self.place(position)
            left = round(tile.center().x() * ratio - across / 2) / ratio
            above = tile.top() + MARGIN + (PICTURE - down / ratio) // 2
            pictures.append(QRectF(left, above, across / ratio, down / ratio))
            painter.drawImage(pictures[-1], image, QRectF(0, i * down, across, down))
        return pictures

    def _paint_frames(
        self, painter: QPainter, theme: Theme, positions: range, kinds: list[AttractorKind], pictures: list[QRectF]
    ) -> None:
        for position, picture in zip(positions, pictures, strict=True):
            if self._numbers[position] == self._chosen:
                painter.setPen(QPen(QColor(theme.text), 3))
                painter.drawRect(picture.adjusted(-4, -4, 4, 4))
        for kind in set(kinds):
            painter.setPen(QPen(QColor(kind_colour(kind, theme)), 2, DASHES.get(kind, Qt.PenStyle.SolidLine)))
            frames = [p.adjusted(-1.5, -1.5, 1.5, 1.5) for k, p in zip(kinds, pictures, strict=True) if k == kind]
            painter.drawRects(frames)

    def _paint_captions(
        self, painter: QPainter, theme: Theme, found: CensusSnapshot, positions: range, kinds: list[AttractorKind]
    ) -> None:
        """A bold letter in the colour of its kind, the rank, and the share of the starts."""
        plain, bold = QFontMetricsF(self.font()), QFontMetricsF(self._bold())
        letter_widths = {kind: bold.horizontalAdvance(KIND_WORDS[kind].letter) for kind in set(kinds)}
        gap = plain.horizontalAdvance(" ")
        ranks: list[tuple[QPointF, str]] = []
        shares: list[tuple[QPointF, str]] = []
        painter.setFont(self._bold())
        for position, kind in zip(positions, kinds, strict=True):
            rank = f"{self._ranks[position]:,}"
            share = percent(int(found.counts[self._numbers[position]]) / found.starts)
            letter_width, rank_width = letter_widths[kind], plain.horizontalAdvance(rank)
            tile = self.place(position)
            whole = letter_width + rank_width + plain.horizontalAdvance(share) + 2 * gap
            x, baseline = tile.center().x() - whole / 2, tile.top() + 2 * MARGIN + PICTURE + plain.ascent()
            painter.setPen(QColor(kind_colour(kind, theme)))
            painter.drawText(QPointF(x, baseline), KIND_WORDS[kind].letter)
            ranks.append((QPointF(x + letter_width + gap, baseline), rank))
            shares.append((QPointF(x + letter_width + rank_width + 2 * gap, baseline), share))
        painter.setFont(self.font())
        for colour, texts in ((theme.text, ranks), (theme.muted, shares)):
            painter.setPen(QColor(colour))
            for at, text in texts:
                painter.drawText(at, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        position = self._position_at(event.position())
        if position >= 0:
            self.clicked.emit(int(self._numbers[position]))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        position = self._position_at(event.position())
        if position >= 0:
            self.opened.emit(int(self._numbers[position]))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._position_at(event.position()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point_at(-1)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_tile"):
            self._lay_out()

    def _point_at(self, position: int) -> None:
        if position != self._last:
            self._last = position
            known = position >= 0
            self.pointed_at.emit(
                int(self._numbers[position]) if known else -1, int(self._ranks[position]) if known else -1
            )
