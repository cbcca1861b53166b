"""A study as a session: stepping is running, the past costs nothing, and no piece is done twice."""

import csv
import pickle
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.engine.session import Checkpoint, Session
from model.errors import BadInput
from model.experiments.study import Study, run, threads
from model.experiments.study_session import StudySession, StudySnapshot
from model.hopfield.census import Census
from model.hopfield.memories import random_memories
from model.hopfield.stored import Stored


@dataclass
class Sums:
    """Of the results so far; the order in which they came is remembered in their digits."""

    total: int = 0

    def add(self, result: int) -> None:
        self.total = 10 * self.total + result

    def snapshot(self) -> int:
        return self.total

    def rows(self) -> list[Any]:
        return [{"total": self.total, "error": float("nan")}]

    def summary(self) -> Any:
        return {"total": self.total}


@dataclass(frozen=True)
class Counting:
    """Piece i gives i + 1; every piece done is noted."""

    seed: int = 9
    n_pieces: int = 7
    done: list[int] = field(default_factory=list)

    def work(self, piece: int) -> int:
        self.done.append(piece)
        return piece + 1

    def begin(self) -> Sums:
        return Sums()


def test_it_is_a_session_of_as_many_steps_as_there_are_pieces() -> None:
    session: Session = StudySession(Counting())
    assert (session.seed, session.step, session.finished) == (9, 0, False)
    rows = session.advance(100)
    assert rows[:, session.scalar_names.index("pieces")].tolist() == [1, 2, 3, 4, 5, 6, 7]
    assert (session.step, session.finished) == (7, True)
    assert session.advance(5).shape == (0, 1)
    assert session.advance(0).shape == (0, 1)


@pytest.mark.parametrize("portions", [[1] * 7, [3, 4], [0, 2, 5], [100]])
@pytest.mark.parametrize("workers", [1, 3])
def test_stepping_is_running_on_any_number_of_threads(portions: list[int], workers: int) -> None:
    study = Counting()
    session = StudySession(study, workers)
    rows = np.concatenate([session.advance(n) for n in portions])
    assert rows.ravel().tolist() == [1, 2, 3, 4, 5, 6, 7]
    assert session.snapshot().found == 1234567
    assert sorted(study.done) == list(range(7)), "each piece was done once"


def test_several_pieces_at_once_are_done_side_by_side() -> None:
    """Each of three waits until all of them have begun."""
    together = threading.Barrier(3, timeout=10)

    class Meeting(Counting):
        def work(self, piece: int) -> int:
            together.wait()
            return super().work(piece)

    session = StudySession(Meeting(n_pieces=3), workers=3)
    session.advance(3)
    assert session.snapshot().found == 123


def test_going_back_and_forth_does_no_piece_twice() -> None:
    study = Counting()
    session = StudySession(study)
    start = session.checkpoint()
    session.advance(3)
    third = session.checkpoint()
    session.advance(2)
    for checkpoint, found in ((start, 0), (third, 123)):
        session.restore(checkpoint)
        assert session.step == checkpoint.step
        assert session.snapshot().found == found
    assert session.advance(1).tolist() == [[4]]
    assert session.snapshot().found == 1234
    session.advance(100)
    assert session.snapshot().found == 1234567
    assert study.done == list(range(7))


def test_it_ends_as_the_study_does_without_a_window() -> None:
    census: Study = Census(Stored.by("hebb", random_memories(4, (4, 5), seed=1)), seed=6, starts=700)
    session = StudySession(census, workers=2)
    while not session.finished:
        session.advance(2)
    with threads(1) as pool:
        expected: Any = run(census, pool).snapshot()
    found = session.snapshot().found
    assert [a.bits for a in found.attractors] == [a.bits for a in expected.attractors]
    np.testing.assert_array_equal(found.counts, expected.counts)


def test_a_snapshot_says_what_was_found_and_how_much_is_still_to_do() -> None:
    study = Counting()
    session = StudySession(study)
    session.advance(2)
    snapshot = session.snapshot()
    session.advance(2)
    assert snapshot == StudySnapshot(2, 9, study, 7, 12)


def test_a_checkpoint_is_small_and_holds_nothing_of_the_results() -> None:
    session = StudySession(Census(Stored.by("hebb", random_memories(4, (4, 5), seed=1)), seed=6, starts=700))
    session.advance(2)
    checkpoint: Checkpoint = session.checkpoint()
    assert (checkpoint.step, checkpoint.shared) == (2, ())
    assert len(pickle.dumps(checkpoint)) < 500


def test_nothing_about_it_can_be_changed_by_hand() -> None:
    session = StudySession(Counting())
    session.advance(2)
    for wish in (session.apply, session.alter, session.observe, session.show):
        with pytest.raises(TypeError):
            wish("something")
    assert session.snapshot().found == 12


def test_the_table_so_far_is_saved(tmp_path: Path) -> None:
    session = StudySession(Counting())
    session.advance(3)
    session.save(tmp_path / "table.csv")
    with (tmp_path / "table.csv").open(newline="") as stream:
        assert list(csv.DictReader(stream)) == [{"total": "123", "error": "nan"}]
    with pytest.raises(BadInput, match="cannot be saved"):
        session.save(tmp_path / "missing" / "table.csv")


def test_an_error_of_a_piece_leaves_the_steps_before_it() -> None:
    class Broken(Counting):
        def work(self, piece: int) -> int:
            if piece == 3:
                raise BadInput("piece 4 is broken")
            return super().work(piece)

    session = StudySession(Broken())
    session.advance(2)
    with pytest.raises(BadInput, match="piece 4 is broken"):
        session.advance(3)
    assert (session.step, session.snapshot().found) == (2, 12)
    assert session.advance(1).tolist() == [[3]], "what was done before the error is known"


def test_single_steps_use_all_workers() -> None:
    """Each piece waits for another one to have begun, which alone it would do in vain."""
    together = threading.Barrier(2, timeout=10)

    class Meeting(Counting):
        def work(self, piece: int) -> int:
            together.wait()
            return super().work(piece)

    session = StudySession(Meeting(n_pieces=6), workers=2)
    for _ in range(6):
        session.advance(1)
    assert session.snapshot().found == 123456
