import dataclasses

import numpy as np
import pytest

from model.engine.frame import Alteration, Frame, Scalars, Status, parting


def scalars(first_step: int, *values: float) -> Scalars:
    return Scalars(first_step, np.array(values, dtype=np.float64).reshape(-1, 1), ("energy",))


def frame(stretch: Scalars, session_id: int = 1, step: int = 0) -> Frame:
    return Frame(session_id, object(), stretch, step, 0, step, Status.PAUSED, 0.0, False, (), 0.0)


@pytest.mark.parametrize(
    ("earlier", "later", "first_step", "values"),
    [
        (scalars(0, 1, 2), scalars(2, 3), 0, [1, 2, 3]),
        (scalars(10, 11, 12), scalars(12, 13, 14), 10, [11, 12, 13, 14]),
        (scalars(0, 1, 2, 3), scalars(2, 30), 0, [1, 2, 30]),
        (scalars(0, 1, 2, 3), scalars(1), 0, [1]),
        (scalars(5, 6, 7), scalars(0, 1), 0, [1]),
        (scalars(5, 6, 7), scalars(0), 0, []),
        (scalars(5, 6, 7), scalars(4, 50), 4, [50]),
        (scalars(5, 6, 7), scalars(5), 5, []),
        (scalars(5), scalars(5, 6), 5, [6]),
        (scalars(5, 6), scalars(6), 5, [6]),
    ],
)
def test_a_later_stretch_replaces_what_it_overlaps(
    earlier: Scalars, later: Scalars, first_step: int, values: list[float]
) -> None:
    merged = later.after(earlier)
    assert merged.first_step == first_step
    np.testing.assert_array_equal(merged.values[:, 0], values)
    assert merged.values.shape == (len(values), 1)
    assert merged.names == ("energy",)


def test_merging_leaves_both_stretches_as_they_were() -> None:
    earlier, later = scalars(0, 1, 2), scalars(1, 20)
    merged = later.after(earlier)
    merged.values[:] = -1
    np.testing.assert_array_equal(earlier.values[:, 0], [1, 2])
    np.testing.assert_array_equal(later.values[:, 0], [20])


def test_a_frame_takes_over_the_scalars_of_one_never_shown_and_nothing_else() -> None:
    earlier, later = frame(scalars(0, 1, 2), step=2), frame(scalars(2, 3), step=3)
    merged = later.after(earlier)
    np.testing.assert_array_equal(merged.scalars.values[:, 0], [1, 2, 3])
    assert dataclasses.replace(merged, scalars=later.scalars) == later


def test_a_frame_takes_nothing_from_another_session() -> None:
    later = frame(scalars(2, 3), session_id=2)
    assert later.after(frame(scalars(0, 1, 2), session_id=1)) is later
    assert later.after(None) is later


def test_two_runs_part_where_the_first_alteration_differs() -> None:
    a, b, c = Alteration(10, "a"), Alteration(20, "b"), Alteration(30, "c")
    assert parting((), ()) is None
    assert parting((a, b), (a, b)) is None
    assert parting((), (b,)) == parting((b,), ()) == 20
    assert parting((a, b), (a, b, c)) == 30
    assert parting((a, c), (a, b)) == 20
    assert parting((b,), (a, b)) == 10
    assert parting((a,), (Alteration(10, "other"),)) == 10
