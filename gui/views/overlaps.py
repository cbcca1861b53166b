"""The overlap of the state with each memory."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.plot import Plot
from gui.drawing.view import View
from gui.explain import explain
from gui.style import Theme
from gui.wording import number
from model.hopfield.snapshot import HopfieldSnapshot
from model.language import tr


class OverlapView(View):
    """One bar a memory, from −1 (its mirror image) over 0 (nothing in common) to +1 (the memory itself)."""

    every_seconds = 0.05

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: HopfieldSnapshot | None = None
        self.plot = Plot(tr("memory"), tr("overlap m"), self._dress)
        explain(
            self,
            tr("The overlap of the state with each memory"),
            tr("It tells which memory the network is recalling: m_μ = (1/N) Σ_i ξ_i^μ s_i."),
        )
        explain(
            self.plot,
            tr("Overlap m of the state with each memory:\n+1 is the memory itself, −1 its mirror image, 0 unrelated."),
            tr("It is m_μ = (1/N) Σ_i ξ_i^μ s_i; (1 + m_μ) / 2 is the share of the units that agree."),
        )
        self._bars = pg.BarGraphItem(x=[], height=[], width=0.7)
        self._zero = pg.InfiniteLine(pos=0, angle=0)
        self.plot.addItem(self._zero)
        self.plot.addItem(self._bars)
        self.plot.getAxis("left").setTicks([[(v, number(v, "+g") if v else "0") for v in (-1, -0.5, 0, 0.5, 1)]])
        self.plot.hovered_at.connect(self._hover)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(440, 130)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, HopfieldSnapshot)
        before = self._snapshot.memories if self._snapshot else None
        self._snapshot = snapshot
        n = len(snapshot.overlaps)
        self._bars.setOpts(x=np.arange(1, n + 1), height=snapshot.overlaps)
        if snapshot.memories is not before:
            names = snapshot.memories.names
            ticks = [(i + 1, names[i] if n <= 8 and self._fits(names) else str(i + 1)) for i in range(n)]
            self.plot.getAxis("bottom").setTicks([ticks[:: max(1, n // 10)]])
            self.plot.set_ranges((0.3, n + 0.7), (-1.25, 1.25))

    def draw_nothing(self) -> None:
        self._snapshot = None
        self._bars.setOpts(x=[], height=[])

    def _fits(self, names: tuple[str, ...]) -> bool:
        """Whether all names find room under their bars."""
        widest = max(self.fontMetrics().horizontalAdvance(name) for name in names)
        return 1.15 * widest * len(names) < self.width() - 60

    def _dress(self, theme: Theme) -> None:
        self._bars.setOpts(brush=pg.mkBrush(theme.accent), pen=pg.mkPen(None))
        self._zero.setPen(pg.mkPen(theme.muted))

    def _hover(self, x: float, _y: float) -> None:
        snapshot = self._snapshot
        memory = round(x) - 1 if np.isfinite(x) else -1
        if snapshot is None or not 0 <= memory < len(snapshot.overlaps):
            self.hovered.emit("")
            return
        overlap = float(snapshot.overlaps[memory])
        n = snapshot.memories.n_units
        differing = round(n * (1 - overlap) / 2)
        self.hovered.emit(
            tr("Memory {memory}, “{name}”: overlap {m} ({agree} of {n} units agree), its energy {energy}").format(
                memory=memory + 1,
                name=snapshot.memories.names[memory],
                m=number(overlap, "+.4f"),
                agree=n - differing,
                n=n,
                energy=number(snapshot.memory_energies[memory], ".4f"),
            )
        )
