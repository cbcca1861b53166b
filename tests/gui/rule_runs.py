"""Small comparisons of learning rules and what views are told of them, alike in every test."""

from typing import Any

import numpy as np

from model.engine.frame import Scalars
from model.engine.trace import Trace
from model.rbm.comparison_snapshot import ComparisonSnapshot
from model.rbm.rule_comparison import MoreDraws, RuleComparison
from tests.gui.samples import session_after
from tests.model.rbm.comparisons import comparison


def rule_session() -> RuleComparison:
    """On the 14 bars and stripes of 3 × 3 pixels, with four hidden units."""
    return comparison()


def rules(steps: int = 0, draws: tuple[int, ...] = (), **changes: Any) -> tuple[ComparisonSnapshot, Trace]:
    """After some updates; then averages over so many draws, block by block."""
    session = comparison(**changes)
    snapshot, trace = session_after(session, steps)
    for n in draws:
        session.show(MoreDraws(n))
        snapshot = session.snapshot()
    assert isinstance(snapshot, ComparisonSnapshot)
    return snapshot, trace


def trace_of(rows: list[list[float]]) -> Trace:
    """A record of these rows: four likelihoods, four angles, four ratios."""
    trace = Trace(RuleComparison.scalar_names)
    trace.add(Scalars(0, np.array(rows, np.float64).reshape(-1, 12), trace.names))
    return trace
