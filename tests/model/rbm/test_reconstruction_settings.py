"""What is left to the machine, and what contradicts it."""

import numpy as np
import pytest

from model.errors import BadInput
from model.rbm import Rbm
from model.rbm.provenance import DataDescription, Provenance
from model.rbm.reconstruction_settings import ALL_DIGITS, ReconstructionSettings, learnt_classes

NOT_TWO = (0, 1, 3, 4, 5, 6, 7, 8, 9)


def machine(classes: tuple[int, ...] | None) -> Rbm:
    provenance = None
    if classes is not None:
        data = DataDescription("MNIST", classes, 100, (16, 16), "threshold 0.5")
        provenance = Provenance(1, "cd", data, {}, 10, "0.1.0")
    return Rbm(np.zeros((256, 3)), np.zeros(256), np.zeros(3), provenance)


@pytest.mark.parametrize(
    ("classes", "learnt"), [((2,), (2,)), ((7, 1, 7), (1, 7)), ((), None), ((3, 12), None), (None, None)]
)
def test_what_a_machine_has_learnt_is_in_its_provenance(
    classes: tuple[int, ...] | None, learnt: tuple[int, ...] | None
) -> None:
    assert learnt_classes(machine(classes)) == learnt


@pytest.mark.parametrize(
    ("chosen", "learnt", "familiar", "unfamiliar", "others"),
    [
        ({}, (2,), (2,), "other digits", NOT_TWO),
        ({}, ALL_DIGITS, ALL_DIGITS, "lying", ()),
        ({}, None, ALL_DIGITS, "lying", ()),
        ({"familiar": (2,)}, None, (2,), "other digits", NOT_TWO),
        ({"familiar": (3,)}, ALL_DIGITS, (3,), "lying", ()),
        ({"familiar": (1, 0), "others": (9, 4)}, (0, 1, 2), (0, 1), "other digits", (4, 9)),
        ({"unfamiliar": "noise"}, (2,), (2,), "noise", NOT_TWO),
    ],
)
def test_what_is_not_chosen_follows_from_what_is_learnt(
    chosen: dict[str, object],
    learnt: tuple[int, ...] | None,
    familiar: tuple[int, ...],
    unfamiliar: str,
    others: tuple[int, ...],
) -> None:
    complete = ReconstructionSettings(**chosen, n=3).completed(learnt)  # type: ignore[arg-type]
    assert (complete.familiar, complete.unfamiliar, complete.others) == (familiar, unfamiliar, others)
    assert complete.n == 3
    assert complete.completed(learnt) == complete


@pytest.mark.parametrize(
    ("chosen", "learnt", "message"),
    [
        ({"familiar": (2, 3)}, (2,), "not learnt the digit 3: choose familiar ones among 2"),
        ({"unfamiliar": "other digits"}, ALL_DIGITS, "All ten digits are familiar"),
        ({"others": (2, 5)}, (2, 7), "digit 2 is familiar to the machine: choose others among 0, 1, 3"),
        ({"familiar": (4,), "others": (4,)}, None, "digit 4 is familiar"),
    ],
)
def test_contradictions_are_refused_and_left_out_where_they_only_might_fit(
    chosen: dict[str, object], learnt: tuple[int, ...] | None, message: str
) -> None:
    settings = ReconstructionSettings(**chosen, seed=5)  # type: ignore[arg-type]
    with pytest.raises(BadInput, match=message):
        settings.completed(learnt)
    fitting = settings.fitting(learnt)
    assert fitting.seed == 5
    fitting.completed(learnt)


def test_what_fits_is_kept() -> None:
    settings = ReconstructionSettings(familiar=(0,), others=(3,), unfamiliar="other digits")
    assert settings.fitting((0, 1)) == settings
    assert settings.fitting(None) == settings
    noisy = ReconstructionSettings(unfamiliar="noise")
    assert noisy.fitting(ALL_DIGITS) == noisy


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"familiar": (10,)}, "no class 10"),
        ({"others": (-1,)}, "no class -1"),
        ({"n": 0}, "0 is impossible as pictures of each group: choose from 1 to 10"),
        ({"n": 11}, "from 1 to 10"),
        ({"first": -1}, "first picture"),
        ({"seed": -1}, "seed"),
        ({"flipped": 1.5}, r"share of 1\.5"),
        ({"flipped": float("nan")}, "from 0 to 1"),
    ],
)
def test_impossible_values_are_refused(wrong: dict[str, object], message: str) -> None:
    with pytest.raises(BadInput, match=message):
        ReconstructionSettings(**wrong)  # type: ignore[arg-type]
