"""``reverie train``, ``evaluate``, ``experiment``, ``lectures``: the engine of the window, without a window."""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import isfinite
from pathlib import Path
from typing import get_args

from tqdm import tqdm

from model.data.writable import check_writable
from model.errors import BadInput
from model.experiments.evaluation import bracket, evaluate
from model.experiments.experiment_command import INTERRUPTED, add_experiments, run_experiment
from model.experiments.interrupt import interrupt_noted
from model.lectures.command import add_lectures, run_lectures
from model.limits import MAX_SEED
from model.rbm.contrastive_divergence import Rule
from model.rbm.data_choice import DIGIT_SIDES, DataChoice
from model.rbm.likelihood import is_enumerable
from model.rbm.machine import Rbm
from model.rbm.resume import data_choice, image_shape
from model.rbm.training import TrainingSession
from model.rbm.training_data import TrainingData
from model.rbm.training_settings import TrainingSettings

Figures = dict[str, float | int | str | bool | None]

DIVERGED = 1
BAD_INPUT = 2


def main(
    argv: Sequence[str] | None = None, faults: Callable[[str], Iterable[tuple[int, str]]] = lambda _text: ()
) -> int:
    """Run a command; ``argv`` begins with its name. Returns the exit code, raises SystemExit for wrong arguments.

    ``faults`` finds what cannot be typeset in a lecture.
    """
    argv = sys.argv[1:] if argv is None else argv
    wanted = argv[1] if argv[:1] == ["experiment"] and len(argv) > 1 else None
    arguments = _parser(wanted).parse_args(argv)
    try:
        if arguments.command == "experiment":
            return run_experiment(arguments)
        if arguments.command == "lectures":
            return run_lectures(arguments, faults)
        if arguments.command == "train":
            return _train(arguments)
        return _evaluate(arguments)
    except BadInput as refusal:
        print(f"reverie: {refusal}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser(experiment: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reverie", description="Train and evaluate machines, and run experiments on networks, without a window."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    defaults = TrainingSettings()

    train = commands.add_parser(
        "train",
        help="train a machine and save it",
        description="Train a machine. Ctrl-C saves what has been learnt so far.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    train.add_argument(
        "--data",
        required=True,
        metavar="mnist|bars|handcrafted|FILE",
        help="what to learn: MNIST digits, bars and stripes, eight handcrafted patterns, or a file of examples (.npz, "
        ".npy, idx, .csv) or a folder of images",
    )
    train.add_argument(
        "--classes", type=_classes, default=defaults.data.classes, metavar="0,1,2", help="MNIST digits to learn"
    )
    train.add_argument(
        "--examples", type=int, default=defaults.data.n_examples, metavar="N", help="learn at most this many"
    )
    train.add_argument(
        "--side", type=int, metavar="N", help="pixels along a side: 28 or 16 of MNIST, 2 to 8 of bars (default 28, 4)"
    )
    train.add_argument(
        "--binarisation",
        choices=["threshold", "stochastic"],
        default=defaults.data.binarisation,
        help="black or white at half for good, or drawn anew in every update",
    )
    train.add_argument("--hidden", type=int, default=defaults.n_hidden, metavar="N", help="hidden units")
    train.add_argument(
        "--rule",
        choices=get_args(Rule),
        default="cd",
        help="contrastive divergence, its chains begin at the data (cd) or go on from update to update (pcd); or the "
        "exact gradient, where a layer has at most 20 units",
    )
    train.add_argument("--centred", action="store_true", help="count states from their running means")
    train.add_argument("--averaged", action="store_true", help="save the mean of the latest parameters")
    train.add_argument("--k", type=int, default=defaults.k, metavar="K", help="full Gibbs steps per update")
    train.add_argument("--learning-rate", type=float, default=defaults.learning_rate, metavar="R", help="step size")
    train.add_argument(
        "--final-learning-rate",
        type=float,
        metavar="R",
        help="of the last update: the rate falls to it (default: stays)",
    )
    train.add_argument("--momentum", type=float, default=defaults.momentum, metavar="M", help="from 0 to below 1")
    train.add_argument("--weight-decay", type=float, default=defaults.weight_decay, metavar="W", help="L2, of weights")
    train.add_argument("--l1-decay", type=float, default=defaults.l1_decay, metavar="W", help="L1, of weights")
    train.add_argument(
        "--sparsity-cost",
        type=float,
        default=defaults.sparsity_cost,
        metavar="C",
        help="keeps hidden units from being on",
    )
    train.add_argument(
        "--sparsity-target",
        type=float,
        default=defaults.sparsity_target,
        metavar="P",
        help="share of the time they may be",
    )
    train.add_argument(
        "--batch",
        type=int,
        default=argparse.SUPPRESS,
        metavar="B",
        help=f"examples per update (default: {defaults.batch_size}, or all if there are fewer)",
    )
    train.add_argument("--epochs", type=int, default=defaults.epochs, metavar="E", help="times through the examples")
    train.add_argument("--seed", type=int, default=defaults.seed, metavar="N", help="of every random number")
    train.add_argument("--out", type=Path, required=True, metavar="FILE.npz", help="where the machine is saved")

    evaluation = commands.add_parser(
        "evaluate",
        help="measure a saved machine on test images",
        description="Measure a saved machine on test images, and on those it learnt from and was validated on. "
        "MNIST has test images of its own; of other data those of validation are taken for them.",
    )
    evaluation.add_argument("file", type=Path, metavar="FILE.npz", help="a machine saved by Reverie")
    evaluation.add_argument(
        "--data",
        metavar="mnist|bars|handcrafted|FILE",
        help="what to measure it on, chosen as for training (default: what it has learnt)",
    )
    evaluation.add_argument(
        "--classes", type=_classes, metavar="0,1,2", help="MNIST digits to measure it on (default: those it learnt)"
    )
    evaluation.set_defaults(side=None, examples=DataChoice().n_examples, binarisation="threshold")
    evaluation.add_argument(
        "--chains",
        type=int,
        default=100,
        metavar="N",
        help="of importance sampling, where log Z is no sum (default 100)",
    )
    evaluation.add_argument(
        "--temperatures", type=int, default=5000, metavar="N", help="steps of importance sampling (default 5000)"
    )
    evaluation.add_argument("--seed", type=int, default=1, metavar="N", help="of importance sampling (default 1)")
    experiments = commands.add_parser("experiment", help="find something out about Hopfield networks")
    add_experiments(experiments, experiment)
    lectures = commands.add_parser(
        "lectures", help="list lectures, or check that they do what they say", description="List or check lectures."
    )
    add_lectures(lectures)
    for command in train, evaluation:
        command.add_argument("--json", action="store_true", help="print one JSON object on standard output")
    return parser


def _classes(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a list of digits such as 0,1,2") from None


def _data_choice(arguments: argparse.Namespace) -> DataChoice:
    own = arguments.data not in ("mnist", "bars", "handcrafted")
    defaults = DataChoice()
    return DataChoice(
        source="file" if own else arguments.data,
        classes=arguments.classes or defaults.classes,
        side=arguments.side or (4 if arguments.data == "bars" else defaults.side),
        n_examples=arguments.examples,
        binarisation=arguments.binarisation,
        path=str(Path(arguments.data).absolute()) if own else "",
    )


def _train(arguments: argparse.Namespace) -> int:
    settings = TrainingSettings(
        data=_data_choice(arguments),
        n_hidden=arguments.hidden,
        k=arguments.k,
        learning_rate=arguments.learning_rate,
        momentum=arguments.momentum,
        weight_decay=arguments.weight_decay,
        l1_decay=arguments.l1_decay,
        rule=arguments.rule,
        centred=arguments.centred,
        averaged=arguments.averaged,
        final_learning_rate=arguments.final_learning_rate,
        sparsity_cost=arguments.sparsity_cost,
        sparsity_target=arguments.sparsity_target,
        epochs=arguments.epochs,
        seed=arguments.seed,
    )
    check_writable(arguments.out, "the machine")
    data = TrainingData.load(settings.data, settings.seed)
    for note in data.notes:
        print(f"reverie: {note}", file=sys.stderr)
    batch_size = getattr(arguments, "batch", min(settings.batch_size, len(data.train)))
    settings = replace(settings, batch_size=batch_size)
    session = TrainingSession(settings, data)
    begun = time.perf_counter()
    with interrupt_noted() as interrupts:  # an impatient second Ctrl-C must not cut the saving short
        error = _run(session, interrupts)
        seconds = time.perf_counter() - begun
        session.save(arguments.out)

    interrupted = not session.finished
    if session.stopped is not None:
        print(f"reverie: {session.stopped}", file=sys.stderr)
    elif interrupted:
        print(f"reverie: interrupted after {session.step} updates.", file=sys.stderr)
    print(f"reverie: the machine is saved in {arguments.out}.", file=sys.stderr)
    figures: Figures = {
        "file": str(arguments.out),
        "seed": settings.seed,
        "updates": session.step,
        "interrupted": interrupted,
        "stopped": session.stopped,
        "seconds": seconds,
        "examples_per_s": session.step * settings.batch_size / seconds,
        "reconstruction_error_train_per_pixel": error,
        **evaluate(session.machine(), data.train_states, data.validation, data.test_states()),
    }
    _print(figures, as_json=arguments.json)
    if session.stopped is not None:
        return DIVERGED
    return INTERRUPTED if interrupted else 0


def _evaluate(arguments: argparse.Namespace) -> int:
    if not 0 <= arguments.seed <= MAX_SEED:
        raise BadInput(f"A seed of {arguments.seed} is impossible: choose from 0 to {MAX_SEED}.")
    machine = Rbm.load(arguments.file)
    provenance = machine.provenance
    data = _data_to_measure(arguments, machine)
    test = data.test_states()
    figures: Figures = {
        "file": str(arguments.file),
        "seed": None if provenance is None else provenance.seed,
        "updates": None if provenance is None else provenance.updates,
        **evaluate(machine, data.train_states, data.validation, test),
    }
    interrupted = False
    if not is_enumerable(machine):
        n_steps = 2 * arguments.temperatures
        with interrupt_noted() as interrupts, tqdm(total=n_steps, unit="temperature") as bar:
            figures |= bracket(
                machine,
                data.train_states,
                test,
                arguments.seed,
                arguments.chains,
                arguments.temperatures,
                progress=bar.update,
                cancelled=lambda: bool(interrupts),
            )
        interrupted = bool(interrupts)
    _print(figures, as_json=arguments.json)
    return INTERRUPTED if interrupted else 0


def _data_to_measure(arguments: argparse.Namespace, machine: Rbm) -> TrainingData:
    """The data asked for: of the same kind as those learnt, the very same ones."""
    provenance = machine.provenance
    rows, _ = image_shape(machine)
    seed = 1 if provenance is None else provenance.seed
    if arguments.data is None:
        if provenance is None:
            raise BadInput(f"{arguments.file} does not say what it has learnt: say by --data what to measure it on.")
        arguments.data = provenance.data.path or provenance.data.source
    asked = _data_choice(arguments)
    if provenance is not None and provenance.data.source == asked.source:
        learnt = data_choice(arguments.file, machine)
        path = asked.path or learnt.path
        choice = replace(learnt, classes=arguments.classes or learnt.classes, path=path)
    else:
        choice = replace(asked, side=rows) if asked.source == "bars" or rows in DIGIT_SIDES else asked
    data = TrainingData.load(choice, seed)
    if data.validation.shape[1] != machine.n_visible:
        raise BadInput(
            f"{arguments.file} has {machine.n_visible} visible units, and an example of {data.description.name} "
            f"{data.validation.shape[1]} pixels: evaluate the machine on data of its own width."
        )
    return data


def _run(session: TrainingSession, interrupted: list[bool]) -> float | None:
    """Train to the end or to Ctrl-C, showing progress; returns the last reconstruction error."""
    error = None
    with tqdm(total=session.total_updates, unit="update") as progress:
        while not session.finished and not interrupted:
            for row in session.advance(1):
                if isfinite(row[0]):  # persistent chains reconstruct the data only now and then
                    error = float(row[0])
                progress.update()
                if session.step % 100 == 0 and error is not None:
                    progress.set_postfix_str(f"error {error:.4f} per pixel", refresh=False)
    return error


def _print(figures: Figures, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:42} {'-' if value is None else f'{value:.6g}' if isinstance(value, float) else value}")
