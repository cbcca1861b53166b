"""Which hidden unit stands where on a sheet of filters."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.language import tr
from model.rbm.filter_order import by_activation, by_label, by_norm, preferences
from model.rbm.training_snapshot import TrainingSnapshot

HEADING = -1
"""In place of a unit's number."""


@dataclass(frozen=True, eq=False)
class FilterPlaces:
    """The places of a sheet, row by row."""

    order: str
    units: NDArray[np.intp]
    """The unit at each place, or HEADING."""
    headings: dict[int, int] = field(default_factory=dict)
    """The class that begins at a place."""

    @property
    def n_shown(self) -> int:
        """Units on the sheet."""
        return len(self.units) - len(self.headings)

    def place_of(self, unit: int | None) -> int | None:
        """Where a unit stands, if it does."""
        if unit is None:
            return None
        at = np.flatnonzero(self.units == unit)
        return int(at[0]) if len(at) else None

    def rank_at(self, place: int) -> int:
        """From 1: among all units, or by label among those of its class."""
        return place - max((start for start in self.headings if start < place), default=-1)

    def class_at(self, place: int) -> int | None:
        """The class that a place belongs to, in the order by label."""
        starts = [start for start in self.headings if start <= place]
        return self.headings[max(starts)] if starts else None

    def size_of(self, label: int) -> int:
        """How many units there are of a class."""
        return sum(self.class_at(int(place)) == label for place in np.flatnonzero(self.units != HEADING))


def why_no_labels(snapshot: TrainingSnapshot) -> str:
    """Why units cannot be told by class, or nothing."""
    labels = snapshot.material.labels
    if labels is None:
        return tr("These images have no labels.")
    return tr("All these images are of one class.") if (labels == labels[0]).all() else ""


def places(order: str, snapshot: TrainingSnapshot, at_most: int) -> FilterPlaces:
    """The units in an order, ``at_most`` so many; by number where what the order needs is not known."""
    weights, detectors = snapshot.machine.weights, snapshot.detectors
    if order == "norm":
        return FilterPlaces(order, by_norm(weights)[:at_most])
    if order == "activation" and detectors is not None:
        return FilterPlaces(order, by_activation(detectors.activity)[:at_most])
    if order == "label" and detectors is not None and detectors.label_means is not None:
        return _by_label(detectors.label_means, at_most)
    return FilterPlaces("number", np.arange(min(at_most, snapshot.machine.n_hidden)))


def _by_label(label_means: NDArray[np.float32], at_most: int) -> FilterPlaces:
    preferred = preferences(label_means)
    kept = np.zeros(label_means.shape[1], bool)
    kept[by_activation(preferred.selectivity)[:at_most]] = True
    order = by_label(label_means)
    units: list[int] = []
    headings: dict[int, int] = {}
    last = None
    for unit in order[kept[order]]:
        label = int(preferred.classes[unit])
        if label != last:
            headings[len(units)] = last = label
            units.append(HEADING)
        units.append(int(unit))
    return FilterPlaces("label", np.array(units, np.intp), headings)
