"""``reverie experiment NAME``: a study without a window, with the same code as in it."""

import argparse
import json
import os
import sys
import time
from importlib import import_module
from math import isfinite
from pathlib import Path

from tqdm import tqdm

from model.data.writable import check_writable
from model.errors import BadInput
from model.experiments.interrupt import interrupt_noted
from model.experiments.study import Row, Study, Tally, run, threads
from model.experiments.table import write_table
from model.limits import MAX_SEED

EXPERIMENTS = {
    "capacity": "how many memories a network can hold: overlap and bit-exact recall against the load, beside theory",
    "spurious": "a census of attractors: where random starts end, how often, and how many ends are still unseen",
    "unlearning": "dream sleep: how much blind unlearning helps, and when it destroys",
    "annealing": "noise escapes local minima: success against the temperature annealing begins at",
    "barriers": "the tree of minima and the barriers between them",
    "merging": "two memories that come closer: the distance at which their minima become one",
}
"""Each is a module of this folder with ``add_arguments`` and ``make_study``, loaded when it is asked for."""

INTERRUPTED = 130
"""What a shell reports for a program that Ctrl-C ended."""


def add_experiments(parser: argparse.ArgumentParser, wanted: str | None) -> None:
    """Describe the experiments; only the one that is wanted is loaded."""
    names = parser.add_subparsers(dest="experiment", required=True, metavar="NAME")
    for name, what in EXPERIMENTS.items():
        command = names.add_parser(name, help=what, description=what, formatter_class=_Help)
        if name == wanted:
            import_module(f"model.experiments.{name}").add_arguments(command)
        command.add_argument("--seed", type=int, default=1, metavar="N", help="of every random number")
        command.add_argument(
            "--workers", type=int, default=os.cpu_count() or 1, metavar="N", help="threads; the result is the same"
        )
        command.add_argument("--csv", type=Path, metavar="FILE", help="write the table there")
        command.add_argument("--json", action="store_true", help="print one JSON object on standard output")


class _Help(argparse.ArgumentDefaultsHelpFormatter):
    """Names the defaults, of options that have one."""

    def _get_help_string(self, action: argparse.Action) -> str | None:
        if action.default is None or action.default is False:
            return action.help
        return super()._get_help_string(action)


def run_experiment(arguments: argparse.Namespace) -> int:
    """Run it to the end or to Ctrl-C, which keeps what there is; returns the exit code. Raises BadInput."""
    if not 0 <= arguments.seed <= MAX_SEED:
        raise BadInput(f"the seed is {arguments.seed}; it must be a whole number from 0 to {MAX_SEED}")
    if not 1 <= arguments.workers <= 1024:
        raise BadInput(f"the number of workers is {arguments.workers}; it must be from 1 to 1024")
    if arguments.csv is not None:
        check_writable(arguments.csv, "the table")
    study: Study = import_module(f"model.experiments.{arguments.experiment}").make_study(arguments)
    begun = time.perf_counter()
    with (
        interrupt_noted() as interrupts,
        threads(arguments.workers) as executor,
        tqdm(total=study.n_pieces, unit="piece") as bar,
    ):
        tally = run(
            study,
            executor,
            ahead=2 * arguments.workers,
            progress=lambda _tally: bar.update(),
            cancelled=lambda: bool(interrupts),
        )
    if interrupts:
        print(f"reverie: interrupted after {bar.n} of {study.n_pieces} pieces; they are kept.", file=sys.stderr)
    if arguments.csv is not None:
        write_table(arguments.csv, tally.rows())
        print(f"reverie: the table is saved in {arguments.csv}.", file=sys.stderr)
    _print(tally, arguments, time.perf_counter() - begun, interrupted=bool(interrupts))
    return INTERRUPTED if interrupts else 0


def _print(tally: Tally, arguments: argparse.Namespace, seconds: float, *, interrupted: bool) -> None:
    rows = list(tally.rows())
    head: Row = {"experiment": arguments.experiment, "seed": arguments.seed, "seconds": round(seconds, 3)}
    if arguments.json:
        figures = {**head, "interrupted": interrupted, **tally.summary()}
        print(json.dumps({**_plain(figures), "rows": [_plain(row) for row in rows]}))
        return
    for name, value in {**head, **tally.summary()}.items():
        print(f"{name:42} {_text(value)}")
    if rows:
        print()
        _print_table(rows[:MAX_PRINTED])
    if len(rows) > MAX_PRINTED:
        print(f"… and {len(rows) - MAX_PRINTED:,} more rows: --csv FILE has them all")


MAX_PRINTED = 40
MAX_WIDTH = 40
"""Of a column of text."""


def _print_table(rows: list[Row]) -> None:
    names = list(rows[0])
    cells = [names, *([_text(row[name])[:MAX_WIDTH] for name in names] for row in rows)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(names))]
    for line in cells:
        print("  ".join(text.rjust(width) for text, width in zip(line, widths, strict=True)))


def _plain(row: Row) -> dict[str, float | int | str | None]:
    """JSON has no NaN: what was not measured is null."""
    return {name: None if isinstance(value, float) and not isfinite(value) else value for name, value in row.items()}


def _text(value: float | int | str) -> str:
    return f"{value:.6g}" if isinstance(value, float) else str(value)
