"""A machine that learns: one step is one update of its weights."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from math import nan
from typing import Any, get_args

import numpy as np

from model.lectures.actions import Alter
from model.lectures.pages.examples import DATA, data_of
from model.lectures.pages.kind import Beginning, Command, Done, LiveNumber, PageKind, located
from model.lectures.pages.machines import MachineFile, NamedMachine
from model.lectures.pages.networks import SEED
from model.lectures.tables import Key, OneOf, Real, Table, Truth, Values, Whole
from model.lectures.where import Where
from model.lectures.words import Value
from model.rbm import Rbm
from model.rbm.contrastive_divergence import Rule
from model.rbm.presets import PRESETS
from model.rbm.resume import data_choice
from model.rbm.training import make_training_session
from model.rbm.training_settings import (
    MAX_BATCH,
    MAX_COST,
    MAX_DECAY,
    MAX_EPOCHS,
    MAX_HIDDEN,
    MAX_K,
    MAX_RATE,
    MIN_RATE,
    TrainingSettings,
)
from model.rbm.training_snapshot import TrainingSnapshot

RATES: Mapping[str, Key] = {
    "rule": Key(OneOf(get_args(Rule)), "contrastive divergence, persistent, or the exact gradient (cd)"),
    "k": Key(Whole(1, MAX_K), "full steps of the chains an update (1)"),
    "learning_rate": Key(Real(MIN_RATE, MAX_RATE), "step size (0.05)"),
    "final_learning_rate": Key(Real(0, MAX_RATE), "to which it falls by the end"),
    "momentum": Key(Real(0, 1), "from 0 to below 1 (0.5)"),
    "weight_decay": Key(Real(0, MAX_DECAY), "L2 (0.0002)"),
    "l1_decay": Key(Real(0, MAX_DECAY), "L1 (0)"),
    "sparsity_target": Key(Real(0, 1), "share of the time a hidden unit may be on (0.1)"),
    "sparsity_cost": Key(Real(0, MAX_COST), "how strongly it is held to that (0)"),
    "centred": Key(Truth(), "count states from their running means (false)"),
    "averaged": Key(Truth(), "show the mean of the latest parameters (false)"),
    "epochs": Key(Whole(1, MAX_EPOCHS), "times through the examples (20)"),
}
"""What may be changed while a machine learns."""

SESSION: Mapping[str, Key] = {
    "preset": Key(OneOf(tuple(PRESETS)), "settings by their name on the page; other keys change them"),
    "machine": Key(MachineFile(), "a machine that is to learn further, on the data it has learnt"),
    "data": Key(Table(DATA), "a table of its own: what to learn from"),
    "n_hidden": Key(Whole(1, MAX_HIDDEN), "hidden units (256)"),
    "batch_size": Key(Whole(1, MAX_BATCH), "examples an update (100)"),
    **RATES,
    "seed": SEED,
}


def _begin(values: Values, where: Where) -> Beginning:
    given = dict(values)
    named: NamedMachine | None = given.pop("machine", None)
    preset = given.pop("preset", None)
    if named is not None:
        for name in ("preset", "n_hidden"):
            if name in values:
                raise where.at(name).refuse(f"`{name}` and `machine` exclude each other; leave one of them out.")
    with where.blamed():
        settings = _settings(given, TrainingSettings() if preset is None else PRESETS[preset].settings, named)
    machine: Rbm | None = None if named is None else named.machine
    return Beginning(located(partial(make_training_session, settings, machine), where), settings)


def _settings(given: Values, start: TrainingSettings, named: NamedMachine | None) -> TrainingSettings:
    if named is not None:
        start = replace(start, data=data_choice(named.path, named.machine), n_hidden=named.machine.n_hidden)
    return replace(start, **{**given, "data": data_of(given.get("data", {}), start.data)})


def _go_on_with(values: Values, settings: TrainingSettings, where: Where) -> Done:
    """What is not named stays as it was."""
    with where.blamed():
        altered = replace(settings, **values)
    return Done((Alter(altered),), altered)


COMMANDS: Mapping[str, Command] = {
    "go_on_with": Command(Table(RATES), "other rates from here on; what is not named stays", _go_on_with),
}


def _of_energies(name: str) -> Any:
    return lambda s: nan if s.free_energies is None else float(getattr(s.free_energies, name))


def _gap(snapshot: TrainingSnapshot) -> Value:
    energies = snapshot.free_energies
    return nan if energies is None else energies.validation - energies.train


def _reconstruction_error(snapshot: TrainingSnapshot) -> Value:
    machine, examples = snapshot.machine, snapshot.material.examples
    reconstructed = machine.mean_v_from_h(machine.mean_h_from_v(examples))
    return float(np.square(reconstructed - examples).mean(dtype=np.float64))


def _hidden_activity(snapshot: TrainingSnapshot) -> Value:
    return float(snapshot.machine.mean_h_from_v(snapshot.material.examples).mean(dtype=np.float64))


def _of_settings(name: str) -> Any:
    return lambda s: float(getattr(s.settings, name))


NUMBERS: Mapping[str, LiveNumber] = {
    "step": LiveNumber("updates in this run", lambda s: float(s.step)),
    "seed": LiveNumber("of every random number", _of_settings("seed")),
    "epoch": LiveNumber("times through the examples, completed ones", lambda s: float(s.step // s.updates_per_epoch)),
    "updates_per_epoch": LiveNumber("updates", lambda s: float(s.updates_per_epoch)),
    "total_updates": LiveNumber("updates of the whole run", lambda s: float(s.total_updates)),
    "finished": LiveNumber("whether the run is over", lambda s: s.stopped is not None or s.step >= s.total_updates),
    "n_train": LiveNumber("images learnt from", lambda s: float(s.material.n_train)),
    "n_validation": LiveNumber("images held back", lambda s: float(s.material.n_validation)),
    "n_visible": LiveNumber("visible units", lambda s: float(s.machine.n_visible)),
    "n_hidden": LiveNumber("hidden units", lambda s: float(s.machine.n_hidden)),
    "rule": LiveNumber("learning rule", lambda s: s.settings.rule_name),
    **{
        name: LiveNumber("as set", _of_settings(name))
        for name in ("k", "batch_size", "learning_rate", "momentum", "weight_decay")
    },
    "free_energy_train": LiveNumber("mean of images learnt from, in nats", _of_energies("train")),
    "free_energy_validation": LiveNumber("mean of images held back, in nats", _of_energies("validation")),
    "free_energy_gap": LiveNumber("validation less training, in nats", _gap),
    "reconstruction_error": LiveNumber(
        "squared, per pixel, of the images that are measured, by probabilities", _reconstruction_error
    ),
    "hidden_activity": LiveNumber("mean of the hidden probabilities for these images", _hidden_activity),
    "mean_weight": LiveNumber("mean of |w|", lambda s: float(np.abs(s.machine.weights).mean(dtype=np.float64))),
    "largest_weight": LiveNumber("largest |w|", lambda s: float(np.abs(s.machine.weights).max())),
}

LEARNING = PageKind(
    "learning",
    "one update",
    True,
    SESSION,
    _begin,
    COMMANDS,
    NUMBERS,
    (
        *("settings", "filters", "lamps", "words", "error", "likelihood", "one filter", "free energy", "histograms"),
        *("hidden", "data"),
    ),
)
