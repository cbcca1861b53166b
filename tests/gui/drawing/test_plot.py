"""Axes, ranges, the place under the mouse, and the thinning of long curves."""

import math

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.drawing.plot import Plot, pen, round_range, thinned
from gui.style import DARK, LIGHT, Theme, apply_style
from tests.gui.looking import move, press, release


class Dresses(list[Theme]):
    """The themes a plot was dressed in."""


@pytest.fixture
def dresses() -> Dresses:
    return Dresses()


@pytest.fixture
def plot(qtbot: QtBot, dresses: Dresses) -> Plot:
    plot = Plot("step", "energy", dresses.append)
    qtbot.addWidget(plot)
    plot.resize(400, 200)
    plot.show()
    plot.dress()
    plot.set_ranges((0.0, 100.0), (-5.0, 5.0))
    return plot


def place_of(plot: Plot, x: float, y: float) -> QPointF:
    return QPointF(plot.mapFromScene(plot.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y))))


def wheel_event(at: QPointF) -> QWheelEvent:
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    return QWheelEvent(at, at, QPoint(), QPoint(0, 120), no_button, no_key, Qt.ScrollPhase.NoScrollPhase, False)


def test_axes_say_what_they_are(plot: Plot) -> None:
    assert plot.getAxis("bottom").labelText == "step"
    assert plot.getAxis("left").labelText == "energy"


def test_exactly_the_range_asked_for_is_shown(plot: Plot) -> None:
    assert plot.getPlotItem().viewRange() == [[0.0, 100.0], [-5.0, 5.0]]


@pytest.mark.parametrize(("x", "y"), [((3.0, 3.0), (0.0, 1.0)), ((0.0, 1.0), (2.0, -2.0))])
def test_an_empty_range_changes_nothing(plot: Plot, x: tuple[float, float], y: tuple[float, float]) -> None:
    plot.set_ranges(x, y)
    assert plot.getPlotItem().viewRange() == [[0.0, 100.0], [-5.0, 5.0]]


def test_data_do_not_change_the_range(plot: Plot) -> None:
    plot.plot([0, 1000], [-77, 77])
    QApplication.processEvents()
    assert plot.getPlotItem().viewRange() == [[0.0, 100.0], [-5.0, 5.0]]


def test_the_mouse_is_told_in_the_units_of_the_axes(plot: Plot) -> None:
    hovered: list[tuple[float, float]] = []
    clicked: list[tuple[float, float]] = []
    plot.hovered_at.connect(lambda x, y: hovered.append((x, y)))
    plot.clicked_at.connect(lambda x, y: clicked.append((x, y)))
    place = place_of(plot, 40.0, 2.0)
    move(plot.viewport(), place)
    press(plot.viewport(), place)
    for heard in (hovered, clicked):
        assert heard == [(pytest.approx(40.0, abs=0.5), pytest.approx(2.0, abs=0.1))]
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert all(map(math.isnan, hovered[-1]))


def test_neither_wheel_nor_drag_moves_the_picture(plot: Plot) -> None:
    start, end = place_of(plot, 20, 0), place_of(plot, 70, 3)
    press(plot.viewport(), start)
    move(plot.viewport(), end, Qt.MouseButton.LeftButton)
    release(plot.viewport(), end)
    QApplication.sendEvent(plot.viewport(), wheel_event(end))
    assert plot.getPlotItem().viewRange() == [[0.0, 100.0], [-5.0, 5.0]]


def test_a_plot_dresses_anew_when_the_palette_changes(application: QApplication, plot: Plot, dresses: Dresses) -> None:
    assert dresses[-1] is LIGHT
    apply_style(application, Qt.ColorScheme.Dark, "Normal")
    assert dresses[-1] is DARK
    assert plot.backgroundBrush().color().name() == DARK.panel
    assert plot.getAxis("left").textPen().color().name() == DARK.text


def test_a_pen_is_as_asked() -> None:
    drawn = pen("#123456", 3, dashed=True, alpha=77)
    assert drawn.color().name() == "#123456"
    assert drawn.color().alpha() == 77
    assert drawn.widthF() == 3
    assert drawn.style() == Qt.PenStyle.DashLine
    assert drawn.isCosmetic()


class PaintCount(QObject):
    """How often the inside of a plot was painted."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self.paints = 0
        plot.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.paints += event.type() == QEvent.Type.Paint
        return False


def test_a_new_range_is_painted_once_though_names_and_markers_move(plot: Plot, application: QApplication) -> None:
    plot.addItem(pg.TextItem("best"))
    for _ in range(3):
        application.processEvents()
    counted = PaintCount(plot)
    plot.set_ranges((0.0, 200.0), (-5.0, 5.0))
    for _ in range(3):
        application.processEvents()
    assert counted.paints == 1


def test_an_axis_that_is_told_the_same_again_is_not_worked_out_anew(plot: Plot) -> None:
    plot.show_numbers(True)
    plot.grab()
    axis = plot.getAxis("bottom")
    drawn = axis.picture
    plot.show_numbers(True)
    assert axis.picture is drawn is not None
    plot.show_numbers(False)
    assert axis.picture is None


@pytest.mark.parametrize("n", [0, 1, 9, 10, 11, 1000])
def test_thinning_keeps_the_ends_and_the_pairs(n: int) -> None:
    x = np.arange(n, dtype=float)
    thin_x, thin_y = thinned(10, x, -x)
    assert len(thin_x) == len(thin_y) == min(n, 10)
    np.testing.assert_array_equal(thin_y, -thin_x)
    if n:
        assert (thin_x[0], thin_x[-1]) == (0, n - 1)
        assert (np.diff(thin_x) > 0).all()


@pytest.mark.parametrize(
    ("low", "high"), [(0.0, 1.0), (-51.3, -2.7), (3.0, 3.0), (0.0, 0.0), (-1e9, -1e9 + 1), (1e-8, 2e-8)]
)
def test_a_round_range_holds_both_ends_and_is_not_much_larger(low: float, high: float) -> None:
    bottom, top = round_range(low, high)
    slack = 1e-12 * max(abs(low), abs(high))
    assert bottom <= low + slack
    assert top >= high - slack
    assert top > bottom
    if high > low:
        assert top - bottom <= 2 * (high - low) + 1e-9
