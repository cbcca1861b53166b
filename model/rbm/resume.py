"""Taking up the training of a machine from a file."""

from math import isqrt
from pathlib import Path
from typing import cast, get_args

from model.errors import BadInput
from model.language import tr
from model.rbm.contrastive_divergence import Rule
from model.rbm.data_choice import DIGIT_SIDES, DataChoice, Source
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
    """Rows and columns of the images a machine has learnt; where it does not know: a square, else a single row."""
    provenance = machine.provenance
    if provenance is not None:
        rows, columns = provenance.data.image_shape
        if rows * columns == machine.n_visible:
            return rows, columns
    side = isqrt(machine.n_visible)
    return (side, side) if side * side == machine.n_visible else (1, machine.n_visible)


def data_choice(path: Path, machine: Rbm) -> DataChoice:
    """The data that the machine in a file has learnt. Raises BadInput if they are not known."""
    provenance = machine.provenance
    if provenance is None:
        if machine.n_visible not in {side * side for side in DIGIT_SIDES}:
            raise BadInput(
                tr(
                    "{path} holds a machine with {n_visible} visible units that does not say what it has "
                    "learnt: to learn digits it should have 784 or 256."
                ).format(path=path, n_visible=machine.n_visible)
            )
        return DataChoice(side=isqrt(machine.n_visible))
    data = provenance.data
    sources = get_args(Source)
    if data.source not in sources:
        raise BadInput(
            tr("{path} has learnt “{source:.40}”: the data should be one of {names}.").format(
                path=path, source=data.source, names=", ".join(sources)
            )
        )
    rows, columns = data.image_shape
    if rows * columns != machine.n_visible:
        raise BadInput(
            tr(
                "{path} says it has learnt images of {rows} × {columns} pixels, and has {n_visible} "
                "visible units: there should be one a pixel."
            ).format(path=path, rows=rows, columns=columns, n_visible=machine.n_visible)
        )
    square = data.source in ("mnist", "bars")
    if square and rows != columns:
        raise BadInput(
            tr("{path} says it has learnt {name} of {rows} × {columns} pixels: they should be square.").format(
                path=path, name=data.name, rows=rows, columns=columns
            )
        )
    return DataChoice(
        source=cast(Source, data.source),
        classes=data.classes or DataChoice().classes,
        side=rows if square else DataChoice().side,
        n_examples=max(1, data.n_examples),
        binarisation="stochastic" if data.is_drawn else "threshold",
        path=data.path,
    )


def _settings(path: Path, machine: Rbm) -> TrainingSettings:
    data = data_choice(path, machine)
    provenance = machine.provenance
    if provenance is None:
        return TrainingSettings(data=data, n_hidden=machine.n_hidden)
    told = provenance.hyper_parameters
    start = TrainingSettings()
    return TrainingSettings(
        data=data,
        n_hidden=machine.n_hidden,
        rule=cast(Rule, provenance.rule) if provenance.rule in get_args(Rule) else start.rule,
        k=int(told.get("k", start.k)),
        batch_size=int(told.get("batch_size", start.batch_size)),
        learning_rate=told.get("learning_rate", start.learning_rate),
        final_learning_rate=told.get("final_learning_rate"),
        momentum=told.get("momentum", start.momentum),
        weight_decay=told.get("weight_decay", start.weight_decay),
        l1_decay=told.get("l1_decay", start.l1_decay),
        sparsity_target=told.get("sparsity_target", start.sparsity_target),
        sparsity_cost=told.get("sparsity_cost", start.sparsity_cost),
        centred=bool(told.get("centred", start.centred)),
        averaged=bool(told.get("averaged", start.averaged)),
        epochs=int(told.get("epochs", start.epochs)),
        seed=provenance.seed,
    )
