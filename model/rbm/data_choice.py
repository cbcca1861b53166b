"""Which examples a machine is to learn from."""

from dataclasses import dataclass
from typing import Literal, get_args

from model.errors import BadInput
from model.language import tr
from model.rbm.provenance import DRAWN

Source = Literal["mnist", "bars", "handcrafted", "file"]
Binarisation = Literal["threshold", "stochastic"]

MAX_EXAMPLES = 200_000
DIGIT_SIDES = (28, 16)
BAR_SIDES = (2, 3, 4, 5, 6, 7, 8)


@dataclass(frozen=True)
class DataChoice:
    """What to learn from, and how grey becomes black and white.

    Raises BadInput, saying which value would do, if one of them is impossible.
    """

    source: Source = "mnist"
    classes: tuple[int, ...] = tuple(range(10))
    """Of MNIST."""
    side: int = 28
    """Pixels along a side, of MNIST or of bars and stripes."""
    n_examples: int = 50_000
    """At most this many; a class has only so many."""
    binarisation: Binarisation = "threshold"
    """Black or white at half for good, or drawn anew in every update with grey as the probability of white."""
    path: str = ""
    """Of a user's own file or folder."""

    def __post_init__(self) -> None:
        if self.source not in get_args(Source):
            raise BadInput(
                tr("There are no data called “{source}”: choose from {names}.").format(
                    source=self.source, names=", ".join(get_args(Source))
                )
            )
        if self.binarisation not in get_args(Binarisation):
            raise BadInput(
                tr("“{binarisation}” makes nothing black and white: choose threshold or stochastic.").format(
                    binarisation=self.binarisation
                )
            )
        if not self.classes or len(set(self.classes)) != len(self.classes) or set(self.classes) - set(range(10)):
            raise BadInput(
                tr("The classes {classes} are impossible: choose different digits from 0 to 9.").format(
                    classes=self.classes
                )
            )
        if self.source == "mnist" and self.side not in DIGIT_SIDES:
            raise BadInput(tr("Images of side {side} cannot be had: choose 28 or 16 pixels.").format(side=self.side))
        if self.source == "bars" and self.side not in BAR_SIDES:
            raise BadInput(tr("Bars of length {side} cannot be had: choose from 2 to 8 pixels.").format(side=self.side))
        if not 1 <= self.n_examples <= MAX_EXAMPLES:
            raise BadInput(
                tr("A number of examples of {n_examples} is impossible: choose from 1 to {max_examples:,}.").format(
                    n_examples=self.n_examples, max_examples=MAX_EXAMPLES
                )
            )
        if self.source == "file" and not self.path:
            raise BadInput(tr("No file is chosen: choose the file or folder that holds the examples."))

    @property
    def how(self) -> str:
        """How grey becomes black and white, in words."""
        return "threshold 0.5" if self.binarisation == "threshold" else DRAWN
