"""An annealing schedule as a curve that can be bent with the mouse."""

import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from gui.drawing.plot import Plot, pen
from gui.explain import explain
from gui.style import Theme
from gui.wording import round_up
from model.hopfield.schedule import MAX_SWEEPS, Schedule
from model.language import tr

REACH = 14
"""Pixels: a click nearer than this takes hold of a point."""

GAP = 0.5
"""Sweeps: points cannot be brought closer, for a schedule has one temperature at a time."""


class ScheduleEditor(Plot):
    """Drag a point to bend the curve, double-click to add one, right-click to remove one."""

    bent = Signal(object)
    """A Schedule, once a point is let go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._curve = pg.PlotCurveItem()
        self._handles = pg.ScatterPlotItem(size=11)
        self._now = pg.InfiniteLine(angle=90)
        super().__init__(tr("sweep"), tr("temperature T"), self._dress_curve, parent)
        explain(
            self,
            tr(
                "Drag a point to bend the schedule; double-click adds a point, right-click removes one.\n"
                "A unit becomes +1 with probability 1 / (1 + e^(−ΔE/T)); units of ±1 have ΔE = E(−1) − E(+1) = 2h."
            ),
            tr(
                "Cooled slowly, the state finds low minima of the energy E; cooled at once, it stays in the nearest"
                " one."
            ),
        )
        self._points: list[tuple[float, float]] = []
        self._held: int | None = None
        self._before: list[tuple[float, float]] = []
        for item in (self._curve, self._handles, self._now):
            self.addItem(item)
        self.setMinimumHeight(110)
        self.dress()

    def show_schedule(self, schedule: Schedule, sweep: float) -> None:
        """Show this curve, and how far the run is on it, unless one of its points is being dragged."""
        self._now.setPos(sweep)
        if self._held is None:
            self._points = list(schedule.points)
            self._draw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._point_near(event)
        if event.button() == Qt.MouseButton.RightButton:
            if at is not None and at > 0 and len(self._points) > 1:
                del self._points[at]
                self._draw()
                self.bent.emit(Schedule(tuple(self._points)))
        elif event.button() == Qt.MouseButton.LeftButton:
            self._held = at
            self._before = list(self._points)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        sweep, temperature = self.value_at(event.position())
        sweep = round(sweep, 1)
        free = self._point_near(event) is None and all(abs(sweep - other) >= GAP for other, _ in self._points)
        if free and 0 < sweep < MAX_SWEEPS:
            self._points = sorted([*self._points, (sweep, max(0.0, round(temperature, 2)))])
            self._draw()
            self.bent.emit(Schedule(tuple(self._points)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            super().mouseMoveEvent(event)
            return
        sweep, temperature = self.value_at(event.position())
        i = self._held
        low = self._points[i - 1][0] + GAP if i > 0 else 0.0
        high = self._points[i + 1][0] - GAP if i + 1 < len(self._points) else float(MAX_SWEEPS)
        if low > high:  # closer together than by this editor: only the temperature moves
            low = high = self._points[i][0]
        top = self.getPlotItem().viewRange()[1][1]
        self._points[i] = (
            0.0 if i == 0 else round(min(max(sweep, low), high), 1),
            round(min(max(temperature, 0.0), top), 2),
        )
        self._draw(keep_ranges=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._held = None
            self._draw()
            if self._points != self._before:  # a mere click would begin the run anew
                self.bent.emit(Schedule(tuple(self._points)))

    # --- inside ------------------------------------------------------------------------------------------------

    def _point_near(self, event: QMouseEvent) -> int | None:
        box = self.getPlotItem().getViewBox()
        at = self.mapToScene(event.position().toPoint())
        distances = []
        for sweep, temperature in self._points:
            place = box.mapViewToScene(pg.Point(sweep, temperature))
            distances.append(max(abs(place.x() - at.x()), abs(place.y() - at.y())))
        nearest = min(range(len(distances)), key=distances.__getitem__, default=None)
        return nearest if nearest is not None and distances[nearest] <= REACH else None

    def _draw(self, keep_ranges: bool = False) -> None:
        sweeps, temperatures = [p[0] for p in self._points], [p[1] for p in self._points]
        end = round_up(max(1.1 * sweeps[-1], 10.0))
        self._curve.setData([*sweeps, max(end, sweeps[-1])], [*temperatures, temperatures[-1]])
        self._handles.setData(sweeps, temperatures)
        if not keep_ranges:
            top = round_up(max(1.2 * max(temperatures), 0.5))
            self.set_ranges((-0.03 * end, end), (-0.06 * top, top))

    def _dress_curve(self, theme: Theme) -> None:
        self._curve.setPen(pen(theme.warm, 2))
        self._handles.setBrush(pg.mkBrush(theme.panel))
        self._handles.setPen(pen(theme.warm, 2))
        self._now.setPen(pen(theme.muted, 1.5, dashed=True))
