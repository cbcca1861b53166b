"""A live number at its place in the text: what it says, how much room it needs, and whether it has just changed."""

import re
from collections.abc import Mapping

from gui.drawing.equation import is_plain
from gui.lectures.live_text import UNKNOWN, Number, Value

HOLD_S = 0.4
"""How long a change is marked in full."""

FADE_S = 0.7
"""How long the mark takes to go after that."""

_WIDTHS = {".": 0.5, ",": 0.5, "−": 1.5, "+": 1.5, "±": 1.5}
"""Of signs beside digits, roughly, in digits."""


class Slot:
    """The place of one live number."""

    def __init__(self, number: Number) -> None:
        self.number = number
        self.text = UNKNOWN
        self.room = UNKNOWN
        """A text as wide as the widest so far, so that what stands beside it need not move each time."""
        self._changed_at = -float("inf")

    def show(self, numbers: Mapping[str, Value], now: float, mark: bool) -> bool:
        """Take the number from these; returns whether it says something else. ``now`` in seconds."""
        text = self.number.text(numbers)
        if text == self.text:
            return False
        self.text = text
        self.room = wider(self.room, text, self.number.format.startswith("+"))
        if mark:
            self._changed_at = now
        return True

    def strength(self, now: float) -> float:
        """Of the mark, from 1 just after a change to 0."""
        return min(1.0, max(0.0, 1 - (now - self._changed_at - HOLD_S) / FADE_S))

    def unmark(self) -> None:
        """It counts as known for long."""
        self._changed_at = -float("inf")


def wider(room: str, text: str, signed: bool = False) -> str:
    """Room for both, if both are plain numbers; otherwise for the new text. A sign that is always there is a ±."""
    if not is_plain(text):
        return text
    shape = re.sub(r"\d", "0", text)
    if signed:
        shape = "±" + shape[1:]
    return shape if not is_plain(room.replace("±", "+")) or _width(shape) > _width(room) else room


def _width(text: str) -> float:
    return sum(_WIDTHS.get(sign, 1.0) for sign in text)
