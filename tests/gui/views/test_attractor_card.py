"""The attractor that was chosen, in large."""

import pytest
from pytestqt.qtbot import QtBot

from gui.views.attractor_card import AttractorCard
from tests.gui.censuses import census_after
from tests.gui.looking import centre_of, move


@pytest.fixture
def card(qtbot: QtBot) -> AttractorCard:
    card = AttractorCard()
    qtbot.addWidget(card)
    card.resize(420, 260)
    card.show()
    return card


def test_it_says_what_the_attractor_is_and_how_often_it_was_found(card: AttractorCard) -> None:
    snapshot = census_after(5)
    found = snapshot.found
    card.show_snapshot(snapshot)
    assert not card.load.isEnabled()
    number = int(found.ranked[3])
    card.choose(number)
    assert card.verdict.text() == found.attractors[number].verdict.sentence
    assert card.figures.text().startswith(f"Rank 4 of {found.distinct}\n{found.counts[number]} of 500 starts")
    assert f"{found.attractors[number].energy:.4f}".replace("-", "−") in card.figures.text()


def test_its_figures_follow_the_census(card: AttractorCard) -> None:
    card.show_snapshot(census_after(1))
    card.choose(0)
    assert "of 100 starts" in card.figures.text()
    card.show_snapshot(census_after(5))
    assert "of 500 starts" in card.figures.text()


def test_before_it_was_found_there_is_nothing_to_load(card: AttractorCard, qtbot: QtBot) -> None:
    last = census_after(5)
    card.show_snapshot(last)
    card.choose(last.found.distinct - 1)
    with qtbot.waitSignal(card.load_wanted) as wanted:
        card.load.click()
    assert wanted.args == [last.found.distinct - 1]
    card.show_snapshot(census_after(1))  # a step back
    assert not card.load.isEnabled()
    assert card.figures.text().startswith("Click a picture")
    card.clear()
    assert card.verdict.text() == ""


def test_hovering_says_the_unit(card: AttractorCard) -> None:
    snapshot = census_after(5)
    card.show_snapshot(snapshot)
    card.choose(0)
    said: list[str] = []
    card.hovered.connect(said.append)
    move(card.grid, centre_of(card.grid, 57, 10))
    state = snapshot.found.attractors[0].state(120)
    assert said[-1] == f"Unit 58 (row 6, column 8) is {'+1' if state[57] > 0 else '−1'}"
