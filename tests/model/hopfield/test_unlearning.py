"""Dreams: each is the formula, blind, and the same whichever way the run came there."""

import csv
import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.errors import BadInput
from model.hopfield import Hopfield
from model.hopfield.memories import Memories, random_memories
from model.hopfield.stored import Stored
from model.hopfield.unlearning import MEMORY, MIRROR, SPURIOUS, UnlearningSession
from model.hopfield.unlearning_figures import UnlearningSettings
from model.hopfield.unlearning_snapshot import MAX_SIDE

FEW = random_memories(5, (4, 8), seed=1)
QUICK = UnlearningSettings(measure_every=10, starts=40)


def begun(memories: Memories = FEW, seed: int = 3, settings: UnlearningSettings = QUICK) -> UnlearningSession:
    return UnlearningSession(Stored.by("hebb", memories), seed, settings)


def everything(session: UnlearningSession) -> dict[str, str]:
    """All that shows and all that decides how the run goes on, comparable to the last bit.

    The best and the collapse are of the whole run, whichever step of it is shown.
    """
    parts = dataclasses.asdict(session.checkpoint()) | dataclasses.asdict(session.snapshot())
    for name in ("origin", "shared", "best", "furthest", "dead_since"):
        del parts[name]
    return {name: repr(_plain(part)) for name, part in parts.items()}


def _plain(part: Any) -> Any:
    if isinstance(part, np.ndarray):
        return part.tolist()
    if isinstance(part, dict):
        return {name: _plain(value) for name, value in part.items()}
    return [_plain(value) for value in part] if isinstance(part, tuple | list) else part


# --- what a dream does ----------------------------------------------------------------------------------------------


def test_a_dream_takes_away_epsilon_of_what_storing_its_end_would_add() -> None:
    session = begun(settings=UnlearningSettings(epsilon=0.25))
    before = session.snapshot()
    session.advance(1)
    after = session.snapshot()
    assert after.state is not None
    stored_by_hebb = Hopfield.store([after.state]).weights
    np.testing.assert_allclose(after.weights, before.weights - 0.25 * stored_by_hebb, rtol=0, atol=1e-15)


def test_a_dream_ends_where_nothing_wants_to_change_with_the_energy_that_is_recorded() -> None:
    session = begun()
    for _ in range(30):
        dreaming = session.snapshot().stored.network
        (row,) = session.advance(1)
        after = session.snapshot()
        assert after.state is not None
        assert dreaming.is_fixed_point(after.state)
        assert row[0] == after.energy == pytest.approx(float(dreaming.energy(after.state)))


def test_a_dream_begins_at_a_random_state_and_asks_the_units_in_random_order() -> None:
    """Without weights a dream ends where it begins: each unit ±1 by chance, and no two dreams alike."""
    blank = dataclasses.replace(Stored.by("hebb", FEW), network=Hopfield(np.zeros((32, 32))))
    starts = []
    for seed in range(300):
        session = UnlearningSession(blank, seed, UnlearningSettings(epsilon=1e-9, starts=1))
        session.advance(1)
        starts.append(session.snapshot().state)
    drawn = np.array(starts)
    assert len(np.unique(drawn, axis=0)) == 300
    assert np.abs(drawn.mean(axis=0)).max() < 5 / np.sqrt(300)
    assert abs(drawn.mean()) < 5 / np.sqrt(drawn.size)


def test_dreams_hit_what_settling_from_random_states_hits() -> None:
    """As often as Hopfield.settle does, which has tests of its own, within five standard errors."""
    stored = Stored.by("hebb", FEW)
    session = UnlearningSession(stored, 5, UnlearningSettings(epsilon=1e-9, measure_every=100_000, starts=1))
    hits = session.advance(4000)[:, 1]
    rng = np.random.default_rng(6)
    starts = rng.choice(np.array([-1, 1], np.int8), size=(4000, 32))
    sums = stored.network.settle(starts, rng).states.astype(int) @ FEW.patterns.T
    share = (np.abs(sums) < 32).all(axis=1).mean()
    assert abs((hits == SPURIOUS).mean() - share) < 5 * np.sqrt(2 * share * (1 - share) / 4000)


def test_many_dreams_are_the_sum_of_all_that_was_dreamt() -> None:
    session = begun()
    ends = []
    for _ in range(50):
        session.advance(1)
        ends.append(session.snapshot().state)
    dreamt = np.array(ends, np.float64)
    expected = Hopfield.store(FEW.patterns).weights - 0.01 / 32 * dreamt.T @ dreamt
    np.fill_diagonal(expected, 0.0)
    np.testing.assert_allclose(session.snapshot().weights, expected, atol=1e-12)


def test_weights_stay_symmetric_with_a_zero_diagonal_to_the_last_bit() -> None:
    session = begun(settings=UnlearningSettings(epsilon=1 / 3, measure_every=1000))
    session.advance(777)
    weights = session.snapshot().weights
    np.testing.assert_array_equal(weights, weights.T)
    assert not weights.diagonal().any()
    assert session.snapshot().stored.network.n_units == 32, "the network accepts its weights"


def test_the_record_says_truly_what_was_hit_and_unlearns_it_whatever_it_is() -> None:
    """Memories are unlearnt like anything else."""
    session = begun(settings=UnlearningSettings(measure_every=1000))
    seen = {MEMORY: 0, MIRROR: 0, SPURIOUS: 0}
    hits = np.zeros((5, 2), int)
    for _ in range(150):
        before = session.snapshot().weights
        (row,) = session.advance(1)
        after = session.snapshot()
        assert after.state is not None
        assert after.verdict is not None
        equal = (FEW.patterns == after.state).all(axis=1)
        mirrored = (FEW.patterns == -after.state).all(axis=1)
        hit = MEMORY if equal.any() else MIRROR if mirrored.any() else SPURIOUS
        assert row[1] == hit
        assert after.verdict.spurious == (hit == SPURIOUS)
        assert (after.weights != before).any()
        seen[hit] += 1
        hits += np.stack([equal, mirrored], axis=1)
        np.testing.assert_array_equal(after.hits, hits)
    assert min(seen.values()) > 10


def test_weights_cannot_explode_at_the_largest_epsilon() -> None:
    """|W|² grows by at most ε² a dream, because s·Ws >= 0 wherever a state has settled."""
    session = begun(settings=UnlearningSettings(epsilon=1.0, measure_every=100_000))
    at_first = float((session.snapshot().weights ** 2).sum())
    for dreams in (1, 10, 100, 1000, 5000):
        scalars = session.advance(dreams - session.step)
        assert np.isfinite(scalars[:, 0]).all()
        assert (scalars[:, 0] <= 1e-9).all()
        assert (session.snapshot().weights ** 2).sum() <= at_first + dreams


# --- one run, whichever way -----------------------------------------------------------------------------------------


def test_running_is_stepping_bit_for_bit() -> None:
    running, stepping = begun(), begun()
    rows = running.advance(45)
    single = np.concatenate([stepping.advance(1) for _ in range(45)])
    np.testing.assert_array_equal(rows, single)
    assert everything(running) == everything(stepping)


def test_what_was_lived_is_lived_again_bit_for_bit() -> None:
    session = begun()
    session.advance(23)
    checkpoint, there = session.checkpoint(), everything(session)
    rows = session.advance(31)
    later = everything(session)
    session.restore(checkpoint)
    assert everything(session) == there
    np.testing.assert_array_equal(session.advance(31), rows)
    assert everything(session) == later


def test_measuring_often_or_seldom_leaves_the_dreams_as_they_are() -> None:
    """And what is measured depends on the network and the number of dreams alone."""
    often, seldom = begun(), begun(settings=UnlearningSettings(measure_every=60, starts=40))
    a, b = often.advance(60), seldom.advance(60)
    np.testing.assert_array_equal(a[:, :2], b[:, :2])
    np.testing.assert_array_equal(often.snapshot().weights, seldom.snapshot().weights)
    np.testing.assert_array_equal(a[-1], b[-1])


def test_the_same_seed_is_the_same_run_and_another_one_is_not() -> None:
    first, again, other = begun(seed=3), begun(seed=3), begun(seed=4)
    rows = first.advance(20)
    np.testing.assert_array_equal(rows, again.advance(20))
    assert (other.advance(20)[:, 0] != rows[:, 0]).any()


def test_a_checkpoint_says_how_much_it_holds_and_shares_the_network_before() -> None:
    session = begun(random_memories(2, (20, 20), seed=1), settings=UnlearningSettings(starts=1))
    checkpoint = session.checkpoint()
    assert 400 * 400 * 8 <= checkpoint.nbytes < 1.02 * 400 * 400 * 8
    assert checkpoint.shared[0] is session.snapshot().origin.network.weights


# --- what is measured and shown -------------------------------------------------------------------------------------


def test_figures_come_at_their_dreams_and_nowhere_else() -> None:
    rows = begun().advance(35)
    measured = np.isfinite(rows[:, 2:])
    assert np.flatnonzero(measured.all(axis=1)).tolist() == [9, 19, 29]
    assert np.flatnonzero(measured.any(axis=1)).tolist() == [9, 19, 29]
    assert np.isfinite(rows[:, :2]).all()


def test_the_best_so_far_is_the_best_of_the_record_and_the_start_is_of_it() -> None:
    session = begun()
    assert session.snapshot().best is session.snapshot().start is session.snapshot().now
    rows = session.advance(600)
    shown = session.snapshot()
    merits = [(row[5], -row[2]) for row in rows if np.isfinite(row[5])]
    assert (shown.best.recall_share, -shown.best.spurious_share) == max([*merits, shown.start.merit])
    assert shown.best.dreams == 10 * (merits.index(shown.best.merit) + 1)
    assert shown.now.dreams == 600


def test_gone_back_the_best_and_the_collapse_of_the_whole_run_are_still_known() -> None:
    session = begun(settings=UnlearningSettings(epsilon=0.05, measure_every=10, starts=40))
    checkpoint = session.checkpoint()
    session.advance(200)
    there = session.snapshot()
    session.restore(checkpoint)
    back = session.snapshot()
    assert there.best.dreams > 0
    assert back.best is there.best
    assert back.dead_since == there.dead_since is not None
    assert (back.now.dreams, back.furthest.dreams) == (0, 200)


def test_the_collapse_is_dated_by_the_first_measurement_without_a_stable_memory() -> None:
    session = begun(settings=UnlearningSettings(epsilon=0.05, measure_every=10, starts=40))
    assert session.snapshot().dead_since is None
    rows = session.advance(300)
    stable = rows[9::10, 4]
    last_alive = int(np.flatnonzero(stable > 0)[-1])
    assert last_alive < 29, "it collapses"
    assert session.snapshot().dead_since == 10 * (last_alive + 2)


def test_before_the_first_dream_there_is_nothing_dreamt() -> None:
    shown = begun().snapshot()
    assert (shown.state, shown.verdict) == (None, None)
    assert np.isnan(shown.energy)
    assert not shown.hits.any()
    assert not shown.change.any()
    assert shown.stored is shown.origin


def test_the_network_of_now_says_what_was_done_to_it_and_dreams_add_up() -> None:
    session = begun(seed=9)
    session.advance(12)
    once = session.snapshot().stored
    assert once.dreams == "12 dreams at ε = 0.01, seed 9"
    assert once.description.endswith(", Hebb, then 12 dreams at ε = 0.01, seed 9")
    np.testing.assert_array_equal(once.network.weights, session.snapshot().weights)
    further = UnlearningSession(once, 2, UnlearningSettings(epsilon=0.5, starts=5))
    further.advance(1)
    assert further.snapshot().stored.dreams == "12 dreams at ε = 0.01, seed 9, then 1 dream at ε = 0.5, seed 2"


def test_the_change_is_in_units_of_one_stored_pattern() -> None:
    session = begun(settings=UnlearningSettings(epsilon=0.5, starts=5))
    session.advance(1)
    change = session.snapshot().change
    assert session.snapshot().block == 1
    off_diagonal = change[~np.eye(32, dtype=bool)]
    np.testing.assert_allclose(np.abs(off_diagonal), 0.5)


def test_the_change_of_many_weights_is_their_means_over_blocks() -> None:
    n_units = 2 * MAX_SIDE + 8  # blocks of 3, the last one cut short
    session = begun(random_memories(2, (1, n_units), seed=1), settings=UnlearningSettings(starts=1))
    session.advance(3)
    shown = session.snapshot()
    whole = (shown.weights - shown.origin.network.weights) * n_units
    assert shown.block == 3
    assert shown.change.shape == (174, 174)
    for row, column in ((0, 0), (5, 100), (173, 20), (173, 173)):
        block = whole[3 * row : 3 * row + 3, 3 * column : 3 * column + 3]
        assert shown.change[row, column] == pytest.approx(block.mean())


def test_snapshots_and_checkpoints_are_copies_that_cannot_be_written_to() -> None:
    session = begun()
    session.advance(5)
    shown, checkpoint = session.snapshot(), session.checkpoint()
    kept = shown.weights.copy()
    session.advance(5)
    np.testing.assert_array_equal(shown.weights, kept)
    np.testing.assert_array_equal(checkpoint.weights, kept)
    for array in (shown.weights, shown.state, shown.hits, shown.change, shown.now.accessibility, checkpoint.hits):
        assert array is not None
        assert not array.flags.writeable


def test_the_network_that_was_given_is_left_as_it_was() -> None:
    stored = Stored.by("hebb", FEW)
    before = stored.network.weights.copy()
    UnlearningSession(stored, 1, QUICK).advance(20)
    np.testing.assert_array_equal(stored.network.weights, before)


def test_nothing_can_be_changed_observed_or_shown_besides() -> None:
    session = begun()
    for refuse in (session.apply, session.observe, session.show):
        with pytest.raises(BadInput, match=r"\.$"):
            refuse("anything")


def test_the_saved_table_has_every_measurement_up_to_now_and_says_how_it_was_made(tmp_path: Path) -> None:
    session = begun()
    checkpoint = session.checkpoint()
    rows = session.advance(35)
    session.save(tmp_path / "table.csv")
    with (tmp_path / "table.csv").open(newline="") as stream:
        table = list(csv.DictReader(stream))
    assert [row["dreams"] for row in table] == ["0", "10", "20", "30"]
    assert float(table[2]["recall_share"]) == rows[19, 5]
    assert float(table[3]["spurious_share"]) == rows[29, 2]
    assert {(row["epsilon"], row["noise"], row["starts"], row["seed"]) for row in table} == {("0.01", "0.2", "40", "3")}
    session.restore(checkpoint)
    session.save(tmp_path / "table.csv")
    assert len((tmp_path / "table.csv").read_text().splitlines()) == 2, "gone back, the later ones are not of this run"
    with pytest.raises(BadInput):
        session.save(tmp_path / "no such folder" / "table.csv")


# --- what cannot be, and what can ------------------------------------------------------------------------------------


def test_a_network_too_large_to_be_measured_meanwhile_is_refused_with_what_would_do() -> None:
    stored = Stored.by("hebb", random_memories(3, (20, 50), seed=1))
    with pytest.raises(BadInput, match=r"201 random starts in a measurement of 1,000 units .* choose at most 200$"):
        UnlearningSession(stored, 1, UnlearningSettings(starts=201))
    assert UnlearningSession(stored, 1, UnlearningSettings(starts=1)).step == 0


def test_memories_that_are_all_equal_are_one_that_everything_ends_in() -> None:
    same = Memories(np.ones((4, 12), np.int8), tuple("abcd"), (3, 4), "by hand")
    session = begun(same)
    (row,) = session.advance(1)
    assert abs(row[1]) == MEMORY
    assert session.snapshot().hits.sum(axis=1).tolist() == [1, 0, 0, 0]
    assert session.snapshot().start.spurious_share == 0.0


def test_more_memories_than_units_dream_like_any_others() -> None:
    session = begun(random_memories(70, (4, 8), seed=1))
    rows = session.advance(20)
    assert np.isfinite(rows[[9, 19]]).all()
    assert session.snapshot().now.accessibility.shape == (70,)


# --- published numbers ----------------------------------------------------------------------------------------------


def test_32_units_and_5_memories_lose_spurious_ends_at_first_and_everything_in_the_end() -> None:
    """About .42 of random starts end in spurious states, .16 after 300 dreams at ε = 0.01; dead by 600."""
    settings = UnlearningSettings(measure_every=300, starts=400)
    shares = []
    for seed in range(8):
        session = begun(random_memories(5, (4, 8), seed=seed), seed, settings)
        rows = session.advance(600)
        assert session.snapshot().now.stable_share <= 0.2
        shares.append((session.snapshot().start.spurious_share, rows[299, 2], rows[599, 2]))
    before, after, end = np.mean(shares, axis=0)
    error = np.std(shares, axis=0, ddof=1) / np.sqrt(len(shares))
    assert abs(before - 0.42) < 0.05 + 2 * error[0]
    assert abs(after - 0.16) < 0.05 + 2 * error[1]
    assert end > 0.95


@pytest.mark.statistical
def test_100_units_hold_30_memories_after_1500_dreams_and_none_after_5000() -> None:
    """About 1 % are stable before and none is recalled from 20 % noise; then above 95 %, and about .7."""
    settings = UnlearningSettings(measure_every=500, starts=150)
    session = begun(random_memories(30, (10, 10), seed=1), 1, settings)
    start = session.snapshot().start
    assert start.stable_share <= 0.1
    assert start.recall_share <= 0.05
    session.advance(1500)
    now = session.snapshot().now
    assert now.stable_share >= 0.95
    assert 0.55 <= now.recall_share <= 0.9
    session.advance(3500)
    assert session.snapshot().now.dreams == 5000
    assert session.snapshot().now.dead
