"""A census of attractors: one step lets a batch of starts settle."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, cast

from model.experiments.study_session import StudySession
from model.hopfield.attractors import KINDS
from model.hopfield.census import MAX_STARTS, MAX_SWEEPS, Census
from model.hopfield.settling import ORDERS, Order
from model.hopfield.stored import Stored
from model.lectures.pages.kind import Beginning, LiveNumber, PageKind, located
from model.lectures.pages.networks import NETWORK, network_of, seed_of
from model.lectures.tables import Key, OneOf, Real, Values, Whole
from model.lectures.where import Where
from model.lectures.words import Value

SESSION: Mapping[str, Key] = {
    **NETWORK,
    "starts": Key(Whole(1, MAX_STARTS), "states that settle, 100 a step (5000)"),
    "damage": Key(Real(0, 1), "begin at memories with this share of units reversed, not at random"),
    "order": Key(OneOf(ORDERS), "in which units decide (random)"),
    "max_sweeps": Key(Whole(1, MAX_SWEEPS), "after which a start is given up (100)"),
}


def _begin(values: Values, where: Where) -> Beginning:
    make = partial(_make, network_of(values, where), seed_of(values), values)
    return Beginning(located(make, where))


def _make(make_stored: Callable[[], Stored], seed: int, values: Values) -> StudySession:
    census = Census(
        make_stored(),
        seed,
        values.get("starts", Census.starts),
        cast(Order, values.get("order", Census.order)),
        values.get("max_sweeps", Census.max_sweeps),
        values.get("damage"),
    )
    return StudySession(census)


def _found(of: Callable[[Any], float]) -> Callable[[Any], Value]:
    """A number of the CensusSnapshot in a StudySnapshot."""
    return lambda s: float(of(s.found))


def _by_kind(name: str, kind: str) -> Callable[[Any], Value]:
    return lambda s: float(getattr(s.found, name)[kind])


def _lowest(found: Any) -> float:
    return float(found.energies.min()) if len(found.energies) else float("nan")


NUMBERS: Mapping[str, LiveNumber] = {
    "step": LiveNumber("batches of starts done", lambda s: float(s.step)),
    "seed": LiveNumber("of every random number", lambda s: float(s.seed)),
    "finished": LiveNumber("whether all starts are done", lambda s: s.step == s.n_pieces),
    "starts": LiveNumber("starts done", _found(lambda f: f.starts)),
    "unfinished": LiveNumber("starts that did not arrive", _found(lambda f: f.unfinished)),
    "distinct": LiveNumber("different ends", _found(lambda f: f.distinct)),
    "spurious_share": LiveNumber("share of starts that end in no memory", _found(lambda f: f.spurious[0])),
    "spurious_share_error": LiveNumber("its standard error", _found(lambda f: f.spurious[1])),
    "unseen_probability": LiveNumber("that the next start finds a new end", _found(lambda f: f.unseen[0])),
    "unseen_at_least": LiveNumber("ends that are still unseen", _found(lambda f: f.unseen_at_least)),
    "lowest_energy": LiveNumber("of all ends", _found(_lowest)),
    **{
        f"{what}({kind.replace(' ', '_')})": LiveNumber(said, _by_kind(name, kind))
        for what, name, said in (
            ("distinct", "distinct_by_kind", "different ends of a kind"),
            ("starts", "starts_by_kind", "starts that end in a kind"),
        )
        for kind in KINDS
    },
}

SPURIOUS = PageKind(
    "spurious",
    "a batch of 100 starts",
    True,
    SESSION,
    _begin,
    {},
    NUMBERS,
    ("census", "wall", "table", "discovery", "state"),
)
