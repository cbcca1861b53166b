"""What is known of pictures that pass through a machine: what they have become, and how well they are kept."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.rbm.familiar import Crowd, PictureGroup
from model.rbm.machine import Floats, Rbm
from model.rbm.reconstruction_settings import ALL_DIGITS, ReconstructionSettings

SCALARS = (
    "error_familiar",
    "error_unfamiliar",
    "free_energy_familiar",
    "free_energy_unfamiliar",
    "alike_familiar",
    "alike_unfamiliar",
)
"""Means over the pictures of a group. Alike: the share of familiar pictures that look like the digit they were, and of
unfamiliar ones that look like a digit the machine has learnt; NaN where it has learnt all ten."""


@dataclass(frozen=True, eq=False)
class Stage:
    """The pictures after ``step`` passes, familiar ones first; every array read-only."""

    step: int
    probabilities: Floats
    """p(v = 1 | h), (n_pictures, n_visible); before the first pass the start itself."""
    states: Floats
    """What goes on into the next pass, of the same shape: drawn 0 or 1, or in mean field the probabilities."""
    errors: NDArray[np.float64]
    """(n_pictures,): mean over the pixels of (probability − original)²."""
    free_energies: NDArray[np.float64]
    """(n_pictures,): of ``states``, in nats. Of probabilities it is the same formula, at values between 0 and 1."""
    hidden_activity: NDArray[np.float64]
    """(n_pictures,): mean over the hidden units of p(h = 1 | states)."""
    looks_like: NDArray[np.intp]
    """(n_pictures,): the digits that ``probabilities`` look like, see look_alike."""

    @property
    def nbytes(self) -> int:
        return sum(part.nbytes for part in vars(self).values() if isinstance(part, np.ndarray))


@dataclass(frozen=True, eq=False)
class ReconstructionSnapshot:
    """The pictures at the start, on the way and now."""

    step: int
    machine: Rbm
    image_shape: tuple[int, int]
    settings: ReconstructionSettings
    """Complete: nothing is left to the machine."""
    known: bool
    """Whether the machine says what it has learnt; else the familiar classes are taken for it."""
    learnt: tuple[int, ...]
    groups: tuple[PictureGroup, PictureGroup]
    """The originals, familiar and unfamiliar."""
    stages: tuple[Stage, ...]
    """After 0, 1, 2, 5, 10, 20, 50 … passes, as far as they have been reached."""
    present: Stage
    start: tuple[float, ...]
    """The scalars before the first pass."""
    crowd: Crowd


def scalars_of(stage: Stage, familiar: PictureGroup, learnt: tuple[int, ...]) -> tuple[float, ...]:
    """SCALARS at one stage; the pictures after those of the familiar group are unfamiliar."""
    n = len(familiar.digits)
    own = (stage.looks_like[:n] == familiar.digits).mean()
    alike = np.isin(stage.looks_like[n:], learnt).mean() if len(learnt) < len(ALL_DIGITS) else np.nan
    means = (part.mean() for of in (stage.errors, stage.free_energies) for part in (of[:n], of[n:]))
    return (*map(float, means), float(own), float(alike))


def is_kept(step: int) -> bool:
    """Whether the pictures after so many passes are kept to look at: 0, 1, 2, 5, 10, 20, 50 …"""
    return step == 0 or str(step).rstrip("0") in ("1", "2", "5")
