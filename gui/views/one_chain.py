"""One chain of the wall, enlarged."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.drawing.generation_words import chain_sentence
from gui.drawing.seldom import Seldom
from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from model.rbm.generation_snapshot import GenerationSnapshot

PARTS = {
    "probabilities": "How likely each pixel is to be 1, given the hidden states of this pass",
    "states": "What was drawn: 1 stands out, 0 is blank. The next pass begins here.",
}

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
        for part, tip in PARTS.items():
            column, caption = QVBoxLayout(), Words("plain", 1)
            caption.show_text(part)
            caption.explain(tip)
            grid = self.grids[part] = UnitGrid(lines=False, at_top=True)
            grid.setToolTip(tip)
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
            f"Chain {chain + 1}, pixel (row {row + 1}, column {column + 1}):"
            f" p = {snapshot.probabilities[chain, pixel]:.3f}, state {snapshot.states[chain, pixel]}"
        )
