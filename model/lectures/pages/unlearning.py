"""A network that dreams: one step is one dream."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from model.hopfield.stored import Stored
from model.hopfield.unlearning import UnlearningSession
from model.hopfield.unlearning_figures import MAX_EPSILON, MAX_MEASURE_EVERY, MAX_STARTS, UnlearningSettings
from model.lectures.pages.kind import Beginning, LiveNumber, PageKind, located
from model.lectures.pages.networks import NETWORK, network_of, seed_of
from model.lectures.tables import Key, Real, Values, Whole
from model.lectures.where import Where
from model.lectures.words import Value

SETTINGS = ("epsilon", "measure_every", "noise", "starts")

SESSION: Mapping[str, Key] = {
    **{name: key for name, key in NETWORK.items() if name != "dreams"},
    "epsilon": Key(Real(0, MAX_EPSILON), "strength of a dream (0.01)"),
    "measure_every": Key(Whole(1, MAX_MEASURE_EVERY), "dreams between two measurements (20)"),
    "noise": Key(Real(0, 0.5), "share of units flipped before a memory is recalled (0.2)"),
    "starts": Key(Whole(1, MAX_STARTS), "random starts of a measurement (200)"),
}


def _begin(values: Values, where: Where) -> Beginning:
    with where.blamed():
        settings = UnlearningSettings(**{name: values[name] for name in SETTINGS if name in values})
    return Beginning(located(partial(_make, network_of(values, where), seed_of(values), settings), where))


def _make(make_stored: Callable[[], Stored], seed: int, settings: UnlearningSettings) -> UnlearningSession:
    return UnlearningSession(make_stored(), seed, settings)


def _figure(when: str, name: str) -> Callable[[Any], Value]:
    return lambda s: float(getattr(getattr(s, when), name))


FIGURES = {
    "spurious_share": "share of random starts that end in no memory",
    "spurious_seen": "different spurious states among them",
    "stable_share": "share of memories that no unit would leave",
    "recall_share": "share of noisy memories recalled to the last unit",
    "mean_overlap": "of where noisy memories end with themselves",
}

NUMBERS: Mapping[str, LiveNumber] = {
    "step": LiveNumber("dreams", lambda s: float(s.step)),
    "seed": LiveNumber("of every random number", lambda s: float(s.seed)),
    "epsilon": LiveNumber("strength of a dream", lambda s: s.settings.epsilon),
    "n_memories": LiveNumber("P", lambda s: float(len(s.memories.names))),
    "energy": LiveNumber("of the state in which the last dream ended", lambda s: float(s.energy)),
    "dreamt": LiveNumber("what the last dream ended in", lambda s: "nothing" if s.verdict is None else s.verdict.name),
    **{name: LiveNumber(f"{said}, measured last", _figure("now", name)) for name, said in FIGURES.items()},
    **{f"start_{name}": LiveNumber("the same before the first dream", _figure("start", name)) for name in FIGURES},
}

UNLEARNING = PageKind(
    "unlearning",
    "one dream",
    False,
    SESSION,
    _begin,
    {},
    NUMBERS,
    ("network", "curves", "answer", "dream", "change", "accessibility"),
)
