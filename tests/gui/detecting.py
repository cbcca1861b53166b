"""Training runs made by hand: small machines, and what they make of images whose classes are known."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from model.frozen import frozen_copy
from model.rbm import Rbm
from model.rbm.detectors import detect
from model.rbm.training_snapshot import TrainingSnapshot
from tests.gui.samples import training

SHAPE = (3, 4)
"""Of the images."""

NAMES = ("zero", "one", "two")


def detecting(
    weights: NDArray[np.floating],
    hidden_bias: NDArray[np.floating] | None = None,
    examples: NDArray[np.uint8] | None = None,
    labels: list[int] | None = None,
    looked_at: bool = True,
    step: int = 0,
) -> TrainingSnapshot:
    """Of a machine with these weights (12, n_hidden), and these images (n, 12) with labels that index NAMES."""
    plain = training()[0]
    machine = Rbm(weights, np.zeros(12), np.zeros(weights.shape[1]) if hidden_bias is None else hidden_bias)
    material = plain.material
    if examples is not None:
        known = None if labels is None else frozen_copy(np.array(labels, np.intp))
        material = replace(material, examples=frozen_copy(examples), labels=known, label_names=NAMES)
    detectors = detect(machine, material, step) if looked_at else None
    return replace(plain, step=step, machine=machine, material=material, detectors=detectors)


def one_pixel_images() -> NDArray[np.uint8]:
    """Six images: in image i only pixel i is on."""
    return np.eye(6, 12, dtype=np.uint8)


def sorter() -> TrainingSnapshot:
    """Five units and six images of three classes, two each.

    Norms 3, 5, 1, 4 and 2. Unit 0 likes class 2, 1 class 0, 2 likes 2 most of all, 3 class 0 more than 1 does, and 4
    nothing: it likes pixels that are never on. By mean activation they are 4, 3, 0, 2, 1.
    """
    weights = np.zeros((12, 5), np.float32)
    weights[4, 0], weights[11, 0] = 1, np.sqrt(8)
    weights[0, 1], weights[11, 1] = 2, np.sqrt(21)
    weights[4:6, 2] = np.sqrt(0.5)
    weights[0:2, 3] = np.sqrt(8)
    weights[10, 4] = 2
    return detecting(weights, np.array([0, -2, -1, 0, 1.0]), one_pixel_images(), [0, 0, 1, 1, 2, 2])
