"""How attractors are named, marked and counted on the screen."""

import math
from dataclasses import dataclass

from gui.style import Theme
from gui.wording import number
from model.hopfield.attractors import Attractor, AttractorKind
from model.language import tr


@dataclass(frozen=True)
class KindWords:
    """A letter for small places, and what one and many of a kind are called (with hyphens that break no line)."""

    letter: str
    one: str
    many: str


KIND_WORDS: dict[AttractorKind, KindWords] = {
    "memory": KindWords("M", tr("memory"), tr("memories")),
    "mirror": KindWords("−M", tr("mirror image"), tr("mirror images")),
    "near": KindWords("≈M", tr("near a memory"), tr("near memories")),
    "mixture": KindWords("Σ", tr("mixture"), tr("mixtures")),
    "spin glass": KindWords("S", tr("spin‑glass state"), tr("spin‑glass states")),
    "cycle": KindWords("C", tr("2‑cycle"), tr("2‑cycles")),
}


def kind_colour(kind: AttractorKind, theme: Theme) -> str:
    """Memories and what belongs to one in one colour; the letter tells apart what the colour does not."""
    if kind in ("memory", "mirror", "near"):
        return theme.accent
    return theme.warm if kind == "mixture" else theme.muted


def named(attractor: Attractor) -> str:
    """What an attractor is, in a few words behind its letter."""
    return f"{KIND_WORDS[attractor.kind].letter}   {attractor.verdict.name}"


def counted(n: int, kind: AttractorKind) -> str:
    """So many of a kind: 1 memory, 8 memories."""
    words = KIND_WORDS[kind]
    return f"{n:,} {words.one if n == 1 else words.many}"


def percent(share: float) -> str:
    """A share in two digits that count."""
    return f"{100 * share:.0f} %" if share >= 0.0995 else f"{100 * share:#.2g} %"


def percent_within(share: float, error: float) -> str:
    """A share and its standard error, to the first digit of the error; of nothing or all, which has none, no error."""
    if error == 0:
        return f"{number(100 * share, '.1f')} %".replace(" ", "\u00a0")
    decimals = min(4, max(0, math.ceil(-math.log10(100 * error)))) if error > 0 else 1
    # No line is to end within it.
    return f"{number(100 * share, f'.{decimals}f')} % ± {number(100 * error, f'.{decimals}f')} %".replace(" ", "\u00a0")
