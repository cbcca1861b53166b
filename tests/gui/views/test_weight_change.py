"""The change in weights as a picture."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.style import LIGHT, colour_table
from gui.views.weight_change import WeightChangeView
from model.hopfield.memories import random_memories
from model.hopfield.stored import Stored
from model.hopfield.unlearning import UnlearningSession
from model.hopfield.unlearning_figures import UnlearningSettings
from tests.gui.dreams import dreamt
from tests.gui.looking import centre_of, near


@pytest.fixture
def view(qtbot: QtBot) -> WeightChangeView:
    view = WeightChangeView()
    qtbot.addWidget(view)
    view.resize(340, 460)
    view.show()
    return view


def test_one_dream_shows_its_own_pattern_and_the_scale_is_said(view: WeightChangeView) -> None:
    """Every weight changes by ε/N but those of the diagonal: 3 standard deviations are about 3 ε."""
    snapshot, _ = dreamt(1, UnlearningSettings(epsilon=0.5, starts=5))
    assert snapshot.state is not None
    view.show_snapshot(snapshot)
    assert view.caption.text() == "from −1.5 (blue) to +1.5 (orange); one stored pattern makes ±1"
    picture = view.grid.grab().toImage()
    table = colour_table(LIGHT.diverging)
    for i, j in ((0, 0), (0, 1), (3, 17), (31, 2), (30, 31)):
        change = 0.0 if i == j else -0.5 * int(snapshot.state[i]) * int(snapshot.state[j])
        expected = QColor(*(int(c) for c in table[round((change + 1.5) / 3 * 255)]))
        assert near(picture.pixelColor(centre_of(view.grid, 32 * i + j, 32).toPoint()), expected, within=4)


def test_no_change_is_calm(view: WeightChangeView) -> None:
    view.show_snapshot(dreamt(0)[0])
    assert "±1" in view.caption.text()
    picture = view.grid.grab().toImage()
    assert near(picture.pixelColor(centre_of(view.grid, 5, 32).toPoint()), LIGHT.diverging[3])


def test_hovering_tells_the_change_and_the_weight_in_units_of_a_stored_pattern(view: WeightChangeView) -> None:
    snapshot, _ = dreamt(2)
    weights = snapshot.origin.network.weights.copy()
    weights[0, 1] = 0.25
    before = float(snapshot.origin.network.weights[0, 1])
    view.show_snapshot(replace(snapshot, weights=weights))
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.grid.hovered.emit(1)
    view.grid.hovered.emit(-1)
    sign = "+" if before < 0.25 else "−"
    change = f"{sign}{abs(0.25 - before) * 32:.4f}"
    assert heard == [f"Weight between units 1 and 2: changed by {change} / N, now 8.0000 / N (N = 32)", ""]


def test_means_over_blocks_are_called_that(view: WeightChangeView) -> None:
    stored = Stored.by("hebb", random_memories(2, (20, 20), seed=1))
    session = UnlearningSession(stored, 1, UnlearningSettings(starts=1))
    session.advance(2)
    view.show_snapshot(session.snapshot())
    assert "each cell the mean of 2 × 2 weights" in view.caption.text()
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.grid.hovered.emit(201)
    assert heard[0].startswith("Weights between units 3 to 4 and 3 to 4: changed by ")
    assert heard[0].endswith(" / N on average")


def test_clear_leaves_nothing(view: WeightChangeView) -> None:
    view.show_snapshot(dreamt(2)[0])
    view.clear()
    assert view.caption.text() == ""
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.grid.hovered.emit(np.int64(3).item())
    assert heard == [""]
