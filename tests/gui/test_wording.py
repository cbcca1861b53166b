"""Numbers and times as text."""

import math

import pytest

from gui.wording import duration, number, round_up


@pytest.mark.parametrize(
    ("value", "spec", "text"),
    [
        (-1.25, ".2f", "−1.25"),
        (1.25, "+.2f", "+1.25"),
        (-0.001, ".2f", "0.00"),
        (-0.001, "+.2f", "+0.00"),
        (-0.0, "+.4f", "+0.0000"),
        (-1, "+d", "−1"),
        (-12345.6, ",.1f", "−12,345.6"),
        (1e-5, ".2g", "1e−05"),
        (-0.001, ".3f", "−0.001"),
    ],
)
def test_a_number_has_a_true_minus_and_zero_has_none(value: float, spec: str, text: str) -> None:
    assert number(value, spec) == text


@pytest.mark.parametrize(
    ("x", "rounded"), [(1.0, 1), (1.01, 1.5), (1.6, 2), (2.5, 3), (3.1, 5), (6, 7), (7.1, 10), (0.04, 0.05), (180, 200)]
)
def test_rounding_up_gives_the_next_round_number(x: float, rounded: float) -> None:
    assert round_up(x) == pytest.approx(rounded)


def test_rounding_up_never_goes_below() -> None:
    for exponent in range(-60, 60):
        x = 1.37**exponent
        assert x <= round_up(x) * (1 + 1e-12)
        assert round_up(x) <= 1.7 * x


@pytest.mark.parametrize("x", [0.0, -3.0, math.inf, math.nan])
def test_what_has_no_magnitude_still_gives_a_scale(x: float) -> None:
    assert 0 < round_up(x) < math.inf


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (8.4, "8 s"), (59.6, "1 min 0 s"), (200, "3 min 20 s"), (3599.7, "1 h 0 min"), (7500, "2 h 5 min")],
)
def test_a_time_is_told_in_its_largest_units(seconds: float, text: str) -> None:
    assert duration(seconds) == text
