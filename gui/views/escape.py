"""One escape: the same spurious minimum at temperature 0, where it stays, and cooled, where it may find a memory."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.drawing.plot import THICK_LINE_POINTS, Plot, pen, round_range, thinned
from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme
from gui.wording import number
from model.experiments.annealing_found import AnnealingFound
from model.experiments.annealing_session import AnnealingSnapshot, Escape
from model.language import tr

PICTURES = (
    (
        tr("Start"),
        tr("The spurious minimum both runs start from"),
        tr("It is a state s, one cell a unit, that no flip of a single s_i leads down from."),
    ),
    (
        tr("╌╌  at T = 0"),
        tr("Where it ends at temperature 0: it has not moved"),
        tr("At T = 0 each s_i takes the sign of its local field h_i, which it has already."),
    ),
    (
        tr("──  cooled"),
        tr("Where it ends when it is cooled from T₀"),
        tr("At T > 0 the state s may climb over a barrier ΔE, and as T falls to 0 it settles in a minimum."),
    ),
)
"""The name of each, and what is said of it."""


class EscapeView(View):
    """Energies of both runs against the sweep, and pictures of the start and of both ends."""

    every_seconds = 0.1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._escape: Escape | None = None
        self.grids = tuple(UnitGrid(lines=False) for _ in PICTURES)
        pictures = QGridLayout()
        pictures.setContentsMargins(4, 4, 4, 0)
        pictures.setVerticalSpacing(2)
        pictures.setRowStretch(1, 1)
        for column, (grid, (name, tip, more)) in enumerate(zip(self.grids, PICTURES, strict=True)):
            label = QLabel(name)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            for widget in (label, grid):
                explain(widget, tip, more)
            pictures.addWidget(label, 0, column)
            pictures.addWidget(grid, 1, column)
        explain(
            self,
            tr("One escape: the same spurious minimum at temperature 0 and cooled from T₀"),
            tr("The temperature T falls in a straight line from T₀ to 0, one step a sweep."),
        )
        self.plot = Plot(tr("sweep (every unit decided once)"), tr("energy E"), self._dress)
        explain(
            self.plot,
            tr(
                "Dashed: at T = 0 the energy cannot rise, and the state stays where it is.\n"
                "Solid: noise lifts the energy over a barrier, and as it is taken away the energy falls.\n"
                "Thin line: the energy of the memory nearest to the end."
            ),
            tr("It is E(s) = −½ Σ_ij w_ij s_i s_j after each sweep, without a unit."),
        )
        self._cold, self._cooled = pg.PlotCurveItem(), pg.PlotCurveItem()
        self._ends = pg.ScatterPlotItem(size=10)
        self._memory = pg.InfiniteLine(angle=0)
        self._name = pg.TextItem(anchor=(1, 1))
        for item in (self._memory, self._cold, self._cooled, self._ends, self._name):
            self.plot.addItem(item)
        self.plot.hovered_at.connect(self._hover)
        self.words = Words("plain", lines=4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(pictures, 2)
        layout.addWidget(self.plot, 3)
        layout.addWidget(self.words)
        self.plot.dress()
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(420, 440)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, AnnealingSnapshot)
        assert isinstance(snapshot.found, AnnealingFound)
        if snapshot.escape is None:
            self.draw_nothing()
            if snapshot.found.drawn and not snapshot.found.starts.any():
                self.words.show_text(tr("There is no spurious minimum to escape from."))
            return
        if snapshot.escape is self._escape:
            return
        escape = self._escape = snapshot.escape
        shape = escape.stored.memories.shape
        for grid, state in zip(self.grids, (escape.start, escape.cold.end, escape.cooled.end), strict=True):
            grid.show_indices(to_indices(state.reshape(shape), -1, 1), "units")
        energies = escape.cooled.energies
        last = float(max(len(energies) - 1, escape.sweeps))
        sweeps, shown = thinned(THICK_LINE_POINTS, np.arange(len(energies), dtype=np.float64), energies)
        self._cooled.setData(sweeps, shown)
        # A fixed point stays: the run itself ends with the first sweep that flips nothing.
        cold = np.append(escape.cold.energies, escape.cold.energies[-1])
        self._cold.setData(np.append(np.arange(len(cold) - 1, dtype=np.float64), last), cold)
        self._ends.setData([0.0, sweeps[-1]], [energies[0], energies[-1]])
        level = float(escape.stored.memory_energies[escape.cooled.verdict.memory])
        self._memory.setValue(level)
        name = escape.stored.memories.names[escape.cooled.verdict.memory]
        self._name.setText(tr("E of “{name}”").format(name=name))
        self._name.setPos(1.03 * last, level)
        for item in (self._memory, self._name):
            item.show()
        edges = np.concatenate([energies, cold, [level]])
        self.plot.show_numbers(True)
        self.plot.set_ranges((-0.03 * last, 1.04 * last), round_range(float(edges.min()), float(edges.max())))
        self.words.show_text(escape_sentence(escape))

    def draw_nothing(self) -> None:
        self._escape = None
        for grid in self.grids:
            grid.clear()
        for item in (self._cold, self._cooled, self._ends):
            item.clear()
        for item in (self._memory, self._name):
            item.hide()
        self.plot.show_numbers(False)
        self.words.show_text("")

    def _dress(self, theme: Theme) -> None:
        self._cold.setPen(pen(theme.warm, 2, dashed=True))
        self._cooled.setPen(pen(theme.accent, 2))
        self._ends.setBrush(pg.mkBrush(theme.accent))
        self._ends.setPen(pen(theme.panel, 1))
        self._memory.setPen(pen(theme.muted, 1))
        self._name.setColor(theme.muted)
        self._name.setFont(self.plot.font())

    def _hover(self, x: float, _y: float) -> None:
        escape = self._escape
        if escape is None or not np.isfinite(x):
            self.hovered.emit("")
            return
        sweep = int(np.clip(round(x), 0, len(escape.cooled.energies) - 1))
        temperature = max(0.0, escape.asked.temperature * (1 - sweep / escape.sweeps))
        cooled, cold = (
            number(run.energies[min(sweep, len(run.energies) - 1)], ".4f") for run in (escape.cooled, escape.cold)
        )
        self.hovered.emit(
            tr("After {n:,} sweeps: cooled to T = {t:.4f}, E = {cooled}; at T = 0 E = {cold}").format(
                n=sweep, t=temperature, cooled=cooled, cold=cold
            )
        )


def escape_sentence(escape: Escape) -> str:
    """What the start is, and what became of it."""
    start = tr("Start {n:,}: {what}. At T = 0 it stays.").format(
        n=escape.asked.start + 1, what=_named(escape.verdict.kind, escape.verdict.name)
    )
    if escape.asked.temperature == 0:
        cool = tr("Click a temperature of the curve to cool it from there.")
        return f"{start} {cool}"
    end = escape.cooled.verdict
    if end.spurious and (escape.cooled.end == escape.start).all():
        then = tr("Cooled from T₀ = {t:g} in {n:,} sweeps it falls back to where it was.")
    elif end.spurious:
        then = tr("Cooled from T₀ = {t:g} in {n:,} sweeps it ends in another spurious minimum: {what}.")
    elif end.kind == "mirror":
        then = tr("Cooled from T₀ = {t:g} in {n:,} sweeps it reaches the mirror image of “{memory}”.")
    else:
        then = tr("Cooled from T₀ = {t:g} in {n:,} sweeps it reaches “{memory}”.")
    memory, what = escape.stored.memories.names[end.memory], _named(end.kind, end.name)
    return f"{start}\n{then.format(t=escape.asked.temperature, n=escape.sweeps, memory=memory, what=what)}"


def _named(kind: str, name: str) -> str:
    if kind == "spin glass":
        return tr("a spin‑glass state")
    return (tr("the mixture {name}") if kind == "mixture" else tr("near {name}")).format(name=name)
