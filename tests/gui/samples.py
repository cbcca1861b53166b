"""Small sessions and their snapshots, alike in every test."""

from dataclasses import replace
from typing import Any

import numpy as np

from model.engine.trace import Trace
from model.hopfield.memories import Memories
from model.hopfield.session import HopfieldSession
from model.hopfield.snapshot import HopfieldSnapshot
from model.hopfield.stored import Stored
from model.rbm import Rbm
from model.rbm.provenance import DataDescription, Provenance
from model.rbm.sampling import SamplingSession, SamplingSnapshot
from model.rbm.training import TrainingSession
from model.rbm.training_data import TrainingData
from model.rbm.training_settings import TrainingSettings
from model.rbm.training_snapshot import TrainingSnapshot

ROWS = ("##..##", "#.#.#.", "####..")
"""Three memories of 2 × 3 units."""


def memories() -> Memories:
    """Six units, so that every number can be checked by hand."""
    patterns = np.array([[1 if c == "#" else -1 for c in row] for row in ROWS], np.int8)
    return Memories(patterns, ("first", "second", "third"), (2, 3), "made by hand")


def hopfield_session(seed: int = 4) -> HopfieldSession:
    return HopfieldSession(Stored.by("hebb", memories()), seed)


def hopfield(steps: int = 0, change: object = None, seed: int = 4) -> tuple[HopfieldSnapshot, Trace]:
    """A session after a change by hand and some steps: its snapshot and the record."""
    session = hopfield_session(seed)
    if change is not None:
        session.apply(change)
    return session_after(session, steps)


def hopfield_with(unstable_units: tuple[int, ...], energies: tuple[float, ...]) -> HopfieldSnapshot:
    """A snapshot whose memories are said to have these figures."""
    snapshot = hopfield()[0]
    stored = replace(snapshot.stored)  # a copy, which has not worked them out yet
    vars(stored).update(unstable_units=unstable_units, memory_energies=np.array(energies))
    return replace(snapshot, stored=stored)


def session_after(session: Any, steps: int) -> tuple[Any, Trace]:
    """Advance; the snapshot and the record of it."""
    from model.engine.frame import Scalars

    trace = Trace(session.scalar_names)
    trace.add(Scalars(0, session.advance(steps), session.scalar_names))
    return session.snapshot(), trace


TRAINING = TrainingSettings(n_hidden=5, batch_size=10, epochs=5, learning_rate=0.1, seed=3)


def training_data() -> TrainingData:
    """Images of 3 × 4 pixels, drawn."""
    rng = np.random.default_rng(1)
    states = (rng.random((60, 12)) < rng.random(12)).astype(np.uint8)
    return TrainingData(states[20:], states[:20], (3, 4), DataDescription("noise", (), 40, (3, 4), "drawn"))


def training_session() -> TrainingSession:
    return TrainingSession(TRAINING, training_data())


def training(steps: int = 0) -> tuple[TrainingSnapshot, Trace]:
    return session_after(training_session(), steps)


def machine(n_visible: int = 12, n_hidden: int = 5, seed: int = 1) -> Rbm:
    """Drawn weights and biases."""
    rng = np.random.default_rng(seed)
    return Rbm(
        rng.normal(0, 1, (n_visible, n_hidden)), rng.normal(0, 1, n_visible), rng.normal(0, 1, n_hidden), provenance()
    )


def provenance(n_examples: int = 200, side: int = 16, batch_size: int = 10, epochs: int = 10_000) -> Provenance:
    """Of a machine that learns few digits for a long time."""
    data = DataDescription("MNIST", (0, 1), n_examples, (side, side), "threshold 0.5")
    rule = {
        "k": 1,
        "batch_size": batch_size,
        "learning_rate": 0.05,
        "momentum": 0.5,
        "weight_decay": 0.0002,
        "epochs": epochs,
    }
    return Provenance(9, "cd", data, rule, 1234, "0.1.0")


def digit_machine(n_hidden: int = 16) -> Rbm:
    """A machine for digits of 16 × 16 that a learning page can train further."""
    rng = np.random.default_rng(2)
    return Rbm(rng.normal(0, 0.1, (256, n_hidden)), np.zeros(256), np.zeros(n_hidden), provenance())


def sampling_session(seed: int = 6) -> SamplingSession:
    return SamplingSession(machine(), [1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 1], (3, 4), seed)


def sampling(steps: int = 0) -> SamplingSnapshot:
    snapshot, _trace = session_after(sampling_session(), steps)
    assert isinstance(snapshot, SamplingSnapshot)
    return snapshot
