"""The weights as a heat map."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.style import DARK, LIGHT, apply_style, colour_table
from gui.views.weights import MAX_SIDE, WeightsView, blocks
from model.hopfield import Hopfield
from model.hopfield.snapshot import HopfieldSnapshot
from tests.gui.looking import texts
from tests.gui.samples import hopfield


@pytest.fixture
def view(qtbot: QtBot) -> WeightsView:
    view = WeightsView()
    qtbot.addWidget(view)
    view.resize(440, 420)
    view.show()
    return view


def image(view: WeightsView) -> pg.ImageItem:
    (item,) = [i for i in view.plot.getPlotItem().items if isinstance(i, pg.ImageItem)]
    return item


def with_weights(n_units: int, seed: int = 1) -> HopfieldSnapshot:
    """A snapshot that stands on other weights, lower than the highest of the sample's."""
    upper = np.triu(np.random.default_rng(seed).uniform(-0.9, 0.9, (n_units, n_units)), 1)
    snapshot = hopfield()[0]
    return replace(snapshot, stored=replace(snapshot.stored, network=Hopfield(upper + upper.T)))


def heard_at(view: WeightsView, *places: tuple[float, float]) -> list[str]:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for place in places:
        view.plot.hovered_at.emit(*place)
    return heard


def test_each_weight_is_where_its_units_are(view: WeightsView) -> None:
    snapshot = with_weights(6)
    view.show_snapshot(snapshot)
    np.testing.assert_array_equal(image(view).image, snapshot.stored.network.weights.astype(np.float32))
    rect = image(view).mapRectToParent(image(view).boundingRect())
    assert (rect.left(), rect.top(), rect.right(), rect.bottom()) == (0.5, 0.5, 6.5, 6.5)
    box = view.plot.getPlotItem().getViewBox()
    assert box.mapViewToScene(pg.Point(3, 1)).y() < box.mapViewToScene(pg.Point(3, 6)).y(), "unit 1 is on top"
    assert box.mapViewToScene(pg.Point(1, 3)).x() < box.mapViewToScene(pg.Point(6, 3)).x()
    (x_low, x_high), (y_low, y_high) = box.viewRange()
    assert max(x_low, y_low) <= 0.5 < 6.5 <= min(x_high, y_high)


def test_colours_are_on_one_scale_with_zero_in_the_middle(view: WeightsView) -> None:
    view.show_snapshot(with_weights(6))
    low, high = image(view).levels
    assert low == -high == -1
    assert "weight wᵢⱼ from −1 (blue) to +1 (orange)" in texts(view)
    view.show_snapshot(hopfield()[0])
    assert tuple(image(view).levels) == (-0.5, 0.5), "of three patterns of six units, weights are ±1/6 or ±1/2"
    assert "weight wᵢⱼ from −0.5 (blue) to +0.5 (orange)" in texts(view)


def test_the_same_weights_are_drawn_once(view: WeightsView) -> None:
    view.show_snapshot(hopfield(0)[0])
    drawn = image(view).image
    first, later = hopfield(0)[0], hopfield(3)[0]
    view.show_snapshot(replace(later, stored=first.stored))
    now = image(view).image
    view.show_snapshot(replace(first, step=9))
    assert image(view).image is now is not drawn


def test_hovering_tells_the_weight_between_two_units(view: WeightsView) -> None:
    weights = np.zeros((4, 4))
    weights[0, 1] = weights[1, 0] = -0.25
    weights[2, 3] = weights[3, 2] = 1 / 3
    snapshot = hopfield()[0]
    view.show_snapshot(replace(snapshot, stored=replace(snapshot.stored, network=Hopfield(weights))))
    nan = float("nan")
    assert heard_at(
        view, (2.4, 0.6), (1.0, 2.0), (4.0, 3.0), (3.0, 1.0), (2.0, 2.0), (0.4, 2), (2, 4.6), (nan, nan)
    ) == [
        "Weight between units 1 and 2: −0.25000",
        "Weight between units 2 and 1: −0.25000",
        "Weight between units 3 and 4: +0.33333",
        "Weight between units 1 and 3: +0.00000",
        "Weight between units 2 and 2: no unit acts on itself",
        "",
        "",
        "",
    ]


@pytest.mark.parametrize(("n_units", "block"), [(7, 3), (9, 3), (5, 2), (4, 7), (3, 1)])
def test_blocks_are_means_of_what_they_hold(n_units: int, block: int) -> None:
    matrix = np.random.default_rng(1).normal(size=(n_units, n_units))
    side = -(-n_units // block)
    expected = [
        [matrix[block * i : block * (i + 1), block * j : block * (j + 1)].mean() for j in range(side)]
        for i in range(side)
    ]
    np.testing.assert_allclose(blocks(matrix, block), expected, rtol=1e-6)
    assert blocks(matrix, block).dtype == np.float32


def test_more_units_than_pixels_are_shown_in_blocks_and_told_exactly(view: WeightsView) -> None:
    n = 2 * MAX_SIDE + 1
    snapshot = with_weights(n)
    view.show_snapshot(snapshot)
    assert image(view).image.shape == (342, 342)
    rect = image(view).mapRectToParent(image(view).boundingRect())
    assert (rect.left(), rect.right()) == (0.5, 3 * 342 + 0.5)
    assert any("means of blocks of 3 × 3 units" in text for text in texts(view))
    weight = snapshot.stored.network.weights[699, 4]
    (said,) = heard_at(view, (5.0, 700.0))
    assert said == f"Weight between units 700 and 5: {weight:+.5f}".replace("-", "−")


def test_weights_that_are_all_zero_can_be_drawn(view: WeightsView) -> None:
    snapshot = hopfield()[0]
    view.show_snapshot(replace(snapshot, stored=replace(snapshot.stored, network=Hopfield(np.zeros((6, 6))))))
    low, high = image(view).levels
    assert low < 0 < high


def test_clear_leaves_nothing_and_the_same_weights_come_back(view: WeightsView) -> None:
    snapshot = hopfield()[0]
    view.show_snapshot(snapshot)
    view.clear()
    assert image(view).image is None
    assert texts(view) == []
    assert heard_at(view, (1.0, 2.0)) == [""]
    view.show_snapshot(snapshot)
    assert image(view).image is not None


def test_it_is_in_the_colours_of_the_theme(view: WeightsView, application: QApplication) -> None:
    view.show_snapshot(hopfield()[0])
    np.testing.assert_array_equal(image(view).lut, colour_table(LIGHT.diverging))
    apply_style(application, Qt.ColorScheme.Dark, "Normal")
    np.testing.assert_array_equal(image(view).lut, colour_table(DARK.diverging))
