"""All filters in one picture."""

import re
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QStandardItemModel
from pytestqt.qtbot import QtBot

from gui.drawing.words import Words
from gui.style import LIGHT
from gui.views.filters import FilterView
from model.rbm import Rbm
from model.rbm.training_snapshot import TrainingSnapshot
from tests.gui.detecting import detecting, one_pixel_images, sorter
from tests.gui.looking import move, near, press, texts
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


def caption(view: FilterView) -> str:
    """What stands above the sheet."""
    (words,) = view.findChildren(Words)
    return words.text()


def shown(view: FilterView, places: int) -> list[str]:
    """What the mouse is told in the middle of each place."""
    heard: list[str] = []
    view.hovered.connect(heard.append)
    told = []
    for place in range(places):
        move(view.grid, view.grid.tile_rect(place).center() + QPointF(0, 1))
        told.append(heard[-1])
    view.hovered.disconnect(heard.append)
    return told


def units_shown(view: FilterView, places: int) -> list[int]:
    """The number of the unit at each place, from 1."""
    return [int(re.match(r"Hidden unit (\d+)", text)[1]) for text in shown(view, places)]  # type: ignore[index]


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
    assert caption(view) == "Weights of 5 hidden units, from −0.5 (blue) to +0.5 (orange)"


def test_the_caption_counts_the_units_of_the_machine_that_is_shown(view: FilterView) -> None:
    view.show_snapshot(snapshot(np.full((12, 5), 0.1)))
    view.show_snapshot(snapshot(np.full((12, 3), 0.1)))
    assert caption(view) == "Weights of 3 hidden units, from −0.5 (blue) to +0.5 (orange)"


def test_of_very_many_units_the_first_are_shown_and_that_is_said(view: FilterView) -> None:
    view.show_snapshot(snapshot(np.full((12, 1500), 0.1)))
    assert caption(view) == "Weights of the first 1,024 of 1,500 hidden units, from −0.5 (blue) to +0.5 (orange)"


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
    assert texts(view) == ["Order", "Scale"]
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.grid, view.grid.picture_rect().center())
    assert "".join(heard) == ""


@pytest.mark.parametrize(
    ("order", "units", "said", "place"),
    [
        ("number", [1, 2, 3, 4, 5], "", ""),
        ("norm", [2, 4, 1, 5, 3], ", strongest first", ", 3rd by norm"),
        ("activation", [5, 4, 1, 3, 2], ", most active first", ", 3rd by activation"),
    ],
)
def test_filters_stand_in_the_chosen_order_and_it_is_said(
    view: FilterView, order: str, units: list[int], said: str, place: str
) -> None:
    view.show_snapshot(sorter())
    view.order.choose(order)
    assert units_shown(view, 5) == units
    assert caption(view) == f"Weights of 5 hidden units{said}, from −5 (blue) to +5 (orange)"
    assert shown(view, 3)[2].startswith(f"Hidden unit {units[2]}{place}, pixel (row ")


def test_by_label_a_heading_tells_the_class_of_those_that_follow(view: FilterView) -> None:
    view.show_snapshot(sorter())
    view.order.choose("label")
    told = shown(view, 7)
    assert told[0] == "Most active for images of class “zero”: 3 hidden units"
    assert told[4] == "Most active for images of class “two”: 2 hidden units"
    assert [text.partition(", pixel")[0] for text in (*told[1:4], *told[5:])] == [
        "Hidden unit 4, 1st for “zero”",
        "Hidden unit 2, 2nd for “zero”",
        "Hidden unit 5, 3rd for “zero”",
        "Hidden unit 3, 1st for “two”",
        "Hidden unit 1, 2nd for “two”",
    ]
    assert "by preferred class" in caption(view)
    picture = view.grid.grab().toImage()
    heading = view.grid.tile_rect(0).toRect()
    inks = [
        picture.pixelColor(x, y)
        for x in range(heading.left(), heading.right())
        for y in range(heading.top(), heading.bottom())
    ]
    assert any(near(ink, LIGHT.text) for ink in inks), "its name is written"
    assert any(near(ink, LIGHT.line) for ink in inks)
    chosen: list[int] = []
    view.unit_chosen.connect(chosen.append)
    press(view.grid, view.grid.tile_rect(0).center())
    assert chosen == [], "a heading is no unit"


@pytest.mark.parametrize("order", ["norm", "label"])
def test_pictures_go_with_their_units(view: FilterView, order: str) -> None:
    weights = np.full((12, 5), -0.1, np.float32)
    weights[:, 3] = 1.0
    labels = [0, 0, 1, 1, 2, 2]
    view.show_snapshot(detecting(weights, examples=one_pixel_images(), labels=labels))
    view.order.choose(order)
    picture = view.grid.grab().toImage()
    orange = [
        place
        for place in range(6)
        if picture.pixelColor(view.grid.tile_rect(place).center().toPoint()).red()
        > picture.pixelColor(view.grid.tile_rect(place).center().toPoint()).blue() + 50
    ]
    assert len(orange) == 1
    assert shown(view, orange[0] + 1)[-1].startswith("Hidden unit 4,")


def test_each_on_its_own_scale_shows_weak_filters_as_strong_ones(
    view: FilterView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.views.filters.ROWS_AT_A_TIME", 5)
    weights = np.zeros((12, 4), np.float32)
    weights[:6, 0], weights[6:, 0] = 5, -5
    weights[:6, 1], weights[6:, 1] = 0.01, -0.01
    weights[0, 2] = -2
    weights[1, 2] = 1
    view.show_snapshot(snapshot(weights))

    def colour(unit: int, pixel: int) -> QColor:
        return view.grid.grab().toImage().pixelColor(place_of(view, 4, unit, *divmod(pixel, 4)).toPoint())

    assert near(colour(1, 0), LIGHT.panel)
    view.scale.choose("each")
    assert caption(view) == (
        "Weights of 4 hidden units, each on its own scale, from −its largest (blue) to +its largest weight (orange)"
    )
    for unit in (0, 1):
        assert near(colour(unit, 0), LIGHT.diverging[-1])
        assert near(colour(unit, 11), LIGHT.diverging[0])
    assert near(colour(2, 0), LIGHT.diverging[0])
    assert not near(colour(2, 1), LIGHT.diverging[-1], 20), "half as large as the largest"
    assert near(colour(3, 5), LIGHT.panel), "no weight at all has no scale"


def test_while_it_plays_the_order_is_kept_for_a_while(view: FilterView) -> None:
    view.order.choose("norm")
    weights = np.ones((12, 3), np.float32) * [1, 3, 2]
    view.show_snapshot(snapshot(weights))
    assert units_shown(view, 3) == [2, 3, 1]
    view.show_snapshot(snapshot(weights[:, ::-1] * [1, 1, 9]))
    assert units_shown(view, 3) == [2, 3, 1]
    assert "weight +9.0000" in shown(view, 2)[1], "but the weights are those of now"
    view.settle()
    assert units_shown(view, 3) == [3, 2, 1]


def test_the_order_is_worked_out_again_in_the_end(
    view: FilterView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view._ordering, "_seconds", 0.05)
    view.order.choose("norm")
    view.show_snapshot(snapshot(np.ones((12, 3), np.float32) * [1, 3, 2]))
    view.show_snapshot(snapshot(np.ones((12, 3), np.float32) * [2, 3, 9]))
    qtbot.waitUntil(lambda: units_shown(view, 3) == [3, 2, 1])


def test_another_machine_is_put_in_order_at_once(view: FilterView) -> None:
    view.order.choose("norm")
    view.show_snapshot(snapshot(np.ones((12, 3), np.float32) * [1, 3, 2]))
    view.show_snapshot(snapshot(np.ones((12, 4), np.float32) * [1, 3, 2, 4]))
    assert units_shown(view, 4) == [4, 2, 3, 1]


def test_until_activations_are_known_filters_stand_as_they_are_and_that_is_said(view: FilterView) -> None:
    wanted: list[bool] = []
    view.detectors_wanted.connect(wanted.append)
    view.show_snapshot(replace(sorter(), detectors=None))
    view.order.choose("activation")
    assert (wanted, view.wants_detectors) == ([True], True)
    assert units_shown(view, 5) == [1, 2, 3, 4, 5]
    assert ", in their own order until their activations are measured, " in caption(view)
    view.show_snapshot(sorter())
    assert units_shown(view, 5) == [5, 4, 1, 3, 2]
    view.order.choose("norm")
    assert (wanted, view.wants_detectors) == ([True, False], False)


def test_without_labels_there_is_no_order_by_label_and_it_says_why(view: FilterView) -> None:
    model = view.order.model()
    assert isinstance(model, QStandardItemModel)
    at = view.order.findData("label")
    view.show_snapshot(sorter())
    assert model.item(at).isEnabled()
    view.order.choose("label")
    view.show_snapshot(detecting(np.eye(12, 5), examples=one_pixel_images()))
    assert not model.item(at).isEnabled()
    assert view.order.itemData(at, Qt.ItemDataRole.ToolTipRole) == "These images have no labels."
    assert view.order.name == "number"
    assert units_shown(view, 5) == [1, 2, 3, 4, 5]


def test_a_click_chooses_a_unit_and_its_frame_goes_with_it(view: FilterView) -> None:
    view.show_snapshot(sorter())
    view.order.choose("norm")
    chosen: list[int] = []
    view.unit_chosen.connect(chosen.append)
    press(view.grid, view.grid.tile_rect(1).center())
    assert chosen == [3]

    def framed() -> list[int]:
        picture = view.grid.grab().toImage()
        edges = [view.grid.tile_rect(place) for place in range(7)]
        return [
            place
            for place, tile in enumerate(edges)
            if near(picture.pixelColor(int(tile.center().x()), int(tile.top()) - 2), LIGHT.text)
        ]

    assert framed() == [1]
    view.order.choose("activation")
    assert framed() == [1]
    view.order.choose("number")
    assert framed() == [3]
    view.order.choose("label")
    assert framed() == [1]
    view.choose(0)
    assert framed() == [6]
    view.choose(None)
    assert framed() == []


def test_what_the_mouse_rests_on_is_told_anew_when_the_order_changes(view: FilterView) -> None:
    view.show_snapshot(sorter())
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.grid, view.grid.tile_rect(0).center())
    view.order.choose("norm")
    assert [text.partition(",")[0] for text in heard] == ["Hidden unit 1", "Hidden unit 2"]


def test_of_very_many_the_leading_ones_are_shown(view: FilterView) -> None:
    view.order.choose("norm")
    view.show_snapshot(snapshot(np.linspace(0.01, 1, 1500, dtype=np.float32) * np.ones((12, 1), np.float32)))
    assert caption(view).startswith("Weights of the strongest 1,024 of 1,500 hidden units, strongest first")
    assert units_shown(view, 3) == [1500, 1499, 1498]
