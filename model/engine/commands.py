"""Wishes that cross from the window to the loop. Each is data; none holds a live array."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from model.engine.session import Session


@dataclass(frozen=True)
class Start:
    """Begin a new session, made on the model thread because loading and storing take time."""

    make_session: Callable[[], Session]


@dataclass(frozen=True)
class Run:
    """Go on, step after step, at the pace that is set; to the end, or until a step of this number has been taken."""

    until: int | None = None


@dataclass(frozen=True)
class Pause:
    """Stop after the step in progress; also ends a seek where it is."""


@dataclass(frozen=True)
class Step:
    """Pause and take one step."""


@dataclass(frozen=True)
class StepBack:
    """Pause and return to the state before the last step."""


@dataclass(frozen=True)
class GoTo:
    """Pause and go to any step, past or to come."""

    step: int


@dataclass(frozen=True)
class SetPace:
    """How fast Run goes; None is as fast as it can."""

    steps_per_second: float | None


@dataclass(frozen=True)
class Edit:
    """Change the session's state by hand, which begins a new run.

    Edits of the same non-zero ``gesture`` (one stroke of the mouse) are undone together.
    """

    change: object
    gesture: int = 0


@dataclass(frozen=True)
class Alter:
    """Have the run go on otherwise from the present step; what came before stays, and what came after is given up."""

    change: object


@dataclass(frozen=True)
class Undo:
    """Return to the run, and the step of it, before the last edit or alteration."""


@dataclass(frozen=True)
class Observe:
    """Record something else of the run; its past is replayed so that the record is whole."""

    what: object


@dataclass(frozen=True)
class Show:
    """Work out something more about what the session stands on, for the next frames; the run goes on as it was."""

    what: object


@dataclass(frozen=True)
class Save:
    """Have the session write its result to a file."""

    path: Path


@dataclass(frozen=True)
class Quit:
    """Leave the loop."""


Command = Start | Run | Pause | Step | StepBack | GoTo | SetPace | Edit | Alter | Undo | Observe | Show | Save | Quit
