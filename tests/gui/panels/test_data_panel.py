"""What to learn from, chosen in the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.panels.data_panel import SOURCES, DataPanel
from model.errors import BadInput
from model.rbm.data_choice import DataChoice


@pytest.fixture
def panel(qtbot: QtBot) -> DataPanel:
    panel = DataPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.mark.parametrize(
    "data",
    [
        DataChoice(),
        DataChoice(classes=(2,), side=16, n_examples=77, binarisation="stochastic"),
        DataChoice(source="bars", side=3),
        DataChoice(source="handcrafted"),
        DataChoice(source="file", path="/somewhere/mine.npz", binarisation="stochastic"),
    ],
    ids=str,
)
def test_what_is_shown_is_what_is_chosen(panel: DataPanel, data: DataChoice) -> None:
    panel.show_choice(data)
    assert panel.choice() == data


def test_no_file_chosen_is_said_and_a_chosen_one_named(panel: DataPanel, qtbot: QtBot) -> None:
    panel.source.setCurrentIndex(panel.source.findData("file"))
    with pytest.raises(BadInput, match="No file is chosen"):
        panel.choice()
    with qtbot.waitSignal(panel.changed):
        panel.use_path(Path("/somewhere/mine.csv"))
    assert panel.choice().path == "/somewhere/mine.csv"
    assert panel.name.text() == "mine.csv"


def test_only_what_belongs_to_the_source_is_offered(panel: DataPanel) -> None:
    for source, visible in (
        ("mnist", {"classes", "side", "binarisation"}),
        ("bars", {"bar_side"}),
        ("handcrafted", set()),
        ("file", {"file", "folder", "name", "binarisation"}),
    ):
        panel.source.setCurrentIndex(panel.source.findData(source))
        names = ("classes", "side", "bar_side", "file", "folder", "name", "binarisation")
        assert {name for name in names if getattr(panel, name).isVisible()} == visible


def test_file_and_folder_are_asked_for(panel: DataPanel, qtbot: QtBot) -> None:
    panel.source.setCurrentIndex(panel.source.findData("file"))
    for button, folder in ((panel.file, False), (panel.folder, True)):
        with qtbot.waitSignal(panel.examples_wanted) as asked:
            button.click()
        assert asked.args == [folder]


def test_every_control_has_a_tip(panel: DataPanel) -> None:
    assert len(SOURCES) == 4
    for name in ("source", "side", "bar_side", "file", "folder", "n_examples", "binarisation"):
        assert getattr(panel, name).toolTip()
