"""Machines small enough to draw every weight, and the examples of the lecture."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from model.errors import BadInput
from model.language import tr
from model.rbm.machine import Rbm
from model.rbm.sampling import LayerName

MAX_UNITS = 8
"""A layer: more circles in a row, and the numbers beside them can no longer be read."""

MIN_TEMPERATURE, MAX_TEMPERATURE = 0.1, 10.0

States = tuple[int | None, ...]
"""One a unit: 1, 0, or None while it is undecided."""


@dataclass(frozen=True, eq=False)
class SmallMachine:
    """A machine of at most 8 × 8 units and where its chain begins."""

    name: str
    explanation: str
    """One sentence for the screen; it speaks of temperature 1."""
    machine: Rbm
    visible: States
    hidden: States
    first: LayerName = "hidden"
    """The layer that is decided first if all states are known; else it is the one that can be."""
    temperature: float = 1.0

    def __post_init__(self) -> None:
        """Raises BadInput if the machine is too large, or if states or temperature cannot be."""
        m, n = self.machine.n_visible, self.machine.n_hidden
        if max(m, n) > MAX_UNITS:
            raise BadInput(
                tr(
                    "{name}: {m} visible and {n} hidden units are too many to draw one by one: there "
                    "should be at most {max_units} of each. Larger machines are sampled on the page "
                    "“RBM: sampling”."
                ).format(name=self.name, m=m, n=n, max_units=MAX_UNITS)
            )
        for layer, states, n_units in (("visible", self.visible, m), ("hidden", self.hidden, n)):
            if len(states) != n_units:
                raise BadInput(
                    tr("{n_states} {layer} states do not fit {n_units} {layer} units: give one a unit.").format(
                        n_states=len(states), layer=layer, n_units=n_units
                    )
                )
            for state in states:
                check_state(state)
        if not MIN_TEMPERATURE <= self.temperature <= MAX_TEMPERATURE:  # NaN is refused too
            raise BadInput(
                tr(
                    "A temperature of {temperature:g} is impossible here: choose {min_temperature:g} to "
                    "{max_temperature:g}."
                ).format(temperature=self.temperature, min_temperature=MIN_TEMPERATURE, max_temperature=MAX_TEMPERATURE)
            )

    @classmethod
    def blank(cls, machine: Rbm, name: str, explanation: str = "") -> "SmallMachine":
        """All visible units 0, the hidden ones undecided. Raises BadInput if it has more than 8 × 8 units."""
        return cls(name, explanation, machine, (0,) * machine.n_visible, (None,) * machine.n_hidden)


def check_state(state: object) -> None:
    """Raises BadInput unless it is 1, 0 or None."""
    if isinstance(state, bool | float) or state not in (0, 1, None):
        raise BadInput(
            tr("A unit cannot be in state {state!r}: it should be 1, 0 or undecided (None).").format(state=state)
        )


def _example(name: str, explanation: str, weights: ArrayLike, visible: Sequence[int]) -> SmallMachine:
    table = np.asarray(weights)
    machine = Rbm(table, np.zeros(table.shape[0]), np.zeros(table.shape[1]))
    return SmallMachine(name, explanation, machine, tuple(visible), (None,) * machine.n_hidden)


EXAMPLES: dict[str, SmallMachine] = {
    example.name: example
    for example in (
        _example(
            "exercise",
            tr("Exercise: calculate p(h₁ = 1) for the input v = (1, 0, 1); it helps that e^(−0.01) = 0.99."),
            [[0.5, -0.3], [0.7, 0.8], [-0.49, 0.6]],
            (1, 0, 1),
        ),
        _example(
            "detector",
            tr(
                "A hidden unit detects and forces a pattern: v₁ = v₂ = 1 switches h₁ on with probability "
                "0.88, and h₁ = 1 switches each of v₁ and v₂ on with probability 0.73."
            ),
            [[1], [1]],
            (1, 1),
        ),
        _example(
            "corrupted pattern",
            tr(
                "The detector with a corrupted input, v = (1, 0): h₁ still comes on with probability "
                "0.73, and then forces v₁ and v₂ back on with 0.73 each, so that the pattern is "
                "corrected."
            ),
            [[1], [1]],
            (1, 0),
        ),
        _example(
            "two features",
            tr(
                "h₁ detects the left half (v₁, v₂) and h₂ the right half (v₃, v₄): each is kept off by "
                "the other half, and once on it forces its own half on and the other one off."
            ),
            [[2, -2], [2, -2], [-2, 2], [-2, 2]],
            (1, 1, 0, 0),
        ),
        _example(
            "empty 4 × 3",
            tr(
                "All weights are 0, so that every unit is a fair coin: click a line, or use the table, to set a weight."
            ),
            np.zeros((4, 3)),
            (0, 0, 0, 0),
        ),
    )
}
"""By name, in the order of the lecture."""
