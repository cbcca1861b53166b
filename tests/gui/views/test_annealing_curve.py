"""Success against the temperature that cooling begins at, drawn."""

from dataclasses import replace
from math import nan

import numpy as np
import pyqtgraph as pg
import pytest
from pytestqt.qtbot import QtBot

from gui.views.annealing_curve import AnnealingCurveView
from model.experiments.annealing_found import AnnealingFound
from model.experiments.annealing_session import AnnealingSnapshot, ShowEscape
from tests.gui.looking import texts
from tests.model.experiments.annealings import annealing_after, annealing_study, handcrafted


@pytest.fixture
def view(qtbot: QtBot) -> AnnealingCurveView:
    view = AnnealingCurveView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    return view


def found(snapshot: AnnealingSnapshot) -> AnnealingFound:
    assert isinstance(snapshot.found, AnnealingFound)
    return snapshot.found


def lines(view: AnnealingCurveView) -> dict[float, float]:
    """Angles of the straight lines that are seen, by their places."""
    items = view.plot.getPlotItem().items
    return {item.value(): item.angle for item in items if isinstance(item, pg.InfiniteLine) and item.isVisible()}


def names(view: AnnealingCurveView) -> list[str]:
    items = view.plot.getPlotItem().items
    return [i.textItem.toPlainText() for i in items if isinstance(i, pg.TextItem) and i.isVisible()]


def test_only_what_was_measured_is_drawn(view: AnnealingCurveView) -> None:
    snapshot = annealing_after(2)
    view.show_snapshot(snapshot)
    of = found(snapshot)
    for curve, shares in ((view._success, of.success), (view._nearest, of.nearest)):
        temperatures, drawn = curve.getData()
        np.testing.assert_array_equal(temperatures, [0, 0.5])
        np.testing.assert_array_equal(drawn, shares[:2])


def test_bars_reach_one_standard_error_either_way(view: AnnealingCurveView) -> None:
    snapshot = annealing_after(9)
    view.show_snapshot(snapshot)
    of = found(snapshot)
    for bars, shares, (low, high) in zip(
        view._errors, (of.success, of.nearest), (of.success_range, of.nearest_range), strict=True
    ):
        np.testing.assert_allclose(shares - bars.opts["bottom"], low)
        np.testing.assert_allclose(shares + bars.opts["top"], high)


def test_an_error_that_is_not_known_yet_has_no_bar(view: AnnealingCurveView) -> None:
    snapshot = annealing_after(3)
    unknown = (np.full(3, nan), np.full(3, nan))
    view.show_snapshot(replace(snapshot, found=replace(found(snapshot), success_range=unknown)))
    np.testing.assert_array_equal(view._errors[0].opts["top"], np.zeros(3))


def test_the_star_is_on_the_best_and_on_none_while_none_succeeded(view: AnnealingCurveView) -> None:
    view.show_snapshot(annealing_after(1))
    assert len(view._best.getData()[0]) == 0
    snapshot = annealing_after(9)
    view.show_snapshot(snapshot)
    x, y = view._best.getData()
    assert (x[0], y[0]) == (0.5, found(snapshot).success.max())


def test_theory_new_starts_and_the_temperature_that_is_shown_are_lines(view: AnnealingCurveView) -> None:
    snapshot = annealing_after(9, ShowEscape(0, 0.5))
    of = found(snapshot)
    view.show_snapshot(snapshot)
    assert lines(view) == {of.mixtures_melt: 90, of.memories_melt: 90, 0.5: 90, of.recalled: 0}
    assert sorted(names(view)) == ["T3", "TM", "a new random start at T = 0"]
    legend = " ".join(texts(view))
    assert "mixtures melt at T<sub>3</sub> = 0.46, random memories at T<sub>M</sub> = 0.46" in legend


def test_where_theory_has_nothing_to_say_nothing_is_said(view: AnnealingCurveView) -> None:
    view.show_snapshot(annealing_after(9))
    study = annealing_study(handcrafted("pseudo-inverse"))
    snapshot = annealing_after(3, study=study)
    view.show_snapshot(snapshot)
    assert lines(view) == {found(snapshot).recalled: 0}
    assert "Theory" not in " ".join(texts(view))


def test_a_click_chooses_the_temperature_next_to_it(view: AnnealingCurveView) -> None:
    chosen: list[float] = []
    view.temperature_chosen.connect(chosen.append)
    view.plot.clicked_at.emit(0.4, 0.5)
    view.show_snapshot(annealing_after(0))
    view.plot.clicked_at.emit(0.4, 0.5)
    view.plot.clicked_at.emit(99.0, 0.5)
    assert chosen == [0.5, 2.0]


def test_hovering_says_the_exact_numbers(view: AnnealingCurveView) -> None:
    said: list[str] = []
    view.hovered.connect(said.append)
    snapshot = annealing_after(8)
    of = found(snapshot)
    view.show_snapshot(snapshot)
    view.plot.hovered_at.emit(0.6, 0.5)
    assert said[-1].startswith(
        f"T₀ = 0.5: of 50 starts {of.success[1]:.4f} ({of.success_range[0][1]:.4f} to {of.success_range[1][1]:.4f})"
    )
    assert said[-1].endswith(f"mean overlap {of.overlap[1]:.4f}")
    view.plot.hovered_at.emit(nan, nan)
    assert said[-1] == ""
    view.show_snapshot(annealing_after(0))
    view.plot.hovered_at.emit(0.6, 0.5)
    assert said[-1] == "T₀ = 0.5"
    view.clear()
    view.plot.hovered_at.emit(0.6, 0.5)
    assert said[-1] == ""
    assert lines(view) == {}
    assert names(view) == []
