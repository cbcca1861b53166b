"""Same noise, different rules: machines learn side by side, so that what differs is the rule alone."""

from dataclasses import dataclass
from math import nan
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from model.errors import BadInput
from model.language import tr
from model.rbm.comparison_settings import RULES, ComparisonSettings
from model.rbm.comparison_snapshot import ComparisonCheckpoint, ComparisonSnapshot, RuleMeasurement
from model.rbm.contrastive_divergence import ContrastiveDivergence, Diverged
from model.rbm.gradient_probe import LearnerState
from model.rbm.machine import Rbm
from model.rbm.rule_gauge import RuleGauge
from model.rbm.shared_draws import MiniBatches, Purpose, SharedDraws
from model.rbm.training_data import TrainingData

MEASURE_EVERY = 20
"""Updates between two measurements; one takes as long as five updates."""

MAX_DRAWS = 10_000


@dataclass(frozen=True)
class MoreDraws:
    """Average the estimates of each rule over so many draws more, and show the angles of the averages.

    The draws are taken at the machines as they are, with the mini-batch of the next update. Raises BadInput if there
    cannot be so many.
    """

    n: int

    def __post_init__(self) -> None:
        if not 1 <= self.n <= MAX_DRAWS:
            raise BadInput(
                tr("{n} draws at a time are impossible: choose from 1 to {max_draws:,}.").format(
                    n=self.n, max_draws=MAX_DRAWS
                )
            )


class RuleComparison:
    """One fresh machine, and from it four that learn by RULES. Implements engine.session.Session.

    In each update all get the same mini-batch, and random numbers from generators in the same state.
    """

    scalar_names = tuple(f"{what}_{rule.key}" for what in ("likelihood", "angle", "ratio") for rule in RULES)

    def __init__(self, settings: ComparisonSettings, data: TrainingData) -> None:
        """Raises BadInput if settings and data do not fit each other or the machines would be too large."""
        n_train, n_visible = data.train.shape
        settings.refuse_large(n_visible)
        if settings.batch_size > n_train:
            raise BadInput(
                tr("A batch of {batch_size} is impossible with {n_train} examples: choose fewer.").format(
                    batch_size=settings.batch_size, n_train=n_train
                )
            )
        self.seed = settings.seed
        self._settings = settings
        self._data = data
        self._draws = SharedDraws(settings.seed)
        self._batches = MiniBatches(data, settings.batch_size, self._draws)
        fresh = Rbm.fresh(n_visible, settings.n_hidden, self._draws.begin(Purpose.MACHINE), data.visible_mean)
        self._learners = [
            ContrastiveDivergence(fresh, settings.batch_size, self._draws.rng, settings.rates(rule)) for rule in RULES
        ]
        self._gauge = RuleGauge(fresh, settings.batch_size, data, self._draws)
        self._step = 0
        self._stopped: str | None = None
        self._measured = self._measure()

    @property
    def step(self) -> int:
        """Updates done by each rule."""
        return self._step

    @property
    def finished(self) -> bool:
        """Only where the next update would be absurd; learning has no end of its own."""
        return self._stopped is not None

    def advance(self, n: int) -> NDArray[np.float64]:
        """Do ``n`` updates by each rule; columns are ``scalar_names``: nats per example, degrees, a plain number.

        Each row is about the machines its update has made.
        """
        rows = np.full((n, len(self.scalar_names)), nan)
        for i in range(n):
            self._update()
            if self.finished:
                return rows[:i]
            if self._is_measured:
                self._measured = measured = self._measure()
                rows[i] = *measured.likelihoods, *measured.angles, *measured.ratios
        return rows

    def snapshot(self) -> ComparisonSnapshot:
        return ComparisonSnapshot(
            settings=self._settings,
            step=self._step,
            updates_per_epoch=self._batches.n_in_epoch,
            machines=tuple(Rbm(each.weights, each.visible_bias, each.hidden_bias) for each in self._learners),
            image_shape=self._data.image_shape,
            data=self._data.description,
            notes=self._data.notes,
            n_train=len(self._data.train),
            n_measured=self._gauge.n_measured,
            patterns=self._gauge.patterns,
            measured=self._measured,
            averaged=self._gauge.averaged,
            stopped=self._stopped,
        )

    def checkpoint(self) -> ComparisonCheckpoint:
        return ComparisonCheckpoint(self._step, self._settings, tuple(self._states()), self._measured, self._stopped)

    def restore(self, checkpoint: ComparisonCheckpoint) -> None:
        self._step = checkpoint.step
        self._use(checkpoint.settings)
        for learner, state in zip(self._learners, checkpoint.learners, strict=True):
            state.give_to(learner)
        self._measured, self._stopped = checkpoint.measured, checkpoint.stopped

    def apply(self, change: object) -> None:
        raise BadInput(tr("A comparison of rules cannot be changed by hand: begin a new one with other settings."))

    def alter(self, change: object) -> None:
        """Go on with the rates of other settings (ComparisonSettings).

        Raises BadInput if these are for other data or other machines.
        """
        if not isinstance(change, ComparisonSettings):
            raise TypeError(f"not another way for a comparison of rules to go on: {change!r}")
        settings = self._settings.with_rates_of(change)
        if settings != change:
            raise BadInput(
                tr(
                    "Data, hidden units, batch size and seed are those of the machines that are "
                    "learning: begin new machines for others."
                )
            )
        if settings != self._settings:  # by the same rates it would only stop again
            self._stopped = None
        self._use(settings)

    def observe(self, what: object) -> None:
        raise BadInput(tr("A comparison of rules records all it can: there is nothing else to observe."))

    def show(self, what: object) -> None:
        """MoreDraws."""
        if not isinstance(what, MoreDraws):
            raise BadInput(
                tr("A comparison of rules cannot show {what}: it averages draws (MoreDraws).").format(
                    what=type(what).__name__
                )
            )
        batch = self._batches.batch(self._step)
        self._gauge.average(what.n, self._step, self._states(), batch, self._settings.centred)

    def save(self, path: Path) -> None:
        raise BadInput(tr("Nothing is saved of a comparison: train a machine on the learning page to keep it."))

    # --- inside ------------------------------------------------------------------------------------------------

    def _use(self, settings: ComparisonSettings) -> None:
        self._settings = settings
        for rule, learner in zip(RULES, self._learners, strict=True):
            learner.rates = settings.rates(rule)

    def _states(self) -> list[LearnerState]:
        return [LearnerState.of(learner) for learner in self._learners]

    def _update(self) -> None:
        """All learn from the same mini-batch; if one of them cannot, none does."""
        if self.finished:
            return
        before = self._states()
        batch = self._batches.batch(self._step)
        for rule, learner in zip(RULES, self._learners, strict=True):
            self._draws.begin(Purpose.CHAINS, self._step)
            try:
                learner.update(batch)
            except Diverged:
                for spoilt, state in zip(self._learners, before, strict=True):
                    state.give_to(spoilt)
                self._stopped = tr(
                    "Learning stopped after update {step}: the next one would have thrown the "
                    "weights of {name} out of all bounds, so all machines are as they were before; "
                    "choose a learning rate below {learning_rate:,.7g}."
                ).format(step=self._step, name=rule.name, learning_rate=self._settings.learning_rate)
                return
        self._step += 1

    @property
    def _is_measured(self) -> bool:
        """Every so many updates, and more often at first, when much happens."""
        n = self._step
        return n % MEASURE_EVERY == 0 or (n < MEASURE_EVERY and n.bit_count() == 1)

    def _measure(self) -> RuleMeasurement:
        batch = self._batches.batch(self._step)
        return self._gauge.measure(self._step, self._states(), batch, self._settings.centred)


def make_comparison(settings: ComparisonSettings) -> RuleComparison:
    """A comparison on the data that the settings ask for. Raises BadInput if they cannot be had."""
    return RuleComparison(settings, TrainingData.load(settings.data, settings.seed))
