"""In which order hidden units are looked at, and which images drive one of them most."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.rbm.machine import Floats

Numbers = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Preferences:
    """Which class each hidden unit is for."""

    classes: Numbers
    """(n_hidden,): the class whose images make the unit most probable."""
    selectivity: Floats
    """(n_hidden,), a difference of probabilities: of that class, above the mean over the classes."""


def norms(weights: Floats) -> Floats:
    """Lengths of the weight vectors (n_visible, n_hidden) of the hidden units: (n_hidden,)."""
    lengths: Floats = np.sqrt(np.einsum("ij,ij->j", weights, weights))
    return lengths


def by_norm(weights: Floats) -> Numbers:
    """Hidden units, those with the longest weight vectors first."""
    return _descending(norms(weights))


def by_activation(activity: Floats) -> Numbers:
    """Hidden units, those with the highest mean probability ``activity`` (n_hidden,) first."""
    return _descending(activity)


def by_label(label_means: Floats) -> Numbers:
    """Hidden units class by class, in each class the most selective first.

    ``label_means`` (n_labels, n_hidden) are mean probabilities of the units over the images of each class.
    """
    preferred = preferences(label_means)
    return np.lexsort((-preferred.selectivity, preferred.classes))


def preferences(label_means: Floats) -> Preferences:
    """Which class each unit is for, by ``label_means`` (n_labels, n_hidden); rows of NaN are classes without images.

    A difference and not a ratio, so that a unit that hardly ever switches on counts as selective for nothing.
    """
    there = np.flatnonzero(~np.isnan(label_means).any(axis=1))
    means = label_means[there]
    return Preferences(there[means.argmax(axis=0)], means.max(axis=0) - means.mean(axis=0))


def rank(values: Floats, unit: int) -> int:
    """The place of a unit, from 1, when the largest value (n_hidden,) comes first; the same as in the orders above."""
    larger = int(np.count_nonzero(values > values[unit]))
    return 1 + larger + int(np.count_nonzero(values[:unit] == values[unit]))


def strongest_inputs(drive: Floats, unit: int, n: int) -> Numbers:
    """At most ``n`` cases that drive a unit most, the strongest first; equal ones in their own order.

    ``drive`` (n_cases, n_hidden) are fields or probabilities; fields still tell apart what probabilities near 1 do not.
    """
    return _descending(drive[:, unit])[:n]


def _descending(values: Floats) -> Numbers:
    return np.argsort(-values, kind="stable")
