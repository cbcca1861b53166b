"""Small annealing studies and their snapshots."""

from functools import cache

from model.experiments.annealing import AnnealingStudy
from model.experiments.annealing_session import AnnealingSession, AnnealingSnapshot, ShowEscape
from model.hopfield.memories import handcrafted_memories, random_memories
from model.hopfield.storage import Rule
from model.hopfield.stored import Stored

TEMPERATURES = (0.0, 0.5, 2.0)


@cache
def handcrafted(rule: Rule = "hebb") -> Stored:
    """The eight patterns that ship with Reverie."""
    return Stored.by(rule, handcrafted_memories())


def annealing_study(stored: Stored | None = None, seed: int = 1, sweeps: int = 30, starts: int = 50) -> AnnealingStudy:
    """Three batches at three temperatures."""
    return AnnealingStudy((stored or handcrafted(),), seed, TEMPERATURES, sweeps, starts)


def without_spurious_minima() -> Stored:
    """A single memory: every state but those in between ends in it or in its mirror image."""
    return Stored.by("hebb", random_memories(1, (3, 3), seed=1))


def annealing_after(
    pieces: int, asked: ShowEscape | None = None, study: AnnealingStudy | None = None
) -> AnnealingSnapshot:
    """What views are told after so many pieces, an escape beside them if one was asked for."""
    session = AnnealingSession(study or annealing_study())
    session.advance(pieces)
    if asked is not None:
        session.show(asked)
    return session.snapshot()
