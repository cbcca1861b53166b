"""What is shown is translated; what is told to the model, and found again by it, is not."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.pages.annealing_page import AnnealingPage
from gui.panels import clamp_panel, small_panel, start_panel
from gui.panels.clamp_panel import ClampPanel
from gui.panels.data_panel import DataPanel
from gui.panels.small_panel import SmallPanel
from gui.panels.start_panel import StartPanel
from gui.panels.training_panel import TrainingPanel
from gui.panels.transport import TransportPanel
from model.engine.commands import Edit
from model.hopfield.changes import CoverHalf
from model.language import ENGLISH, speak
from model.rbm.clamping import ClampHalf
from model.rbm.presets import PRESETS
from model.rbm.small_machines import EXAMPLES
from model.rbm.unit_changes import SetTemperature, UseExample
from tests.gui.small_machines import unit_by_unit


@pytest.fixture(autouse=True)
def marks() -> Iterator[None]:
    """A language that puts « » around every text."""
    speak("xx", lambda text, apart: f"«{text}»")
    yield
    speak(ENGLISH)


def test_examples_are_told_by_their_keys(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(small_panel, "EXAMPLE_NAMES", {name: f"«{name}»" for name in EXAMPLES})
    panel = SmallPanel()
    qtbot.addWidget(panel)
    assert panel.example.currentText() == "«detector»"
    heard: list[object] = []
    panel.wish.connect(heard.append)
    panel.example.activated.emit(panel.example.findText("«two features»"))
    assert heard == [Edit(UseExample("two features"))]
    panel.show_snapshot(unit_by_unit("exercise", 2, SetTemperature(0.5)))
    assert panel.example.currentText() == "«exercise»"


def test_halves_are_told_by_their_keys(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    marked = {half: f"«{half}»" for half in ("top", "bottom", "upper", "lower", "left", "right")}
    for module in (start_panel, clamp_panel):
        monkeypatch.setattr(module, "HALF_NAMES", marked)
    start, clamp = StartPanel(), ClampPanel()
    heard: list[object] = []
    for panel in (start, clamp):
        qtbot.addWidget(panel)
        panel.wish.connect(heard.append)
    for button in (start.cover["bottom"], clamp.halves["upper"]):
        button.click()
    assert (start.cover["bottom"].text(), clamp.halves["upper"].text()) == ("«bottom»", "«upper»")
    assert "«bottom»" in start.cover["bottom"].toolTip()
    assert heard == [Edit(CoverHalf("bottom")), Edit(ClampHalf("upper", 0, None))]


def test_presets_and_data_are_told_by_their_keys(qtbot: QtBot) -> None:
    panel, data = TrainingPanel(), DataPanel()
    for each in (panel, data):
        qtbot.addWidget(each)
    name = list(PRESETS)[-1]
    index = panel.preset.findData(name)
    panel.preset.setItemText(index, "«»")
    panel.preset.activated.emit(index)
    assert panel.settings() == PRESETS[name].settings
    for i in range(data.source.count()):
        data.source.setItemText(i, "«»")
    data.source.setCurrentIndex(1)
    assert data.choice().source == "bars"


def test_the_pace_has_one_step_and_many(qtbot: QtBot) -> None:
    panel = TransportPanel()
    qtbot.addWidget(panel)
    told = []
    for pace in (1.0, 20.0, None):
        panel.show_pace(pace)
        told.append(panel.pace_label.text())
    assert told == ["«1 step/s»", "«20 steps/s»", "«full speed»"]


def test_docks_keep_the_names_that_layouts_and_lectures_know(qtbot: QtBot) -> None:
    page = AnnealingPage()
    qtbot.addWidget(page)
    docks = {page._beside.objectName(): page._beside.windowTitle()}
    assert docks == {"escape": "«One escape»"}
