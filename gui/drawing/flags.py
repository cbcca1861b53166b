"""Flags on the curves of a run: where it was made to go on otherwise."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import pyqtgraph as pg

from gui.drawing.plot import Plot, pen
from gui.style import Theme
from model.engine.frame import Alteration
from model.language import tr

Settings = TypeVar("Settings")

REACH = 0.01
"""A flag within this share of the axis is meant too."""


@dataclass(frozen=True)
class Flag:
    """After this many updates the run went on otherwise."""

    step: int
    words: str


def flags_of(
    first: Settings, altered: tuple[Alteration, ...], difference: Callable[[Settings, Settings], str]
) -> tuple[Flag, ...]:
    """Where a run was made to go on otherwise, and how: ``difference`` says it of the settings before and after.

    ``first`` are the settings that the run began with; every alteration must be to settings of the same kind.
    """
    flags = []
    before = first
    for alteration in altered:
        assert isinstance(alteration.change, type(first))
        flags.append(Flag(alteration.step, difference(before, alteration.change)))
        before = alteration.change
    return tuple(flags)


class FlagPoles:
    """Numbered lines of a plot, one a flag; iterating gives the lines."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._flags: tuple[Flag, ...] = ()
        self._poles: list[pg.InfiniteLine] = []

    def __iter__(self) -> Iterator[pg.InfiniteLine]:
        return iter(self._poles)

    def show(self, flags: tuple[Flag, ...]) -> None:
        """These and no others; the plot is to be dressed afterwards."""
        self._flags = flags
        for pole in self._poles:
            self._plot.removeItem(pole)
        self._poles = [
            pg.InfiniteLine(flag.step, angle=90, label=str(i), labelOpts={"position": 0.94})
            for i, flag in enumerate(flags, start=1)
        ]
        for pole in self._poles:
            self._plot.addItem(pole)

    def dress(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        for pole in self._poles:
            pole.setPen(pen(theme.warm, 1, dashed=True))
            pole.label.setColor(theme.text)
            pole.label.setFont(self._plot.font())

    def told_at(self, x: float) -> list[str]:
        """What the flags near a place of the axis say, one sentence a flag."""
        reach = self._plot.getPlotItem().viewRange()[0][1] * REACH
        return [
            tr("Flag {i}, after update {n:,}: {words}").format(i=i, n=flag.step, words=flag.words)
            for i, flag in enumerate(self._flags, start=1)
            if abs(flag.step - x) <= reach
        ]
