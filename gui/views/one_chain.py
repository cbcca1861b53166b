"""One chain of the wall, enlarged."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.drawing.generation_words import chain_sentence
from gui.drawing.seldom import Seldom
from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from model.language import tr
from model.rbm.generation_snapshot import GenerationSnapshot

PARTS = {
    "probabilities": (
        tr("probabilities"),
        tr("How likely each pixel is to be 1, given the hidden states of this pass"),
        tr("It is p(v_i = 1 | h) = σ(b_i + Σ_j w_ij h_j), from 0, blank, to 1."),
    ),
    "states": (
        tr("states"),
        tr("What was drawn: 1 stands out, 0 is blank. The next pass begins here."),
        tr("It is v: pixel v_i is 1 with probability p(v_i = 1 | h), else 0."),
    ),
}
"""Of a snapshot: what they are called on the screen, and what is said of them."""

WORDS_EVERY_SECONDS = 0.25
"""Nobody reads faster."""


class OneChainView(View):
    """Its probabilities on the left, the states drawn by them on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: GenerationSnapshot | None = None
        self._chain = 0
        self.grids: dict[str, UnitGrid] = {}
        row = QHBoxLayout()
        explain(
            self,
            tr("One chain of the wall, enlarged"),
            tr("A chain draws h given v and v given h in turn, and so comes to pictures with probability p(v)."),
        )
        for part, (name, tip, more) in PARTS.items():
            column, caption = QVBoxLayout(), Words("plain", 1)
            caption.show_text(name)
            caption.explain(tip, more)
            grid = self.grids[part] = UnitGrid(lines=False, at_top=True)
            explain(grid, tip, more)
            grid.hovered.connect(self._hover)
            column.addWidget(caption)
            column.addWidget(grid, 1)
            row.addLayout(column)
        self.words = Words("plain", lines=2)
        self._tell = Seldom(WORDS_EVERY_SECONDS, self._show_words, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 0)
        layout.addLayout(row, 1)
        layout.addWidget(self.words)

    def sizeHint(self) -> QSize:
        return QSize(400, 220)

    def choose(self, chain: int) -> None:
        """Look at this chain from now on."""
        self._chain = chain
        if self._snapshot is not None:
            self.draw(self._snapshot)
            self._tell.now()

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, GenerationSnapshot)
        self._snapshot = snapshot
        chain = self._shown(snapshot)
        for part, grid in self.grids.items():
            values = getattr(snapshot, part)[chain].reshape(snapshot.image_shape)
            grid.show_indices(to_indices(values, 0, 1), "units")
        self._tell.ask()

    def draw_nothing(self) -> None:
        self._snapshot = None
        self._tell.forget()
        self.words.show_text("")
        for grid in self.grids.values():
            grid.clear()

    def _show_words(self) -> None:
        if self._snapshot is not None:
            self.words.show_text(chain_sentence(self._snapshot, self._shown(self._snapshot)))

    def _shown(self, snapshot: GenerationSnapshot) -> int:
        """There may be fewer chains now than when one was chosen."""
        return min(self._chain, len(snapshot.states) - 1)

    def _hover(self, pixel: int) -> None:
        snapshot = self._snapshot
        if snapshot is None or not 0 <= pixel < snapshot.machine.n_visible:
            self.hovered.emit("")
            return
        chain = self._shown(snapshot)
        row, column = divmod(pixel, snapshot.image_shape[1])
        self.hovered.emit(
            tr("Chain {chain}, pixel (row {row}, column {column}): p = {p:.3f}, state {state}").format(
                chain=chain + 1,
                row=row + 1,
                column=column + 1,
                p=snapshot.probabilities[chain, pixel],
                state=snapshot.states[chain, pixel],
            )
        )
