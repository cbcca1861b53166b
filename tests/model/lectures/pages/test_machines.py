from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.data.shipped import RESOURCES
from model.lectures.stage import Stage
from model.rbm import Rbm
from model.rbm.clamping import FREE
from model.rbm.generation_settings import GenerationSettings
from model.rbm.reconstruction_settings import ReconstructionSettings
from model.rbm.sampling import SamplingSession, SetTestDigit
from tests.model.lectures.writing import lecture, refused

SHIPPED = RESOURCES / "machines" / "digits.npz"


def snapshot(folder: Path, *blocks: str) -> Any:
    found = lecture(folder, *blocks)
    return Stage(found).perform(len(found.steps) - 1).snapshot


def machine(folder: Path, name: str = "mine.npz", n_visible: int = 6) -> Rbm:
    """A small machine, saved beside the lecture."""
    made = Rbm.fresh(n_visible, 3, np.random.default_rng(1))
    made.save(folder / name)
    return made


def test_a_machine_lies_beside_the_lecture_or_ships_with_reverie(tmp_path: Path) -> None:
    made = machine(tmp_path)
    mine = snapshot(tmp_path, 'page = "sampling"\nsession = { machine = "mine.npz", start = "blank" }')
    assert np.array_equal(mine.machine.weights, made.weights)
    for session in ("{}", '{ machine = "digits.npz" }'):
        shipped = snapshot(tmp_path, f'page = "sampling"\nsession = {session}')
        assert np.array_equal(shipped.machine.weights, Rbm.load(SHIPPED).weights)
    own = machine(tmp_path, "digits.npz")
    beside = snapshot(tmp_path, 'page = "generation"\nsession = { machine = "digits.npz" }')
    assert np.array_equal(beside.machine.weights, own.weights)


@pytest.mark.parametrize("page", ["sampling", "generation", "reconstruction", "learning", "small"])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none.npz", "there is no file “none.npz” in"),
        ("../out.npz", "“../out.npz” lies outside the lecture’s folder"),
        ("bad.npz", "bad.npz is damaged or no .npz file"),
        (
            "bad.txt",
            "“bad.txt” should be a machine beside the lecture, or one that ships with Reverie (digits-500.npz, digi",
        ),
    ],
)
def test_a_machine_that_cannot_be_had(tmp_path: Path, page: str, name: str, said: str) -> None:
    for bad in ("bad.npz", "bad.txt"):
        (tmp_path / bad).write_bytes(b"no machine")
    text = refused(tmp_path, f'page = "{page}"\nsession = {{ machine = "{name}" }}')
    assert text.startswith("lecture.md, line 7: ")
    assert said in text


def test_sampling_begins_where_it_is_told(tmp_path: Path) -> None:
    expected = SamplingSession(Rbm.load(SHIPPED), np.zeros(784), (28, 28), 4)
    expected.apply(SetTestDigit((7, 8), 3))
    expected.advance(5)
    found = snapshot(tmp_path, 'page = "sampling"\nsession = { classes = [7, 8], nth = 3, seed = 4 }', "steps = 5")
    assert np.array_equal(found.hidden.state, expected.snapshot().hidden.state)
    machine(tmp_path)
    (tmp_path / "mine.txt").write_text("##.\n..#\n")
    own = (
        'page = "sampling"\nsession = { machine = "mine.npz", start = "random" }',
        'change = [{ set_visible = "mine.txt" }]',
    )
    assert snapshot(tmp_path, *own).visible.state.tolist() == [1, 1, 0, 0, 0, 1]
    painted = snapshot(tmp_path, own[0].replace("random", "blank"), "change = [{ paint_visible = { units = [2, 6] } }]")
    assert painted.visible.state.tolist() == [0, 1, 0, 0, 0, 1]
    text = refused(tmp_path, 'page = "sampling"\nsession = { start = "blank", nth = 1 }')
    assert '`nth` is for start = "digit"' in text


def test_generation_holds_what_it_is_told(tmp_path: Path) -> None:
    machine(tmp_path)
    page = 'page = "generation"\nsession = { machine = "mine.npz", n_chains = 4, start = "biases", seed = 8 }'
    found = snapshot(tmp_path, page, "change = [{ clamp_pixels = { pixels = [1, 3], value = 0 } }]\nsteps = 3")
    assert found.settings == GenerationSettings(4, "biases", 8)
    assert found.clamp.tolist() == [0, FREE, 0, FREE, FREE, FREE]
    assert not found.states[:, [0, 2]].any()
    assert found.step == 3


def test_reconstruction_is_refused_where_it_is_written(tmp_path: Path) -> None:
    found = snapshot(tmp_path, 'page = "reconstruction"\nsession = { n = 2, first = 5, unfamiliar = "lying" }')
    assert found.settings == ReconstructionSettings(n=2, first=5, unfamiliar="lying").completed(tuple(range(10)))
    text = refused(tmp_path, 'page = "reconstruction"\n\nsession = { unfamiliar = "other digits" }')
    assert text.startswith("lecture.md, line 8: All ten digits are familiar to the machine")
