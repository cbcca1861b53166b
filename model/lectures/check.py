"""Whether a lecture does what it says: every step forward, then back, and each expected number."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import isnan
from time import perf_counter

from model.errors import BadInput
from model.lectures.lecture import Expectation, Lecture, Step
from model.lectures.questions import Choose
from model.lectures.stage import Stage
from model.lectures.words import Value

MAX_LISTED = 5
"""Live numbers that differ, named in one sentence."""


@dataclass(frozen=True)
class Checked:
    """One expectation and what was found."""

    expectation: Expectation
    found: Value | None
    """None if this session has no such number."""
    met: bool


@dataclass(frozen=True)
class StepReport:
    """What became of one step."""

    number: int
    """Counted from 1."""
    title: str
    page: str
    line: int
    file: str
    seconds: float
    """That it took on the way forward."""
    numbers: dict[str, Value]
    """All live numbers after it."""
    expected: tuple[Checked, ...]
    problems: tuple[str, ...]
    """Sentences about what is not as it should be."""

    @property
    def ok(self) -> bool:
        """Whether all is as it should be."""
        return not self.problems


def check(lecture: Lecture, progress: Callable[[], object] = lambda: None) -> tuple[StepReport, ...]:
    """Perform every step forward on one stage and backward on another, and hold the two against each other.

    The second stage comes straight to the last step of each page, and from there goes back by its checkpoints.
    ``progress`` is called after each of the 2 × n performances. A step that cannot be performed is a problem of its
    own, and ends the check: what follows stands on it.
    """
    forward: list[tuple[dict[str, Value], float]] = []
    refusal = None
    stage = Stage(lecture)
    for i in range(len(lecture.steps)):
        begun = perf_counter()
        try:
            numbers = stage.perform(i).numbers
        except BadInput as error:
            refusal = str(error)
            break
        forward.append((numbers, perf_counter() - begun))
        progress()
    back: dict[int, dict[str, Value]] = {}
    stage = Stage(lecture)
    for i in reversed(range(len(forward))):
        back[i] = stage.perform(i).numbers
        progress()
    reports = [
        _report(lecture.steps[i], i + 1, seconds, numbers, _problems(lecture.steps[i], numbers, back[i]))
        for i, (numbers, seconds) in enumerate(forward)
    ]
    if refusal is not None:
        i = len(forward)
        reports.append(_report(lecture.steps[i], i + 1, 0.0, {}, [refusal]))
    return tuple(reports)


def met(expectation: Expectation, found: Value | None) -> bool:
    """Whether a live number is what was expected."""
    value = expectation.value
    if found is None or isinstance(value, str | bool) or isinstance(found, str | bool):
        return type(found) is type(value) and found == value
    return abs(found - value) <= expectation.tolerance + 1e-9 * max(1.0, abs(value))


def _report(step: Step, number: int, seconds: float, numbers: dict[str, Value], problems: Iterable[str]) -> StepReport:
    expected = tuple(
        Checked(each, numbers.get(each.name), met(each, numbers.get(each.name))) for each in step.expect if numbers
    )
    place = step.where
    return StepReport(
        number, step.title, step.page, place.line, str(place.file), seconds, numbers, expected, tuple(problems)
    )


def _problems(step: Step, numbers: dict[str, Value], back: dict[str, Value]) -> list[str]:
    file = step.where.file
    problems = [
        f"{file}, line {each.line}: {each.name} is {told(numbers.get(each.name))}; expected was {_wanted(each)}."
        for each in step.expect
        if not met(each, numbers.get(each.name))
    ]
    missing = [live.name for live in (*step.words.live, *step.notes.live) if live.name not in numbers]
    problems += [
        f"{file}, line {step.where.line}: the words of this step show {{{name}}}, of which this session has none."
        for name in missing
    ]
    ask = step.ask
    if ask is not None and ask.reveals is not None and ask.answer(numbers) is None:
        found = told(numbers.get(ask.reveals))
        wanted = f"one of {', '.join(ask.choices)}" if isinstance(ask, Choose) else "a number"
        problems.append(
            f"{file}, line {step.where.line}: {ask.reveals}, the answer, is {found}; it should be {wanted}."
        )
    differing = [name for name in numbers if not same(numbers[name], back.get(name))]
    differing += [name for name in back if name not in numbers]
    if differing:
        listed = ", ".join(
            f"{name} ({told(numbers.get(name))} and {told(back.get(name))})" for name in differing[:MAX_LISTED]
        )
        problems.append(f"{file}, line {step.where.line}: on the way back, this step came out otherwise: {listed}.")
    return problems


def same(one: Value, other: Value | None) -> bool:
    """Whether two live numbers are equal to the last bit, or both not known."""
    if isinstance(one, float) and isinstance(other, float) and isnan(one) and isnan(other):
        return True
    return type(one) is type(other) and one == other


def told(value: Value | None) -> str:
    """A live number in a sentence."""
    if value is None:
        return "missing"
    if isinstance(value, str):
        return f"“{value}”"
    if isinstance(value, bool):
        return str(value).lower()
    return "not known" if isnan(value) else f"{value:.10g}"


def _wanted(expectation: Expectation) -> str:
    tolerance = f" ± {expectation.tolerance:g}" if expectation.tolerance else ""
    return told(expectation.value) + tolerance
