"""What becomes of familiar and unfamiliar pictures that pass through a machine: visible → hidden → visible."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.experiments.table import write_table
from model.frozen import frozen_copy
from model.language import tr
from model.rbm.familiar import N_CROWD, PictureGroup, crowd_of, damaged, picture_group
from model.rbm.look_alike import NearestDigit
from model.rbm.machine import Floats, Rbm
from model.rbm.reconstruction_settings import ReconstructionSettings, learnt_classes
from model.rbm.reconstruction_snapshot import SCALARS, ReconstructionSnapshot, Stage, is_kept, scalars_of
from model.rbm.sampling import DIGIT_SHAPES


@dataclass(frozen=True, eq=False)
class ReconstructionCheckpoint:
    """All that the future of the pictures depends on, and what is shown of their past; immutable."""

    present: Stage
    stages: tuple[Stage, ...]
    rng_state: Any

    @property
    def step(self) -> int:
        return self.present.step

    @property
    def shared(self) -> tuple[NDArray[Any], ...]:
        return ()

    @property
    def nbytes(self) -> int:
        return self.present.nbytes


class ReconstructionSession:
    """Each step takes all pictures once to the hidden layer and back. Implements engine.session.Session.

    It never finishes. The pictures stay as they are chosen: other ones are another session.
    """

    scalar_names = SCALARS
    finished = False

    def __init__(self, machine: Rbm, image_shape: tuple[int, int], settings: ReconstructionSettings) -> None:
        """Raises BadInput unless digits fit the machine and the settings what it has learnt."""
        rows, columns = image_shape
        if image_shape not in DIGIT_SHAPES or rows * columns != machine.n_visible:
            raise BadInput(
                tr(
                    "The images of this machine are {rows} × {columns}, of {n_visible} visible units: "
                    "digits to reconstruct can be had at 28 × 28 and 16 × 16 only."
                ).format(rows=rows, columns=columns, n_visible=machine.n_visible)
            )
        self._machine = machine
        self._image_shape = image_shape
        learnt = learnt_classes(machine)
        self._settings = settings.completed(learnt)
        self._known, self._learnt = learnt is not None, learnt or self._settings.familiar
        self.seed = settings.seed
        self._nearest = NearestDigit(rows)
        numbers = range(settings.first, settings.first + settings.n)
        self._groups = self._pictures(numbers)
        self._crowd = crowd_of(machine, self._pictures(range(N_CROWD)))
        self._originals: Floats = np.concatenate([group.pictures for group in self._groups])
        self._rng = np.random.Generator(np.random.SFC64(settings.seed))
        start = frozen_copy(
            [
                damaged(picture, settings.damage, settings.flipped, settings.seed, number)
                for group in self._groups
                for number, picture in zip(numbers, group.pictures, strict=True)
            ]
        )
        self._present = self._stage(0, start, start)
        self._stages: tuple[Stage, ...] = (self._present,)

    @property
    def step(self) -> int:
        """Passes taken."""
        return self._present.step

    def advance(self, n: int) -> NDArray[np.float64]:
        """Take ``n`` passes; the columns are SCALARS."""
        rows = np.empty((n, len(SCALARS)))
        for row in rows:
            self._present = self._stage(self.step + 1, *self._pass(self._present.states))
            if is_kept(self.step):
                self._stages = (*self._stages, self._present)
            row[:] = self._scalars(self._present)
        return rows

    def snapshot(self) -> ReconstructionSnapshot:
        return ReconstructionSnapshot(
            step=self.step,
            machine=self._machine,
            image_shape=self._image_shape,
            settings=self._settings,
            known=self._known,
            learnt=self._learnt,
            groups=self._groups,
            stages=self._stages,
            present=self._present,
            start=self._scalars(self._stages[0]),
            crowd=self._crowd,
        )

    def checkpoint(self) -> ReconstructionCheckpoint:
        return ReconstructionCheckpoint(self._present, self._stages, self._rng.bit_generator.state)

    def restore(self, checkpoint: ReconstructionCheckpoint) -> None:
        self._present, self._stages = checkpoint.present, checkpoint.stages
        self._rng.bit_generator.state = checkpoint.rng_state

    def apply(self, change: object) -> None:
        raise BadInput(tr("The pictures stay as they are chosen: begin again with other ones."))

    def alter(self, change: object) -> None:
        raise BadInput(tr("Pictures pass by the same rule to the end: there is nothing to alter."))

    def observe(self, what: object) -> None:
        raise BadInput(tr("Errors, free energies and likenesses are recorded: there is nothing else to observe."))

    def show(self, what: object) -> None:
        raise BadInput(tr("All there is about the pictures is shown: there is nothing more to show."))

    def save(self, path: Path) -> None:
        """Write what is known of every picture at every stage as CSV. Raises BadInput if it cannot be written."""
        stages = self._stages if self._present is self._stages[-1] else (*self._stages, self._present)
        digits = np.concatenate([group.digits for group in self._groups])
        write_table(
            path,
            [
                {
                    "passes": stage.step,
                    "group": "familiar" if i < self._settings.n else str(self._settings.unfamiliar),
                    "picture": i % self._settings.n + self._settings.first,
                    "digit": int(digits[i]),
                    "looks_like": int(stage.looks_like[i]),
                    "squared_error_per_pixel": float(stage.errors[i]),
                    "free_energy_nats": float(stage.free_energies[i]),
                    "mean_hidden_activity": float(stage.hidden_activity[i]),
                }
                for stage in stages
                for i in range(len(digits))
            ],
        )

    # --- how it goes on ----------------------------------------------------------------------------------------

    def _pass(self, states: Floats) -> tuple[Floats, Floats]:
        """Once to the hidden layer and back: probabilities of the pixels, and the states that go on."""
        machine, sampled = self._machine, self._settings.way == "sampled"
        hidden = machine.sample_h_from_v(states, self._rng) if sampled else machine.mean_h_from_v(states)
        probabilities = machine.mean_v_from_h(hidden)
        if not sampled:
            return probabilities, probabilities
        draws = self._rng.random(probabilities.shape, np.float32)
        return probabilities, (draws < probabilities).astype(np.float32)

    def _stage(self, step: int, probabilities: Floats, states: Floats) -> Stage:
        for array in (probabilities, states):
            array.flags.writeable = False
        errors = np.square(probabilities - self._originals).mean(axis=1, dtype=np.float64)
        return Stage(
            step,
            probabilities,
            states,
            frozen_copy(errors),
            frozen_copy(self._machine.free_energy(states)),
            frozen_copy(self._machine.mean_h_from_v(states).mean(axis=1, dtype=np.float64)),
            frozen_copy(self._nearest.labels(probabilities)),
        )

    def _scalars(self, stage: Stage) -> tuple[float, ...]:
        return scalars_of(stage, self._groups[0], self._learnt)

    def _pictures(self, numbers: range) -> tuple[PictureGroup, PictureGroup]:
        """A familiar and an unfamiliar group of the pictures with these numbers."""
        settings, provenance = self._settings, self._machine.provenance
        grey = provenance is not None and provenance.data.is_drawn
        classes = settings.others if settings.unfamiliar == "other digits" else settings.familiar
        side, seed = self._image_shape[0], settings.seed
        return (
            picture_group(None, settings.familiar, numbers, side, grey, seed),
            picture_group(settings.unfamiliar, classes, numbers, side, grey, seed),
        )
