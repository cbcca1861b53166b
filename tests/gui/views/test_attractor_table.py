"""The table of attractors on the screen."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.drawing.attractor_rows import Column
from gui.views.attractor_table import AttractorTable
from tests.gui.censuses import census_after


@pytest.fixture
def table(qtbot: QtBot) -> AttractorTable:
    table = AttractorTable()
    qtbot.addWidget(table)
    table.resize(640, 300)
    table.show()
    return table


def selected(table: AttractorTable) -> list[int]:
    return [table.rows.attractor_at(index.row()) for index in table.table.selectionModel().selectedRows()]


def test_a_click_chooses_and_a_double_click_loads(table: AttractorTable, qtbot: QtBot) -> None:
    table.show_snapshot(census_after(5))
    at = table.table.visualRect(table.rows.index(2, Column.VERDICT)).center()
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.mouseClick(table.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == [table.rows.attractor_at(2)]
    with qtbot.waitSignal(table.load_wanted) as wanted:
        qtbot.mouseDClick(table.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert wanted.args == chosen.args


def test_the_choice_and_the_place_stay_while_the_census_goes_on(table: AttractorTable) -> None:
    table.show_snapshot(census_after(2))
    attractor = table.rows.attractor_at(30)
    table.mark(attractor)
    table.table.verticalScrollBar().setValue(25)
    table.show_snapshot(census_after(5))
    assert selected(table) == [attractor]
    assert table.table.verticalScrollBar().value() == 25


def test_what_is_marked_comes_into_view(table: AttractorTable) -> None:
    snapshot = census_after(5)
    table.show_snapshot(snapshot)
    last = int(snapshot.found.ranked[-1])
    table.mark(last)
    assert selected(table) == [last]
    seen = table.table.viewport().rect()
    assert seen.contains(table.table.visualRect(table.rows.index(snapshot.found.distinct - 1, 1)).center())
    table.mark(None)
    assert selected(table) == []


def test_a_head_sorts(table: AttractorTable) -> None:
    snapshot = census_after(5)
    table.show_snapshot(snapshot)
    table.table.sortByColumn(Column.ENERGY, Qt.SortOrder.AscendingOrder)
    lowest = snapshot.found.attractors[table.rows.attractor_at(0)].energy
    assert lowest == pytest.approx(snapshot.found.energies.min())


def test_hovering_says_the_verdict(table: AttractorTable, qtbot: QtBot) -> None:
    snapshot = census_after(5)
    table.show_snapshot(snapshot)
    with qtbot.waitSignal(table.hovered) as hovered:
        table.table.entered.emit(table.rows.index(1, 0))
    assert snapshot.found.attractors[snapshot.found.ranked[1]].verdict.sentence in hovered.args[0]
    table.clear()
    assert table.rows.rowCount() == 0
