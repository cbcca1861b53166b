"""Overlap and bit-exact recall against the load, beside the theory."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from pytestqt.qtbot import QtBot

from gui.views.capacity_curve import CapacityCurveView
from model.experiments.capacity import CapacityFound
from model.experiments.capacity_session import CapacitySnapshot
from tests.gui.capacities import capacity_after
from tests.gui.looking import texts


@pytest.fixture
def view(qtbot: QtBot) -> CapacityCurveView:
    view = CapacityCurveView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    return view


def found(snapshot: CapacitySnapshot) -> CapacityFound:
    assert isinstance(snapshot.found, CapacityFound)
    return snapshot.found


def items(view: CapacityCurveView, kind: type) -> list:
    return [item for item in view.plot.getPlotItem().items if isinstance(item, kind) and item.isVisible()]


def test_only_what_was_measured_is_drawn(view: CapacityCurveView) -> None:
    snapshot = capacity_after(4)
    of_first_two_loads = found(capacity_after(2))
    view.show_snapshot(capacity_after(2))
    loads, overlaps = view._overlap.getData()
    np.testing.assert_array_equal(loads, of_first_two_loads.loads[:2])
    np.testing.assert_array_equal(overlaps, of_first_two_loads.overlap[:2])
    view.show_snapshot(snapshot)
    loads, exact = view._exact.getData()
    np.testing.assert_array_equal(loads, found(snapshot).loads)
    np.testing.assert_array_equal(exact, found(snapshot).exact)


def test_error_bars_are_one_standard_error_either_way(view: CapacityCurveView) -> None:
    snapshot = capacity_after(6)
    errors = np.array([0.25, 0.125, 0.0])
    view.show_snapshot(replace(snapshot, found=replace(found(snapshot), overlap_error=errors)))
    np.testing.assert_array_equal(view._errors[0].opts["height"], 2 * errors)


def test_the_theory_ends_at_the_critical_load(view: CapacityCurveView) -> None:
    view.show_snapshot(capacity_after(0))
    loads, overlaps = view._theory.getData()
    assert loads[-1] == pytest.approx(0.1379, abs=1e-4)
    assert overlaps[-1] == pytest.approx(0.967, abs=1e-3)
    ends, _ = view._end.getData()
    assert ends == loads[-1:]


def test_three_loads_are_marked_and_named(view: CapacityCurveView) -> None:
    view.show_snapshot(capacity_after(0))
    at = sorted(line.value() for line in items(view, pg.InfiniteLine))
    assert at == pytest.approx(sorted([1 / (2 * np.log(60)), 0.1379, 0.15]), abs=1e-4)
    said = " ".join(label.textItem.toPlainText() for label in items(view, pg.TextItem))
    for name in ("αc = 0.138, mc = 0.967", "Hopfield: 0.15", f"1 / (2 ln N) = {1 / (2 * np.log(60)):.3f}"):
        assert name in said
    assert any("every bit right" in text for text in texts(view))


def test_hovering_tells_measured_and_theory(view: CapacityCurveView) -> None:
    snapshot = capacity_after(6)
    view.show_snapshot(snapshot)
    said: list[str] = []
    view.hovered.connect(said.append)
    view.plot.hovered_at.emit(0.29, 0.5)
    of = found(snapshot)
    assert said[-1].startswith("α = 0.3000: theory m = 0.0000;  2 networks measured:  overlap")
    assert f"{of.overlap[2]:.4f} ± {of.overlap_error[2]:.4f}" in said[-1]
    view.show_snapshot(capacity_after(3))
    view.plot.hovered_at.emit(0.29, 0.5)
    assert ";  1 network measured:  overlap " in said[-1]
    view.plot.hovered_at.emit(float("nan"), float("nan"))
    assert said[-1] == ""
    view.clear()
    view.plot.hovered_at.emit(0.1, 0.5)
    assert said[-1] == ""
    assert items(view, pg.InfiniteLine) == []
