"""Painting what is held."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.views.clamp import ClampView
from model.rbm.clamping import FREE, ClampPixels
from tests.gui.generations import generated
from tests.gui.looking import LEFT, RIGHT, centre_of, move, stroke, texts

Heard = list[tuple[list[int], int, int]]


@pytest.fixture
def view(qtbot: QtBot) -> ClampView:
    view = ClampView()
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    view.show_snapshot(generated(2, ClampPixels((2, 5), 1))[0])
    return view


@pytest.fixture
def heard(view: ClampView) -> Heard:
    heard: Heard = []
    view.painted.connect(lambda *paint: heard.append(paint))
    return heard


@pytest.mark.parametrize(("button", "value"), [(LEFT, 1), (RIGHT, 0)])
def test_the_left_button_holds_on_and_the_right_one_off(
    view: ClampView, heard: Heard, button: Qt.MouseButton, value: int
) -> None:
    view.set_brush(1)
    stroke(view.grid, 4, 4, 6, button=button)
    assert heard == [([4], value, 1), ([4, 5, 6], value, 1)]


def test_with_the_tool_both_buttons_free(view: ClampView, heard: Heard) -> None:
    view.set_brush(1)
    view.free.click()
    stroke(view.grid, 4, 5)
    stroke(view.grid, 4, 6, button=RIGHT)
    view.paint.click()
    stroke(view.grid, 4, 6)
    assert heard == [([5], FREE, 1), ([6], FREE, 2), ([6], 1, 3)]


@pytest.mark.parametrize(
    ("brush", "cell", "pixels"),
    [(2, 5, [5, 6, 9, 10]), (2, 11, [11]), (2, 3, [3, 7]), (3, 5, [0, 1, 2, 4, 5, 6, 8, 9, 10]), (3, 0, [0, 1, 4, 5])],
)
def test_a_broad_brush_stays_within_the_picture(
    view: ClampView, heard: Heard, brush: int, cell: int, pixels: list[int]
) -> None:
    view.set_brush(brush)
    stroke(view.grid, 4, cell)
    assert heard == [(pixels, 1, 1)]


def test_it_says_how_many_pixels_are_held(view: ClampView) -> None:
    assert texts(view) == ["2 of 12 pixels clamped"]
    view.show_snapshot(generated(2)[0])
    assert texts(view) == ["all pixels are free"]
    assert view.grid._free.all()


def test_hovering_tells_what_is_held_and_what_the_chains_make_of_it(view: ClampView) -> None:
    snapshot = generated(2, ClampPixels((2, 5), 1))[0]
    said: list[str] = []
    view.hovered.connect(said.append)
    move(view.grid, centre_of(view.grid, 5, 4))
    assert said[-1] == "Pixel 6 (row 2, column 2): held at 1; on in 100 % of the chains now"
    move(view.grid, centre_of(view.grid, 7, 4))
    share = 100 * np.mean(snapshot.states[:, 7])
    assert said[-1] == f"Pixel 8 (row 2, column 4): free; on in {share:.0f} % of the chains now"


def test_clear_leaves_nothing_to_paint_on(view: ClampView, heard: Heard) -> None:
    view.clear()
    assert texts(view) == []
    stroke(view.grid, 1, 0)
    assert heard == []
    view.show_snapshot(generated(2)[0])
    assert texts(view) == ["all pixels are free"]
