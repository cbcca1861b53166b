"""What is to be known of a page so that lectures can speak of it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from model.lectures.actions import Action, Change
from model.lectures.lecture import MakeSession
from model.lectures.tables import Key, Takes, Values
from model.lectures.where import Where
from model.lectures.words import Value


@dataclass(frozen=True)
class Beginning:
    """How a session begins."""

    make_session: MakeSession
    settings: Any = None
    """What changes count from that name only what they change, such as the settings of a training run."""


@dataclass(frozen=True)
class Done:
    """What a change by hand amounts to."""

    actions: tuple[Action, ...]
    settings: Any
    """As they are from then on."""


@dataclass(frozen=True)
class Command:
    """A change that a step may make: the key of a table with this single key."""

    takes: Takes
    what: str
    """In a few words, for the documentation."""
    do: Callable[[Any, Any, Where], Done]
    """From what was read, the settings so far, and where it stands."""


@dataclass(frozen=True)
class LiveNumber:
    """A value that words can show and expectations can hold it to."""

    what: str
    """With its unit, in a few words."""
    of: Callable[[Any], Value | None]
    """From a snapshot of the page: NaN while it is not known, None where this session has no such thing."""


@dataclass(frozen=True)
class PageKind:
    """A page, as far as lectures go."""

    name: str
    a_step: str
    """What one step of its session is."""
    ends: bool
    """Whether its session may finish by itself, so that there is an end to go to."""
    session: Mapping[str, Key]
    """Keys of the table that says how its session is made."""
    begin: Callable[[Values, Where], Beginning]
    """From what was read of that table; it loads nothing that takes long. Raises Located."""
    commands: Mapping[str, Command]
    numbers: Mapping[str, LiveNumber]
    views: Collection[str]
    """What can be highlighted: docks by object name, and views by the name the page has for them."""


def numbers_of(kind: PageKind, snapshot: object, names: Collection[str] | None = None) -> dict[str, Value]:
    """The live numbers of a snapshot, all that there are or only those of these names."""
    wanted = kind.numbers if names is None else {name: kind.numbers[name] for name in names}
    found = {name: number.of(snapshot) for name, number in wanted.items()}
    return {name: value for name, value in found.items() if value is not None}


def by_hand(make: Callable[[Any], object]) -> Callable[[Any, Any, Where], Done]:
    """A command that makes one change of what was read, and leaves the settings as they are."""

    def do(value: Any, settings: Any, where: Where) -> Done:
        with where.blamed():
            return Done((Change(make(value)),), settings)

    return do


def located(make: MakeSession, where: Where) -> MakeSession:
    """The same; what cannot be is refused with file and line."""

    def make_session() -> Any:
        with where.blamed():
            return make()

    return make_session
