"""One attractor: a large picture, what it is, and the way to the Hopfield page."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.drawing.attractor_words import percent_within
from gui.drawing.unit_grid import UnitGrid, to_indices
from gui.drawing.view import View
from gui.drawing.words import Words
from gui.explain import explain
from gui.wording import number
from model.experiments.study_session import StudySnapshot
from model.hopfield.census import CensusSnapshot
from model.language import tr

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class AttractorCard(View):
    """Shows the attractor that was chosen elsewhere, as the census goes on."""

    load_wanted = Signal(int)

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: CensusSnapshot | None = None
        self._chosen: int | None = None
        self.grid = UnitGrid(at_top=True)
        explain(
            self,
            tr("What the attractor is that was chosen on the wall or in the table"),
            tr("It is a state s that no decision of a unit changes at T = 0, with its energy E(s)."),
        )
        explain(
            self.grid,
            tr("The state, one cell a unit: +1 stands out, −1 is blank"),
            tr("It is s, with s_i = ±1 for each of the N units."),
        )
        self.grid.hovered.connect(self._hover)
        self.figures = Words("plain", lines=4, alignment=LEFT)
        self.verdict = Words("plain", lines=6, alignment=LEFT)
        self.load = QPushButton(tr("Load it on the Hopfield page"))
        explain(
            self.load,
            tr("Look at this state on the page “Hopfield network”, in this network"),
            tr("The memories and the weights w are taken along, and s begins as this state."),
        )
        self.load.clicked.connect(self._load)
        texts = QVBoxLayout()
        texts.addWidget(self.figures)
        texts.addWidget(self.verdict)
        texts.addStretch(1)
        texts.addWidget(self.load)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.grid, 2)
        layout.addLayout(texts, 3)
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(370, 250)

    def choose(self, attractor: int | None) -> None:
        """Show this attractor, by its number in the order of discovery."""
        self._chosen = attractor
        self._show()

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, StudySnapshot)
        assert isinstance(snapshot.found, CensusSnapshot)
        self._found = snapshot.found
        self._show()

    def draw_nothing(self) -> None:
        self._found = None
        self._show()

    def _show(self) -> None:
        found, chosen = self._found, self._chosen
        if found is None or chosen is None or chosen >= len(found.attractors):
            self.grid.clear()
            self.figures.show_text(tr("Click a picture or a row of the table to see what it is."))
            self.verdict.show_text("")
            self.load.setEnabled(False)
            return
        attractor, count = found.attractors[chosen], int(found.counts[chosen])
        rank = int((found.ranked == chosen).argmax()) + 1
        share = count / found.starts
        error = (share * (1 - share) / found.starts) ** 0.5
        memories = found.stored.memories
        self.grid.show_indices(to_indices(attractor.state(memories.n_units).reshape(memories.shape), -1, 1), "units")
        self.figures.show_text(
            tr("Rank {rank:,} of {distinct:,}\n{count:,} of {starts:,} starts:\n{share}\nEnergy E = {energy}").format(
                rank=rank,
                distinct=found.distinct,
                count=count,
                starts=found.starts,
                share=percent_within(share, error),
                energy=number(attractor.energy, ".4f"),
            )
        )
        self.verdict.show_text(attractor.verdict.sentence)
        self.load.setEnabled(True)

    def _load(self) -> None:
        if self._chosen is not None:
            self.load_wanted.emit(self._chosen)

    def _hover(self, unit: int) -> None:
        found, chosen = self._found, self._chosen
        if found is None or chosen is None or chosen >= len(found.attractors) or unit < 0:
            self.hovered.emit("")
            return
        memories = found.stored.memories
        row, column = divmod(unit, memories.shape[1])
        state = int(found.attractors[chosen].state(memories.n_units)[unit])
        self.hovered.emit(
            tr("Unit {unit} (row {row}, column {column}) is {state}").format(
                unit=unit + 1, row=row + 1, column=column + 1, state=number(state, "+d")
            )
        )
