"""The census: what it counts, what it says of it, and that it is the same however the work is shared."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from model.errors import BadInput
from model.experiments.study import run
from model.experiments.study_session import StudySession
from model.hopfield import census as census_module
from model.hopfield.attractors import KINDS, settle_to_ends
from model.hopfield.census import BATCH, Census, CensusSnapshot, CensusTally
from model.hopfield.memories import Memories, handcrafted_memories, random_memories
from model.hopfield.stored import Stored
from model.hopfield.verdict import judge
from tests.model.hopfield.twins import all_states


def small() -> Stored:
    """Ten units: every start can be tried."""
    return Stored.by("hebb", random_memories(3, (2, 5), seed=3))


def done(census: Census) -> CensusTally:
    tally = census.begin()
    for piece in range(census.n_pieces):
        tally.add(census.work(piece))
    return tally


@pytest.fixture(scope="module")
def handcrafted() -> CensusTally:
    return done(Census(Stored.by("hebb", handcrafted_memories()), seed=1, starts=2000))


def test_shares_are_those_of_the_exact_basins() -> None:
    stored = small()
    exact = settle_to_ends(stored.network, all_states(10), np.random.default_rng(0), "fixed", 100)
    found = done(Census(stored, seed=4, starts=20_000, order="fixed")).snapshot()
    counts = {a.bits: n for a, n in zip(found.attractors, found.counts, strict=True)}
    assert counts.keys() == set(exact.bits)
    for bits, basin in zip(exact.bits, exact.counts, strict=True):
        share = basin / 1024
        assert abs(counts[bits] / 20_000 - share) < 4 * np.sqrt(share * (1 - share) / 20_000)
    assert found.unseen[0] == 0
    assert found.unseen_at_least == 0


def test_all_is_counted_once_and_in_the_order_of_discovery() -> None:
    census = Census(small(), seed=4, starts=250)
    assert census.n_pieces == 3
    tally = census.begin()
    distinct: dict[bytes, int] = {}
    for piece in range(3):
        ends = census.work(piece)
        assert ends.n_starts == (BATCH if piece < 2 else 50)
        tally.add(ends)
        for bits, count in zip(ends.bits, ends.counts, strict=True):
            distinct[bits] = distinct.get(bits, 0) + count
        found = tally.snapshot()
        assert [a.bits for a in found.attractors] == list(distinct)
        assert found.counts.tolist() == list(distinct.values())
        assert found.discovery[-1].tolist() == [min(250, BATCH * (piece + 1)), len(distinct)]
    assert (found.starts, found.counts.sum(), found.distinct) == (250, 250, len(distinct))


def test_the_handcrafted_eight_and_their_mirror_images_are_all_found(handcrafted: CensusTally) -> None:
    found = handcrafted.snapshot()
    memories = found.stored.memories
    for sign in (1, -1):
        for pattern in memories.patterns:
            (number,) = [
                i for i, a in enumerate(found.attractors) if np.array_equal(a.state(memories.n_units), sign * pattern)
            ]
            assert KINDS[found.kinds[number]] == ("memory" if sign > 0 else "mirror")
    assert (found.distinct_by_kind["memory"], found.distinct_by_kind["mirror"]) == (8, 8)
    assert found.distinct_by_kind["mixture"] > 20, "the slide's compilation of the spurious states"
    states = np.stack([a.state(memories.n_units) for a in found.attractors])
    assert found.stored.network.is_fixed_point(states).all()
    np.testing.assert_allclose(found.energies, found.stored.network.energy(states), atol=1e-12)


def test_a_state_and_its_mirror_image_draw_equally_many_starts(handcrafted: CensusTally) -> None:
    found = handcrafted.snapshot()
    straight, mirrored = found.starts_by_kind["memory"], found.starts_by_kind["mirror"]
    assert abs(straight - mirrored) < 4 * np.sqrt(straight + mirrored)


def test_spurious_is_what_the_verdicts_call_spurious(handcrafted: CensusTally) -> None:
    found = handcrafted.snapshot()
    verdicts = [judge(a.state(120), found.stored.memories) for a in found.attractors]
    assert verdicts == [a.verdict for a in found.attractors]
    spurious = sum(int(n) for n, verdict in zip(found.counts, verdicts, strict=True) if verdict.spurious)
    share, error = found.spurious
    assert share == pytest.approx(spurious / 2000)
    assert error == pytest.approx(np.sqrt(share * (1 - share) / 2000))
    assert sum(found.starts_by_kind.values()) == 2000
    assert sum(found.distinct_by_kind.values()) == found.distinct


def test_what_good_and_turing_foresee_comes_true() -> None:
    stored = Stored.by("hebb", handcrafted_memories())
    known = done(Census(stored, seed=1, starts=2000)).snapshot()
    fresh = done(Census(stored, seed=2, starts=2000)).snapshot()
    seen = {a.bits for a in known.attractors}
    new = sum(int(n) for a, n in zip(fresh.attractors, fresh.counts, strict=True) if a.bits not in seen) / 2000
    probability, error = known.unseen
    assert abs(new - probability) < 3 * np.hypot(error, np.sqrt(new / 2000))
    many = done(Census(stored, seed=3, starts=20_000)).snapshot()
    assert known.unseen_at_least < many.distinct - known.distinct, "it is a lower bound"


def test_the_table_is_ranked_and_holds_every_state(handcrafted: CensusTally) -> None:
    found, rows = handcrafted.snapshot(), handcrafted.rows()
    assert [row["rank"] for row in rows] == list(range(1, found.distinct + 1))
    starts = [row["starts"] for row in rows]
    assert starts == sorted(found.counts.tolist(), reverse=True)
    assert sum(row["share_of_starts"] for row in rows) == pytest.approx(1)
    for row, number in zip(rows, found.ranked, strict=True):
        state = np.array([1 if c == "#" else -1 for c in str(row["state"])])
        np.testing.assert_array_equal(state, found.attractors[number].state(120))
        assert np.isclose(row["energy"], found.stored.network.energy(state))
        verdict = found.attractors[number].verdict
        assert row["differing_units"] == verdict.differing
        assert row["spurious"] == int(verdict.spurious) == int(row["verdict"] not in ("memory", "mirror"))
        assert row["nearest_memory"] == found.stored.memories.names[verdict.memory]


def test_the_summary_says_the_same(handcrafted: CensusTally) -> None:
    summary, found = handcrafted.summary(), handcrafted.snapshot()
    assert (summary["starts"], summary["distinct"], summary["listed"]) == (2000, found.distinct, found.distinct)
    assert (summary["spurious_share"], summary["spurious_share_standard_error"]) == found.spurious
    assert (summary["unseen_probability"], summary["unseen_probability_standard_error"]) == found.unseen
    assert summary["unseen_at_least_chao1"] == found.unseen_at_least
    assert summary["distinct_spin_glass"] == found.distinct_by_kind["spin glass"]


@pytest.mark.parametrize("workers", [1, 3])
def test_any_number_of_workers_gives_the_same_table(workers: int) -> None:
    census = Census(small(), seed=7, starts=1000, damage=0.3)
    with ThreadPoolExecutor(workers) as pool:
        tally = run(census, pool)
    assert tally.rows() == done(census).rows()


def test_another_process_gives_the_same_and_is_not_sent_the_verdicts() -> None:
    census = Census(small(), seed=7, starts=200)
    fresh = len(pickle.dumps(census))
    first = done(census)
    assert len(pickle.dumps(census)) < fresh + 1000
    assert done(pickle.loads(pickle.dumps(census))).rows() == first.rows()


def test_another_seed_gives_other_starts() -> None:
    census = Census(small(), seed=7, starts=200)
    assert done(census).rows() != done(replace(census, seed=8)).rows()


def test_a_session_steps_back_to_the_same_table(tmp_path: Path) -> None:
    session = StudySession(Census(small(), seed=7, starts=1000))
    session.advance(3)
    checkpoint, before = session.checkpoint(), session.snapshot().found
    session.advance(10)
    assert session.finished
    last = session.snapshot().found
    session.restore(checkpoint)
    again = session.snapshot().found
    np.testing.assert_array_equal(again.counts, before.counts)
    assert again.attractors == before.attractors
    session.advance(7)
    np.testing.assert_array_equal(session.snapshot().found.counts, last.counts)
    session.save(tmp_path / "census.csv")
    lines = (tmp_path / "census.csv").read_text().splitlines()
    assert lines[0].startswith("rank,energy,starts,share_of_starts,verdict")
    assert len(lines) == 1 + last.distinct


def test_a_snapshot_stays_as_it_was() -> None:
    census = Census(small(), seed=7, starts=300)
    tally = census.begin()
    tally.add(census.work(0))
    before = tally.snapshot()
    copy = before.counts.copy(), before.discovery.copy(), before.attractors
    tally.add(census.work(1))
    for array, kept in zip((before.counts, before.discovery), copy, strict=False):
        np.testing.assert_array_equal(array, kept)
        assert not array.flags.writeable
    assert before.attractors == copy[2]
    assert all(a is b for a, b in zip(before.attractors, tally.snapshot().attractors, strict=False)), "shared"


def test_beyond_what_is_kept_attractors_are_judged_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    census = Census(Stored.by("hebb", handcrafted_memories()), seed=1, starts=500)
    whole = done(census).snapshot()
    monkeypatch.setattr(census_module, "MAX_KEPT", 5)
    tally = done(replace(census))
    found = tally.snapshot()
    assert found.attractors == whole.attractors[:5]
    np.testing.assert_array_equal(found.counts, whole.counts)
    assert found.starts_by_kind == whole.starts_by_kind
    assert (found.spurious, found.unseen) == (whole.spurious, whole.unseen)
    assert len(tally.rows()) == len(found.ranked) == 5
    assert (tally.summary()["distinct"], tally.summary()["listed"]) == (whole.distinct, 5)


def test_starts_from_damaged_memories_differ_from_them_in_that_share() -> None:
    memories = random_memories(5, (10, 10), seed=1)
    census = Census(Stored.by("hebb", memories), seed=2, starts=400, damage=0.2, max_sweeps=1)
    starts = census.draw(400, np.random.default_rng(1))
    distances = np.count_nonzero(starts[:, np.newaxis] != memories.patterns, axis=2)
    assert (distances.min(axis=1) == 20).all()
    assert set(distances.argmin(axis=1)) == set(range(5)), "every memory has its turn"
    np.testing.assert_array_equal(memories.patterns, random_memories(5, (10, 10), seed=1).patterns)
    found = done(replace(census, max_sweeps=100)).snapshot()
    assert found.starts_by_kind["memory"] > 350


def test_starts_cut_short_are_no_attractors_but_went_astray() -> None:
    found = done(Census(Stored.by("hebb", handcrafted_memories()), seed=1, starts=300, max_sweeps=1)).snapshot()
    assert found.unfinished > 0
    assert found.counts.sum() + found.unfinished == found.starts == 300
    known = found.starts_by_kind["memory"] + found.starts_by_kind["mirror"]
    assert found.spurious[0] == pytest.approx((300 - known) / 300)


def test_units_that_decide_together_end_in_cycles_too() -> None:
    found = done(Census(small(), seed=1, starts=1000, order="synchronous")).snapshot()
    assert found.starts_by_kind["cycle"] > 0
    for kind, attractor in zip(found.kinds, found.attractors, strict=True):
        state = attractor.state(10)
        assert (KINDS[kind] == "cycle") == (not found.stored.network.is_fixed_point(state))


def test_nothing_yet_is_said_so() -> None:
    tally = Census(small(), seed=1).begin()
    found = tally.snapshot()
    assert isinstance(found, CensusSnapshot)
    assert (found.starts, found.distinct, len(found.ranked)) == (0, 0, 0)
    assert np.isnan([*found.spurious, *found.unseen]).all()
    assert tally.rows() == []


def test_one_memory_has_two_attractors() -> None:
    stored = Stored.by("hebb", Memories(np.ones((1, 9), np.int8), ("all",), (3, 3), "by hand"))
    found = done(Census(stored, seed=1, starts=100)).snapshot()
    assert sorted(found.distinct_by_kind.items()) == sorted(
        {**dict.fromkeys(KINDS, 0), "memory": 1, "mirror": 1}.items()
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"starts": 0}, "there are to be 0 starts; there must be 1 to 200,000"),
        ({"starts": 10**9}, "there must be 1 to 200,000"),
        ({"max_sweeps": 0}, "0 sweeps are allowed a start; it must be 1 to 10,000"),
        ({"damage": 1.5}, "the damage is 1.5; it must be a share of the units, from 0 to 1"),
        ({"damage": float("nan")}, "the damage is nan"),
        ({"order": "backwards"}, 'there is no order "backwards"'),
    ],
)
def test_what_cannot_be_is_refused(change: dict[str, object], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        replace(Census(small(), seed=1), **change)  # type: ignore[arg-type]
