"""One escape from a local minimum, drawn."""

from dataclasses import replace
from math import nan

import numpy as np
import pyqtgraph as pg
import pytest
from pytestqt.qtbot import QtBot

from gui.drawing.unit_grid import UnitGrid
from gui.views.escape import EscapeView, escape_sentence
from model.experiments.annealing_session import AnnealingSnapshot, Escape, ShowEscape
from tests.model.experiments.annealings import annealing_after, annealing_study, without_spurious_minima


@pytest.fixture
def view(qtbot: QtBot) -> EscapeView:
    view = EscapeView()
    qtbot.addWidget(view)
    view.resize(420, 440)
    view.show()
    return view


def shown(temperature: float = 0.5, start: int = 0) -> tuple[AnnealingSnapshot, Escape]:
    snapshot = annealing_after(0, ShowEscape(start, temperature, attempt=1))
    assert snapshot.escape is not None
    return snapshot, snapshot.escape


def picture(grid: UnitGrid) -> np.ndarray:
    return grid._indices


def test_one_run_is_flat_and_the_other_begins_with_it_and_ends_at_the_memory(view: EscapeView) -> None:
    snapshot, escape = shown()
    view.show_snapshot(snapshot)
    sweeps, cold = view._cold.getData()
    assert set(cold) == {escape.cold.energies[0]}
    last = len(escape.cooled.energies) - 1
    assert (sweeps[0], sweeps[-1]) == (0, last)
    sweeps, cooled = view._cooled.getData()
    np.testing.assert_array_equal(cooled, escape.cooled.energies)
    np.testing.assert_array_equal(sweeps, np.arange(last + 1))
    assert view._memory.value() == pytest.approx(cooled[-1])
    (low, high) = view.plot.getPlotItem().viewRange()[1]
    assert low < min(cooled) < max(cooled) < high


def test_the_pictures_are_the_start_and_both_ends(view: EscapeView) -> None:
    snapshot, escape = shown()
    view.show_snapshot(snapshot)
    start, cold, cooled = (picture(grid) > 127 for grid in view.grids)
    np.testing.assert_array_equal(start, (escape.start > 0).reshape(12, 10))
    np.testing.assert_array_equal(cold, start)
    np.testing.assert_array_equal(cooled, (escape.cooled.end > 0).reshape(12, 10))
    assert (cooled != start).any()


def test_a_long_run_is_thinned_and_keeps_its_end(view: EscapeView) -> None:
    snapshot = annealing_after(0, ShowEscape(0, 0.5), annealing_study(sweeps=900))
    assert snapshot.escape is not None
    view.show_snapshot(snapshot)
    sweeps, energies = view._cooled.getData()
    assert len(sweeps) <= 300
    assert (sweeps[-1], energies[-1]) == (
        len(snapshot.escape.cooled.energies) - 1,
        snapshot.escape.cooled.energies[-1],
    )


def test_hovering_says_temperature_and_energies(view: EscapeView) -> None:
    said: list[str] = []
    view.hovered.connect(said.append)
    view.plot.hovered_at.emit(3.0, 0.0)
    assert said[-1] == ""
    snapshot, escape = shown()
    view.show_snapshot(snapshot)
    view.plot.hovered_at.emit(14.6, 0.0)
    assert said[-1].startswith("After 15 sweeps: cooled to T = 0.2500, E = −")
    assert said[-1].endswith(f"{abs(escape.cold.energies[0]):.4f}")
    view.plot.hovered_at.emit(999.0, 0.0)
    assert "cooled to T = 0.0000" in said[-1]
    view.plot.hovered_at.emit(nan, nan)
    assert said[-1] == ""


def test_nothing_to_escape_from_is_said(view: EscapeView) -> None:
    view.show_snapshot(shown()[0])
    view.show_snapshot(annealing_after(1, study=annealing_study(without_spurious_minima(), starts=5)))
    assert view.words.text() == "There is no spurious minimum to escape from."
    assert all(picture(grid).size == 1 for grid in view.grids)
    assert not [i for i in view.plot.getPlotItem().items if isinstance(i, pg.InfiniteLine) and i.isVisible()]
    view.clear()
    assert view.words.text() == ""


def test_the_sentence_says_what_became_of_the_start() -> None:
    _, escape = shown()
    assert escape.cooled.verdict.kind == "mirror" or escape.cooled.verdict.kind == "memory"
    name = escape.stored.memories.names[escape.cooled.verdict.memory]
    assert escape_sentence(escape).startswith("Start 1: ")
    for kind, image in (("memory", ""), ("mirror", "the mirror image of ")):
        verdict = replace(escape.cooled.verdict, kind=kind)
        text = escape_sentence(replace(escape, cooled=replace(escape.cooled, verdict=verdict)))
        assert text.endswith(f"At T = 0 it stays.\nCooled from T₀ = 0.5 in 30 sweeps it reaches {image}“{name}”.")
    back = replace(escape, cooled=replace(escape.cooled, end=escape.start, verdict=escape.verdict))
    assert escape_sentence(back).endswith("it falls back to where it was.")
    elsewhere = replace(back, start=-escape.start)
    assert "it ends in another spurious minimum: " in escape_sentence(elsewhere)
    _, cold = shown(0.0)
    assert escape_sentence(cold).endswith("Click a temperature of the curve to cool it from there.")
