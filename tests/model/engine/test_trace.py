import numpy as np
import pytest
from numpy.typing import NDArray

from model.engine.frame import Scalars
from model.engine.trace import MAX_BRANCHES, Trace

NAMES = ("energy", "rare")


def run_of(n_steps: int, seed: int = 3) -> NDArray[np.float64]:
    """Two columns: one measured at every step, one at every 7th or so; no two values alike."""
    rng = np.random.default_rng(seed)
    values = rng.standard_normal((n_steps, 2))
    values[rng.random(n_steps) < 6 / 7, 1] = np.nan
    return values


def added(values: NDArray[np.float64], sizes: list[int], first_step: int = 0, capacity: int = 64) -> Trace:
    """A trace that took ``values`` in stretches of the given sizes, over and over."""
    trace = Trace(NAMES, capacity)
    at = turn = 0
    while at < len(values):
        size = sizes[turn % len(sizes)]
        trace.add(Scalars(first_step + at, values[at : at + size], NAMES))
        at, turn = at + size, turn + 1
    return trace


def last_measured(stretch: NDArray[np.float64]) -> float:
    measured = stretch[~np.isnan(stretch)]
    return float(measured[-1]) if len(measured) else np.nan


def assert_trace_of(trace: Trace, values: NDArray[np.float64], first_step: int = 0) -> None:
    """The trace against a plain walk over its rows."""
    assert trace.n_steps == len(values)
    assert trace.first_step == first_step
    rows = [values[at : at + trace.width] for at in range(0, len(values), trace.width)]
    np.testing.assert_array_equal(
        trace.steps(), [first_step + min((i + 1) * trace.width, len(values)) for i in range(len(rows))]
    )
    for column, name in enumerate(NAMES):
        low, high = trace.envelope(name)
        stretches = [row[:, column] for row in rows]
        np.testing.assert_array_equal(low, [np.fmin.reduce(s) for s in stretches])
        np.testing.assert_array_equal(high, [np.fmax.reduce(s) for s in stretches])
        np.testing.assert_array_equal(trace.column(name), [last_measured(s) for s in stretches])


@pytest.mark.parametrize("sizes", [[1], [64], [63, 2], [3, 1, 0, 17], [1000]])
@pytest.mark.parametrize("n_steps", [0, 1, 63, 64, 65, 128, 129, 1000, 1025])
def test_a_trace_is_right_however_the_record_is_cut(n_steps: int, sizes: list[int]) -> None:
    values = run_of(n_steps)
    trace = added(values, sizes)
    assert_trace_of(trace, values)
    if n_steps:
        assert trace.width == max(1, 2 ** int(np.ceil(np.log2(n_steps / 64))))


def test_a_million_steps_stay_bounded_and_right() -> None:
    values = run_of(1_000_003)
    values[654_321, 0] = 99.0
    trace = added(values, [1500, 1, 4000], capacity=2**15)
    assert trace.width == 32
    assert len(trace.column("energy")) == -(-1_000_003 // 32)
    low, high = trace.envelope("energy")
    assert high.max() == 99.0, "no excursion is lost"
    assert high[654_321 // 32] == 99.0
    full = values[: 1_000_003 // 32 * 32].reshape(-1, 32, 2)
    np.testing.assert_array_equal(low[: len(full)], full[:, :, 0].min(axis=1))
    np.testing.assert_array_equal(high[: len(full)], full[:, :, 0].max(axis=1))
    np.testing.assert_array_equal(trace.column("energy")[: len(full)], full[:, -1, 0])
    rare_low, rare_high = trace.envelope("rare")
    np.testing.assert_array_equal(rare_low[: len(full)], np.fmin.reduce(full[:, :, 1], axis=1))
    np.testing.assert_array_equal(rare_high[: len(full)], np.fmax.reduce(full[:, :, 1], axis=1))
    assert trace.steps()[-1] == 1_000_003


def test_memory_does_not_grow_with_the_run() -> None:
    def held(trace: Trace) -> int:
        return sum(value.nbytes for value in vars(trace).values() if isinstance(value, np.ndarray))

    trace = Trace(NAMES, 64)
    before = held(trace)
    for at in range(0, 100_000, 1000):
        trace.add(Scalars(at, run_of(1000), NAMES))
    assert held(trace) == before == 3 * 64 * 2 * 8


@pytest.mark.parametrize(("kept", "n_new"), [(40, 10), (40, 0), (0, 5), (64, 64), (100, 300), (96, 3)])
def test_a_stretch_replaces_everything_after_its_first_step(kept: int, n_new: int) -> None:
    values, others = run_of(100), run_of(n_new, seed=4)
    trace = added(values, [10])
    trace.add(Scalars(kept, others, NAMES))
    if kept == 0:
        assert trace.width == 1, "a new run begins with the finest rows"
    assert_trace_of(trace, np.concatenate([values[:kept], others]))


def test_a_stretch_before_the_beginning_begins_anew() -> None:
    trace = added(run_of(20), [5], first_step=100)
    assert_trace_of(trace, run_of(20), first_step=100)
    others = run_of(3, seed=4)
    trace.add(Scalars(50, others, NAMES))
    assert_trace_of(trace, others, first_step=50)


def test_an_empty_stretch_at_the_end_changes_nothing() -> None:
    values = run_of(77)
    trace = added(values, [10])
    trace.add(Scalars(77, np.empty((0, 2)), NAMES))
    assert_trace_of(trace, values)


def test_a_shared_row_that_is_cut_keeps_its_envelope() -> None:
    values = np.column_stack([np.arange(256.0), np.full(256, np.nan)])
    trace = added(values, [256])
    assert trace.width == 4
    trace.add(Scalars(253, np.array([[5.0, np.nan]]), NAMES))
    assert trace.n_steps == 254
    low, high = trace.envelope("energy")
    assert (low[-1], high[-1]) == (5, 255)
    assert trace.column("energy")[-1] == 5
    np.testing.assert_array_equal(high[:-1], np.arange(3.0, 252, 4))


def test_the_last_measured_value_of_a_row_is_neither_its_maximum_nor_the_row_before() -> None:
    trace = Trace(("rare",), capacity=2)
    nan = np.nan
    for first_step, rows in ((0, [5.0, nan]), (2, [nan, 7.0, 3.0]), (5, [nan]), (6, [nan, nan])):
        trace.add(Scalars(first_step, np.array(rows).reshape(-1, 1), ("rare",)))
    assert trace.width == 4
    np.testing.assert_array_equal(trace.column("rare"), [7, 3])
    np.testing.assert_array_equal(trace.envelope("rare"), [[5, 3], [7, 3]])


def test_a_column_never_measured_is_nan_throughout() -> None:
    values = run_of(500)
    values[:, 1] = np.nan
    assert_trace_of(added(values, [30, 1]), values)


def test_at_finds_the_value_of_a_step() -> None:
    values = run_of(50)
    trace = added(values, [50], first_step=10)
    assert [trace.at("energy", step) for step in (11, 30, 60)] == [values[0, 0], values[19, 0], values[49, 0]]
    assert np.isnan([trace.at("energy", step) for step in (-5, 0, 10, 61, 10**9)]).all()


def test_at_a_shared_row_gives_its_last_value() -> None:
    values = run_of(129)
    trace = added(values, [129])
    assert trace.width == 4
    assert [trace.at("energy", step) for step in (1, 4, 5, 128, 129)] == list(values[[3, 3, 7, 127, 128], 0])
    assert np.isnan(trace.at("energy", 130 + trace.width))


@pytest.mark.parametrize("capacity", [0, 1, 7, -2])
def test_an_impossible_capacity_is_refused(capacity: int) -> None:
    with pytest.raises(ValueError, match="even"):
        Trace(NAMES, capacity)


# --- branches ----------------------------------------------------------------------------------------------------


def test_a_fork_keeps_the_former_future() -> None:
    trace = Trace(("a", "b"))
    values = np.arange(40.0).reshape(20, 2)
    trace.add(Scalars(0, values, trace.names))
    trace.fork(12)
    trace.add(Scalars(12, -values[:3], trace.names))
    (branch,) = trace.branches
    np.testing.assert_array_equal(branch.steps, np.arange(12, 21), "it begins where the two part")
    np.testing.assert_array_equal(branch.column("b"), values[11:, 1])
    np.testing.assert_array_equal(trace.column("b"), [*values[:12, 1], *-values[:3, 1]])


def test_a_fork_where_the_record_ends_keeps_nothing() -> None:
    trace = Trace(("a",))
    trace.add(Scalars(0, np.zeros((5, 1)), trace.names))
    trace.fork(5)
    assert trace.branches == ()
    trace.fork(0)
    (branch,) = trace.branches
    np.testing.assert_array_equal(branch.steps, np.arange(1, 6))


def test_branches_are_few_and_their_rows_are_those_of_a_thinned_record() -> None:
    trace = Trace(("a",), capacity=8)
    for i in range(MAX_BRANCHES + 3):
        trace.add(Scalars(0, np.full((30, 1), float(i)), trace.names))
        trace.fork(10)
    assert [branch.values[-1, 0] for branch in trace.branches] == list(range(3, MAX_BRANCHES + 3))
    assert trace.width == 4
    np.testing.assert_array_equal(trace.branches[0].steps, [12, 16, 20, 24, 28, 30])
