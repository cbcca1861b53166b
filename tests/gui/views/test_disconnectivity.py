"""The tree of minima and barriers: what stands where, what a click means, and how bounds are told from barriers."""

from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.drawing.leaf_tags import LeafTags
from gui.drawing.leaf_words import MARKS, leaf_words
from gui.style import DARK, apply_style
from gui.views.disconnectivity import DisconnectivityView
from model.hopfield.attractors import kind_of
from model.hopfield.barrier_session import BarrierSnapshot
from tests.gui.looking import move, near, press, texts
from tests.gui.trees import crowd, handcrafted, three_of_twenty, tree_after


@pytest.fixture
def view(qtbot: QtBot) -> DisconnectivityView:
    view = DisconnectivityView(24)
    qtbot.addWidget(view)
    view.resize(700, 460)
    view.show()
    return view


def items(view: DisconnectivityView, kind: type) -> list[Any]:
    return [item for item in view.plot.getPlotItem().items if type(item) is kind]


def lines(view: DisconnectivityView) -> tuple[Any, Any]:
    """The branches and the joins."""
    branches, joins = items(view, pg.PlotCurveItem)
    return branches, joins


def leaves(view: DisconnectivityView) -> Any:
    return next(item for item in items(view, pg.ScatterPlotItem) if item.opts["size"] != 22)


def ring(view: DisconnectivityView) -> Any:
    return next(item for item in items(view, pg.ScatterPlotItem) if item.opts["size"] == 22)


def states_from_left(view: DisconnectivityView, snapshot: BarrierSnapshot) -> list[np.ndarray]:
    """By what a click on each column says."""
    said: list[np.ndarray] = []
    connection = view.clicked.connect(said.append)
    for column in range(len(leaves(view).data)):
        press(view.plot.viewport(), at(view, column, snapshot.tree.energies[0]))
    view.clicked.disconnect(connection)
    return said


def at(view: DisconnectivityView, x: float, y: float) -> QPointF:
    scene = view.plot.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y))
    return QPointF(view.plot.mapFromScene(scene))


def tags(view: DisconnectivityView) -> LeafTags:
    (item,) = items(view, LeafTags)
    return item


def test_each_leaf_stands_at_its_energy_with_the_mark_of_its_kind(view: DisconnectivityView) -> None:
    snapshot = tree_after(None)
    view.show_snapshot(snapshot)
    spots = sorted(leaves(view).points(), key=lambda spot: spot.pos().x())
    states = states_from_left(view, snapshot)
    assert len(spots) == len(states) == 10
    for column, (spot, state) in enumerate(zip(spots, states, strict=True)):
        leaf = snapshot.tree.leaf_of(state)
        assert leaf is not None
        assert (spot.pos().x(), spot.pos().y()) == (column, snapshot.tree.energies[leaf])
        mark = MARKS[kind_of(snapshot.tree.verdicts[leaf])]
        assert spot.symbol() == mark.symbol
        assert (spot.brush().color() == spot.pen().color()) is mark.filled


def test_a_join_goes_across_its_branches_at_the_height_of_the_pass(view: DisconnectivityView) -> None:
    snapshot = tree_after(None)
    view.show_snapshot(snapshot)
    tree = snapshot.tree
    branches, joins = lines(view)
    x, y = joins.getData()
    assert sorted(y[::2].tolist()) == sorted(join.height for join in tree.joins)
    assert (y[::2] == y[1::2]).all()
    bottoms, tops = branches.getData()[1].reshape(-1, 2).T
    assert len(bottoms) == len(tree) + len(tree.joins)
    columns = branches.getData()[0][::2]
    for column, top in zip(columns[:-1], tops[:-1], strict=True):
        spans = [(x[2 * j], x[2 * j + 1]) for j in range(len(tree.joins)) if y[2 * j] == top]
        assert any(left <= column <= right for left, right in spans), "every branch ends at a join"
    (_, (_low, high)) = view.plot.getPlotItem().viewRange()
    assert tops.max() == pytest.approx(high), "and the last one leads out of the picture"


def test_a_click_says_which_state_is_wanted_and_beside_the_tree_nothing(
    view: DisconnectivityView, qtbot: QtBot
) -> None:
    snapshot = tree_after(None)
    view.show_snapshot(snapshot)
    with qtbot.waitSignal(view.clicked) as wanted:
        press(view.plot.viewport(), at(view, 4.3, -6.0))
    assert (wanted.args[0] == states_from_left(view, snapshot)[4]).all()
    with qtbot.assertNotEmitted(view.clicked):
        press(view.plot.viewport(), at(view, -0.8, -6.0))
        view.clear()
        press(view.plot.viewport(), QPointF(200, 200))


def test_pointing_says_the_exact_numbers_and_shows_the_state_once(view: DisconnectivityView) -> None:
    snapshot = tree_after(None)
    view.show_snapshot(snapshot)
    said: list[str] = []
    pointed: list[np.ndarray] = []
    view.hovered.connect(said.append)
    view.pointed_at.connect(pointed.append)
    for x in (2.9, 3.1, 4.0):
        move(view.plot.viewport(), at(view, x, -7.0))
    states = states_from_left(view, snapshot)
    assert len(pointed) == 2
    assert (pointed[0] == states[3]).all()
    assert (pointed[1] == states[4]).all()
    leaf = snapshot.tree.leaf_of(states[4])
    assert leaf is not None
    assert said[-1] == leaf_words(snapshot.tree, leaf)
    move(view.plot.viewport(), at(view, -0.8, -7.0))
    assert said[-1] == ""


def test_numbers_are_those_of_the_whole_tree_though_few_minima_are_drawn(view: DisconnectivityView) -> None:
    snapshot = tree_after(None, crowd())
    view.show_lowest(2)
    view.show_snapshot(snapshot)
    whole = snapshot.tree
    shown = whole.shown(2)
    said: list[str] = []
    view.hovered.connect(said.append)
    for column in range(len(shown)):
        move(view.plot.viewport(), at(view, column, float(whole.energies[0])))
    expected = {leaf_words(whole, leaf) for state in shown.states if (leaf := whole.leaf_of(state)) is not None}
    assert set(said) == expected
    assert expected != {leaf_words(shown, leaf) for leaf in range(len(shown))}


def test_upper_bounds_are_dashed_and_said_to_be_that(view: DisconnectivityView) -> None:
    dash, solid = Qt.PenStyle.DashLine, Qt.PenStyle.SolidLine
    view.show_snapshot(tree_after(None))
    assert lines(view)[1].opts["pen"].style() == solid
    assert "upper bound" not in legend(view)
    view.show_snapshot(tree_after(None, sampled=True))
    branches, joins = lines(view)
    assert (branches.opts["pen"].style(), joins.opts["pen"].style()) == (solid, dash)
    assert "upper bound" in legend(view)
    view.show_snapshot(tree_after(None))
    assert "upper bound" not in legend(view)


def legend(view: DisconnectivityView) -> str:
    (label,) = view.findChildren(QLabel)
    return label.text()


def test_the_legend_names_every_kind_with_its_mark(view: DisconnectivityView) -> None:
    for mark in MARKS.values():
        assert mark.glyph in legend(view)
        assert mark.words in legend(view)


def test_axes_are_named(view: DisconnectivityView) -> None:
    assert view.plot.getAxis("left").labelText == "energy E"
    assert view.plot.getAxis("bottom").labelText == "minima (in no order)"


def test_the_ring_stays_with_its_state_when_the_tree_grows(view: DisconnectivityView) -> None:
    early, late = tree_after(10), tree_after(None)
    assert 1 < len(early.tree) < len(late.tree)
    state = early.tree.states[1]
    view.choose(state)
    for snapshot in (early, late):
        view.show_snapshot(snapshot)
        (spot,) = ring(view).points()
        column = round(spot.pos().x())
        assert (states_from_left(view, snapshot)[column] == state).all()
    view.show_snapshot(tree_after(1))
    assert len(ring(view).points()) == 0, "it is not found yet"
    view.show_snapshot(late)
    view.choose(None)
    assert len(ring(view).points()) == 0


def test_the_water_is_drawn_while_it_rises(view: DisconnectivityView) -> None:
    (water,) = items(view, pg.InfiniteLine)
    snapshot = tree_after(12)
    view.show_snapshot(snapshot)
    assert water.isVisible()
    assert water.value() == snapshot.level
    branches, _joins = lines(view)
    assert branches.getData()[1].max() == snapshot.level, "what is not joined yet reaches the surface"
    view.show_snapshot(tree_after(None))
    assert not water.isVisible()
    view.show_snapshot(tree_after(3, handcrafted()))
    assert not water.isVisible()


def test_few_or_many_are_drawn_and_what_is_left_out_is_counted(view: DisconnectivityView) -> None:
    snapshot = tree_after(None, handcrafted())
    view.show_snapshot(snapshot)
    n_drawn = len(leaves(view).points())
    assert 24 < n_drawn < 40, "the lowest, and every memory and mirror image"
    found = snapshot.tree.n_found
    assert f"{n_drawn} of {found} minima: the lowest 24 and the memories; {found - n_drawn} left out" in texts(view)
    view.show_lowest(50)
    assert 50 <= len(leaves(view).points()) < 60
    view.show_snapshot(tree_after(None))
    assert "left out" not in " ".join(texts(view))


def test_names_give_way_to_letters_and_letters_to_nothing_but_memories(view: DisconnectivityView) -> None:
    snapshot = tree_after(None)
    view.resize(1500, 460)
    view.show_snapshot(snapshot)
    assert {"random 1", "−random 2", "Σ"} <= set(tags(view)._texts)
    view.resize(500, 460)
    assert set(tags(view)._texts) == {"1", "2", "3", "−1", "−2", "−3", "Σ"}
    view.resize(260, 460)
    assert set(tags(view)._texts) == {"1", "2", "3", "−1", "−2", "−3", ""}


def test_a_picture_hangs_below_each_leaf_where_there_is_room(view: DisconnectivityView) -> None:
    snapshot = tree_after(None)
    view.show_snapshot(snapshot)
    tag = tags(view)
    state = states_from_left(view, snapshot)[0].reshape(4, 5)
    leaf = snapshot.tree.leaf_of(state.ravel())
    assert leaf is not None
    image = tag._atlas
    assert (image.width(), image.height()) == (5 * 10, 4)
    colours = {
        image.pixelColor(5 * leaf + column, row).name(): int(state[row, column]) for row, column in np.ndindex(4, 5)
    }
    assert sorted(colours.values()) == [-1, 1], "two colours, each for one of the states"
    view.show_lowest(60)
    view.show_snapshot(tree_after(None, handcrafted()))
    assert tags(view)._atlas.isNull(), "too small to say anything"


def test_what_hangs_below_the_lowest_leaf_fits_into_the_picture(view: DisconnectivityView) -> None:
    for snapshot in (tree_after(None), tree_after(None, handcrafted())):
        view.show_snapshot(snapshot)
        lowest = at(view, 0, float(snapshot.tree.energies[0])).y()
        (_, (low, _high)) = view.plot.getPlotItem().viewRange()
        assert at(view, 0, low).y() - lowest >= tags(view).height() - 1


def test_a_crowd_is_drawn_small_and_thin(view: DisconnectivityView) -> None:
    view.show_snapshot(tree_after(None))
    assert (leaves(view).opts["size"], lines(view)[0].opts["pen"].widthF()) == (12, 1.5)
    view.show_lowest(400)
    view.resize(300, 460)
    view.show_snapshot(tree_after(None, crowd()))
    assert len(leaves(view).points()) > 50
    assert (leaves(view).opts["size"], lines(view)[0].opts["pen"].widthF()) == (5, 1.0)


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_a_tree_of_nothing_or_next_to_nothing_is_drawn_too(view: DisconnectivityView, steps: int) -> None:
    view.show_snapshot(tree_after(steps))
    view.grab()
    assert len(leaves(view).points()) == len(tree_after(steps).tree)


def test_cleared_it_shows_nothing(view: DisconnectivityView) -> None:
    view.show_snapshot(tree_after(None))
    view.choose(tree_after(None).tree.states[0])
    view.clear()
    view.grab()
    assert all(len(item.points()) == 0 for item in items(view, pg.ScatterPlotItem))
    assert tags(view)._texts == []


def test_it_follows_the_theme(view: DisconnectivityView, application: QApplication) -> None:
    view.show_snapshot(tree_after(None))
    apply_style(application, Qt.ColorScheme.Dark, "Normal")
    assert near(lines(view)[0].opts["pen"].color(), DARK.text)
    assert DARK.accent in legend(view)
    assert three_of_twenty().memories.shape == (4, 5)
