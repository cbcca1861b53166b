"""How many steps are due now: full speed in slices of equal time, or so many a second."""

from math import floor, inf

from model.errors import BadInput
from model.language import tr

MIN_PACE = 0.001
"""Steps a second; one step in a quarter of an hour."""

TICK_SECONDS = 0.004
"""Paced steps that fall due within one tick are taken together."""

MAX_LAG_SECONDS = 0.25
"""A loop held up for longer than this does not catch up in a rush."""

RATE_WINDOW_SECONDS = 0.5


class Pace:
    """Turns a wish (steps a second, or None for full speed) and the clock into numbers of steps."""

    def __init__(self, slice_seconds: float) -> None:
        self._slice_seconds = slice_seconds
        self._wish: float | None = None
        self._seconds_per_step = slice_seconds
        self.slice_steps = 1
        """Steps that take about one slice of time."""
        self._begun = 0.0
        self._taken = 0
        self._next_tick = 0.0
        self._window_begun = 0.0
        self._window_steps = 0
        self._rate = 0.0

    def set(self, steps_per_second: float | None, now: float) -> None:
        """Change the wish; counting starts anew, and a paced step falls due one period from now. May raise BadInput."""
        if steps_per_second is not None and not MIN_PACE <= steps_per_second < inf:
            raise BadInput(
                tr("The pace is {steps_per_second} steps a second; choose at least {min_pace}, or full speed.").format(
                    steps_per_second=steps_per_second, min_pace=MIN_PACE
                )
            )
        self._wish = steps_per_second
        self.restart(now)

    def restart(self, now: float) -> None:
        """Begin counting from now."""
        self._begun, self._taken, self._next_tick = now, 0, now
        self._window_begun, self._window_steps, self._rate = now, 0, 0.0

    def wait(self, now: float) -> float:
        """Seconds until steps are due; 0 at full speed."""
        if self._wish is None:
            return 0.0
        due_at = max(self._begun + (self._taken + 1) / self._wish, self._next_tick)
        return max(0.0, due_at - now)

    def due(self, now: float) -> int:
        """Steps to take now, never more than one slice of time holds."""
        if self._wish is None:
            return self.slice_steps
        behind = (now - self._begun) * self._wish - self._taken
        if behind > max(1.0, MAX_LAG_SECONDS * self._wish):
            self._begun = now - (self._taken + 1) / self._wish
            behind = 1.0
        steps = floor(behind + 1e-9)
        if steps > self.slice_steps:  # more than one slice holds: the rest at once, not a tick later
            self._next_tick = now
            return self.slice_steps
        self._next_tick = now + TICK_SECONDS
        return steps

    def took(self, steps: int, seconds: float) -> None:
        """Learn how long steps take; the size of a slice follows, at most doubling at a time."""
        self._taken += steps
        self._window_steps += steps
        if steps:
            self._seconds_per_step = max(seconds / steps, 1e-9)
            wanted = int(self._slice_seconds / self._seconds_per_step)
            self.slice_steps = max(1, min(wanted, 2 * self.slice_steps))

    def rate(self, now: float) -> float:
        """Steps a second over the last half second or so."""
        elapsed = now - self._window_begun
        if elapsed >= RATE_WINDOW_SECONDS or (self._rate == 0.0 and elapsed > 0.05):
            self._rate = self._window_steps / elapsed
            self._window_begun, self._window_steps = now, 0
        return self._rate
