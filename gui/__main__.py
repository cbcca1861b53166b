"""The command ``reverie``: opens the window, or hands a headless command to the model."""

import argparse
import logging
import os
import sys
from pathlib import Path

from model.limits import MAX_SEED

HEADLESS = ("train", "evaluate", "experiment", "lectures")
MAX_SECONDS = 86_400
MAX_SIDE = 16_384
PAGES = (
    *("hopfield", "spurious", "barriers", "unlearning", "annealing", "capacity"),
    *("small", "learning", "rules", "sampling", "generation", "reconstruction"),
)
"""As in gui.desk, which loads Qt."""


def main(argv: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    argv = sys.argv[1:] if argv is None else argv
    if argv and argv[0] in HEADLESS:
        from model.experiments.command_line import main as headless
        from model.experiments.experiment_command import INTERRUPTED

        if argv[0] == "lectures":
            from gui.lectures.markdown import faults

            return headless(argv, faults)
        code = headless(argv)
        if code == INTERRUPTED:
            # Python would wait for the threads that are still at work on what nobody wants any more.
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
        return code
    options = _parser().parse_args(argv)
    if options.export is not None and options.lecture is None:
        return _cannot_open("--export needs --lecture NAME or FILE.md, the lecture to make a hand-out of.")
    if options.debug:
        logging.basicConfig(level=logging.DEBUG, format="%(relativeCreated)7.0f ms %(name)s: %(message)s")
    from gui.display import what_is_missing

    try:
        missing = what_is_missing()
    except ImportError as error:
        return _cannot_open(f"Qt cannot be loaded: {error}.")
    if missing is not None:
        if options.screenshot is None and options.export is None:
            return _cannot_open(missing)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from gui.application import run
    except ImportError as error:
        return _cannot_open(f"Qt cannot be loaded: {error} (on Debian and Ubuntu: sudo apt install libegl1 libgl1).")
    return run(options)


def _cannot_open(why: str) -> int:
    print(f"reverie: {why}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reverie",
        description="A desktop laboratory for energy-based neural networks.",
        epilog="Without a window: reverie train --help, reverie evaluate --help, reverie experiment --help, "
        "reverie lectures --help.",
    )
    parser.add_argument("--page", choices=("welcome", *PAGES), default=None, help="the page to open first")
    parser.add_argument("--open", type=Path, metavar="FILE", help="a machine (.npz) or a pattern (.txt) to open")
    parser.add_argument(
        "--lecture",
        metavar="NAME|FILE.md",
        help="a lecture to show, of those that ship with Reverie or one of your own",
    )
    parser.add_argument(
        "--export", type=Path, metavar="FILE.html|.pdf", help="with --lecture: write it as a hand-out and leave"
    )
    parser.add_argument("--seed", type=_seed, metavar="N", help="seed of everything random")
    parser.add_argument("--play", action="store_true", help="begin to play at once")
    parser.add_argument("--theme", choices=("system", "light", "dark"), help="colours, for this time only")
    parser.add_argument(
        "--language", metavar="CODE|FILE.qm", help="such as en or it, or a translation; for this time only"
    )
    parser.add_argument("--size", type=_size, metavar="WxH", help="size of the window, for instance 1280x720")
    parser.add_argument("--screenshot", type=Path, metavar="FILE.png", help="write a picture of the window and leave")
    parser.add_argument("--after", type=_seconds, default=2.0, metavar="SECONDS", help="when to take it (default 2)")
    parser.add_argument("--debug", action="store_true", help="show the health of the flow, and log")
    return parser


def _seed(text: str) -> int:
    if not text.isdecimal() or int(text) > MAX_SEED:
        raise argparse.ArgumentTypeError(f"{text!r} is no seed: it must be a whole number from 0 to {MAX_SEED}")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= MAX_SECONDS:
        raise argparse.ArgumentTypeError(f"{text!r} is no time: it must be a number of seconds up to {MAX_SECONDS}")
    return seconds


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 0 < int(width) <= MAX_SIDE and 0 < int(height) <= MAX_SIDE):
        raise argparse.ArgumentTypeError(f"{text!r} is no size: it must be like 1280x720, at most {MAX_SIDE} each way")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
