"""Which unit stands where."""

from dataclasses import replace

import numpy as np
import pytest

from gui.drawing.filter_places import HEADING, places, why_no_labels
from model.frozen import frozen_copy
from tests.gui.detecting import detecting, one_pixel_images, sorter


@pytest.mark.parametrize(
    ("order", "units"),
    [("number", [0, 1, 2, 3, 4]), ("norm", [1, 3, 0, 4, 2]), ("activation", [4, 3, 0, 2, 1])],
)
def test_units_stand_in_the_order(order: str, units: list[int]) -> None:
    where = places(order, sorter(), 9)
    assert (where.order, where.units.tolist(), where.n_shown, where.headings) == (order, units, 5, {})
    assert [where.place_of(unit) for unit in units] == [0, 1, 2, 3, 4]
    assert [where.rank_at(place) for place in range(5)] == [1, 2, 3, 4, 5]
    assert where.class_at(3) is None
    assert (where.place_of(None), where.place_of(7)) == (None, None)


def test_by_label_each_class_has_a_heading_before_its_units() -> None:
    where = places("label", sorter(), 9)
    assert where.units.tolist() == [HEADING, 3, 1, 4, HEADING, 2, 0]
    assert where.headings == {0: 0, 4: 2}, "nobody is for class 1"
    assert where.n_shown == 5
    assert where.place_of(2) == 5
    assert [where.rank_at(place) for place in (1, 2, 3, 5, 6)] == [1, 2, 3, 1, 2], "among those of the class"
    assert [where.class_at(place) for place in range(7)] == [0, 0, 0, 0, 2, 2, 2]
    assert (where.size_of(0), where.size_of(1), where.size_of(2)) == (3, 0, 2)


@pytest.mark.parametrize(
    ("order", "units"),
    [
        ("number", [0, 1, 2]),
        ("norm", [1, 3, 0]),
        ("activation", [4, 3, 0]),
        ("label", [HEADING, 3, 1, HEADING, 2]),  # the three most selective
    ],
)
def test_of_too_many_the_leading_ones_are_shown(order: str, units: list[int]) -> None:
    where = places(order, sorter(), 3)
    assert where.units.tolist() == units
    assert where.n_shown == 3


@pytest.mark.parametrize("order", ["activation", "label"])
def test_what_is_not_known_yet_orders_nothing(order: str) -> None:
    where = places(order, replace(sorter(), detectors=None), 9)
    assert (where.order, where.units.tolist()) == ("number", [0, 1, 2, 3, 4])


def test_without_labels_nothing_is_ordered_by_them() -> None:
    unknown = detecting(np.eye(12, 5), examples=one_pixel_images())
    assert places("label", unknown, 9).order == "number"
    assert why_no_labels(unknown) == "These images have no labels."


def test_one_class_is_none_to_order_by() -> None:
    known = sorter()
    assert why_no_labels(known) == ""
    alike = replace(known, material=replace(known.material, labels=frozen_copy([1] * 6)))
    assert why_no_labels(alike) == "All these images are of one class."
