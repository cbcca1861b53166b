"""A lecture as it was read: immutable, checked, and ready to be performed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from model.engine.session import Session
from model.lectures.actions import Action, Advance
from model.lectures.questions import Question
from model.lectures.where import Where
from model.lectures.words import Value, Words

MakeSession = Callable[[], Session]
"""Makes the session of a page, on whichever thread; the same one each time. Raises BadInput, with file and line."""


@dataclass(frozen=True)
class Expectation:
    """What a live number should be after a step."""

    name: str
    value: Value
    tolerance: float
    """0 for texts and for yes or no."""
    line: int
    """Of the step's file."""


@dataclass(frozen=True)
class Step:
    """One press of the presenter's remote."""

    title: str
    words: Words
    notes: Words
    """For the lecturer alone."""
    page: str
    """The page it happens on: a name of gui.desk.PAGES."""
    make_session: MakeSession | None
    """Begins the page anew; None goes on from the step before."""
    actions: tuple[Action, ...]
    highlight: tuple[str, ...]
    """Docks of the page by their object name, or views by the name the page has for them."""
    expect: tuple[Expectation, ...]
    ask: Question | None
    pictures: tuple[Path, ...]
    """The files of the pictures in its words and notes."""
    where: Where
    """Its heading: file and line."""


@dataclass(frozen=True)
class Plan:
    """How a window comes to a step: start this session on this page's thread, and then do all this in order."""

    page: str
    make_session: MakeSession
    actions: tuple[Action, ...]
    """Of every step since the page began; what lies before the step itself is done at once."""
    highlight: tuple[str, ...]
    first: int
    """The step, counted from 0, with which the page begins."""


@dataclass(frozen=True)
class Lecture:
    """Steps in their order, those of included files among them."""

    file: Path
    title: str
    abstract: str
    """Markdown, empty if there is none."""
    steps: tuple[Step, ...]
    """At least one; the first one begins a page."""
    files: tuple[Path, ...]
    """All that was read or is shown: to be read again when one of them changes."""

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.file.parent

    def first_of(self, step: int) -> int:
        """The step, counted from 0, that began the page on which ``step`` happens."""
        while self.steps[step].make_session is None:
            step -= 1
        return step

    def plan(self, step: int, at_once: bool = False) -> Plan:
        """The way to a step, counted from 0, from nothing; ``at_once`` at no pace, as on the way back."""
        first = self.first_of(step)
        make_session = self.steps[first].make_session
        assert make_session is not None
        actions = [without_pace(action) for each in self.steps[first:step] for action in each.actions]
        own = self.steps[step].actions
        actions += map(without_pace, own) if at_once else own
        return Plan(self.steps[step].page, make_session, tuple(actions), self.steps[step].highlight, first)


def without_pace(action: Action) -> Action:
    """The same, done at once."""
    return replace(action, pace=None) if isinstance(action, Advance) else action
