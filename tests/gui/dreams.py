"""Small networks that unlearn, alike in every test."""

import numpy as np

from model.engine.trace import Trace
from model.hopfield.memories import random_memories
from model.hopfield.stored import Stored
from model.hopfield.unlearning import UnlearningSession
from model.hopfield.unlearning_figures import Figures, UnlearningSettings
from model.hopfield.unlearning_snapshot import UnlearningSnapshot
from tests.gui.samples import session_after

QUICK = UnlearningSettings(epsilon=0.02, measure_every=10, starts=30)


def dreaming(settings: UnlearningSettings = QUICK, seed: int = 3) -> UnlearningSession:
    """Five memories of 4 × 8 units."""
    return UnlearningSession(Stored.by("hebb", random_memories(5, (4, 8), seed=1)), seed, settings)


def dreamt(steps: int, settings: UnlearningSettings = QUICK) -> tuple[UnlearningSnapshot, Trace]:
    """So many dreams: the snapshot and the record."""
    snapshot, trace = session_after(dreaming(settings), steps)
    assert isinstance(snapshot, UnlearningSnapshot)
    return snapshot, trace


def figures(dreams: int, recall: float, stable: float = 1.0, spurious: float = 0.5) -> Figures:
    """Made by hand, for five memories."""
    return Figures(dreams, spurious, 17, stable, recall, 0.9, np.full(5, 0.1))
