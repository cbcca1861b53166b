"""Colours and lines of rules."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from gui.drawing.rule_look import RULE_LINES, rule_colours
from gui.style import DARK, LIGHT, Theme
from model.rbm.comparison_settings import RULES


def test_no_two_rules_have_the_same_line() -> None:
    assert len(set(RULE_LINES)) == len(RULES)


def seen_by_all(one: str, other: str) -> bool:
    """Apart in lightness, or in blue against yellow, which the common kinds of colour blindness leave alone."""
    a, b = QColor(one), QColor(other)
    light = [0.3 * c.red() + 0.59 * c.green() + 0.11 * c.blue() for c in (a, b)]
    yellow = [(c.red() + c.green()) / 2 - c.blue() for c in (a, b)]
    return abs(light[0] - light[1]) > 25 or abs(yellow[0] - yellow[1]) > 60


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_rule_has_a_colour_that_all_can_tell(theme: Theme) -> None:
    colours = rule_colours(theme)
    assert len(colours) == len(RULES)
    for one, other in combinations((*colours, theme.panel), 2):
        assert seen_by_all(one, other), (one, other)
