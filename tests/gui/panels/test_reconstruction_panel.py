"""The controls of reconstruction."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from gui.panels.reconstruction_panel import ReconstructionPanel
from model.rbm.reconstruction_settings import ALL_DIGITS, ReconstructionSettings
from tests.gui.reconstructions import learner, reconstruction


@pytest.fixture
def panel(qtbot: QtBot) -> ReconstructionPanel:
    panel = ReconstructionPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def pick(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def enabled(panel: ReconstructionPanel, picker: str) -> tuple[int, ...]:
    buttons = getattr(panel, picker).buttons
    return tuple(digit for digit in ALL_DIGITS if buttons[digit].isEnabled())


def test_at_first_everything_is_left_to_the_machine(panel: ReconstructionPanel) -> None:
    assert panel.settings() == ReconstructionSettings()
    assert not panel.share.isVisible()


def test_every_change_is_heeded_and_told(panel: ReconstructionPanel, qtbot: QtBot) -> None:
    panel.describe(reconstruction(0, machine=learner((1, 2)))[0])
    with qtbot.waitSignals([panel.chosen] * 9):
        panel.familiar.buttons[1].click()
        panel.others.buttons[9].click()
        pick(panel.kind, "noise")
        panel.n.setValue(5)
        panel.next.click()
        pick(panel.damage, "flip")
        panel.share.setValue(25)
        pick(panel.way, "mean field")
        panel.seed.setValue(9)
    assert panel.settings() == ReconstructionSettings(
        familiar=(2,),
        unfamiliar="noise",
        others=(0, 3, 4, 5, 6, 7, 8),
        n=5,
        first=5,
        damage="flip",
        flipped=0.25,
        way="mean field",
        seed=9,
    )


def test_other_digits_are_the_next_ones(panel: ReconstructionPanel, qtbot: QtBot) -> None:
    for expected in (8, 16):
        with qtbot.waitSignal(panel.chosen):
            qtbot.mouseClick(panel.next, Qt.MouseButton.LeftButton)
        assert panel.settings().first == expected


def test_it_shows_what_the_machine_decides_and_keeps_that_open(panel: ReconstructionPanel) -> None:
    panel.describe(reconstruction(0)[0])
    assert panel.familiar.classes == (2,)
    assert panel.others.classes == (0, 1, 3, 4, 5, 6, 7, 8, 9)
    assert panel.kind.currentData() == "other digits"
    assert panel.others.isVisible()
    assert panel.settings() == ReconstructionSettings()


def test_a_digit_can_be_chosen_only_where_it_belongs(panel: ReconstructionPanel) -> None:
    panel.describe(reconstruction(0, machine=learner((2, 7)))[0])
    assert enabled(panel, "familiar") == (2, 7)
    assert enabled(panel, "others") == (0, 1, 3, 4, 5, 6, 8, 9)


def test_of_a_machine_that_does_not_say_any_digit_can_be_taken_for_familiar(panel: ReconstructionPanel) -> None:
    silent = learner()
    silent.provenance = None
    panel.describe(reconstruction(0, ReconstructionSettings(familiar=(3, 4)), silent)[0])
    assert enabled(panel, "familiar") == ALL_DIGITS
    assert enabled(panel, "others") == (0, 1, 2, 5, 6, 7, 8, 9)


def test_other_classes_and_a_share_are_asked_only_where_they_matter(panel: ReconstructionPanel) -> None:
    panel.describe(reconstruction(0, machine=learner(ALL_DIGITS))[0])
    assert panel.kind.currentData() == "lying"
    assert not panel.others.isVisible()
    pick(panel.damage, "flip")
    assert panel.share.isVisible()
    pick(panel.damage, "cover")
    assert not panel.share.isVisible()


def test_every_control_has_a_tip(panel: ReconstructionPanel) -> None:
    names = ("kind", "n", "next", "damage", "share", "way", "seed")
    assert all(getattr(panel, name).toolTip() for name in names)
