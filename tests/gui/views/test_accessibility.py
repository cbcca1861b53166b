"""How often each memory is reached, before and now."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.views.accessibility import AccessibilityView
from model.hopfield.unlearning_snapshot import UnlearningSnapshot
from tests.gui.dreams import dreamt, figures


@pytest.fixture
def view(qtbot: QtBot) -> AccessibilityView:
    view = AccessibilityView()
    qtbot.addWidget(view)
    view.resize(440, 220)
    view.show()
    return view


def bars(view: AccessibilityView) -> list[pg.BarGraphItem]:
    return [item for item in view.plot.getPlotItem().items if isinstance(item, pg.BarGraphItem)]


def snapshot() -> UnlearningSnapshot:
    before = replace(figures(0, 0.2), accessibility=np.array([0.4, 0.3, 0.0, 0.05, 0.0]))
    now = replace(figures(300, 0.8), accessibility=np.array([0.2, 0.2, 0.125, 0.2, 0.2]))
    hits = np.array([[30, 2], [1, 1], [0, 0], [0, 0], [5, 1200]])
    return replace(dreamt(1)[0], start=before, now=now, hits=hits)


def test_two_bars_a_memory_in_percent_told_apart_by_more_than_colour(view: AccessibilityView) -> None:
    view.show_snapshot(snapshot())
    before, now = bars(view)
    np.testing.assert_array_equal(before.opts["x"], [1, 2, 3, 4, 5])
    np.testing.assert_allclose(before.opts["height"], [40, 30, 0, 5, 0])
    np.testing.assert_allclose(now.opts["height"], [20, 20, 12.5, 20, 20])
    assert before.opts["brush"].style() == Qt.BrushStyle.NoBrush
    assert now.opts["brush"].style() == Qt.BrushStyle.SolidPattern
    assert before.opts["width"] > now.opts["width"]
    assert view.caption.text() == "hollow: before   ·   filled: after 300 dreams"
    (x_low, x_high), (y_low, y_high) = view.plot.getPlotItem().viewRange()
    assert x_low < 1 < 5 < x_high
    assert y_low == 0
    assert y_high > 40


def test_a_new_measurement_moves_the_bars(view: AccessibilityView) -> None:
    shown = snapshot()
    view.show_snapshot(shown)
    view.show_snapshot(replace(shown, now=replace(shown.now, dreams=310, accessibility=np.full(5, 0.1))))
    np.testing.assert_allclose(bars(view)[1].opts["height"], 10)
    assert "310" in view.caption.text()


def test_where_no_memory_is_reached_the_caption_says_so(view: AccessibilityView) -> None:
    never = np.zeros(5)
    shown = replace(
        snapshot(),
        start=replace(figures(0, 0.2), accessibility=never),
        now=replace(figures(300, 0.8), accessibility=never),
    )
    view.show_snapshot(shown)
    assert view.caption.text() == "neither before nor after 300 dreams is any reached"


def test_hovering_tells_shares_and_hits(view: AccessibilityView) -> None:
    view.show_snapshot(snapshot())
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for x in (4.8, 5.6, float("nan")):
        view.plot.hovered_at.emit(x, 1.0)
    assert heard == [
        "Memory 5, “random 5”: 20.0 % of random starts end in it or its mirror image (0.0 % before);"
        " dreams that hit it: 5, its mirror image: 1,200",
        "",
        "",
    ]


def test_clear_leaves_nothing_and_the_same_snapshot_comes_back(view: AccessibilityView) -> None:
    shown = snapshot()
    view.show_snapshot(shown)
    view.clear()
    assert view.caption.text() == ""
    assert all(len(item.opts["height"]) == 0 for item in bars(view))
    view.show_snapshot(shown)
    assert len(bars(view)[0].opts["height"]) == 5
