"""The sheet of training images."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from gui.views.examples import ExamplesView
from model.rbm.provenance import DataDescription
from tests.gui.looking import move
from tests.gui.samples import training


@pytest.fixture
def view(qtbot: QtBot) -> ExamplesView:
    view = ExamplesView()
    qtbot.addWidget(view)
    view.resize(400, 260)
    view.show()
    return view


def test_name_counts_shape_and_notes_are_told(view: ExamplesView) -> None:
    snapshot = training()[0]
    description = DataDescription("digits", (1, 4), 40, (3, 4), "threshold 0.5")
    view.show_snapshot(
        replace(snapshot, material=replace(snapshot.material, description=description, notes=("Three are blank.",)))
    )
    told = view.words.text()
    for part in ("digits", "40 images of 3 × 4", "20 for validation", "threshold 0.5", "1, 4", "Three are blank."):
        assert part in told


def test_an_image_under_the_mouse_says_its_class(view: ExamplesView) -> None:
    snapshot = training()[0]
    examples = np.zeros((40, 12), np.uint8)
    examples[0, :5] = 1
    material = replace(snapshot.material, examples=examples, labels=np.ones(40, np.intp), label_names=("a", "b"))
    view.show_snapshot(replace(snapshot, material=material))
    heard: list[str] = []
    view.hovered.connect(heard.append)
    rect = view.grid.picture_rect()
    move(view.grid, QPointF(rect.left() + 3, rect.top() + 3))
    assert heard[-1] == "Training image 1, class b: 5 of 12 pixels are 1"
    move(view.grid, QPointF(rect.left() - 3, rect.top() + 3))
    assert heard[-1] == ""
    view.show_snapshot(replace(snapshot, material=replace(material, labels=None)))
    move(view.grid, QPointF(rect.left() + 3, rect.top() + 3))
    assert heard[-1] == "Training image 1: 5 of 12 pixels are 1"


def test_nothing_to_show(view: ExamplesView) -> None:
    view.show_snapshot(training()[0])
    view.clear()
    assert view.words.text() == ""
