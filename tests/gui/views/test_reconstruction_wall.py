"""The wall of pictures: which rows there are, what they show, and what is told of them."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.drawing.picture_blocks import Block
from gui.drawing.reconstruction_words import picture_sentence
from gui.views.reconstruction_wall import ReconstructionWall
from model.rbm.look_alike import NO_DIGIT
from model.rbm.reconstruction_settings import ReconstructionSettings
from tests.gui.looking import move
from tests.gui.reconstructions import THREE, learner, reconstruction


@pytest.fixture
def wall(qtbot: QtBot) -> ReconstructionWall:
    wall = ReconstructionWall()
    qtbot.addWidget(wall)
    wall.resize(660, 480)
    wall.show()
    return wall


def shown(wall: ReconstructionWall) -> tuple[Block, ...]:
    return wall.blocks._blocks


def names(wall: ReconstructionWall) -> list[str]:
    """Of the rows, with a star where they are in front and a dash where they are empty."""
    one, other = (
        [row.name + "*" * row.in_front + "–" * (row.pictures is None) for row in block.rows] for block in shown(wall)
    )
    assert one == other
    return one


def test_both_groups_are_shown_with_what_became_of_them(wall: ReconstructionWall) -> None:
    snapshot, _ = reconstruction(12)
    wall.show_snapshot(snapshot)
    assert names(wall) == ["original", "after 1", "after 12*"]
    assert [block.heading for block in shown(wall)] == ["Familiar: digit 2", "Unfamiliar: digits 0, 1, 3–9"]
    for block, group, part in zip(shown(wall), snapshot.groups, (slice(3), slice(3, None)), strict=True):
        original, first, now = block.rows
        np.testing.assert_array_equal(original.pictures, group.pictures)
        np.testing.assert_array_equal(first.pictures, snapshot.stages[1].probabilities[part])
        np.testing.assert_array_equal(now.pictures, snapshot.present.probabilities[part])


def test_before_the_first_pass_its_row_waits(wall: ReconstructionWall) -> None:
    wall.show_snapshot(reconstruction(0)[0])
    assert names(wall) == ["original", "start*", "after 1–"]


def test_a_damaged_start_has_a_row(wall: ReconstructionWall) -> None:
    snapshot, _ = reconstruction(3, replace(THREE, damage="flip"))
    wall.show_snapshot(snapshot)
    assert names(wall) == ["original", "damaged", "after 1", "after 3*"]
    original, damaged = (shown(wall)[1].rows[i].pictures for i in range(2))
    assert original is not None
    assert damaged is not None
    assert ((original != damaged).sum(axis=1) == 26).all()


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (0, ["original", "start*", *(f"after {step}–" for step in (1, 2, 5, 10, 20, 50))]),
        (5, ["original", "after 1", "after 2", "after 5", "after 5*", "after 10–", "after 20–", "after 50–"]),
        (101, ["original", *(f"after {step}" for step in (2, 5, 10, 20, 50, 100)), "after 101*"]),
    ],
)
def test_the_film_strip_shows_the_stages_that_were_kept(
    wall: ReconstructionWall, step: int, expected: list[str]
) -> None:
    wall.film.setChecked(True)
    wall.show_snapshot(reconstruction(step)[0])
    assert names(wall) == expected


def test_states_are_shown_instead_of_probabilities(wall: ReconstructionWall) -> None:
    snapshot, _ = reconstruction(2)
    wall.show_snapshot(snapshot)
    wall.states.setChecked(True)
    np.testing.assert_array_equal(shown(wall)[1].rows[-1].pictures, snapshot.present.states[3:])
    assert wall.states.isEnabled()
    wall.show_snapshot(reconstruction(2, replace(THREE, way="mean field"))[0])
    assert not wall.states.isEnabled()


def test_below_each_picture_is_what_it_looks_like_and_its_error(wall: ReconstructionWall) -> None:
    snapshot, _ = reconstruction(4)
    labels, errors = np.array([2, 3, 2, 2, 1, NO_DIGIT]), np.array([0, 0.0126, 0.5, 0.25, 0.1, 1])
    wall.show_snapshot(replace(snapshot, present=replace(snapshot.present, looks_like=labels, errors=errors)))
    (familiar, error), (unfamiliar, other_error) = (block.lines for block in shown(wall))
    assert familiar.words == ("2", "3", "2")
    assert familiar.tones == ("good", "plain", "good")
    # The second of them is a 1 and still looks like one.
    assert unfamiliar.words == ("2", "1", "–")
    assert unfamiliar.tones == ("striking", "good", "plain")
    assert error.words == ("0.000", "0.013", "0.500")
    assert error.short == (".000", ".013", ".500")
    assert other_error.words == ("0.250", "0.100", "1.000")


def test_turned_digits_are_never_their_own(wall: ReconstructionWall) -> None:
    snapshot, _ = reconstruction(4, replace(THREE, unfamiliar="lying"))
    labels = np.array([2, 2, 2, 2, 2, 5])
    wall.show_snapshot(replace(snapshot, present=replace(snapshot.present, looks_like=labels)))
    assert shown(wall)[1].lines[0].tones == ("striking", "striking", "plain")


def test_where_all_digits_are_learnt_none_is_striking(wall: ReconstructionWall) -> None:
    wall.show_snapshot(reconstruction(4, machine=learner(tuple(range(10))))[0])
    assert shown(wall)[1].lines[0].tones == ("plain",) * 3


def test_exact_numbers_are_told_of_the_picture_under_the_mouse(wall: ReconstructionWall) -> None:
    heard: list[str] = []
    wall.hovered.connect(heard.append)
    snapshot, _ = reconstruction(4)
    wall.show_snapshot(snapshot)
    rect = wall.blocks.picture_rect(wall.blocks.layout_now(), 1, 2, 1)
    side = rect.width() / 16
    at = rect.topLeft()
    at.setX(at.x() + 4.5 * side)
    at.setY(at.y() + 2.5 * side)
    move(wall.blocks, at)
    value = snapshot.present.probabilities[4, 2 * 16 + 4]
    assert heard == [
        f"{picture_sentence(snapshot, snapshot.present, 4)}; pixel (row 3, column 5): {value:.3f}",
    ]
    later, _ = reconstruction(5)
    wall.show_snapshot(later)
    assert "after 5 passes" in heard[-1], "the mouse rests while the pictures go on"


def test_an_original_that_was_damaged_and_a_stage_to_come_say_so(wall: ReconstructionWall) -> None:
    heard: list[str] = []
    wall.hovered.connect(heard.append)
    wall.show_snapshot(reconstruction(0, replace(THREE, damage="cover"))[0])
    for row in (0, 1, 3):
        wall.blocks.pointed_at.emit(0, row, 1, 255)
    assert heard[0].startswith("A\u00a02, the original; pixel (row 16, column 16): ")
    assert heard[1].startswith("A\u00a02, before the first pass: squared error 0.")
    assert heard[2] == "Not reached yet."


def test_fewer_pictures_under_a_resting_mouse_tell_nothing(wall: ReconstructionWall) -> None:
    heard: list[str] = []
    wall.show_snapshot(reconstruction(2)[0])
    wall.blocks.pointed_at.emit(1, 2, 2, 0)
    wall.hovered.connect(heard.append)
    wall.show_snapshot(reconstruction(2, ReconstructionSettings(n=1))[0])
    assert heard == []


def test_clear_leaves_nothing_to_see_or_tell(wall: ReconstructionWall) -> None:
    wall.show_snapshot(reconstruction(2)[0])
    wall.clear()
    assert shown(wall) == ()
    heard: list[str] = []
    wall.hovered.connect(heard.append)
    wall.blocks.pointed_at.emit(1, 2, 2, 0)
    wall.film.setChecked(True)
    assert heard == []
    assert shown(wall) == ()
