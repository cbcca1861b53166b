"""Means over images and over classes, by hand."""

import dataclasses

import numpy as np

from model.rbm import Rbm
from model.rbm.detectors import detect
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
