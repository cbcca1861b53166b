"""Measures machines that learn by different rules: their exact likelihood, and how far their estimates are off."""

import numpy as np
from numpy.typing import NDArray

from model.frozen import frozen_copy
from model.rbm.averaged_gradient import AveragedGradient
from model.rbm.comparison_settings import RULES
from model.rbm.comparison_snapshot import AveragedAngles, RuleMeasurement, TrainingPatterns
from model.rbm.gradient_probe import GradientProbe, LearnerState, angle, length_ratio
from model.rbm.machine import Rbm
from model.rbm.shared_draws import Purpose, SharedDraws
from model.rbm.training_data import TrainingData

MAX_PATTERNS = 512
"""Of so many patterns the probability of each is told."""

MAX_MEASURED = 2_000
"""Where there are more patterns, the likelihood is a mean over this many training examples, always the same ones."""

_EXACT = next(rule for rule in RULES if rule.rule == "exact")


class RuleGauge:
    """All of it is about the parameters as they are, and about the mini-batch and the draws of the next update."""

    def __init__(self, machine: Rbm, batch_size: int, data: TrainingData, draws: SharedDraws) -> None:
        """For machines of this size; ``draws`` are those that the learners share."""
        self._draws = draws
        self._probes = [GradientProbe(machine, batch_size, draws.rng, rule) for rule in RULES]
        self._exact = GradientProbe(machine, batch_size, draws.rng, _EXACT)
        self.patterns = _patterns(data)
        self._states = data.train_states[:MAX_MEASURED] if self.patterns is None else self.patterns.patterns
        self.n_measured = len(self._states) if self.patterns is None else len(data.train)
        """Training examples that the likelihood is a mean over."""
        self._averages: list[AveragedGradient] = []
        self.averaged: AveragedAngles | None = None
        """What was averaged last."""

    def measure(
        self, update: int, learners: list[LearnerState], batch: NDArray[np.uint8], centred: bool
    ) -> RuleMeasurement:
        """Of the learners by RULES after ``update`` updates."""
        likelihoods, angles, ratios, probabilities = [], [], [], []
        for state, probe in zip(learners, self._probes, strict=True):
            exact = self._exact.gradient(state, batch, centred)
            log_p = -_machine(state).free_energy(self._states) - self._exact.log_partition
            likelihoods.append(float(log_p.mean() if self.patterns is None else log_p @ self.patterns.shares))
            probabilities.append(np.exp(log_p))
            self._draws.begin(Purpose.CHAINS, update)
            estimate = probe.gradient(state, batch, centred)
            angles.append(angle(estimate, exact))
            ratios.append(length_ratio(estimate, exact))
        return RuleMeasurement(
            update,
            tuple(likelihoods),
            tuple(angles),
            tuple(ratios),
            None if self.patterns is None else frozen_copy(probabilities),
        )

    def average(
        self, n: int, update: int, learners: list[LearnerState], batch: NDArray[np.uint8], centred: bool
    ) -> None:
        """``n`` draws more of each rule's estimate; those taken at other machines before are forgotten."""
        done = self._n_averaged(update, learners, centred)
        if done == 0:
            self._averages = [
                AveragedGradient(state, batch, centred, self._exact.gradient(state, batch, centred))
                for state in learners
            ]
        for rule, average, probe in zip(RULES, self._averages, self._probes, strict=True):
            average.begin_block()
            # Nothing is random about the exact gradient: once is as good as n times.
            draws, times = (1, n) if rule.rule == "exact" else (n, 1)
            for draw in range(done, done + draws):
                self._draws.begin(Purpose.AVERAGE, update, draw)
                average.draw(probe, times)
        self.averaged = AveragedAngles(update, tuple(average.result() for average in self._averages))

    def _n_averaged(self, update: int, learners: list[LearnerState], centred: bool) -> int:
        """Draws taken at these machines so far."""
        if self.averaged is None or self.averaged.update != update:
            return 0
        if not all(average.is_about(state, centred) for average, state in zip(self._averages, learners, strict=True)):
            return 0
        return self.averaged.of_rules[0].n_draws


def _machine(state: LearnerState) -> Rbm:
    parameters = state.parameters
    return Rbm(parameters[:-1, :-1], parameters[:-1, -1], parameters[-1, :-1])


def _patterns(data: TrainingData) -> TrainingPatterns | None:
    """The different pictures among the training data, if they are few and stay as they are."""
    if data.is_grey or len(data.train) > 100 * MAX_PATTERNS:
        return None
    patterns, counts = np.unique(data.train, axis=0, return_counts=True)
    if len(patterns) > MAX_PATTERNS:
        return None
    return TrainingPatterns(frozen_copy(patterns), frozen_copy(counts / counts.sum()))
