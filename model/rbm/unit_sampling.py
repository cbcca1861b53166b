"""Gibbs sampling as on the blackboard: one step decides one unit."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.language import tr
from model.rbm.machine import Floats, Rbm, logistic
from model.rbm.sampling import LayerName
from model.rbm.small_machines import SmallMachine, States
from model.rbm.unit_changes import changed
from model.rbm.unit_snapshot import Decision, TellNext, Unit, UnitSnapshot, Upcoming


@dataclass(frozen=True, eq=False)
class UnitCheckpoint:
    """All that the chain's future depends on; every part is immutable."""

    step: int
    began: SmallMachine
    visible: tuple[Unit, ...]
    hidden: tuple[Unit, ...]
    decided: tuple[LayerName, int] | None
    layer: LayerName | None
    pending: tuple[int, ...]
    rng_state: Any

    @property
    def shared(self) -> tuple[NDArray[Any], ...]:
        return ()

    @property
    def nbytes(self) -> int:
        return 1000 + 200 * (len(self.visible) + len(self.hidden))


class UnitSamplingSession:
    """Hidden units from the first to the last, then the visible ones, then hidden again: engine.session.Session.

    A layer's units are independent given the other layer, which stands still meanwhile: decided one by one, they are
    what they would be if the layer were decided at once from the same draws. Undecided units of a layer are decided
    first, those set by hand beside them stay for that time. If no layer is complete, nothing can be decided: the
    session is then finished until units are set. Every run draws from the seed anew.
    """

    scalar_names = ("energy", "free_energy")

    def __init__(self, start: SmallMachine | Rbm, seed: int) -> None:
        """A bare machine begins with all visible units 0. Raises BadInput if it has more than 8 × 8 units."""
        if seed < 0:
            raise BadInput(tr("A seed of {seed} is impossible: choose 0 or more.").format(seed=seed))
        self.seed = seed
        self._next_is_told = True
        self._begin(SmallMachine.blank(start, tr("This machine")) if isinstance(start, Rbm) else start)

    @property
    def step(self) -> int:
        """Units decided since the run began."""
        return self._step

    @property
    def finished(self) -> bool:
        """Whether units must be set by hand before another can be decided."""
        return self._layer is None

    def advance(self, n: int) -> NDArray[np.float64]:
        """Decide ``n`` units; columns: energy and free energy in nats, NaN while not all of their units are known."""
        rows = np.full((n if self._layer is not None else 0, 2), np.nan)
        for row in rows:
            self._decide()
            for column, value in enumerate((self._energy(), self._free_energy())):
                row[column] = np.nan if value is None else value
        return rows

    def snapshot(self) -> UnitSnapshot:
        return UnitSnapshot(
            step=self._step,
            began=self._began,
            visible=self._visible,
            hidden=self._hidden,
            decided=self._decided,
            next=None if self._layer is None else self._upcoming(self._layer),
            left_in_layer=len(self._pending),
            energy=self._energy(),
            free_energy=self._free_energy(),
            seed=self.seed,
            next_is_told=self._next_is_told,
        )

    def checkpoint(self) -> UnitCheckpoint:
        return UnitCheckpoint(
            self._step,
            self._began,
            self._visible,
            self._hidden,
            self._decided,
            self._layer,
            self._pending,
            self._rng.bit_generator.state,
        )

    def restore(self, checkpoint: UnitCheckpoint) -> None:
        self._step, self._began, self._decided = checkpoint.step, checkpoint.began, checkpoint.decided
        self._visible, self._hidden = checkpoint.visible, checkpoint.hidden
        self._layer, self._pending = checkpoint.layer, checkpoint.pending
        self._rng.bit_generator.state = checkpoint.rng_state

    def apply(self, change: object) -> None:
        """One of model.rbm.unit_changes: a new run from the states that stand now."""
        now = replace(
            self._began,
            visible=_states(self._visible),
            hidden=_states(self._hidden),
            first=self._layer or self._began.first,
        )
        self._begin(changed(now, change))

    def alter(self, change: object) -> None:
        raise BadInput(tr("A chain goes on by the same rule to its end: there is nothing to alter."))

    def observe(self, what: object) -> None:
        raise BadInput(tr("A chain records its energy and free energy only: there is nothing else to observe."))

    def show(self, what: object) -> None:
        """TellNext."""
        if not isinstance(what, TellNext):
            raise BadInput(
                tr("A chain cannot show {what}: it tells what is next, or not (TellNext).").format(
                    what=type(what).__name__
                )
            )
        self._next_is_told = what.told

    def save(self, path: Path) -> None:
        """Save the machine that is sampled."""
        self._began.machine.save(path)

    # --- inside ------------------------------------------------------------------------------------------------

    def _begin(self, start: SmallMachine) -> None:
        self._rng = np.random.Generator(np.random.SFC64(self.seed))
        self._step = 0
        self._began = start
        self._visible = tuple(Unit(state) for state in start.visible)
        self._hidden = tuple(Unit(state) for state in start.hidden)
        self._decided = None
        self._layer = _decidable(start)
        self._pending = () if self._layer is None else self._turns(self._layer)

    def _turns(self, layer: LayerName) -> tuple[int, ...]:
        """The units of a layer that are to be decided: those that are not yet, or all."""
        units = self._visible if layer == "visible" else self._hidden
        return tuple(i for i, unit in enumerate(units) if unit.state is None) or tuple(range(len(units)))

    def _upcoming(self, layer: LayerName) -> Upcoming:
        # All fields of the layer at once: the same product, and so the same bits, as when it is decided at once.
        machine, unit = self._began.machine, self._pending[0]
        if layer == "hidden":
            fields = machine.hidden_fields(_known(self._visible))
        else:
            fields = machine.visible_fields(_known(self._hidden))
        probabilities = logistic(fields / np.float32(self._began.temperature))
        return Upcoming(layer, unit, float(fields[unit]), float(probabilities[unit]))

    def _decide(self) -> None:
        assert self._layer is not None
        upcoming = self._upcoming(self._layer)
        draw = float(self._rng.random(dtype=np.float32))
        decision = Decision(upcoming.field, upcoming.probability, draw)
        decided = Unit(int(draw < upcoming.probability), decision)
        unit = upcoming.unit
        if self._layer == "visible":
            self._visible = (*self._visible[:unit], decided, *self._visible[unit + 1 :])
        else:
            self._hidden = (*self._hidden[:unit], decided, *self._hidden[unit + 1 :])
        self._decided = (self._layer, unit)
        self._step += 1
        self._pending = self._pending[1:]
        if not self._pending:
            self._layer = "visible" if self._layer == "hidden" else "hidden"
            self._pending = self._turns(self._layer)

    def _energy(self) -> float | None:
        if None in _states(self._visible) or None in _states(self._hidden):
            return None
        return float(self._began.machine.energy(_known(self._visible), _known(self._hidden)))

    def _free_energy(self) -> float | None:
        if None in _states(self._visible):
            return None
        machine, t, v = self._began.machine, self._began.temperature, _known(self._visible)
        if t == 1:
            return float(machine.free_energy(v))
        fields = machine.hidden_fields(v).astype(np.float64)
        return -float(v @ machine.visible_bias) - t * float(np.logaddexp(0, fields / t).sum())


def _decidable(start: SmallMachine) -> LayerName | None:
    """The layer whose other layer is all known; ``start.first`` if both are, None if neither."""
    if None in start.visible:
        return None if None in start.hidden else "visible"
    return "hidden" if None in start.hidden else start.first


def _states(units: tuple[Unit, ...]) -> States:
    return tuple(unit.state for unit in units)


def _known(units: tuple[Unit, ...]) -> Floats:
    """States (n_units,) of a layer that is all decided."""
    return np.array(_states(units), np.float32)
