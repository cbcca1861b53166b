"""Changes by hand of a small machine: each is data, checked, and makes another beginning of a run."""

from dataclasses import dataclass, replace
from numbers import Real
from typing import cast

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.language import tr
from model.rbm.machine import Rbm
from model.rbm.sampling import LayerName
from model.rbm.small_machines import EXAMPLES, MAX_UNITS, SmallMachine, States, check_state

MAX_WEIGHT = 100.0
"""Of weights and biases set by hand, either sign."""


@dataclass(frozen=True)
class UseExample:
    """Begin one of EXAMPLES, at temperature 1."""

    name: str


@dataclass(frozen=True)
class SetWeight:
    """Give the line between two units, counted from 0, this weight."""

    visible: int
    hidden: int
    value: float


@dataclass(frozen=True)
class SetVisibleBias:
    """Give a visible unit, counted from 0, this bias."""

    unit: int
    value: float


@dataclass(frozen=True)
class SetHiddenBias:
    """Give a hidden unit, counted from 0, this bias."""

    unit: int
    value: float


@dataclass(frozen=True)
class SetUnit:
    """Set one unit, counted from 0, to 1 or 0, or make it undecided (None). The other layer answers next."""

    layer: LayerName
    unit: int
    state: int | None


@dataclass(frozen=True)
class SetLayer:
    """The same for a whole layer: an input, a hidden pattern to generate from, or a layer that is undecided."""

    layer: LayerName
    states: States


@dataclass(frozen=True)
class SetTemperature:
    """Decide units at this temperature."""

    temperature: float


@dataclass(frozen=True)
class Resize:
    """Give the machine so many units, up to 8 × 8. What remains keeps its weights; a new line has weight 0.

    New visible units are 0, new hidden ones undecided.
    """

    n_visible: int
    n_hidden: int


UnitChange = UseExample | SetWeight | SetVisibleBias | SetHiddenBias | SetUnit | SetLayer | SetTemperature | Resize


def changed(now: SmallMachine, change: object) -> SmallMachine:
    """The beginning that a change makes of ``now``: its states are those that stand. Raises BadInput."""
    match change:
        case UseExample(name):
            if name not in EXAMPLES:
                known = ", ".join(f"“{known}”" for known in EXAMPLES)
                raise BadInput(
                    tr("There is no example “{name}”: choose one of {known}.").format(name=name, known=known)
                )
            return EXAMPLES[name]
        case SetWeight(i, j, value):
            _check_unit(now, "visible", i)
            _check_unit(now, "hidden", j)
            return _with(now, weights=_put(now.machine.weights, (i, j), value))
        case SetVisibleBias(i, value):
            _check_unit(now, "visible", i)
            return _with(now, visible_bias=_put(now.machine.visible_bias, i, value))
        case SetHiddenBias(j, value):
            _check_unit(now, "hidden", j)
            return _with(now, hidden_bias=_put(now.machine.hidden_bias, j, value))
        case SetUnit(layer, unit, state):
            _check_unit(now, layer, unit)
            check_state(state)
            states = now.visible if layer == "visible" else now.hidden
            return _with_states(now, layer, (*states[:unit], state, *states[unit + 1 :]))
        case SetLayer(layer, states):
            _check_layer(layer)
            return _with_states(now, layer, tuple(states))
        case SetTemperature(temperature):
            _check_number(temperature, tr("temperature"))
            return replace(now, temperature=float(temperature))
        case Resize(n_visible, n_hidden):
            return _resized(now, n_visible, n_hidden)
        case _:
            raise BadInput(
                tr(
                    "A small machine cannot be changed by {change}: set its units, weights, biases, "
                    "temperature or size."
                ).format(change=type(change).__name__)
            )


def _with(
    now: SmallMachine,
    weights: NDArray[np.float32] | None = None,
    visible_bias: NDArray[np.float32] | None = None,
    hidden_bias: NDArray[np.float32] | None = None,
) -> SmallMachine:
    """With some numbers of the machine replaced; it is then no longer what the explanation says."""
    machine = now.machine
    return replace(
        now,
        explanation=_ALTERED,
        machine=Rbm(
            machine.weights if weights is None else weights,
            machine.visible_bias if visible_bias is None else visible_bias,
            machine.hidden_bias if hidden_bias is None else hidden_bias,
        ),
    )


_ALTERED = tr("The machine was changed by hand; choose the example again to have it as it was.")


def _with_states(now: SmallMachine, layer: LayerName, states: States) -> SmallMachine:
    if layer == "visible":
        return replace(now, visible=states, first="hidden")
    return replace(now, hidden=states, first="visible")


def _resized(now: SmallMachine, n_visible: int, n_hidden: int) -> SmallMachine:
    for n, layer in ((n_visible, "visible"), (n_hidden, "hidden")):
        if not _is_whole(n) or not 1 <= n <= MAX_UNITS:
            raise BadInput(
                tr("{n!r} {layer} units are impossible here: choose 1 to {max_units}.").format(
                    n=n, layer=layer, max_units=MAX_UNITS
                )
            )
    machine = now.machine
    if (n_visible, n_hidden) == (machine.n_visible, machine.n_hidden):
        return now
    weights = np.zeros((n_visible, n_hidden), np.float32)
    visible_bias, hidden_bias = np.zeros(n_visible, np.float32), np.zeros(n_hidden, np.float32)
    m, n = min(n_visible, machine.n_visible), min(n_hidden, machine.n_hidden)
    weights[:m, :n] = machine.weights[:m, :n]
    visible_bias[:m], hidden_bias[:n] = machine.visible_bias[:m], machine.hidden_bias[:n]
    return replace(
        now,
        explanation=_ALTERED,
        machine=Rbm(weights, visible_bias, hidden_bias),
        visible=(now.visible + (0,) * MAX_UNITS)[:n_visible],
        hidden=(now.hidden + (None,) * MAX_UNITS)[:n_hidden],
    )


def _put(array: NDArray[np.float32], where: int | tuple[int, int], value: float) -> NDArray[np.float32]:
    _check_number(value, tr("weight or bias"))
    if not -MAX_WEIGHT <= value <= MAX_WEIGHT:
        raise BadInput(
            tr("A weight or bias of {value:g} is impossible here: choose −{max_weight:g} to {max_weight:g}.").format(
                value=value, max_weight=MAX_WEIGHT
            )
        )
    copy = array.copy()
    copy[where] = value
    return copy


def _check_layer(layer: object) -> None:
    if layer not in ("visible", "hidden"):
        raise BadInput(tr("There is no layer {layer!r}: it should be 'visible' or 'hidden'.").format(layer=layer))


def _check_unit(now: SmallMachine, layer: LayerName, unit: object) -> None:
    _check_layer(layer)
    n = now.machine.n_visible if layer == "visible" else now.machine.n_hidden
    if not _is_whole(unit) or not 0 <= cast(int, unit) < n:
        raise BadInput(
            tr("There is no {layer} unit {unit!r}: units are counted from 0, and the last one is {n}.").format(
                layer=layer, unit=unit, n=n - 1
            )
        )


def _check_number(value: object, what: str) -> None:
    if isinstance(value, bool) or not isinstance(value, Real) or not np.isfinite(float(value)):
        raise BadInput(
            tr("A {what} of {value!r} is impossible: it should be a finite number.").format(what=what, value=value)
        )


def _is_whole(value: object) -> bool:
    return isinstance(value, int | np.integer) and not isinstance(value, bool)
