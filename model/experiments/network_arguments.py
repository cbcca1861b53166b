"""The options that choose a network, for experiments without a window."""

import argparse

from model.data.patterns import MAX_UNITS, MIN_UNITS
from model.errors import BadInput
from model.hopfield.memories import Memories, digit_memories, handcrafted_memories, random_memories
from model.hopfield.storage import RULES
from model.hopfield.stored import Stored


def add_network_arguments(parser: argparse.ArgumentParser) -> None:
    """What is stored, and by which rule."""
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


def stored_network(arguments: argparse.Namespace) -> Stored:
    """The network that the options ask for. Raises BadInput."""
    return Stored.by(arguments.rule, _memories(arguments))


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
