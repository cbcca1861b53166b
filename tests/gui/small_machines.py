"""Snapshots of small machines, alike in every test."""

import numpy as np

from model.rbm import Rbm
from model.rbm.small_machines import EXAMPLES, SmallMachine
from model.rbm.unit_sampling import UnitSamplingSession
from model.rbm.unit_snapshot import TellNext, UnitSnapshot

LIKELY = 5
"""A seed whose first draws are 0.19, 0.68, 0.31: with them, every example goes the likely way."""


def unit_by_unit(
    start: str | SmallMachine, steps: int = 0, *changes: object, told: bool = True, seed: int = LIKELY
) -> UnitSnapshot:
    """A session from an example, or from a start, after changes by hand and some steps."""
    session = UnitSamplingSession(EXAMPLES[start] if isinstance(start, str) else start, seed)
    session.show(TellNext(told))
    for change in changes:
        session.apply(change)
    session.advance(steps)
    return session.snapshot()


def drawn(n_visible: int, n_hidden: int, biases: bool = False) -> SmallMachine:
    """Weights and states drawn, rounded to two decimals; the hidden units are undecided."""
    rng = np.random.default_rng(3)
    weights = rng.normal(0, 1, (n_visible, n_hidden)).round(2)
    b, c = (rng.normal(0, 0.5, n).round(2) * biases for n in (n_visible, n_hidden))
    visible = tuple(rng.integers(0, 2, n_visible).tolist())
    return SmallMachine("drawn", "A sentence.", Rbm(weights, b, c), visible, (None,) * n_hidden)
