"""The disconnectivity graph: minima as leaves, the lowest passes between them as joins, against the energy."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.attractor_words import kind_colour
from gui.drawing.leaf_tags import LeafTags
from gui.drawing.leaf_words import MARKS, leaf_letter, leaf_words
from gui.drawing.plot import Plot, pen, round_range
from gui.drawing.tree_layout import tree_layout
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme, colour_table, theme_of
from model.hopfield.attractors import kind_of
from model.hopfield.barrier_session import BarrierSnapshot
from model.hopfield.barriers import Tree
from model.language import tr

SMALLEST_PICTURE, LARGEST_PICTURE = 12, 64
"""Pixels across; what is smaller says nothing."""

SMALLEST_MARK, LARGEST_MARK = 5, 12

ROOMY = 8
"""Pixels between two leaves, below which lines are thin."""

EXPLANATION = tr(
    "Each mark is a minimum: a state that no flip of one unit leads down from. Its height is its energy.\n"
    "Two branches join at the lowest energy that must be climbed to go from one to the other, unit by unit.\n"
    "Point at a mark to see the state; click to load it on the page “Hopfield network”."
)


class DisconnectivityView(View):
    """The lowest minima and every memory; dashed joins are upper bounds of the barriers."""

    pointed_at = Signal(object)
    """The state (N,) of a leaf that the mouse has come to."""
    clicked = Signal(object)
    """The same of one that was clicked."""

    every_seconds = 0.1

    def __init__(self, n_shown: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n_shown = n_shown
        self._snapshot: BarrierSnapshot | None = None
        self._tree: Tree | None = None
        """As it is drawn."""
        self._order: list[int] = []
        """Its leaves from left to right."""
        self._chosen: NDArray[np.int8] | None = None
        self._pointed = -1
        self.plot = Plot(tr("minima (in no order)"), tr("energy E"), self._dress)
        explain(
            self,
            tr("The disconnectivity graph: minima as leaves, the lowest passes between them as joins"),
            tr("The height is the energy E; a barrier ΔE is how far a join lies above a leaf."),
        )
        explain(
            self.plot,
            EXPLANATION,
            tr("The height is the energy E(s); from a leaf up to a join it is the barrier ΔE that noise has to climb."),
        )
        self.plot.getAxis("bottom").setTicks([[]])
        self.plot.getAxis("left").setStyle(hideOverlappingLabels=True)  # rather than cut at the edge
        self._branches = pg.PlotCurveItem(connect="pairs")
        self._joins = pg.PlotCurveItem(connect="pairs")
        self._water = pg.InfiniteLine(angle=0)
        self._leaves = pg.ScatterPlotItem()
        self._ring = pg.ScatterPlotItem(symbol="o", size=22)
        self._tags = LeafTags()
        for item in (self._water, self._branches, self._joins, self._ring, self._leaves, self._tags):
            self.plot.addItem(item)
        self.plot.hovered_at.connect(self._hover)
        self.plot.clicked_at.connect(self._click)
        self._legend = QLabel()
        explain(
            self._legend,
            tr("What the marks of the minima are"),
            tr("They tell by the overlap m of a state s with the memories ξ^μ: 1 is a memory, −1 its mirror image."),
        )
        self._legend.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._legend.setWordWrap(True)
        self._legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._left_out = Words("plain", lines=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.setSpacing(2)
        layout.addWidget(self._legend)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self._left_out)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(640, 440)

    # --- being told --------------------------------------------------------------------------------------------

    def show_lowest(self, n_leaves: int) -> None:
        """Draw so many of the lowest minima, the memories besides."""
        self._n_shown = n_leaves
        self.restyle()

    def choose(self, state: NDArray[np.int8] | None) -> None:
        """Put a ring around the leaf of a state (N,), however the tree grows."""
        self._chosen = state
        self._draw_ring()

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, BarrierSnapshot)
        if self._snapshot is None or self._snapshot.tree.exact is not snapshot.tree.exact:
            self._name_marks(theme_of(self), snapshot.tree.exact)
        self._snapshot = snapshot
        tree = self._tree = snapshot.tree.shown(self._n_shown)
        self._order, places = tree_layout(tree)
        heights = np.concatenate([tree.energies, [join.height for join in tree.joins]])
        low, high = (float(heights.min()), float(heights.max())) if len(heights) else (-1.0, 0.0)
        under_water = np.isfinite(snapshot.level) and not snapshot.finished
        top = snapshot.level if under_water else high
        low, high = round_range(low, max(high, top))
        self._draw_lines(tree, places, heights, top if under_water else high)
        self._water.setVisible(bool(under_water))
        if under_water:
            self._water.setValue(snapshot.level)
        self._draw_leaves(tree, snapshot.stored.memories.shape, places)
        # What hangs below the lowest leaf needs room, in pixels, that the axis does not know of.
        room = max(self.plot.getPlotItem().getViewBox().height(), 60.0)
        hanging = min(self._tags.height(), 0.6 * room)
        lowest = float(tree.energies.min()) if len(tree) else low
        low = min(low, lowest - hanging * (high - lowest) / (room - hanging))
        self.plot.set_ranges((-0.6, max(len(tree), 1) - 0.4), (low, high))
        n_left_out = snapshot.tree.n_found - len(tree)
        self._left_out.show_text(
            tr("{n:,} of {all:,} minima: the lowest {lowest} and the memories; {left_out:,} left out").format(
                n=len(tree), all=snapshot.tree.n_found, lowest=self._n_shown, left_out=n_left_out
            )
            if n_left_out > 0
            else ""
        )

    def draw_nothing(self) -> None:
        self._snapshot = self._tree = self._chosen = None
        self._order, self._pointed = [], -1
        for item in (self._branches, self._joins, self._leaves, self._ring):
            item.clear()
        self._tags.show_tags([], [], None, 0, self.font(), QColor())
        self._water.hide()
        self._left_out.show_text("")

    def restyle(self) -> None:
        if self._snapshot is not None:
            self.draw(self._snapshot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    # --- drawing -----------------------------------------------------------------------------------------------

    def _draw_lines(self, tree: Tree, places: NDArray[np.float64], heights: NDArray[np.float64], top: float) -> None:
        """Every node has a branch up to its join, or to the top; every join goes across its branches."""
        theme, width = theme_of(self), 1.5 if self._spacing(tree) >= ROOMY else 1.0
        above = np.append(heights, top)[tree.parents]  # -1, of those that have no parent, is the top
        self._branches.setData(np.repeat(places, 2), np.stack([heights, above], axis=1).ravel())
        self._branches.setPen(pen(theme.text, width))
        ends = [(min(places[list(join.children)]), max(places[list(join.children)])) for join in tree.joins]
        self._joins.setData(np.ravel(ends), np.repeat(heights[len(tree) :], 2))
        self._joins.setPen(pen(theme.text, width, dashed=not tree.exact))

    def _draw_leaves(self, tree: Tree, shape: tuple[int, int], places: NDArray[np.float64]) -> None:
        theme, spacing = theme_of(self), self._spacing(tree)
        kinds = [kind_of(verdict) for verdict in tree.verdicts]
        pens = {kind: pen(kind_colour(kind, theme), 2) for kind in MARKS}
        brushes = {k: pg.mkBrush(kind_colour(k, theme) if mark.filled else theme.panel) for k, mark in MARKS.items()}
        self._leaves.setData(
            places[: len(tree)],
            tree.energies,
            size=min(max(0.9 * spacing, SMALLEST_MARK), LARGEST_MARK),
            symbol=[MARKS[kind].symbol for kind in kinds],
            brush=[brushes[kind] for kind in kinds],
            pen=[pens[kind] for kind in kinds],
        )
        self._draw_ring()
        rows, columns = shape
        cell = int(min(min(spacing - 4, LARGEST_PICTURE) / columns, 0.3 * self.plot.height() / rows))
        tiles = None
        if cell >= 1 and cell * columns >= SMALLEST_PICTURE:
            table = colour_table(theme.units)
            tiles = table[np.where(tree.states > 0, 255, 0)].reshape(len(tree), rows, columns, 3)
        points = list(zip(places[: len(tree)].tolist(), tree.energies.tolist(), strict=True))
        self._tags.show_tags(points, self._names(tree), tiles, cell, self.font(), QColor(theme.text))

    def _names(self, tree: Tree) -> list[str]:
        """What stands below each leaf: names of memories where there is room, then letters, then only memories'."""
        metrics, spacing = self.fontMetrics(), self._spacing(tree)
        letters = [leaf_letter(verdict) for verdict in tree.verdicts]
        names = [letter if v.spurious else v.name for v, letter in zip(tree.verdicts, letters, strict=True)]
        if all(metrics.horizontalAdvance(name) <= spacing - 6 for name in names):
            return names
        if all(metrics.horizontalAdvance(letter) <= spacing for letter in letters):
            return letters
        return ["" if v.spurious else letter for v, letter in zip(tree.verdicts, letters, strict=True)]

    def _draw_ring(self) -> None:
        leaf = self._tree.leaf_of(self._chosen) if self._tree is not None and self._chosen is not None else None
        if self._tree is None or leaf is None:
            self._ring.clear()
        else:
            self._ring.setData([float(self._order.index(leaf))], [float(self._tree.energies[leaf])])

    def _spacing(self, tree: Tree) -> float:
        """Pixels from one leaf to the next."""
        return float(self.plot.getPlotItem().getViewBox().width()) / max(len(tree), 1)

    def _dress(self, theme: Theme) -> None:
        self._water.setPen(pen(theme.accent, 1.5, alpha=150))
        self._ring.setPen(pen(theme.warm, 2.5))
        self._ring.setBrush(pg.mkBrush(None))
        self._name_marks(theme, self._snapshot is None or self._snapshot.tree.exact)

    def _name_marks(self, theme: Theme, exact: bool) -> None:
        marks = [
            f'<span style="color: {kind_colour(kind, theme)}">{mark.glyph}</span> {mark.words}'
            for kind, mark in MARKS.items()
        ]
        if not exact:
            marks.append(tr("╌╌ upper bound"))
        self._legend.setText(" &nbsp; ".join(f"<nobr>{mark}</nobr>" for mark in marks))

    # --- the mouse ---------------------------------------------------------------------------------------------

    def _leaf_at(self, x: float) -> int:
        """The leaf that stands nearest; −1 outside."""
        column = round(x) if np.isfinite(x) else -1
        return self._order[column] if 0 <= column < len(self._order) else -1

    def _hover(self, x: float, _y: float) -> None:
        leaf = self._leaf_at(x)
        if leaf < 0 or self._tree is None or self._snapshot is None:
            self._pointed = -1
            self.hovered.emit("")
            return
        state = self._tree.states[leaf]
        whole = self._snapshot.tree  # where nothing is left out, barriers are as low as they are known to be
        found = whole.leaf_of(state)
        self.hovered.emit(leaf_words(whole, found) if found is not None else "")
        if leaf != self._pointed:
            self._pointed = leaf
            self.pointed_at.emit(state)

    def _click(self, x: float, _y: float) -> None:
        leaf = self._leaf_at(x)
        if leaf >= 0 and self._tree is not None:
            self.clicked.emit(self._tree.states[leaf])
