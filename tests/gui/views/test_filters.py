"""All filters in one picture."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.style import LIGHT
from gui.views.filters import FilterView
from model.rbm import Rbm
from model.rbm.training_snapshot import TrainingSnapshot
from tests.gui.looking import move, near, texts
from tests.gui.samples import training


@pytest.fixture
def view(qtbot: QtBot) -> FilterView:
    view = FilterView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    return view


def snapshot(weights: np.ndarray) -> TrainingSnapshot:
    """Of a machine with these weights (12, n_hidden): images of 3 × 4."""
    n_hidden = weights.shape[1]
    return replace(training()[0], machine=Rbm(weights, np.zeros(12), 0.5 * np.arange(n_hidden) - 1))


def sheet_shape(view: FilterView, n_hidden: int) -> tuple[int, int, int]:
    """Rows and columns of cells, and columns of tiles, as many as the picture's proportions tell."""
    rect = view.grid.picture_rect()
    for columns in range(1, n_hidden + 1):
        cells = ((3 + 1) * -(-n_hidden // columns) + 1, (4 + 1) * columns + 1)
        if rect.width() / cells[1] == pytest.approx(rect.height() / cells[0]):
            return *cells, columns
    raise AssertionError("no number of columns fits the picture")


def place_of(view: FilterView, n_hidden: int, unit: int, row: int, column: int) -> QPointF:
    rows, columns, tiles = sheet_shape(view, n_hidden)
    rect = view.grid.picture_rect()
    y = 1 + (unit // tiles) * 4 + row
    x = 1 + (unit % tiles) * 5 + column
    return QPointF(
        rect.left() + (x + 0.5) * rect.width() / columns,
        rect.top() + (y + 0.5) * rect.height() / rows,
    )


def test_colours_are_symmetric_about_zero_and_of_one_scale(view: FilterView) -> None:
    weights = np.zeros((12, 8), np.float32)
    weights[:, 1], weights[:, 2] = 0.25, -0.25
    weights[0, 3], weights[1, 3] = 9, -9  # beyond the scale
    view.show_snapshot(snapshot(weights))
    picture = view.grid.grab().toImage()

    def colour(unit: int, pixel: int = 7) -> QColor:
        return picture.pixelColor(place_of(view, 8, unit, *divmod(pixel, 4)).toPoint())

    assert near(colour(0), LIGHT.panel)
    assert colour(1).red() > colour(1).blue(), "positive weights are orange"
    assert colour(2).blue() > colour(2).red(), "negative weights are blue"
    assert colour(3, 0) == QColor(LIGHT.diverging[-1])
    assert colour(3, 1) == QColor(LIGHT.diverging[0])
    assert near(colour(3, 7), LIGHT.panel)


def test_the_scale_is_said_and_holds_four_standard_deviations(view: FilterView) -> None:
    weights = np.full((12, 5), 0.1)
    view.show_snapshot(snapshot(weights))
    assert texts(view) == ["Weights of 5 hidden units, from −0.5 (blue) to +0.5 (orange)"]


def test_the_caption_counts_the_units_of_the_machine_that_is_shown(view: FilterView) -> None:
    view.show_snapshot(snapshot(np.full((12, 5), 0.1)))
    view.show_snapshot(snapshot(np.full((12, 3), 0.1)))
    assert texts(view) == ["Weights of 3 hidden units, from −0.5 (blue) to +0.5 (orange)"]


def test_of_very_many_units_the_first_are_shown_and_that_is_said(view: FilterView) -> None:
    view.show_snapshot(snapshot(np.full((12, 1500), 0.1)))
    assert texts(view) == ["Weights of the first 1,024 of 1,500 hidden units, from −0.5 (blue) to +0.5 (orange)"]


@pytest.mark.parametrize("n_hidden", [1, 5, 64, 1024])
def test_hovering_tells_unit_pixel_and_weight(view: FilterView, n_hidden: int) -> None:
    weights = np.random.default_rng(3).normal(0, 1, (12, n_hidden)).astype(np.float32)
    view.show_snapshot(snapshot(weights))
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for unit in {0, n_hidden // 2, n_hidden - 1}:
        move(view.grid, place_of(view, n_hidden, unit, 2, 1))
        weight = f"{weights[2 * 4 + 1, unit]:+.4f}".replace("-", "−")
        bias = f"{0.5 * unit - 1:+.4f}".replace("-", "−")
        assert heard[-1] == (
            f"Hidden unit {unit + 1}, pixel (row 3, column 2): weight {weight}; bias of the unit {bias}"
        )
    move(view.grid, place_of(view, n_hidden, 0, -1, 0))
    assert heard[-1] == "", "on a line between filters there is no weight"


def test_where_there_is_no_unit_nothing_is_told(view: FilterView) -> None:
    view.show_snapshot(snapshot(np.ones((12, 5), np.float32)))
    *_, tiles = sheet_shape(view, 5)
    assert tiles < 5, "the sheet has an empty place"
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.grid, place_of(view, 5, 0, 0, 0))
    move(view.grid, place_of(view, 5, 5, 1, 1))
    assert heard[-1] == ""


def test_the_sheet_takes_the_shape_of_the_room(view: FilterView) -> None:
    view.show_snapshot(snapshot(np.ones((12, 24), np.float32)))
    view.resize(900, 250)
    wide = sheet_shape(view, 24)[2]
    view.resize(250, 900)
    high = sheet_shape(view, 24)[2]
    assert wide > high


def test_clear_leaves_nothing(view: FilterView) -> None:
    view.show_snapshot(snapshot(np.ones((12, 5), np.float32)))
    view.clear()
    assert texts(view) == []
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.grid, view.grid.picture_rect().center())
    assert "".join(heard) == ""
