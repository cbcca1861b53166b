"""A training run as a session: one step is one update of the weights."""

import math
from collections import deque
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.frozen import frozen_copy
from model.language import tr
from model.rbm.contrastive_divergence import ContrastiveDivergence, Diverged, Memory
from model.rbm.exact_gradient import refuse_too_large
from model.rbm.lamps import Lamp, lamps
from model.rbm.looking import Looking
from model.rbm.machine import Rbm
from model.rbm.provenance import Provenance, reverie_version
from model.rbm.training_data import TrainingData, drawn
from model.rbm.training_settings import TrainingSettings
from model.rbm.training_snapshot import FreeEnergies, Look, Material, TrainingSnapshot

MEASURE_EVERY = 100
"""Updates between two measurements of the free energies: they cost as much as a few updates."""

N_ERRORS = 400
"""Updates whose reconstruction errors are looked back upon."""

N_MEASURED = 250
"""The free energies are means over at most this many images, always the same ones."""

MAX_MEASURED, MIN_MEASURED = 128_000, 50
"""Of large machines fewer images are measured, so that images times hidden units are no more than this; but some are.
What that costs in precision is in the standard error of the gap."""


@dataclass(frozen=True, eq=False)
class TrainingCheckpoint:
    """All that the run's future depends on. The order of the examples is shared within an epoch, not copied."""

    step: int
    settings: TrainingSettings
    falls_from: tuple[int, float]
    parameters: NDArray[np.float32]
    velocity: NDArray[np.float32]
    learner: Memory
    order: NDArray[np.intp]
    rng_state: Any
    measured: tuple[FreeEnergies, ...]
    errors: tuple[float, ...]
    stopped: str | None

    @property
    def shared(self) -> tuple[NDArray[Any], ...]:
        return (self.order,)

    @property
    def nbytes(self) -> int:
        return self.parameters.nbytes + self.velocity.nbytes + self.learner.nbytes + 8 * len(self.errors)


class TrainingSession:
    """Trains a fresh machine, or a given one further, by contrastive divergence. Implements engine.session.Session.

    An epoch goes through the examples in a new random order; what does not fill a batch at its end is left out.
    """

    scalar_names = ("reconstruction_error", "free_energy_train", "free_energy_validation")

    def __init__(self, settings: TrainingSettings, data: TrainingData, machine: Rbm | None = None) -> None:
        """Raises BadInput if settings, data and machine do not fit each other."""
        n_train, n_visible = data.train.shape
        if settings.batch_size > n_train:
            raise BadInput(
                tr("A batch of {batch_size} is impossible with {n_train} examples: choose fewer.").format(
                    batch_size=settings.batch_size, n_train=n_train
                )
            )
        if machine is not None and (machine.n_visible, machine.n_hidden) != (n_visible, settings.n_hidden):
            raise BadInput(
                tr(
                    "The machine has {n_visible} visible and {n_hidden} hidden units, the run is for "
                    "{wanted_visible} and {wanted_hidden}: they should be equal."
                ).format(
                    n_visible=machine.n_visible,
                    n_hidden=machine.n_hidden,
                    wanted_visible=n_visible,
                    wanted_hidden=settings.n_hidden,
                )
            )
        self.seed = settings.seed
        self._settings = settings
        self._data = data
        self._rng = np.random.Generator(np.random.SFC64(settings.seed))
        if machine is None:
            machine = Rbm.fresh(n_visible, settings.n_hidden, self._rng, data.visible_mean)
        self._earlier_updates = 0 if machine.provenance is None else machine.provenance.updates
        self._learner = ContrastiveDivergence(
            machine,
            settings.batch_size,
            self._rng,
            settings.rates(),
        )
        self._falls_from = (0, settings.learning_rate)
        """The step from which on the learning rate falls, and what it was there."""
        self._updates_per_epoch: int = n_train // settings.batch_size
        self._batch = np.empty((settings.batch_size, n_visible), np.uint8)
        self._order: NDArray[np.intp] = np.arange(n_train)
        self._step = 0
        self._stopped: str | None = None
        self._material = _material(data)
        self._looking = Looking(self._material, self.seed)
        self._errors: deque[float] = deque(maxlen=N_ERRORS)
        """Reconstruction errors of the latest updates: what a lamp sees of them."""
        self._measured: tuple[FreeEnergies, ...] = ()

    @property
    def step(self) -> int:
        """Updates done in this run."""
        return self._step

    @property
    def total_updates(self) -> int:
        """Updates in the whole run."""
        return self._settings.epochs * self._updates_per_epoch

    @property
    def stopped(self) -> str | None:
        """A sentence that says why the run ended early, or None."""
        return self._stopped

    @property
    def finished(self) -> bool:
        return self._stopped is not None or self._step >= self.total_updates

    def advance(self, n: int) -> NDArray[np.float64]:
        """Do ``n`` updates; columns are ``scalar_names``: error per pixel, free energies in nats per image.

        The free energies are means over the first N_MEASURED images of either kind, of fewer for a large machine
        (MAX_MEASURED), and NaN but for every so many updates.
        """
        rows = np.full((n, len(self.scalar_names)), np.nan)
        taken = 0
        while taken < n and not self.finished:
            order, rng_state = self._order, self._rng.bit_generator.state
            try:
                self._set_rate()
                rows[taken, 0] = self._learner.update(self._next_batch())
            except Diverged:
                self._order, self._rng.bit_generator.state = order, rng_state
                self._stopped = tr(
                    "Training stopped after update {step}: the next one would have thrown the "
                    "weights out of all bounds, so the machine is as it was before; choose a "
                    "learning rate below {learning_rate:,.7g}."
                ).format(step=self._step, learning_rate=self._learner.rates.learning_rate)
                break
            self._step += 1
            self._errors.append(float(rows[taken, 0]))
            if self._is_measured:
                found = self._measure()
                self._measured = (*self._measured, found)
                rows[taken, 1:] = found.train, found.validation
            taken += 1
        return rows[:taken]

    @property
    def _is_measured(self) -> bool:
        """Every so many updates, more often at first, when much happens, and at the end."""
        n = self._step
        return n % MEASURE_EVERY == 0 or (n < MEASURE_EVERY and n.bit_count() == 1) or n == self.total_updates

    def machine(self) -> Rbm:
        """A copy of the machine as it is now."""
        settings = self._settings
        provenance = Provenance(
            seed=settings.seed,
            rule=settings.rule,
            data=self._data.description,
            hyper_parameters=settings.hyper_parameters(),
            updates=self._earlier_updates + self._step,
            reverie_version=reverie_version(),
        )
        return self._machine(provenance)

    def snapshot(self) -> TrainingSnapshot:
        machine = self.machine()
        learner = self._learner
        chains = learner.chains if self._settings.rule == "pcd" else None
        self._looking.at(machine, self._step, learner.velocity, chains)
        return TrainingSnapshot(
            settings=self._settings,
            step=self._step,
            updates_per_epoch=self._updates_per_epoch,
            total_updates=self.total_updates,
            machine=machine,
            material=self._material,
            free_energies=self._measured[-1] if self._measured else None,
            stopped=self._stopped,
            detectors=self._looking.detectors,
            instruments=self._looking.instruments,
            lamps=self._lamps(),
        )

    def checkpoint(self) -> TrainingCheckpoint:
        return TrainingCheckpoint(
            step=self._step,
            settings=self._settings,
            falls_from=self._falls_from,
            learner=self._learner.memory(),
            parameters=self._learner.parameters.copy(),
            velocity=self._learner.velocity.copy(),
            order=self._order,
            rng_state=self._rng.bit_generator.state,
            measured=self._measured,
            errors=tuple(self._errors),
            stopped=self._stopped,
        )

    def restore(self, checkpoint: TrainingCheckpoint) -> None:
        self._step = checkpoint.step
        self._settings, self._falls_from = checkpoint.settings, checkpoint.falls_from
        self._learner.rates = checkpoint.settings.rates()
        self._learner.recall(checkpoint.learner)
        self._learner.parameters[:] = checkpoint.parameters
        self._learner.velocity[:] = checkpoint.velocity
        self._order = checkpoint.order
        self._rng.bit_generator.state = checkpoint.rng_state
        self._measured = checkpoint.measured
        self._errors.clear()
        self._errors.extend(checkpoint.errors)
        self._stopped = checkpoint.stopped
        self._looking.give_up()

    def apply(self, change: object) -> None:
        raise BadInput(tr("A training run cannot be changed by hand: begin a new one with other settings."))

    def alter(self, change: object) -> None:
        """Go on with the rates, the rule and the number of epochs of other settings (TrainingSettings).

        Where the rate falls, it goes on falling from what it is now, unless another one is wished for.

        Raises BadInput if these are for other data or another machine.
        """
        if not isinstance(change, TrainingSettings):
            raise TypeError(f"not another way for a training run to go on: {change!r}")
        settings = self._settings.with_rates_of(change)
        if settings != change:
            raise BadInput(
                tr(
                    "Data, hidden units, batch size and seed are those of the machine that is learning: "
                    "begin a new machine for others."
                )
            )
        if settings.rule == "exact":
            refuse_too_large(self._batch.shape[1], settings.n_hidden)
        before = self._settings
        if settings == before:  # once more the same leads no further
            return
        if settings.learning_rate != before.learning_rate:
            self._falls_from = (self._step, settings.learning_rate)
        elif (settings.final_learning_rate, settings.epochs) != (before.final_learning_rate, before.epochs):
            self._falls_from = (self._step, self._rate)
        self._settings = settings
        self._learner.rates = settings.rates()
        self._stopped = None

    def observe(self, what: object) -> None:
        raise BadInput(tr("A training run records all it can: there is nothing else to observe."))

    def show(self, what: object) -> None:
        """What is in view from now on (Look); it is worked out at once, and every so often while the run goes on."""
        if not isinstance(what, Look):
            raise TypeError(f"not a thing to look at in a training run: {what!r}")
        self._looking.show(what)

    def save(self, path: Path) -> None:
        self.machine().save(path)

    def _lamps(self) -> tuple[Lamp, ...]:
        instruments = self._looking.instruments
        if instruments is None:
            return ()
        return lamps(
            self._settings,
            instruments,
            self._measured if self._material.is_held_back else (),
            list(self._errors),
            self._learner.rates.learning_rate,
        )

    @property
    def _rate(self) -> float:
        """Of the next update: where it falls, on a straight line to that of the last update."""
        final = self._settings.final_learning_rate
        if final is None:
            return self._settings.learning_rate
        since, start = self._falls_from
        done = (self._step - since) / max(self.total_updates - 1 - since, 1)
        return start + (final - start) * min(done, 1.0)

    def _set_rate(self) -> None:
        if self._learner.rates.learning_rate != self._rate:
            self._learner.rates = replace(self._learner.rates, learning_rate=self._rate)

    def _next_batch(self) -> NDArray[np.uint8]:
        position = self._step % self._updates_per_epoch * len(self._batch)
        if position == 0:
            self._order = self._rng.permutation(len(self._data.train))
        chosen = self._order[position : position + len(self._batch)]
        # mode="clip" lets take write straight into the buffer; no index needs clipping.
        batch = np.take(self._data.train, chosen, axis=0, out=self._batch, mode="clip")
        return drawn(batch, self._rng) if self._data.is_grey else batch

    def _machine(self, provenance: Provenance | None) -> Rbm:
        learnt = self._learner.learnt
        return Rbm(learnt[:-1, :-1], learnt[:-1, -1], learnt[-1, :-1], provenance)

    def _measure(self) -> FreeEnergies:
        machine = self._machine(None)
        n = min(N_MEASURED, max(MIN_MEASURED, MAX_MEASURED // machine.n_hidden))
        train, validation = (
            machine.free_energy(states[:n]) for states in (self._material.examples, self._material.held_back)
        )
        gap_error = math.sqrt(sum(float(energies.var()) / len(energies) for energies in (train, validation)))
        return FreeEnergies(self._step, float(train.mean()), float(validation.mean()), gap_error)


def _material(data: TrainingData) -> Material:
    return Material(
        data.description,
        data.image_shape,
        len(data.train),
        len(data.validation),
        data.notes,
        frozen_copy(data.train_states[:N_MEASURED]),
        None if data.labels is None else frozen_copy(data.labels[:N_MEASURED]),
        data.label_names,
        frozen_copy(data.validation),
        data.is_held_back,
        frozen_copy(data.visible_mean),
    )


def make_training_session(settings: TrainingSettings, machine: Rbm | None = None) -> TrainingSession:
    """A session on the data that the settings ask for. Raises BadInput if they cannot be had."""
    return TrainingSession(settings, TrainingData.load(settings.data, settings.seed), machine)
