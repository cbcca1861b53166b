"""A lecture performed without a window: to any step, forward and back, each time with the very same numbers."""

from dataclasses import dataclass, field
from typing import Any

from model.engine.session import Session
from model.errors import BadInput
from model.lectures.actions import Action, Advance, Alter, Change, Observe, Show
from model.lectures.block import MAX_RUN
from model.lectures.lecture import Lecture
from model.lectures.pages import PAGES
from model.lectures.pages.kind import numbers_of
from model.lectures.words import Value

SLICE = 500
"""Steps of a session taken in one call."""

MAX_BYTES = 256 * 2**20
"""Of the checkpoints of a page."""


@dataclass(frozen=True, eq=False)
class Performed:
    """How things stand after a step."""

    snapshot: object
    """What the views of the step’s page show."""
    numbers: dict[str, Value]
    """All live numbers that there are."""


@dataclass
class _Scene:
    """The steps from one that begins a page up to the next such one, as far as they were performed."""

    first: int
    session: Session
    checkpoints: dict[int, Any] = field(default_factory=dict)
    """At the end of each step that was performed."""
    at: int = -1
    """The step at whose end the session stands."""
    showing: list[int] = field(default_factory=list)
    """Steps that had the session show or record something: no checkpoint holds that."""

    def remember(self, step: int) -> None:
        """Keep a checkpoint of the end of a step; where they become too large, those after the first are given up."""
        self.checkpoints[step] = self.session.checkpoint()
        while len(self.checkpoints) > 2 and sum(each.nbytes for each in self.checkpoints.values()) > MAX_BYTES:
            del self.checkpoints[sorted(self.checkpoints)[1]]


class Stage:
    """Keeps the session of one page and a checkpoint at the end of each of its steps."""

    def __init__(self, lecture: Lecture) -> None:
        self.lecture = lecture
        self._scene: _Scene | None = None

    def perform(self, step: int) -> Performed:
        """Go to the end of a step, counted from 0, from wherever the stage is. Raises BadInput with file and line."""
        scene = self._scene
        self._scene = None  # until it has come there: what was cut short is no place to go on from
        first = self.lecture.first_of(step)
        if scene is None or scene.first != first or any(shown > step for shown in scene.showing):
            scene = self._begin(first)
        known = max((i for i in scene.checkpoints if i <= step), default=first - 1)
        if known != scene.at:
            scene.session.restore(scene.checkpoints[known])
            scene.at = known
        for i in range(known + 1, step + 1):
            self._act(scene, i)
        snapshot = scene.session.snapshot()
        self._scene = scene
        return Performed(snapshot, numbers_of(PAGES[self.lecture.steps[step].page], snapshot))

    def _begin(self, first: int) -> _Scene:
        make_session = self.lecture.steps[first].make_session
        assert make_session is not None
        return _Scene(first, make_session(), at=first - 1)

    def _act(self, scene: _Scene, i: int) -> None:
        step = self.lecture.steps[i]
        with step.where.blamed():
            for action in step.actions:
                perform(scene.session, action)
                if isinstance(action, Observe | Show):
                    scene.showing.append(i)
        scene.at = i
        scene.remember(i)


def perform(session: Session, action: Action) -> None:
    """Do to a session what a step asks for. Raises BadInput if it cannot be."""
    match action:
        case Change(change):
            session.apply(change)
        case Alter(change):
            session.alter(change)
        case Observe(what):
            session.observe(what)
        case Show(what):
            session.show(what)
        case Advance(steps):
            _advance(session, steps)


def _advance(session: Session, steps: int | None) -> None:
    left = MAX_RUN if steps is None else steps
    while left > 0 and not session.finished:
        n = min(left, SLICE)
        session.advance(n)
        left -= n
    if steps is None and not session.finished:
        raise BadInput(f"there is no end within {MAX_RUN:,} steps; say how many `steps` to take instead.")
