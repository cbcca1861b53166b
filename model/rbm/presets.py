"""Training runs worth seeing, by names that are the same in every language."""

from dataclasses import dataclass

from model.language import tr
from model.rbm.data_choice import DataChoice
from model.rbm.training_settings import TrainingSettings


@dataclass(frozen=True)
class Preset:
    """Settings, what they are called on the screen, and in a sentence what they show."""

    name: str
    settings: TrainingSettings
    why: str


PRESETS: dict[str, Preset] = {
    "Ten digits, 256 features": Preset(
        tr("Ten digits, 256 features"), TrainingSettings(), tr("Strokes of all ten digits within seconds.")
    ),
    "Twos, 50 features": Preset(
        tr("Twos, 50 features"),
        TrainingSettings(
            data=DataChoice(classes=(2,), side=16), n_hidden=50, batch_size=10, learning_rate=0.1, epochs=30
        ),
        tr("The lecture's example: 50 × 256 weights grow from noise to feature detectors, on twos of 16 × 16 pixels."),
    ),
    "Ten digits, 500 features": Preset(
        tr("Ten digits, 500 features"),
        TrainingSettings(n_hidden=500, epochs=30),
        tr("The first hidden layer of a model of all ten classes."),
    ),
    "Best likelihood, 500 features": Preset(
        tr("Best likelihood, 500 features"),
        TrainingSettings(
            n_hidden=500,
            rule="pcd",
            centred=True,
            averaged=True,
            learning_rate=0.1,
            final_learning_rate=0.001,
            momentum=0.0,
            weight_decay=0.0,
            epochs=80,
        ),
        tr(
            "Persistent chains, centred, the rate falling along a line, and the parameters averaged: minutes to a "
            "likelihood that plain contrastive divergence never reaches."
        ),
    ),
    "Exact likelihood, 16 features": Preset(
        tr("Exact likelihood, 16 features"),
        TrainingSettings(
            n_hidden=16, rule="pcd", centred=True, learning_rate=0.01, momentum=0.0, weight_decay=0.0, epochs=50
        ),
        tr("So few hidden units that log Z is a sum: the likelihood is exact."),
    ),
    "Bars and stripes, exact gradient": Preset(
        tr("Bars and stripes, exact gradient"),
        TrainingSettings(
            data=DataChoice(source="bars", side=4),
            n_hidden=12,
            rule="exact",
            batch_size=15,
            learning_rate=0.2,
            momentum=0.0,
            weight_decay=0.0,
            epochs=5000,
        ),
        tr("Small enough for the true gradient, worked out by walking all states."),
    ),
    "Slow and thorough: long chains": Preset(
        tr("Slow and thorough: long chains"),
        TrainingSettings(
            data=DataChoice(classes=(2,), side=16), n_hidden=50, k=200, batch_size=10, learning_rate=0.1, epochs=30
        ),
        tr("The inefficient version: 200 full passes to near-equilibrium for one update."),
    ),
}
