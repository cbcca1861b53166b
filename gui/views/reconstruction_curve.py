"""How well familiar and unfamiliar pictures are kept, against the passes through a machine."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.plot import THICK_LINE_POINTS, pen, round_range, thinned
from gui.drawing.trace_view import TraceView
from gui.style import Theme
from gui.wording import number, round_up
from model.rbm.reconstruction_snapshot import SCALARS, ReconstructionSnapshot


@dataclass(frozen=True)
class Quantity:
    """What is drawn of a familiar and of an unfamiliar group: two columns of the record."""

    columns: tuple[str, str]
    y_name: str
    unit: str
    spec: str
    """How its numbers are written."""
    why: str
    always: tuple[float, ...] = ()
    """What its axis shows in any case."""


ERROR = Quantity(
    ("error_familiar", "error_unfamiliar"),
    "error² per pixel",
    "per pixel",
    ".5f",
    "Mean over the pixels and over the pictures of a group: (probability − original)².\n"
    "A machine keeps what it has learnt to see, and loses what is strange to it.",
    (0.0, 0.05),
)
FREE_ENERGY = Quantity(
    ("free_energy_familiar", "free_energy_unfamiliar"),
    "free energy (nats)",
    "nats",
    ".3f",
    "Mean over the pictures of a group. The lower its free energy, the more probable a picture is to the machine:\n"
    "unfamiliar pictures come down as they become what it knows. In mean field, of grey pictures: the same formula.",
)
ALIKE = Quantity(
    ("alike_familiar", "alike_unfamiliar"),
    "share of the pictures",
    "of the pictures",
    ".3f",
    "Familiar: look like the digit they were. Unfamiliar: look like a digit the machine has learnt;\n"
    "there is no such curve where it has learnt all ten.",
    (0.0, 1.0),
)


class ReconstructionCurve(TraceView):
    """Solid: familiar, dashed: unfamiliar; a line stands at the pass that is shown."""

    every_seconds = 0.1

    def __init__(self, quantity: Quantity, parent: QWidget | None = None) -> None:
        super().__init__("passes", quantity.y_name, parent)
        self._quantity = quantity
        self._start = np.full((1, len(SCALARS)), np.nan)
        self.plot.setToolTip(f"{quantity.why}\nClick to go to a pass.")
        self._legend = QLabel()
        self._legend.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._curves = tuple(pg.PlotDataItem() for _ in quantity.columns)
        self._now = pg.InfiniteLine(angle=90)
        for item in (self._now, *self._curves):
            self.plot.addItem(item)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setSpacing(0)
        layout.insertWidget(0, self._legend)
        self.plot.dress()

    def sizeHint(self) -> QSize:
        return QSize(360, 260)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, ReconstructionSnapshot)
        assert self._trace is not None
        self._start = np.array([snapshot.start])
        ends: list[float] = []
        for curve, column in zip(self._curves, self._quantity.columns, strict=True):
            passes, values = self._record(column)
            curve.setData(*thinned(THICK_LINE_POINTS, passes, values))
            ends += [float(values.min()), float(values.max())] if len(values) else []
        self._now.setValue(snapshot.step)
        self.plot.show_numbers(bool(ends))
        if ends:
            last = max(self._trace.first_step + self._trace.n_steps, snapshot.step)
            ends += self._quantity.always
            self.plot.set_ranges((0.0, round_up(max(last, 10.0))), round_range(min(ends), max(ends)))

    def draw_nothing(self) -> None:
        for curve in self._curves:
            curve.setData([], [])

    def dress(self, theme: Theme) -> None:
        for i, (curve, colour) in enumerate(zip(self._curves, (theme.accent, theme.warm), strict=True)):
            curve.setPen(pen(colour, 2, dashed=i > 0))
        self._now.setPen(pen(theme.muted, 1))
        self._legend.setText(
            f'<b style="color: {theme.accent}">──</b> familiar &nbsp; <b style="color: {theme.warm}">╌╌</b> unfamiliar'
        )

    def hover_at(self, x: float, y: float) -> None:
        if self._trace is None or not np.isfinite(x):
            self.hovered.emit("")
            return
        parts = []
        for name, column in zip(("familiar", "unfamiliar"), self._quantity.columns, strict=True):
            passes, values = self._record(column)
            if len(values):
                nearest = int(np.argmin(np.abs(passes - x)))
                value = number(float(values[nearest]), self._quantity.spec)
                parts.append(f"{name} {value} {self._quantity.unit} (pass {int(passes[nearest]):,})")
        self.hovered.emit("   ".join(parts))

    def _record(self, column: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Passes and values, that before the first pass included."""
        assert self._trace is not None
        passes = np.append(0.0, self._trace.steps())
        values = np.append(self._start[:, SCALARS.index(column)], self._trace.column(column))
        known = np.isfinite(values)
        return passes[known], values[known]
