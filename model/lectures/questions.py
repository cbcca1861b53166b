"""Questions to the audience, asked before a step is performed and answered by what happens."""

from collections.abc import Mapping
from dataclasses import dataclass

from model.lectures.words import Value


@dataclass(frozen=True)
class Choose:
    """Choose one of several answers."""

    question: str
    """Markdown with live numbers, as the choices are."""
    choices: tuple[str, ...]
    right: int | None
    """Which is right, counted from 0; None where the step reveals it."""
    reveals: str | None = None
    """A live number of the step, a text that is one of the choices."""

    def answer(self, numbers: Mapping[str, Value]) -> int | None:
        """The right one, counted from 0, by the live numbers after the step; None if what happened is no choice."""
        if self.right is not None:
            return self.right
        found = numbers.get(self.reveals or "")
        told = ("yes" if found else "no") if isinstance(found, bool) else found
        return self.choices.index(told) if isinstance(told, str) and told in self.choices else None

    def is_right(self, answer: int, numbers: Mapping[str, Value]) -> bool:
        """Whether an answer, counted from 0, is right."""
        return answer == self.answer(numbers)


@dataclass(frozen=True)
class Estimate:
    """Estimate a number."""

    question: str
    value: float | None
    """The right one; None where the step reveals it."""
    tolerance: float
    """An estimate this near is right."""
    reveals: str | None = None
    """The live number of the step that is to be estimated."""

    def answer(self, numbers: Mapping[str, Value]) -> float | None:
        """The right number, by the live numbers after the step; None if it is not known."""
        if self.value is not None:
            return self.value
        found = numbers.get(self.reveals or "")
        if isinstance(found, str | bool) or found is None or found != found:
            return None
        return float(found)

    def is_right(self, answer: float, numbers: Mapping[str, Value]) -> bool:
        """Whether an estimate is near enough."""
        right = self.answer(numbers)
        return right is not None and abs(answer - right) <= self.tolerance + 1e-12


Question = Choose | Estimate
