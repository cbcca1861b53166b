"""The attractors of a network as a page of pictures, the most frequent first."""

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.drawing.attractor_sheet import AttractorSheet
from gui.drawing.attractor_words import KIND_WORDS, kind_colour, named, percent
from gui.drawing.view import View
from gui.explain import explain
from gui.style import theme_of
from gui.wording import number
from model.experiments.study_session import StudySnapshot
from model.hopfield.attractors import KINDS, AttractorKind
from model.hopfield.census import CensusSnapshot
from model.language import tr


class AttractorWall(View):
    """A click on a picture chooses an attractor, a double click wants it on the Hopfield page."""

    chosen = Signal(int)
    """The number of an attractor, in the order of discovery."""
    load_wanted = Signal(int)

    every_seconds = 0.25

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: CensusSnapshot | None = None
        explain(
            self,
            tr("Where the starts ended, the most frequent first, as pictures"),
            tr("Each is a state s of N units ±1 in which the network stays; its rank is by its share of the starts."),
        )
        self.spurious_only = QCheckBox(tr("Spurious states only"))
        self.spurious_only.setChecked(True)
        self.spurious_only.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        explain(
            self.spurious_only,
            tr("Leave out the memories themselves and their mirror images"),
            tr("A state is spurious if its overlap m with every memory ξ^μ lies between −1 and +1."),
        )
        self.spurious_only.toggled.connect(self._show)
        self._legend = QLabel()
        self._legend.setWordWrap(True)
        self._legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        explain(
            self._legend,
            tr("What stands before the rank of each picture; the frames say it too"),
            tr("M is a memory, −M its mirror image, ≈M a state close to one, Σ a mixture of memories, S a spin glass."),
        )
        self.sheet = AttractorSheet()
        self.sheet.pointed_at.connect(self._hover)
        self.sheet.clicked.connect(self._choose)
        self.sheet.opened.connect(self.load_wanted)
        top = QHBoxLayout()
        top.addWidget(self.spurious_only)
        top.addSpacing(12)
        top.addWidget(self._legend, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.sheet, 1)

    def sizeHint(self) -> QSize:
        return QSize(600, 400)

    def draw(self, snapshot: object) -> None:
        assert isinstance(snapshot, StudySnapshot)
        assert isinstance(snapshot.found, CensusSnapshot)
        self._found = snapshot.found
        self._show()

    def draw_nothing(self) -> None:
        self._found = None
        self._legend.clear()
        self.sheet.show_attractors(None, np.zeros(0, np.int64), np.zeros(0, np.int64))

    def mark(self, attractor: int | None) -> None:
        """Show which attractor is chosen."""
        self.sheet.mark(attractor)

    def restyle(self) -> None:
        self._show()

    def _show(self) -> None:
        found = self._found
        if found is None:
            return
        numbers, ranks = found.ranked, np.arange(1, len(found.ranked) + 1)
        if self.spurious_only.isChecked():
            spurious = ~np.isin(found.kinds[numbers], (KINDS.index("memory"), KINDS.index("mirror")))
            numbers, ranks = numbers[spurious], ranks[spurious]
        self.sheet.show_attractors(found, numbers, ranks)
        self._show_legend([KINDS[kind] for kind in np.unique(found.kinds[numbers])])

    def _show_legend(self, kinds: list[AttractorKind]) -> None:
        """Explain the letters that are on the wall."""
        theme = theme_of(self)
        marks = [f'<b style="color: {kind_colour(kind, theme)}">{KIND_WORDS[kind].letter}</b>' for kind in kinds]
        legend = " &nbsp; ".join(f"{mark} {KIND_WORDS[kind].one}" for mark, kind in zip(marks, kinds, strict=True))
        if legend != self._legend.text():  # a new text has the whole window laid out anew
            self._legend.setText(legend)

    def _choose(self, attractor: int) -> None:
        self.mark(attractor)
        self.chosen.emit(attractor)

    def _hover(self, attractor: int, rank: int) -> None:
        found = self._found
        if found is None or attractor < 0:
            self.hovered.emit("")
            return
        what, count = found.attractors[attractor], int(found.counts[attractor])
        self.hovered.emit(
            tr("Rank {rank:,}: {count:,} of {starts:,} starts ({share}), energy E = {energy}, {name}").format(
                rank=rank,
                count=count,
                starts=found.starts,
                share=percent(count / found.starts),
                energy=number(what.energy, ".4f"),
                name=named(what),
            )
        )
