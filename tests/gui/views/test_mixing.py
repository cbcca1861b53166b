"""Autocorrelations against the passes in between."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.views.mixing import MixingView
from model.rbm.generation_snapshot import GenerationSnapshot, MixingMeasured
from model.rbm.mixing import Autocorrelation
from tests.gui.generations import generated
from tests.gui.looking import texts


@pytest.fixture
def view(qtbot: QtBot) -> MixingView:
    view = MixingView()
    qtbot.addWidget(view)
    view.resize(420, 260)
    view.show()
    return view


PICTURE = Autocorrelation(np.array([0, 1, 2, 40]), np.array([1.0, 0.6, 0.3, -0.05]), 7.25, False)
ENERGY = Autocorrelation(np.array([0, 1, 2, 40]), np.array([1.0, 0.9, 0.8, 0.5]), 61.0, True)


def snapshot(picture: Autocorrelation | None = PICTURE, energy: Autocorrelation | None = ENERGY) -> GenerationSnapshot:
    return replace(generated(1)[0], measured=MixingMeasured(picture=picture, energy=energy))


def curve(view: MixingView, name: str) -> tuple[list[float], list[float]]:
    x, y = view._lines[name].getData()
    return ([], []) if x is None else ((10**x).tolist(), y.tolist())


def test_both_are_drawn_from_a_lag_of_one_pass_on(view: MixingView) -> None:
    view.show_snapshot(snapshot())
    for name, values in (("picture", [0.6, 0.3, -0.05]), ("energy", [0.9, 0.8, 0.5])):
        x, y = curve(view, name)
        assert x == pytest.approx([1, 2, 40])
        assert y == values
        assert view._dots[name].getData()[1].tolist() == values
    (low, high), _ = view.plot.getPlotItem().viewRange()
    assert 10**low < 1 < 40 < 10**high
    assert [text for _, text in view.plot.getAxis("bottom")._tickLevels[0]] == ["1", "2", "5", "10", "20"]


def test_the_times_are_said_or_what_they_exceed(view: MixingView) -> None:
    view.show_snapshot(snapshot())
    assert texts(view) == ["● pictures: τ = 7.2 passes", "■ free energy: τ is more than 61 passes"]


def test_what_is_not_known_yet_is_left_open(view: MixingView) -> None:
    view.show_snapshot(snapshot(picture=None))
    assert curve(view, "picture") == ([], [])
    assert curve(view, "energy")[1] == [0.9, 0.8, 0.5]
    assert texts(view)[0] == "● pictures: too early to tell"


def test_curves_differ_in_more_than_colour(view: MixingView) -> None:
    assert len({line.opts["pen"].style() for line in view._lines.values()}) == 2
    assert len({dots.opts["symbol"] for dots in view._dots.values()}) == 2


def test_hovering_tells_both_at_the_nearest_lag(view: MixingView) -> None:
    view.show_snapshot(snapshot())
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for x in (np.log10(30), np.log10(1.2), np.nan):
        view.plot.hovered_at.emit(float(x), 0.0)
    assert heard == [
        "40 passes later: pictures −0.050, free energy 0.500",
        "1 pass later: pictures 0.600, free energy 0.900",
        "",
    ]


def test_clear_leaves_nothing(view: MixingView) -> None:
    view.show_snapshot(snapshot())
    view.clear()
    assert curve(view, "picture") == curve(view, "energy") == ([], [])
    assert all(text.endswith("too early to tell") for text in texts(view))
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(0.5, 0.0)
    assert heard == [""]
