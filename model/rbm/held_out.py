"""Pictures of the kind a machine has learnt, which it has not learnt from."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.rbm.machine import Rbm
from model.rbm.reconstruction_settings import ALL_DIGITS, learnt_classes
from model.rbm.resume import data_choice, image_shape
from model.rbm.sampling import DIGIT_SHAPES
from model.rbm.training_data import TrainingData, mnist_test_states


def sees_digits(machine: Rbm) -> bool:
    """Whether a machine's pictures are digits of a size in which MNIST can be had; so is assumed if it does not say."""
    source = "mnist" if machine.provenance is None else machine.provenance.data.source
    return source == "mnist" and image_shape(machine) in DIGIT_SHAPES


def held_out_states(machine: Rbm) -> NDArray[np.uint8] | None:
    """States (n, n_visible) of test digits of the classes it has learnt, else of the examples held back in training.

    None if it is not known what it has learnt, or the examples are gone.
    """
    provenance = machine.provenance
    if sees_digits(machine):
        drawn = provenance is not None and provenance.data.binarisation.startswith("drawn")
        side = image_shape(machine)[0]
        return mnist_test_states(learnt_classes(machine) or ALL_DIGITS, side, stochastic=drawn)
    if provenance is None or provenance.data.source == "mnist":
        return None
    try:
        states = TrainingData.load(data_choice(Path("the machine"), machine), provenance.seed).test_states()
    except BadInput:
        return None
    return states if states.shape[1] == machine.n_visible else None
