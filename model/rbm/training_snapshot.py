"""A training run as it stands, and what one may wish to see of it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.rbm.instruments import Instruments
from model.rbm.lamps import Lamp
from model.rbm.machine import Rbm
from model.rbm.provenance import DataDescription
from model.rbm.training_settings import TrainingSettings


@dataclass(frozen=True)
class FreeEnergies:
    """Mean free energies per image, in nats, after ``update`` updates (Hinton's guide, section 6)."""

    update: int
    train: float
    validation: float
    gap_error: float = float("nan")
    """Standard error of validation minus training, as far as it comes from having measured so few images."""


@dataclass(frozen=True, eq=False)
class Material:
    """The data of a run, as far as they are looked at; the same object in all its snapshots, arrays read-only."""

    description: DataDescription
    image_shape: tuple[int, int]
    n_train: int
    n_validation: int
    notes: tuple[str, ...]
    """Sentences to be read before training."""
    examples: NDArray[np.uint8]
    """The training images that are measured (n, n_visible), as states; the first of them are shown."""
    labels: NDArray[np.intp] | None
    """(n,) of the examples, as indices of ``label_names``."""
    label_names: tuple[str, ...]
    held_back: NDArray[np.uint8]
    """All validation images (m, n_visible), as states."""
    is_held_back: bool
    """Whether these were kept from learning; of very few images none can be spared."""
    visible_mean: NDArray[np.float64]
    """(n_visible,) of all training images."""


@dataclass(frozen=True, eq=False)
class Detectors:
    """What the hidden units detect: their probabilities for the measured training images, after ``update`` updates."""

    update: int
    probabilities: NDArray[np.float32]
    """(n, n_hidden)"""
    activity: NDArray[np.float32]
    """(n_hidden,), means over the images."""
    label_means: NDArray[np.float32] | None
    """(n_labels, n_hidden), means over the images of each class; NaN for a class without any."""


@dataclass(frozen=True)
class Look:
    """What is in view, so that it is worth its time."""

    detectors: bool = False
    instruments: bool = False


@dataclass(frozen=True, eq=False)
class TrainingSnapshot:
    """A training run as it stands."""

    settings: TrainingSettings
    step: int
    updates_per_epoch: int
    total_updates: int
    machine: Rbm
    """A copy, with the provenance it would be saved with."""
    material: Material
    free_energies: FreeEnergies | None
    """The last ones measured; None before the first update."""
    stopped: str | None
    """A sentence that says why the run ended early, or None."""
    detectors: Detectors | None = None
    """Of a moment ago, or None where nobody looks; so are the instruments."""
    instruments: Instruments | None = None
    lamps: tuple[Lamp, ...] = ()

    @property
    def image_shape(self) -> tuple[int, int]:
        """Rows and columns of the picture that visible units make."""
        return self.material.image_shape
