"""Which pixels are held while the machine samples the rest."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.drawing.clamp_grid import BRUSH, ClampGrid
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from model.language import tr
from model.rbm.clamping import FREE
from model.rbm.generation_snapshot import GenerationSnapshot


class ClampView(View):
    """Paint on it: the left button holds pixels on, the right one off; with Shift, or while “Free” is on, it frees."""

    painted = Signal(list, int, int)
    """Pixels, the value 0 or 1 at which to hold them or FREE, and the number of the stroke."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: GenerationSnapshot | None = None
        self._brush = BRUSH
        self.grid = ClampGrid()
        explain(
            self,
            tr("Which pixels are held while the machine samples the rest"),
            tr("Held are visible units v_i, at 0 or 1; the others are drawn from p(v | h), so that v is completed."),
        )
        explain(
            self.grid,
            tr(
                "Hatched pixels are free: the machine samples them. The others are held in every pass of all chains.\n"
                "Paint: the left button holds pixels on, the right button off; with Shift, or while “Free” is on, it\n"
                "frees them. The chains go on from where they are, and passes are counted anew."
            ),
            tr("With some v_i held, the chains sample the free ones from p(v_free | v_held)."),
        )
        self.grid.hovered.connect(self._hover)
        self.grid.painted.connect(self._paint)
        self.paint, self.free = QToolButton(), QToolButton()
        for button, text, tip, more in (
            (
                self.paint,
                tr("Clamp"),
                tr("The left button holds pixels on, the right button off"),
                tr("A pixel v_i that is clamped keeps its state, 1 or 0, in every pass of every chain."),
            ),
            (
                self.free,
                tr("Free"),
                tr("The mouse lets pixels go again (with Shift it always does)"),
                tr("A pixel v_i that is free is drawn anew in every pass, from p(v_i = 1 | h)."),
            ),
        ):
            button.setText(text)
            explain(button, tip, more)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.paint.setChecked(True)
        self.free.toggled.connect(self._use_free)
        self._words = Words("plain", 1)
        head = QHBoxLayout()
        for widget in (self.paint, self.free):
            head.addWidget(widget)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self._words)

    def sizeHint(self) -> QSize:
        return QSize(220, 240)

    def set_brush(self, width: int) -> None:
        """Paint strokes of so many pixels across from now on."""
        self._brush = width

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, GenerationSnapshot)
        before = self._snapshot
        self._snapshot = snapshot
        if before is None or before.clamp is not snapshot.clamp or before.image_shape != snapshot.image_shape:
            self.grid.show_clamp(snapshot.clamp.reshape(snapshot.image_shape))
            held, n = snapshot.n_held, snapshot.machine.n_visible
            self._words.show_text(
                tr("{held:,} of {n:,} pixels clamped").format(held=held, n=n) if held else tr("all pixels are free")
            )

    def draw_nothing(self) -> None:
        self._snapshot = None
        self._words.show_text("")
        self.grid.clear()

    def _use_free(self, on: bool) -> None:
        self.grid.frees = on

    def _paint(self, cells: list[int], on: bool, stroke: int) -> None:
        if self._snapshot is not None:
            value = FREE if self.grid.stroke_frees else int(on)
            self.painted.emit(_widened(cells, self._brush, self._snapshot.image_shape), value, stroke)

    def _hover(self, pixel: int) -> None:
        snapshot = self._snapshot
        if snapshot is None or not 0 <= pixel < len(snapshot.clamp):
            self.hovered.emit("")
            return
        row, column = divmod(pixel, snapshot.image_shape[1])
        value = int(snapshot.clamp[pixel])
        text = (
            tr("Pixel {pixel} (row {row}, column {column}): free; on in {share:.0f} % of the chains now")
            if value == FREE
            else tr(
                "Pixel {pixel} (row {row}, column {column}): held at {value}; on in {share:.0f} % of the chains now"
            )
        )
        share = 100 * float(snapshot.states[:, pixel].mean())
        self.hovered.emit(text.format(pixel=pixel + 1, row=row + 1, column=column + 1, value=value, share=share))


def _widened(cells: list[int], brush: int, shape: tuple[int, int]) -> list[int]:
    """The pixels of a stroke so many pixels across, in order."""
    rows, columns = shape
    reach = range(-((brush - 1) // 2), brush // 2 + 1)
    wide = {
        (cell // columns + down) * columns + cell % columns + across
        for cell in cells
        for down in reach
        for across in reach
        if 0 <= cell // columns + down < rows and 0 <= cell % columns + across < columns
    }
    return sorted(wide)
