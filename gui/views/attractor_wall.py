"""The attractors of a network as a page of pictures, the most frequent first."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.drawing.attractor_words import KIND_WORDS, kind_colour, named, percent
from gui.drawing.view import View
from gui.style import Theme, theme_of
from gui.wording import number
from model.experiments.study_session import StudySnapshot
from model.hopfield.attractors import KINDS, AttractorKind, unpacked
from model.hopfield.census import CensusSnapshot

PICTURE = 72
"""Room for a picture, in pixels; whole pixels a unit where there is room."""

MARGIN = 6

DASHES: dict[AttractorKind, Qt.PenStyle] = {
    "mirror": Qt.PenStyle.DashLine,
    "near": Qt.PenStyle.DotLine,
    "cycle": Qt.PenStyle.DashDotLine,
}
"""Of the frames; all others are solid."""


class AttractorWall(View):
    """A click on a picture chooses an attractor, a double click wants it on the Hopfield page."""

    chosen = Signal(int)
    """The number of an attractor, in the order of discovery."""
    load_wanted = Signal(int)

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: CensusSnapshot | None = None
        self.spurious_only = QCheckBox("Spurious states only")
        self.spurious_only.setChecked(True)
        self.spurious_only.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.spurious_only.setToolTip("Leave out the memories themselves and their mirror images")
        self.spurious_only.toggled.connect(self._show)
        self._legend = QLabel()
        self._legend.setWordWrap(True)
        self._legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._legend.setToolTip("What stands before the rank of each picture; the frames say it too")
        self.sheet = _Sheet()
        self.sheet.pointed_at.connect(self._hover)
        self.sheet.clicked.connect(self._choose)
        self.sheet.opened.connect(self.load_wanted)
        top = QHBoxLayout()
        top.addWidget(self.spurious_only)
        top.addSpacing(12)
        top.addWidget(self._legend, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.sheet, 1)

    def sizeHint(self) -> QSize:
        return QSize(600, 400)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, StudySnapshot)
        assert isinstance(snapshot.found, CensusSnapshot)
        self._found = snapshot.found
        self._show()

    def draw_nothing(self) -> None:
        self._found = None
        self._legend.clear()
        self.sheet.show_attractors(None, np.zeros(0, np.int64), np.zeros(0, np.int64))

    def mark(self, attractor: int | None) -> None:
        """Show which attractor is chosen."""
        self.sheet.mark(attractor)

    def restyle(self) -> None:
        self._show()

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        numbers, ranks = found.ranked, np.arange(1, len(found.ranked) + 1)
        if self.spurious_only.isChecked():
            spurious = ~np.isin(found.kinds[numbers], (KINDS.index("memory"), KINDS.index("mirror")))
            numbers, ranks = numbers[spurious], ranks[spurious]
        self.sheet.show_attractors(found, numbers, ranks)
        self._show_legend([KINDS[kind] for kind in np.unique(found.kinds[numbers])])

    def _show_legend(self, kinds: list[AttractorKind]) -> None:
        """Explain the letters that are on the wall."""
        theme = theme_of(self)
        marks = [f'<b style="color: {kind_colour(kind, theme)}">{KIND_WORDS[kind].letter}</b>' for kind in kinds]
        legend = " &nbsp; ".join(f"{mark} {KIND_WORDS[kind].one}" for mark, kind in zip(marks, kinds, strict=True))
        if legend != self._legend.text():  # a new text has the whole window laid out anew
            self._legend.setText(legend)

    def _choose(self, attractor: int) -> None:
        self.mark(attractor)
        self.chosen.emit(attractor)

    def _hover(self, attractor: int, rank: int) -> None:
        found = self._found
        if found is None or attractor < 0:
            self.hovered.emit("")
            return
        what, count = found.attractors[attractor], int(found.counts[attractor])
        self.hovered.emit(
            f"Rank {rank:,}: {count:,} of {found.starts:,} starts ({percent(count / found.starts)}),"
            f" energy E = {number(what.energy, '.4f')}, {named(what)}"
        )


class _Sheet(QAbstractScrollArea):
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
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip("Click: what it is. Double click: look at it on the Hopfield page.")

    # --- being told --------------------------------------------------------------------------------------------

    def show_attractors(
        self, found: CensusSnapshot | None, numbers: NDArray[np.int64], ranks: NDArray[np.int64]
    ) -> None:
        """Show these attractors of a census, with their ranks, in this order."""
        self._found, self._numbers, self._ranks = found, numbers, ranks
        self._set_range()
        self.viewport().update()

    def mark(self, attractor: int | None) -> None:
        """Put a frame around one."""
        self._chosen = attractor
        self.viewport().update()

    # --- geometry ----------------------------------------------------------------------------------------------

    def place(self, position: int) -> QRectF:
        """Where the picture at a position of the order is, with its caption, in the viewport."""
        row, column = divmod(position, self._columns())
        width, height = self._tile()
        return QRectF(column * width, row * height - self.verticalScrollBar().value(), width, height)

    def _columns(self) -> int:
        caption = QFontMetricsF(self._bold()).horizontalAdvance("S 888 0.08 %")
        return max(1, int(self.viewport().width() / max(PICTURE + 2 * MARGIN, caption)))

    def _tile(self) -> tuple[float, float]:
        return (
            self.viewport().width() / self._columns(),
            PICTURE + self.fontMetrics().lineSpacing() + 3 * MARGIN,
        )

    def _set_range(self) -> None:
        rows = -(-len(self._numbers) // self._columns())
        height, seen = self._tile()[1], self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(rows * height - seen)))
        bar.setPageStep(seen)
        bar.setSingleStep(round(height / 3))

    def _position_at(self, point: QPointF) -> int:
        """In the order; −1 where there is no picture."""
        width, height = self._tile()
        row = int((point.y() + self.verticalScrollBar().value()) / height)
        position = row * self._columns() + min(int(point.x() / width), self._columns() - 1)
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
            painter.drawText(
                self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, "No spurious state was found so far."
            )
            return
        theme = theme_of(self)
        columns, (_, height) = self._columns(), self._tile()
        top = self.verticalScrollBar().value()
        first = int(top / height) * columns
        last = min(len(self._numbers), (int((top + self.viewport().height()) / height) + 1) * columns)
        memories = found.stored.memories
        bits = b"".join(found.attractors[number].bits for number in self._numbers[first:last])
        atlas = np.where(unpacked(bits, memories.n_units) > 0, 1, 0).astype(np.uint8).reshape(-1, memories.shape[1])
        image = QImage(atlas.data, atlas.shape[1], atlas.shape[0], atlas.shape[1], QImage.Format.Format_Indexed8)
        image.setColorTable([QColor(theme.units[0]).rgb(), QColor(theme.units[-1]).rgb()])
        for i in range(last - first):
            source = QRectF(0, i * memories.shape[0], memories.shape[1], memories.shape[0])
            self._paint_tile(painter, theme, found, first + i, image, source)

    def _paint_tile(
        self, painter: QPainter, theme: Theme, found: CensusSnapshot, position: int, image: QImage, source: QRectF
    ) -> None:
        number = int(self._numbers[position])
        kind = KINDS[found.kinds[number]]
        tile, ratio = self.place(position), self.devicePixelRatioF()
        scale = PICTURE * ratio / max(source.width(), source.height())
        scale = (int(scale) if scale >= 1 else scale) / ratio
        width, height = max(1.0, scale * source.width()), max(1.0, scale * source.height())
        left = round((tile.center().x() - width / 2) * ratio) / ratio
        picture = QRectF(left, tile.top() + MARGIN + (PICTURE - height) // 2, width, height)
        painter.drawImage(picture, image, source)
        colour = QColor(kind_colour(kind, theme))
        if number == self._chosen:
            painter.setPen(QPen(QColor(theme.text), 3))
            painter.drawRect(picture.adjusted(-4, -4, 4, 4))
        painter.setPen(QPen(colour, 2, DASHES.get(kind, Qt.PenStyle.SolidLine)))
        painter.drawRect(picture.adjusted(-1.5, -1.5, 1.5, 1.5))
        letter, rank = KIND_WORDS[kind].letter, f" {self._ranks[position]:,}"
        share = percent(int(found.counts[number]) / found.starts)
        plain, bold = self.font(), self._bold()
        before, after = QFontMetricsF(bold).horizontalAdvance(letter), QFontMetricsF(plain)
        gap = after.horizontalAdvance(" ")
        whole = before + after.horizontalAdvance(rank) + gap + after.horizontalAdvance(share)
        x, baseline = tile.center().x() - whole / 2, tile.top() + 2 * MARGIN + PICTURE + after.ascent()
        painter.setFont(bold)
        painter.drawText(QPointF(x, baseline), letter)
        painter.setFont(plain)
        painter.setPen(QColor(theme.text))
        painter.drawText(QPointF(x + before, baseline), rank)
        painter.setPen(QColor(theme.muted))
        painter.drawText(QPointF(x + whole - after.horizontalAdvance(share), baseline), share)

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
        self._set_range()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_numbers"):
            self._set_range()

    def _point_at(self, position: int) -> None:
        if position != self._last:
            self._last = position
            known = position >= 0
            self.pointed_at.emit(
                int(self._numbers[position]) if known else -1, int(self._ranks[position]) if known else -1
            )
