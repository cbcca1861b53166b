"""Means over images and over classes, by hand."""

import dataclasses

import numpy as np
import pytest

from model.rbm import Rbm
from model.rbm.detectors import detect, detect_in_parts, preference, response
from tests.gui.detecting import detecting, one_pixel_images, sorter
from tests.gui.samples import training_session

BIG = 50.0


def test_means_over_images_and_over_classes() -> None:
    """Two hidden units that copy their pixel: what they detect can be counted."""
    machine = Rbm(np.diag([2 * BIG, 2 * BIG]), np.zeros(2), np.full(2, -BIG))
    material = dataclasses.replace(
        training_session().snapshot().material,
        examples=np.array([[1, 0], [1, 1], [0, 0], [0, 1]], np.uint8),
        labels=np.array([0, 0, 2, 0]),
        label_names=("a", "b", "c"),
    )
    seen = detect(machine, material, 7)
    assert seen.update == 7
    np.testing.assert_allclose(seen.probabilities, material.examples, atol=1e-6)
    np.testing.assert_allclose(seen.activity, [0.5, 0.5], atol=1e-6)
    assert seen.label_means is not None
    np.testing.assert_allclose(seen.label_means, [[2 / 3, 2 / 3], [np.nan, np.nan], [0, 0]], atol=1e-6)
    assert detect(machine, dataclasses.replace(material, labels=None), 7).label_means is None


def test_the_response_is_the_machines() -> None:
    snapshot = sorter()
    for unit in range(5):
        answers = response(snapshot, unit)
        np.testing.assert_allclose(
            answers.fields, snapshot.machine.hidden_fields(one_pixel_images())[:, unit], rtol=1e-6
        )
        np.testing.assert_allclose(
            answers.probabilities, snapshot.machine.mean_h_from_v(one_pixel_images())[:, unit], rtol=1e-6
        )


def test_what_a_unit_is_for_and_its_place_among_those_alike() -> None:
    """Of 0.5, 0.5 and (0.5 + logistic(1)) / 2 for the three classes."""
    snapshot = sorter()
    found = preference(snapshot, 0, response(snapshot, 0))
    high = (0.5 + 1 / (1 + np.exp(-1))) / 2
    assert (found.label, found.n_classes, found.place, found.is_for_any) == (2, 3, (2, 2), True)
    assert found.mean == pytest.approx(high)
    assert found.selectivity == pytest.approx(high - (1 + high) / 3)
    assert not preference(snapshot, 4, response(snapshot, 4)).is_for_any
    unseen = dataclasses.replace(snapshot, detectors=None)
    assert preference(unseen, 0, response(unseen, 0)) == dataclasses.replace(found, place=None)


def test_classes_without_images_are_not_counted() -> None:
    snapshot = detecting(np.eye(12, 5), examples=one_pixel_images(), labels=[1, 1, 2, 2, 2, 2])
    found = preference(snapshot, 2, response(snapshot, 2))
    assert (found.label, found.n_classes) == (2, 2)
    one = 1 / (1 + np.exp(-1))
    assert found.selectivity == pytest.approx((one - 0.5) / 4 / 2)


def test_images_in_blocks_are_the_same_images(monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot = sorter()
    whole = detect(snapshot.machine, snapshot.material, 0)
    monkeypatch.setattr("model.rbm.detectors.AT_ONCE", 4)
    assert len(snapshot.material.examples) == 6
    assert len(list(detect_in_parts(snapshot.machine, snapshot.material, 0))) == 2
    blocks = detect(snapshot.machine, snapshot.material, 0)
    np.testing.assert_allclose(blocks.probabilities, whole.probabilities, rtol=1e-6)
    np.testing.assert_allclose(blocks.activity, whole.activity, rtol=1e-6)
