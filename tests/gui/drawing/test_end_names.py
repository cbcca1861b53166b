"""Names beside the ends of curves."""

import math

import pytest
from pytestqt.qtbot import QtBot

from gui.drawing.end_names import EndNames, apart
from gui.drawing.plot import Plot

NAN = math.nan


@pytest.mark.parametrize(
    ("heights", "placed"),
    [
        ([2.0, 8.0, 5.0], [2.0, 8.0, 5.0]),
        ([5.0, 5.2], [5.0, 6.0]),
        ([5.2, 5.0, 5.1], [7.0, 5.0, 6.0]),
        ([0.1, 0.2, 9.0], [1.0, 2.0, 9.0]),
        ([9.0, 8.9, 8.8], [9.0, 8.0, 7.0]),
        ([12.0, -3.0], [9.0, 1.0]),
        ([], []),
    ],
)
def test_they_are_moved_apart_within_their_room_in_their_order(heights: list[float], placed: list[float]) -> None:
    assert apart(heights, 1.0, 1.0, 9.0) == pytest.approx(placed)


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    plot = Plot("updates", "nats", lambda _theme: None)
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    plot.show()
    plot.set_ranges((0.0, 100.0), (-10.0, 0.0))
    return plot


def places(names: EndNames) -> list[tuple[float, float] | None]:
    return [(item.pos().x(), item.pos().y()) if item.isVisible() else None for item in names._items]


def test_each_stands_right_of_the_end_of_its_curve(plot: Plot) -> None:
    names = EndNames(plot, ("one", "two", "three"))
    assert places(names) == [None] * 3
    names.show(60.0, [-2.0, -8.0, NAN])
    one, two, three = places(names)
    assert three is None
    assert one is not None
    assert two is not None
    assert one[1] == pytest.approx(-2)
    assert two[1] == pytest.approx(-8)
    assert 60 < one[0] == two[0] < 65
    names.hide()
    assert places(names) == [None] * 3


def test_they_cover_neither_each_other_nor_what_is_above(plot: Plot) -> None:
    names = EndNames(plot, ("one", "two"))
    names.show(60.0, [-3.0, -3.1], below=-3.0)
    (_, one), (_, two) = (place or (NAN, NAN) for place in places(names))
    line = plot.fontMetrics().height() * 10 / plot.getPlotItem().getViewBox().height()
    assert one - two >= line
    assert one + line / 2 <= -3.0


def test_room_is_kept_for_the_longest(plot: Plot) -> None:
    short, long = EndNames(plot, ("a", "b")), EndNames(plot, ("a", "quite a long name"))
    assert 0 < short.room < long.room <= 0.5
    width = plot.fontMetrics().horizontalAdvance("quite a long name")
    assert long.room * plot.getPlotItem().getViewBox().width() > width
