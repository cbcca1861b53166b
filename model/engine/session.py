"""What the loop expects of anything that runs in steps."""

from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray


class Checkpoint(Protocol):
    """All that is needed to take a session back to one of its steps, the state of its random numbers included.

    Immutable; ``nbytes`` is the memory it alone holds, roughly, and lets the timeline keep its bound.
    """

    @property
    def step(self) -> int: ...

    @property
    def nbytes(self) -> int: ...

    @property
    def shared(self) -> tuple[NDArray[Any], ...]:
        """Large arrays that it holds together with other checkpoints, such as the weights of a network."""
        ...


class Session(Protocol):
    """An experiment that proceeds in equal steps: the adapter between a network and the loop.

    Everything here is called by one thread only. ``advance(n)`` must equal ``advance(1)`` n times, bit for bit, and
    ``restore(c)`` followed by the same number of steps must give the same arrays as the first time.
    """

    @property
    def seed(self) -> int:
        """The seed of every random number the session draws."""
        ...

    @property
    def scalar_names(self) -> tuple[str, ...]:
        """Names of the columns that ``advance`` returns."""
        ...

    @property
    def step(self) -> int:
        """Steps taken since the run began."""
        ...

    @property
    def finished(self) -> bool:
        """Whether there is nothing left to do; ``advance`` then does nothing."""
        ...

    def advance(self, n: int) -> NDArray[np.float64]:
        """Take ``n`` steps, fewer only if the run finishes; return one row of scalars a step taken.

        Shape (steps taken, len(scalar_names)); NaN stands for "not measured at this step".
        """
        ...

    def snapshot(self) -> object:
        """What the views show: a frozen dataclass whose arrays are copies and read-only."""
        ...

    def checkpoint(self) -> Any:
        """The present state as a Checkpoint."""
        ...

    def restore(self, checkpoint: Any) -> None:
        """Return to a checkpoint made by this session."""
        ...

    def apply(self, change: object) -> None:
        """Change the state by hand; a new run begins at step 0. Raise BadInput, changing nothing, if it cannot be."""
        ...

    def alter(self, change: object) -> None:
        """Go on otherwise from the present step, which stays what it is. Doing so twice is doing so once.

        A checkpoint holds what has been altered by then. Raise BadInput, changing nothing, if it cannot be.
        """
        ...

    def observe(self, what: object) -> None:
        """Change what the scalars record, never how the run goes."""
        ...

    def show(self, what: object) -> None:
        """Put something more into the snapshots from now on, or no longer; nothing of the run changes.

        Raise BadInput, changing nothing, if it cannot be.
        """
        ...

    def save(self, path: Path) -> None:
        """Write the session's result to a file, atomically. Raise BadInput if it cannot be written."""
        ...
