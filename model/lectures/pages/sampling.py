"""A machine sampled one layer a step."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.data.patterns import Pattern
from model.lectures.pages.kind import Beginning, Command, LiveNumber, PageKind, by_hand, located
from model.lectures.pages.machines import MACHINE, machine_of
from model.lectures.pages.networks import SEED, PatternFile, seed_of
from model.lectures.tables import Key, Many, OneOf, Table, Values, Whole
from model.lectures.where import Where
from model.lectures.words import Value
from model.rbm import Rbm
from model.rbm.reconstruction_settings import MAX_FIRST
from model.rbm.resume import image_shape
from model.rbm.sampling import (
    Layer,
    PaintVisible,
    SamplingSession,
    SamplingSnapshot,
    SetTestDigit,
    SetVisible,
)

STARTS = ("digit", "random", "blank")
CLASSES = Key(Many(Whole(0, 9), 1, 10), "of the test digits (all ten)")
NTH = Key(Whole(0, MAX_FIRST), "which of these test images, in a fixed random order, from 0 on (0)")

SESSION: Mapping[str, Key] = {
    "machine": MACHINE,
    "start": Key(OneOf(STARTS), "the visible units begin as a test digit, at random or all 0 (digit)"),
    "classes": CLASSES,
    "nth": NTH,
    "seed": SEED,
}


def _begin(values: Values, where: Where) -> Beginning:
    start = values.get("start", "digit")
    for name in ("classes", "nth"):
        if name in values and start != "digit":
            raise where.at(name).refuse(f'`{name}` is for start = "digit"; leave it out, or start from a digit.')
    with where.blamed():
        machine = machine_of(values)
    return Beginning(located(lambda: _make(machine, start, values), where), machine)


def _make(machine: Rbm, start: str, values: Values) -> SamplingSession:
    seed = seed_of(values)
    pixels: NDArray[Any] = np.zeros(machine.n_visible)
    if start == "random":
        pixels = np.random.default_rng(seed).integers(0, 2, machine.n_visible)
    session = SamplingSession(machine, pixels, image_shape(machine), seed)
    if start == "digit":
        session.apply(_digit(values))
    return session


def _digit(values: Values) -> SetTestDigit:
    return SetTestDigit(values.get("classes", tuple(range(10))), values.get("nth", 0))


def _pixels(pattern: Pattern) -> NDArray[np.int8]:
    return (pattern.pixels.ravel() > 0).astype(np.int8)


COMMANDS: Mapping[str, Command] = {
    "set_test_digit": Command(Table({"classes": CLASSES, "nth": NTH}), "begin at a test digit", by_hand(_digit)),
    "set_visible": Command(
        PatternFile(), "begin at a pattern of the machine’s size", by_hand(lambda p: SetVisible(_pixels(p)))
    ),
    "paint_visible": Command(
        Table(
            {
                "units": Key(Many(Whole(1, 10**6), 1, 10_000), "counted from 1, row by row", needed=True),
                "value": Key(Whole(0, 1), "1 or 0 (1)"),
            }
        ),
        "set visible units by hand",
        by_hand(lambda v: PaintVisible(tuple(unit - 1 for unit in v["units"]), v.get("value", 1))),
    ),
}


def _on(layer: Layer) -> float:
    return float("nan") if layer.state is None else float(layer.state.sum())


def _mean_probability(layer: Layer) -> float:
    return float("nan") if layer.probability is None else float(layer.probability.mean(dtype=np.float64))


def _decided(snapshot: SamplingSnapshot) -> Value:
    return snapshot.decided or "none"


NUMBERS: Mapping[str, LiveNumber] = {
    "step": LiveNumber("layers decided in this run", lambda s: float(s.step)),
    "seed": LiveNumber("of every random number", lambda s: float(s.seed)),
    "n_visible": LiveNumber("visible units", lambda s: float(s.machine.n_visible)),
    "n_hidden": LiveNumber("hidden units", lambda s: float(s.machine.n_hidden)),
    "decided": LiveNumber("the layer decided last", _decided),
    "free_energy": LiveNumber("of the visible states, in nats", lambda s: s.free_energy),
    "visible_on": LiveNumber("visible units that are 1", lambda s: _on(s.visible)),
    "hidden_on": LiveNumber("hidden units that are 1", lambda s: _on(s.hidden)),
    "mean_p_visible": LiveNumber("mean of p(v = 1 | h)", lambda s: _mean_probability(s.visible)),
    "mean_p_hidden": LiveNumber("mean of p(h = 1 | v)", lambda s: _mean_probability(s.hidden)),
}

SAMPLING = PageKind(
    "sampling", "one layer decided", False, SESSION, _begin, COMMANDS, NUMBERS, ("chain", "layers", "terms")
)
