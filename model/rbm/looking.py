"""What is worked out of a machine for the window alone, a part at a time while the picture moves."""

import time
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from model.rbm.detectors import detect_in_parts
from model.rbm.instruments import Instruments, instruments_in_parts
from model.rbm.machine import Floats, Rbm
from model.rbm.training_snapshot import Detectors, Look, Material

LOOK_AGAIN_SECONDS = 0.5
"""Between two looks; the run itself knows no time."""

IN_A_ROW_SECONDS = 0.1
"""Snapshots that follow each other within this are a moving picture: to look costs each of them only a part."""


class Looking:
    """Looks at a machine that learns every so often, as far as something is in view."""

    def __init__(self, material: Material, seed: int) -> None:
        """``seed`` is for what the instruments draw."""
        self.detectors: Detectors | None = None
        self.instruments: Instruments | None = None
        """Of a moment ago, or None where nobody looks; so are the detectors."""
        self._material = material
        self._seed = seed
        self._look = Look()
        self._begun: Iterator[None] | None = None
        """A look of which some parts are still to come."""
        self._due = self._last_snapshot = 0.0

    def show(self, look: Look) -> None:
        """What is in view from now on: the next snapshot looks at all of it."""
        self._look = look
        self._due = self._last_snapshot = 0.0
        self.give_up()

    def give_up(self) -> None:
        """The machine is another one: a look that has been begun is not gone on with."""
        self._begun = None

    def at(self, machine: Rbm, step: int, velocity: Floats, chains: NDArray[np.bool_] | None) -> None:
        """Look if it is time to: do the next part, or all at once where the last snapshot is long past.

        ``velocity`` and ``chains`` are as for ``read_instruments``.
        """
        now = time.perf_counter()
        is_in_a_row = now - self._last_snapshot < IN_A_ROW_SECONDS
        self._last_snapshot = now
        if now < self._due:
            return
        if self._begun is None or not is_in_a_row:  # what was begun long ago is of a machine long gone
            self._begun = self._in_parts(machine, step, velocity, chains)
        for _ in self._begun:
            if is_in_a_row:
                return
        self._begun = None
        self._due = time.perf_counter() + LOOK_AGAIN_SECONDS

    def _in_parts(self, machine: Rbm, step: int, velocity: Floats, chains: NDArray[np.bool_] | None) -> Iterator[None]:
        """All of it is of the machine as it is now, and can be seen when the last part is done."""
        detectors = instruments = None
        if self._look.instruments:
            examples = self._material.examples
            instruments = yield from instruments_in_parts(step, machine, velocity, examples, chains, self._seed)
            yield
        if self._look.detectors:
            detectors = yield from detect_in_parts(machine, self._material, step)
        self.detectors, self.instruments = detectors, instruments
