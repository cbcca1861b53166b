"""Familiar and unfamiliar pictures pass through a machine: one step is one pass of all of them."""

from collections.abc import Callable, Mapping
from typing import get_args

from model.lectures.pages.kind import Beginning, LiveNumber, PageKind, located
from model.lectures.pages.machines import MACHINE, machine_of
from model.lectures.pages.networks import SEED
from model.lectures.tables import Key, Many, OneOf, Real, Values, Whole
from model.lectures.where import Where
from model.lectures.words import Value
from model.rbm.reconstruction import ReconstructionSession
from model.rbm.reconstruction_settings import (
    MAX_FIRST,
    MAX_PICTURES,
    Damage,
    ReconstructionSettings,
    Unfamiliar,
    Way,
    learnt_classes,
)
from model.rbm.reconstruction_snapshot import SCALARS, ReconstructionSnapshot, scalars_of
from model.rbm.resume import image_shape

SESSION: Mapping[str, Key] = {
    "machine": MACHINE,
    "familiar": Key(Many(Whole(0, 9), 1, 10), "classes of the familiar digits (all it has learnt)"),
    "unfamiliar": Key(OneOf(get_args(Unfamiliar)), "the other pictures (other digits, else lying ones)"),
    "others": Key(Many(Whole(0, 9), 1, 10), "classes of unfamiliar digits (all others)"),
    "n": Key(Whole(1, MAX_PICTURES), "pictures of each group (8)"),
    "first": Key(Whole(0, MAX_FIRST), "number of the first one (0)"),
    "damage": Key(OneOf(get_args(Damage)), "before the first pass (none)"),
    "flipped": Key(Real(0, 1), "share of the pixels that damage flips (0.1)"),
    "way": Key(OneOf(get_args(Way)), "what goes on from layer to layer (sampled)"),
    "seed": SEED,
}


def _begin(values: Values, where: Where) -> Beginning:
    with where.blamed():
        machine = machine_of(values)
        settings = ReconstructionSettings(**{name: value for name, value in values.items() if name != "machine"})
        settings.completed(learnt_classes(machine))
    return Beginning(located(lambda: ReconstructionSession(machine, image_shape(machine), settings), where))


SAID = (
    "squared error per pixel of the familiar ones",
    "of the unfamiliar ones",
    "mean free energy of the familiar ones, in nats",
    "of the unfamiliar ones",
    "share of the familiar ones that look like what they were",
    "share of the unfamiliar ones that look like a digit it has learnt",
)


def _now(i: int) -> Callable[[ReconstructionSnapshot], Value]:
    return lambda s: scalars_of(s.present, s.groups[0], s.learnt)[i]


def _at_the_start(i: int) -> Callable[[ReconstructionSnapshot], Value]:
    return lambda s: s.start[i]


NUMBERS: Mapping[str, LiveNumber] = {
    "step": LiveNumber("passes", lambda s: float(s.step)),
    "seed": LiveNumber("of every random number", lambda s: float(s.settings.seed)),
    "n": LiveNumber("pictures of each group", lambda s: float(s.settings.n)),
    "n_hidden": LiveNumber("hidden units", lambda s: float(s.machine.n_hidden)),
    **{name: LiveNumber(said, _now(i)) for i, (name, said) in enumerate(zip(SCALARS, SAID, strict=True))},
    **{
        f"start_{name}": LiveNumber("the same before the first pass", _at_the_start(i))
        for i, name in enumerate(SCALARS)
    },
    "told_apart": LiveNumber(
        "share of pairs in which the familiar picture has the lower free energy", lambda s: s.crowd.told_apart
    ),
}

RECONSTRUCTION = PageKind(
    "reconstruction",
    "one pass of all pictures",
    False,
    SESSION,
    _begin,
    {},
    NUMBERS,
    ("pictures", "wall", "error", "free-energy", "alike", "familiar"),
)
