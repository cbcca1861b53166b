"""The Hopfield network, settling: one step is one unit deciding."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, get_args

from model.data.patterns import MAX_UNITS
from model.hopfield.changes import (
    CoverHalf,
    FlipShare,
    Half,
    MoveMemory,
    Paint,
    RemoveMemory,
    StartAt,
    StartAtRandom,
    StartFrom,
    StorePatterns,
    StoreState,
    UseDynamics,
    UseRule,
)
from model.hopfield.dynamics import Dynamics
from model.hopfield.schedule import MAX_SWEEPS, MAX_TEMPERATURE, Schedule
from model.hopfield.session import Basined, HopfieldSession, Merged, SliceThrough
from model.hopfield.settling import ORDERS
from model.hopfield.storage import RULES
from model.hopfield.stored import Stored
from model.lectures.actions import Change, Observe, Show
from model.lectures.pages.hopfield_numbers import NUMBERS
from model.lectures.pages.kind import Beginning, Command, Done, PageKind, by_hand, located
from model.lectures.pages.networks import NETWORK, PatternFile, PatternNames, network_of, seed_of
from model.lectures.tables import Just, Key, Many, OneOf, Real, Table, Text, Truth, Values, Whole
from model.lectures.where import Where

DYNAMICS: Mapping[str, Key] = {
    "order": Key(OneOf(ORDERS), "in which units decide (random)"),
    "temperature": Key(Real(0, MAX_TEMPERATURE), "of the units, the same for ever (0)"),
    "schedule": Key(
        Many(Many(Real(0, MAX_SWEEPS), 2, 2), 1, 100), "points [sweep, temperature] of an annealing curve instead"
    ),
}

_MEMORY = Whole(1, 100_000)


def _dynamics(values: Values, before: Dynamics, where: Where) -> Dynamics:
    """What is not named stays as it was."""
    if "temperature" in values and "schedule" in values:
        raise where.at("schedule").refuse("`schedule` and `temperature` exclude each other; leave one of them out.")
    with where.blamed():
        schedule = before.schedule
        if "temperature" in values:
            schedule = Schedule.constant(values["temperature"])
        elif "schedule" in values:
            schedule = Schedule(values["schedule"])
        return replace(before, order=values.get("order", before.order), schedule=schedule)


def _begin(values: Values, where: Where) -> Beginning:
    dynamics = _dynamics(values, Dynamics(), where)
    make = partial(_make, network_of(values, where), seed_of(values), dynamics)
    return Beginning(located(make, where), dynamics)


def _make(make_stored: Callable[[], Stored], seed: int, dynamics: Dynamics) -> HopfieldSession:
    return HopfieldSession(make_stored(), seed, dynamics)


def _use_dynamics(values: Values, settings: Dynamics, where: Where) -> Done:
    dynamics = _dynamics(values, settings, where)
    return Done((Change(UseDynamics(dynamics)),), dynamics)


def _slice_through(memories: tuple[int, int], settings: Any, where: Where) -> Done:
    return Done((Observe(SliceThrough(memories[0] - 1, memories[1] - 1)),), settings)


COMMANDS: Mapping[str, Command] = {
    "start_from": Command(_MEMORY, "begin at this memory, counted from 1", by_hand(lambda n: StartFrom(n - 1))),
    "start_at_random": Command(Just(), "begin at a random state", by_hand(lambda _: StartAtRandom())),
    "start_at": Command(
        PatternFile(),
        "begin at a pattern of the network’s size",
        by_hand(lambda pattern: StartAt(pattern.pixels.ravel())),
    ),
    "flip_share": Command(Real(0, 1), "reverse this share of the units", by_hand(FlipShare)),
    "cover_half": Command(OneOf(get_args(Half)), "set one half of the picture to −1", by_hand(CoverHalf)),
    "paint": Command(
        Table(
            {
                "units": Key(Many(Whole(1, MAX_UNITS), 1, MAX_UNITS), "counted from 1, row by row", needed=True),
                "value": Key(Whole(-1, 1), "1 or −1 (1)"),
            }
        ),
        "set units by hand",
        by_hand(lambda v: Paint(tuple(unit - 1 for unit in v["units"]), v.get("value", 1))),
    ),
    "use_dynamics": Command(Table(DYNAMICS), "other order or noise; what is not named stays", _use_dynamics),
    "use_rule": Command(OneOf(RULES), "store the memories anew by this rule", by_hand(UseRule)),
    "store_state": Command(Text(), "store the present state under this name", by_hand(StoreState)),
    "store_patterns": Command(PatternNames(), "store these besides", by_hand(StorePatterns)),
    "remove_memory": Command(_MEMORY, "store all but this one", by_hand(lambda n: RemoveMemory(n - 1))),
    "move_memory": Command(
        Table(
            {
                "memory": Key(_MEMORY, "that is moved", needed=True),
                "towards": Key(_MEMORY, "to which it comes closer", needed=True),
                "distance": Key(Whole(1, MAX_UNITS), "units in which they then differ", needed=True),
            }
        ),
        "move a memory towards another one",
        by_hand(lambda v: MoveMemory(v["memory"] - 1, v["towards"] - 1, v["distance"])),
    ),
    "slice_through": Command(Many(_MEMORY, 2, 2), "the two memories the landscape is cut through", _slice_through),
    "basins": Command(Truth(), "show basins of attraction", lambda on, s, _: Done((Show(Basined(on)),), s)),
    "merging": Command(Truth(), "show how two minima merge", lambda on, s, _: Done((Show(Merged(on)),), s)),
}


HOPFIELD = PageKind(
    "hopfield",
    "one unit deciding, or all of them where they are synchronous",
    True,
    {**NETWORK, **DYNAMICS},
    _begin,
    COMMANDS,
    NUMBERS,
    (
        *("memories", "start", "dynamics", "state", "landscape", "surface", "merging", "weights", "correlations"),
        *("energy", "overlaps", "magnifier"),
    ),
)
