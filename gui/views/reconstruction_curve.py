"""How well familiar and unfamiliar pictures are kept, against the passes through a machine."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.plot import THICK_LINE_POINTS, pen, round_range, thinned
from gui.drawing.trace_view import TraceView
from gui.explain import explain
from gui.style import Theme
from gui.wording import number, round_up
from model.language import tr
from model.rbm.reconstruction_snapshot import SCALARS, ReconstructionSnapshot

FAMILIAR, UNFAMILIAR = tr("familiar"), tr("unfamiliar")


@dataclass(frozen=True)
class Quantity:
    """What is drawn of a familiar and of an unfamiliar group: two columns of the record."""

    columns: tuple[str, str]
    y_name: str
    with_unit: str
    """A value with its unit."""
    spec: str
    """How its numbers are written."""
    why: str
    more: str
    """The second sentence of “What is this?”."""
    always: tuple[float, ...] = ()
    """What its axis shows in any case."""


ERROR = Quantity(
    ("error_familiar", "error_unfamiliar"),
    tr("error² per pixel"),
    tr("{value} per pixel"),
    ".5f",
    tr(
        "Mean over the pixels and over the pictures of a group: (probability − original)².\n"
        "A machine keeps what it has learnt to see, and loses what is strange to it."
    ),
    tr("It is the mean of (p(v_i = 1 | h) − v_i)² against the original v: 0 where every pixel comes back."),
    (0.0, 0.05),
)
FREE_ENERGY = Quantity(
    ("free_energy_familiar", "free_energy_unfamiliar"),
    tr("free energy (nats)"),
    tr("{value} nats"),
    ".3f",
    tr(
        "Mean over the pictures of a group. The lower its free energy, the more probable a picture is to the machine:\n"
        "unfamiliar pictures come down as they become what it knows. In mean field, of grey pictures: the same formula."
    ),
    tr("It is F(v) = −Σ_i b_i v_i − Σ_j log(1 + exp(c_j + Σ_i w_ij v_i)), in nats: p(v) is e^(−F(v)) / Z."),
)
ALIKE = Quantity(
    ("alike_familiar", "alike_unfamiliar"),
    tr("share of the pictures"),
    tr("{value} of the pictures"),
    ".3f",
    tr(
        "Familiar: look like the digit they were. Unfamiliar: look like a digit the machine has learnt;\n"
        "there is no such curve where it has learnt all ten."
    ),
    tr("It is a share from 0 to 1; a picture looks like the digit of the nearest of 3,000 labelled ones, by angle."),
    (0.0, 1.0),
)


class ReconstructionCurve(TraceView):
    """Solid: familiar, dashed: unfamiliar; a line stands at the pass that is shown."""

    every_seconds = 0.1

    def __init__(self, quantity: Quantity, parent: QWidget | None = None) -> None:
        super().__init__(tr("passes"), quantity.y_name, parent)
        self._quantity = quantity
        self._start = np.full((1, len(SCALARS)), np.nan)
        explain(
            self,
            tr("How well familiar and unfamiliar pictures are kept, against the passes through a machine"),
            tr("A pass goes from the picture v to the hidden units h and back to v."),
        )
        explain(self.plot, quantity.why + "\n" + tr("Click to go to a pass."), quantity.more)
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
            f'<b style="color: {theme.accent}">──</b> {FAMILIAR} &nbsp;'
            f' <b style="color: {theme.warm}">╌╌</b> {UNFAMILIAR}'
        )

    def hover_at(self, x: float, y: float) -> None:
        if self._trace is None or not np.isfinite(x):
            self.hovered.emit("")
            return
        parts = []
        for name, column in zip((FAMILIAR, UNFAMILIAR), self._quantity.columns, strict=True):
            passes, values = self._record(column)
            if len(values):
                nearest = int(np.argmin(np.abs(passes - x)))
                value = self._quantity.with_unit.format(value=number(float(values[nearest]), self._quantity.spec))
                told = tr("{name} {value} (pass {n:,})")
                parts.append(told.format(name=name, value=value, n=int(passes[nearest])))
        self.hovered.emit("   ".join(parts))

    def _record(self, column: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Passes and values, that before the first pass included."""
        assert self._trace is not None
        passes = np.append(0.0, self._trace.steps())
        values = np.append(self._start[:, SCALARS.index(column)], self._trace.column(column))
        known = np.isfinite(values)
        return passes[known], values[known]
