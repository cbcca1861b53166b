"""What hidden units detect in some images."""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.frozen import frozen_copy
from model.rbm.filter_order import preferences, rank
from model.rbm.machine import Floats, Rbm, logistic
from model.rbm.parts import at_once
from model.rbm.training_snapshot import Detectors, Material, TrainingSnapshot

NO_PREFERENCE = 0.02
"""A unit whose probability for one class is no more than this above the mean over the classes is for none."""


AT_ONCE = 128
"""Images; of a large machine it takes a few milliseconds."""


@dataclass(frozen=True, eq=False)
class UnitResponse:
    """A unit's answers to the training images that are measured."""

    fields: Floats
    """(n,), the log-odds of the unit being 1."""
    probabilities: Floats
    """(n,)"""


@dataclass(frozen=True)
class UnitPreference:
    """Which class a unit is for."""

    label: int
    """The class whose images make it most probable."""
    mean: float
    """Its mean probability for them."""
    selectivity: float
    """By how much that exceeds the mean over the classes."""
    n_classes: int
    """How many classes there are images of."""
    place: tuple[int, int] | None
    """Its place by selectivity, from 1, among the units for this class, and how many these are; None if not known."""

    @property
    def is_for_any(self) -> bool:
        """Whether it tells the class from others."""
        return self.selectivity > NO_PREFERENCE


def detect(machine: Rbm, material: Material, update: int) -> Detectors:
    """Probabilities of all hidden units for the measured images, and their means over all images and over classes."""
    return at_once(detect_in_parts(machine, material, update))


def detect_in_parts(machine: Rbm, material: Material, update: int) -> Generator[None, None, Detectors]:
    """The same, with a pause after every AT_ONCE images."""
    examples = material.examples
    blocks = []
    for i in range(0, len(examples), AT_ONCE):
        blocks.append(machine.mean_h_from_v(examples[i : i + AT_ONCE]))
        yield
    probabilities: Floats = np.concatenate(blocks)
    label_means = None
    if material.labels is not None:
        label_means = _means(probabilities, material.labels, len(material.label_names))
    for array in (probabilities, label_means):
        if array is not None:
            array.flags.writeable = False
    return Detectors(update, probabilities, frozen_copy(probabilities.mean(axis=0)), label_means)


def response(snapshot: TrainingSnapshot, unit: int) -> UnitResponse:
    """Of a unit of the machine as it is in the snapshot."""
    machine = snapshot.machine
    fields: Floats = snapshot.material.examples @ machine.weights[:, unit] + machine.hidden_bias[unit]
    return UnitResponse(fields, logistic(fields))


def preference(snapshot: TrainingSnapshot, unit: int, answers: UnitResponse) -> UnitPreference:
    """By a unit's own ``answers`` to images that have labels; its place is among units as they were looked at last."""
    labels = snapshot.material.labels
    assert labels is not None
    means = _means(answers.probabilities[:, np.newaxis], labels, len(snapshot.material.label_names))
    own = preferences(means)
    label = int(own.classes[0])
    return UnitPreference(
        label,
        float(means[label, 0]),
        float(own.selectivity[0]),
        int(np.count_nonzero(~np.isnan(means))),
        None if snapshot.detectors is None else _place(snapshot.detectors, unit, label),
    )


def _place(detectors: Detectors, unit: int, label: int) -> tuple[int, int] | None:
    if detectors.label_means is None:
        return None
    every = preferences(detectors.label_means)
    alike = np.flatnonzero(every.classes == label)
    at = np.flatnonzero(alike == unit)
    if len(at) == 0:  # the others were looked at a moment ago, when it was for another class
        return None
    return rank(every.selectivity[alike], int(at[0])), len(alike)


def _means(values: Floats, labels: NDArray[np.intp], n_labels: int) -> Floats:
    """Means over the rows of each label, (n_labels, columns)."""
    is_of = (labels == np.arange(n_labels)[:, np.newaxis]).astype(np.float32)
    with np.errstate(invalid="ignore", divide="ignore"):
        means: Floats = is_of @ values / is_of.sum(axis=1, keepdims=True)
    return means
