"""Numbers and times as text."""

import math

from model.language import tr


def number(value: float, spec: str) -> str:
    """A number with a true minus sign, and no minus before zero."""
    text = format(value, spec)
    if text.startswith("-") and not text.strip("-0.,"):
        text = ("+" if "+" in spec else "") + text[1:]
    return text.replace("-", "−")


def round_up(x: float) -> float:
    """The next round number at or above a positive one."""
    magnitude = 10.0 ** math.floor(math.log10(x)) if x > 0 and math.isfinite(x) else 1.0
    return next(m * magnitude for m in (1, 1.5, 2, 3, 5, 7, 10) if m * magnitude >= x or m == 10)


def duration(seconds: float) -> str:
    """A time in the largest units that say something: 8 s, 3 min 20 s, 2 h 5 min."""
    whole = round(seconds)
    if whole < 60:
        return tr("{s} s", "seconds").format(s=whole)
    if whole < 3600:
        return tr("{min} min {s} s").format(min=whole // 60, s=whole % 60)
    return tr("{h} h {min} min").format(h=whole // 3600, min=whole % 3600 // 60)
