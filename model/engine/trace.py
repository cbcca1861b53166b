"""The record of a run's scalars in bounded memory."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.engine.frame import Scalars

MAX_BRANCHES = 8


@dataclass(frozen=True, eq=False)
class Branch:
    """What a run had become before it was made to go on otherwise, from the row in which the two part."""

    steps: NDArray[np.float64]
    """(rows,)"""
    values: NDArray[np.float64]
    """(rows, names), the last value measured in each row, NaN where nothing was."""
    names: tuple[str, ...]

    def column(self, name: str) -> NDArray[np.float64]:
        """The values of one scalar, shape (rows,)."""
        return self.values[:, self.names.index(name)]


class Trace:
    """Every step's scalars; past ``capacity`` rows, neighbours share a row of their minimum, maximum and last value.

    The width of a row doubles each time the capacity is reached, so memory never exceeds ``capacity`` rows of three
    values a scalar, and no excursion of a curve is lost to thinning, only its exact step.
    """

    def __init__(self, names: tuple[str, ...], capacity: int = 2**15) -> None:
        if capacity < 2 or capacity % 2:
            raise ValueError(f"capacity is {capacity}; it must be even and at least 2")
        self.names = names
        self.first_step = 0
        self.n_steps = 0
        """Steps recorded, thinned ones included."""
        self.width = 1
        """Steps that share a row."""
        self.branches: tuple[Branch, ...] = ()
        """Former ways to go on, the latest last; more than MAX_BRANCHES would hide each other."""
        self._capacity = capacity
        self._clear_rows()

    def _clear_rows(self) -> None:
        shape = (self._capacity, len(self.names))
        self._low, self._high, self._last = (np.full(shape, np.nan) for _ in range(3))

    @property
    def _n_rows(self) -> int:
        return -(-self.n_steps // self.width)

    def add(self, scalars: Scalars) -> None:
        """Take in a stretch of the record, replacing everything after its first step.

        A shared row that is cut in two keeps the minimum and maximum it had: it cannot tell whose they were.
        """
        keep = scalars.first_step - self.first_step
        if keep <= 0 or self.n_steps == 0:
            self.first_step, self.n_steps, self.width = scalars.first_step, 0, 1
        else:
            self.n_steps = min(self.n_steps, keep)
        values = scalars.values
        while len(values):
            room = self._capacity * self.width - self.n_steps
            if room == 0:
                self._double_width()
                continue
            self._append(values[:room])
            values = values[room:]

    def fork(self, step: int) -> None:
        """Keep what lies after ``step`` as a former branch: the run goes on otherwise from there."""
        first = max(0, (step - self.first_step - 1) // self.width)
        if self.first_step <= step < self.first_step + self.n_steps:
            branch = Branch(self.steps()[first:], self._last[first : self._n_rows].copy(), self.names)
            self.branches = (*self.branches[-MAX_BRANCHES + 1 :], branch)

    def _append(self, values: NDArray[np.float64]) -> None:
        rows = (self.n_steps + np.arange(len(values))) // self.width
        starts = np.flatnonzero(np.diff(rows, prepend=-1))
        touched = rows[starts]
        low = np.fmin.reduceat(values, starts, axis=0)
        high = np.fmax.reduceat(values, starts, axis=0)
        measured = np.where(np.isnan(values), -1, np.arange(len(values))[:, np.newaxis])
        latest = np.maximum.reduceat(measured, starts, axis=0)
        last = np.where(latest < 0, np.nan, np.take_along_axis(values, np.maximum(latest, 0), axis=0))
        if self.n_steps % self.width:  # the first row was begun before
            low[0] = np.fmin(low[0], self._low[touched[0]])
            high[0] = np.fmax(high[0], self._high[touched[0]])
            last[0] = np.where(np.isnan(last[0]), self._last[touched[0]], last[0])
        self._low[touched], self._high[touched], self._last[touched] = low, high, last
        self.n_steps += len(values)

    def _double_width(self) -> None:
        half = self._capacity // 2
        self._low[:half] = np.fmin(self._low[0::2], self._low[1::2])
        self._high[:half] = np.fmax(self._high[0::2], self._high[1::2])
        self._last[:half] = np.where(np.isnan(self._last[1::2]), self._last[0::2], self._last[1::2])
        self.width *= 2

    def column(self, name: str) -> NDArray[np.float64]:
        """The last value measured in each row, shape (rows,); NaN where nothing was."""
        return self._last[: self._n_rows, self.names.index(name)]

    def steps(self) -> NDArray[np.float64]:
        """The step each row ends at, shape (rows,)."""
        ends = np.minimum(np.arange(1, self._n_rows + 1) * self.width, self.n_steps)
        return (self.first_step + ends).astype(np.float64)

    def envelope(self, name: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Minimum and maximum of each row, two arrays of shape (rows,), NaN where nothing was measured."""
        column = self.names.index(name)
        return self._low[: self._n_rows, column], self._high[: self._n_rows, column]

    def end_of_row(self, step: int) -> int:
        """The step whose value ``at`` gives for this one: itself, until rows are shared."""
        row = (step - self.first_step - 1) // self.width
        return self.first_step + min((row + 1) * self.width, self.n_steps)

    def at(self, name: str, step: int) -> float:
        """The value at a step, the last one of its row once rows are shared; NaN outside the record."""
        row = (step - self.first_step - 1) // self.width
        return float(self.column(name)[row]) if 0 <= row < self._n_rows else float("nan")
