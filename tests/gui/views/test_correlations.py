"""How much the memories resemble each other."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.style import DARK, LIGHT, Theme, apply_style
from gui.views.correlations import NUMBERED, CorrelationsView
from model.hopfield.memories import Memories, random_memories
from model.hopfield.snapshot import HopfieldSnapshot
from model.hopfield.stored import Stored
from tests.gui.looking import texts
from tests.gui.samples import hopfield


@pytest.fixture
def view(qtbot: QtBot) -> CorrelationsView:
    view = CorrelationsView()
    qtbot.addWidget(view)
    view.resize(440, 420)
    view.show()
    return view


def of(memories: Memories) -> HopfieldSnapshot:
    return replace(hopfield()[0], stored=Stored.by("hebb", memories))


def by_hand(*rows: str) -> Memories:
    patterns = np.array([[1 if c == "#" else -1 for c in row] for row in rows], np.int8)
    return Memories(patterns, tuple("abcdefgh"[: len(rows)]), (1, len(rows[0])), "made by hand")


def items(view: CorrelationsView, kind: type) -> list[pg.GraphicsObject]:
    return [i for i in view.plot.getPlotItem().items if isinstance(i, kind)]


def numbers(view: CorrelationsView) -> dict[tuple[float, float], str]:
    return {(t.pos().y(), t.pos().x()): t.toPlainText() for t in items(view, pg.TextItem)}


def heard_at(view: CorrelationsView, *places: tuple[float, float]) -> list[str]:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    for place in places:
        view.plot.hovered_at.emit(*place)
    return heard


def test_each_square_is_the_overlap_of_its_memories(view: CorrelationsView) -> None:
    memories = random_memories(5, (4, 5), seed=2)
    view.show_snapshot(of(memories))
    (image,) = items(view, pg.ImageItem)
    expected = [[np.mean(a.astype(float) * b) for b in memories.patterns] for a in memories.patterns]
    np.testing.assert_allclose(image.image, expected, atol=1e-6)
    assert tuple(image.levels) == (-1, 1)
    rect = image.mapRectToParent(image.boundingRect())
    assert (rect.left(), rect.top(), rect.right(), rect.bottom()) == (0.5, 0.5, 5.5, 5.5)
    box = view.plot.getPlotItem().getViewBox()
    assert box.mapViewToScene(pg.Point(3, 1)).y() < box.mapViewToScene(pg.Point(3, 5)).y(), "memory 1 is on top"


def test_squares_of_few_memories_bear_their_numbers(view: CorrelationsView) -> None:
    view.show_snapshot(of(by_hand("########", "####....", "#######.", "......##")))
    assert numbers(view) == {
        **{(i, i): "1" for i in (1, 2, 3, 4)},
        **dict.fromkeys([(1, 2), (2, 1)], ".00"),
        **dict.fromkeys([(1, 3), (3, 1)], ".75"),
        **dict.fromkeys([(1, 4), (4, 1)], "−.50"),
        **dict.fromkeys([(2, 3), (3, 2)], ".25"),
        **dict.fromkeys([(2, 4), (4, 2)], "−.50"),
        **dict.fromkeys([(3, 4), (4, 3)], "−.75"),
    }


def test_squares_of_many_memories_are_too_small_for_numbers(view: CorrelationsView) -> None:
    view.show_snapshot(of(random_memories(NUMBERED, (4, 5), seed=2)))
    assert len(numbers(view)) == NUMBERED**2
    view.show_snapshot(of(random_memories(NUMBERED + 1, (4, 5), seed=2)))
    assert numbers(view) == {}
    labels = [label for _, label in view.plot.getAxis("bottom")._tickLevels[0]]
    assert labels == ["1", "3", "5", "7", "9", "11"]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            ("########", "####....", "#######."),
            "Closest: “a” and “c”, overlap +0.750; they are the first to merge.",
        ),
        (
            ("########", "####....", ".......#"),
            "Closest: “a” and the mirror image of “c”, overlap −0.750; they are the first to merge.",
        ),
        (("########",), "One memory only: nothing to resemble."),
    ],
)
def test_the_closest_pair_is_named(view: CorrelationsView, rows: tuple[str, ...], sentence: str) -> None:
    view.show_snapshot(of(by_hand(*rows)))
    assert texts(view) == [sentence]


def test_hovering_tells_overlap_and_units(view: CorrelationsView) -> None:
    view.show_snapshot(of(by_hand("########", "####....", ".......#")))
    nan = float("nan")
    assert heard_at(view, (2.3, 0.8), (1.0, 3.0), (2.0, 2.0), (0.4, 1.0), (1.0, 3.6), (nan, nan)) == [
        "“a” and “b”: overlap +0.0000, they differ in 4 of 8 units",
        "“c” and “a”: overlap −0.7500, they differ in 7 of 8 units",
        "“b” and “b”: overlap +1.0000, they differ in 0 of 8 units",
        "",
        "",
        "",
    ]


def test_a_change_of_the_memories_is_drawn_anew_and_a_step_is_not(view: CorrelationsView) -> None:
    snapshot = of(by_hand("########", "####....", "#######."))
    view.show_snapshot(snapshot)
    before = items(view, pg.TextItem)
    view.show_snapshot(replace(snapshot, step=5))
    assert items(view, pg.TextItem) == before
    view.show_snapshot(of(by_hand("########", "####....")))
    assert len(numbers(view)) == 4


def test_clear_leaves_nothing_and_the_same_memories_come_back(view: CorrelationsView) -> None:
    snapshot = hopfield()[0]
    view.show_snapshot(snapshot)
    view.clear()
    assert items(view, pg.ImageItem)[0].image is None
    assert numbers(view) == {}
    assert texts(view) == []
    assert heard_at(view, (1.0, 2.0)) == [""]
    view.show_snapshot(snapshot)
    assert len(numbers(view)) == 9


def test_numbers_can_be_read_on_every_square_in_both_themes(view: CorrelationsView, application: QApplication) -> None:
    """A square full of colour is dark in the light theme and light in the dark one."""
    view.show_snapshot(of(by_hand("########", "####....", "#######.", ".......#")))

    def colours(theme: Theme) -> None:
        for text in items(view, pg.TextItem):
            full = text.toPlainText() in ("1", ".75", "−.75", "−1.00")
            assert text.color.name() == QColor(theme.panel if full else theme.text).name(), text.toPlainText()

    colours(LIGHT)
    apply_style(application, Qt.ColorScheme.Dark, "Normal")
    colours(DARK)
    view.show_snapshot(of(by_hand("########", "####....", "######..")))
    colours(DARK)
