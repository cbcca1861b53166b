"""How much unlearning: the answer in words, and the figures before, at the best and now."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.wording import number
from model.hopfield.unlearning_figures import Figures
from model.hopfield.unlearning_snapshot import UnlearningSnapshot
from model.language import tr

BEFORE = tr("before", "the first dream")
BEST = tr("best: {n:,}", "after how many dreams")
NOW = tr("now: {n:,}", "after how many dreams")
COLUMNS = (BEFORE, BEST, NOW)


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
        explain(
            self,
            tr("How much unlearning is best, and what is measured before the first dream, at the best and now"),
            tr("Each dream settles in a state s, and takes from the weights w the part ε of what storing s would add."),
        )
        for row, (tip, more) in enumerate(ROWS.values(), 1):
            name = Words("plain", 1, Qt.AlignmentFlag.AlignLeft)
            name.explain(tip, more)
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
            self.headings[i].show_text(column.format(n=f.dreams))
            for cells, figure in zip(self._cells, _texts(f), strict=True):
                cells[i].show_text(figure)

    def draw_nothing(self) -> None:
        for words in (self.answer, *self.headings, *(cell for cells in self._cells for cell in cells)):
            words.show_text("")

    def cells(self) -> list[list[str]]:
        """What the table says, row by row."""
        return [[cell.text() for cell in cells] for cells in self._cells]


ROWS = {
    tr("recalled, {noise} noise"): (
        tr("Noisy memories that are recalled to the last unit"),
        tr("The noise is the share of the units of a memory ξ^μ that are reversed before the network settles."),
    ),
    tr("mean overlap then"): (
        tr("Of where a noisy memory ends with the memory itself: 1 is the memory"),
        tr("It is the mean of m_μ = (1/N) Σ_i ξ_i^μ s_i over noisy starts."),
    ),
    tr("memories stable"): (
        tr("Memories that no unit would leave"),
        tr("Pattern ξ^μ is stable if no field h_i = Σ_j w_ij ξ_j^μ is against its unit."),
    ),
    tr("spurious ends"): (
        tr("Random starts that end neither in a memory nor in the mirror image of one"),
        tr("They end in a state s that is neither ξ^μ nor −ξ^μ for any μ: a mixture or a spin-glass state."),
    ),
    tr("spurious states seen"): (
        tr("Different ones, among the ends of the random starts of a measurement"),
        tr("It is a number of states s, and no more than the starts that are made."),
    ),
}
"""What is measured, and what is said of it."""


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
    if snapshot.furthest is start:
        return tr(
            "Each dream takes away ε = {epsilon:g} of what storing one pattern adds."
            " Press Play: what becomes of it is measured every {n:,} dreams."
        ).format(epsilon=settings.epsilon, n=settings.measure_every)
    sentence = (
        tr("No dream has helped so far: recall from {noise:g} % noise was best before the first, {start}.")
        if best is start
        else tr(
            "Best so far after {n:,} dreams: {best} recalled from {noise:g} % noise ({start} before),"
            " {stable:.0f} % of the memories stable ({stable_before:.0f} %)."
        )
    ).format(
        n=best.dreams,
        noise=100 * settings.noise,
        best=_percent(best),
        start=_percent(start),
        stable=100 * best.stable_share,
        stable_before=100 * start.stable_share,
    )
    if snapshot.dead_since:
        sentence += " " + tr("From {n:,} dreams on nothing is left.").format(n=snapshot.dead_since)
    return sentence


def _percent(figures: Figures) -> str:
    return f"{100 * figures.recall_share:.0f} %"
