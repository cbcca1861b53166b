"""How many former runs are kept to be brought back."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from model.engine import history as history_module
from model.engine.history import MAX_UNDO, History
from tests.model.engine.counting_session import Checkpoint, CountingSession

OF_A_BEGINNING = 32
"""Bytes that a checkpoint of the session holds."""


@dataclass(frozen=True)
class Sharing(Checkpoint):
    network: NDArray[np.uint8]

    @property
    def shared(self) -> tuple[NDArray[Any], ...]:
        return (self.network,)


class StoringSession(CountingSession):
    """Every other change by hand makes a network of its own, which checkpoints share."""

    def __init__(self) -> None:
        super().__init__()
        self.network = np.zeros(0, np.uint8)
        self.n_changes = 0

    def apply(self, change: object) -> None:
        super().apply(change)
        self.n_changes += 1
        if self.n_changes % 2:
            self.network = np.zeros(100, np.uint8)

    def checkpoint(self) -> Checkpoint:
        plain = super().checkpoint()
        return Sharing(plain.step, plain.state, plain.drift, plain.rng_state, self.network)


def begun(monkeypatch: pytest.MonkeyPatch, n_bytes: int, session: CountingSession | None = None) -> History:
    monkeypatch.setattr(history_module, "MAX_UNDO_BYTES", n_bytes)
    return History(session or CountingSession())


def n_undone(history: History) -> int:
    n = 0
    while history.undo() is not None:
        n += 1
    return n


def test_no_more_beginnings_are_kept_than_there_is_memory_for(monkeypatch: pytest.MonkeyPatch) -> None:
    history = begun(monkeypatch, 3 * OF_A_BEGINNING)
    for change in range(8):
        history.advance(5)
        history.edit(change, gesture=0)
    for change in 6, 5, 4:
        assert history.undo() == 5
        history.rewind()
        np.testing.assert_array_equal(history.session.snapshot().state, np.full(4, change))  # type: ignore[attr-defined]
    assert history.undo() is None


def test_the_last_one_is_kept_however_large(monkeypatch: pytest.MonkeyPatch) -> None:
    history = begun(monkeypatch, OF_A_BEGINNING - 1)
    for change in range(3):
        history.edit(change, gesture=0)
    assert n_undone(history) == 1


def test_ways_to_go_on_from_one_beginning_count_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    history = begun(monkeypatch, 2 * OF_A_BEGINNING)
    history.edit(1, gesture=0)
    for change in range(10):
        history.advance(5)
        history.alter(change)
    assert n_undone(history) == 11


def test_what_beginnings_share_counts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two networks, each shared by two beginnings, but for the latest, which is not a former one."""
    history = begun(monkeypatch, 2 * 100 + 4 * OF_A_BEGINNING, StoringSession())
    for change in range(9):
        history.edit(change, gesture=0)
    assert n_undone(history) == 4


def test_there_are_at_most_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    history = begun(monkeypatch, 10**9)
    for change in range(MAX_UNDO + 7):
        history.edit(change, gesture=0)
    assert n_undone(history) == MAX_UNDO
