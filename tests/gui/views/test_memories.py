"""Thumbnails of the memories."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from gui.style import DARK, LIGHT, Theme, apply_style
from gui.views.memories import MAX_SHOWN, THUMBNAIL, MemoriesView
from model.hopfield.memories import random_memories
from model.hopfield.session import HopfieldSession
from model.hopfield.stored import Stored
from tests.gui.looking import near
from tests.gui.samples import hopfield, hopfield_with


@pytest.fixture
def view(qtbot: QtBot) -> MemoriesView:
    view = MemoriesView()
    qtbot.addWidget(view)
    view.resize(300, 260)
    view.show()
    return view


def thumbnail(view: MemoriesView, memory: int) -> QImage:
    return view.list.item(memory).icon().pixmap(THUMBNAIL, THUMBNAIL).toImage()


def test_each_memory_has_its_picture_and_name(view: MemoriesView) -> None:
    view.show_snapshot(hopfield()[0])
    assert [view.list.item(i).text() for i in range(view.list.count())] == ["first", "second", "third"]
    image = thumbnail(view, 0)  # ##. over .##
    side, top = image.width() / 3, (image.height() - 2 * image.width() / 3) / 2
    for r, row in enumerate(("##.", ".##")):
        for c, sign in enumerate(row):
            colour = image.pixelColor(int((c + 0.5) * side), int(top + (r + 0.5) * side))
            assert near(colour, LIGHT.units[-1] if sign == "#" else LIGHT.units[0])


def test_an_unstable_memory_says_so_by_a_mark_and_in_words(view: MemoriesView) -> None:
    view.show_snapshot(hopfield_with((0, 3, 0), (-2.0, -1.5, -1.0)))
    tips = [view.list.item(i).toolTip() for i in range(3)]
    assert tips[0] == (
        "Memory 1, “first”: stable: no unit would leave it; energy −2.000."
        "\nClick to start there, right-click to remove it."
    )
    assert "not stable: 3 units would leave it" in tips[1]

    def is_marked(memory: int) -> bool:
        image = thumbnail(view, memory)
        places = [(x, y) for x in range(image.width() // 2, image.width()) for y in range(image.height() // 3)]
        return any(image.pixelColor(x, y) == QColor(LIGHT.warm) for x, y in places)

    assert [is_marked(memory) for memory in range(3)] == [False, True, False]


def test_a_click_starts_there(view: MemoriesView, qtbot: QtBot) -> None:
    view.show_snapshot(hopfield()[0])
    place = view.list.visualItemRect(view.list.item(1)).center()
    with qtbot.waitSignal(view.memory_chosen) as chosen:
        QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [1]


def test_the_right_button_offers_to_start_there_and_to_remove_it(
    view: MemoriesView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # without a screen Qt complains of windows that pop up
    view.show_snapshot(hopfield()[0])
    heard: list[tuple[str, int]] = []
    view.memory_chosen.connect(lambda memory: heard.append(("start", memory)))
    view.removal_chosen.connect(lambda memory: heard.append(("remove", memory)))
    view.list.customContextMenuRequested.emit(view.list.visualItemRect(view.list.item(1)).center())
    (menu,) = view.list.findChildren(QMenu)
    start, remove = menu.actions()
    assert [start.text(), remove.text()] == ["Start at “second”", "Remove “second”"]
    start.trigger()
    remove.trigger()
    assert heard == [("start", 1), ("remove", 1)]


def test_hovering_tells_what_the_tip_tells(view: MemoriesView) -> None:
    view.show_snapshot(hopfield()[0])
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.list.itemEntered.emit(view.list.item(2))
    view.list.viewportEntered.emit()
    assert heard == [view.list.item(2).toolTip().replace("\n", "  "), ""]
    assert heard[0].startswith("Memory 3, “third”: ")


def test_the_list_stays_as_it_is_during_a_run(view: MemoriesView) -> None:
    snapshot, _ = hopfield()
    view.show_snapshot(snapshot)
    item = view.list.item(0)
    view.show_snapshot(replace(snapshot, step=5))
    assert view.list.item(0) is item


def test_of_very_many_memories_the_rest_is_counted(view: MemoriesView) -> None:
    view.show_snapshot(HopfieldSession(Stored.by("hebb", random_memories(MAX_SHOWN + 34, (2, 5), 1)), 1).snapshot())
    assert view.list.count() == MAX_SHOWN
    (rest,) = view.findChildren(QLabel)
    assert (rest.text(), rest.isVisible()) == ("and 34 more", True)
    view.show_snapshot(hopfield()[0])
    assert not rest.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_thumbnails_follow_the_theme(application: QApplication, view: MemoriesView, theme: Theme) -> None:
    view.show_snapshot(hopfield()[0])
    apply_style(application, Qt.ColorScheme.Dark if theme.dark else Qt.ColorScheme.Light, "Normal")
    image = thumbnail(view, 1)
    first_two = [image.pixelColor(round(f * image.width()), round(0.35 * image.height())) for f in (1 / 6, 1 / 2)]
    assert near(first_two[0], theme.units[-1])
    assert near(first_two[1], theme.units[0])


def test_clear_leaves_nothing(view: MemoriesView) -> None:
    view.show_snapshot(hopfield()[0])
    view.clear()
    assert view.list.count() == 0
