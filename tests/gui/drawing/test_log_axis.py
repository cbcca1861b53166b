"""Axes of equal ratios."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.drawing.log_axis import log_range, log_ticks, set_log_axis
from gui.drawing.plot import Plot


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        (0.9, 12, ["1", "2", "5", "10"]),
        (0.8, 3.2, ["1", "1.5", "2", "3"]),
        (0.02, 0.3, ["0.05", "0.1", "0.2"]),
        (0.5, 20_000, ["1", "10", "100", "1,000", "10,000"]),
        (1, 2, ["1.5"]),
    ],
)
def test_round_numbers_stand_where_they_belong_and_none_at_the_very_end(
    low: float, high: float, texts: list[str]
) -> None:
    ticks = log_ticks(low, high)
    assert [text for _, text in ticks] == texts
    np.testing.assert_allclose([10**at for at, _ in ticks], [float(text.replace(",", "")) for text in texts])


def test_a_range_holds_both_ends_and_changes_seldom() -> None:
    low, high = log_range(0.7, 34)
    assert 10**low < 0.7 < 34 < 10**high
    assert log_range(0.7, 35) == (low, high)
    assert high - low < np.log10(34 / 0.7) + 0.35


def test_the_axis_bears_the_numbers_of_its_range(qtbot: QtBot) -> None:
    plot = Plot("x", "y", lambda _theme: None)
    qtbot.addWidget(plot)
    set_log_axis(plot, "left", (0.0, 2.1))
    assert plot.getAxis("left")._tickLevels == [log_ticks(1, 10**2.1)]
    assert [text for _, text in plot.getAxis("left")._tickLevels[0]] == ["2", "5", "10", "20", "50", "100"]
