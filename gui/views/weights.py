"""The weights as a heat map."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.plot import Plot
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme, colour_table
from gui.wording import number, round_up
from model.hopfield.snapshot import HopfieldSnapshot
from model.language import tr

MAX_SIDE = 512
"""Of the picture; larger networks are shown in blocks of units, each block by its mean."""


class WeightsView(View):
    """Row i, column j: w_ij. One symmetric scale, orange for excitation and blue for inhibition, said below."""

    every_seconds = 0.3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weights: NDArray[np.float64] | None = None
        self.plot = Plot(tr("unit j"), tr("unit i"), self._dress)
        explain(
            self,
            tr("The weights of the network as a picture"),
            tr("w_ij is how strongly unit j pulls unit i to its own side; patterns are stored in these weights alone."),
        )
        explain(
            self.plot,
            tr(
                "The weight between every two units: orange if they should agree, blue if they should differ.\n"
                "It is symmetric, wᵢⱼ = wⱼᵢ, and no unit acts on itself."
            ),
            tr("In Hebb’s rule, w_ij = (1/N) Σ_μ ξ_i^μ ξ_j^μ; they enter the energy E = −½ Σ_ij w_ij s_i s_j."),
        )
        self.plot.getPlotItem().getViewBox().setAspectLocked(True)
        self.plot.getPlotItem().getViewBox().invertY(True)
        self._image = pg.ImageItem(axisOrder="row-major")
        self.plot.addItem(self._image)
        self.plot.hovered_at.connect(self._hover)
        self._scale = Words("plain", lines=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self._scale)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(440, 310)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, HopfieldSnapshot)
        if self._weights is snapshot.stored.network.weights:
            return
        self._weights = snapshot.stored.network.weights
        n = len(self._weights)
        block = -(-n // MAX_SIDE)
        picture = blocks(self._weights, block)
        scale = round_up(max(float(np.abs(picture).max()), 1e-12))
        self._image.setImage(picture, autoLevels=False, levels=(-scale, scale))
        self._image.setRect(QRectF(0.5, 0.5, block * picture.shape[1], block * picture.shape[0]))
        self.plot.set_ranges((0.5, n + 0.5), (0.5, n + 0.5))
        text = (
            tr("weight wᵢⱼ from −{scale:g} (blue) to +{scale:g} (orange), means of blocks of {block} × {block} units")
            if block > 1
            else tr("weight wᵢⱼ from −{scale:g} (blue) to +{scale:g} (orange)")
        )
        self._scale.show_text(text.format(scale=scale, block=block))

    def draw_nothing(self) -> None:
        self._weights = None
        self._image.clear()
        self._scale.show_text("")

    def _dress(self, theme: Theme) -> None:
        self._image.setLookupTable(colour_table(theme.diverging))

    def _hover(self, x: float, y: float) -> None:
        weights = self._weights
        if weights is None or not (np.isfinite(x) and np.isfinite(y)):
            self.hovered.emit("")
            return
        i, j = round(y) - 1, round(x) - 1
        if not (0 <= i < len(weights) and 0 <= j < len(weights)):
            self.hovered.emit("")
            return
        what = tr("no unit acts on itself") if i == j else number(float(weights[i, j]), "+.5f")
        self.hovered.emit(tr("Weight between units {i} and {j}: {what}").format(i=i + 1, j=j + 1, what=what))


def blocks(matrix: NDArray[np.float64], block: int) -> NDArray[np.float32]:
    """The means of square blocks of a matrix (N, N), the last ones smaller if need be; float32."""
    if block == 1:
        return matrix.astype(np.float32)
    starts = np.arange(0, len(matrix), block)
    sums = np.add.reduceat(np.add.reduceat(matrix, starts, axis=0), starts, axis=1)
    sizes = np.diff(np.append(starts, len(matrix)))
    means: NDArray[np.float32] = (sums / np.outer(sizes, sizes)).astype(np.float32)
    return means
