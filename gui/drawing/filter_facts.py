"""What is known of one hidden unit."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gui.drawing.filter_words import ordinal
from gui.wording import number
from model.rbm.filter_order import norms, preferences, rank
from model.rbm.machine import logistic
from model.rbm.training_snapshot import TrainingSnapshot

Floats = NDArray[np.float32]

NO_PREFERENCE = 0.02
"""A unit whose probability for one class is no more than this above the mean over the classes is for none."""


@dataclass(frozen=True, eq=False)
class UnitResponse:
    """A unit's answers to the training images that are measured."""

    fields: Floats
    """(n,), the log-odds of the unit being 1."""
    probabilities: Floats
    """(n,)"""


def response(snapshot: TrainingSnapshot, unit: int) -> UnitResponse:
    """Of a unit of the machine as it is in the snapshot."""
    machine = snapshot.machine
    fields: Floats = snapshot.material.examples @ machine.weights[:, unit] + machine.hidden_bias[unit]
    return UnitResponse(fields, logistic(fields))


def facts(snapshot: TrainingSnapshot, unit: int, answers: UnitResponse, scale: float) -> str:
    """Scale, norm, bias, activation and class of a unit, and its place in the orders by these, a line each."""
    machine, detectors = snapshot.machine, snapshot.detectors
    n, lengths = machine.n_hidden, norms(machine.weights)
    place = "" if detectors is None else f": {ordinal(rank(detectors.activity, unit))} of {n:,}"
    lines = [
        f"Hidden unit {unit + 1:,} of {n:,}",
        f"On its own scale, from −{scale:g} (blue) to +{scale:g} (orange)",
        f"Norm of the weights {lengths[unit]:.3g}: {ordinal(rank(lengths, unit))} of {n:,}",
        f"Bias {number(float(machine.hidden_bias[unit]), '+.3f')}",
        f"Mean activation {answers.probabilities.mean():.3f} over {len(answers.fields)} training images{place}",
    ]
    if snapshot.material.labels is not None:
        lines.append(_preference(snapshot, unit, answers, snapshot.material.labels))
    return "\n".join(lines)


def _preference(snapshot: TrainingSnapshot, unit: int, answers: UnitResponse, labels: NDArray[np.intp]) -> str:
    names, detectors = snapshot.material.label_names, snapshot.detectors
    means = np.full((len(names), 1), np.nan, np.float32)
    for label in np.unique(labels):
        means[label] = answers.probabilities[labels == label].mean()
    own = preferences(means)
    label, selectivity = int(own.classes[0]), float(own.selectivity[0])
    if np.count_nonzero(~np.isnan(means)) == 1:
        return f"All these images are of class “{names[label]}”"
    if selectivity <= NO_PREFERENCE:
        return "Prefers no class"
    mean = float(means[label, 0])
    words = f"Prefers “{names[label]}”: {mean:.2f}, against {mean - selectivity:.2f} on average over the classes"
    if detectors is None or detectors.label_means is None:
        return words
    every = preferences(detectors.label_means)
    alike = np.flatnonzero(every.classes == label)
    at = np.flatnonzero(alike == unit)
    if len(at) == 0:  # the others were looked at a moment ago, when it was for another class
        return words
    return f"{words}; {ordinal(rank(every.selectivity[alike], int(at[0])))} of {len(alike)} that do"
