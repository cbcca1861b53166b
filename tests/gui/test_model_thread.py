"""The thread with a real loop in it."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QDeadlineTimer
from pytestqt.qtbot import QtBot

import gui.model_thread
from gui.model_thread import ModelThread
from model.engine.commands import Quit, Run, Start, Step
from model.engine.events import Failed, Idle, Started
from model.engine.frame import Frame
from model.engine.trace import Trace
from tests.model.engine.counting_session import CountingSession, states_of


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[ModelThread]:
    thread = ModelThread()
    thread.start()
    yield thread
    leave(thread)
    thread.deleteLater()


def leave(thread: ModelThread) -> None:
    thread.ask_to_leave()
    thread.join(QDeadlineTimer(2000))


def test_commands_are_answered_and_counted(thread: ModelThread, qtbot: QtBot) -> None:
    events: list[object] = []
    thread.reported.connect(events.append)
    for command in (Start(lambda: CountingSession(seed=3)), Step(), Step()):
        thread.send(command)
    qtbot.waitUntil(lambda: Idle(3) in events)
    assert events[0] == Started(3)
    frame = thread.mailbox.take()
    assert frame is not None
    assert frame.step == 2
    np.testing.assert_array_equal(frame.snapshot.state, states_of(3, 2)[2])  # type: ignore[attr-defined]


def test_no_scalar_is_lost_at_full_speed(thread: ModelThread, qtbot: QtBot) -> None:
    trace = Trace(CountingSession.scalar_names)
    newest: list[Frame] = []
    thread.send(Start(lambda: CountingSession(finish_at=20_000)))
    thread.send(Run())

    def read() -> bool:
        frame = thread.mailbox.take()
        if frame is not None:
            trace.add(frame.scalars)
            newest[:] = [frame]
        return bool(newest) and newest[0].step == 20_000

    qtbot.waitUntil(read)
    assert trace.n_steps == 20_000
    np.testing.assert_array_equal(trace.column("step"), np.arange(1, 20_001))


def test_it_leaves_in_the_middle_of_a_run(thread: ModelThread, qtbot: QtBot) -> None:
    thread.send(Start(CountingSession))
    thread.send(Run())
    qtbot.waitUntil(lambda: not thread.mailbox.empty)
    leave(thread)
    assert thread.isFinished()


def test_closing_twice_is_closing(thread: ModelThread) -> None:
    leave(thread)
    leave(thread)
    assert thread.isFinished()


def test_an_exception_ends_the_session_and_not_the_thread(thread: ModelThread, qtbot: QtBot) -> None:
    events: list[object] = []
    thread.reported.connect(events.append)
    thread.send(Start(lambda: CountingSession(seed=5, raise_at=3)))
    for _ in range(4):
        thread.send(Step())
    qtbot.waitUntil(lambda: Idle(5) in events)
    (failed,) = [event for event in events if isinstance(event, Failed)]
    assert (failed.step, failed.seed) == (2, 5)
    thread.send(Start(CountingSession))
    qtbot.waitUntil(lambda: Idle(6) in events)
    assert thread.isRunning()


def test_a_thread_that_does_not_leave_in_time_is_logged(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from threading import Event as Flag

    monkeypatch.setattr(gui.model_thread, "JOIN_SECONDS", 0.05)
    entered, release = Flag(), Flag()

    def dawdle() -> CountingSession:
        entered.set()
        release.wait(10)
        return CountingSession()

    thread = ModelThread()
    thread.start()
    thread.send(Start(dawdle))
    assert entered.wait(10)
    leave(thread)
    assert "has not ended" in caplog.text
    release.set()
    thread.send(Quit())
    assert thread.wait(10_000)
    thread.deleteLater()
