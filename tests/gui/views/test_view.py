"""What every view does with the snapshots it is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.drawing.view import View
from gui.style import apply_style


class Noting(View):
    """Notes what it is asked to do."""

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[object] = []

    def draw(self, snapshot: object) -> None:
        self.notes.append(snapshot)

    def draw_nothing(self) -> None:
        self.notes.append("nothing")

    def restyle(self) -> None:
        self.notes.append("style")


@pytest.fixture
def view(qtbot: QtBot) -> Noting:
    view = Noting()
    qtbot.addWidget(view)
    return view


def test_a_hidden_view_draws_the_newest_snapshot_when_it_is_shown(view: Noting) -> None:
    for snapshot in (1, 2, 3):
        view.show_snapshot(snapshot)
    assert view.notes == []
    view.show()
    assert view.notes == [3]


def test_a_shown_view_draws_at_once(view: Noting) -> None:
    view.show()
    view.show_snapshot(1)
    view.show_snapshot(2)
    assert view.notes == [1, 2]


def test_a_view_that_is_hidden_and_shown_again_draws_only_what_is_new(view: Noting) -> None:
    view.show()
    view.show_snapshot(1)
    view.hide()
    view.show()
    assert view.notes == [1]
    view.hide()
    view.show_snapshot(2)
    assert view.notes == [1]
    view.show()
    assert view.notes == [1, 2]


def test_the_same_snapshot_is_drawn_again_after_clear(view: Noting) -> None:
    view.show()
    view.show_snapshot(1)
    view.clear()
    assert view.notes == [1, "nothing"]
    view.hide()
    view.show()
    assert view.notes == [1, "nothing"], "what was cleared does not come back by itself"
    view.show_snapshot(1)
    assert view.notes == [1, "nothing", 1]


def test_a_view_takes_on_the_colours_of_the_palette(application: QApplication, view: Noting) -> None:
    view.show()
    view.notes.clear()
    apply_style(application, Qt.ColorScheme.Dark, "Normal")
    assert "style" in view.notes
