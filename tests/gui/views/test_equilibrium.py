"""The curve of change, and what chance makes of it."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.style import DARK, LIGHT
from gui.views.equilibrium import EquilibriumView
from model.engine.frame import Scalars
from model.engine.trace import Trace
from model.rbm.generation_snapshot import SCALARS
from tests.gui.generations import generated

NAN = float("nan")


@pytest.fixture
def view(qtbot: QtBot) -> EquilibriumView:
    view = EquilibriumView()
    qtbot.addWidget(view)
    view.resize(420, 260)
    view.show()
    return view


def trace_of(*rows: tuple[float, float, float]) -> Trace:
    """Of change, floor and limit, pass by pass."""
    values = np.full((len(rows), len(SCALARS)), NAN)
    if rows:
        values[:, 2:5] = rows
    trace = Trace(SCALARS)
    trace.add(Scalars(0, values, SCALARS))
    return trace


NOTHING = (NAN, NAN, NAN)


def curve(view: EquilibriumView, name: str) -> tuple[list[float], list[float]]:
    x, y = view._items[name].getData()
    return ([], []) if x is None else (x.tolist(), (10**y).tolist())


def test_what_was_measured_is_drawn_in_percent_on_an_axis_of_equal_ratios(view: EquilibriumView) -> None:
    view.show_trace(trace_of(NOTHING, (0.2, 0.01, 0.015), NOTHING, (0.02, 0.012, 0.016)))
    view.show_snapshot(generated(4)[0])
    for name, values in (("change", [20, 2]), ("change_floor", [1, 1.2]), ("change_limit", [1.5, 1.6])):
        x, y = curve(view, name)
        assert x == [2, 4]
        assert y == pytest.approx(values)
    (x_low, x_high), (y_low, y_high) = view.plot.getPlotItem().viewRange()
    assert x_low == 0 < 4 < x_high
    assert 10**y_low < 1 < 20 < 10**y_high
    assert [text for _, text in view.plot.getAxis("left")._tickLevels[0]] == ["1", "2", "5", "10", "20"]
    assert view._now.value() == 4


def test_no_change_at_all_has_its_place_at_the_bottom(view: EquilibriumView) -> None:
    view.show_trace(trace_of((0.0, 0.0, 0.0), (0.1, 0.01, 0.02)))
    view.show_snapshot(generated(2)[0])
    assert np.isfinite(curve(view, "change")[1]).all()
    assert curve(view, "change")[1][1] == pytest.approx(10)


def test_before_anything_is_measured_there_is_no_curve(view: EquilibriumView) -> None:
    view.show_trace(trace_of(NOTHING, NOTHING))
    view.show_snapshot(generated(2)[0])
    assert all(curve(view, name) == ([], []) for name in view._items)
    assert not view.plot.getAxis("left").style["showValues"]


def test_a_new_run_takes_the_old_curve_away(view: EquilibriumView) -> None:
    view.show_trace(trace_of((0.2, 0.01, 0.015)))
    view.show_snapshot(generated(1)[0])
    view.show_trace(trace_of())
    view.show_snapshot(generated(0)[0])
    assert curve(view, "change") == ([], [])


def test_hovering_tells_change_and_chance(view: EquilibriumView) -> None:
    view.show_trace(trace_of(NOTHING, (0.2, 0.01, 0.015), NOTHING, (0.014, 0.012, 0.016)))
    view.show_snapshot(generated(4)[0])
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for x in (0.3, 3.6, NAN):
        view.plot.hovered_at.emit(x, 0.0)
    assert heard == [
        "Pass 2: changed by 20.0 % per pixel, more than chance (1.0 % on average, below 1.5 % in 95 %)",
        "Pass 4: changed by 1.4 % per pixel, as little as chance (1.2 % on average, below 1.6 % in 95 %)",
        "",
    ]


def test_before_there_is_a_record_nothing_is_told(view: EquilibriumView) -> None:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.plot.hovered_at.emit(1.0, 0.0)
    view.show_trace(trace_of())
    view.plot.hovered_at.emit(1.0, 0.0)
    assert "".join(heard) == ""


def test_a_click_goes_to_the_pass(view: EquilibriumView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.step_chosen) as chosen:
        view.plot.clicked_at.emit(6.7, 0.0)
    assert chosen.args == [7]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_legend_names_all_three_in_the_colours_of_the_theme(view: EquilibriumView, theme: object) -> None:
    view.dress(theme)  # type: ignore[arg-type]
    text = view._legend.text()
    for part in ("change", "by chance", "95 % of chance", theme.warm, theme.accent):  # type: ignore[attr-defined]
        assert part in text


def test_clear_leaves_no_curve(view: EquilibriumView) -> None:
    view.show_trace(trace_of((0.2, 0.01, 0.015)))
    view.show_snapshot(generated(1)[0])
    view.clear()
    assert all(curve(view, name) == ([], []) for name in view._items)
