from dataclasses import dataclass
from itertools import pairwise

import pytest

from model.engine.timeline import Timeline


@dataclass(frozen=True)
class Mark:
    step: int
    nbytes: int = 1000
    shared: tuple[()] = ()


def filled(steps: range, **bounds: int) -> Timeline:
    timeline = Timeline(Mark(0), **bounds)
    for step in steps:
        timeline.record(Mark(step))
    return timeline


def worst_replay(timeline: Timeline, present: int) -> float:
    """The longest replay for any step back, as a share of the step's distance from the present.

    The worst step of a gap is its last: it needs the longest replay and lies nearest to the present.
    """
    held = [*timeline.steps, present + 1]
    return max(
        (following - 1 - held_step) / (present - (following - 1))
        for held_step, following in pairwise(held)
        if following - 1 < present
    )


def test_before_gives_the_last_checkpoint_at_or_before_a_step() -> None:
    timeline = Timeline(Mark(10))
    for step in (40, 20, 30):
        timeline.record(Mark(step))
    assert timeline.steps == [10, 20, 30, 40]
    assert [timeline.before(step).step for step in (10, 19, 20, 39, 40, 10**9)] == [10, 10, 20, 30, 40, 40]
    assert timeline.first == Mark(10)
    assert len(timeline) == 4
    assert timeline.nbytes == 4000
    with pytest.raises(ValueError, match="began at step 10"):
        timeline.before(9)


def test_a_step_is_kept_once() -> None:
    timeline = Timeline(Mark(0))
    for _ in range(3):
        timeline.record(Mark(5))
        timeline.record(Mark(0))
    assert timeline.steps == [0, 5]


def test_compact_keeps_the_beginning() -> None:
    timeline = filled(range(1, 50))
    timeline.compact()
    assert timeline.steps == [0]
    timeline.record(Mark(3))
    assert timeline.steps == [0, 3]


@pytest.mark.parametrize("stride", [100, 977])
def test_bounded_after_a_million_steps_and_dense_near_the_present(stride: int) -> None:
    timeline = filled(range(stride, 1_000_001, stride))
    present = 1_000_000 // stride * stride
    assert len(timeline) == 256
    assert timeline.steps[0] == 0
    assert timeline.steps[-1] == present
    # The figure the design may quote: a step at distance d is replayed from at most 0.05 d before it, or one stride.
    for step, following in pairwise(timeline.steps):
        assert following - step <= max(stride, 0.05 * (present - step))


def test_checkpoints_at_every_step_make_steps_back_short() -> None:
    timeline = filled(range(1, 5001))
    assert len(timeline) == 256
    assert timeline.steps[-20:] == list(range(4981, 5001))
    assert worst_replay(timeline, 5000) <= 0.05


def test_the_bound_holds_all_along_and_the_newest_is_always_kept() -> None:
    timeline = Timeline(Mark(0), max_count=8)
    for step in range(1, 300):
        timeline.record(Mark(step))
        assert len(timeline) <= 8
        assert timeline.steps[0] == 0
        assert timeline.steps[-1] == step
        assert timeline.steps == sorted(set(timeline.steps))


def test_after_going_back_it_is_dense_around_the_new_present() -> None:
    timeline = filled(range(10, 100_001, 10), max_count=64)
    for step in range(5001, 5101):
        timeline.record(Mark(step))
        assert step in timeline.steps
        assert len(timeline) <= 64
    assert timeline.steps[0] == 0
    assert set(range(5091, 5101)) <= set(timeline.steps)
    assert timeline.steps[-1] > 50_000, "far ahead there is still something to jump to"


@pytest.mark.parametrize("size", [1, 3, 7])
def test_max_bytes_holds(size: int) -> None:
    timeline = Timeline(Mark(0, nbytes=size * 1000), max_bytes=20_000)
    for step in range(1, 500):
        timeline.record(Mark(step, nbytes=size * 1000))
        assert timeline.nbytes <= 20_000
        assert timeline.steps[-1] == step
    assert timeline.steps[0] == 0
    assert len(timeline) == 20_000 // (size * 1000)


def test_checkpoints_larger_than_the_bound_leave_the_first_and_the_newest() -> None:
    timeline = Timeline(Mark(0, nbytes=10**9), max_bytes=1000)
    for step in range(1, 20):
        timeline.record(Mark(step, nbytes=10**9))
        assert timeline.steps == [0, step]
    timeline.record(Mark(7, nbytes=10**9))
    assert timeline.steps == [0, 7]


@pytest.mark.parametrize("max_count", [1, 2, 3])
def test_the_smallest_bounds_end(max_count: int) -> None:
    timeline = filled(range(1, 20), max_count=max_count)
    assert len(timeline) == max(2, max_count)
