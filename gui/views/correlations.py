"""How much the memories resemble each other: their overlap matrix."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.plot import Plot
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme, colour_table
from gui.wording import number
from model.hopfield.memories import Memories
from model.hopfield.snapshot import HopfieldSnapshot
from model.language import tr

NUMBERED = 10
"""Up to so many memories, each square bears its number."""


class CorrelationsView(View):
    """Row mu, column nu: the overlap of memory mu with memory nu. Pairs close to ±1 are the ones that merge."""

    every_seconds = 0.3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memories: Memories | None = None
        self._texts: list[pg.TextItem] = []
        self._colour = "#000000"
        self.plot = Plot(tr("memory ν"), tr("memory μ"), self._dress)
        explain(
            self,
            tr("How much the memories resemble each other: their overlap matrix"),
            tr("It is m_μν = (1/N) Σ_i ξ_i^μ ξ_i^ν, from −1 to +1; by chance it is about ±1/√N."),
        )
        explain(
            self.plot,
            tr(
                "Overlap of every memory with every other one: 0 is unrelated, ±1 the same up to sign.\n"
                "The closer two memories are, the sooner their minima merge."
            ),
            tr("A square is m_μν = (1/N) Σ_i ξ_i^μ ξ_i^ν: orange above 0, blue below."),
        )
        self.plot.getPlotItem().getViewBox().setAspectLocked(True)
        self.plot.getPlotItem().getViewBox().invertY(True)
        self._image = pg.ImageItem(axisOrder="row-major")
        self.plot.addItem(self._image)
        self.plot.hovered_at.connect(self._hover)
        self._closest = Words("plain", lines=2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self._closest)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(440, 310)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, HopfieldSnapshot)
        if self._memories is snapshot.memories:
            return
        self._memories = memories = snapshot.memories
        matrix = memories.correlations
        n = len(matrix)
        self._image.setImage(matrix.astype(np.float32), autoLevels=False, levels=(-1, 1))
        self._image.setRect(QRectF(0.5, 0.5, n, n))
        for text in self._texts:
            self.plot.removeItem(text)
        self._texts = []
        for i, j in np.ndindex(matrix.shape) if n <= NUMBERED else ():
            text = pg.TextItem(
                _short(float(matrix[i, j])), anchor=(0.5, 0.5), color=self._colour_at(float(matrix[i, j]))
            )
            text.setPos(j + 1, i + 1)
            self.plot.addItem(text)
            self._texts.append(text)
        every = max(1, -(-n // 10))
        for side in ("bottom", "left"):
            self.plot.getAxis(side).setTicks([[(i + 1, str(i + 1)) for i in range(0, n, every)]])
        self.plot.set_ranges((0.5, n + 0.5), (0.5, n + 0.5))
        self._closest.show_text(self._sentence(memories))

    def draw_nothing(self) -> None:
        self._memories = None
        self._image.clear()
        for text in self._texts:
            self.plot.removeItem(text)
        self._texts = []
        self._closest.show_text("")

    def _colour_at(self, value: float) -> str:
        """A square that is full of colour is dark in the light theme and light in the dark one."""
        return self._on_full if abs(value) > 0.6 else self._colour

    def _sentence(self, memories: Memories) -> str:
        matrix = np.abs(memories.correlations - np.eye(len(memories.names)))
        if len(matrix) == 1:
            return tr("One memory only: nothing to resemble.")
        i, j = np.unravel_index(int(np.argmax(matrix)), matrix.shape)
        value = float(memories.correlations[i, j])
        said = (
            tr("Closest: “{one}” and the mirror image of “{other}”, overlap {overlap}; they are the first to merge.")
            if value < 0
            else tr("Closest: “{one}” and “{other}”, overlap {overlap}; they are the first to merge.")
        )
        return said.format(one=memories.names[i], other=memories.names[j], overlap=number(value, "+.3f"))

    def _dress(self, theme: Theme) -> None:
        self._colour, self._on_full = theme.text, theme.panel
        self._image.setLookupTable(colour_table(theme.diverging))
        if self._memories is not None:
            for text, value in zip(self._texts, self._memories.correlations.ravel(), strict=False):
                text.setColor(self._colour_at(float(value)))

    def _hover(self, x: float, y: float) -> None:
        memories = self._memories
        if memories is None or not (np.isfinite(x) and np.isfinite(y)):
            self.hovered.emit("")
            return
        i, j = round(y) - 1, round(x) - 1
        n = len(memories.names)
        if not (0 <= i < n and 0 <= j < n):
            self.hovered.emit("")
            return
        value = float(memories.correlations[i, j])
        differing = round(memories.n_units * (1 - value) / 2)
        self.hovered.emit(
            tr("“{one}” and “{other}”: overlap {overlap}, they differ in {differing:,} of {n:,} units").format(
                one=memories.names[i],
                other=memories.names[j],
                overlap=number(value, "+.4f"),
                differing=differing,
                n=memories.n_units,
            )
        )


def _short(value: float) -> str:
    """Two decimals without the zero before them, as there is little room."""
    return "1" if value >= 0.995 else number(value, ".2f").replace("0.", ".")
