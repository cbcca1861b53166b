from math import nan
from pathlib import Path

from model.lectures.questions import Choose, Estimate
from tests.model.lectures.writing import SMALL, lecture


def ask(folder: Path, question: str) -> object:
    return lecture(folder, f"{SMALL}\nask = {{ question = 'How?', {question} }}").steps[0].ask


def test_questions_are_read(tmp_path: Path) -> None:
    assert ask(tmp_path, "choices = ['a', 'b'], right = 2") == Choose("How?", ("a", "b"), 1)
    assert ask(tmp_path, "choices = ['v1', 'h1'], reveals = 'next'") == Choose("How?", ("v1", "h1"), None, "next")
    assert ask(tmp_path, "number = 3, tolerance = 0.5") == Estimate("How?", 3.0, 0.5)
    assert ask(tmp_path, "number = 0.50") == Estimate("How?", 0.5, 0.005)
    assert ask(tmp_path, "reveals = 'p(h1)', tolerance = 0.1") == Estimate("How?", None, 0.1, "p(h1)")


def test_a_choice_is_right_by_its_number_or_by_what_happens() -> None:
    fixed = Choose("?", ("a", "b"), 1)
    assert [fixed.is_right(i, {}) for i in (0, 1)] == [False, True]
    revealed = Choose("?", ("memory", "mirror"), None, "verdict")
    assert revealed.answer({"verdict": "mirror"}) == 1
    assert revealed.is_right(1, {"verdict": "mirror"})
    assert revealed.answer({"verdict": "mixture"}) is None
    assert revealed.answer({}) is None
    assert Choose("?", ("no", "yes"), None, "spurious").answer({"spurious": True}) == 1


def test_an_estimate_is_right_within_its_tolerance() -> None:
    fixed = Estimate("?", 0.5, 0.1)
    assert [fixed.is_right(x, {}) for x in (0.39, 0.4, 0.6, 0.61)] == [False, True, True, False]
    revealed = Estimate("?", None, 0.1, "p(h1)")
    assert revealed.answer({"p(h1)": 0.73}) == 0.73
    assert revealed.is_right(0.8, {"p(h1)": 0.73})
    for unknown in ({}, {"p(h1)": nan}, {"p(h1)": "?"}, {"p(h1)": True}):
        assert revealed.answer(unknown) is None
        assert not revealed.is_right(0.7, unknown)
