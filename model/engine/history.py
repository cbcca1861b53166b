"""Where a session has been: its checkpoints, the record nobody has read yet, and the runs before the last edits."""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from model.engine.frame import Alteration, Scalars
from model.engine.session import Checkpoint, Session
from model.engine.timeline import Timeline

MAX_UNDO = 50
MAX_UNDO_BYTES = 512 * 2**20
"""Of all that former runs hold: where each began, and what they hold together, such as networks stored anew."""


@dataclass
class Course:
    """One run of a session: where it can go back to, where it stood when it was left, how far it had got."""

    timeline: Timeline
    step: int
    last_step: int
    alterations: list[Alteration] = field(default_factory=list)
    """In the order of their steps. Replaying repeats them: a checkpoint holds only those before it."""


class History:
    """Takes a session forward, back, and to former runs, and keeps the record of its scalars without a hole."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._pending: list[NDArray[np.float64]] = []
        self._recorded = self._taken = session.step
        self.former_courses: list[Course] = []
        """What Undo brings back, the latest last."""
        self._gesture = 0
        self.course: Course
        self._begin_course()

    @property
    def first_step(self) -> int:
        """The earliest step of the present run."""
        return self.course.timeline.first.step

    @property
    def unread(self) -> int:
        """Steps whose scalars have not been taken."""
        return self._recorded - self._taken

    def advance(self, n: int) -> int:
        """Take up to ``n`` steps and record those that are new; returns the steps taken."""
        begun = self.session.step
        while (left := begun + n - self.session.step) > 0 and not self.session.finished:
            before = self.session.step
            ahead = [a.step - before for a in self.course.alterations if a.step > before]
            scalars = self.session.advance(min([left, *ahead]))
            new = scalars[max(0, self._recorded - before) :]
            if len(new):
                self._pending.append(new)
                self._recorded = before + len(scalars)
            self._alter_again()
        self.course.last_step = max(self.course.last_step, self.session.step)
        return self.session.step - begun

    def take_scalars(self) -> Scalars:
        """The record since it was last taken."""
        names = self.session.scalar_names
        values = np.concatenate([np.empty((0, len(names))), *self._pending])
        first_step, self._taken = self._taken, self._recorded
        self._pending = []
        return Scalars(first_step, values, names)

    def remember(self) -> None:
        """Keep a checkpoint of the present step."""
        self.course.timeline.record(self.session.checkpoint())

    def approach(self, step: int) -> int:
        """Stand at the best place from which to advance to ``step``; returns the step, moved into the run."""
        step = max(step, self.first_step)
        # A replay that was cut short leaves checkpoints ahead of the record; to start there would leave a hole in it.
        start = self.course.timeline.before(min(step, self._recorded))
        if step < self.session.step or start.step > self.session.step:
            self._restore(start)
        return step

    def rewind(self) -> None:
        """Return to the beginning of the run, to record it anew."""
        self._restore(self.course.timeline.first)
        self._begin_record()

    def edit(self, change: object, gesture: int) -> None:
        """Change the session by hand: another run begins. Raises BadInput, leaving all as it is, if it cannot be."""
        left = replace(self.course, step=self.session.step)
        self.session.apply(change)
        if not (gesture and gesture == self._gesture):
            left.timeline.compact()
            self._keep(left)
        self._gesture = gesture
        self._begin_course()

    def alter(self, change: object) -> None:
        """Have the run go on otherwise from here. Raises BadInput, leaving all as it is, if it cannot be."""
        self.session.alter(change)
        step = self.session.step
        self._gesture = 0
        self._keep(replace(self.course, step=step, last_step=step))
        before = [a for a in self.course.alterations if a.step <= step]
        self._use_branch(replace(self.course, last_step=step, alterations=[*before, Alteration(step, change)]))

    def undo(self) -> int | None:
        """Return to where the run before the last edit can be lived again, or to where the run was altered last.

        Returns the step it stood at, None if there is nothing to undo.
        """
        self._gesture = 0
        if not self.former_courses:
            return None
        former = self.former_courses.pop()
        if former.timeline is self.course.timeline:  # it was only altered: what came before is the same
            self._use_branch(former)
            self._restore(former.timeline.before(max(former.step - 1, self.first_step)))
        else:
            self.course = former
            self.rewind()
        return self.course.step

    def _keep(self, left: Course) -> None:
        self.former_courses = [*self.former_courses[-MAX_UNDO + 1 :], left]
        while len(self.former_courses) > 1 and _bytes_of(self.former_courses) > MAX_UNDO_BYTES:
            del self.former_courses[0]

    def _use_branch(self, course: Course) -> None:
        """Another way to go on from ``course.last_step``: the record ends there, and the checkpoints before it.

        One made there might have been altered already.
        """
        self.course = course
        course.timeline.cut(course.last_step)
        if self._recorded > course.last_step:
            record = self.take_scalars()
            self._taken = min(record.first_step, course.last_step)
            self._recorded = course.last_step
            self._pending = [record.values[: self._recorded - self._taken]]

    def _restore(self, checkpoint: Checkpoint) -> None:
        self.session.restore(checkpoint)
        self._alter_again()

    def _alter_again(self) -> None:
        for alteration in self.course.alterations:
            if alteration.step == self.session.step:
                self.session.alter(alteration.change)

    def _begin_course(self) -> None:
        first = self.session.checkpoint()
        self.course = Course(Timeline(first), first.step, first.step)
        self._begin_record()

    def _begin_record(self) -> None:
        self._recorded = self._taken = self.first_step
        self._pending = []


def _bytes_of(courses: list[Course]) -> int:
    """Memory that their beginnings hold; one that several courses share counts once."""
    firsts = {id(course.timeline): course.timeline.first for course in courses}.values()
    shared = {id(array): array.nbytes for first in firsts for array in first.shared}
    return sum(first.nbytes for first in firsts) + sum(shared.values())
