"""Many chains of a machine that is left alone, as a wall of pictures."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.drawing.chain_grid import ChainGrid
from gui.drawing.generation_words import chain_sentence
from gui.drawing.unit_grid import to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from model.language import tr
from model.rbm.chain_record import STILL_OVER
from model.rbm.generation_snapshot import GenerationSnapshot


class ChainWall(View):
    """Each picture is the visible layer of one chain: the probabilities of its pixels, or the states drawn."""

    chain_chosen = Signal(int)
    """Look at this chain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: GenerationSnapshot | None = None
        self._pointed: tuple[int, int] | None = None
        self.grid = ChainGrid()
        explain(
            self,
            tr("Many chains of a machine that is left alone, as a wall of pictures"),
            tr("Each picture is the visible layer v of one chain: the probabilities p(v_i = 1 | h) or the states."),
        )
        explain(
            self.grid,
            tr(
                "Each picture is one chain. Click to enlarge it.\n"
                "A frame: it is unmoved. It differs from its own picture {n} passes ago in less than a\n"
                "quarter of the pixels in which two chains differ on average."
            ).format(n=STILL_OVER),
            tr("In each pass all hidden units h are drawn given v, then all visible units v given h."),
        )
        self.grid.tile_hovered.connect(self._hover)
        self.grid.tile_chosen.connect(self._choose)
        self.probabilities, self.states = QToolButton(), QToolButton()
        for button, text, tip, more in (
            (
                self.probabilities,
                tr("Probabilities"),
                tr("Show how likely each pixel is to be 1, given the hidden states"),
                tr("It is p(v_i = 1 | h) = σ(b_i + Σ_j w_ij h_j), from 0 to 1."),
            ),
            (
                self.states,
                tr("States"),
                tr("Show the states drawn, 0 or 1, from which the next pass begins"),
                tr("It is v_i, which is 1 with the probability p(v_i = 1 | h)."),
            ),
        ):
            button.setText(text)
            explain(button, tip, more)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.toggled.connect(self._show)
        self.probabilities.setChecked(True)
        self.digits = QCheckBox(tr("Digits"))
        explain(
            self.digits,
            tr("Write on each picture which digit it looks like: that of the nearest training digit"),
            tr("Nearest is the one that makes the smallest angle with the probabilities p(v_i = 1 | h)."),
        )
        self.digits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.digits.toggled.connect(self._show)
        self._legend = Words("plain", 1, Qt.AlignmentFlag.AlignRight)
        head = QHBoxLayout()
        for widget in (self.probabilities, self.states, self.digits):
            head.addWidget(widget)
        head.addWidget(self._legend, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.addLayout(head)
        layout.addWidget(self.grid, 1)

    def sizeHint(self) -> QSize:
        return QSize(560, 480)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, GenerationSnapshot)
        self._snapshot = snapshot
        self.digits.setEnabled(snapshot.labels is not None)
        self._show()

    def draw_nothing(self) -> None:
        self._snapshot = None
        self._legend.show_text("")
        self.grid.clear()

    def choose(self, chain: int | None) -> None:
        """Put a frame around the chain that is looked at."""
        self.grid.frame(chain)

    def show_words(self) -> None:
        """Say what is under the mouse; called less often than pictures are drawn, for nobody reads so fast."""
        if self._pointed is not None:
            self._hover(*self._pointed)

    def _show(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        values = snapshot.states if self.states.isChecked() else snapshot.probabilities
        self.grid.show_tiles(to_indices(values, 0, 1), snapshot.image_shape, "units")
        self.grid.show_digits(snapshot.labels if self.digits.isChecked() else None)
        unmoved = snapshot.measured.unmoved
        self.grid.mark_tiles(unmoved)
        self._legend.show_text(tr("framed: unmoved") if unmoved is not None and unmoved.any() else "")

    def _choose(self, chain: int) -> None:
        self.choose(chain)
        self.chain_chosen.emit(chain)

    def _hover(self, chain: int, pixel: int) -> None:
        snapshot = self._snapshot
        if snapshot is None or not 0 <= chain < len(snapshot.states):
            self._pointed = None
            self.hovered.emit("")
            return
        self._pointed = chain, pixel
        row, column = divmod(pixel, snapshot.image_shape[1])
        where = (
            tr("{chain}; pixel (row {row}, column {column}): p = {p:.3f}, state {state} (clamped)")
            if snapshot.clamp[pixel] >= 0
            else tr("{chain}; pixel (row {row}, column {column}): p = {p:.3f}, state {state}")
        )
        self.hovered.emit(
            where.format(
                chain=chain_sentence(snapshot, chain),
                row=row + 1,
                column=column + 1,
                p=snapshot.probabilities[chain, pixel],
                state=snapshot.states[chain, pixel],
            )
        )
