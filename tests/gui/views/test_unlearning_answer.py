"""The answer to how much unlearning, and the table under it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.views.unlearning_answer import UnlearningAnswerView, answer
from model.hopfield.unlearning_figures import Figures
from model.hopfield.unlearning_snapshot import UnlearningSnapshot
from tests.gui.dreams import dreamt, figures
from tests.gui.looking import texts

BEFORE, BEST, END = figures(0, 0.006, 0.1, 1.0), figures(1400, 0.721, 1.0, 0.96), figures(4000, 0.0, 0.0, 1.0)


def shown(
    best: Figures = BEST, now: Figures = END, furthest: Figures = END, dead_since: int | None = 3600
) -> UnlearningSnapshot:
    return replace(
        dreamt(1)[0], step=now.dreams, start=BEFORE, best=best, now=now, furthest=furthest, dead_since=dead_since
    )


@pytest.fixture
def view(qtbot: QtBot) -> UnlearningAnswerView:
    view = UnlearningAnswerView()
    qtbot.addWidget(view)
    view.resize(560, 220)
    view.show()
    return view


def test_the_best_is_told_with_what_was_before_and_where_it_ends() -> None:
    assert answer(shown()) == (
        "Best so far after 1,400 dreams: 72 % recalled from 20 % noise (1 % before), 100 % of the memories stable"
        " (10 %). From 3,600 dreams on nothing is left."
    )


def test_as_long_as_something_is_left_no_end_is_told() -> None:
    assert answer(shown(now=BEST, furthest=BEST, dead_since=None)).endswith("stable (10 %).")


def test_gone_back_to_the_beginning_the_answer_stays() -> None:
    assert answer(shown(now=BEFORE)) == answer(shown())


def test_before_anything_is_measured_the_scale_of_a_dream_is_told() -> None:
    assert answer(dreamt(3)[0]) == (
        "Each dream takes away ε = 0.02 of what storing one pattern adds."
        " Press Play: what becomes of it is measured every 10 dreams."
    )


def test_dreams_that_only_harm_are_told_so() -> None:
    text = answer(shown(best=BEFORE, dead_since=20))
    assert text.startswith("No dream has helped so far: recall from 20 % noise was best before the first, 1 %.")
    assert text.endswith("From 20 dreams on nothing is left.")


def test_the_table_has_figures_before_at_the_best_and_now(view: UnlearningAnswerView) -> None:
    view.show_snapshot(shown())
    assert [heading.text() for heading in view.headings] == ["before", "best: 1,400", "now: 4,000"]
    assert view.cells() == [
        ["0.6 %", "72.1 %", "0.0 %"],
        ["0.900", "0.900", "0.900"],
        ["10.0 %", "100.0 %", "0.0 %"],
        ["100.0 %", "96.0 %", "100.0 %"],
        ["17", "17", "17"],
    ]
    assert "recalled, 20 % noise" in texts(view)


def test_clear_leaves_no_figure(view: UnlearningAnswerView) -> None:
    view.show_snapshot(shown())
    view.clear()
    assert view.answer.text() == ""
    assert not any(text for row in view.cells() for text in row)
