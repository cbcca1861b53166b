"""Machines come back from disk as they went, and nothing else comes in."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.machine_file import FORMAT
from model.rbm.provenance import DataDescription, Provenance

PROVENANCE = Provenance(
    seed=7,
    rule="cd",
    data=DataDescription("MNIST", (0, 2), 500, (16, 16), "threshold 0.5"),
    hyper_parameters={"k": 1, "learning_rate": 0.05},
    updates=12,
    reverie_version="0.1.0",
)


@pytest.fixture
def machine() -> Rbm:
    return Rbm.fresh(6, 3, np.random.default_rng(1))


def stored(**changes: Any) -> dict[str, Any]:
    arrays = {
        "format": FORMAT,
        "format_version": 1,
        "weights": np.zeros((6, 3), np.float32),
        "visible_bias": np.zeros(6, np.float32),
        "hidden_bias": np.zeros(3, np.float32),
        "provenance": PROVENANCE.to_json(),
    }
    return {**arrays, **changes}


@pytest.mark.parametrize("provenance", [PROVENANCE, None])
def test_a_machine_comes_back_whole(machine: Rbm, provenance: Provenance | None, tmp_path: Path) -> None:
    path = tmp_path / "machine.npz"
    Rbm(machine.weights, machine.visible_bias, machine.hidden_bias, provenance).save(path)
    back = Rbm.load(path)
    np.testing.assert_array_equal(back.weights, machine.weights)
    np.testing.assert_array_equal(back.visible_bias, machine.visible_bias)
    np.testing.assert_array_equal(back.hidden_bias, machine.hidden_bias)
    assert back.provenance == provenance


def test_the_fixture_of_the_refusals_is_itself_readable(tmp_path: Path) -> None:
    np.savez(tmp_path / "good.npz", **stored())
    assert Rbm.load(tmp_path / "good.npz").provenance == PROVENANCE


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"format": "something else"}, "says it is 'something else'"),
        ({"format_version": 2}, r"format version 2, this program reads versions up to 1"),
        ({"format_version": 0}, "versions begin at 1"),
        ({"visible_bias": np.zeros(5, np.float32)}, r"the shape should be \(5, 3\)"),
        ({"weights": np.zeros(6, np.float32)}, "array 'weights'"),
        ({"weights": np.full((6, 3), np.nan, np.float32)}, "NaN or infinity"),
        ({"weights": np.full((6, 3), 1e300)}, "NaN or infinity"),
        ({"hidden_bias": np.array([{}, {}, {}], object)}, "."),
        ({"provenance": "not json"}, "provenance is not the JSON text"),
        ({"provenance": "[]"}, "provenance is not the JSON text"),
        ({"provenance": PROVENANCE.to_json().replace('"seed": 7', '"seed": "x"')}, "wrong type"),
        ({"provenance": PROVENANCE.to_json().replace('"seed": 7, ', "")}, "provenance is not the JSON text"),
    ],
)
def test_files_that_hold_something_else_are_refused(changes: dict[str, Any], reason: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.npz"
    np.savez(path, **stored(**changes))
    with pytest.raises(BadInput, match=reason) as refusal:
        Rbm.load(path)
    assert "bad.npz" in str(refusal.value)


def test_another_npz_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "other.npz", x=np.zeros(3))
    with pytest.raises(BadInput, match="has no array 'format'"):
        Rbm.load(tmp_path / "other.npz")


def test_a_file_cut_short_is_refused(machine: Rbm, tmp_path: Path) -> None:
    path = tmp_path / "machine.npz"
    machine.save(path)
    whole = path.read_bytes()
    for length in (0, 10, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:length])
        with pytest.raises(BadInput, match=r"machine\.npz"):
            Rbm.load(path)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is a folder"):
        Rbm.load(tmp_path)
    with pytest.raises(BadInput, match="cannot be read"):
        Rbm.load(tmp_path / "missing.npz")


def test_saving_where_nothing_can_be_saved_is_refused(machine: Rbm, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be saved"):
        machine.save(tmp_path / "no such folder" / "machine.npz")
