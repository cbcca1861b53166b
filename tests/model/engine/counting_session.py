"""A session simple enough to predict: it counts its steps and adds up random numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput


@dataclass(frozen=True)
class Snapshot:
    step: int
    state: NDArray[np.float64]


@dataclass(frozen=True)
class Checkpoint:
    step: int
    state: NDArray[np.float64]
    drift: float
    rng_state: dict[str, Any]

    @property
    def shared(self) -> tuple[NDArray[Any], ...]:
        return ()

    @property
    def nbytes(self) -> int:
        return self.state.nbytes


def frozen(array: NDArray[np.float64]) -> NDArray[np.float64]:
    copy = array.copy()
    copy.flags.writeable = False
    return copy


class CountingSession:
    """Four numbers, one of them changed by chance in each step.

    Scalars: the step's own number, so that a lost or doubled one is seen, and the sum of the state, so that a replay
    that differs is seen. ``apply`` takes a number that fills the state, or a text, which it refuses with. ``alter``
    takes a number that is added in each step from then on, ``observe`` one that the sums are then multiplied by, both
    a text again.
    """

    scalar_names: tuple[str, ...] = ("step", "sum")

    def __init__(
        self,
        seed: int = 7,
        finish_at: int | None = None,
        raise_at: int | None = None,
        on_step: Callable[[], None] = lambda: None,
    ) -> None:
        self.seed = seed
        self.finish_at = finish_at
        self.raise_at = raise_at
        self.error: Exception = RuntimeError("the fake one breaks")
        self.on_step = on_step
        """Called in each step; a test makes the session slow here by moving its clock."""
        self.n_advanced = 0
        """Steps taken in all, replayed ones included."""
        self.advances: list[int] = []
        self.saved: list[tuple[Path, int]] = []
        self._factor = 1.0
        self._step = 0
        self._rng = np.random.Generator(np.random.SFC64(seed))
        self._state = np.zeros(4)
        self._drift = 0.0

    @property
    def step(self) -> int:
        return self._step

    @property
    def finished(self) -> bool:
        return self.finish_at is not None and self._step >= self.finish_at

    def advance(self, n: int) -> NDArray[np.float64]:
        self.advances.append(n)
        rows = []
        for _ in range(n):
            if self.finished:
                break
            if self._step + 1 == self.raise_at:
                raise self.error
            self.on_step()
            self._state[self._rng.integers(4)] += self._rng.standard_normal() + self._drift
            self._step += 1
            self.n_advanced += 1
            rows.append((self._step, self._factor * self._state.sum()))
        return np.array(rows, dtype=np.float64).reshape(-1, 2)

    def snapshot(self) -> Snapshot:
        return Snapshot(self._step, frozen(self._state))

    def checkpoint(self) -> Checkpoint:
        state: Any = self._rng.bit_generator.state
        return Checkpoint(self._step, frozen(self._state), self._drift, state)

    def restore(self, checkpoint: Checkpoint) -> None:
        self._step = checkpoint.step
        self._state = checkpoint.state.copy()
        self._drift = checkpoint.drift
        self._rng.bit_generator.state = checkpoint.rng_state

    def apply(self, change: object) -> None:
        if isinstance(change, str):
            raise BadInput(change)
        assert isinstance(change, int | float)
        self._state[:] = change
        self._step = 0

    def alter(self, change: object) -> None:
        if isinstance(change, str):
            raise BadInput(change)
        assert isinstance(change, int | float)
        self._drift = float(change)

    def show(self, what: object) -> None:
        if isinstance(what, str):
            raise BadInput(what)
        self.shown = what

    def observe(self, what: object) -> None:
        if isinstance(what, str):
            raise BadInput(what)
        assert isinstance(what, int | float)
        self._factor = float(what)

    def save(self, path: Path) -> None:
        if path.name == "refused":
            raise BadInput("cannot be written")
        self.saved.append((path, self._step))


def states_of(seed: int, n_steps: int) -> NDArray[np.float64]:
    """The state after each of ``n_steps`` steps of an undisturbed run, shape (n_steps + 1, 4)."""
    session = CountingSession(seed)
    states = [session.snapshot().state]
    for _ in range(n_steps):
        session.advance(1)
        states.append(session.snapshot().state)
    return np.array(states)
