"""A small machine, sampled one unit at a time. Units are called as on the screen: v1, h1, w11, b1 and c1."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from model.lectures.actions import Change, Show
from model.lectures.pages.kind import Beginning, Command, Done, PageKind, by_hand, located
from model.lectures.pages.machines import MachineFile
from model.lectures.pages.networks import SEED, seed_of
from model.lectures.pages.small_numbers import NUMBERS
from model.lectures.tables import Either, Key, Many, OneOf, Real, Table, Text, Truth, Values, Whole, misfit
from model.lectures.where import Where, shown
from model.rbm import Rbm
from model.rbm.sampling import LayerName
from model.rbm.small_machines import EXAMPLES, MAX_TEMPERATURE, MAX_UNITS, MIN_TEMPERATURE, SmallMachine
from model.rbm.unit_changes import (
    MAX_WEIGHT,
    Resize,
    SetHiddenBias,
    SetLayer,
    SetTemperature,
    SetUnit,
    SetVisibleBias,
    SetWeight,
    UseExample,
)
from model.rbm.unit_sampling import UnitSamplingSession
from model.rbm.unit_snapshot import TellNext

_UNIT = re.compile(rf"([vh])([1-{MAX_UNITS}])")
_BIAS = re.compile(rf"([bc])([1-{MAX_UNITS}])")
_WEIGHT = re.compile(rf"w([1-{MAX_UNITS}])([1-{MAX_UNITS}])")

STATE = Either("?", None, Whole(0, 1))
STATES = Many(STATE, 1, MAX_UNITS)
NUMBER = Real(-MAX_WEIGHT, MAX_WEIGHT)
TEMPERATURE = Real(MIN_TEMPERATURE, MAX_TEMPERATURE)

SESSION: Mapping[str, Key] = {
    "example": Key(OneOf(tuple(EXAMPLES)), "a machine of the lecture by its name (exercise)"),
    "weights": Key(
        Many(Many(NUMBER, 1, MAX_UNITS), 1, MAX_UNITS), "a machine of one’s own: a row for each visible unit"
    ),
    "visible_bias": Key(Many(NUMBER, 1, MAX_UNITS), "with `weights`: one a visible unit (0)"),
    "hidden_bias": Key(Many(NUMBER, 1, MAX_UNITS), "with `weights`: one a hidden unit (0)"),
    "machine": Key(MachineFile(), "a machine in a file, of at most 8 × 8 units"),
    "visible": Key(STATES, 'what the run begins with: 1, 0 or "?" for undecided'),
    "hidden": Key(STATES, 'the same for the hidden units ("?")'),
    "temperature": Key(TEMPERATURE, "of the units (1)"),
    "explanation": Key(Text(), "the sentence above the circles"),
    "tell_next": Key(Truth(), "whether the next unit’s probability is told, before a question too (true)"),
    "seed": SEED,
}

MACHINES = ("example", "weights", "machine")


def _begin(values: Values, where: Where) -> Beginning:
    chosen = [name for name in MACHINES if name in values]
    if len(chosen) > 1:
        raise where.at(chosen[1]).refuse(f"`{chosen[1]}` and `{chosen[0]}` exclude each other; leave one of them out.")
    if "weights" not in values:
        for name in ("visible_bias", "hidden_bias"):
            if name in values:
                raise where.at(name).refuse(f"`{name}` goes with `weights`; give these too, or leave it out.")
    with where.blamed():
        start = _with_states(_machine(values, where), values)
    return Beginning(located(lambda: _make(start, values), where))


def _make(start: SmallMachine, values: Values) -> UnitSamplingSession:
    session = UnitSamplingSession(start, seed_of(values))
    session.show(TellNext(values.get("tell_next", True)))
    return session


def _machine(values: Values, where: Where) -> SmallMachine:
    if "machine" in values:
        machine = values["machine"].machine
        return SmallMachine.blank(machine, values["machine"].name, "")
    if "weights" not in values:
        return EXAMPLES[values.get("example", "exercise")]
    rows = values["weights"]
    if len({len(row) for row in rows}) > 1:
        raise where.at("weights").refuse("the rows of `weights` differ in length; each needs one weight a hidden unit.")
    zeros = [0.0] * len(rows), [0.0] * len(rows[0])
    machine = Rbm(rows, values.get("visible_bias", zeros[0]), values.get("hidden_bias", zeros[1]))
    return SmallMachine.blank(machine, "A machine of the lecture")


def _with_states(start: SmallMachine, values: Values) -> SmallMachine:
    """With the states, temperature and explanation that were written."""
    return SmallMachine(
        start.name,
        values.get("explanation", start.explanation),
        start.machine,
        values.get("visible", start.visible),
        values.get("hidden", start.hidden),
        start.first,
        values.get("temperature", start.temperature),
    )


@dataclass(frozen=True)
class _ByName:
    """A table of units, weights and biases, each under the name it has on the screen."""

    words: str = 'a table of units, weights and biases by name, such as { v1 = 1, h1 = "?", w11 = 0.5, b1 = 0, c1 = 0 }'

    def read(self, value: object, where: Where) -> tuple[object, ...]:
        if not isinstance(value, dict) or not value:
            raise misfit(value, where, self)
        return tuple(_change(name, each, where.at(name)) for name, each in value.items())


def _change(name: str, value: object, where: Where) -> object:
    if match := _UNIT.fullmatch(name):
        layer: LayerName = "visible" if match[1] == "v" else "hidden"
        return SetUnit(layer, int(match[2]) - 1, STATE.read(value, where))
    if match := _WEIGHT.fullmatch(name):
        return SetWeight(int(match[1]) - 1, int(match[2]) - 1, NUMBER.read(value, where))
    if match := _BIAS.fullmatch(name):
        bias = SetVisibleBias if match[1] == "b" else SetHiddenBias
        return bias(int(match[2]) - 1, NUMBER.read(value, where))
    raise where.refuse(
        f"there is no unit, weight or bias {shown(name)}; they are called v1 to v8, h1 to h8, w11 to w88 (visible,"
        " hidden), b1 to b8 (of visible units) and c1 to c8 (of hidden ones)."
    )


COMMANDS: Mapping[str, Command] = {
    "set": Command(
        _ByName(),
        "units, weights and biases, in the order written",
        lambda changes, settings, _: Done(tuple(map(Change, changes)), settings),
    ),
    "set_visible": Command(STATES, "an input for all visible units", by_hand(lambda s: SetLayer("visible", s))),
    "set_hidden": Command(STATES, "states of all hidden units", by_hand(lambda s: SetLayer("hidden", s))),
    "use_example": Command(OneOf(tuple(EXAMPLES)), "another machine of the lecture", by_hand(UseExample)),
    "set_temperature": Command(TEMPERATURE, "of the units", by_hand(SetTemperature)),
    "resize": Command(
        Table(
            {
                "n_visible": Key(Whole(1, MAX_UNITS), "visible units", needed=True),
                "n_hidden": Key(Whole(1, MAX_UNITS), "hidden units", needed=True),
            }
        ),
        "give the machine so many units",
        by_hand(lambda v: Resize(v["n_visible"], v["n_hidden"])),
    ),
    "tell_next": Command(
        Truth(), "whether the next unit’s probability is told", lambda told, s, _: Done((Show(TellNext(told)),), s)
    ),
}


SMALL = PageKind(
    "small",
    "one unit decided",
    False,
    SESSION,
    _begin,
    COMMANDS,
    NUMBERS,
    ("machine", "explanation", "circles", "energy", "sum", "sigmoid"),
)
