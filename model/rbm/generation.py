"""A trained machine left alone: what it dreams, whether that still changes, and how well it mixes."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.data.npz import write_npz
from model.errors import BadInput
from model.frozen import frozen_copy
from model.language import tr
from model.rbm.chain_record import ChainRecord
from model.rbm.chains import Chains, starting_layers
from model.rbm.clamping import FREE, ClampHalf, ClampPixels, FreeAll, half_of, nothing_held, with_pixels
from model.rbm.digit_watch import EVERY, DigitWatch
from model.rbm.generation_settings import GenerationSettings
from model.rbm.generation_snapshot import SCALARS, GenerationSnapshot, MixingMeasured, Reference, mean_and_error
from model.rbm.held_out import HeldOut, digits_to_test, held_out, sees_digits
from model.rbm.look_alike import NearestDigit
from model.rbm.machine import Floats, Rbm

MEASURE_EVERY = 5
"""Passes between two looks at which chains have moved."""

N_REFERENCE = 2000
"""Examples whose free energies the chains are compared with."""


@dataclass(frozen=True, eq=False)
class GenerationCheckpoint:
    """All that the chains' future depends on, and what is remembered of their past."""

    step: int
    states: NDArray[np.uint8]
    probabilities: Floats
    clamp: NDArray[np.int8]
    record: ChainRecord
    watch: DigitWatch | None
    measured: MixingMeasured
    rng_state: Any

    @property
    def shared(self) -> tuple[NDArray[Any], ...]:
        return ()

    @property
    def nbytes(self) -> int:
        return self.states.nbytes + self.probabilities.nbytes + self.record.nbytes


class GenerationSession:
    """Each step takes all chains once from the visible to the hidden layer and back, at temperature 1.

    Implements engine.session.Session; it never finishes. A change of the clamp begins a new run from where the chains
    are, and lets the random numbers go on: only what was measured is forgotten.
    """

    scalar_names = SCALARS
    finished = False

    def __init__(
        self,
        machine: Rbm,
        image_shape: tuple[int, int],
        settings: GenerationSettings,
        clamp: NDArray[np.int8] | None = None,
    ) -> None:
        """``clamp`` (n_visible,) holds pixels from the beginning; one that does not fit the machine is left out.

        Raises BadInput if the image's shape does not fit, or chains are to start from data that cannot be had.
        """
        rows, columns = image_shape
        if rows * columns != machine.n_visible:
            raise BadInput(
                tr(
                    "An image of {rows} × {columns} pixels does not fit a machine with {n_visible} "
                    "visible units: there should be one unit a pixel."
                ).format(rows=rows, columns=columns, n_visible=machine.n_visible)
            )
        self.seed = settings.seed
        self._machine, self._image_shape, self._settings = machine, image_shape, settings
        self._examples: HeldOut | None = held_out(machine)
        if settings.start == "data" and self._examples is None:
            raise BadInput(
                tr("It is not known what this machine has learnt: have its chains start from something else.")
            )
        self._reference = self._measured_reference()
        self._nearest = NearestDigit(rows) if sees_digits(machine) else None
        self._rng = np.random.Generator(np.random.SFC64(settings.seed))
        states = None if self._examples is None else self._examples.states
        self._chains = Chains(machine, *starting_layers(machine, settings, states, self._rng))
        if clamp is None or clamp.shape != (machine.n_visible,):
            clamp = nothing_held(machine.n_visible)
        self._begin(frozen_copy(clamp, np.int8))

    @property
    def step(self) -> int:
        """Passes taken."""
        return self._step

    def advance(self, n: int) -> NDArray[np.float64]:
        """Take ``n`` passes; the columns are SCALARS, NaN where they were not measured after that pass."""
        rows = np.full((n, len(SCALARS)), np.nan)
        for row in rows:
            chains = self._chains
            chains.advance(self._rng)
            self._step += 1
            self._record.note(chains.states.astype(np.uint8), chains.free_energies)
            row[:2] = mean_and_error(chains.free_energies)
            self._measure(row)
        return rows

    def snapshot(self) -> GenerationSnapshot:
        chains = self._chains
        return GenerationSnapshot(
            step=self._step,
            seed=self.seed,
            machine=self._machine,
            image_shape=self._image_shape,
            settings=self._settings,
            states=frozen_copy(chains.states, np.uint8),
            probabilities=frozen_copy(chains.probabilities),
            free_energies=frozen_copy(chains.free_energies),
            clamp=self._clamp,
            measured=self._measured,
            labels=None if self._watch is None else self._watch.labels,
            label_changes=float("nan") if self._watch is None else self._watch.changes_per_100,
            reference=self._reference,
        )

    def checkpoint(self) -> GenerationCheckpoint:
        return GenerationCheckpoint(
            self._step,
            frozen_copy(self._chains.states, np.uint8),
            frozen_copy(self._chains.probabilities),
            self._clamp,
            self._record.copied(),
            None if self._watch is None else self._watch.copied(),
            self._measured,
            self._rng.bit_generator.state,
        )

    def restore(self, checkpoint: GenerationCheckpoint) -> None:
        self._step = checkpoint.step
        self._clamp = checkpoint.clamp
        self._chains.put(checkpoint.states, checkpoint.probabilities)
        self._chains.hold(checkpoint.clamp)
        self._record = checkpoint.record.copied()
        self._watch = None if checkpoint.watch is None else checkpoint.watch.copied()
        self._measured = checkpoint.measured
        self._rng.bit_generator.state = checkpoint.rng_state

    def apply(self, change: object) -> None:
        """ClampPixels, ClampHalf or FreeAll: a new run from step 0, from where the chains are."""
        match change:
            case ClampPixels():
                clamp = with_pixels(self._clamp, change)
            case ClampHalf(half, nth, digit):
                clamp = half_of(self._example(nth, digit), half, self._image_shape)
            case FreeAll():
                clamp = nothing_held(self._machine.n_visible)
            case _:
                raise BadInput(
                    tr("Chains cannot be changed by {change}: clamp pixels, or free them.").format(
                        change=type(change).__name__
                    )
                )
        self._begin(clamp)

    def alter(self, change: object) -> None:
        raise BadInput(tr("Chains go on by the same rule to their end: there is nothing to alter."))

    def observe(self, what: object) -> None:
        raise BadInput(tr("Chains record all that is measured of them: there is nothing else to observe."))

    def show(self, what: object) -> None:
        raise BadInput(tr("Chains show all there is: there is nothing more to show."))

    def save(self, path: Path) -> None:
        """Write the pictures as .npz: ``images`` of 0 and 1 (n_chains, rows, columns), and their ``probabilities``.

        Raises BadInput if it cannot be written.
        """
        shape = (self._settings.n_chains, *self._image_shape)
        write_npz(
            path,
            {
                "images": self._chains.states.astype(np.uint8).reshape(shape),
                "probabilities": self._chains.probabilities.reshape(shape),
            },
        )

    # --- inside ------------------------------------------------------------------------------------------------

    def _begin(self, clamp: NDArray[np.int8]) -> None:
        self._step = 0
        self._clamp = clamp
        self._chains.hold(clamp)
        self._record = ChainRecord(self._settings.n_chains, self._machine.n_visible)
        self._watch = None if self._nearest is None else DigitWatch(self._nearest, self._chains.probabilities)
        self._measured = MixingMeasured()

    def _measure(self, row: NDArray[np.float64]) -> None:
        """What is due after this pass, into the columns after the free energies."""
        record, measured = self._record, self._measured
        if record.is_due:
            change = record.change(self._clamp == FREE)
            row[2:5] = change.change, change.floor, change.limit
            measured = replace(
                measured,
                change=change,
                changed_at=self._step,
                energy=record.number_autocorrelation(),
                picture=record.picture_autocorrelation(),
            )
        if self._step % MEASURE_EVERY == 0 and (unmoved := record.unmoved()) is not None:
            row[5] = unmoved.mean()
            measured = replace(measured, unmoved=unmoved)
        self._measured = measured
        if self._watch is not None:
            self._watch.look(self._step, self._chains.probabilities)
            if self._step % EVERY == 0:
                row[6] = self._watch.changes_per_100

    def _measured_reference(self) -> Reference | None:
        examples = self._examples
        if examples is None:
            return None
        energies = self._machine.free_energy(examples.states[:N_REFERENCE])
        return Reference(*mean_and_error(energies), len(energies), examples.name, examples.is_held_back)

    def _example(self, nth: int, digit: int | None) -> NDArray[np.uint8]:
        if self._examples is None:
            raise BadInput(tr("It is not known what this machine has learnt: paint the pixels to be held."))
        states = self._examples.states
        if digit is not None:
            if not sees_digits(self._machine):
                raise BadInput(tr("The pictures of this machine are no digits: choose any of its examples."))
            states = digits_to_test(self._machine, (digit,))
        picture: NDArray[np.uint8] = states[nth % len(states)]
        return picture
