"""The energy landscape as a lit surface, with the state as a ball that rolls on it."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.drawing.gl_canvas import GlCanvas
from gui.drawing.orbit_picture import Label, OrbitPicture
from gui.drawing.plot import THICK_LINE_POINTS, thinned
from gui.drawing.solids import height_field, line, skirt, sphere
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.style import colour_table, theme_of
from gui.wording import number
from model.engine.trace import Trace
from model.hopfield.landscape import Slice
from model.hopfield.snapshot import HopfieldSnapshot
from model.language import tr

POINTS = 81
"""Of the grid that the surface is drawn on, either way."""
CONTOURS = 14
HEIGHT = 0.9
"""From the lowest energy of the slice to the highest, where the square is 2 wide."""
FLOOR = -0.12
BALL = 0.08
OUT = 1.2
"""Letters stand this far from the middle, so that they do not hide a ball in a corner."""
PATH_ABOVE = 0.015

NO_OPENGL = tr("The 3-D surface needs OpenGL, which this display does not offer; the map shows the same.")
EXPLANATION = tr(
    "The slice of the map as a surface: height and colour show the mean energy, with contours,\n"
    "x is the overlap with A on the units where A = B, y on those where A ≠ B.\n"
    "The ball is the state, where it projects to; the line is the way it came.\n"
    "Drag to walk round, turn the wheel to come nearer, double-click to go back."
)


class SurfaceView(View):
    """The same slice as LandscapeView. Where there is no OpenGL it says so instead."""

    every_seconds = 0.05

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trace: Trace | None = None
        self._snapshot: HopfieldSnapshot | None = None
        self._slice: Slice | None = None
        self._lowest, self._highest = 0.0, 1.0
        self._tried = False
        self.picture = OrbitPicture()
        explain(
            self,
            tr("The energy landscape as a lit surface, with the state as a ball that rolls on it"),
            tr("It is the mean of the energy E over all states that lie at one place between two memories A and B."),
        )
        explain(
            self.picture,
            EXPLANATION,
            tr("Its height is the mean of E = −½ Σ_ij w_ij s_i s_j over the states s that project to (x, y)."),
        )
        self.picture.failed.connect(self._fall_back, Qt.ConnectionType.QueuedConnection)
        self.picture.looked_at.connect(self._hover)
        self.excuse = Words("sentence", 4)
        self.excuse.hide()
        self._scale = Words("plain", 1)
        self.reset = QPushButton(tr("Reset view"))
        explain(
            self.reset,
            tr("Look from where the eye was at first"),
            tr("The axes x and y lie below, the energy E points up."),
        )
        self.reset.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.reset.clicked.connect(self.picture.reset)
        foot = QHBoxLayout()
        foot.setContentsMargins(6, 0, 6, 2)
        foot.addWidget(self._scale, 1)
        foot.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self.excuse, 1)
        layout.addLayout(foot)

    def sizeHint(self) -> QSize:
        return QSize(440, 310)

    def show_trace(self, trace: Trace) -> None:
        """The record the path is drawn from."""
        self._trace = trace

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, HopfieldSnapshot)
        assert self._trace is not None
        canvas = self._canvas()
        if canvas is None:
            return
        self._snapshot = snapshot
        if snapshot.landscape is not self._slice:
            self._put_surface(canvas, snapshot.landscape)
        shown = self._trace.steps() <= snapshot.step
        overlaps = thinned(
            THICK_LINE_POINTS, self._trace.column("overlap_a")[shown], self._trace.column("overlap_b")[shown]
        )
        x, y = snapshot.landscape.position(*overlaps)
        path = np.stack([x, y, self._height(x, y) + PATH_ABOVE], axis=-1)
        canvas.put("casing", line(path, _rgb("#000000")), "line", 5.0)
        canvas.put("path", line(path, _rgb("#ffffff")), "line", 2.5)
        canvas.put("ball", sphere(self._ball_on(*self._position(snapshot)), BALL, _rgb(theme_of(self).warm)))
        self.picture.update()

    def draw_nothing(self) -> None:
        self._snapshot = self._slice = None
        self._scale.show_text("")
        self.picture.labels, self.picture.inside = (), None
        if self.picture.canvas is not None:
            self.picture.canvas.clear()
        self.picture.update()

    def restyle(self) -> None:
        self._slice = None  # its colours are those of the theme
        if self._snapshot is not None:
            self.draw(self._snapshot)

    # --- inside ------------------------------------------------------------------------------------------------

    def _canvas(self) -> GlCanvas | None:
        """Made when it is first needed: a view that nobody looks at needs no OpenGL."""
        if not self._tried:
            self._tried = True
            self.picture.canvas = GlCanvas.create()
            if self.picture.canvas is None:
                self._fall_back()
        return self.picture.canvas

    def _fall_back(self) -> None:
        self.picture.canvas = None
        self.picture.hide()
        self.reset.hide()
        self._scale.show_text("")
        self.excuse.show_text(NO_OPENGL)
        self.excuse.show()

    def _put_surface(self, canvas: GlCanvas, landscape: Slice) -> None:
        self._slice = landscape
        axis = np.linspace(-1, 1, POINTS)
        energies = landscape.energy(axis[np.newaxis, :], axis[:, np.newaxis])
        self._lowest, self._highest = float(energies.min()), float(energies.max())
        heights = self._height(axis[np.newaxis, :], axis[:, np.newaxis])
        relative = heights / HEIGHT
        theme = theme_of(self)
        colours = colour_table(theme.height)[np.rint(relative * 255).astype(int)] / 255
        canvas.put("surface", height_field(axis, heights, colours, 0.01 + relative * (CONTOURS - 0.02)))
        canvas.put("walls", skirt(axis, heights, FLOOR, _rgb(theme.faint)))
        corners = (("A", 1, 1), ("B", 1, -1), ("−A", -1, -1), ("−B", -1, 1))
        self.picture.labels = (
            *(Label(text, (OUT * x, OUT * y, float(self._height(x, y)) + 0.1)) for text, x, y in corners),
            Label("x", (0.0, -OUT, FLOOR)),
            Label("y", (OUT, 0.0, FLOOR)),
        )
        self.picture.inside = self._inside
        low, high = number(self._lowest, ".1f"), number(self._highest, ".1f")
        self._scale.show_text(tr("Energy from {low} (low, dark) to {high} (high, bright)").format(low=low, high=high))

    def _height(self, x: NDArray[np.float64] | float, y: NDArray[np.float64] | float) -> NDArray[np.float64]:
        """The height of the surface over points of the slice."""
        assert self._slice is not None
        span = max(self._highest - self._lowest, 1e-12)
        heights: NDArray[np.float64] = HEIGHT * (self._slice.energy(x, y) - self._lowest) / span
        return heights

    def _ball_on(self, x: float, y: float) -> tuple[float, float, float]:
        """Where the middle of the ball is when it touches the surface over this point."""
        d = 1e-3
        slope_x = float(self._height(x + d, y) - self._height(x - d, y)) / (2 * d)
        slope_y = float(self._height(x, y + d) - self._height(x, y - d)) / (2 * d)
        out = BALL / np.sqrt(1 + slope_x**2 + slope_y**2)
        return x - out * slope_x, y - out * slope_y, float(self._height(x, y)) + out

    def _inside(self, places: NDArray[np.float64]) -> NDArray[np.bool_]:
        x, y, z = places.T
        inside: NDArray[np.bool_] = (np.abs(x) < 1) & (np.abs(y) < 1) & (z > FLOOR) & (z < self._height(x, y))
        return inside

    def _position(self, snapshot: HopfieldSnapshot) -> tuple[float, float]:
        landscape, state = snapshot.landscape, snapshot.state.astype(np.float64)
        x, y = landscape.position(
            float(state @ landscape.a) / len(state),
            float(state @ landscape.b) / len(state),
        )
        return float(x), float(y)

    def _hover(self, over: bool) -> None:
        if self._snapshot is None or not over:
            self.hovered.emit("")
            return
        x, y = self._position(self._snapshot)
        below = float(self._snapshot.landscape.energy(x, y))
        self.hovered.emit(
            tr("State at ({x}, {y}): its energy {energy}, the slice's there {below}").format(
                x=number(x, "+.2f"),
                y=number(y, "+.2f"),
                energy=number(self._snapshot.energy, ".4f"),
                below=number(below, ".4f"),
            )
        )


def _rgb(colour: str) -> tuple[float, float, float]:
    c = QColor(colour)
    return c.redF(), c.greenF(), c.blueF()
