"""Play, pause, step, back, pace and scrub."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.transport import PACES, TransportPanel
from model.engine.commands import Command, GoTo, Pause, Run, SetPace, Step, StepBack
from model.engine.frame import Frame, Scalars, Status

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot) -> TransportPanel:
    panel = TransportPanel()
    qtbot.addWidget(panel)
    panel.resize(1200, 50)
    panel.show()
    return panel


@pytest.fixture
def wishes(panel: TransportPanel) -> list[Command]:
    heard: list[Command] = []
    panel.wish.connect(heard.append)
    return heard


def frame(step: int = 5, last: int = 9, status: Status = Status.PAUSED, first: int = 0) -> Frame:
    return Frame(1, object(), Scalars(0, np.empty((0, 0)), ()), step, first, last, status, 0.0, False, (), 0.0)


def test_before_a_run_nothing_can_be_pressed(panel: TransportPanel, wishes: list[Command], qtbot: QtBot) -> None:
    panel.show_frame(None, "step")
    for button in (panel.home, panel.back, panel.play, panel.forward):
        assert not button.isEnabled()
        qtbot.mouseClick(button, LEFT)
    assert not panel.scrub.isEnabled()
    panel.toggle()
    panel.go_home()
    assert wishes == []
    assert panel.place.text() == ""


def test_each_button_wishes_for_one_thing(panel: TransportPanel, wishes: list[Command], qtbot: QtBot) -> None:
    panel.show_frame(frame(), "step")
    for button in (panel.home, panel.back, panel.play, panel.forward):
        qtbot.mouseClick(button, LEFT)
    assert wishes == [GoTo(0), StepBack(), Run(), Step()]


@pytest.mark.parametrize(
    ("status", "wish"), [(Status.PAUSED, Run()), (Status.PLAYING, Pause()), (Status.SEEKING, Pause())]
)
def test_play_is_pause_while_something_moves(
    panel: TransportPanel, wishes: list[Command], status: Status, wish: Command
) -> None:
    panel.show_frame(frame(status=status), "step")
    panel.toggle()
    assert wishes == [wish]


@pytest.mark.parametrize(
    ("shown", "home", "back", "play", "forward"),
    [
        (frame(step=0), False, False, True, True),
        (frame(step=5), True, True, True, True),
        (frame(step=9, status=Status.FINISHED), True, True, False, False),
        (frame(step=3, first=3), False, False, True, True),
    ],
)
def test_only_what_is_possible_can_be_pressed(
    panel: TransportPanel, shown: Frame, home: bool, back: bool, play: bool, forward: bool
) -> None:
    panel.show_frame(shown, "step")
    buttons = (panel.home, panel.back, panel.play, panel.forward)
    assert [button.isEnabled() for button in buttons] == [home, back, play, forward]


def test_the_place_in_the_run_is_told(panel: TransportPanel, wishes: list[Command]) -> None:
    panel.show_frame(frame(step=1234, last=56789), "update")
    assert panel.place.text() == "update 1,234 of 56,789"
    assert (panel.scrub.minimum(), panel.scrub.maximum(), panel.scrub.value()) == (0, 56789, 1234)
    assert wishes == [], "showing a place is not a wish to go there"


def test_scrubbing_goes_there(panel: TransportPanel, wishes: list[Command]) -> None:
    panel.show_frame(frame(step=5, last=100), "step")
    panel.scrub.setValue(77)
    assert wishes == [GoTo(77)]


def test_a_slider_that_is_held_is_not_moved(panel: TransportPanel) -> None:
    panel.show_frame(frame(step=5, last=100), "step")
    panel.scrub.setSliderDown(True)
    panel.scrub.setValue(50)
    panel.show_frame(frame(step=31, last=100), "step")
    assert panel.scrub.value() == 50
    panel.scrub.setSliderDown(False)
    panel.show_frame(frame(step=50, last=100), "step")
    assert panel.scrub.value() == 50


def test_every_pace_can_be_chosen_and_says_its_name(panel: TransportPanel, wishes: list[Command]) -> None:
    assert PACES[0] == 1
    assert PACES[-1] is None
    names = []
    for i in range(1, len(PACES)):
        panel.pace.setValue(i)
        names.append(panel.pace_label.text())
    assert wishes == [SetPace(pace) for pace in PACES[1:]]
    assert names[0] == "2 steps/s"
    assert names[-2:] == ["100,000 steps/s", "full speed"]
    assert len(set(names)) == len(names)
    panel.pace.setValue(0)
    assert panel.pace_label.text() == "1 step/s"


def test_faster_and_slower_stop_at_the_ends(panel: TransportPanel, wishes: list[Command]) -> None:
    panel.show_pace(None)
    panel.change_pace(+1)
    assert wishes == []
    panel.change_pace(-1)
    assert wishes == [SetPace(100_000.0)]
    panel.show_pace(1.0)
    panel.change_pace(-1)
    assert len(wishes) == 1


def test_showing_a_pace_is_no_wish(panel: TransportPanel, wishes: list[Command]) -> None:
    for pace in PACES:
        panel.show_pace(pace)
        assert PACES[panel.pace.value()] == pace
    assert wishes == []


def test_the_icon_tells_what_play_will_do(panel: TransportPanel) -> None:
    def picture() -> bytes:
        image = panel.play.icon().pixmap(64, 64).toImage()
        return bytes(image.constBits())

    panel.show_frame(frame(), "step")
    paused = picture()
    panel.show_frame(frame(status=Status.PLAYING), "step")
    assert picture() != paused
    panel.show_frame(frame(), "step")
    assert picture() == paused


def test_every_control_has_a_tip(panel: TransportPanel) -> None:
    controls: list[Callable[[], str]] = [
        w.toolTip for w in (panel.home, panel.back, panel.play, panel.forward, panel.pace, panel.scrub, panel.place)
    ]
    assert all(tip() for tip in controls)
