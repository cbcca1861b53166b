"""Which patterns are stored."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from gui.panels.memory_panel import DIGITS, FILES, HANDCRAFTED, RANDOM, MemoryPanel
from model.data.patterns import HANDCRAFTED as NAMES
from model.data.patterns import read_patterns
from model.hopfield.memories import random_memories
from tests.gui.samples import memories


@pytest.fixture
def panel(qtbot: QtBot) -> MemoryPanel:
    panel = MemoryPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.fixture
def chosen(panel: MemoryPanel) -> list[Callable[[], object]]:
    """What was to be stored, each time something was chosen."""
    heard: list[Callable[[], object]] = []
    panel.chosen.connect(lambda: heard.append(panel.choice()))
    return heard


def choose(panel: MemoryPanel, source: int) -> None:
    """As a user does in the list."""
    panel.source.setCurrentIndex(source)
    panel.source.activated.emit(source)


def type_into(qtbot: QtBot, spin: QSpinBox, text: str) -> None:
    spin.selectAll()
    qtbot.keyClicks(spin, text)
    spin.clearFocus()
    spin.editingFinished.emit()
    spin.interpretText()


def test_at_first_the_handcrafted_patterns_are_stored(panel: MemoryPanel) -> None:
    assert panel.source.currentIndex() == HANDCRAFTED
    assert panel.choice()().names == NAMES


def test_random_patterns_are_as_many_and_as_large_as_asked(
    panel: MemoryPanel, chosen: list[Callable[[], object]]
) -> None:
    choose(panel, RANDOM)
    panel.rows.setValue(3)
    panel.columns.setValue(5)
    panel.n_patterns.setValue(7)
    panel.seed.setValue(11)
    assert len(chosen) == 5
    stored = panel.choice()()
    assert stored.shape == (3, 5)
    np.testing.assert_array_equal(stored.patterns, random_memories(7, (3, 5), 11).patterns)


def test_digits_are_of_the_classes_and_size_asked(panel: MemoryPanel, chosen: list[Callable[[], object]]) -> None:
    choose(panel, DIGITS)
    panel.per_class.setValue(2)
    panel.side.setCurrentIndex(1)
    panel.classes.buttons[7].click()
    assert len(chosen) == 4
    stored = panel.choice()()
    assert stored.shape == (16, 16)
    assert [re.findall("[0-9]+", name)[0] for name in stored.names] == ["0", "0", "1", "1", "7", "7"]


@pytest.mark.parametrize(
    ("source", "shown"), [(HANDCRAFTED, ()), (DIGITS, ("per_class",)), (RANDOM, ("rows", "columns", "n_patterns"))]
)
def test_only_what_belongs_to_the_source_is_shown(panel: MemoryPanel, source: int, shown: tuple[str, ...]) -> None:
    choose(panel, source)
    for name in ("per_class", "rows", "columns", "n_patterns"):
        assert getattr(panel, name).isVisible() == (name in shown), name


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [("per_class", 1, 50), ("rows", 1, 64), ("columns", 1, 64), ("n_patterns", 1, 1000), ("seed", 0, 2**31 - 1)],
)
def test_impossible_numbers_cannot_be_entered(panel: MemoryPanel, name: str, low: int, high: int) -> None:
    spin = getattr(panel, name)
    spin.setValue(low - 1)
    assert spin.value() == low
    spin.setValue(high)
    assert spin.value() == high
    if high < 2**31 - 1:
        spin.setValue(high + 1)
        assert spin.value() == high


def test_a_number_counts_when_typing_is_done(
    panel: MemoryPanel, chosen: list[Callable[[], object]], qtbot: QtBot
) -> None:
    choose(panel, RANDOM)
    chosen.clear()
    panel.n_patterns.selectAll()
    qtbot.keyClicks(panel.n_patterns, "123")
    assert chosen == []
    panel.n_patterns.interpretText()
    assert len(chosen) == 1
    assert panel.n_patterns.value() == 123


def test_too_few_units_are_refused_with_a_reason(panel: MemoryPanel, chosen: list[Callable[[], object]]) -> None:
    choose(panel, RANDOM)
    panel.rows.setValue(1)
    chosen.clear()
    panel.columns.setValue(3)
    assert chosen == []
    assert "3 units" in panel.summary.text()
    assert "there must be 4 to 4,096" in panel.summary.text()
    panel.columns.setValue(4)
    assert len(chosen) == 1
    panel.rows.setValue(64)
    panel.columns.setValue(64)
    assert len(chosen) == 3, "4096 units are possible"


def test_files_are_asked_for_and_the_source_stays_until_they_come(
    panel: MemoryPanel, chosen: list[Callable[[], object]], qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(panel.files_wanted):
        choose(panel, FILES)
    assert panel.source.currentIndex() == HANDCRAFTED
    assert chosen == []
    path = tmp_path / "mine.txt"
    path.write_text("##\n..\n")
    panel.use_patterns(read_patterns((path,)))
    assert panel.source.currentIndex() == FILES
    assert len(chosen) == 1
    assert panel.choice()().names == ("mine",)


def test_what_is_stored_is_described(panel: MemoryPanel) -> None:
    panel.describe(memories(), (0, 2, 0))
    text = panel.summary.text()
    assert "N = 6" in text
    assert "P = 3" in text
    assert "load P/N = <b>0.500</b>" in text
    assert "2 of 3 stable" in text


def test_every_control_has_a_tip(panel: MemoryPanel) -> None:
    controls = (panel.source, panel.rule, panel.per_class, panel.side, panel.rows, panel.columns, panel.n_patterns)
    assert all(control.toolTip() for control in (*controls, panel.seed))
