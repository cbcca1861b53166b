"""The thread on which a session computes. A wish goes in by ``send``; frames come out of the mailbox."""

import logging
import os
from queue import SimpleQueue

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal

from model.engine.commands import Command, Quit
from model.engine.events import Event
from model.engine.mailbox import Mailbox
from model.engine.runner import Runner

JOIN_SECONDS = 2.0

log = logging.getLogger(__name__)

_STUCK: list[QThread] = []
"""Threads that did not end in time; Qt would abort the process if one of them were let go while it runs."""


class ModelThread(QThread):
    """Runs one Runner. It has no event loop: nothing but the command queue reaches it."""

    reported = Signal(object)
    """An Event: rare and small."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mailbox = Mailbox()
        self.sent = 0
        """Commands sent so far."""
        self._inbox: SimpleQueue[Command] = SimpleQueue()

    def send(self, command: Command) -> None:
        """Wish for something; returns at once."""
        self.sent += 1
        self._inbox.put(command)

    def run(self) -> None:
        """The thread's life."""
        leave_a_core_to_the_window()
        Runner(self._inbox, self.mailbox, self._report).loop()

    def ask_to_leave(self) -> None:
        """Leave after the step in progress."""
        self.send(Quit())

    def join(self, deadline: QDeadlineTimer) -> None:
        """Wait until it has left; says so in the log if it has not by then."""
        if not self.wait(deadline):
            log.error("a model thread has not ended within %.0f s", JOIN_SECONDS)
            _STUCK.append(self)

    def _report(self, event: Event) -> None:
        self.reported.emit(event)


def spare_cores() -> int:
    """All cores but one, which is the window's: with all of them, computing and painting wait for each other."""
    return max(1, (os.cpu_count() or 2) - 1)


def leave_a_core_to_the_window() -> None:
    """Give BLAS all cores but one."""
    from threadpoolctl import threadpool_limits

    threadpool_limits(spare_cores(), user_api="blas")
