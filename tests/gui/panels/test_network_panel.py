"""Patterns of the experiment's own, or the network of the Hopfield page."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.panels.memory_panel import HANDCRAFTED, RANDOM
from gui.panels.network_panel import NetworkPanel
from model.data.patterns import Pattern
from model.hopfield.stored import Stored
from tests.gui.looking import texts
from tests.gui.samples import memories

TAKEN = replace(Stored.by("storkey", memories()), dreams="30 dreams at ε = 0.01, seed 2")


@pytest.fixture
def panel(qtbot: QtBot) -> NetworkPanel:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.fixture
def begun(panel: NetworkPanel) -> list[Stored]:
    """The network of each session that was begun."""
    heard: list[Stored] = []
    panel.chosen.connect(lambda: heard.append(panel.make()()))
    return heard


def choose(panel: NetworkPanel, source: int) -> None:
    """As a user does in the list."""
    panel.patterns.source.setCurrentIndex(source)
    panel.patterns.source.activated.emit(source)


def test_at_first_it_is_the_handcrafted_patterns(panel: NetworkPanel) -> None:
    assert panel.make()().description == "8 handcrafted patterns, Hebb"
    assert not panel.given.isVisible()


def test_the_network_of_the_hopfield_page_is_taken_as_it_is(
    panel: NetworkPanel, begun: list[Stored], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.network_wanted):
        panel.take.click()
    assert begun == [], "nothing begins before it comes"
    panel.use_network(TAKEN)
    assert begun == [TAKEN], "dreams and all"
    assert panel.given.isVisible()
    assert panel.given.text().startswith(f"Taken: {TAKEN.description}.")


def test_another_seed_is_for_the_network_that_was_taken(panel: NetworkPanel, begun: list[Stored]) -> None:
    panel.use_network(TAKEN)
    panel.seed.setValue(5)
    panel.set_seed(9)
    panel.seed.setValue(10)
    assert begun == [TAKEN, TAKEN, TAKEN]
    assert panel.given.isVisible()


@pytest.mark.parametrize("what", ["source", "size", "rule", "files"])
def test_other_patterns_or_another_rule_take_its_place(panel: NetworkPanel, begun: list[Stored], what: str) -> None:
    choose(panel, RANDOM)
    panel.use_network(TAKEN)
    if what == "source":
        choose(panel, HANDCRAFTED)
        expected = "8 handcrafted patterns, Hebb"
    elif what == "size":
        panel.patterns.n_patterns.setValue(3)
        expected = "3 random patterns, seed 1, Hebb"
    elif what == "rule":
        index = panel.patterns.rule.findData("pseudo-inverse")
        panel.patterns.rule.setCurrentIndex(index)
        panel.patterns.rule.activated.emit(index)
        expected = "20 random patterns, seed 1, Pseudo-inverse"
    else:
        panel.patterns.use_patterns(
            tuple(Pattern(f"{i}", row.reshape(2, 3)) for i, row in enumerate(memories().patterns))
        )
        expected = "3 patterns from files, Hebb"
    assert begun[-1].description == expected
    assert not panel.given.isVisible()
    panel.seed.setValue(1 + panel.seed.value())
    assert begun[-1] is not TAKEN
    assert len(begun) == 4


def test_what_was_made_before_another_choice_stays_what_it_was(panel: NetworkPanel) -> None:
    own = panel.make()
    panel.use_network(TAKEN)
    taken = panel.make()
    choose(panel, RANDOM)
    assert own().description == "8 handcrafted patterns, Hebb"
    assert taken() is TAKEN


def test_a_seed_for_the_next_session_begins_none(panel: NetworkPanel, begun: list[Stored]) -> None:
    panel.set_seed(77)
    assert begun == []
    assert panel.seed.value() == 77


def test_what_is_stored_is_described(panel: NetworkPanel) -> None:
    panel.describe(TAKEN)
    assert any("N = 6" in text and "P = 3" in text for text in texts(panel))


def test_files_are_asked_for(panel: NetworkPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.files_wanted):
        panel.patterns.files_wanted.emit()


def test_every_control_has_a_tip(panel: NetworkPanel) -> None:
    assert panel.take.toolTip()
    assert panel.seed.toolTip()
