"""The loop that runs a session: one queue of wishes in, one slot of frames out."""

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue

import numpy as np
from numpy.typing import NDArray

from model.engine.commands import (
    Command,
    Edit,
    GoTo,
    Observe,
    Pause,
    Quit,
    Run,
    Save,
    SetPace,
    Start,
    Step,
    StepBack,
    Undo,
)
from model.engine.events import Event, Failed, Finished, Idle, Refused, Saved, Seeking, Started
from model.engine.frame import Frame, Scalars, Status
from model.engine.mailbox import Mailbox
from model.engine.pace import Pace
from model.engine.session import Session
from model.engine.timeline import Timeline
from model.errors import BadInput

SLICE_SECONDS = 0.005
"""How long one call of ``advance`` should take: the longest a command has to wait."""

CHECKPOINT_SECONDS = 0.05
"""Time computed between two checkpoints, hence the least time a step back takes to replay."""

MAX_UNREAD_SCALARS = 2**14
"""Steps whose scalars may wait for the window; full speed then waits for it."""

SEEK_FRAME_SCALARS = 2**13
"""A seek publishes on its way only when this many steps' scalars have piled up."""

FRAME_SECONDS = 0.016
"""The window looks for a frame this often; one published before a longer wait must not be held back."""

MAX_UNDO = 50


@dataclass
class _Course:
    """One run of a session: where it can go back to and how far it has got."""

    timeline: Timeline
    step: int
    last_step: int


class Runner:
    """Drives one session at a time by commands from ``inbox`` and puts its frames into ``mailbox``.

    The only one that ever sees the session's live arrays. ``report`` is called, on this thread, with rare events.
    """

    def __init__(
        self,
        inbox: SimpleQueue[Command],
        mailbox: Mailbox,
        report: Callable[[Event], None],
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._inbox = inbox
        self._mailbox = mailbox
        self._report = report
        self._clock = clock
        self._session: Session | None = None
        self._session_id = 0
        self._dirty = False
        """Whether steps were taken that no frame shows yet."""
        self._status = Status.PAUSED
        self._pace = Pace(SLICE_SECONDS)
        self._held: list[Command] = []
        """Commands that came during a seek and wait for its end."""
        self._handled = 0
        self._idle_reported = -1

    def loop(self) -> None:
        """Work until Quit. An exception of a session ends that session, never the loop."""
        while True:
            try:
                command = self._inbox.get(timeout=self._patience())
            except Empty:
                command = None
            if isinstance(command, Quit):
                break
            try:
                if command is None:
                    self._work()
                    continue
                self._handled += 1
                self._handle(command)
            except Exception as error:  # whatever a session raises must not end the thread
                if isinstance(error, BadInput) and command is not None:
                    self._report(Refused(str(error)))
                else:
                    self._fail(error)

    # --- waiting -----------------------------------------------------------------------------------------------

    def _patience(self) -> float | None:
        """Seconds to wait for a command: none at full speed, forever when there is nothing to do."""
        if self._session is not None and self._status in (Status.SEEKING, Status.PLAYING):
            if self._unread >= MAX_UNREAD_SCALARS:
                return SLICE_SECONDS
            return 0.0 if self._status is Status.SEEKING else self._pace.wait(self._clock())
        if self._inbox.empty() and self._idle_reported != self._handled:
            self._idle_reported = self._handled
            self._report(Idle(self._handled))
        return None

    @property
    def _unread(self) -> int:
        return 0 if self._mailbox.empty else self._reported - self._published

    # --- commands ----------------------------------------------------------------------------------------------

    def _handle(self, command: Command) -> None:
        if isinstance(command, Start):
            self._start(command)
        elif isinstance(command, SetPace):
            self._pace.set(command.steps_per_second, self._clock())
        elif self._session is not None:
            self._handle_in_session(command, self._session)

    def _handle_in_session(self, command: Command, session: Session) -> None:
        if self._status is Status.SEEKING and isinstance(command, Edit | Undo | Save):
            self._held.append(command)  # it is meant for where the seek goes, not for a state on the way
            return
        match command:
            case Run():
                if self._status is Status.SEEKING:
                    self._then_play = True
                else:
                    self._run(session)
            case Pause():
                self._rest(session)
                self._handle_held(session)
            case Step():
                if self._status is Status.SEEKING:
                    self._target += 1
                    self._then_play = False
                else:
                    self._advance(session, 1)
                    self._remember(session)
                    self._rest(session)
            case StepBack():
                self._go_to(session, self._bound_for(session) - 1)
            case GoTo(step):
                self._go_to(session, step)
            case Edit(change, gesture):
                self._edit(session, change, gesture)
            case Undo():
                self._undo_edit(session)
            case Observe(what):
                session.observe(what)
                playing = self._status is Status.PLAYING or (self._status is Status.SEEKING and self._then_play)
                self._replay(session, self._course, self._bound_for(session), then_play=playing)
            case Save(path):
                session.save(path)
                self._report(Saved(str(path)))
            case _:
                raise TypeError(f"not a command: {command!r}")

    def _start(self, command: Start) -> None:
        former, self._session = self._session, None
        try:
            session = command.make_session()
        except BadInput:
            self._session = former
            raise
        self._session = session
        self._held = []
        self._pace.slice_steps = 1  # what one slice of the former session held says nothing about this one
        self._session_id += 1
        self._undo: list[_Course] = []
        self._gesture = 0
        self._begin_course(session)
        self._report(Started(session.seed))
        self._rest(session)

    def _begin_course(self, session: Session) -> None:
        first = session.checkpoint()
        self._course = _Course(Timeline(first), first.step, first.step)
        self._checkpoint_due = 0.0
        self._begin_record()

    def _begin_record(self) -> None:
        self._reported = self._published = self._course.timeline.first.step
        self._pending: list[NDArray[np.float64]] = []

    def _run(self, session: Session) -> None:
        self._pace.restart(self._clock())
        self._status = Status.PLAYING
        if not self._stop_if_finished(session):
            self._publish(session)  # at a slow pace the first step, and with it the next frame, is long in coming

    def _edit(self, session: Session, change: object, gesture: int) -> None:
        before = _Course(self._course.timeline, session.step, self._course.last_step)
        session.apply(change)
        if not (gesture and gesture == self._gesture):
            before.timeline.compact()
            self._undo = [*self._undo[-MAX_UNDO + 1 :], before]
        self._gesture = gesture
        self._begin_course(session)
        self._rest(session)

    def _undo_edit(self, session: Session) -> None:
        self._gesture = 0
        if self._undo:
            course = self._undo.pop()
            self._replay(session, course, course.step)
        else:
            self._rest(session)

    def _bound_for(self, session: Session) -> int:
        """The step a seek is on its way to, or else where the session stands."""
        return self._target if self._status is Status.SEEKING else session.step

    def _replay(self, session: Session, course: _Course, target: int, then_play: bool = False) -> None:
        """Live a run again from its beginning to where it stood, so that its record is whole."""
        session.restore(course.timeline.first)
        self._course = course
        self._begin_record()
        self._seek(session, target, then_play)

    def _go_to(self, session: Session, step: int) -> None:
        step = max(step, self._course.timeline.first.step)
        # A replay that was cut short leaves checkpoints ahead of the record; to start there would leave a hole in it.
        start = self._course.timeline.before(min(step, self._reported))
        if step < session.step or start.step > session.step:
            session.restore(start)
        self._seek(session, step)

    def _seek(self, session: Session, target: int, then_play: bool = False) -> None:
        self._status = Status.SEEKING
        self._then_play = then_play
        self._target, self._seek_from = target, session.step
        self._seek_remembered = session.step
        self._seek_news_due = self._clock() + 0.2
        self._work_on_seek(session)

    # --- work --------------------------------------------------------------------------------------------------

    def _work(self) -> None:
        if self._session is None:
            return
        if self._status is Status.SEEKING:
            self._work_on_seek(self._session)
        elif self._status is Status.PLAYING:
            self._play(self._session)

    def _work_on_seek(self, session: Session) -> None:
        left = self._target - session.step
        if left > 0 and not session.finished and self._unread < MAX_UNREAD_SCALARS:
            self._advance(session, min(left, self._pace.slice_steps))
            left = self._target - session.step
        if left <= 0 or session.finished:
            self._remember(session)
            if self._then_play:
                self._run(session)
            else:
                self._rest(session)
            self._handle_held(session)
            return
        if self._mailbox.empty and self._reported - self._published >= SEEK_FRAME_SCALARS:
            self._publish(session)
        # Checkpoints at ever shorter distances before the target make the next steps back short.
        if session.step - self._seek_remembered >= left:
            self._remember(session)
            self._seek_remembered = session.step
        if self._clock() >= self._seek_news_due:
            self._seek_news_due += 0.1
            self._report(Seeking(session.step - self._seek_from, self._target - self._seek_from))

    def _handle_held(self, session: Session) -> None:
        held, self._held = self._held, []
        for command in held:
            try:
                self._handle_in_session(command, session)
            except BadInput as refusal:
                self._report(Refused(str(refusal)))

    def _play(self, session: Session) -> None:
        room = MAX_UNREAD_SCALARS - self._unread
        if room > 0:
            steps = min(room, self._pace.due(self._clock()))
            if steps:
                self._advance(session, steps)
            if self._clock() >= self._checkpoint_due:
                self._remember(session)
        if self._stop_if_finished(session) or not self._dirty:
            return
        if self._mailbox.empty or self._pace.wait(self._clock()) > FRAME_SECONDS:
            self._publish(session)

    def _advance(self, session: Session, n: int) -> None:
        self._dirty = True
        before, begun = session.step, self._clock()
        scalars = session.advance(n)
        self._pace.took(len(scalars), self._clock() - begun)
        unreported = scalars[max(0, self._reported - before) :]
        if len(unreported):
            self._pending.append(unreported)
            self._reported = before + len(scalars)
        self._course.last_step = max(self._course.last_step, session.step)

    def _remember(self, session: Session) -> None:
        self._course.timeline.record(session.checkpoint())
        self._checkpoint_due = self._clock() + CHECKPOINT_SECONDS

    def _stop_if_finished(self, session: Session) -> bool:
        if not session.finished:
            return False
        self._remember(session)
        self._rest(session)
        self._report(Finished(session.step))
        return True

    def _rest(self, session: Session) -> None:
        self._status = Status.FINISHED if session.finished else Status.PAUSED
        self._publish(session)

    # --- news --------------------------------------------------------------------------------------------------

    def _publish(self, session: Session) -> None:
        self._dirty = False
        n_names = len(session.scalar_names)
        values = np.concatenate([np.empty((0, n_names)), *self._pending])
        first_step, self._published = self._published, self._reported
        self._pending = []
        self._mailbox.put(
            Frame(
                session_id=self._session_id,
                snapshot=session.snapshot(),
                scalars=Scalars(first_step, values, session.scalar_names),
                step=session.step,
                first_step=self._course.timeline.first.step,
                last_step=self._course.last_step,
                status=self._status,
                steps_per_second=self._pace.rate(self._clock()) if self._status is Status.PLAYING else 0.0,
                can_undo=bool(self._undo),
                made_at=self._clock(),
            )
        )

    def _fail(self, error: Exception) -> None:
        session, self._session = self._session, None
        self._status = Status.PAUSED
        step = seed = None
        if session is not None:
            step, seed = session.step, session.seed
        text = f"{type(error).__name__}: {error}"
        self._report(Failed(text, step, seed, "".join(traceback.format_exception(error))))
