from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.lectures.actions import Alter
from model.lectures.pages.kind import numbers_of
from model.lectures.pages.learning import LEARNING
from model.lectures.stage import Stage
from model.rbm.comparison_settings import ComparisonSettings
from model.rbm.data_choice import DataChoice
from model.rbm.presets import PRESETS
from model.rbm.training import make_training_session
from model.rbm.training_settings import TrainingSettings
from model.rbm.training_snapshot import FreeEnergies, TrainingSnapshot
from tests.model.lectures.writing import lecture, refused

PAGE = 'page = "learning"'
BARS = 'data = { source = "bars", side = 3 }, n_hidden = 4, batch_size = 4'


def settings(folder: Path, session: str) -> TrainingSettings:
    snapshot: Any = Stage(lecture(folder, f"{PAGE}\nsession = {{ {session} }}")).perform(0).snapshot
    found: TrainingSettings = snapshot.settings
    return found


def test_settings_have_the_names_and_the_values_they_have_in_python(tmp_path: Path) -> None:
    assert settings(tmp_path, f"{BARS}, l1_decay = 0.001, averaged = true, epochs = 3") == TrainingSettings(
        data=DataChoice(source="bars", side=3), n_hidden=4, batch_size=4, l1_decay=0.001, averaged=True, epochs=3
    )
    twos = PRESETS["Twos, 50 features"].settings
    assert settings(tmp_path, 'preset = "Twos, 50 features"') == twos
    assert settings(tmp_path, 'preset = "Twos, 50 features", n_hidden = 9, data = { classes = [3] }') == replace(
        twos, n_hidden=9, data=replace(twos.data, classes=(3,))
    )
    assert settings(tmp_path, 'data = { source = "bars" }, batch_size = 5').data == DataChoice(source="bars", side=4)


def test_examples_from_a_file_beside_the_lecture(tmp_path: Path) -> None:
    np.save(tmp_path / "mine.npy", np.random.default_rng(1).integers(0, 2, (30, 4, 4), np.uint8))
    found = settings(tmp_path, 'data = { source = "file", path = "mine.npy" }, batch_size = 5, n_hidden = 3')
    assert found.data.path == str((tmp_path / "mine.npy").resolve())
    text = refused(tmp_path, f'{PAGE}\nsession = {{ data = {{ source = "file", path = "../mine.npy" }} }}')
    assert "there is no “../mine.npy” in the lecture’s folder" in text
    assert "No file is chosen" in refused(tmp_path, f'{PAGE}\nsession = {{ data = {{ source = "file" }} }}')


def test_a_machine_learns_further_on_what_it_has_learnt(tmp_path: Path) -> None:
    session = make_training_session(
        TrainingSettings(data=DataChoice(source="bars", side=3), n_hidden=4, batch_size=4, epochs=2)
    )
    session.advance(100)
    session.save(tmp_path / "bars.npz")
    stage = Stage(
        lecture(tmp_path, f'{PAGE}\nsession = {{ machine = "bars.npz", batch_size = 3, seed = 6 }}', "steps = 1")
    )
    snapshot: Any = stage.perform(0).snapshot
    assert np.array_equal(snapshot.machine.weights, session.machine().weights)
    assert snapshot.settings == TrainingSettings(data=snapshot.settings.data, n_hidden=4, batch_size=3, seed=6)
    assert (snapshot.settings.data.source, snapshot.settings.data.side) == ("bars", 3)
    later: Any = stage.perform(1).snapshot
    assert not np.array_equal(later.machine.weights, session.machine().weights)
    text = refused(tmp_path, f'{PAGE}\nsession = {{ machine = "bars.npz", n_hidden = 5 }}')
    assert "`n_hidden` and `machine` exclude each other" in text


def test_alterations_count_from_those_before(tmp_path: Path) -> None:
    found = lecture(
        tmp_path,
        f"{PAGE}\nsession = {{ {BARS}, learning_rate = 0.1 }}\nsteps = 2",
        "change = [{ go_on_with = { momentum = 0.9 } }]\nsteps = 3",
        "change = [{ go_on_with = { learning_rate = 0.02, epochs = 30 } }]",
    )
    start = TrainingSettings(data=DataChoice(source="bars", side=3), n_hidden=4, batch_size=4, learning_rate=0.1)
    second = replace(start, momentum=0.9)
    assert found.steps[1].actions[0] == Alter(second)
    assert found.steps[2].actions == (Alter(replace(second, learning_rate=0.02, epochs=30)),)
    stage = Stage(found)
    assert [stage.perform(i).numbers["learning_rate"] for i in (2, 1, 0, 2)] == [0.02, 0.1, 0.1, 0.02]
    assert [stage.perform(i).numbers["momentum"] for i in (0, 1)] == [0.5, 0.9]


def test_numbers_follow_from_the_machine(tmp_path: Path) -> None:
    stage = Stage(lecture(tmp_path, f"{PAGE}\nsession = {{ {BARS}, epochs = 50 }}\nsteps = 40"))
    performed = stage.perform(0)
    snapshot, numbers = performed.snapshot, performed.numbers
    assert isinstance(snapshot, TrainingSnapshot)
    machine, v = snapshot.machine, snapshot.material.examples.astype(np.float64)
    hidden = 1 / (1 + np.exp(-(v @ machine.weights + machine.hidden_bias)))
    back = 1 / (1 + np.exp(-(hidden @ machine.weights.T + machine.visible_bias)))
    assert numbers["reconstruction_error"] == pytest.approx(np.square(back - v).mean(), rel=1e-5)
    assert numbers["hidden_activity"] == pytest.approx(hidden.mean(), rel=1e-5)
    assert numbers["mean_weight"] == pytest.approx(np.abs(machine.weights).mean(), rel=1e-5)
    measured = replace(snapshot, free_energies=FreeEnergies(40, -3.0, -1.0))
    assert numbers_of(LEARNING, measured)["free_energy_gap"] == 2
    assert np.isnan(numbers_of(LEARNING, replace(snapshot, free_energies=None))["free_energy_gap"])
    assert (numbers["step"], numbers["epoch"], numbers["finished"]) == (40, 40 // snapshot.updates_per_epoch, False)


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("session = { n_hidden = 5000 }", "`n_hidden` is 5000; it should be a whole number from 1 to 4,096."),
        ("session = { momentum = 1 }", "A momentum of 1 is impossible: choose at least 0 and below 1."),
        ("session = { learning_rate = 0 }", "`learning_rate` is 0; it should be a number from 1e-07 to 1,000,000."),
        ("session = { data = { side = 20 } }", "Images of side 20 cannot be had: choose 28 or 16 pixels."),
        ('session = { preset = "Twos" }', "there is no preset “Twos”"),
        ("change = [{ go_on_with = { n_hidden = 3 } }]", "there is no key “n_hidden”. The keys here are: rule, k"),
        ("change = [{ go_on_with = { momentum = 1 } }]", "A momentum of 1 is impossible"),
    ],
)
def test_what_cannot_be_learnt(tmp_path: Path, block: str, said: str) -> None:
    text = refused(tmp_path, f"{PAGE}\n{block}")
    assert text.startswith("lecture.md, line 7: ")
    assert said in text


def test_rules_side_by_side(tmp_path: Path) -> None:
    found = lecture(
        tmp_path,
        'page = "rules"\nsession = { data = { side = 3 }, n_hidden = 4, batch_size = 7, seed = 3 }\nsteps = 4',
        "change = [{ more_draws = 20 }]",
    )
    stage = Stage(found)
    performed = stage.perform(0)
    snapshot: Any = performed.snapshot
    assert snapshot.settings == ComparisonSettings(
        data=DataChoice(source="bars", side=3), n_hidden=4, batch_size=7, seed=3
    )
    numbers: dict[str, Any] = performed.numbers
    assert numbers["angle(exact)"] == pytest.approx(0, abs=1e-3)
    assert numbers["ratio(exact)"] == pytest.approx(1, abs=1e-5)
    assert numbers["angle(cd1)"] > 0.1
    assert max(numbers[f"likelihood({rule})"] for rule in ("cd1", "cd10", "pcd", "exact")) < numbers["likelihood_bound"]
    assert np.isnan(numbers["averaged_angle(cd1)"])
    assert 0 < stage.perform(1).numbers["averaged_angle(cd1)"] < 180
