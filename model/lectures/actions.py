"""What a step does to the session of its page, in order. Each is data; the window sends the same as a command."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """Change the session's state by hand, which begins a new run (``Session.apply``; the window's Edit)."""

    change: object


@dataclass(frozen=True)
class Alter:
    """Have the run go on otherwise from where it is (``Session.alter``; the window's Alter)."""

    change: object


@dataclass(frozen=True)
class Observe:
    """Record something else of the run (``Session.observe``; the window's Observe)."""

    what: object


@dataclass(frozen=True)
class Show:
    """Work out something more for the views (``Session.show``; the window's Show)."""

    what: object


@dataclass(frozen=True)
class Advance:
    """Take steps of the session: the window's GoTo or, at a pace, its SetPace and Run."""

    steps: int | None
    """From where it stands, fewer if the session finishes before; None is to the end."""
    pace: float | None = None
    """Steps a second while an audience watches; None is at once."""


Action = Change | Alter | Observe | Show | Advance
