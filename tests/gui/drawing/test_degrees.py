"""An axis of angles."""

import pytest
from pytestqt.qtbot import QtBot

from gui.drawing.degrees import show_degrees
from gui.drawing.plot import Plot


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    plot = Plot("updates", "angle (°)", lambda _theme: None)
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.show()
    return plot


def ticks(plot: Plot) -> list[float]:
    (level,) = plot.getAxis("left")._tickLevels
    return [value for value, _ in level]


@pytest.mark.parametrize(("highest", "top"), [(0.0, 120), (95.0, 120), (121.0, 150), (179.0, 180)])
def test_the_right_angle_and_what_is_above_are_in_view(plot: Plot, highest: float, top: int) -> None:
    show_degrees(plot, (0.0, 50.0), highest)
    assert ticks(plot) == list(range(0, top + 1, 30))
    x, (low, high) = plot.getPlotItem().viewRange()
    assert x == [0.0, 50.0]
    assert low < 0
    assert top < high < top + 21


def test_where_letters_leave_little_room_there_are_fewer_numbers(plot: Plot) -> None:
    plot.resize(400, 100)
    show_degrees(plot, (0.0, 50.0), 95.0)
    assert ticks(plot) == [0, 90]
