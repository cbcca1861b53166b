"""From step to step in a window with real threads: each is what it is without a window, forward and back."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.lectures.lecture_room import LectureRoom
from gui.lectures.player import State
from gui.main_window import MainWindow
from model.engine.commands import Command, Edit, GoTo, Run, SetPace, Start, Step
from model.engine.frame import Status
from model.hopfield.changes import Paint
from model.lectures.reading import read_lecture
from model.lectures.stage import Stage
from tests.gui.lectures.lectures import SLOW, at_rest, opened, written


@pytest.fixture
def room(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> LectureRoom:
    return opened(window, qtbot, written(tmp_path))


@pytest.fixture
def slow(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> LectureRoom:
    return opened(window, qtbot, written(tmp_path, SLOW))


def snapshot(room: LectureRoom) -> Any:
    assert room.player.desk is not None
    assert room.player.desk.page.newest is not None
    return room.player.desk.page.newest.snapshot


def arrays(value: object, depth: int = 0) -> object:
    """All arrays and numbers of a snapshot, bit for bit."""
    if isinstance(value, np.ndarray):
        return value.dtype.str, value.shape, value.tobytes()
    if dataclasses.is_dataclass(value) and depth < 3:
        return [(f.name, arrays(getattr(value, f.name), depth + 1)) for f in dataclasses.fields(value)]
    return repr(value) if isinstance(value, int | float | str | bool | None) else None


def note(room: LectureRoom, monkeypatch: pytest.MonkeyPatch) -> list[Command]:
    """What reaches the model thread from now on."""
    assert room.player.desk is not None
    heard: list[Command] = []
    passing_on: Callable[[Command], None] = room.player.desk.thread.send

    def hear(command: Command) -> None:
        heard.append(command)
        passing_on(command)

    monkeypatch.setattr(room.player.desk.thread, "send", hear)
    return heard


def to(room: LectureRoom, qtbot: QtBot, step: int) -> None:
    """To a step, its answer revealed."""
    room.player.go_to(step)
    at_rest(room, qtbot)
    if room.player.state is State.ASKING:
        room.player.reveal()
        at_rest(room, qtbot)
    assert (room.player.step, room.player.state) == (step, State.THERE)


def test_forward_back_and_forward_again_is_the_very_same_and_that_of_a_stage(room: LectureRoom, qtbot: QtBot) -> None:
    lecture = room.lecture
    assert lecture is not None
    stage = Stage(lecture)
    forward = []
    for i in range(4):
        to(room, qtbot, i)
        forward.append(arrays(snapshot(room)))
        assert arrays(stage.perform(i).snapshot) == forward[i], i
    assert len({str(each) for each in forward}) == 4
    for i in (2, 1, 0, 1, 2, 3, 1):
        to(room, qtbot, i)
        assert arrays(snapshot(room)) == forward[i], i


def test_going_on_sends_only_what_is_new(room: LectureRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = note(room, monkeypatch)
    to(room, qtbot, 1)
    assert [c for c in heard if isinstance(c, Start | Edit | Run | SetPace)] == [
        SetPace(400.0),
        Run(30),
        SetPace(200.0),  # the page's own pace, for whoever plays from here
    ]
    heard.clear()
    to(room, qtbot, 0)
    assert isinstance(heard[0], Start)


def test_what_lies_behind_is_one_way_and_not_many(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = {9: "change = [{ flip_share = 0.1 }]\n", 11: "pace = 1000\n"}
    text = SLOW[: SLOW.index("## Slow")] + "".join(
        f"## Step {i}\n\n```reverie\nsteps = {i}\n{more.get(i, '')}```\n\n" for i in range(1, 12)
    )
    room = opened(window, qtbot, written(tmp_path, text))
    heard = note(room, monkeypatch)
    to(room, qtbot, 11)
    assert [c for c in heard if isinstance(c, GoTo | Run)] == [GoTo(36), GoTo(19), Run(30)]
    assert room.lecture is not None
    assert arrays(snapshot(room)) == arrays(Stage(room.lecture).perform(11).snapshot)


def test_a_question_comes_before_what_answers_it(room: LectureRoom, qtbot: QtBot) -> None:
    to(room, qtbot, 1)
    room.player.forward()
    at_rest(room, qtbot, State.ASKING)
    assert snapshot(room).step == 30
    room.player.forward()
    at_rest(room, qtbot, State.THERE)
    assert room.player.step == 2
    assert room.player.answer() == 0
    assert room.player.desk is not None
    assert room.player.desk.page.newest is not None
    assert room.player.desk.page.newest.status is Status.FINISHED
    room.player.forward()
    at_rest(room, qtbot, State.ASKING)
    assert snapshot(room).step == 0
    room.player.reveal()
    at_rest(room, qtbot, State.THERE)
    assert room.player.answer() == pytest.approx(1 / (1 + np.exp(-2.0)))


def test_whoever_takes_over_is_let_and_the_lecture_comes_back(room: LectureRoom, qtbot: QtBot) -> None:
    to(room, qtbot, 1)
    before = arrays(snapshot(room))
    desk = room.player.desk
    assert desk is not None
    desk.page.send(Edit(Paint((0, 1, 2), 1)))
    desk.page.send(Step())
    assert room.player.state is State.LEFT
    qtbot.waitUntil(lambda: not desk.pump.running)
    assert arrays(snapshot(room)) != before
    assert not room.panel.resume.isHidden()
    room.actions["lecture return"].trigger()
    at_rest(room, qtbot, State.THERE)
    assert room.panel.resume.isHidden()
    assert arrays(snapshot(room)) == before


def test_what_was_touched_is_begun_anew_for_the_next_step(room: LectureRoom, qtbot: QtBot) -> None:
    to(room, qtbot, 1)
    expected = arrays(snapshot(room))
    to(room, qtbot, 0)
    desk = room.player.desk
    assert desk is not None
    desk.page.send(Step())
    to(room, qtbot, 1)
    assert arrays(snapshot(room)) == expected


def test_who_is_in_a_hurry_sees_the_same(slow: LectureRoom, qtbot: QtBot) -> None:
    slow.player.forward()
    desk = slow.player.desk
    assert desk is not None
    page = desk.page
    qtbot.waitUntil(lambda: page.newest is not None and page.newest.status is Status.PLAYING)
    slow.player.forward()
    at_rest(slow, qtbot, State.THERE)
    assert slow.lecture is not None
    assert arrays(snapshot(slow)) == arrays(Stage(slow.lecture).perform(2).snapshot)


def test_back_in_the_midst_of_a_step(slow: LectureRoom, qtbot: QtBot) -> None:
    before = arrays(snapshot(slow))
    slow.player.forward()
    desk = slow.player.desk
    assert desk is not None
    page = desk.page
    qtbot.waitUntil(lambda: page.newest is not None and page.newest.status is Status.PLAYING)
    slow.player.back()
    at_rest(slow, qtbot, State.THERE)
    qtbot.waitUntil(lambda: not desk.pump.running)
    assert arrays(snapshot(slow)) == before
    assert page.newest is not None
    assert page.newest.status is Status.PAUSED


def test_live_numbers_are_those_of_the_step(room: LectureRoom, qtbot: QtBot) -> None:
    to(room, qtbot, 0)
    assert "The overlap is 0.50" in room.panel.words.spoken()
    to(room, qtbot, 1)
    assert f"Now {snapshot(room).energy:.1f}".replace("-", "−") in room.panel.words.spoken()
    to(room, qtbot, 2)
    assert "It ends in two" in room.panel.words.spoken()


def test_a_step_that_cannot_be_says_why_and_where(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    text = """# L

## One

```reverie
page = "hopfield"
```

## Two

```reverie
change = [{ start_from = 99 }]
steps = 5
```
"""
    room = opened(window, qtbot, written(tmp_path, text))
    room.player.forward()
    at_rest(room, qtbot, State.REFUSED)
    assert room.panel.problem.text() == room.player.refusal
    assert "99" in room.player.refusal
    assert not room.panel.resume.isHidden()
    room.player.back()
    at_rest(room, qtbot, State.THERE)
    assert room.panel.problem.isHidden()
    assert read_lecture(tmp_path / "walk.md").steps[1].where.line == 9
