"""The last dream as a picture and in words."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.style import LIGHT
from gui.views.last_dream import LastDreamView, dream_sentence, hits_sentence
from model.hopfield.unlearning_snapshot import UnlearningSnapshot
from model.hopfield.verdict import judge
from tests.gui.dreams import dreamt
from tests.gui.looking import centre_of, texts


@pytest.fixture
def view(qtbot: QtBot) -> LastDreamView:
    view = LastDreamView()
    qtbot.addWidget(view)
    view.resize(240, 320)
    view.show()
    return view


def ended_in(state: np.ndarray) -> UnlearningSnapshot:
    snapshot, _ = dreamt(1)
    return replace(snapshot, step=1234, state=state, verdict=judge(state, snapshot.memories))


def test_the_picture_is_where_the_dream_ended(view: LastDreamView) -> None:
    snapshot, _ = dreamt(7)
    assert snapshot.state is not None
    view.show_snapshot(snapshot)
    picture = view.grid.grab().toImage()
    for unit, value in enumerate(snapshot.state):
        colour = picture.pixelColor(centre_of(view.grid, unit, 8).toPoint())
        assert colour == QColor(LIGHT.units[-1] if value > 0 else LIGHT.units[0])


def test_what_was_hit_is_said_in_words() -> None:
    patterns = dreamt(0)[0].memories.patterns
    near = patterns[1].copy()
    near[0] *= -1
    mixture = np.sign(patterns[:3].astype(int).sum(axis=0)).astype(np.int8)
    assert dream_sentence(ended_in(patterns[2])) == "Dream 1,234 hit memory 3 and unlearnt a little of it."
    assert "hit the mirror image of memory 1 and" in dream_sentence(ended_in(-patterns[0]))
    assert "hit a spurious state near memory 2 and" in dream_sentence(ended_in(near))
    assert "hit a mixture, + random" in dream_sentence(ended_in(mixture))
    flat = np.resize(np.array([1, 1, -1, -1], np.int8), 32)
    assert "hit a spin-glass state and" in dream_sentence(ended_in(flat))


def test_hits_are_counted_by_kind() -> None:
    hits = np.array([[3, 1], [0, 2], [1, 0], [0, 0], [0, 0]])
    snapshot = replace(dreamt(1)[0], step=10, hits=hits)
    assert hits_sentence(snapshot) == "So far: 3 spurious (30\u00a0%), memories 4, mirror images 3"


def test_before_the_first_dream_the_words_say_what_a_dream_is(view: LastDreamView) -> None:
    view.show_snapshot(dreamt(0)[0])
    view.show_words()
    assert texts(view) == ["No dream yet. Each one settles from a random state and forgets a little of where it ends."]


def test_hovering_tells_the_unit_and_the_energy(view: LastDreamView) -> None:
    snapshot = replace(ended_in(dreamt(0)[0].memories.patterns[0]), energy=-1.25)
    view.show_snapshot(snapshot)
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.grid.hovered.emit(9)
    view.grid.hovered.emit(-1)
    sign = "+1" if snapshot.state is not None and snapshot.state[9] > 0 else "−1"
    assert heard == [
        f"Unit 10 (row 2, column 2) where dream 1,234 ended: {sign}; energy of the state E = −1.2500",
        "",
    ]


def test_clear_leaves_neither_picture_nor_words(view: LastDreamView) -> None:
    view.show_snapshot(dreamt(3)[0])
    view.show_words()
    view.clear()
    view.show_words()
    assert texts(view) == []
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.grid.hovered.emit(2)
    assert heard == [""]
