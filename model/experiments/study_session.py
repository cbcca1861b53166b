"""A study as a session: one step is one piece, so that the window can run, pause, and go back in it."""

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.experiments.study import Study, Tally
from model.experiments.table import write_table


@dataclass(frozen=True)
class StudySnapshot:
    """How far a study is, and what it has found."""

    step: int
    seed: int
    study: Any
    n_pieces: int
    found: Any
    """The tally's snapshot."""


@dataclass(frozen=True)
class _StudyCheckpoint:
    step: int
    nbytes: int = 64
    shared: tuple[NDArray[Any], ...] = ()


class StudySession:
    """Results are kept once they are known: going back and forth does no piece twice.

    With several workers the next pieces are done while one is waited for, so that single steps use all of them too.
    """

    scalar_names = ("pieces",)

    def __init__(self, study: Study, workers: int = 1) -> None:
        self.study = study
        self._workers = workers
        self._pool = ThreadPoolExecutor(workers) if workers > 1 else None
        self._under_way: deque[Future[Any]] = deque()
        """The pieces after those that are known; no more than there are workers, for closing waits for them."""
        self._results: list[Any] = []
        self._tally: Tally = study.begin()
        self._step = 0

    @property
    def seed(self) -> int:
        """Of the study."""
        return self.study.seed

    @property
    def step(self) -> int:
        """Pieces done."""
        return self._step

    @property
    def finished(self) -> bool:
        """Whether all pieces are done."""
        return self._step == self.study.n_pieces

    def advance(self, n: int) -> NDArray[np.float64]:
        """Do up to ``n`` more pieces, on as many threads as there are workers."""
        end = min(self._step + n, self.study.n_pieces)
        while len(self._results) < end:
            self._results.append(self._next_result())
        for result in self._results[self._step : end]:
            self._tally.add(result)
        done = np.arange(self._step + 1, end + 1, dtype=np.float64)[:, np.newaxis]
        self._step = end
        return done

    def _next_result(self) -> Any:
        if self._pool is None:
            return self.study.work(len(self._results))
        known = len(self._results)
        for piece in range(known + len(self._under_way), min(known + self._workers, self.study.n_pieces)):
            self._under_way.append(self._pool.submit(self.study.work, piece))
        return self._under_way.popleft().result()

    def snapshot(self) -> StudySnapshot:
        """What has been found so far."""
        return StudySnapshot(self._step, self.seed, self.study, self.study.n_pieces, self._tally.snapshot())

    def checkpoint(self) -> _StudyCheckpoint:
        """Where it stands; the results stay here."""
        return _StudyCheckpoint(self._step)

    def restore(self, checkpoint: _StudyCheckpoint) -> None:
        """Return to a checkpoint."""
        self._step = checkpoint.step
        self._tally = self.study.begin()
        for result in self._results[: self._step]:
            self._tally.add(result)

    def apply(self, change: object) -> None:
        """Nothing of a study can be changed by hand."""
        raise TypeError(f"not a change of a study: {change!r}")

    def alter(self, change: object) -> None:
        """Nor is there another way to go on."""
        raise TypeError(f"not another way to go on with a study: {change!r}")

    def observe(self, what: object) -> None:
        """There is nothing else to record."""
        raise TypeError(f"not a way to look at a study: {what!r}")

    def show(self, what: object) -> None:
        """There is nothing more to show."""
        raise TypeError(f"not a thing to show of a study: {what!r}")

    def save(self, path: Path) -> None:
        """Write the table as CSV. Raises BadInput if it cannot be written."""
        write_table(path, self._tally.rows())
