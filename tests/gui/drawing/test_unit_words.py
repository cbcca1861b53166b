"""Formulas and sentences: every number in them comes out of the snapshot."""

import re

import pytest

from gui.drawing.unit_words import (
    bias_name,
    decided_formula,
    has_biases,
    next_formula,
    short,
    unit_name,
    unit_sentence,
    weight_name,
    weight_sentence,
)
from model.rbm.unit_changes import SetHiddenBias, SetLayer, SetTemperature, SetUnit, SetWeight
from tests.gui.small_machines import drawn, unit_by_unit


def plain(formula: tuple[str, ...]) -> list[str]:
    """Without the marks of rich text."""
    text = "\n".join(formula).replace("<sup>", "^").replace("&lt;", "<")
    return re.sub(r"</?\w+>|\u2060", "", text).replace("\xa0", " ").split("\n")


def test_names_count_from_one() -> None:
    assert unit_name("visible", 0) == "v₁"
    assert unit_name("hidden", 7) == "h₈"
    assert weight_name(1, 2) == "w₂₃"
    assert (bias_name("visible", 3), bias_name("hidden", 0)) == ("b₄", "c₁")


@pytest.mark.parametrize(
    ("value", "text"),
    [(2.0, "2"), (-0.5, "−0.5"), (0.01, "0.01"), (1.23456, "1.235"), (-0.0001, "0"), (10.0, "10"), (0.0, "0")],
)
def test_short_numbers(value: float, text: str) -> None:
    assert short(value) == text


def test_the_exercise_worked_out() -> None:
    assert plain(next_formula(unit_by_unit("exercise"))) == [
        "ΔE(h₁) = Σ wᵢ₁ vᵢ = 0.5·1 + 0.7·0 − 0.49·1 = 0.01",
        "p(h₁ = 1) = 1/(1 + e^−0.01) = 1/1.99 = 0.5025",
        "draw u = ? → h₁ = 1 if u < p, else 0",
    ]


def test_the_exercise_before_it_is_solved() -> None:
    assert plain(next_formula(unit_by_unit("exercise", told=False))) == [
        "ΔE(h₁) = Σ wᵢ₁ vᵢ = ?",
        "p(h₁ = 1) = 1/(1 + e^−ΔE) = ?",
        "draw u = ? → h₁ = ?",
    ]
    cold = unit_by_unit("exercise", 0, SetTemperature(0.5), told=False)
    assert plain(next_formula(cold))[1] == "p(h₁ = 1) = 1/(1 + e^−ΔE/T) = ?"


def test_the_detector_forwards_and_back() -> None:
    snapshot = unit_by_unit("detector", 1)
    assert plain(decided_formula(snapshot, "hidden", 0)) == [
        "ΔE(h₁) = Σ wᵢ₁ vᵢ = 1·1 + 1·1 = 2",
        "p(h₁ = 1) = 1/(1 + e^−2) = 1/1.1353 = 0.8808",
        "draw u = 0.1918 < p → h₁ = 1",
    ]
    assert plain(next_formula(snapshot)) == [
        "ΔE(v₁) = Σ w₁ⱼ hⱼ = 1·1 = 1",
        "p(v₁ = 1) = 1/(1 + e^−1) = 1/1.3679 = 0.7311",
        "draw u = ? → v₁ = 1 if u < p, else 0",
    ]


def test_a_draw_above_the_probability_says_so() -> None:
    snapshot = unit_by_unit("two features", 2)
    assert plain(decided_formula(snapshot, "hidden", 1)) == [
        "ΔE(h₂) = Σ wᵢ₂ vᵢ = −2·1 − 2·1 + 2·0 + 2·0 = −4",
        "p(h₂ = 1) = 1/(1 + e^4) = 1/55.598 = 0.0180",
        "draw u = 0.6838 ≥ p → h₂ = 0",
    ]


def test_biases_come_into_the_sum_once_there_is_any() -> None:
    assert not has_biases(unit_by_unit("detector"))
    snapshot = unit_by_unit("detector", 0, SetHiddenBias(0, -0.5))
    assert has_biases(snapshot)
    assert plain(next_formula(snapshot))[0] == "ΔE(h₁) = c₁ + Σ wᵢ₁ vᵢ = −0.5 + 1·1 + 1·1 = 1.5"
    back = unit_by_unit("detector", 1, SetHiddenBias(0, -0.5))
    assert plain(next_formula(back))[0] == "ΔE(v₁) = b₁ + Σ w₁ⱼ hⱼ = 0 + 1·1 = 1"


def test_the_temperature_is_shown_where_it_is_not_one() -> None:
    snapshot = unit_by_unit("detector", 0, SetTemperature(0.5))
    assert plain(next_formula(snapshot))[1] == "p(h₁ = 1) = 1/(1 + e^−2/0.5) = 1/1.0183 = 0.9820"


def test_what_is_rounded_is_not_said_to_be_equal() -> None:
    snapshot = unit_by_unit("detector", 0, SetWeight(0, 0, 0.3333))
    assert plain(next_formula(snapshot))[0].endswith("0.333·1 + 1·1 ≈ 1.333")


@pytest.mark.parametrize("weight", [-100.0, 100.0])
def test_the_largest_gaps_overflow_nothing(weight: float) -> None:
    snapshot = unit_by_unit("detector", 0, SetWeight(0, 0, weight), SetTemperature(0.1))
    p = "1.0000" if weight > 0 else "0.0000"
    assert plain(next_formula(snapshot))[1].endswith(f") = {p}")


def test_a_unit_in_a_sentence() -> None:
    start = unit_by_unit("detector")
    assert unit_sentence(start, "visible", 1) == "Visible unit v₂: state 1, as the run began"
    assert unit_sentence(start, "hidden", 0) == ("Hidden unit h₁: undecided; decided next, with ΔE = 2, p = 0.8808")
    assert unit_sentence(unit_by_unit("detector", told=False), "hidden", 0) == (
        "Hidden unit h₁: undecided; decided next"
    )
    after = unit_by_unit("detector", 1, SetHiddenBias(0, 0.25))
    assert unit_sentence(after, "hidden", 0) == (
        "Hidden unit h₁: ΔE = 2.25, p = 0.9047, draw u = 0.1918 < p, so state 1; bias 0.25"
    )
    off = unit_by_unit("two features", 2)
    assert unit_sentence(off, "hidden", 1) == "Hidden unit h₂: ΔE = −4, p = 0.0180, draw u = 0.6838 ≥ p, so state 0"


def test_a_weight_in_a_sentence_adds_to_both_gaps() -> None:
    snapshot = unit_by_unit("exercise", 0, SetUnit("hidden", 0, 1))
    assert weight_sentence(snapshot, 2, 0) == (
        "Weight w₃₁ between v₃ and h₁: −0.49; adds −0.49 to ΔE(h₁) and −0.49 to ΔE(v₃)"
    )
    assert weight_sentence(unit_by_unit("exercise"), 1, 1) == "Weight w₂₂ between v₂ and h₂: 0.8; adds 0 to ΔE(h₂)"
    nothing = unit_by_unit(drawn(1, 1), 0, SetLayer("visible", (None,)), SetWeight(0, 0, 1.5))
    assert weight_sentence(nothing, 0, 0) == "Weight w₁₁ between v₁ and h₁: 1.5"
