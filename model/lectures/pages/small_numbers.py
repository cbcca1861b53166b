"""The live numbers of a small machine: every state, field, probability, draw, weight and bias by its name."""

from collections.abc import Callable, Mapping
from math import nan
from typing import Any

import numpy as np

from model.lectures.pages.kind import LiveNumber
from model.lectures.words import Value
from model.rbm.enumeration import all_states
from model.rbm.machine import Floats, logistic
from model.rbm.sampling import LayerName
from model.rbm.small_machines import MAX_UNITS
from model.rbm.unit_snapshot import UnitSnapshot


def _states(snapshot: UnitSnapshot, layer: LayerName) -> Floats | None:
    """Of a layer; None while one of its units is undecided."""
    states = [unit.state for unit in snapshot.layer(layer)]
    return None if None in states else np.array(states, np.float32)


def _fields(snapshot: UnitSnapshot, layer: LayerName) -> Floats | None:
    """Of all units of a layer, by the other layer as it stands; None while that is not known.

    All at once, as the session works them out, so that they are the same to the last bit.
    """
    other = _states(snapshot, "hidden" if layer == "visible" else "visible")
    if other is None:
        return None
    return snapshot.machine.hidden_fields(other) if layer == "hidden" else snapshot.machine.visible_fields(other)


def _of_unit(layer: LayerName, i: int, of: Callable[[UnitSnapshot, int], float | None]) -> LiveNumber:
    def number(snapshot: UnitSnapshot) -> Value | None:
        if i >= len(snapshot.layer(layer)):
            return None
        value = of(snapshot, i)
        return nan if value is None else float(value)

    return LiveNumber(f"of a {layer} unit", number)


def _numbers_of_layer(layer: LayerName, letter: str) -> dict[str, LiveNumber]:
    def field(snapshot: UnitSnapshot, i: int) -> float | None:
        fields = _fields(snapshot, layer)
        return None if fields is None else float(fields[i])

    def probability(snapshot: UnitSnapshot, i: int) -> float | None:
        fields = _fields(snapshot, layer)
        return None if fields is None else float(logistic(fields / np.float32(snapshot.temperature))[i])

    def draw(snapshot: UnitSnapshot, i: int) -> float | None:
        decision = snapshot.layer(layer)[i].decision
        return None if decision is None else decision.draw

    def bias(snapshot: UnitSnapshot, i: int) -> float:
        machine = snapshot.machine
        return float((machine.visible_bias if layer == "visible" else machine.hidden_bias)[i])

    parts: list[tuple[str, Callable[[UnitSnapshot, int], float | None]]] = [
        ("{letter}{i}", lambda s, i: s.layer(layer)[i].state),
        ("field({letter}{i})", field),
        ("p({letter}{i})", probability),
        ("draw({letter}{i})", draw),
        ("b{i}" if layer == "visible" else "c{i}", bias),
    ]
    return {name.format(letter=letter, i=i + 1): _of_unit(layer, i, of) for name, of in parts for i in range(MAX_UNITS)}


def _probability(snapshot: UnitSnapshot) -> Value:
    """p(v) of the visible units as they stand, exactly: at most 2⁸ inputs there are to be summed over."""
    states = _states(snapshot, "visible")
    if states is None:
        return nan
    machine, t = snapshot.machine, snapshot.temperature
    inputs = np.vstack([states, all_states(machine.n_visible)])
    fields = inputs @ machine.weights + machine.hidden_bias
    log_weights = inputs @ machine.visible_bias / t + np.logaddexp(0, fields / t).sum(axis=1)
    return float(np.exp(log_weights[0] - np.logaddexp.reduce(log_weights[1:])))


def _weight(i: int, j: int) -> Callable[[UnitSnapshot], Value | None]:
    return lambda s: float(s.machine.weights[i, j]) if i < s.machine.n_visible and j < s.machine.n_hidden else None


def _name(layer: LayerName, unit: int) -> str:
    return f"{layer[0]}{unit + 1}"


def _or_nan(value: Any) -> float:
    return nan if value is None else float(value)


NUMBERS: Mapping[str, LiveNumber] = {
    "step": LiveNumber("units decided in this run", lambda s: float(s.step)),
    "seed": LiveNumber("of every random number", lambda s: float(s.seed)),
    "temperature": LiveNumber("T", lambda s: s.temperature),
    "n_visible": LiveNumber("visible units", lambda s: float(s.machine.n_visible)),
    "n_hidden": LiveNumber("hidden units", lambda s: float(s.machine.n_hidden)),
    "energy": LiveNumber("E(v, h), in nats", lambda s: _or_nan(s.energy)),
    "free_energy": LiveNumber("F(v), in nats", lambda s: _or_nan(s.free_energy)),
    "p(v)": LiveNumber("probability of the visible units as they stand, of all inputs there are", _probability),
    "decided": LiveNumber("the unit decided last", lambda s: "none" if s.decided is None else _name(*s.decided)),
    "next": LiveNumber(
        "the unit to be decided next", lambda s: "none" if s.next is None else _name(s.next.layer, s.next.unit)
    ),
    "left_in_layer": LiveNumber("units of the layer still to be decided", lambda s: float(s.left_in_layer)),
    **_numbers_of_layer("visible", "v"),
    **_numbers_of_layer("hidden", "h"),
    **{f"w{i + 1}{j + 1}": LiveNumber("a weight", _weight(i, j)) for i in range(MAX_UNITS) for j in range(MAX_UNITS)},
}
