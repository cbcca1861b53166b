"""Circles stand inside the room, apart from each other, with text that no line crosses."""

import itertools

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF

from gui.drawing.circle_layout import LAYERS, CircleLayout, distance

ROOM = QRectF(8, 4, 960, 330)
TEXT = QSizeF(110, 57)
SHAPES = [(1, 1), (2, 1), (1, 2), (4, 3), (3, 4), (4, 4), (8, 2), (8, 8), (1, 8)]


def fitted(shape: tuple[int, int], room: QRectF = ROOM) -> CircleLayout:
    return CircleLayout.fit(shape[0], shape[1], room, TEXT)


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_leaves_the_room_or_covers_anything(shape: tuple[int, int]) -> None:
    layout = fitted(shape)
    assert (len(layout.visible), len(layout.hidden)) == shape
    places = [(layer, unit) for layer in LAYERS for unit in range(len(layout.row(layer)))]
    circles = [layout.circle(layer, unit, 8) for layer, unit in places]
    texts = [layout.text_rect(layer, unit) for layer, unit in places]
    for rect in (*circles, *texts):
        assert ROOM.adjusted(-0.1, -0.1, 0.1, 0.1).contains(rect)
    for one, other in itertools.combinations(circles, 2):
        assert not one.intersects(other)
    for one, other in itertools.combinations(texts, 2):
        assert not one.intersects(other)
    for text, place in zip(texts, places, strict=True):
        assert not any(text.intersects(circle) for circle, p in zip(circles, places, strict=True) if p != place)


def test_hidden_units_stand_above_visible_ones_and_rows_share_a_middle() -> None:
    layout = fitted((4, 3))
    assert max(c.y() for c in layout.hidden) < min(c.y() for c in layout.visible)
    assert len({c.y() for c in layout.hidden}) == 1
    means = [sum(c.x() for c in row) / len(row) for row in (layout.hidden, layout.visible)]
    assert means[0] == pytest.approx(means[1])


def test_text_is_beside_few_circles_and_above_or_below_many() -> None:
    few, many = fitted((2, 1)), fitted((8, 8))
    assert few.beside
    assert few.text_rect("hidden", 0).left() > few.circle("hidden", 0).right()
    assert not many.beside
    assert many.text_rect("hidden", 3).bottom() < many.circle("hidden", 3).top()
    assert many.text_rect("visible", 3).top() > many.circle("visible", 3).bottom()


@pytest.mark.parametrize("shape", SHAPES)
def test_no_line_crosses_a_text(shape: tuple[int, int]) -> None:
    layout = fitted(shape)
    for i, j in itertools.product(range(shape[0]), range(shape[1])):
        line = layout.line(i, j)
        points = [line.pointAt(k / 50) for k in range(51)]
        for layer in LAYERS:
            for unit in range(len(layout.row(layer))):
                # The lower corner of a text beside a hidden circle may be touched, its letters may not.
                rect = layout.text_rect(layer, unit).adjusted(0, 8, 0, -8)
                assert not any(rect.contains(point) for point in points)


def test_a_larger_room_makes_larger_circles() -> None:
    assert fitted((4, 3), QRectF(0, 0, 1600, 600)).radius > 1.5 * fitted((4, 3)).radius
    assert fitted((8, 8)).radius >= 12


def test_a_line_goes_from_rim_to_rim() -> None:
    layout = fitted((2, 1))
    line = layout.line(1, 0)
    assert QLineF(line.p1(), layout.visible[1]).length() == pytest.approx(layout.radius)
    assert QLineF(line.p2(), layout.hidden[0]).length() == pytest.approx(layout.radius)


def test_what_is_under_a_point() -> None:
    layout = fitted((4, 3))
    assert layout.unit_at(layout.visible[2] + QPointF(layout.radius - 1, 0)) == ("visible", 2)
    assert layout.unit_at(layout.hidden[0]) == ("hidden", 0)
    assert layout.unit_at(layout.hidden[0] + QPointF(layout.radius + 4, 0)) is None
    on_line = layout.line(3, 1).pointAt(0.9)
    assert layout.line_at(on_line + QPointF(2, 0), 7) == (3, 1)
    assert layout.line_at(QPointF(9, 5), 7) is None


def test_distance_to_a_line_that_ends() -> None:
    line = QLineF(0, 0, 10, 0)
    assert distance(QPointF(5, 3), line) == 3
    assert distance(QPointF(13, 4), line) == 5
    assert distance(QPointF(3, 4), QLineF(0, 0, 0, 0)) == 5
