"""Pages whose steps are pieces of a study."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.experiments.annealing_session import ShowEscape
from model.lectures.actions import Show
from model.lectures.stage import Stage
from model.lectures.words import Value
from tests.model.lectures.writing import lecture, refused

NETWORK = 'patterns = "random", n_patterns = 6, rows = 5, columns = 8, seed = 3'


def numbers(folder: Path, *blocks: str) -> dict[str, Any]:
    found = lecture(folder, *blocks)
    told: dict[str, Value] = Stage(found).perform(len(found.steps) - 1).numbers
    return told


def test_a_census_counts_every_start(tmp_path: Path) -> None:
    told = numbers(tmp_path, f'page = "spurious"\nsession = {{ {NETWORK}, starts = 350 }}', 'steps = "to the end"')
    kinds = ("memory", "mirror", "near", "mixture", "spin_glass", "cycle")
    assert (told["step"], told["starts"], told["finished"]) == (4, 350, True)
    assert sum(told[f"starts({kind})"] for kind in kinds) + told["unfinished"] == 350
    assert sum(told[f"distinct({kind})"] for kind in kinds) == told["distinct"]
    good = told["starts(memory)"] + told["starts(mirror)"]
    assert told["spurious_share"] == pytest.approx(1 - good / 350)


def test_a_census_may_begin_at_damaged_memories(tmp_path: Path) -> None:
    page = 'page = "spurious"\nsession = { starts = 50, damage = 0 }'
    assert numbers(tmp_path, page, "steps = 1")["starts(memory)"] == 50


def test_dreams_are_counted_and_figures_compared_with_the_start(tmp_path: Path) -> None:
    page = f'page = "unlearning"\nsession = {{ {NETWORK}, epsilon = 0.5, measure_every = 5, starts = 30 }}'
    told = numbers(tmp_path, page, "steps = 60")
    assert told["step"] == 60
    assert told["epsilon"] == 0.5
    assert told["stable_share"] < told["start_stable_share"]
    assert 0 <= told["recall_share"] <= 1
    assert "never comes to an end" in refused(tmp_path, f'{page}\nsteps = "to the end"')
    assert "there is no key “dreams”" in refused(tmp_path, 'page = "unlearning"\nsession = { dreams = 3 }')


def test_cooling_is_measured_at_the_temperatures_given(tmp_path: Path) -> None:
    page = f'page = "annealing"\nsession = {{ {NETWORK}, temperatures = [0, 0.5], sweeps = 30, starts = 20 }}'
    escape = 'change = [{ show_escape = { temperature = 0.5 } }]\nsteps = "to the end"'
    assert lecture(tmp_path, page, escape).steps[1].actions[0] == Show(ShowEscape(0, 0.5))
    told = numbers(tmp_path, page, escape)
    assert [told[f"temperature({k})"] for k in (1, 2)] == [0, 0.5]
    assert told["success(1)"] == 0
    assert "success(3)" not in told
    assert told["success_at_best"] == max(told["success(1)"], told["success(2)"])
    assert told["escapes_from"] != "nothing"
    assert told["escapes_to"] != "nothing"


def test_capacity_is_measured_beside_the_theory(tmp_path: Path) -> None:
    page = 'page = "capacity"\nsession = { n_units = 400, loads = [0.02, 0.5], n_networks = 1 }'
    told = numbers(tmp_path, page, 'change = [{ probe = { load = 0.05 } }]\nsteps = "to the end"')
    assert told["critical_load"] == pytest.approx(0.138, abs=0.001)
    assert told["all_bits_load"] == pytest.approx(1 / (2 * np.log(400)))
    assert told["overlap(1)"] > 0.99 > told["overlap(2)"]
    assert (told["load(1)"], told["theory(1)"]) == (0.02, pytest.approx(1, abs=1e-3))
    assert told["probed_phase"] == "retrieval"
    assert told["probed_overlap"] == pytest.approx(told["probed_theory"], abs=0.01)
    assert np.isnan(numbers(tmp_path, page)["probed_overlap"])
    assert "load is 0" in refused(tmp_path, 'page = "capacity"\nsession = { loads = [0] }')


def test_the_tree_of_barriers_grows_to_its_end(tmp_path: Path) -> None:
    page = 'page = "barriers"\nsession = { patterns = "random", n_patterns = 2, rows = 3, columns = 3 }'
    told = numbers(tmp_path, page, 'steps = "to the end"')
    assert told["finished"] is True
    assert told["exact"] is True
    assert told["minima"] >= 2
    assert numbers(tmp_path, page)["step"] == 0
