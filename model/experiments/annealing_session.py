"""The annealing study in the window, with one escape to look at: the same start at temperature 0 and cooled."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.experiments.annealing import AnnealingStudy
from model.experiments.study_session import StudySession, StudySnapshot
from model.hopfield.escape import Course, course
from model.hopfield.schedule import check_temperature
from model.hopfield.stored import Stored
from model.hopfield.verdict import Verdict, judge
from model.language import tr


@dataclass(frozen=True)
class ShowEscape:
    """Cool one of the starts of the first network from this temperature."""

    start: int
    """0 to starts - 1."""
    temperature: float
    attempt: int = 0
    """Another number gives other random numbers."""


@dataclass(frozen=True, eq=False)
class Escape:
    """What was asked for: two runs from the very same spurious minimum."""

    asked: ShowEscape
    stored: Stored
    sweeps: int
    """From the temperature down to 0."""
    start: NDArray[np.int8]
    """(N,), read-only."""
    verdict: Verdict
    """On the start."""
    cold: Course
    """At temperature 0, where nothing happens."""
    cooled: Course


@dataclass(frozen=True, eq=False)
class AnnealingSnapshot(StudySnapshot):
    """What the study has found, and the escape that was asked for last."""

    escape: Escape | None
    """None until one was asked for, and where there is no spurious minimum to start from."""


class AnnealingSession(StudySession):
    """A study that also shows one run at a time, with random numbers that no piece draws."""

    study: AnnealingStudy

    def __init__(self, study: AnnealingStudy, workers: int = 1) -> None:
        super().__init__(study, workers)
        self._escape: Escape | None = None

    def snapshot(self) -> AnnealingSnapshot:
        """What has been found so far."""
        of_study = super().snapshot()
        return AnnealingSnapshot(
            of_study.step, of_study.seed, of_study.study, of_study.n_pieces, of_study.found, self._escape
        )

    def show(self, what: object) -> None:
        """Cool a start for all to see. Raises BadInput if there is no such start, or the temperature cannot be."""
        if not isinstance(what, ShowEscape):
            raise TypeError(f"not a thing to show of an annealing study: {what!r}")
        check_temperature(what.temperature)
        study = self.study
        if not 0 <= what.start < study.starts:
            raise BadInput(
                tr("there is no start {start:,}; there are {starts:,}").format(
                    start=what.start + 1, starts=study.starts
                )
            )
        in_turn, row = divmod(what.start, study.batch)
        states = study.batch_of_starts(in_turn * len(study.networks)).states
        if len(states) == 0:
            self._escape = None
            return
        start, stored = states[min(row, len(states) - 1)], study.networks[0]
        seed = int(np.random.SeedSequence(study.seed, spawn_key=(what.start, what.attempt)).generate_state(1)[0])
        self._escape = Escape(
            what,
            stored,
            study.sweeps,
            start,
            judge(start, stored.memories),
            course(stored, start, 0.0, study.sweeps, seed),
            course(stored, start, what.temperature, study.sweeps, seed),
        )
