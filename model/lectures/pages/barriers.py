"""The tree of minima and of the passes between them: one step is a piece of the work."""

from collections.abc import Callable, Mapping
from functools import partial

from model.hopfield.barrier_session import DEFAULT_STARTS, BarrierSession, BarrierSnapshot
from model.hopfield.stored import Stored
from model.lectures.pages.kind import Beginning, LiveNumber, PageKind, located
from model.lectures.pages.networks import NETWORK, network_of, seed_of
from model.lectures.tables import Key, Truth, Values, Whole
from model.lectures.where import Where
from model.lectures.words import Value

SESSION: Mapping[str, Key] = {
    **NETWORK,
    "n_starts": Key(Whole(1, 100_000), "random states that minima are sought from (500)"),
    "sampled": Key(Truth(), "also where all states could be gone through (false)"),
}


def _begin(values: Values, where: Where) -> Beginning:
    return Beginning(located(partial(_make, network_of(values, where), values), where))


def _make(make_stored: Callable[[], Stored], values: Values) -> BarrierSession:
    n_starts = values.get("n_starts", DEFAULT_STARTS)
    return BarrierSession(make_stored(), n_starts, seed_of(values), values.get("sampled", False))


def _lowest(snapshot: BarrierSnapshot) -> Value:
    return float(snapshot.tree.energies[0]) if len(snapshot.tree) else float("nan")


NUMBERS: Mapping[str, LiveNumber] = {
    "step": LiveNumber("pieces of the work done", lambda s: float(s.step)),
    "seed": LiveNumber("of every random number", lambda s: float(s.seed)),
    "finished": LiveNumber("whether the tree is whole", lambda s: s.finished),
    "minima": LiveNumber("found so far", lambda s: float(s.tree.n_found)),
    "lowest_energy": LiveNumber("of these", _lowest),
    "exact": LiveNumber("whether barriers are exact and not bounds", lambda s: s.tree.exact),
}

BARRIERS = PageKind(
    "barriers", "a piece of the work", True, SESSION, _begin, {}, NUMBERS, ("network", "tree", "minimum")
)
