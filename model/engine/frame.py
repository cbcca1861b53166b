"""What crosses from the loop to the window: a snapshot, and every step's scalars since the frame before."""

from dataclasses import dataclass, replace
from enum import Enum

import numpy as np
from numpy.typing import NDArray


class Status(Enum):
    """What the loop is doing."""

    PAUSED = "paused"
    PLAYING = "playing"
    SEEKING = "seeking"
    FINISHED = "finished"


@dataclass(frozen=True)
class Scalars:
    """A stretch of the run's record: row i belongs to step ``first_step + i + 1``, the step that produced it.

    Whoever keeps the record replaces everything after ``first_step`` by ``values`` (shape (steps, names)).
    """

    first_step: int
    values: NDArray[np.float64]
    names: tuple[str, ...]

    def after(self, earlier: "Scalars") -> "Scalars":
        """The two stretches as one; this one replaces what it overlaps of the earlier one."""
        kept = self.first_step - earlier.first_step
        if kept <= 0:
            return self
        return Scalars(earlier.first_step, np.concatenate([earlier.values[:kept], self.values]), self.names)


@dataclass(frozen=True)
class Alteration:
    """From ``step`` on the run goes on otherwise; ``change`` is for the session and its views to understand."""

    step: int
    change: object


def parting(one: tuple[Alteration, ...], other: tuple[Alteration, ...]) -> int | None:
    """The step after which two runs that were altered differ; None if they are the same."""
    common = 0
    while common < min(len(one), len(other)) and one[common] == other[common]:
        common += 1
    differing = [*one[common : common + 1], *other[common : common + 1]]
    return min((alteration.step for alteration in differing), default=None)


@dataclass(frozen=True)
class Frame:
    """One state of the run, immutable, with all that the window needs to show it."""

    session_id: int
    """Differs from the frame before when another session has begun."""
    snapshot: object
    scalars: Scalars
    step: int
    first_step: int
    """The earliest step one can go back to."""
    last_step: int
    """The furthest step this run has reached."""
    status: Status
    steps_per_second: float
    """Measured while playing, else 0."""
    can_undo: bool
    altered: tuple[Alteration, ...]
    """How the run was made to go on otherwise, in the order of the steps."""
    made_at: float
    """Seconds on the clock of time.perf_counter."""

    def after(self, earlier: "Frame | None") -> "Frame":
        """This frame in place of one that was never shown, keeping that one's scalars."""
        if earlier is None or earlier.session_id != self.session_id:
            return self
        return replace(self, scalars=self.scalars.after(earlier.scalars))
