"""The annealing study in the window: a step is a batch at a temperature, and one escape is shown beside it."""

import numpy as np
import pytest

from model.errors import BadInput
from model.experiments.annealing_session import AnnealingSession, Escape, ShowEscape
from model.experiments.study_session import StudySession
from tests.model.experiments.annealings import annealing_after, annealing_study, handcrafted, without_spurious_minima


def escape(asked: ShowEscape, pieces: int = 0) -> Escape:
    shown = annealing_after(pieces, asked).escape
    assert shown is not None
    return shown


def test_the_same_start_stays_when_cold_and_reaches_a_memory_when_cooled() -> None:
    shown = escape(ShowEscape(0, 0.5, attempt=1))
    assert shown.verdict.spurious
    np.testing.assert_array_equal(shown.cold.end, shown.start)
    assert np.ptp(shown.cold.energies) == 0
    assert shown.cooled.energies[0] == shown.cold.energies[0]
    assert shown.cooled.energies.max() > shown.cold.energies[0] > shown.cooled.energies[-1]
    assert not shown.cooled.verdict.spurious
    assert (shown.stored, shown.sweeps) == (handcrafted(), 30)


def test_starts_are_those_that_are_counted() -> None:
    study = annealing_study()
    for start in (0, 19, 20, 49):
        batch, row = divmod(start, 20)
        np.testing.assert_array_equal(escape(ShowEscape(start, 0.5)).start, study.batch_of_starts(batch).states[row])


def test_the_same_wish_gives_the_same_run_and_another_attempt_another_one() -> None:
    one, same, other = (escape(ShowEscape(3, 0.5, attempt), pieces) for attempt, pieces in ((0, 0), (0, 4), (1, 0)))
    np.testing.assert_array_equal(one.cooled.energies, same.cooled.energies)
    np.testing.assert_array_equal(one.start, other.start)
    n = min(len(one.cooled.energies), len(other.cooled.energies))
    assert (one.cooled.energies[:n] != other.cooled.energies[:n]).any()


def test_what_is_shown_changes_no_figure_and_stays_on_a_step_back() -> None:
    session, plain = AnnealingSession(annealing_study(), workers=2), StudySession(annealing_study())
    session.advance(2)
    before = session.checkpoint()
    session.show(ShowEscape(1, 0.5))
    session.advance(7)
    plain.advance(9)
    np.testing.assert_array_equal(session.snapshot().found.success, plain.snapshot().found.success)
    assert session.finished
    session.restore(before)
    snapshot = session.snapshot()
    assert (snapshot.step, snapshot.found.starts.tolist()) == (2, [20, 20, 0])
    assert snapshot.escape is not None


def test_where_there_is_no_spurious_minimum_nothing_is_shown() -> None:
    study = annealing_study(without_spurious_minima(), starts=5)
    assert annealing_after(1, ShowEscape(2, 0.5), study).escape is None


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (ShowEscape(0, -1.0), "the temperature is -1.0; it must be a number from 0 up"),
        (ShowEscape(0, float("nan")), "the temperature is nan"),
        (ShowEscape(50, 0.5), "there is no start 51; there are 50"),
        (ShowEscape(-1, 0.5), "there is no start 0; there are 50"),
    ],
)
def test_what_cannot_be_shown_is_refused_and_the_former_one_stays(asked: ShowEscape, reason: str) -> None:
    session = AnnealingSession(annealing_study())
    session.show(ShowEscape(0, 0.5))
    before = session.snapshot().escape
    with pytest.raises(BadInput, match=reason):
        session.show(asked)
    assert session.snapshot().escape is before
    with pytest.raises(TypeError):
        session.show("a state")
