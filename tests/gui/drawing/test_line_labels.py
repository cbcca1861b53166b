"""Labels on crossing lines."""

import itertools

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF

from gui.drawing.circle_layout import CircleLayout, distance
from gui.drawing.line_labels import label_places

SHAPES = [(1, 1), (2, 1), (4, 3), (4, 4), (8, 2), (2, 8), (5, 3)]


def lines_of(shape: tuple[int, int]) -> list[QLineF]:
    layout = CircleLayout.fit(shape[0], shape[1], QRectF(0, 0, 960, 330), QSizeF(110, 57))
    return [layout.line(i, j) for i in range(shape[0]) for j in range(shape[1])]


@pytest.mark.parametrize("shape", SHAPES)
def test_sixteen_labels_do_not_cover_each_other_and_each_is_on_its_line(shape: tuple[int, int]) -> None:
    lines = lines_of(shape)
    places = label_places(lines, [QSizeF(48, 19)] * len(lines))
    for one, other in itertools.combinations(places, 2):
        assert not one.intersects(other)
    for place, line in zip(places, lines, strict=True):
        assert place.size() == QSizeF(48, 19)
        assert distance(place.center(), line) < 0.01


def test_a_lone_label_is_in_the_middle() -> None:
    (place,) = label_places([QLineF(0, 0, 100, 100)], [QSizeF(20, 10)])
    assert place.center() == QPointF(50, 50)


def test_a_label_keeps_clear_of_a_line_that_is_not_its_own() -> None:
    crossing = QLineF(50, 0, 50, 100)
    (place,) = label_places([QLineF(0, 50, 100, 50)], [QSizeF(20, 10)], [crossing])
    assert not QRectF(place).adjusted(-1, 0, 1, 0).contains(QPointF(50, 50))


def test_a_label_keeps_clear_of_what_is_taken() -> None:
    taken = QRectF(30, 30, 40, 40)
    (place,) = label_places([QLineF(0, 50, 200, 50)], [QSizeF(20, 10)], [], [taken])
    assert not place.intersects(taken)


def test_no_lines_no_labels() -> None:
    assert label_places([], []) == []
