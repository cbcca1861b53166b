"""What is shown of a small machine that is sampled one unit at a time."""

from dataclasses import dataclass

from model.rbm.machine import Rbm
from model.rbm.sampling import LayerName
from model.rbm.small_machines import SmallMachine


@dataclass(frozen=True)
class Decision:
    """How a unit was decided: it is 1 if the draw is below the probability."""

    field: float
    """The energy gap ΔE = E(unit is 0) − E(unit is 1), in nats: its bias and the weights of units that are 1."""
    probability: float
    """1 / (1 + exp(−ΔE / T))."""
    draw: float
    """Uniform between 0 and 1."""


@dataclass(frozen=True)
class Unit:
    """A unit's state, None while undecided; and how it came about, None if it was set by hand."""

    state: int | None = None
    decision: Decision | None = None


@dataclass(frozen=True)
class Upcoming:
    """The unit that the next step decides: all about it is known but the draw."""

    layer: LayerName
    unit: int
    field: float
    probability: float


@dataclass(frozen=True)
class TellNext:
    """Whether views tell the field and the probability of the unit that is next, or leave them as an exercise.

    Something to show, not a change: the run goes on as it was.
    """

    told: bool


@dataclass(frozen=True, eq=False)
class UnitSnapshot:
    """The chain as it stands."""

    step: int
    began: SmallMachine
    """The machine, and the states that were there at step 0 of this run."""
    visible: tuple[Unit, ...]
    hidden: tuple[Unit, ...]
    decided: tuple[LayerName, int] | None
    """The unit that the last step decided; None at the start of a run."""
    next: Upcoming | None
    """None if no layer is known, so that there is nothing to decide the other one by."""
    left_in_layer: int
    """Steps until every unit of the layer that is being decided has had its turn."""
    energy: float | None
    """E(v, h) in nats; None while a unit is undecided."""
    free_energy: float | None
    """F(v) = −T log Σₕ exp(−E(v, h) / T) in nats; None while a visible unit is undecided."""
    seed: int
    next_is_told: bool
    """Whether the numbers of the unit that is next are to be shown before it is decided."""

    @property
    def machine(self) -> Rbm:
        return self.began.machine

    @property
    def temperature(self) -> float:
        return self.began.temperature

    def layer(self, name: LayerName) -> tuple[Unit, ...]:
        """The units of a layer."""
        return self.visible if name == "visible" else self.hidden
