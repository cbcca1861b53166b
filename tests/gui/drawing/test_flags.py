"""Flags on the curves of a run."""

import pytest
from pytestqt.qtbot import QtBot

from gui.drawing.flags import Flag, FlagPoles, flags_of
from gui.drawing.plot import Plot
from gui.style import LIGHT
from model.engine.frame import Alteration


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    plot = Plot("updates", "nats", lambda _theme: None)
    qtbot.addWidget(plot)
    plot.set_ranges((0.0, 1000.0), (0.0, 1.0))
    return plot


def test_each_flag_is_a_numbered_line_and_only_the_newest_are_there(plot: Plot) -> None:
    poles = FlagPoles(plot)
    n_items = len(plot.getPlotItem().items)
    poles.show((Flag(5, "one"), Flag(800, "two"), Flag(900, "three")))
    assert [pole.value() for pole in poles] == [5, 800, 900]
    poles.show((Flag(40, "four"), Flag(90, "five")))
    poles.dress(LIGHT)
    assert [pole.value() for pole in poles] == [40, 90]
    assert [pole.label.format for pole in poles] == ["1", "2"]
    assert len(plot.getPlotItem().items) == n_items + 2
    poles.show(())
    assert len(plot.getPlotItem().items) == n_items


def test_what_was_changed_is_told_near_the_line(plot: Plot) -> None:
    poles = FlagPoles(plot)
    poles.show((Flag(500, "learning rate 0.1 → 0.05"), Flag(1500, "centred"), Flag(505, "momentum 0 → 0.5")))
    assert poles.told_at(489.0) == []
    assert poles.told_at(492.0) == ["Flag 1, after update 500: learning rate 0.1 → 0.05"]
    assert poles.told_at(1495.0) == ["Flag 2, after update 1,500: centred"]
    assert [words[:6] for words in poles.told_at(502.0)] == ["Flag 1", "Flag 3"]


def test_each_alteration_is_told_against_the_one_before() -> None:
    altered = (Alteration(30, "b"), Alteration(30, "c"), Alteration(70, "a"))
    flags = flags_of("a", altered, lambda before, after: f"{before} → {after}")
    assert flags == (Flag(30, "a → b"), Flag(30, "b → c"), Flag(70, "c → a"))
    assert flags_of("a", (), lambda _before, _after: "") == ()
