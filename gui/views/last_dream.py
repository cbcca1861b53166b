"""Where the last dream ended."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.wording import number
from model.hopfield.unlearning_snapshot import UnlearningSnapshot
from model.language import tr


class LastDreamView(View):
    """The state that was unlearnt, what it was, and what all dreams so far have hit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: UnlearningSnapshot | None = None
        self.grid = UnitGrid(at_top=True)
        explain(
            self,
            tr("Where the last dream ended, what that is, and what all dreams so far have hit"),
            tr("A dream is a random state s that settles at T = 0, and of which a little is taken from the weights w."),
        )
        explain(
            self.grid,
            tr(
                "Where the last dream ended, one cell a unit: +1 stands out, −1 is blank.\n"
                "A little of it was unlearnt, whatever it was."
            ),
            tr("It is the state s: each weight is lowered by Δw_ij = −(ε / N) s_i s_j."),
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
            tr(
                "Unit {unit} (row {row}, column {column}) where dream {dream:,} ended: {state};"
                " energy of the state E = {energy}"
            ).format(
                unit=unit + 1,
                row=row + 1,
                column=column + 1,
                dream=snapshot.step,
                state=number(int(snapshot.state[unit]), "+d"),
                energy=number(snapshot.energy, ".4f"),
            )
        )


def dream_sentence(snapshot: UnlearningSnapshot) -> str:
    """What the last dream was and did."""
    verdict = snapshot.verdict
    if verdict is None:
        return tr("No dream yet. Each one settles from a random state and forgets a little of where it ends.")
    if not verdict.spurious:
        hit = (
            tr("Dream {n:,} hit the mirror image of memory {memory} and unlearnt a little of it.")
            if verdict.kind == "mirror"
            else tr("Dream {n:,} hit memory {memory} and unlearnt a little of it.")
        )
    elif verdict.kind == "mixture":
        hit = tr("Dream {n:,} hit a mixture, {name}, and unlearnt a little of it.")
    elif verdict.kind == "spin glass":
        hit = tr("Dream {n:,} hit a spin-glass state and unlearnt a little of it.")
    else:
        hit = tr("Dream {n:,} hit a spurious state near memory {memory} and unlearnt a little of it.")
    return hit.format(n=snapshot.step, memory=verdict.memory + 1, name=verdict.name)


def hits_sentence(snapshot: UnlearningSnapshot) -> str:
    """What all dreams so far have hit."""
    if snapshot.step == 0:
        return ""
    themselves, mirrored = (int(n) for n in snapshot.hits.sum(axis=0))
    spurious = snapshot.step - themselves - mirrored
    return tr(
        "So far: {spurious:,} spurious ({share:.0f}\u00a0%), memories {themselves:,}, mirror images {mirrored:,}"
    ).format(spurious=spurious, share=100 * spurious / snapshot.step, themselves=themselves, mirrored=mirrored)
