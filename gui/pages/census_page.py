"""A census of the attractors of a Hopfield network, its spurious states above all."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from gui.drawing.attractor_words import counted, percent_within
from gui.drawing.words import Words
from gui.explain import explain
from gui.model_thread import spare_cores
from gui.pages.network_page import NetworkPage
from gui.pages.page import Side, scrollable
from gui.panels.census_panel import CensusPanel
from gui.views.attractor_card import AttractorCard
from gui.views.attractor_table import AttractorTable
from gui.views.attractor_wall import AttractorWall
from gui.views.discovery_curve import DiscoveryCurve
from model.engine.commands import Start
from model.engine.frame import Frame
from model.experiments.study_session import StudySession, StudySnapshot
from model.hopfield.census import Census, CensusSnapshot
from model.language import tr


class CensusPage(NetworkPage):
    """Thousands of starts settle; where they end is laid out as pictures and as a table."""

    title = tr("Spurious states")
    save_filter = tr("Table (*.csv)")
    save_name = "attractors.csv"
    step_name = tr("batch")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = CensusPanel()
        self.wall, self.table = AttractorWall(), AttractorTable()
        self.curve, self.card = DiscoveryCurve(), AttractorCard()
        for view in (self.wall, self.table, self.curve, self.card):
            self.add_view(view)
        self.words = Words("sentence", lines=3)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabs.tabBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for name, view, tip in (
            (tr("Pictures"), self.wall, tr("The attractors as a page of pictures, the most frequent first")),
            (tr("Table"), self.table, tr("The attractors as a table: energy, share of the starts, verdict, overlap")),
        ):
            self.tabs.setTabToolTip(self.tabs.addTab(view, name), tip)
        explain(
            self.tabs.tabBar(),
            tr("The attractors as a page of pictures, or as a table"),
            tr("Both show the same: the states that starts ended in, most of them minima of the energy E."),
        )
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 4)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.words)
        self.setCentralWidget(centre)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.add_dock("census", tr("Census"), scrollable(Side(self.panel)), left, tr("Of which network, and how"))
        self.add_dock("discovery", tr("Discovery"), self.curve, right, tr("How much is still unseen"))
        self.add_dock("state", tr("State"), self.card, right, tr("The attractor that was chosen"))
        self.complete()
        self.panel.chosen.connect(self.begin)
        self.choose_by(self.panel.network)
        for view in (self.wall, self.table):
            view.chosen.connect(self._choose)
        for view in (self.wall, self.table, self.card):
            view.load_wanted.connect(self._offer)

    def begin(self) -> None:
        self.send(Start(partial(_make_session, self.panel.make(), spare_cores())))

    def show_frame(self, frame: Frame) -> None:
        if self.newest is None or self.newest.session_id != frame.session_id:
            self._choose(None)
            self.panel.network.describe(_found(frame).stored)
        super().show_frame(frame)

    def show_words(self, frame: Frame) -> None:
        assert isinstance(frame.snapshot, StudySnapshot)
        self.words.show_text(census_sentence(_found(frame), frame.snapshot.study))

    def _choose(self, attractor: int | None) -> None:
        self.wall.mark(attractor)
        self.table.mark(attractor)
        self.card.choose(attractor)

    def _offer(self, attractor: int) -> None:
        """The state, to the Hopfield page."""
        found = _found(self.newest) if self.newest is not None else None
        if found is not None and attractor < len(found.attractors):
            stored = found.stored
            self.state_offered.emit(stored, found.attractors[attractor].state(stored.memories.n_units))


def census_sentence(found: CensusSnapshot, census: Census) -> str:
    """How many starts went astray, and what there is to go astray to."""
    starts = tr("{n:,} of {all:,} starts").format(n=found.starts, all=census.starts)
    if found.starts == census.starts:
        starts = tr("{n:,} starts").format(n=found.starts)
    if found.starts == 0:
        return tr("{starts}: press Play.").format(starts=starts)
    kinds = ", ".join(counted(n, kind) for kind, n in found.distinct_by_kind.items() if n > 0)
    lines = [
        tr("{starts}: {share} ended in a spurious state.").format(starts=starts, share=percent_within(*found.spurious)),
        tr("{n:,} distinct: {kinds}.").format(n=found.distinct, kinds=kinds),
    ]
    if found.unfinished:
        lines.append(
            tr("{n:,} had not arrived after {sweeps:,} sweeps.").format(n=found.unfinished, sweeps=census.max_sweeps)
        )
    if found.distinct > len(found.attractors):
        lines.append(
            tr("Only the first {n:,} found can be looked at; all are counted.").format(n=len(found.attractors))
        )
    return "\n".join(lines)


def _found(frame: Frame) -> CensusSnapshot:
    assert isinstance(frame.snapshot, StudySnapshot)
    assert isinstance(frame.snapshot.found, CensusSnapshot)
    return frame.snapshot.found


def _make_session(make_census: Callable[[], Census], workers: int) -> StudySession:
    return StudySession(make_census(), workers)
