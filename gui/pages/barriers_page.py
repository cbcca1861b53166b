"""The tree of minima and barriers of a Hopfield network."""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from gui.drawing.words import Words
from gui.explain import explain
from gui.pages.network_page import NetworkPage
from gui.pages.page import Side, scrollable
from gui.panels.barrier_panel import BarrierPanel
from gui.panels.memory_panel import RANDOM
from gui.panels.network_panel import NetworkPanel
from gui.views.disconnectivity import DisconnectivityView
from gui.views.minimum import MinimumView
from model.engine.commands import Start
from model.engine.frame import Frame
from model.hopfield.barrier_session import BarrierSession, BarrierSnapshot
from model.hopfield.stored import Stored
from model.language import tr

FIRST_ROWS, FIRST_COLUMNS, FIRST_PATTERNS = 4, 5, 3
"""Small enough to be exact, and without ties: N even and P odd make every field an odd number of Nths."""


class BarriersPage(NetworkPage):
    """How deep the minima lie, which of them are memories, and what is to be climbed between them."""

    title = tr("Barriers")
    save_filter = tr("Table (*.csv)")
    save_name = "minima.csv"
    step_name = tr("step of the work")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network_panel, self.panel = NetworkPanel(), BarrierPanel()
        patterns = self.network_panel.patterns
        first = ((patterns.rows, FIRST_ROWS), (patterns.columns, FIRST_COLUMNS), (patterns.n_patterns, FIRST_PATTERNS))
        for field, value in first:
            field.setValue(value)
        patterns.source.setCurrentIndex(RANDOM)
        patterns.source.activated.emit(RANDOM)
        self.tree, self.minimum = DisconnectivityView(self.panel.n_shown.value()), MinimumView()
        for view in (self.tree, self.minimum):
            self.add_view(view)
        self.words = Words("sentence", lines=2)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setFormat("")
        self.progress.setMaximumHeight(10)
        explain(
            self.progress,
            tr("How much of the work is done"),
            tr("States are gone through in the order of their energy E, or pairs of minima one after another."),
        )
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.tree, 1)
        column.addWidget(self.progress)
        self.setCentralWidget(centre)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        side = Side(self.network_panel, self.panel)
        self.add_dock(
            "network", tr("Network"), scrollable(side), left, tr("Which network it is, and how barriers are found")
        )
        self.add_dock("minimum", tr("Minimum"), self.minimum, right, tr("The minimum that was pointed at"))
        self.complete()
        self.network_panel.chosen.connect(self.begin)
        self.choose_by(self.network_panel)
        self.panel.chosen.connect(self.begin)
        self.panel.shown_changed.connect(self.tree.show_lowest)
        for choice in (self.tree.pointed_at, self.minimum.chosen):
            choice.connect(self._choose)
        for wish in (self.tree.clicked, self.minimum.wanted):
            wish.connect(self._offer)

    def network(self) -> Stored | None:
        snapshot = self.newest.snapshot if self.newest is not None else None
        return snapshot.stored if isinstance(snapshot, BarrierSnapshot) else None

    def begin(self) -> None:
        seed = self.network_panel.seed.value()
        make = self.network_panel.make()
        self.send(Start(partial(_make_session, make, self.panel.n_starts.value(), seed, self.panel.sampled)))

    def show_frame(self, frame: Frame) -> None:
        snapshot = frame.snapshot
        assert isinstance(snapshot, BarrierSnapshot)
        if self.newest is None or self.newest.session_id != frame.session_id:
            self.network_panel.describe(snapshot.stored)
            self.panel.describe(snapshot.stored.network.n_units, snapshot.tree.exact)
            self._choose(None)
        super().show_frame(frame)

    def show_words(self, frame: Frame) -> None:
        snapshot = frame.snapshot
        assert isinstance(snapshot, BarrierSnapshot)
        begin = " " + tr("Press Play.") if snapshot.step == 0 else ""
        self.words.show_text(f"{snapshot.words}.{begin}")
        share = snapshot.step / snapshot.n_steps if snapshot.n_steps else 0.0
        self.progress.setValue(round(1000 * share))

    # --- inside ------------------------------------------------------------------------------------------------

    def _choose(self, state: NDArray[np.int8] | None) -> None:
        self.tree.choose(state)
        self.minimum.choose(state)

    def _offer(self, state: NDArray[np.int8]) -> None:
        """A state, to the Hopfield page."""
        stored = self.network()
        if stored is not None:
            self._choose(state)
            self.state_offered.emit(stored, state)


def _make_session(make_stored: Callable[[], Stored], n_starts: int, seed: int, sampled: bool) -> BarrierSession:
    return BarrierSession(make_stored(), n_starts, seed, sampled)
