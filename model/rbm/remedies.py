"""What a lamp offers to do: other settings to go on with."""

from dataclasses import dataclass, replace
from typing import Any

from model.errors import BadInput
from model.language import tr
from model.rbm.training_settings import TrainingSettings

MOST_DECAY, FIRST_DECAY = 0.01, 1e-4
"""The guide's range ends there (section 10.1: 0.01 to 0.00001); with none at all one begins in its middle."""
SPARSITY_TARGET, SPARSITY_COST, MOST_COST = 0.1, 0.1, 1.0
"""The guide's targets are 0.01 to 0.1 (section 11.1). A cost above 1 outweighs what the data say of a unit."""
SLOWEST_CHAINS = 1e-3
"""No lower rate for the sake of the chains: measured, those of a rate of 0.005 keep up from the beginning."""


@dataclass(frozen=True)
class Remedy:
    """What one might do: in words, and as the settings to go on with."""

    words: str
    settings: TrainingSettings


def other_settings(settings: TrainingSettings, **changes: Any) -> TrainingSettings | None:
    """Other settings; None if they cannot be."""
    try:
        return replace(settings, **changes)
    except BadInput:
        return None


def remedy_by(now: TrainingSettings | None, words: str, **changes: Any) -> Remedy | None:
    """None if there is nothing to go on from, or it cannot be."""
    settings = None if now is None else other_settings(now, **changes)
    return None if settings is None else Remedy(words, settings)


def other_rate(now: TrainingSettings | None, factor: float, least: float = 0.0) -> Remedy | None:
    """A learning rate changed by at most a factor of ten, to a number with one digit or two."""
    if now is None:
        return None
    rate = float(f"{now.learning_rate * min(max(factor, 0.1), 10.0):.2g}")
    if factor < 1 and rate < least:
        return None
    final = None if now.final_learning_rate is None else min(now.final_learning_rate, rate)
    words = tr("Learning rate {before:.3g} → {after:g}").format(before=now.learning_rate, after=rate)
    return remedy_by(now, words, learning_rate=rate, final_learning_rate=final)


def more_decay(now: TrainingSettings | None) -> Remedy | None:
    if now is None or now.weight_decay >= MOST_DECAY:
        return None
    decay = min(max(float(f"{3 * now.weight_decay:.1g}"), FIRST_DECAY), MOST_DECAY)
    words = tr("Weight decay {before:g} → {after:g}").format(before=now.weight_decay, after=decay)
    return remedy_by(now, words, weight_decay=decay)


def sparser(now: TrainingSettings | None) -> Remedy | None:
    """A target where there was none, else twice the cost."""
    if now is None or now.sparsity_cost >= MOST_COST:
        return None
    if now.sparsity_cost == 0:
        words = tr("Sparsity target {target:g}, cost {cost:g}").format(target=SPARSITY_TARGET, cost=SPARSITY_COST)
        return remedy_by(now, words, sparsity_target=SPARSITY_TARGET, sparsity_cost=SPARSITY_COST)
    cost = min(2 * now.sparsity_cost, MOST_COST)
    words = tr("Sparsity cost {before:g} → {after:g}").format(before=now.sparsity_cost, after=cost)
    return remedy_by(now, words, sparsity_cost=cost)
