"""An experiment cut into independent pieces, so that threads, processes or a cluster can share the work."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Protocol

import numpy as np

Row = dict[str, float | int | str]


class Tally(Protocol):
    """What the pieces done so far amount to. Results are added in the order of the pieces, each once."""

    def add(self, result: Any) -> None:
        """Take in the result of the next piece."""
        ...

    def snapshot(self) -> object:
        """What views show: a frozen dataclass with read-only arrays that later results leave as they are."""
        ...

    def rows(self) -> Sequence[Row]:
        """The same as a table, one dictionary a row, for CSV and JSON. Names say the unit."""
        ...

    def summary(self) -> Row:
        """The few figures that answer the question the experiment asks, for JSON and for the end of a run."""
        ...


class Study(Protocol):
    """What is to be found out. Immutable and picklable, so that it can be sent to another process."""

    @property
    def seed(self) -> int:
        """Of every random number: piece i draws from ``piece_rng(seed, i)`` and from nothing else."""
        ...

    @property
    def n_pieces(self) -> int:
        """How many pieces there are."""
        ...

    def work(self, piece: int) -> Any:
        """Do one piece, 0 to n_pieces - 1, anywhere and in any order; the result must be picklable."""
        ...

    def begin(self) -> Tally:
        """A tally of nothing yet."""
        ...


def piece_rng(seed: int, piece: int) -> np.random.Generator:
    """Random numbers of one piece, the same wherever and whenever it is done."""
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence(seed, spawn_key=(piece,))))


@contextmanager
def threads(workers: int) -> Iterator[Executor]:
    """So many threads, each with one thread of BLAS: kernels and products release the interpreter lock."""
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1, user_api="blas"), ThreadPoolExecutor(workers) as pool:
        try:
            yield pool
        finally:
            pool.shutdown(wait=False, cancel_futures=True)  # after Ctrl-C nobody waits for what is still running


def run(
    study: Study,
    executor: Executor,
    ahead: int = 64,
    progress: Callable[[Tally], object] = lambda tally: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Tally:
    """Do all pieces on ``executor``: anything with ``submit`` in the manner of concurrent.futures.

    Threads, processes, or a cluster's client give the same tally, bit for bit. At most ``ahead`` pieces are waiting at
    a time. ``progress`` is called after each piece; once ``cancelled`` says so, the tally so far is returned.
    """
    tally = study.begin()
    waiting: list[Future[Any]] = []
    submitted = 0
    try:
        for _ in range(study.n_pieces):
            while submitted < study.n_pieces and len(waiting) < ahead:
                waiting.append(executor.submit(study.work, submitted))
                submitted += 1
            while not cancelled():
                try:
                    result = waiting[0].result(timeout=0.1)
                except TimeoutError:
                    if not waiting[0].done():
                        continue
                    result = waiting[0].result()  # it has just come, or it is an error of the piece's own
                break
            else:
                break
            waiting.pop(0)
            tally.add(result)
            progress(tally)
    finally:
        for future in waiting:
            future.cancel()
    return tally
