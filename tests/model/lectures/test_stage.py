"""Performing: any step, in any order, with the same numbers and the same snapshot, down to the last bit."""

import random
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gui.__main__ import PAGES as WINDOW_PAGES
from model.engine.history import History
from model.errors import BadInput
from model.lectures.actions import Action, Advance, Alter, Change, Observe, Show
from model.lectures.check import same
from model.lectures.lecture import Lecture
from model.lectures.pages import PAGES
from model.lectures.pages.kind import numbers_of
from model.lectures.stage import Performed, Stage
from tests.model.lectures.sample_pages import SAMPLES
from tests.model.lectures.writing import SMALL, lecture

OF_THE_WHOLE_RUN = {"best", "furthest", "dead_since", "n_steps", "words"}
"""Parts of the snapshots of unlearning and barriers that look ahead of the step where the run has been further."""


def equal(one: Any, other: Any) -> bool:
    """Whether two snapshots are the same to the last bit."""
    if isinstance(one, np.ndarray):
        return one.dtype == other.dtype and np.array_equal(one, other, equal_nan=one.dtype.kind == "f")
    if isinstance(one, float):
        return same(one, other)
    if is_dataclass(one):
        names = [part.name for part in fields(one) if part.name not in OF_THE_WHOLE_RUN]
        return type(one) is type(other) and all(equal(getattr(one, name), getattr(other, name)) for name in names)
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(equal, one, other))
    if type(one).__name__ in ("Rbm", "Hopfield"):
        return equal(one.weights, other.weights)
    assert one is None or isinstance(one, str | int | bytes), type(one)
    return bool(one == other)


def agree(one: Performed, other: Performed) -> bool:
    return (
        equal(one.snapshot, other.snapshot)
        and one.numbers.keys() == other.numbers.keys()
        and all(same(value, other.numbers[name]) for name, value in one.numbers.items())
    )


def test_there_is_a_sample_of_every_page_and_it_uses_every_change() -> None:
    assert set(SAMPLES) == set(PAGES) == set(WINDOW_PAGES)
    for name, blocks in SAMPLES.items():
        unused = [command for command in PAGES[name].commands if f"{{ {command} = " not in "\n".join(blocks)]
        assert set(unused) <= {"start_at", "store_patterns", "set_visible"}


@pytest.mark.parametrize("page", SAMPLES)
def test_forward_back_straight_and_zigzag_are_the_same(tmp_path: Path, page: str) -> None:
    found = lecture(tmp_path, *SAMPLES[page])
    n = len(found.steps)
    stage = Stage(found)
    forward = [stage.perform(i) for i in range(n)]
    assert all(agree(stage.perform(i), forward[i]) for i in reversed(range(n)))
    assert all(agree(Stage(found).perform(i), forward[i]) for i in range(n))
    zigzag = random.Random(1).choices(range(n), k=2 * n)
    assert all(agree(stage.perform(i), forward[i]) for i in zigzag)
    assert len({str(performed.numbers) for performed in forward}) > 1


@pytest.mark.parametrize("page", SAMPLES)
def test_the_loop_of_the_window_comes_to_the_same_by_the_plan(tmp_path: Path, page: str) -> None:
    found = lecture(tmp_path, *SAMPLES[page])
    last = len(found.steps) - 1
    plan = found.plan(last)
    assert (plan.page, plan.first) == (page, 0)
    history = History(plan.make_session())
    for action in plan.actions:
        do(history, action)
    snapshot = history.session.snapshot()
    assert agree(Performed(snapshot, numbers_of(PAGES[page], snapshot)), Stage(found).perform(last))


def do(history: History, action: Action) -> None:
    """As the runner does what the window wishes."""
    match action:
        case Change(change):
            history.edit(change, 0)
        case Alter(change):
            history.alter(change)
        case Observe(what):
            history.session.observe(what)
        case Show(what):
            history.session.show(what)
        case Advance(steps):
            history.advance(10**6 if steps is None else steps)


def test_the_numbers_of_the_slides(tmp_path: Path) -> None:
    found = lecture(
        tmp_path,
        'page = "small"\nsession = { example = "exercise" }',
        'page = "small"\nsession = { example = "detector" }',
        "change = [{ set = { h1 = 1 } }]",
        'page = "small"\nsession = { example = "corrupted pattern" }',
    )
    stage = Stage(found)
    exercise, detects, forces, corrupted = (stage.perform(i).numbers for i in range(4))
    assert exercise["field(h1)"] == pytest.approx(0.01, abs=1e-6)
    assert exercise["p(h1)"] == pytest.approx(0.5025, abs=5e-5)
    assert detects["p(h1)"] == pytest.approx(0.8808, abs=5e-5)
    assert (forces["p(v1)"], forces["p(v2)"]) == pytest.approx((0.7311, 0.7311), abs=5e-5)
    assert corrupted["p(h1)"] == pytest.approx(0.7311, abs=5e-5)


def test_a_page_begins_anew_and_what_follows_goes_on(tmp_path: Path) -> None:
    found = lecture(tmp_path, SMALL, "steps = 2", "steps = 1", SMALL, "steps = 1")
    stage = Stage(found)
    assert [stage.perform(i).numbers["step"] for i in (0, 1, 2, 3, 4)] == [0, 2, 3, 0, 1]
    assert [found.first_of(i) for i in range(5)] == [0, 0, 0, 3, 3]


def test_a_plan_has_the_pace_of_its_own_step_alone(tmp_path: Path) -> None:
    found = lecture(tmp_path, SMALL, "steps = 2\npace = 4", "steps = 3\npace = 5\nhighlight = ['sum']")
    assert found.plan(2).actions == (Advance(2), Advance(3, 5.0))
    assert found.plan(2).highlight == ("sum",)
    assert found.plan(1).actions == (Advance(2, 4.0),)
    assert found.plan(2, at_once=True).actions == (Advance(2), Advance(3))


def test_what_the_session_refuses_is_refused_with_the_line_of_the_step(tmp_path: Path) -> None:
    found = lecture(tmp_path, 'page = "hopfield"', "change = [{ flip_share = 0.5 }, { start_from = 9 }]", "")
    stage = Stage(found)
    before = stage.perform(0)
    with pytest.raises(BadInput, match=r"lecture.md, line 9: there is no memory 9; they are numbered from 1 to 8"):
        stage.perform(1)
    with pytest.raises(BadInput, match="line 9: there is no memory 9"):
        stage.perform(2)
    assert agree(stage.perform(0), before)


def test_what_cannot_be_made_is_refused_with_the_line_of_its_table(tmp_path: Path) -> None:
    block = 'page = "spurious"\n\nsession = { order = "wanting", patterns = ["two", "other.txt"] }'
    (tmp_path / "other.txt").write_text("##\n..\n")
    with pytest.raises(BadInput, match=r"lecture.md, line 8: “other” has 2 rows × 2 columns and “two” has 12 × 10"):
        Stage(lecture(tmp_path, block)).perform(0)


def test_what_never_ends_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("model.lectures.stage.MAX_RUN", 3000)
    found = lecture(tmp_path, 'page = "hopfield"\nsession = { temperature = 0.5 }\nsteps = "to the end"')
    with pytest.raises(BadInput, match="line 3: there is no end within 3,000 steps; say how many `steps` to take"):
        Stage(found).perform(0)


def test_checkpoints_that_become_too_large_are_given_up_and_the_numbers_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = lecture(tmp_path, *SAMPLES["learning"])
    expected = [Stage(found).perform(i) for i in range(len(found.steps))]
    monkeypatch.setattr("model.lectures.stage.MAX_BYTES", 1)
    stage = Stage(found)
    for i in (0, 1, 2, 3, 1, 2, 0, 3):
        assert agree(stage.perform(i), expected[i])
        assert stage._scene is not None
        assert len(stage._scene.checkpoints) <= 2


def test_a_thousand_steps_of_a_lecture_come_to_the_end(tmp_path: Path) -> None:
    found: Lecture = lecture(tmp_path, SMALL, *["steps = 1"] * 999)
    stage = Stage(found)
    assert stage.perform(999).numbers["step"] == 999
    assert stage.perform(500).numbers["step"] == 500
