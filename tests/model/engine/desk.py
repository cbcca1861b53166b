"""A Runner without threads and without waiting: the queue is a script, the clock moves when the loop waits or works."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Empty
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.engine.commands import Command, Quit
from model.engine.events import Event
from model.engine.frame import Frame
from model.engine.mailbox import Mailbox
from model.engine.runner import Runner
from tests.model.engine.counting_session import CountingSession

STEP_SECONDS = 1e-4
MAX_GETS = 40_000


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def move(self, seconds: float) -> None:
        self.now += seconds


@dataclass
class When:
    """Commands sent as soon as ``condition`` holds, rather than when the loop has nothing left to do."""

    condition: Callable[[], bool]
    commands: Sequence[Command]


class ScriptedInbox:
    """Stands in for the SimpleQueue; waiting moves the clock. When the script is over and the loop idle, it quits."""

    def __init__(self, clock: Clock, on_get: Callable[[], None]) -> None:
        self._clock = clock
        self._on_get = on_get
        self._waiting: deque[Command] = deque()
        self.script: deque[When | Sequence[Command]] = deque()
        self.timeouts: list[float | None] = []
        self.endurance = 1.0
        """How much of a wait it endures; a real queue may wake a little early."""

    def empty(self) -> bool:
        return not self._waiting

    def get(self, timeout: float | None = None) -> Command:
        self._on_get()
        self.timeouts.append(timeout)
        assert len(self.timeouts) < MAX_GETS, "the loop never comes to rest"
        if not self._waiting and self.script:
            following = self.script[0]
            if isinstance(following, When):
                assert timeout is not None or following.condition(), "the loop rests, and the condition never came true"
            if following.condition() if isinstance(following, When) else timeout is None:
                self.script.popleft()
                self._waiting.extend(following.commands if isinstance(following, When) else following)
        if self._waiting:
            return self._waiting.popleft()
        if timeout is None:
            return Quit()
        self._clock.move(self.endurance * timeout)
        raise Empty


class RecordingMailbox(Mailbox):
    """Notes each frame as it was put."""

    def __init__(self) -> None:
        super().__init__()
        self.puts: list[Frame] = []

    def put(self, frame: Frame) -> None:
        self.puts.append(frame)
        super().put(frame)


class Reader:
    """What a window does: takes frames and keeps the whole record of scalars, strictly."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox
        self.frames: list[Frame] = []
        self.record: NDArray[np.float64] = np.empty((0, 2))

    def read(self) -> None:
        frame = self._mailbox.take()
        if frame is None:
            return
        if self.frames and self.frames[-1].session_id != frame.session_id:
            self.record = np.empty((0, 2))
        self.frames.append(frame)
        first = frame.scalars.first_step
        assert first <= len(self.record), f"steps {len(self.record) + 1} to {first} are missing"
        self.record = np.concatenate([self.record[:first], frame.scalars.values])


class Desk:
    """A Runner with everything around it. Read at each ``read_every``-th turn of the loop; 0: only at the end."""

    def __init__(self, session: CountingSession | None = None, read_every: int = 1) -> None:
        self.clock = Clock()
        self.session = session or CountingSession()
        self.session.on_step = lambda: self.clock.move(STEP_SECONDS)
        self.mailbox = RecordingMailbox()
        self.reader = Reader(self.mailbox)
        self.events: list[Event] = []
        self._read_every = read_every
        self.inbox = ScriptedInbox(self.clock, self._on_get)
        inbox: Any = self.inbox
        self.runner = Runner(inbox, self.mailbox, self.events.append, self.clock)

    def _on_get(self) -> None:
        if self._read_every and len(self.inbox.timeouts) % self._read_every == 0:
            self.reader.read()

    def make_session(self) -> CountingSession:
        return self.session

    def run(self, *script: When | Sequence[Command]) -> None:
        """Work through a script: bursts of commands, each sent when the loop rests, or When its condition holds."""
        self.inbox.script.extend(script)
        self.inbox.timeouts.clear()
        self.runner.loop()
        assert not self.inbox.script, "the loop ended before the script"
        self.reader.read()

    def at_step(self, step: int) -> Callable[[], bool]:
        return lambda: self.session.step >= step

    def of(self, kind: type) -> list[Any]:
        """The events of one kind."""
        return [event for event in self.events if type(event) is kind]

    @property
    def state(self) -> NDArray[np.float64]:
        return self.session.snapshot().state

    @property
    def shown(self) -> Frame:
        """The newest frame the reader has."""
        return self.reader.frames[-1]
