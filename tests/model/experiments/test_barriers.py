"""``reverie experiment barriers``: the table of minima of some networks."""

import argparse
import json
import math
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.errors import BadInput
from model.experiments.barriers import BarrierStudy, BarrierTally, add_arguments, make_study
from model.experiments.command_line import main
from model.experiments.study import run
from model.hopfield.barrier_session import BarrierSession
from model.hopfield.memories import random_memories
from model.hopfield.stored import Stored

SMALL = BarrierStudy("random", 12, 3, 4, "hebb", 100, False, 3)


def asked(*options: str) -> BarrierStudy:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return make_study(argparse.Namespace(**vars(parser.parse_args(options)), seed=7))


def table(study: BarrierStudy, threads: int, cancel_after: int = 1000) -> BarrierTally:
    done: list[object] = []
    with ThreadPoolExecutor(threads) as pool:
        tally = run(study, pool, progress=done.append, cancelled=lambda: len(done) >= cancel_after)
    assert isinstance(tally, BarrierTally)
    return tally


@pytest.mark.parametrize("sampled", [False, True])
def test_any_number_of_workers_gives_the_same_table(sampled: bool) -> None:
    study = BarrierStudy("random", 12, 3, 4, "hebb", 100, sampled, 3)
    one, three = table(study, 1), table(study, 3)
    assert repr(one.rows()) == repr(three.rows())
    assert {row["network"] for row in one.rows()} == {1, 2, 3, 4}
    assert {row["barriers_are"] for row in one.rows()} == {"upper bounds" if sampled else "exact"}


def test_what_is_done_when_it_is_cancelled_is_kept() -> None:
    tally = table(SMALL, 1, cancel_after=2)
    assert {row["network"] for row in tally.rows()} == {1, 2}
    assert tally.summary()["networks"] == 2
    assert repr(tally.rows()) == repr(tally.snapshot())


def test_nothing_done_is_an_empty_table() -> None:
    assert SMALL.begin().rows() == []
    assert SMALL.begin().summary() == {"networks": 0}


def test_a_study_and_its_trees_survive_being_sent_elsewhere() -> None:
    sent = pickle.loads(pickle.dumps(SMALL))
    tree = pickle.loads(pickle.dumps(sent.work(1)))
    assert repr(tree.rows()) == repr(SMALL.work(1).rows())


def test_the_first_network_is_that_of_the_seed_and_the_others_differ() -> None:
    session = BarrierSession(Stored.by("hebb", random_memories(3, (1, 12), 3)), 100, 3)
    while not session.finished:
        session.advance(10)
    first, second = SMALL.work(0), SMALL.work(1)
    np.testing.assert_array_equal(first.states, session.snapshot().tree.states)
    assert first.states.shape != second.states.shape or (first.states != second.states).any()


def test_the_summary_compares_memories_with_spurious_minima() -> None:
    tally = table(SMALL, 1)
    summary = tally.summary()
    rows = tally.rows()
    spurious, memories = (
        [float(row["barrier"]) for row in rows if is_spurious(row) is wanted and not math.isnan(float(row["barrier"]))]
        for wanted in (True, False)
    )
    assert spurious
    assert memories
    assert summary["barrier_of_spurious_minima_mean"] == pytest.approx(np.mean(spurious))
    assert summary["barrier_of_memories_mean"] == pytest.approx(np.mean(memories))
    assert summary["minima_found_mean"] == len(rows) / 4
    assert summary["barriers_are"] == "exact"


def is_spurious(row: dict[str, float | int | str]) -> bool:
    return abs(float(row["overlap"])) < 1


def test_options_become_the_study() -> None:
    assert asked() == BarrierStudy("random", 20, 3, 1, "hebb", 500, False, 7)
    options = "--source=handcrafted --units=30 --patterns=4 --networks=2 --rule=storkey --starts=9 --sampled"
    assert asked(*options.split()) == BarrierStudy("handcrafted", 30, 4, 2, "storkey", 9, True, 7)


def test_the_handcrafted_patterns_are_one_network_of_bounds() -> None:
    study = asked("--source=handcrafted", "--starts=60", "--networks=3")
    assert study.n_pieces == 1
    tree = study.work(0)
    assert tree.states.shape[1] == 120
    assert not tree.exact
    assert {"zero", "−zero"} <= {verdict.name for verdict in tree.verdicts}


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ("--units=1", "there are to be 1 units; there must be 4 to 4096"),
        ("--units=5000", "there are to be 5000 units; there must be 4 to 4096"),
        ("--patterns=0", "there are to be 0 patterns; there must be at least 1"),
        ("--networks=0", "there are to be 0 networks; there must be 1 to 1,000"),
        ("--starts=0", "there are to be 0 starts; there must be 1 to 10,000"),
        ("--starts=10001", "there are to be 10001 starts; there must be 1 to 10,000"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(options: str, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        asked(*options.split())


def test_it_runs_from_the_command_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "minima.csv"
    command = f"experiment barriers --units 12 --patterns 3 --networks 2 --seed 3 --workers 2 --csv {path} --json"
    assert main(command.split()) == 0
    printed: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert (printed["experiment"], printed["seed"], printed["networks"]) == ("barriers", 3, 2)
    assert printed["barriers_are"] == "exact"
    assert printed["rows"][0]["barrier"] is None, "nothing is lower than the lowest"
    assert len(path.read_text("utf-8").splitlines()) == 1 + len(printed["rows"])


def test_more_units_than_can_be_gone_through_are_bounds_and_said_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["experiment", "barriers", "--units", "23", "--starts", "50"]) == 0
    assert "upper bounds" in capsys.readouterr().out
