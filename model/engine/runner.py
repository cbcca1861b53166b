"""The loop that runs a session: one queue of wishes in, one slot of frames out."""

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from model.engine.commands import (
    Alter,
    Command,
    Edit,
    GoTo,
    Observe,
    Pause,
    Quit,
    Run,
    Save,
    SetPace,
    Show,
    Start,
    Step,
    StepBack,
    Undo,
)
from model.engine.events import Event, Failed, Finished, Idle, Refused, Saved, Seeking, Started
from model.engine.frame import Frame, Status
from model.engine.history import History
from model.engine.mailbox import Mailbox
from model.engine.pace import Pace
from model.engine.session import Session
from model.errors import BadInput
from model.language import tr

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

SEEK_NEWS_SECONDS = 0.1
"""Between two words on how far a seek is; the first one comes after twice that."""


@dataclass
class _Seek:
    """A way to a step, past or to come."""

    target: int
    then_go_to: int | None
    """Where to go from there, or None to stay."""
    begun_at: int
    news_due: float
    then_play: bool
    remembered_at: int


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
        self._history: History | None = None
        self._session_id = 0
        self._status = Status.PAUSED
        self._seek: _Seek | None = None
        self._until: int | None = None
        """The step at which to rest while playing."""
        self._held: list[Command] = []
        """Commands that came during a seek and wait for its end."""
        self._pace = Pace(SLICE_SECONDS)
        self._checkpoint_due = 0.0
        self._dirty = False
        """Whether steps were taken that no frame shows yet."""
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

    def _patience(self) -> float | None:
        """Seconds to wait for a command: none at full speed, forever when there is nothing to do."""
        if self._history is not None and self._status in (Status.SEEKING, Status.PLAYING):
            if self._room(self._history) <= 0:
                return SLICE_SECONDS
            return 0.0 if self._status is Status.SEEKING else self._pace.wait(self._clock())
        if self._inbox.empty() and self._idle_reported != self._handled:
            self._idle_reported = self._handled
            self._report(Idle(self._handled))
        return None

    def _room(self, history: History) -> int:
        """Steps that may still be taken before the window has read what lies in the mailbox."""
        return MAX_UNREAD_SCALARS - (0 if self._mailbox.empty else history.unread)

    # --- commands ----------------------------------------------------------------------------------------------

    def _handle(self, command: Command) -> None:
        if isinstance(command, Start):
            self._start(command)
        elif isinstance(command, SetPace):
            self._pace.set(command.steps_per_second, self._clock())
        elif self._history is not None:
            self._handle_in_session(command, self._history)
        elif isinstance(command, Save):
            raise BadInput(tr("There is nothing to save: no session is running."))

    def _handle_in_session(self, command: Command, history: History) -> None:
        seek = self._seek
        if seek is not None and isinstance(command, Edit | Alter | Undo | Save):
            self._held.append(command)  # it is meant for where the seek goes, not for a state on the way
            return
        where = history.session.step
        if seek is not None:
            where = seek.target if seek.then_go_to is None else seek.then_go_to
        match command:
            case Run(until):
                self._until = until
                if seek is not None:
                    seek.then_play = True
                else:
                    self._play(history)
            case Pause():
                self._rest(history)
                self._handle_held(history)
            case Step():
                if seek is not None:
                    seek.then_play = False
                    if seek.then_go_to is None:
                        seek.target += 1
                    else:
                        seek.then_go_to += 1
                else:
                    self._advance(history, 1)
                    self._remember(history)
                    self._rest(history)
            case StepBack():
                self._go_to(history, where - 1)
            case GoTo(step):
                self._go_to(history, step)
            case Edit(change, gesture):
                history.edit(change, gesture)
                self._rest(history)
            case Alter(change):
                history.alter(change)
                if self._status is Status.PLAYING:
                    self._publish(history)
                else:
                    self._rest(history)
            case Undo():
                stood_at = history.undo()
                if stood_at is None:
                    self._rest(history)
                else:
                    self._live_again(history, stood_at)
            case Observe(what):
                history.session.observe(what)
                playing = self._status is Status.PLAYING or (seek is not None and seek.then_play)
                history.rewind()
                self._live_again(history, where, then_play=playing)
            case Show(what):
                history.session.show(what)
                self._publish(history)
            case Save(path):
                history.session.save(path)
                self._report(Saved(str(path)))
            case _:
                raise TypeError(f"not a command: {command!r}")

    def _handle_held(self, history: History) -> None:
        held, self._held = self._held, []
        for command in held:
            try:
                self._handle_in_session(command, history)
            except BadInput as refusal:
                self._report(Refused(str(refusal)))

    def _start(self, command: Start) -> None:
        try:
            session = command.make_session()
        except BadInput:
            raise
        except Exception as error:  # the new session never was; the former one is as it was
            self._report_failure(error, None)
            return
        self._history = history = History(session)
        self._held = []
        self._pace.slice_steps = 1  # what one slice of the former session held says nothing about this one
        self._checkpoint_due = 0.0
        self._session_id += 1
        self._report(Started(session.seed))
        self._rest(history)

    # --- to a step and there rest ------------------------------------------------------------------------------

    def _go_to(self, history: History, step: int) -> None:
        self._go(history, history.approach(step))

    def _go(self, history: History, target: int, then_play: bool = False, then_go_to: int | None = None) -> None:
        """Advance to ``target``, a slice at a time so that commands are heard on the way."""
        step = history.session.step
        self._status = Status.SEEKING
        self._seek = _Seek(target, then_go_to, step, self._clock() + 2 * SEEK_NEWS_SECONDS, then_play, step)
        self._work_on_seek(history, self._seek)

    def _live_again(self, history: History, target: int, then_play: bool = False) -> None:
        """From the beginning, as far as the run had got, so that its record is whole; then back to ``target``."""
        furthest = history.course.last_step
        if then_play or furthest <= target:
            self._go(history, target, then_play)
        else:
            self._go(history, furthest, then_go_to=target)

    def _work_on_seek(self, history: History, seek: _Seek) -> None:
        session = history.session
        left = seek.target - session.step
        if left > 0 and not session.finished and self._room(history) > 0:
            self._advance(history, min(left, self._pace.slice_steps))
            left = seek.target - session.step
        if left <= 0 or session.finished:
            self._remember(history)
            if seek.then_go_to is not None:
                self._go(history, history.approach(seek.then_go_to), seek.then_play)
                return
            if seek.then_play:
                self._play(history)
            else:
                self._rest(history)
            self._handle_held(history)
            return
        if self._mailbox.empty and history.unread >= SEEK_FRAME_SCALARS:
            self._publish(history)
        # Checkpoints at ever shorter distances before the target make the next steps back short.
        if session.step - seek.remembered_at >= left:
            self._remember(history)
            seek.remembered_at = session.step
        if self._clock() >= seek.news_due:
            seek.news_due += SEEK_NEWS_SECONDS
            self._report(Seeking(session.step - seek.begun_at, seek.target - seek.begun_at))

    def _rest(self, history: History) -> None:
        self._seek = self._until = None
        self._status = Status.FINISHED if history.session.finished else Status.PAUSED
        self._publish(history)

    # --- on and on ---------------------------------------------------------------------------------------------

    def _work(self) -> None:
        if self._history is None:
            return
        if self._seek is not None:
            self._work_on_seek(self._history, self._seek)
        elif self._status is Status.PLAYING:
            self._play_on(self._history)

    def _play(self, history: History) -> None:
        self._seek = None
        self._pace.restart(self._clock())
        self._status = Status.PLAYING
        if not self._stop_if_finished(history) and not self._stop_if_there(history):
            self._publish(history)  # at a slow pace the first step, and with it the next frame, is long in coming

    def _play_on(self, history: History) -> None:
        room = self._room(history)
        if room > 0:
            steps = min(room, self._pace.due(self._clock()))
            if self._until is not None:
                steps = min(steps, self._until - history.session.step)
            if steps > 0:
                self._advance(history, steps)
            if self._clock() >= self._checkpoint_due:
                self._remember(history)
        if self._stop_if_finished(history) or self._stop_if_there(history) or not self._dirty:
            return
        if self._mailbox.empty or self._pace.wait(self._clock()) > FRAME_SECONDS:
            self._publish(history)

    def _stop_if_finished(self, history: History) -> bool:
        if not history.session.finished:
            return False
        self._remember(history)
        self._rest(history)
        self._report(Finished(history.session.step))
        return True

    def _stop_if_there(self, history: History) -> bool:
        if self._until is None or history.session.step < self._until:
            return False
        self._remember(history)
        self._rest(history)
        return True

    def _advance(self, history: History, n: int) -> None:
        self._dirty = True
        begun = self._clock()
        taken = history.advance(n)
        self._pace.took(taken, self._clock() - begun)

    def _remember(self, history: History) -> None:
        history.remember()
        self._checkpoint_due = self._clock() + CHECKPOINT_SECONDS

    # --- news --------------------------------------------------------------------------------------------------

    def _publish(self, history: History) -> None:
        self._dirty = False
        self._mailbox.put(
            Frame(
                session_id=self._session_id,
                snapshot=history.session.snapshot(),
                scalars=history.take_scalars(),
                step=history.session.step,
                first_step=history.first_step,
                last_step=history.course.last_step,
                status=self._status,
                steps_per_second=self._pace.rate(self._clock()) if self._status is Status.PLAYING else 0.0,
                can_undo=bool(history.former_courses),
                altered=tuple(history.course.alterations),
                made_at=self._clock(),
            )
        )

    def _fail(self, error: Exception) -> None:
        history, self._history = self._history, None
        self._seek = None
        self._status = Status.PAUSED
        self._report_failure(error, history.session if history is not None else None)

    def _report_failure(self, error: Exception, session: Session | None) -> None:
        step, seed = (session.step, session.seed) if session is not None else (None, None)
        text = f"{type(error).__name__}: {error}"
        self._report(Failed(text, step, seed, "".join(traceback.format_exception(error))))
