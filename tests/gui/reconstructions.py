"""Small reconstructions, alike in every test."""

from typing import Any

import numpy as np

from model.engine.trace import Trace
from model.rbm import Rbm
from model.rbm.provenance import DataDescription, Provenance
from model.rbm.reconstruction import ReconstructionSession
from model.rbm.reconstruction_settings import ReconstructionSettings
from model.rbm.reconstruction_snapshot import ReconstructionSnapshot
from tests.gui.samples import session_after

THREE = ReconstructionSettings(n=3, seed=4)


def learner(classes: tuple[int, ...] = (2,)) -> Rbm:
    """A machine for digits of 16 × 16 that says it has learnt these classes."""
    rng = np.random.default_rng(2)
    data = DataDescription("MNIST", classes, 100, (16, 16), "threshold 0.5")
    provenance = Provenance(1, "cd", data, {}, 10, "0.1.0")
    return Rbm(rng.normal(0, 0.3, (256, 9)), rng.normal(-1, 0.3, 256), rng.normal(0, 0.3, 9), provenance)


def reconstruction_session(
    settings: ReconstructionSettings = THREE, machine: Rbm | None = None
) -> ReconstructionSession:
    return ReconstructionSession(machine or learner(), (16, 16), settings)


def reconstruction(
    steps: int = 0, settings: ReconstructionSettings = THREE, machine: Rbm | None = None
) -> tuple[ReconstructionSnapshot, Trace]:
    """A snapshot after some passes, and the record of them."""
    result: Any = session_after(reconstruction_session(settings, machine), steps)
    return result
