"""A Runner without a thread: each command is handed over when the loop has come to rest."""

from collections import deque
from queue import Empty
from typing import Any

from gui.pages.page import Page
from model.engine.commands import Command, Quit
from model.engine.events import Event
from model.engine.frame import Frame
from model.engine.mailbox import Mailbox
from model.engine.runner import Runner


class _Script:
    """Stands in for the queue. The mailbox is emptied whenever the loop looks here."""

    def __init__(self, rehearsal: "Rehearsal") -> None:
        self._rehearsal = rehearsal
        self.commands: deque[Command] = deque()

    def empty(self) -> bool:
        return not self.commands

    def get(self, timeout: float | None = None) -> Command:
        self._rehearsal.read()
        if timeout is not None:
            raise Empty
        return self.commands.popleft() if self.commands else Quit()


class Rehearsal:
    """Keeps all frames and events, and shows the frames to a page if there is one."""

    def __init__(self, page: Page | None = None) -> None:
        self.frames: list[Frame] = []
        self.events: list[Event] = []
        self.wishes: list[Command] = []
        """What the page has wished for and was not carried out yet."""
        self._mailbox = Mailbox()
        self._script = _Script(self)
        inbox: Any = self._script
        self._runner = Runner(inbox, self._mailbox, self.events.append)
        self._page = page
        if page is not None:
            page.wish.connect(self.wishes.append)

    def run(self, *commands: Command) -> Frame:
        """Carry out these commands and the wishes of the page, each to its end; returns the newest frame."""
        self._script.commands.extend([*self.wishes, *commands])
        self.wishes.clear()
        self._runner.loop()
        self.read()
        return self.frames[-1]

    def read(self) -> None:
        frame = self._mailbox.take()
        if frame is not None:
            self.frames.append(frame)
            if self._page is not None:
                self._page.show_frame(frame)
