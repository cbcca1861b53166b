"""The wall of chains."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from gui.style import LIGHT
from gui.views.chain_wall import ChainWall
from model.rbm.clamping import ClampPixels
from model.rbm.generation_snapshot import MixingMeasured
from tests.gui.generations import dreamt, generated
from tests.gui.looking import move, near, press, texts


@pytest.fixture
def view(qtbot: QtBot) -> ChainWall:
    view = ChainWall()
    qtbot.addWidget(view)
    view.resize(500, 450)
    view.show()
    return view


def place_of(view: ChainWall, chain: int, pixel: int) -> QPointF:
    tile, (row, column) = view.grid.tile_rect(chain), divmod(pixel, 4)
    return QPointF(tile.left() + (column + 0.5) * tile.width() / 4, tile.top() + (row + 0.5) * tile.height() / 3)


def test_probabilities_are_shown_or_the_states_drawn(view: ChainWall) -> None:
    snapshot = generated(7)[0]
    view.show_snapshot(snapshot)
    image = view.grid.grab().toImage()
    shade = [[image.pixelColor(place_of(view, c, p).toPoint()).red() for p in range(12)] for c in range(6)]
    # The more probable, the darker.
    order = np.argsort(snapshot.probabilities.ravel())
    assert (np.diff(np.array(shade).ravel()[order]) <= 1).all()
    view.states.click()
    image = view.grid.grab().toImage()
    for chain in range(6):
        for pixel in range(12):
            colour = image.pixelColor(place_of(view, chain, pixel).toPoint())
            assert near(colour, LIGHT.units[-1 if snapshot.states[chain, pixel] else 0])
    view.probabilities.click()
    image = view.grid.grab().toImage()
    assert image.pixelColor(place_of(view, 2, 5).toPoint()).red() == shade[2][5]


def test_chains_that_do_not_move_are_framed_and_that_is_said(view: ChainWall) -> None:
    snapshot = generated(7)[0]
    view.show_snapshot(snapshot)
    assert texts(view) == []
    view.show_snapshot(replace(snapshot, measured=MixingMeasured(unmoved=np.arange(6) == 3)))
    assert texts(view) == ["framed: unmoved"]
    assert view.grid._marked is not None
    assert view.grid._marked.tolist() == [False, False, False, True, False, False]
    view.show_snapshot(replace(snapshot, measured=MixingMeasured(unmoved=np.zeros(6, bool))))
    assert texts(view) == []


def test_digits_are_written_only_where_there_are_any(view: ChainWall) -> None:
    view.show_snapshot(generated(3)[0])
    assert not view.digits.isEnabled()
    snapshot = dreamt(3)[0]
    view.show_snapshot(snapshot)
    assert view.digits.isEnabled()
    assert view.grid._digits is None
    view.digits.click()
    np.testing.assert_array_equal(view.grid._digits, snapshot.labels)


def test_a_click_chooses_a_chain_and_frames_it(view: ChainWall, qtbot: QtBot) -> None:
    view.show_snapshot(generated(3)[0])
    with qtbot.waitSignal(view.chain_chosen) as chosen:
        press(view.grid, place_of(view, 4, 6))
    assert chosen.args == [4]
    assert view.grid._framed == 4


def test_hovering_tells_chain_and_pixel_and_follows_the_run(view: ChainWall) -> None:
    snapshot = generated(3, ClampPixels((7,), 1))[0]
    view.show_snapshot(snapshot)
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.grid, place_of(view, 4, 6))
    energy = f"{snapshot.free_energies[4]:.2f}".replace("-", "−")
    p, state = snapshot.probabilities[4, 6], snapshot.states[4, 6]
    assert heard == [f"Chain 5: free energy {energy} nats; pixel (row 2, column 3): p = {p:.3f}, state {state}"]
    move(view.grid, place_of(view, 4, 7))
    assert heard[-1].endswith("p = 1.000, state 1 (clamped)")
    later = generated(4)[0]
    view.show_snapshot(later)
    view.show_words()
    assert f"p = {later.probabilities[4, 7]:.3f}" in heard[-1]
    move(view.grid, QPointF(0, 0))
    assert heard[-1] == ""
    n = len(heard)
    view.show_words()
    assert len(heard) == n, "the mouse is elsewhere"


def test_clear_leaves_nothing(view: ChainWall) -> None:
    snapshot = generated(7)[0]
    view.show_snapshot(replace(snapshot, measured=MixingMeasured(unmoved=np.ones(6, bool))))
    place = place_of(view, 2, 2)
    view.clear()
    assert texts(view) == []
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.grid, place)
    assert "".join(heard) == ""
    view.states.click()
