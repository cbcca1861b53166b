"""Which pictures a machine is to reconstruct, and how."""

from dataclasses import dataclass, replace
from typing import Literal

from model.errors import BadInput
from model.language import tr
from model.limits import MAX_SEED
from model.rbm.machine import Rbm

Unfamiliar = Literal["other digits", "lying", "upside-down", "inverted", "noise"]
"""What the machine has not learnt: digits of other classes; else the familiar digits turned by a quarter or by a half,
with ink and ground exchanged, or with their pixels shuffled."""

Damage = Literal["none", "flip", "cover"]
"""What is done to a picture before the first pass: a share of its pixels reversed, or its lower half wiped out."""

Way = Literal["sampled", "mean field"]
"""What goes on from layer to layer: states drawn 0 or 1, or the probabilities themselves."""

MAX_PICTURES = 10
"""Of each group: more would be too small to see."""

MAX_FIRST = 10**9

ALL_DIGITS = tuple(range(10))


@dataclass(frozen=True)
class ReconstructionSettings:
    """What is empty or None is left to the machine, by what it has learnt: see ``completed``."""

    familiar: tuple[int, ...] = ()
    """Classes of the familiar digits."""
    unfamiliar: Unfamiliar | None = None
    others: tuple[int, ...] = ()
    """Classes of the unfamiliar ones, where these are digits."""
    n: int = 8
    """Pictures of each group."""
    first: int = 0
    """The number of the first of them: the classes take turns, each in a fixed random order of its test images."""
    damage: Damage = "none"
    flipped: float = 0.1
    """Share of the pixels that damage flips."""
    way: Way = "sampled"
    seed: int = 1
    """Of the draws, of the damage and of the noise."""

    def __post_init__(self) -> None:
        """Raises BadInput if a value is impossible whatever the machine."""
        for classes in (self.familiar, self.others):
            wrong = [digit for digit in classes if digit not in ALL_DIGITS]
            if wrong:
                raise BadInput(
                    tr("There is no class {wrong}: classes are the digits from 0 to 9.").format(wrong=wrong[0])
                )
        for number, low, high, name in (
            (self.n, 1, MAX_PICTURES, tr("pictures of each group")),
            (self.first, 0, MAX_FIRST, tr("number of the first picture")),
            (self.seed, 0, MAX_SEED, "seed"),
        ):
            if not low <= number <= high:
                raise BadInput(
                    tr("{number:,} is impossible as {name}: choose from {low:,} to {high:,}.").format(
                        number=number, name=name, low=low, high=high
                    )
                )
        if not 0 <= self.flipped <= 1:
            raise BadInput(
                tr("A share of {flipped} of the pixels cannot be reversed: choose from 0 to 1.").format(
                    flipped=self.flipped
                )
            )

    def completed(self, learnt: tuple[int, ...] | None) -> "ReconstructionSettings":
        """The same with nothing left open, for a machine that has ``learnt`` these classes (None: not known).

        Familiar are all it has learnt, or all ten where that is not known; unfamiliar the other digits, or lying ones
        where there are no others. Raises BadInput if a choice contradicts what it has learnt.
        """
        familiar = tuple(sorted(self.familiar or learnt or ALL_DIGITS))
        if learnt is not None and not set(familiar) <= set(learnt):
            stranger = min(set(familiar) - set(learnt))
            raise BadInput(
                tr("The machine has not learnt the digit {stranger}: choose familiar ones among {digits}.").format(
                    stranger=stranger, digits=_list(learnt)
                )
            )
        rest = tuple(digit for digit in ALL_DIGITS if digit not in (learnt or familiar))
        unfamiliar = self.unfamiliar or ("other digits" if rest else "lying")
        others = tuple(sorted(self.others or rest))
        if unfamiliar == "other digits":
            if not rest:
                raise BadInput(
                    tr("All ten digits are familiar to the machine: choose unfamiliar pictures of another kind.")
                )
            if not set(others) <= set(rest):
                known = min(set(others) - set(rest))
                raise BadInput(
                    tr("The digit {known} is familiar to the machine: choose others among {digits}.").format(
                        known=known, digits=_list(rest)
                    )
                )
        return replace(self, familiar=familiar, unfamiliar=unfamiliar, others=others)

    def fitting(self, learnt: tuple[int, ...] | None) -> "ReconstructionSettings":
        """The same without the choices that contradict what the machine has learnt: those are left to it again."""
        fitting = self
        if learnt is not None and not set(self.familiar) <= set(learnt):
            fitting = replace(fitting, familiar=())
        strange = set(ALL_DIGITS) - set(learnt or fitting.familiar or ALL_DIGITS)
        if not set(self.others) <= strange:
            fitting = replace(fitting, others=())
        if not strange and self.unfamiliar == "other digits":
            fitting = replace(fitting, unfamiliar=None)
        return fitting


def learnt_classes(machine: Rbm) -> tuple[int, ...] | None:
    """The digits that a machine has learnt, in order; None if it does not say."""
    classes = sorted(set(machine.provenance.data.classes)) if machine.provenance is not None else []
    return tuple(classes) if classes and set(classes) <= set(ALL_DIGITS) else None


def _list(digits: tuple[int, ...]) -> str:
    return ", ".join(map(str, digits))
