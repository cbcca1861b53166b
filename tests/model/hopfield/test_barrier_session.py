"""The tree of barriers as a session: stepping equals running, and the way back is free."""

import csv
from pathlib import Path

import numpy as np
import pytest

from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.barrier_session import BarrierSession, BarrierSnapshot
from model.hopfield.memories import random_memories
from model.hopfield.stored import Stored
from tests.model.hopfield.landscapes import stored_with
from tests.model.hopfield.twins import random_network


def session(n_units: int = 14, sampled: bool = False, seed: int = 1) -> BarrierSession:
    return BarrierSession(Stored.by("hebb", random_memories(3, (1, n_units), 2)), 200, seed, sampled)


def ended(session: BarrierSession) -> BarrierSnapshot:
    while not session.finished:
        session.advance(50)
    return session.snapshot()


def assert_same(one: BarrierSnapshot, other: BarrierSnapshot) -> None:
    assert (one.step, one.words) == (other.step, other.words)
    for name in ("states", "energies", "sizes", "lower", "heights"):
        np.testing.assert_array_equal(getattr(one.tree, name), getattr(other.tree, name))
    np.testing.assert_equal(one.level, other.level)


KINDS = pytest.mark.parametrize(("n_units", "sampled"), [(14, False), (14, True), (150, False)])


@KINDS
def test_many_steps_are_one_step_many_times(n_units: int, sampled: bool) -> None:
    one, other = session(n_units, sampled), session(n_units, sampled)
    rows = [one.advance(1) for _ in range(4)]
    np.testing.assert_array_equal(other.advance(4), np.concatenate(rows))
    assert_same(one.snapshot(), other.snapshot())
    rest = one.advance(10_000)
    assert one.finished
    assert len(rest) == one.step - 4
    assert rest[-1, 0] >= len(one.snapshot().tree)
    assert one.advance(5).shape == (0, 1)


@KINDS
def test_going_back_and_on_again_gives_the_same(n_units: int, sampled: bool) -> None:
    run = session(n_units, sampled)
    run.advance(2)
    mark, before = run.checkpoint(), run.snapshot()
    rows = run.advance(3)
    after = run.snapshot()
    run.restore(mark)
    assert_same(run.snapshot(), before)
    assert not run.finished
    np.testing.assert_array_equal(run.advance(3), rows)
    assert_same(run.snapshot(), after)
    assert mark.step == 2


def test_small_networks_are_exact_and_large_ones_or_sampled_ones_are_bounds() -> None:
    exact, sampled, large = ended(session(22)), ended(session(22, sampled=True)), ended(session(23))
    assert exact.tree.exact
    assert exact.words.startswith("Exact: all 4,194,304 states")
    for bounds in (sampled, large):
        assert not bounds.tree.exact
        assert bounds.words.startswith("Upper bounds: ")
        assert np.isnan(bounds.level)
    assert large.tree.states.shape[1] == 23


def test_a_snapshot_is_finished_when_the_tree_is_whole() -> None:
    run = session()
    assert not run.snapshot().finished
    assert run.snapshot().n_steps is None
    assert len(run.snapshot().tree) == 0
    last = ended(run)
    assert last.finished
    assert last.step == last.n_steps
    run.restore(session().checkpoint())
    assert not run.snapshot().finished
    assert run.snapshot().n_steps == last.n_steps, "known from now on"


@KINDS
def test_nobody_can_write_into_a_snapshot(n_units: int, sampled: bool) -> None:
    tree = ended(session(n_units, sampled)).tree
    for name in ("states", "energies", "sizes", "lower", "heights"):
        assert not getattr(tree, name).flags.writeable


def test_the_seed_is_of_the_samples() -> None:
    assert session(seed=5).seed == 5
    stored = stored_with(random_network(50, 1).weights)
    one, again, other = (ended(BarrierSession(stored, 40, seed)).tree.states.tobytes() for seed in (1, 1, 2))
    assert one == again != other


def test_the_table_is_saved(tmp_path: Path) -> None:
    run = session()
    last = ended(run)
    run.save(tmp_path / "minima.csv")
    with (tmp_path / "minima.csv").open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len(last.tree)
    assert [float(row["energy"]) for row in rows] == last.tree.energies.tolist()
    assert {row["barriers_are"] for row in rows} == {"exact"}


@pytest.mark.parametrize("value", [np.inf, 1e308])
def test_weights_too_large_for_energies_are_refused(value: float) -> None:
    huge = value * (1 - np.eye(6)) if np.isfinite(value) else np.where(np.eye(6) > 0, 0, value)
    with np.errstate(over="ignore"), pytest.raises(BadInput, match="the weights are too large to compute energies"):
        BarrierSession(stored_with(huge), 10, 1)


def test_weights_that_are_no_numbers_are_no_network() -> None:
    with pytest.raises(ValueError, match="symmetric"):
        Hopfield(np.where(np.eye(6) > 0, 0, np.nan))


def test_starts_are_checked_where_there_are_any() -> None:
    stored = Stored.by("hebb", random_memories(2, (1, 30), 1))
    with pytest.raises(BadInput, match="there are 0 starts"):
        BarrierSession(stored, 0, 1)


@pytest.mark.parametrize("method", ["apply", "alter", "observe", "show"])
def test_nothing_of_it_can_be_changed(method: str) -> None:
    with pytest.raises(TypeError, match="'warmer'"):
        getattr(session(), method)("warmer")
