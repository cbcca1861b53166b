"""Spurious states: a census of the attractors of a network, without a window."""

import argparse
from typing import get_args

from model.experiments.network_arguments import add_network_arguments, stored_network
from model.hopfield.census import MAX_STARTS, Census
from model.hopfield.settling import Order


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``reverie experiment spurious``."""
    add_network_arguments(parser)
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
        stored_network(arguments),
        arguments.seed,
        arguments.starts,
        arguments.order,
        arguments.max_sweeps,
        arguments.damage,
    )
