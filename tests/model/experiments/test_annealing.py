"""Success against the temperature that cooling begins at, on the command line and as a study."""

import argparse
import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from math import isnan, nan
from typing import Any

import numpy as np
import pytest

from model.errors import BadInput
from model.experiments.annealing import (
    MAX_BATCH,
    TEMPERATURES,
    AnnealingStudy,
    AnnealingTally,
    Cooled,
    add_arguments,
    make_study,
)
from model.experiments.annealing_found import AnnealingFound
from model.experiments.command_line import main
from model.experiments.study import run
from model.hopfield.capacity_theory import retrieval_limit
from model.hopfield.escape import caught
from model.hopfield.memories import digit_memories, random_memories
from model.hopfield.mixture_theory import mixture_temperature
from model.hopfield.storage import RULES
from model.hopfield.stored import Stored
from tests.model.experiments.annealings import annealing_study, handcrafted, without_spurious_minima


def asked(*options: str) -> AnnealingStudy:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return make_study(argparse.Namespace(**vars(parser.parse_args(options)), seed=7))


def two_networks() -> AnnealingStudy:
    networks = tuple(Stored.by("hebb", random_memories(6, (1, 60), seed)) for seed in (1, 2))
    return AnnealingStudy(networks, 3, (0.0, 0.4), 20, 30)


def done(study: AnnealingStudy, workers: int = 1) -> AnnealingFound:
    with ThreadPoolExecutor(workers) as pool:
        tally = run(study, pool)
    assert isinstance(tally, AnnealingTally)
    return tally.snapshot()


def batch(temperature: int, network: int, starts: int, successes: int, nearest: int = 0) -> Cooled:
    return Cooled(temperature, network, starts, successes, nearest, 0, 0.5 * starts, 0, 0)


# --- what is found ----------------------------------------------------------------------------------------------------


def test_the_handcrafted_eight_escape_best_from_a_temperature_that_is_neither_cold_nor_hot() -> None:
    study = AnnealingStudy((handcrafted(),), 1, (0.0, 0.1, 0.4, 3.0), 100, 200)
    found = done(study, 2)
    assert found.success[0] == 0
    assert found.unchanged[0] == 1, "at temperature 0 every start stays where it is"
    assert found.best == 2
    assert found.success[2] > 0.95 > found.success[3] + 0.15
    assert found.success[1] < 0.65
    assert found.nearest[2] > 0.45 > found.nearest[3] + 0.2, "a hot network forgets where it began"
    assert (found.nearest <= found.success).all()
    assert 0.4 < found.recalled < 0.7, "of random states at temperature 0; the census finds 0.55"


def test_far_above_every_transition_the_start_is_forgotten() -> None:
    """Memories of a pseudo-inverse are equal to each other: the end is any of six, and one of these the nearest."""
    stored = Stored.by("pseudo-inverse", random_memories(3, (6, 8), seed=4))
    found = done(AnnealingStudy((stored,), 1, (0.0, 20.0), 60, 400))
    assert found.success[1] > 0.7
    assert found.nearest[1] == pytest.approx(found.success[1] / 6, abs=4 * np.sqrt(0.12 / 400))


def test_starts_are_spurious_minima_and_the_same_at_every_temperature() -> None:
    study = annealing_study()
    states = study.batch_of_starts(1).states
    expected = caught(
        study.networks[0],
        MAX_BATCH,
        np.random.Generator(np.random.SFC64(np.random.SeedSequence(study.seed, spawn_key=(1,)))),
    )
    np.testing.assert_array_equal(states, expected.states)
    pieces = [study.work(piece) for piece in (3, 4, 5)]
    assert [piece.temperature for piece in pieces] == [0, 1, 2]
    assert [piece.starts for piece in pieces] == [20, 20, 20]
    assert pieces[0].unchanged == 20
    assert (pieces[0].drawn, pieces[0].recalled) == (expected.drawn, expected.recalled)
    assert (pieces[1].drawn, pieces[1].recalled) == (0, 0), "they are counted once"
    assert study.work(8).starts == 10, "the last batch is what is left of fifty"
    assert study.n_pieces == 9


def test_large_networks_and_slow_cooling_have_smaller_batches() -> None:
    assert annealing_study().batch == MAX_BATCH
    assert annealing_study(starts=7).batch == 7
    slow = annealing_study(sweeps=10_000)
    assert 1 <= slow.batch < MAX_BATCH
    assert AnnealingStudy((Stored.by("hebb", random_memories(2, (40, 50), 1)),), 1, sweeps=5000).batch == 1


@pytest.mark.parametrize("study", [annealing_study(), two_networks()], ids=["one network", "two networks"])
def test_any_number_of_workers_and_a_study_sent_elsewhere_give_the_same_table(study: AnnealingStudy) -> None:
    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(2) as two:
        rows = run(study, one).rows()
        assert run(pickle.loads(pickle.dumps(study)), two).rows() == rows
        assert run(replace(study, seed=study.seed + 1), one).rows() != rows


def test_without_spurious_minima_there_is_nothing_to_escape_from() -> None:
    tally = run(annealing_study(without_spurious_minima(), starts=5), ThreadPoolExecutor(1))
    assert tally.rows() == []
    summary = tally.summary()
    assert summary["random_states_recalled_share"] == 1
    assert all(isnan(float(summary[name])) for name in ("best_temperature", "success_at_best"))


# --- errors -----------------------------------------------------------------------------------------------------------


def test_of_one_network_the_error_is_wilson_s() -> None:
    """Its ends are the shares p for which the share that was seen is one standard deviation away."""
    tally = AnnealingTally(replace(annealing_study(), temperatures=(0.0, 0.4, 0.8, 1.2)))
    for temperature, successes in enumerate((0, 3, 10)):
        tally.add(batch(temperature, 0, 10, successes))
    found = tally.snapshot()
    np.testing.assert_array_equal(found.success, [0, 0.3, 1, nan])
    low, high = found.success_range
    for share, edge in ((0, high[0]), (0.3, low[1]), (0.3, high[1]), (1, low[2])):
        assert (edge - share) ** 2 == pytest.approx(edge * (1 - edge) / 10)
    assert (low[0], high[2]) == (0, 1)
    assert isnan(low[3])
    np.testing.assert_array_equal(found.starts, [10, 10, 10, 0])
    np.testing.assert_allclose(found.overlap[:3], 0.5)


def test_of_several_networks_the_error_is_theirs() -> None:
    tally = two_networks().begin()
    tally.add(batch(1, 0, 10, 4, 1))
    assert isnan(tally.snapshot().success_range[0][1]), "of one network so far"
    tally.add(batch(1, 1, 20, 16, 6))
    found = tally.snapshot()
    assert found.success[1] == pytest.approx(0.6)
    np.testing.assert_allclose([edges[1] for edges in found.success_range], [0.4, 0.8])
    np.testing.assert_allclose([found.nearest[1], *(edges[1] for edges in found.nearest_range)], [0.2, 0.1, 0.3])
    assert isnan(found.success[0])
    (row,) = tally.rows()
    assert (row["temperature"], row["starts"], row["networks"]) == (0.4, 30, 2)
    assert tally.summary()["best_temperature"] == 0.4
    assert tally.summary()["error"] == "one standard error, over networks"


def test_a_snapshot_stays_as_it_is() -> None:
    tally = annealing_study().begin()
    tally.add(batch(1, 0, 10, 4))
    found = tally.snapshot()
    tally.add(batch(1, 0, 10, 10))
    assert found.success[1] == 0.4
    with pytest.raises(ValueError, match="read-only"):
        found.success[1] = 1


# --- theory -----------------------------------------------------------------------------------------------------------


def test_theory_is_told_for_hebb_s_rule_alone() -> None:
    found = annealing_study().begin().snapshot()
    assert found.mixtures_melt == mixture_temperature()
    limit = retrieval_limit(found.memories_melt)
    assert limit is not None
    assert limit.load == pytest.approx(8 / 120, abs=5e-4)
    for stored in (handcrafted("pseudo-inverse"), replace(handcrafted(), dreams="3 dreams")):
        other = annealing_study(stored).begin().snapshot()
        assert isnan(other.mixtures_melt)
        assert isnan(other.memories_melt)


def test_above_the_critical_load_there_are_no_memories_to_melt() -> None:
    crowded = Stored.by("hebb", random_memories(20, (10, 10), 1))
    assert isnan(annealing_study(crowded).begin().snapshot().memories_melt)


# --- command line and bad input ---------------------------------------------------------------------------------------


def test_on_the_command_line_it_says_from_where_it_is_best_to_cool(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--temperatures", "2,0.4", "--starts", "60", "--seed", "3", "--json"]
    assert main(["experiment", "annealing", *options]) == 0
    printed: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert [row["temperature"] for row in printed["rows"]] == [0, 0.4, 2]
    assert printed["success_at_temperature_0"] == 0
    assert printed["best_temperature"] == 0.4
    assert printed["success_at_best_minus_error"] < printed["success_at_best"] <= printed["success_at_best_plus_error"]
    assert printed["rows"][0]["unchanged_share"] == 1
    assert (printed["starts"], printed["networks"]) == (60, 1)


def test_by_default_it_is_the_handcrafted_eight_by_hebb() -> None:
    study = asked()
    assert [stored.description for stored in study.networks] == ["8 handcrafted patterns, Hebb"]
    assert (study.temperatures, study.sweeps, study.starts, study.seed) == (TEMPERATURES, 100, 400, 7)


def test_every_option_is_heeded() -> None:
    words = "--source random --units 50 --patterns 4 --networks 3 --rule storkey --sweeps 9 --starts 8"
    study = asked(*words.split(), "--temperatures", "1,0.5,1")
    assert [stored.memories.patterns.shape for stored in study.networks] == [(4, 50)] * 3
    assert {stored.rule for stored in study.networks} == {"storkey"}
    first, second, _third = (stored.memories.patterns for stored in study.networks)
    assert (first != second).any()
    assert (study.temperatures, study.sweeps, study.starts) == ((0, 0.5, 1), 9, 8)


def test_digits_are_one_network() -> None:
    (stored,) = asked("--source", "mnist", "--patterns", "1", "--side", "16").networks
    np.testing.assert_array_equal(stored.memories.patterns, digit_memories(range(10), 1, 16, 7).patterns)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--temperatures=-0.5,1", "the temperature is -0.5; it must be a number from 0 up"),
        ("--temperatures nan", "the temperature is nan; it must be a number from 0 up"),
        ("--temperatures inf", "the temperature is inf; it must be a number from 0 up"),
        ("--sweeps 0", "there are to be 0 sweeps; there must be 1 to 10,000"),
        ("--starts 0", "there are to be 0 starts; there must be 1 to 20,000"),
        ("--source random --networks 0", "there are to be 0 networks; there must be 1 to 100"),
        ("--source random --units 1", "there are to be 1 units; there must be 4 to 4096"),
        ("--source random --patterns 0", "there are to be 0 patterns; there must be at least 1"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    words: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["experiment", "annealing", *words.split()]) == 2
    assert capsys.readouterr().err.strip().splitlines()[-1] == f"reverie: {sentence}"


@pytest.mark.parametrize("temperatures", [(), (0.5,), (0.0, 1.0, 0.5), (0.0, 0.0)])
def test_temperatures_grow_from_zero(temperatures: tuple[float, ...]) -> None:
    with pytest.raises(BadInput, match="they must begin at 0 and grow"):
        replace(annealing_study(), temperatures=temperatures)


def test_a_temperature_that_is_no_number_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["experiment", "annealing", "--temperatures", "0.1,hot"])
    assert "'0.1,hot' is not a list of temperatures" in capsys.readouterr().err


@pytest.mark.parametrize("rule", RULES)
def test_more_patterns_than_units_crash_no_rule(rule: str) -> None:
    words = f"--source random --units 10 --patterns 14 --networks 2 --starts 5 --sweeps 5 --rule {rule}"
    found = done(asked(*words.split()))
    assert (found.success[0], found.unchanged[0]) == (0, 1)
