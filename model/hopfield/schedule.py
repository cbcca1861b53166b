"""The temperature of a run: none, constant, or an annealing schedule."""

from dataclasses import dataclass
from itertools import pairwise
from math import inf, isfinite

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.errors import BadInput
from model.language import tr

MAX_TEMPERATURE = 10.0
"""That a field offers: far above 1, the local fields at a memory by Hebb's rule, where a network forgets everything."""

MAX_SWEEPS = 10_000


@dataclass(frozen=True)
class Schedule:
    """A piecewise linear curve through ``points`` of (sweep, temperature); the last temperature holds on.

    A sweep is as many decisions as there are units. Temperatures are in units of the energy: the weights of Hebb's
    rule carry a factor 1/N, so that local fields, and the temperatures that matter, are of order 1.
    Raises BadInput unless sweeps grow from 0 to MAX_SWEEPS at most and temperatures are numbers from 0 up.
    """

    points: tuple[tuple[float, float], ...] = ((0.0, 0.0),)

    def __post_init__(self) -> None:
        sweeps = [sweep for sweep, _ in self.points]
        if not sweeps or sweeps[0] != 0 or not all(a < b for a, b in pairwise(sweeps)):
            raise BadInput(
                tr("the sweeps of a schedule are {sweeps}; they must begin at 0 and grow").format(sweeps=sweeps)
            )
        if sweeps[-1] > MAX_SWEEPS:
            raise BadInput(
                tr("a schedule lasts {sweeps:g} sweeps; it may last {max_sweeps:,}").format(
                    sweeps=sweeps[-1], max_sweeps=MAX_SWEEPS
                )
            )
        for _, temperature in self.points:
            check_temperature(temperature)

    @classmethod
    def constant(cls, temperature: float) -> "Schedule":
        """The same temperature for ever."""
        return cls(((0.0, temperature),))

    @property
    def last_sweep(self) -> float:
        """From here on the temperature stays what it is."""
        return self.points[-1][0]

    @property
    def cold_from(self) -> float:
        """The sweep from which on the temperature is 0 for good; infinite if it never is."""
        if self.points[-1][1] > 0:
            return inf
        cold = [sweep for sweep, _ in self.points]
        hot = [i for i, (_, temperature) in enumerate(self.points) if temperature > 0]
        return cold[hot[-1] + 1] if hot else 0.0

    def temperatures(self, sweeps: ArrayLike) -> NDArray[np.float64]:
        """The temperature at these times, in sweeps."""
        at, values = zip(*self.points, strict=True)
        result: NDArray[np.float64] = np.interp(np.asarray(sweeps, np.float64), at, values)
        return result


def check_temperature(temperature: float) -> None:
    """Raise BadInput unless a temperature can be."""
    if not (isfinite(temperature) and temperature >= 0):
        raise BadInput(
            tr("the temperature is {temperature}; it must be a number from 0 up").format(temperature=temperature)
        )
