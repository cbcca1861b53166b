"""Where the last dream ended."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.wording import number
from model.hopfield.unlearning_snapshot import UnlearningSnapshot


class LastDreamView(View):
    """The state that was unlearnt, what it was, and what all dreams so far have hit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: UnlearningSnapshot | None = None
        self.grid = UnitGrid(at_top=True)
        self.grid.setToolTip(
            "Where the last dream ended, one cell a unit: +1 stands out, −1 is blank.\n"
            "A little of it was unlearnt, whatever it was."
        )
        self.grid.hovered.connect(self._hover)
        self.verdict, self.hits = Words("plain", lines=3), Words("plain", lines=3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.verdict)
        layout.addWidget(self.hits)

    def sizeHint(self) -> QSize:
        return QSize(180, 280)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, UnlearningSnapshot)
        self._snapshot = snapshot
        if snapshot.state is None:
            self.grid.clear()
            return
        self.grid.show_indices(to_indices(snapshot.state.reshape(snapshot.memories.shape), -1, 1), "units")

    def draw_nothing(self) -> None:
        self._snapshot = None
        self.grid.clear()
        for words in (self.verdict, self.hits):
            words.show_text("")

    def show_words(self) -> None:
        """Put the snapshot into words; called less often than pictures are drawn, for nobody reads so fast."""
        if self._snapshot is not None:
            self.verdict.show_text(dream_sentence(self._snapshot))
            self.hits.show_text(hits_sentence(self._snapshot))

    def _hover(self, unit: int) -> None:
        snapshot = self._snapshot
        if snapshot is None or snapshot.state is None or not 0 <= unit < len(snapshot.state):
            self.hovered.emit("")
            return
        row, column = divmod(unit, snapshot.memories.shape[1])
        self.hovered.emit(
            f"Unit {unit + 1} (row {row + 1}, column {column + 1}) where dream {snapshot.step:,} ended:"
            f" {number(int(snapshot.state[unit]), '+d')}; energy of the state E = {number(snapshot.energy, '.4f')}"
        )


def dream_sentence(snapshot: UnlearningSnapshot) -> str:
    """What the last dream was and did."""
    verdict = snapshot.verdict
    if verdict is None:
        return "No dream yet. Each one settles from a random state and forgets a little of where it ends."
    if not verdict.spurious:
        image = "the mirror image of " if verdict.kind == "mirror" else ""
        return f"Dream {snapshot.step:,} hit {image}memory {verdict.memory + 1} and unlearnt a little of it."
    what = {"mixture": f"a mixture, {verdict.name}", "spin glass": "a spin-glass state"}.get(
        verdict.kind, f"a spurious state near memory {verdict.memory + 1}"
    )
    return f"Dream {snapshot.step:,} hit {what} and unlearnt a little of it."


def hits_sentence(snapshot: UnlearningSnapshot) -> str:
    """What all dreams so far have hit."""
    if snapshot.step == 0:
        return ""
    themselves, mirrored = (int(n) for n in snapshot.hits.sum(axis=0))
    spurious = snapshot.step - themselves - mirrored
    return (
        f"So far: {spurious:,} spurious ({100 * spurious / snapshot.step:.0f}\u00a0%),"
        f" memories {themselves:,}, mirror images {mirrored:,}"
    )
