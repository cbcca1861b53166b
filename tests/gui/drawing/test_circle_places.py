"""Letters and places for machines of all sizes in rooms of all sizes."""

import itertools

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from gui.drawing.circle_places import CirclePlaces, arranged, text_width


def places(
    shape: tuple[int, int], size: tuple[int, int] = (980, 340), points: float = 12.0, biases: bool = False
) -> CirclePlaces:
    font = QFont(QApplication.font())
    font.setPointSizeF(points)
    pairs = list(itertools.product(range(shape[0]), range(shape[1])))
    labels = tuple((pair, "−0.88") for pair in pairs) if len(pairs) <= 16 else ()
    return arranged(shape, size, font.toString(), biases, labels)


@pytest.mark.parametrize("shape", [(2, 1), (4, 3), (4, 4), (8, 2), (2, 8)])
@pytest.mark.parametrize("size", [(860, 250), (980, 340), (1600, 560)])
@pytest.mark.parametrize("points", [11.8, 17.9])
def test_labels_cover_neither_each_other_nor_a_circle(
    shape: tuple[int, int], size: tuple[int, int], points: float
) -> None:
    found = places(shape, size, points)
    assert len(found.labels) == shape[0] * shape[1]
    circles = [found.layout.circle("visible", i) for i in range(shape[0])]
    circles += [found.layout.circle("hidden", j) for j in range(shape[1])]
    for rect in found.labels.values():
        assert not any(rect.intersects(circle) for circle in circles)
    for one, other in itertools.combinations(found.labels.values(), 2):
        assert not one.intersects(other)


@pytest.mark.parametrize("shape", [(4, 3), (8, 8)])
@pytest.mark.parametrize("points", [11.8, 14.6, 17.9])
def test_the_text_of_a_unit_fits(shape: tuple[int, int], points: float) -> None:
    found = places(shape, (860, 280), points)
    assert text_width(found.font) <= found.layout.text.width() + 1
    assert found.rows * QFontMetricsF(found.font).height() <= found.layout.text.height() + 0.1
    assert found.font.pointSizeF() <= points


def test_letters_are_as_wished_where_there_is_room() -> None:
    assert places((2, 1), points=12.0).font.pointSizeF() == 12.0


def test_biases_have_a_line_of_their_own_where_there_is_room() -> None:
    assert (places((4, 3)).rows, places((4, 3), biases=True).rows) == (3, 4)
    assert places((8, 8), biases=True).rows == 3


def test_the_line_under_a_point_is_found_by_its_label_too() -> None:
    found = places((4, 3))
    rect = found.labels[2, 1]
    corner = rect.topLeft() + QPointF(2, 2)
    assert found.pair_at(corner, 0.5) == (2, 1)
    assert found.label_place((2, 1)) == rect.center()
    many = places((8, 8))
    middle = many.layout.line(7, 0).center()
    assert many.label_place((7, 0)) == middle
    assert many.pair_at(QPointF(2, 2), 7) is None


def test_the_same_question_is_answered_once() -> None:
    assert places((4, 3)) is places((4, 3))
