"""Small machines that are left alone, alike in every test."""

from model.engine.trace import Trace
from model.rbm.generation import GenerationSession
from model.rbm.generation_settings import GenerationSettings
from model.rbm.generation_snapshot import GenerationSnapshot
from tests.gui.samples import digit_machine, machine, session_after

SHAPE = (3, 4)


def generating(n_chains: int = 6, seed: int = 2) -> GenerationSession:
    """Chains of pictures of 3 × 4 pixels."""
    return GenerationSession(machine(), SHAPE, GenerationSettings(n_chains, seed=seed))


def generated(steps: int, change: object = None, n_chains: int = 6) -> tuple[GenerationSnapshot, Trace]:
    """So many passes, after a change by hand: the snapshot and the record."""
    session = generating(n_chains)
    if change is not None:
        session.apply(change)
    snapshot, trace = session_after(session, steps)
    assert isinstance(snapshot, GenerationSnapshot)
    return snapshot, trace


def dreamt(steps: int, n_chains: int = 6) -> tuple[GenerationSnapshot, Trace]:
    """The same of a machine whose pictures are digits of 16 × 16."""
    session = GenerationSession(digit_machine(), (16, 16), GenerationSettings(n_chains, "data"))
    snapshot, trace = session_after(session, steps)
    assert isinstance(snapshot, GenerationSnapshot)
    return snapshot, trace
