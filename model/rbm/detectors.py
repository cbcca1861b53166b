"""What hidden units detect in some images."""

import numpy as np
from numpy.typing import NDArray

from model.frozen import frozen_copy
from model.rbm.machine import Rbm
from model.rbm.training_snapshot import Detectors, Material


def detect(machine: Rbm, material: Material, update: int) -> Detectors:
    """Probabilities of all hidden units for the measured images, and their means over all images and over classes."""
    probabilities = machine.mean_h_from_v(material.examples)
    label_means = None
    if material.labels is not None:
        label_means = _means(probabilities, material.labels, len(material.label_names))
    for array in (probabilities, label_means):
        if array is not None:
            array.flags.writeable = False
    return Detectors(update, probabilities, frozen_copy(probabilities.mean(axis=0)), label_means)


def _means(values: NDArray[np.float32], labels: NDArray[np.intp], n_labels: int) -> NDArray[np.float32]:
    """Means over the rows of each label, (n_labels, columns)."""
    is_of = (labels == np.arange(n_labels)[:, np.newaxis]).astype(np.float32)
    with np.errstate(invalid="ignore", divide="ignore"):
        means: NDArray[np.float32] = is_of @ values / is_of.sum(axis=1, keepdims=True)
    return means
