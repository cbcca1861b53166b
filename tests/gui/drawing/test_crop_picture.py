"""A grey picture, the frame on it, and the mouse that drags the frame."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.drawing.crop_picture import CropPicture
from gui.style import LIGHT
from tests.gui.looking import LEFT, move, near, press, release


@pytest.fixture
def picture(qtbot: QtBot) -> CropPicture:
    """206 × 106 pixels with a margin of 3, so that a pixel of the picture is two of the widget."""
    picture = CropPicture()
    qtbot.addWidget(picture)
    picture.resize(206, 106)
    grey = np.full((50, 100), 200, np.uint8)
    grey[:, 50:] = 40
    picture.show_picture(grey)
    picture.show_frame(0.25, 0.0, 0.5, 1.0)
    picture.show()
    return picture


def test_the_picture_keeps_its_proportions_in_the_middle(picture: CropPicture) -> None:
    assert picture.picture_rect().getRect() == (3, 3, 200, 100)
    picture.resize(206, 306)
    assert picture.picture_rect().getRect() == (3, 103, 200, 100)


def test_inside_the_frame_greys_are_true_and_outside_they_are_dimmed(picture: CropPicture) -> None:
    shown = picture.grab().toImage()
    inside = shown.pixelColor(80, 50), shown.pixelColor(130, 50)
    assert near(inside[0], QColor(200, 200, 200))
    assert near(inside[1], QColor(40, 40, 40))
    assert shown.pixelColor(30, 50).lightness() < 150
    assert near(shown.pixelColor(53, 50), LIGHT.warm)
    assert near(shown.pixelColor(153, 50), LIGHT.warm)


def test_dragging_moves_the_middle_of_the_frame_with_the_mouse(picture: CropPicture) -> None:
    wished: list[tuple[float, float]] = []
    picture.moved.connect(lambda x, y: wished.append((x, y)))
    move(picture, QPointF(10, 10))
    assert wished == []
    press(picture, QPointF(73, 53))  # inside, 30 to the left of the middle
    assert wished == [pytest.approx((0.5, 0.5))]
    move(picture, QPointF(93, 43), LEFT)
    assert wished[-1] == pytest.approx((0.6, 0.4))
    release(picture, QPointF(93, 43))
    move(picture, QPointF(10, 10))
    assert wished[-1] == pytest.approx((0.6, 0.4))


def test_a_press_outside_the_frame_brings_it_there(picture: CropPicture) -> None:
    wished: list[tuple[float, float]] = []
    picture.moved.connect(lambda x, y: wished.append((x, y)))
    press(picture, QPointF(183, 53))
    assert wished == [pytest.approx((0.9, 0.5))]


def test_nothing_is_shown_and_wished_without_a_picture(picture: CropPicture) -> None:
    wished: list[tuple[float, float]] = []
    picture.moved.connect(lambda x, y: wished.append((x, y)))
    picture.clear()
    press(picture, QPointF(80, 50))
    assert wished == []
    assert near(picture.grab().toImage().pixelColor(80, 50), LIGHT.window)
