"""A trained machine left alone: one step takes all chains to the hidden layer and back."""

from collections.abc import Callable, Mapping
from math import nan
from typing import Any, get_args

import numpy as np

from model.lectures.pages.kind import Beginning, Command, LiveNumber, PageKind, by_hand, located
from model.lectures.pages.machines import MACHINE, machine_of
from model.lectures.pages.networks import SEED
from model.lectures.tables import Just, Key, Many, OneOf, Table, Values, Whole
from model.lectures.where import Where
from model.lectures.words import Value
from model.rbm.clamping import FREE, ClampHalf, ClampPixels, FreeAll, Half
from model.rbm.generation import GenerationSession
from model.rbm.generation_settings import MAX_CHAINS, ChainStart, GenerationSettings
from model.rbm.generation_snapshot import GenerationSnapshot
from model.rbm.reconstruction_settings import MAX_FIRST
from model.rbm.resume import image_shape

SESSION: Mapping[str, Key] = {
    "machine": MACHINE,
    "n_chains": Key(Whole(1, MAX_CHAINS), "chains that run side by side (100)"),
    "start": Key(OneOf(get_args(ChainStart)), "what they start from (hidden)"),
    "seed": SEED,
}


def _begin(values: Values, where: Where) -> Beginning:
    with where.blamed():
        machine = machine_of(values)
        settings = GenerationSettings(**{name: value for name, value in values.items() if name != "machine"})
    make = located(lambda: GenerationSession(machine, image_shape(machine), settings), where)
    return Beginning(make)


COMMANDS: Mapping[str, Command] = {
    "clamp_half": Command(
        Table(
            {
                "half": Key(OneOf(get_args(Half)), "which half", needed=True),
                "nth": Key(Whole(0, MAX_FIRST), "which of the examples not learnt from, from 0 on (0)"),
                "digit": Key(Whole(0, 9), "of this class (any)"),
            }
        ),
        "hold half of an example, and nothing else",
        by_hand(lambda v: ClampHalf(v["half"], v.get("nth", 0), v.get("digit"))),
    ),
    "clamp_pixels": Command(
        Table(
            {
                "pixels": Key(Many(Whole(1, 10**6), 1, 10_000), "counted from 1, row by row", needed=True),
                "value": Key(Whole(FREE, 1), "1, 0, or −1 to let go (1)"),
            }
        ),
        "hold pixels, or let go of them",
        by_hand(lambda v: ClampPixels(tuple(pixel - 1 for pixel in v["pixels"]), v.get("value", 1))),
    ),
    "free_all": Command(Just(), "let go of all pixels", by_hand(lambda _: FreeAll())),
}


def _of_change(of: Callable[[Any], Value]) -> Callable[[GenerationSnapshot], Value]:
    return lambda s: nan if s.measured.change is None else of(s.measured.change)


def _share(digit: int) -> Callable[[GenerationSnapshot], Value | None]:
    return lambda s: None if s.labels is None else float((s.labels == digit).mean())


def _autocorrelation_time(snapshot: GenerationSnapshot) -> Value:
    picture = snapshot.measured.picture
    return nan if picture is None else picture.time


def _unmoved(snapshot: GenerationSnapshot) -> Value:
    unmoved = snapshot.measured.unmoved
    return nan if unmoved is None else float(np.mean(unmoved))


NUMBERS: Mapping[str, LiveNumber] = {
    "step": LiveNumber("passes in this run", lambda s: float(s.step)),
    "seed": LiveNumber("of every random number", lambda s: float(s.seed)),
    "n_chains": LiveNumber("chains", lambda s: float(len(s.states))),
    "n_held": LiveNumber("pixels that are held", lambda s: float(s.n_held)),
    "free_energy": LiveNumber("mean over the chains, in nats", lambda s: s.free_energy[0]),
    "free_energy_error": LiveNumber("standard error of that mean", lambda s: s.free_energy[1]),
    "free_energy_of_data": LiveNumber(
        "mean over examples not learnt from", lambda s: nan if s.reference is None else s.reference.mean
    ),
    "change": LiveNumber("of the pixels’ means over the run, a probability", _of_change(lambda c: c.change)),
    "change_limit": LiveNumber("as much as chance alone makes of it", _of_change(lambda c: c.limit)),
    "at_equilibrium": LiveNumber("whether the change is no more than chance", _of_change(lambda c: c.is_chance)),
    "autocorrelation_time": LiveNumber("of the pictures, in passes", _autocorrelation_time),
    "unmoved_share": LiveNumber("share of chains that do not move", _unmoved),
    "label_changes": LiveNumber("changes of digit per chain in 100 passes", lambda s: s.label_changes),
    **{f"share({digit})": LiveNumber("share of chains that look like a digit", _share(digit)) for digit in range(10)},
}

GENERATION = PageKind(
    "generation",
    "one pass: all chains to the hidden layer and back",
    False,
    SESSION,
    _begin,
    COMMANDS,
    NUMBERS,
    ("chains", "wall", "clamp", "chain", "digits", "equilibrium", "mixing", "energy"),
)
