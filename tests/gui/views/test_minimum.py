"""One minimum of the tree in large."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.drawing.leaf_words import depth_words
from gui.views.minimum import HINT, MinimumView
from tests.gui.looking import centre_of, move
from tests.gui.trees import handcrafted, tree_after


@pytest.fixture
def view(qtbot: QtBot) -> MinimumView:
    view = MinimumView()
    qtbot.addWidget(view)
    view.resize(300, 460)
    view.show()
    return view


def test_nothing_is_chosen_at_first(view: MinimumView) -> None:
    view.show_snapshot(tree_after(None))
    assert view.verdict.text() == HINT
    assert view.number.text() == "No minimum is chosen"
    assert not view.load.isEnabled()


def test_it_says_what_the_minimum_is_and_how_deep_it_lies(view: MinimumView) -> None:
    snapshot = tree_after(None)
    view.show_snapshot(snapshot)
    for leaf in (0, 7):
        view.choose(snapshot.tree.states[leaf])
        assert view.verdict.text() == snapshot.tree.verdicts[leaf].sentence
        assert view.number.text() == f"Minimum {leaf + 1} of 10"
        assert view.how_deep.text().lower() == "\n".join(depth_words(snapshot.tree, leaf)).lower()
        assert view.load.isEnabled()
    assert view.how_deep.text().startswith("Energy E = −8.4000\nBarrier to the nearest minimum 0.3000\n")


def test_bounds_are_said_to_be_bounds(view: MinimumView) -> None:
    snapshot = tree_after(None, handcrafted())
    view.show_snapshot(snapshot)
    view.choose(snapshot.tree.states[3])
    assert "Barrier to the nearest minimum at most " in view.how_deep.text()


def test_its_figures_follow_the_tree(view: MinimumView) -> None:
    late = tree_after(None)
    view.choose(late.tree.states[1])
    view.show_snapshot(late)
    final = view.how_deep.text()
    view.show_snapshot(tree_after(3))
    assert "No way to another minimum is known yet" in view.how_deep.text()
    view.show_snapshot(tree_after(1))
    assert view.verdict.text() == HINT, "a step at which it is not found yet"
    assert not view.load.isEnabled()
    view.show_snapshot(late)
    assert view.how_deep.text() == final


def test_the_keyboard_reaches_every_minimum(view: MinimumView, qtbot: QtBot) -> None:
    snapshot = tree_after(None)
    view.show_snapshot(snapshot)
    assert view.number.focusPolicy() & Qt.FocusPolicy.TabFocus
    view.number.setFocus()
    seen: list[np.ndarray] = []
    view.chosen.connect(seen.append)
    view.chosen.connect(view.choose)
    for _ in range(12):
        qtbot.keyClick(view.number, Qt.Key.Key_Up)
    assert (np.stack(seen) == snapshot.tree.states).all(), "one after another, and no further"
    assert view.verdict.text() == snapshot.tree.verdicts[-1].sentence


def test_the_button_wants_the_state_on_the_hopfield_page(view: MinimumView, qtbot: QtBot) -> None:
    snapshot = tree_after(None)
    view.show_snapshot(snapshot)
    view.choose(snapshot.tree.states[4])
    with qtbot.waitSignal(view.wanted) as wanted:
        view.load.click()
    assert (wanted.args[0] == snapshot.tree.states[4]).all()


def test_hovering_says_the_unit(view: MinimumView) -> None:
    snapshot = tree_after(None)
    view.show_snapshot(snapshot)
    view.choose(snapshot.tree.states[0])
    said: list[str] = []
    view.hovered.connect(said.append)
    move(view.grid, centre_of(view.grid, 7, 5))
    state = "+1" if snapshot.tree.states[0][7] > 0 else "−1"
    assert said[-1] == f"Unit 8 (row 2, column 3) is {state}"


def test_cleared_it_shows_nothing(view: MinimumView) -> None:
    snapshot = tree_after(None)
    view.show_snapshot(snapshot)
    view.choose(snapshot.tree.states[0])
    view.clear()
    assert (view.verdict.text(), view.how_deep.text()) == (HINT, "")
    assert view.number.maximum() == 0
