"""Same noise, different rules: one step is one update by each of the four rules."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from model.lectures.actions import Alter, Show
from model.lectures.pages.examples import DATA, data_of
from model.lectures.pages.kind import Beginning, Command, Done, LiveNumber, PageKind, located
from model.lectures.pages.networks import SEED
from model.lectures.tables import Key, Real, Table, Truth, Values, Whole
from model.lectures.where import Where
from model.lectures.words import Value
from model.rbm.comparison_settings import MAX_HIDDEN, RULES, ComparisonSettings
from model.rbm.comparison_snapshot import ComparisonSnapshot
from model.rbm.rule_comparison import MAX_DRAWS, MoreDraws, make_comparison
from model.rbm.training_settings import MAX_BATCH, MAX_DECAY, MAX_RATE, MIN_RATE

RATES: Mapping[str, Key] = {
    "learning_rate": Key(Real(MIN_RATE, MAX_RATE), "step size (0.1)"),
    "momentum": Key(Real(0, 1), "from 0 to below 1 (0)"),
    "weight_decay": Key(Real(0, MAX_DECAY), "L2 (0)"),
    "centred": Key(Truth(), "count states from their running means (false)"),
}

SESSION: Mapping[str, Key] = {
    "data": Key(Table(DATA), "a table of its own: what to learn from (bars and stripes, 4 × 4)"),
    "n_hidden": Key(Whole(1, MAX_HIDDEN), "hidden units of each machine (12)"),
    "batch_size": Key(Whole(1, MAX_BATCH), "examples an update (30)"),
    **RATES,
    "seed": SEED,
}


def _begin(values: Values, where: Where) -> Beginning:
    with where.blamed():
        start = ComparisonSettings()
        settings = replace(start, **{**values, "data": data_of(values.get("data", {}), start.data)})
    return Beginning(located(partial(make_comparison, settings), where), settings)


def _go_on_with(values: Values, settings: ComparisonSettings, where: Where) -> Done:
    """What is not named stays as it was."""
    with where.blamed():
        altered = replace(settings, **values)
    return Done((Alter(altered),), altered)


def _more_draws(n: int, settings: Any, where: Where) -> Done:
    return Done((Show(MoreDraws(n)),), settings)


COMMANDS: Mapping[str, Command] = {
    "go_on_with": Command(Table(RATES), "other rates from here on; what is not named stays", _go_on_with),
    "more_draws": Command(
        Whole(1, MAX_DRAWS), "average the estimates over so many draws more, where the machines are", _more_draws
    ),
}


def _measured(name: str, i: int) -> Callable[[ComparisonSnapshot], Value]:
    return lambda s: float(getattr(s.measured, name)[i])


def _averaged(i: int) -> Callable[[ComparisonSnapshot], Value]:
    def angle(snapshot: ComparisonSnapshot) -> Value:
        averaged = snapshot.averaged
        known = averaged is not None and averaged.update == snapshot.step
        return averaged.of_rules[i].angle if known and averaged is not None else float("nan")

    return angle


def _bound(snapshot: ComparisonSnapshot) -> Value:
    return float("nan") if snapshot.patterns is None else snapshot.patterns.bound


NUMBERS: Mapping[str, LiveNumber] = {
    "step": LiveNumber("updates", lambda s: float(s.step)),
    "seed": LiveNumber("of every random number", lambda s: float(s.settings.seed)),
    "finished": LiveNumber("whether learning has stopped", lambda s: s.stopped is not None),
    "n_train": LiveNumber("examples learnt from", lambda s: float(s.n_train)),
    "learning_rate": LiveNumber("as set", lambda s: s.settings.learning_rate),
    "likelihood_bound": LiveNumber("the most there is to reach, in nats", _bound),
    **{
        f"{what}({rule.key})": LiveNumber(said, _measured(name, i))
        for what, name, said in (
            ("likelihood", "likelihoods", "mean log-likelihood by a rule, in nats, exact"),
            ("angle", "angles", "between its estimate and the exact gradient, in degrees"),
            ("ratio", "ratios", "of their lengths"),
        )
        for i, rule in enumerate(RULES)
    },
    **{
        f"averaged_angle({rule.key})": LiveNumber("the angle that averaging leaves, in degrees", _averaged(i))
        for i, rule in enumerate(RULES)
    },
}

RULES_PAGE = PageKind(
    "rules",
    "one update by each rule",
    False,
    SESSION,
    _begin,
    COMMANDS,
    NUMBERS,
    ("settings", "likelihoods", "filters", "angles", "distribution", "bias"),
)
