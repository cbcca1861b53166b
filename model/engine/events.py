"""Rare and small news from the loop to the window; everything frequent travels in frames."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Started:
    """A new session stands at its first step."""

    seed: int


@dataclass(frozen=True)
class Idle:
    """Nothing to do: the last state is in the mailbox and the loop waits for a command.

    ``handled`` counts the commands handled since the loop began, so that the other side knows whether this answers
    all it has sent.
    """

    handled: int


@dataclass(frozen=True)
class Finished:
    """The session has nothing left to do."""

    step: int


@dataclass(frozen=True)
class Seeking:
    """A long way back is being replayed: ``done`` of ``total`` steps."""

    done: int
    total: int


@dataclass(frozen=True)
class Saved:
    """The session's result is on disk."""

    path: str


@dataclass(frozen=True)
class Refused:
    """A wish could not be met; the session goes on as it was. ``message`` is one sentence for the user."""

    message: str


@dataclass(frozen=True)
class Failed:
    """A session raised an exception and is gone; the loop is ready for the next one.

    Without a step, it failed while it was set up, and the session before it goes on.
    """

    summary: str
    step: int | None
    seed: int | None
    traceback: str


Event = Started | Idle | Finished | Seeking | Saved | Refused | Failed
