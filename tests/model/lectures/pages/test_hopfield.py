from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.hopfield.changes import RemoveMemory, StartFrom
from model.hopfield.dynamics import Dynamics
from model.hopfield.schedule import Schedule
from model.hopfield.session import SliceThrough
from model.hopfield.snapshot import HopfieldSnapshot
from model.lectures.actions import Change, Observe
from model.lectures.stage import Stage
from tests.model.lectures.writing import lecture, refused

PAGE = 'page = "hopfield"'


def test_the_numbers_are_those_of_the_snapshot(tmp_path: Path) -> None:
    found = lecture(tmp_path, f"{PAGE}\nchange = [{{ start_from = 3 }}, {{ flip_share = 0.25 }}]", "steps = 7")
    stage = Stage(found)
    for i in range(2):
        performed = stage.perform(i)
        numbers, snapshot = performed.numbers, performed.snapshot
        assert isinstance(snapshot, HopfieldSnapshot)
        memories, network = snapshot.stored.memories, snapshot.stored.network
        assert numbers["energy"] == pytest.approx(float(network.energy(snapshot.state)))
        assert numbers["overlap(3)"] == pytest.approx(float((memories.patterns[2] * snapshot.state).mean()))
        assert numbers["energy(1)"] == pytest.approx(float(network.energy(memories.patterns[0])))
        assert numbers["unstable(8)"] == network.unstable_units(memories.patterns[7])
        assert "overlap(9)" not in numbers
        assert (numbers["n_units"], numbers["n_memories"], numbers["load"]) == (120, 8, pytest.approx(8 / 120))
        assert (numbers["nearest_memory"], numbers["nearest_overlap"]) == ("two", numbers["overlap(3)"])
    assert Stage(found).perform(0).numbers["overlap(3)"] == 0.5
    assert snapshot.decision is not None
    assert numbers["unit"] == snapshot.decision.unit + 1
    assert numbers["field"] == snapshot.decision.field
    assert (numbers["verdict"], numbers["finished"]) == ("not finished", False)


def test_the_end_has_a_verdict(tmp_path: Path) -> None:
    numbers = (
        Stage(lecture(tmp_path, f'{PAGE}\nchange = [{{ flip_share = 0.05 }}]\nsteps = "to the end"')).perform(0).numbers
    )
    assert [numbers[name] for name in ("verdict", "end", "spurious", "differing", "finished", "wanting")] == [
        "memory", "zero", False, 0.0, True, 0.0,
    ]  # fmt: skip


def test_a_state_and_more_memories_from_files(tmp_path: Path) -> None:
    rows = ["#" * 10] * 5 + ["." * 10] * 7
    (tmp_path / "mine.txt").write_text("\n".join(rows))
    found = lecture(
        tmp_path, PAGE, 'change = [{ start_at = "mine.txt" }]', 'change = [{ store_patterns = ["mine.txt"] }]'
    )
    stage = Stage(found)
    state: Any = stage.perform(1).snapshot
    assert state.state.tolist() == [1] * 50 + [-1] * 70
    assert stage.perform(2).numbers["n_memories"] == 9
    assert stage.perform(2).numbers["overlap(9)"] == 1.0


def test_memories_are_counted_from_one(tmp_path: Path) -> None:
    changes = "{ slice_through = [2, 5] }, { remove_memory = 1 }, { start_from = 2 }"
    found = lecture(tmp_path, f"{PAGE}\nchange = [{changes}]")
    assert found.steps[0].actions == (
        Observe(SliceThrough(1, 4)),
        Change(RemoveMemory(0)),
        Change(StartFrom(1)),
    )


def test_dynamics_that_are_not_named_stay_as_they_were(tmp_path: Path) -> None:
    found = lecture(
        tmp_path,
        f'{PAGE}\nsession = {{ order = "fixed", temperature = 0.3 }}',
        "change = [{ use_dynamics = { schedule = [[0, 1.0], [10, 0.5]] } }]",
        'change = [{ use_dynamics = { order = "synchronous" } }]',
    )
    first, second = (step.actions[0] for step in found.steps[1:])
    assert isinstance(first, Change)
    assert isinstance(second, Change)
    schedule = Schedule(((0.0, 1.0), (10.0, 0.5)))
    assert first.change.dynamics == Dynamics("fixed", schedule)  # type: ignore[attr-defined]
    assert second.change.dynamics == Dynamics("synchronous", schedule)  # type: ignore[attr-defined]


def test_two_minima_merge_and_it_is_told_at_which_distance(tmp_path: Path) -> None:
    blocks = (
        f'{PAGE}\nsession = {{ patterns = "random", n_patterns = 4, rows = 5, columns = 10 }}',
        "change = [{ merging = true }, { move_memory = { memory = 2, towards = 1, distance = 6 } }]",
    )
    stage = Stage(lecture(tmp_path, *blocks))
    performed = stage.perform(1)
    numbers: Any = performed.numbers
    snapshot: Any = performed.snapshot
    assert numbers["distance"] == 6
    patterns = snapshot.memories.patterns
    assert np.count_nonzero(patterns[0] != patterns[1]) == 6
    assert numbers["merging_distance"] >= 6 if numbers["apart"] == 0 else numbers["merging_distance"] < 6
    # The same minima, found by a network of its own.
    network, names = snapshot.stored.network, ("from_a", "from_b")
    ends = network.settle(patterns[:2], np.random.default_rng(5), order="fixed").states
    assert [numbers[name] for name in names] == [np.count_nonzero(ends[i] != patterns[i]) for i in (0, 1)]
    assert [np.isnan(stage.perform(0).numbers[name]) for name in ("distance", *names)] == [True] * 3


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("{ start_from = 0 }", "`start_from` is 0; it should be a whole number from 1"),
        ("{ flip_share = 1.5 }", "`flip_share` is 1.5; it should be a number from 0 to 1."),
        ('{ cover_half = "upper" }', "there is no cover_half “upper”. There are: top, bottom, left, right."),
        ("{ start_at_random = false }", "`start_at_random` is false; it should be true."),
        ("{ paint = { value = 1 } }", "`units` is missing; it should be a list of 1 to 4,096"),
        ("{ paint = { units = [1], value = 2 } }", "`value` is 2; it should be a whole number from -1 to 1."),
        ('{ start_at = "x.txt" }', "there is no file “x.txt”"),
        ("{ start_at = 3 }", "`start_at` is 3; it should be a handcrafted pattern or a pattern file"),
        ("{ slice_through = [1] }", "`slice_through` is a list of 1; it should be a list of 2"),
        ("{ basins = 1 }", "`basins` is 1; it should be true or false."),
    ],
)
def test_what_a_change_cannot_be(tmp_path: Path, change: str, said: str) -> None:
    text = refused(tmp_path, f"{PAGE}\nchange = [{change}]")
    assert text.startswith("lecture.md, line 7: ")
    assert said in text


def test_the_bits_of_the_weights_are_counted_by_the_values_they_can_have(tmp_path: Path) -> None:
    session = 'session = { patterns = "random", n_patterns = 7, rows = 6, columns = 40 }'
    stage = Stage(lecture(tmp_path, f"{PAGE}\n{session}", 'change = [{ use_rule = "storkey" }]'))
    performed: Any = stage.perform(0)
    assert performed.numbers["memory_bits"] == performed.snapshot.memories.patterns.size == 1680
    pairs = performed.snapshot.stored.network.weights[np.triu_indices(240, 1)]
    values = np.unique(np.round(pairs * 240))
    assert len(values) == 8  # all of −7, −5, … 7
    assert performed.numbers["weight_bits"] == pytest.approx(len(pairs) * np.log2(len(values)))
    assert np.isnan(stage.perform(1).numbers["weight_bits"])
