"""Circles to look at, to click, and to write weights on."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from gui.drawing.circle_places import CirclePlaces
from gui.drawing.unit_words import unit_sentence, weight_sentence
from gui.style import LIGHT
from gui.views.circles import CirclesView
from model.rbm.unit_changes import SetUnit
from tests.gui.looking import RIGHT, move, near, press
from tests.gui.small_machines import drawn, unit_by_unit


@pytest.fixture
def view(qtbot: QtBot) -> CirclesView:
    view = CirclesView()
    qtbot.addWidget(view)
    view.resize(960, 340)
    view.show()
    return view


def places(view: CirclesView) -> CirclePlaces:
    picture = view.picture()
    assert picture is not None
    return picture.places


@pytest.fixture
def wishes(view: CirclesView) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    view.unit_set.connect(lambda *wish: heard.append(wish))
    view.weight_set.connect(lambda *wish: heard.append(wish))
    return heard


def test_states_are_seen(view: CirclesView) -> None:
    view.show_snapshot(unit_by_unit("exercise"))
    picture = view.grab().toImage()
    layout = places(view).layout
    below = QPointF(0, 0.75 * layout.radius)
    on = [near(picture.pixelColor((c + below).toPoint()), LIGHT.units[-1]) for c in (*layout.visible, *layout.hidden)]
    assert on == [True, False, True, False, False]


def test_a_click_turns_a_unit_on_then_off_and_the_right_button_makes_it_undecided(
    view: CirclesView, wishes: list[tuple[object, ...]]
) -> None:
    view.show_snapshot(unit_by_unit("exercise", 0, SetUnit("hidden", 1, 0)))
    layout = places(view).layout
    for circle in (layout.visible[0], layout.visible[1], layout.hidden[0], layout.hidden[1]):
        press(view, circle)
    assert wishes == [("visible", 0, 0), ("visible", 1, 1), ("hidden", 0, 1), ("hidden", 1, 1)]
    wishes.clear()
    press(view, layout.visible[0], RIGHT)
    press(view, layout.hidden[1], RIGHT)
    assert wishes == [("visible", 0, None), ("hidden", 1, None)]


@pytest.mark.parametrize("on_label", [True, False])
def test_a_click_on_a_line_or_on_its_label_opens_a_field_for_its_weight(
    view: CirclesView, qtbot: QtBot, wishes: list[tuple[object, ...]], on_label: bool
) -> None:
    view.show_snapshot(unit_by_unit("exercise"))
    found = places(view)
    at = found.label_place((2, 1)) if on_label else found.layout.line(2, 1).pointAt(0.1)
    press(view, at)
    assert view.field.isVisible()
    assert view.field.text() == "0.6"
    qtbot.keyClicks(view.field, "-0,75")
    qtbot.keyClick(view.field, Qt.Key.Key_Return)
    assert wishes == [(2, 1, -0.75)]


def test_a_click_beside_everything_wishes_nothing_and_closes_the_field(
    view: CirclesView, wishes: list[tuple[object, ...]]
) -> None:
    view.show_snapshot(unit_by_unit("exercise"))
    press(view, places(view).label_place((0, 0)))
    press(view, QPointF(3, 3))
    assert wishes == []
    assert not view.field.isVisible()


def test_another_machine_closes_the_field_another_state_does_not(view: CirclesView) -> None:
    view.show_snapshot(unit_by_unit("exercise"))
    press(view, places(view).label_place((0, 0)))
    view.show_snapshot(unit_by_unit("exercise", 1))
    assert view.field.isVisible()
    view.show_snapshot(unit_by_unit("detector"))
    assert not view.field.isVisible()


def test_hovering_tells_exact_numbers_which_follow_the_run(view: CirclesView) -> None:
    before, after = unit_by_unit("exercise"), unit_by_unit("exercise", 1)
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.show_snapshot(before)
    found = places(view)
    move(view, found.layout.hidden[0])
    assert heard == [unit_sentence(before, "hidden", 0)]
    view.show_snapshot(after)
    assert heard[-1] == unit_sentence(after, "hidden", 0)
    move(view, found.label_place((2, 1)))
    assert heard[-1] == weight_sentence(after, 2, 1)
    move(view, QPointF(3, 3))
    assert heard[-1] == ""


def test_the_lines_of_the_unit_that_is_next_stand_out_or_those_under_the_mouse(view: CirclesView) -> None:
    view.show_snapshot(unit_by_unit(drawn(8, 8)))
    assert set(places(view).labels) == {(i, 0) for i in range(8)}
    move(view, places(view).layout.visible[5])
    assert set(places(view).labels) == {(5, j) for j in range(8)}
    move(view, QPointF(3, 3))
    assert set(places(view).labels) == {(i, 0) for i in range(8)}
    view.show_snapshot(unit_by_unit(drawn(8, 8), 1))
    assert set(places(view).labels) == {(i, 1) for i in range(8)}


def test_it_fills_its_room(view: CirclesView) -> None:
    view.show_snapshot(unit_by_unit("exercise"))
    small = places(view).layout.radius
    view.resize(1500, 680)
    assert places(view).layout.radius > 1.5 * small


def test_nothing_to_show_is_nothing_to_click(view: CirclesView, wishes: list[tuple[object, ...]]) -> None:
    view.show_snapshot(unit_by_unit("exercise"))
    at = places(view).layout.hidden[0]
    view.clear()
    assert view.picture() is None
    press(view, at)
    move(view, at)
    assert wishes == []
    blank = view.grab().toImage()
    assert {blank.pixelColor(x, 50).name() for x in range(0, 960, 7)} == {LIGHT.window}
