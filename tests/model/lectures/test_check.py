from math import nan
from pathlib import Path
from typing import Any

import pytest

from model.lectures.check import StepReport, check, met
from model.lectures.lecture import Expectation
from model.lectures.pages import PAGES
from model.lectures.reading import read_lecture
from model.lectures.shelf import shipped_lectures
from model.lectures.words import Value
from tests.model.lectures.writing import SMALL, lecture


def problems(folder: Path, *blocks: str, words: str = "Words.") -> list[list[str]]:
    reports = check(lecture(folder, *blocks, words=words))
    return [[problem.replace(f"{folder}/", "") for problem in report.problems] for report in reports]


def test_what_is_as_expected_is_no_problem(tmp_path: Path) -> None:
    block = f'{SMALL}\nexpect = {{ "p(h1)" = 0.5025, "field(h1)" = [0.011, 0.0011], next = "h1", v1 = 1 }}'
    (report,) = check(lecture(tmp_path, block))
    assert report.ok
    assert isinstance(report, StepReport)
    assert (report.number, report.title, report.page, report.line) == (1, "Step 1", "small", 3)
    assert [each.met for each in report.expected] == [True] * 4
    assert report.numbers["p(h1)"] == pytest.approx(0.5025, abs=1e-6)


@pytest.mark.parametrize(
    ("expect", "said"),
    [
        ('"p(h1)" = 0.5024', "p(h1) is 0.5024999976; expected was 0.5024 ± 5e-05."),
        ('"p(h1)" = [0.6, 0.01]', "p(h1) is 0.5024999976; expected was 0.6 ± 0.01."),
        ("step = 1", "step is 0; expected was 1."),
        ('next = "h2"', "next is “h1”; expected was “h2”."),
        ("next = 1", "next is “h1”; expected was 1."),
        ('v1 = "1"', "v1 is 1; expected was “1”."),
        ("v1 = true", "v1 is 1; expected was true."),
        ("v8 = 1", "v8 is missing; expected was 1."),
        ("h1 = 1", "h1 is not known; expected was 1."),
    ],
)
def test_a_wrong_expectation_is_found_with_its_line(tmp_path: Path, expect: str, said: str) -> None:
    assert problems(tmp_path, f"{SMALL}\n\nexpect = {{ {expect} }}", "steps = 1") == [
        [f"lecture.md, line 8: {said}"],
        [],
    ]


@pytest.mark.parametrize(
    ("wanted", "tolerance", "found", "is_met"),
    [
        (0.25, 0.5, 0.75, True),
        (0.25, 0.5, 0.76, False),
        (3.0, 0.0, 3.0, True),
        (3.0, 0.0, 3.001, False),
        (1e9, 0.0, 1e9 + 0.5, True),
        ("a", 0.0, "a", True),
        ("a", 0.0, "b", False),
        (True, 0.0, True, True),
        (True, 0.0, 1.0, False),
        (1.0, 0.0, True, False),
        (1.0, 0.5, nan, False),
        (1.0, 0.5, None, False),
    ],
)
def test_what_meets_an_expectation(wanted: Value, tolerance: float, found: Value | None, is_met: bool) -> None:
    assert met(Expectation("x", wanted, tolerance, 1), found) is is_met


def test_words_that_show_what_this_session_has_not(tmp_path: Path) -> None:
    assert problems(tmp_path, SMALL, words="{p(h3):.2f} and $p = {p(h2):.2f}$") == [
        ["lecture.md, line 3: the words of this step show {p(h3)}, of which this session has none."]
    ]


def test_an_answer_that_is_revealed_must_be_one(tmp_path: Path) -> None:
    choices = "ask = { question = 'Which?', choices = ['v1', 'v2'], reveals = 'next' }"
    assert problems(tmp_path, f"{SMALL}\n{choices}") == [
        ["lecture.md, line 3: next, the answer, is “h1”; it should be one of v1, v2."]
    ]
    estimate = "ask = { question = 'What?', reveals = 'h1', tolerance = 0.1 }"
    assert problems(tmp_path, f"{SMALL}\n{estimate}", "steps = 1") == [
        ["lecture.md, line 3: h1, the answer, is not known; it should be a number."],
        [],
    ]


def test_a_step_that_comes_out_otherwise_on_the_way_back_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A session whose checkpoints forget a part of it."""
    from model.rbm.unit_sampling import UnitCheckpoint, UnitSamplingSession

    def forgetful(self: UnitSamplingSession, checkpoint: UnitCheckpoint) -> None:
        restore(self, checkpoint)
        self._visible = checkpoint.began.visible

    restore: Any = UnitSamplingSession.restore
    assert problems(tmp_path, SMALL, "steps = 4", "steps = 3") == [[], [], []]
    monkeypatch.setattr(UnitSamplingSession, "restore", forgetful)
    monkeypatch.setattr(
        UnitSamplingSession, "restore", lambda self, c: (restore(self, c), setattr(self, "_step", c.step + 1))
    )
    first, second, third = problems(tmp_path, SMALL, "steps = 4", "steps = 3")
    assert first == ["lecture.md, line 3: on the way back, this step came out otherwise: step (0 and 1)."]
    assert second == ["lecture.md, line 9: on the way back, this step came out otherwise: step (4 and 5)."]
    assert third == []


def test_a_step_that_cannot_be_performed_ends_the_check(tmp_path: Path) -> None:
    page = 'page = "hopfield"'
    found = problems(tmp_path, page, "change = [{ start_from = 9 }]", "", "")
    assert found == [[], ["lecture.md, line 9: there is no memory 9; they are numbered from 1 to 8"]]


def test_progress_is_told_twice_a_step(tmp_path: Path) -> None:
    calls: list[None] = []
    check(lecture(tmp_path, SMALL, "steps = 1"), lambda: calls.append(None))
    assert len(calls) == 4


@pytest.mark.parametrize("path", shipped_lectures(), ids=lambda path: path.stem)
def test_every_shipped_lecture_does_what_it_says(path: Path) -> None:
    assert [report.problems for report in check(read_lecture(path)) if not report.ok] == []


def test_every_page_says_what_its_numbers_are() -> None:
    for kind in PAGES.values():
        assert all(number.what for number in kind.numbers.values())
        assert all(key.what and key.takes.words for key in kind.session.values())
        assert all(command.what and command.takes.words for command in kind.commands.values())
