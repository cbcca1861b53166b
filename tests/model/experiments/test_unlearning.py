"""How much unlearning, averaged over networks."""

import argparse
import json
import math
import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from model.errors import BadInput
from model.experiments.command_line import main
from model.experiments.study import run
from model.experiments.unlearning import FIGURES, UnlearningStudy, UnlearningTally, add_arguments, make_study
from model.hopfield.unlearning_figures import UnlearningSettings

SMALL = UnlearningStudy(16, 3, 40, 3, UnlearningSettings(measure_every=10, starts=30), seed=2)


def asked(*options: str) -> UnlearningStudy:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return make_study(argparse.Namespace(**vars(parser.parse_args(options)), seed=7))


def tally_of(*results: list[list[float]]) -> UnlearningTally:
    """Of networks whose recall, share of spurious ends and share of stable memories are given."""
    tally = UnlearningTally(range(0, 100 * len(results[0]), 100))
    for result in results:
        rows = np.zeros((len(result), len(FIGURES)))
        for row, (recall, spurious, stable) in zip(rows, result, strict=True):
            row[FIGURES.index("recall_share")] = recall
            row[FIGURES.index("spurious_share")] = spurious
            row[FIGURES.index("stable_share")] = stable
        tally.add(rows)
    return tally


def test_the_same_study_gives_the_same_table_on_any_number_of_threads() -> None:
    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(3) as three:
        rows = run(SMALL, one).rows()
        assert run(SMALL, three).rows() == rows
    assert run(replace(SMALL, seed=3), ThreadPoolExecutor(1)).rows() != rows
    assert [row["dreams"] for row in rows] == [0, 10, 20, 30, 40]
    assert {row["networks"] for row in rows} == {3}


def test_a_study_survives_being_sent_elsewhere() -> None:
    sent = pickle.loads(pickle.dumps(SMALL))
    np.testing.assert_array_equal(sent.work(1), SMALL.work(1))


def test_networks_differ_and_means_and_errors_are_theirs() -> None:
    results = [SMALL.work(piece) for piece in range(3)]
    assert (results[0] != results[1]).any()
    tally = SMALL.begin()
    for result in results:
        tally.add(result)
    row = tally.rows()[2]
    overlaps = [result[2, FIGURES.index("mean_overlap")] for result in results]
    assert row["mean_overlap"] == pytest.approx(np.mean(overlaps))
    assert row["mean_overlap_standard_error"] == pytest.approx(np.std(overlaps, ddof=1) / math.sqrt(3))


def test_the_summary_names_the_best_number_of_dreams_and_where_everything_is_lost() -> None:
    tally = tally_of(
        [[0.2, 0.9, 1.0], [0.8, 0.5, 1.0], [0.8, 0.3, 1.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
        [[0.0, 0.9, 0.5], [0.8, 0.5, 1.0], [0.8, 0.3, 1.0], [0.0, 1.0, 0.5], [0.0, 1.0, 0.0]],
    )
    summary = tally.summary()
    assert summary["best_dreams"] == 200, "recall is equal at 100, spurious ends are fewer at 200"
    assert summary["dead_dreams"] == 400
    assert summary["recall_share_before"] == pytest.approx(0.1)
    assert summary["recall_share_best"] == pytest.approx(0.8)
    assert summary["spurious_share_end"] == pytest.approx(1.0)


def test_a_network_that_lives_to_the_end_has_no_date_of_death() -> None:
    assert math.isnan(float(tally_of([[0.2, 0.9, 0.0], [0.8, 0.5, 1.0]]).summary()["dead_dreams"]))


def test_one_network_has_no_standard_error_and_none_has_no_table() -> None:
    (first, *_rest) = tally_of([[0.2, 0.9, 1.0]]).rows()
    assert math.isnan(float(first["recall_share_standard_error"]))
    assert SMALL.begin().rows() == []
    assert SMALL.begin().summary() == {"networks": 0}


def test_options_become_the_study_and_defaults_are_those_of_the_issue() -> None:
    assert asked() == UnlearningStudy(32, 5, 600, 4, UnlearningSettings(0.01, 20, 0.2, 200), 7)
    study = asked(
        "--units=100",
        "--patterns=30",
        "--dreams=5000",
        "--epsilon=0.02",
        "--networks=2",
        "--measure-every=50",
        "--noise=0.1",
        "--starts=9",
    )
    assert study == UnlearningStudy(100, 30, 5000, 2, UnlearningSettings(0.02, 50, 0.1, 9), 7)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--units=1",), "1 units; there must be 4 to"),
        (("--patterns=0",), "0 patterns; there must be at least 1"),
        (("--patterns=1000000000",), "1,000,000,000 patterns of 32 units need about .* GB of memory"),
        (("--dreams=0",), "0 dreams; there must be 20, .* to 1,000,000"),
        (("--dreams=1000001",), "1,000,001 dreams; there must be 20, .* to 1,000,000"),
        (("--networks=0",), "0 networks; there must be 1 to 10,000"),
        (("--epsilon=nan",), "ε is nan"),
        (("--epsilon=30",), "ε is 30; it must be at most 1"),
        (("--units=4096",), "200 random starts in a measurement of 4,096 units take too long; choose at most 11"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(options: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        asked(*options)


def test_more_patterns_than_units_can_be_dreamt_of() -> None:
    assert asked("--units=16", "--patterns=40").n_patterns == 40


def test_it_runs_from_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    command = "experiment unlearning --units 16 --patterns 3 --dreams 40 --networks 2 --starts 30 --seed 2 --json"
    assert main(command.split()) == 0
    printed: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert printed["networks"] == 2
    assert [row["dreams"] for row in printed["rows"]] == [0, 20, 40]
    assert 0 <= printed["recall_share_best"] <= 1
