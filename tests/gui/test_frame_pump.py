"""The pump: it runs while frames can come, and rests when the thread does."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from gui.frame_pump import INTERVAL_MS, FramePump
from model.engine.commands import Command, Pause, Run, Step
from model.engine.events import Finished, Idle
from model.engine.frame import Frame, Scalars, Status
from model.engine.mailbox import Mailbox


class StillThread(QObject):
    """Looks like a ModelThread to the pump, and computes nothing."""

    reported = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.mailbox = Mailbox()
        self.sent = 0
        self.commands: list[Command] = []

    def send(self, command: Command) -> None:
        self.sent += 1
        self.commands.append(command)


FRAME = Frame(1, object(), Scalars(0, np.empty((0, 1)), ("x",)), 0, 0, 0, Status.PAUSED, 0.0, False, (), 0.0)


@pytest.fixture
def thread() -> StillThread:
    return StillThread()


@pytest.fixture
def pump(thread: StillThread) -> FramePump:
    return FramePump(thread, thread)  # type: ignore[arg-type]


def test_it_rests_until_something_is_wished_for(pump: FramePump, thread: StillThread) -> None:
    assert not pump.running
    pump.send(Run())
    assert pump.running
    assert thread.commands == [Run()]
    pump.stop()
    assert not pump.running


def test_frames_are_fetched_while_it_runs(pump: FramePump, thread: StillThread, qtbot: QtBot) -> None:
    pump.send(Run())
    for step in (1, 2):
        with qtbot.waitSignal(pump.frame, timeout=100 * INTERVAL_MS) as fetched:
            thread.mailbox.put(replace(FRAME, step=step))
        assert fetched.args[0].step == step
    pump.stop()


def test_the_last_frame_is_fetched_before_it_rests(pump: FramePump, thread: StillThread) -> None:
    frames: list[Frame] = []
    pump.frame.connect(frames.append)
    pump.send(Run())
    pump.send(Pause())
    thread.mailbox.put(FRAME)
    thread.reported.emit(Idle(handled=2))
    assert frames == [FRAME]
    assert not pump.running


def test_an_answer_to_an_earlier_wish_does_not_stop_it(pump: FramePump, thread: StillThread) -> None:
    pump.send(Step())
    pump.send(Step())
    thread.reported.emit(Idle(handled=1))
    assert pump.running
    thread.reported.emit(Idle(handled=2))
    assert not pump.running


def test_all_news_is_passed_on(pump: FramePump, thread: StillThread) -> None:
    heard: list[object] = []
    pump.news.connect(heard.append)
    thread.reported.emit(Finished(3))
    thread.reported.emit(Idle(1))
    assert heard == [Finished(3), Idle(1)]


def test_an_empty_mailbox_makes_no_frame(pump: FramePump, thread: StillThread) -> None:
    frames: list[Frame] = []
    pump.frame.connect(frames.append)
    pump.send(Run())
    thread.reported.emit(Idle(1))
    assert frames == []
