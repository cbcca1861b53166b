"""What is said about pictures that pass through a machine."""

from dataclasses import replace

import numpy as np
import pytest

from gui.drawing.reconstruction_words import a_digit, digit_list, figures, heading, picture_sentence, verdict
from model.rbm.look_alike import NO_DIGIT
from model.rbm.reconstruction_settings import ReconstructionSettings, Unfamiliar
from model.rbm.reconstruction_snapshot import ReconstructionSnapshot
from tests.gui.reconstructions import learner, reconstruction


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def seen_as(snapshot: ReconstructionSnapshot, *labels: int) -> ReconstructionSnapshot:
    """The same, of pictures that are said to look like these digits now."""
    return replace(snapshot, present=replace(snapshot.present, looks_like=np.array(labels)))


@pytest.mark.parametrize(
    ("digits", "words"), [((2,), "2"), ((0, 1, 3, 4, 5), "0, 1, 3–5"), ((0, 2, 4), "0, 2, 4"), ((7, 8, 9), "7–9")]
)
def test_digits_in_a_row_are_a_range(digits: tuple[int, ...], words: str) -> None:
    assert digit_list(digits) == words


def test_an_eight_has_its_article() -> None:
    assert [plain(a_digit(digit)) for digit in (2, 8, NO_DIGIT)] == ["a 2", "an 8", "no digit"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("lying", "Unfamiliar: turned by 90°"),
        ("upside-down", "Unfamiliar: upside-down"),
        ("inverted", "Unfamiliar: inverted"),
        ("noise", "Unfamiliar: pixels shuffled"),
        (None, "Unfamiliar: digits 0, 1, 3–9"),
    ],
)
def test_a_heading_names_the_classes(kind: Unfamiliar | None, expected: str) -> None:
    snapshot, _ = reconstruction(settings=ReconstructionSettings(unfamiliar=kind, n=1))
    assert [heading(snapshot, group) for group in snapshot.groups] == ["Familiar: digit 2", expected]


def test_what_is_only_taken_for_familiar_says_so() -> None:
    machine = learner()
    machine.provenance = None
    snapshot, _ = reconstruction(machine=machine)
    assert heading(snapshot, snapshot.groups[0]) == "Taken as familiar: all ten digits"


def test_the_verdict_counts_what_looks_like_a_learnt_digit() -> None:
    snapshot, _ = reconstruction(10)
    assert plain(verdict(seen_as(snapshot, 2, 2, 3, 2, 7, 2))) == (
        "After 10 passes 2 of 3 unfamiliar pictures look like a 2 (at the start 0).\n"
        "2 of 3 familiar ones look like the digit they were."
    )
    one, _ = reconstruction(1)
    assert verdict(one).startswith("After 1 pass ")
    start, _ = reconstruction(0)
    assert plain(verdict(seen_as(start, 2, 2, 2, 0, 1, 3))).startswith(
        "Before the first pass 0 of 3 unfamiliar pictures look like a 2.\n3 of 3"
    )


@pytest.mark.parametrize(
    ("classes", "words"),
    [((0, 8), "look like a 0 or an 8 "), ((1, 2, 3, 4), "look like one of 1–4, which the machine has learnt ")],
)
def test_the_verdict_names_the_digits_that_are_learnt(classes: tuple[int, ...], words: str) -> None:
    snapshot, _ = reconstruction(2, machine=learner(classes))
    assert words in plain(verdict(snapshot))


def test_where_all_are_learnt_the_verdict_tells_what_things_look_like() -> None:
    snapshot, _ = reconstruction(2, machine=learner(tuple(range(10))))
    text = plain(verdict(seen_as(snapshot, 0, 1, 3, 7, 4, 7)))
    assert text == (
        "After 2 passes the unfamiliar pictures look like 2 × 7, 4.\n"
        "2 of 3 familiar ones look like the digit they were."
    )
    assert "2 × no digit, 4." in plain(verdict(seen_as(snapshot, 0, 1, 3, NO_DIGIT, 4, NO_DIGIT)))


def test_figures_are_means_of_the_groups() -> None:
    snapshot, _ = reconstruction(3)
    errors = np.array([0.1, 0.2, 0.3, 0.0, 0.0, 0.123])
    shown = replace(snapshot, present=replace(snapshot.present, errors=errors))
    assert figures(shown) == "Squared error per pixel: familiar 0.200, unfamiliar 0.041"


def test_a_picture_in_words_is_exact() -> None:
    settings = ReconstructionSettings(n=3, unfamiliar="lying")
    snapshot, _ = reconstruction(5, settings)
    stage = snapshot.present
    text = plain(picture_sentence(snapshot, stage, 4)).replace("−", "-")
    assert text == (
        f"A 2, turned by 90°, after 5 passes: squared error {stage.errors[4]:.5f} per pixel,"
        f" free energy {stage.free_energies[4]:.2f} nats, mean hidden activity {stage.hidden_activity[4]:.3f},"
        f" looks like {plain(a_digit(int(stage.looks_like[4])))}"
    )
    assert picture_sentence(snapshot, snapshot.stages[0], 0).startswith("A\u00a02, before the first pass: ")
