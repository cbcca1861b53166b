"""Whether what is to be stored fits into memory."""

import os

from model.errors import BadInput
from model.language import tr

COPIES = 32
"""Bytes for each number of the patterns, their overlaps and the weights: some copies of each, in double precision."""

UNKNOWN = 4 * 2**30
"""Bytes that are taken for granted where the system does not say how many it has."""


def check_room(n_patterns: int, n_units: int, available: int | None = None) -> None:
    """Raise BadInput if patterns and their network need more than half of the ``available`` memory, in bytes."""
    available = physical_memory() if available is None else available
    needed = COPIES * (n_patterns * n_units + n_patterns**2 + n_units**2)
    if needed > available / 2:
        raise BadInput(
            tr(
                "{n_patterns:,} patterns of {n_units:,} units need about {needed:,.1f} GB of memory; "
                "half of the {available:,.1f} GB that this computer has is the most there can be"
            ).format(n_patterns=n_patterns, n_units=n_units, needed=needed / 2**30, available=available / 2**30)
        )


def physical_memory() -> int:
    """Bytes of memory that this computer has."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return UNKNOWN
