"""Two nearby memories merge: the energy on the way between them, and the distance at which two minima are one."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from gui.drawing.plot import Plot, pen, round_range
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import Theme
from gui.wording import number
from model.hopfield.merging import Merging, affordable_distances
from model.hopfield.snapshot import HopfieldSnapshot
from model.language import tr

TWO_NEEDED = tr("Two different memories are needed; choose A and B in the energy landscape.")
TOO_LARGE = tr(
    "This network cannot be stored anew for every distance: it takes too long, or would lose its dreams. Choose fewer"
    " units, or Hebb’s rule; “reverie experiment merging” measures larger ones."
)


class MergingView(View):
    """The slider moves memory B of the landscape towards memory A; both plots are about these two."""

    moved = Signal(int, int, int, int)
    """Memory, the one it moves towards, the distance in units it is to have, and the number of the gesture."""

    every_seconds = 0.1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: HopfieldSnapshot | None = None
        self._names = QLabel()
        self._names.setTextFormat(Qt.TextFormat.PlainText)
        self.distance = QSlider(Qt.Orientation.Horizontal)
        explain(
            self,
            tr("Two memories that come near to each other, and what becomes of their minima"),
            tr("A and B differ in d units: their overlap is m = 1 − 2d / N. Below some d both have one minimum."),
        )
        explain(
            self.distance,
            tr("Distance of memory B from memory A, in units that differ: move it to the left"),
            tr("It is the Hamming distance d; B is changed towards A, and the network is stored anew."),
        )
        self.distance.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.distance.sliderPressed.connect(self._begin_move)
        self.distance.valueChanged.connect(self._move)
        self._gesture = 0
        self.words = Words("plain", lines=3)
        self.profile = Plot(tr("units from A to B"), tr("energy E"), self._dress_profile)
        explain(
            self.profile,
            tr(
                "From A to B, units that differ are reversed one by one,"
                " always the one that leaves the energy lowest.\n"
                "Two hollows with a hump between them are two minima; one hollow is one."
            ),
            tr("It is E = −½ Σ_ij w_ij s_i s_j of the states s on the way; the diamond is the lowest of them."),
        )
        self._curve = pg.PlotCurveItem()
        self._ends = pg.ScatterPlotItem(size=12)
        self._lowest = pg.ScatterPlotItem(size=12, symbol="d")
        self._letters = [pg.TextItem(letter, anchor=anchor) for letter, anchor in (("A", (0, 1)), ("B", (1, 1)))]
        for item in (self._curve, self._ends, self._lowest, *self._letters):
            self.profile.addItem(item)
        self.profile.hovered_at.connect(self._hover_profile)
        self.scan = Plot(tr("distance A to B (units)"), tr("minima apart"), self._dress_scan)
        explain(
            self.scan,
            tr(
                "B is moved towards A in small steps, and the network is asked where it goes from each of them.\n"
                "At 0 both go to the same minimum: the two have merged."
            ),
            tr("Across is the distance d of A and B, upwards that of their minima, both in units that differ."),
        )
        self._apart = pg.PlotCurveItem()
        self._tried = pg.ScatterPlotItem(size=6)
        self._now = pg.InfiniteLine(angle=90)
        self._merging = pg.InfiniteLine(angle=90)
        for item in (self._merging, self._now, self._apart, self._tried):
            self.scan.addItem(item)
        self.scan.hovered_at.connect(self._hover_scan)
        head = QHBoxLayout()
        head.setContentsMargins(6, 2, 6, 0)
        head.addWidget(self._names)
        head.addWidget(self.distance, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.words)
        plots = QHBoxLayout()
        plots.setSpacing(2)
        plots.addWidget(self.profile, 1)
        plots.addWidget(self.scan, 1)
        layout.addLayout(plots, 1)
        for plot in (self.profile, self.scan):
            plot.setMinimumWidth(150)
            plot.dress()
        self.draw_nothing()

    def sizeHint(self) -> QSize:
        return QSize(440, 310)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, HopfieldSnapshot)
        before = self._snapshot.merging if self._snapshot is not None else None
        self._snapshot = snapshot
        merging = snapshot.merging
        if merging is None:
            self._draw_no_pair()
            return
        if merging is before:
            return
        first, second = snapshot.slice_memories
        names = snapshot.memories.names
        self._names.setText(tr("B = “{b}” from A = “{a}”").format(a=names[first], b=names[second]))
        if not self.distance.isSliderDown():
            with QSignalBlocker(self.distance):
                self.distance.setRange(1, int(merging.scan.distances[0]))
                self.distance.setValue(merging.distance)
        self.distance.setEnabled(True)
        for letter in self._letters:
            letter.show()
        self.words.show_text(sentence(merging))
        self._draw_profile(merging)
        self._draw_scan(merging)

    def draw_nothing(self) -> None:
        self._snapshot = None
        self._draw_no_pair()
        self.words.show_text("")

    # --- inside ------------------------------------------------------------------------------------------------

    def _draw_no_pair(self) -> None:
        for item in (self._curve, self._ends, self._lowest, self._apart, self._tried):
            item.clear()
        for item in (self._now, self._merging, *self._letters):
            item.hide()
        self._names.setText("")
        self.distance.setEnabled(False)
        a_pair = self._snapshot is not None and len(set(self._snapshot.slice_memories)) == 2
        too_large = a_pair and self._snapshot is not None and affordable_distances(self._snapshot.stored) == 0
        self.words.show_text(TOO_LARGE if too_large else TWO_NEEDED)

    def _draw_profile(self, merging: Merging) -> None:
        energies, n = merging.profile, merging.distance
        self._curve.setData(np.arange(n + 1), energies)
        self._ends.setData([0, n], [energies[0], energies[-1]])
        lowest = int(np.argmin(energies))
        self._lowest.setData([lowest], [energies[lowest]])
        low, high = round_range(float(energies.min()), float(energies.max()))
        for letter, x, y in zip(self._letters, (0, n), (energies[0], energies[-1]), strict=True):
            letter.setPos(x, y)
        self.profile.set_ranges((-0.04 * n - 0.2, 1.04 * n + 0.2), (low, high + 0.15 * (high - low)))

    def _draw_scan(self, merging: Merging) -> None:
        scan = merging.scan
        self._apart.setData(scan.distances, scan.apart_at)
        self._tried.setData(scan.distances, scan.apart_at)
        self._now.setPos(merging.distance)
        self._now.show()
        self._merging.setVisible(scan.merging_distance is not None)
        if scan.merging_distance is not None:
            self._merging.setPos(scan.merging_distance)
        far, high = float(scan.distances[0]), float(max(scan.apart_at.max(), 1))
        self.scan.set_ranges((-0.02 * far, 1.05 * far), (-0.08 * high, 1.12 * high))

    def _begin_move(self) -> None:
        self._gesture += 1

    def _move(self, distance: int) -> None:
        if not self.distance.isSliderDown():  # a turn of the wheel, or a click beside the handle
            self._begin_move()
        if self._snapshot is not None:
            first, second = self._snapshot.slice_memories
            self.moved.emit(second, first, distance, self._gesture)

    def _dress_profile(self, theme: Theme) -> None:
        self._curve.setPen(pen(theme.accent, 2))
        self._ends.setBrush(pg.mkBrush(theme.panel))
        self._ends.setPen(pen(theme.text, 2))
        self._lowest.setBrush(pg.mkBrush(theme.warm))
        self._lowest.setPen(pen(theme.panel, 1))
        for letter in self._letters:
            letter.setColor(theme.text)

    def _dress_scan(self, theme: Theme) -> None:
        self._apart.setPen(pen(theme.accent, 2))
        self._tried.setBrush(pg.mkBrush(theme.accent))
        self._tried.setPen(pen(theme.panel, 1))
        self._now.setPen(pen(theme.muted, 1.5))
        self._merging.setPen(pen(theme.warm, 2, dashed=True))

    def _hover_profile(self, x: float, _y: float) -> None:
        merging = self._snapshot.merging if self._snapshot is not None else None
        if merging is None or not np.isfinite(x) or not 0 <= round(x) <= merging.distance:
            self.hovered.emit("")
            return
        energy = float(merging.profile[round(x)])
        self.hovered.emit(
            tr("{n} of {units} reversed: energy {energy}").format(
                n=round(x), units=_units(merging.distance), energy=number(energy, ".4f")
            )
        )

    def _hover_scan(self, x: float, _y: float) -> None:
        merging = self._snapshot.merging if self._snapshot is not None else None
        if merging is None or not np.isfinite(x):
            self.hovered.emit("")
            return
        at = int(np.argmin(np.abs(merging.scan.distances - x)))
        distance, apart = int(merging.scan.distances[at]), int(merging.scan.apart_at[at])
        text = (
            tr("A and B {units} apart: one and the same minimum")
            if apart == 0
            else tr("A and B {units} apart: minima {apart} apart")
        )
        self.hovered.emit(text.format(units=_units(distance), apart=_units(apart)))


def sentence(merging: Merging) -> str:
    """What has become of the two minima, and where they merge."""
    if merging.apart > 0:
        now = tr("A and B differ in {units}: two minima, {apart} apart.")
        if merging.from_a or merging.from_b:
            now += " " + tr("They lie {from_a} from A and {from_b:,} from B.")
    elif merging.from_a == 0:
        now = tr("A and B differ in {units}: one minimum, at A; B has none of its own.")
    elif merging.from_b == 0:
        now = tr("A and B differ in {units}: one minimum, at B; A has none of its own.")
    else:
        now = tr(
            "A and B differ in {units}: their minima have become one in between, {from_a} from A and {from_b:,} from B."
        )
    now = now.format(
        units=_units(merging.distance),
        apart=_units(merging.apart),
        from_a=_units(merging.from_a),
        from_b=merging.from_b,
    )
    at = merging.scan.merging_distance
    if at is None:
        end = tr("They never merge.")
    else:
        end = tr("Moved closer, they merge for good at a distance of {units}.").format(units=_units(at))
    return f"{now}\n{end}"


def _units(n: int) -> str:
    return tr("1 unit") if n == 1 else tr("{n:,} units").format(n=n)
