"""Histograms of parameters and increments, and the scale of their ratio."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.style import DARK, LIGHT, Theme, apply_style
from gui.views.histograms import STEADY, HistogramsView
from model.rbm.instruments import N_BINS, Histogram, Instruments, read_instruments
from tests.gui.looking import move, near


@dataclass(frozen=True)
class Snapshot:
    instruments: Instruments | None


def histogram(limit: float, **counts: int) -> Histogram:
    """Counts of bins: ``first``, ``middle`` and ``last``; all others are empty."""
    filled = np.zeros(N_BINS, np.int64)
    for place, at in {"first": 0, "middle": N_BINS // 2, "last": N_BINS - 1}.items():
        filled[at] = counts.get(place, 0)
    return Histogram(np.linspace(-limit, limit, N_BINS + 1), filled, counts.get("outside", 0))


def made(**changes: Any) -> Snapshot:
    rng = np.random.default_rng(4)
    parameters = rng.normal(0, 0.1, (50, 31)).astype(np.float32)
    read = read_instruments(9, parameters, parameters * np.float32(0.002), np.zeros((3, 49), np.uint8))
    return Snapshot(replace(read, **changes))


@pytest.fixture
def view(qtbot: QtBot) -> HistogramsView:
    view = HistogramsView()
    qtbot.addWidget(view)
    view.resize(400, 220)
    view.show()
    return view


def plot_of(view: HistogramsView, field: str) -> QRectF:
    return next(plot for kind, plot in view.bars.plots() if kind.field == field)


def colour(view: HistogramsView, field: str, across: float, up: float) -> QColor:
    """At a place of a plot, from 0 to 1 either way."""
    plot = plot_of(view, field)
    place = QPointF(plot.left() + across * plot.width(), plot.bottom() - up * plot.height())
    return view.bars.grab().toImage().pixelColor(place.toPoint())


@pytest.mark.parametrize("size", [(400, 220), (600, 300)])
@pytest.mark.parametrize("text_size", ["Normal", "Very large"])
def test_six_plots_side_by_side_values_above_increments(
    view: HistogramsView, application: QApplication, size: tuple[int, int], text_size: str
) -> None:
    apply_style(application, Qt.ColorScheme.Light, text_size)
    view.resize(*size)
    view.show_snapshot(made())
    kinds, plots = zip(*view.bars.plots(), strict=True)
    assert [kind.field for kind in kinds] == [
        "weights",
        "visible_biases",
        "hidden_biases",
        "weight_increments",
        "visible_bias_increments",
        "hidden_bias_increments",
    ]
    for i, plot in enumerate(plots):
        assert QRectF(view.bars.rect()).contains(plot)
        assert plot.width() > 100
        assert plot.height() > 25
        assert not any(plot.intersects(other) for other in plots[:i])
    assert plots[0].bottom() < plots[3].top()
    assert plots[0].left() == plots[3].left() < plots[1].left() < plots[2].left()


@pytest.mark.parametrize(("scheme", "theme"), [(Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)])
def test_bars_are_blue_below_0_orange_above_and_as_high_as_their_count(
    view: HistogramsView, application: QApplication, scheme: Qt.ColorScheme, theme: Theme
) -> None:
    apply_style(application, scheme, "Normal")
    view.resize(900, 400)
    view.show_snapshot(made(hidden_biases=histogram(2.0, first=100, last=50)))
    side = 0.5 / N_BINS
    assert near(colour(view, "hidden_biases", side, 0.95), theme.accent)
    assert near(colour(view, "hidden_biases", 1 - side, 0.45), theme.warm)
    assert near(colour(view, "hidden_biases", 1 - side, 0.55), theme.panel, 2)
    assert near(colour(view, "hidden_biases", 0.3, 0.1), theme.panel, 2)


def test_an_axis_grows_at_once_and_shrinks_late(view: HistogramsView) -> None:
    def show(limit: float, count: int) -> tuple[float, float]:
        view.show_snapshot(made(weights=histogram(limit, middle=count)))
        return view.bars.ends("weights")

    assert show(0.2, 900) == (0.2, 1000)
    assert show(0.3, 1100) == (0.3, 1500)
    for _ in range(STEADY - 1):
        assert show(0.2, 900) == (0.3, 1500)
    assert show(0.2, 900) == (0.2, 1000)
    view.clear()
    assert show(0.05, 10) == (0.05, 10), "another run begins anew"


def test_a_narrower_histogram_keeps_its_place_on_a_wider_axis(view: HistogramsView) -> None:
    view.resize(900, 400)
    view.show_snapshot(made(weights=histogram(0.4, middle=100)))
    view.show_snapshot(made(weights=histogram(0.2, last=100)))
    assert near(colour(view, "weights", 0.75 - 0.25 / N_BINS, 0.5), LIGHT.warm)
    assert near(colour(view, "weights", 1 - 0.5 / N_BINS, 0.5), LIGHT.panel, 2)


def test_the_same_instruments_are_drawn_once(view: HistogramsView) -> None:
    snapshot = made()
    for _ in range(20):
        view.show_snapshot(replace(snapshot))
    assert len(view.bars._ends["weights"]) == 1


def test_hovering_tells_what_a_bar_counts_and_what_lies_beyond(view: HistogramsView) -> None:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.show_snapshot(made(visible_bias_increments=histogram(6.1, first=7, last=3, outside=1200)))
    plot = plot_of(view, "visible_bias_increments")
    move(view.bars, QPointF(plot.left() + 1, plot.center().y()))
    move(view.bars, QPointF(plot.right() - 1, plot.center().y()))
    move(view.bars, QPointF(plot.left(), plot.top() - 3))
    assert heard == [
        "Visible bias increments from −6.1 to −5.9: 7; 1,200 beyond ±6.1",
        "Visible bias increments from 5.9 to 6.1: 3; 1,200 beyond ±6.1",
        "",
    ]


@pytest.mark.parametrize(
    ("ratio", "words"),
    [
        (8e-4, "The last update moved the weights by 8.0·10⁻⁴ of their size"),
        (float("nan"), "No update of the weights yet"),
    ],
)
def test_the_ratio_is_said(view: HistogramsView, ratio: float, words: str) -> None:
    view.show_snapshot(made(ratio=ratio))
    assert view.ratio.text() == words


def test_the_scale_is_logarithmic_and_marks_the_guides_decades(view: HistogramsView) -> None:
    view.show_snapshot(made(ratio=0.09))
    scale = view.scale
    places = [scale.place(10.0**exponent) for exponent in range(-5, 0)]
    steps = np.diff(places)
    assert np.allclose(steps, steps[0])
    assert 0 < places[0] < 30
    assert view.scale.width() - 30 < places[-1] < view.scale.width()
    assert scale.place(1e-9) == places[0]
    assert scale.place(3.0) == places[-1]
    picture = scale.grab().toImage()
    shaded = [picture.pixelColor(round(scale.place(ratio)), 9) for ratio in (3e-5, 2e-4, 5e-3, 3e-2)]
    assert [c.name() for c in shaded] == [LIGHT.panel, LIGHT.line, LIGHT.line, LIGHT.panel]
    assert picture.pixelColor(round(scale.place(1e-3)), 4).lightness() < 80, "a long line"
    assert near(picture.pixelColor(round(scale.place(1e-2)), 4), LIGHT.window, 4)


def test_the_triangle_is_at_the_ratio_and_the_thick_line_spans_eight_units_in_ten(view: HistogramsView) -> None:
    ratios = np.geomspace(1e-4, 1e-2, 101).astype(np.float32)
    view.show_snapshot(made(ratio=2e-3, unit_ratios=np.append(ratios, np.float32("nan"))))
    low, high = view.scale.spread() or (0.0, 0.0)
    assert (low, high) == pytest.approx((10**-3.8, 10**-2.2), rel=1e-3)
    picture = view.scale.grab().toImage()
    assert near(picture.pixelColor(round(view.scale.place(2e-3)), 3), LIGHT.warm, 10)
    for ratio, is_in in ((1.7e-4, True), (6e-3, True), (1.3e-4, False), (7.5e-3, False)):
        assert near(picture.pixelColor(round(view.scale.place(ratio)), 11), LIGHT.accent, 10) == is_in, ratio
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.scale, QPointF(100, 10))
    assert heard == [
        "Increments over weights: 2.0·10⁻³; of single hidden units, eight in ten are between 1.6·10⁻⁴ and 6.3·10⁻³"
    ]


def test_before_the_first_update_there_is_a_scale_and_no_mark(view: HistogramsView) -> None:
    view.show_snapshot(made(ratio=float("nan"), unit_ratios=np.full(30, np.nan, np.float32)))
    assert view.scale.spread() is None
    picture = view.scale.grab().toImage()
    assert not any(near(picture.pixelColor(x, 3), LIGHT.warm, 30) for x in range(view.scale.width()))


def test_clear_leaves_nothing(view: HistogramsView) -> None:
    view.show_snapshot(made())
    view.clear()
    picture = view.grab().toImage()
    assert {picture.pixelColor(x, y).name() for x in range(0, 400, 3) for y in range(0, 220, 3)} == {LIGHT.window}
