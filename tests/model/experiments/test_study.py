"""A study gives the same tally wherever its pieces are done: here, on threads, in processes, on a cluster."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from math import sqrt
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from distributed import Client, LocalCluster
from threadpoolctl import threadpool_info

from model.errors import BadInput
from model.experiments.annealing import AnnealingStudy
from model.experiments.barriers import BarrierStudy
from model.experiments.capacity import CapacityStudy
from model.experiments.merging import MergingStudy
from model.experiments.study import Study, Tally, piece_rng, run, threads
from model.experiments.unlearning import UnlearningStudy
from model.hopfield.census import Census
from model.hopfield.memories import random_memories
from model.hopfield.stored import Stored
from model.hopfield.unlearning_figures import UnlearningSettings

STORED = Stored.by("hebb", random_memories(4, (4, 5), seed=1))

STUDIES: list[Study] = [
    CapacityStudy(n_units=40, loads=(0.1, 0.3), n_networks=4, seed=2),
    CapacityStudy(n_units=30, loads=(0.1,), n_networks=3, temperature=0.2, sweeps=5, seed=3),
    MergingStudy(20, 4, 5, "storkey", seed=4),
    UnlearningStudy(16, 3, 40, 3, UnlearningSettings(measure_every=20, starts=20), seed=5),
    Census(STORED, seed=6, starts=500),
    AnnealingStudy((STORED,), seed=7, temperatures=(0.0, 0.5), sweeps=5, starts=30),
    BarrierStudy("random", 10, 3, 2, "hebb", n_starts=50, sampled=True, seed=8),
]


@dataclass
class Sums:
    """A tally that only remembers."""

    added: list[Any] = field(default_factory=list)

    def add(self, result: Any) -> None:
        self.added.append(result)

    def snapshot(self) -> object:
        return tuple(self.added)

    def rows(self) -> list[Any]:
        return [{"piece": result} for result in self.added]

    def summary(self) -> Any:
        return {"pieces": len(self.added)}


@dataclass(frozen=True)
class Pieces:
    """A study whose pieces are a function of the test's."""

    n_pieces: int
    work: Callable[[int], Any] = lambda piece: 10 * piece
    seed: int = 1

    def begin(self) -> Sums:
        return Sums()


class Desk(Executor):
    """Takes pieces in, and does one when its result is asked for."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []
        self.most_waiting = 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future = _Piece(lambda: fn(*args, **kwargs))
        self.futures.append(future)
        self.most_waiting = max(self.most_waiting, sum(not f.done() for f in self.futures))
        return future


class _Piece(Future[Any]):
    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self._work = work

    def result(self, timeout: float | None = None) -> Any:
        if not self.done():
            try:
                self.set_result(self._work())
            except BaseException as error:
                self.set_exception(error)
        return super().result(timeout)


def added(tally: Tally) -> list[Any]:
    assert isinstance(tally, Sums)
    return tally.added


def by_hand(study: Study) -> Tally:
    """The pieces one after another, without anything that runs them."""
    tally = study.begin()
    for piece in range(study.n_pieces):
        tally.add(study.work(piece))
    return tally


# --- random numbers ------------------------------------------------------------------------------------------------


def test_a_piece_has_the_same_numbers_wherever_it_is_done() -> None:
    for seed, piece in ((1, 0), (1, 7), (2**31 - 1, 10**6)):
        np.testing.assert_array_equal(piece_rng(seed, piece).random(50), piece_rng(seed, piece).random(50))


def test_no_two_pieces_share_their_numbers() -> None:
    firsts = {piece_rng(seed, piece).integers(2**63) for seed in range(30) for piece in range(100)}
    assert len(firsts) == 3000


def test_the_numbers_of_pieces_are_even_and_independent() -> None:
    """400 numbers of 400 pieces each: their means, and how each piece goes with the next one and with the next seed."""
    numbers = np.stack([piece_rng(5, piece).random(400) for piece in range(400)]) - 0.5
    other = np.stack([piece_rng(6, piece).random(400) for piece in range(400)]) - 0.5
    assert np.abs(numbers.mean(axis=0)).max() < 5 / sqrt(12 * 400)
    for one, two in ((numbers[:-1], numbers[1:]), (numbers, other), (numbers[:, :-1], numbers[:, 1:])):
        assert abs(12 * (one * two).mean()) < 4 / sqrt(one.size)


# --- running -------------------------------------------------------------------------------------------------------


def test_results_are_added_in_the_order_of_the_pieces_whichever_is_done_first() -> None:
    second_is_done = threading.Event()
    finished: list[int] = []

    def work(piece: int) -> int:
        if piece == 0:
            assert second_is_done.wait(10)
        finished.append(piece)
        if piece == 2:
            second_is_done.set()
        return piece

    with threads(2) as pool:
        tally = run(Pieces(8, work), pool)
    assert finished.index(0) > finished.index(2)
    assert added(tally) == list(range(8))


@pytest.mark.parametrize("ahead", [1, 3, 100])
def test_no_more_pieces_are_waiting_than_asked_for(ahead: int) -> None:
    desk = Desk()
    assert added(run(Pieces(20), desk, ahead=ahead)) == [10 * piece for piece in range(20)]
    assert desk.most_waiting == min(ahead, 20)
    assert len(desk.futures) == 20


def test_progress_is_told_after_each_piece() -> None:
    told: list[list[int]] = []
    run(Pieces(4), Desk(), progress=lambda tally: told.append(list(added(tally))))
    assert told == [[0], [0, 10], [0, 10, 20], [0, 10, 20, 30]]


def test_a_study_without_pieces_is_done() -> None:
    assert added(run(Pieces(0), Desk())) == []


def test_cancelling_keeps_what_there_is_and_takes_the_rest_back() -> None:
    desk, told = Desk(), list[int]()
    tally = run(Pieces(20), desk, ahead=4, progress=lambda _: told.append(1), cancelled=lambda: len(told) == 5)
    assert added(tally) == [0, 10, 20, 30, 40]
    assert all(future.cancelled() for future in desk.futures[5:])
    assert len(desk.futures) <= 5 + 4


def test_a_study_that_was_cancelled_at_once_has_done_nothing() -> None:
    assert added(run(Pieces(20), Desk(), cancelled=lambda: True)) == []


def test_cancelling_does_not_wait_for_a_long_piece() -> None:
    """The wish comes while the third piece is being waited for."""
    go_on, wishes = threading.Event(), list[bool]()

    def work(piece: int) -> int:
        if piece == 2:
            threading.Timer(0.1, wishes.append, [True]).start()
            assert go_on.wait(5)
        return piece

    with threads(1) as pool:
        tally = run(Pieces(9, work), pool, cancelled=lambda: bool(wishes))
        assert added(tally) == [0, 1]
        go_on.set()


@pytest.mark.parametrize("error", [BadInput("nothing can be done with this"), TimeoutError("of the piece's own")])
def test_an_error_of_a_piece_is_raised_and_the_rest_taken_back(error: Exception) -> None:
    def work(piece: int) -> int:
        if piece == 3:
            raise error
        return piece

    desk = Desk()
    with pytest.raises(type(error), match=str(error)):
        run(Pieces(20, work), desk, ahead=5)
    assert not desk.futures[2].cancelled()
    assert all(future.cancelled() for future in desk.futures[4:])
    with threads(2) as pool, pytest.raises(type(error), match=str(error)):
        run(Pieces(20, work), pool)


def test_threads_leave_the_cores_to_each_other_and_give_them_back() -> None:
    def blas_threads() -> list[int]:
        return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]

    before = blas_threads()
    assert before, "numpy has a BLAS"
    with threads(2) as pool:
        assert set(pool.submit(blas_threads).result()) == {1}
    assert blas_threads() == before


def test_pieces_that_wait_when_threads_are_left_are_never_done() -> None:
    go_on, done = threading.Event(), list[int]()

    def leave() -> None:
        with threads(1) as pool:
            pool.submit(go_on.wait, 10)
            for piece in range(5):
                pool.submit(done.append, piece)
            threading.Timer(0.05, go_on.set).start()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        leave()
    assert done == []


# --- wherever ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def processes() -> Iterator[Executor]:
    # Forking a process that has threads is asking for trouble.
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        yield pool


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A cluster of two workers, processes of their own, that hears nobody but this machine."""
    folder: Path = tmp_path_factory.mktemp("dask")
    with (
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address=None,
            local_directory=str(folder),
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: type(study).__name__)
@pytest.mark.parametrize("workers", [1, 2])
def test_threads_give_the_tally_that_doing_piece_after_piece_gives(study: Study, workers: int) -> None:
    with threads(workers) as pool:
        assert_same(run(study, pool, ahead=2 * workers), by_hand(study))


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: type(study).__name__)
def test_processes_give_the_same_tally(study: Study, processes: Executor) -> None:
    assert_same(run(study, processes), by_hand(study))


@pytest.mark.parametrize("study", STUDIES, ids=lambda study: type(study).__name__)
def test_a_dask_cluster_gives_the_same_tally(study: Study, dask: Client) -> None:
    with dask.get_executor() as cluster:
        assert_same(run(study, cluster), by_hand(study))


def test_the_pieces_of_a_cluster_can_be_taken_back(dask: Client) -> None:
    study, told = CapacityStudy(n_units=40, loads=(0.1,), n_networks=50, seed=2), list[int]()
    with dask.get_executor() as cluster:
        tally = run(study, cluster, ahead=4, progress=lambda _: told.append(1), cancelled=lambda: len(told) == 3)
    assert [row["networks"] for row in tally.rows()] == [3]


def test_an_error_on_a_cluster_is_the_piece_s_own(dask: Client) -> None:
    nonsense: Any = "hopfield"
    with dask.get_executor() as cluster, pytest.raises(BadInput, match='no storage rule "hopfield"'):
        run(MergingStudy(8, 2, 2, nonsense, seed=1), cluster)


def assert_same(one: Tally, other: Tally) -> None:
    """Bit for bit; NaN is NaN."""
    assert len(one.rows()) == len(other.rows()) > 0
    assert repr(one.rows()) == repr(other.rows())
    assert repr(one.summary()) == repr(other.summary())
