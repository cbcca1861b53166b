"""Spurious states: a census of the attractors of a network, without a window."""

import argparse
from typing import get_args

from model.data.patterns import MAX_UNITS, MIN_UNITS
from model.errors import BadInput
from model.hopfield.census import MAX_STARTS, Census
from model.hopfield.memories import Memories, digit_memories, handcrafted_memories, random_memories
from model.hopfield.settling import Order
from model.hopfield.storage import RULES
from model.hopfield.stored import Stored


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``reverie experiment spurious``."""
    parser.add_argument(
        "--source",
        choices=["handcrafted", "random", "mnist"],
        default="handcrafted",
        help="what is stored: the eight handcrafted patterns, random ones, or MNIST digits, as many of each class",
    )
    parser.add_argument("--units", type=int, default=120, metavar="N", help="units of random patterns")
    parser.add_argument(
        "--patterns", type=int, default=10, metavar="P", help="random patterns, or digits of each class"
    )
    parser.add_argument("--side", type=int, choices=[28, 16], default=28, help="pixels along a side of the digits")
    parser.add_argument("--rule", choices=RULES, default="hebb", help="storage rule")
    parser.add_argument("--starts", type=int, default=5000, metavar="N", help=f"starts, at most {MAX_STARTS:,}")
    parser.add_argument("--order", choices=get_args(Order), default="random", help="in which order units decide")
    parser.add_argument(
        "--max-sweeps", type=int, default=100, metavar="N", help="sweeps after which a start is cut short"
    )
    parser.add_argument(
        "--damage",
        type=float,
        metavar="SHARE",
        help="start from memories with this share of their units reversed (default: random states)",
    )


def make_study(arguments: argparse.Namespace) -> Census:
    """The census that the options ask for. Raises BadInput."""
    return Census(
        Stored.by(arguments.rule, _memories(arguments)),
        arguments.seed,
        arguments.starts,
        arguments.order,
        arguments.max_sweeps,
        arguments.damage,
    )


def _memories(arguments: argparse.Namespace) -> Memories:
    if arguments.source == "handcrafted":
        return handcrafted_memories()
    if arguments.patterns < 1:
        raise BadInput(f"there are to be {arguments.patterns} patterns; there must be at least 1")
    if arguments.source == "mnist":
        return digit_memories(range(10), arguments.patterns, arguments.side, arguments.seed)
    if not MIN_UNITS <= arguments.units <= MAX_UNITS:
        raise BadInput(f"there are to be {arguments.units} units; there must be {MIN_UNITS} to {MAX_UNITS}")
    return random_memories(arguments.patterns, (1, arguments.units), arguments.seed)
