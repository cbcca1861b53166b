"""How good a machine gets, and how long that takes: the log-likelihoods that others have published, by our presets.

PyDeep publishes -142.56 nats (centred) and -149.05 (not centred) a test image for 784×16, PCD-1, learning rate 0.01,
batch 100, 50 epochs; -84.9 by importance sampling for 784×500. The figures are the same on every machine, the minutes
are not.
"""

import time
from dataclasses import replace
from typing import Any

from model.experiments.evaluation import bracket, evaluate
from model.rbm.presets import PRESETS
from model.rbm.training import TrainingSession
from model.rbm.training_data import TrainingData
from model.rbm.training_settings import TrainingSettings


def measure(_seconds: float) -> dict[str, Any]:
    """Train 784×16 and 784×500 on MNIST to the end, some ten minutes however long each part was to be measured."""
    small = PRESETS["Exact likelihood, 16 features"].settings
    large = PRESETS["Best likelihood, 500 features"].settings
    return {
        "784x16_centred": _learn(small),
        "784x16_not_centred": _learn(replace(small, centred=False)),
        "784x500": _learn(large),
    }


def _learn(settings: TrainingSettings) -> dict[str, Any]:
    data = TrainingData.load(settings.data, settings.seed)
    session = TrainingSession(settings, data)
    begun = time.perf_counter()
    while not session.finished:
        session.advance(100)
    seconds = time.perf_counter() - begun
    machine, test = session.machine(), data.test_states()
    names = ("exact_log_likelihood_test_nats_per_image", "pseudo_log_likelihood_test_nats_per_image")
    figures: dict[str, Any] = {"training_seconds": seconds}
    found = evaluate(machine, data.train_states, data.validation, test)
    figures |= {name: found[name] for name in names}
    if figures[names[0]] is None:
        figures |= bracket(machine, data.train_states, test, seed=1)
    return figures
