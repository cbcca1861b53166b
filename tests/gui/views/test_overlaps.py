"""A bar for each memory."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from pytestqt.qtbot import QtBot

from gui.views.overlaps import OverlapView
from model.hopfield.changes import StartFrom
from tests.gui.samples import hopfield, hopfield_with


@pytest.fixture
def view(qtbot: QtBot) -> OverlapView:
    view = OverlapView()
    qtbot.addWidget(view)
    view.resize(440, 200)
    view.show()
    return view


def bars(view: OverlapView) -> pg.BarGraphItem:
    (item,) = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.BarGraphItem)]
    return item


def test_bars_are_the_overlaps(view: OverlapView) -> None:
    snapshot, _ = hopfield(0, StartFrom(1))
    view.show_snapshot(snapshot)
    np.testing.assert_array_equal(bars(view).opts["x"], [1, 2, 3])
    np.testing.assert_array_equal(bars(view).opts["height"], snapshot.overlaps)
    assert snapshot.overlaps[1] == 1


def test_plus_and_minus_one_always_fit(view: OverlapView) -> None:
    view.show_snapshot(hopfield()[0])
    (x_low, x_high), (y_low, y_high) = view.plot.getPlotItem().viewRange()
    assert x_low < 1 < 3 < x_high
    assert y_low < -1 < 1 < y_high


def test_hovering_a_bar_tells_overlap_units_and_energy(view: OverlapView) -> None:
    overlaps = np.array([1.0, -1 / 3, 0.0])
    view.show_snapshot(replace(hopfield_with((0, 0, 0), (-2.0, -1.5, -1.0)), overlaps=overlaps))
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for x in (1.2, 1.8, 3.0, 3.6, 0.4, float("nan")):
        view.plot.hovered_at.emit(x, 0.0)
    assert heard == [
        "Memory 1, “first”: overlap +1.0000 (6 of 6 units agree), its energy −2.0000",
        "Memory 2, “second”: overlap −0.3333 (2 of 6 units agree), its energy −1.5000",
        "Memory 3, “third”: overlap +0.0000 (3 of 6 units agree), its energy −1.0000",
        "",
        "",
        "",
    ]


def test_clear_leaves_no_bar_and_no_sentence(view: OverlapView) -> None:
    view.show_snapshot(hopfield()[0])
    view.clear()
    assert len(bars(view).opts["height"]) == 0
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(1.0, 0.0)
    assert heard == [""]
