"""The page of pictures: order, filter, and what a click means."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.views.attractor_wall import AttractorWall
from model.hopfield.attractors import KINDS
from tests.gui.censuses import census_after, lonely_census
from tests.gui.looking import move, press, texts


@pytest.fixture
def wall(qtbot: QtBot) -> AttractorWall:
    wall = AttractorWall()
    qtbot.addWidget(wall)
    wall.resize(700, 460)
    wall.show()
    return wall


def middle(wall: AttractorWall, position: int) -> QPointF:
    return wall.sheet.place(position).center()


def test_by_default_only_spurious_states_are_there_the_most_frequent_first(wall: AttractorWall, qtbot: QtBot) -> None:
    snapshot = census_after(5)
    found = snapshot.found
    wall.show_snapshot(snapshot)
    spurious = [i for i in found.ranked if found.attractors[i].verdict.spurious]
    for position in (0, 1, 7):
        with qtbot.waitSignal(wall.chosen) as chosen:
            press(wall.sheet.viewport(), middle(wall, position))
        assert chosen.args == [spurious[position]]
    wall.spurious_only.setChecked(False)
    with qtbot.waitSignal(wall.chosen) as chosen:
        press(wall.sheet.viewport(), middle(wall, 0))
    assert chosen.args == [found.ranked[0]]
    assert not found.attractors[found.ranked[0]].verdict.spurious


def test_a_double_click_wants_it_on_the_hopfield_page(wall: AttractorWall, qtbot: QtBot) -> None:
    wall.show_snapshot(census_after(5))
    at = middle(wall, 2)
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseButtonDblClick, at, at, left, left, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(wall.load_wanted) as wanted:
        QApplication.sendEvent(wall.sheet.viewport(), event)
    with qtbot.waitSignal(wall.chosen) as chosen:
        press(wall.sheet.viewport(), at)
    assert wanted.args == chosen.args


def test_hovering_says_the_exact_numbers_and_leaving_says_nothing(wall: AttractorWall) -> None:
    snapshot = census_after(5)
    found = snapshot.found
    said: list[str] = []
    wall.hovered.connect(said.append)
    wall.spurious_only.setChecked(False)
    wall.show_snapshot(snapshot)
    move(wall.sheet.viewport(), middle(wall, 1))
    second = found.ranked[1]
    assert said[-1].startswith(f"Rank 2: {found.counts[second]} of 500 starts")
    assert f"{found.attractors[second].energy:.4f}".replace("-", "−") in said[-1]
    QApplication.sendEvent(wall.sheet.viewport(), QEvent(QEvent.Type.Leave))
    assert said[-1] == ""


def test_beside_and_below_the_pictures_there_is_nothing_to_click(wall: AttractorWall, qtbot: QtBot) -> None:
    wall.spurious_only.setChecked(False)
    wall.show_snapshot(census_after(1, lonely_census()))
    with qtbot.assertNotEmitted(wall.chosen):
        press(wall.sheet.viewport(), middle(wall, 2))
        press(wall.sheet.viewport(), QPointF(5, wall.sheet.viewport().height() - 3))


def test_the_legend_explains_the_letters_that_are_on_the_wall(wall: AttractorWall) -> None:
    snapshot = census_after(5)
    wall.show_snapshot(snapshot)
    (legend,) = texts(wall)
    assert "mixture" in legend
    assert "memory" not in legend
    wall.spurious_only.setChecked(False)
    (legend,) = texts(wall)
    assert "memory" in legend
    assert "mirror image" in legend


def test_a_network_without_spurious_states_and_no_census_at_all_can_be_shown(wall: AttractorWall) -> None:
    snapshot = census_after(1, lonely_census())
    assert {KINDS[k] for k in snapshot.found.kinds} == {"memory", "mirror"}
    for told in (census_after(0), snapshot):
        wall.show_snapshot(told)
        wall.grab()
    blank = wall.sheet.viewport().grab().toImage().pixelColor(3, 3)
    wall.clear()
    image = wall.sheet.viewport().grab().toImage()
    assert image.pixelColor(image.rect().center()) == blank
