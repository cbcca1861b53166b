"""The rows of the table of attractors: what they say, and in which order."""

from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QImage, QPixmap

from gui.drawing.attractor_words import kind_colour, named, percent
from gui.style import Theme
from gui.wording import number
from model.hopfield.census import CensusSnapshot
from model.language import tr

PICTURE = 28
"""Side of a picture, in pixels."""


class Column(IntEnum):
    """What the columns are, from left to right."""

    STATE = 0
    RANK = 1
    SHARE = 2
    ENERGY = 3
    VERDICT = 4
    OVERLAP = 5
    DIFFERING = 6


HEADS = {
    Column.STATE: (tr("State"), tr("The state; sorted in the order of discovery")),
    Column.RANK: (tr("Rank"), tr("1 is where most starts end")),
    Column.SHARE: (tr("Starts", "of a census"), tr("Share of the starts that ended there")),
    Column.ENERGY: (tr("Energy"), tr("Its energy; memories are not always the lowest")),
    Column.VERDICT: (tr("Verdict"), tr("What it is, with the memories of a mixture")),
    Column.OVERLAP: (tr("Overlap"), tr("Overlap m with the nearest memory; negative when its mirror image is near")),
    Column.DIFFERING: (
        tr("Off", "units that are wrong"),
        tr("Units in which it differs from the nearest memory or its mirror image"),
    ),
}

NUMBERS = (Column.RANK, Column.SHARE, Column.ENERGY, Column.DIFFERING)

NO_PARENT = QModelIndex()


class AttractorRows(QAbstractTableModel):
    """The rows in the order asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._found: CensusSnapshot | None = None
        self._order = np.zeros(0, np.int64)
        """The attractor of each row."""
        self._ranks = np.zeros(0, np.int64)
        """Of each attractor."""
        self._sorted_by: int = Column.RANK
        self._descending = False
        self._theme: Theme | None = None
        self._pictures: dict[bytes, QPixmap] = {}

    # --- being told --------------------------------------------------------------------------------------------

    def show_census(self, found: CensusSnapshot | None) -> None:
        """Show this census; where it is the former one gone on, the rows stay and others come in between."""
        n_before, n = len(self._order), len(found.attractors) if found is not None else 0
        same = self._found is not None and found is not None and self._found.stored is found.stored
        if n < n_before or not same:
            self.beginResetModel()
            self._found, self._order = found, np.arange(n)
            self._pictures.clear()
            self._sort()
            self.endResetModel()
            return
        if n > n_before:
            self.beginInsertRows(QModelIndex(), n_before, n - 1)
            self._found, self._order = found, np.append(self._order, np.arange(n_before, n))
            self._ranks = np.append(self._ranks, np.arange(n_before, n) + 1)
            self.endInsertRows()
        self._found = found
        self._sort_in_view()

    def dress(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._theme = theme
        self._pictures.clear()

    def attractor_at(self, row: int) -> int:
        """The number of the attractor in a row, in the order of discovery."""
        return int(self._order[row])

    def row_of(self, attractor: int | None) -> int | None:
        """The row of an attractor; None where it has none."""
        if attractor is None:
            return None
        rows = np.flatnonzero(self._order == attractor)
        return int(rows[0]) if len(rows) else None

    def sentence_at(self, row: int) -> str:
        """Everything about a row, exactly."""
        if self._found is None:
            return ""
        attractor, count = self._found.attractors[self._order[row]], int(self._found.counts[self._order[row]])
        return tr("{n:,} of {starts:,} starts. {verdict}").format(
            n=count, starts=self._found.starts, verdict=attractor.verdict.sentence
        )

    # --- sorting -----------------------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self._sort_in_view()

    def _sort_in_view(self) -> None:
        """Sort, so that what is selected stays so."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        attractors = [int(self._order[index.row()]) for index in held]
        self._sort()
        rows = np.empty(len(self._order), np.int64)
        rows[self._order] = np.arange(len(self._order))
        moved = [self.index(int(rows[a]), i.column()) for a, i in zip(attractors, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _sort(self) -> None:
        found = self._found
        if found is None:
            return
        ranked = found.ranked
        self._ranks = np.empty(len(ranked), np.int64)
        self._ranks[ranked] = np.arange(1, len(ranked) + 1)
        keys = self._keys(found)[ranked]
        self._order = ranked[np.argsort(-keys if self._descending else keys, kind="stable")]

    def _keys(self, found: CensusSnapshot) -> NDArray[Any]:
        """What the rows are sorted by, of each attractor; equal ones keep the order of their ranks."""
        n, verdicts = len(found.attractors), (a.verdict for a in found.attractors)
        match self._sorted_by:
            case Column.STATE:
                return np.arange(n)
            case Column.RANK:
                return self._ranks
            case Column.SHARE:
                return found.counts[:n]
            case Column.ENERGY:
                # Minima that differ by rounding alone are equally low.
                return found.energies.round(9)
            case Column.VERDICT:
                return found.kinds[:n].astype(np.int64)
            case Column.OVERLAP:
                return np.fromiter((v.overlap for v in verdicts), np.float64, n)
        return np.fromiter((v.differing for v in verdicts), np.int64, n)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            name, tip = HEADS[Column(section)]
            return name if role == Qt.ItemDataRole.DisplayRole else tip
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        found, theme = self._found, self._theme
        if found is None or theme is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        attractor = found.attractors[self._order[row]]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(found, int(self._order[row]), column)
        if role == Qt.ItemDataRole.DecorationRole and column == Column.STATE:
            return self._picture(found, attractor.bits, theme)
        if role == Qt.ItemDataRole.ForegroundRole and column == Column.VERDICT:
            return QColor(kind_colour(attractor.kind, theme))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.sentence_at(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, found: CensusSnapshot, number_: int, column: int) -> str:
        attractor = found.attractors[number_]
        verdict = attractor.verdict
        match column:
            case Column.RANK:
                return f"{self._ranks[number_]:,}"
            case Column.SHARE:
                return percent(int(found.counts[number_]) / found.starts)
            case Column.ENERGY:
                return number(attractor.energy, ".3f")
            case Column.VERDICT:
                return named(attractor)
            case Column.OVERLAP:
                return f"{number(verdict.overlap, '+.3f')}  {found.stored.memories.names[verdict.memory]}"
            case Column.DIFFERING:
                return f"{verdict.differing:,}"
        return ""

    def _picture(self, found: CensusSnapshot, bits: bytes, theme: Theme) -> QPixmap:
        picture = self._pictures.get(bits)
        if picture is None:
            rows, columns = found.stored.memories.shape
            units = np.unpackbits(np.frombuffer(bits, np.uint8), count=rows * columns)
            image = QImage(units.data, columns, rows, columns, QImage.Format.Format_Indexed8)
            image.setColorTable([QColor(theme.units[0]).rgb(), QColor(theme.units[-1]).rgb()])
            scaled = image.scaled(2 * PICTURE, 2 * PICTURE, Qt.AspectRatioMode.KeepAspectRatio)
            picture = QPixmap.fromImage(scaled)
            picture.setDevicePixelRatio(2)
            self._pictures[bits] = picture
        return picture
