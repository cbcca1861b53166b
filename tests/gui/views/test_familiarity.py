"""Strips of free energies."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from pytestqt.qtbot import QtBot

from gui.views.familiarity import FamiliarityView
from model.frozen import frozen_copy
from model.rbm.familiar import Crowd
from model.rbm.reconstruction_snapshot import ReconstructionSnapshot
from tests.gui.reconstructions import reconstruction

CROWD = Crowd(frozen_copy([-30.0, -20.0, -10.0]), frozen_copy([-15.0, 5.0, 40.0, 50.0]))


@pytest.fixture
def view(qtbot: QtBot) -> FamiliarityView:
    view = FamiliarityView()
    qtbot.addWidget(view)
    view.resize(380, 220)
    view.show()
    return view


def snapshot() -> ReconstructionSnapshot:
    return replace(reconstruction(0)[0], crowd=CROWD)


def dots(view: FamiliarityView) -> list[tuple[np.ndarray, np.ndarray]]:
    return [item.getData() for item in view.plot.getPlotItem().items if isinstance(item, pg.ScatterPlotItem)]


def test_every_picture_is_a_dot_in_the_strip_of_its_group(view: FamiliarityView) -> None:
    view.show_snapshot(snapshot())
    (x, y), (other_x, other_y) = dots(view)
    assert x.tolist() == [-30, -20, -10]
    assert other_x.tolist() == [-15, 5, 40, 50]
    assert y.min() > 0.5 > other_y.max(), "the familiar ones are above"
    (x_low, x_high), (y_low, y_high) = view.plot.getPlotItem().viewRange()
    assert x_low <= -30 < 50 <= x_high
    assert y_low < other_y.min() < y.max() < y_high


def test_a_line_stands_at_each_mean(view: FamiliarityView) -> None:
    view.show_snapshot(snapshot())
    lines = [item for item in view.plot.getPlotItem().items if isinstance(item, pg.PlotCurveItem)]
    assert [line.getData()[0].tolist() for line in lines] == [[-20, -20], [20, 20]]


def test_it_is_said_how_well_they_are_told_apart(view: FamiliarityView) -> None:
    view.show_snapshot(snapshot())
    # One of the twelve pairs is wrong: -10 against -15.
    assert view.words.text().endswith("has the lower free energy in 92 of 100 pairs (50: guessing)")


def test_hovering_tells_how_many_are_below(view: FamiliarityView) -> None:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(-17.0, 0.0)
    view.show_snapshot(snapshot())
    view.plot.hovered_at.emit(-17.0, 0.0)
    view.plot.hovered_at.emit(float("nan"), 0.0)
    assert heard == [
        "",
        "Free energy −17.0 nats   familiar: 66.7 % of 3 below it (mean −20.00 nats)"
        "   unfamiliar: 0.0 % of 4 below it (mean 20.00 nats)",
        "",
    ]


def test_clear_leaves_no_dot_and_the_same_crowd_can_come_back(view: FamiliarityView) -> None:
    view.show_snapshot(snapshot())
    view.clear()
    assert [len(x) for x, _ in dots(view)] == [0, 0]
    assert view.words.text() == ""
    view.show_snapshot(snapshot())
    assert [len(x) for x, _ in dots(view)] == [3, 4]
