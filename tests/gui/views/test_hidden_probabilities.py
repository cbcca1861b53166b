"""Units × images: the picture, its marks, and what is under the mouse."""

from dataclasses import dataclass
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.drawing.unit_grid import BLANK
from gui.style import DARK, LIGHT, Theme, apply_style
from gui.views.hidden_probabilities import Bands, HiddenProbabilitiesView
from model.rbm.instruments import FULL, Instruments, read_instruments
from tests.gui.looking import move, near, press


@dataclass(frozen=True)
class Snapshot:
    instruments: Instruments | None
    step: int = 1


def made(n_hidden: int = 8, n_cases: int = 10, dead: tuple[int, ...] = (), saturated: tuple[int, ...] = ()) -> Snapshot:
    """Unit j is on for image i where i + j is odd, but for those that never or always are."""
    n_visible = 2
    weights = np.array([[-40.0], [40.0]]) * np.where(np.arange(n_hidden) % 2, -1, 1)
    bias = np.zeros(n_hidden)
    for units, field in ((dead, -300.0), (saturated, 300.0)):
        bias[list(units)] = field
    parameters = np.zeros((n_visible + 1, n_hidden + 1), np.float32)
    parameters[:-1, :-1], parameters[-1, :-1] = weights, bias
    cases = np.eye(2, dtype=np.uint8)[np.arange(n_cases) % 2]
    return Snapshot(read_instruments(1, parameters, parameters, cases))


@pytest.fixture
def view(qtbot: QtBot) -> HiddenProbabilitiesView:
    view = HiddenProbabilitiesView()
    qtbot.addWidget(view)
    view.resize(400, 220)
    view.show()
    return view


def at(view: HiddenProbabilitiesView, unit: int, case: int | None) -> QPointF:
    """The middle of a cell, or of the strip above a unit."""
    column, bands = view.sheet.column_of(unit), view.sheet.bands
    row = bands.n_strip / 2 if case is None else bands.n_strip + case + 0.5
    return QPointF(column.center().x(), column.top() + row * column.height() / (bands.n_strip + bands.n_cases))


def colour(view: HiddenProbabilitiesView, place: QPointF) -> QColor:
    return view.sheet.grab().toImage().pixelColor(place.toPoint())


@pytest.mark.parametrize(("scheme", "theme"), [(Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)])
def test_columns_are_units_and_rows_are_images(
    view: HiddenProbabilitiesView, application: QApplication, scheme: Qt.ColorScheme, theme: Theme
) -> None:
    apply_style(application, scheme, "Normal")
    view.show_snapshot(made())
    picture = view.sheet.grab().toImage()
    for unit in range(8):
        for case in range(10):
            expected = theme.units[-1 if (unit + case) % 2 else 0]
            assert near(picture.pixelColor(at(view, unit, case).toPoint()), expected), (unit, case)


def test_dead_and_saturated_units_are_marked_and_counted(view: HiddenProbabilitiesView) -> None:
    view.show_snapshot(made(dead=(1, 5, 6), saturated=(3,)))
    assert view.counts.text() == "3 of 8 units are dead (▼), 1 saturated (■)"
    marks = [colour(view, at(view, unit, None)) for unit in range(8)]
    expected = [LIGHT.warm if unit in (1, 5, 6) else LIGHT.accent if unit == 3 else LIGHT.window for unit in range(8)]
    assert all(near(mark, name, 20) for mark, name in zip(marks, expected, strict=True))
    between = QPointF(view.sheet.column_of(6).left(), at(view, 6, None).y())
    assert near(colour(view, between), LIGHT.window, 4), "each has a mark of its own"
    # A triangle and a square: beside the tip of the one there is nothing, the other has a corner there.
    strip = 11.0
    corners = [at(view, unit, None) + QPointF(-2.5, 0.3 * strip - 1) for unit in (1, 3)]
    assert near(colour(view, corners[0]), LIGHT.window, 20)
    assert near(colour(view, corners[1]), LIGHT.accent, 20)


@pytest.mark.parametrize(
    ("dead", "saturated", "words"),
    [
        ((), (), "None of 8 units are dead (▼), none saturated (■)"),
        ((2,), (), "1 of 8 units is dead (▼), none saturated (■)"),
        ((), (0, 1), "None of 8 units are dead (▼), 2 saturated (■)"),
    ],
)
def test_counts_are_said(
    view: HiddenProbabilitiesView, dead: tuple[int, ...], saturated: tuple[int, ...], words: str
) -> None:
    view.show_snapshot(made(dead=dead, saturated=saturated))
    assert view.counts.text() == words


def test_marks_of_narrow_columns_join_but_leave_out_who_is_alive(view: HiddenProbabilitiesView) -> None:
    alive = (40, 41, 42, 43, 44, 45, 46, 47, 48, 49)
    view.show_snapshot(made(200, 20, dead=tuple(unit for unit in range(200) if unit not in alive)))
    strip = view.sheet.grab().toImage()
    y = round(at(view, 0, None).y()) - 3
    assert all(
        near(strip.pixelColor(round(at(view, unit, None).x()), y), LIGHT.warm, 30) for unit in (0, 20, 38, 60, 199)
    )
    assert near(strip.pixelColor(round(at(view, 45, None).x()), y), LIGHT.window, 30)


def test_hovering_tells_unit_image_and_probability(view: HiddenProbabilitiesView) -> None:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.show_snapshot(made(dead=(6,), saturated=(2,)))
    for unit, case in ((3, 4), (6, None), (2, 0)):
        move(view.sheet, at(view, unit, case))
    assert heard == [
        "Hidden unit 4, image 5: probability 1.00; mean over 10 images 0.500",
        "Hidden unit 7; mean over 10 images 0.000; dead",
        "Hidden unit 3, image 1: probability 1.00; mean over 10 images 1.000; saturated",
    ]
    move(view.sheet, QPointF(1, 100))
    assert heard[-1] == ""


def test_a_click_on_a_column_chooses_its_unit_and_marks_it(view: HiddenProbabilitiesView, qtbot: QtBot) -> None:
    view.show_snapshot(made())
    for case in (7, None):
        with qtbot.waitSignal(view.unit_chosen) as chosen:
            press(view.sheet, at(view, 5, case))
        assert chosen.args == [5]
    column = view.sheet.column_of(5)
    assert near(colour(view, QPointF(column.left() - 2, column.center().y())), LIGHT.accent, 20)
    view.choose(None)
    assert not near(colour(view, QPointF(column.left() - 2, column.center().y())), LIGHT.accent, 60)


def test_units_that_do_not_fit_go_on_in_another_band(view: HiddenProbabilitiesView) -> None:
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.show_snapshot(made(1000, 100, saturated=(701,)))
    bands = view.sheet.bands
    assert (bands.n, bands.columns) == (3, 334)
    assert bands.n_cases < 100
    assert view.caption.text() == (
        f"Columns: 1,000 hidden units in 3 bands  ·  rows: the first {bands.n_cases} of 100 images"
    )
    rect = view.sheet.picture_rect()
    assert view.sheet.rect().contains(rect.toAlignedRect())
    rows = bands.n_strip + bands.n_cases
    for unit, case in ((0, 0), (333, 1), (334, 0), (334, 7), (701, 3), (999, 2)):
        band, column = divmod(unit, 334)
        shown = view.sheet._indices[band * rows + bands.n_strip + case, column]
        assert shown == (FULL if unit == 701 or (unit + case) % 2 else 0), (unit, case)
    move(view.sheet, at(view, 999, 1))
    assert heard == ["Hidden unit 1000, image 2: probability 0.00; mean over 100 images 0.500"]
    beyond = at(view, 999, 1) + QPointF(rect.width() / 334 * 2, 0)
    move(view.sheet, beyond)
    assert heard[-1] == ""
    view.resize(1100, 400)
    assert (view.sheet.bands.n, view.sheet.bands.n_cases) == (1, 100)
    assert view.caption.text() == "Columns: 1,000 hidden units  ·  rows: 100 images"


def test_of_very_many_units_the_first_are_pictured(view: HiddenProbabilitiesView) -> None:
    view.show_snapshot(made(2000, 5, dead=(1500,)))
    assert view.caption.text().startswith("Columns: the first 1,024 of 2,000 hidden units in 3 bands")
    assert view.counts.text().startswith("1 of 2,000 units is dead")


@pytest.mark.parametrize("n_units", [1, 7, 256, 1000, 1024])
@pytest.mark.parametrize("size", [(1, 1), (60, 60), (393, 170), (1200, 500)])
def test_bands_hold_every_unit_once(n_units: int, size: tuple[int, int]) -> None:
    bands = Bands.that_fit(n_units, 100, *size, 11)
    rows, columns = bands.shape
    places = [bands.place_of(cell) for cell in range(rows * columns)]
    pictured = [place for place in places if place[0] is not None and place[1] is not None]
    assert sorted(pictured) == [(unit, case) for unit in range(n_units) for case in range(bands.n_cases)]
    assert columns * bands.cell[0] <= max(size[0], columns)
    if size[1] > 150:
        assert rows * bands.cell[1] <= size[1]
        assert bands.n_strip * bands.cell[1] >= 11


def test_a_snapshot_without_instruments_shows_nothing(view: HiddenProbabilitiesView) -> None:
    view.show_snapshot(made())
    view.show_snapshot(SimpleNamespace(instruments=None))
    assert (view.counts.text(), view.caption.text()) == ("", "")
    picture = view.sheet.grab().toImage()
    assert {picture.pixelColor(x, y).name() for x in range(0, 380, 5) for y in range(0, 150, 5)} == {LIGHT.window}


def test_clear_leaves_nothing(view: HiddenProbabilitiesView) -> None:
    view.show_snapshot(made(dead=(1,)))
    view.choose(1)
    view.clear()
    assert view.sheet._indices.tolist() == [[BLANK]]
    heard: list[str] = []
    view.hovered.connect(heard.append)
    view.unit_chosen.connect(lambda unit: heard.append(f"chosen {unit}"))
    move(view.sheet, QPointF(200, 0))
    press(view.sheet, view.sheet.picture_rect().center())
    assert not any(heard)
