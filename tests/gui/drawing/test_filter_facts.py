"""What is known of a unit."""

from dataclasses import replace

import numpy as np
import pytest

from gui.drawing.filter_facts import facts
from model.frozen import frozen_copy
from model.rbm.detectors import detect, response
from model.rbm.training_snapshot import TrainingSnapshot
from tests.gui.detecting import detecting, one_pixel_images, sorter


def told(snapshot: TrainingSnapshot, unit: int) -> list[str]:
    return facts(snapshot, unit, response(snapshot, unit), 0.5).split("\n")


def test_everything_is_told_with_its_place_in_the_orders() -> None:
    assert told(sorter(), 0) == [
        "Hidden unit 1 of 5",
        "On its own scale, from −0.5 (blue) to +0.5 (orange)",
        "Norm of the weights 3: 3rd of 5",
        "Bias +0.000",
        "Mean activation 0.539 over 6 training images: 3rd of 5",
        # (0.5 + logistic(1)) / 2 = 0.6155; the other classes make it 0.5
        "Prefers “two”: 0.62, against 0.54 on average over the classes; 2nd of 2 that do",
    ]


def test_places_are_those_of_each_order() -> None:
    lines = told(sorter(), 1)
    assert lines[2] == "Norm of the weights 5: 1st of 5"
    assert lines[4] == "Mean activation 0.183 over 6 training images: 5th of 5"


def test_a_bias_has_a_true_minus() -> None:
    assert told(sorter(), 1)[3] == "Bias −2.000"


def test_a_unit_may_prefer_nothing() -> None:
    assert told(sorter(), 4)[-1] == "Prefers no class"


def test_where_nobody_looks_at_all_units_one_has_no_place_among_them() -> None:
    lines = told(replace(sorter(), detectors=None), 0)
    assert lines[2] == "Norm of the weights 3: 3rd of 5"
    assert lines[4] == "Mean activation 0.539 over 6 training images"
    assert lines[5] == "Prefers “two”: 0.62, against 0.54 on average over the classes"


def test_what_was_looked_at_a_moment_ago_may_have_been_otherwise() -> None:
    snapshot = sorter()
    labels = frozen_copy([2, 2, 1, 1, 0, 0])  # classes 0 and 2 exchanged
    before = detect(snapshot.machine, replace(snapshot.material, labels=labels), 0)
    assert told(replace(snapshot, detectors=before), 0)[5].endswith("on average over the classes")


@pytest.mark.parametrize(("labels", "last"), [(None, "Mean activation"), ([1] * 6, "All these images are of class")])
def test_without_classes_none_is_preferred(labels: list[int] | None, last: str) -> None:
    snapshot = detecting(np.eye(12, 5), examples=one_pixel_images(), labels=labels)
    assert told(snapshot, 0)[-1].startswith(last)
