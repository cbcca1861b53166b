"""Ctrl-C as a wish, not as an exception."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def interrupt_noted() -> Iterator[list[bool]]:
    """Make Ctrl-C append to the list instead of raising: work in progress is then never cut in half."""
    interrupted: list[bool] = []
    before = signal.signal(signal.SIGINT, lambda *_: interrupted.append(True))
    try:
        yield interrupted
    finally:
        signal.signal(signal.SIGINT, before)
