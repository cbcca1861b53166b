"""How much unlearning: the answer in words, and the figures before, at the best and now."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.drawing.view import View
from gui.drawing.words import Words
from gui.wording import number
from model.hopfield.unlearning_figures import Figures
from model.hopfield.unlearning_snapshot import UnlearningSnapshot

COLUMNS = ("before", "best", "now")


class UnlearningAnswerView(View):
    """One sentence or two, and a small table under it."""

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = Words("sentence", lines=3)
        self._names: list[Words] = []
        self._cells: list[list[Words]] = []
        self.headings = [self._words("plain") for _ in COLUMNS]
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        for column, heading in enumerate(self.headings):
            grid.addWidget(heading, 0, 1 + column)
        for row, tip in enumerate(ROWS.values(), 1):
            name = Words("plain", 1, Qt.AlignmentFlag.AlignLeft)
            name.explain(tip)
            self._names.append(name)
            cells = [self._words("plain") for _ in COLUMNS]
            self._cells.append(cells)
            grid.addWidget(name, row, 0)
            for column, cell in enumerate(cells):
                grid.addWidget(cell, row, 1 + column)
        grid.setColumnStretch(0, 5)
        for column in range(1, 4):
            grid.setColumnStretch(column, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self.answer)
        layout.addLayout(grid)

    def _words(self, kind: str) -> Words:
        return Words(kind, 1, Qt.AlignmentFlag.AlignRight)

    def sizeHint(self) -> QSize:
        return QSize(560, 200)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, UnlearningSnapshot)
        self.answer.show_text(answer(snapshot))
        for name, text in zip(self._names, ROWS, strict=True):
            name.show_text(text.format(noise=f"{100 * snapshot.settings.noise:g} %"))
        figures = (snapshot.start, snapshot.best, snapshot.now)
        for i, (column, f) in enumerate(zip(COLUMNS, figures, strict=True)):
            self.headings[i].show_text(column if column == "before" else f"{column}: {f.dreams:,}")
            for cells, figure in zip(self._cells, _texts(f), strict=True):
                cells[i].show_text(figure)

    def draw_nothing(self) -> None:
        for words in (self.answer, *self.headings, *(cell for cells in self._cells for cell in cells)):
            words.show_text("")

    def cells(self) -> list[list[str]]:
        """What the table says, row by row."""
        return [[cell.text() for cell in cells] for cells in self._cells]


ROWS = {
    "recalled, {noise} noise": "Noisy memories that are recalled to the last unit",
    "mean overlap then": "Of where a noisy memory ends with the memory itself: 1 is the memory",
    "memories stable": "Memories that no unit would leave",
    "spurious ends": "Random starts that end neither in a memory nor in the mirror image of one",
    "spurious states seen": "Different ones, among the ends of the random starts of a measurement",
}
"""What is measured, and what it means."""


def _texts(figures: Figures) -> tuple[str, ...]:
    return (
        f"{100 * figures.recall_share:.1f} %",
        number(figures.mean_overlap, ".3f"),
        f"{100 * figures.stable_share:.1f} %",
        f"{100 * figures.spurious_share:.1f} %",
        f"{figures.spurious_seen:,}",
    )


def answer(snapshot: UnlearningSnapshot) -> str:
    """How much unlearning is best, as far as this run has come."""
    start, best, settings = snapshot.start, snapshot.best, snapshot.settings
    noise = f"{100 * settings.noise:g} % noise"
    if snapshot.furthest is start:
        takes = f"Each dream takes away ε = {settings.epsilon:g} of what storing one pattern adds."
        return f"{takes} Press Play: what becomes of it is measured every {settings.measure_every:,} dreams."
    if best is start:
        sentence = f"No dream has helped so far: recall from {noise} was best before the first, {_percent(start)}."
    else:
        sentence = (
            f"Best so far after {best.dreams:,} dreams: {_percent(best)} recalled from {noise}"
            f" ({_percent(start)} before), {100 * best.stable_share:.0f} % of the memories stable"
            f" ({100 * start.stable_share:.0f} %)."
        )
    if snapshot.dead_since:
        sentence += f" From {snapshot.dead_since:,} dreams on nothing is left."
    return sentence


def _percent(figures: Figures) -> str:
    return f"{100 * figures.recall_share:.0f} %"
