"""Noise escapes local minima: one step cools a batch of starts from one temperature."""

from collections.abc import Callable, Mapping
from functools import partial
from math import nan
from typing import Any

from model.experiments.annealing import MAX_STARTS, AnnealingStudy
from model.experiments.annealing_session import AnnealingSession, AnnealingSnapshot, ShowEscape
from model.hopfield.schedule import MAX_SWEEPS, MAX_TEMPERATURE
from model.hopfield.stored import Stored
from model.lectures.actions import Show
from model.lectures.pages.kind import Beginning, Command, Done, LiveNumber, PageKind, located
from model.lectures.pages.networks import NETWORK, network_of, seed_of
from model.lectures.tables import Key, Many, Real, Table, Values, Whole
from model.lectures.where import Where
from model.lectures.words import Value

MAX_TEMPERATURES = 100

SESSION: Mapping[str, Key] = {
    **NETWORK,
    "temperatures": Key(
        Many(Real(0, MAX_TEMPERATURE), 1, MAX_TEMPERATURES), "that cooling begins at, growing from 0 (0 to 2 by 0.1)"
    ),
    "sweeps": Key(Whole(1, MAX_SWEEPS), "from there down to 0 (100)"),
    "starts": Key(Whole(1, MAX_STARTS), "spurious minima cooled from each (400)"),
}


def _begin(values: Values, where: Where) -> Beginning:
    make = partial(_make, network_of(values, where), seed_of(values), values)
    return Beginning(located(make, where))


def _make(make_stored: Callable[[], Stored], seed: int, values: Values) -> AnnealingSession:
    settings = {name: values[name] for name in ("temperatures", "sweeps", "starts") if name in values}
    return AnnealingSession(AnnealingStudy((make_stored(),), seed, **settings))


def _show_escape(values: Values, settings: Any, where: Where) -> Done:
    asked = ShowEscape(values.get("start", 1) - 1, values["temperature"], values.get("attempt", 0))
    return Done((Show(asked),), settings)


COMMANDS: Mapping[str, Command] = {
    "show_escape": Command(
        Table(
            {
                "start": Key(Whole(1, MAX_STARTS), "which spurious minimum, counted from 1 (1)"),
                "temperature": Key(Real(0, MAX_TEMPERATURE), "that it is cooled from", needed=True),
                "attempt": Key(Whole(0, 10**6), "another number draws other random numbers (0)"),
            }
        ),
        "cool one start beside the curve",
        _show_escape,
    ),
}


def _at_best(name: str) -> Callable[[AnnealingSnapshot], Value]:
    return lambda s: float(getattr(s.found, name)[s.found.best])


def _best(snapshot: AnnealingSnapshot) -> Value:
    found = snapshot.found
    return float(found.temperatures[found.best]) if found.starts[found.best] else nan


def _of_place(k: int, name: str) -> Callable[[AnnealingSnapshot], Value | None]:
    return lambda s: float(getattr(s.found, name)[k]) if k < len(s.found.temperatures) else None


def _from(snapshot: AnnealingSnapshot) -> Value:
    return "nothing" if snapshot.escape is None else snapshot.escape.verdict.name


def _to(snapshot: AnnealingSnapshot) -> Value:
    if snapshot.escape is None:
        return "nothing"
    return snapshot.escape.cooled.verdict.name


NUMBERS: Mapping[str, LiveNumber] = {
    "step": LiveNumber("batches cooled", lambda s: float(s.step)),
    "seed": LiveNumber("of every random number", lambda s: float(s.seed)),
    "finished": LiveNumber("whether all are", lambda s: s.step == s.n_pieces),
    "sweeps": LiveNumber("of each cooling", lambda s: float(s.study.sweeps)),
    "best_temperature": LiveNumber("from which most starts reach a memory", _best),
    "success_at_best": LiveNumber("share that reach one from there", _at_best("success")),
    "nearest_at_best": LiveNumber("share that reach the nearest one from there", _at_best("nearest")),
    "recalled": LiveNumber("share of random states that reach one at T = 0", lambda s: float(s.found.recalled)),
    "escapes_from": LiveNumber("the start beside the curve", _from),
    "escapes_to": LiveNumber("what became of it", _to),
    **{
        f"{what}({k + 1})": LiveNumber(f"{said} of those given", _of_place(k, name))
        for what, name, said in (
            ("temperature", "temperatures", "a temperature"),
            ("success", "success", "share that reach a memory from a temperature"),
        )
        for k in range(MAX_TEMPERATURES)
    },
}

ANNEALING = PageKind(
    "annealing",
    "a batch of starts, cooled from one temperature",
    True,
    SESSION,
    _begin,
    COMMANDS,
    NUMBERS,
    ("annealing", "curve", "escape"),
)
