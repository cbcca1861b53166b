"""The capacity study at small sizes against itself, and at full size against the published numbers."""

import argparse
import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from math import isnan, log, nan
from typing import Any

import numpy as np
import pytest

from model.errors import BadInput
from model.experiments.capacity import CapacityStudy, Recall, add_arguments, make_study, recall
from model.experiments.command_line import main
from model.experiments.study import piece_rng, run
from model.hopfield import Hopfield
from model.hopfield.capacity_theory import retrieval_overlap

SMALL = CapacityStudy(n_units=60, loads=(0.05, 0.1, 0.3), n_networks=3, seed=5)


def measured(load: float, n_networks: int = 2, temperature: float = 0.0, n_units: int = 2000) -> tuple[float, float]:
    recalls = [
        recall(n_units, round(load * n_units), temperature, 60, np.random.default_rng(seed), 100)
        for seed in range(n_networks)
    ]
    return float(np.mean([r.overlap for r in recalls])), float(np.mean([r.exact for r in recalls]))


@pytest.mark.parametrize(
    ("load", "overlap", "within"),
    [(0.10, 0.998, 0.001), (0.12, 0.9935, 0.002), (0.13, 0.985, 0.008), (0.138, 0.945, 0.035), (0.16, 0.60, 0.07)],
)
def test_two_thousand_units_hold_their_memories_as_they_should(load: float, overlap: float, within: float) -> None:
    mean, _exact = measured(load)
    assert mean == pytest.approx(overlap, abs=within)


def test_every_bit_is_right_for_some_memories_at_one_load_and_for_next_to_none_a_little_above() -> None:
    assert measured(0.10)[1] == pytest.approx(0.28, abs=0.1)
    assert measured(0.12)[1] < 0.08


def test_with_noise_the_overlap_is_that_of_the_theory() -> None:
    for load, temperature in ((0.03, 0.2), (0.05, 0.3), (0.08, 0.2)):
        assert measured(load, 1, temperature)[0] == pytest.approx(retrieval_overlap(load, temperature), abs=0.003)


def test_a_recall_says_how_the_network_of_these_patterns_ends() -> None:
    found = recall(50, 9, 0.0, 10, np.random.default_rng(3))
    patterns = np.random.default_rng(3).choice(np.array([-1, 1], np.int8), size=(9, 50))
    network = Hopfield.store(patterns)
    stable = network.is_fixed_point(patterns)
    assert 0 < stable.mean() < 1
    assert found.exact == stable.mean()
    assert found.exact <= found.overlap < 1


def test_pieces_cover_all_loads_before_the_second_network() -> None:
    tally = SMALL.begin()
    for piece in range(3):
        tally.add(SMALL.work(piece))
    assert [row["networks"] for row in tally.rows()] == [1, 1, 1]
    assert [row["n_patterns"] for row in tally.rows()] == [3, 6, 18]
    assert SMALL.work(4) == recall(60, 6, 0.0, 100, piece_rng(5, 4))


def test_a_tally_gives_means_and_standard_errors_over_networks() -> None:
    study = CapacityStudy(n_units=40, loads=(0.1, 0.2), n_networks=2)
    tally = study.begin()
    assert tally.rows() == []
    for result in (Recall(0.9, 0.5), Recall(0.3, 0.1), Recall(0.7, 0.0)):
        tally.add(result)
    found = tally.snapshot()
    np.testing.assert_allclose(found.overlap, [0.8, 0.3])
    np.testing.assert_allclose(found.overlap_error, [0.1, nan])
    np.testing.assert_allclose(found.exact, [0.25, 0.1])
    np.testing.assert_allclose(found.exact_error, [0.25, nan])
    np.testing.assert_array_equal(found.n_networks, [2, 1])
    tally.add(Recall(0.1, 0.0))
    np.testing.assert_allclose(found.overlap, [0.8, 0.3], err_msg="a snapshot stays as it is")
    first, second = tally.rows()
    assert (first["mean_overlap"], first["theory_overlap"]) == (pytest.approx(0.8), pytest.approx(0.998, abs=1e-3))
    assert second["theory_overlap"] == 0
    assert first["load_all_bits_right"] == pytest.approx(1 / (2 * log(40)))
    assert tally.summary()["theory_critical_load"] == pytest.approx(0.1379, abs=1e-4)


def test_threads_give_the_same_table() -> None:
    with ThreadPoolExecutor(2) as two, ThreadPoolExecutor(1) as one:
        tables = [run(pickle.loads(pickle.dumps(SMALL)), pool).rows() for pool in (two, one)]
    assert tables[0] == tables[1]


def test_a_single_network_has_no_standard_error_and_json_says_null(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["experiment", "capacity", "--units", "60", "--loads", "0.3,0.1", "--networks", "1", "--json"]) == 0
    printed: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert [row["load"] for row in printed["rows"]] == [0.1, 0.3]
    assert printed["rows"][0]["mean_overlap_error"] is None
    assert printed["theory_overlap_at_critical_load"] == pytest.approx(0.967, abs=1e-3)


def test_options_make_the_study_they_name() -> None:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    arguments = parser.parse_args(["--units", "300", "--temperature", "0.2", "--sweeps", "30"])
    arguments.seed = 8
    study = make_study(arguments)
    assert study == CapacityStudy(n_units=300, seed=8, temperature=0.2, sweeps=30)
    assert isnan(study.begin().snapshot().overlap[0])


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"n_units": 3}, "3 units"),
        ({"n_units": 5000}, "5000 units"),
        ({"loads": ()}, "no load"),
        ({"loads": (0.1, 0.0)}, "load is 0"),
        ({"loads": (0.001,), "n_units": 100}, "from 0.01"),
        ({"loads": (1.1,)}, "load is 1.1"),
        ({"loads": (nan,)}, "load is nan"),
        ({"n_networks": 0}, "0 networks"),
        ({"temperature": -0.1}, "temperature"),
        ({"temperature": nan}, "temperature"),
        ({"sweeps": 0}, "sweeps"),
    ],
)
def test_what_cannot_be_measured_is_refused(wrong: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        CapacityStudy(**wrong)


def test_what_does_not_fit_memory_is_refused_before_it_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("model.hopfield.room.physical_memory", lambda: 2**20)
    with pytest.raises(BadInput, match="memory"):
        CapacityStudy()


def test_a_load_that_is_no_number_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["experiment", "capacity", "--loads", "0.1,many"])
    assert "'0.1,many' is not a list of loads" in capsys.readouterr().err
