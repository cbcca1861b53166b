"""The phases, and the network that is dragged through them."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.views.phase_diagram import FIRST_PLACE, HOTTEST, PHASES, WIDEST, PhaseDiagramView
from model.experiments.capacity_session import Probe
from model.hopfield.capacity_theory import phase
from tests.gui.capacities import capacity_after
from tests.gui.looking import LEFT, RIGHT, move, press, release, texts


@pytest.fixture
def view(qtbot: QtBot) -> PhaseDiagramView:
    view = PhaseDiagramView()
    qtbot.addWidget(view)
    view.resize(460, 420)
    view.show()
    view.show_snapshot(capacity_after(0))
    return view


@pytest.fixture
def chosen(view: PhaseDiagramView) -> list[tuple[float, float]]:
    """The places that were to be measured."""
    places: list[tuple[float, float]] = []
    view.place_chosen.connect(lambda load, temperature: places.append((load, temperature)))
    return places


def at(view: PhaseDiagramView, load: float, temperature: float) -> QPointF:
    """That place in pixels of the plot."""
    box = view.plot.getPlotItem().getViewBox()
    return QPointF(view.plot.mapFromScene(box.mapViewToScene(QPointF(load, temperature))))


def test_the_lines_begin_and_end_where_theory_has_them(view: PhaseDiagramView) -> None:
    ground, retrieval, glass = (border.getData() for border in view._borders)
    assert np.interp(0.0, retrieval[1], retrieval[0]) == pytest.approx(0.1379, abs=2e-4), "T_M meets T = 0 at α_c"
    assert np.interp(0.0, ground[1], ground[0]) == pytest.approx(0.051, abs=1e-3)
    assert glass[1] == pytest.approx(1 + np.sqrt(glass[0])), "T_g = 1 + √α"


@pytest.mark.parametrize(
    ("load", "temperature"), [(0.02, 0.1), (0.09, 0.1), (0.12, 0.8), (0.05, 1.5), (0.003, 0.97), (0.18, 0.05)]
)
def test_hovering_names_the_phase(view: PhaseDiagramView, load: float, temperature: float) -> None:
    said: list[str] = []
    view.hovered.connect(said.append)
    view.plot.hovered_at.emit(load, temperature)
    assert said == [f"α = {load:.3f}, T = {temperature:.2f}.  {PHASES[phase(load, temperature)]}"]
    view.plot.hovered_at.emit(0.5, 0.5)
    view.plot.hovered_at.emit(float("nan"), float("nan"))
    assert said[1:] == ["", ""]


def test_the_dot_follows_the_mouse_and_the_last_place_is_always_measured(
    view: PhaseDiagramView, chosen: list[tuple[float, float]], qtbot: QtBot
) -> None:
    assert view.place == FIRST_PLACE
    press(view.plot.viewport(), at(view, 0.05, 0.4))
    for i in range(20):
        move(view.plot.viewport(), at(view, 0.05 + 0.004 * i, 0.4), LEFT)
    move(view.plot.viewport(), at(view, 0.15, 0.8), LEFT)
    release(view.plot.viewport(), at(view, 0.15, 0.8))
    assert view.place == pytest.approx((0.15, 0.8), abs=0.01)
    loads, temperatures = view._dot.getData()
    assert (loads[0], temperatures[0]) == view.place
    qtbot.waitUntil(lambda: chosen[-1] == view.place)
    assert chosen[0] == pytest.approx((0.05, 0.4), abs=0.01)
    assert len(chosen) < 20, "the places between two measurements are passed over"


def press_key(view: PhaseDiagramView, key: Qt.Key) -> bool:
    """Whether the plot wants this key for itself; if so it is pressed."""
    asked = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
    asked.ignore()
    QApplication.sendEvent(view.plot, asked)
    if asked.isAccepted():
        QApplication.sendEvent(view.plot, QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    return asked.isAccepted()


def test_arrow_keys_move_the_dot_by_a_memory_and_a_hundredth(
    view: PhaseDiagramView, chosen: list[tuple[float, float]], qtbot: QtBot
) -> None:
    assert press_key(view, Qt.Key.Key_Right)
    assert chosen == [(0.082, 0.2)]
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Down):
        assert press_key(view, key)
    assert view.place == (0.078, 0.21)
    qtbot.waitUntil(lambda: chosen[-1] == view.place)
    assert not press_key(view, Qt.Key.Key_Space), "other keys are left to the transport"


def test_the_dot_stays_within_the_diagram_and_only_the_left_button_drags_it(view: PhaseDiagramView) -> None:
    press(view.plot.viewport(), at(view, 0.05, 0.4))
    move(view.plot.viewport(), at(view, 5.0, -3.0), LEFT)
    release(view.plot.viewport(), at(view, 5.0, -3.0))
    assert view.place == (WIDEST, 0.0)
    press(view.plot.viewport(), at(view, 0.1, 0.4), RIGHT)
    release(view.plot.viewport(), at(view, 0.1, 0.4), RIGHT)
    move(view.plot.viewport(), at(view, 0.1, 0.4))
    assert view.place == (WIDEST, 0.0)
    press(view.plot.viewport(), at(view, 0.1, 99.0))
    assert view.place == (pytest.approx(0.1, abs=0.01), HOTTEST)


def test_what_was_measured_is_said_beside_the_theory(view: PhaseDiagramView) -> None:
    snapshot = capacity_after(0, Probe(0.1, 0.3))
    view.show_snapshot(snapshot)
    probed = snapshot.probed
    assert probed is not None
    _, said = texts(view)
    assert "P = 50 (α = 0.100), T = 0.30" in said
    assert f"overlap {probed.overlap:.3f} measured, {probed.theory:.3f} in theory" in said
    assert PHASES[probed.phase] in said
    view.show_snapshot(capacity_after(0, Probe(0.2, 1.5)))
    assert "measured, 0 in theory" in texts(view)[-1]
    view.clear()
    assert len(texts(view)) == 1
