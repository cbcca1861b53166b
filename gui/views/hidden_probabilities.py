"""The picture of section 15 of Hinton's guide: the probability of every hidden unit for every image of a mini-batch."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.unit_grid import BLANK, UnitGrid
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import theme_of
from model.language import tr
from model.rbm.instruments import FULL, Instruments

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MARK = 7.0
"""Width of a mark above a unit, in pixels; a column of the picture may be narrower."""
STRIP = 11.0
"""Height of the strip for the marks, in pixels."""


class HiddenProbabilitiesView(View):
    """Columns are hidden units, rows are images: dead units are empty columns, saturated ones full columns."""

    unit_chosen = Signal(int)
    """A column was clicked."""

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instruments: Instruments | None = None
        self.sheet = UnitSheet()
        explain(
            self,
            tr("How likely every hidden unit is to be on, for every image of a mini-batch"),
            tr("It is p(h_j = 1 | v), from 0 to 1; a unit that says nothing of the images is dead or saturated."),
        )
        explain(
            self.sheet,
            tr(
                "The probability that each hidden unit (column) is on, for each of the same images (rows).\n"
                "▼ dead: as good as never on, whatever the image. ■ saturated: as good as always on.\n"
                "A good picture has no uniform columns or rows (Hinton’s guide, section 15).\n"
                "Click a column to choose its unit."
            ),
            tr("It is p(h_j = 1 | v) = σ(c_j + Σ_i w_ij v_i), from 0 to 1, of unit j for image v."),
        )
        self.sheet.hovered.connect(self._hover)
        self.sheet.chosen.connect(self._choose)
        self.counts = Words("plain", lines=1, alignment=LEFT)
        self.caption = Words("plain", lines=1, alignment=LEFT)
        head = QHBoxLayout()
        head.addWidget(self.counts, 1)
        head.addWidget(_Scale())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 4)
        layout.setSpacing(1)
        layout.addLayout(head)
        layout.addWidget(self.sheet, 1)
        layout.addWidget(self.caption)
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(560, 220)

    def choose(self, unit: int | None) -> None:
        """Mark the column of a unit."""
        self.sheet.choose(unit)

    def draw(self, snapshot: object) -> None:
        instruments: Instruments | None = getattr(snapshot, "instruments", None)
        if instruments is None:
            self.draw_nothing()
        elif instruments is not self._instruments:
            self._instruments = instruments
            self.sheet.show_instruments(instruments)
            self.counts.show_text(counted(instruments))
            self._tell_layout()

    def draw_nothing(self) -> None:
        self._instruments = None
        self.sheet.show_instruments(None)
        self.counts.show_text("")
        self.caption.show_text("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_layout()

    def _tell_layout(self) -> None:
        if self._instruments is None:
            return
        n_cases, n_units = self._instruments.probabilities.shape
        bands = self.sheet.bands
        n_hidden = self._instruments.n_hidden
        units = tr("the first {n:,} of {all:,} hidden units") if n_units < n_hidden else tr("{n:,} hidden units")
        units = units.format(n=n_units, all=n_hidden)
        if bands.n > 1:
            units = tr("{units} in {n} bands").format(units=units, n=bands.n)
        images = tr("{n} images") if bands.n_cases == n_cases else tr("the first {n} of {all} images")
        images = images.format(n=bands.n_cases, all=n_cases)
        self.caption.show_text(tr("Columns: {units}  ·  rows: {images}").format(units=units, images=images))

    def _choose(self, cell: int) -> None:
        unit, _case = self.sheet.bands.place_of(cell)
        if unit is not None:
            self.choose(unit)
            self.unit_chosen.emit(unit)

    def _hover(self, cell: int) -> None:
        read = self._instruments
        unit, case = self.sheet.bands.place_of(cell) if cell >= 0 else (None, None)
        if read is None or unit is None:
            self.hovered.emit("")
            return
        n, mean = len(read.probabilities), read.activity[unit]
        if case is None:
            text = tr("Hidden unit {unit}; mean over {n} images {mean:.3f}").format(unit=unit + 1, n=n, mean=mean)
        else:
            text = tr("Hidden unit {unit}, image {image}: probability {p:.2f}; mean over {n} images {mean:.3f}").format(
                unit=unit + 1, image=case + 1, p=read.probabilities[case, unit] / FULL, n=n, mean=mean
            )
        use = tr("dead", "a unit") if read.dead[unit] else tr("saturated", "a unit") if read.saturated[unit] else ""
        self.hovered.emit(f"{text}; {use}" if use else text)


@dataclass(frozen=True)
class Bands:
    """How many columns are too many for the width: they go on in another band below, each with a strip for marks."""

    n: int
    columns: int
    n_units: int
    n_cases: int
    """Of each band; fewer than there are where there is no room for all."""
    n_strip: int
    """Rows of the strip above each band."""
    cell: tuple[int, int]
    """Width and height, in device pixels."""

    @staticmethod
    def that_fit(n_units: int, n_cases: int, width: int, height: int, strip: int) -> "Bands":
        """In so many device pixels; every cell has whole ones."""
        n = -(-n_units // max(width, 1))
        columns = -(-n_units // n)
        room = max(height // n - strip, 1)
        down = max(room // n_cases, 1)
        n_strip = -(-strip // down)
        shown = min(n_cases, max(height // n // down - n_strip, 1))
        return Bands(n, columns, n_units, shown, n_strip, (max(width // columns, 1), down))

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the whole picture."""
        return self.n * (self.n_strip + self.n_cases), self.columns

    def place_of(self, cell: int) -> tuple[int | None, int | None]:
        """The unit and the case of a cell, counted row by row; no case in a strip, neither where there is no unit."""
        row, column = divmod(cell, self.columns)
        band, row = divmod(row, self.n_strip + self.n_cases)
        unit = band * self.columns + column
        if unit >= self.n_units:
            return None, None
        return unit, row - self.n_strip if row >= self.n_strip else None


class UnitSheet(UnitGrid):
    """The probabilities as one picture that fills its room, with marks in the strips."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lines=False, at_top=True, parent=parent)
        self.set_painting(False)
        self._read: Instruments | None = None
        self._unit: int | None = None
        self.bands = Bands(1, 1, 0, 1, 0, (1, 1))

    def show_instruments(self, read: Instruments | None) -> None:
        """Show what was read, or nothing."""
        self._read = read
        if read is None:
            self._unit = None
            self.bands = Bands(1, 1, 0, 1, 0, (1, 1))
            self.clear()
        else:
            self._compose(read)

    def choose(self, unit: int | None) -> None:
        """Mark the column of a unit."""
        self._unit = unit
        self.update()

    def column_of(self, unit: int) -> QRectF:
        """Where a unit's strip and probabilities are, in the widget's coordinates."""
        bands, ratio, rect = self.bands, self.devicePixelRatioF(), self.picture_rect()
        band, column = divmod(unit, bands.columns)
        width, height = bands.cell[0] / ratio, bands.cell[1] / ratio
        rows = bands.n_strip + bands.n_cases
        return QRectF(rect.left() + column * width, rect.top() + band * rows * height, width, rows * height)

    def picture_rect(self) -> QRectF:
        """Where the cells are: they need not be squares."""
        (rows, columns), (across, down), ratio = self.bands.shape, self.bands.cell, self.devicePixelRatioF()
        width, height = columns * across / ratio, rows * down / ratio
        return QRectF(math.floor((self.width() - width) / 2 * ratio) / ratio, 0.0, width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._read is not None:
            self._compose(self._read)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._read is None:
            return
        painter, theme = QPainter(self), theme_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strip = self.bands.n_strip * self.bands.cell[1] / self.devicePixelRatioF()
        picture = self.picture_rect()
        for band in range(self.bands.n):
            top = self.column_of(band * self.bands.columns).top()
            across = QRectF(picture.left() - MARK, top, picture.width() + 2 * MARK, strip)
            painter.fillRect(across, QColor(theme.window))
        if self._unit is not None and self._unit < self.bands.n_units:
            around = self.column_of(self._unit).adjusted(-1.5, 0.5, 1.5, -0.5)
            for colour, width in ((theme.panel, 4.0), (theme.accent, 2.0)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRect(around)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_marks(painter, self._read.dead, theme.warm, 0.0)
        self._paint_marks(painter, self._read.saturated, theme.accent, MARK)

    def _paint_marks(self, painter: QPainter, units: NDArray[np.bool_], colour: str, below: float) -> None:
        """MARK wide at their top and ``below`` at their bottom: triangles or squares."""
        painter.setBrush(QColor(colour))
        width, height = (pixels / self.devicePixelRatioF() for pixels in self.bands.cell)
        strip = self.bands.n_strip * height
        # Marks that would lie over each other are one: hundreds take many milliseconds.
        for run in _runs(np.flatnonzero(units[: self.bands.n_units]).tolist(), self.bands.columns, width < MARK):
            first, last = (self.column_of(unit) for unit in run)
            left, right, middle = first.center().x(), last.center().x(), first.top() + strip / 2
            corners = [(left - MARK / 2, -1), (right + MARK / 2, -1), (right + below / 2, 1), (left - below / 2, 1)]
            painter.drawPolygon(QPolygonF([QPointF(x, middle + side * MARK / 2) for x, side in corners]))

    def _compose(self, read: Instruments) -> None:
        n_cases, n_units = read.probabilities.shape
        ratio = self.devicePixelRatioF()
        width, height = math.floor((self.width() - MARK) * ratio), math.floor((self.height() - 1) * ratio)
        self.bands = bands = Bands.that_fit(n_units, n_cases, width, height, math.ceil(STRIP * ratio))
        whole = np.full((bands.n_cases, bands.n * bands.columns), BLANK, np.uint8)
        whole[:, :n_units] = read.probabilities[: bands.n_cases]
        indices = np.full((bands.n, bands.n_strip + bands.n_cases, bands.columns), BLANK, np.uint8)
        indices[:, bands.n_strip :] = whole.reshape(bands.n_cases, bands.n, bands.columns).swapaxes(0, 1)
        self.show_indices(indices.reshape(bands.shape), "units")


class _Scale(QWidget):
    """What the colours mean: 0 to 1."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        explain(
            self,
            tr("The colours of probabilities from 0 to 1"),
            tr("They stand for p(h_j = 1 | v), which has no unit."),
        )

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(60 + 2 * metrics.horizontalAdvance("0 "), metrics.lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self)
        end = self.fontMetrics().horizontalAdvance("0 ")
        bar = QRectF(self.rect()).adjusted(end, 3, -end, -3)
        gradient = QLinearGradient(bar.topLeft(), bar.topRight())
        for i, colour in enumerate(theme.units):
            gradient.setColorAt(i / (len(theme.units) - 1), QColor(colour))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(gradient)
        painter.drawRect(bar)
        painter.setPen(QColor(theme.text))
        painter.drawText(self.rect(), LEFT, "0")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "1")


def _runs(units: list[int], columns: int, joined: bool) -> list[tuple[int, int]]:
    """The first and the last of units that follow on each other in one band; each alone unless they are ``joined``."""
    runs: list[tuple[int, int]] = []
    for unit in units:
        if joined and runs and unit == runs[-1][1] + 1 and unit % columns:
            runs[-1] = runs[-1][0], unit
        else:
            runs.append((unit, unit))
    return runs


def counted(read: Instruments) -> str:
    """How many units are of no use: 3 of 256 units are dead (▼), 1 saturated (■)."""
    dead, saturated = int(read.dead.sum()), int(read.saturated.sum())
    n_dead = (
        tr("None of {all:,} units are dead (▼)")
        if dead == 0
        else tr("1 of {all:,} units is dead (▼)")
        if dead == 1
        else tr("{n} of {all:,} units are dead (▼)")
    )
    n_saturated = (
        tr("none saturated (■)")
        if saturated == 0
        else tr("1 saturated (■)")
        if saturated == 1
        else tr("{n} saturated (■)")
    )
    return f"{n_dead.format(n=dead, all=read.n_hidden)}, {n_saturated.format(n=saturated)}"
