"""The curve of the probability against the energy gap."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.style import LIGHT
from gui.views.sigmoid import SigmoidView
from model.rbm.unit_changes import SetTemperature, SetWeight
from tests.gui.looking import move, near
from tests.gui.small_machines import unit_by_unit


@pytest.fixture
def view(qtbot: QtBot) -> SigmoidView:
    view = SigmoidView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    return view


def colour(view: SigmoidView, at: QPointF) -> QColor:
    return view.grab().toImage().pixelColor(at.toPoint())


@pytest.mark.parametrize("temperature", [0.5, 1.0, 3.0])
def test_the_curve_goes_where_the_formula_says(view: SigmoidView, temperature: float) -> None:
    view.show_snapshot(unit_by_unit("detector", 0, SetTemperature(temperature), told=False))
    picture = view.grab().toImage()
    for gap in (-3.0, -1.0, 0.7, 2.0):
        at = view.place(gap, float(1 / (1 + np.exp(-gap / temperature)))).toPoint()
        darkness = [picture.pixelColor(at.x(), at.y() + dy).lightness() for dy in range(-2, 3)]
        assert min(darkness) < 90, gap


def test_the_unit_that_is_next_is_a_dot_on_the_curve_unless_it_is_an_exercise(view: SigmoidView) -> None:
    view.show_snapshot(unit_by_unit("detector"))
    at = view.place(2.0, 0.8808)
    assert near(colour(view, at), LIGHT.accent, 6)
    view.show_snapshot(unit_by_unit("detector", told=False))
    assert not near(colour(view, at), LIGHT.accent, 60)


def test_the_unit_decided_last_is_a_ring(view: SigmoidView) -> None:
    view.show_snapshot(unit_by_unit("detector", 1))
    at = view.place(2.0, 0.8808)
    assert near(colour(view, at + QPointF(9, 0)), LIGHT.warm, 40)
    assert not near(colour(view, at + QPointF(4, -3)), LIGHT.warm, 60), "hollow"
    assert near(colour(view, view.place(1.0, 0.7311)), LIGHT.accent, 6)


def test_the_axis_holds_the_largest_gap(view: SigmoidView) -> None:
    view.show_snapshot(unit_by_unit("detector"))
    assert view.reach() == 5
    view.show_snapshot(unit_by_unit("detector", 0, SetWeight(0, 0, 30.0)))
    assert view.reach() == 50
    assert view.plot_rect().contains(view.place(31.0, 1.0) + QPointF(0, 1))


def test_hovering_tells_the_probability(view: SigmoidView) -> None:
    view.show_snapshot(unit_by_unit("detector", 0, SetTemperature(2.0)))
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view, view.place(0.0, 0.2))
    assert heard[0].startswith("At ΔE = ")
    assert "and T = 2: p = 0.5" in heard[0]
    move(view, QPointF(1, 5))
    assert heard[-1] == ""


def test_clear_leaves_nothing(view: SigmoidView) -> None:
    view.show_snapshot(unit_by_unit("detector"))
    view.clear()
    picture = view.grab().toImage()
    names = {picture.pixelColor(x, y).name() for x in range(0, 400, 5) for y in range(0, 300, 5)}
    assert names == {LIGHT.window}
