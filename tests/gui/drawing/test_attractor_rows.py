"""The rows of the table of attractors, as Qt asks for them."""

import numpy as np
import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QAbstractItemModelTester

from gui.drawing.attractor_rows import AttractorRows, Column
from gui.style import LIGHT
from model.hopfield.census import CensusSnapshot
from tests.gui.censuses import census_after

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def rows(application: object) -> AttractorRows:
    rows = AttractorRows()
    rows.dress(LIGHT)
    return rows


def found_after(batches: int) -> CensusSnapshot:
    found = census_after(batches).found
    assert isinstance(found, CensusSnapshot)
    return found


def column(rows: AttractorRows, which: Column) -> list[str]:
    return [rows.data(rows.index(row, which), Qt.ItemDataRole.DisplayRole) for row in range(rows.rowCount())]


def test_it_keeps_the_rules_of_qt_while_the_census_grows_and_goes_back(rows: AttractorRows) -> None:
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for batches in (0, 1, 2, 5, 3):
        found = found_after(batches)
        rows.show_census(found)
        rows.sort(Column.ENERGY, DOWN if batches % 2 else UP)
        assert rows.rowCount() == len(found.attractors)
    rows.show_census(None)
    assert rows.rowCount() == 0
    del tester


def test_a_row_says_what_the_census_found(rows: AttractorRows) -> None:
    found = found_after(5)
    rows.show_census(found)
    first = found.attractors[found.ranked[0]]
    assert rows.attractor_at(0) == found.ranked[0]
    assert column(rows, Column.RANK) == [f"{rank}" for rank in range(1, found.distinct + 1)]
    assert column(rows, Column.SHARE)[0].endswith(" %")
    assert column(rows, Column.ENERGY)[0] == f"{first.energy:.3f}".replace("-", "−")
    assert column(rows, Column.VERDICT)[0].endswith(first.verdict.name)
    assert column(rows, Column.OVERLAP)[0].endswith(found.stored.memories.names[first.verdict.memory])
    assert column(rows, Column.DIFFERING)[0] == str(first.verdict.differing)
    assert first.verdict.sentence in rows.data(rows.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert isinstance(rows.data(rows.index(0, Column.STATE), Qt.ItemDataRole.DecorationRole), QPixmap)


@pytest.mark.parametrize("which", list(Column))
@pytest.mark.parametrize("order", [UP, DOWN])
def test_every_column_sorts_by_its_values_and_then_by_rank(
    rows: AttractorRows, which: Column, order: Qt.SortOrder
) -> None:
    found = found_after(5)
    rows.show_census(found)
    rows.sort(which, order)
    ranks = np.empty(found.distinct, int)
    ranks[found.ranked] = np.arange(found.distinct)
    keys = {
        Column.STATE: lambda i: i,
        Column.RANK: lambda i: ranks[i],
        Column.SHARE: lambda i: found.counts[i],
        Column.ENERGY: lambda i: round(found.attractors[i].energy, 9),
        Column.VERDICT: lambda i: found.kinds[i],
        Column.OVERLAP: lambda i: found.attractors[i].verdict.overlap,
        Column.DIFFERING: lambda i: found.attractors[i].verdict.differing,
    }
    sign = 1 if order == UP else -1
    expected = sorted(range(found.distinct), key=lambda i: (sign * keys[which](i), ranks[i]))
    assert [rows.attractor_at(row) for row in range(rows.rowCount())] == expected


def test_what_is_selected_stays_the_same_attractor_while_others_overtake_it(rows: AttractorRows) -> None:
    rows.show_census(found_after(1))
    held = [QPersistentModelIndex(rows.index(row, Column.RANK)) for row in (0, 3, 11)]
    attractors = [rows.attractor_at(index.row()) for index in held]
    before = [index.row() for index in held]
    rows.show_census(found_after(5))
    assert [rows.attractor_at(index.row()) for index in held] == attractors
    assert [index.row() for index in held] != before
    assert [rows.row_of(attractor) for attractor in attractors] == [index.row() for index in held]
    assert rows.row_of(None) is rows.row_of(10**6) is None
