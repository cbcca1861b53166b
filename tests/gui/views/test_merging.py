"""Two memories that come closer, seen."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.drawing.plot import Plot
from gui.style import DARK, LIGHT, apply_style
from gui.views.merging import TOO_LARGE, MergingView, sentence
from model.hopfield import Hopfield
from model.hopfield.changes import MoveMemory
from model.hopfield.memories import random_memories
from model.hopfield.merging import Merging, MergingScan
from model.hopfield.session import HopfieldSession, Merged, SliceThrough
from model.hopfield.snapshot import HopfieldSnapshot
from model.hopfield.stored import Stored
from tests.gui.looking import texts
from tests.gui.samples import hopfield


@pytest.fixture
def view(qtbot: QtBot) -> MergingView:
    view = MergingView()
    qtbot.addWidget(view)
    view.resize(640, 360)
    view.show()
    return view


@pytest.fixture
def moves(view: MergingView) -> list[tuple[int, int, int]]:
    heard: list[tuple[int, int, int]] = []
    view.moved.connect(lambda *move: heard.append(move))
    return heard


@pytest.fixture
def session() -> HopfieldSession:
    """Five memories of 4 × 6 units; the pair looked at is the third and the second."""
    session = HopfieldSession(Stored.by("hebb", random_memories(5, (4, 6), seed=2)), seed=4)
    session.observe(SliceThrough(2, 1))
    session.show(Merged(True))
    return session


def shown(session: HopfieldSession) -> tuple[HopfieldSnapshot, Merging]:
    snapshot = session.snapshot()
    assert snapshot.merging is not None
    return snapshot, snapshot.merging


def made(
    distance: int = 4,
    profile: tuple[float, ...] = (-2.0, -1.5, -1.0, -1.5, -1.75),
    ends: tuple[int, int, int] = (0, 0, 4),
    scan: tuple[list[int], list[int], int | None] = ([4, 3, 2, 1], [4, 3, 0, 0], 2),
) -> HopfieldSnapshot:
    """A snapshot with a merging made by hand; ``ends`` are units from A, from B, and apart."""
    distances, apart_at, at = scan
    merging = Merging(distance, np.array(profile), *ends, MergingScan(np.array(distances), np.array(apart_at), at))
    return replace(hopfield()[0], merging=merging, slice_memories=(0, 1))


def of_kind(plot: Plot, kind: type) -> list[pg.GraphicsObject]:
    return [item for item in plot.getPlotItem().items if isinstance(item, kind) and item.isVisible()]


def points(item: pg.PlotCurveItem | pg.ScatterPlotItem) -> list[tuple[float, float]]:
    x, y = item.getData()
    return [] if x is None else [(float(a), float(b)) for a, b in zip(x, y, strict=True)]


def lines(plot: Plot) -> list[float]:
    return sorted(float(line.value()) for line in of_kind(plot, pg.InfiniteLine))


def heard_at(view: MergingView, plot: Plot, *xs: float) -> list[str]:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for x in xs:
        plot.hovered_at.emit(x, 0.0)
    return heard


# --- the slider ----------------------------------------------------------------------------------------------------


def test_the_slider_reaches_from_next_to_a_to_where_b_began(
    view: MergingView, session: HopfieldSession, moves: list[tuple[int, int, int]]
) -> None:
    snapshot, merging = shown(session)
    view.show_snapshot(snapshot)
    far = int(merging.scan.distances[0])
    assert (view.distance.minimum(), view.distance.maximum(), view.distance.value()) == (1, far, far)
    assert "B = “random 2” from A = “random 3”" in texts(view)
    assert moves == [], "showing is no wish"
    for distance in (5, 1, far):
        view.distance.setValue(distance)
    assert moves == [(1, 2, 5, 1), (1, 2, 1, 2), (1, 2, far, 3)], "each a gesture of its own"
    for _memory, _towards, distance, _gesture in moves:
        session.apply(MoveMemory(1, 2, distance))
        view.show_snapshot(session.snapshot())
        assert (view.distance.maximum(), view.distance.value()) == (far, distance)
    assert len(moves) == 3


def test_while_the_slider_is_held_no_frame_moves_it(view: MergingView, session: HopfieldSession) -> None:
    view.show_snapshot(session.snapshot())
    view.distance.setSliderDown(True)
    view.distance.setSliderPosition(3)
    session.apply(MoveMemory(1, 2, 6))
    view.show_snapshot(session.snapshot())
    assert view.distance.sliderPosition() == 3
    view.distance.setSliderDown(False)


def test_memories_that_differ_in_one_unit_cannot_come_closer(
    view: MergingView, moves: list[tuple[int, int, int]]
) -> None:
    view.show_snapshot(made(1, (-2.0, -1.9), (0, 1, 0), ([1], [0], 1)))
    assert (view.distance.minimum(), view.distance.maximum()) == (1, 1)
    view.distance.setValue(2)
    assert moves == []


def test_before_the_first_snapshot_it_is_empty(view: MergingView) -> None:
    assert texts(view) == []
    assert not view.distance.isEnabled()
    for plot in (view.profile, view.scan):
        assert of_kind(plot, pg.TextItem) == of_kind(plot, pg.InfiniteLine) == []


def test_without_a_pair_there_is_nothing_to_move(view: MergingView, moves: list[tuple[int, int, int]]) -> None:
    view.show_snapshot(made())
    view.show_snapshot(replace(hopfield()[0], merging=None))
    assert not view.distance.isEnabled()
    assert texts(view) == ["Two different memories are needed; choose A and B in the energy landscape."]
    for plot in (view.profile, view.scan):
        assert lines(plot) == []
        assert of_kind(plot, pg.TextItem) == []
        assert all(points(item) == [] for item in of_kind(plot, pg.PlotCurveItem) + of_kind(plot, pg.ScatterPlotItem))
        assert heard_at(view, plot, 1.0) == [""]
    view.show_snapshot(made())
    assert view.distance.isEnabled()
    assert len(of_kind(view.profile, pg.TextItem)) == 2


# --- the plots -----------------------------------------------------------------------------------------------------


def test_the_profile_is_the_energy_from_a_to_b_with_its_lowest_place(view: MergingView) -> None:
    view.show_snapshot(made(profile=(-2.0, -1.5, -2.5, -1.5, -1.75)))
    (curve,) = of_kind(view.profile, pg.PlotCurveItem)
    assert points(curve) == [(0, -2.0), (1, -1.5), (2, -2.5), (3, -1.5), (4, -1.75)]
    ends, lowest = of_kind(view.profile, pg.ScatterPlotItem)
    assert points(ends) == [(0, -2.0), (4, -1.75)]
    assert points(lowest) == [(2, -2.5)]
    letters = {t.toPlainText(): (t.pos().x(), t.pos().y()) for t in of_kind(view.profile, pg.TextItem)}
    assert letters == {"A": (0, -2.0), "B": (4, -1.75)}
    (x_low, x_high), (y_low, y_high) = view.profile.getPlotItem().viewRange()
    assert x_low < 0 < 4 < x_high
    assert y_low < -2.5 < -1.5 < y_high


def test_the_scan_marks_where_b_is_and_where_minima_merge(view: MergingView) -> None:
    profile = (-2.0, -1.5, -1.0, -1.75)
    view.show_snapshot(made(3, profile))
    (curve,) = of_kind(view.scan, pg.PlotCurveItem)
    (tried,) = of_kind(view.scan, pg.ScatterPlotItem)
    assert points(curve) == points(tried) == [(4, 4), (3, 3), (2, 0), (1, 0)]
    assert lines(view.scan) == [2, 3]
    (x_low, x_high), (y_low, y_high) = view.scan.getPlotItem().viewRange()
    assert x_low < 0 < 4 < x_high
    assert y_low < 0 < 4 < y_high
    view.show_snapshot(made(3, profile, scan=([4, 3, 2, 1], [4, 3, 2, 1], None)))
    assert lines(view.scan) == [3], "they never merge"


def test_the_same_merging_is_drawn_once(view: MergingView) -> None:
    snapshot = made()
    view.show_snapshot(snapshot)
    drawn: list[object] = []
    view._draw_profile = drawn.append  # type: ignore[method-assign,assignment]
    view.show_snapshot(replace(snapshot, step=7))
    assert drawn == []
    view.clear()
    view.show_snapshot(replace(snapshot, step=8))
    assert drawn == [snapshot.merging], "after it was cleared it is drawn again"


def test_hovering_tells_the_energy_on_the_way(view: MergingView) -> None:
    view.show_snapshot(made())
    assert heard_at(view, view.profile, 0.2, 2.8, -0.6, 4.6, float("nan")) == [
        "0 of 4 units reversed: energy −2.0000",
        "3 of 4 units reversed: energy −1.5000",
        "",
        "",
        "",
    ]


def test_hovering_tells_what_the_nearest_distance_that_was_tried_gave(view: MergingView) -> None:
    view.show_snapshot(made(scan=([40, 20, 1], [3, 1, 0], 1)))
    assert heard_at(view, view.scan, 33.0, 22.0, 2.0, -7.0, float("nan")) == [
        "A and B 40 units apart: minima 3 units apart",
        "A and B 20 units apart: minima 1 unit apart",
        "A and B 1 unit apart: one and the same minimum",
        "A and B 1 unit apart: one and the same minimum",
        "",
    ]


# --- the sentence --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ((0, 0, 4), "A and B differ in 4 units: two minima, 4 units apart."),
        ((2, 0, 1), "A and B differ in 4 units: two minima, 1 unit apart. They lie 2 units from A and 0 from B."),
        ((0, 4, 0), "A and B differ in 4 units: one minimum, at A; B has none of its own."),
        ((4, 0, 0), "A and B differ in 4 units: one minimum, at B; A has none of its own."),
        (
            (1, 3, 0),
            "A and B differ in 4 units: their minima have become one in between, 1 unit from A and 3 from B.",
        ),
    ],
)
def test_what_has_become_of_the_two_minima_is_said(view: MergingView, ends: tuple[int, int, int], said: str) -> None:
    view.show_snapshot(made(ends=ends))
    assert f"{said}\nMoved closer, they merge for good at a distance of 2 units." in texts(view)


def test_a_single_unit_is_one_unit_and_never_is_said() -> None:
    merging = made(1, (-2.0, -1.9), (0, 1, 0), ([1], [0], 1)).merging
    never = made(1, (-2.0, -2.0), (0, 0, 1), ([1], [1], None)).merging
    assert merging is not None
    assert never is not None
    assert sentence(merging) == (
        "A and B differ in 1 unit: one minimum, at A; B has none of its own.\n"
        "Moved closer, they merge for good at a distance of 1 unit."
    )
    assert sentence(never) == "A and B differ in 1 unit: two minima, 1 unit apart.\nThey never merge."


def test_what_is_said_is_what_the_session_found(view: MergingView, session: HopfieldSession) -> None:
    _, merging = shown(session)
    at = merging.scan.merging_distance
    assert at is not None
    for distance in (at, at + 1):
        session.apply(MoveMemory(1, 2, distance))
        view.show_snapshot(session.snapshot())
        said = " ".join(texts(view))
        assert f"at a distance of {at} unit" in said
        assert ("two minima" in said) == (distance > at)


def test_clear_leaves_nothing(view: MergingView) -> None:
    view.show_snapshot(made())
    view.clear()
    assert texts(view) == []
    assert lines(view.scan) == []
    assert not view.distance.isEnabled()


def test_it_is_in_the_colours_of_the_theme(view: MergingView, application: QApplication) -> None:
    view.show_snapshot(made())
    letters = of_kind(view.profile, pg.TextItem)
    assert {letter.color.name() for letter in letters} == {QColor(LIGHT.text).name()}
    apply_style(application, Qt.ColorScheme.Dark, "Normal")
    assert {letter.color.name() for letter in letters} == {QColor(DARK.text).name()}
    (curve,) = of_kind(view.scan, pg.PlotCurveItem)
    assert curve.opts["pen"].color().name() == QColor(DARK.accent).name()


def test_a_network_that_is_too_large_is_said_to_be(view: MergingView) -> None:
    memories = random_memories(2, (28, 28), 1)
    session = HopfieldSession(Stored(memories, "perceptron", Hopfield.store(memories.patterns)), 1)
    session.show(Merged(True))
    view.show_snapshot(session.snapshot())
    assert texts(view) == [TOO_LARGE]
    assert not view.distance.isEnabled()
