"""Shares, and what attractors are called."""

import pytest

from gui.drawing.attractor_words import KIND_WORDS, counted, kind_colour, percent, percent_within
from gui.style import DARK, LIGHT
from model.hopfield.attractors import KINDS


@pytest.mark.parametrize(
    ("share", "text"),
    [(1.0, "100 %"), (0.123, "12 %"), (0.0996, "10 %"), (0.0571, "5.7 %"), (0.03, "3.0 %"), (0.0002, "0.020 %")],
)
def test_a_share_has_two_digits_that_count(share: float, text: str) -> None:
    assert percent(share) == text


@pytest.mark.parametrize(
    ("share", "error", "text"),
    [
        (0.031, 0.002, "3.1 % ± 0.2 %"),
        (0.453, 0.00704, "45.3 % ± 0.7 %"),
        (0.00054, 0.0000818, "0.054 % ± 0.008 %"),
        (0.4, 0.05, "40 % ± 5 %"),
        (1.0, 0.0, "100.0 %"),
    ],
)
def test_a_share_is_as_exact_as_its_error(share: float, error: float, text: str) -> None:
    assert percent_within(share, error).replace("\u00a0", " ") == text


def test_kinds_are_counted_in_one_and_in_many() -> None:
    assert counted(1, "memory") == "1 memory"
    assert counted(1200, "spin glass") == "1,200 spin‑glass states"


def test_no_two_kinds_share_a_letter() -> None:
    assert set(KIND_WORDS) == set(KINDS)
    assert len({words.letter for words in KIND_WORDS.values()}) == len(KINDS)


def test_memories_mixtures_and_the_rest_differ_in_colour_in_both_themes() -> None:
    for theme in (LIGHT, DARK):
        assert len({kind_colour(kind, theme) for kind in ("memory", "mixture", "spin glass")}) == 3
