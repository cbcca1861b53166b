"""How many memories fit: one step measures one network."""

from collections.abc import Callable, Mapping
from math import nan
from typing import Any

from model.data.patterns import MAX_UNITS, MIN_UNITS
from model.experiments.capacity import MAX_LOAD, MAX_NETWORKS, CapacityStudy
from model.experiments.capacity_session import CapacitySession, CapacitySnapshot, Probe
from model.hopfield.schedule import MAX_SWEEPS, MAX_TEMPERATURE
from model.lectures.actions import Show
from model.lectures.pages.kind import Beginning, Command, Done, LiveNumber, PageKind, located
from model.lectures.pages.networks import SEED
from model.lectures.tables import Key, Many, Real, Table, Values, Whole
from model.lectures.where import Where
from model.lectures.words import Value

MAX_LOADS = 50

SESSION: Mapping[str, Key] = {
    "n_units": Key(Whole(MIN_UNITS, MAX_UNITS), "N (2000)"),
    "loads": Key(Many(Real(0, MAX_LOAD), 1, MAX_LOADS), "P / N to measure at (0.05 to 0.16)"),
    "n_networks": Key(Whole(1, MAX_NETWORKS), "networks at each load (4)"),
    "temperature": Key(Real(0, MAX_TEMPERATURE), "of the units (0)"),
    "sweeps": Key(Whole(1, MAX_SWEEPS), "before measuring at a temperature above 0 (100)"),
    "seed": SEED,
}


def _begin(values: Values, where: Where) -> Beginning:
    with where.blamed():
        study = CapacityStudy(**values)
    return Beginning(located(lambda: CapacitySession(study), where))


def _probe(values: Values, settings: Any, where: Where) -> Done:
    return Done((Show(Probe(values["load"], values.get("temperature", 0.0))),), settings)


COMMANDS: Mapping[str, Command] = {
    "probe": Command(
        Table(
            {
                "load": Key(Real(0, MAX_LOAD), "P / N", needed=True),
                "temperature": Key(Real(0, MAX_TEMPERATURE), "T (0)"),
            }
        ),
        "put a network at this place of the phase diagram",
        _probe,
    ),
}


def _of_load(k: int, name: str) -> Callable[[CapacitySnapshot], Value | None]:
    return lambda s: float(getattr(s.found, name)[k]) if k < len(s.found.loads) else None


def _probed(name: str) -> Callable[[CapacitySnapshot], Value]:
    return lambda s: nan if s.probed is None else getattr(s.probed, name)


NUMBERS: Mapping[str, LiveNumber] = {
    "step": LiveNumber("networks measured", lambda s: float(s.step)),
    "seed": LiveNumber("of every random number", lambda s: float(s.seed)),
    "finished": LiveNumber("whether all are", lambda s: s.step == s.n_pieces),
    "n_units": LiveNumber("N", lambda s: float(s.study.n_units)),
    "critical_load": LiveNumber("where retrieval of a large network ends", lambda s: float(s.found.curve[0][-1])),
    "all_bits_load": LiveNumber("1 / (2 ln N): up to there every bit is right", lambda s: s.found.all_bits_load),
    **{
        f"{what}({k + 1})": LiveNumber(f"{said} at a load of those given", _of_load(k, name))
        for what, name, said in (
            ("load", "loads", "P / N"),
            ("overlap", "overlap", "mean overlap after settling"),
            ("exact", "exact", "share of memories with every bit right"),
            ("theory", "theory", "overlap of a large network"),
        )
        for k in range(MAX_LOADS)
    },
    "probed_overlap": LiveNumber("of the network in the phase diagram", _probed("overlap")),
    "probed_theory": LiveNumber("of a large network there", _probed("theory")),
    "probed_phase": LiveNumber("the phase there", lambda s: "none" if s.probed is None else s.probed.phase),
}

CAPACITY = PageKind(
    "capacity",
    "one network measured at one load",
    True,
    SESSION,
    _begin,
    COMMANDS,
    NUMBERS,
    ("capacity", "curve", "phases"),
)
