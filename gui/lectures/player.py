"""Performs a lecture in the window: from step to step, forward and back, by commands to the threads of its pages."""

from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal

from gui.desk import Desk
from model.engine.commands import (
    Alter,
    Command,
    Edit,
    GoTo,
    Observe,
    Pause,
    Run,
    SetPace,
    Show,
    Start,
    Step,
    StepBack,
    Undo,
)
from model.engine.events import Failed, Idle, Refused
from model.engine.frame import Frame
from model.lectures import actions
from model.lectures.lecture import Lecture, without_pace
from model.lectures.pages import PAGES
from model.lectures.pages.kind import numbers_of
from model.lectures.words import Value, live_numbers

TOUCHING = Start | Edit | Alter | Undo | Run | Pause | Step | StepBack | GoTo | Observe
"""Wishes after which a session no longer stands where the lecture left it."""


class State(Enum):
    """How things stand with the present step."""

    PERFORMING = "performing"
    ASKING = "asking"
    """Its question is put; what it does waits until the answer is to be revealed."""
    THERE = "there"
    LEFT = "left"
    """The audience has taken over."""
    REFUSED = "refused"
    """It could not be performed."""


@dataclass(frozen=True)
class _End:
    """The session stands at the end of this step."""

    step: int


_Item = Start | actions.Action | _End


@dataclass
class _Scene:
    """The session of a page, begun by step ``first`` and untouched since."""

    first: int
    planned: int
    """The step at whose end it stands when all that is planned is done."""
    at: int
    """The step at whose end it stood last."""


class Player(QObject):
    """Has one step of a lecture in front. A page's session is begun anew unless it stands at an earlier step."""

    changed = Signal()
    """Another step is in front, or it stands otherwise with it."""
    numbers = Signal(object)
    """The live numbers that the present step speaks of, by name: four times a second while they change."""

    def __init__(self, bring: Callable[[str], Desk], parent: QObject | None = None) -> None:
        """``bring`` has a page in front, by its name, without beginning a session of its own."""
        super().__init__(parent)
        self.lecture: Lecture | None = None
        self.step = 0
        """In front, counted from 0."""
        self.state = State.LEFT
        self.refusal = ""
        """Why the step could not be performed."""
        self.told: set[int] = set()
        """Steps whose question has been answered: they ask no more."""
        self._bring = bring
        self._page = ""
        """Where the present step happens."""
        self._desks: dict[str, Desk] = {}
        """Of the pages that the lecture has been on."""
        self._scenes: dict[str, _Scene] = {}
        self._queue: deque[_Item] = deque()
        self._waiting = False
        """Whether a command is on its way."""
        self._paced = False
        """Whether the pace is the lecture's, not the page's."""
        self._stale: int | None = None
        """The session that another one is about to take the place of."""

    @property
    def desk(self) -> Desk | None:
        """The page of the present step with what stands behind it."""
        return self._desks.get(self._page)

    def is_performing_on(self, desk: Desk) -> bool:
        """Whether news of this desk are about what the lecture does there."""
        return self._waiting and desk is self.desk

    def open(self, lecture: Lecture, step: int = 0, told: Collection[int] = (), at_once: bool = False) -> None:
        """Perform this lecture from now on, beginning with a step; the questions of some steps have been answered."""
        self._stop()
        self._scenes.clear()
        self.told = set(told)
        self.lecture = lecture
        self._go(min(step, len(lecture.steps) - 1), paced=not at_once)

    def close(self) -> None:
        """No lecture any more; the pages stay as they are."""
        self._stop()
        self.lecture = None
        self._scenes.clear()

    # --- from step to step -------------------------------------------------------------------------------------

    def forward(self) -> None:
        """Reveal the answer if a question waits for it, else the next step."""
        if self.state is State.ASKING:
            self.reveal()
        elif self.lecture is not None and self.step + 1 < len(self.lecture.steps):
            self._go(self.step + 1, paced=True)

    def back(self) -> None:
        """The step before, as it was at its end."""
        if self.lecture is not None and self.step > 0:
            self._go(self.step - 1, paced=False)

    def go_to(self, step: int) -> None:
        """Any step, counted from 0: what lies behind is performed at once."""
        if self.lecture is not None and 0 <= step < len(self.lecture.steps):
            self._go(step, paced=step > self.step)

    def perform_again(self) -> None:
        """Return to the lecture, to the present step."""
        if self.lecture is not None:
            self._go(self.step, paced=True)

    def reveal(self) -> None:
        """Perform the step whose question has been asked."""
        if self.lecture is not None and self.state is State.ASKING:
            self.told.add(self.step)
            self._go(self.step, paced=True)

    def _go(self, step: int, paced: bool) -> None:
        lecture = self.lecture
        assert lecture is not None
        its = lecture.steps[step]
        if its.page != self._page:
            self._stop()
        self.step, self._page = step, its.page
        self.state, self.refusal = State.PERFORMING, ""
        desk = self._bring(its.page)
        if its.page not in self._desks:
            self._attend(its.page, desk)
        asks = its.ask is not None and step not in self.told
        target = step - 1 if asks else step
        first, scene = lecture.first_of(step), self._scenes.get(its.page)
        self.changed.emit()
        if scene is None or scene.first != first or scene.planned > target:
            make_session = lecture.steps[first].make_session
            assert make_session is not None
            scene = self._scenes[its.page] = _Scene(first, first - 1, first - 2)
            self._queue = deque([Start(make_session), _End(first - 1)])
            self._waiting = False
            self._stale = desk.page.newest.session_id if desk.page.newest is not None else None
        elif self._waiting:
            self._hurry(desk)
        for i in range(scene.planned + 1, target + 1):
            slow = paced and i == step
            self._queue += [each if slow else without_pace(each) for each in lecture.steps[i].actions]
            self._queue.append(_End(i))
        scene.planned = target
        self.tell_numbers()
        if not self._waiting:
            self._next()

    def _hurry(self, desk: Desk) -> None:
        """What is under way is done as fast as can be."""
        self._queue = deque(i if isinstance(i, Start | _End) else without_pace(i) for i in self._queue)
        if self._paced:
            desk.pump.send(SetPace(None))

    def _stop(self) -> None:
        """Where the present step happens, nothing more happens by itself."""
        if self._waiting and self.desk is not None:
            self.desk.pump.send(Pause())
            self._scenes.pop(self._page, None)
        self._rest()

    def _rest(self) -> None:
        """Nothing is to come; the pace is the page's again."""
        self._queue.clear()
        self._waiting = False
        if self._paced and self.desk is not None:
            self.desk.pump.send(SetPace(self.desk.page.pace))
        self._paced = False

    # --- one command after another -----------------------------------------------------------------------------

    def _next(self) -> None:
        """Send what comes next; when there is nothing more, the step is there."""
        desk, scene = self._desks[self._page], self._scenes[self._page]
        while self._queue:
            item = self._queue.popleft()
            if isinstance(item, _End):
                scene.at = item.step
                continue
            self._waiting = True
            self._send(desk, self._joined(item))
            return
        self._rest()
        self.state = State.THERE if scene.at == self.step else State.ASKING
        self.tell_numbers()
        self.changed.emit()

    def _joined(self, item: Start | actions.Action) -> Start | actions.Action:
        """With the steps of the lecture after it, as far as they only go on at once: one way, and drawn once."""
        queue, steps = self._queue, _at_once(item)
        while steps is not None and len(queue) > 1 and isinstance(queue[0], _End):
            more = _at_once(queue[1])
            if more is None:
                break
            queue.popleft()
            queue.popleft()
            steps += more
            item = actions.Advance(steps)
        return item

    def _send(self, desk: Desk, item: Start | actions.Action) -> None:
        desk.page.complete()  # plots must not be loading while the model thread loads what it needs
        send = desk.pump.send
        match item:
            case Start():
                send(item)
            case actions.Change(change):
                send(Edit(change))
            case actions.Alter(change):
                send(Alter(change))
            case actions.Observe(what):
                send(Observe(what))
            case actions.Show(what):
                send(Show(what))
            case actions.Advance(steps, pace):
                frame = desk.page.newest
                until = None if steps is None or frame is None else frame.step + steps
                if pace is None and until is not None:
                    send(GoTo(until))
                    return
                self._paced = True
                send(SetPace(pace))
                send(Run(until))

    # --- what comes back ---------------------------------------------------------------------------------------

    def _attend(self, page: str, desk: Desk) -> None:
        self._desks[page] = desk
        desk.pump.news.connect(lambda event: self._heed(desk, event))
        desk.page.wish.connect(lambda wish: self._notice(page, wish))
        desk.page.worded.connect(lambda _frame: self._follow(page))

    def _heed(self, desk: Desk, event: object) -> None:
        if not self.is_performing_on(desk):
            return
        if isinstance(event, Idle) and event.handled == desk.thread.sent:
            self._next()
        elif isinstance(event, Refused | Failed):
            self._scenes.pop(self._page, None)
            self._rest()
            self.state = State.REFUSED
            self.refusal = event.message if isinstance(event, Refused) else event.summary
            self.changed.emit()

    def _notice(self, page: str, wish: Command) -> None:
        """The page wishes for something that the lecture does not know of."""
        if self.lecture is None or not isinstance(wish, TOUCHING):
            return
        self._scenes.pop(page, None)
        if page == self._page:
            self._rest()
            self.state = State.LEFT
            self.changed.emit()

    def _follow(self, page: str) -> None:
        if page == self._page:
            self.tell_numbers()

    # --- live numbers ------------------------------------------------------------------------------------------

    def tell_numbers(self) -> None:
        """Say the live numbers, unless what is on the screen is the session of another step."""
        frame = self._frame()
        if frame is not None:
            self.numbers.emit(self._numbers(frame))

    def answer(self) -> float | None:
        """What is right, by the present numbers: the place of the choice from 0, or the number."""
        frame = self._frame()
        ask = self.lecture.steps[self.step].ask if self.lecture is not None else None
        return ask.answer(self._numbers(frame)) if ask is not None and frame is not None else None

    def _frame(self) -> Frame | None:
        frame = self.desk.page.newest if self.desk is not None and self.lecture is not None else None
        return None if frame is None or frame.session_id == self._stale else frame

    def _numbers(self, frame: Frame) -> dict[str, Value]:
        assert self.lecture is not None
        step = self.lecture.steps[self.step]
        kind = PAGES[step.page]
        names = {live.name for words in (step.words, step.notes) for live in words.live}
        if step.ask is not None:
            texts = (step.ask.question, *getattr(step.ask, "choices", ()))
            names |= {live.name for text in texts for live in live_numbers(text, kind.numbers)}
            names |= {step.ask.reveals} if step.ask.reveals else set()
        return numbers_of(kind, frame.snapshot, names)


def _at_once(item: _Item) -> int | None:
    """How many steps of the session, if it is no more than to take them at once."""
    return item.steps if isinstance(item, actions.Advance) and item.pace is None else None
