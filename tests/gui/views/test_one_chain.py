"""One chain, enlarged."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.drawing.generation_words import chain_sentence
from gui.style import LIGHT
from gui.views.one_chain import OneChainView
from tests.gui.generations import generated
from tests.gui.looking import centre_of, move


@pytest.fixture
def view(qtbot: QtBot) -> OneChainView:
    view = OneChainView()
    qtbot.addWidget(view)
    view.resize(420, 240)
    view.show()
    return view


def states_shown(view: OneChainView) -> list[bool]:
    image = view.grids["states"].grab().toImage()
    colours = [image.pixelColor(centre_of(view.grids["states"], cell, 4).toPoint()) for cell in range(12)]
    assert set(map(QColor.name, colours)) <= {QColor(LIGHT.units[0]).name(), QColor(LIGHT.units[-1]).name()}
    return [colour == QColor(LIGHT.units[-1]) for colour in colours]


def test_the_chosen_chain_is_shown_and_put_into_words(view: OneChainView) -> None:
    snapshot = generated(5)[0]
    view.show_snapshot(snapshot)
    for chain in (0, 4):
        view.choose(chain)
        assert states_shown(view) == snapshot.states[chain].astype(bool).tolist()
        assert view.words.text() == chain_sentence(snapshot, chain)


def test_words_follow_the_pictures_in_the_end_though_not_each_of_them(view: OneChainView, qtbot: QtBot) -> None:
    one, other = generated(5)[0], generated(6)[0]
    view.show_snapshot(one)
    view.show_snapshot(other)
    assert states_shown(view) == other.states[0].astype(bool).tolist()
    assert view.words.text() == chain_sentence(one, 0)
    qtbot.waitUntil(lambda: view.words.text() == chain_sentence(other, 0))


def test_where_there_are_fewer_chains_the_last_is_shown(view: OneChainView) -> None:
    view.choose(5)
    snapshot = generated(5, n_chains=3)[0]
    view.show_snapshot(snapshot)
    assert view.words.text().startswith("Chain 3: ")
    assert states_shown(view) == snapshot.states[2].astype(bool).tolist()


def test_hovering_tells_the_pixel(view: OneChainView) -> None:
    snapshot = generated(5)[0]
    view.show_snapshot(snapshot)
    view.choose(1)
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.grids["probabilities"], centre_of(view.grids["probabilities"], 6, 4))
    p, state = snapshot.probabilities[1, 6], snapshot.states[1, 6]
    assert heard == [f"Chain 2, pixel (row 2, column 3): p = {p:.3f}, state {state}"]


def test_clear_leaves_nothing(view: OneChainView) -> None:
    view.show_snapshot(generated(5)[0])
    view.clear()
    view.choose(2)
    assert view.words.text() == ""
