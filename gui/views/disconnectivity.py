"""The disconnectivity graph: minima as leaves, the lowest passes between them as joins, against the energy."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.attractor_words import KIND_WORDS, kind_colour
from gui.drawing.leaf_tags import LeafTags
from gui.drawing.plot import Plot, pen, round_range
from gui.drawing.view import View
from gui.style import Theme, colour_table, theme_of
from gui.wording import number
from model.hopfield.attractors import AttractorKind, kind_of
from model.hopfield.barrier_session import BarrierSnapshot
from model.hopfield.barriers import Tree
from model.hopfield.verdict import Verdict

FIRST_SHOWN = 40
"""Lowest minima; more would stand too close to tell apart from afar."""

SMALLEST_PICTURE = 12
"""Pixels across, below which a picture of a state says nothing."""

LARGEST_PICTURE = 64

MARKS: dict[AttractorKind, tuple[str, str, bool, str]] = {
    "memory": ("o", "●", True, "memory 1"),
    "mirror": ("o", "○", False, "−1 mirror image"),
    "near": ("s", "□", False, "≈1 near it"),
    "mixture": ("d", "◆", True, "Σ mixture"),
    "spin glass": ("t", "▼", True, "S spin glass"),
}
"""The mark of each kind of minimum, the same as a letter, whether it is filled, for colour alone does not tell, and
what the legend says."""

EXPLANATION = (
    "Each mark is a minimum: a state that no flip of one unit leads down from. Its height is its energy.\n"
    "Two branches join at the lowest energy that must be climbed to go from one to the other, unit by unit.\n"
    "Click a mark to see the state, click twice to load it on the page “Hopfield network”."
)


class DisconnectivityView(View):
    """The lowest minima and every memory; dashed joins are upper bounds of the barriers."""

    leaf_chosen = Signal(int)
    """A click on a leaf of ``tree``."""
    leaf_taken = Signal(int)
    """A second one."""

    every_seconds = 0.1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree: Tree | None = None
        """As it is drawn, leaves in order of rising energy."""
        self._snapshot: BarrierSnapshot | None = None
        self._n_shown = FIRST_SHOWN
        self._columns: list[int] = []
        """The leaf at each place from left to right."""
        self._chosen: NDArray[np.int8] | None = None
        self.plot = _TreePlot("minima (their order from left to right says nothing)", "energy E", self._dress)
        self.plot.setToolTip(EXPLANATION)
        self.plot.getAxis("bottom").setTicks([[]])
        self._branches = pg.PlotCurveItem(connect="pairs")
        self._joins = pg.PlotCurveItem(connect="pairs")
        self._water = pg.InfiniteLine(angle=0)
        self._leaves = pg.ScatterPlotItem(size=12)
        self._ring = pg.ScatterPlotItem(symbol="o", size=22)
        self._tags = LeafTags()
        for item in (self._water, self._branches, self._joins, self._ring, self._leaves, self._tags):
            self.plot.addItem(item)
        self.plot.hovered_at.connect(self._hover)
        self.plot.clicked_at.connect(lambda x, _y: self._choose_at(x))
        self.plot.clicked_twice_at.connect(lambda x, _y: self._take_at(x))
        self._legend, self._rest = QLabel(), QLabel()
        self._rest.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.setSpacing(2)
        for label in (self._legend, self._rest):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for widget in (self._legend, self.plot, self._rest):
            layout.addWidget(widget, 1 if widget is self.plot else 0)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(640, 440)

    # --- being told --------------------------------------------------------------------------------------------

    def show_lowest(self, n_leaves: int) -> None:
        """Draw so many of the lowest minima, the memories besides."""
        self._n_shown = n_leaves
        if self._snapshot is not None:
            self.draw(self._snapshot)

    def choose(self, leaf: int | None) -> None:
        """Put a ring around a leaf, which stays with its state when the tree grows."""
        self._chosen = self.tree.states[leaf] if self.tree is not None and leaf is not None else None
        self._draw_ring()

    def describe(self, leaf: int) -> str:
        """A leaf in words: its energy, and how deep it lies."""
        assert self.tree is not None
        return leaf_words(self.tree, leaf)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, BarrierSnapshot)
        self._snapshot = snapshot
        tree = self.tree = snapshot.tree.shown(self._n_shown)
        self._columns, place = _places(tree)
        heights = np.concatenate([tree.energies, [join.height for join in tree.joins]])
        roots = np.flatnonzero(tree.parents < 0)
        highest = float(heights.max()) if len(heights) else 0.0
        low, high = float(heights.min()) if len(heights) else -1.0, highest
        if len(roots) > 1 and np.isfinite(snapshot.level):
            high = max(high, snapshot.level)
        low, high = round_range(low, high)
        tops = heights[tree.parents]
        tops[roots] = high if np.isnan(snapshot.level) or len(roots) == 1 else max(snapshot.level, highest)
        self._branches.setData(np.repeat(place, 2), np.stack([heights, tops], axis=1).ravel())
        spans = [(min(place[list(join.children)]), max(place[list(join.children)])) for join in tree.joins]
        self._joins.setData(np.ravel(spans), np.repeat(heights[len(tree) :], 2))
        self._water.setVisible(bool(np.isfinite(snapshot.level)) and not snapshot.finished)
        if np.isfinite(snapshot.level):
            self._water.setValue(snapshot.level)
        self._draw_leaves(snapshot, place)
        room = max(self.plot.getPlotItem().getViewBox().height(), 60.0)
        hanging = min(self._tags.height(), 0.6 * room)
        lowest = float(tree.energies.min()) if len(tree) else low
        # What hangs below the lowest leaf needs room, in pixels, that the axis does not know of.
        low = min(low, lowest - hanging * (high - lowest) / (room - hanging))
        self.plot.set_ranges((-0.6, max(len(tree), 1) - 0.4), (low, high))
        self.plot.name_heights("energy E" if tree.exact else "energy E (joins: upper bounds)")
        left_out = snapshot.tree.n_found - len(tree)
        self._rest.setText(
            f"{len(tree):,} of {snapshot.tree.n_found:,} minima: the lowest {self._n_shown} and the memories;"
            f" {left_out:,} left out"
            if left_out > 0
            else ""
        )

    def draw_nothing(self) -> None:
        self._snapshot = self.tree = self._chosen = None
        self._columns = []
        for item in (self._branches, self._joins, self._leaves, self._ring):
            item.clear()
        self._tags.show_tags([], [], None, 0, self.font(), QColor())
        self._water.hide()
        self._rest.clear()

    def restyle(self) -> None:
        if self._snapshot is not None:
            self.draw(self._snapshot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._snapshot is not None:
            self.draw(self._snapshot)

    # --- inside ------------------------------------------------------------------------------------------------

    def _draw_leaves(self, snapshot: BarrierSnapshot, place: NDArray[np.float64]) -> None:
        tree, theme = self.tree, theme_of(self)
        assert tree is not None
        kinds = [kind_of(verdict) for verdict in tree.verdicts]
        pens = {kind: pen(kind_colour(kind, theme), 2) for kind in MARKS}
        brushes = {k: pg.mkBrush(kind_colour(k, theme) if MARKS[k][2] else theme.panel) for k in MARKS}
        self._leaves.setData(
            place[: len(tree)],
            tree.energies,
            symbol=[MARKS[kind][0] for kind in kinds],
            brush=[brushes[kind] for kind in kinds],
            pen=[pens[kind] for kind in kinds],
        )
        self._draw_ring()
        width = self.plot.getPlotItem().getViewBox().width() / max(len(tree), 1)
        metrics = self.fontMetrics()
        names = [verdict.name if not verdict.spurious else _letter(verdict) for verdict in tree.verdicts]
        if any(metrics.horizontalAdvance(name) > width - 6 for name in names):
            names = [_letter(verdict) for verdict in tree.verdicts]
        if any(metrics.horizontalAdvance(name) > width for name in names):
            names = [name if not verdict.spurious else "" for name, verdict in zip(names, tree.verdicts, strict=True)]
        rows, columns = snapshot.stored.memories.shape
        room = min(width - 4, LARGEST_PICTURE)
        cell = int(min(room / columns, 0.3 * self.plot.height() / rows))
        tiles = None
        if cell >= 1 and cell * columns >= SMALLEST_PICTURE:
            table = colour_table(theme.units)
            tiles = table[np.where(tree.states > 0, 255, 0)].reshape(len(tree), rows, columns, 3)
        points = list(zip(place[: len(tree)].tolist(), tree.energies.tolist(), strict=True))
        self._tags.show_tags(points, names, tiles, cell, self.font(), QColor(theme.text))

    def _draw_ring(self) -> None:
        found = None
        if self.tree is not None and self._chosen is not None and self._chosen.shape == self.tree.states.shape[1:]:
            found = np.flatnonzero((self.tree.states == self._chosen).all(axis=1))
        if found is None or len(found) == 0:
            self._ring.clear()
        else:
            assert self.tree is not None
            self._ring.setData([float(self._columns.index(int(found[0])))], [float(self.tree.energies[found[0]])])

    def _dress(self, theme: Theme) -> None:
        bounds = self.tree is not None and not self.tree.exact
        self._branches.setPen(pen(theme.text, 1.5))
        self._joins.setPen(pen(theme.text, 1.5, dashed=bounds))
        self._water.setPen(pen(theme.accent, 1.5, alpha=150))
        self._ring.setPen(pen(theme.warm, 2.5))
        self._ring.setBrush(pg.mkBrush(None))
        marks = (
            f'<span style="color: {kind_colour(kind, theme)}">{glyph}</span>&nbsp;{words}'
            for kind, (_symbol, glyph, _filled, words) in MARKS.items()
        )
        self._legend.setText(" &nbsp; ".join(marks))

    def _leaf_at(self, x: float) -> int | None:
        column = round(x) if np.isfinite(x) else -1
        return self._columns[column] if 0 <= column < len(self._columns) else None

    def _choose_at(self, x: float) -> None:
        leaf = self._leaf_at(x)
        if leaf is not None:
            self.choose(leaf)
            self.leaf_chosen.emit(leaf)

    def _take_at(self, x: float) -> None:
        leaf = self._leaf_at(x)
        if leaf is not None:
            self.leaf_taken.emit(leaf)

    def _hover(self, x: float, _y: float) -> None:
        leaf = self._leaf_at(x)
        self.hovered.emit("" if leaf is None else self.describe(leaf))


class _TreePlot(Plot):
    """A second click counts too, and the axis says what the joins are worth."""

    clicked_twice_at = Signal(float, float)

    def name_heights(self, name: str) -> None:
        """Name the axis of energies."""
        if self._names["left"] != name:
            self._names["left"] = name
            self.dress()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.clicked_twice_at.emit(*self.value_at(event.position()))


def leaf_words(tree: Tree, leaf: int) -> str:
    """A leaf: what it is, its energy, and how deep it lies."""
    verdict, energy = tree.verdicts[leaf], float(tree.energies[leaf])
    most = "" if tree.exact else "at most "
    words = [f"{verdict.name}: energy E = {number(energy, '.4f')}"]
    if tree.sizes[leaf] > 1:
        words.append(f"a plateau of {tree.sizes[leaf]:,} states")
    joined = int(tree.parents[leaf])
    if joined < 0:
        words.append("no way to another minimum is known yet" if len(tree) > 1 else "the only minimum")
        return "; ".join(words)
    nearest = tree.joins[joined - len(tree)].height
    words.append(f"barrier to the nearest minimum {most}{number(nearest - energy, '.4f')}")
    down = tree.way_down(leaf)
    if down is None:
        words.append("no minimum is lower")
    else:
        lower, height = down
        words.append(f"to a lower one, {tree.verdicts[lower].name}, {most}{number(height - energy, '.4f')}")
    return "; ".join(words)


def _places(tree: Tree) -> tuple[list[int], NDArray[np.float64]]:
    """The leaves from left to right so that no branches cross, and where each node stands.

    The deepest branches stand in the middle, and a part left of it is turned round: so the halves of the landscape,
    which mirror each other, do so on the screen as far as ties allow.
    """
    n_leaves = len(tree)
    deepest = list(range(n_leaves))  # leaves are in order of rising energy
    for join in tree.joins:
        deepest.append(min(deepest[child] for child in join.children))
    order: list[int] = []
    waiting = _from_the_middle([int(root) for root in np.flatnonzero(tree.parents < 0)], deepest, False)
    while waiting:
        node, turned = waiting.pop(0)
        if node < n_leaves:
            order.append(node)
        else:
            waiting[:0] = _from_the_middle(list(tree.joins[node - n_leaves].children), deepest, turned)
    place = np.empty(n_leaves + len(tree.joins))
    place[order] = np.arange(len(order))
    for j, join in enumerate(tree.joins):
        below = place[list(join.children)]
        place[n_leaves + j] = (below.min() + below.max()) / 2
    return order, place


def _from_the_middle(nodes: list[int], deepest: list[int], turned: bool) -> list[tuple[int, bool]]:
    """Nodes from left to right, each with whether it is turned round: those left of the middle are."""
    ranked = sorted(nodes, key=deepest.__getitem__)
    left = [(node, True) for node in ranked[1::2][::-1]]
    right = [(node, False) for node in ranked[::2]]
    if turned:
        left, right = [(node, True) for node in ranked[::2][::-1]], [(node, False) for node in ranked[1::2]]
    return [*left, *right]


def _letter(verdict: Verdict) -> str:
    """What is written below a leaf where there is no room for a name; of a memory its number."""
    kind = kind_of(verdict)
    if kind in ("mixture", "spin glass"):
        return KIND_WORDS[kind].letter
    sign = "−" if verdict.kind == "mirror" else ""
    return f"{'≈' if kind == 'near' else ''}{sign}{verdict.memory + 1}"
