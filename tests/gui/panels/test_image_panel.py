"""One image, the part of it that is used, and the pattern beside it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.panels.image_panel import ImageChoice, ImagePanel

# The left half is dark; the lower right corner is the lightest.
GREY = np.full((40, 80), 150, np.uint8)
GREY[:, :40] = 20
GREY[30:, 60:] = 250
CHOICE = ImageChoice(Path("pictures/mine.png"), GREY)
SHAPE = (4, 8)


@pytest.fixture
def panel(qtbot: QtBot) -> ImagePanel:
    panel = ImagePanel()
    qtbot.addWidget(panel)
    panel.resize(700, 400)
    panel.show()
    return panel


def wishes(panel: ImagePanel) -> list[ImageChoice]:
    heard: list[ImageChoice] = []
    panel.wish.connect(heard.append)
    return heard


def shown_pattern(panel: ImagePanel) -> list[list[int]]:
    return np.where(panel.grid._indices > 127, 1, -1).tolist()


def test_the_pattern_that_is_shown_is_the_one_that_is_made(panel: ImagePanel) -> None:
    for choice in (CHOICE, replace(CHOICE, threshold=200), replace(CHOICE, invert=True, size=0.5, centre=(0.6, 0.5))):
        assert panel.show_choice(choice, SHAPE) == ""
        pattern = choice.pattern(SHAPE)
        assert pattern.name == "mine"
        assert shown_pattern(panel) == pattern.pixels.tolist()


def test_the_automatic_threshold_is_shown_and_left_by_moving_the_slider(panel: ImagePanel) -> None:
    heard = wishes(panel)
    panel.show_choice(CHOICE, SHAPE)
    assert heard == [], "what is shown is no wish"
    assert panel.automatic.isChecked()
    assert panel.threshold.value() == 85, "half way between 20 and 150"
    assert panel.threshold_text.text() == "85"
    panel.threshold.setValue(200)
    assert heard[-1].threshold == 200
    panel.show_choice(heard[-1], SHAPE)
    assert not panel.automatic.isChecked()
    panel.automatic.click()
    assert heard[-1].threshold is None
    panel.show_choice(replace(CHOICE, threshold=120), SHAPE)
    panel.automatic.click()
    panel.automatic.click()
    assert heard[-1].threshold == 120


def test_part_place_and_inversion_are_wished_for(panel: ImagePanel) -> None:
    heard = wishes(panel)
    panel.show_choice(CHOICE, SHAPE)
    panel.part.setValue(50)
    assert heard[-1].size == 0.5
    panel.show_choice(heard[-1], SHAPE)
    assert panel.part_text.text() == "50 %"
    frame, picture = panel.picture.frame_rect(), panel.picture.picture_rect()
    assert frame.width() == pytest.approx(picture.width() / 2)
    panel.picture.moved.emit(0.6, 0.5)
    assert heard[-1].centre == (0.6, 0.5)
    panel.picture.moved.emit(3.0, -1.0)
    assert heard[-1].centre == (0.75, 0.25), "at the edge, not beyond it"
    panel.invert.click()
    assert heard[-1].invert


def test_what_is_wrong_is_said_and_no_pattern_shown(panel: ImagePanel) -> None:
    panel.show_choice(CHOICE, SHAPE)
    problem = panel.show_choice(replace(CHOICE, threshold=0), SHAPE)
    assert problem == "at the threshold 0 every unit would be light: choose a threshold from 21 to 250."
    assert panel.grid._indices.size == 1
    assert panel.threshold_text.text() == "0"
    blank = replace(CHOICE, grey=np.full((5, 5), 9, np.uint8))
    assert "one grey only" in panel.show_choice(blank, SHAPE)
    assert panel.threshold_text.text() == "–"


def test_nothing_can_be_changed_before_there_is_an_image(panel: ImagePanel) -> None:
    heard = wishes(panel)
    assert not panel.part.isEnabled()
    panel.part.setValue(50)
    panel.picture.moved.emit(0.1, 0.1)
    assert heard == []
