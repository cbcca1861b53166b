"""One filter large."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.drawing.film import MAX_BYTES
from gui.drawing.picture_row import PictureRow
from gui.style import LIGHT
from gui.views.one_filter import FEWEST_INPUTS, INPUT_WIDTH, MOST_INPUTS, OneFilterView
from model.rbm import Rbm
from model.rbm.training_snapshot import TrainingSnapshot
from tests.gui.detecting import detecting, one_pixel_images, sorter
from tests.gui.looking import centre_of, move, near, press


@pytest.fixture
def view(qtbot: QtBot) -> OneFilterView:
    view = OneFilterView()
    qtbot.addWidget(view)
    view.resize(480, 460)
    view.show()
    return view


def run(view: OneFilterView, *steps: int, unit: int | None = None) -> list[TrainingSnapshot]:
    """Shows a run whose weights grow; all 12 weights of unit j are (j + 1) × step / 100, the first one less."""
    shown = []
    for step in steps:
        weights = np.ones((12, 5), np.float32) * np.arange(1, 6) * step / 100
        weights[0] *= -1
        shown.append(detecting(weights, examples=one_pixel_images(), labels=[0, 0, 1, 1, 2, 2], step=step))
        view.show_snapshot(shown[-1])
    if unit is not None:
        view.show_unit(unit)
    return shown


def pixel(row: PictureRow, index: int, pixel_row: int, column: int) -> QColor:
    """The colour of a pixel (3 × 4) of a picture of a row."""
    place = row.picture_rect(index)
    at = QPointF(
        place.left() + (column + 0.5) * place.width() / 4, place.top() + (pixel_row + 0.5) * place.height() / 3
    )
    return row.grab().toImage().pixelColor(at.toPoint())


def test_until_one_is_chosen_it_says_how(view: OneFilterView) -> None:
    view.show_snapshot(sorter())
    assert view.message.isVisible()
    assert view.message.text() == "Click a filter to see it here."
    assert not view.grid.isVisible()
    view.show_unit(2)
    assert not view.message.isVisible()
    assert view.grid.isVisible()
    view.show_unit(None)
    assert view.message.isVisible()


def test_the_filter_is_shown_on_its_own_scale(view: OneFilterView) -> None:
    weights = np.zeros((12, 2), np.float32)
    weights[1, 1], weights[5, 1] = 0.02, -0.02
    weights[:, 0] = 7
    view.show_snapshot(detecting(weights))
    view.show_unit(1)
    picture = view.grid.grab().toImage()
    colours = [picture.pixelColor(centre_of(view.grid, cell, 4).toPoint()) for cell in range(12)]
    assert near(colours[1], LIGHT.diverging[-1])
    assert near(colours[5], LIGHT.diverging[0])
    assert all(near(colour, LIGHT.panel) for cell, colour in enumerate(colours) if cell not in (1, 5))
    assert "On its own scale, from −0.02 (blue) to +0.02 (orange)" in view.words.text()


def test_it_follows_the_run_and_the_choice(view: OneFilterView) -> None:
    snapshot = sorter()
    view.show_unit(0)
    view.show_snapshot(snapshot)
    assert view.words.text().startswith("Hidden unit 1 of 5\n")
    view.show_unit(3)
    assert view.words.text().startswith("Hidden unit 4 of 5\n")
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.grid, centre_of(view.grid, 1, 4))
    assert heard[-1] == "Weight between hidden unit 4 and pixel (row 1, column 2): +2.8284"
    view.show_snapshot(replace(snapshot, machine=Rbm(-snapshot.machine.weights, np.zeros(12), np.zeros(5))))
    move(view.grid, centre_of(view.grid, 0, 4))
    assert heard[-1] == "Weight between hidden unit 4 and pixel (row 1, column 1): −2.8284"


def test_the_words_follow_a_little_later(view: OneFilterView, qtbot: QtBot) -> None:
    view.show_unit(0)
    run(view, 1, 3)
    qtbot.waitUntil(lambda: "Norm of the weights 0.104:" in view.words.text())  # 0.03 × √12


def test_the_strongest_inputs_come_first_with_their_probabilities(view: OneFilterView) -> None:
    view.show_snapshot(sorter())
    view.show_unit(1)  # field 0 for image 0, −2 for all others
    assert view.inputs.captions() == ("0.50", *["0.12"] * 5)
    assert near(pixel(view.inputs, 0, 0, 0), LIGHT.units[-1]), "the image whose pixel 0 is on"
    assert near(pixel(view.inputs, 0, 0, 1), LIGHT.units[0])
    assert near(pixel(view.inputs, 2, 0, 2), LIGHT.units[-1]), "equal ones stay in their order"
    view.which.choose("weakest")
    assert view.inputs.captions() == (*["0.12"] * 5, "0.50")
    assert near(pixel(view.inputs, 0, 0, 1), LIGHT.units[-1])


@pytest.mark.parametrize(
    ("width", "n"),
    [(300, FEWEST_INPUTS), (10 * INPUT_WIDTH + 20, 10), (2000, MOST_INPUTS)],
    ids=["few", "some", "most"],
)
def test_there_are_as_many_inputs_as_there_is_room_for(view: OneFilterView, width: int, n: int) -> None:
    view.resize(width, 460)
    images = np.tile(one_pixel_images(), (5, 1))
    view.show_snapshot(detecting(np.eye(12, 5), examples=images))
    view.show_unit(0)
    view.resize(width, 461)
    view.show_unit(0)
    assert len(view.inputs.captions()) == n


def test_times_the_weights_shows_what_speaks_for_and_against(view: OneFilterView) -> None:
    weights = np.zeros((12, 1), np.float32)
    weights[:4, 0] = 3, 1, -3, 2  # pixel 3 is off in the image
    image = np.array([[1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]], np.uint8)
    view.show_snapshot(detecting(weights, examples=image))
    view.show_unit(0)
    view.products.setChecked(True)
    assert near(pixel(view.inputs, 0, 0, 0), LIGHT.diverging[-1])
    assert near(pixel(view.inputs, 0, 0, 2), LIGHT.diverging[0])
    for off in (1, 3):
        assert near(pixel(view.inputs, 0, 0, off), LIGHT.panel)


def test_an_input_without_a_label_has_none(view: OneFilterView) -> None:
    known = sorter()
    view.show_snapshot(replace(known, material=replace(known.material, labels=None)))
    view.show_unit(1)
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.inputs, view.inputs.picture_rect(2).center())
    assert heard[-1] == "Training image 3 of the 6 that are measured: field −2.000, probability 0.1192"


def test_hovering_an_input_tells_its_label_field_and_probability(view: OneFilterView) -> None:
    view.show_snapshot(sorter())
    view.show_unit(1)
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.inputs, view.inputs.picture_rect(2).center())
    assert heard[-1] == (
        "Training image 3 of the 6 that are measured, labelled “one”: field −2.000, probability 0.1192"
    )
    move(view.inputs, QPointF(1, view.inputs.height() - 1))
    assert heard[-1] == ""


def test_the_film_shows_the_unit_at_updates_that_double(view: OneFilterView) -> None:
    run(view, 0, 1, 2, 3, 4, 5, 8, unit=3)
    assert view.film.captions() == ("0", "1", "2", "4", "8")
    assert view.note.text() == ""
    for index in range(1, 5):
        assert near(pixel(view.film, index, 1, 1), LIGHT.diverging[-1])
        assert near(pixel(view.film, index, 0, 0), LIGHT.diverging[0])
    view.film_scale.choose("all")
    assert near(pixel(view.film, 4, 1, 1), LIGHT.diverging[-1])
    reds = [pixel(view.film, index, 1, 1).blue() for index in range(5)]
    assert reds == sorted(set(reds), reverse=True), "it grows"
    assert near(pixel(view.film, 0, 1, 1), LIGHT.panel)


def test_the_film_is_of_the_unit_that_is_chosen_also_when_it_was_chosen_later(view: OneFilterView) -> None:
    run(view, 0, 1, 2, unit=3)
    view.show_unit(4)
    heard: list[str] = []
    view.hovered.connect(heard.append)
    move(view.film, view.film.picture_rect(2).center())
    # twelve weights of 5 × 2 / 100
    assert heard[-1] == "After update 2: norm 0.346, largest weight 0.1; click to go there"


def test_the_film_is_kept_while_nobody_looks(view: OneFilterView) -> None:
    view.hide()
    run(view, 0, 1, 2)
    view.show()
    view.show_unit(0)
    assert view.film.captions() == ("0", "1", "2")


def test_gaps_are_admitted_and_filled_by_scrubbing(view: OneFilterView) -> None:
    run(view, 0, 5, 9, unit=0)
    assert view.film.captions() == ("0", "5", "9")
    assert view.note.text() == "Gaps: scrub back."
    run(view, 3, 1, unit=0)
    assert view.film.captions() == ("0", "1", "3", "5", "9")
    assert view.note.text() == ""


def test_the_present_is_framed_and_a_click_goes_elsewhere(view: OneFilterView) -> None:
    run(view, 0, 1, 2, 4, 8, 3, unit=0)

    def framed() -> list[int]:
        image = view.film.grab().toImage()
        places = [view.film.picture_rect(index) for index in range(5)]
        return [
            i
            for i, place in enumerate(places)
            if image.pixelColor(int(place.left()) - 2, int(place.center().y())) == QColor(LIGHT.text)
        ]

    assert framed() == [2], "the last one that was not after update 3"
    run(view, 4, unit=0)
    assert framed() == [3]
    steps: list[int] = []
    view.step_chosen.connect(steps.append)
    press(view.film, view.film.picture_rect(4).center())
    press(view.film, view.film.picture_rect(0).center())
    assert steps == [8, 0]


def test_what_belongs_to_another_run_is_forgotten(view: OneFilterView) -> None:
    run(view, 0, 1, 2, 4, unit=0)
    view.forget(1)
    run(view, 1, unit=0)
    assert view.film.captions() == ("0", "1")
    view.forget()
    view.film_scale.choose("all")
    assert view.film.captions() == ()
    run(view, 2, unit=0)
    assert view.film.captions() == ("2",)


def test_of_a_large_machine_the_film_begins_anew_with_each_unit(view: OneFilterView) -> None:
    n_hidden = MAX_BYTES // 48 + 1
    view.show_unit(1)
    for step in (0, 1, 2):
        view.show_snapshot(detecting(np.full((12, n_hidden), step, np.float32), looked_at=False, step=step))
    view.show_unit(1)
    assert view.film.captions() == ("0", "1", "2")
    view.show_unit(0)
    assert view.film.captions() == ("2",)
    assert view.note.text() == "Gaps: scrub back."


def test_a_machine_that_has_no_such_unit_shows_none(view: OneFilterView) -> None:
    view.show_snapshot(sorter())
    view.show_unit(4)
    view.show_snapshot(detecting(np.eye(12, 3)))
    assert view.message.isVisible()
    view.show_snapshot(sorter())
    assert not view.message.isVisible()


def test_clear_leaves_nothing(view: OneFilterView) -> None:
    run(view, 0, 1, unit=2)
    view.clear()
    assert view.message.isVisible()
    assert (view.words.text(), view.note.text()) == ("", "")
    assert (view.inputs.captions(), view.film.captions()) == ((), ())
    run(view, 2, unit=2)
    assert view.film.captions() == ("2",), "the run before is forgotten"
