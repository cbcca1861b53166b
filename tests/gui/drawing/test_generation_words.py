"""A machine that is left alone, in words."""

from dataclasses import replace

import numpy as np
import pytest

from gui.drawing.generation_words import (
    chain_sentence,
    change_sentence,
    digit_change,
    energy_words,
    mixing_sentence,
    percent,
    time_words,
)
from model.rbm.clamping import ClampPixels
from model.rbm.generation_snapshot import GenerationSnapshot, MixingMeasured, Reference
from model.rbm.mixing import Autocorrelation, Change
from tests.gui.generations import generated


def at(step: int, **parts: object) -> GenerationSnapshot:
    return replace(generated(1)[0], step=step, **parts)  # type: ignore[arg-type]


def found(time: float, at_least: bool = False) -> Autocorrelation:
    return Autocorrelation(np.arange(3), np.array([1, 0.1, 0]), time, at_least)


LITTLE = Change(80, 0.0123, 0.0118, 0.0140)
MUCH = Change(80, 0.0312, 0.0118, 0.0140)


def test_at_the_start_it_says_what_to_do_and_what_is_held() -> None:
    assert change_sentence(generated(0)[0]).startswith("Press Play: ")
    held = generated(0, ClampPixels((1, 2, 3), 0))[0]
    assert change_sentence(held).startswith("3 pixels are clamped. Press Play: ")


def test_a_change_that_chance_does_not_make_is_no_equilibrium() -> None:
    sentence = change_sentence(at(240, measured=MixingMeasured(change=MUCH, picture=found(3))))
    assert sentence == (
        "Pass 240   ·   the distribution has changed by 3.1 % in the last 80 passes: more than the 1.2 % of chance,"
        " no equilibrium yet"
    )


def test_equilibrium_takes_a_change_of_chance_and_chains_that_forget() -> None:
    begin = "Pass 240   ·   the distribution has changed by 1.2 % in the last 80 passes: as little as chance"
    assert (
        change_sentence(at(240, measured=MixingMeasured(change=LITTLE, picture=found(3)))) == f"{begin} (equilibrium)"
    )
    slow = f"{begin}, but chains forget slowly: it may not be equilibrium yet"
    assert change_sentence(at(240, measured=MixingMeasured(change=LITTLE, picture=found(90, at_least=True)))) == slow
    assert change_sentence(at(240, measured=MixingMeasured(change=LITTLE))) == slow


def test_what_cannot_be_told_is_not_told() -> None:
    assert change_sentence(at(2)) == "Pass 2"
    alone = at(9, measured=MixingMeasured(change=Change(3, np.nan, np.nan, np.nan)))
    assert change_sentence(alone).endswith("with a single chain, change cannot be told from chance")
    assert "nothing left to sample" in change_sentence(at(9, clamp=np.zeros(12, np.int8)))
    assert "in the last pass:" in change_sentence(at(3, measured=MixingMeasured(change=replace(LITTLE, passes=1))))


def test_how_the_chains_move() -> None:
    energies = np.array([-10.0, -12.0, -14.0, -12.0])
    snapshot = at(
        240,
        free_energies=energies,
        measured=MixingMeasured(unmoved=np.array([True, False, False, True])),
        label_changes=0.8,
        reference=Reference(-20.25, 0.5, 100, "test digits"),
    )
    error = energies.std(ddof=1) / 2
    assert mixing_sentence(snapshot) == (
        "2 of 4 chains have not moved in 20 passes   ·   a chain changes its digit every 125 passes   ·   "
        f"free energy −12.0 ± {error:.1f} nats (test digits −20.2)"
    )
    held = replace(snapshot, clamp=np.array([1] + [-1] * 11, np.int8))
    assert "test digits" not in mixing_sentence(held), "clamped, they are not to be compared"
    alone = replace(snapshot, measured=MixingMeasured(unmoved=np.array([True, False])), label_changes=float("nan"))
    assert mixing_sentence(alone).startswith("1 of 2 chains has not moved in 20 passes   ·   free energy ")


def test_numbers_say_what_they_can() -> None:
    assert digit_change(0.0) == "no chain changes its digit"
    assert digit_change(0.05) == "a chain changes its digit every 2,000 passes"
    assert energy_words(-3.21, float("nan")) == "−3.2 nats"
    assert (percent(0.0), percent(0.00234), percent(0.012), percent(0.5)) == ("0.0 %", "0.23 %", "1.2 %", "50.0 %")


@pytest.mark.parametrize(
    ("time", "at_least", "text"),
    [(4.24, False, "τ = 4.2 passes"), (1234.5, False, "τ = 1,234 passes"), (80.4, True, "τ is more than 80 passes")],
)
def test_an_autocorrelation_time_is_a_figure_or_a_bound(time: float, at_least: bool, text: str) -> None:
    assert time_words(found(time, at_least)) == text


@pytest.mark.parametrize(("label", "text"), [(4, "a 4"), (8, "an 8"), (-1, "nothing")])
def test_a_chain_in_words(label: int, text: str) -> None:
    snapshot = at(
        30,
        free_energies=np.array([-1.0, -318.416]),
        labels=np.array([0, label], np.int8),
        measured=MixingMeasured(unmoved=np.array([False, True])),
    )
    assert chain_sentence(snapshot, 1) == (
        f"Chain 2: free energy −318.42 nats, looks like {text}, has not moved in 20 passes"
    )
    assert chain_sentence(replace(snapshot, labels=None), 0) == "Chain 1: free energy −1.00 nats"
