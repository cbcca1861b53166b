"""Gibbs sampling as a session, slow enough to watch: one step decides one layer."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from model.errors import BadInput
from model.language import tr
from model.rbm.machine import Floats, Rbm, logistic
from model.rbm.training_data import mnist_test_states

LayerName = Literal["visible", "hidden"]

DIGIT_SHAPES = ((28, 28), (16, 16))
"""Sizes in which MNIST digits can be had."""


@dataclass(frozen=True, eq=False)
class Layer:
    """One layer of the chain, each part (n_units,), read-only: how it was decided and what came of it.

    A unit is 1 where its draw is below its probability. None: not decided yet, or set by hand.
    """

    field: Floats | None = None
    probability: Floats | None = None
    draw: Floats | None = None
    state: Floats | None = None


@dataclass(frozen=True, eq=False)
class SamplingSnapshot:
    """The chain as it stands."""

    step: int
    machine: Rbm
    image_shape: tuple[int, int]
    visible: Layer
    hidden: Layer
    decided: LayerName | None
    """The layer that the last step decided; None at the start of a chain."""
    free_energy: float
    """Of the visible states, in nats."""
    seed: int


@dataclass(frozen=True, eq=False)
class SamplingCheckpoint:
    """All that the chain's future depends on; its arrays are immutable and shared with snapshots."""

    step: int
    visible: Layer
    hidden: Layer
    rng_state: Any

    @property
    def shared(self) -> tuple[NDArray[Any], ...]:
        return ()

    @property
    def nbytes(self) -> int:
        parts = (part for layer in (self.visible, self.hidden) for part in vars(layer).values())
        return sum(part.nbytes for part in parts if part is not None)


@dataclass(frozen=True, eq=False)
class SetVisible:
    """Begin a new chain from these visible states (n_visible,) of 0 and 1."""

    pixels: ArrayLike


@dataclass(frozen=True)
class SetTestDigit:
    """Begin a new chain from the ``nth`` MNIST test image of these classes, in a fixed random order."""

    classes: tuple[int, ...]
    nth: int


@dataclass(frozen=True)
class PaintVisible:
    """Begin a new chain from the present visible states with some units set to 0 or 1."""

    units: tuple[int, ...]
    value: int


class SamplingSession:
    """The chain visible → hidden → visible → ... of a machine. Implements engine.session.Session; it never finishes.

    Every chain draws from the seed anew: the same visible states always begin the same chain.
    """

    scalar_names = ("free_energy",)
    finished = False

    def __init__(self, machine: Rbm, visible: ArrayLike, image_shape: tuple[int, int], seed: int) -> None:
        """``visible`` (n_visible,) of 0 and 1. Raises BadInput if it, or the image's shape, does not fit."""
        if image_shape[0] * image_shape[1] != machine.n_visible:
            raise BadInput(
                tr(
                    "An image of {rows} × {columns} pixels does not fit a machine with "
                    "{n_visible} visible units: there should be one unit a pixel."
                ).format(rows=image_shape[0], columns=image_shape[1], n_visible=machine.n_visible)
            )
        if seed < 0:
            raise BadInput(tr("A seed of {seed} is impossible: choose 0 or more.").format(seed=seed))
        self.seed = seed
        self._machine = machine
        self._image_shape = image_shape
        self._visible: Layer
        self._hidden: Layer
        self._begin(self._checked(visible))

    @property
    def step(self) -> int:
        """Half-steps taken: after an odd number the hidden layer was decided last."""
        return self._step

    def advance(self, n: int) -> NDArray[np.float64]:
        """Take ``n`` half-steps; one column: the free energy of the visible states, in nats."""
        rows = np.empty((n, 1))
        for row in rows:
            if self._step % 2 == 0:
                self._hidden = self._decide(self._machine.hidden_fields(_state(self._visible)))
            else:
                self._visible = self._decide(self._machine.visible_fields(_state(self._hidden)))
                self._free_energy = self._measure()
            self._step += 1
            row[0] = self._free_energy
        return rows

    def snapshot(self) -> SamplingSnapshot:
        decided: LayerName = "hidden" if self._step % 2 else "visible"
        return SamplingSnapshot(
            step=self._step,
            machine=self._machine,
            image_shape=self._image_shape,
            visible=self._visible,
            hidden=self._hidden,
            decided=decided if self._step else None,
            free_energy=self._free_energy,
            seed=self.seed,
        )

    def checkpoint(self) -> SamplingCheckpoint:
        return SamplingCheckpoint(self._step, self._visible, self._hidden, self._rng.bit_generator.state)

    def restore(self, checkpoint: SamplingCheckpoint) -> None:
        self._step = checkpoint.step
        self._visible, self._hidden = checkpoint.visible, checkpoint.hidden
        self._rng.bit_generator.state = checkpoint.rng_state
        self._free_energy = self._measure()

    def apply(self, change: object) -> None:
        """SetVisible, SetTestDigit or PaintVisible: a new chain from step 0 with the hidden layer undecided."""
        match change:
            case SetVisible(pixels):
                self._begin(self._checked(pixels))
            case SetTestDigit(classes, nth):
                self._begin(_test_digit(classes, nth, self._image_shape))
            case PaintVisible(units, value):
                if any(not 0 <= unit < self._machine.n_visible for unit in units):
                    raise BadInput(
                        tr("There is a unit in {units} outside 0 to {n_visible}.").format(
                            units=units, n_visible=self._machine.n_visible - 1
                        )
                    )
                painted = _state(self._visible).copy()
                painted[list(units)] = value
                self._begin(self._checked(painted))
            case _:
                raise BadInput(
                    tr("A chain cannot be changed by {change}: set or paint visible units.").format(
                        change=type(change).__name__
                    )
                )

    def alter(self, change: object) -> None:
        raise BadInput(tr("A chain goes on by the same rule to its end: there is nothing to alter."))

    def observe(self, what: object) -> None:
        raise BadInput(tr("A chain records its free energy only: there is nothing else to observe."))

    def show(self, what: object) -> None:
        raise BadInput(tr("A chain shows all it can: there is nothing more to show."))

    def save(self, path: Path) -> None:
        """Save the machine that is sampled."""
        self._machine.save(path)

    def _begin(self, visible: Floats) -> None:
        self._rng = np.random.Generator(np.random.SFC64(self.seed))
        self._step = 0
        self._visible = Layer(state=visible)
        self._hidden = Layer()
        self._free_energy = self._measure()

    def _decide(self, field: Floats) -> Layer:
        probability = logistic(field)
        draw = self._rng.random(len(field), np.float32)
        state = (draw < probability).astype(np.float32)
        for part in field, probability, draw, state:
            part.flags.writeable = False
        return Layer(field, probability, draw, state)

    def _measure(self) -> float:
        return float(self._machine.free_energy(_state(self._visible)))

    def _checked(self, pixels: ArrayLike) -> Floats:
        visible = np.array(pixels, np.float32)
        if visible.shape != (self._machine.n_visible,):
            raise BadInput(
                tr("A pattern of shape {shape} does not fit: it should be {wanted}.").format(
                    shape=visible.shape, wanted=(self._machine.n_visible,)
                )
            )
        if not np.isin(visible, (0, 1)).all():
            raise BadInput(tr("The pattern holds a value other than 0 and 1: every pixel should be one of them."))
        visible.flags.writeable = False
        return visible


def field_terms(machine: Rbm, layer: LayerName, unit: int, other_states: Floats) -> tuple[float, NDArray[np.float64]]:
    """The sum behind a unit's field: its bias, and one term weight × state for every unit of the other layer.

    ``other_states`` (n_other,) are the states of the layer that is not ``layer``; bias + terms.sum() is the field.
    """
    if layer == "hidden":
        bias, weights = machine.hidden_bias[unit], machine.weights[:, unit]
    else:
        bias, weights = machine.visible_bias[unit], machine.weights[unit]
    terms: NDArray[np.float64] = weights.astype(np.float64) * other_states
    return float(bias), terms


def _test_digit(classes: tuple[int, ...], nth: int, image_shape: tuple[int, int]) -> Floats:
    if image_shape not in DIGIT_SHAPES:
        rows, columns = image_shape
        raise BadInput(
            tr("The machine's images are {rows} × {columns}; digits can be had at 28 × 28 and 16 × 16 only.").format(
                rows=rows, columns=columns
            )
        )
    states = mnist_test_states(classes, image_shape[0])
    visible: Floats = states[nth % len(states)].astype(np.float32)
    visible.flags.writeable = False
    return visible


def _state(layer: Layer) -> Floats:
    if layer.state is None:
        raise ValueError("the layer is not decided yet")
    return layer.state
