"""Walking round something solid with the mouse."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMatrix4x4, QMouseEvent, QVector3D, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.drawing.orbit_picture import DISTANCES, ELEVATIONS, MIDDLE, Label, OrbitPicture
from gui.style import LIGHT
from tests.gui.looking import LEFT, move, press, release


class Sheet:
    """Stands for a canvas: a plain sheet of the colour of the ground."""

    def __init__(self) -> None:
        self.lost = False
        self.seen: list[tuple[QSize, QVector3D]] = []

    def render(self, size: QSize, ratio: float, projection: QMatrix4x4, eye: QVector3D, background: str) -> QImage:
        self.seen.append((size, eye))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(background)
        return QImage() if self.lost else image


@pytest.fixture
def picture(qtbot: QtBot) -> OrbitPicture:
    picture = OrbitPicture()
    qtbot.addWidget(picture)
    picture.canvas = Sheet()  # type: ignore[assignment]
    picture.resize(400, 300)
    picture.show()
    return picture


def wheel(picture: OrbitPicture, notches: int) -> None:
    at = QPointF(100, 100)
    turned = QWheelEvent(
        at,
        QPointF(picture.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(picture, turned)


def dark(picture: OrbitPicture, place: tuple[float, float, float]) -> int:
    """How dark it is where a place in space is seen."""
    at = picture.projection().map(QVector3D(*place))
    image = picture.grab().toImage()
    x, y = round((at.x() + 1) / 2 * 400), round((1 - at.y()) / 2 * 300)
    return 255 - image.pixelColor(x - 8, y).lightness()


def test_the_middle_is_in_the_middle_and_up_is_up(picture: OrbitPicture) -> None:
    for azimuth in (0, 100, 250):
        picture.look_from(azimuth, 30, 5)
        middle = picture.projection().map(MIDDLE)
        assert (middle.x(), middle.y()) == pytest.approx((0, 0), abs=1e-5)
        assert picture.projection().map(MIDDLE + QVector3D(0, 0, 0.5)).y() > 0.1
        assert picture.eye().distanceToPoint(MIDDLE) == pytest.approx(5)


def test_from_the_first_place_x_goes_right_and_y_goes_back_as_on_the_map(picture: OrbitPicture) -> None:
    right, back = (picture.projection().map(v) for v in (QVector3D(1, 0, 0), QVector3D(0, 1, 0)))
    assert right.x() > 0.1
    assert back.z() > picture.projection().map(QVector3D(0, -1, 0)).z()


def test_a_drag_walks_round_and_stops_above_the_floor_and_at_the_top(picture: OrbitPicture) -> None:
    before = picture.azimuth, picture.elevation
    press(picture, QPointF(100, 100))
    move(picture, QPointF(150, 100), LEFT)
    assert picture.azimuth == pytest.approx((before[0] - 20) % 360)
    assert picture.elevation == before[1]
    move(picture, QPointF(150, 900), LEFT)
    assert picture.elevation == ELEVATIONS[1]
    move(picture, QPointF(150, -900), LEFT)
    assert picture.elevation == ELEVATIONS[0]
    release(picture, QPointF(150, -900))
    kept = picture.azimuth
    move(picture, QPointF(300, 100))
    assert picture.azimuth == kept, "without a button nothing turns"


def test_the_wheel_comes_nearer_within_limits(picture: OrbitPicture) -> None:
    before = picture.distance
    wheel(picture, 1)
    assert picture.distance == pytest.approx(0.88 * before)
    wheel(picture, 50)
    assert picture.distance == DISTANCES[0]
    wheel(picture, -99)
    assert picture.distance == DISTANCES[1]


def test_a_double_click_goes_back(picture: OrbitPicture) -> None:
    before = picture.eye()
    picture.look_from(10, 80, 3)
    assert picture.eye() != before
    at = QPointF(100, 100)
    twice = QMouseEvent.Type.MouseButtonDblClick
    QApplication.sendEvent(picture, QMouseEvent(twice, at, at, LEFT, LEFT, Qt.KeyboardModifier.NoModifier))
    assert (picture.eye() - before).length() < 1e-5


def test_a_narrow_picture_is_seen_whole_from_further_away(picture: OrbitPicture) -> None:
    def across() -> float:
        return max(abs(picture.projection().map(QVector3D(x, y, 0)).x()) for x in (-1, 1) for y in (-1, 1))

    assert across() < 1
    picture.resize(160, 400)
    assert across() < 1


def test_labels_are_where_they_belong_and_faint_behind_something(picture: OrbitPicture) -> None:
    place = (0.5, 0.5, 0.5)
    empty = dark(picture, place)
    picture.labels = (Label("A", place),)
    clear = dark(picture, place)
    picture.inside = lambda places: np.linalg.norm(places - [0.4, 0.3, 0.6], axis=1) < 0.2
    picture.look_from(np.degrees(np.arctan2(-0.2, -0.1)), 30, 5)
    behind = dark(picture, place)
    picture.look_from(np.degrees(np.arctan2(0.2, 0.1)), 30, 5)
    before = dark(picture, place)
    assert empty == 255 - QColor(LIGHT.panel).lightness()
    assert clear == before > behind + 20 > empty + 40


def test_a_lost_canvas_is_told(picture: OrbitPicture, qtbot: QtBot) -> None:
    picture.canvas.lost = True  # type: ignore[union-attr]
    with qtbot.waitSignal(picture.failed):
        picture.update()
