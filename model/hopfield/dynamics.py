"""How the units of a network are asked: in which order, and how hot."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from model.hopfield.schedule import Schedule
from model.hopfield.settling import Order, check_order


@dataclass(frozen=True)
class Dynamics:
    """Raises BadInput if the order cannot be at these temperatures."""

    order: Order = "random"
    schedule: Schedule = field(default_factory=Schedule)

    def __post_init__(self) -> None:
        check_order(self.order, self.schedule)

    @property
    def synchronous(self) -> bool:
        """Whether all units decide at once, so that a step is a whole sweep."""
        return self.order == "synchronous"

    def sweep_of(self, step: int, n_units: int) -> float:
        """The time of a step, in sweeps."""
        return float(step) if self.synchronous else step / n_units

    def temperatures(self, first_step: int, n: int, n_units: int) -> NDArray[np.float64]:
        """Of ``n`` steps from ``first_step`` on."""
        steps = np.arange(first_step, first_step + n, dtype=np.float64)
        return self.schedule.temperatures(steps if self.synchronous else steps / n_units)

    def cold_from(self, n_units: int) -> float:
        """The step from which on the temperature is 0 for good; infinite if it never is."""
        cold = self.schedule.cold_from
        return cold if self.synchronous else cold * n_units
