"""Taking up the training of a machine from a file."""

from math import isqrt
from pathlib import Path

from model.errors import BadInput
from model.rbm.machine import Rbm
from model.rbm.training import TrainingSession, make_training_session
from model.rbm.training_settings import TrainingSettings


def resume_training(path: Path) -> TrainingSession:
    """A session that trains the machine in a file further, on the data and by the rule its provenance names.

    Its random numbers begin anew from the seed in the file. A machine without provenance gets the default settings.
    Raises BadInput if the file or its data cannot be used.
    """
    machine = Rbm.load(path)
    return make_training_session(_settings(path, machine), machine)


def image_shape(machine: Rbm) -> tuple[int, int]:
    """Rows and columns of the images a machine has learnt: a square, else a single row."""
    side = isqrt(machine.n_visible)
    return (side, side) if side * side == machine.n_visible else (1, machine.n_visible)


def _settings(path: Path, machine: Rbm) -> TrainingSettings:
    side = isqrt(machine.n_visible)
    if machine.n_visible not in (28 * 28, 16 * 16):
        raise BadInput(
            f"{path} holds a machine with {machine.n_visible} visible units: to learn digits it should have 784 or 256."
        )
    provenance = machine.provenance
    if provenance is None:
        return TrainingSettings(side=side, n_hidden=machine.n_hidden)
    rule = provenance.hyper_parameters
    start = TrainingSettings()
    return TrainingSettings(
        classes=provenance.data.classes or start.classes,
        n_examples=max(1, provenance.data.n_examples),
        side=side,
        n_hidden=machine.n_hidden,
        k=int(rule.get("k", start.k)),
        batch_size=int(rule.get("batch_size", start.batch_size)),
        learning_rate=rule.get("learning_rate", start.learning_rate),
        final_learning_rate=rule.get("final_learning_rate"),
        momentum=rule.get("momentum", start.momentum),
        weight_decay=rule.get("weight_decay", start.weight_decay),
        l1_decay=rule.get("l1_decay", start.l1_decay),
        sparsity_target=rule.get("sparsity_target", start.sparsity_target),
        sparsity_cost=rule.get("sparsity_cost", start.sparsity_cost),
        persistent=bool(rule.get("persistent", start.persistent)),
        centred=bool(rule.get("centred", start.centred)),
        epochs=int(rule.get("epochs", start.epochs)),
        seed=provenance.seed,
    )
