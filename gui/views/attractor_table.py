"""The attractors of a network as a table that can be sorted."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from gui.drawing.attractor_rows import PICTURE, AttractorRows, Column
from gui.drawing.view import View
from gui.explain import explain
from gui.style import theme_of
from model.experiments.study_session import StudySnapshot
from model.hopfield.census import CensusSnapshot
from model.language import tr

WIDTHS = {
    Column.STATE: 5,
    Column.RANK: 5,
    Column.SHARE: 6,
    Column.ENERGY: 8,
    Column.OVERLAP: 14,
    Column.DIFFERING: 5,
}
"""Of the columns, in digits; the verdict has the rest."""


class AttractorTable(View):
    """A row chosen stays chosen, and where it was, while the census goes on."""

    chosen = Signal(int)
    """The number of an attractor, in the order of discovery."""
    load_wanted = Signal(int)

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = AttractorRows()
        self.table = QTableView()
        explain(
            self,
            tr("Every attractor that was found, one in a row; a click on a head sorts by it"),
            tr("The columns have its energy E, its share of the starts and its overlap m with the nearest memory."),
        )
        explain(
            self.table,
            tr("Click a row: what it is. Double click: look at it on the Hopfield page."),
            tr("Each row is a state s in which the network stays, with its energy E and its overlap m with a memory."),
        )
        self.table.setModel(self.rows)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows belong to the transport
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setMouseTracking(True)
        self.table.setIconSize(QSize(PICTURE, PICTURE))
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(Column.VERDICT, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(Column.RANK, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.clicked.connect(lambda index: self.chosen.emit(self.rows.attractor_at(index.row())))
        self.table.doubleClicked.connect(lambda index: self.load_wanted.emit(self.rows.attractor_at(index.row())))
        self.table.entered.connect(lambda index: self.hovered.emit(self.rows.sentence_at(index.row())))
        self.table.viewportEntered.connect(lambda: self.hovered.emit(""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.restyle()
        self._size()

    def sizeHint(self) -> QSize:
        return QSize(600, 400)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, StudySnapshot)
        assert isinstance(snapshot.found, CensusSnapshot)
        self.rows.show_census(snapshot.found)

    def draw_nothing(self) -> None:
        self.rows.show_census(None)

    def mark(self, attractor: int | None) -> None:
        """Show which attractor is chosen."""
        row = self.rows.row_of(attractor)
        if row is None:
            self.table.clearSelection()
        else:
            self.table.selectRow(row)
            self.table.scrollTo(self.rows.index(row, Column.RANK))

    def restyle(self) -> None:
        self.rows.dress(theme_of(self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "table"):
            self._size()

    def _size(self) -> None:
        metrics = self.fontMetrics()
        self.table.verticalHeader().setDefaultSectionSize(max(PICTURE + 4, metrics.lineSpacing() + 6))
        for column, digits in WIDTHS.items():
            self.table.setColumnWidth(column, max(PICTURE + 8, digits * metrics.horizontalAdvance("0") + 8))
